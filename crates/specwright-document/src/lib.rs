//! OpenAPI documents with the place of every value, and what checks say of them.
//!
//! ```
//! let document = specwright_document::Document::parse("clock.yaml", "info:\n  title: Clock\n").unwrap();
//! let title = document.root().pointer("/info/title").unwrap();
//! assert_eq!((title.as_str(), title.location().line), (Some("Clock"), 2));
//! ```

mod bundle;
mod diagnostic;
mod discriminator;
mod document;
pub mod edit;
mod grammar;
mod inventory;
pub mod keywords;
mod lint;
mod operations;
mod parse;
mod report;
mod samples;
mod spelling;
mod yaml;

pub use bundle::bundle;
pub use diagnostic::{Diagnostic, Diagnostics, Label, Location};
pub use discriminator::{EnumTags, TagOrigin, TaggedAlternative, enum_of, enum_tags};
pub use document::{Builder, Document, Node, NodeId, Pointer, Value, escaped, unescaped};
pub use edit::Edit;
pub use inventory::{Inventory, Media, NamedNode, Owner, Role, Schema, named};
pub use lint::{Example, INPUT, Level, Lint};
pub use operations::{METHODS, Operation, Property};
pub use parse::parse;
pub use report::Report;
pub use samples::{Sample, each, samples, shown, shown_values};
pub use spelling::{edit_distance, nearest};
