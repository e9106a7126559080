//! What an operation answers: a variant for each declared status, and how it is written.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::{code, docs, followed_by, ident, optional, type_of};
use crate::model::{
    Api, Codec, Content, Nullable, Operation, Presence, Response, ResponseHeader, StatusRange, Type,
};

/// The media type of every answer, if they agree.
pub(super) fn shared_media_type(api: &Api) -> Option<&str> {
    let responses = api.operations.iter().flat_map(|operation| &operation.responses);
    let mut media_types = responses
        .flat_map(|response| &response.contents)
        .map(|content| content.media_type.as_str());
    let first = media_types.next()?;
    media_types.all(|other| other == first).then_some(first)
}

pub(super) fn response_type(operation: &Operation, shared: Option<&str>) -> TokenStream {
    let name = ident(&operation.response);
    let line = format!(
        "What [`Api::{}`] answers: one variant for each documented status.",
        operation.name.trim_start_matches("r#")
    );
    let enum_docs = docs(&[&line]);
    let mut contents = operation.responses.iter().flat_map(|response| &response.contents);
    let streams = contents.any(|content| content.codec == Codec::Stream);
    // A stream can be sent once only.
    let derives = if streams { quote!(Debug) } else { quote!(Clone, Debug, PartialEq) };
    let variants = operation.responses.iter().map(variant);
    let arms = operation.responses.iter().map(|response| arm(response, shared));
    let bodies = operation.responses.iter().filter(|response| response.contents.len() > 1);
    let bodies = bodies.map(|response| body_type(response, shared));
    quote! {
        #enum_docs
        #[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
        #[derive(#derives)]
        pub enum #name {
            #(#variants,)*
        }

        impl #name {
            fn respond(self) -> Response {
                match self {
                    #(#arms)*
                }
            }
        }

        #(#bodies)*
    }
}

/// Whether a variant has named fields: headers, or a status that the handler chooses.
fn has_fields(response: &Response) -> bool {
    !response.headers.is_empty() || matches!(response.status, StatusRange::Between(..))
}

