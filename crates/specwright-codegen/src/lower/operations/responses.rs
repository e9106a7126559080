//! Responses: their statuses, headers and bodies, and the envelope that a result comes in.

use super::OperationAt;
use super::bodies::Direction;
use crate::lower::examples::shows_items;
use crate::lower::http::is_token;
use crate::lower::{Lowering, text};
use crate::model::{
    BodyContent, Codec, Content, Envelope, Field, Method, Nullable, Outcome, Presence, Response,
    ResponseHeader, StatusRange, Type,
};
use crate::names::{Scope, type_name, value_name};
use specwright_document::{Location, Node};

impl<'d> Lowering<'d> {
    pub(super) fn responses(
        &mut self,
        at: &OperationAt<'d>,
        operation: &str,
        envelope: Option<&Envelope>,
    ) -> Vec<Response> {
        let Some(node) = at.node.get("responses") else {
            return Vec::new();
        };
        let mut responses: Vec<Response> = Vec::new();
        let listed: Vec<_> = node.entries().filter(|(key, _)| !key.starts_with("x-")).collect();
        if listed.is_empty() {
            self.report(node.location(), "`responses` is empty; say what success looks like");
        }
        for (key, entry) in listed {
            let Some(status) = status_range(key) else {
                let message = format!(
                    "`{key}` is no HTTP status from 200 to 599, no `4XX` and not `default`; correct it"
                );
                self.report(entry.key_location(), message);
                continue;
            };
            let Some(response) = self.resolve(entry) else {
                continue;
            };
            if let Some(links) = response.get("links") {
                self.links(links);
            }
            if matches!(status, StatusRange::Exactly(204 | 205 | 304))
                && let Some(content) = response.get("content")
            {
                let message = format!("a response {key} has no body in HTTP; remove `content`");
                self.report(content.location(), message);
            }
            let hint = type_name(&format!("{operation}_{key}_body"));
            let contents = match response.get("content") {
                Some(content) => self.contents(content, &hint, Direction::Out),
                None => Vec::new(),
            };
            // The answer to a HEAD has no body, whatever a GET would answer.
            let contents = if at.method == Method::Head { Vec::new() } else { contents };
            let body_name = type_name(&format!("{operation}_{key}_content"));
            if contents.len() > 1 {
                self.claim_type(&body_name, key, entry.key_location());
            }
            let contents = contents.into_iter().map(|content| {
                let result = match &content.codec {
                    Codec::Json(ty) => self.result_of(ty, status, envelope, entry.key_location()),
                    _ => None,
                };
                let BodyContent { media_type, variant, codec, .. } = content;
                let entry = response.get("content").and_then(|content| content.get(&media_type));
                let success = result.as_ref().and(envelope);
                let example = entry.and_then(|entry| example(entry, success));
                Content { media_type, variant, codec, result, example }
            });
            let contents = contents.collect();
            let headers = self.headers(response, operation, key);
            let name = status_name(status);
            // `GetSuccess` is the enumeration of all successes.
            let within = if name == "Success" { "AnySuccess" } else { &name };
            let fields_name = type_name(&format!("{operation}_{within}"));
            let fields_name = match self.types.is_free(&fields_name) {
                true => fields_name,
                false => type_name(&format!("{operation}_{within}_response")),
            };
            let response = Response {
                status,
                outcome: Outcome::Failure,
                name,
                fields_name,
                headers,
                body_name,
                contents,
                docs: text(Some(response), "description"),
            };
            if response.has_fields() {
                self.claim_type(&response.fields_name, key, entry.key_location());
            }
            responses.push(response);
        }
        let has_success = responses.iter().any(|response| response.status.succeeds());
        for response in &mut responses {
            let is_default = matches!(response.status, StatusRange::Between(200, 599));
            if response.status.succeeds() || (is_default && !has_success) {
                response.outcome = Outcome::Success;
            }
        }
        responses
    }

