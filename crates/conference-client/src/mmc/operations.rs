// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

//! The HTTP requests of each operation.

use ::conference_types::mmc as types;

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};

#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};

#[derive(Clone, Debug)]
/// Client for the operations
///
/// Version: 0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: super::Inner,
}

impl Client {
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: super::Inner,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}

impl ClientInfo<super::Inner> for Client {
    fn api_version() -> &'static str {
        "0"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &super::Inner {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<super::Inner>,
    {}
};

#[allow(clippy::all)]
impl Client {
    /// Sends a `PUT` request to `/v1/mmc/control/conferences/duration`
    pub async fn prolong_meeting<'a>(
        &'a self,
        conference_id: &'a types::ConferenceId,
        body: &'a types::ProlongMeetingBody,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!("{}/v1/mmc/control/conferences/duration", self.baseurl,);
        #[allow(unused_mut)]
        let mut request = self
            .client
            .put(url)
            .json(&body)
            .query(&progenitor_client::QueryParam::new("conferenceID", &conference_id))
            .build()?;
        let info = OperationInfo {
            operation_id: "prolong_meeting",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `GET` request to `/v1/mmc/control/conferences/token`
    pub async fn create_conf_token<'a>(
        &'a self,
        conference_id: &'a types::ConferenceId,
        x_conference_authorization: Option<&'a types::ControlToken>,
        x_login_type: &'a types::LoginType,
        x_nonce: Option<&'a str>,
        x_password: &'a types::HostPassword,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!("{}/v1/mmc/control/conferences/token", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
        if let Some(value) = x_conference_authorization {
            header_map
                .append("X-Conference-Authorization", value.to_string().try_into()?);
        }
        header_map.append("X-Login-Type", x_login_type.to_string().try_into()?);
        if let Some(value) = x_nonce {
            header_map.append("X-Nonce", value.to_string().try_into()?);
        }
        header_map.append("X-Password", x_password.to_string().try_into()?);
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("conferenceID", &conference_id))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_conf_token",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }
}
