//! Request bodies and responses: what each media type holds, and what HTTP allows.

use super::OperationAt;
use crate::diagnostic::Location;
use crate::document::Node;
use crate::lower::http::{essence, is_json, is_token};
use crate::lower::schemas::Use;
use crate::lower::{Lowering, text, token};
use crate::model::{
    Body, BodyContent, Codec, Content, Envelope, Field, Method, Nullable, Presence, Response,
    ResponseHeader, Shape, StatusRange, Type,
};
use crate::names::{Scope, type_name, value_name};

impl<'d> Lowering<'d> {
    pub(super) fn body(&mut self, at: &OperationAt<'d>, operation: &str) -> Option<Body> {
        let node = at.node.get("requestBody")?;
        let body = self.resolve(node)?;
        if matches!(at.method, Method::Get | Method::Head | Method::Delete | Method::Trace) {
            let message =
                format!("a body of a {} has no meaning in HTTP; drop it", at.method.constant());
            self.report(at.node.key_location("requestBody"), message);
            return None;
        }
        let pointer = at.pointer("requestBody");
        let hint = type_name(&format!("{operation}Body"));
        let content = body.get("content")?;
        let contents = self.contents(content, &hint, &pointer, Direction::In);
        if contents.is_empty() {
            return None;
        }
        let name = type_name(&format!("{operation}Content"));
        if contents.len() > 1 {
            self.server_scope.claim(&name, operation, content.location, self.diagnostics);
        }
        let presence = if body.flag("required") { Presence::Required } else { Presence::Optional };
        let docs = text(Some(body), "description");
        Some(Body { name, presence, contents, docs })
    }

    /// What each media type of a body holds.
    fn contents(
        &mut self,
        content: &'d Node,
        hint: &str,
        pointer: &str,
        direction: Direction,
    ) -> Vec<BodyContent> {
        if content.entries().next().is_none() {
            self.report(content.location, "`content` is empty; name a media type");
        }
        let several = content.entries().count() > 1;
        let mut scope = Scope::default();
        let mut contents: Vec<BodyContent> = Vec::new();
        let mut first: Option<(String, String)> = None;
        for (media_type, entry) in content.entries() {
            if !is_media_type(media_type) {
                let message = format!("`{media_type}` is no media type; correct it");
                self.report(entry.key_location, message);
                continue;
            }
            let variant = variant_name(media_type);
            scope.claim(&variant, media_type, entry.key_location, self.diagnostics);
            // The same schema in several media types is one type.
            let schema = entry.node.get("schema").map(|schema| schema.to_json().to_string());
            let hint = match (&first, &schema) {
                (Some((known, hint)), Some(schema)) if known == schema => hint.clone(),
                _ if several => format!("{hint}{variant}"),
                _ => hint.to_owned(),
            };
            let shared = first.as_ref().is_some_and(|(_, known)| *known == hint);
            let same = contents.first().and_then(|content| content.codec.ty()).cloned();
            let media = MediaAt { media_type, location: entry.key_location, node: &entry.node };
            let pointer = format!("{pointer}/content/{}/schema", token(media_type));
            let reused = same.filter(|_| shared);
            if let Some(codec) = self.codec(&media, &hint, &pointer, direction, reused) {
                let media_type = media_type.to_owned();
                contents.push(BodyContent { media_type, variant, codec });
            }
            if let (None, Some(schema)) = (&first, schema) {
                first = Some((schema, hint));
            }
        }
        contents
    }

    fn codec(
        &mut self,
        media: &MediaAt<'d>,
        hint: &str,
        pointer: &str,
        direction: Direction,
        reused: Option<Type>,
    ) -> Option<Codec> {
        let essence = essence(media.media_type);
        let schema = media.node.get("schema");
        self.encoding(media, &essence);
        let is_form = essence == "application/x-www-form-urlencoded";
        let is_multipart = essence == "multipart/form-data";
        let is_text = essence.starts_with("text/");
        let range = essence.contains('*');
        if range && direction == Direction::Out {
            let what = format!("the media type range `{}` of an answer", media.media_type);
            self.unsupported(media.location, &what, "name the media type that is sent");
            return None;
        }
        let Some(schema) = schema else {
            if is_form || is_multipart {
                self.report(media.node.location, "this form has no `schema`; add one");
                return None;
            }
            return Some(if is_json(&essence) { Codec::Json(Type::Any) } else { Codec::Stream });
        };
        let used = match reused {
            Some(ty) => Use { ty, nullable: Nullable::No, default: None },
            None => self.use_of(schema, hint, pointer)?,
        };
        let at = schema.location;
        match () {
            () if is_json(&essence) => Some(Codec::Json(used.full())),
            () if used.nullable == Nullable::Yes => {
                self.unsupported(at, "a nullable body that is no JSON", "drop `nullable`");
                None
            }
            () if used.ty == Type::Binary => Some(Codec::Stream),
            () if is_form || is_multipart => {
                if !self.is_object(&used.ty) {
                    self.report(at, "a form is an object; make this schema one");
                    return None;
                }
                if is_multipart && self.is_union(&used.ty) {
                    self.unsupported(at, "a choice of multipart forms", "make it one object");
                    return None;
                }
                if direction == Direction::Out {
                    let what = format!("an answer of media type `{}`", media.media_type);
                    self.unsupported(media.location, &what, "answer with JSON");
                    return None;
                }
                Some(if is_form { Codec::Form(used.ty) } else { Codec::Multipart(used.ty) })
            }
            () if self.is_text(&used.ty) && (is_text || !range) => Some(Codec::Text(used.ty)),
            () => {
                let what = format!("a schema of this type in media type `{}`", media.media_type);
                let instead = "use JSON, a string, or a string of `format: binary`";
                self.unsupported(media.location, &what, instead);
                None
            }
        }
    }

