//! Specs, recorded facts, saved pages and departures, each with its text.

use specwright_document::{Diagnostic, Document, INPUT, Label, Level, Operation};

use crate::departures::{self, Departures};
use crate::facts::Facts;
use crate::import::UNKNOWN;
use crate::json;
use crate::source::Edition;

/// All that is compared.
#[derive(Debug)]
pub struct Inputs {
    /// The APIs that have pages.
    pub apis: Vec<Api>,
    /// File as shown, and text.
    pub departures: (String, String),
    /// What cannot be worked on.
    pub problems: Vec<Diagnostic>,
    /// Pages and recorded facts of operations that no spec has.
    pub unknown: Vec<Diagnostic>,
}

/// An API with pages.
#[derive(Debug)]
pub struct Api {
    /// The name of its spec's file, without the ending.
    pub name: String,
    /// Its spec.
    pub spec: Document,
    /// What is known of its pages.
    pub facts: Vec<Known>,
}

/// What is known of the page of an operation.
#[derive(Debug)]
pub struct Known {
    /// The name of the operation.
    pub operation: String,
    /// The facts that are recorded.
    pub recorded: Option<Edition>,
    /// The page as it was given, read now.
    pub page: Option<Edition>,
}

impl Inputs {
    /// Creates inputs of nothing but departures: the file as it is shown, and its text.
    pub fn new(departures: (String, String)) -> Inputs {
        Inputs { apis: Vec::new(), departures, problems: Vec::new(), unknown: Vec::new() }
    }

    /// The departures.
    ///
    /// # Errors
    /// Everything that cannot be worked on.
    pub fn departures(&self) -> Result<Departures, Vec<Diagnostic>> {
        let (file, text) = &self.departures;
        let mut problems = self.problems.clone();
        let read = departures::read(file, text).map_err(|wrong| problems.extend(wrong));
        read.ok().filter(|_| problems.is_empty()).ok_or(problems)
    }

    /// Every text that diagnostics point into.
    pub fn sources(&self) -> Vec<(String, String)> {
        let mut sources = vec![self.departures.clone()];
        for api in &self.apis {
            sources.push((api.spec.name().to_owned(), api.spec.text().to_owned()));
            let reads = api.facts.iter().flat_map(|known| known.recorded.iter().chain(&known.page));
            sources.extend(
                reads.map(|Edition { source, .. }| (source.file.clone(), source.text.clone())),
            );
        }
        sources
    }

    fn wrong(&mut self, file: &str, line: usize, message: impl Into<String>, help: &str) {
        let diagnostic = Diagnostic::new(&INPUT, Level::Invalid, message);
        self.problems.push(diagnostic.label(Label::at(file, line, 1, "")).help(help));
    }

    fn unknown(&mut self, file: &str, line: usize, message: impl Into<String>, help: &str) {
        let diagnostic = Diagnostic::new(&UNKNOWN, Level::Error, message);
        self.unknown.push(diagnostic.label(Label::at(file, line, 1, "")).help(help));
    }

    /// Adds recorded facts of an operation of an API, which becomes one of `apis` later.
    pub fn add_recorded(&mut self, api: &mut Api, operation: String, shown: String, text: String) {
        if !api.spec.operations().iter().any(|known| known.name() == operation) {
            let message = format!("`{operation}` is no operation of {}", api.spec.name());
            let help = "add the operation to the spec, or remove this file";
            return self.unknown(&shown, 0, message, help);
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
                "write the file anew with `specwright docs import` and its page",
            ),
        }
    }

    /// Adds a folder of facts, which must be that of an API with a spec.
    pub fn add_folder(&mut self, shown: &str, name: &str) {
        if !self.apis.iter().any(|api| api.name == name) {
            let message = format!("`{name}` is no API with a spec");
            self.wrong(shown, 0, message, "add its spec, or remove the folder");
        }
    }

    /// Adds a saved page, or the reason why it could not be read.
    pub fn add_page(&mut self, shown: String, edition: Result<Edition, String>) {
        let edition = match edition {
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
            let help = "add the operation to a spec; until then its facts are held against nothing";
            return self.unknown(&shown, line, message, help);
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

/// Whether a page is of an operation, by one of its properties.
type Sign<'s> = dyn Fn(&Api, &Operation<'_>) -> bool + 's;

/// The operation that a page is of: by its address, else by what else names it, since the address may
/// be what has changed.
pub fn operation(apis: &[Api], facts: &Facts) -> Option<(usize, String)> {
    let text =
        |fact: &Option<crate::facts::Fact<String>>| fact.as_ref().map(|fact| fact.is.clone());
    let method = text(&facts.method);
    let path = text(&facts.path);
    let log_name = text(&facts.log_name);
    let title = text(&facts.title);
    let has_path = |api: &Api, operation: &Operation<'_>| {
        path.as_ref() == Some(&format!("{}{}", api.spec.base_path(), operation.path))
    };
    let has_address = |api: &Api, operation: &Operation<'_>| {
        has_path(api, operation) && method.as_deref() == Some(&operation.method.to_uppercase())
    };
    let has_log_name = |_: &Api, operation: &Operation<'_>| {
        log_name.is_some() && log_name.as_deref() == operation.node.get_str("x-log-name")
    };
    let has_title = |_: &Api, operation: &Operation<'_>| {
        let source = operation.node.get("x-source");
        title.is_some() && title.as_deref() == source.and_then(|source| source.get_str("title"))
    };
    let is_recorded = |api: &Api, operation: &Operation<'_>| {
        let same = |read: &Edition| read.facts.page == facts.page;
        api.facts.iter().any(|known| {
            known.operation == operation.name() && known.recorded.as_ref().is_some_and(same)
        })
    };
    let signs: [&Sign<'_>; 5] = [&has_address, &has_log_name, &has_path, &has_title, &is_recorded];
    signs.into_iter().find_map(|has_sign| {
        apis.iter().enumerate().find_map(|(index, api)| {
            let operations = api.spec.operations();
            let found = operations.iter().find(|operation| has_sign(api, operation))?;
            Some((index, found.name()))
        })
    })
}

/// Reads the file of recorded facts.
///
/// # Errors
/// The line, and what is wrong there.
pub fn facts(text: &str) -> Result<Facts, (usize, String)> {
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
