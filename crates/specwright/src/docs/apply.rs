//! `specwright docs check --apply`: makes the edits of findings that are certain.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use specwright_document::{Document, Edit, Report};

use super::inputs;
use crate::Failure;
use crate::files::{self, Mode, Workspace};

/// One edit may make room for the next: a property has to be there before it can have a rule.
const ROUNDS: usize = 20;

/// Makes all certain edits, and returns what a check finds then.
pub(super) fn run(workspace: &Workspace, pages: &[PathBuf]) -> Result<Report, Failure> {
    let mut made: BTreeMap<String, usize> = BTreeMap::new();
    let mut tried: HashSet<Edit> = HashSet::new();
    let mut report = vendor_docs::check(&inputs::read(workspace, pages)?);
    for _ in 0..ROUNDS {
        let mut edits: BTreeMap<String, Vec<Edit>> = BTreeMap::new();
        for edit in report
            .diagnostics()
            .iter()
            .filter(|one| vendor_docs::is_certain(one))
            .flat_map(|one| &one.edits)
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

/// The text with the edits made; `None` where they do not fit it, or it would be no document any more.
fn edited(file: &str, text: &str, edits: &[Edit]) -> Option<String> {
    let new = Edit::apply(text, edits).ok()?;
    Document::parse(file, new.as_str()).ok()?;
    Some(new)
}