    /// `encoding` of a form says how its fields are written.
    fn encoding(&mut self, media: &MediaAt<'d>, essence: &str) {
        let Some(encoding) = media.node.get("encoding") else {
            return;
        };
        if !(essence == "application/x-www-form-urlencoded" || essence == "multipart/form-data") {
            let message = "`encoding` is for forms; remove it";
            return self.report(encoding.location, message);
        }
        let known = media.node.get("schema").and_then(|schema| self.resolve(schema));
        for (name, entry) in encoding.entries() {
            if known.and_then(|schema| schema.get("properties")?.get(name)).is_none() {
                let message = format!("`{name}` is no property of this form; remove its encoding");
                self.report(entry.key_location, message);
            }
            // A part tells its own media type, and each part is read by it.
            let honoured = ["contentType"];
            let usual = |key: &str, node: &Node| match key {
                "style" => node.as_str() == Some("form"),
                "explode" => node.as_bool() == Some(true),
                "allowReserved" => true,
                _ => false,
            };
            for (key, entry) in entry.node.entries() {
                if !honoured.contains(&key) && !usual(key, &entry.node) && !key.starts_with("x-") {
                    let what = format!("`{key}` of an encoding");
                    self.unsupported(entry.key_location, &what, "remove it");
                }
            }
        }
    }

    fn is_object(&self, ty: &Type) -> bool {
        match ty {
            Type::Map(_) => true,
            Type::Named(name) => self.types.def(name).is_none_or(|def| match &def.shape {
                Shape::Object(_) | Shape::Map { .. } => true,
                Shape::Union(union) => union.alternatives.iter().all(|one| self.is_object(&one.ty)),
                Shape::Excluding { base, .. } => self.is_object(&Type::Named(base.clone())),
                _ => false,
            }),
            _ => false,
        }
    }

    fn is_union(&self, ty: &Type) -> bool {
        let def = ty.named().and_then(|name| self.types.def(name));
        def.is_some_and(|def| matches!(def.shape, Shape::Union(_)))
    }

