//! The notes behind a router of axum, as one who knows it would write it.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, Json, Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, http};
use http::header::LOCATION;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use super::problem::{Refused, Violation, no_note, refuse};
use super::rules::{self, Board, GetNote, NewNote};
use super::{BASE_PATH, BODY_LIMIT};

/// The server.
pub fn server() -> Router {
    Router::new()
        .route(&format!("{BASE_PATH}/notes"), post(add_note).fallback(other_method_of_notes))
        .route(&format!("{BASE_PATH}/notes/{{noteId}}"), get(get_note).fallback(other_method))
        .fallback(other_path)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(Arc::new(Board::default()))
}

#[derive(Deserialize)]
struct GetNoteQuery {
    lang: Option<String>,
    width: Option<i32>,
}

async fn get_note(
    State(board): State<Arc<Board>>,
    path: Result<Path<i64>, PathRejection>,
    query: Result<Query<GetNoteQuery>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let Path(note_id) = path.map_err(|_| wrong("path", "/noteId", "must be a 64-bit integer"))?;
    let Query(query) = query.map_err(|_| wrong("query", "", "must be the known parameters"))?;
    let mut found: Vec<Violation> = rules::check_note_id(note_id).into_iter().collect();
    let lang = query.lang.map(|text| rules::lang(&text)).transpose();
    let lang = lang.map_err(|violation| found.push(violation)).unwrap_or_default();
    found.extend(query.width.and_then(rules::check_width));
    let x_trace = match headers.get("x-trace").map(|value| value.to_str()) {
        None => None,
        Some(Ok(text)) => {
            found.extend(rules::check_trace(text));
            Some(text.to_owned())
        }
        Some(Err(_)) => return Err(wrong("header", "/X-Trace", "must be visible ASCII text")),
    };
    if !found.is_empty() {
        return Err(Refusal(Refused::Invalid(found)));
    }
    let request = GetNote { note_id, lang, width: query.width, x_trace };
    Ok(match board.read(request) {
        Some(note) => Json(note).into_response(),
        None => no_note().map(Body::new),
    })
}

async fn add_note(
    State(board): State<Arc<Board>>,
    new: Result<Json<NewNote>, JsonRejection>,
) -> Result<Response, Refusal> {
    let Json(new) = new.map_err(|rejection| match rejection {
        JsonRejection::MissingJsonContentType(_) => Refusal(Refused::MediaType),
        JsonRejection::BytesRejection(_) => Refusal(Refused::TooLong(BODY_LIMIT)),
        _ => wrong("body", "", "must be a note"),
    })?;
    let violations = rules::check(&new);
    if !violations.is_empty() {
        return Err(Refusal(Refused::Invalid(violations)));
    }
    let (note, location) = board.add(new);
    Ok((StatusCode::CREATED, [(LOCATION, location)], Json(note)).into_response())
}

async fn other_method_of_notes() -> Refusal {
    Refusal(Refused::Method("OPTIONS, POST"))
}

async fn other_method() -> Refusal {
    Refusal(Refused::Method("GET, HEAD, OPTIONS"))
}

async fn other_path() -> Refusal {
    Refusal(Refused::Path)
}

fn wrong(place: &'static str, pointer: &'static str, message: &'static str) -> Refusal {
    Refusal(Refused::Invalid(vec![Violation::new(place, pointer, "type", message)]))
}

struct Refusal(Refused);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        refuse(&self.0).map(Body::new)
    }
}
