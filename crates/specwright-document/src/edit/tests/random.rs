//! Random edits of random documents: each changes what it says and nothing else.

use proptest::prelude::*;
use serde_json::Value;

use super::super::tree::Tree;
use super::super::{Edit, Editor, NewValue, Operation};
use super::documents::Choices;
use super::model::Model;
use super::{append, by_lines, extend, insert, lines, remove, rename, set};

fn parsed(text: &str) -> Value {
    let read = crate::Document::parse("", text);
    read.unwrap_or_else(|problems| panic!("{problems}{text}")).root().to_json()
}

/// Texts of several lines have blanks and line breaks where they like.
fn even(value: Value) -> Value {
    match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" ").into(),
        Value::Array(items) => items.into_iter().map(even).collect(),
        Value::Object(entries) => {
            entries.into_iter().map(|(key, value)| (key, even(value))).collect()
        }
        other => other,
    }
}

/// Whether both can be made, one after the other.
fn apart(one: &Edit, other: &Edit) -> bool {
    let below = |outer: &str, inner: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let whole = |edit: &Edit| {
        !matches!(
            edit.operation,
            Operation::Insert { .. } | Operation::Append { .. } | Operation::Rename { .. }
        )
    };
    let clash = |one: &Edit, other: &Edit| whole(one) && below(&one.pointer, &other.pointer);
    let twice = matches!(one.operation, Operation::Rename { .. }) && one.pointer == other.pointer;
    !clash(one, other) && !clash(other, one) && !twice
}

/// The bytes that an edit may change.
fn reach(tree: &Tree, edit: &Edit) -> std::ops::Range<usize> {
    let mut at = tree.find(&edit.pointer).unwrap();
    let parent = |at: usize| &tree.nodes[tree.nodes[at].parent];
    if matches!(edit.operation, Operation::Remove) {
        while at > 0 && parent(at).children.len() == 1 {
            at = tree.nodes[at].parent;
        }
    }
    while at > 0 && (parent(at).flow || !tree.leads(at)) {
        at = tree.nodes[at].parent;
    }
    match at {
        0 => 0..tree.text.len(),
        at => tree.line_start(tree.nodes[at].start)..tree.end(at),
    }
}

fn comments(text: &str) -> Vec<&str> {
    text.split("# c").skip(1).filter_map(|rest| rest.split('c').next()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3000) })]

    #[test]
    fn an_edit_changes_what_it_says_and_nothing_else(choices in proptest::collection::vec(any::<u8>(), 0..250)) {
        let mut choices = Choices::new(&choices);
        let text = choices.document();
        let before = parsed(&text);
        let editor = Editor::new(&text).unwrap();
        let tree = &editor.tree;
        let whole = &tree.text;
        let mut edits: Vec<Edit> = Vec::new();
        for _ in 0..1 + choices.of(4) {
            let new = choices.edit(tree);
            edits.extend(new.filter(|new| edits.iter().all(|edit| edit != new && apart(edit, new))));
        }
        let edited = editor.apply(&edits);
        prop_assert!(edited.is_ok(), "{}: {:?}\n{}", edited.unwrap_err(), edits, text);
        let edited = edited.unwrap();
        let read = crate::Document::parse("", edited.as_str());
        prop_assert!(read.is_ok(), "{}{:?}\n{}--\n{}", read.unwrap_err(), edits, text, edited);
        let mut model = Model::new(&before, String::new());
        edits.iter().for_each(|edit| model.apply(edit));
        let expected = model.value("").unwrap_or(Value::Null);
        let moved = edits.iter().any(|edit| matches!(edit.operation, Operation::Extend { .. } | Operation::Reword { .. }));
        let (after, expected) = match moved {
            true => (even(parsed(&edited)), even(expected)),
            false => (parsed(&edited), expected),
        };
        prop_assert_eq!(after, expected, "{:?}\n{}--\n{}", edits, text, edited);
        prop_assert_eq!(by_lines(&text, &editor.lines(&edits).unwrap()), lines(&edited));
        let ended = edited.ends_with('\n') == text.ends_with('\n');
        prop_assert!(
            ended || edited.ends_with("\n\n") || edited.ends_with("\n\r\n"),
            "{:?}\n{:?}\n{:?}", edits, text, edited
        );
        if text.contains('\r') {
            prop_assert!(!edited.replace("\r\n", "").contains('\n'), "{}", edited);
        }
        if let [edit] = &edits[..] {
            let reach = reach(tree, edit);
            prop_assert!(edited.starts_with(whole[..reach.start].trim_end()), "{:?}\n{}--\n{}", edit, text, edited);
            let rest = whole[reach.end..].trim();
            prop_assert!(edited.trim_end().ends_with(rest), "{:?}\n{}--\n{}", edit, text, edited);
            let node = &tree.nodes[tree.find(&edit.pointer).unwrap()];
            let bytes: Vec<_> = editor.splices(&edits).unwrap().into_iter().map(|splice| splice.range).collect();
            match edit.operation {
                Operation::Rename { .. } => prop_assert_eq!(&bytes, std::slice::from_ref(&node.key.as_ref().unwrap().1)),
                Operation::Insert { .. } | Operation::Append { .. } if !node.children.is_empty() => {
                    prop_assert!(bytes.iter().all(|range| range.is_empty()), "{:?}\n{}--\n{}", edit, text, edited);
                }
                Operation::Set { .. } | Operation::Remove => {}
                _ => prop_assert_eq!(comments(&edited), comments(&text), "{:?}\n{}--\n{}", edit, text, edited),
            }
        }
    }

    #[test]
    fn any_text_is_edited_or_refused(
        text in "[ab:\\-? \n\\[\\]{},#'\"|>&*!0\t\r\u{feff}ü]{0,40}",
        at in 0_usize..6,
        operation in 0_usize..6,
    ) {
        let pointer = ["", "/a", "/0", "/a/b", "/0/a", "/a/0"][at];
        let edit = match operation {
            0 => set(pointer, "new"),
            1 => remove(pointer),
            2 => rename(pointer, "new"),
            3 => insert(pointer, &["a"], "new", NewValue::list(["x"])),
            4 => append(pointer, NewValue::map([("x", 1.into())])),
            _ => extend(pointer, "new"),
        };
        let valid = crate::Document::parse("", text.as_str()).is_ok();
        if let (Ok(edited), true) = (Edit::apply(&text, [&edit]), valid) {
            let read = crate::Document::parse("", edited.as_str());
            prop_assert!(read.is_ok(), "{:?} {:?} {:?}: {}", text, edit, edited, read.unwrap_err());
        }
    }
}
