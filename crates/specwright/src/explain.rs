//! The rules into text for `validate --explain`.

use specwright_lint::{LintRule, Scope, rules};

use crate::Failure;
use crate::report::{Format, Style};
use serde_json::{Value, json};

/// Prints every rule, or the one of a name.
pub(crate) fn explain(name: Option<&str>, style: Style) -> Result<(), Failure> {
    let chosen: Vec<&LintRule> =
        rules().filter(|rule| name.is_none_or(|name| rule.rule.name == name)).collect();
    if chosen.is_empty() {
        return Err(Failure::Input(unknown(name.unwrap_or_default())));
    }
    let text = match style.format {
        Format::Text => chosen.iter().map(|rule| text(rule)).collect::<Vec<_>>().join("\n"),
        Format::Json | Format::Sarif => {
            let rules: Vec<Value> = chosen.iter().map(|rule| data(rule)).collect();
            format!("{:#}\n", json!({ "rules": rules }))
        }
    };
    print!("{text}");
    Ok(())
}

/// What is said of a name that is no rule's.
pub(crate) fn unknown(name: &str) -> String {
    let names: Vec<&str> = rules().map(|rule| rule.rule.name).collect();
    format!("error: there is no rule `{name}`; the rules are {}", names.join(", "))
}

fn text(rule: &LintRule) -> String {
    let mut text = format!("{} ({})\n", rule.rule.name, scope(rule.scope));
    text.push_str(&wrapped(rule.rule.explanation));
    for (word, piece) in [("bad", rule.bad), ("good", rule.good)] {
        text.push_str(&format!("  {word}:\n"));
        piece.lines().for_each(|line| text.push_str(&format!("    {line}\n")));
    }
    text
}

fn data(rule: &LintRule) -> Value {
    json!({
        "name": rule.rule.name,
        "explanation": rule.rule.explanation,
        "holds_for": scope(rule.scope),
        "bad": rule.bad,
        "good": rule.good,
    })
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Any => "any OpenAPI document",
        Scope::Own => "the specs of this tree",
        Scope::Vendor => {
            "those specs of this tree that tell what a vendor's pages state: an operation has `x-source`"
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
