//! Writes `multipart/form-data` (RFC 7578).

mod files;
mod parts;

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::path::PathBuf;

use bytes::Bytes;
use http::HeaderValue;
use serde::Serialize;
use specwright_runtime::Body;

use crate::body::Payload;
use files::Files;

/// A body of parts, some of which may be files. Each attempt opens the files anew.
#[derive(Clone)]
pub(crate) struct Form {
    boundary: String,
    pieces: Vec<Piece>,
}

/// What comes one after the other in the body.
#[derive(Clone)]
enum Piece {
    Bytes(Bytes),
    File(PathBuf),
}

/// One part of the body.
struct Part {
    name: String,
    /// Whether it is bytes or a file.
    is_binary: bool,
    file_name: Option<String>,
    media_type: Option<String>,
    content: Piece,
}

/// A value that has no parts.
pub(crate) struct NoParts;

impl Form {
    /// Takes an object apart. A property that is bytes or a file is a part with its file name and media type; one that
    /// is an array is a part for each item; one that is an object is JSON; any other is a text. `media_types` has those
    /// of bytes and files that have none of their own, by property; the others are `application/octet-stream`.
    ///
    /// # Errors
    /// Returns an error if the value is not an object, or a part cannot be written.
    pub fn of<T: Serialize>(body: &T, media_types: &[(&str, &str)]) -> Result<Form, NoParts> {
        let parts = parts::of(body).map_err(|_| NoParts)?;
        let boundary = boundary();
        let mut pieces = Vec::new();
        let mut text = Vec::new();
        for mut part in parts {
            if part.is_binary && part.media_type.is_none() {
                let own = media_types.iter().find(|(name, _)| *name == part.name);
                let media_type =
                    own.map_or("application/octet-stream", |(_, media_type)| media_type);
                part.media_type = Some(media_type.to_owned());
            }
            part.write_head(&boundary, &mut text);
            match part.content {
                Piece::Bytes(bytes) => text.extend_from_slice(&bytes),
                Piece::File(path) => {
                    pieces.push(Piece::Bytes(std::mem::take(&mut text).into()));
                    pieces.push(Piece::File(path));
                }
            }
            text.extend_from_slice(b"\r\n");
        }
        text.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        pieces.push(Piece::Bytes(text.into()));
        Ok(Form { boundary, pieces })
    }

    pub fn media_type(&self) -> HeaderValue {
        let text = format!("multipart/form-data; boundary={}", self.boundary);
        HeaderValue::try_from(text).expect("a boundary is visible ASCII")
    }

    /// Returns the body of one attempt.
    ///
    /// # Errors
    /// Returns an error if a file cannot be opened.
    pub async fn payload(&self) -> io::Result<Payload> {
        match self.pieces.as_slice() {
            [Piece::Bytes(bytes)] => Ok(Payload::Whole(bytes.clone())),
            pieces => Ok(Payload::Stream(Body::from_stream(Files::open(pieces).await?))),
        }
    }
}

impl Part {
    fn write_head(&self, boundary: &str, text: &mut Vec<u8>) {
        let mut head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"",
            quoted(&self.name)
        );
        if let Some(file_name) = &self.file_name {
            head.push_str(&format!("; filename=\"{}\"", quoted(file_name)));
        }
        if let Some(media_type) = &self.media_type {
            let media_type: String = media_type.chars().filter(|c| !c.is_control()).collect();
            head.push_str(&format!("\r\nContent-Type: {media_type}"));
        }
        head.push_str("\r\n\r\n");
        text.extend_from_slice(head.as_bytes());
    }
}

/// A name as browsers write it: what would end it is percent-encoded.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A boundary that no part contains but by an accident of 128 bits.
fn boundary() -> String {
    let random = || RandomState::new().build_hasher().finish();
    format!("specwright-{:016x}{:016x}", random(), random())
}

#[cfg(test)]
mod tests;
