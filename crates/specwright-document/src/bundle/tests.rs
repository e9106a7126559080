//! Specs in several files, and the one document that they become.

use super::bundle;
use crate::{Diagnostics, Document};

/// Bundles the first of these files; the result as JSON, or every problem.
fn bundled(files: &[(&str, &str)]) -> Result<serde_json::Value, String> {
    let mut load = |file: &str| {
        let found = files.iter().find(|(name, _)| *name == file);
        found.map(|(_, text)| (*text).to_owned()).ok_or(format!("cannot read {file}: no such file"))
    };
    let whole = Document::load(files[0].0, &mut load).and_then(|document| bundle(&document));
    let text = |problems: Diagnostics| problems.to_string().trim_end().to_owned();
    whole.map(|whole| whole.root().to_json()).map_err(text)
}

fn check(files: &[(&str, &str)], expected: &str) {
    let expected = Document::parse("expected.yaml", expected).unwrap().root().to_json();
    assert_eq!(bundled(files).unwrap(), expected);
}

#[test]
fn a_spec_in_one_file_stays_as_it_is() {
    let text = "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    A: { $ref: '#/components/schemas/B' }\n    B: {}\n";
    check(&[("a.yaml", text)], text);
}

#[test]
fn what_references_lead_to_becomes_components() {
    check(
        &[
            (
                "api/main.yaml",
                "paths:\n  /a:\n    get:\n      parameters: [{ $ref: 'shared/p.yaml#/Limit' }]\n      responses:\n        '200': { $ref: 'r.yaml' }\n",
            ),
            (
                "api/shared/p.yaml",
                "Limit: { name: limit, in: query, schema: { $ref: '#/Size' } }\nSize: { type: integer }\n",
            ),
            (
                "api/r.yaml",
                "description: All.\ncontent:\n  application/json:\n    schema: { $ref: 'shared/../shared/p.yaml#/Size' }\n",
            ),
        ],
        "paths:\n  /a:\n    get:\n      parameters: [{ $ref: '#/components/parameters/Limit' }]\n      responses:\n        '200': { $ref: '#/components/responses/r' }\ncomponents:\n  parameters:\n    Limit: { name: limit, in: query, schema: { $ref: '#/components/schemas/Size' } }\n  schemas:\n    Size: { type: integer }\n  responses:\n    r:\n      description: All.\n      content:\n        application/json:\n          schema: { $ref: '#/components/schemas/Size' }\n",
    );
}

#[test]
fn names_that_clash_get_the_name_of_their_file() {
    check(
        &[
            (
                "main.yaml",
                "components:\n  schemas:\n    Pet: { type: string }\n    All:\n      allOf: [{ $ref: 'a.yaml#/Pet' }, { $ref: 'b.yaml#/Pet' }, { $ref: 'a.yaml#/Pet' }]\n",
            ),
            ("a.yaml", "Pet: { type: integer }\n"),
            ("b.yaml", "Pet: { type: boolean }\n"),
        ],
        "components:\n  schemas:\n    Pet: { type: string }\n    All:\n      allOf: [{ $ref: '#/components/schemas/Pet_a' }, { $ref: '#/components/schemas/Pet_b' }, { $ref: '#/components/schemas/Pet_a' }]\n    Pet_a: { type: integer }\n    Pet_b: { type: boolean }\n",
    );
}

#[test]
fn circles_between_files_end() {
    check(
        &[
            (
                "main.yaml",
                "components:\n  schemas:\n    Tree: { properties: { left: { $ref: 'n.yaml' } } }\n",
            ),
            (
                "n.yaml",
                "properties:\n  tree: { $ref: 'main.yaml#/components/schemas/Tree' }\n  next: { $ref: 'n.yaml' }\n",
            ),
        ],
        "components:\n  schemas:\n    Tree: { properties: { left: { $ref: '#/components/schemas/n' } } }\n    n:\n      properties:\n        tree: { $ref: '#/components/schemas/Tree' }\n        next: { $ref: '#/components/schemas/n' }\n",
    );
}

#[test]
fn callbacks_and_references_to_the_first_file_are_followed() {
    check(
        &[
            (
                "main.yaml",
                "paths:\n  /a:\n    post:\n      callbacks:\n        done: { $ref: 'my%20callbacks.yaml#/do%20it' }\n  /b: { $ref: 'main.yaml#/paths/~1a' }\n",
            ),
            (
                "my callbacks.yaml",
                "do it:\n  '{$request.body#/url}': { $ref: '#/item' }\nitem: { get: {} }\n",
            ),
        ],
        "paths:\n  /a:\n    post:\n      callbacks:\n        done:\n          '{$request.body#/url}': { get: {} }\n  /b: { $ref: '#/paths/~1a' }\n",
    );
}

#[test]
fn long_chains_of_references_are_followed() {
    let links = (0..3000)
        .map(|at| format!("A{at}: {{ properties: {{ next: {{ $ref: '#/A{}' }} }} }}\n", at + 1));
    let chain: String = links.chain(["A3000: {}\n".to_owned()]).collect();
    let main = "components:\n  schemas:\n    First: { $ref: 'chain.yaml#/A0' }\n";
    let whole = bundled(&[("main.yaml", main), ("chain.yaml", &chain)]).unwrap();
    assert_eq!(whole["components"]["schemas"].as_object().unwrap().len(), 3002);
}

#[test]
fn names_in_a_discriminator_are_no_files() {
    let text = "components:\n  schemas:\n    com.dog: {}\n    Pet:\n      discriminator: { propertyName: kind, mapping: { dog: com.dog } }\n";
    check(&[("main.yaml", text)], text);
}

#[test]
fn values_and_examples_are_no_references() {
    let text = "components:\n  examples:\n    One: { value: { $ref: 'nowhere.yaml' } }\n";
    check(&[("main.yaml", text)], text);
}

#[test]
fn broken_references_are_reported_with_their_place() {
    fn refused(files: &[(&str, &str)], expected: &str) {
        assert_eq!(bundled(files).unwrap_err(), expected);
    }
    refused(
        &[("main.yaml", "a: [\n")],
        "main.yaml:2:1: error: this is not YAML: while parsing a node, did not find expected node content",
    );
    let one = "paths:\n  /a: { $ref: 'p.yaml#/b' }\n";
    refused(&[("main.yaml", one)], "main.yaml:2:15: error: cannot read p.yaml: no such file");
    refused(
        &[("main.yaml", one), ("p.yaml", "a: {}\n")],
        "main.yaml:2:15: error: p.yaml has no `/b`; correct the reference",
    );
    refused(
        &[("main.yaml", one), ("p.yaml", "b: { $ref: '#/b' }\n")],
        "p.yaml:1:12: error: this reference leads back to itself; break the circle",
    );
    refused(
        &[("main.yaml", "paths:\n  /a: { $ref: 'https://example.org/p.yaml' }\n")],
        "main.yaml:2:15: error: `https://example.org/p.yaml` is not a file; save it beside the spec",
    );
}
