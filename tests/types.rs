//! The generated types by the names of their schemas.

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use specwright_runtime::{Described, Place, Violations, json};

use crate::spec::Spec;

/// What a generated type can do, without the type.
pub struct Type {
    pub name: &'static str,
    /// Decodes a JSON text and encodes it again.
    pub recode: fn(&str) -> Result<Value, String>,
    /// Every rule that a JSON text breaks.
    pub violations: fn(&str) -> Violations,
    /// The schema that the type has for `schemars`.
    pub json_schema: fn() -> Value,
}

fn described<T>(name: &'static str) -> Type
where
    T: Described + DeserializeOwned + Serialize + JsonSchema,
{
    Type {
        name,
        recode: |text| {
            let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
            serde_json::to_value(&value).map_err(|error| error.to_string())
        },
        violations: |text| json::violations::<T>(text.as_bytes(), Place::Body),
        json_schema: || schemars::schema_for!(T).to_value(),
    }
}

macro_rules! types {
    ($api:ident: $($name:ident)*) => {
        vec![$(described::<conference_types::$api::$name>(stringify!($name))),*]
    };
}

/// The types of an API.
pub fn of(api: &str) -> Vec<Type> {
    include!(concat!(env!("OUT_DIR"), "/types.rs"))
}

/// The type of a schema that is a reference.
pub fn of_schema(spec: &Spec, schema: &Value) -> Type {
    let name = schema["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
    of(spec.api).into_iter().find(|ty| ty.name == name).unwrap()
}
