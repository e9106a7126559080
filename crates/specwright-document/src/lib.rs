//! OpenAPI documents with the place of every value, and what checks say of them.
//!
//! ```
//! let document = specwright_document::document("info:\n  title: Clock\n").unwrap();
//! let title = document.root.pointer("/info/title").unwrap();
//! assert_eq!((title.as_str(), title.location.line), (Some("Clock"), 2));
//! ```

mod bundle;
mod diagnostic;
mod document;
mod edit;
mod finding;
pub mod grammar;
mod inventory;
mod parse;
mod report;
mod samples;
mod spec;
mod spelling;
mod yaml;

pub use bundle::{Problem, bundle};
pub use diagnostic::{Diagnostic, Diagnostics, Location};
pub use document::{Document, Entry, Node, Value};
pub use edit::Edit;
pub use finding::{Example, Finding, INPUT, Label, Level, Rule};
pub use inventory::{Inventory, Media, NamedNode, Owner, Role, Schema, named};
pub use parse::{confirm, document, parse};
pub use report::Report;
pub use samples::{Sample, each, samples, shown, shown_values};
pub use spec::{METHODS, Operation, Property, Spec, contents, token};
pub use spelling::{edit_distance, nearest};
