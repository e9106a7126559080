//! Request bodies and responses: one media type each, which is JSON.

use super::OperationAt;
use crate::diagnostic::Location;
use crate::document::Node;
use crate::lower::{Lowering, text, token};
use crate::model::{Body, Content, Envelope, Field, Method, Nullable, Presence, Response, Type};
use crate::names::type_name;

impl<'d> Lowering<'d> {
    pub(super) fn body(&mut self, at: &OperationAt<'d>, operation: &str) -> Option<Body> {
        let node = at.node.get("requestBody")?;
        let body = self.resolve(node)?;
        if matches!(at.method, Method::Get | Method::Delete) {
            let message =
                format!("a body of a {} has no meaning in HTTP; drop it", at.method.constant());
            self.report(at.node.key_location("requestBody"), message);
            return None;
        }
        if !body.flag("required") {
            self.unsupported(body.location, "an optional request body", "add `required: true`");
        }
        let pointer = at.pointer("requestBody");
        let hint = type_name(&format!("{operation}Body"));
        let content = body.get("content")?;
        let (media_type, ty) = self.content(content, &hint, &pointer)?;
        if *self.media_type.get_or_insert(media_type.clone()) != media_type {
            let what = format!("a request body of media type `{media_type}` beside others");
            self.unsupported(content.location, &what, "write the same one in every operation");
        }
        Some(Body { media_type, ty, docs: text(Some(body), "description") })
    }

    /// The one media type of a body, which must be JSON.
    fn content(&mut self, content: &'d Node, hint: &str, pointer: &str) -> Option<(String, Type)> {
        let mut entries = content.entries();
        let Some((media_type, entry)) = entries.next() else {
            self.report(content.location, "`content` is empty; name a media type");
            return None;
        };
        if let Some((other, entry)) = entries.next() {
            let what = format!("a second media type, `{other}`,");
            self.unsupported(entry.key_location, &what, "keep one");
        }
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        if !essence.eq_ignore_ascii_case("application/json") {
            let what = format!("media type `{media_type}`");
            self.unsupported(entry.key_location, &what, "use `application/json`");
            return None;
        }
        if !media_type.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            self.report(entry.key_location, "a media type holds visible ASCII only; correct it");
        }
        self.refuse_others(&entry.node, &["schema", "example", "examples"], "a media type");
        let Some(schema) = entry.node.get("schema") else {
            self.report(entry.node.location, "this media type has no `schema`; add one");
            return None;
        };
        let pointer = format!("{pointer}/content/{}/schema", token(media_type));
        let used = self.use_of(schema, hint, &pointer)?;
        if let Some(default) = used.default.filter(|_| schema.reference().is_none()) {
            self.report(default.location, "a default of a whole body never applies; remove it");
        }
        if used.nullable == Nullable::Yes {
            self.unsupported(schema.location, "a nullable body", "drop `nullable`");
        }
        Some((media_type.to_owned(), used.ty))
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
        for (key, entry) in node.entries().filter(|(key, _)| !key.starts_with("x-")) {
            let status =
                key.parse::<u16>().ok().filter(|s| key.len() == 3 && (200..600).contains(s));
            let Some(status) = status else {
                match key {
                    "default" | "1XX" | "2XX" | "3XX" | "4XX" | "5XX" => {
                        let what = format!("response `{key}`");
                        self.unsupported(entry.key_location, &what, "list the statuses");
                    }
                    _ => {
                        let message =
                            format!("`{key}` is no HTTP status from 200 to 599; correct it");
                        self.report(entry.key_location, message);
                    }
                }
                continue;
            };
            let succeeds = |status| (200..300).contains(&status);
            if succeeds(status) && responses.iter().any(|other| succeeds(other.status)) {
                let what = format!("a second response of success, `{key}`,");
                self.unsupported(entry.key_location, &what, "keep one");
            }
            let Some(response) = self.resolve(&entry.node) else {
                continue;
            };
            self.refuse_others(response, &["description", "content"], "a response");
            let pointer = at.pointer(&format!("responses/{key}"));
            let hint = type_name(&format!("{operation}_{key}_body"));
            if matches!(status, 204 | 205 | 304)
                && let Some(content) = response.get("content")
            {
                let message = format!("a response {status} has no body in HTTP; remove `content`");
                self.report(content.location, message);
            }
            let content = response
                .get("content")
                .and_then(|content| self.content(content, &hint, &pointer))
                .map(|(media_type, ty)| {
                    let result = self.result_of(&ty, status, envelope, entry.key_location);
                    Content { media_type, ty, result }
                });
            responses.push(Response {
                status,
                name: status_name(status),
                content,
                docs: text(Some(response), "description"),
            });
        }
        if !responses.iter().any(|response| (200..300).contains(&response.status)) {
            self.report(node.location, "no response says what success looks like; add a `200`");
        }
        responses
    }

    /// The type of the result inside the envelope of a successful answer.
    fn result_of(
        &mut self,
        ty: &Type,
        status: u16,
        envelope: Option<&Envelope>,
        location: Location,
    ) -> Option<Type> {
        let envelope = envelope?;
        let result = envelope.result.as_ref().filter(|_| (200..300).contains(&status))?;
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
fn status_name(status: u16) -> String {
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
