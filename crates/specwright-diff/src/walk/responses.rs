//! Responses: their statuses, headers and contents.

use heck::ToSnakeCase;
use specwright_document::{Node, keywords};

use super::{Handler, Shift, Walk, came_or_went, said};
use crate::change::{Directions, Rust, Wire};
use crate::kinds;
use crate::pair::{Pair, Role};

impl<'s> Walk<'s> {
    pub(super) fn responses(&mut self, operation: &Pair<'s>, key: &str) {
        let responses = operation.child(key).ways(Directions::RESPONSE);
        let (successes, new_successes) = responses.each(Successes::of);
        // With an envelope and no status of a failure, calls fail with a refusal and nothing else.
        let refuses_only =
            self.old.root().get("x-envelope").is_some() && !responses.old.is_some_and(fails);
        for status in responses.keys() {
            let response = responses.child(status);
            if response.same() {
                continue;
            }
            if status.starts_with("x-") {
                self.extension(&responses, status);
                continue;
            }
            match response.nodes() {
                [None, Some(new)] => {
                    let message = format!("status `{status}` is new");
                    let rust = match (new_successes.contain(status), successes.is_default()) {
                        // `default` is a failure from now on.
                        (true, true) => Rust::BOTH,
                        // With one success, a call returns its value; with several, all of `OpSuccess`.
                        (true, false) => Rust::breaking(!successes.are_several(), false),
                        (false, _) if refuses_only => Rust::BOTH,
                        (false, _) => Rust::Additive,
                    };
                    let known = covered(new, status, responses.old);
                    let wire = (!known).then_some(Wire::AnswersUnfamiliar);
                    self.tell(&kinds::STATUS_ADDED, &response, message, rust, wire);
                }
                [Some(old), None] => {
                    let message = format!("status `{status}` is gone");
                    let right = covered(old, status, responses.new);
                    let wire = (!right).then_some(Wire::AnswersNarrower);
                    self.tell(&kinds::STATUS_REMOVED, &response, message, Rust::BOTH, wire);
                }
                [Some(_), Some(_)] => {
                    if let Some(response) = self.target(&response) {
                        self.response(&response);
                    }
                }
                [None, None] => {}
            }
        }
    }

