//! Builds a document value by value, in the order of the text.

use std::collections::BTreeMap;

use serde_json::Number;

use super::{
    Data, Document, EntryData, File, LARGE, NodeData, NodeId, Position, Span, Value, index,
    references,
};
use crate::diagnostic::Location;

/// Builds a [`Document`] from values in the order of a text: [`Builder::begin_object`], then a [`Builder::key`] before
/// each value, then [`Builder::end`].
///
/// ```
/// use specwright_document::{Builder, Location, Value};
///
/// let at = Location::START;
/// let mut builder = Builder::default();
/// builder.begin_object(at);
/// builder.key("minutes", at);
/// builder.value(Value::Number(&5.into()), at);
/// builder.end();
/// builder.finish_file("made.yaml", String::new());
/// assert_eq!(builder.finish().root().to_json(), serde_json::json!({ "minutes": 5 }));
/// ```
#[derive(Debug)]
pub struct Builder {
    document: Document,
    open: Vec<Open>,
    /// The entries of all objects that are open.
    entries: Vec<EntryData>,
    /// The items of all arrays that are open.
    items: Vec<NodeId>,
    /// The root of the file that is being built.
    root: Option<NodeId>,
    /// Objects that have a reference, or a discriminator, which may have some.
    referring: Vec<NodeId>,
}

/// A collection that is still open.
#[derive(Debug)]
struct Open {
    node: NodeId,
    /// Where its own parts begin in `entries` or `items`.
    start: usize,
    kind: Collection,
    key: Option<(Span, Position)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Collection {
    Array,
    Object,
}

/// What a builder expects next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    Key,
    Value,
}

/// A key that an object has twice.
pub(crate) struct Repeated {
    pub key: String,
    pub first: Location,
    pub second: Location,
}

impl Default for Builder {
    fn default() -> Builder {
        Builder {
            document: Document {
                files: Vec::new(),
                nodes: Vec::new(),
                entries: Vec::new(),
                sorted: Vec::new(),
                items: Vec::new(),
                pool: String::new(),
                targets: Vec::new(),
            },
            open: Vec::new(),
            entries: Vec::new(),
            items: Vec::new(),
            root: None,
            referring: Vec::new(),
        }
    }
}

impl Builder {
    /// Adds a scalar. Arrays and objects are begun and ended.
    pub fn value(&mut self, value: Value<'_>, location: Location) -> NodeId {
        let data = match value {
            Value::Null => Data::Null,
            Value::Boolean(value) => Data::Boolean(value),
            Value::Number(number) => Data::Number(Number::clone(number)),
            Value::String(text) => Data::String(self.text(text)),
            Value::Array => Data::Array(Span::new(0, 0)),
            Value::Object => Data::Object(Span::new(0, 0)),
        };
        self.place(data, location)
    }

    /// Begins an array, whose items follow.
    pub fn begin_array(&mut self, location: Location) -> NodeId {
        self.begin(Collection::Array, Data::Array(Span::new(0, 0)), location)
    }

    /// Begins an object, whose keys and values follow.
    pub fn begin_object(&mut self, location: Location) -> NodeId {
        self.begin(Collection::Object, Data::Object(Span::new(0, 0)), location)
    }

    /// Sets the key of the value that follows.
    pub fn key(&mut self, key: &str, location: Location) {
        let key = self.text(key);
        self.set_key(key, location.into());
    }

    /// Ends the array or object that was begun last.
    pub fn end(&mut self) {
        self.end_or_report(&mut Vec::new());
    }

    /// The same; of a repeated key the first value counts, and the others are added to `repeated`.
    pub(crate) fn end_or_report(&mut self, repeated: &mut Vec<Repeated>) -> NodeId {
        let open = self.open.pop().expect("only what was begun is ended");
        let document = &mut self.document;
        let data = match open.kind {
            Collection::Array => {
                let start = document.items.len();
                document.items.extend(self.items.drain(open.start..));
                Data::Array(Span::new(start, document.items.len()))
            }
            Collection::Object => {
                let start = document.entries.len();
                document.entries.extend(self.entries.drain(open.start..));
                document.sort_entries(start, repeated);
                for at in start..document.entries.len() {
                    let child = document.entries[at].node;
                    document.nodes[child.index()].slot = index(at);
                }
                Data::Object(Span::new(start, document.entries.len()))
            }
        };
        document.nodes[open.node.index()].data = data;
        open.node
    }

