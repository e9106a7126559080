//! `examples/….rs` of a crate of its own: the first thing that a user of the crate can run.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::super::client::{has_no_arguments, method_name, scheme_name, used_schemes};
use super::super::{file, module_docs};
use super::ident;
use crate::File;
use crate::model::{Api, CredentialKind, Operation, Shape, TypeDef};
use crate::package::Parts;

/// Prints the example: a call where there is a client, else a value that is checked.
pub(in crate::emit) fn emit(api: &Api, name: &str, parts: Parts) -> File {
    let package = format_ident!("{}", name.replace('-', "_"));
    match (parts.has_client(), first_type(api)) {
        (true, _) => file("examples/call.rs", call(api, &package)),
        (false, Some(def)) => file("examples/check.rs", check(def, &package)),
        (false, None) => file("examples/base_path.rs", base_path(&package)),
    }
}

/// Whether the example waits for an answer.
pub(super) fn needs_runtime(api: &Api, parts: Parts) -> bool {
    parts.has_client() && plain_call(api).is_some()
}

/// The first operation that is called without arguments.
fn plain_call(api: &Api) -> Option<&Operation> {
    api.operations
        .iter()
        .find(|operation| has_no_arguments(api, operation) && !operation.docs.deprecated)
}

fn first_type(api: &Api) -> Option<&TypeDef> {
    let is_object = |def: &&TypeDef| matches!(def.shape, Shape::Object(_));
    api.types.iter().find(is_object).or(api.types.first())
}

fn call(api: &Api, package: &syn::Ident) -> TokenStream {
    let verb = if plain_call(api).is_some() { "Calls" } else { "Creates a client of" };
    let schemes = used_schemes(api);
    let given = match schemes.first() {
        Some(_) => "URL and credential are given as arguments",
        None => "URL is given as an argument",
    };
    let heading = module_docs(&format!("{verb} the server whose {given}."));
    let credential = schemes.first().map(|credential| match credential.kind {
        CredentialKind::Basic => quote! {
            let user = arguments.next().ok_or("the user is missing")?;
            let password = arguments.next().ok_or("the password is missing")?;
            let credential = #package::specwright_client::Credentials::basic(&user, &password);
        },
        _ => quote! {
            let credential = arguments.next().ok_or("the credential is missing")?;
        },
    });
    let client = match schemes.as_slice() {
        [] => quote!(Client::new(url)?),
        [_] => quote!(Client::builder(url).credential(credential).build()?),
        [first, ..] => {
            let scheme = scheme_name(first);
            quote!(Client::builder(url).credential_for(#package::client::schemes::#scheme, credential).build()?)
        }
    };
    let client = quote! {
        let mut arguments = std::env::args().skip(1);
        let url = arguments.next().ok_or("the URL is missing")?;
        #credential
        let client = #client;
    };
    let (attribute, r#async, made) = match plain_call(api) {
        Some(operation) => {
            let method = method_name(api, operation);
            (
                Some(quote!(#[tokio::main(flavor = "current_thread")])),
                Some(quote!(async)),
                quote! {
                    let answer = client.#method().await?;
                    println!("{answer:?}");
                },
            )
        }
        None => (None, None, quote!(println!("{client:?}");)),
    };
    quote! {
        #heading

        use #package::client::Client;

        #attribute
        #r#async fn main() -> Result<(), Box<dyn std::error::Error>> {
            #client
            #made
            Ok(())
        }
    }
}

fn check(def: &TypeDef, package: &syn::Ident) -> TokenStream {
    let heading = module_docs(&format!(
        "Reads a `{}` as JSON from standard input, and prints it or every rule that it breaks.",
        def.name
    ));
    let name = ident(&def.name);
    quote! {
        #heading

        use std::io::Read;

        use #package::specwright_runtime::{Place, Strict, json};
        use #package::types::#name;

        fn main() -> std::io::Result<()> {
            let mut text = Vec::new();
            std::io::stdin().read_to_end(&mut text)?;
            match json::decode::<Strict, #name>(&text, Place::Body) {
                Ok(value) => println!("{value:?}"),
                Err(report) => {
                    for violation in report.violations() {
                        println!("{violation}");
                    }
                }
            }
            Ok(())
        }
    }
}

fn base_path(package: &syn::Ident) -> TokenStream {
    let heading = module_docs("Prints the path that all operations share.");
    quote! {
        #heading

        fn main() {
            println!("{}", #package::types::BASE_PATH);
        }
    }
}
