//! `specwright verify`: recorded traffic against specs.

use std::fs;
use std::path::{Path, PathBuf};

use specwright_document::{Document, Level, Node};
use specwright_traffic::Input;

use crate::Failure;
use crate::files::{self, Workspace};
use crate::progress::Progress;
use crate::report::{self, OutputStyle};

/// Compares recordings with the given specs, or with those of the workspace.
pub(crate) fn run(
    workspace: &Workspace,
    specs: &[PathBuf],
    traffic: &[PathBuf],
    strict: bool,
    style: OutputStyle,
) -> Result<(), Failure> {
    let own = || workspace.specs().filter(|(spec, _)| spec.traffic).map(|(_, path)| path);
    let specs = if specs.is_empty() { own().collect() } else { specs.to_vec() };
    if specs.is_empty() {
        let message = "error: there is no spec to compare with; name one with `--spec FILE`";
        return Err(Failure::Input(message.to_owned()));
    }
    let specs = specs
        .iter()
        .map(|path| read_spec(workspace, path))
        .collect::<Result<Vec<Document>, Failure>>()?;
    let files = files(traffic)?;
    let mut inputs = Vec::new();
    for path in &files {
        let requests = sibling(path, ".response.http", ".request.http");
        if requests.is_some_and(|requests| files.contains(&requests)) {
            // It is read together with its requests.
            continue;
        }
        let (bytes, answers) = (read(path)?, answers(path)?);
        inputs.push(Input { name: workspace.shown(path), bytes, answers });
    }
    let progress = Progress::start(format!("comparing {} recordings", inputs.len()));
    let mut report = specwright_traffic::verify(&specs, inputs);
    drop(progress);
    if strict {
        report.raise("unrecorded-body", Level::Error);
    }
    report::finish(&report, style)
}

/// The file beside one of requests that has the answers to them, if there is one.
fn answers(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match sibling(path, ".request.http", ".response.http") {
        Some(answers) if answers.is_file() => read(&answers).map(Some),
        Some(_) | None => Ok(None),
    }
}

/// The path with another end of its name, if it has the first one.
fn sibling(path: &Path, from: &str, to: &str) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?.strip_suffix(from)?;
    Some(path.with_file_name(format!("{name}{to}")))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::io("read", path, &error))
}

fn read_spec(workspace: &Workspace, path: &Path) -> Result<Document, Failure> {
    let spec = files::read_spec(workspace, path)?;
    let version = spec.root().get("openapi");
    if version.and_then(Node::as_str).is_some_and(|version| version.starts_with("3.0.")) {
        return Ok(spec);
    }
    let place = version.unwrap_or(spec.root()).location();
    let file = spec.name();
    Err(Failure::Input(format!(
        "{file}:{place}: error: this is no OpenAPI 3.0 document; begin it with `openapi: 3.0.3`"
    )))
}

/// Files that are read for these arguments, a folder's in the order of their names.
fn files(arguments: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for argument in arguments {
        let data = fs::metadata(argument).map_err(|error| Failure::io("read", argument, &error))?;
        if data.is_file() {
            files.push(argument.clone());
            continue;
        }
        if !data.is_dir() {
            let message =
                format!("error: {} is no file; save the recording first", argument.display());
            return Err(Failure::Input(message));
        }
        let before = files.len();
        folder(argument, &mut files)?;
        if files.len() == before {
            return Err(Failure::Input(format!(
                "error: no file of {} is a recording; expected names that end in .har, .http, .rest, .log, \
                 .trace or .txt",
                argument.display()
            )));
        }
    }
    Ok(files)
}

/// The recordings of a folder and of those in it. Links to folders are not followed, so this ends.
fn folder(top: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let mut open = vec![top.to_owned()];
    let first = files.len();
    while let Some(next) = open.pop() {
        let failed = |error| Failure::io("read", &next, &error);
        for entry in fs::read_dir(&next).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            let kind = entry.file_type().map_err(failed)?;
            let named = path.extension().and_then(|extension| extension.to_str());
            let fits = named
                .is_some_and(|name| ["har", "http", "rest", "log", "trace", "txt"].contains(&name));
            if kind.is_dir() {
                open.push(path);
            } else if fits && kind.is_file() {
                files.push(path);
            }
        }
    }
    files[first..].sort();
    Ok(())
}
