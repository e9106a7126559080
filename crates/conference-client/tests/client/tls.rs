//! Services that speak TLS: whom the client trusts, and how it shows who it is.

use std::error::Error as _;
use std::net::SocketAddr;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use conference_client::agentconf::Error;
use conference_client::{Retries, Transport};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use scripted_server::{Shared, Step};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

use crate::calls::{To, conferences, prolong, query, success, with};

/// A private authority.
pub struct Authority {
    certificate: rcgen::Certificate,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub fn new(name: &str) -> Authority {
        let mut params = CertificateParams::new([]).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        Authority { certificate, issuer: Issuer::new(params, key) }
    }

    pub fn root(&self) -> String {
        self.certificate.pem()
    }

    fn issue(&self, name: &str) -> (rcgen::Certificate, KeyPair) {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new([name.to_owned()]).unwrap();
        (params.signed_by(&key, &self.issuer).unwrap(), key)
    }

    /// A certificate and key that a client can show.
    fn identity(&self) -> (String, String) {
        let (certificate, key) = self.issue("a-client");
        (certificate.pem(), key.serialize_pem())
    }
}

/// Whom a service serves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clients {
    All,
    /// Those with a certificate of the authority.
    Known,
}

/// A service with a certificate for a name, and what arrives there.
pub async fn service(
    authority: &Authority,
    name: &str,
    clients: Clients,
) -> (SocketAddr, Arc<Shared>) {
    let (certificate, key) = authority.issue(name);
    let mut roots = RootCertStore::empty();
    roots.add(authority.certificate.der().clone()).unwrap();
    let verifier = WebPkiClientVerifier::builder(Arc::new(roots)).build().unwrap();
    let config = ServerConfig::builder();
    let config = match clients {
        Clients::All => config.with_no_client_auth(),
        Clients::Known => config.with_client_cert_verifier(verifier),
    };
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = config.with_single_cert(vec![certificate.der().clone()], key).unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let shared = Shared::new([Step::Answer(success())]);
    let serving = Arc::clone(&shared);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            let shared = Arc::clone(&serving);
            tokio::spawn(async move {
                match acceptor.accept(stream).into_fallible().await {
                    Ok(stream) => shared.connection(stream).await,
                    // To close now would be a reset, and take the alert from the client.
                    Err((_, mut stream)) => {
                        let _ = stream.read_to_end(&mut Vec::new()).await;
                    }
                }
            });
        }
    });
    (address, shared)
}

fn secure(address: SocketAddr) -> To {
    with(format!("https://{address}/"), Transport::builder().no_proxy())
}

impl To {
    fn root_certificate(self, pem: String) -> To {
        self.network(|network| network.root_certificate(pem))
    }

    fn only_given_roots(self) -> To {
        self.network(|network| network.only_given_roots())
    }

    fn client_certificate(self, (certificate, key): (String, String)) -> To {
        self.network(|network| network.client_certificate(certificate, key))
    }
}

/// The causes of an error, one behind the other.
fn causes(error: &Error) -> String {
    let mut text = String::new();
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}

/// There is no connection, for this reason; nothing arrives, and it is tried no more than any other.
async fn check_no_connection(transport: To, shared: &Shared, reason: &str) {
    let error = prolong(&conferences(transport)).await.unwrap_err();
    let Error::Connect(unanswered) = &error else { panic!("{error:?}") };
    assert_eq!(unanswered.attempts(), 3);
    assert!(!error.was_sent());
    assert!(causes(&error).contains(reason), "{}", causes(&error));
    assert_eq!(shared.requests().len(), 0);
}

#[tokio::test]
async fn a_private_authority_is_trusted_when_it_is_given() {
    let authority = Authority::new("ours");
    let (address, shared) = service(&authority, "127.0.0.1", Clients::All).await;
    check_no_connection(secure(address), &shared, "UnknownIssuer").await;
    check_no_connection(secure(address).only_given_roots(), &shared, "UnknownIssuer").await;
    let other = Authority::new("another").root();
    check_no_connection(secure(address).root_certificate(other), &shared, "UnknownIssuer").await;
    let given = || secure(address).root_certificate(authority.root());
    for transport in [
        given(),
        given().only_given_roots(),
        secure(address).only_given_roots().root_certificate(authority.root()),
    ] {
        assert_eq!(prolong(&conferences(transport)).await.unwrap(), 50);
    }
    assert_eq!(shared.requests().len(), 3);
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let authority = Authority::new("ours");
    for name in ["127.0.0.2", "gateway.example.net"] {
        let (address, shared) = service(&authority, name, Clients::All).await;
        let transport = secure(address).root_certificate(authority.root());
        check_no_connection(transport, &shared, "certificate not valid for name").await;
    }
}

