//! The target of a recorded request into host, path and query.

use percent_encoding::percent_decode_str;

use super::recording::Exchange;

/// The parts of a URL, as they stand there.
#[derive(Debug)]
pub(super) struct Address<'t> {
    pub host: &'t str,
    /// Name and password before the host.
    pub user: Option<&'t str>,
    pub path: &'t str,
    query: &'t str,
}

impl<'t> Address<'t> {
    pub(super) fn of(exchange: &'t Exchange) -> Address<'t> {
        let target = exchange.target.as_str();
        let target = target.split_once('#').map_or(target, |(target, _)| target);
        let (authority, rest) = match target.split_once("://") {
            Some((scheme, rest)) if !scheme.contains(['/', '?']) => {
                let end = rest.find(['/', '?']).unwrap_or(rest.len());
                rest.split_at(end)
            }
            Some(_) | None => {
                // `{{host}}/path`, where nothing says what the variable is.
                let end = if target.starts_with("{{") { target.find('/') } else { None };
                let (unknown, rest) = target.split_at(end.unwrap_or(0));
                (exchange.request.header("host").unwrap_or(unknown), rest)
            }
        };
        let (user, host) =
            authority.rsplit_once('@').map_or((None, authority), |(u, h)| (Some(u), h));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Address { host, user, path, query }
    }

    /// The parts of the path between slashes, decoded. A slash at the end makes an empty one.
    pub(super) fn segments(&self) -> Vec<String> {
        let path = self.path.strip_prefix('/').unwrap_or(self.path);
        if path.is_empty() {
            return Vec::new();
        }
        path.split('/').map(decoded).collect()
    }

    /// Names and values of the query, decoded.
    pub(super) fn query(&self) -> Vec<(String, String)> {
        pairs(self.query)
    }
}

/// Names and values of a form, decoded.
pub(super) fn pairs(form: &str) -> Vec<(String, String)> {
    let plain = |text: &str| decoded(&text.replace('+', " "));
    let given = form.split('&').filter(|pair| !pair.is_empty());
    given
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(n, v)| (plain(n), plain(v)))
        .collect()
}

pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
