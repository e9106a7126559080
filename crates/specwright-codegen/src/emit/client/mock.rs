//! `mock.rs`: for each operation, which calls of it a mock server expects and how it answers them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{convention, signature};
use crate::emit::responses::Writer;
use crate::emit::{code, docs, ident, imports};
use crate::model::{Api, Operation, Segment};

/// The documentation of the module.
pub(in crate::emit) fn heading(api: &Api) -> String {
    format!("Expected calls of the API \"{}\", and their answers.", api.title)
}

pub(in crate::emit) fn emit(api: &Api) -> TokenStream {
    let imports = imports(api);
    let routes = in_order(api).into_iter().map(route);
    let writer = Writer::mock(api);
    let methods = api.operations.iter().map(|operation| method(api, operation, &writer));
    let convention = convention(api);
    let used = match api.operations.iter().map(|operation| operation.path.len()).max() {
        None => quote! {
            use ::specwright_client::httpmock::MockServer;
            use ::specwright_client::mock::{Mocks, Route};
            use super::client::API;
        },
        Some(longest) => {
            let segment = (longest > 0).then(|| quote!(Segment,));
            quote! {
                use ::specwright_client::httpmock::{Mock, MockServer};
                use ::specwright_client::mock::{
                    self, Expectation, Mocks, Reply, Route, #segment Then, Unknown, When, record,
                };
                use super::client::{API, Client};
            }
        }
    };
    let line = format!("The API \"{}\" on a mock server.", api.title);
    let docs = docs(&[
        &line,
        "A method for each operation says which calls of it are expected and how they are answered.",
    ]);
    quote! {
        #used
        #imports

        /// Where each operation is called, the more concrete path first.
        static ROUTES: &[Route] = &[#(#routes),*];

        #docs
        #[derive(Clone, Copy, Debug)]
        pub struct MockApi<'a> {
            mocks: Mocks<'a>,
        }

        impl<'a> MockApi<'a> {
            /// Creates the API on a server.
            pub fn new(server: &'a MockServer) -> Self {
                MockApi { mocks: Mocks::new(server, &API, ROUTES) }
            }

            /// Returns the base URL for a client.
            pub fn base_url(&self) -> String {
                self.mocks.base_url()
            }
        }

        #convention
        impl<'a> MockApi<'a> {
            #(#methods)*
        }
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
    quote!(Route::new(#id, #method, &[#(#path),*]))
}

fn method(api: &Api, operation: &Operation, writer: &Writer<'_>) -> TokenStream {
    let (name, with) = signature::method_names(api, operation);
    let id = &operation.wire_name;
    let request = ident(&operation.request);
    let success = ident(&operation.success);
    let failure = ident(&operation.failure);
    let called = code(&format!("{} {}", operation.method.constant(), operation.path_template()));
    let docs = docs(&[&format!("Expects calls of {called}, and answers them.")]);
    let write = writer.write(operation);
    let expected = operation
        .docs
        .deprecated
        .then(|| quote!(#[expect(deprecated, reason = "the spec has it")]));
    quote! {
        #docs
        #expected
        pub fn #name(
            &self,
            expect: impl FnOnce(When<types::#request>, Then<types::#success, types::#failure>),
        ) -> Mock<'a> {
            #write
            let record = |request| {
                record(&API, async |client: Client| drop(client.#with(request).await))
            };
            self.mocks.expect(Expectation { operation: #id, record, succeed, fail }, expect)
        }
    }
}
