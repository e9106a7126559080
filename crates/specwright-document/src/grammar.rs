//! The keywords of OpenAPI 3.0, object by object: what `openapiv3` would drop in silence is named.

use crate::diagnostic::Diagnostics;
use crate::document::{Node, Value};
use crate::spelling::nearest;

/// An object of the specification and its fixed fields.
#[derive(Debug)]
pub struct Object {
    /// As the specification calls it, with its article.
    pub name: &'static str,
    /// Its fixed fields.
    pub keywords: &'static [Keyword],
    /// The section of `components` that a `$ref` in its place may lead to.
    pub component: Option<&'static str>,
}

/// A fixed field of an object.
#[derive(Debug)]
pub struct Keyword {
    /// As a document writes it.
    pub name: &'static str,
    /// What may stand as its value.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
}

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The object is wrong without it.
    Required,
    /// It may be left out.
    Optional,
}

/// What may stand as a value.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Any value.
    Any,
    /// A string.
    String,
    /// A boolean.
    Boolean,
    /// A number.
    Number,
    /// A length or a count.
    Count,
    /// An object of the specification, or a reference where it may be a component.
    Object(&'static Object),
    /// Any keys, one kind of value.
    Map(&'static Kind),
    /// Like `Map`, where keys that begin with `x-` are extensions.
    ExtensibleMap(&'static Kind),
    /// A list of one kind of value.
    List(&'static Kind),
    /// `additionalProperties`: a boolean or a schema.
    BooleanOrSchema,
    /// One of these strings.
    OneOf(&'static [&'static str]),
}

const fn required(name: &'static str, kind: Kind) -> Keyword {
    Keyword { name, kind, need: Need::Required }
}

const fn optional(name: &'static str, kind: Kind) -> Keyword {
    Keyword { name, kind, need: Need::Optional }
}

const fn object(name: &'static str, keywords: &'static [Keyword]) -> Object {
    Object { name, keywords, component: None }
}

const fn component(
    name: &'static str,
    section: &'static str,
    keywords: &'static [Keyword],
) -> Object {
    Object { name, keywords, component: Some(section) }
}

/// Reports every unknown or missing keyword, every value of the wrong kind and every `$ref` that
/// leads nowhere.
pub fn check(root: &Node, diagnostics: &mut Diagnostics) {
    if let Some(version) = root.get("openapi") {
        match version.as_str() {
            Some(text) if is_version_3_0(text) => {}
            Some(text) => {
                let message = format!(
                    "`openapi: {text}` is not supported; write a 3.0 document, `openapi: 3.0.3`"
                );
                return diagnostics.report(version.location, message);
            }
            None => {
                let message = "`openapi` must be a string such as '3.0.3'; quote it";
                return diagnostics.report(version.location, message);
            }
        }
    }
    Checker { root, diagnostics }.object(root, &DOCUMENT);
}

fn is_version_3_0(text: &str) -> bool {
    let patch = text.strip_prefix("3.0.");
    patch.is_some_and(|patch| !patch.is_empty() && patch.bytes().all(|byte| byte.is_ascii_digit()))
}

struct Checker<'d> {
    root: &'d Node,
    diagnostics: &'d mut Diagnostics,
}

impl Checker<'_> {
    fn object(&mut self, node: &Node, object: &'static Object) {
        let Value::Object(entries) = &node.value else {
            let message = format!("{} must be an object, not {}", object.name, node.kind());
            return self.diagnostics.report(node.location, message);
        };
        if let (Some(section), Some(entry)) = (object.component, entries.get("$ref")) {
            return self.reference(node, &entry.node, section);
        }
        for (key, entry) in entries {
            if key.starts_with("x-") {
                continue;
            }
            match object.keywords.iter().find(|keyword| keyword.name == key) {
                Some(keyword) => self.value(&entry.node, keyword.kind, keyword.name),
                None => {
                    let hint =
                        match nearest(key, object.keywords.iter().map(|keyword| keyword.name)) {
                            Some(name) => format!("did you mean `{name}`?"),
                            None => "remove it, or begin its name with `x-`".to_owned(),
                        };
                    let message = format!("`{key}` is no keyword of {}; {hint}", object.name);
                    self.diagnostics.report(entry.key_location, message);
                }
            }
        }
        for keyword in object.keywords {
            if keyword.need == Need::Required && !entries.contains_key(keyword.name) {
                let message = format!("{} has no `{}`; add it", object.name, keyword.name);
                self.diagnostics.report(node.location, message);
            }
        }
    }

    fn value(&mut self, node: &Node, kind: Kind, key: &str) {
        let expected = match (kind, &node.value) {
            (Kind::Any, _)
            | (Kind::String, Value::String(_))
            | (Kind::Boolean | Kind::BooleanOrSchema, Value::Boolean(_))
            | (Kind::Number, Value::Number(_)) => return,
            (Kind::Count, Value::Number(_)) if node.as_usize().is_some() => return,
            (Kind::OneOf(words), Value::String(word)) if words.contains(&word.as_str()) => return,
            (Kind::Object(object), _) => return self.object(node, object),
            (Kind::BooleanOrSchema, Value::Object(_)) => return self.object(node, &SCHEMA),
            (Kind::Map(kind) | Kind::ExtensibleMap(kind), Value::Object(entries)) => {
                for (name, entry) in entries {
                    if !(matches!(kind, Kind::ExtensibleMap(_)) && name.starts_with("x-")) {
                        self.value(&entry.node, *kind, name);
                    }
                }
                return;
            }
            (Kind::List(kind), Value::Array(items)) => {
                return items.iter().for_each(|item| self.value(item, *kind, key));
            }
            (Kind::String, _) => "a string; quote it".to_owned(),
            (Kind::Boolean, _) => "`true` or `false`".to_owned(),
            (Kind::Number, _) => "a number".to_owned(),
            (Kind::Count, _) => "a whole number, 0 or more".to_owned(),
            (Kind::BooleanOrSchema, _) => "`true`, `false` or a schema".to_owned(),
            (Kind::Map(_) | Kind::ExtensibleMap(_), _) => "an object".to_owned(),
            (Kind::List(_), _) => "a list".to_owned(),
            (Kind::OneOf(words), _) => format!("one of `{}`", words.join("`, `")),
        };
        let message = match &node.value {
            Value::String(text) => format!("`{key}` is `{text}`; it must be {expected}"),
            Value::Number(number) => format!("`{key}` is `{number}`; it must be {expected}"),
            _ => format!("`{key}` is {}; it must be {expected}", node.kind()),
        };
        self.diagnostics.report(node.location, message);
    }

    fn reference(&mut self, node: &Node, target: &Node, section: &str) {
        // What only describes is without effect there, and harmless.
        const HARMLESS: [&str; 7] =
            ["$ref", "title", "summary", "description", "deprecated", "example", "externalDocs"];
        let others = |key: &str| !HARMLESS.contains(&key) && !key.starts_with("x-");
        for (key, entry) in node.entries().filter(|(key, _)| others(key)) {
            let message = format!(
                "`{key}` beside `$ref` has no effect in OpenAPI 3.0; move it into the component or remove it"
            );
            self.diagnostics.report(entry.key_location, message);
        }
        let Some(reference) = target.as_str() else {
            let message = format!("`$ref` is {}; it must be a string", target.kind());
            return self.diagnostics.report(target.location, message);
        };
        let prefix = format!("#/components/{section}/");
        let Some(name) = reference.strip_prefix(&prefix).filter(|name| !name.contains('/')) else {
            let message = format!(
                "`$ref: {reference}` must lead to `{prefix}…` in this file; move the target there"
            );
            return self.diagnostics.report(target.location, message);
        };
        if self.root.pointer(&reference[1..]).is_none() {
            let message = format!(
                "`$ref` leads to `{name}`, which `components/{section}` does not have; add it there or correct the name"
            );
            self.diagnostics.report(target.location, message);
        }
    }
}

