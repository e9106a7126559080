//! `cargo xtask diff`: two versions of a spec into what changed, and what that means on the wire and in Rust.

mod git;
mod manifest;

use std::path::{Path, PathBuf};

use specwright_document::{Spec, Value};

use crate::report::{self, Style};
use crate::tree::{self, Tree};
use crate::{Failure, generate, validate};
use specwright_diff::{Bump, Comparison, Step};

use git::Revision;

/// What is compared: the tree with one of its revisions, or two files.
pub(crate) enum Subject {
    /// With the revision of that name, or with the one that the branch began from.
    Tree(Option<String>),
    Files(PathBuf, PathBuf),
}

/// Compares, and reports.
pub(crate) fn run(tree: &Tree, subject: &Subject, style: Style) -> Result<(), Failure> {
    let comparisons = match subject {
        Subject::Files(old, new) => {
            let (old, mut new) = (read(tree, old)?, read(tree, new)?);
            if old.file == new.file {
                new.file.push_str(" (new)");
            }
            vec![Comparison::new(Some(old), Some(new))]
        }
        Subject::Tree(base) => of_tree(tree, base.as_deref())?,
    };
    report::finish(&specwright_diff::report(&comparisons), style)
}

/// Each spec of the tree with what it was.
fn of_tree(tree: &Tree, base: Option<&str>) -> Result<Vec<Comparison>, Failure> {
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
        if old.is_none() && new.is_none() {
            continue;
        }
        let mut comparison = Comparison::new(old, new);
        if api.is_published() {
            comparison.add_step(workspace.step(comparison.bump()));
        }
        all.push(comparison);
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
