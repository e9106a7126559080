//! The server of the API "Bodies".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Bodies" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `POST /text`, operation `text`. Not safe to repeat.
    fn text(
        &self,
        context: Context,
        request: TextRequest,
    ) -> impl Future<Output = TextResponse> + Send;

    /// `POST /number`, operation `number`. Not safe to repeat.
    fn number(
        &self,
        context: Context,
        request: NumberRequest,
    ) -> impl Future<Output = NumberResponse> + Send;

    /// `PATCH /suffix`, operation `suffix`. Not safe to repeat.
    fn suffix(
        &self,
        context: Context,
        request: SuffixRequest,
    ) -> impl Future<Output = SuffixResponse> + Send;

    /// `POST /range`, operation `range`. Not safe to repeat.
    fn range(
        &self,
        context: Context,
        request: RangeRequest,
    ) -> impl Future<Output = RangeResponse> + Send;

    /// `POST /several`, operation `several`. Not safe to repeat.
    fn several(
        &self,
        context: Context,
        request: SeveralRequest,
    ) -> impl Future<Output = SeveralResponse> + Send;

    /// `POST /optional`, operation `optional`. Not safe to repeat.
    fn optional(
        &self,
        context: Context,
        request: OptionalRequest,
    ) -> impl Future<Output = OptionalResponse> + Send;

    /// `POST /optional/several`, operation `optionalSeveral`. Not safe to repeat.
    fn optional_several(
        &self,
        context: Context,
        request: OptionalSeveralRequest,
    ) -> impl Future<Output = OptionalSeveralResponse> + Send;

    /// `POST /anything`, operation `anything`. Not safe to repeat.
    fn anything(
        &self,
        context: Context,
        request: AnythingRequest,
    ) -> impl Future<Output = AnythingResponse> + Send;

    /// `POST /limited`, operation `limited`. Not safe to repeat.
    fn limited(
        &self,
        context: Context,
        request: LimitedRequest,
    ) -> impl Future<Output = LimitedResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 9] = [
    server::Operation::new("anything", "POST", "/anything", &[MEDIA_TYPE]),
    server::Operation::new("limited", "POST", "/limited", &[MEDIA_TYPE]).body_limit(7),
    server::Operation::new("number", "POST", "/number", &[MEDIA_TYPE]),
    server::Operation::new("optional", "POST", "/optional", &[MEDIA_TYPE]),
    server::Operation::new(
        "optionalSeveral",
        "POST",
        "/optional/several",
        &[MEDIA_TYPE],
    ),
    server::Operation::new("range", "POST", "/range", &[MEDIA_TYPE]),
    server::Operation::new("several", "POST", "/several", &[MEDIA_TYPE]),
    server::Operation::new("suffix", "PATCH", "/suffix", &[MEDIA_TYPE]),
    server::Operation::new("text", "POST", "/text", &[MEDIA_TYPE]),
];

/// The id of the operation that a request asks for; for layers around the service.
pub fn operation_id<B>(request: &http::Request<B>) -> Option<&'static str> {
    server::operation_id(&OPERATIONS, types::BASE_PATH, request)
}

/// The operations of an implementation behind their paths.
#[derive(Debug)]
pub struct Operations<A>(A);