/// The root of a document.
pub static DOCUMENT: Object = object(
    "this document",
    &[
        required("openapi", Kind::String),
        required("info", Kind::Object(&INFO)),
        optional("servers", Kind::List(&Kind::Object(&SERVER))),
        required("paths", Kind::ExtensibleMap(&Kind::Object(&PATH_ITEM))),
        optional("components", Kind::Object(&COMPONENTS)),
        optional("security", Kind::List(&SECURITY_REQUIREMENT)),
        optional("tags", Kind::List(&Kind::Object(&TAG))),
        optional("externalDocs", Kind::Object(&EXTERNAL_DOCS)),
    ],
);

static INFO: Object = object(
    "an info object",
    &[
        required("title", Kind::String),
        optional("description", Kind::String),
        optional("termsOfService", Kind::String),
        optional("contact", Kind::Object(&CONTACT)),
        optional("license", Kind::Object(&LICENSE)),
        required("version", Kind::String),
    ],
);

static CONTACT: Object = object(
    "a contact",
    &[
        optional("name", Kind::String),
        optional("url", Kind::String),
        optional("email", Kind::String),
    ],
);

static LICENSE: Object =
    object("a license", &[required("name", Kind::String), optional("url", Kind::String)]);

static SERVER: Object = object(
    "a server",
    &[
        required("url", Kind::String),
        optional("description", Kind::String),
        optional("variables", Kind::Map(&Kind::Object(&SERVER_VARIABLE))),
    ],
);

