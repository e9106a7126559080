//! Which APIs the client can be written for: what it does not know yet, with its place.

use crate::model::{
    Api, Codec, Method, Operation, ParameterStyle, Place, Presence, Security, StatusRange, Type,
};
use crate::names::is_taken_in_client;
use specwright_document::{Diagnostics, Document, Node};

/// Reports what keeps a client from being written; its types and its server are not touched by it.
pub(crate) fn check(document: &Document, api: &Api) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let mut media_type = None;
    for operation in &api.operations {
        let body = operation.body.iter().flat_map(|body| &body.contents);
        let mut reasons = reasons(api, operation);
        for content in body {
            if *media_type.get_or_insert(&content.media_type) != &content.media_type {
                reasons.push("a request body of another media type than the other operations");
            }
        }
        for reason in reasons {
            let location = operation.location(document);
            let id = &operation.wire_name;
            diagnostics.report(location, format!("a client cannot offer `{id}` yet: {reason}"));
        }
    }
    diagnostics
}

fn reasons(api: &Api, operation: &Operation) -> Vec<&'static str> {
    let mut reasons = Vec::new();
    if is_taken_in_client(&operation.name) {
        reasons.push("its name, which the client's own methods have");
    }
    if matches!(operation.method, Method::Head | Method::Options | Method::Trace) {
        reasons.push("its method");
    }
    for parameter in &operation.parameters {
        if parameter.place == Place::Cookie {
            reasons.push("a parameter in a cookie");
        }
        if parameter.style != ParameterStyle::Scalar {
            reasons.push("a parameter that is an array, an object or a choice");
        }
    }
    if let Some(body) = &operation.body {
        if body.presence == Presence::Optional {
            reasons.push("an optional request body");
        }
        match operation.body_type() {
            None => reasons.push("a request body that is not just JSON"),
            Some(Type::Any | Type::Binary | Type::Map(_) | Type::Nullable(_)) => {
                reasons.push("a request body that may be anything, an open object or `null`");
            }
            Some(_) => {}
        }
    }
    let mut successes = operation.responses.iter().filter(|response| response.status.succeeds());
    match (successes.next(), successes.next()) {
        (Some(one), None) => {
            let json = match one.contents.as_slice() {
                [] => true,
                [one] => matches!(one.codec, Codec::Json(_)),
                _ => false,
            };
            if !(json && matches!(one.status, StatusRange::Exactly(_))) {
                reasons.push("an answer that is not just JSON, of one status");
            }
        }
        (None, _) => reasons.push("no answer says what success looks like"),
        (Some(_), Some(_)) => reasons.push("several answers of success"),
    }
    if let Security::Required(index) = operation.security {
        let own = api.key_header_of(&api.requirements[index]);
        if own.is_none() || own != api.key_header() {
            reasons.push("a credential that is not one API key in a header, the same everywhere");
        }
    }
    reasons
}

impl Operation {
    /// Where the operation stands.
    pub fn location(&self, document: &Document) -> specwright_document::Location {
        let item = document.root().get("paths").and_then(|paths| paths.get(&self.path_template()));
        item.map(Node::resolved).unwrap_or(document.root()).location_of(self.method.keyword())
    }
}
