//! `mock.rs`: for each operation, which calls of it a mock server expects and how it answers them.

mod then;
mod when;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::{code, docs, ident, imports, module_docs};
use crate::model::{Api, Operation, Segment, Type};
use crate::names::type_name;

pub(in crate::emit) fn emit(api: &Api) -> TokenStream {
    let heading = module_docs(&format!("Expected calls of the API \"{}\".", api.title));
    let routes = in_order(api).into_iter().map(route);
    let methods = api.operations.iter().map(method);
    let whens = api.operations.iter().map(|operation| when::emit(api, operation));
    let thens = api.operations.iter().map(|operation| then::emit(api, operation));
    let imports = imports(api, &["Gateway", "Route", "Segment", "Then", "When"]);
    quote! {
        #heading

        #imports

        /// Where each operation is called, the more concrete path first.
        pub(super) const ROUTES: &[Route] = &[#(#routes),*];

        impl<'a> Gateway<'a> {
            #(#methods)*
        }

        #(#whens #thens)*
    }
}

/// What the call must be of an operation, and what it is answered.
fn when_name(operation: &Operation) -> Ident {
    format_ident!("{}When", type_name(&operation.wire_name))
}

fn then_name(operation: &Operation) -> Ident {
    format_ident!("{}Then", type_name(&operation.wire_name))
}

/// An argument of this type, by reference: small values are taken as they are.
fn by_reference(ty: &Type, argument: TokenStream) -> TokenStream {
    match ty {
        Type::Boolean | Type::Integer(_) | Type::Number(_) => quote!(&#argument),
        _ => argument,
    }
}

/// A parameter stands behind every fixed text in its place.
fn in_order(api: &Api) -> Vec<&Operation> {
    let mut operations: Vec<&Operation> = api.operations.iter().collect();
    operations.sort_by_key(|operation| {
        let varies = |segment: &Segment| matches!(segment, Segment::Parameter { .. });
        operation.path.iter().map(varies).collect::<Vec<bool>>()
    });
    operations
}

fn route(operation: &Operation) -> TokenStream {
    let id = &operation.wire_name;
    let method = operation.method.constant();
    let path = operation.path.iter().map(|segment| match segment {
        Segment::Literal(text) => quote!(Segment::Literal(#text)),
        Segment::Parameter { .. } => quote!(Segment::Parameter),
    });
    quote!(Route { operation: #id, method: #method, path: &[#(#path),*] })
}

fn method(operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let id = &operation.wire_name;
    let when = when_name(operation);
    let then = then_name(operation);
    let path = operation.path_template();
    let line = format!(
        "Expects calls of {}, operation {}, and answers them.",
        code(&format!("{} {path}", operation.method.constant())),
        code(id)
    );
    let docs = docs(&[&line]);
    quote! {
        #docs
        pub fn #name(&self, expect: impl FnOnce(#when, #then)) -> httpmock::Mock<'a> {
            self.mocks.expect(#id, |when, then| expect(#when(when), #then(then)))
        }
    }
}