    /// Ends a file; what was built since the last one is its value.
    pub fn finish_file(&mut self, name: &str, text: String) {
        let root = self.root.take().expect("a file has a value");
        self.document.files.push(File { name: name.to_owned(), text, root });
    }

    /// Drops what was built of a file whose text turned out to be wrong.
    pub(crate) fn abandon_file(&mut self) {
        self.open.clear();
        self.entries.clear();
        self.items.clear();
        self.root = None;
        let document = &self.document;
        let file = index(document.files.len());
        self.referring.retain(|node| document.nodes[node.index()].position.file < file);
    }

    /// Returns the document of all files, its references resolved.
    pub fn finish(self) -> Document {
        let mut document = self.document;
        references::resolve(&mut document, self.referring);
        document
    }

    /// Ends and returns a document that was made of another, whose locations it has kept.
    pub fn finish_as(mut self, other: &Document) -> Document {
        let root = self.root.take().expect("a document has a value");
        let named =
            |(name, _): (&str, _)| File { name: name.to_owned(), text: String::new(), root };
        self.document.files = other.files().map(named).collect();
        self.finish()
    }

    pub(crate) fn next(&self) -> Next {
        match self.open.last() {
            Some(Open { kind: Collection::Object, key: None, .. }) => Next::Key,
            _ => Next::Value,
        }
    }

    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(crate) fn len(&self) -> usize {
        self.document.nodes.len()
    }

    /// The document so far.
    pub(super) fn document(&self) -> &Document {
        &self.document
    }

    /// How many files are finished.
    pub(crate) fn files(&self) -> usize {
        self.document.files.len()
    }

    /// Whether a node is an array or object that was not ended yet.
    pub(crate) fn is_open(&self, node: NodeId) -> bool {
        self.open.iter().any(|open| open.node == node)
    }

    pub(crate) fn has_root(&self) -> bool {
        self.root.is_some()
    }

    /// Adds a copy of a node that was built before, with its locations.
    pub(crate) fn repeat(&mut self, node: NodeId) -> NodeId {
        let NodeData { data, position, .. } = &self.document.nodes[node.index()];
        let location = position.location();
        match *data {
            Data::Array(items) => {
                self.begin_array(location);
                for at in items.range() {
                    self.repeat(self.document.items[at]);
                }
                self.end_or_report(&mut Vec::new())
            }
            Data::Object(entries) => {
                self.begin_object(location);
                for at in entries.range() {
                    let EntryData { key, key_position, node } = self.document.entries[at];
                    self.set_key(key, key_position);
                    self.repeat(node);
                }
                self.end_or_report(&mut Vec::new())
            }
            Data::Null => self.place(Data::Null, location),
            Data::Boolean(value) => self.place(Data::Boolean(value), location),
            Data::Number(ref number) => self.place(Data::Number(number.clone()), location),
            Data::String(text) => self.place(Data::String(text), location),
        }
    }

    /// The number of values that a copy of a node adds, and how many arrays and objects nest in it.
    pub(crate) fn size(&self, node: NodeId) -> (usize, usize) {
        let document = &self.document;
        let parts: Vec<NodeId> = match document.nodes[node.index()].data {
            Data::Array(items) => document.items[items.range()].to_vec(),
            Data::Object(entries) => {
                document.entries[entries.range()].iter().map(|entry| entry.node).collect()
            }
            _ => return (1, 0),
        };
        let mut count = 1;
        let mut depth = 0;
        for part in parts {
            let (of_part, below) = self.size(part);
            count += of_part;
            depth = depth.max(below);
        }
        (count, depth + 1)
    }

    /// Puts the entries of merged objects (`<<`) in the place of the merge key in the object that is open; the
    /// object's own keys come first. Returns where a merge key is whose value cannot be merged.
    pub(crate) fn merge(&mut self) -> Result<(), Location> {
        let start = self.open.last().expect("an object is open").start;
        let own: Vec<EntryData> = self.entries.drain(start..).collect();
        let pool = |builder: &Builder, key: Span| builder.document.pool[key.range()].to_owned();
        let mut known: Vec<String> = own.iter().map(|entry| pool(self, entry.key)).collect();
        for entry in own {
            if pool(self, entry.key) != MERGE {
                self.entries.push(entry);
                continue;
            }
            let sources = self.merged(entry.node).ok_or(entry.key_position.location())?;
            for source in sources {
                let key = pool(self, source.key);
                if !known.contains(&key) {
                    known.push(key);
                    self.set_key(source.key, source.key_position);
                    self.repeat(source.node);
                }
            }
        }
        Ok(())
    }

