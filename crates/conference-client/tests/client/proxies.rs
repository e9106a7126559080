//! Proxies: what they are asked, and which of them count.

use std::net::SocketAddr;
use std::process::Command;
use std::sync::{Arc, Mutex};

use conference_client::{Retries, Transport};
use scripted_server::{Server, Step, head};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};

use crate::calls::{conferences, prolong, success, to, with};
use crate::tls::{Authority, Clients, service};

/// A proxy that connects everybody with one address, and the heads of what it is asked.
async fn tunnel(target: SocketAddr) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let heads = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&heads);
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let asked = head(&mut client, &mut Vec::new()).await.unwrap();
            seen.lock().unwrap().push(asked);
            let mut service = TcpStream::connect(target).await.unwrap();
            client.write_all(b"HTTP/1.1 200 Connected\r\n\r\n").await.unwrap();
            tokio::spawn(async move {
                let _ = tokio::io::copy_bidirectional(&mut client, &mut service).await;
            });
        }
    });
    (url, heads)
}

async fn up() -> Server {
    Server::start([Step::Answer(success())]).await
}

#[tokio::test]
async fn an_http_url_is_requested_from_the_proxy() {
    let proxy = up().await;
    let through = proxy.url().replace("http://", "http://user:secret@");
    let transport = with("http://gateway.invalid/base", Transport::builder().proxy(through));
    assert_eq!(prolong(&conferences(transport)).await.unwrap(), 50);
    let request = &proxy.requests()[0];
    let line = "POST http://gateway.invalid/base/agentconf/153/prolongtime HTTP/1.1\r\n";
    assert!(request.starts_with(line), "{request}");
    assert!(request.contains("proxy-authorization: Basic dXNlcjpzZWNyZXQ=\r\n"), "{request}");
}

#[tokio::test]
async fn a_proxy_tunnels_to_an_https_url_and_sees_no_more() {
    let authority = Authority::new("ours");
    let (address, shared) = service(&authority, "gateway.invalid", Clients::All).await;
    let (proxy, heads) = tunnel(address).await;
    let proxy = proxy.replace("http://", "http://user:secret@");
    let network = Transport::builder().proxy(proxy).root_certificate(authority.root());
    let transport = with("https://gateway.invalid:8043/base", network);
    assert_eq!(prolong(&conferences(transport)).await.unwrap(), 50);
    let heads = heads.lock().unwrap();
    assert_eq!(heads.len(), 1);
    assert!(heads[0].starts_with("CONNECT gateway.invalid:8043 HTTP/1.1\r\n"), "{}", heads[0]);
    assert!(!heads[0].contains(crate::calls::GUID) && !heads[0].contains("base"));
    let request = &shared.requests()[0];
    assert!(request.starts_with("POST /base/agentconf/153/prolongtime HTTP/1.1\r\n"), "{request}");
    assert!(!request.to_ascii_lowercase().contains("proxy-authorization"), "{request}");
}

#[tokio::test]
async fn a_proxy_that_refuses_is_no_connection() {
    let refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
    let proxy = Server::start([Step::Write(refusal.to_vec())]).await;
    let network = || Transport::builder().only_given_roots().proxy(proxy.url());
    let transport = with("https://gateway.invalid", network());
    let error = prolong(&conferences(transport)).await.unwrap_err();
    assert!(matches!(error, conference_client::Error::Connect(_)), "{error:?}");
    assert!(!error.was_sent());
    assert_eq!(proxy.connections(), 3);
    let transport = with("http://gateway.invalid", network());
    let error = prolong(&conferences(transport)).await.unwrap_err();
    assert!(
        matches!(&error, conference_client::Error::Unexpected(answer) if answer.status() == 407),
        "{error:?}"
    );
}

#[tokio::test]
async fn no_proxy_takes_a_proxy_back() {
    let proxy = up().await;
    let server = up().await;
    let transport = to(server.url()).network(|network| network.proxy(proxy.url()).no_proxy());
    prolong(&conferences(transport)).await.unwrap();
    assert_eq!((proxy.connections(), server.connections()), (0, 1));
}

/// Says to the process that `proxies_of_the_environment` starts which way to go.
const CHILD: &str = "CONFERENCE_CLIENT_TEST_WAY";

/// The environment is that of a whole process, so each case has its own: this test, started again.
#[tokio::test]
async fn proxies_of_the_environment() {
    if let Ok(way) = std::env::var(CHILD) {
        let network = Transport::builder().only_given_roots();
        let network = match way.as_str() {
            "as it comes" => network,
            "no proxy" => network.no_proxy(),
            other => panic!("{other}"),
        };
        let transport = with("http://gateway.invalid", network).retries(Retries::none());
        let result = prolong(&conferences(transport)).await;
        println!("way {}", if result.is_ok() { "found" } else { "lost" });
        return;
    }
    let proxy = up().await;
    let url = proxy.url();
    let host = url.strip_prefix("http://").unwrap();
    let variables = |name: &'static str| vec![(name, url.as_str())];
    for (way, variables, found) in [
        ("as it comes", vec![], false),
        ("as it comes", variables("HTTP_PROXY"), true),
        ("as it comes", variables("http_proxy"), true),
        ("as it comes", variables("ALL_PROXY"), true),
        ("as it comes", vec![("all_proxy", host)], true),
        ("as it comes", variables("HTTPS_PROXY"), false),
        ("as it comes", vec![("HTTP_PROXY", &*url), ("NO_PROXY", "example.net,.invalid")], false),
        ("as it comes", vec![("HTTP_PROXY", &*url), ("no_proxy", "*")], false),
        ("as it comes", vec![("HTTP_PROXY", &*url), ("REQUEST_METHOD", "GET")], false),
        ("no proxy", variables("HTTP_PROXY"), false),
    ] {
        let before = proxy.requests().len();
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["proxies::proxies_of_the_environment", "--exact", "--nocapture"]);
        for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
            child.env_remove(name).env_remove(name.to_ascii_lowercase());
        }
        child.env_remove("REQUEST_METHOD").env(CHILD, way).envs(variables.iter().copied());
        let output = tokio::task::spawn_blocking(move || child.output().unwrap()).await.unwrap();
        let output = String::from_utf8(output.stdout).unwrap();
        let expected = if found { "way found" } else { "way lost" };
        assert!(output.contains(expected), "{way} {variables:?}: {output}");
        assert_eq!(proxy.requests().len() - before, usize::from(found), "{way} {variables:?}");
    }
}
