//! The simulator on a socket: HTTP/1.1 connections, each request to the API of its path.

use std::convert::Infallible;
use std::io;

use conference_server::{Response, agentconf, mmc};
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tower_service::Service as _;

use crate::Simulator;

/// Answers requests until the listener fails. Dropping the future stops listening.
///
/// # Errors
/// The listener's.
pub async fn serve(listener: TcpListener, simulator: Simulator) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        let simulator = simulator.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request| answer(simulator.clone(), request));
            // A connection that breaks off concerns its peer only.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(simulator: Simulator, request: Request<Incoming>) -> Result<Response, Infallible> {
    if request.uri().path().starts_with(agentconf::types::BASE_PATH) {
        agentconf::service(simulator).call(request).await
    } else {
        mmc::service(simulator).call(request).await
    }
}
