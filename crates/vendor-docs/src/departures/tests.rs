//! Which differences a line excuses, and what is wrong with entries.

use super::{DifferenceKey, below, matches, read};

const ENTRY: &str = "- id: a
  pages: [A page (2024-03-05)]
  page_says: One thing.
  spec_says: Another.
  why: It is so.
  where: mmc.yaml#/paths
";

fn asked<'d>(key: &'d str, page: Option<&'d str>, pointer: &'d str) -> DifferenceKey<'d> {
    DifferenceKey { api: "mmc", operation: "prolongMeeting", key, page, pointer }
}

#[test]
fn a_fact_is_excused_for_its_value_and_operation_only() {
    let text = format!("{ENTRY}  facts:\n    - prolongMeeting: parameters.*.type = string\n");
    let mut departures = read("departures.yaml", &text).unwrap();
    assert!(departures.excuse(asked("parameters.auto.type", Some("string"), "")));
    assert!(!departures.excuse(asked("parameters.auto.type", Some("long"), "")));
    assert!(!departures.excuse(asked("parameters.auto.type", None, "")));
    assert!(!departures.excuse(asked("response.auto.type", Some("string"), "")));
    let other =
        DifferenceKey { operation: "another", ..asked("parameters.auto.type", Some("string"), "") };
    assert!(!departures.excuse(other));
    let other =
        DifferenceKey { api: "agentconf", ..asked("parameters.auto.type", Some("string"), "") };
    assert!(!departures.excuse(other));
    assert_eq!(departures.entries[0].excuses[0].used, 1);
    let (entry, _, value) =
        departures.other(asked("parameters.auto.type", Some("long"), "")).unwrap();
    assert_eq!((entry.id.as_str(), value), ("a", "string"));
}

#[test]
fn what_is_not_stated_is_excused_by_its_place() {
    let text = format!("{ENTRY}  unstated:\n    - /a/*/c\n");
    let mut departures = read("departures.yaml", &text).unwrap();
    assert!(departures.excuse(asked("x", None, "/a/b/c")));
    assert!(!departures.excuse(asked("x", Some("1"), "/a/b/c")), "the page states something");
    assert!(!departures.excuse(asked("x", None, "/a/b/c/d")));
}

#[test]
fn a_star_matches_any_text_or_one_step_of_a_pointer() {
    assert!(
        matches("a.*.c", "a.b.c") && matches("*", "") && matches("a*", "a") && matches("a", "a")
    );
    assert!(!matches("a.*.c", "a.c") && !matches("a", "ab") && !matches("*a", "ab"));
    assert!(below("/a/**", "/a/b") && below("/a/**", "/a/b/c") && below("/*", "/a"));
    assert!(!below("/a/**", "/a") && !below("/a/**", "/ab/c") && !below("/a", "/a/b"));
}

#[test]
fn invalid_departures_are_reported_with_their_line() {
    for (more, line, said) in [
        ("  reason: none\n", 7, "`reason` is no key of a departure"),
        ("  decision: no\n", 7, "`decision` is `true`"),
        ("  decision: true\n  unstated: [/a]\n", 7, "more than a decision"),
        ("  unstated: [/**]\n", 7, "`/**` begins with `**`"),
        ("  unstated: [/*/get]\n", 7, "begins with `*`, which excuses anything"),
        ("  unstated: [/paths/a*b]\n", 7, "has a `*` inside a word"),
        ("  facts:\n    - a: par*type = b\n", 8, "begins with `par*type`"),
        (
            "  facts:\n    - a: parameters.a*.type = b\n",
            8,
            "`a*` of `parameters.a*.type` has a `*` inside",
        ),
        ("  facts:\n    - a: '*.type = b'\n", 8, "begins with `*`, which excuses anything"),
        ("  unstated: [a]\n", 7, "`a` is no JSON pointer"),
        ("  unstated: /a\n", 7, "`unstated` is a list"),
        ("  facts: []\n", 7, "`facts` is a list"),
        ("  facts:\n    - x: y = *\n", 8, "the value it names"),
        ("  facts:\n    - x\n", 8, "no fact of an operation"),
        ("- id: a\n", 7, "`a` has no text `why`"),
    ] {
        let problems = read("departures.yaml", &format!("{ENTRY}{more}")).unwrap_err();
        let found =
            problems.iter().any(|p| p.message.contains(said) && p.labels[0].location.line == line);
        assert!(found, "{more}: {problems:#?}");
    }
    for text in ["", "a: b\n", "- a\n", "- [\n", "{"] {
        assert!(read("departures.yaml", text).is_err(), "{text}");
    }
    let twice = read("departures.yaml", &format!("{ENTRY}{ENTRY}")).unwrap_err();
    assert!(twice[0].message.contains("two entries"), "{twice:?}");
}
