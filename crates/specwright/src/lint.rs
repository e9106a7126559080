//! `specwright lint`: checks specs by the rules of the generator and by named lints.

use std::path::{Path, PathBuf};

use specwright_document::{Diagnostic, Document, Example, Label, Level, Lint, Node, Report};

use specwright_lint::{self as lint, LintCheck, Scope};

use crate::Failure;
use crate::config;
use crate::files::{self, Workspace};
use crate::progress::Progress;
use crate::report::{self, OutputStyle};
use crate::summary::counted;

/// What the generator says of a document that it cannot honour.
pub(crate) const REFUSED: Lint = Lint {
    name: "openapi",
    explanation: "A document is legal OpenAPI 3.0, the generator can honour every keyword of it, and each \
                  example keeps its schema.",
    example: Example::Piece {
        bad: concat!(
            "swagger: '2.0'\n",
            "info: { title: Library, version: 1.0.0 }\n",
            "paths:\n",
            "  /loans:\n",
            "    delete:\n",
            "      operationId: endLoans\n",
            "      summary: End all loans\n",
            "      responses: { '204': { description: All books are back. } }\n",
        ),
        good: concat!(
            "openapi: 3.0.3\n",
            "info: { title: Library, version: 1.0.0 }\n",
            "paths:\n",
            "  /loans:\n",
            "    delete:\n",
            "      operationId: endLoans\n",
            "      summary: End all loans\n",
            "      responses: { '204': { description: All books are back. } }\n",
        ),
    },
};

/// What the command line asks for.
#[derive(Debug, Default)]
pub(crate) struct LintRequest {
    pub files: Vec<PathBuf>,
    /// Names of rules, or `all`; empty for those that each file gets.
    pub lints: Vec<String>,
    /// Names of lints or groups with their levels, the later ones above the earlier ones.
    pub levels: Vec<(String, config::Level)>,
}

/// The name of all lints, as a group.
const ALL: &str = "all";
/// The name of everything that is a warning by now.
const WARNINGS: &str = "warnings";

/// Checks the given files, or the specs of the settings.
pub(crate) fn run(
    workspace: &Workspace,
    asked: &LintRequest,
    style: OutputStyle,
) -> Result<(), Failure> {
    let only = named(&asked.lints)?;
    let names = asked.levels.iter().map(|(name, _)| name);
    let of_specs = workspace.config.specs.iter().flat_map(|spec| spec.lints.keys());
    for name in names.chain(of_specs.map(AsRef::as_ref)) {
        if !is_level_name(name) {
            return Err(Failure::Input(unknown(name)));
        }
    }
    let specs: Vec<(&config::Spec, PathBuf)> = workspace.specs().collect();
    let files: Vec<PathBuf> = match asked.files.as_slice() {
        [] => specs.iter().map(|(_, path)| path.clone()).collect(),
        files => files.to_vec(),
    };
    if files.is_empty() {
        let message = "error: there is nothing to check; name a file, or a spec in specwright.toml (`specwright init` writes one)";
        return Err(Failure::Input(message.to_owned()));
    }
    let undated = undated(workspace)?;
    let mut report = Report::new("lint");
    lint::lints().for_each(|lint| report.lint(&lint.lint));
    report.summary("files", files.len());
    for file in &files {
        let _progress = Progress::start(format!("checking {}", workspace.shown(file)));
        let (shown, text) = (workspace.shown(file), files::read(file)?);
        let own = specs.iter().find(|(_, path)| same(path, file)).map(|(spec, _)| *spec);
        let levels = Levels { only: only.as_deref(), own, asked: &asked.levels };
        check(&shown, text, &levels, &undated, &mut report);
    }
    report.summary("findings", report.diagnostics().len());
    report::finish(&report, style)
}

/// The level of each lint for one file.
struct Levels<'a> {
    /// The only lints that are looked for, each denied.
    only: Option<&'a [&'static str]>,
    /// The settings of the file, where it is one of the specs of the settings.
    own: Option<&'a config::Spec>,
    /// What the command line says.
    asked: &'a [(String, config::Level)],
}

impl Levels<'_> {
    /// The level of a lint; `None` where it is not looked for.
    fn of(&self, lint: &LintCheck, of_pages: bool) -> Option<Level> {
        let name = lint.lint.name;
        if let Some(only) = self.only {
            return only.contains(&name).then_some(Level::Error);
        }
        // What asks for the pages of a vendor is no matter for a spec that names none, unless it is asked for.
        let is_named = self.asked.iter().any(|(wanted, _)| wanted == name);
        if lint.scope == Scope::Vendor && !of_pages && !is_named {
            return None;
        }
        let mut level = match lint.scope {
            Scope::Any => config::Level::Warn,
            // Our style binds nobody else, unless somebody asks for it.
            Scope::Own | Scope::Vendor => config::Level::Allow,
        };
        for wanted in [ALL, group(lint.scope), name] {
            let set = self.own.into_iter().flat_map(|spec| &spec.lints);
            let mut set = set.filter(|(known, _)| known.as_ref() == wanted);
            level = set.next().map_or(level, |(_, set)| *set);
        }
        for (wanted, set) in self.asked {
            let meant = [ALL, group(lint.scope), name].contains(&wanted.as_str());
            if meant || wanted == WARNINGS && level == config::Level::Warn {
                level = *set;
            }
        }
        match level {
            config::Level::Allow => None,
            config::Level::Warn => Some(Level::Warning),
            config::Level::Deny => Some(Level::Error),
        }
    }
}