    /// Links name operations and what to call them with; they say nothing that a server must do.
    pub(in crate::lower) fn links(&mut self, links: Node<'d>) {
        for (_, entry) in links.entries() {
            let Some(link) = self.resolve(entry) else {
                continue;
            };
            match (link.get("operationId"), link.get("operationRef")) {
                (None, None) => {
                    let message = "this link leads to no operation; add `operationId`";
                    self.report(entry.key_location(), message);
                }
                (Some(_), Some(reference)) => {
                    let message = "`operationId` and `operationRef` exclude each other; keep one";
                    self.report(reference.location(), message);
                }
                (Some(_), None) | (None, Some(_)) => {}
            }
            let Some(id) = link.get("operationId").filter(|id| id.as_str().is_some()) else {
                continue;
            };
            let mut operations = self
                .document
                .root()
                .get("paths")
                .into_iter()
                .flat_map(Node::entries)
                .flat_map(|(_, item)| item.entries());
            if !operations.any(|(_, entry)| entry.get_str("operationId") == id.as_str()) {
                let message = "no operation has this `operationId`; correct the link";
                self.report(id.location(), message);
            }
        }
    }

    fn headers(
        &mut self,
        response: Node<'d>,
        operation: &str,
        status: &str,
    ) -> Vec<ResponseHeader> {
        let mut headers = Vec::new();
        let mut scope = Scope::default();
        scope.claim("body", "the body", response.location(), self.diagnostics);
        scope.claim("status", "the status", response.location(), self.diagnostics);
        for (wire_name, entry) in response.get("headers").into_iter().flat_map(Node::entries) {
            // OpenAPI has it ignored: the media type of the content says it.
            if wire_name.eq_ignore_ascii_case("content-type") {
                let message = "`Content-Type` follows from `content`; remove this header";
                self.report(entry.key_location(), message);
                continue;
            }
            if !is_token(wire_name) {
                let message = format!("`{wire_name}` is no name of an HTTP header; rename it");
                self.report(entry.key_location(), message);
                continue;
            }
            let Some(node) = self.resolve(entry) else {
                continue;
            };
            let Some(schema) = node.get("schema") else {
                let what = format!("header `{wire_name}` without a `schema`");
                self.unsupported(entry.key_location(), &what, "give it one");
                continue;
            };
            let name = value_name(wire_name);
            scope.claim(&name, wire_name, entry.key_location(), self.diagnostics);
            let hint = type_name(&format!("{operation}_{status}_{wire_name}"));
            let Some(used) = self.use_of(schema, &hint) else {
                continue;
            };
            let is_list = matches!(&used.ty, Type::Array(item) if self.is_text(item));
            if !(self.is_text(&used.ty) || is_list) || used.nullable == Nullable::Yes {
                let what = "a header that is neither a scalar nor a list of scalars";
                self.unsupported(schema.location(), what, "make it one");
                continue;
            }
            let presence =
                if node.flag("required") { Presence::Required } else { Presence::Optional };
            let docs = text(Some(node), "description");
            let wire_name = wire_name.to_ascii_lowercase();
            let example = examples(node).next().and_then(text_of);
            headers.push(ResponseHeader { wire_name, name, presence, ty: used.ty, docs, example });
        }
        headers
    }

    /// The type of the result inside the envelope of a successful answer.
    fn result_of(
        &mut self,
        ty: &Type,
        status: StatusRange,
        envelope: Option<&Envelope>,
        location: Location,
    ) -> Option<Type> {
        let envelope = envelope?;
        let result = envelope.result.as_ref().filter(|_| status.succeeds())?;
        let Type::Named(name) = ty else {
            self.report(
                location,
                "this answer is not the object that x-envelope describes; wrap it",
            );
            return None;
        };
        let fields = self.types.def(name)?.shape.fields();
        let find = |wire_name: &str| fields.iter().find(|field| field.wire_name == wire_name);
        let (code, message) = (find(&envelope.code.wire_name), find(&envelope.message.wire_name));
        let content = find(&result.property.wire_name);
        let missing =
            [(&envelope.code, code), (&envelope.message, message), (&result.property, content)];
        if let Some((property, _)) = missing.iter().find(|(_, field)| field.is_none()) {
            let wire_name = &property.wire_name;
            let message = format!("`{name}` lacks `{wire_name}`, which x-envelope names; add it");
            self.report(location, message);
            return None;
        }
        let (code, message, content) = (code?, message?, content?);
        let plain =
            |field: &Field| field.presence == Presence::Required && field.nullable == Nullable::No;
        let optional = content.presence == Presence::Optional && content.nullable == Nullable::No;
        if !(plain(code) && plain(message) && message.ty == Type::String && optional) {
            let message = "an envelope needs a required code, a required message of `type: string` and an optional result, none of them nullable";
            self.report(location, message);
            return None;
        }
        let (code, content) = (code.ty.clone(), content.ty.clone());
        self.check_code(code, &result.success, location);
        Some(content)
    }

