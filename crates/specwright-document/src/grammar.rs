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
    pub kind: ValueKind,
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
pub enum ValueKind {
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
    Map(&'static ValueKind),
    /// Like `Map`, where keys that begin with `x-` are extensions.
    ExtensibleMap(&'static ValueKind),
    /// A list of one kind of value.
    List(&'static ValueKind),
    /// `additionalProperties`: a boolean or a schema.
    BooleanOrSchema,
    /// One of these strings.
    OneOf(&'static [&'static str]),
}

const fn required(name: &'static str, kind: ValueKind) -> Keyword {
    Keyword { name, kind, need: Need::Required }
}

const fn optional(name: &'static str, kind: ValueKind) -> Keyword {
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

    fn value(&mut self, node: &Node, kind: ValueKind, key: &str) {
        let expected = match (kind, &node.value) {
            (ValueKind::Any, _)
            | (ValueKind::String, Value::String(_))
            | (ValueKind::Boolean | ValueKind::BooleanOrSchema, Value::Boolean(_))
            | (ValueKind::Number, Value::Number(_)) => return,
            (ValueKind::Count, Value::Number(_)) if node.as_usize().is_some() => return,
            (ValueKind::OneOf(words), Value::String(word)) if words.contains(&word.as_str()) => {
                return;
            }
            (ValueKind::Object(object), _) => return self.object(node, object),
            (ValueKind::BooleanOrSchema, Value::Object(_)) => return self.object(node, &SCHEMA),
            (ValueKind::Map(kind) | ValueKind::ExtensibleMap(kind), Value::Object(entries)) => {
                for (name, entry) in entries {
                    if !(matches!(kind, ValueKind::ExtensibleMap(_)) && name.starts_with("x-")) {
                        self.value(&entry.node, *kind, name);
                    }
                }
                return;
            }
            (ValueKind::List(kind), Value::Array(items)) => {
                return items.iter().for_each(|item| self.value(item, *kind, key));
            }
            (ValueKind::String, _) => "a string; quote it".to_owned(),
            (ValueKind::Boolean, _) => "`true` or `false`".to_owned(),
            (ValueKind::Number, _) => "a number".to_owned(),
            (ValueKind::Count, _) => "a whole number, 0 or more".to_owned(),
            (ValueKind::BooleanOrSchema, _) => "`true`, `false` or a schema".to_owned(),
            (ValueKind::Map(_) | ValueKind::ExtensibleMap(_), _) => "an object".to_owned(),
            (ValueKind::List(_), _) => "a list".to_owned(),
            (ValueKind::OneOf(words), _) => format!("one of `{}`", words.join("`, `")),
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
        required("openapi", ValueKind::String),
        required("info", ValueKind::Object(&INFO)),
        optional("servers", ValueKind::List(&ValueKind::Object(&SERVER))),
        required("paths", ValueKind::ExtensibleMap(&ValueKind::Object(&PATH_ITEM))),
        optional("components", ValueKind::Object(&COMPONENTS)),
        optional("security", ValueKind::List(&SECURITY_REQUIREMENT)),
        optional("tags", ValueKind::List(&ValueKind::Object(&TAG))),
        optional("externalDocs", ValueKind::Object(&EXTERNAL_DOCS)),
    ],
);

static INFO: Object = object(
    "an info object",
    &[
        required("title", ValueKind::String),
        optional("description", ValueKind::String),
        optional("termsOfService", ValueKind::String),
        optional("contact", ValueKind::Object(&CONTACT)),
        optional("license", ValueKind::Object(&LICENSE)),
        required("version", ValueKind::String),
    ],
);

static CONTACT: Object = object(
    "a contact",
    &[
        optional("name", ValueKind::String),
        optional("url", ValueKind::String),
        optional("email", ValueKind::String),
    ],
);

static LICENSE: Object =
    object("a license", &[required("name", ValueKind::String), optional("url", ValueKind::String)]);

static SERVER: Object = object(
    "a server",
    &[
        required("url", ValueKind::String),
        optional("description", ValueKind::String),
        optional("variables", ValueKind::Map(&ValueKind::Object(&SERVER_VARIABLE))),
    ],
);

static SERVER_VARIABLE: Object = object(
    "a server variable",
    &[
        optional("enum", ValueKind::List(&ValueKind::String)),
        required("default", ValueKind::String),
        optional("description", ValueKind::String),
    ],
);

static COMPONENTS: Object = object(
    "the components object",
    &[
        optional("schemas", ValueKind::Map(&ValueKind::Object(&SCHEMA))),
        optional("responses", ValueKind::Map(&ValueKind::Object(&RESPONSE))),
        optional("parameters", ValueKind::Map(&ValueKind::Object(&PARAMETER))),
        optional("examples", ValueKind::Map(&ValueKind::Object(&EXAMPLE))),
        optional("requestBodies", ValueKind::Map(&ValueKind::Object(&REQUEST_BODY))),
        optional("headers", ValueKind::Map(&ValueKind::Object(&HEADER))),
        optional("securitySchemes", ValueKind::Map(&ValueKind::Object(&SECURITY_SCHEME))),
        optional("links", ValueKind::Map(&ValueKind::Object(&LINK))),
        optional("callbacks", ValueKind::Map(&CALLBACK)),
    ],
);

/// A path item.
pub static PATH_ITEM: Object = object(
    "a path item",
    &[
        optional("summary", ValueKind::String),
        optional("description", ValueKind::String),
        optional("get", ValueKind::Object(&OPERATION)),
        optional("put", ValueKind::Object(&OPERATION)),
        optional("post", ValueKind::Object(&OPERATION)),
        optional("delete", ValueKind::Object(&OPERATION)),
        optional("options", ValueKind::Object(&OPERATION)),
        optional("head", ValueKind::Object(&OPERATION)),
        optional("patch", ValueKind::Object(&OPERATION)),
        optional("trace", ValueKind::Object(&OPERATION)),
        optional("servers", ValueKind::List(&ValueKind::Object(&SERVER))),
        optional("parameters", ValueKind::List(&ValueKind::Object(&PARAMETER))),
    ],
);

static OPERATION: Object = object(
    "an operation",
    &[
        optional("tags", ValueKind::List(&ValueKind::String)),
        optional("summary", ValueKind::String),
        optional("description", ValueKind::String),
        optional("externalDocs", ValueKind::Object(&EXTERNAL_DOCS)),
        optional("operationId", ValueKind::String),
        optional("parameters", ValueKind::List(&ValueKind::Object(&PARAMETER))),
        optional("requestBody", ValueKind::Object(&REQUEST_BODY)),
        required("responses", ValueKind::ExtensibleMap(&ValueKind::Object(&RESPONSE))),
        optional("callbacks", ValueKind::Map(&CALLBACK)),
        optional("deprecated", ValueKind::Boolean),
        optional("security", ValueKind::List(&SECURITY_REQUIREMENT)),
        optional("servers", ValueKind::List(&ValueKind::Object(&SERVER))),
    ],
);

static EXTERNAL_DOCS: Object = object(
    "an externalDocs object",
    &[optional("description", ValueKind::String), required("url", ValueKind::String)],
);

const STYLES: ValueKind = ValueKind::OneOf(&[
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
        required("name", ValueKind::String),
        required("in", ValueKind::OneOf(&["query", "header", "path", "cookie"])),
        optional("description", ValueKind::String),
        optional("required", ValueKind::Boolean),
        optional("deprecated", ValueKind::Boolean),
        optional("allowEmptyValue", ValueKind::Boolean),
        optional("style", STYLES),
        optional("explode", ValueKind::Boolean),
        optional("allowReserved", ValueKind::Boolean),
        optional("schema", ValueKind::Object(&SCHEMA)),
        optional("example", ValueKind::Any),
        optional("examples", ValueKind::Map(&ValueKind::Object(&EXAMPLE))),
        optional("content", ValueKind::Map(&ValueKind::Object(&MEDIA_TYPE))),
    ],
);

static HEADER: Object = component(
    "a header",
    "headers",
    &[
        optional("description", ValueKind::String),
        optional("required", ValueKind::Boolean),
        optional("deprecated", ValueKind::Boolean),
        optional("style", ValueKind::OneOf(&["simple"])),
        optional("explode", ValueKind::Boolean),
        optional("schema", ValueKind::Object(&SCHEMA)),
        optional("example", ValueKind::Any),
        optional("examples", ValueKind::Map(&ValueKind::Object(&EXAMPLE))),
        optional("content", ValueKind::Map(&ValueKind::Object(&MEDIA_TYPE))),
    ],
);

static REQUEST_BODY: Object = component(
    "a request body",
    "requestBodies",
    &[
        optional("description", ValueKind::String),
        required("content", ValueKind::Map(&ValueKind::Object(&MEDIA_TYPE))),
        optional("required", ValueKind::Boolean),
    ],
);

static MEDIA_TYPE: Object = object(
    "a media type",
    &[
        optional("schema", ValueKind::Object(&SCHEMA)),
        optional("example", ValueKind::Any),
        optional("examples", ValueKind::Map(&ValueKind::Object(&EXAMPLE))),
        optional("encoding", ValueKind::Map(&ValueKind::Object(&ENCODING))),
    ],
);

static ENCODING: Object = object(
    "an encoding",
    &[
        optional("contentType", ValueKind::String),
        optional("headers", ValueKind::Map(&ValueKind::Object(&HEADER))),
        optional("style", STYLES),
        optional("explode", ValueKind::Boolean),
        optional("allowReserved", ValueKind::Boolean),
    ],
);

static RESPONSE: Object = component(
    "a response",
    "responses",
    &[
        required("description", ValueKind::String),
        optional("headers", ValueKind::Map(&ValueKind::Object(&HEADER))),
        optional("content", ValueKind::Map(&ValueKind::Object(&MEDIA_TYPE))),
        optional("links", ValueKind::Map(&ValueKind::Object(&LINK))),
    ],
);

/// A callback is a map of expressions to path items, or a reference.
static CALLBACK: ValueKind = ValueKind::Any;

static EXAMPLE: Object = component(
    "an example",
    "examples",
    &[
        optional("summary", ValueKind::String),
        optional("description", ValueKind::String),
        optional("value", ValueKind::Any),
        optional("externalValue", ValueKind::String),
    ],
);

static LINK: Object = component(
    "a link",
    "links",
    &[
        optional("operationRef", ValueKind::String),
        optional("operationId", ValueKind::String),
        optional("parameters", ValueKind::Map(&ValueKind::Any)),
        optional("requestBody", ValueKind::Any),
        optional("description", ValueKind::String),
        optional("server", ValueKind::Object(&SERVER)),
    ],
);

static TAG: Object = object(
    "a tag",
    &[
        required("name", ValueKind::String),
        optional("description", ValueKind::String),
        optional("externalDocs", ValueKind::Object(&EXTERNAL_DOCS)),
    ],
);

/// A schema object.
pub static SCHEMA: Object = component(
    "a schema",
    "schemas",
    &[
        optional("title", ValueKind::String),
        optional("multipleOf", ValueKind::Number),
        optional("maximum", ValueKind::Number),
        optional("exclusiveMaximum", ValueKind::Boolean),
        optional("minimum", ValueKind::Number),
        optional("exclusiveMinimum", ValueKind::Boolean),
        optional("maxLength", ValueKind::Count),
        optional("minLength", ValueKind::Count),
        optional("pattern", ValueKind::String),
        optional("maxItems", ValueKind::Count),
        optional("minItems", ValueKind::Count),
        optional("uniqueItems", ValueKind::Boolean),
        optional("maxProperties", ValueKind::Count),
        optional("minProperties", ValueKind::Count),
        optional("required", ValueKind::List(&ValueKind::String)),
        optional("enum", ValueKind::List(&ValueKind::Any)),
        optional(
            "type",
            ValueKind::OneOf(&["string", "integer", "number", "boolean", "array", "object"]),
        ),
        optional("allOf", ValueKind::List(&ValueKind::Object(&SCHEMA))),
        optional("oneOf", ValueKind::List(&ValueKind::Object(&SCHEMA))),
        optional("anyOf", ValueKind::List(&ValueKind::Object(&SCHEMA))),
        optional("not", ValueKind::Object(&SCHEMA)),
        optional("items", ValueKind::Object(&SCHEMA)),
        optional("properties", ValueKind::Map(&ValueKind::Object(&SCHEMA))),
        optional("additionalProperties", ValueKind::BooleanOrSchema),
        optional("description", ValueKind::String),
        optional("format", ValueKind::String),
        optional("default", ValueKind::Any),
        optional("nullable", ValueKind::Boolean),
        optional("discriminator", ValueKind::Object(&DISCRIMINATOR)),
        optional("readOnly", ValueKind::Boolean),
        optional("writeOnly", ValueKind::Boolean),
        optional("xml", ValueKind::Object(&XML)),
        optional("externalDocs", ValueKind::Object(&EXTERNAL_DOCS)),
        optional("example", ValueKind::Any),
        optional("deprecated", ValueKind::Boolean),
    ],
);

static DISCRIMINATOR: Object = object(
    "a discriminator",
    &[
        required("propertyName", ValueKind::String),
        optional("mapping", ValueKind::Map(&ValueKind::String)),
    ],
);

static XML: Object = object(
    "an xml object",
    &[
        optional("name", ValueKind::String),
        optional("namespace", ValueKind::String),
        optional("prefix", ValueKind::String),
        optional("attribute", ValueKind::Boolean),
        optional("wrapped", ValueKind::Boolean),
    ],
);

static SECURITY_SCHEME: Object = component(
    "a security scheme",
    "securitySchemes",
    &[
        required("type", ValueKind::OneOf(&["apiKey", "http", "oauth2", "openIdConnect"])),
        optional("description", ValueKind::String),
        optional("name", ValueKind::String),
        optional("in", ValueKind::OneOf(&["query", "header", "cookie"])),
        optional("scheme", ValueKind::String),
        optional("bearerFormat", ValueKind::String),
        optional("flows", ValueKind::Object(&OAUTH_FLOWS)),
        optional("openIdConnectUrl", ValueKind::String),
    ],
);

static OAUTH_FLOWS: Object = object(
    "a flows object",
    &[
        optional("implicit", ValueKind::Object(&OAUTH_FLOW)),
        optional("password", ValueKind::Object(&OAUTH_FLOW)),
        optional("clientCredentials", ValueKind::Object(&OAUTH_FLOW)),
        optional("authorizationCode", ValueKind::Object(&OAUTH_FLOW)),
    ],
);

static OAUTH_FLOW: Object = object(
    "an OAuth flow",
    &[
        optional("authorizationUrl", ValueKind::String),
        optional("tokenUrl", ValueKind::String),
        optional("refreshUrl", ValueKind::String),
        required("scopes", ValueKind::Map(&ValueKind::String)),
    ],
);

static SECURITY_REQUIREMENT: ValueKind = ValueKind::Map(&ValueKind::List(&ValueKind::String));
