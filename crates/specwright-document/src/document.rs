//! A YAML or JSON text as an arena of located values.

mod builder;
mod node;
mod pointer;
pub(crate) mod references;

use std::fmt;
use std::ops::Range;

use serde_json::Number;

use crate::diagnostic::{Diagnostics, Location};
use crate::yaml;

pub use builder::Builder;
pub(crate) use builder::{MERGE, Next};
pub use node::{Node, Value};
pub use pointer::{Pointer, escaped, unescaped};

/// A YAML or JSON text, every value with its location. The text need not be an OpenAPI document.
///
/// Values are [`Node`]s; references (`$ref`) are resolved when the text is read. A document may consist of several
/// files, see [`Document::load`].
///
/// ```
/// use specwright_document::Document;
///
/// let document = Document::parse("clock.yaml", "info:\n  title: Clock\n").unwrap();
/// let title = document.root().pointer("/info/title").unwrap();
/// assert_eq!((title.as_str(), title.location().line), (Some("Clock"), 2));
/// assert_eq!(title.path().as_str(), "/info/title");
/// ```
pub struct Document {
    files: Vec<File>,
    nodes: Vec<NodeData>,
    /// The entries of each object, next to each other.
    entries: Vec<EntryData>,
    /// For the entries of a large object: their indices sorted by key.
    sorted: Vec<u32>,
    /// The items of each array, next to each other.
    items: Vec<NodeId>,
    /// All keys and strings.
    pool: String,
    /// The final target of each reference that has one, sorted by the node that refers.
    targets: Vec<(NodeId, NodeId)>,
}

/// Identifies a node within its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// One file of a document.
struct File {
    name: String,
    text: String,
    /// Its value, which is the first of its nodes.
    root: NodeId,
}

struct NodeData {
    data: Data,
    position: Position,
    /// The array or object that contains it; for a root the node itself.
    parent: NodeId,
    /// In an object the index of its entry in `entries`, in an array its index there.
    slot: u32,
}

enum Data {
    Null,
    Boolean(bool),
    Number(Number),
    String(Span),
    Array(Span),
    Object(Span),
}

#[derive(Clone, Copy, Debug)]
struct EntryData {
    key: Span,
    key_position: Position,
    node: NodeId,
}

/// A range of `pool`, `entries` or `items`.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    end: u32,
}

/// The index of a file, and line and column, counted from 1.
#[derive(Clone, Copy, Debug)]
struct Position {
    file: u32,
    line: u32,
    column: u32,
}

/// Larger objects have their entries sorted.
const LARGE: usize = 16;

impl Span {
    fn new(start: usize, end: usize) -> Span {
        Span { start: index(start), end: index(end) }
    }

    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl NodeId {
    fn index(self) -> usize {
        self.0 as usize
    }
}

fn index(index: usize) -> u32 {
    u32::try_from(index).expect("texts and counts of values are limited to 32 bits")
}

impl Document {
    /// Reads one text. `name` is the name of its file as it is shown to people.
    ///
    /// # Errors
    /// The text is not one value of YAML or JSON, or a key is repeated.
    pub fn parse(name: &str, text: impl Into<String>) -> Result<Document, Diagnostics> {
        let (document, diagnostics) = Document::parse_leniently(name, text.into())?;
        diagnostics.or(document)
    }

    /// Reads one text and reports what is wrong beside the document where there is one.
    pub(crate) fn parse_leniently(
        name: &str,
        text: String,
    ) -> Result<(Document, Diagnostics), Diagnostics> {
        let mut builder = Builder::default();
        let mut diagnostics = Diagnostics::default();
        diagnostics.set_file(0, name);
        if !yaml::read(&text, &mut builder, &mut diagnostics) {
            return Err(diagnostics.sorted());
        }
        builder.finish_file(name, text);
        Ok((builder.finish(), diagnostics))
    }

    /// Reads a text and every file that its references lead to. `load` returns the text of a file, or why there is
    /// none; names of files are relative to that of the referring one.
    ///
    /// ```
    /// use specwright_document::Document;
    ///
    /// let files = |file: &str| match file {
    ///     "api/main.yaml" => Ok("paths: { /pets: { $ref: 'pets.yaml#/all' } }".to_owned()),
    ///     "api/pets.yaml" => Ok("all: { get: { responses: {} } }".to_owned()),
    ///     other => Err(format!("there is no {other}")),
    /// };
    /// let document = Document::load("api/main.yaml", &mut { files }).unwrap();
    /// let item = document.root().pointer("/paths/~1pets").unwrap().target().unwrap();
    /// assert_eq!((item.file(), item.path().as_str()), ("api/pets.yaml", "/all"));
    /// ```
    ///
    /// # Errors
    /// Files that cannot be loaded or read, and references to other files that lead nowhere.
    pub fn load(
        name: &str,
        load: &mut dyn FnMut(&str) -> Result<String, String>,
    ) -> Result<Document, Diagnostics> {
        references::load(name, load)
    }

    /// The value of the first file.
    pub fn root(&self) -> Node<'_> {
        self.node(self.files[0].root)
    }

    /// The name of the first file.
    pub fn name(&self) -> &str {
        &self.files[0].name
    }

    /// Gives the first file another name.
    pub fn rename(&mut self, name: impl Into<String>) {
        self.files[0].name = name.into();
    }

    /// The text of the first file.
    pub fn text(&self) -> &str {
        &self.files[0].text
    }

    /// The name and text of each file.
    pub fn files(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.files.iter().map(|file| (file.name.as_str(), file.text.as_str()))
    }

    /// The node of an id, which must be one of this document.
    pub fn node(&self, id: NodeId) -> Node<'_> {
        Node::new(self, id)
    }

    /// The value that a reference within the first file such as `#/components/schemas/Pet` leads to.
    pub fn resolve(&self, reference: &str) -> Option<Node<'_>> {
        references::within(self.root(), reference)
    }
}

impl Position {
    fn location(self) -> Location {
        let [file, line, column] = [self.file, self.line, self.column].map(|part| part as usize);
        Location { file, line, column }
    }
}

impl From<Location> for Position {
    fn from(Location { file, line, column }: Location) -> Position {
        let [file, line, column] = [file, line, column].map(index);
        Position { file, line, column }
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").field("name", &self.name()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
