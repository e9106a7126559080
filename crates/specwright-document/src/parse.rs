//! Text into a `Document`: YAML with places, every keyword known, every reference resolved.

use openapiv3::OpenAPI;

use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::{grammar, yaml};

/// Reads a spec. Fails where the text is no YAML; everything else that is wrong with its form is
/// reported beside the document, so that what it means can be looked at in the same run.
///
/// # Errors
/// The text is not one value of YAML or JSON.
pub fn parse(text: &str) -> Result<(Document, Diagnostics), Diagnostics> {
    let (root, mut diagnostics) = yaml::read(text).map_err(Diagnostics::sorted)?;
    let document = Document { root };
    grammar::check(&document.root, &mut diagnostics);
    Ok((document, diagnostics))
}

/// Reads any YAML or JSON text as it stands, whether it is an OpenAPI document or not.
///
/// # Errors
/// The text is not one value of YAML or JSON, or a key is repeated.
pub fn document(text: &str) -> Result<Document, Diagnostics> {
    let (root, diagnostics) = yaml::read(text).map_err(Diagnostics::sorted)?;
    diagnostics.or(Document { root })
}

/// Asks `openapiv3` for a second opinion on the form of a document.
///
/// # Errors
/// The document is not of the form that `openapiv3` reads.
pub fn confirm(document: &Document) -> Result<(), Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    if let Err(error) = serde_json::from_value::<OpenAPI>(document.root.to_json()) {
        let message = format!("this is no OpenAPI 3.0 document: {error}");
        diagnostics.report(document.root.location, message);
    }
    diagnostics.or(())
}
