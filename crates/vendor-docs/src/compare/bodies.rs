//! The bodies of samples against the examples that the spec calls documented, leaf by leaf.

use specwright_document::edit::NewValue;
use specwright_document::{Edit, Node};

use super::super::facts::{Sample, SampleOf};
use super::super::json;
use super::edits;
use super::samples::example;
use super::{Comparer, is_leaf};

impl<'a> Comparer<'a> {
    pub(super) fn sample_body(
        &mut self,
        key: &str,
        sample: &'a Sample,
        media: Option<(&'a str, Node<'a>)>,
    ) {
        let of = serde_json::to_value(sample.of.is).expect("a sample has a word");
        let (of, line) = (of.as_str().unwrap_or_default().to_owned(), sample.of.line);
        let of_key = format!("{key}.of");
        let Some(body) = &sample.body else {
            return self.passed(&of_key, &of);
        };
        let label = if sample.of.is == SampleOf::Curl { "curl" } else { "documented" };
        let shown = media
            .and_then(|(_, media)| example(media, label).or_else(|| example(media, "documented")));
        let leaves = json::leaves(&body.json, body.line).unwrap_or_default();
        let Some(shown) = shown else {
            let at = media.map_or(self.operation.node, |(_, media)| media);
            let edits = self.new_example(media.map(|(_, media)| media), &body.json);
            self.differ(&of_key, Some((of, line)), None, at, edits);
            return self.cover(&format!("{key}.body"));
        };
        self.agree(&of_key, &of);
        self.spot(&format!("{key}.body"), shown);
        let own = own_leaves(shown);
        let mut theirs = leaves.clone();
        let mut left = own.clone();
        theirs.retain(|leaf| !own.iter().any(|(pointer, _)| *pointer == leaf.pointer));
        left.retain(|(pointer, _)| !leaves.iter().any(|leaf| leaf.pointer == *pointer));
        for leaf in &leaves {
            let key = format!("{key}.body{}", leaf.pointer);
            let page = Some((leaf.value.clone(), leaf.line));
            let shown_leaf = own.iter().find(|(pointer, _)| *pointer == leaf.pointer);
            match shown_leaf.map(|(_, node)| *node) {
                Some(node) if serde_json::from_str(&leaf.value).ok() == Some(node.to_json()) => {
                    self.look(node);
                    self.agree(&key, &leaf.value);
                }
                Some(node) => {
                    let text = leaf_text(node);
                    self.hold(&key, page, Some((text, node)), node, |new| {
                        new.map_or(Vec::new(), |new| edits::set(node, from_json(new)))
                    });
                }
                // An array that became an object, or the like: whatever stands there.
                None => {
                    let (edits, at) =
                        self.leaf_more(shown, &leaf.pointer, &leaf.value, &left, theirs.len());
                    let other = at.filter(|_| theirs.len() == left.len());
                    let own = other.map(|_| {
                        left[theirs.iter().position(|l| l.pointer == leaf.pointer).unwrap_or(0)]
                            .0
                            .clone()
                    });
                    self.differ(&key, page, own, at.unwrap_or(shown), edits);
                }
            }
        }
        if theirs.len() != left.len() {
            for (pointer, node) in left {
                self.look(node);
                let edits = edits::remove(node);
                self.differ(
                    &format!("{key}.body{pointer}"),
                    None,
                    Some(leaf_text(node)),
                    node,
                    edits,
                );
            }
        }
    }

