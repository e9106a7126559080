//! How the request of an operation is decoded.

use proc_macro2::TokenStream;
use quote::quote;

use super::local;
use crate::emit::{ident, type_of};
use crate::model::{
    Body, BodyContent, Codec, EmptyValue, Operation, Parameter, ParameterStyle, Place, Presence,
    Segment,
};

/// The function that decodes a request, as a method of [`Serve`](specwright_server::Serve).
pub(super) fn read(operation: &Operation) -> TokenStream {
    let request = ident(&operation.request);
    let parameters =
        operation.parameters.iter().map(|parameter| read_parameter(operation, parameter));
    let body = operation.body.iter().map(read_body);
    let is_required = |parameter: &&Parameter| {
        parameter.presence == Presence::Required && parameter.empty == EmptyValue::Judged
    };
    let required = operation.parameters.iter().filter(is_required).map(|one| one.name.as_str());
    let body_of = |presence: Presence| {
        operation.body.iter().filter(move |body| body.presence == presence).map(|_| "body")
    };
    let required = required.chain(body_of(Presence::Required)).map(|name| local(operation, name));
    let optional = operation.parameters.iter().filter(|one| !is_required(one));
    let optional: Vec<&str> =
        optional.map(|one| one.name.as_str()).chain(body_of(Presence::Optional)).collect();
    let assignments = optional.iter().map(|name| {
        let (field, variable) = (ident(name), local(operation, name));
        quote!(request.#field = #variable?;)
    });
    let made = quote!(types::#request::new(#(#required?),*));
    let result = match optional.as_slice() {
        [] => quote!(Some(#made)),
        _ => quote! {
            let mut request = #made;
            #(#assignments)*
            Some(request)
        },
    };
    let has_inputs = !operation.parameters.is_empty() || operation.body.is_some();
    let input = if has_inputs { ident("input") } else { ident("_") };
    quote! {
        fn read(#input: &mut ::specwright_server::Input) -> Option<types::#request> {
            #(#parameters)*
            #(#body)*
            #result
        }
    }
}

fn read_parameter(operation: &Operation, parameter: &Parameter) -> TokenStream {
    let name = local(operation, &parameter.name);
    let ty = type_of(&parameter.ty, &quote!(types::));
    let wire_name = &parameter.wire_name;
    let place = match parameter.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => "cookie",
    };
    let style = match parameter.style {
        ParameterStyle::Scalar => None,
        ParameterStyle::Composed(style) => {
            let style = ident(style);
            Some(quote!(::specwright_server::Style::#style))
        }
    };
    let read = match (parameter.place, style, parameter.presence) {
        (Place::Path, style, _) => {
            let index = segment_of(operation, parameter);
            match style {
                None => quote!(path::<#ty>(#wire_name, #index)),
                Some(style) => quote!(path_as::<#ty>(#wire_name, #index, #style)),
            }
        }
        (_, None, presence) if parameter.empty == EmptyValue::Allowed => {
            let presence = ident(match presence {
                Presence::Required => "Required",
                Presence::Optional => "Optional",
            });
            quote!(query_or_empty::<#ty>(#wire_name, ::specwright_runtime::Presence::#presence))
        }
        (_, style, presence) => {
            let prefix = match presence {
                Presence::Required => "",
                Presence::Optional => "optional_",
            };
            let suffix = if style.is_some() { "_as" } else { "" };
            let method = ident(&format!("{prefix}{place}{suffix}"));
            let style = style.map(|style| quote!(, #style));
            quote!(#method::<#ty>(#wire_name #style))
        }
    };
    quote!(let #name = input.#read;)
}

/// Which segment of the path a parameter is.
fn segment_of(operation: &Operation, parameter: &Parameter) -> proc_macro2::Literal {
    let is_it = |segment: &Segment| match segment {
        Segment::Literal(_) => false,
        Segment::Parameter { wire_name, .. } => *wire_name == parameter.wire_name,
    };
    let index = operation.path.iter().position(is_it);
    proc_macro2::Literal::usize_unsuffixed(index.expect("a path has its parameters"))
}

fn read_body(body: &Body) -> TokenStream {
    let read = match body.contents.as_slice() {
        [one] => read_content(one),
        contents => {
            let name = ident(&body.name);
            let last = contents.len() - 1;
            let arms = contents.iter().enumerate().map(|(index, content)| {
                let read = read_content(content);
                let variant = ident(&content.variant);
                let pattern = if index == last {
                    quote!(_)
                } else {
                    let index = proc_macro2::Literal::usize_unsuffixed(index);
                    quote!(#index)
                };
                quote!(#pattern => #read.map(types::#name::#variant),)
            });
            quote! {
                match input.media_type() {
                    #(#arms)*
                }
            }
        }
    };
    match (body.presence, body.contents.as_slice()) {
        (Presence::Required, _) => quote!(let body = #read;),
        (Presence::Optional, [_]) => quote! {
            let body = if input.has_body() { #read.map(Some) } else { Some(None) };
        },
        (Presence::Optional, _) => quote! {
            let body = if input.has_body() { (#read).map(Some) } else { Some(None) };
        },
    }
}

fn read_content(content: &BodyContent) -> TokenStream {
    let (method, ty) = match &content.codec {
        Codec::Json(ty) => (ident("json"), ty),
        Codec::Form(ty) => (ident("form"), ty),
        Codec::Multipart(ty) => (ident("multipart"), ty),
        Codec::Text(ty) => (ident("text"), ty),
        Codec::Events(ty) => (ident("events"), ty),
        Codec::Lines(ty) => (ident("lines"), ty),
        Codec::Stream => return quote!(input.stream()),
    };
    let ty = type_of(ty, &quote!(types::));
    quote!(input.#method::<#ty>())
}
