//! An OpenAPI 3.0 document in, Rust source out: types, a server trait and a client.
//!
//! ```text
//! &str ──parse──▶ Document ──lower──▶ Api ──emit──▶ Vec<File>
//!         reports            reports         cannot fail
//! ```
//!
//! ```
//! let spec = r#"
//! openapi: 3.0.3
//! info: { title: Clock, version: '1' }
//! paths:
//!   /alarm/{hour}:
//!     put:
//!       operationId: setAlarm
//!       parameters:
//!         - name: hour
//!           in: path
//!           required: true
//!           schema: { type: integer, minimum: 0, maximum: 23 }
//!       responses: { '204': { description: The alarm is set. } }
//! "#;
//! let generated = specwright_codegen::generate(spec).unwrap();
//! assert!(generated.files[0].text.contains("strict_integer!(SetAlarmHour, i64, minimum = 0, maximum = 23)"));
//!
//! let problems = specwright_codegen::generate(&spec.replace("maximum: 23", "maximum: 2.5")).unwrap_err();
//! assert!(problems.to_string().contains("`maximum` is 2.5"));
//! ```

mod client;
mod emit;
#[cfg(test)]
mod golden;
mod lower;
mod model;
mod names;
#[cfg(test)]
mod peer;

pub use specwright_document::{Diagnostic, Diagnostics, Location};

use specwright_document::Document;

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name: `types.rs`, `server.rs`, `methods.rs`, `operations.rs`, `blocking.rs` or `mock.rs`; in
    /// a [`package`] its path.
    pub path: String,
    /// Its text, formatted.
    pub text: String,
}

/// What a spec became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generated {
    /// The files, in a fixed order: types and server, and the client where there is one.
    pub files: Vec<File>,
    /// What keeps a client from being written, with its place; empty where there is one.
    pub no_client: Diagnostics,
    /// What was counted on the way.
    pub summary: Summary,
}

/// How much a spec holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Operations.
    pub operations: usize,
    /// Named types, hoisted inline schemas included.
    pub types: usize,
    /// Examples, each of which keeps its schema.
    pub examples: usize,
}

/// Generates types, server and client of an OpenAPI 3.0 document in YAML or JSON.
///
/// # Errors
/// Every problem of the document, with its place. Nothing is generated then.
pub fn generate(text: &str) -> Result<Generated, Diagnostics> {
    read(text).map(|(document, api)| generated(&document, &api, emit::Layer::Repeating))
}

/// Generates a crate of its own: the same, with a manifest and what else a crate and its client need.
///
/// `folder` is the name of its folder, which names the crate too, unless it cannot be a name of one.
/// `toolkit` is the path from there to the folder of `specwright-runtime` and `specwright-server`.
///
/// # Errors
/// Every problem of the document, with its place. Nothing is generated then.
pub fn package(text: &str, folder: &str, toolkit: &str) -> Result<Generated, Diagnostics> {
    let (document, api) = read(text)?;
    let mut generated = generated(&document, &api, emit::Layer::Once);
    for file in &mut generated.files {
        let module = match file.path.as_str() {
            "methods.rs" | "operations.rs" => "src/client",
            _ => "src",
        };
        file.path = format!("{module}/{}", file.path);
    }
    let client = match generated.no_client.is_empty() {
        true => emit::Client::Written,
        false => emit::Client::None,
    };
    generated.files.extend(emit::package(&api, folder, toolkit, client));
    Ok(generated)
}

fn generated(document: &Document, api: &model::Api, layer: emit::Layer) -> Generated {
    let mut files = emit::emit(api);
    let no_client = client::check(document, api);
    if no_client.is_empty() {
        files.push(emit::methods(api, layer));
        files.push(emit::operations(api));
        match layer {
            emit::Layer::Repeating => files.extend(emit::companions(api)),
            emit::Layer::Once => {}
        }
    }
    Generated { files, no_client: no_client.sorted(), summary: summary(api) }
}

/// Checks a document and all its examples without generating anything.
///
/// # Errors
/// Every problem of the document, with its place.
pub fn validate(text: &str) -> Result<Summary, Diagnostics> {
    read(text).map(|(_, api)| summary(&api))
}

/// A document without problems, and what it means.
fn read(text: &str) -> Result<(Document, model::Api), Diagnostics> {
    let (document, mut diagnostics) = specwright_document::parse(text)?;
    let api = lower::lower(&document, &mut diagnostics);
    let api = diagnostics.or(api)?;
    specwright_document::confirm(&document)?;
    Ok((document, api))
}

fn summary(api: &model::Api) -> Summary {
    Summary { operations: api.operations.len(), types: api.types.len(), examples: api.examples }
}
