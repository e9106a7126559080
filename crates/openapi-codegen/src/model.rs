//! What a spec means: operations, types and credentials with their Rust names chosen.
//!
//! Only what the emitters can print can be said here.

use std::collections::{BTreeMap, BTreeSet};

/// An API as its generated crates offer it.
#[derive(Debug)]
pub(crate) struct Api {
    pub title: String,
    pub description: String,
    /// The path of the first server URL, without a slash at its end.
    pub base_path: String,
    /// The first server, where its URL is a template of host and port.
    pub server: Option<Server>,
    pub types: Vec<TypeDef>,
    pub operations: Vec<Operation>,
    /// The security schemes that operations ask for.
    pub credentials: Vec<Credential>,
    /// Every choice of credentials that some operation asks for, save "none".
    pub requirements: Vec<Requirement>,
    pub envelope: Option<Envelope>,
    /// The code that says that all went well, where the envelope has one.
    pub success: Option<Success>,
    /// How many examples were held against their schemas.
    pub examples: usize,
    /// Where each named type stands among the types.
    pub index: BTreeMap<String, usize>,
}

/// `https://{host}:{port}/base`.
#[derive(Debug)]
pub(crate) struct Server {
    pub parts: Vec<UrlPart>,
    pub variables: Vec<ServerVariable>,
}

#[derive(Debug)]
pub(crate) enum UrlPart {
    Literal(String),
    /// The Rust name of a variable.
    Variable(String),
}

#[derive(Debug)]
pub(crate) struct ServerVariable {
    pub wire_name: String,
    pub name: String,
    pub default: String,
    pub docs: String,
}

/// A security scheme.
#[derive(Debug)]
pub(crate) struct Credential {
    /// The key of the scheme in the spec.
    pub key: String,
    /// The scheme in words for an associated type: `Session`.
    pub type_name: String,
    /// The hook's name: `authenticate_session`.
    pub hook: String,
    pub kind: CredentialKind,
    pub docs: String,
}

impl Credential {
    /// The scheme within a longer name.
    pub fn name(&self) -> &str {
        &self.type_name
    }
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CredentialKind {
    /// `apiKey` in a header, by its name as the spec writes it.
    Header(String),
    Query(String),
    Cookie(String),
    Basic,
    Bearer,
    /// `oauth2` or `openIdConnect`: a bearer token with scopes.
    Scoped,
}

/// Which credentials let a request pass: one of the alternatives, each of which is all of its schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Requirement {
    /// What the caller is called in Rust where that is no single scheme: `SessionOrToken`.
    pub type_name: String,
    /// The function that finds the caller: `find_session_or_token`.
    pub finder: String,
    pub alternatives: Vec<Vec<SchemeUse>>,
}

/// A scheme in a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SchemeUse {
    /// Index into the credentials of the API.
    pub credential: usize,
    pub scopes: Vec<String>,
}

/// Which fields of an answer carry code, message and result (`x-envelope`).
#[derive(Debug)]
pub(crate) struct Envelope {
    /// The type that holds the code alone, for every answer of the API.
    pub code: Property,
    pub message: Property,
    /// `None` where the HTTP status tells, and the envelope is only the error body.
    pub result: Option<ResultProperty>,
}

/// A code as Rust writes it.
#[derive(Debug)]
pub(crate) enum Success {
    Text(String),
    /// A variant of a named enumeration.
    Variant {
        ty: String,
        variant: String,
    },
}

#[derive(Debug)]
pub(crate) struct Property {
    pub wire_name: String,
    pub name: String,
}

#[derive(Debug)]
pub(crate) struct ResultProperty {
    pub property: Property,
    /// The code that says that all went well.
    pub success: String,
}

#[derive(Debug)]
pub(crate) struct Operation {
    /// `operationId` as written.
    pub wire_name: String,
    /// The method: `prolong_time`.
    pub name: String,
    /// `ProlongTimeRequest`.
    pub request: String,
    /// `ProlongTimeResponse`.
    pub response: String,
    pub method: Method,
    pub path: Vec<Segment>,
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub responses: Vec<Response>,
    pub security: Security,
    /// Whether a caller may repeat it without harm.
    pub repeatable: Repeatable,
    /// `x-body-limit`: bytes that a request body has at most.
    pub body_limit: Option<usize>,
    /// `x-unknown-query`: what becomes of query parameters that it does not have.
    pub unknown_query: UnknownQuery,
    pub docs: OperationDocs,
}

