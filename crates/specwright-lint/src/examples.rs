//! What examples must be there, and what they must show.

use std::collections::BTreeSet;

use specwright_document::keywords::Change;
use specwright_document::{
    Diagnostic, Example, Lint, Location, Media, NamedNode, Node, Owner, Role, Sample, samples,
    shown_values,
};

use super::{LintCheck, Scope, Subject, shapes, text};

/// A list of what examples lack is cut behind so many.
const LISTED: usize = 5;

pub(super) static LINTS: [LintCheck; 4] = [
    LintCheck {
        lint: Lint {
            name: "example-missing",
            explanation: "Readers, mock servers and our tests start from examples. Each body, each parameter and \
                          each header has one, or its schema has, or an `x-unverified` beside it says why not.",
            example: Example::Piece {
                bad: "description: Which bell.\nschema:\n  $ref: '#/components/schemas/Bell'\n",
                good: "description: Which bell.\nschema:\n  $ref: '#/components/schemas/Bell'\nexamples:\n  smallest:\n    \
                       summary: The smallest bell\n    value: 1\n  largest:\n    summary: The largest bell\n    value: 3\n",
            },
        },
        scope: Scope::Vendor,
        check: missing,
    },
    LintCheck {
        lint: Lint {
            name: "example-minimal",
            explanation: "Who may leave something out learns from an example without it. Where a body has optional \
                          properties, at any depth, one example has none of them.",
            example: Example::Piece {
                bad: "hard:\n  summary: As hard as it goes\n  value: { strength: 10, tune: abcdef }\n",
                good: "hard:\n  summary: As hard as it goes\n  value: { strength: 10 }\n",
            },
        },
        scope: Scope::Vendor,
        check: minimal,
    },
    LintCheck {
        lint: Lint {
            name: "example-complete",
            explanation: "A property that no example shows is one that no test sends. The examples of a body, taken \
                          together, show every property of its schema, at any depth.",
            example: Example::Piece {
                bad: "value: { strength: 1, tune: abcdef, times: [1, 2, 3] }\n",
                good: "value: { strength: 1, tune: abcdef, times: [1, 2, 3], softly: true }\n",
            },
        },
        scope: Scope::Vendor,
        check: complete,
    },
    LintCheck {
        lint: Lint {
            name: "example-boundary",
            explanation: "A range is where code goes wrong by one. For each end of a range (`minimum`, `maximum`, \
                          and the least and most characters, items and properties) some example of the spec has \
                          the last value that is allowed, which with `multipleOf` is the last multiple inside.",
            example: Example::Piece {
                bad: "summary: The largest bell\nvalue: 2\n",
                good: "summary: The largest bell\nvalue: 3\n",
            },
        },
        scope: Scope::Vendor,
        check: boundary,
    },
];

/// Where the value of a place is shown: beside its schema, or by the schema itself.
fn shown_of(holder: Node<'_>) -> Vec<Sample<'_>> {
    let mut shown = samples(holder);
    if let Some(schema) = holder.get("schema") {
        shown.extend(samples(schema.resolved()));
    }
    shown
}

fn missing(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let inventory = &subject.inventory;
    let mut diagnostics = Vec::new();
    let mut look = |at: &NamedNode<'_>, what: String| {
        let has_schema = at.node.get("schema").is_some();
        if has_schema && shown_of(at.node).is_empty() && text(at.node, "x-unverified").is_none() {
            let message = format!("{what} has no example");
            diagnostics.push(
                subject
                    .diagnostic(at.key, message)
                    .help("add one under `examples`, with a summary"),
            );
        }
    };
    for parameter in &inventory.parameters {
        look(parameter, format!("the parameter `{}`", parameter.name));
    }
    for header in &inventory.headers {
        look(header, format!("the header `{}`", header.name));
    }
    for media in &inventory.media {
        look(&media.at, format!("the {} of `{}`", word(media.owner), media.at.name));
    }
    diagnostics
}

