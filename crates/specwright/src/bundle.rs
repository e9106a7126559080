//! `specwright bundle`: a spec in several files as one file.

use std::path::Path;

use specwright_document::{Document, bundle};

use crate::files::{self, Mode};
use crate::{Failure, report};

/// Joins the files, and writes the result.
pub(crate) fn run(spec: &Path, out: Option<&Path>) -> Result<(), Failure> {
    let here =
        std::env::current_dir().map_err(|error| Failure::io("use", Path::new("."), &error))?;
    let shown = |file: &str| {
        let path = Path::new(file);
        path.strip_prefix(&here).unwrap_or(path).display().to_string()
    };
    // Whole paths, so that one file is one file however a reference is spelled.
    let root = files::absolute(spec)?.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let mut joined = Vec::new();
    let mut load = |file: &str| {
        joined.push(file.to_owned());
        std::fs::read_to_string(file)
            .map_err(|error| format!("cannot read {}: {error}", shown(file)))
    };
    let whole = Document::load(&root, &mut load).and_then(|document| bundle(&document));
    let whole = whole.map_err(|problems| {
        let lines = problems.iter().map(|problem| {
            let message = &problem.message;
            match problem.labels.first().filter(|label| label.location.line > 0) {
                Some(label) => {
                    format!("{}:{}: error: {message}\n", shown(&label.file), label.location)
                }
                None => format!("error: {message}\n"),
            }
        });
        Failure::Input(lines.collect())
    })?;
    if whole.root().get("openapi").is_none() {
        return Err(Failure::Input(format!(
            "{}:1:1: error: this is no OpenAPI document: it has no `openapi`; name the file that begins the spec",
            shown(&root)
        )));
    }
    if let Some(out) = out {
        let target = files::absolute(out)?;
        if joined.iter().any(|file| Path::new(file) == target) {
            return Err(Failure::Input(format!(
                "error: {} is one of the files that are joined; name another",
                out.display()
            )));
        }
    }
    let is_json = out.is_some_and(|out| out.extension().is_some_and(|ending| ending == "json"));
    let text = if is_json {
        serde_json::to_string_pretty(&whole.root()).map_err(unwritable)? + "\n"
    } else {
        serde_saphyr::to_string(&whole.root()).map_err(unwritable)?
    };
    match out {
        Some(out) => {
            files::write(out, out.display().to_string().as_str(), &text, Mode::Write).map(drop)
        }
        None => report::print(&text),
    }
}

fn unwritable(error: impl std::fmt::Display) -> Failure {
    Failure::Input(format!("error: cannot write the document: {error}"))
}
