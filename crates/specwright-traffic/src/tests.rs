//! Exchanges against specs, one difference at a time; secrets in every spelling; broken recordings.

mod cases;
mod editors;
mod examples;
mod mask;
mod recordings;

use std::collections::BTreeSet;

use super::judge::Verifier;
use super::recording::{self, RecordingFormat};
use super::tally::RecordedLocation;
use crate::frozen;
use specwright_document::Document;

fn own(file: &str) -> Document {
    Document::parse(file, frozen::text(&format!("spec/{file}"))).unwrap()
}

/// A judge's diagnostics on a text recording: rule, part and pointer of each.
fn found(specs: &[Document], text: &str) -> BTreeSet<String> {
    let mut judge = Verifier::new(specs);
    let (form, exchanges) = recording::read("traffic.http", text.as_bytes(), None).unwrap();
    assert_eq!(form, RecordingFormat::Text, "{text}");
    for exchange in &exchanges {
        let place = RecordedLocation { recording: 0, line: exchange.line, column: exchange.column };
        judge.exchange(exchange, form, place);
    }
    let all = judge.tally.differences.values().map(|counted| {
        let difference = &counted.difference;
        format!("{} {} {}", difference.lint.name, difference.part, difference.pointer)
            .trim_end()
            .to_owned()
    });
    all.collect()
}
