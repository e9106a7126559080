//! A meeting service for tests: which calls it expects, and how it answers them.
//!
//! ```
//! use conference_client::mmc::mock::Gateway;
//! use conference_client::mmc::{Client, Error, types};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = httpmock::MockServer::start();
//! let gateway = Gateway::new(&server);
//! let automatic = types::ProlongMeetingBody::new(types::ExtensionMode::Automatic);
//! let extended = gateway.prolong_meeting(|when, then| {
//!     when.conference_id(&"914083136".into()).body(&automatic);
//!     then.nothing();
//! });
//! let refused = gateway.prolong_meeting(|when, then| {
//!     when.conference_id(&"1".into());
//!     then.forbidden(&types::ErrorBody::new(
//!         "MMC.111072065".into(),
//!         "CONF_NOT_FOUND_OR_AUTH_FAILED".into(),
//!     ));
//! });
//!
//! let client = Client::new(&gateway.base_url, "stba".parse()?)?;
//! client.prolong_meeting(&"914083136".into(), &automatic).await?;
//! let error = client.prolong_meeting(&"1".into(), &automatic).await.unwrap_err();
//! assert!(matches!(error, Error::Refused(no) if no.status == 403));
//! extended.assert();
//! refused.assert();
//! # Ok(())
//! # }
//! ```

#[rustfmt::skip]
mod expectations;

pub use expectations::*;

use httpmock::MockServer;

use super::{methods, types};
use specwright_client::mock::{Mocks, Route, Segment, Then, When};

/// A meeting service on a mock server: a method for each operation, which expects calls of it.
///
/// A call that is expected twice is answered as the first says. What is expected nowhere is answered
/// by httpmock with status 404.
pub struct Gateway<'a> {
    /// What a client of it is made with.
    pub base_url: String,
    mocks: Mocks<'a>,
}

impl<'a> Gateway<'a> {
    /// A meeting service on this server, which may serve other things too.
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
