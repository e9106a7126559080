//! `specwright bundle`: a spec in several files as one file.

use std::path::Path;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use specwright_document::{Node, Value};

use crate::files::{self, Mode};
use crate::{Failure, report};

/// Joins the files, and writes the result.
pub(crate) fn run(spec: &Path, out: Option<&Path>) -> Result<(), Failure> {
    let here =
        std::env::current_dir().map_err(|error| Failure::io("use", Path::new("."), &error))?;
    let shown = |file: &str| {
        let path = Path::new(file);
        path.strip_prefix(&here).unwrap_or(path).display().to_string()
    };
    // Whole paths, so that one file is one file however a reference is spelled.
    let root = files::absolute(spec)?.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let mut joined = Vec::new();
    let mut load = |file: &str| {
        joined.push(file.to_owned());
        std::fs::read_to_string(file)
            .map_err(|error| format!("cannot read {}: {error}", shown(file)))
    };
    let whole = specwright_document::bundle(&root, &mut load).map_err(|problems| {
        let lines = problems.iter().map(|(file, problem)| match problem.location.line {
            0 => format!("error: {}\n", problem.message),
            _ => format!("{}:{problem}\n", shown(file)),
        });
        Failure::Input(lines.collect())
    })?;
    if whole.get("openapi").is_none() {
        return Err(Failure::Input(format!(
            "{}:1:1: error: this is no OpenAPI document: it has no `openapi`; name the file that begins the spec",
            shown(&root)
        )));
    }
    if let Some(out) = out {
        let target = files::absolute(out)?;
        if joined.iter().any(|file| Path::new(file) == target) {
            return Err(Failure::Input(format!(
                "error: {} is one of the files that are joined; name another",
                out.display()
            )));
        }
    }
    let is_json = out.is_some_and(|out| out.extension().is_some_and(|ending| ending == "json"));
    let text = match is_json {
        true => serde_json::to_string_pretty(&InOrder(&whole))
            .map(|text| text + "\n")
            .map_err(unwritable),
        false => serde_saphyr::to_string(&InOrder(&whole)).map_err(unwritable),
    }?;
    match out {
        Some(out) => {
            files::write(out, out.display().to_string().as_str(), &text, Mode::Write).map(drop)
        }
        None => report::print(&text),
    }
}

fn unwritable(error: impl std::fmt::Display) -> Failure {
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
