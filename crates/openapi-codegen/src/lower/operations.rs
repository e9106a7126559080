//! Paths, parameters, bodies and responses into operations.

use std::collections::BTreeMap;

use super::schemas::Use;
use super::{Lowering, text, token};
use crate::diagnostic::Location;
use crate::document::Node;
use crate::model::{
    Body, Content, Credential, Envelope, Method, Nullable, Operation, OperationDocs, Parameter,
    Place, Presence, Repeatable, Response, Security, Segment, Shape, Type,
};
use crate::names::{Scope, type_name, value_name};

const METHODS: [(&str, Option<Method>); 8] = [
    ("get", Some(Method::Get)),
    ("put", Some(Method::Put)),
    ("post", Some(Method::Post)),
    ("delete", Some(Method::Delete)),
    ("patch", Some(Method::Patch)),
    ("options", None),
    ("head", None),
    ("trace", None),
];

/// What every operation is lowered with.
struct Common<'a> {
    credential: Option<&'a Credential>,
    envelope: Option<&'a Envelope>,
}

impl<'d> Lowering<'d> {
    pub(super) fn operations(
        &mut self,
        credential: Option<&Credential>,
        envelope: Option<&Envelope>,
    ) -> Vec<Operation> {
        let Some(paths) = self.document.root.get("paths") else {
            return Vec::new();
        };
        let common = Common { credential, envelope };
        let mut methods = Scope::of_operations();
        if let Some(credential) = credential {
            let location = self.document.root.location;
            methods.claim(&credential.hook, "the credential's hook", location, self.diagnostics);
        }
        let mut templates: BTreeMap<Vec<Option<&str>>, Location> = BTreeMap::new();
        let mut operations = Vec::new();
        for (path, entry) in paths.entries().filter(|(path, _)| !path.starts_with("x-")) {
            let shape = path.split('/').map(|s| (!s.starts_with('{')).then_some(s)).collect();
            if let Some(other) = templates.insert(shape, entry.key_location) {
                let message =
                    format!("`{path}` is the same path as the one at {other}; merge them");
                self.report(entry.key_location, message);
            }
            let item = &entry.node;
            for keyword in ["servers"] {
                if item.get(keyword).is_some() {
                    let what = format!("`{keyword}` of a path");
                    self.unsupported(item.key_location(keyword), &what, "move it to the root");
                }
            }
            for (keyword, method) in METHODS {
                let Some(node) = item.get(keyword) else {
                    continue;
                };
                let Some(method) = method else {
                    let what = format!("the method `{keyword}`");
                    self.unsupported(item.key_location(keyword), &what, "remove the operation");
                    continue;
                };
                let at =
                    OperationAt { path, path_location: entry.key_location, item, node, method };
                operations.extend(self.operation(&at, &common, &mut methods));
            }
        }
        if operations.is_empty() && self.diagnostics.is_empty() {
            self.report(
                paths.location,
                "this document has no operations; there is nothing to generate",
            );
        }
        operations
    }

    fn operation(
        &mut self,
        at: &OperationAt<'d>,
        common: &Common<'_>,
        methods: &mut Scope,
    ) -> Option<Operation> {
        let node = at.node;
        let location = at.item.key_location(at.method.keyword());
        let Some(id) = node.get("operationId").filter(|id| id.as_str().is_some()) else {
            self.report(
                location,
                "this operation has no `operationId`; add one, it names the Rust method",
            );
            return None;
        };
        let wire_name = id.as_str()?;
        let name = value_name(wire_name);
        let request = type_name(&format!("{wire_name}Request"));
        let response = type_name(&format!("{wire_name}Response"));
        // One clash of names is reported once.
        let _ = methods.claim(&name, wire_name, id.location, self.diagnostics)
            && self.server_scope.claim(&request, wire_name, id.location, self.diagnostics)
            && self.server_scope.claim(&response, wire_name, id.location, self.diagnostics);
        for keyword in ["callbacks", "servers"] {
            if node.get(keyword).is_some() {
                let what = format!("`{keyword}` of an operation");
                self.unsupported(node.key_location(keyword), &what, "remove it");
            }
        }
        let security = self.security(node);
        if security == Security::Credential && common.credential.is_none() {
            return None;
        }
        let parameters = self.parameters(at, wire_name);
        let path = self.path(at, &parameters);
        let body = self.body(at, wire_name);
        let responses = self.responses(at, wire_name, common.envelope);
        Some(Operation {
            wire_name: wire_name.to_owned(),
            name,
            request,
            response,
            method: at.method,
            path,
            parameters,
            body,
            responses,
            security,
            repeatable: self.repeatable(at),
            docs: self.docs(node),
        })
    }

