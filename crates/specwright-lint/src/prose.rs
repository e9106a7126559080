//! How texts of a spec are written.

use specwright_document::{Diagnostic, Example, Lint, Location, Node};

use super::{LintCheck, Scope, Subject};

pub(super) static LINTS: [LintCheck; 2] = [
    LintCheck {
        lint: Lint {
            name: "sentence",
            explanation: "Descriptions become documentation, one after the other, so each is made of sentences: it \
                          begins with a capital, a figure or a name in backticks and ends with a full stop. The same \
                          holds for `x-unverified`, and for each text of `x-preconditions` and \
                          `x-enum-descriptions`.",
            example: Example::Piece {
                bad: "description: which bell\n",
                good: "description: Which bell.\n",
            },
        },
        scope: Scope::Own,
        check: sentences,
    },
    LintCheck {
        lint: Lint {
            name: "text-unfinished",
            explanation: "Double blanks, blanks at the ends, and notes to oneself such as TODO are left from \
                          writing; readers see them.",
            example: Example::Piece {
                bad: "description: Who may enter. TODO\n",
                good: "description: Who may enter.\n",
            },
        },
        scope: Scope::Own,
        check: unfinished,
    },
];

/// Every text of the spec that is prose: its place, the key that it stands under, and what it says.
fn texts<'s>(subject: &Subject<'s>) -> Vec<(Location, &'s str, &'s str)> {
    let mut texts = Vec::new();
    for object in &subject.inventory.objects {
        // The keys here are names; who calls a property so means a schema.
        if matches!(object.name, "properties" | "scopes" | "mapping" | "variables") {
            continue;
        }
        for key in ["description", "x-unverified"] {
            if let Some(node) = object.node.get(key)
                && let Some(text) = node.as_str()
            {
                texts.push((node.location(), key, text));
            }
        }
        for key in ["x-preconditions", "x-enum-descriptions"] {
            for node in object.node.get(key).into_iter().flat_map(Node::items) {
                texts.extend(node.as_str().map(|text| (node.location(), key, text)));
            }
        }
    }
    texts
}

fn sentences(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (place, key, text) in texts(subject) {
        let text = text.trim();
        // That there is no text is another rule's.
        let (what, help) = if text.starts_with(char::is_lowercase) {
            ("begins with a small letter", "begin it as a sentence")
        } else if !text.is_empty() && !text.ends_with(['.', '?', '!']) {
            ("does not end with a full stop", "write whole sentences")
        } else {
            continue;
        };
        diagnostics
            .push(subject.diagnostic(place, format!("this text of `{key}` {what}")).help(help));
    }
    diagnostics
}

/// What a proposed edit writes where only a person knows what to say.
const STUB: &str = "To be described";

fn unfinished(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (place, key, text) in texts(subject) {
        // A block of YAML brings a line end of its own.
        let body = text.strip_suffix('\n').unwrap_or(text);
        let note = ["TODO", "FIXME", "XXX", "TBD"]
            .iter()
            .find(|note| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == **note));
        let note = note.or_else(|| text.contains(STUB).then_some(&STUB));
        let (what, help) = match note {
            Some(note) => (format!("has a note to oneself: {note}"), "do it, and remove the note"),
            None if body.contains("  ") => ("has two blanks in a row".to_owned(), "leave one"),
            None if body.trim() != body => ("begins or ends with a blank".to_owned(), "remove it"),
            None => continue,
        };
        diagnostics
            .push(subject.diagnostic(place, format!("this text of `{key}` {what}")).help(help));
    }
    diagnostics
}
