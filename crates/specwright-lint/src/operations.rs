//! What every operation must say of itself.

use specwright_document::{Diagnostic, Example, Lint, Node};

use super::{LintCheck, Scope, Subject, is_camel, text};

/// Longer summaries do not fit a list of operations.
const SUMMARY: usize = 60;

pub(super) static LINTS: [LintCheck; 7] = [
    LintCheck {
        lint: Lint {
            name: "operation-source",
            explanation: "Who maintains a spec must find the page that an operation comes from. `x-source` gives \
                          its title, its date as year, month and day, and in `documents` which bodies the page \
                          shows. A page without a date is one that `spec/departures.yaml` calls undated.",
            example: Example::Piece {
                bad: "x-source:\n  date: '2025-11-13'\n  documents: [request]\n",
                good: "x-source:\n  title: Ringing a Bell\n  date: '2025-11-13'\n  documents: [request]\n",
            },
        },
        scope: Scope::Vendor,
        check: source,
    },
    LintCheck {
        lint: Lint {
            name: "operation-summary",
            explanation: "Lists of operations, and the first line of each generated method, show the summary: one \
                          line without a full stop, of 60 characters at most.",
            example: Example::Piece {
                bad: "summary: Ring the bell.\n",
                good: "summary: Ring the bell\n",
            },
        },
        scope: Scope::Any,
        check: summary,
    },
    LintCheck {
        lint: Lint {
            name: "operation-description",
            explanation: "The summary names an operation, the description tells what it does, when it is refused \
                          and what its caller should know.",
            example: Example::Piece {
                bad: "description: ''\noperationId: ringBell\n",
                good: "description: Everybody in the tower hears it.\noperationId: ringBell\n",
            },
        },
        scope: Scope::Vendor,
        check: description,
    },
    LintCheck {
        lint: Lint {
            name: "operation-tags",
            explanation: "Documentation groups operations by tag. A tag that the root does not declare has no \
                          description and is probably misspelt; one that no operation has groups nothing.",
            example: Example::Piece {
                bad: "operationId: ringBell\ntags: [bell]\n",
                good: "operationId: ringBell\ntags: [bells]\n",
            },
        },
        scope: Scope::Any,
        check: tags,
    },
    LintCheck {
        lint: Lint {
            name: "operation-id",
            explanation: "The name of an operation is a name in several languages, so it is written in camelCase.",
            example: Example::Piece {
                bad: "operationId: ring_bell\n",
                good: "operationId: ringBell\n",
            },
        },
        scope: Scope::Any,
        check: id,
    },
    LintCheck {
        lint: Lint {
            name: "operation-idempotent",
            explanation: "Whether a call may be repeated is a fact of the service, and the client's retries go by \
                          it. `x-idempotent` says it; silence would be a guess.",
            example: Example::Piece {
                bad: "x-log-name: ringBell\n",
                good: "x-log-name: ringBell\nx-idempotent: false\n",
            },
        },
        scope: Scope::Vendor,
        check: idempotent,
    },
    LintCheck {
        lint: Lint {
            name: "operation-body",
            explanation: "HTTP gives the body of a GET, HEAD or DELETE no meaning (RFC 9110, section 9.3). It is \
                          generated and read like any other, but clients, proxies and servers may drop it or refuse \
                          the request.",
            example: Example::Piece {
                bad: "delete:\n  summary: Ring the bell\n",
                good: "post:\n  summary: Ring the bell\n",
            },
        },
        scope: Scope::Any,
        check: body,
    },
];

fn source(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for operation in subject.operations {
        let id = operation.name();
        let Some(source) = operation.node.get("x-source") else {
            let message = format!("`{id}` has no `x-source`");
            diagnostics.push(
                subject.diagnostic(operation.key, message).help("give title and date of its page"),
            );
            continue;
        };
        let key = operation.node.location_of("x-source");
        let title = text(source, "title");
        if title.is_none() {
            let message = format!("`x-source` of `{id}` has no `title`");
            diagnostics.push(subject.diagnostic(key, message).help("give it as the page shows it"));
        }
        match source.get("date") {
            Some(date) if !date.as_str().is_some_and(is_date) => {
                let message = format!("`date` of `{id}` is no day such as '2025-11-13'");
                diagnostics.push(
                    subject.diagnostic(date.location(), message).help("write it so, in quotes"),
                );
            }
            None if !subject.undated.iter().any(|page| Some(page.as_str()) == title) => {
                let message = format!("`x-source` of `{id}` has no `date`");
                let help = "give the day that the page shows; where it shows none, name the page as undated in \
                            `spec/departures.yaml`";
                diagnostics.push(subject.diagnostic(key, message).help(help));
            }
            Some(_) | None => {}
        }
        if !source.get("documents").is_some_and(Node::is_array) {
            let message = format!("`x-source` of `{id}` has no list `documents`");
            let help = "name what the page shows an example of: request, response; or `[]`";
            diagnostics.push(subject.diagnostic(key, message).help(help));
        }
    }
    diagnostics
}

