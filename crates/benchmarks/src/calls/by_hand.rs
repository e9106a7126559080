//! The calls as people write them with `reqwest` and `serde`, for want of a client.

use std::error::Error;
use std::time::Duration;

use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use reqwest::{RequestBuilder, Response, redirect};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tower_service::Service;

use super::answers::Answers;
use super::{CREDENTIAL, IN_PROCESS};
use crate::conferences::plain::{QueryConfInfosReply, QueryConfInfosResult};

/// Where the gateway has its resources.
const GATEWAY: &str = "/agentgateway/resource";

/// Makes the calls.
pub struct Client {
    http: reqwest::Client,
    origin: String,
    credential: HeaderValue,
    /// What takes the place of the network.
    service: Option<Answers>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProlongTimeBody {
    prolong_time: i32,
}

#[derive(Deserialize)]
struct ProlongTimeReply {
    retcode: String,
    message: String,
    result: Option<ProlongTimeResult>,
}

#[derive(Deserialize, Serialize)]
pub struct ProlongTimeResult {
    #[serde(rename = "applyedTime")]
    applied_time: i32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct QueryConfInfosBody<'a> {
    conf_ids: &'a [i64],
}

#[derive(Serialize)]
struct ProlongMeetingBody {
    auto: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<i32>,
}

#[derive(Deserialize)]
struct ErrorBody {
    error_code: String,
    error_msg: String,
}

/// What a call came to.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

impl Client {
    /// A client of a server.
    pub fn to(origin: &str) -> Client {
        Client::new(origin, None)
    }

    /// A client of a service in this process.
    pub fn in_process(service: Answers) -> Client {
        Client::new(IN_PROCESS, Some(service))
    }

    fn new(origin: &str, service: Option<Answers>) -> Client {
        let http = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(30))
            .redirect(redirect::Policy::none())
            .tls_certs_only([])
            .build()
            .expect("a client");
        let mut credential = HeaderValue::from_static(CREDENTIAL);
        credential.set_sensitive(true);
        Client { http, origin: origin.to_owned(), credential, service }
    }

    pub async fn prolong_time(&self, agent: i32, minutes: i32) -> Outcome<ProlongTimeResult> {
        let url = format!("{}{GATEWAY}/agentconf/{agent}/prolongtime", self.origin);
        let body = ProlongTimeBody { prolong_time: minutes };
        let reply: ProlongTimeReply = self.ask(url, &body).await?;
        result(&reply.retcode, &reply.message, reply.result)
    }

    pub async fn query_conf_infos(
        &self,
        agent: i32,
        conf_ids: &[i64],
    ) -> Outcome<QueryConfInfosResult> {
        let url = format!("{}{GATEWAY}/agentconf/{agent}/queryconfinfos", self.origin);
        let reply: QueryConfInfosReply = self.ask(url, &QueryConfInfosBody { conf_ids }).await?;
        result(&reply.retcode, &reply.message, reply.result)
    }

    pub async fn prolong_meeting(&self, meeting: &str, minutes: i32) -> Outcome<()> {
        let url = format!("{}/v1/mmc/control/conferences/duration", self.origin);
        let request = self
            .http
            .put(url)
            .query(&[("conferenceID", meeting)])
            .header("x-conference-authorization", self.credential.clone())
            .header(ACCEPT, "application/json;charset=UTF-8")
            .header(CONTENT_TYPE, "application/json")
            .json(&ProlongMeetingBody { auto: 0, duration: Some(minutes) });
        let response = self.send(request).await?;
        let status = response.status();
        let body = response.bytes().await?;
        if !status.is_success() {
            let ErrorBody { error_code, error_msg } = serde_json::from_slice(&body)?;
            return Err(format!("{status}: {error_code} {error_msg}").into());
        }
        Ok(())
    }

    /// Makes a call of the agent gateway.
    async fn ask<T: DeserializeOwned>(&self, url: String, body: &impl Serialize) -> Outcome<T> {
        let request = self
            .http
            .post(url)
            .header("guid", self.credential.clone())
            .header(ACCEPT, "application/json; charset=UTF-8")
            .header(CONTENT_TYPE, "application/json; charset=UTF-8")
            .json(body);
        Ok(self.send(request).await?.error_for_status()?.json().await?)
    }

    async fn send(&self, request: RequestBuilder) -> Outcome<Response> {
        let Some(mut service) = self.service else {
            return Ok(request.send().await?);
        };
        let response = service.call(http::Request::try_from(request.build()?)?).await?;
        Ok(response.map(reqwest::Body::wrap).into())
    }
}

fn result<T>(code: &str, message: &str, result: Option<T>) -> Outcome<T> {
    if code != "0" {
        return Err(format!("refused: {code} {message}").into());
    }
    result.ok_or_else(|| "there is no result".into())
}
