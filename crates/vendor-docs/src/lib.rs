//! Reads what saved pages of a vendor state about an HTTP API, and compares it with OpenAPI documents.

mod cells;
mod changes;
mod check;
mod compare;
mod cutter;
mod departures;
mod facts;
mod fields;
#[cfg(test)]
#[path = "../../../tests/frozen/frozen.rs"]
mod frozen;
mod html;
mod import;
mod inputs;
mod json;
mod markdown;
mod page;
mod samples;
mod sections;
mod sentence;
mod source;
mod stated;
mod tables;
mod text;
mod words;
mod yaml;

pub use changes::{Change, changes, without_parts};
pub use check::{CHECK_RULES, check, is_certain};
pub use compare::index::SpecIndex;
pub use compare::{Comparison, Difference, compare};
pub use departures::{
    Departure, Departures, DifferenceKey, Excuse, FORM, Holds, read as read_departures,
};
pub use facts::{Facts, Unread};
pub use import::{
    IMPORT_RULES, KnownOperation, UNKNOWN, UNREAD, counted, edition, is_known, lost, path_of,
};
pub use inputs::{Api, Inputs, Known, facts as read_facts, operation};
pub use page::Format;
pub use source::{Edition, Source};
pub use stated::Stated;

use facts::Gap;

/// What a page states, and what of it could not be read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What it states.
    pub facts: Facts,
    /// Lines that announce a fact and cannot be read.
    pub unread: Vec<Unread>,
    /// How many elements around the page, such as navigation and footer, were left out.
    pub left_out: usize,
}

/// Reads a page; `name` is that of its file.
pub fn read(name: &str, text: &str, format: Format) -> Reading {
    let (blocks, left_out) = page::blocks(text, format);
    let (facts, unread) = sections::read(&blocks);
    let gaps = unread.iter().map(|unread| Gap { line: unread.line, why: unread.why.clone() });
    let facts = Facts { page: name.to_owned(), unread: gaps.collect(), ..facts };
    Reading { facts, unread, left_out }
}

#[cfg(test)]
mod tests;