fn word(owner: Owner) -> &'static str {
    match owner {
        Owner::Request => "request body",
        Owner::Response => "response body",
        Owner::Parameter => "parameter",
    }
}

/// Bodies with examples, and the properties that their schemas have.
fn bodies<'p, 's>(
    subject: &'p Subject<'s>,
) -> impl Iterator<Item = (&'p Media<'s>, Vec<Sample<'s>>, Vec<shapes::Path>)> {
    subject.inventory.media.iter().filter_map(|media| {
        let schema = media.at.node.get("schema")?;
        let samples = shown_of(media.at.node);
        (!samples.is_empty()).then(|| (media, samples, shapes::paths(schema)))
    })
}

fn minimal(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (media, samples, paths) in bodies(subject) {
        let optional: Vec<&str> =
            paths.iter().filter(|path| path.optional).map(|path| path.text.as_str()).collect();
        let is_minimal = |sample: &Sample<'_>| {
            let mut shown = BTreeSet::new();
            shapes::shown(sample.value, "", &mut shown);
            !optional.iter().any(|path| shown.contains(*path))
        };
        if !optional.is_empty() && !samples.iter().any(is_minimal) {
            let message =
                format!("every example of this {} has an optional property", word(media.owner));
            let help = format!("add one without {}", list(&optional));
            diagnostics.push(subject.diagnostic(examples_key(media), message).help(help));
        }
    }
    diagnostics
}

fn complete(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (media, samples, paths) in bodies(subject) {
        let mut shown = BTreeSet::new();
        samples.iter().for_each(|sample| shapes::shown(sample.value, "", &mut shown));
        let all = paths.iter().map(|path| path.text.as_str());
        let hidden: Vec<&str> = all.filter(|path| !shown.contains(*path)).collect();
        let known: BTreeSet<&str> = hidden.iter().copied().collect();
        // Where the whole is missing, its parts are too.
        let whole = |path: &&str| {
            let mut ends = path.match_indices(['.', '[']);
            !ends.any(|(end, _)| known.contains(&path[..end]))
        };
        let first: Vec<&str> = hidden.into_iter().filter(whole).collect();
        if !first.is_empty() {
            let message =
                format!("no example of this {} shows {}", word(media.owner), list(&first));
            let help = "add an example that has all properties";
            diagnostics.push(subject.diagnostic(examples_key(media), message).help(help));
        }
    }
    diagnostics
}

fn examples_key(media: &Media<'_>) -> Location {
    let node = media.at.node;
    let key = if node.get("example").is_some() { "example" } else { "examples" };
    node.location_of(key)
}

fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().take(LISTED).map(|name| format!("`{name}`")).collect();
    match names.len().saturating_sub(LISTED) {
        0 => quoted.join(", "),
        more => format!("{} and {more} more", quoted.join(", ")),
    }
}

fn boundary(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let inventory = &subject.inventory;
    let mut found = BTreeSet::new();
    for (value, schema) in shown_values(inventory) {
        shapes::touched(value, schema, &mut found);
    }
    let mut diagnostics = Vec::new();
    for schema in &inventory.schemas {
        for end in shapes::ends(schema.at.node) {
            // A lower end of nothing needs no example: everything is above it.
            let lower = end.keyword.change == Change::LowerSize;
            let trivial = lower && end.limit.as_usize() == Some(0);
            let key = end.limit.key_location();
            if !found.contains(&key) && !trivial {
                let limit = end.limit.to_json();
                let of = match schema.role {
                    Role::Component | Role::Property => format!(" of `{}`", schema.at.name),
                    Role::Content | Role::Part => String::new(),
                };
                let message = format!("no example reaches `{}: {limit}`{of}", end.keyword.name);
                let help = "add one, such as `smallest` or `largest`, where the schema is used";
                diagnostics.push(subject.diagnostic(key, message).help(help));
            }
        }
    }
    diagnostics
}
