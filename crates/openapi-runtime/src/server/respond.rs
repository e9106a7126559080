//! Answers: a status, a media type and a body.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use http_body::{Frame, SizeHint};
use http_body_util::Full;
use serde::Serialize;

/// The body of an answer.
#[derive(Clone, Debug, Default)]
pub struct Body(Full<Bytes>);

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Self {
        Body(Full::new(bytes.into()))
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Pin::new(&mut self.0).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}

/// An answer.
pub type Response = http::Response<Body>;

/// An answer without a body.
pub fn empty(status: u16) -> Response {
    respond(status, Body::default())
}

/// An answer with a JSON body of a declared media type.
pub fn json<T: Serialize>(status: u16, media_type: &'static str, value: &T) -> Response {
    let bytes = serde_json::to_vec(value).expect("generated types are JSON");
    let mut response = respond(status, Body::from(bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

fn respond(status: u16, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(status).expect("the generator admits HTTP statuses only");
    response
}
