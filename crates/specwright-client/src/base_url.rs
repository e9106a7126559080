//! Reads the URLs at which operations can be called.

use std::fmt;

use reqwest::Url;

/// Returns the URL without a slash at its end, if operations can be called below it.
pub(crate) fn base_url(text: &str) -> Result<String, BaseUrlError> {
    let url = http_url(text)?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(BaseUrlError::HasQuery);
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Returns the URL of a callback, without a fragment, which is never sent.
pub(crate) fn whole_url(text: &str) -> Result<String, BaseUrlError> {
    let mut url = http_url(text)?;
    url.set_fragment(None);
    Ok(url.into())
}

fn http_url(text: &str) -> Result<Url, BaseUrlError> {
    let url = Url::parse(text).map_err(|_| BaseUrlError::NotAbsolute)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(BaseUrlError::NotAbsolute);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(BaseUrlError::HasUser);
    }
    Ok(url)
}

/// Returns the URL of a token endpoint, which may be relative to a base URL.
pub(crate) fn token_url(text: &str, base: &str) -> Result<String, BaseUrlError> {
    let base = Url::parse(base).map_err(|_| BaseUrlError::NotAbsolute)?;
    let url = base.join(text).map_err(|_| BaseUrlError::NotAbsolute)?;
    http_url(url.as_str()).map(String::from)
}

/// A base URL below which no operation can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BaseUrlError {
    /// It is not an absolute `http` or `https` URL.
    NotAbsolute,
    /// It contains a user name or a password; pass a credential.
    HasUser,
    /// It contains a query or a fragment, to which no path can be added.
    HasQuery,
}

impl fmt::Display for BaseUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BaseUrlError::NotAbsolute => {
                "a base URL is absolute, such as https://example.net:8043/path"
            }
            BaseUrlError::HasUser => "a base URL has no user name or password; pass a credential",
            BaseUrlError::HasQuery => "a base URL has no query and no fragment",
        })
    }
}

impl std::error::Error for BaseUrlError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_url_has_a_user() {
        let base = "https://example.net/api";
        for (text, expected) in [
            ("/token", Ok("https://example.net/token")),
            ("http://other.example/token?tenant=1", Ok("http://other.example/token?tenant=1")),
            ("https://user:pa55word@example.net/token", Err(BaseUrlError::HasUser)),
            ("//user@example.net/token", Err(BaseUrlError::HasUser)),
            ("ftp://example.net/token", Err(BaseUrlError::NotAbsolute)),
        ] {
            assert_eq!(token_url(text, base), expected.map(str::to_owned), "{text}");
        }
        assert_eq!(base_url("http://user:pa55word@h"), Err(BaseUrlError::HasUser));
    }
}
