//! `specwright bundle`: a spec in several files as one file.

use std::io::Write;
use std::path::Path;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use specwright_document::{Node, Value};

use crate::Failure;
use crate::files::{self, Mode};

/// Joins the files, and writes the result.
pub(crate) fn run(spec: &Path, out: Option<&Path>) -> Result<(), Failure> {
    let root = spec.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let mut load = |file: &str| {
        std::fs::read_to_string(file).map_err(|error| format!("cannot read this file: {error}"))
    };
    let whole = specwright_document::bundle(&root, &mut load).map_err(|problems| {
        let lines = problems.iter().map(|(file, problem)| format!("{file}:{problem}\n"));
        Failure::Input(lines.collect())
    })?;
    let is_json = out.is_some_and(|out| out.extension().is_some_and(|ending| ending == "json"));
    let text = match is_json {
        true => {
            serde_json::to_string_pretty(&InOrder(&whole)).map(|text| text + "\n").map_err(shown)
        }
        false => serde_saphyr::to_string(&InOrder(&whole)).map_err(shown),
    }?;
    match out {
        Some(out) => {
            files::write(out, out.display().to_string().as_str(), &text, Mode::Write).map(drop)
        }
        None => {
            // Who stops reading, such as `head`, has seen enough.
            let _ = std::io::stdout().write_all(text.as_bytes());
            Ok(())
        }
    }
}

fn shown(error: impl std::fmt::Display) -> Failure {
    Failure::Input(format!("error: cannot write the document: {error}"))
}

/// A value whose keys keep the order of the file.
struct InOrder<'n>(&'n Node);

impl Serialize for InOrder<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.value {
            Value::Null => serializer.serialize_unit(),
            Value::Boolean(value) => serializer.serialize_bool(*value),
            Value::Number(number) => number.serialize(serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&InOrder(item))?;
                }
                list.end()
            }
            Value::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, entry) in entries {
                    map.serialize_entry(key, &InOrder(&entry.node))?;
                }
                map.end()
            }
        }
    }
}
