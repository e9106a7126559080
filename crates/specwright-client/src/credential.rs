//! Text into a credential that no log shows.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use percent_encoding::NON_ALPHANUMERIC;

use crate::call::{QUERY, encode};
use crate::secrets::SHORTEST;

/// A secret that calls carry, such as a session's identifier or a token. Its `Debug` text does not contain
/// it.
///
/// ```
/// let credential: specwright_client::Credential = "a-secret".parse().unwrap();
/// assert_eq!(format!("{credential:?}"), "Credential(…)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    value: HeaderValue,
    /// The password of a user, which the value contains in base64.
    password: Option<Arc<str>>,
}

impl Credential {
    /// A text from a server without the credential, should it send that back: as it is, as URLs, JSON or HTML escape
    /// it, or the beginning of it where the text breaks off.
    pub(crate) fn redact(&self, text: &str) -> String {
        let mut text = text.to_owned();
        let secrets = [Some(self.expose()), self.password.as_deref()];
        let secrets = secrets.into_iter().flatten().filter(|secret| secret.len() >= SHORTEST);
        for secret in secrets.flat_map(spellings) {
            text = text.replace(&secret, "…");
            let longest = (1..secret.len()).rev().find(|length| text.ends_with(&secret[..*length]));
            // One or two characters are chance.
            if let Some(length) = longest.filter(|length| *length > 2) {
                text.replace_range(text.len() - length.., "…");
            }
        }
        text
    }

    /// Returns the secret itself. Do not write it down.
    pub fn expose(&self) -> &str {
        self.value.to_str().expect("a credential is visible ASCII")
    }

    /// Creates the credential of a user and a password, as `Authorization: Basic` has them (RFC 7617).
    ///
    /// # Errors
    /// Returns an error if the user contains a colon or one of both contains a control character.
    pub fn basic(user: &str, password: &str) -> Result<Credential, CredentialError> {
        let has_control = |text: &str| text.chars().any(char::is_control);
        if user.contains(':') || has_control(user) || has_control(password) {
            return Err(CredentialError);
        }
        let credential: Credential = STANDARD.encode(format!("{user}:{password}")).parse()?;
        Ok(Credential { password: Some(password.into()), ..credential })
    }

    /// Whether it can be the value of a cookie, which has no blanks, commas and semicolons.
    pub(crate) fn fits_cookie(&self) -> bool {
        !self.expose().contains([' ', ',', ';'])
    }

    /// Returns the value of a header with this text before the secret, marked as sensitive.
    pub(crate) fn header_value(&self, prefix: &str) -> HeaderValue {
        if prefix.is_empty() {
            return self.value.clone();
        }
        let value = HeaderValue::try_from(format!("{prefix}{}", self.expose()));
        let mut value = value.expect("a credential is visible ASCII");
        value.set_sensitive(true);
        value
    }
}

impl std::str::FromStr for Credential {
    type Err = CredentialError;

    fn from_str(text: &str) -> Result<Self, CredentialError> {
        // JSON would escape quotes and backslashes, and so hide a secret that a server sends back.
        let plain = |byte: u8| (b' '..=b'~').contains(&byte) && !matches!(byte, b'"' | b'\\');
        let visible = !text.is_empty() && text.trim() == text && text.bytes().all(plain);
        let mut value =
            HeaderValue::from_str(text).ok().filter(|_| visible).ok_or(CredentialError)?;
        value.set_sensitive(true);
        Ok(Credential { value, password: None })
    }
}

/// A secret as it is, and as URLs, JSON and HTML escape it.
fn spellings(secret: &str) -> BTreeSet<String> {
    let escaped = |escapes: &[(char, &str)]| {
        escapes.iter().fold(secret.to_owned(), |text, (plain, escape)| text.replace(*plain, escape))
    };
    let url = [encode(secret, QUERY).into_owned(), encode(secret, NON_ALPHANUMERIC).into_owned()];
    let html = [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('\'', "&#39;")];
    let json = [('&', r"\u0026"), ('<', r"\u003c"), ('>', r"\u003e"), ('\'', r"\u0027")];
    let [short, long] = [lower_hex(&url[0]), lower_hex(&url[1])];
    let [one, other] = url;
    let slash = escaped(&[('/', r"\/")]);
    [secret.to_owned(), slash, one, other, short, long, escaped(&html), escaped(&json)].into()
}

/// A percent-encoded text with its digits in lower case.
fn lower_hex(encoded: &str) -> String {
    let mut parts = encoded.split('%');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (hex, rest) = part.split_at(2);
        format!("{text}%{}{rest}", hex.to_ascii_lowercase())
    })
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(…)")
    }
}

/// A text that is no credential: it is empty, begins or ends with a blank, or has something other than visible ASCII and
/// blanks, or a quote or a backslash. In a cookie it has no blank, comma or semicolon either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CredentialError;

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a credential is visible ASCII text without quotes and backslashes, with no blank at its ends, and not \
             empty; in a cookie it has no blank, comma or semicolon",
        )
    }
}

impl std::error::Error for CredentialError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credential_is_found_in_each_spelling() {
        let key: Credential = "ab+cd/<ef>&=='".parse().unwrap();
        for text in [
            "ab+cd/<ef>&=='",
            r"ab+cd\/<ef>&=='",
            "/q?api_key=ab%2Bcd%2F%3Cef%3E%26%3D%3D%27",
            "/q?api_key=ab%2bcd%2f%3cef%3e%26%3d%3d%27",
            "<p>ab+cd/&lt;ef&gt;&amp;==&#39;</p>",
            r#"{"uri":"ab+cd/\u003cef\u003e\u0026==\u0027"}"#,
            "it breaks off: ab+cd/<e",
        ] {
            let redacted = key.redact(text);
            assert!(redacted.contains('…') && !redacted.contains("cd"), "{redacted}");
        }
        let basic = Credential::basic("bob", "hunter2-pass").unwrap();
        assert_eq!(basic.redact("auth of bob:hunter2-pass failed"), "auth of bob:… failed");
        // It would be found in many words.
        assert_eq!("o".parse::<Credential>().unwrap().redact("not found"), "not found");
    }

    #[test]
    fn a_credential_is_text_that_can_be_found_again() {
        for (text, expected) in [
            ("a-secret", true),
            // A key of the header `Authorization` has a word before it.
            ("Token a-secret", true),
            ("", false),
            (" ", false),
            (" a", false),
            ("a ", false),
            ("a\tb", false),
            ("a\r\nHost: b", false),
            ("\u{e9}", false),
            ("a\"b", false),
            ("a\\b", false),
        ] {
            assert_eq!(text.parse::<Credential>().is_ok(), expected, "{text:?}");
        }
    }
}
