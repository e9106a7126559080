//! Clients of a server on a socket, and a call of each kind.

use std::time::Duration;

use conference_client::{Retries, Transport, TransportBuilder, agentconf, mmc};

pub const GUID: &str = "8d9c1f0e-7a5b-4c3d-9e2f-Zq8Xw7Vu6Ts5.AgentGateway1";
pub const TOKEN: &str = "stbaf8fa2ea8a1b0e3ab2e007a85a75f88c55d5f6d5c1912dfb";

/// A way to a server without TLS, whatever the environment says, with pauses that a test can wait for.
pub fn to(url: impl Into<String>) -> TransportBuilder {
    Transport::builder(url).no_proxy().only_given_roots().retries(swift(2))
}

pub fn swift(count: u32) -> Retries {
    Retries::at_most(count).pauses(Duration::from_millis(1), Duration::from_millis(2))
}

pub fn conferences(transport: TransportBuilder) -> agentconf::Client {
    agentconf::Client::with_transport(transport.build().unwrap(), GUID.parse().unwrap())
}

pub fn meetings(transport: TransportBuilder) -> mmc::Client {
    mmc::Client::with_transport(transport.build().unwrap(), TOKEN.parse().unwrap())
}

/// A call that is not safe to repeat, with a body.
pub async fn prolong(client: &agentconf::Client) -> Result<i32, agentconf::Error> {
    let agent = 153.try_into().unwrap();
    let result = client.prolong_time(agent, 100.try_into().unwrap()).await;
    result.map(|result| result.applied_time.get())
}

/// A call that is safe to repeat, with a body.
pub async fn query(
    client: &agentconf::Client,
) -> Result<agentconf::types::QueryConfInfosResult, agentconf::Error> {
    let conf_ids = vec![1_029_888.into()].try_into().unwrap();
    client.query_conf_infos(153.try_into().unwrap(), conf_ids).await
}

/// A call of the other API that is not safe to repeat.
pub async fn extend(client: &mmc::Client) -> Result<(), mmc::Error> {
    let body = mmc::types::ProlongMeetingBody::new(mmc::types::ExtensionMode::ByDuration)
        .duration(40.into());
    client.prolong_meeting(&"914083136".into(), &body).await
}
