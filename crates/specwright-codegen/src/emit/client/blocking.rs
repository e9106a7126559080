//! `blocking.rs`: the same methods for callers without an async runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::convention;
use super::pages::{self, PagesSignature};
use super::signature::Signature;
use crate::emit::{docs, ident, imports, type_of};
use crate::model::{Api, Codec, Operation};

/// The documentation of the module.
pub(in crate::emit) fn heading(api: &Api) -> String {
    format!("A client of the API \"{}\" for callers without an async runtime.", api.title)
}

pub(in crate::emit) fn emit(api: &Api) -> TokenStream {
    let imports = imports(api);
    let methods = api.operations.iter().map(|operation| methods(api, operation));
    let convention = convention(api);
    let items = pages::are_in(api).then(|| quote!(BlockingItems,));
    let pages: Vec<TokenStream> =
        api.operations.iter().filter_map(|operation| pages_of(api, operation)).collect();
    let mut streams = api.operations.iter().filter_map(stream_of);
    let bodies = streams.clone().any(|codec| codec.ty().is_none()).then(|| quote!(BlockingBody,));
    let streams = streams.any(|codec| codec.ty().is_some()).then(|| quote!(BlockingStream,));
    let error = (!api.operations.is_empty()).then(|| quote!(Error,));
    let line = format!(
        "A client of the API \"{}\" that blocks. Clones share their connections, credentials and budget of repeats.",
        api.title
    );
    let docs = docs(&[
        &line,
        "A thread of the client keeps its connections between calls. It ends when the last clone is dropped. Within an async runtime everything works, but a call blocks its thread.",
    ]);
    quote! {
        use ::specwright_client::{#bodies #items #streams BuildError, Builder, Engine, #error HttpService, Runtime};
        #imports

        #docs
        #[derive(Clone, Debug)]
        pub struct Client {
            client: super::client::Client,
            runtime: Runtime,
        }

        impl TryFrom<Engine> for Client {
            type Error = BuildError;

            fn try_from(engine: Engine) -> Result<Self, BuildError> {
                Ok(Client { client: engine.into(), runtime: Runtime::new()? })
            }
        }

        impl Client {
            /// Creates a client with the default settings and without a credential. `base_url` is a server URL of the
            /// spec, with its path.
            ///
            /// # Errors
            ///
            /// Returns an error if the base URL is invalid, TLS cannot be set up, or no thread can be started.
            pub fn new(base_url: impl Into<String>) -> Result<Self, BuildError> {
                Self::builder(base_url).build()
            }

            /// Returns the settings of a client: credentials, time limits, retries, the transport.
            pub fn builder(base_url: impl Into<String>) -> Builder<Self> {
                super::client::Client::builder(base_url).for_client()
            }

            /// Returns the settings of a client of a service in the same process, such as the generated server.
            pub fn in_process(service: impl HttpService) -> Builder<Self> {
                super::client::Client::in_process(service).for_client()
            }

            /// Returns the async runtime of the client, which reads a stream of an answer that is returned whole.
            pub fn runtime(&self) -> &Runtime {
                &self.runtime
            }
        }

        #convention
        impl Client {
            #(#methods)*
            #(#pages)*
        }
    }
}

/// The method with the items of all pages.
fn pages_of(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let PagesSignature { docs, name, item, attributes } = PagesSignature::of(api, operation)?;
    let request = ident(&operation.request);
    let failure = ident(&operation.failure);
    let expected = expected(operation);
    Some(quote! {
        #docs
        #attributes
        #expected
        pub fn #name(&self, request: types::#request) -> BlockingItems<#item, types::#failure> {
            self.runtime.items(self.client.#name(request))
        }
    })
}

fn methods(api: &Api, operation: &Operation) -> TokenStream {
    let signature = Signature::of(api, operation);
    let Signature { docs, name, with, arguments, result, attributes, attributes_of_with, .. } =
        &signature;
    let request = ident(&operation.request);
    let success = ident(&operation.success);
    let failure = ident(&operation.failure);
    let names = arguments.iter().map(|(name, _)| name);
    let arguments = arguments.iter().map(|(name, ty)| quote!(#name: #ty));
    let docs_of_with = signature.docs_of_with();
    let expected = expected(operation);
    let call = quote!(self.runtime.wait(self.client.#name(#(#names),*)));
    let (result, call) = match stream_read(operation) {
        None => (result.clone(), call),
        Some((ty, method)) => (ty, quote!(#call.map(|stream| self.runtime.#method(stream)))),
    };
    quote! {
        #docs
        #attributes
        pub fn #name(&self, #(#arguments),*) -> Result<#result, Error<types::#failure>> {
            #call
        }

        #docs_of_with
        #attributes_of_with
        #expected
        pub fn #with(&self, request: types::#request) -> Result<types::#success, Error<types::#failure>> {
            self.runtime.wait(self.client.#with(request))
        }
    }
}

/// How the value of the only success is encoded, if it is a stream.
fn stream_of(operation: &Operation) -> Option<&Codec> {
    match operation.only_success()?.contents.as_slice() {
        [content] => Some(&content.codec).filter(|codec| codec.is_stream()),
        _ => None,
    }
}

/// How a caller that blocks reads a stream: the type, and the method of the runtime that makes it.
fn stream_read(operation: &Operation) -> Option<(TokenStream, TokenStream)> {
    Some(match stream_of(operation)?.ty() {
        None => (quote!(BlockingBody), quote!(read)),
        Some(item) => {
            let item = type_of(item, &quote!(types::));
            (quote!(BlockingStream<#item>), quote!(iter))
        }
    })
}

/// Allows a call of a method that is deprecated itself.
fn expected(operation: &Operation) -> Option<TokenStream> {
    let attribute = quote!(#[expect(deprecated, reason = "it is deprecated itself")]);
    operation.docs.deprecated.then_some(attribute)
}
