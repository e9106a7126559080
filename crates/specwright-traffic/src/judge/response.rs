//! The answer to a call: status, headers, body, and what its envelope says.

use std::borrow::Cow;

use serde_json::Value;
use specwright_document::{Level, Node};

use super::text_values::{self, ParameterStyle, schema};
use super::{Call, Verifier};
use crate::lints::{
    CONTENT_TYPE, MISSING_BODY, MISSING_HEADER, MISSING_RESULT, UNDOCUMENTED_STATUS,
    UNEXPECTED_BODY, UNLISTED_CODE, UNREADABLE_BODY,
};
use crate::recording::{Body, Message, Response};
use crate::schema::Direction;
use crate::shown;
use crate::tally::Difference;

impl<'s> Verifier<'s> {
    pub(super) fn response(&mut self, call: &Call<'s, '_>) {
        let Some(Response { status, message }) = &call.exchange.response else { return };
        let part = format!("response {status}");
        let Some(documented) = documented(call, *status) else {
            let text = "has a status that the spec does not list";
            let difference = Difference::new(&UNDOCUMENTED_STATUS, Level::Error, part, "", text);
            let responses = call.operation.node.location_of("responses");
            self.add(call, difference.value(status.to_string()).at(Some(responses)));
            return;
        };
        self.headers(call, *status, documented, message);
        let part = format!("response {status} body");
        let is_empty = documented.contents().len() == 0;
        match &message.body {
            Body::Bytes(_) if is_empty => {
                let text = "is there, and the spec has none";
                let difference = Difference::new(&UNEXPECTED_BODY, Level::Warning, part, "", text);
                self.add(call, difference.at(Some(documented.location())));
            }
            Body::Bytes(bytes) => {
                self.body(call, &part, documented, message, bytes, Direction::Response)
            }
            Body::Unrecorded => self.unrecorded(call, &part),
            Body::None if !is_empty && call.exchange.method != "HEAD" => {
                let difference =
                    Difference::new(&MISSING_BODY, Level::Error, part, "", "is missing");
                self.add(call, difference.at(Some(documented.location_of("content"))));
            }
            Body::None => {}
        }
    }

    fn headers(
        &mut self,
        call: &Call<'s, '_>,
        status: u16,
        documented: Node<'s>,
        message: &Message,
    ) {
        for (name, header) in documented.get("headers").into_iter().flat_map(Node::entries) {
            let node = header.resolved();
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let part = format!("response {status} header `{name}`");
            match (message.header(name), schema(node)) {
                (Some(text), Some((schema, _))) => {
                    let style =
                        ParameterStyle { name, style: "simple", explode: node.flag("explode") };
                    let value =
                        text_values::single(&mut self.shapes[call.spec], schema, style, text);
                    self.value(call, &part, schema, &value, Direction::Response);
                }
                (None, _) if node.flag("required") => {
                    let difference =
                        Difference::new(&MISSING_HEADER, Level::Error, part, "", "is missing");
                    self.add(call, difference.at(Some(header.key_location())));
                }
                (Some(_) | None, _) => {}
            }
        }
    }

