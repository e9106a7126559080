//! `cargo xtask generate --spec FILE --out DIR`: any spec into a crate of its own.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::time::Instant;

use specwright_codegen::{Diagnostics, File};

use crate::report::{self, Style};
use crate::tree::{self, Mode, Tree};
use crate::{Failure, generate, rustfmt, validate};

/// What the first line of a generated file holds.
const MARK: &str = "@generated from ";

/// What a crate has only if it has a client.
const OF_CLIENT: [&str; 3] = ["src/client.rs", "src/client/methods.rs", "src/client/operations.rs"];

/// Writes the crate, or compares it. Every problem is reported before anything is written.
pub(crate) fn run(
    tree: &Tree,
    spec: &Path,
    out: &Path,
    mode: Mode,
    style: Style,
) -> Result<(), Failure> {
    let text = tree::read(spec)?;
    refuse_foreign(out)?;
    let place = absolute(out)?;
    let folder = place.file_name().unwrap_or_default().to_string_lossy();
    let toolkit = path_between(&place, &absolute(&tree.path("crates"))?);
    let start = Instant::now();
    let shown = tree.shown(spec);
    let generated = specwright_codegen::package(&text, &folder, &toolkit)
        .map_err(|diagnostics| Failure::Input(validate::placed(&shown, &diagnostics)))?;
    let milliseconds = start.elapsed().as_millis();

    let command = format!("cargo xtask generate --spec {} --out {}", shown, out.display());
    let mut files = Vec::new();
    for file in generated.files {
        files.push((out.join(&file.path), finished(tree, spec, &file)?));
    }
    // However its user formats, and wherever it lies, the crate is formatted as this workspace is.
    let form = tree::read(&tree.path("rustfmt.toml"))?;
    let form = File { path: "rustfmt.toml".to_owned(), text: form };
    files.push((out.join(&form.path), finished(tree, spec, &form)?));
    let written: BTreeSet<PathBuf> = files.iter().map(|(path, _)| path.clone()).collect();
    for (path, _) in &files {
        refuse_unmarked(path)?;
    }
    for path in OF_CLIENT.map(|file| out.join(file)) {
        if !written.contains(&path) && path.exists() {
            refuse_unmarked(&path)?;
            files.push((path, tree::NO_FILE));
        }
    }
    let mut report = generate::report();
    report.line(format!("{shown}: {}, {milliseconds} ms", generate::counted(&generated.summary)));
    notes(&shown, &generated.no_client).lines().for_each(|line| report.line(line));
    generate::settle(tree, &files, mode, &command, &mut report)?;
    report::finish(&report, style)
}

/// A folder that holds something else is not ours to fill.
fn refuse_foreign(out: &Path) -> Result<(), Failure> {
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::io("use the folder", out, &error)),
    };
    if entries.next().is_none() || is_marked(&out.join("Cargo.toml"))? {
        return Ok(());
    }
    Err(Failure::Input(format!(
        "error: {} is not empty and holds no generated crate; name a new folder",
        out.display()
    )))
}

/// A file that was written by hand stays.
fn refuse_unmarked(path: &Path) -> Result<(), Failure> {
    if !path.exists() || is_marked(path)? {
        return Ok(());
    }
    Err(Failure::Input(format!(
        "error: {} was not generated, and would be overwritten; move it",
        path.display()
    )))
}

fn is_marked(path: &Path) -> Result<bool, Failure> {
    match fs::read(path) {
        Ok(bytes) => {
            let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
            Ok(String::from_utf8_lossy(first).contains(MARK))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Failure::io("read", path, &error)),
    }
}

/// A file as it is written: marked, and formatted where it is Rust.
fn finished(tree: &Tree, spec: &Path, file: &File) -> Result<String, Failure> {
    // Where the spec and the crate lie differs from one machine to the next.
    let name = spec.file_name().unwrap_or_default().to_string_lossy();
    let mark = format!("{MARK}{name} by `cargo xtask generate --spec {name}`. Do not edit.");
    let mark: String = mark.chars().filter(|c| !c.is_control()).collect();
    match Path::new(&file.path).extension().is_some_and(|extension| extension == "rs") {
        true => rustfmt::format(tree, &format!("// {mark}\n\n{}", file.text)),
        false => Ok(format!("# {mark}\n\n{}", file.text)),
    }
}

/// What keeps a client from being written.
fn notes(spec: &str, reasons: &Diagnostics) -> String {
    let mut text = String::new();
    for reason in reasons.iter() {
        text.push_str(&format!("{spec}:{}: note: {}\n", reason.location, reason.message));
    }
    if !reasons.is_empty() {
        text.push_str(&format!("{spec}: types and server only\n"));
    }
    text
}

/// A path from the root, without `.` and `..`, and through no link as far as it exists.
fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    let whole = std::path::absolute(path).map_err(|error| Failure::io("find", path, &error))?;
    let mut found = PathBuf::new();
    for component in whole.components() {
        match component {
            Component::ParentDir => {
                found.pop();
            }
            other => found.push(other),
        }
        if let Ok(real) = found.canonicalize() {
            found = real;
        }
    }
    Ok(found)
}

/// The way from a folder to a path, both absolute, as manifests write it.
fn path_between(folder: &Path, path: &Path) -> String {
    let (from, to): (Vec<_>, Vec<_>) = (folder.components().collect(), path.components().collect());
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from[shared..].iter().map(|_| "..".to_owned());
    let down = to[shared..].iter().map(|part| part.as_os_str().to_string_lossy().into_owned());
    let parts: Vec<String> = up.chain(down).collect();
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifests_find_the_runtime() {
        let cases = [
            ("/home/me/store", "/home/me/generator/crates/x", "../generator/crates/x"),
            ("/g/crates/store", "/g/crates/x", "../x"),
            ("/g", "/g/crates/x", "crates/x"),
            ("/g/crates/x", "/g/crates/x", "."),
        ];
        for (folder, path, relative) in cases {
            assert_eq!(path_between(Path::new(folder), Path::new(path)), relative);
        }
    }
}
