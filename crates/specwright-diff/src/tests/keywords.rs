//! Every keyword of the grammar, added to or changed in a small spec: what `diff` says of it against what
//! the generator makes of it.

use super::{changes, spec, text};
use crate::change::Rust;
use crate::kinds;

#[test]
fn what_changes_generated_code_is_more_than_documentation() {
    let keywords = text("crates/specwright-codegen/tests/generator/keywords.yaml");
    let mut wrong = Vec::new();
    let mut compared = 0;
    for section in keywords.split("---\n") {
        let lines: Vec<&str> = section.lines().collect();
        let base = variant(&lines, None);
        let code = code(&base).unwrap_or_else(|| panic!("the generator takes\n{base}"));
        for (index, line) in lines.iter().enumerate() {
            if !is_marked(line) {
                continue;
            }
            let other = variant(&lines, Some(index));
            if spec("base", &base).root().to_json() == spec("other", &other).root().to_json() {
                continue;
            }
            let differs = self::code(&other).map(|other| other != code);
            for (old, new, way) in [(&base, &other, "added"), (&other, &base, "removed")] {
                compared += 1;
                let changes = changes(old, new);
                let said = changes.iter().map(|change| change.rust).max();
                let kinds: Vec<&str> = changes.iter().map(|change| change.kind.name).collect();
                let complaint = match (differs, said) {
                    (_, None) => "no change",
                    (Some(true), Some(Rust::DocumentationOnly)) => "code differs",
                    (Some(false), Some(Rust::Breaks(_))) => "code is the same",
                    // The generator refuses it: no code depends on it.
                    (None, _) => continue,
                    _ if kinds.contains(&kinds::UNCLASSIFIED.name) => "nobody knows it",
                    _ => continue,
                };
                wrong.push(format!("{way}, {complaint}, {kinds:?}: {}", line.trim()));
            }
        }
    }
    assert!(compared > 300, "{compared} lines");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a line says what it does to the generated code.
fn is_marked(line: &str) -> bool {
    let mark = line.split_once(" #").filter(|_| !line.starts_with('#'));
    mark.is_some_and(|(_, mark)| mark.starts_with(['+', '=', '!']))
}

/// The lines without a mark, and one that has one: it replaces the line before that has its key.
fn variant(lines: &[&str], with: Option<usize>) -> String {
    let key = |line: &str| line.split_once(':').map(|(key, _)| key.replace('-', " "));
    let mut kept: Vec<String> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if with == Some(index) {
            let before = kept.pop_if(|before| key(before) == key(line));
            let indent = line.len() - line.trim_start().len();
            // What stands before the key may be the dash of an item.
            let indent = before.as_ref().map_or(&line[..indent], |before| &before[..indent]);
            kept.push(format!("{indent}{}", line.trim_start()));
        } else if !is_marked(line) {
            kept.push((*line).to_owned());
        }
    }
    kept.join("\n")
}

/// The generated code without its comments; nothing where the generator refuses the spec.
fn code(spec: &str) -> Option<String> {
    let generated = specwright_codegen::generate(spec).ok()?;
    let lines = generated.files.iter().flat_map(|file| file.text.lines());
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    Some(code.collect::<Vec<_>>().join("\n"))
}
