//! A crate of its own around an API: its manifest, its root, and what of the client is no operation.

mod client;

use heck::ToKebabCase;
use quote::quote;

use super::{file, module_docs};
use crate::File;
use crate::model::{Api, Codec};

pub(super) use client::emit as client;

/// What a crate of an API depends on, beside the runtime: name and requirement. A client needs them
/// all, a server the first two.
pub(super) const DEPENDENCIES: [(&str, &str); 4] = [
    ("http", r#""1.5""#),
    ("serde", r#"{ version = "1.0.229", default-features = false, features = ["std", "derive"] }"#),
    ("progenitor-client", r#""=0.15.1""#),
    ("reqwest", r#"{ version = "0.13.5", default-features = false, features = ["rustls"] }"#),
];

/// Whether an API has a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Client {
    Written,
    None,
}

/// `Cargo.toml`: a workspace of one crate, so that it may lie in the folder of another.
pub(super) fn manifest(api: &Api, folder: &str, toolkit: &str, client: Client) -> File {
    let name = package_name(&[folder, &api.title]);
    let description: String = api.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let multipart = if has_multipart(api) { r#", features = ["multipart"]"# } else { "" };
    let needed = match client {
        Client::Written => &DEPENDENCIES[..],
        Client::None => &DEPENDENCIES[..2],
    };
    let mut dependencies: Vec<String> =
        needed.iter().map(|(name, requirement)| format!("{name} = {requirement}\n")).collect();
    const JSON: &str = r#", features = ["json"]"#;
    for (name, features) in [("specwright-runtime", JSON), ("specwright-server", multipart)] {
        let path = quoted(&format!("{toolkit}/{name}"));
        dependencies.push(format!("{name} = {{ path = {path}{features} }}\n"));
    }
    dependencies.sort();
    let text = format!(
        "[package]\nname = \"{name}\"\ndescription = {}\nversion = \"0.1.0\"\nedition = \"2024\"\n\
         rust-version = \"1.95\"\npublish = false\n\n[dependencies]\n{}\n[workspace]\n",
        quoted(&format!("The API \"{description}\"")),
        dependencies.concat()
    );
    File { path: "Cargo.toml".to_owned(), text }
}

/// `src/lib.rs`.
pub(super) fn root(api: &Api, client: Client) -> File {
    let heading = module_docs(&format!("The API \"{}\".", api.title));
    let client_module = match client {
        Client::Written => quote! {
            pub mod client;
        },
        Client::None => quote!(),
    };
    let tokens = quote! {
        #heading

        #client_module
        pub mod server;
        pub mod types;

        pub use specwright_runtime;
        pub use specwright_server;
    };
    file("src/lib.rs", tokens)
}

/// The first of these texts that names a package and none of those it depends on.
fn package_name(texts: &[&str]) -> String {
    let candidates = texts.iter().map(|text| text.to_kebab_case()).map(|name| {
        name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>()
    });
    let candidates: Vec<String> =
        candidates.map(|name| name.trim_matches('-').to_owned()).collect();
    let own = candidates.iter().find(|name| is_package_name(name)).cloned();
    own.unwrap_or_else(|| "generated-api".to_owned())
}

fn is_package_name(name: &str) -> bool {
    const RESERVED: [&str; 9] = [
        "alloc",
        "build",
        "core",
        "deps",
        "examples",
        "specwright-runtime",
        "specwright-server",
        "std",
        "test",
    ];
    let keyword = syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_err();
    let depended_on = DEPENDENCIES.iter().any(|(dependency, _)| *dependency == name);
    !(keyword || depended_on || RESERVED.contains(&name))
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

fn has_multipart(api: &Api) -> bool {
    let bodies = api.operations.iter().filter_map(|operation| operation.body.as_ref());
    bodies.flat_map(|body| &body.contents).any(|one| matches!(one.codec, Codec::Multipart(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_have_names_that_cargo_takes() {
        let cases: [(&[&str], &str); 7] = [
            (&["petstore", "Pets"], "petstore"),
            (&["Pet Store_v2", "Pets"], "pet-store-v2"),
            (&["http", "The HTTP API"], "the-http-api"),
            (&["7", "Pets"], "pets"),
            (&["test", "match"], "generated-api"),
            (&["größe", ""], "gre"),
            (&["", "日本"], "generated-api"),
        ];
        for (texts, name) in cases {
            assert_eq!(package_name(texts), name, "{texts:?}");
        }
    }

    #[test]
    fn texts_are_toml() {
        assert_eq!(quoted("a \"b\" \\ \u{7}é"), r#""a \"b\" \\ \u0007é""#);
    }
}
