//! How the inputs of an operation are written.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::ident;
use crate::model::{
    Api, Body, BodyContent, Codec, EmptyValue, Operation, Parameter, ParameterStyle, Place,
    Presence,
};

/// The statements that add the inputs to a call.
pub(super) fn write(api: &Api, operation: &Operation) -> Vec<TokenStream> {
    let parameters = operation.parameters.iter().flat_map(|one| {
        let check = check(api, one);
        check.into_iter().chain([parameter(one)])
    });
    let body = operation.body.iter().map(|one| body(api, one));
    parameters.chain(body).collect()
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let wire_name = &parameter.wire_name;
    let name = ident(&parameter.name);
    let style = match parameter.style {
        ParameterStyle::Scalar => None,
        ParameterStyle::Composed(style) => {
            let style = ident(style);
            Some(quote!(::specwright_client::Style::#style))
        }
    };
    if parameter.place == Place::Path {
        return match style {
            None => quote!(call.path(#wire_name, &request.#name);),
            Some(style) => quote!(call.path_as(#wire_name, &request.#name, #style);),
        };
    }
    if parameter.empty == EmptyValue::Allowed {
        let presence = ident(match parameter.presence {
            Presence::Required => "Required",
            Presence::Optional => "Optional",
        });
        let presence = quote!(::specwright_runtime::Presence::#presence);
        return quote!(call.query_or_empty(#wire_name, request.#name.as_ref(), #presence););
    }
    let value = given(parameter);
    let (place, with_style) = match parameter.place {
        Place::Query | Place::Path => ("query", "query_as"),
        Place::Header => ("header", "header_as"),
        Place::Cookie => ("cookie", "cookie_as"),
    };
    match style {
        None => {
            let method = ident(place);
            quote!(call.#method(#wire_name, #value);)
        }
        Some(style) => {
            let method = ident(with_style);
            quote!(call.#method(#wire_name, #value, #style);)
        }
    }
}

/// A parameter as an `Option` of a reference.
fn given(parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    match (parameter.presence, parameter.empty) {
        (Presence::Required, EmptyValue::Judged) => quote!(Some(&request.#name)),
        _ => quote!(request.#name.as_ref()),
    }
}

/// The check of a parameter whose type accepts more than its rules.
fn check(api: &Api, parameter: &Parameter) -> Option<TokenStream> {
    if !api.needs_check(&parameter.ty) {
        return None;
    }
    let place = ident(match parameter.place {
        Place::Path => "Path",
        Place::Query => "Query",
        Place::Header => "Header",
        Place::Cookie => "Cookie",
    });
    let place = quote!(::specwright_runtime::Place::#place);
    let wire_name = &parameter.wire_name;
    let value = given(parameter);
    Some(match parameter.style {
        ParameterStyle::Scalar => quote!(call.check(#place, #wire_name, #value);),
        ParameterStyle::Composed(_) => quote!(call.check_composed(#place, #wire_name, #value);),
    })
}

fn body(api: &Api, body: &Body) -> TokenStream {
    let by_value = body.has_stream();
    let given = match (body.presence, by_value) {
        (Presence::Required, false) => quote!(&request.body),
        (Presence::Required, true) => quote!(request.body),
        (Presence::Optional, _) => quote!(body),
    };
    let write = match body.contents.as_slice() {
        [one] if by_value => content(api, one, &quote!(&#given), &given),
        [one] => content(api, one, &given, &given),
        contents => {
            let name = ident(&body.name);
            let reference = if by_value { quote!(&body) } else { quote!(body) };
            let arms = contents.iter().map(|one| {
                let variant = ident(&one.variant);
                let write = content(api, one, &reference, &quote!(body));
                quote!(types::#name::#variant(body) => { #write })
            });
            quote! {
                match #given {
                    #(#arms)*
                    #[allow(unreachable_patterns, reason = "the types may be of another crate")]
                    _ => call.unknown_body(),
                }
            }
        }
    };
    match (body.presence, by_value) {
        (Presence::Required, _) => write,
        (Presence::Optional, false) => quote! {
            if let Some(body) = &request.body {
                #write
            }
        },
        (Presence::Optional, true) => quote! {
            if let Some(body) = request.body {
                #write
            }
        },
    }
}

/// Writes a body as a media type, given a reference to it and the body itself.
fn content(
    api: &Api,
    content: &BodyContent,
    reference: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    let BodyContent { media_type, codec, part_types, .. } = content;
    let check = codec
        .ty()
        .filter(|ty| api.needs_check(ty) && !codec.is_stream())
        .map(|_| quote!(call.check_body(#reference);));
    let write = match codec {
        Codec::Json(_) => quote!(call.json(#media_type, #reference);),
        Codec::Form(_) => quote!(call.form(#media_type, #reference);),
        Codec::Multipart(_) => {
            let part_types =
                part_types.iter().map(|(name, media_type)| quote!((#name, #media_type)));
            quote!(call.multipart(#reference, &[#(#part_types),*]);)
        }
        Codec::Text(_) => quote!(call.text(#media_type, #reference);),
        Codec::Events(_) => quote!(call.bytes(#media_type, #value.into_events());),
        Codec::Lines(_) => quote!(call.bytes(#media_type, #value.into_lines());),
        Codec::Stream => quote!(call.bytes(#media_type, #value);),
    };
    quote!(#check #write)
}
