//! The clients for people without an async runtime, over real sockets.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use conference_client::agentconf::Error;
use conference_client::agentconf::blocking::Client;
use conference_client::agentconf::types::{AgentId, BASE_PATH};
use conference_client::mmc;
use specwright_client::Body;
use tokio::runtime::{Builder, Runtime};

const GUID: &str = "00000000-0000-4000-8000-000000000153.AgentGateway1";
/// Far more than anything here takes, so that what hangs fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// A gateway on which 50 minutes are left and nobody but agent 153 chairs.
struct Gateway {
    url: String,
    connections: Arc<Mutex<Vec<Connection>>>,
}

/// The stream, and the thread that answers what comes over it.
type Connection = (TcpStream, JoinHandle<()>);

impl Gateway {
    fn start() -> Gateway {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}{BASE_PATH}", listener.local_addr().unwrap());
        let connections = Arc::new(Mutex::new(Vec::new()));
        let accepted = Arc::clone(&connections);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let stream = stream.unwrap();
                stream.set_read_timeout(Some(PATIENCE)).unwrap();
                let other = stream.try_clone().unwrap();
                let mut accepted = accepted.lock().unwrap();
                accepted.push((other, thread::spawn(move || answer(stream))));
            }
        });
        Gateway { url, connections }
    }

    fn client(&self) -> Client {
        Client::builder(&self.url).credential(GUID).build().unwrap()
    }

    /// How many connections there are.
    fn count(&self) -> usize {
        self.connections.lock().unwrap().len()
    }

    /// Closes every connection, and waits until the client has done so too. Returns how many there
    /// were.
    fn close_idle(&self) -> usize {
        let connections = std::mem::take(&mut *self.connections.lock().unwrap());
        let count = connections.len();
        for (stream, served) in connections {
            stream.shutdown(Shutdown::Write).unwrap();
            served.join().expect("the client closes what the server has closed");
        }
        count
    }
}

/// Answers the requests of a connection until the client closes it.
fn answer(mut stream: TcpStream) {
    let mut request = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        match stream.read(&mut chunk).expect("a request or the end comes in time") {
            0 => return,
            count => request.extend_from_slice(&chunk[..count]),
        }
        // The bodies of these calls are small objects without another inside.
        if !request.ends_with(b"}") {
            continue;
        }
        let body = if String::from_utf8_lossy(&request).contains("/agentconf/153/") {
            r#"{"message":"","retcode":"0","result":{"applyedTime":50}}"#
        } else {
            r#"{"message":"no","retcode":"101-002"}"#
        };
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length";
        stream.write_all(format!("{head}: {}\r\n\r\n{body}", body.len()).as_bytes()).unwrap();
        request.clear();
    }
}

fn agent(number: i32) -> AgentId {
    number.try_into().unwrap()
}

/// A call that succeeds, and one that is refused.
fn call(client: &Client) {
    let minutes = 100.try_into().unwrap();
    assert_eq!(client.prolong_time(agent(153), minutes).unwrap().applied_time.get(), 50);
    let error = client.prolong_time(agent(154), minutes).unwrap_err();
    assert!(matches!(error, Error::Refused(_)), "{error:?}");
}

#[test]
fn connections_live_between_calls() {
    let gateway = Gateway::start();
    let client = gateway.client();
    // A connection may not be back yet when the next call needs one.
    let needs_none = |client: Client| {
        let before = gateway.count();
        call(&client);
        gateway.count() == before
    };
    assert!((0..500).any(|_| needs_none(client.clone())), "no connection was used twice");
}

/// Nobody calls while the server closes: the client's own thread has to see it.
#[test]
fn a_closed_connection_is_replaced() {
    let gateway = Gateway::start();
    let client = gateway.client();
    for _ in 0..5 {
        call(&client);
        assert!(gateway.close_idle() > 0);
    }
    call(&client);
}

#[test]
fn several_threads_call_at_once() {
    let gateway = Gateway::start();
    let client = gateway.client();
    thread::scope(|scope| {
        for _ in 0..8 {
            let client = client.clone();
            let gateway = &gateway;
            scope.spawn(move || (0..20).for_each(|_| call(&client)));
            // Each of them also has clients of its own.
            scope.spawn(move || (0..3).for_each(|_| call(&gateway.client())));
        }
    });
    call(&client);
}

fn multi_thread() -> Runtime {
    Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

fn current_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Makes a client, calls and drops it in a place, and says so.
fn within(run: impl FnOnce(Box<dyn FnOnce() + Send>)) {
    let gateway = Gateway::start();
    let (done, finished): (_, Receiver<()>) = mpsc::channel();
    run(Box::new(move || {
        let client = gateway.client();
        call(&client.clone());
        drop(client);
        gateway.close_idle();
        done.send(()).unwrap();
    }));
    finished.recv_timeout(PATIENCE).expect("the calls are made");
}

#[test]
fn a_client_works_wherever_it_is() {
    within(|calls| calls());
    within(|calls| current_thread().block_on(async { calls() }));
    within(|calls| multi_thread().block_on(async { calls() }));
    within(|calls| {
        let runtime = multi_thread();
        runtime.block_on(runtime.spawn(async { calls() })).unwrap();
    });
    within(|calls| {
        let runtime = current_thread();
        runtime.block_on(runtime.spawn_blocking(calls)).unwrap();
    });
    within(|calls| {
        let local = tokio::task::LocalSet::new();
        local.block_on(&current_thread(), async { calls() });
    });
    within(|calls| {
        let runtime = multi_thread();
        let _entered = runtime.enter();
        calls();
    });
}

/// A service gets the client's runtime around it, with timers and tasks.
#[test]
fn a_service_in_the_same_process_is_called() {
    let service = tower::service_fn(|_: http::Request<Body>| async {
        tokio::spawn(tokio::time::sleep(Duration::from_millis(1))).await.unwrap();
        Ok::<_, std::io::Error>(http::Response::new(Body::default()))
    });
    let client = mmc::blocking::Client::in_process(service).credential("stba").build().unwrap();
    let automatic = mmc::types::ExtensionMode::Automatic;
    client.prolong_meeting("1".into(), automatic).unwrap();
    multi_thread().block_on(async { client.prolong_meeting("1".into(), automatic) }).unwrap();
}

/// A panic of the service is the caller's, wherever the call was waited for.
#[test]
fn a_panic_reaches_the_caller() {
    async fn fails(_: http::Request<Body>) -> std::io::Result<http::Response<Body>> {
        panic!("a service that panics")
    }
    let service = tower::service_fn(fails);
    let client = mmc::blocking::Client::in_process(service).credential("stba").build().unwrap();
    let automatic = mmc::types::ExtensionMode::Automatic;
    let outside = thread::scope(|scope| {
        scope.spawn(|| client.prolong_meeting("1".into(), automatic).is_ok()).join().unwrap_err()
    });
    let inside = thread::scope(|scope| {
        let call =
            || current_thread().block_on(async { client.prolong_meeting("1".into(), automatic) });
        scope.spawn(move || call().is_ok()).join().unwrap_err()
    });
    for panic in [outside, inside] {
        assert_eq!(panic.downcast_ref::<&str>().unwrap(), &"a service that panics");
    }
}

#[test]
fn errors_come_as_from_the_async_client() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = Client::builder(format!("http://{closed}")).credential(GUID).build().unwrap();
    let error = client.release_agent_conf(agent(153)).unwrap_err();
    assert!(matches!(error, Error::Connect(_)), "{error:?}");
    assert!(!format!("{client:?}").contains(GUID), "{client:?}");
    assert!(Client::new("ftp://gateway").is_err());
}
