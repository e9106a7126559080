//! Every rule on a spec that keeps all of them, each time with one thing changed.

mod calls;
mod hardness;
mod mutations;
mod values;

use expect_test::{Expect, expect};

use super::{LintCheck, Scope, Selection, check as diagnostics, lints};
use specwright_document::{Diagnostic, Document, Example, Level};

const CLEAN: &str = include_str!("tests/clean.yaml");

/// What is found: line, rule and message.
fn found(text: &str, choice: &Selection) -> String {
    let spec = Document::parse("clean.yaml", text).unwrap();
    let undated = ["Listing Bells".to_owned()];
    let line = |diagnostic: &Diagnostic| {
        format!(
            "{} {}: {}\n",
            diagnostic.labels[0].location.line, diagnostic.lint.name, diagnostic.message
        )
    };
    diagnostics(&spec, &undated, choice, Level::Error).iter().map(line).collect()
}

/// The clean spec with a piece of it changed, however far in it stands.
fn changed(from: &str, to: &str) -> String {
    let indented = |text: &str, by: usize| -> String {
        text.lines().map(|line| format!("{}{line}\n", " ".repeat(by))).collect()
    };
    for by in (0..40).step_by(2) {
        let piece = format!("\n{}", indented(from, by));
        if CLEAN.contains(&piece) {
            return CLEAN.replacen(&piece, &format!("\n{}", indented(to, by)), 1);
        }
    }
    panic!("the clean spec has no\n{from}");
}

fn check(from: &str, to: &str, expected: Expect) {
    expected.assert_eq(&found(&changed(from, to), &Selection::Scope(Scope::Vendor)));
}

#[test]
fn a_clean_spec_has_no_findings() {
    specwright_codegen::validate(CLEAN).unwrap();
    assert_eq!(found(CLEAN, &Selection::Scope(Scope::Vendor)), "");
}

#[test]
fn a_security_scheme_of_a_callback_is_used() {
    let scheme = "    gate: { type: http, scheme: bearer, description: Who may tell. }\n";
    let schemes = "  securitySchemes:\n";
    let with_scheme = CLEAN.replacen(schemes, &format!("{schemes}{scheme}"), 1);
    let callback = "{ '$url': { post: { security: [ { gate: [] } ], responses: { '204': { description: Told. } } } } }";
    let id = "      operationId: listBells\n";
    let callbacks = format!("{id}      callbacks: {{ told: {callback} }}\n");
    let with_callback = with_scheme.replacen(id, &callbacks, 1);
    for (text, expected) in [(&with_scheme, true), (&with_callback, false)] {
        specwright_codegen::validate(text).unwrap();
        let all = found(text, &Selection::Scope(Scope::Vendor));
        assert_eq!(all.contains("component-unused: nothing refers to `gate`"), expected, "{all}");
    }
}

