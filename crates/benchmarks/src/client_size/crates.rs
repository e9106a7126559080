//! A spec into crates that are a client of it: ours with what is written by hand, ours as it is
//! generated, and progenitor's.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use progenitor_impl::{GenerationSettings, Generator};
use specwright_codegen::{Parts, Toolkit};

/// A crate.
pub struct Made {
    /// What it is called in the tables.
    pub what: &'static str,
    pub name: String,
    files: Vec<(Part, String)>,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the spec says.
    Generated,
    /// The rest: settings and refusals of an API by hand, and what calls without a runtime and mocks need.
    Other,
}

/// The files of ours that hold what the spec says.
const GENERATED: [&str; 2] = ["types.rs", "client.rs"];

impl Made {
    /// Makes cargo check it once more.
    pub fn touch(&self, folder: &Path) {
        let lib = folder.join(&self.name).join("src/lib.rs");
        let lib = fs::File::options().append(true).open(lib).expect("it was written");
        lib.set_modified(SystemTime::now()).expect("it is ours");
    }

    /// Lines of some files, and how many of these are neither comments nor empty.
    pub fn lines(&self, which: impl Fn(Part) -> bool) -> [usize; 2] {
        let mut lines = [0; 2];
        for (_, text) in self.files.iter().filter(|(part, _)| which(*part)) {
            let mut in_comment = false;
            for line in text.lines().map(str::trim) {
                in_comment |= line.starts_with("/**");
                lines[0] += 1;
                let says = !in_comment && !line.is_empty() && !line.starts_with("//");
                lines[1] += usize::from(says);
                in_comment &= !line.ends_with("*/");
            }
        }
        lines
    }
}

/// Writes the crates below `folder`, which becomes a workspace with the dependencies of ours.
pub fn make(root: &Path, folder: &Path, api: &str) -> Vec<Made> {
    let manifest = read(&root.join("Cargo.toml"));
    let (_, rest) = manifest.split_once("\n[workspace.package]").expect("members, then the rest");
    let crates = root.join("crates").display().to_string();
    // Profiles are of crates that are not among these.
    let rest = rest.split("\n[profile").next().unwrap_or(rest);
    let rest = rest.replace("path = \"crates/", &format!("path = \"{crates}/"));
    let head = "[workspace]\nresolver = \"3\"\nmembers = [\"*-*\"]\n";
    write(&folder.join("Cargo.toml"), &format!("{head}\n[workspace.package]{rest}"));
    write(&folder.join("rustfmt.toml"), &read(&root.join("rustfmt.toml")));
    // The same versions of all dependencies.
    write(&folder.join("Cargo.lock"), &read(&root.join("Cargo.lock")));

    let spec = read(&root.join(format!("spec/{api}.yaml")));
    vec![
        with_hand_written(root, folder, api),
        generated(folder, api, &spec, &crates),
        progenitors(folder, api, &spec),
    ]
}

/// `conference-client` with one of its APIs, whose types are in the crate itself.
fn with_hand_written(root: &Path, folder: &Path, api: &str) -> Made {
    let made = folder.join(format!("{api}-ours"));
    begin(&made);
    let ours = root.join("crates/conference-client");
    let mut open = vec![ours.join("src")];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("it is there") {
            let path = entry.expect("it is there").path();
            let below = path.strip_prefix(&ours).expect("it is below");
            let others = super::APIS.iter().filter(|other| **other != api);
            let is_of = |other: &&str| {
                below.starts_with(format!("src/{other}")) || below.ends_with(format!("{other}.rs"))
            };
            if others.clone().any(is_of) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let mut text = read(&path);
            if below.ends_with("lib.rs") {
                let lines = others.map(|other| format!("pub mod {other};\n"));
                text = lines.fold(text, |text, line| text.replace(&line, ""));
            }
            text = text
                .replace(&format!("pub use conference_types::{api} as types;"), "pub mod types;")
                .replace(&format!("use ::conference_types::{api} as types;"), "use super::types;");
            write(&made.join(below), &text);
        }
    }
    let types = read(&root.join(format!("crates/conference-types/src/{api}.rs")));
    write(&made.join(format!("src/{api}/types.rs")), &types);
    let manifest = read(&ours.join("Cargo.toml")).replace("conference-client", &name(&made));
    let (manifest, _) = manifest.split_once("\n[dev-dependencies]").expect("it has tests");
    write(&made.join("Cargo.toml"), manifest);
    write(&made.join("README.md"), &read(&ours.join("README.md")));
    end("ours, by hand too", &made, &GENERATED)
}

/// What `specwright generate SPEC` makes, without the server.
fn generated(folder: &Path, api: &str, spec: &str, crates: &str) -> Made {
    let made = folder.join(format!("{api}-generated"));
    begin(&made);
    let package = specwright_codegen::package(
        spec,
        &name(&made),
        Toolkit::Path(crates),
        Parts::WithoutServer,
    )
    .expect("it is right");
    for file in &package.files {
        let text = file.text.replace("\n[workspace]\n", "");
        write(&made.join(&file.path), &text);
    }
    end("ours, generated", &made, &GENERATED)
}

/// What progenitor makes of a spec with its own types and the settings it comes with.
fn progenitors(folder: &Path, api: &str, spec: &str) -> Made {
    let made = folder.join(format!("{api}-progenitor"));
    begin(&made);
    let openapi: openapiv3::OpenAPI = serde_saphyr::from_str(spec).expect("it is OpenAPI");
    let mut generator = Generator::new(&GenerationSettings::new());
    let tokens = generator.generate_tokens(&openapi).expect("progenitor takes it");
    let file = syn::parse2(tokens).expect("progenitor writes Rust");
    write(&made.join("src/lib.rs"), &prettyplease::unparse(&file));
    let manifest = format!(
        "[package]\nname = \"{}\"\nedition = \"2024\"\n\n[dependencies]\n\
         progenitor-client.workspace = true\nregress.workspace = true\nreqwest.workspace = true\nserde.workspace = true\n\
         serde_json.workspace = true\n",
        name(&made)
    );
    write(&made.join("Cargo.toml"), &manifest);
    end("progenitor's", &made, &["lib.rs"])
}

fn name(made: &Path) -> String {
    made.file_name().expect("it has a name").to_string_lossy().into_owned()
}

/// Removes what an earlier run left.
fn begin(made: &Path) {
    if made.exists() {
        fs::remove_dir_all(made).expect("it is ours");
    }
}

/// Formats a crate that is written, and reads it.
fn end(what: &'static str, made: &Path, generated: &[&str]) -> Made {
    let (mut paths, mut open): (Vec<PathBuf>, _) = (Vec::new(), vec![made.join("src")]);
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).expect("it is there") {
            let path = entry.expect("it is there").path();
            if path.is_dir() { open.push(path) } else { paths.push(path) }
        }
    }
    let status = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(made.join("../rustfmt.toml"))
        .args(&paths)
        .status()
        .expect("rustfmt runs");
    assert!(status.success(), "rustfmt refused {}", made.display());
    let files = paths.iter().map(|path| {
        let text = read(path);
        let is_generated = generated.iter().any(|name| path.ends_with(name));
        let part = if is_generated { Part::Generated } else { Part::Other };
        (part, text)
    });
    Made { what, name: name(made), files: files.collect() }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("it is below a folder")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}
