//! A value in any format against the description of its type, with every violation.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::decode::whole;
use crate::newtypes::{__private_items, __private_length};
use crate::{Constraint, Place, Presence, Property, Report, Shape, TypeInfo, UnknownFields, Value};

/// Reads a whole value and reports every rule that it breaks, with JSON pointers. Nothing of the
/// value is kept.
///
/// # Errors
/// The deserializer's, where the text is not even of its format.
pub fn check<'de, D: Deserializer<'de>>(
    ty: &'static TypeInfo,
    place: Place,
    deserializer: D,
    report: &mut Report,
) -> Result<(), D::Error> {
    let mut pointer = String::new();
    Checker { shape: &ty.shape, nullable: false, place, pointer: &mut pointer, report }
        .deserialize(deserializer)
}

struct Checker<'a> {
    shape: &'static Shape,
    nullable: bool,
    place: Place,
    pointer: &'a mut String,
    report: &'a mut Report,
}

impl Checker<'_> {
    fn violates(&mut self, constraint: Constraint) {
        self.report.push(self.place, self.pointer.as_str(), constraint);
    }

    fn wrong_type(&mut self) {
        self.violates(Constraint::Type(match self.shape {
            Shape::Boolean => "a boolean",
            Shape::Integer { bits: 32, .. } | Shape::Enum { bits: 32, .. } => "a 32-bit integer",
            Shape::String { .. } | Shape::Enum { bits: 0, .. } => "a string",
            Shape::Integer { .. } | Shape::Enum { .. } => "a 64-bit integer",
            Shape::Number => "a number",
            Shape::Array { .. } => "an array",
            Shape::Object { .. } => "an object",
        }));
    }

    fn integer(&mut self, value: i64) {
        match self.shape {
            Shape::Number => {}
            Shape::Integer { bits: 32, .. } | Shape::Enum { bits: 32, .. }
                if i32::try_from(value).is_err() =>
            {
                self.wrong_type();
            }
            Shape::Integer { minimum, maximum, .. } => match (*minimum, *maximum) {
                (Some(limit), _) if value < limit => self.violates(Constraint::Minimum(limit)),
                (_, Some(limit)) if value > limit => self.violates(Constraint::Maximum(limit)),
                _ => {}
            },
            Shape::Enum { bits: 32 | 64, values } => {
                if !values.contains(&Value::Integer(value)) {
                    self.violates(Constraint::Enum);
                }
            }
            Shape::Boolean
            | Shape::String { .. }
            | Shape::Enum { .. }
            | Shape::Array { .. }
            | Shape::Object { .. } => self.wrong_type(),
        }
    }

    /// Checks a part of the value under one more token of the pointer.
    fn within<T>(
        &mut self,
        token: fmt::Arguments<'_>,
        read: impl FnOnce(&mut Checker<'_>) -> T,
    ) -> T {
        let length = self.pointer.len();
        self.pointer.push('/');
        let escaped = token.to_string().replace('~', "~0").replace('/', "~1");
        self.pointer.push_str(&escaped);
        let result = read(self);
        self.pointer.truncate(length);
        result
    }

    fn property<'de, A: MapAccess<'de>>(
        &mut self,
        key: &str,
        property: &Property,
        map: &mut A,
    ) -> Result<(), A::Error> {
        self.within(format_args!("{key}"), |at| {
            map.next_value_seed(Checker {
                shape: &(property.ty)().shape,
                nullable: property.nullable,
                place: at.place,
                pointer: at.pointer,
                report: at.report,
            })
        })
    }
}

impl<'de> DeserializeSeed<'de> for Checker<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Checker<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(mut self, _: bool) -> Result<(), E> {
        match self.shape {
            Shape::Boolean => {}
            _ => self.wrong_type(),
        }
        Ok(())
    }

    fn visit_i64<E>(mut self, value: i64) -> Result<(), E> {
        self.integer(value);
        Ok(())
    }

    fn visit_u64<E>(mut self, value: u64) -> Result<(), E> {
        match (i64::try_from(value), self.shape) {
            (Ok(value), _) => self.integer(value),
            (Err(_), Shape::Number) => {}
            (Err(_), _) => self.wrong_type(),
        }
        Ok(())
    }

    fn visit_f64<E>(mut self, value: f64) -> Result<(), E> {
        match (self.shape, whole(value)) {
            (Shape::Number, _) => {}
            (_, Some(value)) => self.integer(value),
            (_, None) => self.wrong_type(),
        }
        Ok(())
    }

    fn visit_str<E>(mut self, text: &str) -> Result<(), E> {
        match self.shape {
            Shape::String { min_length, max_length } => {
                if let Err(constraint) = __private_length(text, *min_length, *max_length) {
                    self.violates(constraint);
                }
            }
            Shape::Enum { bits: 0, values } => {
                let listed =
                    |value: &Value| matches!(value, Value::String(listed) if *listed == text);
                if !values.iter().any(listed) {
                    self.violates(Constraint::Enum);
                }
            }
            _ => self.wrong_type(),
        }
        Ok(())
    }

    fn visit_unit<E>(mut self) -> Result<(), E> {
        if !self.nullable {
            self.wrong_type();
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        let Shape::Array { item, min_items, max_items } = self.shape else {
            self.wrong_type();
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut items = 0;
        loop {
            let next = self.within(format_args!("{items}"), |at| {
                seq.next_element_seed(Checker {
                    shape: &item().shape,
                    nullable: false,
                    place: at.place,
                    pointer: at.pointer,
                    report: at.report,
                })
            })?;
            match next {
                Some(()) => items += 1,
                None => break,
            }
        }
        if let Err(constraint) = __private_items(items, *min_items, *max_items) {
            self.violates(constraint);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let Shape::Object { properties, unknown } = self.shape else {
            self.wrong_type();
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut seen = vec![false; properties.len()];
        while let Some(key) = map.next_key::<String>()? {
            match properties.iter().position(|property| property.name == key) {
                Some(index) => {
                    if std::mem::replace(&mut seen[index], true) {
                        self.within(format_args!("{key}"), |at| at.violates(Constraint::Repeated));
                    }
                    self.property(&key, &properties[index], &mut map)?;
                }
                None => {
                    if *unknown == UnknownFields::Refused {
                        self.within(format_args!("{key}"), |at| {
                            at.violates(Constraint::AdditionalProperties);
                        });
                    }
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        for (property, seen) in properties.iter().zip(seen) {
            if !seen && property.presence == Presence::Required {
                self.within(format_args!("{}", property.name), |at| {
                    at.violates(Constraint::Required)
                });
            }
        }
        Ok(())
    }
}
