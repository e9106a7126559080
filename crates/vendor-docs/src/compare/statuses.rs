//! Statuses against responses, and what a page says there is none of.

use specwright_document::Node;
use specwright_document::edit::NewValue;

use super::super::changes::{equals, pairs};
use super::super::facts::Part;
use super::Comparer;
use super::edits::{self, TO_DESCRIBE};

impl<'a> Comparer<'a> {
    pub(super) fn statuses(&mut self) {
        let responses = self.operation.responses();
        let own: Vec<&str> = responses.iter().map(|(status, ..)| *status).collect();
        let page: Vec<String> =
            self.facts.statuses.iter().map(|fact| fact.is.to_string()).collect();
        let page: Vec<&str> = page.iter().map(String::as_str).collect();
        let renamed = pairs(&own, &page);
        let equal = equals(&own, &page);
        let Some(list) = self.operation.node.get("responses") else { return };
        let mut left: Vec<usize> = (0..own.len()).collect();
        let facts = self.facts;
        for (at, fact) in facts.statuses.iter().enumerate() {
            let said = Some((page[at].to_owned(), fact.line));
            let renamed = renamed.iter().find(|(_, to)| *to == at).map(|(from, _)| *from);
            if let Some((index, _)) = equal.iter().find(|(_, to)| *to == at) {
                left.retain(|left| left != index);
                self.agree("statuses", page[at]);
            } else if let Some((index, entry)) =
                renamed.and_then(|index| Some((index, list.get(own[index])?)))
            {
                left.retain(|left| *left != index);
                let edits = edits::rename(entry, page[at]);
                self.differ("statuses", said, Some(own[index].to_owned()), entry, edits);
            } else {
                let response = NewValue::map([("description", format!("{TO_DESCRIBE}.").into())]);
                let edits = edits::insert(list, &[], page[at], response);
                self.differ("statuses", said, None, list, edits);
            }
        }
        for (status, _, _) in &responses {
            if let Some(entry) = list.get(status) {
                self.look(entry);
            }
        }
        for index in left {
            let Some(entry) = list.get(own[index]) else { continue };
            let edits = if own.len() > 1 { edits::remove(entry) } else { Vec::new() };
            self.differ("statuses", None, Some(own[index].to_owned()), entry, edits);
        }
    }

    pub(super) fn none(&self, part: Part) -> bool {
        self.facts.none.iter().any(|fact| fact.is == part)
    }

    /// What the page says there is none of, and the spec has.
    pub(super) fn nones(&mut self) {
        let (node, facts) = (self.operation.node, self.facts);
        for fact in &facts.none {
            let is_header = |node: &Node<'a>| node.get_str("in") == Some("header");
            let parameters = self.operation.parameters();
            let body = || node.get("requestBody");
            let headers = || {
                let header = parameters.iter().copied().find(is_header);
                header.or_else(|| self.credentials().first().copied())
            };
            let documents = |word: &str| {
                let list = node.get("x-source")?.get("documents")?;
                list.items().find(|item| item.as_str() == Some(word))
            };
            let found = match fact.is {
                Part::Preconditions => node.get("x-preconditions"),
                Part::Request => body().or_else(|| {
                    parameters.iter().find(|p| p.get_str("in") != Some("path")).copied()
                }),
                Part::RequestHeader => headers(),
                Part::RequestBody => body(),
                Part::Response => self.success().and_then(|(_, reply)| reply.get("content")),
                Part::Events => node.get("x-events"),
                Part::Codes => node.get("x-error-codes"),
                Part::RequestExample => documents("request"),
                Part::ResponseExample => documents("response"),
            };
            let page = serde_json::to_value(fact.is).expect("a part is a word");
            let page = page.as_str().unwrap_or_default().to_owned();
            match found {
                None => self.agree("none", &page),
                Some(found) => {
                    let edits = edits::remove(found);
                    let own = found.path().tokens().next_back();
                    self.differ("none", Some((page, fact.line)), own, found, edits);
                }
            }
        }
    }
}
