//! The media type of requests.

use specwright_client::Policy;
use specwright_client::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};

/// The pages show the media type on calls without a body too.
pub(super) struct AlwaysJson;

impl Policy for AlwaysJson {
    fn headers(&self) -> HeaderMap {
        HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))])
    }
}
