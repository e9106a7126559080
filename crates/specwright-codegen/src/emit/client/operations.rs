//! `operations.rs`: the HTTP request of each operation, sent through `progenitor_client`.
//!
//! The requests are those that progenitor prints, and `peer.rs` tests that they are. Unlike its calls,
//! these return the response undecoded, because progenitor's own decoding loses the status of one that
//! it cannot read, and they send no header but the operation's own.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::in_order_of_call;
use crate::emit::{ident, imports, module_docs, type_of};
use crate::model::{Api, Operation, Parameter, Place, Presence, Segment, Type};
use crate::names::argument_name;

pub(in crate::emit) fn emit(api: &Api) -> TokenStream {
    let heading = module_docs("The HTTP requests of each operation.");
    let client = client();
    let calls = api.operations.iter().map(call);
    let imports = imports(api, &[]);
    quote! {
        #heading

        #imports

        #client

        #[allow(clippy::all)]
        impl Client {
            #(#calls)*
        }
    }
}

/// The client that the calls are methods of, without the calls.
fn client() -> TokenStream {
    quote! {
        #[allow(unused_imports)]
        pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
        #[allow(unused_imports)]
        use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};

        #[derive(Clone, Debug)]
        /// Client for the operations
        ///
        /// Version: 0
        pub struct Client {
            pub(crate) baseurl: String,
            pub(crate) client: reqwest::Client,
            pub(crate) inner: super::Inner,
        }

        impl Client {
            /// Construct a new client with an existing `reqwest::Client`,
            /// allowing more control over its configuration.
            /// `baseurl` is the base URL provided to the internal
            /// `reqwest::Client`, and should include a scheme and hostname,
            /// as well as port and a path stem if applicable.
            pub fn new_with_client(
                baseurl: &str,
                client: reqwest::Client,
                inner: super::Inner,
            ) -> Self {
                Self { baseurl: baseurl.to_string(), client, inner }
            }
        }

        impl ClientInfo<super::Inner> for Client {
            fn api_version() -> &'static str {
                "0"
            }

            fn baseurl(&self) -> &str {
                self.baseurl.as_str()
            }

            fn client(&self) -> &reqwest::Client {
                &self.client
            }

            fn inner(&self) -> &super::Inner {
                &self.inner
            }
        }

        const _: () = {
            #[allow(dead_code)]
            fn assert_client_hooks() where Client: ClientHooks<super::Inner> {}
        };
    }
}

/// The method that sends the request of an operation and returns the response undecoded.
fn call(operation: &Operation) -> TokenStream {
    let method = operation.method;
    let docs =
        format!(" Sends a `{}` request to `{}`", method.constant(), operation.path_template());
    let name = ident(&operation.name);
    let send = ident(method.keyword());
    let operation_id = &operation.name;

    let parameters = in_order_of_call(operation);
    let in_place = |place| parameters.iter().filter(move |parameter| parameter.place == place);
    let arguments = parameters.iter().map(|parameter| declared(parameter));
    let body = operation.body_type().map(argument_type);
    let body_argument = body.iter().map(|ty| quote!(body: #ty));
    let arguments = arguments.chain(body_argument);

    let [url, request, result] = ["url", "request", "result"].map(|name| local(operation, name));
    let address = address(operation);
    let json = body.iter().map(|_| quote!(.json(&body)));
    let query = in_place(Place::Query).map(|parameter| {
        let wire_name = &parameter.wire_name;
        let value = argument(&parameter.wire_name);
        quote!(.query(&progenitor_client::QueryParam::new(#wire_name, &#value)))
    });
    let headers: Vec<TokenStream> = in_place(Place::Header).map(|one| header(one)).collect();
    let (header_map, with_headers) = match headers.len() {
        0 => (quote!(), quote!()),
        count => {
            let capacity = count + 1;
            let empty = quote!(::reqwest::header::HeaderMap::with_capacity(#capacity));
            (quote!(let mut header_map = #empty; #(#headers)*), quote!(.headers(header_map)))
        }
    };
    quote! {
        #[doc = #docs]
        pub async fn #name<'a>(
            &'a self,
            #(#arguments),*
        ) -> Result<reqwest::Response, Error<()>> {
            let #url = #address;
            #header_map
            #[allow(unused_mut)]
            let mut #request = self.client.#send(#url) #(#json)* #(#query)* #with_headers.build()?;
            let info = OperationInfo { operation_id: #operation_id };
            self.pre(&mut #request, &info).await?;
            let #result = self.exec(#request, &info).await;
            self.post(&#result, &info).await?;
            Ok(#result?)
        }
    }
}

/// The base URL with the operation's path behind it.
fn address(operation: &Operation) -> TokenStream {
    let mut format = String::from("{}");
    let mut values = Vec::new();
    for segment in &operation.path {
        format.push('/');
        match segment {
            Segment::Literal(text) => format.push_str(text),
            Segment::Parameter { wire_name, .. } => {
                format.push_str("{}");
                values.push(argument(wire_name));
            }
        }
    }
    if operation.path.is_empty() {
        format.push('/');
    }
    quote!(format!(#format, self.baseurl, #(encode_path(&#values.to_string()),)*))
}

/// The statement that adds a header to the request.
fn header(parameter: &Parameter) -> TokenStream {
    let wire_name = &parameter.wire_name;
    let value = argument(&parameter.wire_name);
    match parameter.presence {
        Presence::Required => {
            quote!(header_map.append(#wire_name, #value.to_string().try_into()?);)
        }
        Presence::Optional => quote! {
            if let Some(value) = #value {
                header_map.append(#wire_name, value.to_string().try_into()?);
            }
        },
    }
}

/// A parameter as an argument with its type.
fn declared(parameter: &Parameter) -> TokenStream {
    let name = argument(&parameter.wire_name);
    let ty = argument_type(&parameter.ty);
    match parameter.presence {
        Presence::Required => quote!(#name: #ty),
        Presence::Optional => quote!(#name: Option<#ty>),
    }
}

fn argument(wire_name: &str) -> Ident {
    ident(&argument_name(wire_name))
}

/// The type of an argument: numbers and booleans by value, everything else by reference.
fn argument_type(ty: &Type) -> TokenStream {
    let owned = owned(ty);
    match ty {
        Type::Boolean | Type::Integer(_) | Type::Number(_) => owned,
        Type::String => quote!(&'a str),
        _ => quote!(&'a #owned),
    }
}

/// The type behind that reference, with full paths where progenitor prints them.
fn owned(ty: &Type) -> TokenStream {
    match ty {
        Type::String => quote!(::std::string::String),
        Type::Array(item) => {
            let item = owned(item);
            quote!(::std::vec::Vec<#item>)
        }
        _ => type_of(ty, &quote!(types::)),
    }
}

/// A variable of the call, with an underscore before it where an argument has its name.
fn local(operation: &Operation, name: &str) -> Ident {
    let taken = |parameter: &Parameter| argument_name(&parameter.wire_name) == name;
    if operation.parameters.iter().any(taken) { ident(&format!("_{name}")) } else { ident(name) }
}
