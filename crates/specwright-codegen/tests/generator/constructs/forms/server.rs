//! The server of the API "Forms".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// The media type of all answers that have a body.
pub(super) const MEDIA_TYPE: &str = "text/plain";

/// What a server of the API "Forms" does.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// `POST /form`, operation `form`. Not safe to repeat.
    fn form(
        &self,
        context: Context,
        request: FormRequest,
    ) -> impl Future<Output = FormResponse> + Send;

    /// `POST /any`, operation `any`. Not safe to repeat.
    fn any(
        &self,
        context: Context,
        request: AnyRequest,
    ) -> impl Future<Output = AnyResponse> + Send;

    /// `POST /multipart`, operation `multipart`. Not safe to repeat.
    fn multipart(
        &self,
        context: Context,
        request: MultipartRequest,
    ) -> impl Future<Output = MultipartResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 3] = [
    server::Operation::new("any", "POST", "/any", &[MEDIA_TYPE]),
    server::Operation::new("form", "POST", "/form", &[MEDIA_TYPE]),
    server::Operation::new("multipart", "POST", "/multipart", &[MEDIA_TYPE]),
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
            Some(["any"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_any(&self.0, call.at(&OPERATIONS[0])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["form"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_form(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["multipart"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_multipart(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

/// What [`Api::form`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct FormRequest {
    /// The body.
    pub body: types::FormBody,
}

/// What [`Api::form`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum FormResponse {
    /// The request. Status 200.
    Ok(String),
}

impl FormResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_form<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .form::<types::FormBody, B>(payload, &["application/x-www-form-urlencoded"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = FormRequest { body };
    Ok(Api::form(api, input.context(), request).await.respond())
}

/// What [`Api::any`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AnyRequest {
    /// The body.
    pub body: ::std::collections::BTreeMap<String, String>,
}

/// What [`Api::any`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyResponse {
    /// The request. Status 200.
    Ok(String),
}

impl AnyResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_any<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .form::<
            ::std::collections::BTreeMap<String, String>,
            B,
        >(payload, &["application/x-www-form-urlencoded"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = AnyRequest { body };
    Ok(Api::any(api, input.context(), request).await.respond())
}

/// What [`Api::multipart`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct MultipartRequest {
    /// The body.
    pub body: types::MultipartBody,
}

/// What [`Api::multipart`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum MultipartResponse {
    /// The request. Status 200.
    Ok(String),
}

impl MultipartResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, MEDIA_TYPE, &body),
        }
    }
}

async fn serve_multipart<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .multipart::<types::MultipartBody, B>(payload, &["multipart/form-data"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = MultipartRequest { body };
    Ok(Api::multipart(api, input.context(), request).await.respond())
}
