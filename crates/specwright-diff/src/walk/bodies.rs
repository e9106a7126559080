//! Request bodies and the media types of anything that has content.

use specwright_document::{Node, keywords};

use super::{Handler, Shift, Walk, came_or_went, said};
use crate::change::{Directions, Rust, Wire};
use crate::kinds;
use crate::pair::Pair;

impl<'s> Walk<'s> {
    pub(super) fn request_body(&mut self, operation: &Pair<'s>, key: &str) {
        let body = operation.child(key).ways(Directions::REQUEST);
        match body.nodes() {
            [None, Some(new)] => {
                let new = new.resolved();
                let (rust, wire) = if new.flag("required") {
                    (Rust::CALLERS, Wire::RequestsRefused)
                } else {
                    let has_stream = new.contents().any(|(key, media)| self.is_stream(key, media));
                    // A request with a stream is not `Clone`.
                    let rust = if has_stream { Rust::BOTH } else { Rust::Additive };
                    (rust, Wire::RequestsAccepted)
                };
                let message = "the operation takes a body now";
                self.tell(&kinds::REQUEST_BODY_ADDED, &body, message, rust, [wire]);
            }
            [Some(_), None] => {
                let message = "the operation takes no body any more";
                let wire = [Wire::RequestsPassedOver];
                self.tell(&kinds::REQUEST_BODY_REMOVED, &body, message, Rust::BOTH, wire);
            }
            [Some(_), Some(_)] => {
                if let Some(body) = self.target(&body) {
                    self.body(&body);
                }
            }
            [None, None] => {}
        }
    }

    /// One request body, at an operation or as a component.
    pub(super) fn body(&mut self, body: &Pair<'s>) {
        let handlers: [(&str, Handler<'s>); 2] = [
            ("required", Walk::body_required),
            ("content", |walk, pair, key| walk.contents(&pair.child(key))),
        ];
        self.keywords(&keywords::REQUEST_BODY, body, &handlers);
    }

    fn body_required(&mut self, body: &Pair<'s>, key: &str) {
        let child = body.child(key);
        let message = said(&child, key);
        match child.each(|node| node.and_then(Node::as_bool) == Some(true)) {
            (false, true) => {
                let wire = [Wire::RequestsRefused];
                self.tell(&kinds::REQUEST_BODY_REQUIRED, &child, message, Rust::BOTH, wire);
            }
            (true, false) => {
                let wire = [Wire::RequestsAccepted];
                self.tell(&kinds::REQUEST_BODY_OPTIONAL, &child, message, Rust::BOTH, wire);
            }
            (true, true) | (false, false) => self.same_meaning(body, key),
        }
    }

    /// The media types of a body, a response or a parameter.
    pub(super) fn contents(&mut self, content: &Pair<'s>) {
        let mut gone = Vec::new();
        let mut came = Vec::new();
        for key in content.keys() {
            let media = content.child(key);
            match media.nodes() {
                [_, None] => gone.push(key),
                [None, _] => came.push(key),
                [Some(_), Some(_)] => self.media(&media),
            }
        }
        if let ([old], [new]) = (gone.as_slice(), came.as_slice()) {
            let pair = content.with(content.child(old).old, content.child(new).new);
            let message = format!("the media type is `{new}`, was `{old}`");
            let (rust, wire) = if essence(old) == essence(new) {
                (Rust::Additive, Vec::new())
            } else {
                (Rust::BOTH, Shift::Other.wire(content.ways))
            };
            self.tell(&kinds::MEDIA_TYPE_CHANGED, &pair, message, rust, wire);
            return self.media(&pair);
        }
        let is_enumeration = content.old.is_some_and(|old| old.entries().count() > 1);
        for key in gone {
            let pair = content.child(key);
            let message = format!("the media type `{key}` is gone");
            let wire = Shift::Tighter.wire(content.ways);
            self.tell(&kinds::MEDIA_TYPE_REMOVED, &pair, message, Rust::BOTH, wire);
        }
        for key in came {
            let pair = content.child(key);
            let message = format!("the media type `{key}` is new");
            let wire = Shift::Looser.wire(content.ways);
            // One content becomes an enumeration of several, which has more variants later. With a stream it is
            // not `Clone`.
            let has_stream = pair.new.is_some_and(|media| self.is_stream(key, media));
            let rust = match is_enumeration && !has_stream {
                true => Rust::Additive,
                false => Rust::BOTH,
            };
            self.tell(&kinds::MEDIA_TYPE_ADDED, &pair, message, rust, wire);
        }
        if content.both().is_none() && content.keys().is_empty() {
            let message = came_or_went(content, "`content`");
            self.tell(&kinds::SAME_MEANING, content, message, Rust::DocumentationOnly, []);
        }
    }

    /// Whether a new content is a stream of bytes or items, which can be read once only.
    fn is_stream(&self, media_type: &str, media: Node<'s>) -> bool {
        let essence = essence(media_type);
        if essence == "application/json" || essence.ends_with("+json") {
            return false;
        }
        let Some(schema) = media.get("schema") else {
            return true;
        };
        let ty = self.types.1.get(schema.resolved());
        ITEMS.contains(&essence.as_str()) || ty.is_some_and(|ty| ty.form() == "bytes")
    }

    fn media(&mut self, media: &Pair<'s>) {
        let handlers: [(&str, Handler<'s>); 2] = [
            ("schema", |walk, pair, key| walk.content_schema(&pair.child(key))),
            ("encoding", Walk::encoding),
        ];
        self.keywords(&keywords::MEDIA_TYPE, media, &handlers);
    }

    fn content_schema(&mut self, schema: &Pair<'s>) {
        if schema.both().is_some() {
            return self.schema(schema);
        }
        let message = came_or_went(schema, "the schema of the content");
        let wire = Shift::Other.wire(schema.ways);
        self.tell(&kinds::TYPE_CHANGED, schema, message, Rust::BOTH, wire);
    }

    fn encoding(&mut self, media: &Pair<'s>, key: &str) {
        let child = media.child(key);
        let message = came_or_went(&child, "`encoding`");
        // A file without a media type of its own is sent with another one; each part is read by the one that it has.
        self.tell(&kinds::ENCODING_CHANGED, &child, message, Rust::Additive, []);
    }
}

/// The media types of streams of items.
const ITEMS: [&str; 4] =
    ["text/event-stream", "application/x-ndjson", "application/ndjson", "application/jsonl"];

/// A media type without its parameters.
fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
