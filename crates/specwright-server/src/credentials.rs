//! The head of a request into the credential that a security scheme asks for. None of these
//! functions reads a body, and none accepts a credential that two readers could take for two
//! different ones.

use std::borrow::Cow;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, COOKIE, HeaderMap, HeaderValue};

use super::media::is_token;
use super::text::{Plus, decode, pairs};

/// The API key in a header. `None` unless the header is there once, with ASCII text that is not
/// blank.
pub fn api_key_in_header<'a>(headers: &'a HeaderMap, name: &str) -> Option<Secret<'a>> {
    let text = only(headers.get_all(name).iter())?.to_str().ok()?;
    Some(Secret(text)).filter(|_| !text.trim().is_empty())
}

/// The API key in a query, percent-decoded. `None` unless the parameter is there once, is UTF-8 and
/// is not empty.
pub fn api_key_in_query<'a>(query: &'a str, name: &str) -> Option<DecodedSecret<'a>> {
    let decoded = |text| decode(text, Plus::Space).ok();
    let named = pairs(query).filter(|(key, _)| decoded(key).is_some_and(|key| key == name));
    let value = only(named.map(|(_, value)| value)).and_then(decoded)?;
    Some(DecodedSecret(value)).filter(|secret| !secret.0.is_empty())
}

/// The API key in a cookie. `None` unless the cookie is there once, well-formed and not empty.
pub fn api_key_in_cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<Secret<'a>> {
    // A malformed cookie of that name counts too: another reader may have taken that one.
    let named = cookie_pairs(headers).filter(|(key, _)| *key == name.as_bytes());
    let text = only(named.map(|(_, value)| value)).and_then(cookie_value)?;
    Some(Secret(text)).filter(|_| !text.is_empty())
}

/// The token of `Authorization: Bearer` (RFC 6750). `None` unless there is one such header whose
/// token is of the syntax `token68`.
pub fn bearer(headers: &HeaderMap) -> Option<Secret<'_>> {
    authorization(headers, "bearer").map(Secret)
}

/// User and password of `Authorization: Basic` (RFC 7617). `None` unless there is one such header
/// that is base64 with its padding, of UTF-8 text without control characters and with a colon.
pub fn basic(headers: &HeaderMap) -> Option<Basic> {
    let bytes = STANDARD.decode(authorization(headers, "basic")?).ok()?;
    let text = String::from_utf8(bytes).ok().filter(|text| !text.chars().any(char::is_control))?;
    let colon = text.find(':')?;
    Some(Basic { text, colon })
}

/// The cookies of a request in their order, as name and value without quotes; a name may come
/// twice. What is not well-formed (RFC 6265, section 4.1.1) is left out.
pub fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    cookie_pairs(headers).filter_map(|(name, value)| {
        let name = std::str::from_utf8(name).ok().filter(|name| is_token(name))?;
        cookie_value(value).map(|value| (name, value))
    })
}

/// A credential that came with a request. Its `Debug` text does not hold it.
#[derive(Clone, Copy)]
pub struct Secret<'a>(&'a str);

impl<'a> Secret<'a> {
    /// The credential itself; keep it out of logs.
    pub fn expose(self) -> &'a str {
        self.0
    }

    /// Whether this is the expected credential. The time it takes depends on the lengths only, so
    /// that nobody can guess a credential byte by byte.
    pub fn is(self, expected: &str) -> bool {
        let pairs = self.0.bytes().zip(expected.bytes());
        let difference = pairs.fold(0, |difference, (one, other)| difference | (one ^ other));
        self.0.len() == expected.len() && std::hint::black_box(difference) == 0
    }
}

impl PartialEq for Secret<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.is(other.0)
    }
}

impl Eq for Secret<'_> {}

impl fmt::Debug for Secret<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A credential that had to be decoded. Its `Debug` text does not hold it.
#[derive(Clone)]
pub struct DecodedSecret<'a>(Cow<'a, str>);

impl DecodedSecret<'_> {
    /// The credential.
    pub fn secret(&self) -> Secret<'_> {
        Secret(&self.0)
    }
}

impl fmt::Debug for DecodedSecret<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DecodedSecret(…)")
    }
}

/// User and password. The `Debug` text holds neither: some APIs take a key for the user.
#[derive(Clone)]
pub struct Basic {
    text: String,
    colon: usize,
}

impl Basic {
    /// The user; may be empty.
    pub fn user(&self) -> &str {
        &self.text[..self.colon]
    }

    /// The password; may be empty, and may hold colons.
    pub fn password(&self) -> Secret<'_> {
        Secret(&self.text[self.colon + 1..])
    }
}

impl fmt::Debug for Basic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Basic(…)")
    }
}

/// The one item of an iterator; `None` where there are none or several.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let item = items.next()?;
    items.next().is_none().then_some(item)
}

/// What stands behind the scheme in the one `Authorization` header, of the syntax `token68`.
fn authorization<'a>(headers: &'a HeaderMap, scheme: &str) -> Option<&'a str> {
    let text = only(headers.get_all(AUTHORIZATION).iter())?.to_str().ok()?;
    let (found, credential) = text.split_once(' ')?;
    let credential = credential.trim_start_matches(' ');
    (found.eq_ignore_ascii_case(scheme) && is_token68(credential)).then_some(credential)
}

fn is_token68(text: &str) -> bool {
    let unpadded = text.trim_end_matches('=');
    let is_symbol = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
    !unpadded.is_empty() && unpadded.bytes().all(is_symbol)
}

/// All that looks like `name=value` in the `Cookie` headers, of any bytes: one foreign cookie in
/// another encoding must not hide the rest.
pub(super) fn cookie_pairs(headers: &HeaderMap) -> impl Iterator<Item = (&[u8], &[u8])> {
    let pieces = headers.get_all(COOKIE).iter().map(HeaderValue::as_bytes);
    pieces.flat_map(|value| value.split(|byte| *byte == b';')).filter_map(|pair| {
        let equals = pair.iter().position(|byte| *byte == b'=')?;
        Some((pair[..equals].trim_ascii(), pair[equals + 1..].trim_ascii()))
    })
}

/// The value of a cookie without its quotes. `None` where it holds what a cookie must not.
fn cookie_value(value: &[u8]) -> Option<&str> {
    let inner = match value {
        [b'"', inner @ .., b'"'] => inner,
        _ => value,
    };
    let is_octet = |byte: &u8| byte.is_ascii_graphic() && !b"\",;\\".contains(byte);
    inner.iter().all(is_octet).then(|| std::str::from_utf8(inner).ok()).flatten()
}
