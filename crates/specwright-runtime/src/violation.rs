//! What a value breaks, and where.

use std::fmt;

use crate::{Decimal, Format};

/// A rule that a value breaks. Its text says what would be right and never repeats the value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Constraint {
    /// A required property or parameter is absent.
    Required,
    /// The value has another type; this is the expected one, with its article.
    Type(&'static str),
    /// `minimum`.
    Minimum(Decimal),
    /// `minimum` with `exclusiveMinimum`.
    ExclusiveMinimum(Decimal),
    /// `maximum`.
    Maximum(Decimal),
    /// `maximum` with `exclusiveMaximum`.
    ExclusiveMaximum(Decimal),
    /// `multipleOf`.
    MultipleOf(Decimal),
    /// `minLength`, in code points.
    MinLength(usize),
    /// `maxLength`, in code points.
    MaxLength(usize),
    /// `pattern`, as the spec writes it.
    Pattern(&'static str),
    /// `format`.
    Format(Format),
    /// `minItems`.
    MinItems(usize),
    /// `maxItems`.
    MaxItems(usize),
    /// `uniqueItems`: an item stands in the list before.
    UniqueItems,
    /// `minProperties`.
    MinProperties(usize),
    /// `maxProperties`.
    MaxProperties(usize),
    /// `enum`: the value is not listed.
    Enum,
    /// `additionalProperties: false`: the property is not listed.
    AdditionalProperties,
    /// `oneOf`: the value is of this many alternatives.
    OneOf(usize),
    /// `anyOf`: the value is of no alternative.
    AnyOf,
    /// `discriminator`: the property names no alternative.
    Discriminator,
    /// `not`: the value is what it must not be.
    Not,
    /// `readOnly`: a request must not hold it.
    ReadOnly,
    /// `allowEmptyValue`: the parameter has no text, which this one does not allow.
    EmptyValue,
    /// A query parameter that the operation does not have, where the spec refuses such.
    Unknown,
    /// A parameter is not written in its style; this is the style in words.
    Style(&'static str),
    /// Arrays and objects nest deeper than this.
    Depth(usize),
    /// A parameter or a key that may stand once is given again.
    Repeated,
    /// The text is no JSON; the place is counted from 1.
    Syntax {
        /// Line of the first wrong byte.
        line: usize,
        /// Column of the first wrong byte.
        column: usize,
    },
    /// The body is no multipart form; this is what it must be.
    Multipart(&'static str),
    /// The text is not UTF-8.
    Utf8,
    /// A parameter is not percent-encoded UTF-8.
    Encoding,
    /// A header holds something other than visible ASCII text.
    HeaderText,
    /// A path parameter is empty, `.` or `..`, which changes the path.
    Segment,
}

impl Constraint {
    /// The keyword of OpenAPI that states the rule, or a word of the same kind where there is none.
    pub fn keyword(&self) -> &'static str {
        match self {
            Constraint::Required => "required",
            Constraint::Type(_) => "type",
            Constraint::Minimum(_) => "minimum",
            Constraint::ExclusiveMinimum(_) => "exclusiveMinimum",
            Constraint::Maximum(_) => "maximum",
            Constraint::ExclusiveMaximum(_) => "exclusiveMaximum",
            Constraint::MultipleOf(_) => "multipleOf",
            Constraint::MinLength(_) => "minLength",
            Constraint::MaxLength(_) => "maxLength",
            Constraint::Pattern(_) => "pattern",
            Constraint::Format(_) => "format",
            Constraint::MinItems(_) => "minItems",
            Constraint::MaxItems(_) => "maxItems",
            Constraint::UniqueItems => "uniqueItems",
            Constraint::MinProperties(_) => "minProperties",
            Constraint::MaxProperties(_) => "maxProperties",
            Constraint::Enum => "enum",
            Constraint::AdditionalProperties => "additionalProperties",
            Constraint::OneOf(_) => "oneOf",
            Constraint::AnyOf => "anyOf",
            Constraint::Discriminator => "discriminator",
            Constraint::Not => "not",
            Constraint::ReadOnly => "readOnly",
            Constraint::EmptyValue => "allowEmptyValue",
            Constraint::Unknown => "unknown",
            Constraint::Style(_) => "style",
            Constraint::Depth(_) => "depth",
            Constraint::Repeated => "repeated",
            Constraint::Syntax { .. } => "syntax",
            Constraint::Multipart(_) => "multipart",
            Constraint::Utf8 => "utf8",
            Constraint::Encoding => "encoding",
            Constraint::HeaderText => "headerText",
            Constraint::Segment => "segment",
        }
    }
}

impl fmt::Display for Constraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Constraint::Required => f.write_str("is required"),
            Constraint::Type(expected) => write!(f, "must be {expected}"),
            Constraint::Minimum(limit) => write!(f, "must be at least {limit}"),
            Constraint::ExclusiveMinimum(limit) => write!(f, "must be more than {limit}"),
            Constraint::Maximum(limit) => write!(f, "must be at most {limit}"),
            Constraint::ExclusiveMaximum(limit) => write!(f, "must be less than {limit}"),
            Constraint::MultipleOf(step) => write!(f, "must be a multiple of {step}"),
            Constraint::MinLength(limit) => write!(f, "must have at least {limit} characters"),
            Constraint::MaxLength(limit) => write!(f, "must have at most {limit} characters"),
            Constraint::Pattern(pattern) => write!(f, "must match the pattern `{pattern}`"),
            Constraint::Format(format) => write!(f, "must be {}", format.article()),
            Constraint::MinItems(limit) => write!(f, "must have at least {limit} items"),
            Constraint::MaxItems(limit) => write!(f, "must have at most {limit} items"),
            Constraint::UniqueItems => f.write_str("must stand in its list once only"),
            Constraint::MinProperties(limit) => {
                write!(f, "must have at least {limit} properties")
            }
            Constraint::MaxProperties(limit) => {
                write!(f, "must have at most {limit} properties")
            }
            Constraint::Enum => f.write_str("must be one of the listed values"),
            Constraint::AdditionalProperties => f.write_str("is not a known property"),
            Constraint::OneOf(0) | Constraint::AnyOf => {
                f.write_str("must be of one of the alternatives")
            }
            Constraint::OneOf(count) => {
                write!(f, "must be of one alternative only; it is of {count}")
            }
            Constraint::Discriminator => f.write_str("must name one of the alternatives"),
            Constraint::Not => f.write_str("is excluded by `not`"),
            Constraint::ReadOnly => f.write_str("is read-only; leave it out"),
            Constraint::EmptyValue => f.write_str("must not be empty"),
            Constraint::Unknown => f.write_str("is not a parameter of this operation"),
            Constraint::Style(expected) => write!(f, "must be written as {expected}"),
            Constraint::Depth(limit) => write!(f, "must nest at most {limit} deep"),
            Constraint::Repeated => f.write_str("must be given once only"),
            Constraint::Syntax { line, column } => {
                write!(f, "must be JSON; line {line}, column {column} is not")
            }
            Constraint::Multipart(expected) => write!(f, "must be {expected}"),
            Constraint::Utf8 => f.write_str("must be UTF-8"),
            Constraint::Encoding => f.write_str("must be percent-encoded UTF-8"),
            Constraint::HeaderText => f.write_str("must be visible ASCII text"),
            Constraint::Segment => f.write_str("must not be empty, `.` or `..`"),
        }
    }
}