fn status_type(response: &Response) -> Option<TokenStream> {
    match response.status {
        StatusRange::Exactly(_) => None,
        StatusRange::Between(low, high) => {
            let low = proc_macro2::Literal::u16_unsuffixed(low);
            let high = proc_macro2::Literal::u16_unsuffixed(high);
            Some(quote!(server::Status<#low, #high>))
        }
    }
}

fn body_of(response: &Response) -> Option<TokenStream> {
    match response.contents.as_slice() {
        [] => None,
        [one] => Some(content_type(one)),
        _ => {
            let name = ident(&response.body_name);
            Some(quote!(#name))
        }
    }
}

fn content_type(content: &Content) -> TokenStream {
    match content.codec.ty() {
        Some(ty) => type_of(ty, &quote!(types::)),
        None => quote!(server::Body),
    }
}

fn variant(response: &Response) -> TokenStream {
    let variant = ident(&response.name);
    let status = match response.status {
        StatusRange::Exactly(status) => format!("Status {status}."),
        StatusRange::Between(low, high) => format!("Any status from {low} to {high}."),
    };
    let variant_docs = docs(&[&followed_by(&response.docs, &status)]);
    let body = body_of(response);
    if !has_fields(response) {
        let body = body.map(|body| quote!((#body)));
        return quote!(#variant_docs #variant #body);
    }
    let status = status_type(response).map(|ty| {
        quote! {
            /// The status.
            status: #ty,
        }
    });
    let body = body.map(|body| {
        quote! {
            /// The body.
            body: #body,
        }
    });
    let headers = response.headers.iter().map(|header| {
        let name = ident(&header.name);
        let ty = type_of(&header.ty, &quote!(types::));
        let ty = optional(ty, header.presence, Nullable::No);
        let line = format!("In the header {}.", code(&header.wire_name));
        let docs = docs(&[&followed_by(&header.docs, &line)]);
        quote!(#docs #name: #ty,)
    });
    quote! {
        #variant_docs
        #variant { #status #body #(#headers)* }
    }
}

/// The enumeration of the media types of a response.
fn body_type(response: &Response, shared: Option<&str>) -> TokenStream {
    let name = ident(&response.body_name);
    let streams = response.contents.iter().any(|content| content.codec == Codec::Stream);
    let derives = if streams { quote!(Debug) } else { quote!(Clone, Debug, PartialEq) };
    let variants = response.contents.iter().map(|content| {
        let variant = ident(&content.variant);
        let ty = content_type(content);
        let docs = docs(&[&format!("As {}.", code(&content.media_type))]);
        quote!(#docs #variant(#ty))
    });
    let arms = response.contents.iter().map(|content| {
        let variant = ident(&content.variant);
        let write = write(content, &quote!(status), shared);
        quote!(Self::#variant(body) => #write,)
    });
    quote! {
        /// A body, by its media type.
        #[derive(#derives)]
        pub enum #name {
            #(#variants,)*
        }

        impl #name {
            fn respond(self, status: u16) -> Response {
                match self {
                    #(#arms)*
                }
            }
        }
    }
}

fn arm(response: &Response, shared: Option<&str>) -> TokenStream {
    let variant = ident(&response.name);
    let status = match response.status {
        StatusRange::Exactly(status) => {
            let status = proc_macro2::Literal::u16_unsuffixed(status);
            quote!(#status)
        }
        StatusRange::Between(..) => quote!(status.get()),
    };
    let written = match response.contents.as_slice() {
        [] => quote!(server::empty(#status)),
        [one] => write(one, &status, shared),
        _ => quote!(body.respond(#status)),
    };
    let body = (!response.contents.is_empty()).then(|| quote!(body));
    if !has_fields(response) {
        let body = body.map(|body| quote!((#body)));
        return quote!(Self::#variant #body => #written,);
    }
    let status_field = status_type(response).map(|_| quote!(status,));
    let body = body.map(|body| quote!(#body,));
    // A header may be called as our variable is.
    let names: Vec<_> = response.headers.iter().map(|header| ident(&header.name)).collect();
    let steps = match response.headers.split_last() {
        None => quote!(#written),
        Some((last, others)) => {
            let others = others.iter().map(header).map(|step| quote!(let response = #step;));
            let last = header(last);
            quote!({
                let response = #written;
                #(#others)*
                #last
            })
        }
    };
    let fields = names
        .iter()
        .map(|name| if name == "response" { quote!(response: response_) } else { quote!(#name) });
    quote!(Self::#variant { #status_field #body #(#fields),* } => #steps,)
}

/// The response with one more header.
fn header(header: &ResponseHeader) -> TokenStream {
    let name = ident(&header.name);
    let wire_name = &header.wire_name;
    let name = if name == "response" { quote!(response_) } else { quote!(#name) };
    let with = match header.ty {
        Type::Array(_) => quote!(server::with_header_list),
        _ => quote!(server::with_header),
    };
    match header.presence {
        Presence::Required => quote!(#with(response, #wire_name, &#name)),
        Presence::Optional => quote! {
            match &#name {
                Some(value) => #with(response, #wire_name, value),
                None => response,
            }
        },
    }
}

/// Writes a body with its status and media type.
fn write(content: &Content, status: &TokenStream, shared: Option<&str>) -> TokenStream {
    let media_type = match (shared, &content.media_type) {
        (Some(_), _) => quote!(MEDIA_TYPE),
        (None, own) => quote!(#own),
    };
    match content.codec {
        Codec::Text(_) => quote!(server::text(#status, #media_type, &body)),
        Codec::Stream => quote!(server::bytes_of(#status, #media_type, body)),
        // Lowering answers with JSON, text or bytes only.
        Codec::Json(_) | Codec::Form(_) | Codec::Multipart(_) => {
            quote!(server::json(#status, #media_type, &body))
        }
    }
}
