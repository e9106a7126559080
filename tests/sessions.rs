//! Clients that see to their sessions and tokens, against the simulator.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use conference_client::agentconf::types::{AgentId, LoginBody, Retcode};
use conference_client::agentconf::{self, Session};
use conference_client::mmc::{self, ControlToken};
use conference_client::{Credential, Error, Issued, Renew, RenewalError, Retriable};
use conference_sim::{Authentication, GuidHeader, HOST_PASSWORD, PASSWORD, Simulator};
use specwright_client::Body;
use tower::{ServiceExt, service_fn};

use crate::simulator::start;

const MEETING: &str = "914083136";

fn agent() -> AgentId {
    160.try_into().unwrap()
}

fn session(password: &str) -> Session {
    let body = LoginBody::new(password.try_into().unwrap(), "70160".try_into().unwrap());
    Session::sign_in(agent(), body)
}

/// A simulator in which the agent is not signed in, and how often an operation was called there.
struct Gateway {
    simulator: Simulator,
    signed_in: Arc<AtomicU32>,
    calls: Arc<AtomicU32>,
}

impl Gateway {
    fn new() -> Gateway {
        let simulator = Simulator::documented();
        simulator.end_session(agent().get());
        Gateway { simulator, signed_in: Arc::default(), calls: Arc::default() }
    }

    /// A client over the simulator's services, without a socket. Every answer keeps its caller
    /// waiting, so that calls overlap.
    fn client(&self, session: Session) -> agentconf::Client {
        let inner = conference_server::agentconf::service(self.simulator.clone());
        let signed_in = Arc::clone(&self.signed_in);
        let calls = Arc::clone(&self.calls);
        let service = service_fn(move |request: http::Request<Body>| {
            let is_sign_in = request.uri().path().contains("/onlineagent/");
            let counter = if is_sign_in { &signed_in } else { &calls };
            counter.fetch_add(1, Ordering::SeqCst);
            let inner = inner.clone();
            async move {
                let answer = inner.oneshot(request).await;
                tokio::task::yield_now().await;
                answer
            }
        });
        agentconf::Client::in_process(service).credential(session).build().unwrap()
    }

    fn counts(&self) -> (u32, u32) {
        (self.signed_in.load(Ordering::SeqCst), self.calls.load(Ordering::SeqCst))
    }
}

async fn query(client: &agentconf::Client) -> Result<usize, agentconf::Error> {
    let batch = vec![355_840.into()].try_into().unwrap();
    client.query_conf_infos(agent(), batch).await.map(|found| found.confs.len())
}

async fn query_often(client: &agentconf::Client) {
    let clients = vec![client.clone(); 30];
    let calls = clients.iter().map(query);
    for found in futures_util::future::join_all(calls).await {
        assert_eq!(found.unwrap(), 1);
    }
}

#[tokio::test]
async fn many_calls_sign_in_once() {
    let gateway = Gateway::new();
    let client = gateway.client(session(PASSWORD));
    query_often(&client).await;
    assert_eq!(gateway.counts(), (1, 30));
    gateway.simulator.end_session(agent().get());
    query_often(&client).await;
    assert_eq!(gateway.counts(), (2, 90), "each call is made again once");
}

/// What was refused for want of a session was not done, so that it can be asked for again.
#[tokio::test]
async fn a_call_that_is_not_safe_to_repeat_survives_a_lapse() {
    let gateway = Gateway::new();
    let client = gateway.client(session(PASSWORD));
    query(&client).await.unwrap();
    gateway.simulator.end_session(agent().get());
    let extended = client.prolong_time(agent(), 20.try_into().unwrap()).await.unwrap();
    assert_eq!(extended.applied_time.get(), 20);
    let left = client.prolong_time(agent(), 100.try_into().unwrap()).await.unwrap();
    assert_eq!(left.applied_time.get(), 30, "it was extended once");
}

#[tokio::test]
async fn a_wrong_password_is_not_tried_again() {
    let gateway = Gateway::new();
    let client = gateway.client(session("wrong-password"));
    for _ in 0..3 {
        let error = query(&client).await.unwrap_err();
        assert!(!error.was_sent() && !error.is_retriable());
        let agentconf::Error::NoCredential(cause) = &error else { panic!("{error:?}") };
        let cause = cause.get_ref().downcast_ref::<agentconf::Error>().unwrap();
        assert!(
            matches!(cause, agentconf::Error::Refused(r) if r.code == Retcode::WrongCredentials)
        );
        assert!(!format!("{error} {error:?} {cause}").contains("wrong-password"));
    }
    assert_eq!(gateway.counts(), (1, 0));
    // Signing in by hand ends the trouble.
    let (password, phone) = (PASSWORD.try_into().unwrap(), "70160".try_into().unwrap());
    client.login(agent(), password, phone).await.unwrap();
    assert_eq!(query(&client).await.unwrap(), 1);
}

