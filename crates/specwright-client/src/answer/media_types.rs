//! Which of the media types that a document lists the body of an answer has.

use http::header::{CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_TYPE};

use super::{Answer, Content};
use crate::operation::Operation;

impl Answer {
    /// Returns the header `Content-Type`, if it is text.
    pub(crate) fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// The media type without parameters, in lower case.
    fn essence(&self) -> Option<String> {
        self.content_type().map(essence_of)
    }

    pub(super) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the caller reads the body as it arrives: it has a media type that the operation streams, and no other
    /// that is nearer.
    pub(super) fn is_streamed(&self, operation: &Operation) -> bool {
        if operation.streamed.is_empty() {
            return false;
        }
        let media_types = || self.accept.split(", ");
        let nearest = self.nearest(media_types()).and_then(|index| media_types().nth(index));
        nearest.is_some_and(|nearest| operation.streamed.contains(&nearest))
    }

    /// Returns the index of the media type that is the most exact one of the body.
    pub(super) fn nearest<'m>(&self, media_types: impl Iterator<Item = &'m str>) -> Option<usize> {
        let fitting = media_types.enumerate().filter(|(_, media_type)| self.is(media_type));
        let essence = self.essence();
        // Of several that are as exact, the first one.
        let (index, _) = fitting.min_by_key(|(_, media_type)| match essence_of(media_type) {
            expected if essence.as_deref().is_none_or(|essence| essence == expected) => 0,
            expected if expected == "*/*" => 3,
            expected if expected.ends_with('*') => 1,
            _ => 2,
        })?;
        Some(index)
    }

    /// Whether the body has this media type, which may be a range. A body without a media type has any; bytes may
    /// have a more exact one, but a page or JSON only if the service calls them a file.
    pub(super) fn is(&self, media_type: &str) -> bool {
        let Some(found) = self.essence() else {
            return true;
        };
        match essence_of(media_type).as_str() {
            "*/*" => true,
            "application/octet-stream" => {
                self.headers.contains_key(CONTENT_DISPOSITION) || !self.is_page() && !self.is_json()
            }
            expected => match expected.strip_suffix('*') {
                Some(start) => found.starts_with(start),
                None => found == expected,
            },
        }
    }

    /// Whether the body is in a content coding, such as `gzip`, which the client does not ask for.
    pub(super) fn is_coded(&self) -> bool {
        let coding = self.headers.get(CONTENT_ENCODING);
        coding.is_some_and(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"))
    }

    /// Whether a success has the body of an error (RFC 9457) that the operation does not document.
    pub(super) fn is_unexpected_problem(&self) -> bool {
        const PROBLEM: &str = "application/problem+json";
        let start = self.headers.get(CONTENT_TYPE).and_then(|v| v.as_bytes().get(..PROBLEM.len()));
        let is_problem = start.is_some_and(|start| start.eq_ignore_ascii_case(PROBLEM.as_bytes()));
        is_problem && self.is_success() && !self.accept.contains(PROBLEM)
    }

    /// Whether the header `Content-Type` says that the body is JSON.
    pub(crate) fn is_json(&self) -> bool {
        let is_json = |essence: String| {
            essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
        };
        self.essence().is_some_and(is_json)
    }

    /// Whether the body is HTML, by its media type or, without one, by how it begins.
    pub(super) fn is_page(&self) -> bool {
        match (self.essence(), &self.body) {
            (Some(essence), _) => essence == "text/html" || essence == "application/xhtml+xml",
            (None, Content::Whole(body)) => {
                let begins = |start: &str| {
                    let body = body.trim_ascii_start();
                    body.get(..start.len())
                        .is_some_and(|b| b.eq_ignore_ascii_case(start.as_bytes()))
                };
                begins("<!doctype html") || begins("<html")
            }
            (None, Content::Stream(_)) => false,
        }
    }
}

/// A media type without parameters, in lower case.
fn essence_of(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