impl Operation {
    /// What the request body holds, where that is JSON and nothing else.
    pub fn body_type(&self) -> Option<&Type> {
        match self.body.as_ref()?.contents.as_slice() {
            [one] => match &one.codec {
                Codec::Json(ty) => Some(ty),
                Codec::Form(_) | Codec::Multipart(_) | Codec::Text(_) | Codec::Stream => None,
            },
            _ => None,
        }
    }

    /// The path as the spec writes it.
    pub fn path_template(&self) -> String {
        let segments = self.path.iter().map(|segment| match segment {
            Segment::Literal(text) => format!("/{text}"),
            Segment::Parameter { wire_name, .. } => format!("/{{{wire_name}}}"),
        });
        let path: String = segments.collect();
        if path.is_empty() { "/".to_owned() } else { path }
    }
}

/// What the documentation of an operation says.
#[derive(Debug)]
pub(crate) struct OperationDocs {
    pub summary: String,
    pub description: String,
    pub preconditions: Vec<String>,
    pub error_codes: Vec<String>,
    pub events: Vec<String>,
    pub log_name: Option<String>,
    pub source: Option<String>,
    pub deprecated: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Method {
    Get,
    Put,
    Post,
    Delete,
    Patch,
    Head,
    Options,
    Trace,
}

impl Method {
    pub fn keyword(self) -> &'static str {
        match self {
            Method::Get => "get",
            Method::Put => "put",
            Method::Post => "post",
            Method::Delete => "delete",
            Method::Patch => "patch",
            Method::Head => "head",
            Method::Options => "options",
            Method::Trace => "trace",
        }
    }

    pub fn constant(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Put => "PUT",
            Method::Post => "POST",
            Method::Delete => "DELETE",
            Method::Patch => "PATCH",
            Method::Head => "HEAD",
            Method::Options => "OPTIONS",
            Method::Trace => "TRACE",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Segment {
    /// Literal segments sort before parameters: the more concrete path wins.
    Literal(String),
    /// Index into the operation's parameters is not needed: the name is unique in the path.
    Parameter { wire_name: String, name: String },
}

/// What a caller must show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    Open,
    /// Index into the requirements of the API.
    Required(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeatable {
    Yes,
    No,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum UnknownQuery {
    #[default]
    Ignored,
    Refused,
}

#[derive(Debug)]
pub(crate) struct Parameter {
    pub wire_name: String,
    pub name: String,
    pub place: Place,
    pub presence: Presence,
    pub ty: Type,
    pub style: ParameterStyle,
    /// The text that stands for an absent one.
    pub default: Option<String>,
    /// `allowEmptyValue`.
    pub empty: EmptyValue,
    pub docs: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    Optional,
}

/// How a parameter is written: as one text, or with parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParameterStyle {
    /// The whole text is one scalar.
    Scalar,
    /// A style of the runtime, by the name of its variant there.
    Composed(&'static str),
}

/// Whether a query parameter may have no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EmptyValue {
    Allowed,
    Judged,
}

/// What a request holds beside its parameters.
#[derive(Debug)]
pub(crate) struct Body {
    /// The enumeration of its media types, where there are several: `CreatePetBodyContent`.
    pub name: String,
    pub presence: Presence,
    /// One or more.
    pub contents: Vec<BodyContent>,
    pub docs: String,
}

#[derive(Debug)]
pub(crate) struct BodyContent {
    pub media_type: String,
    /// Its variant, where there are several media types.
    pub variant: String,
    pub codec: Codec,
}

/// How a body is written, and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Codec {
    Json(Type),
    Form(Type),
    Multipart(Type),
    Text(Type),
    /// Bytes as they come.
    Stream,
}

#[derive(Debug)]
pub(crate) struct Response {
    pub status: StatusRange,
    /// `Ok`, `BadRequest`, `ClientError`, `Default`.
    pub name: String,
    pub headers: Vec<ResponseHeader>,
    /// The enumeration of its media types, where there are several.
    pub body_name: String,
    /// Empty where there is no body.
    pub contents: Vec<Content>,
    pub docs: String,
}

/// The statuses that a response stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StatusRange {
    Exactly(u16),
    /// `4XX` from 400 to 499, `default` from 200 to 599.
    Between(u16, u16),
}

impl StatusRange {
    /// Whether it says that all went well.
    pub fn succeeds(self) -> bool {
        match self {
            StatusRange::Exactly(status) => (200..300).contains(&status),
            StatusRange::Between(low, high) => (low, high) == (200, 299),
        }
    }
}

#[derive(Debug)]
pub(crate) struct ResponseHeader {
    pub wire_name: String,
    pub name: String,
    pub presence: Presence,
    pub ty: Type,
    pub docs: String,
}

#[derive(Debug)]
pub(crate) struct Content {
    pub media_type: String,
    /// Its variant, where there are several media types.
    pub variant: String,
    pub codec: Codec,
    /// The type of the envelope's result, where this is an envelope that has one.
    pub result: Option<Type>,
}

impl Codec {
    /// What the body holds; nothing for bytes.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Codec::Json(ty) | Codec::Form(ty) | Codec::Multipart(ty) | Codec::Text(ty) => Some(ty),
            Codec::Stream => None,
        }
    }
}

