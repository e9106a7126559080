//! JSON pointers.

use std::borrow::Cow;
use std::fmt;

/// A JSON pointer (RFC 6901) such as `/components/schemas/Pet`; empty for the whole document.
///
/// ```
/// use specwright_document::Pointer;
///
/// let pointer = Pointer::default().join("paths").join("/pets/{id}");
/// assert_eq!(pointer.as_str(), "/paths/~1pets~1{id}");
/// assert_eq!(pointer.tokens().last().as_deref(), Some("/pets/{id}"));
/// assert!(pointer.starts_with(&Pointer::default().join("paths")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The pointer to a key or an index of what this one leads to.
    #[must_use]
    pub fn join(&self, token: &str) -> Pointer {
        let mut text = String::with_capacity(self.0.len() + token.len() + 1);
        text.push_str(&self.0);
        Pointer(text).joined(token)
    }

    /// The same, without a copy.
    #[must_use]
    pub(crate) fn joined(mut self, token: &str) -> Pointer {
        self.0.push('/');
        self.0.push_str(&escaped(token));
        self
    }

    /// The pointer as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its keys and indices, unescaped.
    pub fn tokens(&self) -> impl DoubleEndedIterator<Item = String> {
        let tokens = self.0.strip_prefix('/').into_iter().flat_map(|rest| rest.split('/'));
        let tokens: Vec<String> = tokens.map(|token| unescaped(token).into_owned()).collect();
        tokens.into_iter()
    }

    /// Whether this pointer leads to what `other` leads to, or into it.
    pub fn starts_with(&self, other: &Pointer) -> bool {
        self.0.strip_prefix(&other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Pointer> for String {
    fn from(pointer: Pointer) -> String {
        pointer.0
    }
}

/// Escapes a key as a token of a JSON pointer.
///
/// ```
/// assert_eq!(specwright_document::escaped("/pets/~me"), "~1pets~1~0me");
/// assert_eq!(specwright_document::unescaped("~1pets~1~0me"), "/pets/~me");
/// ```
pub fn escaped(key: &str) -> Cow<'_, str> {
    if key.contains(['~', '/']) {
        key.replace('~', "~0").replace('/', "~1").into()
    } else {
        key.into()
    }
}

/// Returns the key of a token of a JSON pointer.
pub fn unescaped(token: &str) -> Cow<'_, str> {
    if token.contains('~') {
        token.replace("~1", "/").replace("~0", "~").into()
    } else {
        token.into()
    }
}
