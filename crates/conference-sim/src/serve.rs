//! The simulator on a socket: HTTP/1.1 connections, each request to the API of its path.

use std::convert::Infallible;
use std::time::Duration;

use conference_server::{Response, Service, agentconf, mmc};
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tower_service::Service as _;

use crate::Simulator;

/// How long a client may take for the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// How long to wait for a connection to end where the process may open no more.
const PAUSE: Duration = Duration::from_millis(50);

/// Answers requests. Dropping the future stops listening.
pub async fn serve(listener: TcpListener, simulator: Simulator) -> Infallible {
    let gateway = agentconf::service(simulator.clone());
    let meetings = mmc::service(simulator.clone());
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let gateway = gateway.clone();
        let meetings = meetings.clone();
        let simulator = simulator.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                answer(gateway.clone(), meetings.clone(), simulator.clone(), request)
            });
            let mut connection = http1::Builder::new();
            connection.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
            // A connection that breaks off concerns its peer only.
            let _ = connection.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(
    mut gateway: Service<agentconf::Operations<Simulator>>,
    mut meetings: Service<mmc::Operations<Simulator>>,
    simulator: Simulator,
    request: Request<Incoming>,
) -> Result<Response, Infallible> {
    if !request.uri().path().starts_with(agentconf::types::BASE_PATH) {
        return meetings.call(request).await;
    }
    let sent = request.headers().get("guid").cloned();
    let mut response = gateway.call(request).await?;
    let headers = response.headers();
    let has_new_guid = headers.contains_key("set-guid") || headers.contains_key("guid");
    if response.status().is_success()
        && !has_new_guid
        && let Some((name, value)) = simulator.renewal(sent.as_ref())
    {
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}
