//! The rows, one a line.

use super::ValueKind as V;
use super::{Change, JsonType, Merge, Object, ValueKind, component, object, optional, required};

const NUMBERS: &[JsonType] = &[JsonType::Integer, JsonType::Number];
const STRINGS: &[JsonType] = &[JsonType::String];
const FORMATTED: &[JsonType] = &[JsonType::Integer, JsonType::Number, JsonType::String];
const ARRAYS: &[JsonType] = &[JsonType::Array];
const OBJECTS: &[JsonType] = &[JsonType::Object];

/// The root of a document.
pub static DOCUMENT: Object = object(
    "this document",
    &[
        required("openapi", V::String).checked().change(Change::SameMeaning),
        required("info", V::Object(&INFO)).honoured(),
        optional("servers", V::List(&V::Object(&SERVER))).honoured(),
        required("paths", V::ExtensibleMap(&V::Object(&PATH_ITEM))).honoured(),
        optional("components", V::Object(&COMPONENTS)).honoured(),
        optional("security", V::List(&SECURITY_REQUIREMENT)).honoured(),
        optional("tags", V::List(&V::Object(&TAG))).change(Change::Documentation),
        optional("externalDocs", V::Object(&EXTERNAL_DOCS)).change(Change::Documentation),
    ],
);

/// An info object.
pub static INFO: Object = object(
    "an info object",
    &[
        required("title", V::String).honoured().change(Change::Documentation),
        optional("description", V::String).honoured().change(Change::Documentation),
        optional("termsOfService", V::String).change(Change::Documentation),
        optional("contact", V::Object(&CONTACT)).change(Change::Documentation),
        optional("license", V::Object(&LICENSE)).change(Change::Documentation),
        required("version", V::String),
    ],
);

/// A contact object.
pub static CONTACT: Object = object(
    "a contact",
    &[
        optional("name", V::String),
        optional("url", V::String),
        optional("email", V::String),
    ],
);

/// A license object.
pub static LICENSE: Object = object(
    "a license",
    &[
        required("name", V::String),
        optional("url", V::String),
    ],
);

/// A server.
pub static SERVER: Object = object(
    "a server",
    &[
        required("url", V::String).honoured(),
        optional("description", V::String).change(Change::Documentation),
        optional("variables", V::Map(&V::Object(&SERVER_VARIABLE))).honoured(),
    ],
);

/// A server variable.
pub static SERVER_VARIABLE: Object = object(
    "a server variable",
    &[
        optional("enum", V::List(&V::String)).refused(),
        required("default", V::String).honoured(),
        optional("description", V::String).honoured().change(Change::Documentation),
    ],
);

/// The components object.
pub static COMPONENTS: Object = object(
    "the components object",
    &[
        optional("schemas", V::Map(&V::Object(&SCHEMA))).honoured(),
        optional("responses", V::Map(&V::Object(&RESPONSE))).honoured(),
        optional("parameters", V::Map(&V::Object(&PARAMETER))).honoured(),
        optional("examples", V::Map(&V::Object(&EXAMPLE))).checked(),
        optional("requestBodies", V::Map(&V::Object(&REQUEST_BODY))).honoured(),
        optional("headers", V::Map(&V::Object(&HEADER))).honoured(),
        optional("securitySchemes", V::Map(&V::Object(&SECURITY_SCHEME))).honoured(),
        optional("links", V::Map(&V::Object(&LINK))).checked(),
        optional("callbacks", V::Map(&CALLBACK)).honoured(),
    ],
);

/// A path item.
pub static PATH_ITEM: Object = object(
    "a path item",
    &[
        optional("summary", V::String).change(Change::Documentation),
        optional("description", V::String).change(Change::Documentation),
        optional("get", V::Object(&OPERATION)).honoured(),
        optional("put", V::Object(&OPERATION)).honoured(),
        optional("post", V::Object(&OPERATION)).honoured(),
        optional("delete", V::Object(&OPERATION)).honoured(),
        optional("options", V::Object(&OPERATION)).honoured(),
        optional("head", V::Object(&OPERATION)).honoured(),
        optional("patch", V::Object(&OPERATION)).honoured(),
        optional("trace", V::Object(&OPERATION)).honoured(),
        optional("servers", V::List(&V::Object(&SERVER))).refused(),
        optional("parameters", V::List(&V::Object(&PARAMETER))).honoured(),
    ],
);

