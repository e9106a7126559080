//! Describes the rules of a type in its documentation.

use crate::emit::code;
use crate::model::{
    ArrayRules, Choice, End, IntegerRules, NumberRules, ObjectRules, Secrecy, Shape, Sizes,
    Strictness, StringRules, TypeDef, Union,
};

/// Returns the rules of a type in sentences.
pub(super) fn facts(def: &TypeDef) -> String {
    let mut sentences = match &def.shape {
        Shape::Integer { rules, .. } => of_integer(rules),
        Shape::Number { rules, .. } => of_number(rules),
        Shape::String(rules) => of_string(rules),
        Shape::Array { rules, .. } => of_array(rules),
        Shape::Map { rules, .. } => of_object(rules),
        Shape::Object(object) => of_object(&object.rules),
        Shape::Union(union) => of_union(union),
        Shape::Any
        | Shape::Boolean
        | Shape::IntegerEnum { .. }
        | Shape::StringEnum { .. }
        | Shape::ValueEnum { .. }
        | Shape::Excluding { .. } => Vec::new(),
    };
    if def.strictness != Strictness::Strict && !sentences.is_empty() {
        sentences.push("Undocumented values are preserved.".to_owned());
    }
    sentences.join(" ")
}

fn of_union(union: &Union) -> Vec<String> {
    let sentences: &[&str] = match union.choice {
        Choice::Together => &[
            "Holds every alternative that the value is of, which is one at least.",
            "A property of several is written once, as the first of them has it.",
        ],
        Choice::Any => &[
            "A value of several alternatives is the one that keeps most of its properties; what only the others know is \
             dropped.",
        ],
        Choice::One | Choice::Tag(_) => &[],
    };
    sentences.iter().copied().map(str::to_owned).collect()
}

fn of_integer(rules: &IntegerRules) -> Vec<String> {
    let mut sentences = range(rules.minimum, rules.maximum, "");
    if let Some(step) = rules.multiple_of {
        sentences.push(format!("A multiple of {step}."));
    }
    sentences
}

fn of_number(rules: &NumberRules) -> Vec<String> {
    let mut sentences = range(rules.minimum, rules.maximum, "");
    if let Some(limit) = rules.exclusive_minimum {
        sentences.push(format!("More than {limit}."));
    }
    if let Some(limit) = rules.exclusive_maximum {
        sentences.push(format!("Less than {limit}."));
    }
    if let Some(step) = rules.multiple_of {
        sentences.push(format!("A multiple of {}e{}.", step.coefficient, step.exponent));
    }
    sentences
}

fn of_string(rules: &StringRules) -> Vec<String> {
    let mut sentences = of_sizes(&rules.sizes);
    if let Some(pattern) = &rules.pattern {
        sentences.push(format!("It matches {}.", code(&pattern.text)));
    }
    if let Some(format) = rules.format {
        sentences
            .push(format!("Its format is [`{format}`](specwright_runtime::Format::{format})."));
    }
    if rules.secrecy == Secrecy::Secret {
        sentences.push("Its `Debug` text does not show it.".to_owned());
    }
    sentences
}

fn of_array(rules: &ArrayRules) -> Vec<String> {
    let mut sentences = of_sizes(&rules.sizes);
    if rules.unique_items {
        sentences.push("No item twice.".to_owned());
    }
    sentences
}

fn of_object(rules: &ObjectRules) -> Vec<String> {
    of_sizes(&rules.sizes)
}

/// Returns a sentence for each thing that is counted.
fn of_sizes(sizes: &Sizes) -> Vec<String> {
    let mut sentences = Vec::new();
    for (at, size) in sizes.0.iter().enumerate() {
        let what = size.counted();
        if sizes.0[..at].iter().any(|known| known.counted() == what) {
            continue;
        }
        let limit = |end: End| {
            let mut sizes = sizes.0.iter();
            sizes.find(|size| size.counted() == what && size.end == end).map(|size| size.limit)
        };
        let unit = match what {
            "Length" => " characters".to_owned(),
            other => format!(" {}", other.to_lowercase()),
        };
        sentences.extend(range(limit(End::Lower), limit(End::Upper), &unit));
    }
    sentences
}

/// Returns a sentence about inclusive bounds, if there are any.
fn range<T: std::fmt::Display>(low: Option<T>, high: Option<T>, unit: &str) -> Vec<String> {
    match (low, high) {
        (Some(low), Some(high)) => vec![format!("From {low} to {high}{unit}.")],
        (Some(low), None) => vec![format!("At least {low}{unit}.")],
        (None, Some(high)) => vec![format!("At most {high}{unit}.")],
        (None, None) => Vec::new(),
    }
}
