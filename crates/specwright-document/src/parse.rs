//! Reads an OpenAPI document: every keyword is known, every reference resolved.

use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::grammar;

/// Reads an OpenAPI document. Fails if the text is not YAML; everything else that is wrong with its form is
/// reported beside the document, so that its meaning can be checked in the same run.
///
/// # Errors
/// The text is not one value of YAML or JSON.
pub fn parse(name: &str, text: impl Into<String>) -> Result<(Document, Diagnostics), Diagnostics> {
    let (document, mut diagnostics) = Document::parse_leniently(name, text.into())?;
    grammar::check(document.root(), &mut diagnostics);
    Ok((document, diagnostics))
}

#[cfg(feature = "openapiv3")]
impl Document {
    /// Converts the document to the type of the crate `openapiv3`, which most Rust tools read.
    ///
    /// ```
    /// use specwright_document::Document;
    ///
    /// let text = "openapi: 3.0.3\ninfo: { title: Clock, version: '1' }\npaths: {}\n";
    /// let spec = Document::parse("clock.yaml", text).unwrap().to_openapiv3().unwrap();
    /// assert_eq!(spec.info.title, "Clock");
    /// ```
    ///
    /// # Errors
    /// The document has not the form that `openapiv3` reads.
    pub fn to_openapiv3(&self) -> Result<openapiv3::OpenAPI, serde_json::Error> {
        serde_json::from_value(self.root().to_json())
    }
}
