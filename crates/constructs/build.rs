//! Generates everything of each document in `specs`, the modules that include it, and a relay for each: a server that
//! answers by calling another one through the generated client.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use syn::{ImplItem, Item, ItemMod, TraitItem};

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
        let builder = specwright_build::Builder::new(spec).client(true).blocking(true).mock(true);
        builder.server(true).examples(true).callbacks(true).generate()?;
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is missing")?);
    let mut modules = String::new();
    for spec in &specs {
        modules.push_str(&module(&out, spec)?);
    }
    fs::write(out.join("modules.rs"), modules)?;
    Ok(())
}

/// A module for a document, by the name of its file.
fn module(out: &Path, spec: &Path) -> Result<String, Box<dyn Error>> {
    let name = spec.file_stem().unwrap_or_default().display().to_string();
    let file = out.join(format!("{name}.rs"));
    let relay = relay(&fs::read_to_string(&file)?)?;
    Ok(format!("/// `specs/{name}.yaml`.\npub mod {name} {{ include!({file:?});\n{relay} }}\n"))
}

/// A server that passes each request to a client, and answers what the client returns. An API with credentials has none:
/// its callers are not those of the client.
fn relay(generated: &str) -> Result<String, Box<dyn Error>> {
    let file = syn::parse_file(generated)?;
    let server = items(&file.items, "server").ok_or("there is no server")?;
    let client = items(&file.items, "client").ok_or("there is no client")?;
    let api = server.iter().find_map(|item| match item {
        Item::Trait(api) if api.ident == "Api" => Some(api),
        _ => None,
    });
    let mut methods = client.iter().filter_map(|item| match item {
        Item::Impl(block) if block.trait_.is_none() => Some(&block.items),
        _ => None,
    });
    // The last block has two methods for each operation: with the required inputs, and with all.
    let methods = methods.next_back().ok_or("the client has no methods")?.iter();
    let all = methods.skip(1).step_by(2).filter_map(|item| match item {
        ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
        _ => None,
    });
    let mut calls = String::new();
    for (item, with) in api.ok_or("there is no trait")?.items.iter().zip(all) {
        let TraitItem::Fn(operation) = item else {
            return Ok(String::new());
        };
        let types: Vec<String> = operation.sig.inputs.iter().skip(2).map(text).collect();
        let [request] = types.as_slice() else {
            return Ok(String::new());
        };
        let (name, answer) = (&operation.sig.ident, text(&operation.sig.output));
        let output =
            answer.split_once("Output =").and_then(|(_, rest)| rest.rsplit_once("> + Send"));
        let (output, _) = output.ok_or("a handler returns a future")?;
        let output = output.trim().trim_end_matches(',');
        calls.push_str(&format!(
            "async fn {name}(&self, _: ::specwright_server::Context, {request}) -> {output} {{
                match self.0.{with}(request).await {{
                    Ok(success) => Ok(success),
                    Err(::specwright_client::Error::Refused(refused)) => {{
                        Err(refused.into_failure().into())
                    }}
                    Err(other) => panic!(\"{{other}}\"),
                }}
            }}\n"
        ));
    }
    Ok(format!(
        "/// A server that answers by calling another one through the client.
        pub struct Relay(pub client::Client);
        #[allow(deprecated)]
        impl server::Api for Relay {{ {calls} }}"
    ))
}

/// The items of a module in a file.
fn items<'i>(all: &'i [Item], name: &str) -> Option<&'i [Item]> {
    let module = all.iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == name => Some(module),
        _ => None,
    });
    let ItemMod { content: Some((_, items)), .. } = module? else {
        return None;
    };
    Some(items)
}

/// The source of a part of the syntax.
fn text(part: &impl quote::ToTokens) -> String {
    part.to_token_stream().to_string()
}
