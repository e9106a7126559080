//! `cargo xtask diff`: two versions of a spec into what changed, and what that means on the wire and in Rust.

mod change;
mod compare;
mod drift;
mod git;
mod kinds;
mod manifest;
mod pair;
mod summary;
#[cfg(test)]
mod tests;
mod uncovered;
mod uses;
mod version;
mod walk;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use specwright_document::{Node, Value};

use crate::report::{Report, Style};
use crate::tree::{self, Tree};
use crate::{Failure, generate, validate};
use specwright_document::Spec;
use specwright_document::{Finding, Level, Rule};

pub(crate) use change::{Change, Rust};
use change::{Place, Ways, Wire};
pub(crate) use compare::changes;
use git::Revision;
use version::Step;
pub(crate) use version::{Bump, Version};

/// What is compared: the tree with one of its revisions, or two files.
pub(crate) enum Subject {
    /// With the revision of that name, or with the one that the branch began from.
    Tree(Option<String>),
    Files(PathBuf, PathBuf),
}

/// Compares, and reports.
pub(crate) fn run(tree: &Tree, subject: &Subject, style: Style) -> Result<(), Failure> {
    let mut report = Report::new("diff");
    let compared = match subject {
        Subject::Files(old, new) => {
            let (old, mut new) = (read(tree, old)?, read(tree, new)?);
            if old.file == new.file {
                new.file.push_str(" (new)");
            }
            let changes = changes(&old, &new);
            let steps = vec![step(&old, &new, Bump::of(&changes))];
            vec![Compared { old: Some(old), new: Some(new), changes, steps }]
        }
        Subject::Tree(base) => of_tree(tree, base.as_deref())?,
    };
    for one in &compared {
        for spec in [&one.old, &one.new].into_iter().flatten() {
            report.source(spec.file.clone(), spec.text.clone());
        }
        for change in &one.changes {
            report.push(finding(one, change));
        }
    }
    summary::write(&compared, &mut report);
    report.finish(style)
}

/// Two versions of one API.
struct Compared {
    /// Nothing where the API is new.
    old: Option<Spec>,
    /// Nothing where it is gone.
    new: Option<Spec>,
    changes: Vec<Change>,
    /// The versions that have to move with it.
    steps: Vec<Step>,
}

impl Compared {
    /// How it is called.
    fn name(&self) -> String {
        let name = |spec: &Spec| spec.file.clone();
        match (&self.old, &self.new) {
            (_, Some(new)) => name(new),
            (Some(old), None) => name(old),
            (None, None) => String::new(),
        }
    }
}

/// Each spec of the tree with what it was.
fn of_tree(tree: &Tree, base: Option<&str>) -> Result<Vec<Compared>, Failure> {
    let revision = Revision::find(tree, base, &["spec", MANIFEST])?;
    let manifest = match tree.path(MANIFEST).exists() {
        true => tree::read(&tree.path(MANIFEST))?,
        false => String::new(),
    };
    let workspace = Versions {
        old: revision.text(MANIFEST)?.map(|text| manifest::version(&text)).unwrap_or_default(),
        new: manifest::version(&manifest),
        left_behind: manifest::left_behind(&manifest),
    };
    let mut all = Vec::new();
    for api in generate::APIS {
        let path = api.spec(tree);
        let shown = tree.shown(&path);
        let old = revision.text(&shown)?;
        let old =
            old.map(|text| parsed(&format!("{shown}@{}", revision.short), text)).transpose()?;
        let new = if path.exists() { Some(read(tree, &path)?) } else { None };
        let changes = match (&old, &new) {
            (Some(old), Some(new)) => changes(old, new),
            (None, Some(new)) => vec![whole(&kinds::API_ADDED, new)],
            (Some(old), None) => vec![whole(&kinds::API_REMOVED, old)],
            (None, None) => continue,
        };
        let bump = Bump::of(&changes);
        let both = old.as_ref().zip(new.as_ref());
        let mut steps: Vec<Step> =
            both.map(|(old, new)| step(old, new, bump)).into_iter().collect();
        if api.is_published() {
            steps.push(workspace.step(bump));
        }
        all.push(Compared { old, new, changes, steps });
    }
    Ok(all)
}

/// Where the version of all published crates stands.
const MANIFEST: &str = "Cargo.toml";

/// The version of the workspace, then and now.
struct Versions {
    old: String,
    new: String,
    /// Where the manifest asks for another version of one of our crates.
    left_behind: Vec<String>,
}

