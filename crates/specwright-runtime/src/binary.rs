//! Bytes into a value of `format: binary`, and back.

pub mod wire;

use std::fmt;
use std::path::{Path, PathBuf};

use crate::{Decode, Described, Mode, Shape, TypeInfo};
use serde::Deserializer;

/// Bytes, or a file that contains them: `format: binary`. Its `Debug` text says how many bytes there are and not which.
///
/// In `multipart/form-data`, bytes have a file name and a media type of their own. Other formats ignore both; where a
/// format has texts only, as JSON has, the bytes are the UTF-8 of a text.
///
/// ```
/// use specwright_runtime::Binary;
///
/// let photo = Binary::from(vec![0xff, 0xd8]).with_file_name("me.jpg").with_media_type("image/jpeg");
///
/// assert_eq!(photo.bytes(), Some([0xff, 0xd8].as_slice()));
/// assert_eq!(photo.file_name(), Some("me.jpg"));
/// assert_eq!(format!("{photo:?}"), "Binary(2 bytes)");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Binary {
    content: Content,
    file_name: Option<String>,
    media_type: Option<String>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Content {
    Bytes(Vec<u8>),
    File(PathBuf),
}

impl Binary {
    /// Creates the content of a file, which is read when a client sends it. Its file name is the last component of
    /// the path.
    ///
    /// A `multipart/form-data` body can contain it. Writing it as JSON is an error, because nothing has read the file.
    ///
    /// ```
    /// use specwright_runtime::Binary;
    ///
    /// let film = Binary::from_file("films/holiday.mp4");
    ///
    /// assert_eq!(film.file_name(), Some("holiday.mp4"));
    /// assert_eq!(film.bytes(), None);
    /// ```
    pub fn from_file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Binary { content: Content::File(path), file_name, media_type: None }
    }

    /// Returns the bytes; `None` for a file.
    pub fn bytes(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::File(_) => None,
        }
    }

    /// Returns the bytes; `None` for a file.
    pub fn into_bytes(self) -> Option<Vec<u8>> {
        match self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::File(_) => None,
        }
    }

    /// Returns the path of the file that contains the bytes; `None` if the bytes are in memory, as all are that were
    /// received.
    pub fn path(&self) -> Option<&Path> {
        match &self.content {
            Content::Bytes(_) => None,
            Content::File(path) => Some(path),
        }
    }

    /// Returns the name that the sender gives the file. A received one may be any text, such as `../../etc/passwd`:
    /// do not use it as a path.
    pub fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    /// Returns the media type that the sender states, in the sender's spelling.
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// Sets the file name.
    #[must_use]
    pub fn with_file_name(self, file_name: impl Into<String>) -> Self {
        Binary { file_name: Some(file_name.into()), ..self }
    }

    /// Sets the media type.
    #[must_use]
    pub fn with_media_type(self, media_type: impl Into<String>) -> Self {
        Binary { media_type: Some(media_type.into()), ..self }
    }
}

impl fmt::Debug for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.content {
            Content::Bytes(bytes) => write!(f, "Binary({} bytes)", bytes.len()),
            Content::File(_) => f.write_str("Binary(a file)"),
        }
    }
}

impl Default for Binary {
    fn default() -> Self {
        Binary::from(Vec::new())
    }
}

impl From<Vec<u8>> for Binary {
    fn from(bytes: Vec<u8>) -> Self {
        Binary { content: Content::Bytes(bytes), file_name: None, media_type: None }
    }
}

impl Described for Binary {
    const TYPE: TypeInfo = TypeInfo::inline(Shape::Binary);
}

impl<'de> Decode<'de> for Binary {
    fn decode<M: Mode, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }
}