/// Year, month and day, as pages give them.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits =
        |part: &str, width| part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
    let within = |part: &str, last: u32| part.parse().is_ok_and(|n: u32| (1..=last).contains(&n));
    match parts[..] {
        [year, month, day] => {
            digits(year, 4)
                && digits(month, 2)
                && digits(day, 2)
                && within(month, 12)
                && within(day, 31)
        }
        _ => false,
    }
}

fn summary(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for operation in subject.operations {
        let id = operation.name();
        let Some(summary) = operation.node.get("summary") else {
            let message = format!("`{id}` has no `summary`");
            diagnostics.push(
                subject.diagnostic(operation.key, message).help("say in a few words what it does"),
            );
            continue;
        };
        let text = summary.as_str().unwrap_or_default();
        let length = text.chars().count();
        let (what, help) = if text.trim().is_empty() {
            ("is empty".to_owned(), "say what it does")
        } else if text.trim() != text {
            ("begins or ends with a blank".to_owned(), "remove it")
        } else if text.contains('\n') {
            ("has several lines".to_owned(), "write one")
        } else if text.ends_with('.') {
            ("ends with a full stop".to_owned(), "remove it")
        } else if length > SUMMARY {
            let what = format!("has {length} characters, more than {SUMMARY}");
            (what, "move the rest to the description")
        } else {
            continue;
        };
        let message = format!("the summary of `{id}` {what}");
        diagnostics.push(subject.diagnostic(summary.location(), message).help(help));
    }
    diagnostics
}

fn description(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let silent = subject.operations.iter();
    silent
        .filter(|operation| text(operation.node, "description").is_none())
        .map(|operation| {
            let message = format!("`{}` has no `description`", operation.name());
            subject.diagnostic(operation.key, message).help("tell in a sentence what it does")
        })
        .collect()
}

fn tags(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let declared = subject.document.root().get("tags").into_iter().flat_map(Node::items);
    let declared: Vec<Node<'_>> = declared.collect();
    let is_declared = |name: &str| declared.iter().any(|tag| tag.get_str("name") == Some(name));
    let mut used: Vec<&str> = Vec::new();
    for operation in subject.operations {
        let mut tags = operation.node.get("tags").into_iter().flat_map(Node::items).peekable();
        if tags.peek().is_none() && !declared.is_empty() {
            let message = format!("`{}` has no tag", operation.name());
            diagnostics.push(
                subject
                    .diagnostic(operation.key, message)
                    .help("give it one that the root declares"),
            );
        }
        for tag in tags {
            let name = tag.as_str().unwrap_or_default();
            used.push(name);
            if !is_declared(name) {
                let message = format!("the tag `{name}` is not declared");
                let help = "declare it in `tags` of the root, with a description, or correct it";
                diagnostics.push(subject.diagnostic(tag.location(), message).help(help));
            }
        }
    }
    for tag in declared {
        let name = tag.get_str("name").unwrap_or_default();
        if !used.contains(&name) {
            let message = format!("no operation has the tag `{name}`");
            diagnostics.push(
                subject.diagnostic(tag.location(), message).help("remove it, or give it to one"),
            );
        }
    }
    diagnostics
}

fn id(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let ids = subject.operations.iter().filter_map(|operation| operation.node.get("operationId"));
    ids.filter(|id| !id.as_str().is_some_and(is_camel))
        .map(|id| {
            let message = format!("`{}` is not in camelCase", id.as_str().unwrap_or_default());
            subject.diagnostic(id.location(), message).help("write it like `ringBell`")
        })
        .collect()
}

fn idempotent(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let silent = subject.operations.iter();
    silent
        .filter(|operation| operation.node.get("x-idempotent").is_none())
        .map(|operation| {
            let message = format!("`{}` does not say whether it may be repeated", operation.name());
            subject.diagnostic(operation.key, message).help("add `x-idempotent: true` or `false`")
        })
        .collect()
}

fn body(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let bodies = subject.operations.iter();
    bodies
        .filter(|operation| matches!(operation.method, "get" | "head" | "delete"))
        .filter(|operation| operation.node.get("requestBody").is_some())
        .map(|operation| {
            let method = operation.method.to_ascii_uppercase();
            let message = format!(
                "`{}` is a {method} with a body, which has no meaning in HTTP",
                operation.name()
            );
            let location = operation.node.location_of("requestBody");
            subject
                .diagnostic(location, message)
                .help("send its content as parameters, or use another method")
        })
        .collect()
}
