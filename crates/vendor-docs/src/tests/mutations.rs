//! Every fact of every page is changed in the page; the reader must tell exactly that.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use std::thread;

use super::super::facts::Facts;
use super::super::page::Format;
use super::super::yaml::{self, Flat};
use super::{fixtures, format, page, read, reading};

/// The last name of a key: `maximum` of `parameters[0].maximum.is`.
fn kind(key: &str) -> &str {
    let key = key.split_once(".json").map_or(key, |_| "json");
    let key = key.strip_suffix(".is").unwrap_or(key);
    let last = key.rsplit('.').next().unwrap();
    last.split('[').next().unwrap()
}

/// What may be written instead of what a page says: pairs of old and new text.
fn edits(kind: &str, value: &str) -> Vec<(String, String)> {
    let table: &[(&str, &str)] = match kind {
        "method" => &[("POST", "DELETE"), ("GET", "DELETE")],
        "transport" => &[("https", "http"), ("HTTPS", "HTTP")],
        "type" => &[
            ("Array of strings", "Boolean"),
            ("String", "Long"),
            ("string", "long"),
            ("int", "Boolean"),
            ("Integer", "Boolean"),
            ("Long", "String"),
            ("long", "string"),
            ("Map", "Array"),
            ("Object", "String"),
            ("Array", "Map"),
            ("Boolean", "int"),
        ],
        "mandatory" => &[("Yes", "No"), ("No", "Yes"), ("True", "False")],
        "length_unit" => &[("bytes", "characters"), ("characters", "bytes")],
        "unit" => &[("minute", "hour"), ("grams", "bytes"), ("milliseconds", "seconds")],
        "format" => &[("timestamp", "day")],
        "reserved" => &[("Reserved", "Spare")],
        "place" => &[
            ("Path", "Body"),
            ("Query", "Body"),
            ("Header", "Body"),
            ("Body", "Query"),
            ("Query parameter", "Message body"),
            ("Message header", "Query parameter"),
            ("Message body", "Query parameter"),
            ("header", "query"),
            ("body", "query"),
        ],
        "caption_says" => &[("Body", "Query")],
        "preconditions" => {
            &[("has signed in", "is an inspector"), ("has been applied for", "is the chairperson")]
        }
        "none" => &[("None", "Nothing")],
        _ => &[],
    };
    let mut edits: Vec<(String, String)> =
        table.iter().map(|(old, new)| ((*old).to_owned(), (*new).to_owned())).collect();
    if !edits.is_empty() {
        return edits;
    }
    let plain = value.trim_matches('"');
    if let Ok(number) = plain.parse::<i64>() {
        edits.push((plain.to_owned(), (number + 1).to_string()));
        return edits;
    }
    match plain {
        "true" => edits.push(("true".to_owned(), "false".to_owned())),
        "false" => edits.push(("false".to_owned(), "true".to_owned())),
        "{}" => edits.push(("{}".to_owned(), "[]".to_owned())),
        _ => {}
    }
    // Else one of its words, with another end.
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let last = word.as_bytes()[word.len() - 1];
        let other = match last {
            b'0'..=b'8' => char::from(last + 1),
            b'9' => '8',
            b'X' | b'x' => 'Y',
            _ if word.bytes().all(|byte| byte.is_ascii_uppercase()) => 'X',
            _ => 'x',
        };
        edits.push((word.to_owned(), format!("{}{other}", &word[..word.len() - 1])));
    }
    edits
}

/// The page with an edit on one line, for each place where it can be done; or everywhere on the line.
fn edited(page: &str, line: usize, old: &str, new: &str) -> Vec<String> {
    let lines: Vec<&str> = page.lines().collect();
    let Some(text) = lines.get(line - 1) else { return Vec::new() };
    let bound = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
    let places: Vec<usize> = text
        .match_indices(old)
        .map(|(at, _)| at)
        .filter(|at| {
            let (before, after) = (&text[..*at], &text[at + old.len()..]);
            let bare = !old.starts_with(|c: char| c.is_ascii_alphanumeric());
            bare || bound(before.chars().next_back()) && bound(after.chars().next())
        })
        .collect();
    let with = |places: &[usize]| {
        let mut changed = (*text).to_owned();
        for at in places.iter().rev() {
            changed.replace_range(*at..at + old.len(), new);
        }
        let mut lines = lines.clone();
        lines[line - 1] = &changed;
        lines.join("\n")
    };
    let mut pages: Vec<String> = places.iter().map(|at| with(&[*at])).collect();
    if places.len() > 1 {
        pages.push(with(&places));
    }
    pages
}

/// What a page states, by key.
fn by_key(facts: &Facts) -> BTreeMap<String, String> {
    yaml::flat(facts).into_iter().map(|Flat { key, value, .. }| (key, value)).collect()
}

/// The keys under which two pages state something else.
fn difference(before: &BTreeMap<String, String>, after: &Facts) -> BTreeSet<String> {
    let after = by_key(after);
    let keys = before.keys().chain(after.keys());
    keys.filter(|key| before.get(*key) != after.get(*key)).cloned().collect()
}

/// Whether a difference is what the change of this fact should make.
fn is_exactly(key: &str, difference: &BTreeSet<String>) -> bool {
    if !difference.contains(key) {
        return false;
    }
    match kind(key) {
        // What is said above a table is said of all its rows, and may then be what the caption says.
        "place" | "caption_says" => {
            difference.iter().all(|key| ["place", "caption_says"].contains(&kind(key)))
        }
        // Without serial numbers, a table belongs to whoever refers to it.
        "see" => difference.iter().all(|other| other.starts_with("response[")),
        // Only some headers keep their values.
        "name" if key.contains(".headers[") => {
            let header = key.trim_end_matches("name");
            difference.iter().all(|key| key.starts_with(header))
        }
        // A status is said of a whole table.
        "status" => difference.iter().all(|key| kind(key) == "status"),
        // The others move up.
        "none" => difference.iter().all(|key| key.starts_with("none[")),
        _ => difference.len() == 1,
    }
}

