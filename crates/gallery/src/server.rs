// @generated from spec/gallery.yaml by `cargo xtask generate`. Do not edit.

//! The server of the API "Gallery".

use http::Method;
use openapi_runtime::server::{self, Call, Context, Input, Rejection, RequestBody, Response};

use super::types;

/// What a server of the API "Gallery" does.
///
/// The collection, the visitors and the notes of a small museum that does not exist.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// Pin a note to the board.
    ///
    /// `POST /notes`, operation `addNote`. Not safe to repeat.
    fn add_note(
        &self,
        context: Context,
        request: AddNoteRequest,
    ) -> impl Future<Output = AddNoteResponse> + Send;

    /// Read a note.
    ///
    /// `GET /notes/{noteId}`, operation `getNote`. Safe to repeat.
    fn get_note(
        &self,
        context: Context,
        request: GetNoteRequest,
    ) -> impl Future<Output = GetNoteResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(api: A, refuse: server::Refuse) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 2] = [
    server::Operation::new("addNote", "POST", "/notes", &["application/json"]),
    server::Operation::new("getNote", "GET", "/notes/{noteId}", &["application/json"]),
];

/// The id of the operation that a request asks for; for layers around the service.
pub fn operation_id<B>(request: &http::Request<B>) -> Option<&'static str> {
    server::operation_id(&OPERATIONS, types::BASE_PATH, request)
}

/// The operations of an implementation behind their paths.
#[derive(Debug)]
pub struct Operations<A>(A);

impl<A: Api> server::Dispatch for Operations<A> {
    async fn dispatch<B: RequestBody>(&self, call: Call<B>) -> Result<Response, Rejection> {
        let api = &self.0;
        let path = call.path();
        let segments = path.segments::<2>().ok_or(Rejection::NotFound)?;
        match *segments.as_slice() {
            ["notes"] => match *call.method() {
                Method::POST => serve_add_note(api, call.at(&OPERATIONS[0])).await,
                _ => call.other_method("OPTIONS, POST"),
            },
            ["notes", note_id] => match *call.method() {
                Method::GET | Method::HEAD => {
                    serve_get_note(api, call.at(&OPERATIONS[1]), note_id).await
                }
                _ => call.other_method("GET, HEAD, OPTIONS"),
            },
            _ => Err(Rejection::NotFound),
        }
    }
}

/// What [`Api::add_note`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AddNoteRequest {
    /// The body.
    pub body: types::NewNote,
}

/// What [`Api::add_note`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum AddNoteResponse {
    /// The note hangs on the board. Status 201.
    Created {
        /// The body.
        body: types::Note,
        /// Where the note can be read. In the header `location`.
        location: String,
    },
    /// The request was refused; RFC 9457. Any status from 200 to 599.
    Default {
        /// The status.
        status: server::Status<200, 599>,
        /// The body.
        body: types::Problem,
    },
}

impl AddNoteResponse {
    fn respond(self) -> Response {
        match self {
            Self::Created { body, location } => {
                let response = server::json(201, "application/json", &body);
                let response = server::with_header(response, "location", &location);
                response
            }
            Self::Default { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_add_note<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<types::NewNote, B>(payload, &["application/json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = AddNoteRequest { body };
    Ok(api.add_note(input.context(), request).await.respond())
}

/// What [`Api::get_note`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct GetNoteRequest {
    /// In the path: `noteId`.
    pub note_id: types::GetNoteNoteId,
    /// The language that the reader prefers. In the query: `lang`.
    pub lang: Option<types::GetNoteLang>,
    /// How many characters fit on a line. In the query: `width`.
    pub width: Option<types::GetNoteWidth>,
    /// What the caller's log calls this request. In a header: `X-Trace`.
    pub x_trace: Option<types::GetNoteXTrace>,
}

/// What [`Api::get_note`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum GetNoteResponse {
    /// The note. Status 200.
    Ok(types::Note),
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 200 to 599.
    Default {
        /// The status.
        status: server::Status<200, 599>,
        /// The body.
        body: types::Problem,
    },
}

impl GetNoteResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::Default { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_get_note<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    note_id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let note_id = input.path::<types::GetNoteNoteId>("noteId", note_id);
    let lang = input.optional_query::<types::GetNoteLang>("lang");
    let width = input.optional_query::<types::GetNoteWidth>("width");
    let x_trace = input.optional_header::<types::GetNoteXTrace>("X-Trace");
    let (Some(note_id), Some(lang), Some(width), Some(x_trace)) = (note_id, lang, width, x_trace)
    else {
        return Err(input.rejection());
    };
    let request = GetNoteRequest { note_id, lang, width, x_trace };
    Ok(api.get_note(input.context(), request).await.respond())
}