impl Versions {
    fn step(&self, bump: Bump) -> Step {
        let of =
            format!("`version` of [workspace.package], and of our crates below it, in {MANIFEST}");
        let Versions { old, new, left_behind } = self;
        let (old, new, left_behind) = (old.clone(), new.clone(), left_behind.clone());
        Step { of, old, new, bump, left_behind }
    }
}

/// The step that the spec's own version has to take.
fn step(old: &Spec, new: &Spec, bump: Bump) -> Step {
    let version = |spec: &Spec| {
        let node = spec.document.root.pointer("/info/version");
        node.and_then(Node::as_str).unwrap_or_default().to_owned()
    };
    let of = format!("`info.version` of {}", new.file);
    Step { of, old: version(old), new: version(new), bump, left_behind: Vec::new() }
}

fn read(tree: &Tree, path: &Path) -> Result<Spec, Failure> {
    openapi(tree::read_spec(tree, path)?)
}

fn parsed(file: &str, text: String) -> Result<Spec, Failure> {
    let spec = Spec::parse(file, text);
    openapi(spec.map_err(|problems| Failure::Input(validate::placed(file, &problems)))?)
}

/// A document that is OpenAPI at a first look.
fn openapi(spec: Spec) -> Result<Spec, Failure> {
    let file = &spec.file;
    let root = &spec.document.root;
    let missing = ["openapi", "paths"].into_iter().find(|key| root.get(key).is_none());
    match (&root.value, missing) {
        (Value::Object(_), None) => Ok(spec),
        (Value::Object(_), Some(key)) => Err(Failure::Input(format!(
            "{file}:{}: error: this is no OpenAPI document: it has no `{key}`; name one that has",
            root.location
        ))),
        (_, _) => Err(Failure::Input(format!(
            "{file}:{}: error: this is {}, no OpenAPI document; name one",
            root.location,
            root.kind()
        ))),
    }
}

/// An API that came or went.
fn whole(kind: &'static Rule, spec: &Spec) -> Change {
    let place = Place { pointer: String::new(), location: spec.document.root.location };
    let operations = spec.operations().iter().map(|operation| operation.name()).collect();
    let is_new = *kind == kinds::API_ADDED;
    let (old, new) = if is_new { (None, Some(place)) } else { (Some(place), None) };
    Change {
        kind,
        message: format!("the whole API is {}", if is_new { "new" } else { "gone" }),
        old,
        new,
        old_value: None,
        new_value: None,
        operations,
        ways: Ways::BOTH,
        wire: if is_new { BTreeSet::new() } else { BTreeSet::from([Wire::RequestsLost]) },
        rust: if is_new { Rust::Additive } else { Rust::BOTH },
        also: Vec::new(),
        second_opinion: BTreeSet::new(),
    }
}

/// A change as people and scripts see it.
fn finding(compared: &Compared, change: &Change) -> Finding {
    let is_bumped = compared.steps.iter().all(Step::is_made);
    let level = match (change.rust, is_bumped) {
        (Rust::Breaks(_), false) => Level::Error,
        (Rust::Breaks(_), true) | (Rust::Additive, false) => Level::Warning,
        (Rust::Additive, true) | (Rust::DocumentationOnly, _) => Level::Note,
    };
    let mut finding = Finding::new(change.kind, level, change.message.clone());
    let places = [(&compared.new, &change.new, "now"), (&compared.old, &change.old, "before")];
    for (spec, place, label) in places {
        if let (Some(spec), Some(place)) = (spec, place) {
            finding = finding.mark(spec.mark_at(place.location, label));
        }
    }
    for (key, value) in change.data() {
        finding = finding.data(key, value);
    }
    match change.rust {
        Rust::DocumentationOnly if change.wire.is_empty() => finding,
        _ => finding.help(help(change)),
    }
}

/// The effects, and whom they concern.
fn help(change: &Change) -> String {
    let names: Vec<&str> = change.operations.iter().map(String::as_str).collect();
    match names.as_slice() {
        [] => change.effects(),
        [names @ .., last] if names.len() < MANY => {
            let names = names.iter().chain([last]).map(|name| format!("`{name}`"));
            format!("{} (of {})", change.effects(), names.collect::<Vec<_>>().join(", "))
        }
        names => format!("{} (of {} operations)", change.effects(), names.len()),
    }
}

/// More names than this are counted.
const MANY: usize = 4;
