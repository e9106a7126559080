//! References (`$ref`) into the nodes that they lead to.

use percent_encoding::percent_decode_str;

use super::{Builder, Document, Node, NodeId};
use crate::diagnostic::{Diagnostics, Location};
use crate::inventory::is_data;
use crate::yaml;

/// Longer chains of references lead nowhere.
const CHAIN: usize = 100;

/// Finds the target of each reference, and writes references without percent-encoding. `referring` are the objects that
/// may have references.
pub(super) fn resolve(document: &mut Document, mut referring: Vec<NodeId>) {
    referring.sort();
    referring.dedup();
    decode(document, &referring);
    let direct: Vec<(NodeId, NodeId)> = referring
        .into_iter()
        .filter_map(|id| {
            let node = document.node(id);
            let target = target(node, node.reference()?)?;
            Some((id, target.id()))
        })
        .collect();
    let next = |id: NodeId| {
        let at = direct.binary_search_by_key(&id, |(from, _)| *from).ok()?;
        Some(direct[at].1)
    };
    let is_reference = |id: NodeId| document.node(id).reference().is_some();
    let last = |id: NodeId| {
        let mut found = id;
        for _ in 0..CHAIN {
            match next(found) {
                Some(further) => found = further,
                None => return (!is_reference(found)).then_some(found),
            }
        }
        None
    };
    let targets = direct.iter().filter_map(|(from, to)| Some((*from, last(*to)?))).collect();
    document.targets = targets;
}

/// Gives each reference within a file that is percent-encoded the text that it has without: `#/components/schemas/%42`
/// becomes `#/components/schemas/B`. Whoever compares references compares texts then.
fn decode(document: &mut Document, referring: &[NodeId]) {
    let references = referring.iter().flat_map(|id| {
        let holder = document.node(*id);
        let mapping = holder.get("discriminator").and_then(|one| one.get("mapping"));
        holder
            .get("$ref")
            .into_iter()
            .chain(mapping.into_iter().flat_map(Node::entries).map(|(_, to)| to))
    });
    let is_encoded = |text: &str| text.starts_with('#') && text.contains('%');
    let encoded =
        references.filter(|node| node.as_str().is_some_and(is_encoded) && !is_in_data(*node));
    let decoded: Vec<(NodeId, String)> = encoded
        .filter_map(|node| {
            let target = target(node, node.as_str()?)?;
            Some((node.id(), format!("#{}", target.path())))
        })
        .collect();
    for (node, text) in decoded {
        document.set_text(node, &text);
    }
}

/// Whether a node is a part of data of the API or of an extension, in which nothing is a reference.
fn is_in_data(node: Node<'_>) -> bool {
    let mut next = Some(node);
    while let Some(node) = next {
        next = node.parent();
        if let (Some(parent), Some(key)) = (next, node.key())
            && (is_data(parent, key) || key.starts_with("x-"))
        {
            return true;
        }
    }
    false
}

/// The node that a reference in `from` leads to, which may be a reference again.
pub(crate) fn target<'d>(from: Node<'d>, reference: &str) -> Option<Node<'d>> {
    let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    if file.is_empty() {
        return within(from, reference);
    }
    let name = joined(from.file(), &decoded(file));
    let document = from.document();
    let file = document.files.iter().find(|file| file.name == name)?;
    within(document.node(file.root), &format!("#{fragment}"))
}

/// The value that a reference leads to within the file of a node.
pub(super) fn within<'d>(node: Node<'d>, reference: &str) -> Option<Node<'d>> {
    let document = node.document();
    let root = document.node(document.files[node.location().file].root);
    let pointer = reference.strip_prefix('#')?;
    let found = pointer.contains('%').then(|| root.pointer(&decoded(pointer))).flatten();
    found.or_else(|| root.pointer(pointer))
}