/// An operation.
pub static OPERATION: Object = object(
    "an operation",
    &[
        optional("tags", V::List(&V::String)).change(Change::Documentation),
        optional("summary", V::String).honoured().change(Change::Documentation),
        optional("description", V::String).honoured().change(Change::Documentation),
        optional("externalDocs", V::Object(&EXTERNAL_DOCS)).change(Change::Documentation),
        optional("operationId", V::String).honoured(),
        optional("parameters", V::List(&V::Object(&PARAMETER))).honoured(),
        optional("requestBody", V::Object(&REQUEST_BODY)).honoured(),
        required("responses", V::ExtensibleMap(&V::Object(&RESPONSE))).honoured(),
        optional("callbacks", V::Map(&CALLBACK)).honoured(),
        optional("deprecated", V::Boolean).honoured(),
        optional("security", V::List(&SECURITY_REQUIREMENT)).honoured(),
        optional("servers", V::List(&V::Object(&SERVER))).refused(),
    ],
);

/// An external documentation object.
pub static EXTERNAL_DOCS: Object = object(
    "an externalDocs object",
    &[
        optional("description", V::String),
        required("url", V::String),
    ],
);

const STYLES: ValueKind =
    V::OneOf(&["matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"]);

/// A parameter.
pub static PARAMETER: Object = component(
    "a parameter",
    "parameters",
    &[
        required("name", V::String).honoured(),
        required("in", V::OneOf(&["query", "header", "path", "cookie"])).honoured(),
        optional("description", V::String).honoured().change(Change::Documentation),
        optional("required", V::Boolean).honoured(),
        optional("deprecated", V::Boolean).change(Change::Documentation),
        optional("allowEmptyValue", V::Boolean).honoured(),
        optional("style", STYLES).honoured(),
        optional("explode", V::Boolean).honoured(),
        optional("allowReserved", V::Boolean).change(Change::SameMeaning),
        optional("schema", V::Object(&SCHEMA)).honoured(),
        optional("example", V::Any).checked().change(Change::Example),
        optional("examples", V::Map(&V::Object(&EXAMPLE))).checked().change(Change::Example),
        optional("content", V::Map(&V::Object(&MEDIA_TYPE))).honoured(),
    ],
);

/// A header.
pub static HEADER: Object = component(
    "a header",
    "headers",
    &[
        optional("description", V::String).honoured().change(Change::Documentation),
        optional("required", V::Boolean).honoured(),
        optional("deprecated", V::Boolean).change(Change::Documentation),
        optional("style", V::OneOf(&["simple"])).checked().change(Change::SameMeaning),
        optional("explode", V::Boolean).change(Change::SameMeaning),
        optional("schema", V::Object(&SCHEMA)).honoured(),
        optional("example", V::Any).checked().change(Change::Example),
        optional("examples", V::Map(&V::Object(&EXAMPLE))).checked().change(Change::Example),
        optional("content", V::Map(&V::Object(&MEDIA_TYPE))).refused(),
    ],
);

/// A request body.
pub static REQUEST_BODY: Object = component(
    "a request body",
    "requestBodies",
    &[
        optional("description", V::String).honoured().change(Change::Documentation),
        required("content", V::Map(&V::Object(&MEDIA_TYPE))).honoured(),
        optional("required", V::Boolean).honoured(),
    ],
);

