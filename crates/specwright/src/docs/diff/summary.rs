//! All that differs into the lines at the end: facts of each page, what they mean, which versions have to move.

use serde_json::{Value, json};
use specwright_document::{Node, Report};

use super::meaning::Meanings;
use specwright_diff::{Bump, Version};

/// Says the numbers; `rows` are operations and how many diagnostics each has.
pub(super) fn say(report: &mut Report, rows: &[(String, usize)], meanings: &Meanings) {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    for (name, count) in rows {
        let words = match count {
            0 => "states what it stated".to_owned(),
            1 => "1 difference".to_owned(),
            count => format!("{count} differences"),
        };
        report.line(format!("{name:<width$}  {words}"));
    }
    let effects: Vec<Value> = meanings
        .effects
        .iter()
        .map(|(effect, count)| json!({ "rust": effect.words(), "facts": count }))
        .collect();
    for (effect, count) in meanings.effects.iter().rev() {
        report.line(format!("{count:>width$}  {}", effect.words()));
    }
    let mut versions = Vec::new();
    for (spec, bump) in meanings.steps() {
        let version = spec.root().pointer("/info/version").and_then(Node::as_str);
        let version = version.unwrap_or_default();
        let after = Version::parse(version).map(|version| version.after(bump).to_string());
        versions.push(json!({
            "file": spec.name(), "version": version, "bump": bump.word(), "called_for": after,
        }));
        if bump != Bump::None {
            let after = after.unwrap_or_else(|| "a version such as 0.2.0".to_owned());
            report.line(format!(
                "`info.version` of {}: {version}; all edits together call for {after} or later",
                spec.name()
            ));
        }
    }
    let pages: Vec<Value> = rows
        .iter()
        .map(|(name, count)| json!({ "operation": name, "differences": count }))
        .collect();
    report.summary("pages", pages);
    report.summary("effects", effects);
    report.summary("versions", versions);
}
