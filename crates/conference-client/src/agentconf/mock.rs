//! A gateway for tests: which calls it expects, and how it answers them.
//!
//! ```
//! use conference_client::agentconf::mock::Gateway;
//! use conference_client::agentconf::{Client, Error, types};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = httpmock::MockServer::start();
//! let gateway = Gateway::new(&server);
//! let agent = types::AgentId::try_from(153)?;
//! let extended = gateway.prolong_time(|when, then| {
//!     when.agentid(agent).prolong_time(100.try_into().unwrap()).credential("0c1f");
//!     then.result(&types::ProlongTimeResult::new(50.into()));
//! });
//! let refused = gateway.release_agent_conf(|_, then| {
//!     then.refuse(&types::Retcode::NotChairperson, "not the chairperson");
//! });
//!
//! let client = Client::new(&gateway.base_url, "0c1f".parse()?)?;
//! assert_eq!(client.prolong_time(agent, 100.try_into()?).await?.applied_time.get(), 50);
//! let error = client.release_agent_conf(agent).await.unwrap_err();
//! assert!(matches!(error, Error::Refused(no) if no.code == types::Retcode::NotChairperson));
//! extended.assert();
//! refused.assert();
//! # Ok(())
//! # }
//! ```

#[rustfmt::skip]
mod expectations;

pub use expectations::*;

use httpmock::MockServer;
use serde::Serialize;
use serde_json::json;

use super::{methods, types};
use specwright_client::mock::{Mocks, Route, Segment, Then, When};

/// A gateway on a mock server: a method for each operation, which expects calls of it.
///
/// A call that is expected twice is answered as the first says. What is expected nowhere is answered
/// by httpmock with status 404.
pub struct Gateway<'a> {
    /// What a client of it is made with.
    pub base_url: String,
    mocks: Mocks<'a>,
}

impl<'a> Gateway<'a> {
    /// A gateway on this server, which may serve other things too.
    pub fn new(server: &'a MockServer) -> Gateway<'a> {
        let mocks = Mocks {
            server,
            base_path: types::BASE_PATH,
            routes: expectations::ROUTES,
            credential_header: methods::CREDENTIAL_HEADER,
        };
        Gateway { base_url: server.url(types::BASE_PATH), mocks }
    }
}

/// A result in the envelope of success.
fn result(then: Then, status: u16, media_type: &str, result: &impl Serialize) -> Then {
    let reply = json!({
        methods::CODE: methods::SUCCESS,
        methods::MESSAGE: "success",
        methods::RESULT: result,
    });
    then.json(status, media_type, &reply)
}

/// A refusal in the envelope, which has no result then.
fn refuse(then: Then, status: u16, media_type: &str, code: &types::Retcode, message: &str) -> Then {
    then.json(status, media_type, &json!({ methods::CODE: code, methods::MESSAGE: message }))
}
