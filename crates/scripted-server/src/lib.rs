//! A server on a socket that follows a script, for tests of clients: it closes, breaks off and waits where it is told
//! to, and counts what arrives.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::watch;

/// What becomes of one request.
#[derive(Clone, Debug)]
pub enum Step {
    /// The connection is closed before anything is read.
    Close,
    /// It is closed when the head of a request is there.
    CloseAfterHead,
    /// It is closed when a request is there.
    CloseAfterRequest,
    /// These bytes follow the request, and the connection is closed.
    Write(Vec<u8>),
    /// These bytes follow it, and the connection waits for another request.
    Answer(Vec<u8>),
    /// The same, once so many requests have arrived in all.
    AnswerAfter(usize, Vec<u8>),
    /// These bytes follow it, and then nothing.
    Stall(Vec<u8>),
    /// The first bytes follow it, and then the second ones again and again.
    Forever(Vec<u8>, Vec<u8>),
}

/// What has arrived.
#[derive(Debug, Default)]
pub struct Seen {
    /// The connections that were made.
    pub connections: usize,
    /// How many of them are over.
    pub closed: usize,
    /// The requests that came whole.
    pub requests: Vec<String>,
}

/// A server whose last step is repeated.
#[derive(Clone, Debug)]
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

/// What all connections of a server have in common: its script, and what has arrived.
#[derive(Debug)]
pub struct Shared {
    steps: Mutex<VecDeque<Step>>,
    seen: watch::Sender<Seen>,
}

impl Server {
    /// Starts a server on a free port.
    pub async fn start(steps: impl IntoIterator<Item = Step>) -> Server {
        Server::on(TcpListener::bind("127.0.0.1:0").await.unwrap(), steps)
    }

    /// Starts a server on a socket that listens.
    pub fn on(listener: TcpListener, steps: impl IntoIterator<Item = Step>) -> Server {
        let address = listener.local_addr().unwrap();
        let shared = Shared::new(steps);
        let server = Server { address, shared: Arc::clone(&shared) };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shared = Arc::clone(&shared);
                tokio::spawn(async move { shared.connection(stream).await });
            }
        });
        server
    }

    /// Returns its URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns how many connections were made.
    pub fn connections(&self) -> usize {
        self.shared.seen.borrow().connections
    }

    /// Returns the requests that came whole.
    pub fn requests(&self) -> Vec<String> {
        self.shared.seen.borrow().requests.clone()
    }

    /// Waits until this holds of what has arrived.
    pub async fn until(&self, holds: impl FnMut(&Seen) -> bool) {
        self.shared.seen.subscribe().wait_for(holds).await.unwrap();
    }
}

impl Shared {
    /// Creates a script.
    pub fn new(steps: impl IntoIterator<Item = Step>) -> Arc<Shared> {
        let steps = Mutex::new(steps.into_iter().collect());
        Arc::new(Shared { steps, seen: watch::Sender::new(Seen::default()) })
    }

    /// Returns the requests that came whole.
    pub fn requests(&self) -> Vec<String> {
        self.seen.borrow().requests.clone()
    }

    /// Serves one connection.
    pub async fn connection(&self, stream: impl AsyncRead + AsyncWrite + Unpin) {
        self.seen.send_modify(|seen| seen.connections += 1);
        self.serve(stream).await;
        self.seen.send_modify(|seen| seen.closed += 1);
    }

    async fn serve(&self, mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        if matches!(self.steps.lock().unwrap().front(), Some(Step::Close)) {
            self.next();
            return;
        }
        let mut unread = Vec::new();
        loop {
            let Some(head) = head(&mut stream, &mut unread).await else { return };
            let step = self.next();
            if matches!(step, Step::CloseAfterHead) {
                return;
            }
            let length = content_length(&head);
            while unread.len() < length {
                if stream.read_buf(&mut unread).await.unwrap_or(0) == 0 {
                    return;
                }
            }
            let body: Vec<u8> = unread.drain(..length).collect();
            let request = format!("{head}{}", String::from_utf8(body).unwrap());
            self.seen.send_modify(|seen| seen.requests.push(request));
            match step {
                Step::Close | Step::CloseAfterHead | Step::CloseAfterRequest => return,
                Step::Write(bytes) => {
                    let _ = stream.write_all(&bytes).await;
                    let _ = stream.shutdown().await;
                    return;
                }
                Step::Answer(bytes) => {
                    let _ = stream.write_all(&bytes).await;
                }
                Step::AnswerAfter(count, bytes) => {
                    let mut seen = self.seen.subscribe();
                    seen.wait_for(|seen| seen.requests.len() >= count).await.unwrap();
                    let _ = stream.write_all(&bytes).await;
                }
                Step::Stall(bytes) => {
                    let _ = stream.write_all(&bytes).await;
                    let _ = stream.read(&mut [0]).await;
                    return;
                }
                Step::Forever(first, again) => {
                    let mut written = stream.write_all(&first).await;
                    while written.is_ok() {
                        written = stream.write_all(&again).await;
                        tokio::task::yield_now().await;
                    }
                    return;
                }
            }
        }
    }

    /// The step for the next request; the last one stays.
    fn next(&self) -> Step {
        let mut steps = self.steps.lock().unwrap();
        let only = steps.len() == 1;
        if only { steps[0].clone() } else { steps.pop_front().expect("a script has a step") }
    }
}

/// Reads the head of the next request with the empty line behind it; what follows stays in `unread`.
pub async fn head(stream: &mut (impl AsyncRead + Unpin), unread: &mut Vec<u8>) -> Option<String> {
    loop {
        if let Some(end) = unread.windows(4).position(|window| window == b"\r\n\r\n") {
            let head: Vec<u8> = unread.drain(..end + 4).collect();
            return Some(String::from_utf8(head).unwrap());
        }
        if stream.read_buf(unread).await.unwrap_or(0) == 0 {
            return None;
        }
    }
}

fn content_length(head: &str) -> usize {
    let lines = head.lines().filter_map(|line| line.split_once(": "));
    let mut lengths = lines.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    lengths.next().map_or(0, |(_, length)| length.parse().unwrap())
}

/// Returns a port on which nobody listens for as long as the socket is kept.
pub fn reserved() -> (TcpSocket, SocketAddr) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = socket.local_addr().unwrap();
    (socket, address)
}

/// Writes an answer with headers of its own.
pub fn answer_with(status: u16, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\n\r\n{body}").into_bytes()
}

/// Writes an answer with a body of JSON.
pub fn answer(status: u16, body: &str) -> Vec<u8> {
    answer_with(status, "Content-Type: application/json\r\n", body)
}