    fn is_text(&self, ty: &Type) -> bool {
        match ty {
            Type::String | Type::Boolean | Type::Integer(_) | Type::Number(_) => true,
            Type::Named(name) => self.types.def(name).is_none_or(|def| def.shape.is_scalar()),
            _ => false,
        }
    }

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
            self.report(node.location, "`responses` is empty; say what success looks like");
        }
        for (key, entry) in listed {
            let Some(status) = status_range(key) else {
                let message = format!(
                    "`{key}` is no HTTP status from 200 to 599, no `4XX` and not `default`; correct it"
                );
                self.report(entry.key_location, message);
                continue;
            };
            let Some(response) = self.resolve(&entry.node) else {
                continue;
            };
            if let Some(links) = response.get("links") {
                self.links(links);
            }
            let pointer = at.pointer(&format!("responses/{key}"));
            if matches!(status, StatusRange::Exactly(204 | 205 | 304))
                && let Some(content) = response.get("content")
            {
                let message = format!("a response {key} has no body in HTTP; remove `content`");
                self.report(content.location, message);
            }
            let hint = type_name(&format!("{operation}_{key}_body"));
            let contents = match response.get("content") {
                Some(content) => self.contents(content, &hint, &pointer, Direction::Out),
                None => Vec::new(),
            };
            let body_name = type_name(&format!("{operation}_{key}_content"));
            if contents.len() > 1 {
                self.server_scope.claim(&body_name, key, entry.key_location, self.diagnostics);
            }
            let contents = contents.into_iter().map(|content| {
                let result = match &content.codec {
                    Codec::Json(ty) => self.result_of(ty, status, envelope, entry.key_location),
                    _ => None,
                };
                let BodyContent { media_type, variant, codec } = content;
                Content { media_type, variant, codec, result }
            });
            let contents = contents.collect();
            let headers = self.headers(response, operation, key, &pointer);
            responses.push(Response {
                status,
                name: status_name(status),
                headers,
                body_name,
                contents,
                docs: text(Some(response), "description"),
            });
        }
        responses
    }

    /// Links name operations and what to call them with; they say nothing that a server must do.
    fn links(&mut self, links: &'d Node) {
        for (_, entry) in links.entries() {
            let Some(link) = self.resolve(&entry.node) else {
                continue;
            };
            let Some(id) = link.get("operationId").filter(|id| id.as_str().is_some()) else {
                continue;
            };
            let mut operations = self
                .document
                .root
                .get("paths")
                .into_iter()
                .flat_map(Node::entries)
                .flat_map(|(_, item)| item.node.entries());
            if !operations.any(|(_, entry)| entry.node.str("operationId") == id.as_str()) {
                let message = "no operation has this `operationId`; correct the link";
                self.report(id.location, message);
            }
        }
    }

    fn headers(
        &mut self,
        response: &'d Node,
        operation: &str,
        status: &str,
        pointer: &str,
    ) -> Vec<ResponseHeader> {
        let mut headers = Vec::new();
        let mut scope = Scope::default();
        scope.claim("body", "the body", response.location, self.diagnostics);
        scope.claim("status", "the status", response.location, self.diagnostics);
        for (wire_name, entry) in response.get("headers").into_iter().flat_map(Node::entries) {
            // OpenAPI has it ignored: the media type of the content says it.
            if wire_name.eq_ignore_ascii_case("content-type") {
                let message = "`Content-Type` follows from `content`; remove this header";
                self.report(entry.key_location, message);
                continue;
            }
            if !is_token(wire_name) {
                let message = format!("`{wire_name}` is no name of an HTTP header; rename it");
                self.report(entry.key_location, message);
                continue;
            }
            let Some(node) = self.resolve(&entry.node) else {
                continue;
            };
            let Some(schema) = node.get("schema") else {
                let what = format!("header `{wire_name}` without a `schema`");
                self.unsupported(entry.key_location, &what, "give it one");
                continue;
            };
            let name = value_name(wire_name);
            scope.claim(&name, wire_name, entry.key_location, self.diagnostics);
            let hint = type_name(&format!("{operation}_{status}_{wire_name}"));
            let pointer = format!("{pointer}/headers/{}/schema", token(wire_name));
            let Some(used) = self.use_of(schema, &hint, &pointer) else {
                continue;
            };
            let is_list = matches!(&used.ty, Type::Array(item) if self.is_text(item));
            if !(self.is_text(&used.ty) || is_list) || used.nullable == Nullable::Yes {
                let what = "a header that is neither a scalar nor a list of scalars";
                self.unsupported(schema.location, what, "make it one");
                continue;
            }
            let presence =
                if node.flag("required") { Presence::Required } else { Presence::Optional };
            let docs = text(Some(node), "description");
            let wire_name = wire_name.to_ascii_lowercase();
            headers.push(ResponseHeader { wire_name, name, presence, ty: used.ty, docs });
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

/// A media type of a body and where it stands.
struct MediaAt<'d> {
    media_type: &'d str,
    location: Location,
    node: &'d Node,
}

/// Whether a body is asked or answered.
#[derive(Clone, Copy, PartialEq)]
enum Direction {
    In,
    Out,
}

/// Whether a text is `type/subtype`, perhaps with parameters, or a range of them.
fn is_media_type(text: &str) -> bool {
    let visible = text.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    let essence = essence(text);
    let mut parts = essence.split('/');
    let tokens = parts.clone().all(is_token);
    visible && tokens && parts.by_ref().count() == 2
}

/// The variant of a media type among several.
fn variant_name(media_type: &str) -> String {
    match essence(media_type).as_str() {
        "application/json" => "Json".to_owned(),
        "application/x-www-form-urlencoded" => "Form".to_owned(),
        "multipart/form-data" => "Multipart".to_owned(),
        "text/plain" => "Text".to_owned(),
        "application/octet-stream" => "Bytes".to_owned(),
        "*/*" => "Any".to_owned(),
        other => {
            let name = other.strip_prefix("application/").unwrap_or(other).replace('*', "any");
            type_name(&name)
        }
    }
}
