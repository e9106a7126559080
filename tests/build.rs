//! Generates what the tests compare: the names of the schemas, and progenitor's clients.

#[path = "build/progenitor.rs"]
mod progenitor;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use specwright_document::Document;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is missing")?);
    let [agentconf, mmc] = [read("agentconf")?, read("mmc")?];
    types(&[("agentconf", &agentconf), ("mmc", &mmc)], &out)?;
    let specs = [("agentconf", agentconf), ("mmc", mmc), ("gallery", read("gallery")?)];
    progenitor::clients(&specs, &out)
}

fn read(api: &str) -> Result<Document, Box<dyn Error>> {
    let spec = PathBuf::from("../spec").join(format!("{api}.yaml"));
    println!("cargo:rerun-if-changed={}", spec.display());
    let document = Document::parse(&spec.display().to_string(), fs::read_to_string(&spec)?);
    document.map_err(|problems| problems.to_string().into())
}

/// Lists the generated types by the names of their schemas, so that tests can go through all of them.
fn types(specs: &[(&str, &Document)], out: &Path) -> Result<(), Box<dyn Error>> {
    let mut arms = String::new();
    for (api, document) in specs {
        let schemas = document.root().pointer("/components/schemas").ok_or("no schemas")?;
        let names: Vec<&str> = schemas.keys().collect();
        arms.push_str(&format!("{api:?} => types![{api}: {}],\n", names.join(" ")));
    }
    let text = format!("match api {{\n{arms}other => panic!(\"{{other}} has no spec\"),\n}}\n");
    fs::write(out.join("types.rs"), text)?;
    Ok(())
}