    /// `x-idempotent`; without it, what HTTP says of the method.
    fn repeatable(&mut self, at: &OperationAt<'d>) -> Repeatable {
        let stated = match at.node.get("x-idempotent") {
            Some(node) if node.as_bool().is_none() => {
                self.report(node.location, "`x-idempotent` must be `true` or `false`");
                None
            }
            node => node.and_then(Node::as_bool),
        };
        match stated.unwrap_or(at.method == Method::Get) {
            true => Repeatable::Yes,
            false => Repeatable::No,
        }
    }

    fn docs(&mut self, node: &'d Node) -> OperationDocs {
        let source =
            node.get("x-source").map(|source| match (source.str("title"), source.str("date")) {
                (Some(title), Some(date)) => format!("{title} ({date})"),
                (title, _) => title.unwrap_or_default().to_owned(),
            });
        OperationDocs {
            summary: text(Some(node), "summary"),
            description: text(Some(node), "description"),
            preconditions: self.strings(node, "x-preconditions"),
            error_codes: self.error_codes(node),
            events: self.strings(node, "x-events"),
            log_name: node.str("x-log-name").map(str::to_owned),
            source,
            deprecated: node.flag("deprecated"),
        }
    }

    fn strings(&mut self, node: &'d Node, key: &str) -> Vec<String> {
        let Some(list) = node.get(key) else {
            return Vec::new();
        };
        if list.items().iter().any(|item| item.as_str().is_none()) || list.items().is_empty() {
            self.report(list.location, format!("`{key}` must be a list of strings"));
        }
        list.items().iter().filter_map(Node::as_str).map(str::to_owned).collect()
    }

    /// `x-error-codes`, each of which the type of the envelope's code must know.
    fn error_codes(&mut self, node: &'d Node) -> Vec<String> {
        let codes = self.strings(node, "x-error-codes");
        let known: Vec<String> = self.known_codes().unwrap_or_default();
        for item in node.get("x-error-codes").map(Node::items).unwrap_or_default() {
            if let Some(code) = item.as_str()
                && !known.is_empty()
                && !known.iter().any(|known| known == code)
            {
                let message = format!("`{code}` is no value of the envelope's code; add it there");
                self.report(item.location, message);
            }
        }
        codes
    }

    /// The values of the schema that holds the envelope's code, where it lists them.
    fn known_codes(&mut self) -> Option<Vec<String>> {
        let root = &self.document.root;
        let code = root.get("x-envelope")?.str("code")?;
        let schemas = root.get("components")?.get("schemas")?;
        let property =
            schemas.entries().find_map(|(_, entry)| entry.node.get("properties")?.get(code))?;
        let schema = self.resolve(property)?;
        let values = schema.get("enum")?.items();
        Some(values.iter().filter_map(Node::as_str).map(str::to_owned).collect())
    }

