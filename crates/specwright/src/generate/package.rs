//! `specwright generate SPEC --out DIR`: any spec as a crate of its own.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Instant;

use specwright_codegen::{File, Parts, Toolkit};

use crate::files::{self, Mode, Wanted, Workspace};
use crate::progress::Progress;
use crate::report::{self, OutputStyle};
use crate::summary::counted;
use crate::{Failure, generate};

/// What the command line asks for.
#[derive(Debug)]
pub(crate) struct Package {
    pub spec: PathBuf,
    pub out: PathBuf,
    /// The top folder of a checkout of the toolkit, which the crate depends on by path.
    pub toolkit: Option<PathBuf>,
    pub parts: Parts,
}

/// Whether this version of the toolkit is in the registry.
const IS_RELEASED: bool = false;

/// What some crates have and others lack, by their parts.
const SOMETIMES: [&str; 8] = [
    "examples/base_path.rs",
    "examples/call.rs",
    "examples/check.rs",
    "src/blocking.rs",
    "src/callbacks.rs",
    "src/client.rs",
    "src/mock.rs",
    "src/server.rs",
];

/// Writes the crate, or compares it. Every problem is reported before anything is written.
pub(crate) fn run(
    workspace: &Workspace,
    package: &Package,
    mode: Mode,
    style: OutputStyle,
) -> Result<(), Failure> {
    let Package { spec, out, toolkit, parts } = package;
    let text = files::read(spec)?;
    refuse_foreign(out)?;
    let place = files::absolute(out)?;
    let folder = place.file_name().unwrap_or_default().to_string_lossy();
    let path = toolkit.as_ref().map(|checkout| toolkit_path(&place, checkout)).transpose()?;
    let toolkit_of_crate =
        path.as_deref().map_or(Toolkit::Version(env!("CARGO_PKG_VERSION")), Toolkit::Path);
    let shown = workspace.shown(spec);
    let progress = Progress::start(format!("generating {shown}"));
    let start = Instant::now();
    let generated = specwright_codegen::package(&text, &folder, toolkit_of_crate, *parts)
        .map_err(|diagnostics| Failure::Input(report::placed(&shown, &diagnostics)))?;
    let milliseconds = start.elapsed().as_millis();

    let mut files = Vec::new();
    for file in generated.files {
        files.push((out.join(&file.path), Wanted::Text(marked(package, &file))));
    }
    drop(progress);
    let written: BTreeSet<PathBuf> = files.iter().map(|(path, _)| path.clone()).collect();
    for (path, _) in &files {
        files::refuse_foreign(path)?;
    }
    for path in SOMETIMES.map(|file| out.join(file)) {
        if !written.contains(&path) && path.exists() {
            files::refuse_foreign(&path)?;
            files.push((path, Wanted::Absent));
        }
    }
    let mut report = generate::report();
    report.line(format!("{shown}: {}, {milliseconds} ms", counted(&generated.summary)));
    let mut command = command(package, &quoted(&spec.display().to_string()));
    command.push_str(&format!(" --out {}", quoted(&out.display().to_string())));
    if let Some(checkout) = toolkit {
        command.push_str(&format!(" --path {}", quoted(&checkout.display().to_string())));
    }
    generate::settle(workspace, &files, mode, &command, &mut report)?;
    if toolkit.is_none() && !IS_RELEASED && mode == Mode::Write {
        report::say(&unreleased());
    }
    report::finish(&report, style)
}

/// How to use a crate that depends on a version which is not in the registry yet.
fn unreleased() -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "note: version {version} of `specwright-runtime` is not in the registry yet; generate with `--path DIR`, \
         where DIR is a checkout of the toolkit, or build with `--config \
         'patch.crates-io.specwright-runtime.path=\"DIR/crates/specwright-runtime\"'` and the same for \
         `specwright-server` and `specwright-client`"
    )
}

/// A word as a shell reads it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@%,=".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// The command that makes the crate, with the spec as it is called.
fn command(package: &Package, spec: &str) -> String {
    let parts = match package.parts {
        Parts::All => "",
        Parts::WithoutClient => " --no-client",
        Parts::WithoutServer => " --no-server",
        Parts::TypesOnly => " --types-only",
    };
    format!("specwright generate {spec}{parts}")
}

/// The path from a folder to the crates of a checkout.
fn toolkit_path(place: &Path, checkout: &Path) -> Result<String, Failure> {
    let crates = checkout.join("crates");
    if !crates.join("specwright-runtime/Cargo.toml").is_file() {
        return Err(Failure::Input(format!(
            "error: {} is no checkout of the toolkit: it has no crates/specwright-runtime; give its top folder",
            checkout.display()
        )));
    }
    Ok(path_between(place, &files::absolute(&crates)?))
}

/// A folder that holds something else is not ours to fill.
fn refuse_foreign(out: &Path) -> Result<(), Failure> {
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::io("use the folder", out, &error)),
    };
    if entries.next().is_none() || files::is_generated(&out.join("Cargo.toml"))? {
        return Ok(());
    }
    Err(Failure::Input(format!(
        "error: {} is not empty and holds no generated crate; name a new folder",
        out.display()
    )))
}

/// A file as it is written: its first line says what it was generated from.
fn marked(package: &Package, file: &File) -> String {
    // Where the spec and the crate are differs from one machine to the next.
    let name = package.spec.file_name().unwrap_or_default().to_string_lossy();
    let mark = format!("{}{name} by `{}`. Do not edit.", files::MARK, command(package, &name));
    let mark: String = mark.chars().filter(|c| !c.is_control()).collect();
    match Path::new(&file.path).extension().and_then(|extension| extension.to_str()) {
        Some("rs") => format!("// {mark}\n\n{}", file.text),
        Some("md") => format!("<!-- {mark} -->\n\n{}", file.text),
        _ => format!("# {mark}\n\n{}", file.text),
    }
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
