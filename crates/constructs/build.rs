//! Generates types, a client, a server and its examples of each document in `specs`, and the modules that include them.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=specs");
    let mut specs = Vec::new();
    for entry in fs::read_dir("specs")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            specs.push(path);
        }
    }
    specs.sort();
    for spec in &specs {
        specwright_build::Builder::new(spec).client(true).server(true).examples(true).generate()?;
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is missing")?);
    let modules: String = specs.iter().map(|spec| module(&out, spec)).collect();
    fs::write(out.join("modules.rs"), modules)?;
    Ok(())
}

/// A module for a document, by the name of its file.
fn module(out: &Path, spec: &Path) -> String {
    let name = spec.file_stem().unwrap_or_default().display().to_string();
    let file = out.join(format!("{name}.rs"));
    format!("/// `specs/{name}.yaml`.\npub mod {name} {{ include!({file:?}); }}\n")
}