static SERVER_VARIABLE: Object = object(
    "a server variable",
    &[
        optional("enum", Kind::List(&Kind::String)),
        required("default", Kind::String),
        optional("description", Kind::String),
    ],
);

static COMPONENTS: Object = object(
    "the components object",
    &[
        optional("schemas", Kind::Map(&Kind::Object(&SCHEMA))),
        optional("responses", Kind::Map(&Kind::Object(&RESPONSE))),
        optional("parameters", Kind::Map(&Kind::Object(&PARAMETER))),
        optional("examples", Kind::Map(&Kind::Object(&EXAMPLE))),
        optional("requestBodies", Kind::Map(&Kind::Object(&REQUEST_BODY))),
        optional("headers", Kind::Map(&Kind::Object(&HEADER))),
        optional("securitySchemes", Kind::Map(&Kind::Object(&SECURITY_SCHEME))),
        optional("links", Kind::Map(&Kind::Object(&LINK))),
        optional("callbacks", Kind::Map(&CALLBACK)),
    ],
);

static PATH_ITEM: Object = object(
    "a path item",
    &[
        optional("summary", Kind::String),
        optional("description", Kind::String),
        optional("get", Kind::Object(&OPERATION)),
        optional("put", Kind::Object(&OPERATION)),
        optional("post", Kind::Object(&OPERATION)),
        optional("delete", Kind::Object(&OPERATION)),
        optional("options", Kind::Object(&OPERATION)),
        optional("head", Kind::Object(&OPERATION)),
        optional("patch", Kind::Object(&OPERATION)),
        optional("trace", Kind::Object(&OPERATION)),
        optional("servers", Kind::List(&Kind::Object(&SERVER))),
        optional("parameters", Kind::List(&Kind::Object(&PARAMETER))),
    ],
);

static OPERATION: Object = object(
    "an operation",
    &[
        optional("tags", Kind::List(&Kind::String)),
        optional("summary", Kind::String),
        optional("description", Kind::String),
        optional("externalDocs", Kind::Object(&EXTERNAL_DOCS)),
        optional("operationId", Kind::String),
        optional("parameters", Kind::List(&Kind::Object(&PARAMETER))),
        optional("requestBody", Kind::Object(&REQUEST_BODY)),
        required("responses", Kind::ExtensibleMap(&Kind::Object(&RESPONSE))),
        optional("callbacks", Kind::Map(&CALLBACK)),
        optional("deprecated", Kind::Boolean),
        optional("security", Kind::List(&SECURITY_REQUIREMENT)),
        optional("servers", Kind::List(&Kind::Object(&SERVER))),
    ],
);

