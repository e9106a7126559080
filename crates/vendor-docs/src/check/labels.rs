//! Facts into the places of spec and page that diagnostics point at.

use specwright_document::{Label, Location};

use super::settle::Compared;

impl Compared<'_> {
    /// Where the spec has what a fact is about.
    pub(super) fn spot(&self, key: &str) -> Location {
        let spots =
            self.comparison.spots.iter().filter(|(prefix, _)| key.starts_with(prefix.as_str()));
        let nearest = spots.max_by_key(|(prefix, _)| prefix.len());
        nearest.map_or(self.operation.key, |(_, place)| *place)
    }

    pub(super) fn in_spec(&self, place: Location, said: impl Into<String>) -> Label {
        self.places.document.label_at(place, said)
    }

    /// Where the page states a value.
    pub(super) fn on_page(&self, line: usize, value: &str) -> Label {
        let said = match value {
            "" => String::new(),
            value => format!("the page states {value}"),
        };
        self.source.label(line, value, &said)
    }
}
