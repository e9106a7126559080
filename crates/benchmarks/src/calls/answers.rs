//! A request of one of the calls into the answer that the pages document, in process and over a socket.

use std::convert::Infallible;
use std::fmt::Debug;
use std::future::{Ready, ready};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::task::{Context, Poll};
use std::{io, thread};

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Request, Response};
use http_body::Body;
use http_body_util::{BodyExt, Full};
use tower_service::Service;

use crate::notes::now;

/// The end of a path and the body that answers it; a meeting is extended without a word.
const BODIES: [(&str, &str); 3] = [
    ("/prolongtime", r#"{"result":{"applyedTime":50},"message":"success","retcode":"0"}"#),
    ("/queryconfinfos", CONFERENCES),
    ("/duration", ""),
];

/// Two conferences of two participants.
const CONFERENCES: &str = concat!(
    r#"{"message":"","retcode":"0","result":{"confs":[{"confId":1029888,"confState":0,"#,
    r#""startTime":1475745454000,"applyConfTime":60,"confHaveBeenTime":29,"addresses":["#,
    r#"{"addressType":"6","address":"70005","deviceCallType":0,"deviceType":0,"#,
    r#""channelAttrib":3,"channelState":0,"role":0,"enterTime":1475745464000},"#,
    r#"{"addressType":"9","address":"153","deviceCallType":0,"deviceType":6,"#,
    r#""channelAttrib":3,"channelState":0,"role":1,"enterTime":1475745454000}]},"#,
    r#"{"confId":1029889,"confState":0,"#,
    r#""startTime":1475745455000,"applyConfTime":90,"confHaveBeenTime":17,"addresses":["#,
    r#"{"addressType":"6","address":"70006","deviceCallType":0,"deviceType":0,"#,
    r#""channelAttrib":3,"channelState":0,"role":0,"enterTime":1475745465000},"#,
    r#"{"addressType":"9","address":"154","deviceCallType":0,"deviceType":6,"#,
    r#""channelAttrib":3,"channelState":0,"role":1,"enterTime":1475745455000}]}]}}"#,
);

/// What every call is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// The answer that the pages document.
    Granting,
    /// An envelope that says no, whatever was asked. What that was is kept in [`ASKED`].
    Refusing,
}

/// The request that was refused last.
pub static ASKED: Mutex<String> = Mutex::new(String::new());

const REFUSED: &str =
    r#"{"message":"no","retcode":"101-002","error_code":"MMC.1","error_msg":"no"}"#;

fn answer(mood: Mood, path: &str) -> (u16, &'static str) {
    let known = BODIES.iter().find(|(end, _)| path.ends_with(end));
    match (mood, known) {
        (Mood::Granting, Some((_, body))) => (200, body),
        (Mood::Refusing, Some(("/duration", _))) => (403, REFUSED),
        (Mood::Refusing, Some(_)) => (200, REFUSED),
        (_, None) => panic!("no call has the path {path}"),
    }
}

const JSON: &str = "application/json; charset=UTF-8";

/// Answers in process.
#[derive(Clone, Copy)]
pub struct Answers(pub Mood);

impl<B: Body<Data: Debug, Error: Debug>> Service<Request<B>> for Answers {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let (status, body) = answer(self.0, request.uri().path());
        if self.0 == Mood::Refusing {
            *ASKED.lock().expect("nobody panics with it") = text(request);
        }
        let response = Response::builder().status(status).header(CONTENT_TYPE, JSON);
        let body = Full::new(Bytes::from_static(body.as_bytes()));
        ready(Ok(response.body(body).expect("each part is right")))
    }
}

/// All of a request but what differs by chance.
fn text<B: Body<Data: Debug, Error: Debug>>(request: Request<B>) -> String {
    let (parts, body) = request.into_parts();
    let header = |(name, value): (&HeaderName, &HeaderValue)| {
        format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()))
    };
    let mut headers: Vec<String> = parts.headers.iter().map(header).collect();
    headers.sort();
    let body = now(body.collect()).expect("the body is whole").to_bytes();
    format!("{} {} {headers:?} {body:?}", parts.method, parts.uri)
}

/// A server in a process of its own, so that what it does is not counted. It ends when it is dropped.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub origin: String,
}

impl Server {
    /// Starts one.
    pub fn start() -> Server {
        let program = std::env::current_exe().expect("a running program has a file");
        let mut child = Command::new(program)
            .arg("answer")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program runs");
        let mut line = String::new();
        let output = child.stdout.take().expect("it is piped");
        BufReader::new(output).read_line(&mut line).expect("the server says where it listens");
        Server { child, origin: line.trim_end().to_owned() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its standard input ends.
        drop(self.child.stdin.take());
        self.child.wait().expect("the server ends with whoever started it");
    }
}

/// Serves on a free port, which is printed, until standard input ends.
pub fn serve() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    println!("http://{}", listener.local_addr().expect("a bound socket has an address"));
    thread::spawn(move || {
        for stream in listener.incoming() {
            let stream = stream.expect("a client");
            thread::spawn(move || exchange(stream));
        }
    });
    io::copy(&mut io::stdin(), &mut io::sink()).expect("standard input can be read");
}

/// Answers one request after the other, each with a single write.
fn exchange(mut stream: TcpStream) {
    stream.set_nodelay(true).expect("a socket");
    let mut reader = BufReader::new(stream.try_clone().expect("a socket"));
    let mut head = Vec::new();
    loop {
        let (mut line, mut length) = (String::new(), 0);
        // The client has gone.
        if !reader.read_line(&mut line).is_ok_and(|length| length > 0) {
            return;
        }
        let path = line.split([' ', '?']).nth(1).expect("a request has a path").to_owned();
        loop {
            line.clear();
            reader.read_line(&mut line).expect("heads are whole");
            match line.trim_end().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().expect("a length is a number");
                }
                Some(_) => {}
                None => break,
            }
        }
        let read = io::copy(&mut reader.by_ref().take(length), &mut io::sink());
        assert_eq!(read.expect("bodies are whole"), length);
        let (status, body) = answer(Mood::Granting, &path);
        head.clear();
        write!(
            head,
            "HTTP/1.1 {status} OK\r\ncontent-type: {JSON}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
        .expect("a vector takes any text");
        if stream.write_all(&head).is_err() {
            return;
        }
    }
}