    fn parameters(&mut self, at: &OperationAt<'d>, wire_name: &str) -> Vec<Parameter> {
        let mut nodes: Vec<(&'d Node, Location)> = Vec::new();
        for list in [at.node.get("parameters"), at.item.get("parameters")].into_iter().flatten() {
            let from_path = !std::ptr::eq(list, at.node.get("parameters").unwrap_or(list));
            for item in list.items() {
                let Some(node) = self.resolve(item) else {
                    continue;
                };
                let same = |other: &Node| {
                    other.str("name") == node.str("name") && other.str("in") == node.str("in")
                };
                match nodes.iter().find(|(other, _)| same(other)) {
                    // The operation's own parameter replaces the path's.
                    Some(_) if from_path => {}
                    Some((_, place)) => {
                        let name = node.str("name").unwrap_or_default();
                        let message = format!(
                            "parameter `{name}` stands here twice, first at {place}; keep one"
                        );
                        self.report(item.location, message);
                    }
                    None => nodes.push((node, item.location)),
                }
            }
        }
        let mut scope = Scope::default();
        scope.claim("body", "the request body", at.path_location, self.diagnostics);
        let mut parameters = Vec::new();
        for (node, _) in nodes {
            parameters.extend(self.parameter(node, at, wire_name, &mut scope));
        }
        parameters.sort_by_key(|parameter: &Parameter| match parameter.place {
            // In the order of the path.
            Place::Path => (0, at.path.find(&format!("{{{}}}", parameter.wire_name))),
            Place::Query => (1, None),
            Place::Header => (2, None),
        });
        parameters
    }

    fn parameter(
        &mut self,
        node: &'d Node,
        at: &OperationAt<'d>,
        operation: &str,
        scope: &mut Scope,
    ) -> Option<Parameter> {
        let wire_name = node.str("name")?;
        let place = match node.str("in")? {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            other => {
                let what = format!("a parameter in a {other}");
                self.unsupported(node.location, &what, "move it to a header or the query");
                return None;
            }
        };
        if place == Place::Header
            && ["accept", "content-type", "authorization"]
                .contains(&wire_name.to_ascii_lowercase().as_str())
        {
            let message = format!(
                "OpenAPI ignores a header parameter named `{wire_name}`; use `content` or a security scheme"
            );
            self.report(node.location, message);
            return None;
        }
        const HONOURED: [&str; 10] = [
            "name",
            "in",
            "description",
            "required",
            "deprecated",
            "schema",
            "example",
            "examples",
            "style",
            "explode",
        ];
        self.refuse_others(node, &HONOURED, "a parameter");
        let usual = if place == Place::Query { "form" } else { "simple" };
        if let Some(style) = node.get("style").filter(|style| style.as_str() != Some(usual)) {
            let what = format!("this style of a {} parameter", node.str("in")?);
            self.unsupported(style.location, &what, &format!("write `{usual}`"));
        }
        let required = node.flag("required");
        if place == Place::Path && !required {
            let message =
                format!("path parameter `{wire_name}` must have `required: true`; add it");
            self.report(node.location, message);
        }
        if place == Place::Path && !at.path.contains(&format!("{{{wire_name}}}")) {
            let message = format!(
                "`{wire_name}` is no part of the path `{}`; add `{{{wire_name}}}` or drop the parameter",
                at.path
            );
            self.report(node.location, message);
        }
        let name = value_name(wire_name);
        scope.claim(&name, wire_name, node.location, self.diagnostics);
        let schema = match node.get("schema") {
            Some(schema) => schema,
            None => {
                if node.get("content").is_none() {
                    self.report(
                        node.location,
                        format!("parameter `{wire_name}` has no `schema`; add one"),
                    );
                }
                return None;
            }
        };
        let hint = type_name(&format!("{operation}_{wire_name}"));
        let Use { ty, nullable, default } =
            self.use_of(schema, &hint, &at.pointer("parameters"))?;
        if nullable == Nullable::Yes {
            self.unsupported(schema.location, "a nullable parameter", "make it optional instead");
        }
        if let Some(default) = default {
            self.unsupported(default.location, "a default of a parameter", "remove it");
        }
        if !self.scalar(&ty) {
            let message = "a parameter that is an array or an object";
            self.unsupported(schema.location, message, "make it a string, a number or a boolean");
            return None;
        }
        let presence = if required { Presence::Required } else { Presence::Optional };
        let docs = text(Some(node), "description");
        Some(Parameter { wire_name: wire_name.to_owned(), name, place, presence, ty, docs })
    }

    fn scalar(&self, ty: &Type) -> bool {
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number | Type::String => true,
            Type::Array(_) => false,
            Type::Named(name) => match self.types.defs.iter().find(|def| def.name == *name) {
                Some(def) => !matches!(def.shape, Shape::Array { .. } | Shape::Object { .. }),
                // It was refused, with its own place.
                None => true,
            },
        }
    }

