//! What the edits of diagnostics change in the files that a report knows.

use std::collections::BTreeMap;

use specwright_document::edit::{Editor, LineEdit};
use specwright_document::{Diagnostic, Edit, Report};

/// The files of a report that diagnostics edit; `None` for one that cannot be edited.
pub(super) struct Editors<'r>(BTreeMap<&'r str, Option<Editor>>);

/// What the edits of one diagnostic change in a file.
pub(super) struct FileChanges<'d> {
    pub file: &'d str,
    /// The changed lines, in their order.
    pub lines: Vec<LineEdit>,
    /// Edits that cannot be made.
    pub failed: Vec<&'d Edit>,
}

impl<'r> Editors<'r> {
    pub(super) fn new(report: &'r Report) -> Editors<'r> {
        let edits = report.diagnostics().iter().flat_map(|diagnostic| &diagnostic.edits);
        let mut editors = BTreeMap::new();
        for edit in edits {
            let file = edit.file.as_str();
            let source = report.original(file);
            editors.entry(file).or_insert_with(|| Editor::new(source?).ok());
        }
        Editors(editors)
    }

    /// Returns what a diagnostic changes, file by file.
    pub(super) fn changes<'d>(&self, diagnostic: &'d Diagnostic) -> Vec<FileChanges<'d>> {
        let mut files: Vec<(&str, Vec<&Edit>)> = Vec::new();
        for edit in &diagnostic.edits {
            match files.iter_mut().find(|(file, _)| *file == edit.file) {
                Some((_, edits)) => edits.push(edit),
                None => files.push((&edit.file, vec![edit])),
            }
        }
        files.into_iter().map(|(file, edits)| self.of_file(file, edits)).collect()
    }

    fn of_file<'d>(&self, file: &'d str, edits: Vec<&'d Edit>) -> FileChanges<'d> {
        let Some(editor) = self.0.get(file).and_then(Option::as_ref) else {
            return FileChanges { file, lines: Vec::new(), failed: edits };
        };
        if let Ok(lines) = editor.lines(edits.iter().copied()) {
            return FileChanges { file, lines, failed: Vec::new() };
        }
        let (mut made, mut failed, mut lines) = (Vec::new(), Vec::new(), Vec::new());
        for edit in edits {
            made.push(edit);
            match editor.lines(made.iter().copied()) {
                Ok(all) => lines = all,
                Err(_) => failed.extend(made.pop()),
            }
        }
        FileChanges { file, lines, failed }
    }
}
