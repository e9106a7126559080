//! `specwright explain`: what each code of a diagnostic means, with an example.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use specwright_document::{Example, INPUT, Lint, nearest};
use specwright_lint::Scope;

use crate::report::{Format, OutputStyle, print};
use crate::{Failure, docs, generate, lint};

/// Each command and the rules that it reports diagnostics of.
fn commands() -> Vec<(&'static str, Vec<&'static Lint>)> {
    let lints = specwright_lint::lints().map(|lint| &lint.lint);
    let mut commands = vec![
        ("lint", [&lint::REFUSED].into_iter().chain(lints).collect()),
        ("diff", specwright_diff::lints().collect()),
        ("verify", specwright_traffic::lints().collect()),
        ("docs import", vendor_docs::IMPORT_RULES.to_vec()),
        ("docs check", vendor_docs::CHECK_RULES.to_vec()),
        ("docs diff", docs::diff::LINTS.to_vec()),
        ("generate", vec![&generate::STALE]),
    ];
    // Every command reads files.
    commands
        .iter_mut()
        .for_each(|(_, lints): &mut (_, Vec<&Lint>)| lints.retain(|lint| **lint != INPUT));
    commands.push(("every command", vec![&INPUT]));
    commands
}

/// Prints what the codes mean, or the names of all codes where none is given.
///
/// # Errors
/// If a code is unknown.
pub(crate) fn explain(codes: &[String], style: OutputStyle) -> Result<(), Failure> {
    let commands = commands();
    let all: Vec<&'static Lint> = commands.iter().flat_map(|(_, lints)| lints).copied().collect();
    let mut problems = String::new();
    let mut chosen: Vec<&'static Lint> = Vec::new();
    for code in codes {
        match all.iter().find(|lint| lint.name == code) {
            Some(lint) if chosen.contains(lint) => {}
            Some(lint) => chosen.push(lint),
            None => problems.push_str(&unknown_code(code, &all)),
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Input(problems));
    }
    let by = |lint: &Lint| -> Vec<&'static str> {
        let own = commands.iter().filter(|(_, lints)| lints.contains(&lint));
        own.map(|(command, _)| *command).collect()
    };
    match (style.format, codes) {
        (Format::Text, []) => print(&list(&commands)),
        (Format::Text, _) => {
            let about = |lint: &Lint| match scope_of(lint) {
                Some(scope) => format!("{}: {}", by(lint).join(", "), said(scope)),
                None => by(lint).join(", "),
            };
            let texts: Vec<String> = chosen.iter().map(|lint| text(lint, &about(lint))).collect();
            print(&texts.join("\n"))
        }
        (Format::Json | Format::Sarif, _) => {
            let mut known = BTreeSet::new();
            let lints = if codes.is_empty() { all } else { chosen };
            let lints = lints.into_iter().filter(|lint| known.insert(lint.name));
            let lints: Vec<Value> = lints
                .map(|lint| {
                    let mut data = data(lint);
                    data["commands"] = by(lint).into();
                    data
                })
                .collect();
            print(&format!("{:#}\n", json!({ "rules": lints })))
        }
    }
}

fn unknown_code(code: &str, all: &[&'static Lint]) -> String {
    match nearest(code, all.iter().map(|lint| lint.name)) {
        Some(name) => format!("error: unknown code `{code}`; did you mean `{name}`?\n"),
        None => format!("error: unknown code `{code}`; `specwright explain` lists all codes\n"),
    }
}

/// All codes below their commands, each with the first sentence of its explanation.
fn list(commands: &[(&'static str, Vec<&'static Lint>)]) -> String {
    let mut text = String::new();
    for (command, lints) in commands {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("{command}:\n"));
        let width = lints.iter().map(|lint| lint.name.len()).max().unwrap_or_default();
        for lint in lints {
            let (name, sentence) = (lint.name, first_sentence(lint.explanation));
            text.push_str(&format!("  {name:width$}  {sentence}\n"));
        }
    }
    text
}

fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}

fn text(lint: &Lint, about: &str) -> String {
    let mut text = format!("{} ({about})\n", lint.name);
    text.push_str(&wrapped(lint.explanation));
    for (word, piece) in pieces(&lint.example) {
        text.push_str(&format!("  {word}:\n"));
        if piece.is_empty() {
            text.push_str("    (nothing)\n");
        }
        for line in piece.lines() {
            text.push_str(format!("    {line}").trim_end());
            text.push('\n');
        }
    }
    text
}

fn data(lint: &Lint) -> Value {
    let mut data = json!({ "name": lint.name, "explanation": lint.explanation });
    if let Some(scope) = scope_of(lint) {
        data["holds_for"] = said(scope).into();
    }
    for (word, piece) in pieces(&lint.example) {
        data[word] = piece.into();
    }
    data
}

/// The pieces of an example, each with the word for what it is.
fn pieces(example: &Example) -> [(&'static str, &'static str); 2] {
    match *example {
        Example::Piece { bad, good } => [("bad", bad), ("good", good)],
        Example::Change { before, after } => [("before", before), ("after", after)],
    }
}

/// Which documents a rule applies to, where it is a lint.
fn scope_of(lint: &Lint) -> Option<Scope> {
    specwright_lint::lints().find(|row| row.lint == *lint).map(|row| row.scope)
}

fn said(scope: Scope) -> &'static str {
    match scope {
        Scope::Any => "any OpenAPI document; group `common`",
        Scope::Own => "specs whose settings ask for it; group `style`",
        Scope::Vendor => {
            "specs whose settings ask for it, and whose operations name pages by `x-source`; group `pages`"
        }
    }
}

/// Lines of about 100 characters, indented.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::from(" ")];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("there is a first line");
        if line.len() + word.len() > 100 {
            lines.push(format!("  {word}"));
        } else {
            line.push_str(&format!(" {word}"));
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_belongs_to_one_rule() {
        let commands = commands();
        let all: Vec<&Lint> = commands.iter().flat_map(|(_, lints)| lints).copied().collect();
        for lint in &all {
            let same = all.iter().filter(|other| other.name == lint.name);
            assert!(same.clone().all(|other| other == lint), "two rules are called {}", lint.name);
            assert!(lint.name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')));
        }
        for (command, lints) in &commands {
            let names: BTreeSet<&str> = lints.iter().map(|lint| lint.name).collect();
            assert_eq!(names.len(), lints.len(), "{command} has a rule twice");
        }
    }

    #[test]
    fn examples_are_short_and_their_pieces_differ() {
        for lint in commands().iter().flat_map(|(_, lints)| lints) {
            let [(_, one), (_, other)] = pieces(&lint.example);
            assert_ne!(one, other, "{}", lint.name);
            for piece in [one, other] {
                assert!(piece.lines().count() <= 10, "{}:\n{piece}", lint.name);
                assert!(piece.is_empty() || piece.ends_with('\n'), "{}", lint.name);
            }
        }
    }
}
