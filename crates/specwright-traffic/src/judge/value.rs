//! A value against its schema, into differences by pointer.

use std::collections::BTreeSet;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::Value;
use specwright_document::{Level, Lint, Location, Node, escaped, unescaped};

use super::walk::Walk;
use super::{Call, Verifier};
use crate::lints::{
    FORBIDDEN, FORMAT, MISSING_FIELD, NO_ALTERNATIVE, NOT_UNIQUE, OTHER, OUT_OF_RANGE, PATTERN,
    UNKNOWN_FIELD, UNKNOWN_VALUE, UNSET_VARIABLE, WRONG_TYPE,
};
use crate::recording::RecordingFormat;
use crate::schema::Direction;
use crate::secrets::Secrets;
use crate::shape::{ObjectSchemas, Others};
use crate::shown::{self, Field};
use crate::tally::{Difference, Part, Seen};

/// A recorded value and what it is compared with.
struct Compared<'c, 's, 'e> {
    call: &'c Call<'s, 'e>,
    /// Such as `request body`.
    part: &'c str,
    schema: Node<'s>,
    value: &'c Value,
    direction: Direction,
}

impl<'s> Verifier<'s> {
    pub(super) fn value(
        &mut self,
        call: &Call<'s, '_>,
        part: &str,
        schema: Node<'s>,
        value: &Value,
        direction: Direction,
    ) {
        let compared = Compared { call, part, schema, value, direction };
        self.violations(&compared);
        self.fields(&compared);
    }

    /// Adds what the schema forbids.
    fn violations(&mut self, compared: &Compared<'_, 's, '_>) {
        let Compared { call, schema, value, direction, .. } = *compared;
        let Some(validator) = self.validator(call, schema, direction) else { return };
        if validator.is_valid(value) {
            return;
        }
        let errors: Vec<ValidationError<'_>> = validator.iter_errors(value).collect();
        let mistyped: BTreeSet<&str> = errors
            .iter()
            .filter(|error| matches!(error.kind(), Kind::Type { .. }))
            .map(|error| error.instance_path().as_str())
            .collect();
        let mut told = BTreeSet::new();
        for error in &errors {
            let (lint, message) = said(error);
            let mut path = error.instance_path().as_str().to_owned();
            // No value of another type is listed; once is enough.
            if *lint == UNKNOWN_VALUE && mistyped.contains(path.as_str()) {
                continue;
            }
            if let Kind::Required { property } = error.kind() {
                path = format!("{path}/{}", escaped(property.as_str().unwrap_or_default()));
            }
            if !told.insert((path, lint.name)) {
                continue;
            }
            let mut difference = self.difference(compared, error, lint, message);
            let is_written = call.form == RecordingFormat::Text && direction == Direction::Request;
            if is_written && error.instance().as_str().is_some_and(is_variable) {
                difference.lint = &UNSET_VARIABLE;
                difference.level = Level::Note;
                difference.message =
                    "is a variable that the recording does not set, so it is not judged".to_owned();
                difference.value = None;
            }
            self.add(call, difference);
        }
    }

    /// Counts the fields of the value, and adds those that the schema does not know.
    fn fields(&mut self, compared: &Compared<'_, 's, '_>) {
        let Compared { call, part, schema, value, direction } = *compared;
        let statistics = self.tally.operations.entry(call.route).or_default();
        let counted = statistics.parts.entry(part.to_owned());
        let new = || Part { schema, direction, seen: Seen::default() };
        let seen = &mut counted.or_insert_with(new).seen;
        let mut walk = Walk {
            shapes: &mut self.shapes[call.spec],
            secrets: &mut self.secrets,
            direction,
            part,
            pointer: String::new(),
            found: Vec::new(),
        };
        let shape = walk.shapes.of(schema);
        walk.value(value, shape, seen, false);
        for difference in walk.found {
            self.tally.add(call.route, call.place, difference);
        }
    }

    /// An error of the judge as a difference, with the place of its keyword in the spec.
    fn difference(
        &mut self,
        compared: &Compared<'_, 's, '_>,
        error: &ValidationError<'_>,
        lint: &'static Lint,
        message: String,
    ) -> Difference {
        let Compared { call, part, schema, value, .. } = *compared;
        let shapes = &mut self.shapes[call.spec];
        let place = place(shapes, &self.secrets, schema, value, error.instance_path().as_str());
        let field = if place.secret { Field::Secret } else { Field::Known };
        let shape = shapes.get(place.shape);
        let keyword = match error.kind().keyword() {
            "exclusiveMaximum" => "maximum",
            "exclusiveMinimum" => "minimum",
            other => other,
        };
        let location = shape.keyword(keyword).or_else(|| shape.keyword("format")).or(place.key);
        let mut pointer = place.pointer;
        if let Kind::Required { property } = error.kind() {
            pointer = format!("{pointer}/{}", escaped(property.as_str().unwrap_or_default()));
        }
        let difference = Difference::new(lint, Level::Error, part, pointer, message);
        let difference = difference.at(location.or(Some(schema.location())));
        match error.kind() {
            Kind::Required { .. } => difference,
            Kind::Type { .. } if !place.secret => {
                let value = error.instance();
                difference.value(match value.as_ref() {
                    Value::Null | Value::Array(_) | Value::Object(_) => {
                        shown::kind(value).to_owned()
                    }
                    _ => format!("{} {}", shown::kind(value), shown::value(value, field)),
                })
            }
            Kind::MaxLength { .. } | Kind::MinLength { .. } if !place.secret => {
                let length = error.instance().as_str().map_or(0, |text| text.chars().count());
                difference.value(format!("{length} characters"))
            }
            _ => difference.value(shown::value(error.instance(), field)),
        }
    }
}