#[tokio::test]
async fn a_client_shows_its_certificate() {
    let authority = Authority::new("ours");
    let (address, shared) = service(&authority, "127.0.0.1", Clients::Known).await;
    let given = || secure(address).root_certificate(authority.root());
    // TLS 1.3 lets a client send before it learns that the service wants to know who it is.
    let error = prolong(&conferences(given())).await.unwrap_err();
    assert!(matches!(error, Error::Interrupted(_)) && error.was_sent(), "{error:?}");
    assert!(causes(&error).contains("CertificateRequired"), "{}", causes(&error));
    let stranger = given().client_certificate(Authority::new("another").identity());
    let error = prolong(&conferences(stranger)).await.unwrap_err();
    assert!(matches!(error, Error::Interrupted(_)), "{error:?}");
    assert_eq!(shared.requests().len(), 0);
    let known = given().client_certificate(authority.identity());
    assert_eq!(prolong(&conferences(known)).await.unwrap(), 50);
    assert_eq!(shared.requests().len(), 1);
}

#[tokio::test]
async fn a_service_without_tls_is_no_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
            let _ = stream.read_to_end(&mut Vec::new()).await;
        }
    });
    let error = prolong(&conferences(secure(address).only_given_roots())).await.unwrap_err();
    assert!(matches!(error, Error::Connect(_)) && !error.was_sent(), "{error:?}");
    let said =
        "what answers there does not speak TLS; an http:// URL may be meant; the call was not sent";
    assert!(error.to_string().ends_with(said), "{error}");
}

/// A listener that takes a connection and says nothing, so that no handshake ends.
#[tokio::test]
async fn the_connect_timeout_limits_the_handshake() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = secure(listener.local_addr().unwrap()).only_given_roots();
    let limit = Duration::from_millis(50);
    let begin = Instant::now();
    let transport = silent.network(|one| one.connect_timeout(limit)).retries(Retries::none());
    let error = query(&conferences(transport)).await.unwrap_err();
    assert!((50..2000).contains(&begin.elapsed().as_millis()), "{:?}", begin.elapsed());
    assert!(matches!(error, Error::Connect(_)) && !error.was_sent(), "{error:?}");
    assert!(causes(&error).contains("timed out"), "{}", causes(&error));
}

/// Before there is a connection nothing can have been sent, whichever limit comes first.
#[tokio::test]
async fn a_call_without_a_connection_was_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let limit = Duration::from_millis(50);
    for (transport, attempts) in
        [(secure(address).timeout(limit), 1), (secure(address).attempt_timeout(limit), 3)]
    {
        let error = prolong(&conferences(transport.only_given_roots())).await.unwrap_err();
        let Error::Timeout(unanswered) = &error else { panic!("{error:?}") };
        assert_eq!(unanswered.attempts(), attempts);
        assert!(!error.was_sent() && error.is_retriable(), "{error:?}");
        assert!(error.to_string().ends_with("; the call was not sent"), "{error}");
    }
}

/// Says to the process that `system_authorities_are_trusted_unless_excluded` starts where to
/// go and whom to trust.
const CHILD: [&str; 2] = ["CONFERENCE_CLIENT_TEST_URL", "CONFERENCE_CLIENT_TEST_ROOTS"];

/// The authorities of the system are named by the environment, which is that of a whole process: this
/// test, started again.
#[tokio::test]
async fn system_authorities_are_trusted_unless_excluded() {
    if let (Ok(url), Ok(roots)) = (std::env::var(CHILD[0]), std::env::var(CHILD[1])) {
        let transport = with(url, Transport::builder().no_proxy()).retries(Retries::none());
        let result = match roots.as_str() {
            "those of the system" => prolong(&conferences(transport)).await,
            "another too" => {
                let another = Authority::new("another").root();
                prolong(&conferences(transport.root_certificate(another))).await
            }
            "given ones only" => prolong(&conferences(transport.only_given_roots())).await,
            other => panic!("{other}"),
        };
        println!("service {}", if result.is_ok() { "trusted" } else { "refused" });
        return;
    }
    let authority = Authority::new("ours");
    let (address, _) = service(&authority, "127.0.0.1", Clients::All).await;
    let file = format!("{}/authority-{}.pem", env!("CARGO_TARGET_TMPDIR"), std::process::id());
    std::fs::write(&file, authority.certificate.pem()).unwrap();
    for (roots, expected) in [
        ("those of the system", "service trusted"),
        ("another too", "service trusted"),
        ("given ones only", "service refused"),
    ] {
        let mut child = Command::new(std::env::current_exe().unwrap());
        let test = "tls::system_authorities_are_trusted_unless_excluded";
        child.args([test, "--exact", "--nocapture"]).env_remove("SSL_CERT_DIR");
        child.env("SSL_CERT_FILE", &file).env(CHILD[0], format!("https://{address}"));
        child.env(CHILD[1], roots);
        let output = tokio::task::spawn_blocking(move || child.output().unwrap()).await.unwrap();
        let output = String::from_utf8(output.stdout).unwrap();
        assert!(output.contains(expected), "{roots}: {output}");
    }
    std::fs::remove_file(file).unwrap();
}
