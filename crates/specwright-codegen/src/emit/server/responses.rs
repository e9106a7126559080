//! How the successes and failures of an operation are written.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::ident;
use crate::model::{
    Api, Codec, Content, Operation, Outcome, Presence, Response, ResponseHeader, StatusRange, Type,
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

/// The functions that write the responses, as methods of [`Serve`](specwright_server::Serve).
pub(super) fn write(api: &Api, operation: &Operation, shared: Option<&str>) -> TokenStream {
    let succeed = write_outcome(operation, Outcome::Success, None, shared);
    let refusal = refusal(api, operation, shared);
    let only_refuses = operation.responses.iter().all(|one| one.outcome == Outcome::Success);
    let fail = match refusal {
        Some(refusal) if only_refuses => {
            let failure = ident(&operation.failure);
            quote! {
                fn fail(
                    refusal: types::#failure,
                ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
                    Ok(#refusal)
                }
            }
        }
        refusal => write_outcome(operation, Outcome::Failure, refusal, shared),
    };
    quote!(#succeed #fail)
}

/// Writes a refusal in the envelope of a success.
fn refusal(api: &Api, operation: &Operation, shared: Option<&str>) -> Option<TokenStream> {
    let (status, content) = api.refused_in(operation)?;
    let envelope = ident(&api.envelope_type.as_ref()?.name);
    let status = proc_macro2::Literal::u16_unsuffixed(status);
    let refused = quote!(types::#envelope::<()>::refused(refusal));
    Some(write_content(content, &quote!(#status), &refused, shared))
}

fn write_outcome(
    operation: &Operation,
    outcome: Outcome,
    refusal: Option<TokenStream>,
    shared: Option<&str>,
) -> TokenStream {
    let (function, argument, name) = match outcome {
        Outcome::Success => ("succeed", "success", &operation.success),
        Outcome::Failure => ("fail", "failure", &operation.failure),
    };
    let (function, argument, name) = (ident(function), ident(argument), ident(name));
    let responses = operation.responses.iter().filter(|response| response.outcome == outcome);
    let arms: Vec<_> = responses.map(|response| arm(&name, response, shared)).collect();
    let refused = refusal.map(|refusal| quote!(types::#name::Refused(refusal) => Ok(#refusal),));
    if arms.is_empty() && refused.is_none() {
        return quote! {
            fn #function(
                _: types::#name,
            ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
                Err(::specwright_server::Rejection::Fault)
            }
        };
    }
    quote! {
        fn #function(
            #argument: types::#name,
        ) -> Result<::specwright_server::Response, ::specwright_server::Rejection> {
            match #argument {
                #refused
                #(#arms)*
                #[allow(unreachable_patterns, reason = "the types may be of another crate")]
                _ => Err(::specwright_server::Rejection::Fault),
            }
        }
    }
}

fn arm(name: &syn::Ident, response: &Response, shared: Option<&str>) -> TokenStream {
    let variant = ident(&response.name);
    let status = match response.status {
        StatusRange::Exactly(status) => {
            let status = proc_macro2::Literal::u16_unsuffixed(status);
            quote!(#status)
        }
        StatusRange::Between(..) => quote!(response.status.get()),
    };
    let body = if response.has_fields() { quote!(response.body) } else { quote!(body) };
    let written = match response.contents.as_slice() {
        [] => quote!(::specwright_server::empty(#status)),
        [one] => write_content(one, &status, &body, shared),
        contents => {
            let body_name = ident(&response.body_name);
            let arms = contents.iter().map(|content| {
                let variant = ident(&content.variant);
                let write = write_content(content, &status, &quote!(body), shared);
                quote!(types::#body_name::#variant(body) => #write,)
            });
            quote! {
                match #body {
                    #(#arms)*
                    #[allow(unreachable_patterns, reason = "the types may be of another crate")]
                    _ => return Err(::specwright_server::Rejection::Fault),
                }
            }
        }
    };
    if !response.has_fields() {
        let held = (!response.contents.is_empty()).then(|| quote!((body)));
        return quote!(types::#name::#variant #held => Ok(#written),);
    }
    if response.headers.is_empty() {
        return quote!(types::#name::#variant(response) => Ok(#written),);
    }
    let headers = response.headers.iter().map(header);
    quote! {
        types::#name::#variant(response) => {
            let written = #written;
            #(#headers)*
            Ok(written)
        }
    }
}

/// The response with one more header.
fn header(header: &ResponseHeader) -> TokenStream {
    let name = ident(&header.name);
    let wire_name = &header.wire_name;
    let with = match header.ty {
        // A cookie contains commas, so that several are not joined by them.
        Type::Array(_) if wire_name == "set-cookie" => {
            quote!(::specwright_server::with_header_lines)
        }
        Type::Array(_) => quote!(::specwright_server::with_header_list),
        _ => quote!(::specwright_server::with_header),
    };
    match header.presence {
        Presence::Required => {
            quote!(let written = #with(written, #wire_name, &response.#name);)
        }
        Presence::Optional => quote! {
            let written = match &response.#name {
                Some(value) => #with(written, #wire_name, value),
                None => written,
            };
        },
    }
}

/// Writes a body with its status and media type.
fn write_content(
    content: &Content,
    status: &TokenStream,
    body: &TokenStream,
    shared: Option<&str>,
) -> TokenStream {
    let media_type = match (shared, &content.media_type) {
        (Some(_), _) => quote!(MEDIA_TYPE),
        (None, own) => quote!(#own),
    };
    match content.codec {
        Codec::Text(_) => {
            quote!(::specwright_server::text(#status, #media_type, &#body))
        }
        Codec::Events(_) => {
            quote!(::specwright_server::events(#status, #media_type, #body))
        }
        Codec::Lines(_) => {
            quote!(::specwright_server::lines(#status, #media_type, #body))
        }
        Codec::Stream => quote!(::specwright_server::bytes_of(#status, #media_type, #body)),
        // Lowering answers with JSON, text or bytes only.
        Codec::Json(_) | Codec::Form(_) | Codec::Multipart(_) => {
            quote!(::specwright_server::json(#status, #media_type, &#body))
        }
    }
}
