//! `cargo xtask validate`: specs into findings, by the generator's rules and by ours.

use std::path::{Path, PathBuf};

use specwright_document::{Diagnostics, Finding, Level, Mark, Node, Report, Rule, Spec};

use crate::report::{self, Style};
use crate::tree::{self, Tree};
use crate::{Failure, explain, generate};
use specwright_lint::{self as lint, Choice, Scope};

/// What the generator says of a document that it cannot honour.
const REFUSED: Rule = Rule {
    name: "openapi",
    explanation: "A document is legal OpenAPI 3.0, the generator can honour every keyword of it, and each \
                  example keeps its schema.",
};

/// What the command line asks for.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub files: Vec<PathBuf>,
    /// Names of rules, or `all`; empty for those that each file gets.
    pub rules: Vec<String>,
}

/// Checks the given files, or the specs of the tree.
pub(crate) fn run(tree: &Tree, asked: &Asked, style: Style) -> Result<(), Failure> {
    let named = named(&asked.rules)?;
    let specs = generate::APIS.map(|api| api.spec(tree)).to_vec();
    let files = if asked.files.is_empty() { &specs } else { &asked.files };
    let undated = undated(tree)?;
    let mut report = Report::new("validate");
    lint::rules().for_each(|rule| report.rule(&rule.rule));
    report.summary("files", files.len());
    for file in files {
        let (shown, text) = (tree.shown(file), tree::read(file)?);
        let own = specs.iter().any(|spec| same(spec, file));
        check(&shown, text, own, named.as_ref(), &undated, &mut report);
    }
    report.summary("findings", report.findings().len());
    report::finish(&report, style)
}

/// One file: what it is, then the generator's rules, then ours.
fn check(
    shown: &str,
    text: String,
    own: bool,
    named: Option<&Choice>,
    undated: &[String],
    report: &mut Report,
) {
    report.source(shown, text.clone());
    let refused = |message: &str, line, column| {
        Finding::new(&REFUSED, Level::Invalid, message).mark(Mark::at(shown, line, column, ""))
    };
    let spec = Spec::parse(shown, text);
    if let Ok(spec) = &spec {
        let root = &spec.document.root;
        match form(root) {
            Form::Spec => {}
            Form::Pages => {
                let what = "speaks of pages and is no spec; `cargo xtask docs check` checks it";
                return report.line(format!("{shown}: {what}"));
            }
            Form::Wrong { message, help } => {
                let place = root.location;
                report.push(refused(message, place.line, place.column).help(help));
                return report.line(format!("{shown}: 1 problem"));
            }
        }
    }
    let (before, counts) =
        (report.findings().len(), specwright_codegen::validate(report.text(shown)));
    match (counts, spec) {
        (Ok(summary), Ok(spec)) => {
            // Our style binds nobody else, unless somebody asks for it.
            let (choice, level) = match named {
                Some(named) => (named.clone(), Level::Error),
                None if own => (lint::own(&spec), Level::Error),
                None => (Choice::Scope(Scope::Any), Level::Warning),
            };
            let findings = lint::check(&spec, undated, &choice, level);
            findings.into_iter().for_each(|finding| report.push(finding));
            let found = report.findings().len() - before;
            let counted = generate::counted(&summary);
            report.line(match found {
                0 => format!("{shown}: {counted}"),
                1 => format!("{shown}: {counted}; 1 finding"),
                found => format!("{shown}: {counted}; {found} findings"),
            });
        }
        (Err(diagnostics), _) | (Ok(_), Err(diagnostics)) => {
            for diagnostic in diagnostics.iter() {
                let place = diagnostic.location;
                report.push(refused(&diagnostic.message, place.line, place.column));
            }
            report.line(format!("{shown}: {}", problems(diagnostics.iter().len())));
        }
    }
}

/// The rules that the command line names.
fn named(rules: &[String]) -> Result<Option<Choice>, Failure> {
    let all = || lint::rules().map(|rule| rule.rule.name);
    let mut names = Vec::new();
    for rule in rules {
        match all().find(|name| *name == rule) {
            Some(name) => names.push(name),
            None if rule == "all" => names.extend(all()),
            None => return Err(Failure::Input(explain::unknown(rule))),
        }
    }
    Ok((!names.is_empty()).then_some(Choice::Named(names)))
}

/// What kind of file a YAML text is.
enum Form {
    Spec,
    /// Departures from pages, or facts of one.
    Pages,
    /// What cannot be checked here, and what to do about it.
    Wrong {
        message: &'static str,
        help: &'static str,
    },
}

fn form(root: &Node) -> Form {
    let departure = |entry: &Node| entry.get("id").is_some() && entry.get("why").is_some();
    let entries = root.items();
    let departures = !entries.is_empty() && entries.iter().all(departure);
    let facts = root.str("page").is_some() && root.pointer("/title/is").is_some();
    match () {
        () if root.get("openapi").is_some() => Form::Spec,
        () if departures || facts => Form::Pages,
        () if root.get("swagger").is_some() => Form::Wrong {
            message: "this is a document of OpenAPI 2.0, by its `swagger`",
            help: "convert it, and begin it with `openapi: 3.0.3`",
        },
        () => Form::Wrong {
            message: "this is no OpenAPI document: it has no `openapi`",
            help: "name a document that begins with `openapi: 3.0.3`, or add that line",
        },
    }
}

/// Titles of pages that show no date, as the departures name them.
fn undated(tree: &Tree) -> Result<Vec<String>, Failure> {
    let file = tree.path("spec/departures.yaml");
    if !file.exists() {
        return Ok(Vec::new());
    }
    // A file that cannot be read names no page; who checks departures reports it.
    let document = specwright_document::document(&tree::read(&file)?).ok();
    let entries = document.iter().flat_map(|document| document.root.items());
    let pages = entries.filter_map(|entry| entry.get("pages")).flat_map(Node::items);
    let titles = pages.filter_map(|page| page.as_str()?.strip_suffix(" (undated)"));
    Ok(titles.map(str::to_owned).collect())
}

/// Whether two paths lead to one file.
fn same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// All problems of one file, one to a line, with a count at the end.
pub(crate) fn placed(file: &str, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics.iter() {
        text.push_str(&format!("{file}:{diagnostic}\n"));
    }
    text + &format!("{file}: {}\n", problems(diagnostics.iter().len()))
}

fn problems(count: usize) -> String {
    let noun = if count == 1 { "problem" } else { "problems" };
    format!("{count} {noun}")
}
