//! What a schema asks of a value beyond its type, as data that is held against the value.
//!
//! Generated types state their rules as constants, so that only the rules that are there cost
//! anything.

use crate::{Constraint, Decimal, Format, Pattern};

/// The rules of `type: integer`. Bounds are inclusive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IntegerRules {
    /// `minimum`.
    pub minimum: Option<i64>,
    /// `maximum`.
    pub maximum: Option<i64>,
    /// `multipleOf`; more than 0.
    pub multiple_of: Option<i64>,
}

impl IntegerRules {
    /// No rules.
    pub const ANY: Self = IntegerRules { minimum: None, maximum: None, multiple_of: None };

    /// Holds a value against the rules.
    ///
    /// # Errors
    /// The first rule that the value breaks.
    #[inline]
    pub fn check(&self, value: i64) -> Result<(), Constraint> {
        match (self.minimum, self.maximum, self.multiple_of) {
            (Some(limit), ..) if value < limit => Err(Constraint::Minimum(limit.into())),
            (_, Some(limit), _) if value > limit => Err(Constraint::Maximum(limit.into())),
            (.., Some(step)) if value % step != 0 => Err(Constraint::MultipleOf(step.into())),
            _ => Ok(()),
        }
    }

    /// Whether a value keeps the rules.
    #[doc(hidden)]
    pub const fn admit(&self, value: i64) -> bool {
        let below = matches!(self.minimum, Some(limit) if value < limit);
        let above = matches!(self.maximum, Some(limit) if value > limit);
        let between = matches!(self.multiple_of, Some(step) if value % step != 0);
        !below && !above && !between
    }

    /// The least value that keeps minimum and step, from the least of the representation on.
    #[doc(hidden)]
    pub const fn least(&self, least: i64) -> i64 {
        let least = match self.minimum {
            Some(minimum) => minimum,
            None => least,
        };
        match self.multiple_of {
            Some(step) if least % step > 0 => least - least % step + step,
            Some(step) => least - least % step,
            None => least,
        }
    }

    /// The greatest value that keeps maximum and step, up to the greatest of the representation.
    #[doc(hidden)]
    pub const fn greatest(&self, greatest: i64) -> i64 {
        let greatest = match self.maximum {
            Some(maximum) => maximum,
            None => greatest,
        };
        match self.multiple_of {
            Some(step) if greatest % step < 0 => greatest - greatest % step - step,
            Some(step) => greatest - greatest % step,
            None => greatest,
        }
    }
}

/// The rules of `type: number`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberRules {
    /// `minimum`, exclusive with `exclusiveMinimum`.
    pub minimum: Option<f64>,
    /// `minimum` with `exclusiveMinimum: true`.
    pub exclusive_minimum: Option<f64>,
    /// `maximum`.
    pub maximum: Option<f64>,
    /// `maximum` with `exclusiveMaximum: true`.
    pub exclusive_maximum: Option<f64>,
    /// `multipleOf`, as the decimal that the spec writes.
    pub multiple_of: Option<Decimal>,
}

impl NumberRules {
    /// No rules.
    pub const ANY: Self = NumberRules {
        minimum: None,
        exclusive_minimum: None,
        maximum: None,
        exclusive_maximum: None,
        multiple_of: None,
    };

