//! What each example must be, by itself and beside others.

use std::collections::BTreeMap;

use specwright_document::{
    Diagnostic, Example, Lint, Location, Node, Sample, samples, shown_values,
};

use super::{LintCheck, Scope, Subject, is_camel};

pub(super) static LINTS: [LintCheck; 4] = [
    LintCheck {
        lint: Lint {
            name: "example-name",
            explanation: "An example is found by its name, in camelCase, and understood by its summary: a few words \
                          that begin with a capital and end without a full stop.",
            example: Example::Piece {
                bad: "no_bell:\n  summary: There is no such bell\n",
                good: "noBell:\n  summary: There is no such bell\n",
            },
        },
        scope: Scope::Own,
        check: name,
    },
    LintCheck {
        lint: Lint {
            name: "example-documented",
            explanation: "`documented` is the name of what a page prints, and of nothing else. Where \
                          `x-source.documents` lists `request` or `response` there is such an example, and where \
                          it does not there is none.",
            example: Example::Piece {
                bad: "rung:\n  summary: It rings\n",
                good: "documented:\n  summary: It rings\n",
            },
        },
        scope: Scope::Vendor,
        check: documented,
    },
    LintCheck {
        lint: Lint {
            name: "example-twice",
            explanation: "Two examples of the same value in one place show no more than one of them.",
            example: Example::Piece {
                bad: "hard:\n  summary: As hard as it goes\n  value: { strength: 5, tune: abc }\n",
                good: "hard:\n  summary: As hard as it goes\n  value: { strength: 10 }\n",
            },
        },
        scope: Scope::Any,
        check: twice,
    },
    LintCheck {
        lint: Lint {
            name: "example-secret",
            explanation: "What is shown of a password or token is read by everybody and copied into tests, so it \
                          is plainly made up: it says `not-a-real`, or has eight zeros in a row.",
            example: Example::Piece {
                bad: "result: { times: 3, tune: carol, note: a, token: 5eKr1tT0ken }\n",
                good: "result: { times: 3, tune: carol, note: a, token: not-a-real-token }\n",
            },
        },
        scope: Scope::Vendor,
        check: secret,
    },
];

fn name(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics: BTreeMap<Location, Diagnostic> = BTreeMap::new();
    let mut add = |diagnostic: Diagnostic| diagnostics.insert(diagnostic.location(), diagnostic);
    for holder in subject.inventory.holders() {
        for Sample { name, key, entry, .. } in samples(holder) {
            let (Some(name), Some(entry)) = (name, entry) else { continue };
            if !is_camel(name) {
                let message = format!("the example `{name}` is not named in camelCase");
                add(subject.diagnostic(key, message).help("write it as `tooMany`"));
            }
            match entry
                .get("summary")
                .map(|summary| (summary, summary.as_str().unwrap_or_default()))
            {
                None => {
                    let message = format!("the example `{name}` has no `summary`");
                    add(subject.diagnostic(key, message).help("say in a few words what it shows"));
                }
                Some((summary, text))
                    if text.starts_with(char::is_lowercase)
                        || text.ends_with('.')
                        || text.trim() != text
                        || text.is_empty() =>
                {
                    let message = format!("the summary of example `{name}` is no heading");
                    let help = "begin it with a capital and end it without a full stop";
                    add(subject.diagnostic(summary.location(), message).help(help));
                }
                Some(_) => {}
            }
        }
    }
    diagnostics.into_values().collect()
}

fn documented(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for operation in subject.operations {
        let id = operation.name();
        let Some(list) = operation.node.pointer("/x-source/documents") else { continue };
        let listed = |word: &str| list.items().any(|item| item.as_str() == Some(word));
        let replies = operation.responses().into_iter().map(|(.., response)| response);
        let replies: Vec<Node<'_>> = replies.collect();
        let requests: Vec<Node<'_>> = operation.body().into_iter().collect();
        for (side, holders) in [("request", requests), ("response", replies)] {
            let contents = holders.into_iter().flat_map(Node::contents);
            let mut shown = contents.flat_map(|(_, media)| samples(media));
            let found = shown.find(|sample| sample.name == Some("documented"));
            match (listed(side), found) {
                (true, None) => {
                    let message = format!("the documented {side} of `{id}` is missing");
                    let help = "add it as the page prints it, named `documented`";
                    diagnostics.push(subject.diagnostic(list.location(), message).help(help));
                }
                (false, Some(sample)) => {
                    let message =
                        format!("`{id}` has a documented {side} that its page does not show");
                    let help =
                        format!("rename the example, or add `{side}` to `x-source.documents`");
                    let diagnostic = subject.diagnostic(sample.key, message).help(help);
                    diagnostics.push(
                        diagnostic.label(
                            subject.document.label_at(list.location(), "what the page shows"),
                        ),
                    );
                }
                (true, Some(_)) | (false, None) => {}
            }
        }
        for item in list.items() {
            let word = item.as_str().unwrap_or_default();
            if !matches!(word, "request" | "response") {
                let message = format!("`{word}` is neither `request` nor `response`");
                diagnostics.push(
                    subject.diagnostic(item.location(), message).help("name what the page shows"),
                );
            }
        }
    }
    diagnostics
}

fn twice(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for holder in subject.inventory.holders() {
        let mut seen: Vec<Sample<'_>> = Vec::new();
        for sample in samples(holder) {
            match seen.iter().find(|other| other.value.has_value_of(sample.value)) {
                Some(first) => {
                    let name = sample.name.unwrap_or("example");
                    let message = format!("the example `{name}` is equal to another of this place");
                    let diagnostic =
                        subject.diagnostic(sample.key, message).help("remove one, or change it");
                    diagnostics.push(
                        diagnostic.label(subject.document.label_at(first.key, "the same value")),
                    );
                }
                None => seen.push(sample),
            }
        }
    }
    diagnostics
}

fn secret(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics: BTreeMap<Location, Diagnostic> = BTreeMap::new();
    for (value, schema) in shown_values(subject.inventory) {
        specwright_document::each(value, schema, &mut |value, schema| {
            let text = value.as_str().unwrap_or_default();
            let made_up = ["not-a-real", "00000000"].iter().any(|word| text.contains(word));
            if schema.get_str("format") == Some("password") && !text.is_empty() && !made_up {
                // The value itself may be a secret.
                let message = "this example of a secret may be a real one";
                let help = "write one that says `not-a-real`, or has eight zeros in a row";
                diagnostics.insert(
                    value.location(),
                    subject.diagnostic(value.location(), message).help(help),
                );
            }
        });
    }
    diagnostics.into_values().collect()
}
