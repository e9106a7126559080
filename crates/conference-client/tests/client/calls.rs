//! Clients of a server on a socket, and a call of each kind.

use std::time::Duration;

use conference_client::{
    BuildError, Builder, Credentials, Refusal, Retries, Transport, TransportBuilder, agentconf, mmc,
};
use scripted_server::answer;
use specwright_client::Engine;

pub const GUID: &str = "8d9c1f0e-7a5b-4c3d-9e2f-Zq8Xw7Vu6Ts5.AgentGateway1";
pub const TOKEN: &str = "stbaf8fa2ea8a1b0e3ab2e007a85a75f88c55d5f6d5c1912dfb";

/// Where a client calls and how, whichever API it is of.
pub struct To {
    addresses: Vec<String>,
    transport: TransportBuilder,
    ready: Option<Transport>,
    timeout: Option<Duration>,
    attempt_timeout: Option<Duration>,
    retries: Retries,
}

/// A way to a server without TLS, whatever the environment says, with pauses that a test can wait for.
pub fn to(url: impl Into<String>) -> To {
    with(url, Transport::builder().no_proxy().only_given_roots())
}

/// The same with other settings of the network.
pub fn with(url: impl Into<String>, transport: TransportBuilder) -> To {
    let (timeout, attempt_timeout) = (None, None);
    let (addresses, retries) = (vec![url.into()], swift(2));
    To { addresses, transport, ready: None, timeout, attempt_timeout, retries }
}

impl To {
    pub fn address(mut self, url: impl Into<String>) -> To {
        self.addresses.push(url.into());
        self
    }

    pub fn network(self, change: impl FnOnce(TransportBuilder) -> TransportBuilder) -> To {
        To { transport: change(self.transport), ..self }
    }

    pub fn transport(self, ready: Transport) -> To {
        To { ready: Some(ready), ..self }
    }

    pub fn timeout(self, limit: Duration) -> To {
        To { timeout: Some(limit), ..self }
    }

    pub fn attempt_timeout(self, limit: Duration) -> To {
        To { attempt_timeout: Some(limit), ..self }
    }

    pub fn retries(self, retries: Retries) -> To {
        To { retries, ..self }
    }

    /// A client of an API, which `builder` is the settings of.
    pub fn client<C>(
        self,
        builder: impl FnOnce(String) -> Builder<C>,
        credentials: impl Into<Credentials>,
    ) -> C
    where
        C: TryFrom<Engine, Error: Into<BuildError>>,
    {
        let mut addresses = self.addresses.into_iter();
        let mut builder = builder(addresses.next().unwrap());
        for address in addresses {
            builder = builder.address(address);
        }
        if let Some(limit) = self.timeout {
            builder = builder.timeout(limit);
        }
        if let Some(limit) = self.attempt_timeout {
            builder = builder.attempt_timeout(limit);
        }
        let transport = self.ready.unwrap_or_else(|| self.transport.build().unwrap());
        let builder = builder.retries(self.retries).transport(transport);
        builder.credential(credentials).build().unwrap()
    }
}

pub fn swift(count: u32) -> Retries {
    Retries::at_most(count).pauses(Duration::from_millis(1), Duration::from_millis(2))
}

pub fn conferences(to: To) -> agentconf::Client {
    to.client(agentconf::Client::builder, GUID)
}

pub fn meetings(to: To) -> mmc::Client {
    to.client(mmc::Client::builder, TOKEN)
}

/// Why a call of the first API has no result.
pub type Error = conference_client::Error<Refusal<agentconf::types::Retcode>>;

/// A call that is not safe to repeat, with a body.
pub async fn prolong(client: &agentconf::Client) -> Result<i32, Error> {
    let agent = 153.try_into().unwrap();
    let result = client.prolong_time(agent, 100.try_into().unwrap()).await;
    result.map(|result| result.applied_time.get())
}

/// A call that is safe to repeat, with a body.
pub async fn query(
    client: &agentconf::Client,
) -> Result<agentconf::types::QueryConfInfosResult, Error> {
    let conf_ids = vec![1_029_888.into()].try_into().unwrap();
    client.query_conf_infos(153.try_into().unwrap(), conf_ids).await
}

/// A call of the other API that is not safe to repeat.
pub async fn extend(
    client: &mmc::Client,
) -> Result<(), conference_client::Error<mmc::types::ProlongMeetingFailure>> {
    let body = mmc::types::ProlongMeetingBody::new(mmc::types::ExtensionMode::ByDuration)
        .duration(40.into());
    let request = mmc::types::ProlongMeetingRequest::new("914083136".into(), body);
    client.prolong_meeting_with(request).await.map(drop)
}

/// A token of the other API; whatever is optional is given.
pub async fn create_token(
    client: &mmc::Client,
    password: &str,
    nonce: &str,
) -> Result<
    mmc::types::CreateConfTokenSuccess,
    conference_client::Error<mmc::types::CreateConfTokenFailure>,
> {
    let mut request = mmc::types::CreateConfTokenRequest::new(
        "1".into(),
        password.into(),
        mmc::types::LoginType::Password,
    );
    request.x_conference_authorization = Some(TOKEN.into());
    request.x_nonce = Some(nonce.to_owned());
    client.create_conf_token_with(request).await
}

/// The answer that any operation of agentconf here takes for a success.
pub fn success() -> Vec<u8> {
    answer(
        200,
        r#"{"message":"","retcode":"0","result":{"applyedTime":50,"confs":[],"confIds":[]}}"#,
    )
}
