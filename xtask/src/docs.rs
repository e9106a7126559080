//! A saved vendor page into facts; nothing here reads or writes a file but `import`.

mod cells;
mod changes;
pub(crate) mod check;
mod compare;
mod cutter;
pub(crate) mod diff;
mod facts;
mod fields;
mod html;
pub(crate) mod import;
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

use facts::{Facts, Gap, Unread};
use page::Format;

/// What a page states, and what of it could not be read.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub facts: Facts,
    pub unread: Vec<Unread>,
}

/// Reads a page; `name` is that of its file.
pub(crate) fn read(name: &str, text: &str, format: Format) -> Reading {
    let (facts, unread) = sections::read(&page::blocks(text, format));
    let gaps = unread.iter().map(|unread| Gap { line: unread.line, why: unread.why.clone() });
    let facts = Facts { page: name.to_owned(), unread: gaps.collect(), ..facts };
    Reading { facts, unread }
}

#[cfg(test)]
mod tests;
