//! Percent-encodes texts for the place that they are sent in.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 3986 calls unreserved stays as it is everywhere.
const UNRESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A segment of a path. Commas stay out, because they separate the parts of a list.
pub(crate) const SEGMENT: &AsciiSet = &UNRESERVED.remove(b':').remove(b'@').remove(b'!');

/// Names and values of a query.
pub(crate) const QUERY: &AsciiSet = &UNRESERVED;

/// The value of a cookie.
pub(crate) const COOKIE_VALUE: &AsciiSet = &UNRESERVED;

pub(crate) fn encode<'t>(text: &'t str, set: &'static AsciiSet) -> Cow<'t, str> {
    utf8_percent_encode(text, set).into()
}
