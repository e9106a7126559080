//! Reads an OpenAPI document: every keyword is known, every reference resolved.

use openapiv3::OpenAPI;

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

/// Asks `openapiv3` for a second opinion on the form of a document.
///
/// # Errors
/// The document is not of the form that `openapiv3` reads.
pub fn confirm(document: &Document) -> Result<(), Diagnostics> {
    let mut diagnostics = Diagnostics::of(document);
    if let Err(error) = serde_json::from_value::<OpenAPI>(document.root().to_json()) {
        let message = format!("this is no OpenAPI 3.0 document: {error}");
        diagnostics.report(document.root().location(), message);
    }
    diagnostics.or(())
}