/// The group that the lints of a scope are set by.
fn group(scope: Scope) -> &'static str {
    match scope {
        Scope::Any => "common",
        Scope::Own => "style",
        Scope::Vendor => "pages",
    }
}

/// Whether a level can be set by this name.
fn is_level_name(name: &str) -> bool {
    let groups = [Scope::Any, Scope::Own, Scope::Vendor].map(group);
    [ALL, WARNINGS].contains(&name)
        || groups.contains(&name)
        || lint::lints().any(|lint| lint.lint.name == name)
}

/// One file: what it is, then the generator's rules, then ours.
fn check(shown: &str, text: String, levels: &Levels<'_>, undated: &[String], report: &mut Report) {
    report.source(shown, text.clone());
    let refused = |message: &str, line, column| {
        Diagnostic::new(&REFUSED, Level::Invalid, message).label(Label::at(shown, line, column, ""))
    };
    let spec = Document::parse(shown, text);
    if let Ok(spec) = &spec {
        let root = spec.root();
        match form(root) {
            DocumentForm::Spec => {}
            DocumentForm::Pages => {
                let what = "speaks of pages and is no spec; `specwright docs check` checks it";
                return report.line(format!("{shown}: {what}"));
            }
            DocumentForm::Wrong { message, help } => {
                let place = root.location();
                report.push(refused(message, place.line, place.column).help(help));
                return report.line(format!("{shown}: 1 problem"));
            }
        }
    }
    let (before, counts) =
        (report.diagnostics().len(), specwright_codegen::validate(report.text(shown)));
    match (counts, spec) {
        (Ok(summary), Ok(spec)) => {
            let of_pages = lint::tells_of_pages(&spec);
            let diagnostics = lint::check_by(&spec, undated, &|lint| levels.of(lint, of_pages));
            diagnostics.into_iter().for_each(|diagnostic| report.push(diagnostic));
            let found = report.diagnostics().len() - before;
            let counted = counted(&summary);
            report.line(match found {
                0 => format!("{shown}: {counted}"),
                1 => format!("{shown}: {counted}; 1 finding"),
                found => format!("{shown}: {counted}; {found} findings"),
            });
        }
        (Err(diagnostics), _) | (Ok(_), Err(diagnostics)) => {
            for diagnostic in diagnostics.iter() {
                let place = diagnostic.location();
                report.push(refused(&diagnostic.message, place.line, place.column));
            }
            report.line(format!("{shown}: {}", report::problems(diagnostics.iter().len())));
        }
    }
}

/// The rules that the command line names.
fn named(lints: &[String]) -> Result<Option<Vec<&'static str>>, Failure> {
    let all = || lint::lints().map(|lint| lint.lint.name);
    let mut names = Vec::new();
    for lint in lints {
        match all().find(|name| *name == lint) {
            Some(name) => names.push(name),
            None if lint == ALL => names.extend(all()),
            None => return Err(Failure::Input(unknown(lint))),
        }
    }
    Ok((!names.is_empty()).then_some(names))
}

/// The error about a name that no lint has.
fn unknown(name: &str) -> String {
    let names: Vec<&str> = lint::lints().map(|lint| lint.lint.name).collect();
    match specwright_document::nearest(name, names) {
        Some(known) => format!("error: there is no lint `{name}`; did you mean `{known}`?"),
        None => format!("error: there is no lint `{name}`; `specwright explain` lists all"),
    }
}

/// What kind of file a YAML text is.
enum DocumentForm {
    Spec,
    /// Departures from pages, or facts of one.
    Pages,
    /// What cannot be checked here, and what to do about it.
    Wrong {
        message: &'static str,
        help: &'static str,
    },
}

fn form(root: Node<'_>) -> DocumentForm {
    let departure = |entry: Node<'_>| entry.get("id").is_some() && entry.get("why").is_some();
    let departures = root.items().len() > 0 && root.items().all(departure);
    let facts = root.get_str("page").is_some() && root.pointer("/title/is").is_some();
    if root.get("openapi").is_some() {
        DocumentForm::Spec
    } else if departures || facts {
        DocumentForm::Pages
    } else if root.get("swagger").is_some() {
        DocumentForm::Wrong {
            message: "this is a document of OpenAPI 2.0, by its `swagger`",
            help: "convert it, and begin it with `openapi: 3.0.3`",
        }
    } else {
        DocumentForm::Wrong {
            message: "this is no OpenAPI document: it has no `openapi`",
            help: "name a document that begins with `openapi: 3.0.3`, or add that line",
        }
    }
}

/// Titles of pages that show no date, as the departures name them.
fn undated(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let file = workspace.path(&workspace.config.docs.departures);
    if !file.exists() {
        return Ok(Vec::new());
    }
    // A file that cannot be read names no page; who checks departures reports it.
    let document = Document::parse("", files::read(&file)?).ok();
    let entries = document.iter().flat_map(|document| document.root().items());
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
