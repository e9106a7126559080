//! Documents that no author meant: rules are held against them all the same, and end.

use std::time::{Duration, Instant};

use super::{CLEAN, found};
use crate::{Selection, check, lints};
use specwright_document::{Document, Level};

fn all() -> Selection {
    Selection::NamedNode(lints().map(|lint| lint.lint.name).collect())
}

/// Each value in turn is gone or of another kind.
#[test]
fn no_document_makes_a_rule_panic() {
    let (lines, mut read) = (CLEAN.lines().collect::<Vec<_>>(), 0);
    for (index, line) in lines.iter().enumerate() {
        let key = line.find(": ").map_or(line.trim_end_matches(':'), |at| &line[..at]);
        let others = ["[5, {}]", "5", "{ $ref: '#/x' }"];
        let changed = others.map(|other| format!("{key}: {other}"));
        for changed in changed.iter().map(String::as_str).chain([""]) {
            let mut lines = lines.clone();
            lines[index] = changed;
            if let Ok(spec) = Document::parse("a.yaml", lines.join("\n")) {
                check(&spec, &[], &all(), Level::Error);
                read += 1;
            }
        }
    }
    assert!(read > 400, "only {read} of the documents were YAML");
}

#[test]
fn parts_that_lead_back_to_the_whole_end() {
    let mut text = String::from(
        "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    post:\n      requestBody:\n        \
         content:\n          application/json:\n            schema: { $ref: '#/components/schemas/S0' }\n            \
         example: { a: { a: { a: 1 } } }\n      responses: {}\ncomponents:\n  schemas:\n",
    );
    // Every schema is made of all others, and has all others as properties.
    for one in 0..16 {
        let others = (0..16).map(|other| format!("{{ $ref: '#/components/schemas/S{other}' }}"));
        let others: Vec<String> = others.collect();
        let properties = others
            .iter()
            .enumerate()
            .map(|(n, other)| format!("p{n}: {other}"))
            .collect::<Vec<_>>();
        text.push_str(&format!(
            "    S{one}:\n      minimum: 1\n      allOf: [{}]\n      oneOf: [{}]\n      properties: {{ a: {{ $ref: \
             '#/components/schemas/S1' }}, {} }}\n",
            others.join(", "),
            others.join(", "),
            properties.join(", ")
        ));
    }
    text.push_str("    Self:\n      $ref: '#/components/schemas/Self'\n");
    let start = Instant::now();
    let found = found(&text, &all());
    assert!(found.contains("component-unused: nothing refers to `Self`"), "{found}");
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}
