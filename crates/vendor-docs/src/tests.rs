//! The reader against pages of its own, in each layout, and against the saved ones where they are at hand.

mod examples;
mod forms;
mod frames;
mod garbage;
pub(super) mod mutations;
mod wordings;

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use super::facts::Facts;
use super::page::Format;
use super::yaml::{self, Flat};
use super::{Reading, read};
use crate::frozen;

/// Pages that state the same in layouts that lose nothing, with tables that count their rows.
const NUMBERED: [&str; 6] = [
    "l1-bullets.txt",
    "l1-plain.txt",
    "l4-pipe2.txt",
    "l5-padded.txt",
    "l6-markdown.md",
    "page.html",
];

/// The same with tables that have a column for the place, or one table for each place.
const PLACED: [&str; 2] = ["l2-prototype.txt", "l8-split.txt"];

/// Layouts that lose something, and a page that says "none" wherever it can.
const OTHERS: [&str; 3] = ["l1-none.txt", "l3-pipe.txt", "l7-dropped.txt"];

pub(super) fn fixtures() -> impl Iterator<Item = &'static str> {
    NUMBERED.into_iter().chain(PLACED).chain(OTHERS)
}

pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

pub(super) fn page(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

pub(super) fn format(name: &str) -> Format {
    match Path::new(name).extension().unwrap().to_str().unwrap() {
        "md" => Format::Markdown,
        "html" => Format::Html,
        _ => Format::Text,
    }
}

pub(super) fn reading(name: &str) -> Reading {
    read(name, &page(name), format(name))
}

/// Keys and values; lines differ from layout to layout.
fn stated(facts: &Facts) -> Vec<(String, String)> {
    yaml::flat(facts).into_iter().map(|Flat { key, value, .. }| (key, value)).collect()
}

#[test]
fn each_layout_gives_the_facts_of_its_golden_file() {
    for name in fixtures() {
        let Reading { facts, unread, .. } = reading(name);
        let mut text = yaml::write(&facts);
        for gap in unread {
            text.push_str(&format!("# {name}:{}: `{}`: {}\n", gap.line, gap.text, gap.why));
        }
        expect_file![folder().join(format!("{name}.facts.yaml"))].assert_eq(&text);
    }
}

#[test]
fn layouts_that_lose_nothing_state_the_same() {
    let first = reading(NUMBERED[0]);
    for name in NUMBERED {
        let other = reading(name);
        assert_eq!(other.unread, [], "{name}");
        assert_eq!(stated(&other.facts), stated(&first.facts), "{name}");
    }
    // A page that tells the place in a column has no caption to contradict it, and samples of its own; one with
    // a table for each status tells more of them.
    let parts = ["examples", "caption_says", "status.", "transport", "code_prefixes"];
    let same = |facts: &Facts| -> Vec<(String, String)> {
        let all = stated(facts).into_iter();
        all.filter(|(key, _)| !parts.iter().any(|part| key.contains(part))).collect()
    };
    for name in PLACED {
        let other = reading(name);
        assert_eq!(other.unread, [], "{name}");
        let mut found = same(&other.facts);
        // The body of a refusal stands on pages with a table for each status only.
        found.retain(|(key, _)| !key.starts_with("response[4]") && !key.starts_with("response[5]"));
        assert_eq!(found, same(&first.facts), "{name}");
    }
}

#[test]
fn ends_of_lines_and_a_byte_order_mark_state_nothing() {
    for name in fixtures() {
        let other = format!("\u{feff}{}", page(name).replace('\n', "\r\n"));
        let other = read(name, &other, format(name));
        assert_eq!(yaml::write(&other.facts), yaml::write(&reading(name).facts), "{name}");
    }
}

#[test]
fn facts_survive_being_written() {
    for name in fixtures() {
        let facts = reading(name).facts;
        let again: Facts = serde_saphyr::from_str(&yaml::write(&facts)).unwrap();
        assert_eq!(again, facts, "{name}");
    }
}

/// The folder of the saved pages, which are not ours to hand on.
fn saved() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/pages");
    let folder = std::env::var_os("SAVED_PAGES").map_or_else(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

#[test]
fn facts_of_real_pages_are_counted() {
    let counts = [
        ("agentconf/prolongTime", 68),
        ("agentconf/queryAllConfIds", 51),
        ("agentconf/queryConfInfos", 141),
        ("agentconf/releaseAgentConf", 44),
        ("mmc/prolongMeeting", 74),
    ];
    for (name, count) in counts {
        let text = frozen::text(&format!("spec/pages/{name}.yaml"));
        let facts: Facts = serde_saphyr::from_str(&text).unwrap();
        assert_eq!(yaml::flat(&facts).len(), count, "{name}");
        assert_eq!(yaml::write(&facts), text, "{name}");
    }
}

#[test]
fn the_saved_pages_state_what_is_committed() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/pages");
    let folders = ["agentconf", "mmc"].map(|api| fs::read_dir(spec.join(api)).unwrap());
    for entry in folders.into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.display();
        let text = fs::read_to_string(&path).unwrap();
        let facts: Facts = serde_saphyr::from_str(&text).unwrap();
        assert_eq!(yaml::write(&facts), text, "{name} is not as `docs import` writes it");
        if let Some(saved) = saved() {
            let page = fs::read_to_string(saved.join(&facts.page)).unwrap();
            let reading = read(&facts.page, &page, Format::Text);
            assert_eq!(reading.unread, [], "{name}");
            assert_eq!(yaml::write(&reading.facts), text, "{name}");
        }
    }
}
