//! Facts into the places of spec and page that findings point at.

use openapi_codegen::Location;

use super::settle::{Compared, Source};
use crate::report::Mark;

impl Compared<'_> {
    /// Where the spec has what a fact is about.
    pub(super) fn spot(&self, key: &str) -> Location {
        let spots =
            self.comparison.spots.iter().filter(|(prefix, _)| key.starts_with(prefix.as_str()));
        let nearest = spots.max_by_key(|(prefix, _)| prefix.len());
        nearest.map_or(self.operation.key, |(_, place)| *place)
    }

    pub(super) fn in_spec(&self, place: Location, said: impl Into<String>) -> Mark {
        self.places.spec.mark_at(place, said)
    }

    /// The value on its line of the page, or the line of the recorded facts that tells of it.
    pub(super) fn on_page(&self, line: usize, value: &str) -> Mark {
        let plain = value.trim_matches('"');
        let column = |text: &str| {
            let at = text.to_lowercase().find(&plain.to_lowercase()).filter(|_| !plain.is_empty());
            at.and_then(|at| text.get(..at)).map(|head| head.chars().count() + 1)
        };
        match &self.source {
            Source::Page(file, text) => {
                let text = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
                let said = if value.is_empty() {
                    String::new()
                } else {
                    format!("the page states {value}")
                };
                let width = column(text).map_or(0, |_| plain.chars().count());
                Mark { width, ..Mark::at(file, line, column(text).unwrap_or(1), said) }
            }
            Source::Recorded(file, text) => {
                let end = format!("line: {line}}}");
                let found = text.lines().enumerate().filter(|(_, text)| text.contains(&end));
                let found: Vec<(usize, &str)> = found.collect();
                let exact = found.iter().find(|(_, text)| column(text).is_some()).or(found.first());
                let said = format!("line {line} of {}", self.facts.page);
                match exact {
                    Some((at, text)) => Mark::at(file, at + 1, column(text).unwrap_or(1), said),
                    None => Mark::at(file, 1, 1, said),
                }
            }
        }
    }
}
