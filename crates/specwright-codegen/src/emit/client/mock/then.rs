//! How calls of an operation are answered: a method for success and for each other documented answer.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{by_reference, then_name};
use crate::emit::client::signature::unlike;
use crate::emit::{code, docs, followed_by, ident, type_of};
use crate::model::{
    Api, Codec, Content, Operation, Response, ResponseHeader, StatusRange, Success, Type,
};
use crate::names::value_name;

pub(super) fn emit(api: &Api, operation: &Operation) -> TokenStream {
    let name = then_name(operation);
    let line = format!("How calls of {} are answered.", code(&operation.wire_name));
    let docs = docs(&[&line]);
    let success = operation.responses.iter().find(|response| response.status.succeeds());
    let headers = success.map_or(&[][..], |response| response.headers.as_slice());
    let unlike = |name: &str| unlike(headers.iter().map(|header| header.name.as_str()), name);
    let others = operation.responses.iter().filter(|response| !response.status.succeeds());
    let others = others.flat_map(|response| other(response, unlike));
    let success = success.map(|response| self::success(api, response, unlike));
    let headers = headers.iter().map(header);
    let header = unlike("header");
    let and = unlike("and");
    quote! {
        #docs
        pub struct #name(Then);

        impl #name {
            #success
            #(#others)*
            #(#headers)*

            /// With a header more.
            pub fn #header(self, name: &str, value: &str) -> Self {
                Self(self.0.header(name, value))
            }

            /// With what only httpmock's own methods can say.
            pub fn #and(self, more: impl FnOnce(httpmock::Then) -> httpmock::Then) -> Self {
                Self(self.0.and(more))
            }
        }
    }
}

/// The answer that all went well; in an envelope, which may say no too.
fn success(api: &Api, response: &Response, unlike: impl Fn(&str) -> Ident) -> TokenStream {
    let (StatusRange::Exactly(status) | StatusRange::Between(status, _)) = response.status;
    let docs = |line: &str| docs(&[&followed_by(&response.docs, line)]);
    let with_status = format!("With status {status}.");
    let status = Literal::u16_unsuffixed(status);
    let Some((content, ty)) =
        response.contents.first().and_then(|one| Some((one, one.codec.ty()?)))
    else {
        let nothing = unlike("nothing");
        let docs = docs(&with_status);
        return quote! {
            #docs
            pub fn #nothing(self) -> Self {
                Self(self.0.status(#status))
            }
        };
    };
    let media_type = &content.media_type;
    let Some(inner) = &content.result else {
        let method = unlike("value");
        let docs = docs(&with_status);
        let argument = argument(ty);
        let value = by_reference(ty, quote!(value));
        return quote! {
            #docs
            pub fn #method(self, value: #argument) -> Self {
                Self(self.0.json(#status, #media_type, #value))
            }
        };
    };
    let code = match &api.success {
        Some(Success::Variant { ty, .. }) => {
            let ty = ident(ty);
            quote!(&types::#ty)
        }
        Some(Success::Text(_)) | None => quote!(&str),
    };
    let result = unlike("result");
    let refuse = unlike("refuse");
    let docs = docs(&format!("{with_status} In the envelope of success."));
    let argument = argument(inner);
    let value = by_reference(inner, quote!(result));
    quote! {
        #docs
        pub fn #result(self, result: #argument) -> Self {
            Self(super::result(self.0, #status, #media_type, #value))
        }

        /// A refusal: its code, and words of the service's own.
        pub fn #refuse(self, code: #code, message: &str) -> Self {
            Self(super::refuse(self.0, #status, #media_type, code, message))
        }
    }
}

/// A method for each media type of another answer.
fn other(response: &Response, unlike: impl Fn(&str) -> Ident) -> Vec<TokenStream> {
    let name = value_name(&response.name);
    let (status, chosen, line) = match response.status {
        StatusRange::Exactly(status) => {
            let literal = Literal::u16_unsuffixed(status);
            (quote!(#literal), None, format!("With status {status}."))
        }
        StatusRange::Between(low, high) => (
            quote!(status),
            Some(quote!(status: u16,)),
            format!("With a status from {low} to {high}."),
        ),
    };
    let docs = docs(&[&followed_by(&response.docs, &line)]);
    let several = response.contents.len() > 1;
    let method = |content: &Content| {
        let name = if several {
            let variant = value_name(&content.variant);
            let name = name.trim_start_matches("r#");
            unlike(&format!("{name}_{}", variant.trim_start_matches("r#")))
        } else {
            unlike(&name)
        };
        let media_type = &content.media_type;
        let (argument, answer) = match &content.codec {
            Codec::Json(ty) => {
                let value = by_reference(ty, quote!(body));
                (argument(ty), quote!(json(#status, #media_type, #value)))
            }
            Codec::Form(_) | Codec::Multipart(_) | Codec::Text(_) | Codec::Stream => {
                (quote!(&[u8]), quote!(bytes(#status, #media_type, body)))
            }
        };
        quote! {
            #docs
            pub fn #name(self, #chosen body: #argument) -> Self {
                Self(self.0.#answer)
            }
        }
    };
    if response.contents.is_empty() {
        let name = unlike(&name);
        return vec![quote! {
            #docs
            pub fn #name(self, #chosen) -> Self {
                Self(self.0.status(#status))
            }
        }];
    }
    response.contents.iter().map(method).collect()
}

fn header(header: &ResponseHeader) -> TokenStream {
    let name = ident(&header.name);
    let wire_name = &header.wire_name;
    let line = format!("In the header {}.", code(wire_name));
    let docs = docs(&[&followed_by(&header.docs, &line)]);
    let argument = argument(&header.ty);
    let text = match &header.ty {
        Type::Array(_) => quote! {
            #name.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
        },
        _ => quote!(#name),
    };
    quote! {
        #docs
        pub fn #name(self, #name: #argument) -> Self {
            Self(self.0.header(#wire_name, #text))
        }
    }
}

/// A value that is sent, as an argument.
fn argument(ty: &Type) -> TokenStream {
    let plain = type_of(ty, &quote!(types::));
    match ty {
        Type::Boolean | Type::Integer(_) | Type::Number(_) => plain,
        Type::String => quote!(&str),
        Type::Array(item) => {
            let item = type_of(item, &quote!(types::));
            quote!(&[#item])
        }
        Type::Any | Type::Binary | Type::Map(_) | Type::Nullable(_) | Type::Named(_) => {
            quote!(&#plain)
        }
    }
}
