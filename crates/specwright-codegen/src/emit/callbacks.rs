//! `callbacks.rs`: for each callback a server, for those who receive it, and a client, for those who send it.

use proc_macro2::TokenStream;
use quote::quote;

use super::{client, code, docs, ident, server};
use crate::model::{Api, Callback, UrlSource};

/// The documentation of the module with the callbacks.
pub(super) fn heading(api: &Api) -> String {
    format!("The callbacks of the API \"{}\".", api.title)
}

pub(super) fn emit(api: &Api) -> TokenStream {
    let modules = api.callbacks.iter().map(module);
    quote!(#(#modules)*)
}

fn module(callback: &Callback) -> TokenStream {
    let Callback { module, api } = callback;
    let name = ident(module);
    let heading = docs(&[&format!("The API \"{}\".", api.title), &api.description, &url_docs(api)]);
    let server_heading = docs(&[&server::heading(api)]);
    let client_heading = docs(&[&client::heading(api)]);
    let server = server::emit(api);
    let client = client::emit(api);
    quote! {
        #heading
        pub mod #name {
            #server_heading
            pub mod server {
                #server
            }

            #client_heading
            pub mod client {
                #client
            }
        }
    }
}

/// Where the requests of a callback go; nothing for the API of a document.
pub(super) fn url_docs(api: &Api) -> String {
    match &api.url {
        UrlSource::Servers => String::new(),
        UrlSource::Callback { expression } => {
            format!("The requests go to the URL that {} gives.", code(expression))
        }
    }
}
