//! Text into a credential that no log shows.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;

/// A secret that calls carry, such as a session's identifier or a token. Its `Debug` text does not contain
/// it.
///
/// ```
/// let credential: specwright_client::Credential = "a-secret".parse().unwrap();
/// assert_eq!(format!("{credential:?}"), "Credential(…)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Credential(HeaderValue);

impl Credential {
    /// A text from a server without the credential, should it send that back: as it is, as JSON may
    /// escape it, or the beginning of it where the text breaks off.
    pub(crate) fn redact(&self, text: &str) -> String {
        let secret = self.expose();
        let mut text = text.to_owned();
        for secret in [secret.to_owned(), secret.replace('/', r"\/")] {
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
        self.0.to_str().expect("a credential is visible ASCII")
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
        STANDARD.encode(format!("{user}:{password}")).parse()
    }

    /// Returns the value of a header with this text before the secret, marked as sensitive.
    pub(crate) fn header_value(&self, prefix: &str) -> HeaderValue {
        if prefix.is_empty() {
            return self.0.clone();
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
        Ok(Credential(value))
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(…)")
    }
}

/// A text that is no credential: it is empty, begins or ends with a blank, or has something other than visible ASCII and
/// blanks, or a quote or a backslash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CredentialError;

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a credential is visible ASCII text without quotes and backslashes, with no blank at its ends, and not empty")
    }
}

impl std::error::Error for CredentialError {}

#[cfg(test)]
mod tests {
    use super::*;

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
