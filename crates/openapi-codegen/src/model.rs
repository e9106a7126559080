//! What a spec means: operations, types and credentials with their Rust names chosen.
//!
//! Only what the emitters can print can be said here.

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
    /// The credential that operations ask for, if any does.
    pub credential: Option<Credential>,
    pub envelope: Option<Envelope>,
    /// The code that says that all went well, where the envelope has one.
    pub success: Option<Success>,
    /// How many examples were held against their schemas.
    pub examples: usize,
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

/// An API key in a header.
#[derive(Debug)]
pub(crate) struct Credential {
    /// The scheme in words for an associated type: `Session`.
    pub type_name: String,
    /// The hook's name: `authenticate_session`.
    pub hook: String,
    /// The header, as the spec writes it.
    pub header: String,
    pub docs: String,
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
    pub docs: OperationDocs,
}

impl Operation {
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
}

impl Method {
    pub fn keyword(self) -> &'static str {
        match self {
            Method::Get => "get",
            Method::Put => "put",
            Method::Post => "post",
            Method::Delete => "delete",
            Method::Patch => "patch",
        }
    }

    pub fn constant(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Put => "PUT",
            Method::Post => "POST",
            Method::Delete => "DELETE",
            Method::Patch => "PATCH",
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Security {
    Credential,
    Open,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeatable {
    Yes,
    No,
}

#[derive(Debug)]
pub(crate) struct Parameter {
    pub wire_name: String,
    pub name: String,
    pub place: Place,
    pub presence: Presence,
    pub ty: Type,
    pub docs: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    Optional,
}

#[derive(Debug)]
pub(crate) struct Body {
    pub media_type: String,
    pub ty: Type,
    pub docs: String,
}

#[derive(Debug)]
pub(crate) struct Response {
    pub status: u16,
    /// `Ok`, `BadRequest`.
    pub name: String,
    pub content: Option<Content>,
    pub docs: String,
}

#[derive(Debug)]
pub(crate) struct Content {
    pub media_type: String,
    pub ty: Type,
    /// The type of the envelope's result, where this is an envelope that has one.
    pub result: Option<Type>,
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
    Boolean,
    Integer { width: Width, minimum: Option<i64>, maximum: Option<i64> },
    Number,
    String { min_length: Option<usize>, max_length: Option<usize> },
    IntegerEnum { width: Width, variants: Vec<Variant<i64>> },
    StringEnum { variants: Vec<Variant<String>> },
    Array { item: Type, min_items: Option<usize>, max_items: Option<usize> },
    Object { fields: Vec<Field>, unknown: UnknownFields },
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum UnknownFields {
    #[default]
    Ignored,
    Refused,
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
}

/// A use of a type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    Boolean,
    Integer(Width),
    Number,
    String,
    Array(Box<Type>),
    /// A named type, by its Rust name.
    Named(String),
}

impl Api {
    /// The definition of a named type.
    pub fn type_def(&self, name: &str) -> &TypeDef {
        self.types
            .iter()
            .find(|def| def.name == name)
            .expect("every named type that is used is defined")
    }

    /// Whether the Rust type is `Copy`.
    pub fn is_copy(&self, ty: &Type) -> bool {
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number => true,
            Type::String | Type::Array(_) => false,
            Type::Named(name) => {
                let def = self.type_def(name);
                match def.shape {
                    Shape::Boolean
                    | Shape::Integer { .. }
                    | Shape::Number
                    | Shape::IntegerEnum { .. } => true,
                    // An open one may hold text that is not listed.
                    Shape::StringEnum { .. } => def.strictness == Strictness::Strict,
                    Shape::String { .. } | Shape::Array { .. } | Shape::Object { .. } => false,
                }
            }
        }
    }

    /// Whether a value of this type can break a constraint that a request must keep.
    pub fn needs_check(&self, ty: &Type) -> bool {
        self.any_named(ty, &mut Vec::new(), &|def| {
            def.strictness == Strictness::Checked && def.shape.constrained()
        })
    }

    fn any_named<'a>(
        &'a self,
        ty: &'a Type,
        seen: &mut Vec<&'a str>,
        test: &dyn Fn(&TypeDef) -> bool,
    ) -> bool {
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number | Type::String => false,
            Type::Array(item) => self.any_named(item, seen, test),
            Type::Named(name) => {
                if seen.contains(&name.as_str()) {
                    return false;
                }
                seen.push(name);
                let def = self.type_def(name);
                test(def) || def.shape.parts().any(|part| self.any_named(part, seen, test))
            }
        }
    }
}

impl Shape {
    /// The fields of an object; none of anything else.
    pub fn fields(&self) -> &[Field] {
        match self {
            Shape::Object { fields, .. } => fields,
            _ => &[],
        }
    }

    /// The types that this one is built of.
    pub fn parts(&self) -> Box<dyn Iterator<Item = &Type> + '_> {
        match self {
            Shape::Boolean
            | Shape::Integer { .. }
            | Shape::Number
            | Shape::String { .. }
            | Shape::IntegerEnum { .. }
            | Shape::StringEnum { .. } => Box::new(std::iter::empty()),
            Shape::Array { item, .. } => Box::new(std::iter::once(item)),
            Shape::Object { fields, .. } => Box::new(fields.iter().map(|field| &field.ty)),
        }
    }

    /// Whether it says more than its Rust type does.
    pub fn constrained(&self) -> bool {
        match self {
            Shape::Boolean | Shape::Number => false,
            Shape::Integer { minimum, maximum, .. } => minimum.is_some() || maximum.is_some(),
            Shape::String { min_length, max_length } => {
                min_length.is_some() || max_length.is_some()
            }
            Shape::IntegerEnum { .. } | Shape::StringEnum { .. } => true,
            Shape::Array { min_items, max_items, .. } => min_items.is_some() || max_items.is_some(),
            Shape::Object { unknown, .. } => *unknown == UnknownFields::Refused,
        }
    }
}
