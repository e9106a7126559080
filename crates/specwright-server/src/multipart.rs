//! A whole `multipart/form-data` body (RFC 7578) into its parts.

mod form;
mod value;

use std::fmt;

use bytes::Bytes;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderMap};
use http_body_util::{BodyDataStream, Full};
use multer::{Field, Multipart};

use super::media::{MediaType, Parameters, Value, cut, trim};

/// How many parts a body may have.
pub const PART_LIMIT: usize = 1000;

/// Takes a body apart, in its order. The body is whole, so this never waits for more.
///
/// # Errors
/// See [`MultipartError`].
pub async fn parts(content_type: &str, body: Bytes) -> Result<Vec<Part>, MultipartError> {
    let media = MediaType::parse(content_type).filter(|media| media.is("multipart", "form-data"));
    let boundary = boundary(&media.ok_or(MultipartError::MediaType)?)?;
    let mut multipart = Multipart::new(BodyDataStream::new(Full::new(body)), boundary);
    let mut parts = Vec::new();
    while let Some(field) = multipart.next_field().await.map_err(|_| MultipartError::Malformed)? {
        if parts.len() == PART_LIMIT {
            return Err(MultipartError::TooManyParts { limit: PART_LIMIT });
        }
        parts.push(part(field).await?);
    }
    Ok(parts)
}

/// One part of a body.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// The name of the form's field; several parts may have the same.
    pub name: String,
    /// What the sender calls the file. Whatever it likes, `../../etc/passwd` too: not a path to
    /// use.
    pub file_name: Option<String>,
    /// The media type as the sender spells it; text where it is absent.
    pub content_type: Option<String>,
    /// The content.
    pub data: Bytes,
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = f.debug_struct("Part");
        text.field("name", &self.name).field("length", &self.data.len()).finish_non_exhaustive()
    }
}

/// Why a body has no parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MultipartError {
    /// The media type is not `multipart/form-data`.
    MediaType,
    /// The media type has no boundary, two of them, or one that is not of RFC 2046.
    Boundary,
    /// The body is not of the form that the boundary promises, or ends early.
    Malformed,
    /// A part is not `form-data` or has no name, or two.
    Disposition,
    /// There are more parts than are read.
    TooManyParts {
        /// The limit.
        limit: usize,
    },
}

impl fmt::Display for MultipartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MultipartError::MediaType => f.write_str("the body must be multipart/form-data"),
            MultipartError::Boundary => f.write_str("the media type must have one boundary"),
            MultipartError::Malformed => f.write_str("the body must be parts between boundaries"),
            MultipartError::Disposition => f.write_str("each part must be form-data with a name"),
            MultipartError::TooManyParts { limit } => {
                write!(f, "the body must have at most {limit} parts")
            }
        }
    }
}

impl std::error::Error for MultipartError {}

/// The boundary, which two readers must not find in two different places: there is one, and it is
/// made of what RFC 2046, section 5.1.1, allows.
fn boundary(media: &MediaType<'_>) -> Result<String, MultipartError> {
    let boundary = only(media.parameters(), "boundary").map_err(|_| MultipartError::Boundary)?;
    let boundary = boundary.ok_or(MultipartError::Boundary)?;
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"'()+_,-./:=? ".contains(&byte);
    let well_formed = (1..=70).contains(&boundary.len())
        && boundary.bytes().all(is_allowed)
        && !boundary.ends_with(' ');
    if well_formed { Ok(boundary) } else { Err(MultipartError::Boundary) }
}

async fn part(field: Field<'_>) -> Result<Part, MultipartError> {
    let (name, file_name) = disposition(field.headers()).ok_or(MultipartError::Disposition)?;
    let content_type = field.headers().get(CONTENT_TYPE).map(|value| value.to_str());
    let content_type = content_type.transpose().map_err(|_| MultipartError::Malformed)?;
    let content_type = content_type.map(str::to_owned);
    let data = field.bytes().await.map_err(|_| MultipartError::Malformed)?;
    Ok(Part { name, file_name, content_type, data })
}

/// Name and file name of a part. Read here and not by multer, which finds ` name=` inside of a
/// quoted file name too.
fn disposition(headers: &HeaderMap) -> Option<(String, Option<String>)> {
    let text = std::str::from_utf8(headers.get(CONTENT_DISPOSITION)?.as_bytes()).ok()?;
    let (kind, parameters) = cut(text, b';');
    let parameters = Parameters::parse(parameters)?;
    if !trim(kind).eq_ignore_ascii_case("form-data") {
        return None;
    }
    let name = only(parameters.iter(), "name").ok()??;
    let file_name = only(parameters.iter(), "filename").ok()?;
    Some((name, file_name))
}

/// A parameter was given twice.
struct Repeated;

/// A name without the escapes of browsers, which escape just these (HTML, "multipart/form-data").
fn unescaped(name: String) -> String {
    if !name.contains('%') {
        return name;
    }
    [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")]
        .iter()
        .fold(name, |name, (escape, plain)| name.replace(escape, plain))
}

fn only<'a>(
    parameters: impl Iterator<Item = (&'a str, Value<'a>)>,
    name: &str,
) -> Result<Option<String>, Repeated> {
    let mut named = parameters.filter(|(found, _)| found.eq_ignore_ascii_case(name));
    match (named.next(), named.next()) {
        (None, _) => Ok(None),
        (Some((_, value)), None) => Ok(Some(unescaped(value.chars().collect()))),
        (Some(_), Some(_)) => Err(Repeated),
    }
}