static EXTERNAL_DOCS: Object = object(
    "an externalDocs object",
    &[optional("description", Kind::String), required("url", Kind::String)],
);

const STYLES: Kind = Kind::OneOf(&[
    "matrix",
    "label",
    "form",
    "simple",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
]);

static PARAMETER: Object = component(
    "a parameter",
    "parameters",
    &[
        required("name", Kind::String),
        required("in", Kind::OneOf(&["query", "header", "path", "cookie"])),
        optional("description", Kind::String),
        optional("required", Kind::Boolean),
        optional("deprecated", Kind::Boolean),
        optional("allowEmptyValue", Kind::Boolean),
        optional("style", STYLES),
        optional("explode", Kind::Boolean),
        optional("allowReserved", Kind::Boolean),
        optional("schema", Kind::Object(&SCHEMA)),
        optional("example", Kind::Any),
        optional("examples", Kind::Map(&Kind::Object(&EXAMPLE))),
        optional("content", Kind::Map(&Kind::Object(&MEDIA_TYPE))),
    ],
);

static HEADER: Object = component(
    "a header",
    "headers",
    &[
        optional("description", Kind::String),
        optional("required", Kind::Boolean),
        optional("deprecated", Kind::Boolean),
        optional("style", Kind::OneOf(&["simple"])),
        optional("explode", Kind::Boolean),
        optional("schema", Kind::Object(&SCHEMA)),
        optional("example", Kind::Any),
        optional("examples", Kind::Map(&Kind::Object(&EXAMPLE))),
        optional("content", Kind::Map(&Kind::Object(&MEDIA_TYPE))),
    ],
);

static REQUEST_BODY: Object = component(
    "a request body",
    "requestBodies",
    &[
        optional("description", Kind::String),
        required("content", Kind::Map(&Kind::Object(&MEDIA_TYPE))),
        optional("required", Kind::Boolean),
    ],
);

static MEDIA_TYPE: Object = object(
    "a media type",
    &[
        optional("schema", Kind::Object(&SCHEMA)),
        optional("example", Kind::Any),
        optional("examples", Kind::Map(&Kind::Object(&EXAMPLE))),
        optional("encoding", Kind::Map(&Kind::Object(&ENCODING))),
    ],
);

static ENCODING: Object = object(
    "an encoding",
    &[
        optional("contentType", Kind::String),
        optional("headers", Kind::Map(&Kind::Object(&HEADER))),
        optional("style", STYLES),
        optional("explode", Kind::Boolean),
        optional("allowReserved", Kind::Boolean),
    ],
);

static RESPONSE: Object = component(
    "a response",
    "responses",
    &[
        required("description", Kind::String),
        optional("headers", Kind::Map(&Kind::Object(&HEADER))),
        optional("content", Kind::Map(&Kind::Object(&MEDIA_TYPE))),
        optional("links", Kind::Map(&Kind::Object(&LINK))),
    ],
);

/// A callback is a map of expressions to path items, or a reference.
static CALLBACK: Kind = Kind::Any;

static EXAMPLE: Object = component(
    "an example",
    "examples",
    &[
        optional("summary", Kind::String),
        optional("description", Kind::String),
        optional("value", Kind::Any),
        optional("externalValue", Kind::String),
    ],
);

static LINK: Object = component(
    "a link",
    "links",
    &[
        optional("operationRef", Kind::String),
        optional("operationId", Kind::String),
        optional("parameters", Kind::Map(&Kind::Any)),
        optional("requestBody", Kind::Any),
        optional("description", Kind::String),
        optional("server", Kind::Object(&SERVER)),
    ],
);

