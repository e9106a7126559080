//! The museum on a socket: HTTP/1.1 and HTTP/2 connections.

use std::convert::Infallible;
use std::time::Duration;

use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;

use crate::Gallery;

/// How long a client may take for the head of a request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// How long to wait for a connection to end where the process may open no more.
const PAUSE: Duration = Duration::from_millis(50);

/// Answers requests. Dropping the future stops listening.
pub async fn serve(listener: TcpListener, gallery: Gallery) -> Infallible {
    let service = crate::service(gallery);
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let service = TowerToHyperService::new(service.clone());
        tokio::spawn(async move {
            let mut connection = auto::Builder::new(TokioExecutor::new());
            connection.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
            // A connection that breaks off concerns its peer only.
            let _ = connection.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}