    /// A body of either direction: its media type, then its value.
    pub(super) fn body(
        &mut self,
        call: &Call<'s, '_>,
        part: &str,
        documented: Node<'s>,
        message: &Message,
        bytes: &[u8],
        direction: Direction,
    ) {
        let contents: Vec<(&str, Node<'s>)> = documented.contents().collect();
        let sent = message.header("content-type").map(shown::media_type);
        let fitting = sent.as_deref().and_then(|sent| {
            contents
                .iter()
                .filter(|(known, _)| fits(known, sent))
                .min_by_key(|(known, _)| known.contains('*'))
        });
        let Some((known, first)) = contents.first() else { return };
        let media = match fitting {
            Some((known, media)) => {
                self.charset(call, part, known, *media, message);
                *media
            }
            None => {
                let types: Vec<&str> = contents.iter().map(|(known, _)| *known).collect();
                let text = match &sent {
                    Some(_) => format!("has another content type than {}", types.join(", ")),
                    None => format!("has no content type; the spec says {}", types.join(", ")),
                };
                let difference = Difference::new(&CONTENT_TYPE, Level::Error, part, "", text);
                let mut difference = difference.at(Some(first.location()));
                difference.value = sent.clone();
                self.add(call, difference);
                *first
            }
        };
        let Some(schema) = media.get("schema") else { return };
        let sent = fitting.and(sent).unwrap_or_else(|| shown::media_type(known));
        let value = if sent.ends_with("/json") || sent.ends_with("+json") {
            let Some(value) = message.json() else {
                let text = "is no JSON that can be read";
                let difference = Difference::new(&UNREADABLE_BODY, Level::Error, part, "", text);
                let length = format!("{} bytes", bytes.len());
                self.add(call, difference.value(length).at(Some(media.location())));
                return;
            };
            Cow::Borrowed(value)
        } else if sent == "application/x-www-form-urlencoded" {
            let text = String::from_utf8_lossy(bytes);
            Cow::Owned(text_values::form(&mut self.shapes[call.spec], schema, &text))
        } else if sent.starts_with("text/") {
            let text = String::from_utf8_lossy(bytes);
            Cow::Owned(text_values::scalar(&mut self.shapes[call.spec], schema, &text))
        } else {
            // Parts of a multipart body and bytes are not taken apart.
            return;
        };
        self.value(call, part, schema, &value, direction);
        if direction == Direction::Response {
            self.envelope(call, part, schema, &value);
        }
    }

    /// The charset of a body against the one that the spec has behind its media type, where both have one.
    fn charset(
        &mut self,
        call: &Call<'s, '_>,
        part: &str,
        known: &str,
        media: Node<'s>,
        message: &Message,
    ) {
        let sent = message.header("content-type").and_then(charset);
        let (Some(known), Some(sent)) = (charset(known), sent) else { return };
        if !known.eq_ignore_ascii_case(sent) {
            let text = format!("has another charset than {known}");
            let difference = Difference::new(&CONTENT_TYPE, Level::Error, part, "", text);
            self.add(call, difference.value(shown::name(sent)).at(Some(media.location())));
        }
    }

    /// What `x-envelope` says: which code is success, and what belongs to it.
    fn envelope(&mut self, call: &Call<'s, '_>, part: &str, schema: Node<'s>, value: &Value) {
        let root = self.specs[call.spec].root();
        let Some(envelope) = root.get("x-envelope") else { return };
        let Some(field) = envelope.get_str("code") else { return };
        let code = match &value[field] {
            Value::String(code) => code.clone(),
            Value::Number(code) => code.to_string(),
            _ => return,
        };
        let shown = if self.secrets.is_code(&code) {
            value[field].to_string()
        } else {
            shown::value(&value[field], shown::Field::Unknown)
        };
        let statistics = self.tally.operations.entry(call.route).or_default();
        if statistics.codes.len() < 100 || statistics.codes.contains_key(&code) {
            // A number where a text should be is told as it came.
            let told = if value[field].is_number() && shown == code {
                format!("{code} (a number)")
            } else {
                shown.trim_matches('"').to_owned()
            };
            *statistics.codes.entry(told).or_default() += 1;
        }
        if envelope.get_str("success") == Some(code.as_str()) {
            let Some(result) = envelope.get_str("result") else { return };
            let shapes = &mut self.shapes[call.spec];
            let shape = shapes.of(schema);
            let field = shapes.get(shape).properties.get(result).copied();
            if let (Some(field), None | Some(Value::Null)) = (field, value.get(result)) {
                let text = "is missing, and the code tells of success";
                let difference = Difference::new(
                    &MISSING_RESULT,
                    Level::Error,
                    part,
                    format!("/{result}"),
                    text,
                );
                self.add(call, difference.at(Some(field.key_location())));
            }
            return;
        }
        let Some(listed) = call.operation.node.get("x-error-codes") else { return };
        if !listed.items().any(|item| item.as_str() == Some(code.as_str())) {
            let text = "is a code that `x-error-codes` of the operation does not list";
            let difference =
                Difference::new(&UNLISTED_CODE, Level::Warning, part, format!("/{field}"), text);
            let place = listed.key_location();
            self.add(call, difference.value(shown).at(Some(place)));
        }
    }
}

/// The charset behind a media type.
fn charset(media_type: &str) -> Option<&str> {
    let mut parameters =
        media_type.split(';').skip(1).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(value.trim().trim_matches('"'))
}

/// The response that the spec has for a status: itself, its class, or the one for all others.
fn documented<'s>(call: &Call<'s, '_>, status: u16) -> Option<Node<'s>> {
    let all = call.operation.responses();
    let class = format!("{}XX", status / 100);
    let find = |wanted: &str| all.iter().find(|(known, _, _)| known.eq_ignore_ascii_case(wanted));
    let found = find(&status.to_string()).or_else(|| find(&class)).or_else(|| find("default"));
    found.map(|(_, _, node)| *node)
}

/// Whether a media type, without parameters, is one that the spec lists, perhaps as a range.
fn fits(known: &str, sent: &str) -> bool {
    let known = known.split(';').next().unwrap_or_default().trim().to_lowercase();
    match known.strip_suffix('*') {
        Some("*/") => true,
        Some(range) => sent.starts_with(range),
        None => known == sent,
    }
}
