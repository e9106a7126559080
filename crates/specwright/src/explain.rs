//! `specwright explain`: what each code of a finding means, with an example.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use specwright_document::{Example, INPUT, Rule, nearest};
use specwright_lint::Scope;

use crate::report::{Format, OutputStyle, print};
use crate::{Failure, docs, generate, lint};

/// Each command and the rules that it reports findings of.
fn commands() -> Vec<(&'static str, Vec<&'static Rule>)> {
    let lints = specwright_lint::rules().map(|lint| &lint.rule);
    let mut commands = vec![
        ("lint", [&lint::REFUSED].into_iter().chain(lints).collect()),
        ("diff", specwright_diff::kinds().collect()),
        ("verify", specwright_traffic::rules().collect()),
        ("docs import", vendor_docs::IMPORT_RULES.to_vec()),
        ("docs check", vendor_docs::CHECK_RULES.to_vec()),
        ("docs diff", docs::diff::RULES.to_vec()),
        ("generate", vec![&generate::STALE]),
    ];
    // Every command reads files.
    commands
        .iter_mut()
        .for_each(|(_, rules): &mut (_, Vec<&Rule>)| rules.retain(|rule| **rule != INPUT));
    commands.push(("every command", vec![&INPUT]));
    commands
}

/// Prints what the codes mean, or the names of all codes where none is given.
///
/// # Errors
/// If a code is unknown.
pub(crate) fn explain(codes: &[String], style: OutputStyle) -> Result<(), Failure> {
    let commands = commands();
    let all: Vec<&'static Rule> = commands.iter().flat_map(|(_, rules)| rules).copied().collect();
    let mut problems = String::new();
    let mut chosen: Vec<&'static Rule> = Vec::new();
    for code in codes {
        match all.iter().find(|rule| rule.name == code) {
            Some(rule) if chosen.contains(rule) => {}
            Some(rule) => chosen.push(rule),
            None => problems.push_str(&unknown_code(code, &all)),
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Input(problems));
    }
    let by = |rule: &Rule| -> Vec<&'static str> {
        let own = commands.iter().filter(|(_, rules)| rules.contains(&rule));
        own.map(|(command, _)| *command).collect()
    };
    match (style.format, codes) {
        (Format::Text, []) => print(&list(&commands)),
        (Format::Text, _) => {
            let about = |rule: &Rule| match scope_of(rule) {
                Some(scope) => format!("{}: {}", by(rule).join(", "), said(scope)),
                None => by(rule).join(", "),
            };
            let texts: Vec<String> = chosen.iter().map(|rule| text(rule, &about(rule))).collect();
            print(&texts.join("\n"))
        }
        (Format::Json | Format::Sarif, _) => {
            let mut known = BTreeSet::new();
            let rules = if codes.is_empty() { all } else { chosen };
            let rules = rules.into_iter().filter(|rule| known.insert(rule.name));
            let rules: Vec<Value> = rules
                .map(|rule| {
                    let mut data = data(rule);
                    data["commands"] = by(rule).into();
                    data
                })
                .collect();
            print(&format!("{:#}\n", json!({ "rules": rules })))
        }
    }
}

fn unknown_code(code: &str, all: &[&'static Rule]) -> String {
    match nearest(code, all.iter().map(|rule| rule.name)) {
        Some(name) => format!("error: unknown code `{code}`; did you mean `{name}`?\n"),
        None => format!("error: unknown code `{code}`; `specwright explain` lists all codes\n"),
    }
}

/// All codes below their commands, each with the first sentence of its explanation.
fn list(commands: &[(&'static str, Vec<&'static Rule>)]) -> String {
    let mut text = String::new();
    for (command, rules) in commands {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("{command}:\n"));
        let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
        for rule in rules {
            let (name, sentence) = (rule.name, first_sentence(rule.explanation));
            text.push_str(&format!("  {name:width$}  {sentence}\n"));
        }
    }
    text
}

fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}

fn text(rule: &Rule, about: &str) -> String {
    let mut text = format!("{} ({about})\n", rule.name);
    text.push_str(&wrapped(rule.explanation));
    for (word, piece) in pieces(&rule.example) {
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

fn data(rule: &Rule) -> Value {
    let mut data = json!({ "name": rule.name, "explanation": rule.explanation });
    if let Some(scope) = scope_of(rule) {
        data["holds_for"] = said(scope).into();
    }
    for (word, piece) in pieces(&rule.example) {
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
fn scope_of(rule: &Rule) -> Option<Scope> {
    specwright_lint::rules().find(|lint| lint.rule == *rule).map(|lint| lint.scope)
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
        let all: Vec<&Rule> = commands.iter().flat_map(|(_, rules)| rules).copied().collect();
        for rule in &all {
            let same = all.iter().filter(|other| other.name == rule.name);
            assert!(same.clone().all(|other| other == rule), "two rules are called {}", rule.name);
            assert!(rule.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
        }
        for (command, rules) in &commands {
            let names: BTreeSet<&str> = rules.iter().map(|rule| rule.name).collect();
            assert_eq!(names.len(), rules.len(), "{command} has a rule twice");
        }
    }

    #[test]
    fn examples_are_short_and_their_pieces_differ() {
        for rule in commands().iter().flat_map(|(_, rules)| rules) {
            let [(_, one), (_, other)] = pieces(&rule.example);
            assert_ne!(one, other, "{}", rule.name);
            for piece in [one, other] {
                assert!(piece.lines().count() <= 10, "{}:\n{piece}", rule.name);
                assert!(piece.is_empty() || piece.ends_with('\n'), "{}", rule.name);
            }
        }
    }
}
