//! Specs, recorded facts, saved pages and departures out of the tree, each with its text.

use std::path::{Path, PathBuf};

use crate::Failure;
use crate::departures::{self, Departures};
use crate::generate::APIS;
use crate::tree::{self, Tree};
use specwright_document::Spec;
use specwright_document::{Finding, Level, Mark, Rule};

use super::facts::Facts;
use super::source::Edition;
use super::{import, json};

/// What cannot be worked on.
pub(super) const INPUT: Rule = Rule {
    name: "input",
    explanation: "What shall be compared can be read and belongs together: facts, specs, departures and pages.",
};

/// All that is compared.
#[derive(Debug)]
pub(super) struct Inputs {
    pub apis: Vec<Api>,
    /// File as shown, and text.
    pub departures: (String, String),
    /// What cannot be worked on.
    pub problems: Vec<Finding>,
}

/// An API with pages.
#[derive(Debug)]
pub(super) struct Api {
    pub name: &'static str,
    pub spec: Spec,
    pub facts: Vec<Known>,
}

/// What is known of the page of an operation.
#[derive(Debug)]
pub(super) struct Known {
    pub operation: String,
    pub recorded: Option<Edition>,
    /// The page as it was given, read now.
    pub page: Option<Edition>,
}

impl Inputs {
    pub(super) fn read(tree: &Tree, pages: &[PathBuf]) -> Result<Inputs, Failure> {
        let path = tree.path("spec/departures.yaml");
        let text = if path.exists() { tree::read(&path)? } else { "[]\n".to_owned() };
        let departures = (tree.shown(&path), text);
        let mut inputs = Inputs { apis: Vec::new(), departures, problems: Vec::new() };
        for api in APIS {
            let folder = tree.path(&format!("spec/pages/{}", api.name));
            // An API that no page tells of is not held against any.
            if !api.spec(tree).exists() || !folder.is_dir() && pages.is_empty() {
                continue;
            }
            let spec = tree::read_spec(tree, &api.spec(tree))?;
            let mut own = Api { name: api.name, spec, facts: Vec::new() };
            if folder.is_dir() {
                inputs.recorded(tree, &folder, &mut own)?;
            }
            inputs.apis.push(own);
        }
        inputs.strays(tree);
        for page in pages {
            inputs.page(tree, page);
        }
        inputs.apis.retain(|api| !api.facts.is_empty());
        Ok(inputs)
    }

    /// The departures, or everything that cannot be worked on.
    pub(super) fn departures(&self) -> Result<Departures, Vec<Finding>> {
        let (file, text) = &self.departures;
        let mut problems = self.problems.clone();
        let read = departures::read(file, text).map_err(|wrong| problems.extend(wrong));
        read.ok().filter(|_| problems.is_empty()).ok_or(problems)
    }

    /// Every text that findings point into.
    pub(super) fn sources(&self) -> Vec<(String, String)> {
        let mut sources = vec![self.departures.clone()];
        for api in &self.apis {
            sources.push((api.spec.file.clone(), api.spec.text.clone()));
            let reads = api.facts.iter().flat_map(|known| known.recorded.iter().chain(&known.page));
            sources.extend(
                reads.map(|Edition { source, .. }| (source.file.clone(), source.text.clone())),
            );
        }
        sources
    }

    fn wrong(&mut self, file: &str, line: usize, message: impl Into<String>, help: &str) {
        let finding = Finding::new(&INPUT, Level::Invalid, message);
        self.problems.push(finding.mark(Mark::at(file, line, 1, "")).help(help));
    }

