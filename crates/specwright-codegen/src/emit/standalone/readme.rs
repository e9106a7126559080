//! `README.md` of a crate of its own.

use super::super::client::used_schemes;
use super::super::{has_callbacks, printable};
use crate::File;
use crate::model::{Api, CredentialKind};
use crate::package::{Parts, Toolkit};

/// Prints what is in the crate, and how it is made again.
pub(in crate::emit) fn emit(
    api: &Api,
    name: &str,
    toolkit: Toolkit<'_>,
    parts: Parts,
    example: &File,
) -> File {
    let title: String = printable(&api.title).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut modules = vec!["- `types`: a type for each schema, with its rules."];
    if parts.has_server() {
        modules
            .push("- `server`: the trait `Api`, and a `tower::Service` of whatever implements it; behind the feature `examples`, `Examples`, which answers with the documented examples.");
    }
    if parts.has_client() {
        modules.push("- `client`: two methods for each operation, one with the required inputs and one with all.");
        modules.push(
            "- `blocking`, behind the feature of that name: the same without an async runtime.",
        );
        modules.push(
            "- `mock`, behind the feature `httpmock`: expected calls of a mock server, for tests.",
        );
        modules.push("- TLS is that of `rustls`, by default, or that of the system, by the feature `native-tls`.");
    }
    let has_callbacks = has_callbacks(api, parts);
    if has_callbacks {
        modules.push("- `callbacks`: a module for each callback, with a server that receives it and a client that sends it.");
    }
    let example = example.path.trim_start_matches("examples/").trim_end_matches(".rs");
    let crates = match (parts.has_server() || has_callbacks, parts.has_client() || has_callbacks) {
        (true, true) => "`specwright-runtime`, `specwright-server` and `specwright-client`",
        (false, true) => "`specwright-runtime` and `specwright-client`",
        (true, false) => "`specwright-runtime` and `specwright-server`",
        (false, false) => "`specwright-runtime`",
    };
    let (depends, path) = match toolkit {
        Toolkit::Version(version) => (format!("version {version} of {crates}"), ""),
        Toolkit::Path(path) => (format!("{crates} in `{path}`"), " --path CHECKOUT"),
    };
    let arguments = match (parts.has_client(), used_schemes(api).first()) {
        (true, Some(credential)) if credential.kind == CredentialKind::Basic => {
            " -- URL USER PASSWORD"
        }
        (true, Some(_)) => " -- URL CREDENTIAL",
        (true, None) => " -- URL",
        (false, _) => "",
    };
    let flags = match parts {
        Parts::All => "",
        Parts::WithoutServer => " --no-server",
        Parts::WithoutClient => " --no-client",
        Parts::TypesOnly => " --types-only",
    };
    let text = format!(
        "# {name}\n\nRust code for the API \"{title}\", generated from its OpenAPI document.\n\n{}\n\n\
         `cargo run --example {example}{arguments}` runs the example. The crate depends on {depends}.\n\n\
         Do not edit its files: change the OpenAPI document, and generate the crate again with\n\
         `specwright generate SPEC --out DIR{flags}{path}`.\n",
        modules.join("\n")
    );
    File { path: "README.md".to_owned(), text }
}