/// A code that means a lapsed session or a lack of permission: the session goes on, and the refusal is
/// told.
#[tokio::test]
async fn a_lack_of_permission_does_not_end_the_session() {
    let gateway = Gateway::new();
    let client = gateway.client(session(PASSWORD));
    query(&client).await.unwrap();
    gateway.simulator.refuse_next(agent().get(), Retcode::NoPermission);
    let guid = gateway.simulator.guid(agent().get());
    let error = query(&client).await.unwrap_err();
    assert!(
        matches!(error, agentconf::Error::Refused(ref r) if r.code == Retcode::NoPermission),
        "{error:?}"
    );
    assert_eq!(gateway.simulator.guid(agent().get()), guid);
    assert_eq!(query(&client).await.unwrap(), 1);
    assert_eq!(gateway.counts(), (2, 3), "the agent was signed in already");
}

#[tokio::test]
async fn a_given_guid_is_not_renewed_without_the_caller() {
    let gateway = Gateway::new();
    let guid = "00000000-0000-4000-8000-000000000160.AgentGateway1";
    let client = gateway.client(guid.parse().unwrap());
    let error = query(&client).await.unwrap_err();
    assert!(matches!(error, agentconf::Error::Unauthenticated(ref refusal)
        if refusal.code == Retcode::AgentNotSignedIn));
    assert!(error.was_sent() && !error.is_retriable());
    assert_eq!(gateway.counts(), (0, 1));
}

/// Every reply carries another GUID, and the one before the last is good for nothing.
#[tokio::test]
async fn answers_renew_the_guid_in_every_spelling() {
    for header in [GuidHeader::Named, GuidHeader::Plain, GuidHeader::Other] {
        let simulator = Simulator::documented();
        simulator.end_session(agent().get());
        simulator.set_guid_header(header);
        simulator.set_authentication(Authentication::Dynamic);
        let url = format!("http://{}/agentgateway/resource", start(&simulator).await);
        let client = agentconf::Client::builder(url).credential(session(PASSWORD)).build().unwrap();
        let mut seen = Vec::new();
        for _ in 0..5 {
            assert_eq!(query(&client).await.unwrap(), 1, "{header:?}");
            seen.push(simulator.guid(agent().get()).unwrap());
        }
        seen.dedup();
        assert_eq!(seen.len(), 5, "{header:?}");
    }
}

async fn prolong(client: &mmc::Client) -> Result<(), Error<mmc::types::ProlongMeetingFailure>> {
    client.prolong_meeting(MEETING.into(), mmc::types::ExtensionMode::Automatic).await
}

fn meetings(simulator: &Simulator, token: ControlToken) -> mmc::Client {
    let service = conference_server::mmc::service(simulator.clone());
    mmc::Client::in_process(service).credential(token).build().unwrap()
}

#[tokio::test]
async fn a_host_gets_tokens_and_new_ones_when_they_lapse() {
    let simulator = Simulator::documented();
    let token = ControlToken::of_host(MEETING.into(), HOST_PASSWORD.into());
    let client = meetings(&simulator, token);
    prolong(&client).await.unwrap();
    // The service's clock runs ahead of ours: we hear of the lapse from the service.
    simulator.set_clock(|| SystemTime::now() + Duration::from_secs(3600));
    prolong(&client).await.unwrap();
}

#[tokio::test]
async fn a_wrong_host_password_is_reported() {
    let simulator = Simulator::documented();
    let client = meetings(&simulator, ControlToken::of_host(MEETING.into(), "0000".into()));
    let error = prolong(&client).await.unwrap_err();
    let Error::NoCredential(cause) = &error else { panic!("{error:?}") };
    let cause = cause.get_ref().downcast_ref::<Error<mmc::types::CreateConfTokenFailure>>();
    let cause = cause.unwrap();
    assert!(matches!(cause, Error::Refused(refused) if refused.status() == 401), "{cause:?}");
}

/// Hands out one token after the other.
struct Drawer(std::sync::Mutex<Vec<Credential>>);

impl Renew for Drawer {
    async fn renew(&self, _: Option<Credential>) -> Result<Issued, RenewalError> {
        match self.0.lock().unwrap().pop() {
            Some(credential) => Ok(Issued { credential, lifetime: None }),
            None => Err(RenewalError::new(std::fmt::Error, Retriable::Yes)),
        }
    }
}

#[tokio::test]
async fn tokens_come_from_wherever_the_caller_says() {
    let simulator = Simulator::documented();
    let good = simulator.control_token(MEETING).unwrap().parse().unwrap();
    let drawer = Drawer(vec![good, "lapsed-long-ago".parse().unwrap()].into());
    let client = meetings(&simulator, ControlToken::renewed_by(drawer));
    prolong(&client).await.unwrap();
    let empty = Drawer(Vec::new().into());
    let client = meetings(&simulator, ControlToken::renewed_by(empty));
    let error = prolong(&client).await.unwrap_err();
    assert!(matches!(error, Error::NoCredential(_)) && error.is_retriable());
}

#[tokio::test]
async fn a_sign_in_without_an_answer_is_retriable() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = agentconf::Client::builder(format!("http://{closed}"))
        .retries(conference_client::Retries::none())
        .credential(session(PASSWORD))
        .build()
        .unwrap();
    let error = query(&client).await.unwrap_err();
    assert!(matches!(error, agentconf::Error::NoCredential(_)), "{error:?}");
    assert!(error.is_retriable() && !error.was_sent());
}
