//! `specwright diff`: what changed between two versions of a spec, and what that means on the wire and in Rust.

mod git;
mod manifest;

use std::path::{Path, PathBuf};

use specwright_document::Document;

use crate::Failure;
use crate::files::{self, Workspace};
use crate::progress::Progress;
use crate::report::{self, OutputStyle};
use specwright_diff::{Bump, Comparison, Step};

use git::Revision;

/// What is compared.
pub(crate) enum Subject {
    /// The specs of the settings with the revision of that name, or with the one that the branch began from.
    Revision(Option<String>),
    /// Two files.
    Files(PathBuf, PathBuf),
}

/// Compares, and reports.
pub(crate) fn run(
    workspace: &Workspace,
    subject: &Subject,
    style: OutputStyle,
) -> Result<(), Failure> {
    let progress = Progress::start("comparing specs".to_owned());
    let comparisons = match subject {
        Subject::Files(old, new) => {
            let old = read(workspace, old)?;
            let mut new = read(workspace, new)?;
            if old.name() == new.name() {
                new.rename(format!("{} (new)", new.name()));
            }
            vec![Comparison::new(Some(old), Some(new))]
        }
        Subject::Revision(base) => of_revision(workspace, base.as_deref())?,
    };
    drop(progress);
    report::finish(&specwright_diff::report(&comparisons), style)
}

/// Each spec of the settings with what it was.
fn of_revision(workspace: &Workspace, base: Option<&str>) -> Result<Vec<Comparison>, Failure> {
    if workspace.config.specs.is_empty() {
        let message = "error: there is no spec to compare; give two files, or name specs in specwright.toml (`specwright init` writes one)";
        return Err(Failure::Input(message.to_owned()));
    }
    let specs = workspace.config.specs.iter();
    let mut paths: Vec<&str> =
        specs.clone().filter_map(|spec| spec.file.as_ref().to_str()).collect();
    paths.extend(specs.filter_map(|spec| spec.manifest.as_ref()?.to_str()));
    let revision = Revision::find(workspace, base, &paths)?;
    let mut all = Vec::new();
    for (spec, path) in workspace.specs() {
        let shown = workspace.shown(&path);
        let old = revision.text(&shown)?;
        let old =
            old.map(|text| parsed(&format!("{shown}@{}", revision.short), text)).transpose()?;
        let new = if path.exists() { Some(read(workspace, &path)?) } else { None };
        if old.is_none() && new.is_none() {
            let message = format!(
                "error: {shown} is neither here nor at {}; correct the settings",
                revision.short
            );
            return Err(Failure::Input(message));
        }
        let mut comparison = Comparison::new(old, new);
        if let Some(manifest) = &spec.manifest {
            let versions = Versions::of(workspace, &revision, manifest)?;
            comparison.add_step(versions.step(comparison.bump()));
        }
        all.push(comparison);
    }
    Ok(all)
}

/// The version of the crates of a manifest, then and now.
struct Versions {
    /// The manifest, as it is shown.
    file: String,
    old: String,
    new: String,
    /// Where the manifest asks for another version of one of its crates.
    left_behind: Vec<String>,
}

impl Versions {
    fn of(
        workspace: &Workspace,
        revision: &Revision<'_>,
        manifest: &Path,
    ) -> Result<Versions, Failure> {
        let path = workspace.path(manifest);
        let file = workspace.shown(&path);
        let text = files::read(&path)?;
        Ok(Versions {
            old: revision.text(&file)?.map(|text| manifest::version(&text)).unwrap_or_default(),
            new: manifest::version(&text),
            left_behind: manifest::left_behind(&text),
            file,
        })
    }

    fn step(self, bump: Bump) -> Step {
        let Versions { file, old, new, left_behind } = self;
        let of = format!("`version` of [workspace.package], and of our crates below it, in {file}");
        Step { of, old, new, bump, left_behind }
    }
}

fn read(workspace: &Workspace, path: &Path) -> Result<Document, Failure> {
    openapi(files::read_spec(workspace, path)?)
}

fn parsed(file: &str, text: String) -> Result<Document, Failure> {
    let spec = Document::parse(file, text);
    openapi(spec.map_err(|problems| Failure::Input(report::placed(file, &problems)))?)
}

/// A document that is OpenAPI at a first look.
fn openapi(spec: Document) -> Result<Document, Failure> {
    let file = spec.name();
    let root = spec.root();
    let missing = ["openapi", "paths"].into_iter().find(|key| root.get(key).is_none());
    let wrong = match missing {
        None => return Ok(spec),
        Some(key) if root.is_object() => {
            format!("this is no OpenAPI document: it has no `{key}`; name one that has")
        }
        Some(_) => format!("this is {}, no OpenAPI document; name one", root.kind()),
    };
    Err(Failure::Input(format!("{file}:{}: error: {wrong}", root.location())))
}
