//! What answers must say: a body, and the envelope around it.

use std::collections::BTreeSet;

use specwright_document::{Diagnostic, Example, Lint, Node, NodeId, Operation, Owner, samples};

use super::{LintCheck, Scope, Subject, text};

pub(super) static LINTS: [LintCheck; 4] = [
    LintCheck {
        lint: Lint {
            name: "response-body",
            explanation: "Whoever reads that a call may fail wants to know what comes then. A response has \
                          `content`, or says in `x-unverified` why none is known. 1xx, 204, 205, 304 and answers \
                          to HEAD never have one.",
            example: Example::Piece {
                bad: "'500':\n  description: The rope is torn.\n",
                good: "'500':\n  description: The rope is torn.\n  x-unverified: No page shows a body of it.\n",
            },
        },
        scope: Scope::Own,
        check: body,
    },
    LintCheck {
        lint: Lint {
            name: "unverified-text",
            explanation: "`x-unverified` tells a reader what no page states, so that somebody can find out. A word \
                          or two do not tell.",
            example: Example::Piece {
                bad: "x-unverified: true story\n",
                good: "x-unverified: No page states an HTTP status.\n",
            },
        },
        scope: Scope::Any,
        check: unverified,
    },
    LintCheck {
        lint: Lint {
            name: "envelope-fields",
            explanation: "`x-envelope` names the fields that carry code and message. The answers that it speaks \
                          of have both: all of success where a code of success is named, else those of failure.",
            example: Example::Piece {
                bad: "- $ref: '#/components/schemas/Note'\n- type: object\n  properties:\n    result:\n",
                good: "- $ref: '#/components/schemas/Envelope'\n- type: object\n  properties:\n    result:\n",
            },
        },
        scope: Scope::Vendor,
        check: envelope,
    },
    LintCheck {
        lint: Lint {
            name: "example-outcomes",
            explanation: "Where the code in the envelope tells success from refusal, every reply shows an example \
                          of each; who fakes the service starts from them.",
            example: Example::Piece {
                bad: "message: no such bell\ncode: '0'\n",
                good: "message: no such bell\ncode: '404-001'\n",
            },
        },
        scope: Scope::Vendor,
        check: outcomes,
    },
];

fn body(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let heads: BTreeSet<NodeId> = subject
        .operations
        .iter()
        .filter(|operation| operation.method == "head")
        .flat_map(Operation::responses)
        .map(|(.., response)| response.id())
        .collect();
    for response in &subject.inventory.responses {
        let bodiless = matches!(response.name, "204" | "205" | "304")
            || response.name.starts_with('1')
            || heads.contains(&response.node.id());
        if !bodiless
            && response.node.get("content").is_none()
            && text(response.node, "x-unverified").is_none()
        {
            let message = format!("the response `{}` has neither body nor reason", response.name);
            let help = "describe its `content`, or say in `x-unverified` what is not known";
            diagnostics.push(subject.diagnostic(response.key, message).help(help));
        }
    }
    diagnostics
}

fn unverified(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for object in &subject.inventory.objects {
        let Some(value) = object.node.get("x-unverified") else { continue };
        let said = value.as_str().unwrap_or_default();
        if said.split_whitespace().count() < 4 {
            let message = format!("`x-unverified: {said}` does not tell what is not known");
            let help = "write a sentence: what no page states, and where the value comes from";
            diagnostics.push(subject.diagnostic(value.location(), message).help(help));
        }
    }
    diagnostics
}

fn is_success(status: &str) -> bool {
    status.starts_with('2')
}

/// The responses that the envelope speaks of.
fn enveloped<'s>(subject: &Subject<'s>, success: Option<&str>) -> Vec<Node<'s>> {
    let mut seen = BTreeSet::new();
    let answers = subject.operations.iter().flat_map(Operation::responses);
    let spoken_of = answers.filter(|(status, ..)| is_success(status) == success.is_some());
    spoken_of.map(|(.., response)| response).filter(|one| seen.insert(one.id())).collect()
}

fn envelope(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let Some(envelope) = subject.document.root().get("x-envelope") else { return diagnostics };
    for response in enveloped(subject, envelope.get_str("success")) {
        for (_, media) in response.contents() {
            let Some(schema) = media.get("schema") else { continue };
            let properties = schema.properties();
            for field in ["code", "message"].iter().filter_map(|key| envelope.get_str(key)) {
                if !properties.iter().any(|property| property.name == field && property.required) {
                    let message = format!("this body has no required `{field}`, the envelope's");
                    let help = "put the schema of the envelope into its `allOf`";
                    diagnostics.push(subject.diagnostic(schema.location(), message).help(help));
                }
            }
        }
    }
    diagnostics
}

fn outcomes(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let envelope = subject.document.root().get("x-envelope");
    let key = |key| envelope.and_then(|envelope| envelope.get_str(key));
    let (Some(field), Some(success)) = (key("code"), key("success")) else { return diagnostics };
    let enveloped: BTreeSet<NodeId> = enveloped(subject, Some(success))
        .into_iter()
        .flat_map(Node::contents)
        .map(|(_, media)| media.id())
        .collect();
    let media =
        subject.inventory.media.iter().filter(|media| {
            media.owner == Owner::Response && enveloped.contains(&media.at.node.id())
        });
    for media in media {
        let samples = samples(media.at.node);
        let codes: Vec<&str> =
            samples.iter().filter_map(|sample| sample.value.get_str(field)).collect();
        if codes.is_empty() {
            // That there is no example at all is another rule's.
            continue;
        }
        let worked = codes.contains(&success);
        let refused = codes.iter().any(|code| *code != success);
        if worked && refused {
            continue;
        }
        let what = if worked { "refusal" } else { "success" };
        let message = format!("no example of this reply shows a {what}");
        let key = media.at.node.location_of("examples");
        diagnostics
            .push(subject.diagnostic(key, message).help("add one, by the code in its envelope"));
    }
    diagnostics
}
