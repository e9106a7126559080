//! The example of each rule produces a diagnostic of it, and the corrected one does not.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use specwright_document::{Document, Example, INPUT, Lint};

use crate::check::lints::UNCOMPARED;
use crate::source::Edition;
use crate::{
    Api, CHECK_RULES, IMPORT_RULES, Inputs, Known, KnownOperation, UNKNOWN, check, edition,
    is_known, yaml,
};

/// The files of a check: a page, what was recorded of it before, a spec and departures.
#[derive(Clone, PartialEq, Eq)]
struct Files {
    page: String,
    recorded: String,
    spec: String,
    departures: String,
}

/// Rules whose examples no program can hold against the files, with the reason.
const NOT_PRODUCED: [(&Lint, &str); 2] = [
    (&INPUT, "its example is a command line; the tests of the command run it"),
    (&UNCOMPARED, "every kind of fact that pages state is compared, which another test proves"),
];

#[test]
fn every_example_produces_its_rule() {
    let files = Files::new();
    for lint in all() {
        let Example::Piece { bad, good } = lint.example else {
            panic!("{} has no bad and good piece", lint.name);
        };
        if NOT_PRODUCED.iter().any(|(other, _)| *other == lint) {
            continue;
        }
        files.say(bad, lint);
        let of_bad = found(&files.with(good, bad));
        assert!(of_bad.contains(lint.name), "{}: {of_bad:?}\n{bad}", lint.name);
    }
    assert_eq!(found(&files), BTreeSet::new(), "of the files that have all good pieces");
}

#[test]
fn names_are_unique_and_explained() {
    let all: Vec<&Lint> = all().collect();
    for (index, lint) in all.iter().enumerate() {
        assert!(all[..index].iter().all(|other| other.name != lint.name), "{}", lint.name);
        assert!(lint.explanation.ends_with('.'), "{}", lint.name);
    }
}

/// The rules of both commands, each once.
fn all() -> impl Iterator<Item = &'static Lint> {
    let imported = IMPORT_RULES.into_iter().filter(|lint| !CHECK_RULES.contains(lint));
    CHECK_RULES.into_iter().chain(imported)
}

impl Files {
    fn new() -> Files {
        let text = |file: &str| fs::read_to_string(folder().join(file)).unwrap();
        let page = text("page.md");
        let recorded = yaml::write(&read(&page).facts);
        Files { page, recorded, spec: text("library.yaml"), departures: text("departures.yaml") }
    }

    /// The same files with another piece in the place of a good one, which one of them has.
    fn with(&self, good: &str, other: &str) -> Files {
        let (good, other) = (without_comments(good), without_comments(other));
        let mut files = self.clone();
        let Files { page, recorded, spec, departures } = &mut files;
        for file in [page, recorded, spec, departures] {
            if let Some(changed) = replaced(file, &good, &other) {
                *file = changed;
                break;
            }
        }
        assert!(files != *self, "no file has\n{good}");
        files
    }

    /// Panics where an example says something of page or spec that is not so.
    fn say(&self, piece: &str, lint: &Lint) {
        for line in piece.lines() {
            for (head, file) in [("# page: ", &self.page), ("# spec: ", &self.spec)] {
                if let Some(said) = line.strip_prefix(head) {
                    assert!(file.contains(said), "{}: {said}", lint.name);
                }
            }
        }
    }
}

/// The rules of all diagnostics of a check of the page, and of its import.
fn found(files: &Files) -> BTreeSet<&'static str> {
    let spec = Document::parse("library.yaml", files.spec.clone()).unwrap();
    let page = read(&files.page);
    let mut found = BTreeSet::new();
    if !is_known(&page.facts, &KnownOperation::of("library", &spec)) {
        found.insert(UNKNOWN.name);
    }
    let facts = crate::read_facts(&files.recorded).unwrap();
    let recorded = Edition::recorded("page.yaml".to_owned(), files.recorded.clone(), facts);
    let operation = "renewLoan".to_owned();
    let known = Known { operation, recorded: Some(recorded), page: Some(page) };
    let mut inputs = Inputs::new(("departures.yaml".to_owned(), files.departures.clone()));
    inputs.apis.push(Api { name: "library".to_owned(), spec, facts: vec![known] });
    found.extend(check(&inputs).diagnostics().iter().map(|diagnostic| diagnostic.lint.name));
    found
}

fn read(page: &str) -> Edition {
    edition("page.md", Path::new("page.md"), page.as_bytes().to_vec()).unwrap()
}

/// Lines such as `# page: …` say what the piece is held against.
fn without_comments(piece: &str) -> String {
    let lines = piece.lines().filter(|line| !line.starts_with("# "));
    lines.map(|line| format!("{line}\n")).collect()
}

/// A text with another piece in the place of its own: whole lines, however far they are indented, or a part of a line.
fn replaced(text: &str, from: &str, to: &str) -> Option<String> {
    let indented = |piece: &str, by: usize| -> String {
        piece.lines().map(|line| format!("{}{line}\n", " ".repeat(by))).collect()
    };
    let lines = (0..24)
        .step_by(2)
        .map(|by| (format!("\n{}", indented(from, by)), format!("\n{}", indented(to, by))));
    let part = (from.trim_end().to_owned(), to.trim_end().to_owned());
    let (from, to) = lines.chain([part]).find(|(from, _)| text.contains(from))?;
    Some(text.replacen(&from, &to, 1))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/examples")
}
