//! Files and folders into pages, and those of two editions into pairs of one operation.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vendor_docs::{Api, Edition, operation, read_facts};

use super::super::import;
use crate::Failure;
use crate::files::Workspace;

/// Extensions of what can be read: saved pages, and facts as they are recorded.
const EXTENSIONS: [&str; 6] = ["txt", "md", "markdown", "html", "htm", RECORDED];
const RECORDED: &str = "yaml";

/// Folders within folders, at most.
const DEEPEST: usize = 8;

/// The pages of one operation.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub old: Option<Edition>,
    pub new: Option<Edition>,
    /// Index of the API, and name of the operation, where a spec has it.
    pub operation: Option<(usize, String)>,
}

impl Pair {
    /// The operation, or what the page is called where no spec has it.
    pub(super) fn name(&self) -> String {
        if let Some((_, name)) = &self.operation {
            return name.clone();
        }
        let edition = self.new.as_ref().or(self.old.as_ref());
        edition.and_then(|edition| edition.facts.name()).unwrap_or_default().to_owned()
    }
}

/// Reads a page, recorded facts, or all of them in a folder.
pub(super) fn read(workspace: &Workspace, path: &Path) -> Result<Vec<Edition>, Failure> {
    let mut files = Vec::new();
    if path.is_dir() {
        collect(path, 0, &mut files)?;
        files.sort();
        if files.is_empty() {
            return Err(Failure::Input(format!(
                "error: {}: holds no page; name a folder with .txt, .md, .html or .yaml files",
                workspace.shown(path)
            )));
        }
    } else {
        files.push(path.to_owned());
    }
    let mut problems = String::new();
    let mut editions = Vec::new();
    for file in &files {
        match edition(workspace, file) {
            Ok(edition) => editions.push(edition),
            Err(problem) => problems.push_str(&format!("{}\n", problem.trim_end())),
        }
    }
    if problems.is_empty() { Ok(editions) } else { Err(Failure::Input(problems)) }
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::io("read", folder, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| Failure::io("read", folder, &error))?.path();
        let extension = path.extension().map(|extension| extension.to_ascii_lowercase());
        let known =
            extension.as_ref().and_then(|e| e.to_str()).is_some_and(|e| EXTENSIONS.contains(&e));
        if path.is_dir() && depth < DEEPEST {
            collect(&path, depth + 1, files)?;
        } else if known && path.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

fn edition(workspace: &Workspace, path: &Path) -> Result<Edition, String> {
    let file = workspace.shown(path);
    if path.extension().is_some_and(|extension| extension == RECORDED) {
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("error: cannot read {file}: {error}"))?;
        let facts = read_facts(&text).map_err(|(line, why)| {
            format!(
                "error: {file}:{line}: these are no facts: {why}; write the file anew with \
                 `specwright docs import` and its page"
            )
        })?;
        return Ok(Edition::recorded(file, text, facts));
    }
    let edition = import::edition(workspace, path)?;
    if !edition.facts.is_of_operation() {
        return Err(format!(
            "error: {file}: is no page of an operation: it states neither an HTTP method nor an \
             address; save the whole page of one operation, with its headings"
        ));
    }
    Ok(edition)
}

/// Pages of the same operation together, in the order of the older edition and then of the newer one.
/// One page on either side is a pair, unless specs have an operation for each.
pub(super) fn pairs(
    apis: &[Api],
    old: Vec<Edition>,
    new: Vec<Edition>,
) -> Result<Vec<Pair>, Failure> {
    let of = |edition: &Edition| operation(apis, &edition.facts);
    if let ([one], [other]) = (old.as_slice(), new.as_slice()) {
        if let (Some((_, first)), Some((_, second))) = (of(one), of(other))
            && of(one) != of(other)
        {
            return Err(Failure::Input(format!(
                "error: {} is a page of `{first}` and {} one of `{second}`; give two editions of one page\n",
                one.source.file, other.source.file
            )));
        }
        let operation = of(one).or_else(|| of(other));
        return Ok(vec![Pair { old: Some(one.clone()), new: Some(other.clone()), operation }]);
    }
    let twice = format!("{}{}", twice(&of, &old), twice(&of, &new));
    if !twice.is_empty() {
        return Err(Failure::Input(twice));
    }
    let mut left = new;
    let mut pairs = Vec::new();
    for old in old {
        let operation = of(&old);
        let found = left.iter().position(|new| match &operation {
            Some(operation) => of(new).as_ref() == Some(operation),
            None => of(new).is_none() && old.facts.is_like(&new.facts),
        });
        pairs.push(Pair { old: Some(old), new: found.map(|at| left.remove(at)), operation });
    }
    let come = left.into_iter().map(|new| {
        let operation = of(&new);
        Pair { old: None, new: Some(new), operation }
    });
    pairs.extend(come);
    Ok(pairs)
}

/// What is wrong with an edition that has two pages of one operation.
fn twice(of: &impl Fn(&Edition) -> Option<(usize, String)>, editions: &[Edition]) -> String {
    let mut known: BTreeMap<(usize, String), &str> = BTreeMap::new();
    let mut problems = String::new();
    for edition in editions {
        let file = edition.source.file.as_str();
        let Some(operation) = of(edition) else { continue };
        match known.get(&operation) {
            Some(other) => problems.push_str(&format!(
                "error: {other} and {file} are pages of the same operation; give one of them\n"
            )),
            None => drop(known.insert(operation, file)),
        }
    }
    problems
}
