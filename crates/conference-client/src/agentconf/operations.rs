// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

//! The HTTP requests of each operation.

use ::conference_types::agentconf as types;

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
    /// Sends a `PUT` request to `/onlineagent/{agentid}`
    pub async fn login<'a>(
        &'a self,
        agentid: &'a types::AgentId,
        body: &'a types::LoginBody,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/onlineagent/{}", self.baseurl, encode_path(& agentid.to_string()),
        );
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).build()?;
        let info = OperationInfo {
            operation_id: "login",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `POST` request to `/agentconf/{agentid}/prolongtime`
    pub async fn prolong_time<'a>(
        &'a self,
        agentid: &'a types::AgentId,
        body: &'a types::ProlongTimeBody,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/agentconf/{}/prolongtime", self.baseurl, encode_path(& agentid
            .to_string()),
        );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).build()?;
        let info = OperationInfo {
            operation_id: "prolong_time",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `POST` request to `/agentconf/{agentid}/queryconfinfos`
    pub async fn query_conf_infos<'a>(
        &'a self,
        agentid: &'a types::AgentId,
        body: &'a types::QueryConfInfosBody,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/agentconf/{}/queryconfinfos", self.baseurl, encode_path(& agentid
            .to_string()),
        );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).build()?;
        let info = OperationInfo {
            operation_id: "query_conf_infos",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `POST` request to `/agentconf/{agentid}/releaseagentconf`
    pub async fn release_agent_conf<'a>(
        &'a self,
        agentid: &'a types::AgentId,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/agentconf/{}/releaseagentconf", self.baseurl, encode_path(& agentid
            .to_string()),
        );
        #[allow(unused_mut)]
        let mut request = self.client.post(url).build()?;
        let info = OperationInfo {
            operation_id: "release_agent_conf",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `GET` request to `/agentconf/{agentid}/queryvdnconfid`
    pub async fn query_all_conf_ids<'a>(
        &'a self,
        agentid: &'a types::AgentId,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/agentconf/{}/queryvdnconfid", self.baseurl, encode_path(& agentid
            .to_string()),
        );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).build()?;
        let info = OperationInfo {
            operation_id: "query_all_conf_ids",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }
}