/// A named schema.
#[derive(Debug)]
pub(crate) struct TypeDef {
    pub name: String,
    /// JSON pointer of the schema in the spec.
    pub pointer: String,
    pub shape: Shape,
    pub strictness: Strictness,
    pub docs: String,
}

/// Whether a value that breaks a constraint can exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Only in requests: it can neither be built nor decoded.
    Strict,
    /// Only in responses: kept as it came.
    Lenient,
    /// Both ways: kept as it came, checked where it crosses into or out of a request.
    Checked,
}

#[derive(Debug)]
pub(crate) enum Shape {
    Any,
    Boolean,
    Integer {
        width: Width,
        rules: IntegerRules,
    },
    Number {
        precision: Precision,
        rules: NumberRules,
    },
    String(StringRules),
    IntegerEnum {
        width: Width,
        variants: Vec<Variant<i64>>,
    },
    StringEnum {
        variants: Vec<Variant<String>>,
    },
    /// Values of any type.
    ValueEnum {
        variants: Vec<Variant<serde_json::Value>>,
    },
    Array {
        item: Type,
        rules: ArrayRules,
    },
    Map {
        value: Type,
        rules: ObjectRules,
    },
    Object(Object),
    Union(Union),
    /// The values of another type, without some.
    Excluding {
        base: String,
        not: String,
    },
}

/// Bounds are inclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct IntegerRules {
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    pub multiple_of: Option<i64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct NumberRules {
    pub minimum: Option<f64>,
    pub exclusive_minimum: Option<f64>,
    pub maximum: Option<f64>,
    pub exclusive_maximum: Option<f64>,
    pub multiple_of: Option<Decimal>,
}

/// `coefficient × 10^exponent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub coefficient: i64,
    pub exponent: i32,
}

/// Lengths in code points.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct StringRules {
    pub min_length: Option<usize>,
    pub max_length: Option<usize>,
    pub pattern: Option<Pattern>,
    /// A variant of the runtime's `Format`.
    pub format: Option<&'static str>,
    pub secrecy: Secrecy,
}

/// A pattern, and the table that decides it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pattern {
    pub text: String,
    pub dfa: Dfa,
}

/// What the runtime's `Pattern` is made of: `Pattern::new(text, classes, transitions, start,
/// accepting)`. Its documentation says what each part means; equal patterns give equal tables.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dfa {
    /// The first character of each run of neighbours, ascending from `'\0'`, and its class.
    pub classes: Vec<(char, u8)>,
    /// One row for each state from 2 on, with the next state for each class. No text is left to
    /// match in state 0, and every text matches in state 1.
    pub transitions: Vec<u16>,
    /// The state before the first character.
    pub start: u16,
    /// The first of the states in which a text that ends matches.
    pub accepting: u16,
}

