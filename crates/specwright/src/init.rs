//! `specwright init`: a `specwright.toml` with comments for the specs of a folder.

use std::fs;
use std::path::{Path, PathBuf};

use specwright_document::{Document, Node};

use crate::config::FILE;
use crate::files::{self, Mode};
use crate::{Failure, report};

/// Folders within folders, at most.
const DEEPEST: usize = 6;

/// More specs than this are counted and not named.
const MANY: usize = 5;

/// Writes the file, unless there is one.
pub(crate) fn run(root: Option<&Path>) -> Result<(), Failure> {
    let root = root.unwrap_or(Path::new("."));
    let path = root.join(FILE);
    if path.symlink_metadata().is_ok() {
        return Err(Failure::Input(format!(
            "error: {} exists; edit it, or move it away",
            path.strip_prefix(".").unwrap_or(&path).display()
        )));
    }
    let mut specs = Vec::new();
    collect(root, 0, &mut specs)?;
    specs.sort();
    let found: Vec<String> = specs
        .iter()
        .map(|spec| spec.strip_prefix(root).unwrap_or(spec).to_string_lossy().replace('\\', "/"))
        .collect();
    let shown = path.strip_prefix(".").unwrap_or(&path).display().to_string();
    files::write(&path, &shown, &text(&found), Mode::Write)?;
    match found.as_slice() {
        [] => report::say(&format!(
            "{shown}: written; no OpenAPI document was found, so name one in it"
        )),
        found if found.len() > MANY => {
            report::say(&format!("{shown}: written, for {} specs", found.len()));
        }
        found => report::say(&format!("{shown}: written, for {}", found.join(", "))),
    }
    Ok(())
}

/// The OpenAPI documents of a folder and of those in it.
fn collect(folder: &Path, depth: usize, specs: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = |error| Failure::io("read", folder, &error);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        // What is closed to us is no reason to stop.
        Err(error) if depth > 0 => {
            report::say(&format!("note: cannot read {}: {error}", folder.display()));
            return Ok(());
        }
        Err(error) => return Err(failed(error)),
    };
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let kind = entry.file_type().map_err(failed)?;
        let skipped =
            name.starts_with('.') || ["target", "node_modules", "vendor"].contains(&&*name);
        if kind.is_dir() && depth < DEEPEST && !skipped {
            collect(&path, depth + 1, specs)?;
        } else if kind.is_file() && is_spec(&path) {
            specs.push(path);
        }
    }
    Ok(())
}

fn is_spec(path: &Path) -> bool {
    let known = path
        .extension()
        .is_some_and(|ending| ["yaml", "yml", "json"].iter().any(|known| ending == *known));
    // Most files are none; a look at the text is quick.
    known
        && fs::read_to_string(path).is_ok_and(|text| {
            text.contains("openapi")
                && Document::parse("", text).is_ok_and(|document| {
                    document.root().get("openapi").and_then(Node::as_str).is_some()
                })
        })
}

fn text(specs: &[String]) -> String {
    let mut text = String::from(
        "# Settings of specwright. Paths are relative to the folder of this file.\n\
         # `specwright lint`, `generate`, `diff` and `verify` use the specs below where no other is given.\n",
    );
    for spec in specs {
        let file = quoted(spec);
        let name = name(spec, specs).map_or_else(
            || {
                "# What the spec is called; the name of its file if absent.\n# name = \"shop\"\n"
                    .to_owned()
            },
            |name| format!("name = {}\n", quoted(&name)),
        );
        text.push_str(&format!(
            "\n[[spec]]\nfile = {file}\n{name}\
             # Lints by name or group (`all`, `common`, `style`, `pages`): \"allow\", \"warn\" or \"deny\".\n\
             # lints = {{ common = \"deny\" }}\n\
             # A Cargo manifest whose version has to move with the spec.\n\
             # manifest = \"Cargo.toml\"\n\
             # Whether `verify` compares recorded traffic with it.\n\
             # traffic = true\n\n\
             # Modules that `specwright generate` writes. Their crate declares them (`pub mod types;`, `pub mod server;`)\n\
             # and depends on specwright-runtime and specwright-server.\n\
             # [[spec.module]]\n\
             # types = \"src/types.rs\"\n\
             # server = \"src/server.rs\"\n"
        ));
    }
    if specs.is_empty() {
        text.push_str("\n# [[spec]]\n# file = \"openapi.yaml\"\n");
    }
    text.push_str(
        "\n# [docs]\n# Facts of saved pages of a vendor, and where specs differ from them on purpose.\n\
         # pages = \"spec/pages\"\n# departures = \"spec/departures.yaml\"\n",
    );
    text
}

/// A name for a spec whose file is called like another one: its path, joined by `-`.
fn name(spec: &str, specs: &[String]) -> Option<String> {
    let stem = |spec: &str| Path::new(spec).file_stem().map(|stem| stem.to_owned());
    let alike = specs.iter().filter(|other| stem(other) == stem(spec)).count();
    let whole = spec.rsplit_once('.').map_or(spec, |(whole, _)| whole);
    let is_twice =
        specs.iter().filter(|other| other.rsplit_once('.').map(|(o, _)| o) == Some(whole)).count()
            > 1;
    let name = if is_twice { spec } else { whole };
    (alike > 1).then(|| name.replace(['/', '.'], "-"))
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut toml = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => toml.extend(['\\', c]),
            c if c.is_control() => toml.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => toml.push(c),
        }
    }
    toml + "\""
}
