//! Which calls of an operation are expected: a method for each argument of the client's.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{by_reference, when_name};
use crate::emit::client::signature::{body_type, parameter_type, spread, unlike};
use crate::emit::{code, docs, followed_by, ident, type_of};
use crate::model::{Api, Field, Operation, Parameter, Place, Presence, Security, Segment, Type};

pub(super) fn emit(api: &Api, operation: &Operation) -> TokenStream {
    let name = when_name(operation);
    let line = format!(
        "Which calls of {} are expected: all, but for what its methods say.",
        code(&operation.wire_name)
    );
    let docs = docs(&[&line]);
    let parameters = operation.parameters.iter();
    let parameters = parameters.map(|parameter| self::parameter(api, operation, parameter));
    let fields = spread(api, operation).unwrap_or_default();
    let properties = fields.iter().map(property);
    let of_spec = || {
        let parameters = operation.parameters.iter().map(|parameter| parameter.name.as_str());
        parameters.chain(fields.iter().map(|field| field.name.as_str()))
    };
    let body = operation.body_type().map(|body| {
        let method = unlike(of_spec(), "body");
        let ty = body_type(body);
        let value = by_reference(body, quote!(body));
        quote! {
            /// The whole request body.
            pub fn #method(self, body: #ty) -> Self {
                Self(self.0.body(#value))
            }
        }
    });
    let credential = match operation.security {
        Security::Open => None,
        Security::Required(_) => Some({
            let method = unlike(of_spec(), "credential");
            quote! {
                /// The credential of the caller.
                pub fn #method(self, credential: &str) -> Self {
                    Self(self.0.credential(credential))
                }
            }
        }),
    };
    let and = unlike(of_spec(), "and");
    quote! {
        #docs
        pub struct #name(When);

        impl #name {
            #(#parameters)*
            #(#properties)*
            #body
            #credential

            /// What only httpmock's own methods can say.
            pub fn #and(self, more: impl FnOnce(httpmock::When) -> httpmock::When) -> Self {
                Self(self.0.and(more))
            }
        }
    }
}

fn parameter(api: &Api, operation: &Operation, parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    let wire_name = &parameter.wire_name;
    let ty = parameter_type(api, parameter);
    let owned = match (&parameter.ty, parameter.presence) {
        (Type::String, Presence::Required) => quote!(#name.to_owned()),
        (Type::String, Presence::Optional) => quote!(#name.map(str::to_owned)),
        (other, _) if api.is_copy(other) => quote!(#name),
        (_, Presence::Required) => quote!(#name.clone()),
        (_, Presence::Optional) => quote!(#name.cloned()),
    };
    let expected = match parameter.presence {
        Presence::Required => quote!(Some(#owned)),
        Presence::Optional => owned.clone(),
    };
    let (place, matcher) = match parameter.place {
        Place::Path => {
            let index = operation.path.iter().position(|segment| {
                matches!(segment, Segment::Parameter { wire_name: other, .. } if other == wire_name)
            });
            let index = index.expect("a path parameter stands in the path");
            let index = Literal::usize_unsuffixed(index);
            ("path", quote!(segment(#index, #owned)))
        }
        Place::Query => ("query", quote!(query(#wire_name, #expected))),
        Place::Header | Place::Cookie => ("headers", quote!(header(#wire_name, #expected))),
    };
    let absent = match parameter.presence {
        Presence::Required => "",
        Presence::Optional => " `None`: it must be absent.",
    };
    let line = format!("In the {place}: {}.{absent}", code(wire_name));
    let docs = docs(&[&followed_by(&parameter.docs, &line)]);
    quote! {
        #docs
        pub fn #name(self, #name: #ty) -> Self {
            Self(self.0.#matcher)
        }
    }
}

fn property(field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let wire_name = &field.wire_name;
    let ty = type_of(&field.ty, &quote!(types::));
    let line = format!("In the request body: {}.", code(wire_name));
    let docs = docs(&[&followed_by(&field.docs, &line)]);
    quote! {
        #docs
        pub fn #name(self, #name: #ty) -> Self {
            Self(self.0.property(#wire_name, &#name))
        }
    }
}