/// A media type object.
pub static MEDIA_TYPE: Object = object(
    "a media type",
    &[
        optional("schema", V::Object(&SCHEMA)).honoured(),
        optional("example", V::Any).checked().change(Change::Example),
        optional("examples", V::Map(&V::Object(&EXAMPLE))).checked().change(Change::Example),
        optional("encoding", V::Map(&V::Object(&ENCODING))).checked(),
    ],
);

/// An encoding.
pub static ENCODING: Object = object(
    "an encoding",
    &[
        optional("contentType", V::String).honoured(),
        optional("headers", V::Map(&V::Object(&HEADER))).refused(),
        optional("style", STYLES).checked(),
        optional("explode", V::Boolean).checked(),
        optional("allowReserved", V::Boolean),
    ],
);

/// A response.
pub static RESPONSE: Object = component(
    "a response",
    "responses",
    &[
        required("description", V::String).honoured().change(Change::Documentation),
        optional("headers", V::Map(&V::Object(&HEADER))).honoured(),
        optional("content", V::Map(&V::Object(&MEDIA_TYPE))).honoured(),
        optional("links", V::Map(&V::Object(&LINK))).checked().change(Change::Documentation),
    ],
);

/// A callback is a map of expressions to path items, or a reference.
static CALLBACK: ValueKind = V::ReferableMap("callbacks", &V::Object(&PATH_ITEM));

/// An example object.
pub static EXAMPLE: Object = component(
    "an example",
    "examples",
    &[
        optional("summary", V::String),
        optional("description", V::String),
        optional("value", V::Any).checked(),
        optional("externalValue", V::String),
    ],
);

/// A link.
pub static LINK: Object = component(
    "a link",
    "links",
    &[
        optional("operationRef", V::String),
        optional("operationId", V::String).checked(),
        optional("parameters", V::Map(&V::Any)),
        optional("requestBody", V::Any),
        optional("description", V::String),
        optional("server", V::Object(&SERVER)),
    ],
);

/// A tag.
pub static TAG: Object = object(
    "a tag",
    &[
        required("name", V::String),
        optional("description", V::String),
        optional("externalDocs", V::Object(&EXTERNAL_DOCS)),
    ],
);

/// A schema object.
pub static SCHEMA: Object = component(
    "a schema",
    "schemas",
    &[
        optional("title", V::String).honoured(),
        optional("multipleOf", V::Number).honoured().of(NUMBERS).merge(Merge::Multiple).change(Change::Multiple),
        optional("maximum", V::Number).honoured().of(NUMBERS).merge(Merge::UpperBound).change(Change::UpperBound),
        optional("exclusiveMaximum", V::Boolean).honoured().of(NUMBERS).merge(Merge::UpperBound).change(Change::UpperBound),
        optional("minimum", V::Number).honoured().of(NUMBERS).merge(Merge::LowerBound).change(Change::LowerBound),
        optional("exclusiveMinimum", V::Boolean).honoured().of(NUMBERS).merge(Merge::LowerBound).change(Change::LowerBound),
        optional("maxLength", V::Count).honoured().of(STRINGS).merge(Merge::Smallest).change(Change::UpperSize),
        optional("minLength", V::Count).honoured().of(STRINGS).merge(Merge::Largest).change(Change::LowerSize),
        optional("pattern", V::String).honoured().of(STRINGS).merge(Merge::Single).change(Change::Pattern),
        optional("maxItems", V::Count).honoured().of(ARRAYS).merge(Merge::Smallest).change(Change::UpperSize),
        optional("minItems", V::Count).honoured().of(ARRAYS).merge(Merge::Largest).change(Change::LowerSize),
        optional("uniqueItems", V::Boolean).honoured().of(ARRAYS).merge(Merge::Either).change(Change::Flag),
        optional("maxProperties", V::Count).honoured().of(OBJECTS).merge(Merge::Smallest).change(Change::UpperSize),
        optional("minProperties", V::Count).honoured().of(OBJECTS).merge(Merge::Largest).change(Change::LowerSize),
        optional("required", V::List(&V::String)).honoured().of(OBJECTS).merge(Merge::Union),
        optional("enum", V::List(&V::Any)).honoured().merge(Merge::Intersection),
        optional("type", V::OneOf(&["string", "integer", "number", "boolean", "array", "object"])).honoured().merge(Merge::Type),
        optional("allOf", V::List(&V::Object(&SCHEMA))).honoured().merge(Merge::Single),
        optional("oneOf", V::List(&V::Object(&SCHEMA))).honoured().merge(Merge::Single),
        optional("anyOf", V::List(&V::Object(&SCHEMA))).honoured().merge(Merge::Single),
        optional("not", V::Object(&SCHEMA)).honoured().merge(Merge::Exclusions).change(Change::Exclusion),
        optional("items", V::Object(&SCHEMA)).honoured().of(ARRAYS).merge(Merge::Both),
        optional("properties", V::Map(&V::Object(&SCHEMA))).honoured().of(OBJECTS).merge(Merge::Properties),
        optional("additionalProperties", V::BooleanOrSchema).honoured().of(OBJECTS).merge(Merge::Additional),
        optional("description", V::String).honoured().change(Change::Documentation),
        optional("format", V::String).honoured().of(FORMATTED).merge(Merge::Format),
        optional("default", V::Any).honoured(),
        optional("nullable", V::Boolean).honoured().merge(Merge::Nullable),
        optional("discriminator", V::Object(&DISCRIMINATOR)).honoured().merge(Merge::Single),
        optional("readOnly", V::Boolean).honoured().merge(Merge::Either),
        optional("writeOnly", V::Boolean).honoured().merge(Merge::Either),
        optional("xml", V::Object(&XML)).change(Change::Documentation),
        optional("externalDocs", V::Object(&EXTERNAL_DOCS)).change(Change::Documentation),
        optional("example", V::Any).checked().change(Change::Example),
        optional("deprecated", V::Boolean).change(Change::Documentation),
    ],
);