    /// The entries of an object, or of each object in an array.
    fn merged(&self, node: NodeId) -> Option<Vec<EntryData>> {
        let document = &self.document;
        let entries = |node: NodeId| match document.nodes[node.index()].data {
            Data::Object(entries) => Some(&document.entries[entries.range()]),
            _ => None,
        };
        match document.nodes[node.index()].data {
            Data::Array(items) => {
                let items = document.items[items.range()].iter();
                let all: Option<Vec<&[EntryData]>> = items.map(|item| entries(*item)).collect();
                Some(all?.concat())
            }
            _ => Some(entries(node)?.to_vec()),
        }
    }

    fn begin(&mut self, kind: Collection, data: Data, location: Location) -> NodeId {
        let node = self.place(data, location);
        let start = match kind {
            Collection::Array => self.items.len(),
            Collection::Object => self.entries.len(),
        };
        self.open.push(Open { node, start, kind, key: None });
        node
    }

    /// Puts a value where it belongs.
    fn place(&mut self, data: Data, location: Location) -> NodeId {
        let node = NodeId(index(self.document.nodes.len()));
        let mut parent = node;
        let mut slot = 0;
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(open) => {
                parent = open.node;
                match open.kind {
                    Collection::Array => {
                        slot = index(self.items.len() - open.start);
                        self.items.push(node);
                    }
                    Collection::Object => {
                        let (key, key_position) = open.key.take().expect("a value has a key");
                        self.entries.push(EntryData { key, key_position, node });
                    }
                }
            }
        }
        self.document.nodes.push(NodeData { data, position: location.into(), parent, slot });
        node
    }

    fn set_key(&mut self, key: Span, at: Position) {
        let open = self.open.last_mut().expect("a key is within an object");
        open.key = Some((key, at));
        if matches!(&self.document.pool[key.range()], "$ref" | "discriminator") {
            self.referring.push(open.node);
        }
    }

    fn text(&mut self, text: &str) -> Span {
        let start = self.document.pool.len();
        self.document.pool.push_str(text);
        Span::new(start, self.document.pool.len())
    }
}

/// The key of YAML that merges objects into another.
pub(crate) const MERGE: &str = "<<";

impl Document {
    /// Replaces a text.
    pub(super) fn set_text(&mut self, node: NodeId, text: &str) {
        let start = self.pool.len();
        self.pool.push_str(text);
        self.nodes[node.index()].data = Data::String(Span::new(start, self.pool.len()));
    }

    /// Sorts the entries from `start` on if they are many, and removes those whose key is not the first of its name.
    fn sort_entries(&mut self, start: usize, repeated: &mut Vec<Repeated>) {
        let entries = &self.entries[start..];
        let key = |entry: &EntryData| &self.pool[entry.key.range()];
        let is_large = entries.len() > LARGE;
        let first = self.sorted.len();
        self.sorted.extend(index(start)..index(self.entries.len()));
        if is_large {
            self.sorted[first..].sort_by_key(|at| (key(&self.entries[*at as usize]), *at));
        }
        let is_repeated = if is_large {
            let key = |at: u32| key(&self.entries[at as usize]);
            self.sorted[first..].windows(2).any(|pair| key(pair[0]) == key(pair[1]))
        } else {
            let is_known = |(at, entry)| entries[..at].iter().any(|one| key(one) == key(entry));
            entries.iter().enumerate().any(is_known)
        };
        if is_repeated {
            self.sorted.truncate(first);
            self.remove_repeated(start, repeated);
            self.sort_entries(start, &mut Vec::new());
        }
    }

    fn remove_repeated(&mut self, start: usize, repeated: &mut Vec<Repeated>) {
        let mut known: BTreeMap<String, Position> = BTreeMap::new();
        let all: Vec<EntryData> = self.entries.drain(start..).collect();
        for entry in all {
            let key = self.pool[entry.key.range()].to_owned();
            if let Some(first) = known.get(&key) {
                let (first, second) = (first.location(), entry.key_position.location());
                repeated.push(Repeated { key, first, second });
            } else {
                known.insert(key, entry.key_position);
                self.entries.push(entry);
            }
        }
    }
}