    fn path(&mut self, at: &OperationAt<'d>, parameters: &[Parameter]) -> Vec<Segment> {
        let Some(rest) = at.path.strip_prefix('/') else {
            self.report(at.path_location, format!("path `{}` must begin with `/`", at.path));
            return Vec::new();
        };
        if rest.is_empty() {
            return Vec::new();
        }
        let mut segments = Vec::new();
        for part in rest.split('/') {
            let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
            match name {
                Some(wire_name) if !wire_name.contains(['{', '}']) => {
                    let parameter = parameters
                        .iter()
                        .find(|p| p.place == Place::Path && p.wire_name == wire_name);
                    if parameter.is_none() {
                        let message = format!(
                            "`{{{wire_name}}}` in the path has no parameter `in: path` that works; add one"
                        );
                        self.report(at.path_location, message);
                    }
                    let (wire_name, name) = (wire_name.to_owned(), value_name(wire_name));
                    segments.push(Segment::Parameter { wire_name, name });
                }
                Some(_) | None if part.contains(['{', '}']) => {
                    let what = format!("`{part}`, a path segment that is only partly a parameter,");
                    self.unsupported(
                        at.path_location,
                        &what,
                        "make the parameter the whole segment",
                    );
                }
                Some(_) | None if part.is_empty() || part == "." || part == ".." => {
                    let message = format!(
                        "path `{}` has an empty or dotted segment; clients change it on the way",
                        at.path
                    );
                    self.report(at.path_location, message);
                }
                Some(_) | None => segments.push(Segment::Literal(part.to_owned())),
            }
        }
        segments
    }

    fn body(&mut self, at: &OperationAt<'d>, operation: &str) -> Option<Body> {
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
        if used.nullable == Nullable::Yes {
            self.unsupported(schema.location, "a nullable body", "drop `nullable`");
        }
        Some((media_type.to_owned(), used.ty))
    }

    fn responses(
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
            let Some(response) = self.resolve(&entry.node) else {
                continue;
            };
            self.refuse_others(response, &["description", "content"], "a response");
            let pointer = at.pointer(&format!("responses/{key}"));
            let hint = type_name(&format!("{operation}_{key}_body"));
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
            return None;
        };
        let def = self.types.defs.iter().find(|def| def.name == *name)?;
        let fields = match &def.shape {
            Shape::Object { fields, .. } => fields.as_slice(),
            _ => &[],
        };
        let find = |wire_name: &str| fields.iter().find(|field| field.wire_name == wire_name);
        let missing = [&envelope.code, &envelope.message, &result.property]
            .into_iter()
            .find(|property| find(&property.wire_name).is_none());
        let found = find(&result.property.wire_name).map(|field| field.ty.clone());
        if let Some(property) = missing {
            let message =
                format!("`{name}` lacks `{}`, which x-envelope names; add it", property.wire_name);
            self.report(location, message);
        }
        found
    }
}

/// An operation and where it stands.
struct OperationAt<'d> {
    path: &'d str,
    path_location: Location,
    item: &'d Node,
    node: &'d Node,
    method: Method,
}

impl OperationAt<'_> {
    fn pointer(&self, below: &str) -> String {
        format!("#/paths/{}/{}/{below}", token(self.path), self.method.keyword())
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
