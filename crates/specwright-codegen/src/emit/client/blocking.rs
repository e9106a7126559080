//! `blocking.rs`: a method of the blocking client for each operation, which waits for the method of
//! the client.

use proc_macro2::TokenStream;
use quote::quote;

use super::signature::Signature;
use crate::emit::{imports, module_docs};
use crate::model::{Api, Operation};

pub(in crate::emit) fn emit(api: &Api) -> TokenStream {
    let heading =
        module_docs(&format!("The calls of the API \"{}\", each until it is answered.", api.title));
    let methods = api.operations.iter().map(|operation| method(api, operation));
    let imports = imports(api, &["Client", "Error"]);
    quote! {
        #heading

        #imports

        impl Client {
            #(#methods)*
        }
    }
}

fn method(api: &Api, operation: &Operation) -> TokenStream {
    let signature = Signature::of(api, operation);
    let declared = signature.declared();
    let names = signature.arguments.iter().map(|argument| &argument.name);
    let Signature { docs, name, result, .. } = &signature;
    let waits_for_deprecated = operation.docs.deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! {
        #docs
        #waits_for_deprecated
        pub fn #name(&self, #(#declared),*) -> Result<#result, Error> {
            self.runtime.wait(self.client.#name(#(#names),*))
        }
    }
}