/// Whether a text has a variable such as `{{agent}}` in it.
fn is_variable(text: &str) -> bool {
    text.split_once("{{").is_some_and(|(_, behind)| behind.contains("}}"))
}

/// A place in a value and what the spec knows of it.
struct Found {
    pointer: String,
    shape: usize,
    key: Option<Location>,
    secret: bool,
}

/// Follows a pointer into a value and its schema. Indices become `*`, and so do keys that the spec does not
/// name, which may be anything.
fn place<'s>(
    shapes: &mut ObjectSchemas<'s>,
    secrets: &Secrets,
    schema: Node<'s>,
    value: &Value,
    path: &str,
) -> Found {
    let shape = shapes.of(schema);
    let secret = shapes.get(shape).secret;
    let mut found = Found { pointer: String::new(), shape, key: None, secret };
    let mut value = value;
    for part in path.split('/').skip(1) {
        let name = unescaped(part);
        let shape = shapes.get(found.shape);
        let (next, step) = match value {
            Value::Array(items) => {
                value =
                    name.parse::<usize>().ok().and_then(|at| items.get(at)).unwrap_or(&Value::Null);
                (shape.items, "*")
            }
            _ => {
                value = value.get(&*name).unwrap_or(&Value::Null);
                match (shape.properties.get(&*name), shape.others) {
                    (Some(property), _) => {
                        found.key = Some(property.key_location());
                        found.secret |= secrets.is_secret(&name);
                        (Some(*property), part)
                    }
                    (None, Some(Others::Schema(node))) => (Some(node), "*"),
                    (None, Some(Others::Any) | None) => (None, "*"),
                }
            }
        };
        found.pointer.push('/');
        found.pointer.push_str(step);
        if let Some(next) = next {
            found.shape = shapes.of(next);
        }
        found.secret |= shapes.get(found.shape).secret;
    }
    found
}

/// Which rule an error breaks, and how to say so. The words of the judge quote values, so they are not used.
fn said(error: &ValidationError<'_>) -> (&'static Lint, String) {
    match error.kind() {
        Kind::Required { .. } => (&MISSING_FIELD, "is missing".to_owned()),
        Kind::Type { kind } => (&WRONG_TYPE, format!("is not of the type {}", types(kind))),
        Kind::Enum { .. } | Kind::Constant { .. } => {
            (&UNKNOWN_VALUE, "has a value that the spec does not list".to_owned())
        }
        Kind::Maximum { limit } => (&OUT_OF_RANGE, format!("is above the `maximum` {limit}")),
        Kind::Minimum { limit } => (&OUT_OF_RANGE, format!("is below the `minimum` {limit}")),
        Kind::ExclusiveMaximum { limit } => (&OUT_OF_RANGE, format!("is not below {limit}")),
        Kind::ExclusiveMinimum { limit } => (&OUT_OF_RANGE, format!("is not above {limit}")),
        Kind::MultipleOf { multiple_of } => {
            (&OUT_OF_RANGE, format!("is no multiple of {multiple_of}"))
        }
        Kind::MaxLength { limit } => {
            (&OUT_OF_RANGE, format!("has more than {limit} characters (`maxLength`)"))
        }
        Kind::MinLength { limit } => {
            (&OUT_OF_RANGE, format!("has less than {limit} characters (`minLength`)"))
        }
        Kind::MaxItems { limit } => {
            (&OUT_OF_RANGE, format!("has more than {limit} items (`maxItems`)"))
        }
        Kind::MinItems { limit } => {
            (&OUT_OF_RANGE, format!("has less than {limit} items (`minItems`)"))
        }
        Kind::MaxProperties { limit } => {
            (&OUT_OF_RANGE, format!("has more than {limit} properties (`maxProperties`)"))
        }
        Kind::MinProperties { limit } => {
            (&OUT_OF_RANGE, format!("has less than {limit} properties (`minProperties`)"))
        }
        Kind::Pattern { pattern } => (&PATTERN, format!("does not match the `pattern` {pattern}")),
        Kind::Format { format } => (&FORMAT, format!("is not of the `format` {format}")),
        Kind::UniqueItems => (&NOT_UNIQUE, "has an item twice (`uniqueItems`)".to_owned()),
        Kind::AdditionalProperties { .. } => (
            &UNKNOWN_FIELD,
            "has properties that `additionalProperties: false` excludes".to_owned(),
        ),
        Kind::AnyOf { .. } | Kind::OneOfNotValid { .. } => {
            (&NO_ALTERNATIVE, "fits none of the alternatives".to_owned())
        }
        Kind::OneOfMultipleValid { .. } => {
            (&NO_ALTERNATIVE, "fits more than one alternative of `oneOf`".to_owned())
        }
        Kind::Not { .. } => (&FORBIDDEN, "is what `not` excludes".to_owned()),
        _ => (&OTHER, "does not keep its schema".to_owned()),
    }
}

fn types(kind: &jsonschema::error::TypeKind) -> String {
    match kind {
        jsonschema::error::TypeKind::Single(one) => one.to_string(),
        jsonschema::error::TypeKind::Multiple(many) => {
            many.iter().map(|one| one.to_string()).collect::<Vec<_>>().join(" or ")
        }
    }
}