/// Whether a value may be shown: `format: password` may not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Secrecy {
    #[default]
    Open,
    Secret,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct ArrayRules {
    pub min_items: Option<usize>,
    pub max_items: Option<usize>,
    pub unique_items: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct ObjectRules {
    pub min_properties: Option<usize>,
    pub max_properties: Option<usize>,
}

#[derive(Debug)]
pub(crate) struct Object {
    pub fields: Vec<Field>,
    pub unknown: UnknownFields,
    /// Names of properties that must not be there in this direction.
    pub forbidden: Vec<String>,
    pub rules: ObjectRules,
}

#[derive(Debug)]
pub(crate) struct Union {
    pub choice: Choice,
    pub alternatives: Vec<Alternative>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// `oneOf`.
    One,
    /// `anyOf`.
    Any,
    /// `discriminator`, by its property.
    Tag(String),
}

#[derive(Debug)]
pub(crate) struct Alternative {
    /// The variant.
    pub name: String,
    pub ty: Type,
    pub indirection: Indirection,
    /// The values of the discriminator that choose it.
    pub tags: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    I32,
    I64,
}

impl Width {
    pub fn range(self) -> (i64, i64) {
        match self {
            Width::I32 => (i32::MIN.into(), i32::MAX.into()),
            Width::I64 => (i64::MIN, i64::MAX),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precision {
    Single,
    Double,
}

#[derive(Debug)]
pub(crate) struct Variant<T> {
    pub value: T,
    pub name: String,
    pub docs: String,
}

#[derive(Debug)]
pub(crate) struct Field {
    pub wire_name: String,
    pub name: String,
    pub ty: Type,
    pub indirection: Indirection,
    pub presence: Presence,
    pub nullable: Nullable,
    pub default: Option<Literal>,
    pub docs: String,
}

/// Whether a field holds its value itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Indirection {
    None,
    /// It leads back to its own type, which would else be infinitely large.
    Boxed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nullable {
    Yes,
    No,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum UnknownFields {
    #[default]
    Ignored,
    Refused,
    /// Kept in a field of this name, each as a value of this type.
    Kept {
        name: String,
        ty: Type,
    },
}

/// A value that stands for an absent one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal {
    Boolean(bool),
    Integer(i64),
    Number(f64),
    String(String),
    /// A variant of a named enumeration, by its Rust name.
    Variant(String),
    Array(Vec<Literal>),
}

/// A use of a type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    /// Any JSON value.
    Any,
    Boolean,
    Integer(Width),
    Number(Precision),
    String,
    /// `format: binary`: bytes, where the media type can hold them.
    Binary,
    Array(Box<Type>),
    /// An object whose keys are data.
    Map(Box<Type>),
    /// A value or `null`.
    Nullable(Box<Type>),
    /// A named type, by its Rust name.
    Named(String),
}

impl Type {
    /// The named type that this one is or is made of.
    pub fn named(&self) -> Option<&str> {
        match self {
            Type::Named(name) => Some(name),
            Type::Array(item) | Type::Map(item) | Type::Nullable(item) => item.named(),
            Type::Any
            | Type::Boolean
            | Type::Integer(_)
            | Type::Number(_)
            | Type::String
            | Type::Binary => None,
        }
    }
}

impl Api {
    /// The header of the one API key that the first operation with a credential asks for.
    pub fn key_header(&self) -> Option<&str> {
        self.requirements.first().and_then(|requirement| self.key_header_of(requirement))
    }

    /// The header of the API key that is all that a requirement asks for.
    pub fn key_header_of(&self, requirement: &Requirement) -> Option<&str> {
        let [schemes] = requirement.alternatives.as_slice() else {
            return None;
        };
        let [scheme] = schemes.as_slice() else {
            return None;
        };
        match &self.credentials[scheme.credential].kind {
            CredentialKind::Header(name) => Some(name),
            _ => None,
        }
    }

    /// The definition of a named type.
    pub fn type_def(&self, name: &str) -> &TypeDef {
        &self.types[self.type_index(name)]
    }

    /// Where a named type stands among the types.
    pub fn type_index(&self, name: &str) -> usize {
        *self.index.get(name).expect("every named type that is used is defined")
    }

    /// Whether the Rust type is `Copy`.
    pub fn is_copy(&self, ty: &Type) -> bool {
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number(_) => true,
            Type::Any | Type::String | Type::Binary | Type::Array(_) | Type::Map(_) => false,
            Type::Nullable(inner) => self.is_copy(inner),
            Type::Named(name) => {
                let def = self.type_def(name);
                match def.shape {
                    Shape::Boolean
                    | Shape::Integer { .. }
                    | Shape::Number { .. }
                    | Shape::IntegerEnum { .. } => true,
                    // An open one may hold what is not listed.
                    Shape::StringEnum { .. } | Shape::ValueEnum { .. } => {
                        def.strictness == Strictness::Strict
                    }
                    Shape::Any
                    | Shape::String(_)
                    | Shape::Array { .. }
                    | Shape::Map { .. }
                    | Shape::Object(_)
                    | Shape::Union(_)
                    | Shape::Excluding { .. } => false,
                }
            }
        }
    }

    /// Whether a value prints as any text, so that it could be a dot segment of a path.
    pub fn is_text(&self, ty: &Type) -> bool {
        match ty {
            Type::String => true,
            Type::Named(name) => matches!(self.type_def(name).shape, Shape::String(_)),
            _ => false,
        }
    }

    /// Whether a value of this type can break a constraint that a request must keep.
    pub fn needs_check(&self, ty: &Type) -> bool {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = ty.named().into_iter().collect();
        while let Some(name) = open.pop() {
            if seen.insert(name) {
                let def = self.type_def(name);
                if def.strictness == Strictness::Checked && def.shape.constrained() {
                    return true;
                }
                open.extend(def.shape.parts().into_iter().filter_map(Type::named));
                open.extend(def.shape.bases());
            }
        }
        false
    }
}

impl Shape {
    /// The fields of an object; none of anything else.
    pub fn fields(&self) -> &[Field] {
        match self {
            Shape::Object(object) => &object.fields,
            _ => &[],
        }
    }

    /// The types that this one is built of.
    pub fn parts(&self) -> Vec<&Type> {
        match self {
            Shape::Any
            | Shape::Boolean
            | Shape::Integer { .. }
            | Shape::Number { .. }
            | Shape::String(_)
            | Shape::IntegerEnum { .. }
            | Shape::StringEnum { .. }
            | Shape::ValueEnum { .. } => Vec::new(),
            Shape::Array { item: part, .. } | Shape::Map { value: part, .. } => vec![part],
            Shape::Object(object) => {
                let kept = match &object.unknown {
                    UnknownFields::Kept { ty, .. } => Some(ty),
                    UnknownFields::Ignored | UnknownFields::Refused => None,
                };
                object.fields.iter().map(|field| &field.ty).chain(kept).collect()
            }
            Shape::Union(union) => union.alternatives.iter().map(|one| &one.ty).collect(),
            Shape::Excluding { .. } => Vec::new(),
        }
    }

    /// The type that this one is without some of its values, and the type of those.
    pub fn bases(&self) -> Vec<&str> {
        match self {
            Shape::Excluding { base, not } => vec![base, not],
            _ => Vec::new(),
        }
    }

    /// Whether a parameter of this shape is one text.
    pub fn is_scalar(&self) -> bool {
        match self {
            Shape::Boolean
            | Shape::Integer { .. }
            | Shape::Number { .. }
            | Shape::String(_)
            | Shape::IntegerEnum { .. }
            | Shape::StringEnum { .. } => true,
            Shape::Any
            | Shape::ValueEnum { .. }
            | Shape::Array { .. }
            | Shape::Map { .. }
            | Shape::Object(_)
            | Shape::Union(_)
            | Shape::Excluding { .. } => false,
        }
    }

    /// Whether it says more than its Rust type does.
    pub fn constrained(&self) -> bool {
        match self {
            Shape::Any | Shape::Boolean => false,
            Shape::Integer { rules, .. } => *rules != IntegerRules::default(),
            Shape::Number { rules, .. } => *rules != NumberRules::default(),
            Shape::String(rules) => *rules != StringRules::default(),
            Shape::IntegerEnum { .. }
            | Shape::StringEnum { .. }
            | Shape::ValueEnum { .. }
            | Shape::Union(_)
            | Shape::Excluding { .. } => true,
            Shape::Array { rules, .. } => *rules != ArrayRules::default(),
            Shape::Map { rules, .. } => *rules != ObjectRules::default(),
            Shape::Object(object) => {
                object.unknown == UnknownFields::Refused
                    || !object.forbidden.is_empty()
                    || object.rules != ObjectRules::default()
            }
        }
    }
}
