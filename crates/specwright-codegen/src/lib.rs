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

mod emit;
#[cfg(test)]
mod golden;
mod lower;
mod model;
mod names;
mod package;
mod rust_types;

pub use package::{Examples, Inline, Parts, Toolkit};
pub use rust_types::{RustType, RustTypes};
pub use specwright_document::{Diagnostic, Diagnostics, Location};

use specwright_document::Document;

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name: `types.rs`, `server.rs`, `client.rs`, `blocking.rs`, `mock.rs` or `callbacks.rs`; in a
    /// [`package`] its path.
    pub path: String,
    /// Its text, formatted.
    pub text: String,
}

/// What a spec became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generated {
    /// The files, in a fixed order.
    pub files: Vec<File>,
    /// What was counted on the way.
    pub summary: Summary,
}

/// How much a spec holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Operations, those of callbacks included.
    pub operations: usize,
    /// Named types, hoisted inline schemas included.
    pub types: usize,
    /// Examples, each of which keeps its schema.
    pub examples: usize,
}

/// What the caller of [`generate_with`] may choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The absolute path of the module with the types, such as `::my_types::shop`. Without one, it is the module
    /// `types` beside the generated one.
    pub types_module: Option<String>,
    /// Whether the server comes with one that answers with the documented examples.
    pub examples: Examples,
    /// The path of a value that implements `specwright_client::Policy`, for all clients. Without one, answers mean what
    /// HTTP says.
    pub policy: Option<String>,
}

/// Generates types, server and client of an OpenAPI 3.0 document in YAML or JSON.
///
/// # Errors
/// Every problem of the document, with its place. Nothing is generated then.
pub fn generate(text: &str) -> Result<Generated, Diagnostics> {
    generate_with(text, &Options::default())
}

/// The same with options.
///
/// # Errors
/// Every problem of the document, with its place, and a `types_module` that is no path. Nothing is generated then.
pub fn generate_with(text: &str, options: &Options) -> Result<Generated, Diagnostics> {
    let (document, mut api) = read(text)?;
    api.examples_of_server = options.examples;
    api.set_types_module(options.types_module.as_deref());
    api.policy = options.policy.clone();
    for path in [&options.types_module, &options.policy].into_iter().flatten() {
        if syn::parse_str::<syn::Path>(path).is_err() {
            let mut problems = Diagnostics::default();
            let message = format!("`{path}` is not a path; write one such as `::my_types::shop`");
            problems.report(document.root().location(), message);
            return Err(problems);
        }
    }
    Ok(Generated { files: emit::emit(&api, Parts::All), summary: summary(&api) })
}

/// Generates a crate of its own: the same, with a manifest and what else a crate and its client need.
///
/// `folder` is the name of its folder, which names the crate too, unless it cannot be a name of one.
///
/// # Errors
/// Every problem of the document, with its place. Nothing is generated then.
pub fn package(
    text: &str,
    folder: &str,
    toolkit: Toolkit<'_>,
    parts: Parts,
) -> Result<Generated, Diagnostics> {
    let (_, mut api) = read(text)?;
    api.examples_of_server = Examples::BehindFeature;
    let mut files = emit::emit(&api, parts);
    for file in &mut files {
        file.path = format!("src/{}", file.path);
    }
    files.extend(emit::package(&api, folder, toolkit, parts));
    Ok(Generated { files, summary: summary(&api) })
}

/// Generates one file of modules that a build script writes and a crate includes.
///
/// # Errors
/// Every problem of the document, with its place. Nothing is generated then.
pub fn inline(text: &str, inline: Inline) -> Result<Generated, Diagnostics> {
    let (_, mut api) = read(text)?;
    api.examples_of_server = inline.examples;
    Ok(Generated { files: vec![emit::inline(&api, inline)], summary: summary(&api) })
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
    let (document, mut diagnostics) = specwright_document::parse("", text)?;
    let api = lower::lower(&document, &mut diagnostics);
    let api = diagnostics.or(api)?;
    Ok((document, api))
}

fn summary(api: &model::Api) -> Summary {
    Summary {
        operations: api.all_operations().count(),
        types: api.types.len(),
        examples: api.examples,
    }
}