/// Reads a file and all that its references lead to.
pub(super) fn load(
    name: &str,
    load: &mut dyn FnMut(&str) -> Result<String, String>,
) -> Result<Document, Diagnostics> {
    let mut loader = Loader { load, builder: Builder::default(), names: Vec::new() };
    let mut diagnostics = Diagnostics::default();
    loader.read(name, Location::default(), &mut diagnostics);
    let mut next = 0;
    while let Some(file) = loader.builder.document().files.get(next) {
        next += 1;
        let document = loader.builder.document();
        let mut found = Vec::new();
        to_other_files(document.node(file.root), &mut found);
        let names = found.iter().filter_map(|to| Some((other_file(*to)?, to.location())));
        let names: Vec<(String, Location)> = names.collect();
        for (name, location) in names {
            loader.read(&name, location, &mut diagnostics);
        }
    }
    if loader.builder.document().files.is_empty() {
        return Err(diagnostics.sorted());
    }
    let document = loader.builder.finish();
    dead(&document, &mut diagnostics);
    diagnostics.or(document)
}

struct Loader<'l> {
    load: &'l mut dyn FnMut(&str) -> Result<String, String>,
    builder: Builder,
    /// The files that were asked for.
    names: Vec<String>,
}

impl Loader<'_> {
    /// Reads a file that was not read before.
    fn read(&mut self, name: &str, referrer: Location, diagnostics: &mut Diagnostics) {
        if self.names.iter().any(|known| known == name) {
            return;
        }
        self.names.push(name.to_owned());
        if name.contains("://") {
            let message = format!("`{name}` is not a file; save it beside the spec");
            return diagnostics.report(referrer, message);
        }
        match (self.load)(name) {
            Ok(text) => {
                diagnostics.set_file(self.builder.files(), name);
                if yaml::read(&text, &mut self.builder, diagnostics) {
                    self.builder.finish_file(name, text);
                } else {
                    self.builder.abandon_file();
                }
            }
            Err(message) => diagnostics.report(referrer, message),
        }
    }
}

/// References to other files below a node: each node whose text is one.
fn to_other_files<'d>(node: Node<'d>, found: &mut Vec<Node<'d>>) {
    let mapping = node.get("discriminator").and_then(|one| one.get("mapping"));
    let mapping = mapping.into_iter().flat_map(Node::entries).map(|(_, to)| to);
    let references = node.get("$ref").into_iter().chain(mapping.filter(|to| is_file(*to)));
    found.extend(references.filter(|to| other_file(*to).is_some()));
    for (key, value) in node.entries() {
        if !is_data(node, key) && !key.starts_with("x-") {
            to_other_files(value, found);
        }
    }
    node.items().for_each(|item| to_other_files(item, found));
}

/// Whether a value of `mapping` refers to a file, and is not the name of a component.
pub(crate) fn is_file(mapped: Node<'_>) -> bool {
    let to = mapped.as_str().unwrap_or_default();
    let schemas = mapped.document().root().get("components").and_then(|all| all.get("schemas"));
    let is_name = schemas.is_some_and(|schemas| schemas.get(to).is_some());
    let endings = [".yaml", ".yml", ".json"];
    !is_name && (to.contains(['#', '/']) || endings.iter().any(|ending| to.ends_with(ending)))
}

/// The name of the other file that a text refers to.
fn other_file(reference: Node<'_>) -> Option<String> {
    let to = reference.as_str()?;
    let file = to.split_once('#').map_or(to, |(file, _)| file);
    (!file.is_empty()).then(|| joined(reference.file(), &decoded(file)))
}

/// Reports references to other files that lead nowhere.
fn dead(document: &Document, diagnostics: &mut Diagnostics) {
    let mut found = Vec::new();
    for file in &document.files {
        to_other_files(document.node(file.root), &mut found);
    }
    for reference in found {
        let to = reference.as_str().unwrap_or_default();
        let name = other_file(reference).unwrap_or_default();
        let is_read = document.files.iter().any(|file| file.name == name);
        if is_read && target(reference, to).is_none() {
            let pointer = to.split_once('#').map_or("", |(_, pointer)| pointer);
            let message = format!("{name} has no `{}`; correct the reference", decoded(pointer));
            diagnostics.report(reference.location(), message);
        }
    }
}

/// A part of a URI without its percent-encoding.
fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// A path beside a file, without `.` and `..` where they can be followed.
fn joined(file: &str, path: &str) -> String {
    if path.contains("://") || path.starts_with('/') {
        return path.to_owned();
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
