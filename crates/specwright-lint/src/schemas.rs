//! What schemas must say of their values.

use std::collections::BTreeSet;

use specwright_document::{Diagnostic, Example, Lint, Location, Node, Role};

use super::{LintCheck, Scope, Subject, is_pascal, stands_twice, text};

pub(super) static LINTS: [LintCheck; 4] = [
    LintCheck {
        lint: Lint {
            name: "enum-names",
            explanation: "A bare 3 or '100-004' tells nothing to who reads generated code. Each enum has \
                          `x-enum-varnames`, one name for each value in PascalCase, none twice, and \
                          `x-enum-descriptions`, one sentence for each.",
            example: Example::Piece {
                bad: "x-enum-varnames: [Rung, no_bell]\n",
                good: "x-enum-varnames: [Rung, NoBell]\n",
            },
        },
        scope: Scope::Vendor,
        check: enums,
    },
    LintCheck {
        lint: Lint {
            name: "description-missing",
            explanation: "What is not described is guessed at. Each named schema, property, parameter, header, \
                          response, tag, security scheme and variable of a server has a description, or refers \
                          to what has one.",
            example: Example::Piece {
                bad: "tune:\n  type: string\n",
                good: "tune:\n  description: What it plays, a letter for each note.\n  type: string\n",
            },
        },
        scope: Scope::Vendor,
        check: descriptions,
    },
    LintCheck {
        lint: Lint {
            name: "integer-format",
            explanation: "`integer` alone has no end; a 32-bit reader and a 64-bit writer disagree at 2147483648. \
                          `format` says int32 or int64.",
            example: Example::Piece {
                bad: "type: integer\nminimum: 1\nmaximum: 3\n",
                good: "type: integer\nformat: int32\nminimum: 1\nmaximum: 3\n",
            },
        },
        scope: Scope::Vendor,
        check: integers,
    },
    LintCheck {
        lint: Lint {
            name: "secret-format",
            explanation: "A text that is called password, token, GUID or secret must not appear in logs. `format: \
                          password` tells generated code and tools to hide it.",
            example: Example::Piece {
                bad: "TowerToken:\n  type: string\n",
                good: "TowerToken:\n  type: string\n  format: password\n",
            },
        },
        scope: Scope::Own,
        check: secrets,
    },
];

fn enums(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for schema in &subject.inventory.schemas {
        let node = schema.at.node;
        let name = schema.at.name;
        let Some(values) = node.get("enum") else { continue };
        let count = values.items().len();
        for key in ["x-enum-varnames", "x-enum-descriptions"] {
            let Some(list) = node.get(key) else {
                let message = format!("the enum `{name}` has no `{key}`");
                let help = format!("give one for each of its {count} values");
                diagnostics.push(subject.diagnostic(node.location_of("enum"), message).help(help));
                continue;
            };
            let given = list.items().len();
            if given != count {
                let message = format!("`{key}` of `{name}` has {given}, and the enum has {count}");
                let help = "give one for each value, in their order";
                diagnostics.push(subject.diagnostic(node.location_of(key), message).help(help));
            }
            let named = key == "x-enum-varnames";
            for item in list.items() {
                let text = item.as_str().unwrap_or_default();
                let (what, help) = if named && !is_pascal(text) {
                    ("is not in PascalCase", "write it as `NoSuchAgent`")
                } else if stands_twice(item) {
                    ("stands twice", "tell the two values apart")
                } else {
                    continue;
                };
                let message = format!("`{text}` in `{key}` of `{name}` {what}");
                diagnostics.push(subject.diagnostic(item.location(), message).help(help));
            }
        }
    }
    diagnostics
}

fn descriptions(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let inventory = &subject.inventory;
    let root = subject.document.root();
    let silent = |node: Node<'_>| node.reference().is_none() && text(node, "description").is_none();
    let mut found: Vec<(Location, String)> = Vec::new();
    for schema in inventory.schemas.iter().filter(|schema| silent(schema.at.node)) {
        let what = match schema.role {
            Role::Component => "schema",
            Role::Property => "property",
            Role::Content | Role::Part => continue,
        };
        found.push((schema.at.key, format!("the {what} `{}`", schema.at.name)));
    }
    let kinds = [
        ("parameter", &inventory.parameters),
        ("header", &inventory.headers),
        ("response", &inventory.responses),
    ];
    for (what, list) in kinds {
        let silent = list.iter().filter(|at| silent(at.node));
        found.extend(silent.map(|at| (at.key, format!("the {what} `{}`", at.name))));
    }
    for (_, at) in inventory.components.iter().filter(|(kind, _)| *kind == "securitySchemes") {
        if silent(at.node) {
            found.push((at.key, format!("the security scheme `{}`", at.name)));
        }
    }
    let tags = root.get("tags").into_iter().flat_map(Node::items);
    for tag in tags.filter(|tag| silent(*tag)) {
        let name = tag.get_str("name").unwrap_or_default();
        found.push((tag.location(), format!("the tag `{name}`")));
    }
    for server in root.get("servers").into_iter().flat_map(Node::items) {
        for (name, variable) in server.get("variables").into_iter().flat_map(Node::entries) {
            if silent(variable) {
                found.push((variable.key_location(), format!("the server's variable `{name}`")));
            }
        }
    }
    let diagnostics = found.into_iter().map(|(place, what)| {
        let help = "say in a sentence what it is, in own words";
        subject.diagnostic(place, format!("{what} has no `description`")).help(help)
    });
    diagnostics.collect()
}

fn integers(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let schemas = subject.inventory.schemas.iter();
    schemas
        .filter(|schema| schema.at.node.get_str("type") == Some("integer"))
        .filter(|schema| schema.at.node.get("format").is_none())
        .map(|schema| {
            let place = schema.at.node.location_of("type");
            let message = format!("the integer `{}` has no `format`", schema.at.name);
            subject.diagnostic(place, message).help("add `format: int32` or `format: int64`")
        })
        .collect()
}

/// Words that make a name one of a secret.
const SECRET: [&str; 6] = ["password", "passwd", "token", "guid", "secret", "credential"];

fn secrets(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let inventory = &subject.inventory;
    let of = |role| inventory.schemas.iter().filter(move |schema| schema.role == role);
    // Components first: where one is a secret by its own name, who refers to it need not be told.
    let schemas = of(Role::Component).chain(of(Role::Property));
    let held = inventory.parameters.iter().chain(&inventory.headers);
    let held = held.filter_map(|at| Some((at, at.node.get("schema")?)));
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, schema) in schemas.map(|schema| (&schema.at, schema.at.node)).chain(held) {
        let lower = at.name.to_lowercase();
        let schema = schema.resolved();
        // Who has values to choose from tells no secret.
        let open = schema.get_str("type") == Some("string") && schema.get("enum").is_none();
        let hidden = schema.get_str("format") == Some("password");
        let secret = SECRET.iter().any(|word| lower.contains(word));
        if open && !hidden && secret && seen.insert(schema.id()) {
            let message = format!("`{}` is a secret by its name, and shown in logs", at.name);
            found.push(
                subject.diagnostic(at.key, message).help("add `format: password` to its schema"),
            );
        }
    }
    found
}
