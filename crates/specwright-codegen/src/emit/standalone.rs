//! A crate of its own around an API: its manifest, its root, its README and an example.

mod example;
mod readme;

use heck::ToKebabCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::{callbacks, client, docs, file, has_callbacks, ident, module_docs, server, types};
use crate::File;
use crate::model::{Api, Body, Codec, Response};
use crate::package::{Parts, Toolkit};

pub(super) use example::emit as example;
pub(super) use readme::emit as readme;

/// `Cargo.toml`: a workspace of one crate, so that it may lie in the folder of another.
pub(super) fn manifest(api: &Api, name: &str, toolkit: Toolkit<'_>, parts: Parts) -> File {
    let description: String = api.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut dependencies: Vec<String> = Vec::new();
    let mut add = |name: &str, features: &str| {
        let place = match toolkit {
            Toolkit::Version(version) => format!("version = {}", quoted(version)),
            Toolkit::Path(path) => format!("path = {}", quoted(&format!("{path}/{name}"))),
        };
        dependencies.push(format!("{name} = {{ {place}{features} }}\n"));
    };
    let runtime_features = if has_stream(api) { r#""http", "json""# } else { r#""json""# };
    add("specwright-runtime", &format!(", features = [{runtime_features}]"));
    let has_callbacks = has_callbacks(api, parts);
    if parts.has_server() || has_callbacks {
        add(
            "specwright-server",
            if has_multipart(api) { r#", features = ["multipart"]"# } else { "" },
        );
    }
    if parts.has_client() || has_callbacks {
        add("specwright-client", ", default-features = false");
    }
    dependencies.sort();
    let for_example = if example::needs_runtime(api, parts) {
        "[dev-dependencies]\ntokio = { version = \"1.54\", features = [\"macros\", \"rt\"] }\n\n"
    } else {
        ""
    };
    let features = features(parts, has_callbacks);
    let text = format!(
        "[package]\nname = \"{name}\"\ndescription = {}\nversion = \"0.1.0\"\nedition = \"2024\"\n\
         rust-version = \"1.95\"\npublish = false\n\n{features}[dependencies]\n{}\n{for_example}[workspace]\n",
        quoted(&format!("The API \"{description}\"")),
        dependencies.concat()
    );
    File { path: "Cargo.toml".to_owned(), text }
}

/// The section `[features]`.
fn features(parts: Parts, has_callbacks: bool) -> String {
    let mut lines = String::new();
    if parts.has_client() || has_callbacks {
        lines.push_str(TLS_FEATURES);
    }
    if parts.has_client() {
        lines.push_str(CLIENT_FEATURES);
    }
    if parts.has_server() {
        lines.push_str("# A server that answers with the documented examples.\nexamples = []\n");
    }
    if lines.is_empty() { lines } else { format!("[features]\n{lines}\n") }
}

const TLS_FEATURES: &str = r#"default = ["rustls"]
# TLS by rustls, with the certificates of the system.
rustls = ["specwright-client/rustls"]
# TLS by the library of the system.
native-tls = ["specwright-client/native-tls"]
"#;

const CLIENT_FEATURES: &str = r#"# The same calls without an async runtime: the module `blocking`.
blocking = ["specwright-client/blocking"]
# Expected calls of a server of `httpmock`: the module `mock`.
httpmock = ["specwright-client/httpmock"]
"#;

/// `src/lib.rs`.
pub(super) fn root(api: &Api, parts: Parts) -> File {
    let heading = module_docs(&format!("The API \"{}\".", api.title));
    let module = |name: &str, docs: TokenStream| {
        let name = ident(name);
        quote!(#docs #[rustfmt::skip] pub mod #name;)
    };
    let client = parts.has_client().then(|| {
        let client_module = module("client", docs(&[&client::heading(api)]));
        let blocking = docs(&[&client::blocking::heading(api)]);
        let mock = docs(&[&client::mock::heading(api)]);
        quote! {
            #blocking
            #[cfg(feature = "blocking")]
            #[rustfmt::skip]
            pub mod blocking;
            #client_module
            #mock
            #[cfg(feature = "httpmock")]
            #[rustfmt::skip]
            pub mod mock;
        }
    });
    let server = parts.has_server().then(|| module("server", docs(&[&server::heading(api)])));
    let types = module("types", docs(&[&types::heading(api)]));
    let has_callbacks = has_callbacks(api, parts);
    let callbacks = has_callbacks.then(|| module("callbacks", docs(&[&callbacks::heading(api)])));
    let server_crate = (parts.has_server() || has_callbacks).then(|| {
        quote!(
            pub use specwright_server;
        )
    });
    let client_crate = (parts.has_client() || has_callbacks).then(|| {
        quote!(
            pub use specwright_client;
        )
    });
    let tokens = quote! {
        #heading

        #callbacks
        #client
        #server
        #types

        #client_crate
        pub use specwright_runtime;
        #server_crate
    };
    file("src/lib.rs", tokens)
}

/// The name of a crate in the folder of this name.
pub(super) fn crate_name(api: &Api, folder: &str) -> String {
    package_name(&[folder, &api.title])
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
    const RESERVED: [&str; 11] = [
        "alloc",
        "build",
        "core",
        "deps",
        "examples",
        "specwright-client",
        "specwright-runtime",
        "specwright-server",
        "std",
        "test",
        "tokio",
    ];
    let keyword = syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_err();
    !(keyword || RESERVED.contains(&name))
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

/// Whether some request or response has a body of bytes.
fn has_stream(api: &Api) -> bool {
    let mut operations = api.all_operations();
    operations.any(|operation| {
        operation.body.as_ref().is_some_and(Body::has_stream)
            || operation.responses.iter().any(Response::has_stream)
    })
}

fn has_multipart(api: &Api) -> bool {
    let bodies = api.all_operations().filter_map(|operation| operation.body.as_ref());
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
            (&["specwright-client", "The HTTP API"], "the-http-api"),
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
