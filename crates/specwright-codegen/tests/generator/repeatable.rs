//! The same spec gives the same bytes, and no text makes the generator panic.

use specwright_codegen::{generate, validate};

const SPEC: &str = include_str!("good/store.yaml");

#[test]
fn two_runs_give_equal_bytes() {
    assert_eq!(generate(SPEC), generate(SPEC));
}

#[test]
fn json_is_read_like_yaml() {
    let spec = r#"{"openapi": "3.0.3", "info": {"title": "T", "version": "1"},
        "paths": {"/": {"get": {"operationId": "root", "responses": {"204": {"description": ""}}}}}}"#;
    assert_eq!(generate(spec).unwrap().summary.operations, 1);
}

/// Every spec with one line taken away, or with one value made another kind.
#[test]
fn damaged_specs_are_refused_or_read_but_never_panic() {
    let lines: Vec<&str> = SPEC.lines().collect();
    let mut refused = 0;
    for index in 0..lines.len() {
        let mut without = lines.clone();
        without.remove(index);
        refused += usize::from(validate(&without.join("\n")).is_err());
        if let Some((key, _)) = lines[index].split_once(": ") {
            for value in ["null", "[]", "{}", "7", "-1.5e300", "text", "true", "{ $ref: '#/a' }"] {
                let changed = format!("{key}: {value}");
                let mut damaged = lines.clone();
                damaged[index] = &changed;
                refused += usize::from(validate(&damaged.join("\n")).is_err());
            }
        }
    }
    assert!(refused > lines.len(), "only {refused} damaged specs were refused");
}

/// The text cut off after each of its characters.
#[test]
fn cut_off_specs_never_panic() {
    for (end, _) in SPEC.char_indices().step_by(7) {
        let _ = validate(&SPEC[..end]);
    }
}

#[test]
fn a_short_text_cannot_unfold_into_a_large_one() {
    let mut spec = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let below = vec![format!("*a{}", level - 1); 10].join(", ");
        spec.push_str(&format!("a{level}: &a{level} [{below}]\n"));
    }
    let problems = validate(&spec).unwrap_err().to_string();
    assert!(problems.contains("unfold"), "{problems}");
    let deep = "[".repeat(150);
    let problems = validate(&deep).unwrap_err().to_string();
    assert!(problems.contains("deeper"), "{problems}");
}

/// A composition that meets its parts on many ways looks at each once.
#[test]
fn compositions_of_compositions_are_quick() {
    let mut spec = String::from(
        "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths:\n  /:\n    get: { operationId: root, \
         responses: { '204': { description: x } } }\ncomponents:\n  schemas:\n    \
         S0: { type: object, properties: { a: { type: string } } }\n",
    );
    for level in 1..40 {
        let below = format!("{{ $ref: '#/components/schemas/S{}' }}", level - 1);
        spec.push_str(&format!(
            "    S{level}: {{ allOf: [{below}, {below}], example: {{ a: x }} }}\n"
        ));
    }
    // Every way through 39 levels would be 2^39 looks, which would not end.
    assert_eq!(validate(&spec).unwrap().types, 40);
}
