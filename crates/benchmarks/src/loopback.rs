//! A service into one end of a connection on this machine, with a client at the other end.

use std::convert::Infallible;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::{self, JoinHandle};

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tower_service::Service;

/// The client's end. The server's end stops with it.
pub struct Connection {
    stream: Option<TcpStream>,
    answer: Vec<u8>,
    server: Option<JoinHandle<()>>,
}

impl Connection {
    /// Serves one connection on a thread of its own, and connects to it.
    pub fn to<S, B>(service: S) -> Connection
    where
        S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible>,
        S: Clone + Send + 'static,
        S::Future: Send,
        B: Body<Data = Bytes, Error: Into<Box<dyn std::error::Error + Send + Sync>>>,
        B: Send + 'static,
    {
        let runtime = Builder::new_current_thread().enable_io().build().expect("a runtime");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let server = thread::spawn(move || {
            runtime.block_on(async {
                let (stream, _) = listener.accept().await.expect("a client");
                stream.set_nodelay(true).expect("a socket");
                let service = TowerToHyperService::new(service);
                let connection =
                    http1::Builder::new().serve_connection(TokioIo::new(stream), service);
                connection.await.expect("the client asks by the rules");
            });
        });
        let stream = TcpStream::connect(address).expect("a server");
        stream.set_nodelay(true).expect("a socket");
        Connection { stream: Some(stream), answer: vec![0; 16 * 1024], server: Some(server) }
    }

    /// Sends a request and waits for the whole answer.
    ///
    /// # Panics
    /// If the answer has another status.
    pub fn exchange(&mut self, request: &str, status: u16) {
        let stream = self.stream.as_mut().expect("it is open until it is dropped");
        stream.write_all(request.as_bytes()).expect("the server reads");
        let mut length = 0;
        let head = loop {
            let read = stream.read(&mut self.answer[length..]).expect("the server answers");
            assert!(read > 0, "the server has gone");
            length += read;
            let end = self.answer[..length].windows(4).position(|bytes| bytes == b"\r\n\r\n");
            let Some(end) = end else {
                continue;
            };
            let head = std::str::from_utf8(&self.answer[..end]).expect("a head is text");
            if length >= end + 4 + content_length(head) {
                break head;
            }
        };
        let answered = head.split(' ').nth(1).and_then(|text| text.parse().ok());
        assert_eq!(answered, Some(status), "{head}");
    }
}

fn content_length(head: &str) -> usize {
    let lines = head.lines().filter_map(|line| line.split_once(": "));
    let mut lengths = lines.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length = lengths.next().and_then(|(_, length)| length.parse().ok());
    length.expect("whole answers have a length")
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.stream = None;
        if let Some(server) = self.server.take() {
            server.join().expect("the server ends with its connection");
        }
    }
}