static TAG: Object = object(
    "a tag",
    &[
        required("name", Kind::String),
        optional("description", Kind::String),
        optional("externalDocs", Kind::Object(&EXTERNAL_DOCS)),
    ],
);

/// A schema object.
pub static SCHEMA: Object = component(
    "a schema",
    "schemas",
    &[
        optional("title", Kind::String),
        optional("multipleOf", Kind::Number),
        optional("maximum", Kind::Number),
        optional("exclusiveMaximum", Kind::Boolean),
        optional("minimum", Kind::Number),
        optional("exclusiveMinimum", Kind::Boolean),
        optional("maxLength", Kind::Count),
        optional("minLength", Kind::Count),
        optional("pattern", Kind::String),
        optional("maxItems", Kind::Count),
        optional("minItems", Kind::Count),
        optional("uniqueItems", Kind::Boolean),
        optional("maxProperties", Kind::Count),
        optional("minProperties", Kind::Count),
        optional("required", Kind::List(&Kind::String)),
        optional("enum", Kind::List(&Kind::Any)),
        optional(
            "type",
            Kind::OneOf(&["string", "integer", "number", "boolean", "array", "object"]),
        ),
        optional("allOf", Kind::List(&Kind::Object(&SCHEMA))),
        optional("oneOf", Kind::List(&Kind::Object(&SCHEMA))),
        optional("anyOf", Kind::List(&Kind::Object(&SCHEMA))),
        optional("not", Kind::Object(&SCHEMA)),
        optional("items", Kind::Object(&SCHEMA)),
        optional("properties", Kind::Map(&Kind::Object(&SCHEMA))),
        optional("additionalProperties", Kind::BooleanOrSchema),
        optional("description", Kind::String),
        optional("format", Kind::String),
        optional("default", Kind::Any),
        optional("nullable", Kind::Boolean),
        optional("discriminator", Kind::Object(&DISCRIMINATOR)),
        optional("readOnly", Kind::Boolean),
        optional("writeOnly", Kind::Boolean),
        optional("xml", Kind::Object(&XML)),
        optional("externalDocs", Kind::Object(&EXTERNAL_DOCS)),
        optional("example", Kind::Any),
        optional("deprecated", Kind::Boolean),
    ],
);

static DISCRIMINATOR: Object = object(
    "a discriminator",
    &[required("propertyName", Kind::String), optional("mapping", Kind::Map(&Kind::String))],
);

static XML: Object = object(
    "an xml object",
    &[
        optional("name", Kind::String),
        optional("namespace", Kind::String),
        optional("prefix", Kind::String),
        optional("attribute", Kind::Boolean),
        optional("wrapped", Kind::Boolean),
    ],
);

static SECURITY_SCHEME: Object = component(
    "a security scheme",
    "securitySchemes",
    &[
        required("type", Kind::OneOf(&["apiKey", "http", "oauth2", "openIdConnect"])),
        optional("description", Kind::String),
        optional("name", Kind::String),
        optional("in", Kind::OneOf(&["query", "header", "cookie"])),
        optional("scheme", Kind::String),
        optional("bearerFormat", Kind::String),
        optional("flows", Kind::Object(&OAUTH_FLOWS)),
        optional("openIdConnectUrl", Kind::String),
    ],
);

static OAUTH_FLOWS: Object = object(
    "a flows object",
    &[
        optional("implicit", Kind::Object(&OAUTH_FLOW)),
        optional("password", Kind::Object(&OAUTH_FLOW)),
        optional("clientCredentials", Kind::Object(&OAUTH_FLOW)),
        optional("authorizationCode", Kind::Object(&OAUTH_FLOW)),
    ],
);

static OAUTH_FLOW: Object = object(
    "an OAuth flow",
    &[
        optional("authorizationUrl", Kind::String),
        optional("tokenUrl", Kind::String),
        optional("refreshUrl", Kind::String),
        required("scopes", Kind::Map(&Kind::String)),
    ],
);

static SECURITY_REQUIREMENT: Kind = Kind::Map(&Kind::List(&Kind::String));
