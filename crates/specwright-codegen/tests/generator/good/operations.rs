//! The HTTP requests of each operation.

use super::types;

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
    /// Sends a `GET` request to `/items`
    pub async fn list_items<'a>(
        &'a self,
        below: Option<f64>,
        cheap: Option<bool>,
        limit: Option<&'a types::ListItemsLimit>,
        sort: Option<&'a types::Order>,
        x_trace: Option<&'a types::ListItemsXTrace>,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!("{}/items", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = x_trace {
            header_map.append("X-Trace", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("below", &below))
            .query(&progenitor_client::QueryParam::new("cheap", &cheap))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("sort", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_items",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `POST` request to `/items`
    pub async fn add_item<'a>(
        &'a self,
        body: &'a types::Item,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!("{}/items", self.baseurl,);
        #[allow(unused_mut)]
        let mut request = self.client.post(url).json(&body).build()?;
        let info = OperationInfo {
            operation_id: "add_item",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `DELETE` request to `/items/{itemId}`
    pub async fn remove_item<'a>(
        &'a self,
        item_id: &'a types::RemoveItemItemId,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/items/{}", self.baseurl, encode_path(& item_id.to_string()),
        );
        #[allow(unused_mut)]
        let mut request = self.client.delete(url).build()?;
        let info = OperationInfo {
            operation_id: "remove_item",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `GET` request to `/{request}/{input}/{path}`
    pub async fn clash<'a>(
        &'a self,
        request: &'a str,
        input: &'a types::Kind,
        path: i64,
        call: Option<&'a str>,
        type_: Option<&'a types::Rating>,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/{}/{}/{}", self.baseurl, encode_path(& request.to_string()),
            encode_path(& input.to_string()), encode_path(& path.to_string()),
        );
        #[allow(unused_mut)]
        let mut _request = self
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("call", &call))
            .query(&progenitor_client::QueryParam::new("type", &type_))
            .build()?;
        let info = OperationInfo {
            operation_id: "clash",
        };
        self.pre(&mut _request, &info).await?;
        let result = self.exec(_request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `PUT` request to `/put/{putFlag}`
    pub async fn put_flag<'a>(
        &'a self,
        put_flag: &'a types::_9lives,
        operations: Option<&'a str>,
        report: Option<&'a str>,
        request: Option<&'a str>,
        request_value: Option<&'a str>,
        response: Option<&'a str>,
        api_version: Option<&'a str>,
        body: bool,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/put/{}", self.baseurl, encode_path(& put_flag.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = api_version {
            header_map.append("api-version", value.to_string().try_into()?);
        }
        #[allow(unused_mut)]
        let mut _request = self
            .client
            .put(url)
            .json(&body)
            .query(&progenitor_client::QueryParam::new("operations", &operations))
            .query(&progenitor_client::QueryParam::new("report", &report))
            .query(&progenitor_client::QueryParam::new("request", &request))
            .query(&progenitor_client::QueryParam::new("request_value", &request_value))
            .query(&progenitor_client::QueryParam::new("response", &response))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "put_flag",
        };
        self.pre(&mut _request, &info).await?;
        let result = self.exec(_request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `GET` request to `/items/count`
    pub async fn count_items<'a>(&'a self) -> Result<reqwest::Response, Error<()>> {
        let url = format!("{}/items/count", self.baseurl,);
        #[allow(unused_mut)]
        let mut request = self.client.get(url).build()?;
        let info = OperationInfo {
            operation_id: "count_items",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `PUT` request to `/orders`
    pub async fn place_order<'a>(
        &'a self,
        x_priority: &'a types::Priority,
        body: &'a types::Purchase,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!("{}/orders", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        header_map.append("X-Priority", x_priority.to_string().try_into()?);
        #[allow(unused_mut)]
        let mut request = self.client.put(url).json(&body).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "place_order",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `POST` request to `/mock/{when}/{then}`
    pub async fn mock<'a>(
        &'a self,
        when: &'a str,
        then: i64,
        and: Option<&'a types::_9lives>,
        self_: Option<bool>,
        body: &'a types::MockBody,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/mock/{}/{}", self.baseurl, encode_path(& when.to_string()), encode_path(&
            then.to_string()),
        );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .json(&body)
            .query(&progenitor_client::QueryParam::new("and", &and))
            .query(&progenitor_client::QueryParam::new("self", &self_))
            .build()?;
        let info = OperationInfo {
            operation_id: "mock",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        Ok(result?)
    }

    /// Sends a `POST` request to `/mock/{mocks}/0`
    pub async fn mocks<'a>(
        &'a self,
        mocks: i64,
        client: Option<&'a str>,
        result: Option<f64>,
        runtime: Option<&'a str>,
        credential: Option<&'a str>,
        header: &'a str,
    ) -> Result<reqwest::Response, Error<()>> {
        let url = format!(
            "{}/mock/{}/0", self.baseurl, encode_path(& mocks.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
        if let Some(value) = credential {
            header_map.append("credential", value.to_string().try_into()?);
        }
        header_map.append("header", header.to_string().try_into()?);
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .query(&progenitor_client::QueryParam::new("client", &client))
            .query(&progenitor_client::QueryParam::new("result", &result))
            .query(&progenitor_client::QueryParam::new("runtime", &runtime))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "mocks",
        };
        self.pre(&mut request, &info).await?;
        let _result = self.exec(request, &info).await;
        self.post(&_result, &info).await?;
        Ok(_result?)
    }
}
