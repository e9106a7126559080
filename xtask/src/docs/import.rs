//! `cargo xtask docs import`: saved pages into files of facts below `spec/pages`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::facts::Facts;
use super::page::Format;
use super::source::Edition;
use super::{Reading, yaml};
use crate::generate::APIS;
use crate::report::{Report, Style};
use crate::tree::{self, Mode, Outcome, Tree};
use crate::{Failure, docs};
use specwright_document::{Finding, Level, Mark, Rule};

/// What a page says and no form of a fact fits.
pub(super) const UNREAD: Rule = Rule {
    name: "unread",
    explanation: "A line of a page that announces a fact and cannot be read as one is shown, never guessed at. \
                  Mend the saved page where saving spoilt it, or teach the reader the form.",
};

/// Facts that nothing can be held against.
const UNKNOWN: Rule = Rule {
    name: "unknown-operation",
    explanation: "No spec has the operation of the page. Its facts are written, and `docs check` refuses them \
                  until a spec has it.",
};

/// Reads all pages, then writes what each states. Nothing is written when one of them is no page.
pub(crate) fn run(
    tree: &Tree,
    pages: &[PathBuf],
    out: Option<&Path>,
    style: Style,
) -> Result<(), Failure> {
    let out = out.map_or_else(|| tree.path("spec/pages"), Path::to_owned);
    let known = operations(tree)?;
    let mut problems = String::new();
    let mut editions: BTreeMap<PathBuf, Edition> = BTreeMap::new();
    for page in pages {
        match import(tree, page, &known) {
            Ok((name, edition)) => {
                if let Some(other) = editions.get(&out.join(&name)) {
                    problems.push_str(&format!(
                        "error: {} and {} state facts of the same operation; import one of them\n",
                        other.source.file,
                        tree.shown(page)
                    ));
                }
                editions.insert(out.join(&name), edition);
            }
            Err(problem) => problems.push_str(&format!("{}\n", problem.trim_end())),
        }
    }
    for path in editions.keys() {
        if let Some(why) = unwritable(tree, path) {
            problems.push_str(&format!("error: {}: {why}\n", tree.shown(path)));
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Input(problems));
    }
    let mut written = Vec::new();
    let mut report = Report::new("docs import");
    report.rule(&UNREAD);
    report.rule(&UNKNOWN);
    let mut unread = 0;
    for (path, Edition { source, facts, unread: gaps }) in &editions {
        let outcome = tree::settle(tree, path, &yaml::write(facts), Mode::Write);
        let outcome = outcome.map_err(|failure| with_written(failure, &written))?;
        let word = match outcome {
            Outcome::Unchanged => "unchanged",
            Outcome::Written => "written",
            Outcome::Removed | Outcome::Stale(_) => {
                unreachable!("facts are written, never removed")
            }
        };
        if outcome == Outcome::Written {
            written.push(tree.shown(path));
        }
        let (shown, counts) = (&source.file, counted(facts));
        report.line(format!("{shown}: {counts}\n  {}: {word}", tree.shown(path)));
        report.source(shown, source.text.clone());
        if let (Some(method), Some(path)) = (&facts.method, &facts.path)
            && !known.iter().any(|known| known.is(&method.is, &path.is))
        {
            let message = format!("no spec has `{} {}`", method.is, path.is);
            report.push(
                Finding::new(&UNKNOWN, Level::Warning, message)
                    .mark(Mark::at(shown, path.line, 1, ""))
                    .help("add the operation to a spec, or remove the file of its facts"),
            );
        }
        unread += gaps.len();
        for gap in gaps {
            let message = format!("`{}`: {}", gap.text, gap.why);
            let mark = Mark::at(shown, gap.line, 1, "");
            report.push(Finding::new(&UNREAD, Level::Error, message).mark(mark));
        }
    }
    report.summary("unread", unread);
    if unread > 0 {
        let noun = if unread == 1 { "place was" } else { "places were" };
        let help = "mend the saved page, or teach the reader the form";
        report.line(format!("{unread} {noun} not read; {help}"));
    }
    report.finish(style)
}

/// Why no file can be written here, as far as that can be seen before.
fn unwritable(tree: &Tree, path: &Path) -> Option<String> {
    if path.is_dir() {
        return Some(
            "is a folder, and facts go into a file of that name; move the folder away".to_owned(),
        );
    }
    if path.exists() && std::fs::read_to_string(path).is_err() {
        return Some("stands where facts go and cannot be read as text; move it away".to_owned());
    }
    let parent = path.ancestors().skip(1).find(|parent| parent.exists())?;
    (!parent.is_dir()).then(|| {
        format!(
            "{} is a file, and facts go into a folder of that name; move it away",
            tree.shown(parent)
        )
    })
}

/// Says what was written before something could not be.
fn with_written(failure: Failure, written: &[String]) -> Failure {
    match failure {
        Failure::Input(text) if !written.is_empty() => Failure::Input(format!(
            "{}\nnote: written before that: {}",
            text.trim_end(),
            written.join(", ")
        )),
        other => other,
    }
}

