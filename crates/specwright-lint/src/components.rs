//! What components must be: used, named in one way, and no two the same.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::{Diagnostic, Example, Lint, NamedNode, Node};

use super::{LintCheck, Scope, Subject, is_camel, is_pascal};

pub(super) static LINTS: [LintCheck; 3] = [
    LintCheck {
        lint: Lint {
            name: "component-unused",
            explanation: "A component that nothing refers to is code that nobody calls, and a sign that something \
                          else was meant to refer to it.",
            example: Example::Piece {
                bad: "tower: { type: http, scheme: basic, description: Who may ring. }\ngate: { type: http, scheme: bearer, \
                      description: Who may enter. }\n",
                good: "tower: { type: http, scheme: basic, description: Who may ring. }\n",
            },
        },
        scope: Scope::Any,
        check: unused,
    },
    LintCheck {
        lint: Lint {
            name: "component-name",
            explanation: "Components become names of types, so they are written in PascalCase; security schemes \
                          are spoken of by lists, in camelCase.",
            example: Example::Piece {
                bad: "bell_parts:\n  type: array\n  description: Each part of a bell.\n",
                good: "BellParts:\n  type: array\n  description: Each part of a bell.\n",
            },
        },
        scope: Scope::Any,
        check: names,
    },
    LintCheck {
        lint: Lint {
            name: "component-twice",
            explanation: "Two schemas of equal content are one thing under two names: callers convert between \
                          types that do not differ. Where they do mean different things, their descriptions say so.",
            example: Example::Piece {
                bad: "TuneName:\n  type: string\n  description: A letter for each note.\n",
                good: "TuneName:\n  type: string\n  description: What ringers call a tune.\n",
            },
        },
        scope: Scope::Any,
        check: twice,
    },
];

/// Every reference below a value, its own components aside.
fn references<'s>(node: Node<'s>, found: &mut BTreeSet<&'s str>) {
    if let Some(reference) = node.reference() {
        found.insert(reference);
    }
    for (key, value) in node.entries() {
        if key == "mapping" {
            found.extend(value.entries().filter_map(|(_, schema)| schema.as_str()));
        }
        references(value, found);
    }
    node.items().for_each(|item| references(item, found));
}

fn unused(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let root = subject.document.root();
    let mut found = BTreeSet::new();
    for (_, value) in root.entries().filter(|(key, _)| *key != "components") {
        references(value, &mut found);
    }
    // What is reached from outside reaches further components, itself not counted.
    let mut open: Vec<&str> = found.iter().copied().collect();
    while let Some(reference) = open.pop() {
        let mut further = BTreeSet::new();
        if let Some(node) = subject.document.resolve(reference) {
            references(node, &mut further);
        }
        open.extend(further.into_iter().filter(|one| found.insert(one)));
    }
    // The document, operations, and those of callbacks.
    let schemes: BTreeSet<&str> = subject
        .inventory
        .objects
        .iter()
        .filter_map(|holder| holder.node.get("security"))
        .flat_map(Node::items)
        .flat_map(Node::keys)
        .collect();
    let mut diagnostics = Vec::new();
    for (kind, NamedNode { name, key, node }) in &subject.inventory.components {
        let used = if *kind == "securitySchemes" {
            schemes.contains(name)
        } else {
            // A discriminator may name a schema without a path.
            found.contains(format!("#{}", node.path()).as_str())
                || (*kind == "schemas" && has_used_base(*node, &found))
        };
        if !used {
            let message = format!("nothing refers to `{name}` of `components.{kind}`");
            diagnostics.push(subject.diagnostic(*key, message).help("remove it, or refer to it"));
        }
    }
    diagnostics
}

/// Whether a schema extends one that is used and has a discriminator: values of that one may be of this.
fn has_used_base(schema: Node<'_>, found: &BTreeSet<&str>) -> bool {
    let parts = schema.get("allOf").into_iter().flat_map(Node::items);
    parts.filter_map(Node::reference).any(|reference| {
        let base = schema.document().resolve(reference);
        found.contains(reference) && base.is_some_and(|base| base.get("discriminator").is_some())
    })
}

fn names(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (kind, NamedNode { name, key, .. }) in &subject.inventory.components {
        let (formed, case) = match *kind {
            "securitySchemes" => (is_camel(name), "camelCase"),
            _ => (is_pascal(name), "PascalCase"),
        };
        if !formed {
            let message = format!("`{name}` of `components.{kind}` is not in {case}");
            diagnostics
                .push(subject.diagnostic(*key, message).help("rename it, and what refers to it"));
        }
    }
    diagnostics
}

fn twice(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut seen: BTreeMap<String, &NamedNode<'_>> = BTreeMap::new();
    for (kind, at) in &subject.inventory.components {
        if *kind != "schemas" || at.node.reference().is_some() {
            continue;
        }
        let content = at.node.to_json().to_string();
        match seen.get(&content) {
            Some(first) => {
                let message = format!("the schemas `{}` and `{}` are equal", first.name, at.name);
                let help = format!(
                    "refer to `{}`, or say in both descriptions how they differ",
                    first.name
                );
                let diagnostic = subject.diagnostic(at.key, message).help(help);
                diagnostics.push(
                    diagnostic.label(subject.document.label_at(first.key, "the same content")),
                );
            }
            None => drop(seen.insert(content, at)),
        }
    }
    diagnostics
}