impl std::error::Error for Constraint {}

/// The part of a request that a value stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A segment of the path.
    Path,
    /// The query string.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
    /// The body.
    Body,
}

impl Place {
    /// The word that OpenAPI's `in` has for it, and `body`.
    pub fn as_str(self) -> &'static str {
        match self {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "header",
            Place::Cookie => "cookie",
            Place::Body => "body",
        }
    }
}

/// A broken rule and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The part of the request.
    pub place: Place,
    /// JSON pointer (RFC 6901) into the body, or `/` and the name of a parameter.
    pub pointer: String,
    /// The rule.
    pub constraint: Constraint,
}

impl Violation {
    /// Writes the place and a blank: what comes before the rule.
    pub fn write_place(&self, to: &mut impl fmt::Write) -> fmt::Result {
        to.write_str(self.place.as_str())?;
        to.write_char(' ')?;
        if !self.pointer.is_empty() {
            to.write_str(&self.pointer)?;
            to.write_char(' ')?;
        }
        Ok(())
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_place(f)?;
        self.constraint.fmt(f)
    }
}

/// Violations in the order they were found. The first [`Violations::LIMIT`] are kept, so that a hostile
/// request cannot make the answer large.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// How many violations are kept.
    pub const LIMIT: usize = 32;

    /// The report of one parameter.
    pub(crate) fn of(place: Place, name: &str, constraint: Constraint) -> Violations {
        Violations(vec![Violation { place, pointer: format!("/{name}"), constraint }])
    }

    /// Adds a violation, unless the report is full.
    pub fn push(&mut self, place: Place, pointer: impl Into<String>, constraint: Constraint) {
        if self.0.len() < Self::LIMIT {
            self.0.push(Violation { place, pointer: pointer.into(), constraint });
        }
    }

    /// Adds what another report found, as far as there is room.
    pub fn extend(&mut self, other: Violations) {
        let room = Self::LIMIT - self.0.len();
        self.0.extend(other.0.into_iter().take(room));
    }

    /// Adds what a check found, if it found something.
    pub fn note(&mut self, check: Result<(), Violations>) {
        if let Err(found) = check {
            self.extend(found);
        }
    }

    /// Nothing, where nothing was found.
    ///
    /// # Errors
    /// The report, where something was.
    pub fn into_result(self) -> Result<(), Violations> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The violations.
    pub fn violations(&self) -> &[Violation] {
        &self.0
    }

    /// The violations, owned.
    pub fn into_violations(self) -> Vec<Violation> {
        self.0
    }
}
