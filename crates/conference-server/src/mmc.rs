//! Control of cloud meetings.
//!
//! The service tells by HTTP status whether a call worked. Requests that never reach the
//! implementation are refused with 401 or 400, and 404 or 405 where there is no operation, each with
//! an [`ErrorBody`]. No page lists the codes for these; ours are words, so that nobody takes them for
//! the vendor's numbers.

#[rustfmt::skip]
mod generated;

pub use conference_types::mmc as types;
pub use generated::*;

use specwright_server::{Rejection, Response, Service};
use types::ErrorBody;

/// Makes a service of an implementation.
pub fn service<A: Api>(implementation: A) -> Service<Operations<A>> {
    generated::service(implementation, refuse)
}

fn refuse(rejection: Rejection) -> Response {
    let (status, code) = match rejection {
        Rejection::Unauthenticated { .. } => (401, "MMC.UNAUTHENTICATED"),
        Rejection::Forbidden => (403, "MMC.NOT_PERMITTED"),
        Rejection::Fault => (500, "MMC.FAILED"),
        Rejection::NotFound => (404, "MMC.NOT_FOUND"),
        Rejection::MethodNotAllowed { .. } => (405, "MMC.METHOD_NOT_ALLOWED"),
        // The page knows one status for everything that is wrong with a request.
        _ => (400, "MMC.INVALID_PARAMETER"),
    };
    let body = ErrorBody::new(code.to_owned(), rejection.message());
    rejection.with_headers(specwright_server::json(status, generated::MEDIA_TYPE, &body))
}
