//! The properties of a JSON object, none of them decoded.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use specwright_runtime::json;

/// The properties of a JSON object, none of them decoded.
pub(crate) struct Properties(Vec<(String, Box<RawValue>)>);

impl Properties {
    /// Returns the properties of the object that a text begins with, whatever follows it; `None` if there is none.
    pub fn of(text: &str) -> Option<Properties> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Properties::deserialize(&mut serde_json::Deserializer::from_str(text)).ok()
    }

    /// Returns the JSON text of a property; `None` if the property is missing or there are several.
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut found = self.0.iter().filter(|(key, _)| key == name);
        match (found.next(), found.next()) {
            (Some((_, value)), None) => Some(value.get()),
            _ => None,
        }
    }

    /// Returns whether a property is missing or null.
    pub fn is_absent(&self, name: &str) -> bool {
        self.0.iter().all(|(key, value)| key != name || value.get() == "null")
    }

    /// Returns whether a property is missing or null, or has this text.
    pub fn is_absent_or(&self, name: &str, text: &str) -> bool {
        self.is_absent(name) || self.scalar(name).as_deref() == Some(text)
    }

    /// Returns the text of a property that is a string; with its escapes if these are invalid. `None` if
    /// the property is missing or not a string, or if there are several.
    pub fn text(&self, name: &str) -> Option<String> {
        let value = self.get(name)?;
        let quoted = value.strip_prefix('"')?.strip_suffix('"')?;
        Some(json::read(value).unwrap_or_else(|_| quoted.to_owned()))
    }

    /// Returns the text of a property that is a string, a number or a boolean.
    pub fn scalar(&self, name: &str) -> Option<String> {
        let value = self.get(name)?;
        match value.as_bytes().first()? {
            b'"' => self.text(name),
            b'{' | b'[' | b'n' => None,
            _ => Some(value.to_owned()),
        }
    }
}

impl<'de> Deserialize<'de> for Properties {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PropertiesVisitor)
    }
}

struct PropertiesVisitor;

impl<'de> Visitor<'de> for PropertiesVisitor {
    type Value = Properties;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Properties, A::Error> {
        let mut properties = Vec::new();
        while let Some(property) = map.next_entry()? {
            properties.push(property);
        }
        Ok(Properties(properties))
    }
}