    /// All envelopes have one type of code, and success is one of its values.
    fn check_code(&mut self, code: Type, success: &str, location: Location) {
        let variants = self.types.string_variants(&code);
        let listed =
            code == Type::String || variants.iter().any(|variant| variant.value == success);
        if !listed {
            let message = format!(
                "x-envelope's code must be a string or an `enum` of strings with `{success}` among them"
            );
            self.report(location, message);
        }
        if *self.envelope_code.get_or_insert_with(|| code.clone()) != code {
            let message =
                "the code of this envelope has another type than those before; use one component";
            self.report(location, message);
        }
    }
}

/// The examples of a media type or a header: its own, else those of its schema.
fn examples<'d>(node: Node<'d>) -> impl Iterator<Item = Node<'d>> {
    let named = node.get("examples").into_iter().flat_map(Node::entries);
    let named = named.filter_map(|(_, entry)| entry.target()?.get("value"));
    let of_schema = node.get("schema").and_then(Node::target).and_then(|one| one.get("example"));
    node.get("example").into_iter().chain(named).chain(of_schema)
}

/// The first example of a media type as JSON; of envelopes, the first one of a success.
fn example(node: Node<'_>, envelope: Option<&Envelope>) -> Option<String> {
    let mut items = examples(node).filter(|value| !shows_items(node, *value));
    let found = items.find(|value| match envelope {
        None => true,
        Some(Envelope { code, result, .. }) => {
            let success = result.as_ref().map(|result| result.success.as_str());
            value.get_str(&code.wire_name) == success
        }
    });
    found.map(|value| value.to_json().to_string())
}

/// A scalar as the text of a header.
fn text_of(value: Node<'_>) -> Option<String> {
    match value.to_json() {
        serde_json::Value::String(text) => Some(text),
        scalar @ (serde_json::Value::Bool(_) | serde_json::Value::Number(_)) => {
            Some(scalar.to_string())
        }
        _ => None,
    }
}

/// The variant of a status: its reason phrase, or `Status` and the number.
fn status_name(status: StatusRange) -> String {
    let status = match status {
        StatusRange::Exactly(status) => status,
        StatusRange::Between(100, _) => return "Informational".to_owned(),
        StatusRange::Between(200, 299) => return "Success".to_owned(),
        StatusRange::Between(300, _) => return "Redirection".to_owned(),
        StatusRange::Between(400, _) => return "ClientError".to_owned(),
        StatusRange::Between(500, _) => return "ServerError".to_owned(),
        StatusRange::Between(..) => return "Default".to_owned(),
    };
    let phrase = match status {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritativeInformation",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "LengthRequired",
        412 => "PreconditionFailed",
        413 => "PayloadTooLarge",
        414 => "UriTooLong",
        415 => "UnsupportedMediaType",
        416 => "RangeNotSatisfiable",
        417 => "ExpectationFailed",
        421 => "MisdirectedRequest",
        422 => "UnprocessableEntity",
        423 => "Locked",
        424 => "FailedDependency",
        425 => "TooEarly",
        426 => "UpgradeRequired",
        428 => "PreconditionRequired",
        429 => "TooManyRequests",
        431 => "RequestHeaderFieldsTooLarge",
        451 => "UnavailableForLegalReasons",
        500 => "InternalServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        505 => "HttpVersionNotSupported",
        507 => "InsufficientStorage",
        511 => "NetworkAuthenticationRequired",
        other => return format!("Status{other}"),
    };
    phrase.to_owned()
}

/// The statuses of a key of `responses`.
fn status_range(key: &str) -> Option<StatusRange> {
    match key {
        "default" => Some(StatusRange::Between(200, 599)),
        "2XX" => Some(StatusRange::Between(200, 299)),
        "3XX" => Some(StatusRange::Between(300, 399)),
        "4XX" => Some(StatusRange::Between(400, 499)),
        "5XX" => Some(StatusRange::Between(500, 599)),
        _ => {
            let status = key.parse::<u16>().ok().filter(|status| (200..600).contains(status));
            status.filter(|_| key.len() == 3).map(StatusRange::Exactly)
        }
    }
}
