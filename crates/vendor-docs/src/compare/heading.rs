//! What a page says of the operation as a whole, and what the spec does.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::edit::NewValue;
use specwright_document::{Edit, METHODS, Node};

use super::super::changes::{equals, pairs};
use super::super::facts::{Fact, Part};
use super::super::words;
use super::edits::{self, TO_DESCRIBE};
use super::{Comparer, PageValue, said};

/// Where our keys of an operation stand, as a rule.
const BEHIND: [&str; 8] = [
    "x-error-codes",
    "x-preconditions",
    "x-log-name",
    "x-source",
    "tags",
    "description",
    "summary",
    "operationId",
];

impl<'a> Comparer<'a> {
    /// Title, date and the name in logs.
    pub(super) fn heading(&mut self) {
        let node = self.operation.node;
        let (title, date) = (said(&self.facts.title), said(&self.facts.date));
        match node.get("x-source") {
            Some(source) => {
                self.hold_text("title", title, source, "title", &[]);
                self.hold_text("date", date, source, "date", &["title"]);
            }
            None => {
                for (key, value) in [("title", title), ("date", date)] {
                    let Some((text, _)) = &value else { continue };
                    let source = NewValue::map([(key, text.as_str().into())]);
                    let edits = edits::insert(node, &BEHIND[4..], "x-source", source);
                    self.differ(key, value, None, node, edits);
                }
            }
        }
        self.hold_text("log_name", said(&self.facts.log_name), node, "x-log-name", &BEHIND[3..]);
    }

    /// Method, path and the scheme of the server.
    pub(super) fn address(&mut self) {
        let operation = self.operation;
        let method = said(&self.facts.method);
        let own = operation.method.to_uppercase();
        self.hold("method", method, Some((own, operation.node)), operation.node, |new| {
            let new = new.map(str::to_lowercase).filter(|new| METHODS.contains(&new.as_str()));
            new.map_or(Vec::new(), |new| edits::rename(operation.node, &new))
        });
        let server = self.document.root().pointer("/servers/0/url");
        let base = self.document.base_path();
        let own = format!("{base}{}", operation.path);
        let path = said(&self.facts.path);
        self.hold("path", path, Some((own, operation.item)), operation.item, |new| {
            let Some(new) = new else { return Vec::new() };
            if let Some(rest) = new.strip_prefix(base).filter(|rest| rest.starts_with('/')) {
                return edits::rename(operation.item, rest);
            }
            // Another address of the server, for all operations.
            match (new.strip_suffix(operation.path), server.and_then(Node::as_str), server) {
                (Some(other), Some(url), Some(server)) => {
                    let url =
                        format!("{}{other}", url.trim_end_matches('/').trim_end_matches(base));
                    edits::set(server, url)
                }
                _ => Vec::new(),
            }
        });
        let transport = said(&self.facts.transport);
        let url = server.and_then(|server| Some((server.as_str()?, server)));
        let own = url.and_then(|(url, node)| Some((url.split_once("://")?.0.to_owned(), node)));
        self.hold("transport", transport, own, operation.node, |new| match (new, url) {
            (Some(new), Some((url, node))) => {
                let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
                edits::set(node, format!("{new}://{rest}"))
            }
            // A server has a scheme whether pages name it or not.
            _ => Vec::new(),
        });
    }

    /// Lists of plain texts: preconditions, codes, events.
    pub(super) fn lists(&mut self) {
        let list = |facts: &[Fact<String>]| -> Vec<(String, usize)> {
            facts.iter().map(|fact| (fact.is.clone(), fact.line)).collect()
        };
        let preconditions = list(&self.facts.preconditions);
        self.list("preconditions", &preconditions, "x-preconditions", &BEHIND[2..], |text| {
            words::precondition(text).unwrap_or(text).to_owned()
        });
        self.list("codes", &list(&self.facts.codes), "x-error-codes", &BEHIND[1..], str::to_owned);
        self.list("events", &list(&self.facts.events), "x-events", &BEHIND, str::to_owned);
        for fact in &self.facts.code_prefixes {
            let said =
                |text: &Node<'_>| text.as_str().is_some_and(|t| words_of(t).any(|w| w == fact.is));
            if self.texts.iter().any(said) {
                self.agree("code_prefixes", &fact.is);
            } else {
                let words = format!("Codes begin with {}.", fact.is);
                let edits = edits::say(self.operation.node, &words);
                let page = Some((fact.is.clone(), fact.line));
                self.differ("code_prefixes", page, None, self.operation.node, edits);
            }
        }
    }