    /// One response, at an operation or as a component.
    pub(super) fn response(&mut self, response: &Pair<'s>) {
        let handlers: [(&str, Handler<'s>); 2] =
            [("headers", Walk::headers), ("content", Walk::response_content)];
        self.keywords(&keywords::RESPONSE, response, &handlers);
    }

    fn response_content(&mut self, response: &Pair<'s>, key: &str) {
        let content = response.child(key);
        if content.both().is_some() {
            return self.contents(&content);
        }
        let (kind, wire) = match content.old {
            None => (&kinds::MEDIA_TYPE_ADDED, Wire::AnswersUnfamiliar),
            Some(_) => (&kinds::MEDIA_TYPE_REMOVED, Wire::AnswersLacking),
        };
        let message = came_or_went(&content, "the body of this response");
        self.tell(kind, &content, message, Rust::BOTH, [wire]);
    }

    fn headers(&mut self, response: &Pair<'s>, key: &str) {
        let headers = response.child(key);
        let mut spelled_otherwise = Vec::new();
        for name in headers.keys() {
            if spelled_otherwise.contains(&name) {
                continue;
            }
            let mut header = headers.child(name);
            if header.old.is_none()
                && let Some((other, old)) = same_header(headers.old, name)
                && headers.new.is_none_or(|new| new.get(other).is_none())
            {
                header.old = Some(old);
                spelled_otherwise.push(other);
                let message =
                    format!("the header `{other}` is spelled `{name}`; that means the same");
                self.tell(&kinds::SAME_MEANING, &header, message, Rust::DocumentationOnly, []);
            }
            match header.nodes() {
                [None, Some(new)] => {
                    let message = format!("the header `{name}` is new");
                    let wire = [Wire::AnswersUnfamiliar];
                    let required = new.resolved().flag("required");
                    let rust = match self.has_fields(response.old) {
                        true => Rust::breaking(false, required),
                        // A variant of the body alone becomes one of a struct.
                        false => Rust::BOTH,
                    };
                    self.tell(&kinds::HEADER_ADDED, &header, message, rust, wire);
                }
                [Some(_), None] => {
                    let message = format!("the header `{name}` is gone");
                    let wire = [Wire::AnswersLacking];
                    self.tell(&kinds::HEADER_REMOVED, &header, message, Rust::BOTH, wire);
                }
                [Some(_), Some(_)] => {
                    if let Some(header) = self.target(&header) {
                        self.header(&header);
                    }
                }
                [None, None] => {}
            }
        }
        if headers.both().is_none() && headers.keys().is_empty() {
            let message = came_or_went(&headers, "`headers`");
            self.tell(&kinds::SAME_MEANING, &headers, message, Rust::DocumentationOnly, []);
        }
    }

    /// Whether an old response is a struct: it has headers, or is of a range of statuses only.
    fn has_fields(&self, response: Option<Node<'s>>) -> bool {
        let Some(response) = response else {
            return false;
        };
        if response.get("headers").is_some_and(|headers| headers.entries().next().is_some()) {
            return true;
        }
        let operations = self.old.operations();
        let responses = operations.iter().filter_map(|operation| operation.node.get("responses"));
        let mut uses = responses
            .flat_map(Node::entries)
            .filter(|(_, other)| other.resolved().id() == response.id());
        uses.all(|(status, _)| status == "default" || status.ends_with("XX"))
    }

    /// One header, at a response or as a component.
    pub(super) fn header(&mut self, header: &Pair<'s>) {
        let handlers: [(&str, Handler<'s>); 3] = [
            ("required", Walk::header_required),
            ("schema", |walk, pair, key| {
                let child = pair.child(key).role(Role::Part);
                walk.schema_or_style(pair, &child);
            }),
            ("content", |walk, pair, key| {
                let child = pair.child(key);
                let message = came_or_went(&child, "`content`");
                let wire = Shift::Other.wire(pair.ways);
                walk.tell(&kinds::STYLE_CHANGED, &child, message, Rust::BOTH, wire);
            }),
        ];
        self.keywords(&keywords::HEADER, header, &handlers);
    }

    fn header_required(&mut self, header: &Pair<'s>, key: &str) {
        let child = header.child(key);
        let message = said(&child, key);
        match child.each(|node| node.and_then(Node::as_bool) == Some(true)) {
            (false, true) => {
                let wire = [Wire::AnswersNarrower];
                self.tell(&kinds::HEADER_REQUIRED, &child, message, Rust::BOTH, wire);
            }
            (true, false) => {
                let wire = [Wire::AnswersLacking];
                self.tell(&kinds::HEADER_OPTIONAL, &child, message, Rust::BOTH, wire);
            }
            (true, true) | (false, false) => self.same_meaning(header, key),
        }
    }
}

/// A header whose name differs in letter case only, and is the same in Rust.
fn same_header<'s>(headers: Option<Node<'s>>, name: &str) -> Option<(&'s str, Node<'s>)> {
    headers?.entries().find(|(other, _)| {
        other.eq_ignore_ascii_case(name) && other.to_snake_case() == name.to_snake_case()
    })
}

/// Whether the other spec answers the same by a status that stands for this one too: `4XX` or `default`.
fn covered(response: Node<'_>, status: &str, others: Option<Node<'_>>) -> bool {
    let range = status.chars().next().map(|first| format!("{first}XX"));
    let wider = match status {
        "default" => return false,
        _ if range.as_deref() == Some(status) => vec!["default".to_owned()],
        _ => range.into_iter().chain(["default".to_owned()]).collect(),
    };
    let other = wider.iter().find_map(|status| others?.get(status));
    other.is_some_and(|other| response.resolved().has_value_of(other.resolved()))
}

/// The statuses of an operation's successes: 2xx, or `default` where there are none.
struct Successes<'s>(Vec<&'s str>);

impl<'s> Successes<'s> {
    fn of(responses: Option<Node<'s>>) -> Successes<'s> {
        let statuses: Vec<&str> = responses.into_iter().flat_map(Node::keys).collect();
        let declared: Vec<&str> =
            statuses.iter().copied().filter(|status| status.starts_with('2')).collect();
        if declared.is_empty() {
            return Successes(statuses.into_iter().filter(|status| *status == "default").collect());
        }
        Successes(declared)
    }

    fn contain(&self, status: &str) -> bool {
        self.0.contains(&status)
    }

    fn is_default(&self) -> bool {
        self.contain("default")
    }

    fn are_several(&self) -> bool {
        self.0.len() > 1
    }
}

/// Whether an operation has a status of a failure.
fn fails(responses: Node<'_>) -> bool {
    let successes = Successes::of(Some(responses));
    responses.keys().any(|status| !status.starts_with("x-") && !successes.contain(status))
}
