//! Finds path and query of the next page in the answer with this one.

use std::fmt;

use http::header::LINK;
use reqwest::Url;
use specwright_runtime::{Json, json};

use super::{Next, links};
use crate::answer::{Answer, Properties};
use crate::call::{QUERY, Request, encode};
use crate::engine::Engine;
use crate::operation::SchemeKind;

/// Why the next page cannot be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NextPageError {
    /// It was called before, so that the pages would never end.
    Repeated,
    /// Its URL has another origin than the API.
    OtherOrigin,
    /// It is neither a text nor a number, or its URL is invalid or does not have the parameter.
    Invalid,
}

impl fmt::Display for NextPageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NextPageError::Repeated => "it was called before, so that the pages would never end",
            NextPageError::OtherOrigin => "its URL has another origin than the API",
            NextPageError::Invalid => {
                "it is neither a text nor a number, or its URL does not have the parameter"
            }
        })
    }
}

impl std::error::Error for NextPageError {}

/// Returns path and query of the next page, or `None` after the last one.
pub(super) fn target(
    engine: &Engine,
    request: &Request,
    next: Next,
    answer: &Answer,
) -> Result<Option<String>, NextPageError> {
    match next {
        Next::Property { pointer, parameter } => {
            let Some(value) = value_at(pointer, &answer.text_of_body())? else {
                return Ok(None);
            };
            let value = match ["http://", "https://"].iter().any(|start| value.starts_with(start)) {
                true => parameter_of(&on_origin(engine, request, &value)?, parameter)?,
                false => value,
            };
            Ok(Some(with_parameter(&request.target, parameter, &value)))
        }
        Next::Link => {
            let lines = answer.headers.get_all(LINK);
            let mut lines = lines.iter().filter_map(|line| line.to_str().ok());
            let Some(link) = lines.find_map(links::next) else {
                return Ok(None);
            };
            let url = on_origin(engine, request, link)?;
            Ok(Some(with_query(engine, &request.target, &url)))
        }
    }
}

/// Returns the text or number at a JSON pointer; `None` where there is nothing that names a page.
fn value_at(pointer: &str, text: &str) -> Result<Option<String>, NextPageError> {
    let mut text = text.to_owned();
    for segment in pointer.split('/').skip(1) {
        let name = segment.replace("~1", "/").replace("~0", "~");
        let properties = Properties::of(&text);
        let Some(value) = properties.as_ref().and_then(|properties| properties.get(&name)) else {
            return Ok(None);
        };
        text = value.to_owned();
    }
    match json::read::<Json>(&text) {
        Ok(Json::Null | Json::Boolean(false)) => Ok(None),
        Ok(Json::String(value)) => Ok(Some(value).filter(|value| !value.is_empty())),
        Ok(Json::Boolean(true) | Json::Array(_) | Json::Object(_)) | Err(_) => {
            Err(NextPageError::Invalid)
        }
        Ok(_) => Ok(Some(text)),
    }
}

/// Resolves a reference to the next page, which must have the origin of the API.
fn on_origin(engine: &Engine, request: &Request, reference: &str) -> Result<Url, NextPageError> {
    let addresses = engine.0.addresses.iter();
    let bases =
        addresses.filter_map(|address| Url::parse(&format!("{address}{}", request.target)).ok());
    let bases: Vec<Url> = bases.collect();
    let first = bases.first().ok_or(NextPageError::Invalid)?;
    let url = first.join(reference).map_err(|_| NextPageError::Invalid)?;
    match bases.iter().any(|base| base.origin() == url.origin()) {
        true => Ok(url),
        false => Err(NextPageError::OtherOrigin),
    }
}

fn parameter_of(url: &Url, parameter: &str) -> Result<String, NextPageError> {
    let mut pairs = url.query_pairs();
    let pair = pairs.find(|(name, _)| name == parameter);
    pair.map(|(_, value)| value.into_owned()).ok_or(NextPageError::Invalid)
}

/// Path and query of this page, with another value of a parameter.
fn with_parameter(target: &str, parameter: &str, value: &str) -> String {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let name = encode(parameter, QUERY);
    let others = query.split('&').filter(|pair| {
        !pair.is_empty() && pair.split_once('=').map_or(*pair, |(name, _)| name) != name
    });
    let mut target = format!("{path}?");
    for pair in others {
        target.push_str(pair);
        target.push('&');
    }
    target.push_str(&format!("{name}={}", encode(value, QUERY)));
    target
}

/// The path of this page with the query of a URL. The client adds its credentials itself.
fn with_query(engine: &Engine, target: &str, url: &Url) -> String {
    let is_credential = |pair: &&str| {
        let name = pair.split_once('=').map_or(*pair, |(name, _)| name);
        let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
        let mut schemes = engine.0.api.schemes.iter();
        schemes.any(|scheme| matches!(scheme.kind, SchemeKind::Query(other) if other == name))
    };
    let path = target.split_once('?').map_or(target, |(path, _)| path);
    let pairs = url.query().unwrap_or_default().split('&');
    let pairs: Vec<&str> = pairs.filter(|pair| !pair.is_empty() && !is_credential(pair)).collect();
    match pairs.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", pairs.join("&")),
    }
}
