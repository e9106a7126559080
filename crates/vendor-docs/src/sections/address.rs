//! Lines about the operation as a whole: title, date, method, address.

use super::super::facts::Fact;
use super::super::page::{Line, LineMark};
use super::super::words::Label;
use super::super::{cells, samples};
use super::Walk;

impl<'a> Walk<'a> {
    /// Date and title.
    pub(super) fn top(&mut self, line: &Line) {
        let date = ["Updated on ", "更新时间: ", "更新时间:"]
            .iter()
            .find_map(|begins| line.text.strip_prefix(begins))
            .map(|rest| rest.split_whitespace().next().unwrap_or_default());
        match date {
            Some(date) if day(date) => {
                self.facts.date = Some(Fact::new(date.to_owned(), line.line));
            }
            Some(_) => self.gap(line.line, &line.text, "no date of the form 2025-12-31"),
            None => {
                // The title is what is marked as one, else what stands last above the first heading.
                if self.titled() {
                    self.gap(line.line, &line.text, "a line below the title");
                    return;
                }
                if line.mark == LineMark::Heading {
                    self.heading = line.line;
                }
                let title = Fact::new(line.text.clone(), line.line);
                if let Some(before) = self.facts.title.replace(title) {
                    self.gap(before.line, &before.is, "a line above the title");
                }
            }
        }
    }

    /// Whether the format itself marks the title as such.
    pub(super) fn titled(&self) -> bool {
        self.heading > 0 && self.facts.title.is_some()
    }

    pub(super) fn method(&mut self, line: usize, text: &str) {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        let mut methods: Vec<&str> = words.filter(|word| samples::METHODS.contains(word)).collect();
        methods.dedup();
        match methods.as_slice() {
            [method] => self.set_method(method, line),
            [] if samples::prose(text) => {
                self.facts.mentions.extend(cells::mentions(text, line));
            }
            [] => self.gap(line, text, "no method"),
            _ => self.gap(line, text, "more than one method"),
        }
    }

    fn set_method(&mut self, method: &str, line: usize) {
        match &self.facts.method {
            None => self.facts.method = Some(Fact::new(method.to_owned(), line)),
            Some(fact) if fact.is == method => {}
            Some(_) => self.gap(line, method, "a second method"),
        }
    }

    /// A line of the section that tells where the operation is.
    pub(super) fn address(&mut self, line: usize, text: &str) {
        let label = self.label.take().map(|label| label.is);
        let (method, target) = match text.split_once(' ') {
            Some((method, rest)) if samples::METHODS.contains(&method) => (Some(method), rest),
            _ => (None, text),
        };
        match label {
            Some(Label::Method) => self.method(line, text),
            Some(Label::Transport) => self.transport(line, text),
            Some(Label::Address | Label::Place(_) | Label::Sample(_)) | None => {
                match samples::path(target.trim()) {
                    Some((path, query)) if !path.contains(' ') => {
                        if let Some(method) = method {
                            self.set_method(method, line);
                        }
                        if let Some((scheme, _)) = target.split_once("://") {
                            self.transport(line, scheme);
                        }
                        self.set_path(path, line);
                        if let Some(query) = query {
                            self.gap(
                                line,
                                query,
                                "a query in the address; its parameters are in no table",
                            );
                        }
                    }
                    _ if samples::prose(text) => {
                        self.facts.mentions.extend(cells::mentions(text, line));
                    }
                    _ => self.gap(line, text, "neither an address nor a sentence"),
                }
            }
        }
    }

    fn set_path(&mut self, path: &str, line: usize) {
        match &self.facts.path {
            None => self.facts.path = Some(Fact::new(path.to_owned(), line)),
            Some(fact) if fact.is == path => {}
            Some(_) => self.gap(line, path, "a second address"),
        }
    }

    fn transport(&mut self, line: usize, text: &str) {
        let scheme = text.to_lowercase();
        match (scheme.as_str(), &self.facts.transport) {
            ("https" | "http", None) => self.facts.transport = Some(Fact::new(scheme, line)),
            ("https" | "http", Some(fact)) if fact.is == scheme => {}
            ("https" | "http", Some(_)) => self.gap(line, text, "a second transport protocol"),
            _ => self.gap(line, text, "a transport protocol that no rule knows"),
        }
    }
}

/// Whether a text has the form of a day.
fn day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
