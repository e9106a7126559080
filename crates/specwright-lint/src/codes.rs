//! Codes and events of operations, and the codes that examples show.

use specwright_document::{Diagnostic, Example, Lint, Node, samples};

use super::{LintCheck, Scope, Subject, is_pascal, stands_twice};

pub(super) static LINTS: [LintCheck; 3] = [
    LintCheck {
        lint: Lint {
            name: "operation-error-codes",
            explanation: "Where the answers of an API carry a code out of a list, `x-error-codes` says which of \
                          them this operation gives, each once, success aside. Where no page says, an \
                          `x-unverified` of the operation does.",
            example: Example::Piece {
                bad: "x-error-codes: ['404-001', '404-001']\n",
                good: "x-error-codes: ['404-001']\n",
            },
        },
        scope: Scope::Vendor,
        check: error_codes,
    },
    LintCheck {
        lint: Lint {
            name: "event-name",
            explanation: "Events are called by family and name, joined by a low line, such as \
                          `AgentConf_SelfLeaveResult`. Another form is a slip of the pen or of the page, \
                          and so is one that stands twice.",
            example: Example::Piece {
                bad: "x-events: [BellRung]\n",
                good: "x-events: [AgentTower_BellRung]\n",
            },
        },
        scope: Scope::Vendor,
        check: events,
    },
    LintCheck {
        lint: Lint {
            name: "example-code",
            explanation: "An example of a refusal carries a code that `x-error-codes` of its operation lists. Where \
                          another one is shown on purpose, `x-unverified` of the example says why.",
            example: Example::Piece {
                bad: "message: no such bell\ncode: '404-002'\n",
                good: "message: no such bell\ncode: '404-001'\n",
            },
        },
        scope: Scope::Vendor,
        check: example_codes,
    },
];

fn error_codes(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let envelope = subject.document.root().get("x-envelope");
    // Without a code of success, HTTP statuses tell how a call went, and codes are texts of the service.
    let Some(success) = envelope.and_then(|envelope| envelope.get_str("success")) else {
        return diagnostics;
    };
    for operation in subject.operations {
        let id = operation.name();
        let Some(codes) = operation.node.get("x-error-codes") else {
            if operation.node.get("x-unverified").is_none() {
                let message = format!("`{id}` has no `x-error-codes`");
                let help = "list the codes that its page gives, or say in `x-unverified` why there are none";
                diagnostics.push(subject.diagnostic(operation.key, message).help(help));
            }
            continue;
        };
        for code in codes.items() {
            let text = code.as_str().unwrap_or_default();
            let what = if text == success {
                "is no error but the code of success"
            } else if stands_twice(code) {
                "stands twice"
            } else {
                continue;
            };
            let message = format!("`{text}` {what} in `x-error-codes` of `{id}`");
            diagnostics.push(subject.diagnostic(code.location(), message).help("remove it"));
        }
    }
    diagnostics
}

fn events(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for operation in subject.operations {
        let events = operation.node.get("x-events").into_iter().flat_map(Node::items);
        for event in events {
            let name = event.as_str().unwrap_or_default();
            let parts: Vec<&str> = name.split('_').collect();
            let formed = match parts[..] {
                [family, name] => {
                    family.starts_with("Agent") && is_pascal(family) && is_pascal(name)
                }
                _ => false,
            };
            let (what, help) = if !formed {
                ("is not formed as events are: AgentFamily_Name", "correct it as the page has it")
            } else if stands_twice(event) {
                ("stands twice in `x-events`", "remove one")
            } else {
                continue;
            };
            diagnostics
                .push(subject.diagnostic(event.location(), format!("`{name}` {what}")).help(help));
        }
    }
    diagnostics
}

fn example_codes(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let envelope = subject.document.root().get("x-envelope");
    let key = |key| envelope.and_then(|envelope| envelope.get_str(key));
    let (Some(field), Some(success)) = (key("code"), key("success")) else { return diagnostics };
    for operation in subject.operations {
        let Some(codes) = operation.node.get("x-error-codes") else { continue };
        let listed = |code: &str| codes.items().any(|one| one.as_str() == Some(code));
        let responses = operation.responses().into_iter();
        let contents = responses.flat_map(|(.., response)| response.contents());
        for sample in contents.flat_map(|(_, media)| samples(media)) {
            let Some(code) = sample.value.get(field) else { continue };
            let text = code.as_str().unwrap_or_default();
            let reason = sample.entry.and_then(|entry| super::text(entry, "x-unverified"));
            if text != success && !listed(text) && reason.is_none() {
                let message = format!("`{text}` is no code that `{}` lists", operation.name());
                let help =
                    "show one of `x-error-codes`, or say in `x-unverified` of the example why not";
                let list = operation.node.location_of("x-error-codes");
                let diagnostic = subject.diagnostic(code.location(), message).help(help);
                diagnostics.push(
                    diagnostic.label(subject.document.label_at(list, "the codes of the operation")),
                );
            }
        }
    }
    diagnostics
}