    fn recorded(&mut self, tree: &Tree, folder: &Path, api: &mut Api) -> Result<(), Failure> {
        let entries =
            std::fs::read_dir(folder).map_err(|error| Failure::io("read", folder, &error))?;
        let mut files: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "yaml"));
        files.sort();
        for file in files {
            let (shown, text) = (tree.shown(&file), tree::read(&file)?);
            let operation = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if !api.spec.operations().iter().any(|known| known.name() == operation) {
                let message = format!("`{operation}` is no operation of {}", api.spec.file);
                self.wrong(
                    &shown,
                    0,
                    message,
                    "add the operation to the spec, or remove this file",
                );
                continue;
            }
            match facts(&text) {
                Ok(facts) => {
                    let recorded = Some(Edition::recorded(shown, text, facts));
                    api.facts.push(Known { operation, recorded, page: None });
                }
                Err((line, why)) => self.wrong(
                    &shown,
                    line,
                    format!("these are no facts: {why}"),
                    "write the file anew with `cargo xtask docs import` and its page",
                ),
            }
        }
        Ok(())
    }

    /// Folders below `spec/pages` that no spec is for.
    fn strays(&mut self, tree: &Tree) {
        let Ok(entries) = std::fs::read_dir(tree.path("spec/pages")) else { return };
        let mut folders: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        folders.retain(|path| path.is_dir());
        folders.sort();
        for folder in folders {
            let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !self.apis.iter().any(|api| api.name == name) {
                let message = format!("`{name}` is no API with a spec");
                self.wrong(&tree.shown(&folder), 0, message, "add its spec, or remove the folder");
            }
        }
    }

    fn page(&mut self, tree: &Tree, page: &Path) {
        let shown = tree.shown(page);
        let edition = match import::edition(tree, page) {
            Ok(edition) => edition,
            Err(error) => {
                let message = error.trim_start_matches("error: ").to_owned();
                return self.wrong(
                    &shown,
                    0,
                    message,
                    "give a page saved as text, Markdown or HTML",
                );
            }
        };
        let facts = &edition.facts;
        let Some((api, operation)) = operation(&self.apis, facts) else {
            let line = facts.path.as_ref().or(facts.method.as_ref()).map_or(0, |fact| fact.line);
            let named = facts.title.as_ref().map_or(shown.clone(), |title| title.is.clone());
            let message = format!("`{named}` is the page of no operation of a spec");
            let help = "give a page of an operation that a spec has, or add the operation first";
            return self.wrong(&shown, line, message, help);
        };
        let known = &mut self.apis[api].facts;
        match known.iter_mut().find(|known| known.operation == operation) {
            Some(Known { page: Some(other), .. }) => {
                let message =
                    format!("{} and {shown} are pages of the same operation", other.source.file);
                self.wrong(&shown, 0, message, "give one of them");
            }
            Some(known) => known.page = Some(edition),
            None => known.push(Known { operation, recorded: None, page: Some(edition) }),
        }
    }
}

/// The operation that a page is of: by its address, else by what else names it, since the address may
/// be what has changed.
pub(super) fn operation(apis: &[Api], facts: &Facts) -> Option<(usize, String)> {
    let text =
        |fact: &Option<super::facts::Fact<String>>| fact.as_ref().map(|fact| fact.is.clone());
    let (method, path) = (text(&facts.method), text(&facts.path));
    let (log_name, title) = (text(&facts.log_name), text(&facts.title));
    for step in 0..5 {
        for (index, api) in apis.iter().enumerate() {
            for operation in api.spec.operations() {
                let name = operation.name();
                let own = format!("{}{}", api.spec.base_path(), operation.path);
                let same_path = path.as_ref() == Some(&own);
                let source = operation.node.get("x-source");
                let found = match step {
                    0 => same_path && method.as_deref() == Some(&operation.method.to_uppercase()),
                    1 => {
                        log_name.is_some()
                            && log_name.as_deref() == operation.node.str("x-log-name")
                    }
                    2 => same_path,
                    3 => title.is_some() && title.as_deref() == source.and_then(|s| s.str("title")),
                    _ => api.facts.iter().any(|known| {
                        let same = |read: &Edition| read.facts.page == facts.page;
                        known.operation == name && known.recorded.as_ref().is_some_and(same)
                    }),
                };
                if found {
                    return Some((index, name));
                }
            }
        }
    }
    None
}

/// Facts out of their file, or the line and what is wrong there.
pub(super) fn facts(text: &str) -> Result<Facts, (usize, String)> {
    let line = |at: Option<serde_saphyr::Location>| {
        at.map_or(0, |at| usize::try_from(at.line()).unwrap_or(0))
    };
    let facts: Facts = serde_saphyr::from_str(text).map_err(|error| {
        let why = error.to_string();
        let why = why.lines().next().unwrap_or_default().trim_start_matches("error: ");
        let said = why.split_once(": ").filter(|(place, _)| place.starts_with("line "));
        (line(error.location()), said.map_or(why, |(_, said)| said).to_owned())
    })?;
    if facts.page.is_empty() {
        return Err((1, "`page` is missing".to_owned()));
    }
    for sample in &facts.examples {
        let Some(body) = &sample.body else { continue };
        if json::leaves(&body.json, body.line).is_err() {
            let line =
                text.lines().position(|line| line.contains("json: |")).map_or(0, |at| at + 1);
            return Err((line, "a body of the examples is no JSON".to_owned()));
        }
    }
    Ok(facts)
}
