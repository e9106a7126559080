//! `specwright docs check --apply`: makes the edits of findings that are certain.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use specwright_document::edit::Operation;
use specwright_document::{Diagnostic, Document, Edit, Report};

use super::inputs;
use crate::Failure;
use crate::files::{self, Mode, Workspace};

/// One edit may make room for the next: a property has to be there before it can have a rule.
const ROUNDS: usize = 20;

/// What an edit writes where only a person knows the words.
const TO_WRITE: &str = "To be described";

/// Makes all certain edits, and returns what a check finds then.
pub(super) fn run(workspace: &Workspace, pages: &[PathBuf]) -> Result<Report, Failure> {
    let mut made: BTreeMap<String, usize> = BTreeMap::new();
    let mut tried: HashSet<Edit> = HashSet::new();
    let mut report = vendor_docs::check(&inputs::read(workspace, pages)?);
    for _ in 0..ROUNDS {
        let mut edits: BTreeMap<String, Vec<Edit>> = BTreeMap::new();
        for edit in
            report.diagnostics().iter().filter(|one| is_certain(one)).flat_map(|one| &one.edits)
        {
            // What did not settle its finding is not made again.
            if tried.insert(edit.clone()) {
                edits.entry(edit.file.clone()).or_default().push(edit.clone());
            }
        }
        if edits.is_empty() {
            break;
        }
        for (file, edits) in edits {
            let Some(text) = edited(&file, report.text(&file), &edits) else { continue };
            files::write(&workspace.path(file.as_str()), &file, &text, Mode::Write)?;
            *made.entry(file).or_default() += edits.len();
        }
        report = vendor_docs::check(&inputs::read(workspace, pages)?);
    }
    for (file, count) in &made {
        let noun = if *count == 1 { "edit" } else { "edits" };
        report.line(format!("{file}: {count} {noun} made"));
    }
    report.summary("applied", made.values().sum::<usize>());
    Ok(report)
}

/// Whether the edits of a finding are right whatever a person thinks of it: the page states another value, or no longer
/// the one that is recorded of it, no words are left to write, and no other operation has what changes.
fn is_certain(diagnostic: &Diagnostic) -> bool {
    let states = match diagnostic.lint.name {
        "fact-contradicted" | "fact-missing" => true,
        "not-stated" => diagnostic.data.contains_key("recorded"),
        _ => false,
    };
    // One value more is no matter of the others.
    let adds = |edit: &Edit| matches!(edit.operation, Operation::Append { .. });
    let is_own = !diagnostic.data.contains_key("shared") || diagnostic.edits.iter().all(adds);
    states && is_own && !diagnostic.edits.iter().any(|edit| format!("{edit:?}").contains(TO_WRITE))
}

/// The text with the edits made; `None` where they do not fit it, or it would be no document any more.
fn edited(file: &str, text: &str, edits: &[Edit]) -> Option<String> {
    let new = Edit::apply(text, edits).ok()?;
    Document::parse(file, new.as_str()).ok()?;
    Some(new)
}
