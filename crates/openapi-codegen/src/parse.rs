//! Text into a `Document`: YAML with places, every keyword known, every reference resolved.

mod grammar;
mod yaml;

use openapiv3::OpenAPI;

use crate::diagnostic::Diagnostics;
use crate::document::Document;

/// Reads a spec. Fails where the text is no YAML; everything else that is wrong with its form is
/// reported beside the document, so that what it means can be looked at in the same run.
pub(crate) fn parse(text: &str) -> Result<(Document, Diagnostics), Diagnostics> {
    let (root, mut diagnostics) = yaml::read(text)?;
    let document = Document { root };
    grammar::check(&document.root, &mut diagnostics);
    Ok((document, diagnostics))
}

/// The same document as `openapiv3` understands it, for progenitor and as a second opinion on its
/// form.
pub(crate) fn openapi(document: &Document) -> Result<OpenAPI, Diagnostics> {
    serde_json::from_value(document.root.to_json()).map_err(|error| {
        let mut diagnostics = Diagnostics::default();
        let message = format!("this is no OpenAPI 3.0 document: {error}");
        diagnostics.report(document.root.location, message);
        diagnostics
    })
}
