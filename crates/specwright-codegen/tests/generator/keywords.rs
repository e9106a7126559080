//! Holds `KEYWORDS.md` against the grammar, and both against what each keyword does to a spec.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use specwright_codegen::{Diagnostics, File};
use specwright_document::keywords::{DOCUMENT, Keyword, Object, SCHEMA, ValueKind, Verdict};

/// A row of the table.
struct Row {
    object: String,
    keyword: String,
    verdict: String,
    enforced: Vec<String>,
    proofs: Vec<String>,
}

#[test]
fn every_keyword_has_one_row() {
    let rows = rows();
    let named: Vec<String> =
        rows.iter().map(|row| format!("{}.{}", row.object, row.keyword)).collect();
    let known = known();
    let unique: BTreeSet<String> = named.iter().cloned().collect();
    assert_eq!(unique, known.iter().cloned().collect());
    assert_eq!(named, known, "the rows have the order of the grammar, and each stands there once");
}

#[test]
fn every_row_names_files_that_there_are() {
    let mut wrong = Vec::new();
    for row in rows() {
        let name = format!("{}.{}", row.object, row.keyword);
        for file in &row.enforced {
            let path = match file.split_once('/') {
                Some((part @ ("document" | "runtime" | "server"), rest)) => {
                    crate_of(&format!("specwright-{part}")).join("src").join(rest)
                }
                _ => crate_of("specwright-codegen").join("src").join(file),
            };
            if !path.exists() {
                wrong.push(format!("{name}: {} is not there", path.display()));
            }
        }
        for proof in &row.proofs {
            if !proves(proof, &row.keyword) {
                wrong.push(format!("{name}: {proof} is not there, or has no `{}`", row.keyword));
            }
        }
        if row.proofs.is_empty() {
            wrong.push(format!("{name} has no proof"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a spec of the tests is there and holds the keyword.
fn proves(proof: &str, keyword: &str) -> bool {
    let path = match proof.strip_prefix("constructs/") {
        Some(name) => crate_of("constructs").join("specs").join(name),
        None => crate_of("specwright-codegen").join("tests/generator").join(proof),
    };
    let path = path.with_extension("yaml");
    fs::read_to_string(path).is_ok_and(|text| {
        text.match_indices(keyword).any(|(at, _)| {
            let after = &text[at + keyword.len()..];
            let before = text[..at].chars().next_back();
            after.starts_with(':') && before.is_none_or(|c| !c.is_alphanumeric())
        })
    })
}

/// What a line of `keywords.yaml` is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Effect {
    Changes,
    ChangesNothing,
    IsRefused,
}

#[test]
fn every_keyword_does_what_its_row_says() {
    let path = crate_of("specwright-codegen").join("tests/generator/keywords.yaml");
    let text = fs::read_to_string(path).unwrap();
    let mut effects: BTreeMap<String, BTreeSet<Effect>> = BTreeMap::new();
    let mut wrong = Vec::new();
    for spec in text.split("---\n") {
        let lines: Vec<&str> = spec.lines().collect();
        let base = files(&base(&lines, None)).unwrap_or_else(|problems| panic!("{problems}"));
        for (index, line) in lines.iter().enumerate() {
            let Some((expected, keyword)) = mark(line) else {
                continue;
            };
            let found = match files(&self::base(&lines, Some(index))) {
                Err(_) => Effect::IsRefused,
                Ok(files) if files == base => Effect::ChangesNothing,
                Ok(_) => Effect::Changes,
            };
            if found != expected {
                wrong.push(format!("{found:?}: {}", line.trim()));
            }
            effects.entry(keyword.to_owned()).or_default().insert(expected);
        }
    }
    let verdicts = verdicts();
    for row in rows() {
        let name = format!("{}.{}", row.object, row.keyword);
        let effects = effects.remove(&name).unwrap_or_default();
        let has = |effect| effects.contains(&effect);
        let verdict =
            match (has(Effect::Changes), has(Effect::ChangesNothing), has(Effect::IsRefused)) {
                (true, _, _) => "honoured",
                (false, true, true) => "checked",
                (false, true, false) => "without effect",
                (false, false, true) => "refused",
                (false, false, false) => "not in keywords.yaml",
            };
        if row.verdict != verdict {
            wrong.push(format!("{name} is {verdict}, not {}", row.verdict));
        }
        let in_table = verdicts.get(&name).copied();
        if in_table != Some(verdict) {
            wrong.push(format!(
                "{name} is {verdict}, not {in_table:?} as the table of keywords says"
            ));
        }
    }
    wrong.extend(effects.into_keys().map(|name| format!("{name} is no keyword")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The mark of a line.
fn mark(line: &str) -> Option<(Effect, &str)> {
    let (_, mark) = line.split_once(" #").filter(|_| !line.starts_with('#'))?;
    let effect = match mark.chars().next()? {
        '+' => Effect::Changes,
        '=' => Effect::ChangesNothing,
        '!' => Effect::IsRefused,
        _ => return None,
    };
    Some((effect, mark[1..].trim()))
}

/// The lines without a mark, and one that has one: it replaces the line before that has its key.
fn base(lines: &[&str], with: Option<usize>) -> String {
    let key = |line: &str| line.split_once(':').map(|(key, _)| key.replace('-', " "));
    let mut kept: Vec<String> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if with == Some(index) {
            let before = kept.pop_if(|before| key(before) == key(line));
            let indent = line.len() - line.trim_start().len();
            // What stands before the key may be the dash of an item.
            let indent = before.as_ref().map_or(&line[..indent], |before| &before[..indent]);
            kept.push(format!("{indent}{}", line.trim_start()));
        } else if mark(line).is_none() {
            kept.push((*line).to_owned());
        }
    }
    kept.join("\n")
}

fn files(spec: &str) -> Result<Vec<File>, Diagnostics> {
    specwright_codegen::generate(spec).map(|generated| generated.files)
}

/// The keywords of the grammar, object by object.
fn known() -> Vec<String> {
    keywords().into_iter().map(|(name, _)| name).collect()
}

/// The verdict of each keyword in the table of `specwright-document`.
fn verdicts() -> BTreeMap<String, &'static str> {
    let word = |verdict| match verdict {
        Verdict::Honoured => "honoured",
        Verdict::Checked => "checked",
        Verdict::Refused => "refused",
        Verdict::NoEffect => "without effect",
    };
    keywords().into_iter().map(|(name, keyword)| (name, word(keyword.verdict))).collect()
}

fn keywords() -> Vec<(String, &'static Keyword)> {
    let mut objects: Vec<&'static Object> = Vec::new();
    fn visit(kind: ValueKind, objects: &mut Vec<&'static Object>) {
        match kind {
            ValueKind::Object(object) => {
                if objects.iter().all(|known| known.name != object.name) {
                    objects.push(object);
                    object.keywords.iter().for_each(|keyword| visit(keyword.kind, objects));
                }
            }
            ValueKind::BooleanOrSchema => visit(ValueKind::Object(&SCHEMA), objects),
            ValueKind::Map(kind)
            | ValueKind::ExtensibleMap(kind)
            | ValueKind::ReferableMap(_, kind)
            | ValueKind::List(kind) => visit(*kind, objects),
            ValueKind::Any
            | ValueKind::String
            | ValueKind::Boolean
            | ValueKind::Number
            | ValueKind::Count
            | ValueKind::OneOf(_) => {}
        }
    }
    visit(ValueKind::Object(&DOCUMENT), &mut objects);
    let names = objects.iter().flat_map(|object| {
        let (_, name) = object.name.split_once(' ').expect("an object's name has an article");
        object.keywords.iter().map(move |keyword| (format!("{name}.{}", keyword.name), keyword))
    });
    names.collect()
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(crate_of("specwright-codegen").join("KEYWORDS.md")).unwrap();
    let lines = text
        .lines()
        .filter(|line| line.starts_with("| ") && line.matches('|').count() == 6)
        .skip(1);
    let rows = lines.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [object, keyword, verdict, enforced, proofs] = cells.as_slice() else {
            panic!("a row has five cells: {line}");
        };
        let names = |cell: &str| {
            cell.split(", ")
                .filter(|n| !n.is_empty())
                .map(|n| n.trim_matches('`').to_owned())
                .collect()
        };
        Row {
            object: (*object).to_owned(),
            keyword: keyword.trim_matches('`').to_owned(),
            verdict: (*verdict).to_owned(),
            enforced: names(enforced),
            proofs: names(proofs),
        }
    });
    rows.collect()
}

fn crate_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("crates stand in a folder").join(name)
}