    fn list(
        &mut self,
        key: &str,
        page: &[(String, usize)],
        name: &'static str,
        behind: &[&str],
        means: impl Fn(&str) -> String,
    ) {
        let node = self.operation.node;
        let items: Vec<Node<'a>> = node.get(name).into_iter().flat_map(Node::items).collect();
        let own: Vec<String> =
            items.iter().map(|item| means(item.as_str().unwrap_or_default())).collect();
        items.iter().for_each(|item| self.look(*item));
        let values: Vec<&str> = page.iter().map(|(value, _)| value.as_str()).collect();
        let own_values: Vec<&str> = own.iter().map(String::as_str).collect();
        let (pairs, equal) = (pairs(&own_values, &values), equals(&own_values, &values));
        let written = |value: &str| match sentence(value) {
            Some(sentence) if name == "x-preconditions" => sentence.to_owned(),
            _ => value.to_owned(),
        };
        let mut left: BTreeSet<usize> = (0..own.len()).collect();
        let of = |pairs: Vec<(usize, usize)>| -> BTreeMap<usize, usize> {
            pairs.into_iter().map(|(spec, page)| (page, spec)).collect()
        };
        let (pairs, equal) = (of(pairs), of(equal));
        for (at, (value, line)) in page.iter().enumerate() {
            let said: PageValue = Some((value.clone(), *line));
            if let Some(spec) = pairs.get(&at) {
                left.remove(spec);
                let mut edits = edits::set(items[*spec], written(value));
                edits.extend(self.code_value(name, value));
                self.differ(key, said, Some(own[*spec].clone()), items[*spec], edits);
            } else if let Some(spec) = equal.get(&at) {
                left.remove(spec);
                self.agree(key, value);
            } else {
                let mut edits = edits::add(node, name, behind, &written(value));
                edits.extend(self.code_value(name, value));
                self.differ(key, said, None, node.get(name).unwrap_or(node), edits);
            }
        }
        let none = match name {
            "x-preconditions" => Part::Preconditions,
            "x-error-codes" => Part::Codes,
            _ => Part::Events,
        };
        // That there is none at all is a fact of its own.
        left.retain(|_| !self.none(none));
        for spec in left {
            // Where the whole list goes, it goes once.
            let all = page.is_empty() && items.len() > 1;
            let edits = match node.get(name).filter(|_| all) {
                Some(list) => edits::remove(list),
                None => edits::remove(items[spec]),
            };
            self.differ(key, None, Some(own[spec].clone()), items[spec], edits);
        }
    }
}

impl<'a> Comparer<'a> {
    /// The schema of the envelope's code in the reply of success.
    pub(super) fn code(&self) -> Option<Node<'a>> {
        let name = self.document.root().get("x-envelope")?.get_str("code")?;
        let (_, media) = self.success()?.1.contents().next()?;
        let properties = media.get("schema")?.properties();
        let property = properties.iter().find(|property| property.name == name)?;
        Some(property.node.resolved())
    }

    /// A code has to be a value of the envelope's code as well.
    fn code_value(&self, list: &str, code: &str) -> Vec<Edit> {
        let (Some(schema), "x-error-codes") = (self.code(), list) else { return Vec::new() };
        let Some(values) = schema.get("enum") else { return Vec::new() };
        if values.items().any(|value| value.as_str() == Some(code)) {
            return Vec::new();
        }
        let digits: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
        let more = [
            ("enum", code.to_owned()),
            ("x-enum-varnames", format!("Code{digits}")),
            ("x-enum-descriptions", format!("{TO_DESCRIBE}, {code}.")),
        ];
        let lists = more.iter().filter_map(|(list, text)| Some((schema.get(list)?, text)));
        lists.flat_map(|(list, text)| edits::append(list, text.as_str())).collect()
    }
}

/// A sentence for the keyword of a precondition, as specs here write it.
fn sentence(keyword: &str) -> Option<&'static str> {
    Some(match keyword {
        "signed-in" => "The caller is signed in.",
        "chairs" => "The caller is the chairperson.",
        "inspector" => "The caller is an inspector.",
        "applied" => "It has been applied for.",
        _ => return None,
    })
}

/// The words of a text.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
