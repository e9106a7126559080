//! Text into a `Document`: YAML with places, every keyword known, every reference resolved.

mod grammar;
mod yaml;

use crate::diagnostic::Diagnostics;
use crate::document::Document;

/// Reads a spec. Fails where the text is no YAML; everything else that is wrong with its form is
/// reported beside the document, so that what it means can be looked at in the same run.
pub(crate) fn parse(text: &str) -> Result<(Document, Diagnostics), Diagnostics> {
    let root = yaml::read(text)?;
    let mut diagnostics = Diagnostics::default();
    grammar::check(&root, &mut diagnostics);
    let mut openapi = None;
    if diagnostics.is_empty() {
        match serde_json::from_value(root.to_json()) {
            Ok(document) => openapi = Some(document),
            Err(error) => {
                let message = format!("this is no OpenAPI 3.0 document: {error}");
                diagnostics.report(root.location, message);
            }
        }
    }
    Ok((Document { root, openapi }, diagnostics))
}