    /// Holds a value against the rules. What counts is the shortest decimal that reads as this
    /// value, so that 0.3 is a multiple of 0.1.
    ///
    /// # Errors
    /// The first rule that the value breaks.
    #[inline]
    pub fn check(&self, value: f64) -> Result<(), Constraint> {
        let decimal = |limit: f64| Decimal::from_f64(limit).unwrap_or(Decimal::new(0, 0));
        if let Some(limit) = self.minimum.filter(|limit| value < *limit) {
            return Err(Constraint::Minimum(decimal(limit)));
        }
        if let Some(limit) = self.exclusive_minimum.filter(|limit| value <= *limit) {
            return Err(Constraint::ExclusiveMinimum(decimal(limit)));
        }
        if let Some(limit) = self.maximum.filter(|limit| value > *limit) {
            return Err(Constraint::Maximum(decimal(limit)));
        }
        if let Some(limit) = self.exclusive_maximum.filter(|limit| value >= *limit) {
            return Err(Constraint::ExclusiveMaximum(decimal(limit)));
        }
        match self.multiple_of {
            Some(step) if !Decimal::from_f64(value).is_some_and(|v| v.is_multiple_of(step)) => {
                Err(Constraint::MultipleOf(step))
            }
            _ => Ok(()),
        }
    }
}

/// The rules of `type: string`; lengths in code points.
#[derive(Clone, Copy, Debug)]
pub struct StringRules {
    /// `minLength`.
    pub min_length: Option<usize>,
    /// `maxLength`.
    pub max_length: Option<usize>,
    /// `pattern`.
    pub pattern: Option<&'static Pattern>,
    /// `format`, where it says which texts are allowed.
    pub format: Option<Format>,
}

impl StringRules {
    /// No rules.
    pub const ANY: Self =
        StringRules { min_length: None, max_length: None, pattern: None, format: None };

    /// Holds a text against the rules; code points are counted only where bytes do not decide.
    ///
    /// # Errors
    /// The first rule that the text breaks.
    #[inline]
    pub fn check(&self, text: &str) -> Result<(), Constraint> {
        // A code point takes one to four bytes.
        if let Some(limit) = self.max_length.filter(|limit| text.len() > *limit)
            && text.chars().count() > limit
        {
            return Err(Constraint::MaxLength(limit));
        }
        if let Some(limit) = self.min_length.filter(|limit| text.len() < limit.saturating_mul(4))
            && text.chars().count() < limit
        {
            return Err(Constraint::MinLength(limit));
        }
        if let Some(pattern) = self.pattern.filter(|pattern| !pattern.matches(text)) {
            return Err(Constraint::Pattern(pattern.text()));
        }
        match self.format {
            Some(format) if !format.matches(text) => Err(Constraint::Format(format)),
            _ => Ok(()),
        }
    }
}

/// The rules of `type: array`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArrayRules {
    /// `minItems`.
    pub min_items: Option<usize>,
    /// `maxItems`.
    pub max_items: Option<usize>,
    /// `uniqueItems`.
    pub unique_items: bool,
}

impl ArrayRules {
    /// No rules.
    pub const ANY: Self = ArrayRules { min_items: None, max_items: None, unique_items: false };

    /// Holds a number of items against the rules.
    ///
    /// # Errors
    /// The rule that the number breaks.
    #[inline]
    pub fn check_size(&self, items: usize) -> Result<(), Constraint> {
        match (self.min_items, self.max_items) {
            (Some(limit), _) if items < limit => Err(Constraint::MinItems(limit)),
            (_, Some(limit)) if items > limit => Err(Constraint::MaxItems(limit)),
            _ => Ok(()),
        }
    }
}

/// The rules of `type: object`, beyond its properties.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ObjectRules {
    /// `minProperties`.
    pub min_properties: Option<usize>,
    /// `maxProperties`.
    pub max_properties: Option<usize>,
}

impl ObjectRules {
    /// No rules.
    pub const ANY: Self = ObjectRules { min_properties: None, max_properties: None };

    /// Holds a number of properties against the rules.
    ///
    /// # Errors
    /// The rule that the number breaks.
    #[inline]
    pub fn check_size(&self, properties: usize) -> Result<(), Constraint> {
        match (self.min_properties, self.max_properties) {
            (Some(limit), _) if properties < limit => Err(Constraint::MinProperties(limit)),
            (_, Some(limit)) if properties > limit => Err(Constraint::MaxProperties(limit)),
            _ => Ok(()),
        }
    }
}
