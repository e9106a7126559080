//! A report as SARIF 2.1.0, which code hosts show beside the lines it is about.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use specwright_document::edit::LineEdit;
use specwright_document::{Diagnostic, Label, Level, Lint, Report};

use super::changes::{Editors, FileChanges};

pub(super) fn log(report: &Report) -> Value {
    let found = report.diagnostics().iter().map(|diagnostic| diagnostic.lint);
    let lints: BTreeMap<&str, &Lint> =
        report.lints.iter().copied().chain(found).map(|lint| (lint.name, lint)).collect();
    let described: Vec<Value> = lints
        .values()
        .map(|lint| {
            let short = lint.explanation.split_once(". ").map_or(lint.explanation, |(one, _)| one);
            json!({
                "id": lint.name,
                "shortDescription": { "text": format!("{}.", short.trim_end_matches('.')) },
                "fullDescription": { "text": lint.explanation },
            })
        })
        .collect();
    let editors = Editors::new(report);
    let diagnostics = report.diagnostics().iter();
    let results: Vec<Value> = diagnostics.map(|diagnostic| result(diagnostic, &editors)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": format!("xtask {}", report.command).trim_end(),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": described,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
            "properties": report.summary,
        }],
    })
}

fn result(diagnostic: &Diagnostic, editors: &Editors) -> Value {
    let level = match diagnostic.level {
        Level::Invalid | Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    let text = match &diagnostic.help {
        Some(help) => format!("{}; {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let mut places = diagnostic.labels.iter().map(location);
    let first: Vec<Value> = places.next().into_iter().collect();
    let mut others: Vec<Value> = Vec::new();
    // The schema of SARIF wants each once.
    for place in places.filter(|place| !first.contains(place)) {
        if !others.contains(&place) {
            others.push(place);
        }
    }
    let mut result = json!({
        "ruleId": diagnostic.lint.name,
        "level": level,
        "message": { "text": text },
        "locations": first,
        "relatedLocations": others,
        "properties": diagnostic.data,
    });
    let changes = editors.changes(diagnostic);
    // A fix is made as a whole or not at all.
    if !changes.is_empty() && changes.iter().all(|changes| changes.failed.is_empty()) {
        let changes: Vec<Value> = changes.iter().map(change).collect();
        result["fixes"] = json!([{ "artifactChanges": changes }]);
    }
    result
}

fn location(mark: &Label) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(&mark.file) } });
    if mark.location.line > 0 {
        physical["region"] =
            json!({ "startLine": mark.location.line, "startColumn": mark.location.column.max(1) });
        if mark.width > 0 {
            physical["region"]["endColumn"] = (mark.location.column.max(1) + mark.width).into();
        }
    }
    let mut location = json!({ "physicalLocation": physical });
    if !mark.label.is_empty() {
        location["message"] = json!({ "text": mark.label });
    }
    location
}

/// All changes of one file.
fn change(changes: &FileChanges<'_>) -> Value {
    let replacements: Vec<Value> = changes.lines.iter().map(replacement).collect();
    json!({ "artifactLocation": { "uri": uri(changes.file) }, "replacements": replacements })
}

fn replacement(edit: &LineEdit) -> Value {
    let text: String = edit.insert.iter().map(|line| format!("{line}\n")).collect();
    json!({
        "deletedRegion": {
            "startLine": edit.line,
            "startColumn": 1,
            "endLine": edit.line + edit.remove,
            "endColumn": 1,
        },
        "insertedContent": { "text": text },
    })
}

/// A path as a reference of RFC 3986.
fn uri(file: &str) -> String {
    let mut uri = String::from(if Path::new(file).is_absolute() { "file://" } else { "" });
    for byte in file.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
