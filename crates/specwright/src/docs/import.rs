//! `specwright docs import`: saved pages as files of facts below `spec/pages`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use specwright_document::{Diagnostic, Label, Level, Report};
use vendor_docs::{Edition, Facts, KnownOperation, UNKNOWN, UNREAD, counted};

use crate::Failure;
use crate::files::{self, Mode, Outcome, Workspace};
use crate::report::{self, OutputStyle};

/// Whether facts are written that are fewer than those recorded, because lines cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    Accepted,
    Refused,
}

/// Reads all pages, then writes what each states. Nothing is written when one of them is no page, and nothing of a page
/// whose reading lacks recorded facts.
pub(super) fn run(
    workspace: &Workspace,
    pages: &[PathBuf],
    out: Option<&Path>,
    loss: Loss,
    style: OutputStyle,
) -> Result<(), Failure> {
    let out = out.map_or_else(|| workspace.path(&workspace.config.docs.pages), Path::to_owned);
    let known = operations(workspace)?;
    let mut problems = String::new();
    let mut editions: BTreeMap<PathBuf, Edition> = BTreeMap::new();
    for page in pages {
        match import(workspace, page, &known) {
            Ok((name, edition)) => {
                if let Some(other) = editions.get(&out.join(&name)) {
                    problems.push_str(&format!(
                        "error: {} and {} state facts of the same operation; import one of them\n",
                        other.source.file,
                        workspace.shown(page)
                    ));
                }
                editions.insert(out.join(&name), edition);
            }
            Err(problem) => problems.push_str(&format!("{}\n", problem.trim_end())),
        }
    }
    for path in editions.keys() {
        if let Some(why) = unwritable(workspace, path) {
            problems.push_str(&format!("error: {}: {why}\n", workspace.shown(path)));
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Input(problems));
    }
    let mut written = Vec::new();
    let mut report = Report::new("docs import");
    report.lint(&UNREAD);
    report.lint(&UNKNOWN);
    let mut unread = 0;
    for (path, Edition { source, facts, unread: gaps, left_out }) in &editions {
        let lost = match loss {
            Loss::Accepted => Vec::new(),
            Loss::Refused => lost(path, facts),
        };
        let word = if lost.is_empty() {
            let outcome = files::write(path, &workspace.shown(path), &facts.to_yaml(), Mode::Write);
            match outcome.map_err(|failure| with_written(failure, &written))? {
                Outcome::Unchanged => "unchanged".to_owned(),
                Outcome::Written => {
                    written.push(workspace.shown(path));
                    "written".to_owned()
                }
                Outcome::Removed | Outcome::Missing | Outcome::Stale(_) => {
                    unreachable!("facts are written, never removed")
                }
            }
        } else {
            format!(
                "not written, because lines cannot be read and recorded facts would be lost: {}; \
                 `--force` writes it",
                lost.join(", ")
            )
        };
        let (shown, counts) = (&source.file, counted(facts));
        let frame = match left_out {
            0 => String::new(),
            1 => "\n  1 element around the page, such as navigation, is left out".to_owned(),
            count => {
                format!("\n  {count} elements around the page, such as navigation, are left out")
            }
        };
        report.line(format!("{shown}: {counts}{frame}\n  {}: {word}", workspace.shown(path)));
        report.source(shown, source.text.clone());
        if let Some((method, path, line)) = facts.address()
            && !vendor_docs::is_known(facts, &known)
        {
            let message = format!("no spec has `{method} {path}`");
            report.push(
                Diagnostic::new(&UNKNOWN, Level::Warning, message)
                    .label(Label::at(shown, line, 1, ""))
                    .help("add the operation to a spec, or remove the file of its facts"),
            );
        }
        unread += gaps.len();
        for gap in gaps {
            let message = format!("`{}`: {}", gap.text, gap.why);
            let mark = Label::at(shown, gap.line, 1, "");
            report.push(Diagnostic::new(&UNREAD, Level::Error, message).label(mark));
        }
    }
    report.summary("unread", unread);
    if unread > 0 {
        let noun = if unread == 1 { "place was" } else { "places were" };
        let help = "mend the saved page, or teach the reader the form";
        report.line(format!("{unread} {noun} not read; {help}"));
    }
    report::finish(&report, style)
}

/// The recorded facts that a page with unread lines does not state.
fn lost(path: &Path, facts: &Facts) -> Vec<String> {
    let recorded =
        std::fs::read_to_string(path).ok().and_then(|text| vendor_docs::read_facts(&text).ok());
    recorded.map_or(Vec::new(), |recorded| vendor_docs::lost(&recorded, facts))
}

/// Why no file can be written here, as far as that can be seen before.
fn unwritable(workspace: &Workspace, path: &Path) -> Option<String> {
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
            workspace.shown(parent)
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
fn import(
    workspace: &Workspace,
    page: &Path,
    known: &[KnownOperation],
) -> Result<(PathBuf, Edition), String> {
    let edition = edition(workspace, page)?;
    Ok((vendor_docs::path_of(&edition, known)?, edition))
}

/// Reads a saved page.
pub(super) fn edition(workspace: &Workspace, page: &Path) -> Result<Edition, String> {
    let shown = workspace.shown(page);
    let text =
        std::fs::read(page).map_err(|error| format!("error: cannot read {shown}: {error}"))?;
    vendor_docs::edition(&shown, page, text)
}

fn operations(workspace: &Workspace) -> Result<Vec<KnownOperation>, Failure> {
    let mut known = Vec::new();
    for (spec, path) in workspace.specs() {
        // What a spec that is not there lacks names no file.
        if path.exists() {
            known.extend(KnownOperation::of(&spec.name(), &files::read_spec(workspace, &path)?));
        }
    }
    Ok(known)
}