    /// A leaf that the example lacks: another name for one that the page lacks, or a line more.
    pub(super) fn leaf_more(
        &self,
        shown: Node<'a>,
        pointer: &str,
        value: &str,
        left: &[(String, Node<'a>)],
        count: usize,
    ) -> (Vec<Edit>, Option<Node<'a>>) {
        let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
        if count == left.len()
            && let Some((_, node)) =
                left.iter().find(|(own, _)| own.rsplit_once('/').is_some_and(|(p, _)| p == parent))
        {
            return (edits::rename(*node, name), Some(*node));
        }
        let Some(holder) = shown.pointer(parent) else { return (Vec::new(), None) };
        let edits = match holder.get(name) {
            _ if holder.is_array() => edits::append(holder, from_json(value)),
            Some(other) => edits::set(other, from_json(value)),
            None if holder.is_object() => edits::insert(holder, &[], name, from_json(value)),
            None => Vec::new(),
        };
        (edits, None)
    }

    /// The whole example, and its word in `x-source`.
    pub(super) fn new_example(&self, media: Option<Node<'a>>, body: &str) -> Vec<Edit> {
        let Some(media) = media else { return Vec::new() };
        let Ok(value) = serde_json::from_str::<serde_json::Value>(body) else { return Vec::new() };
        let documented = documented(value.into());
        match media.get("examples") {
            Some(examples) => edits::insert(examples, &[], "documented", documented),
            None => {
                let examples = NewValue::map([("documented", documented)]);
                edits::insert(media, &["schema"], "examples", examples)
            }
        }
    }

    /// `x-source.documents` names what the page shows a body of.
    pub(super) fn documents(&mut self) {
        let Some(source) = self.operation.node.get("x-source") else { return };
        let list = source.get("documents");
        let items: Vec<Node<'a>> = list.into_iter().flat_map(Node::items).collect();
        for (word, of) in [("request", SampleOf::Request), ("response", SampleOf::Response)] {
            let key = format!("examples.{word}.of");
            let item = items.iter().copied().find(|item| item.as_str() == Some(word));
            let shown = self.facts.examples.iter().find(|s| s.of.is == of && s.body.is_some());
            if let Some(item) = item {
                self.look(item);
            }
            match (item, shown) {
                (Some(item), None) => {
                    let edits = match (list, items.len()) {
                        (Some(list), 1) => edits::set(list, NewValue::List(Vec::new())),
                        _ => edits::remove(item),
                    };
                    self.differ(&key, None, Some(word.to_owned()), item, edits);
                }
                (None, Some(sample)) => {
                    let page = Some((word.to_owned(), sample.of.line));
                    let edits = edits::add(source, "documents", &["date", "title"], word);
                    self.differ(&key, page, None, list.unwrap_or(source), edits);
                }
                _ => {}
            }
        }
    }

    /// An edit of each entry of a name in the examples of this operation.
    pub(super) fn in_examples(
        &self,
        name: &str,
        edit: impl Fn(Node<'a>) -> Vec<Edit>,
    ) -> Vec<Edit> {
        let replies = self.operation.responses().into_iter().map(|(_, _, node)| node);
        let holders = self.operation.body().into_iter().chain(replies);
        let mut found = Vec::new();
        for (_, media) in holders.flat_map(Node::contents) {
            for list in ["example", "examples"] {
                media.get(list).into_iter().for_each(|node| entries_named(node, name, &mut found));
            }
        }
        found.into_iter().flat_map(edit).collect()
    }
}

fn entries_named<'a>(node: Node<'a>, name: &str, found: &mut Vec<Node<'a>>) {
    for (key, value) in node.entries() {
        if key == name {
            found.push(value);
        }
        entries_named(value, name, found);
    }
    node.items().for_each(|item| entries_named(item, name, found));
}

/// Scalars, empty objects and empty arrays, as samples have them, each with its pointer from the whole.
fn own_leaves(whole: Node<'_>) -> Vec<(String, Node<'_>)> {
    let start = whole.path().as_str().len();
    let mut leaves = Vec::new();
    let mut open = vec![whole];
    while let Some(node) = open.pop() {
        if is_leaf(node) {
            leaves.push((node.path().as_str()[start..].to_owned(), node));
        }
        open.extend(node.entries().map(|(_, value)| value).rev());
        open.extend(node.items().rev());
    }
    leaves
}

/// A leaf as JSON writes it.
fn leaf_text(node: Node<'_>) -> String {
    node.to_json().to_string()
}

/// Reads a value that a page shows as JSON.
pub(super) fn from_json(json: &str) -> NewValue {
    serde_json::from_str::<serde_json::Value>(json).map_or_else(|_| json.into(), NewValue::from)
}

/// Creates an example that a page shows.
pub(super) fn documented(value: NewValue) -> NewValue {
    NewValue::map([("summary", "As the page shows it".into()), ("value", value)])
}