/// One page, and the path of its facts below the folder of facts.
fn import(tree: &Tree, page: &Path, known: &[Known]) -> Result<(PathBuf, Edition), String> {
    let shown = tree.shown(page);
    let edition = edition(tree, page)?;
    let facts = &edition.facts;
    let missing = match (&facts.method, &facts.path) {
        (Some(method), Some(path)) => {
            let name = file(&method.is, &path.is, facts, known).ok_or_else(|| {
                let line = path.line;
                format!(
                    "error: {shown}:{line}: `{}` ends in nothing that could name a file; \
                     give the page a method name in logs",
                    path.is
                )
            })?;
            return Ok((name, edition));
        }
        (None, None) => "neither an HTTP method nor an address",
        (None, Some(_)) => "no HTTP method",
        (Some(_), None) => "no address",
    };
    Err(format!(
        "error: {shown}: is no page of an operation: it states {missing}; save the whole page of \
         one operation, with its headings"
    ))
}

/// What a saved page is, by its file: its text and what it states.
pub(super) fn edition(tree: &Tree, page: &Path) -> Result<Edition, String> {
    let shown = tree.shown(page);
    let extension = page.extension().map(|extension| extension.to_ascii_lowercase());
    let format = match extension.as_ref().and_then(|extension| extension.to_str()) {
        None | Some("txt") => Format::Text,
        Some("md" | "markdown") => Format::Markdown,
        Some("html" | "htm") => Format::Html,
        Some(other) => {
            return Err(format!(
                "error: {shown}: `.{other}` is no form of a page that can be read; \
                 save it as .txt, .md or .html"
            ));
        }
    };
    let text =
        std::fs::read(page).map_err(|error| format!("error: cannot read {shown}: {error}"))?;
    let text = String::from_utf8(text)
        .map_err(|_| format!("error: {shown}: is not in UTF-8; save the page in that encoding"))?;
    let name = page.file_name().map_or_else(|| shown.clone(), |n| n.to_string_lossy().into_owned());
    let Reading { facts, unread } = docs::read(&name, &text, format);
    Ok(Edition::page(shown, text, facts, unread))
}

/// An operation of a spec of the tree.
struct Known {
    api: &'static str,
    id: String,
    method: String,
    /// With the path of the server before it.
    path: String,
}

impl Known {
    fn is(&self, method: &str, path: &str) -> bool {
        self.method == method && self.path == path
    }
}

fn operations(tree: &Tree) -> Result<Vec<Known>, Failure> {
    let mut known = Vec::new();
    for api in APIS {
        let path = api.spec(tree);
        // A tree of another kind has no spec of that name; what it lacks names no file.
        if !path.exists() {
            continue;
        }
        let spec = tree::read_spec(tree, &path)?;
        for operation in spec.operations() {
            if let Some(id) = operation.node.str("operationId") {
                let path = format!("{}{}", spec.base_path(), operation.path);
                let (id, method) = (id.to_owned(), operation.method.to_uppercase());
                known.push(Known { api: api.name, id, method, path });
            }
        }
    }
    Ok(known)
}

/// `<api>/<operation>.yaml`: by the spec that has the operation, else by the page's own names.
fn file(method: &str, path: &str, facts: &Facts, known: &[Known]) -> Option<PathBuf> {
    let found = known.iter().find(|known| known.is(method, path));
    if let Some(Known { api, id, .. }) = found {
        return Some(PathBuf::from(format!("{api}/{id}.yaml")));
    }
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    // The API whose paths begin like this one, by two segments at least.
    let shared = |known: &Known| {
        let other = known.path.split('/').filter(|segment| !segment.is_empty());
        other.zip(&segments).take_while(|(other, segment)| other == *segment).count()
    };
    let nearest = known.iter().max_by_key(|known| shared(known)).filter(|known| shared(known) > 1);
    let version = |segment: &str| {
        segment.strip_prefix('v').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let api = match nearest {
        Some(known) => known.api,
        None => segments.iter().copied().find(|segment| !version(segment))?,
    };
    let last = || Some(segments.last()?.trim_matches(['{', '}']).to_owned());
    let name = facts.log_name.as_ref().map(|name| name.is.clone()).or_else(last)?;
    let plain = |text: &str| {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        !text.is_empty() && text.bytes().all(known)
    };
    (plain(api) && plain(&name)).then(|| PathBuf::from(format!("{api}/{name}.yaml")))
}

/// How many facts of each kind.
fn counted(facts: &Facts) -> String {
    let flat = yaml::flat(facts);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for fact in &flat {
        let kind = fact.key.split(['.', '[']).next().expect("a text has a first part");
        *kinds.entry(kind).or_default() += 1;
    }
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    format!("{} facts ({})", flat.len(), kinds.join(", "))
}