/// A discriminator.
pub static DISCRIMINATOR: Object = object(
    "a discriminator",
    &[
        required("propertyName", V::String).honoured(),
        optional("mapping", V::Map(&V::String)).honoured(),
    ],
);

/// An XML object.
pub static XML: Object = object(
    "an xml object",
    &[
        optional("name", V::String),
        optional("namespace", V::String),
        optional("prefix", V::String),
        optional("attribute", V::Boolean),
        optional("wrapped", V::Boolean),
    ],
);

/// A security scheme.
pub static SECURITY_SCHEME: Object = component(
    "a security scheme",
    "securitySchemes",
    &[
        required("type", V::OneOf(&["apiKey", "http", "oauth2", "openIdConnect"])).honoured(),
        optional("description", V::String).honoured().change(Change::Documentation),
        optional("name", V::String).honoured(),
        optional("in", V::OneOf(&["query", "header", "cookie"])).honoured(),
        optional("scheme", V::String).honoured(),
        optional("bearerFormat", V::String).change(Change::Documentation),
        optional("flows", V::Object(&OAUTH_FLOWS)).checked(),
        optional("openIdConnectUrl", V::String).change(Change::Documentation),
    ],
);

/// The flows of OAuth.
pub static OAUTH_FLOWS: Object = object(
    "a flows object",
    &[
        optional("implicit", V::Object(&OAUTH_FLOW)).checked(),
        optional("password", V::Object(&OAUTH_FLOW)).honoured(),
        optional("clientCredentials", V::Object(&OAUTH_FLOW)).honoured(),
        optional("authorizationCode", V::Object(&OAUTH_FLOW)).honoured(),
    ],
);

/// A flow of OAuth.
pub static OAUTH_FLOW: Object = object(
    "an OAuth flow",
    &[
        optional("authorizationUrl", V::String).checked(),
        optional("tokenUrl", V::String).honoured(),
        optional("refreshUrl", V::String),
        required("scopes", V::Map(&V::String)).checked(),
    ],
);

static SECURITY_REQUIREMENT: ValueKind = V::Map(&V::List(&V::String));