impl<A: Api> server::Dispatch for Operations<A> {
    fn dispatch<B: RequestBody>(
        self: std::sync::Arc<Self>,
        call: Call<B>,
    ) -> server::Serving {
        let path = call.path();
        match path.segments::<2>().as_ref().map(server::Segments::as_slice) {
            Some(["anything"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_anything(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["limited"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_limited(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["number"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_number(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["optional"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_optional(&self.0, call.at(&OPERATIONS[3])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["optional", "several"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_optional_several(&self.0, call.at(&OPERATIONS[4]))
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["range"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_range(&self.0, call.at(&OPERATIONS[5])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["several"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_several(&self.0, call.at(&OPERATIONS[6])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["suffix"]) => {
                match *call.method() {
                    Method::PATCH => {
                        server::Serving::work(async move {
                            serve_suffix(&self.0, call.at(&OPERATIONS[7])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, PATCH")),
                }
            }
            Some(["text"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_text(&self.0, call.at(&OPERATIONS[8])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::text`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRequest {
    /// The body.
    pub body: types::TextBody,
}

/// What [`Api::text`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum TextResponse {
    /// The request. Status 200.
    Ok(String),
}

impl TextResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_text<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.text::<types::TextBody, B>(payload, &["text/plain"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = TextRequest { body };
    Ok(Api::text(api, input.context(), request).await.respond())
}

/// What [`Api::number`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberRequest {
    /// The body.
    pub body: types::NumberBody,
}

/// What [`Api::number`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum NumberResponse {
    /// The request. Status 200.
    Ok(String),
}

impl NumberResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_number<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.text::<types::NumberBody, B>(payload, &["text/plain"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = NumberRequest { body };
    Ok(Api::number(api, input.context(), request).await.respond())
}

/// What [`Api::suffix`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SuffixRequest {
    /// The body.
    pub body: types::SuffixBody,
}

/// What [`Api::suffix`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum SuffixResponse {
    /// The request. Status 200.
    Ok(String),
}

impl SuffixResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_suffix<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .json::<types::SuffixBody, B>(payload, &["application/merge-patch+json"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = SuffixRequest { body };
    Ok(Api::suffix(api, input.context(), request).await.respond())
}

/// What [`Api::range`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeRequest {
    /// The body.
    pub body: i64,
}

/// What [`Api::range`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum RangeResponse {
    /// The request. Status 200.
    Ok(String),
}

impl RangeResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_range<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<i64, B>(payload, &["application/*+json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = RangeRequest { body };
    Ok(Api::range(api, input.context(), request).await.respond())
}

/// What [`Api::several`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SeveralRequest {
    /// The body.
    pub body: SeveralContent,
}

/// A body, by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum SeveralContent {
    /// As `application/json`.
    Json(types::SeveralBodyJson),
    /// As `application/x-www-form-urlencoded`.
    Form(types::SeveralBodyJson),
    /// As `text/plain`.
    Text(String),
}

/// What [`Api::several`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum SeveralResponse {
    /// The request. Status 200.
    Ok(String),
}

impl SeveralResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_several<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = match input
        .media_type(
            &["application/json", "application/x-www-form-urlencoded", "text/plain"],
        )?
    {
        0 => {
            input
                .json::<types::SeveralBodyJson, B>(payload, &["application/json"])
                .await?
                .map(SeveralContent::Json)
        }
        1 => {
            input
                .form::<
                    types::SeveralBodyJson,
                    B,
                >(payload, &["application/x-www-form-urlencoded"])
                .await?
                .map(SeveralContent::Form)
        }
        _ => {
            input
                .text::<String, B>(payload, &["text/plain"])
                .await?
                .map(SeveralContent::Text)
        }
    };
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = SeveralRequest { body };
    Ok(Api::several(api, input.context(), request).await.respond())
}

/// What [`Api::optional`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionalRequest {
    /// The body.
    pub body: Option<i64>,
}

/// What [`Api::optional`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionalResponse {
    /// The request. Status 200.
    Ok(String),
}

impl OptionalResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_optional<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = if input.has_body(&payload) {
        input.json::<i64, B>(payload, &["application/json"]).await?.map(Some)
    } else {
        Some(None)
    };
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = OptionalRequest { body };
    Ok(Api::optional(api, input.context(), request).await.respond())
}

/// What [`Api::optional_several`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionalSeveralRequest {
    /// The body.
    pub body: Option<OptionalSeveralContent>,
}

/// A body, by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionalSeveralContent {
    /// As `application/json`.
    Json(i64),
    /// As `text/plain`.
    Text(String),
}

/// What [`Api::optional_several`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionalSeveralResponse {
    /// The request. Status 200.
    Ok(String),
}

impl OptionalSeveralResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_optional_several<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = if input.has_body(&payload) {
        (match input.media_type(&["application/json", "text/plain"])? {
            0 => {
                input
                    .json::<i64, B>(payload, &["application/json"])
                    .await?
                    .map(OptionalSeveralContent::Json)
            }
            _ => {
                input
                    .text::<String, B>(payload, &["text/plain"])
                    .await?
                    .map(OptionalSeveralContent::Text)
            }
        })
            .map(Some)
    } else {
        Some(None)
    };
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = OptionalSeveralRequest { body };
    Ok(Api::optional_several(api, input.context(), request).await.respond())
}

/// What [`Api::anything`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AnythingRequest {
    /// The body.
    pub body: ::specwright_runtime::Json,
}

/// What [`Api::anything`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum AnythingResponse {
    /// The request. Status 200.
    Ok(String),
}

impl AnythingResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_anything<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .json::<::specwright_runtime::Json, B>(payload, &["application/json"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = AnythingRequest { body };
    Ok(Api::anything(api, input.context(), request).await.respond())
}

/// What [`Api::limited`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitedRequest {
    /// In the query: `q`.
    pub q: Option<i64>,
    /// The body.
    pub body: String,
}

/// What [`Api::limited`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum LimitedResponse {
    /// The request. Status 200.
    Ok(String),
}

impl LimitedResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_limited<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let q = input.optional_query::<i64>("q");
    let body = input.json::<String, B>(payload, &["application/json"]).await?;
    let (Some(q), Some(body)) = (q, body) else {
        return Err(input.rejection());
    };
    let request = LimitedRequest { q, body };
    Ok(Api::limited(api, input.context(), request).await.respond())
}