/// Facts that a heading states, by what stands below it: to change one is to move the rest of the page.
fn of_a_heading(page: &str, fact: &Flat) -> bool {
    let text = page.lines().nth(fact.line - 1).unwrap();
    let uri = ["URI", "#### URI", "<h4>URI</h4>"].contains(&text);
    kind(&fact.key) == "of" || kind(&fact.key) == "place" && uri
}

/// A page of which one fact was changed.
pub(in super::super) struct Changed {
    pub name: &'static str,
    pub fact: Flat,
    pub text: String,
    pub facts: Facts,
    /// The keys under which it states something else than before.
    pub difference: BTreeSet<String>,
}

/// What became of all facts of all pages.
#[derive(Default)]
pub(in super::super) struct Changes {
    pub told: Vec<Changed>,
    /// Facts that no change of their line changes alone.
    survivors: Vec<String>,
    /// How many facts are stated by headings.
    headings: usize,
}

/// Every fact of every page, changed in the page; worked out once for all tests, which wait for it, so on all cores.
pub(in super::super) fn changes() -> &'static Changes {
    static CHANGES: OnceLock<Changes> = OnceLock::new();
    CHANGES.get_or_init(|| {
        let mut all = Changes::default();
        thread::scope(|scope| {
            let pages: Vec<_> = fixtures().map(|name| scope.spawn(move || of_page(name))).collect();
            for page in pages {
                let Changes { told, survivors, headings } = page.join().unwrap();
                all.told.extend(told);
                all.survivors.extend(survivors);
                all.headings += headings;
            }
        });
        all
    })
}

fn of_page(name: &'static str) -> Changes {
    let (text, before) = (page(name), reading(name).facts);
    let (facts, before) = (yaml::flat(&before), by_key(&before));
    let mut changes = Changes::default();
    for fact in facts {
        if of_a_heading(&text, &fact) {
            changes.headings += 1;
            continue;
        }
        match changed(name, &text, &before, &fact) {
            Some(changed) => changes.told.push(changed),
            None => {
                let Flat { key, value, line } = fact;
                changes.survivors.push(format!("{name}:{line}: {key} {value}"));
            }
        }
    }
    changes
}

fn changed(
    name: &'static str,
    page: &str,
    before: &BTreeMap<String, String>,
    fact: &Flat,
) -> Option<Changed> {
    let edits = edits(kind(&fact.key), &fact.value).into_iter();
    // A paragraph of HTML goes on below the line that it begins on.
    let lines = fact.line..=fact.line + usize::from(name.ends_with(".html"));
    let mut pages = edits
        .flat_map(|(old, new)| lines.clone().flat_map(move |line| edited(page, line, &old, &new)));
    pages.find_map(|text| {
        let facts = read(name, &text, format(name)).facts;
        let difference = difference(before, &facts);
        let fact = is_exactly(&fact.key, &difference).then(|| fact.clone())?;
        Some(Changed { name, fact, text, facts, difference })
    })
}

#[test]
fn each_change_of_a_page_is_a_change_of_that_fact() {
    let Changes { told, survivors, headings } = changes();
    let (killed, total) = (told.len(), told.len() + survivors.len());
    println!("{killed} of {total} changes told; {headings} facts are stated by headings");
    assert_eq!(*survivors, Vec::<String>::new());
    assert!(total > 1000, "only {total} facts were changed");
}

#[test]
fn a_strange_line_is_reported_at_every_position() {
    let check = |name: &'static str| {
        let text = page(name);
        let lines: Vec<&str> = text.lines().collect();
        let before = reading(name);
        let stated = by_key(&before.facts);
        let mut dropped = Vec::new();
        for at in 0..=lines.len() {
            let mut lines = lines.clone();
            lines.insert(at, "Zyxwvu");
            let after = read(name, &lines.join("\n"), format(name));
            let told = !difference(&stated, &after.facts).is_empty()
                || after.unread.len() > before.unread.len()
                || after.unread.iter().any(|unread| unread.line == at + 1);
            if !told {
                dropped.push(at + 1);
            }
        }
        assert_eq!(dropped, Vec::<usize>::new(), "{name}: dropped on these lines");
    };
    thread::scope(|scope| {
        for name in fixtures().filter(|name| name.ends_with(".txt")) {
            scope.spawn(move || check(name));
        }
    });
}

#[test]
fn a_heading_or_label_that_lost_what_it_announced_is_reported() {
    let page = |lines: &[&str]| {
        let mut page = vec!["Opening", "URI", "GET https://host/a/b", "Request Description"];
        page.extend(lines);
        read("page.txt", &page.join("\n"), Format::Text)
    };
    let told = |lines: &[&str]| -> Vec<usize> {
        page(lines).unread.iter().map(|unread| unread.line).collect()
    };
    assert!(told(&["None"]).is_empty());
    assert_eq!(told(&[]), [4]);
    assert_eq!(told(&["- Message header", "None", "- Message body"]), [7]);
    assert_eq!(told(&["- Message header", "- Message body", "None"]), [5]);
    assert_eq!(told(&["Table 2 Parameters in the body", "Response Description", "None"]), [5]);
    assert_eq!(told(&["None", "Error Code", "Example"]), [6, 7]);
}
