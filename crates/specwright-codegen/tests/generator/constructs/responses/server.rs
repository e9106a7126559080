//! The server of the API "Responses".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// What a server of the API "Responses" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `GET /answers`, operation `answers`. Safe to repeat.
    fn answers(
        &self,
        context: Context,
        request: AnswersRequest,
    ) -> impl Future<Output = AnswersResponse> + Send;

    /// `GET /formats`, operation `formats`. Safe to repeat.
    fn formats(
        &self,
        context: Context,
        request: FormatsRequest,
    ) -> impl Future<Output = FormatsResponse> + Send;

    /// `GET /null`, operation `null`. Safe to repeat.
    fn null(
        &self,
        context: Context,
        request: NullRequest,
    ) -> impl Future<Output = NullResponse> + Send;

    /// `GET /panic`, operation `panic`. Safe to repeat.
    fn panic(
        &self,
        context: Context,
        request: PanicRequest,
    ) -> impl Future<Output = PanicResponse> + Send;

    /// `GET /shape`, operation `shape`. Safe to repeat.
    fn shape(
        &self,
        context: Context,
        request: ShapeRequest,
    ) -> impl Future<Output = ShapeResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 5] = [
    server::Operation::new(
        "answers",
        "GET",
        "/answers",
        &["application/json", "text/plain", "image/png"],
    ),
    server::Operation::new(
        "formats",
        "GET",
        "/formats",
        &["application/json", "text/plain"],
    ),
    server::Operation::new("null", "GET", "/null", &["application/json"]),
    server::Operation::new("panic", "GET", "/panic", &[]),
    server::Operation::new("shape", "GET", "/shape", &["application/json"]),
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
        match path.segments::<1>().as_ref().map(server::Segments::as_slice) {
            Some(["answers"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_answers(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["formats"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_formats(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["null"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_null(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["panic"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_panic(&self.0, call.at(&OPERATIONS[3])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["shape"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_shape(&self.0, call.at(&OPERATIONS[4])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::answers`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswersRequest {
    /// In the query: `which`.
    pub which: String,
}

/// What [`Api::answers`] answers: one variant for each documented status.
#[derive(Debug)]
pub enum AnswersResponse {
    /// JSON. Status 200.
    Ok(types::Answers200Body),
    /// With headers. Status 201.
    Created {
        /// In the header `location`.
        location: String,
        /// How many. In the header `x-count`.
        x_count: Option<i32>,
        /// In the header `x-tags`.
        x_tags: Option<Vec<String>>,
        /// In the header `response`.
        response: Option<bool>,
    },
    /// A text. Status 202.
    Accepted(i64),
    /// Nothing. Status 204.
    NoContent,
    /// Bytes. Status 206.
    PartialContent(server::Body),
    /// No phrase. Status 299.
    Status299,
    /// The caller's fault. Status 400.
    BadRequest(types::Answers400Body),
    /// The caller's fault. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Answers4xxBody,
    },
    /// Anything else. Any status from 200 to 599.
    Default {
        /// The status.
        status: server::Status<200, 599>,
        /// In the header `x-why`.
        x_why: Option<String>,
    },
}

impl AnswersResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::Created { location, x_count, x_tags, response: response_ } => {
                let response = server::empty(201);
                let response = server::with_header(response, "location", &location);
                let response = match &x_count {
                    Some(value) => server::with_header(response, "x-count", value),
                    None => response,
                };
                let response = match &x_tags {
                    Some(value) => server::with_header_list(response, "x-tags", value),
                    None => response,
                };
                match &response_ {
                    Some(value) => server::with_header(response, "response", value),
                    None => response,
                }
            }
            Self::Accepted(body) => server::text(202, "text/plain", &body),
            Self::NoContent => server::empty(204),
            Self::PartialContent(body) => server::bytes_of(206, "image/png", body),
            Self::Status299 => server::empty(299),
            Self::BadRequest(body) => {
                server::json(400, "application/problem+json", &body)
            }
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
            Self::Default { status, x_why } => {
                let response = server::empty(status.get());
                match &x_why {
                    Some(value) => server::with_header(response, "x-why", value),
                    None => response,
                }
            }
        }
    }
}

async fn serve_answers<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let which = input.query::<String>("which");
    let Some(which) = which else {
        return Err(input.rejection());
    };
    let request = AnswersRequest { which };
    Ok(Api::answers(api, input.context(), request).await.respond())
}

/// What [`Api::formats`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct FormatsRequest {}

/// What [`Api::formats`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum FormatsResponse {
    /// As the caller likes it. Status 200.
    Ok(Formats200Content),
    /// Broken. Any status from 500 to 599.
    ServerError {
        /// The status.
        status: server::Status<500, 599>,
    },
}

impl FormatsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => body.respond(200),
            Self::ServerError { status } => server::empty(status.get()),
        }
    }
}

/// A body, by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum Formats200Content {
    /// As `application/json`.
    Json(types::Word),
    /// As `text/plain`.
    Text(types::Word),
}

impl Formats200Content {
    fn respond(self, status: u16) -> Response {
        match self {
            Self::Json(body) => server::json(status, "application/json", &body),
            Self::Text(body) => server::text(status, "text/plain", &body),
        }
    }
}

async fn serve_formats<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = FormatsRequest {};
    Ok(Api::formats(api, input.context(), request).await.respond())
}

/// What [`Api::null`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct NullRequest {}

/// What [`Api::null`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum NullResponse {
    /// It may be null. Status 200.
    Ok(Option<i64>),
}

impl NullResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
        }
    }
}

async fn serve_null<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = NullRequest {};
    Ok(Api::null(api, input.context(), request).await.respond())
}

/// What [`Api::panic`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct PanicRequest {}

/// What [`Api::panic`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum PanicResponse {
    /// Never. Status 204.
    NoContent,
}

impl PanicResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
        }
    }
}

async fn serve_panic<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = PanicRequest {};
    Ok(Api::panic(api, input.context(), request).await.respond())
}

/// What [`Api::shape`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapeRequest {}

/// What [`Api::shape`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeResponse {
    /// Of one kind. Status 200.
    Ok(types::Shape),
}

impl ShapeResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
        }
    }
}

async fn serve_shape<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = ShapeRequest {};
    Ok(Api::shape(api, input.context(), request).await.respond())
}
