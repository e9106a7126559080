//! Lists the generated types by the names of their schemas, so that tests can go through all of them.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use specwright_document::Document;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arms = String::new();
    for api in ["agentconf", "mmc"] {
        let spec = PathBuf::from("../spec").join(format!("{api}.yaml"));
        println!("cargo:rerun-if-changed={}", spec.display());
        let document = Document::parse(&spec.display().to_string(), &fs::read_to_string(&spec)?)
            .map_err(|problems| problems.to_string())?;
        let schemas = document.root().pointer("/components/schemas").ok_or("no schemas")?;
        let names: Vec<&str> = schemas.keys().collect();
        arms.push_str(&format!("{api:?} => types![{api}: {}],\n", names.join(" ")));
    }
    let text = format!("match api {{\n{arms}other => panic!(\"{{other}} has no spec\"),\n}}\n");
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is missing")?;
    fs::write(PathBuf::from(out).join("types.rs"), text)?;
    Ok(())
}