/// The good piece of each rule stands in the clean spec; the bad one in its place is found.
#[test]
fn every_rule_finds_its_own_bad_piece() {
    let mut text = String::new();
    for LintCheck { lint, .. } in lints() {
        let Example::Piece { bad, good } = lint.example else {
            panic!("{} has no bad and good piece", lint.name);
        };
        let all = found(&changed(good, bad), &Selection::Scope(Scope::Vendor));
        let own = |line: &&str| line.contains(&format!(" {}: ", lint.name));
        assert!(all.lines().any(|line| own(&line)), "{}: {all}", lint.name);
        let alone = found(&changed(good, bad), &Selection::NamedNode(vec![lint.name]));
        let expected: Vec<&str> = all.lines().filter(own).collect();
        assert_eq!(alone.lines().collect::<Vec<_>>(), expected, "{} alone", lint.name);
        text.push_str(&all);
    }
    expect![[r#"
        19 operation-source: `x-source` of `ringBell` has no `title`
        15 operation-summary: the summary of `ringBell` ends with a full stop
        14 operation-description: `ringBell` has no `description`
        18 operation-tags: the tag `bell` is not declared
        17 operation-id: `ring_bell` is not in camelCase
        14 operation-idempotent: `ringBell` does not say whether it may be repeated
        30 operation-body: `ringBell` is a DELETE with a body, which has no meaning in HTTP
        24 operation-error-codes: `404-001` stands twice in `x-error-codes` of `ringBell`
        25 event-name: `BellRung` is not formed as events are: AgentFamily_Name
        69 example-code: `404-002` is no code that `ringBell` lists
        73 response-body: the response `500` has neither body nor reason
        88 sentence: this text of `x-unverified` begins with a small letter
        88 unverified-text: `x-unverified: true story` does not tell what is not known
        57 envelope-fields: this body has no required `code`, the envelope's
        57 envelope-fields: this body has no required `message`, the envelope's
        129 component-unused: nothing refers to `Code` of `components.schemas`
        147 component-unused: nothing refers to `Envelope` of `components.schemas`
        58 example-outcomes: no example of this reply shows a refusal
        93 example-missing: the parameter `bell` has no example
        105 example-boundary: no example reaches `minimum: 1` of `Bell`
        106 example-boundary: no example reaches `maximum: 3` of `Bell`
        36 example-minimal: every example of this request body has an optional property
        36 example-complete: no example of this request body shows `softly`
        113 example-boundary: no example reaches `maximum: 3` of `Bell`
        65 example-name: the example `no_bell` is not named in camelCase
        22 example-documented: the documented request of `ringBell` is missing
        36 example-minimal: every example of this request body has an optional property
        43 example-twice: the example `gentle` is equal to another of this place
        140 example-boundary: no example reaches `maximum: 10` of `strength`
        64 example-secret: this example of a secret may be a real one
        133 enum-names: `no_bell` in `x-enum-varnames` of `Code` is not in PascalCase
        141 description-missing: the property `tune` has no `description`
        110 integer-format: the integer `Bell` has no `format`
        125 secret-format: `TowerToken` is a secret by its name, and shown in logs
        92 component-unused: nothing refers to `gate` of `components.securitySchemes`
        114 component-name: `bell_parts` of `components.schemas` is not in PascalCase
        114 component-unused: nothing refers to `bell_parts` of `components.schemas`
        117 example-boundary: no example reaches `maxItems: 3` of `bell_parts`
        122 component-twice: the schemas `TuneName` and `Note` are equal
        97 sentence: this text of `description` begins with a small letter
        128 sentence: this text of `description` does not end with a full stop
        128 text-unfinished: this text of `description` has a note to oneself: TODO
        1 openapiv3-cannot-read: the crate `openapiv3` cannot read this document: no variant of enum LinkOperation found in flattened data
        169 allowance: `x-lint-allow` has no reason for `integer-format`
    "#]]
    .assert_eq(&text);
}

#[test]
fn rule_names_are_unique_and_explained() {
    let names: Vec<&str> = lints().map(|lint| lint.lint.name).collect();
    for (index, lint) in lints().enumerate() {
        let name = lint.lint.name;
        assert!(!names[..index].contains(&name), "{name} stands twice");
        assert!(
            name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')),
            "{name}"
        );
        assert!(lint.lint.explanation.ends_with('.'), "{name}");
        assert!(lint.lint.explanation.len() > 60, "{name} is hardly explained");
    }
}

#[test]
fn an_allowance_needs_a_reason_and_covers_its_object_only() {
    let allowance = "x-lint-allow:\n  integer-format: The page gives no range.\n";
    check(
        allowance,
        "",
        expect![[r#"
            167 integer-format: the integer `times` has no `format`
        "#]],
    );
    check(
        allowance,
        "x-lint-allow:\n  integer-format: ''\n",
        expect![[r#"
            169 allowance: `x-lint-allow` has no reason for `integer-format`
        "#]],
    );
    check(
        allowance,
        "x-lint-allow:\n  integer-fromat: The page gives no range.\n",
        expect![[r#"
            167 integer-format: the integer `times` has no `format`
            169 allowance: `x-lint-allow` names no rule by `integer-fromat`
        "#]],
    );
    // It holds for what is in its object, and for nothing beside it.
    check(
        "Bell:\n  description: Number of a bell.\n  type: integer\n  format: int32\n",
        "Bell:\n  description: number\n  x-lint-allow: { sentence: It is a test., integer-format: It is one too. }\n  type: integer\n",
        expect![[""]],
    );
    check(
        "TuneName:\n  type: string\n  description: What ringers call a tune.\n",
        "TuneName:\n  x-lint-allow: { sentence: It is a test. }\n  type: string\n  description: What ringers call a tune.\nLow:\n  type: string\n  description: low\n",
        expect![[r#"
            120 allowance: `x-lint-allow` allows nothing by `sentence`
            123 component-unused: nothing refers to `Low` of `components.schemas`
            125 sentence: this text of `description` begins with a small letter
        "#]],
    );
}

#[test]
fn an_allowance_at_the_root_is_not_one_for_all() {
    check(
        "components:\n",
        "x-lint-allow: { integer-format: It is a test. }\ncomponents:\n",
        expect![[r#"
            89 allowance: `x-lint-allow` allows nothing by `integer-format`
        "#]],
    );
}

#[test]
fn ends_are_0_or_multiples_too() {
    let limits = "minimum: 1\nmaximum: 3\n";
    for (new, expected) in [
        (
            "minimum: 0\nmaximum: 0\n",
            expect![[r#"
                112 example-boundary: no example reaches `minimum: 0` of `Bell`
                113 example-boundary: no example reaches `maximum: 0` of `Bell`
            "#]],
        ),
        ("minimum: 1\nmaximum: 5\nmultipleOf: 3\n", expect![[""]]),
        (
            "minimum: 0\nmaximum: 4\nmultipleOf: 3\n",
            expect![[r#"
                112 example-boundary: no example reaches `minimum: 0` of `Bell`
            "#]],
        ),
    ] {
        check(limits, new, expected);
    }
}

#[test]
fn scopes_take_rules_away() {
    let text = changed("type: integer\nformat: int32\nminimum: 1\n", "type: integer\nminimum: 1\n");
    let text =
        text.replace("Who may enter.", "who may enter").replace("Ring the bell\n", "Ring it.\n");
    for (choice, expected) in [
        (
            Selection::Scope(Scope::Vendor),
            expect![[r#"
                15 operation-summary: the summary of `ringBell` ends with a full stop
                110 integer-format: the integer `Bell` has no `format`
                127 sentence: this text of `description` begins with a small letter
            "#]],
        ),
        (
            Selection::Scope(Scope::Own),
            expect![[r#"
                15 operation-summary: the summary of `ringBell` ends with a full stop
                127 sentence: this text of `description` begins with a small letter
            "#]],
        ),
        (
            Selection::Scope(Scope::Any),
            expect![[r#"
            15 operation-summary: the summary of `ringBell` ends with a full stop
        "#]],
        ),
        (
            Selection::NamedNode(vec!["sentence"]),
            expect![[r#"
                127 sentence: this text of `description` begins with a small letter
            "#]],
        ),
    ] {
        expected.assert_eq(&found(&text, &choice));
    }
}
