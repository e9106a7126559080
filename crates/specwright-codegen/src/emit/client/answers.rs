//! How the answers of an operation are read.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::{ident, type_of};
use crate::model::{
    Api, Codec, Content, Operation, Outcome, Presence, Response, ResponseHeader, StatusRange, Type,
};

/// The media types of the successes, as the header `Accept` has them.
pub(super) fn accept(operation: &Operation) -> Option<String> {
    let mut media_types: Vec<&str> = Vec::new();
    for content in successes(operation).flat_map(|response| &response.contents) {
        if !media_types.contains(&content.media_type.as_str()) {
            media_types.push(&content.media_type);
        }
    }
    (!media_types.is_empty()).then(|| media_types.join(", "))
}

/// The media types of successes that the caller reads as they arrive.
pub(super) fn streamed(operation: &Operation) -> Vec<&str> {
    let contents = successes(operation).flat_map(|response| &response.contents);
    let streams = contents.filter(|content| content.codec.is_stream());
    let mut media_types: Vec<&str> = streams.map(|content| content.media_type.as_str()).collect();
    media_types.sort_unstable();
    media_types.dedup();
    media_types
}

fn successes(operation: &Operation) -> impl Iterator<Item = &Response> {
    operation.responses.iter().filter(|response| response.outcome == Outcome::Success)
}

/// The closure that reads an answer.
pub(super) fn read(api: &Api, operation: &Operation) -> TokenStream {
    let mut responses: Vec<&Response> = operation.responses.iter().collect();
    // The more exact status first, and `default` last.
    responses.sort_by_key(|response| match response.status {
        StatusRange::Exactly(_) => 0,
        StatusRange::Between(low, high) => high - low,
    });
    let arms = responses.iter().map(|response| arm(api, operation, response));
    let rest = match api.refused_in(operation) {
        _ if declares_all(operation) => None,
        Some(_) => {
            let code = api.refusal_code().map(|code| type_of(code, &quote!(types::)));
            Some(quote!(_ => answer.undeclared::<#code, _, _>(),))
        }
        None => Some(quote!(_ => undeclared(),)),
    };
    quote! {
        |answer| match answer.status() {
            #(#arms)*
            #rest
        }
    }
}

/// Whether `default` is a failure, so that there is no other status.
fn declares_all(operation: &Operation) -> bool {
    operation.responses.iter().any(|response| {
        response.status == StatusRange::Between(200, 599) && response.outcome == Outcome::Failure
    })
}

/// Whether an answer may be a documented failure.
pub(super) fn may_be_refused(operation: &Operation) -> bool {
    operation.responses.iter().any(|response| response.outcome == Outcome::Failure)
}

/// Whether an answer may have a status that is not documented.
pub(super) fn may_be_undeclared(api: &Api, operation: &Operation) -> bool {
    !declares_all(operation) && api.refused_in(operation).is_none()
}

fn arm(api: &Api, operation: &Operation, response: &Response) -> TokenStream {
    let pattern = match (response.status, response.outcome) {
        (StatusRange::Exactly(status), _) => {
            let status = Literal::u16_unsuffixed(status);
            quote!(#status)
        }
        // Only 2xx says that all went well.
        (StatusRange::Between(200, 599), Outcome::Success) => quote!(200..=299),
        (StatusRange::Between(200, 599), Outcome::Failure) => quote!(_),
        (StatusRange::Between(low, high), _) => {
            let (low, high) = (Literal::u16_unsuffixed(low), Literal::u16_unsuffixed(high));
            quote!(#low..=#high)
        }
    };
    let result = match response.outcome {
        Outcome::Success if is_enveloped(api, operation, response) && !response.has_fields() => {
            let (success, variant) = (ident(&operation.success), ident(&response.name));
            quote!(answer.enveloped(types::#success::#variant))
        }
        Outcome::Success => {
            let success = ident(&operation.success);
            let (before, value) = value(api, operation, response, &quote!(types::#success));
            match before.is_empty() {
                true => quote!(Ok(#value)),
                false => quote!({ #before Ok(#value) }),
            }
        }
        Outcome::Failure => {
            let failure = ident(&operation.failure);
            let (before, value) = value(api, operation, response, &quote!(types::#failure));
            let error = quote!(refused(#value));
            match before.is_empty() {
                true => error,
                false => quote!({ #before #error }),
            }
        }
    };
    quote!(#pattern => #result,)
}

/// Whether the body of a response is an envelope whose refusal is a failure.
fn is_enveloped(api: &Api, operation: &Operation, response: &Response) -> bool {
    matches!(response.contents.as_slice(), [one] if api.enveloped(operation, one).is_some())
}

/// Statements, and the value of a response.
fn value(
    api: &Api,
    operation: &Operation,
    response: &Response,
    name: &TokenStream,
) -> (TokenStream, TokenStream) {
    let variant = ident(&response.name);
    let body = body(api, operation, response);
    let nothing = (response.contents.is_empty() && response.outcome == Outcome::Success)
        .then(|| quote!(answer.nothing()?;));
    if !response.has_fields() {
        return match body {
            Some(body) => (quote!(), quote!(#name::#variant(#body))),
            None => (quote!(#nothing), quote!(#name::#variant)),
        };
    }
    let fields = ident(&response.fields_name);
    let status = match response.status {
        StatusRange::Exactly(_) => None,
        StatusRange::Between(..) => Some(quote!(answer.status_in()?)),
    };
    let (required, optional): (Vec<&ResponseHeader>, Vec<&ResponseHeader>) =
        response.headers.iter().partition(|header| header.presence == Presence::Required);
    let required = required.into_iter().map(|header| {
        let wire_name = &header.wire_name;
        match header.ty {
            Type::Array(_) => quote!(answer.header_list(#wire_name)?),
            _ => quote!(answer.header(#wire_name)?),
        }
    });
    let arguments = status.into_iter().chain(body).chain(required);
    let made = quote!(types::#fields::new(#(#arguments),*));
    if optional.is_empty() {
        return (quote!(#nothing), quote!(#name::#variant(#made)));
    }
    let optional = optional.into_iter().map(|header| {
        let field = ident(&header.name);
        let wire_name = &header.wire_name;
        let method = ident(match header.ty {
            Type::Array(_) => "optional_header_list",
            _ => "optional_header",
        });
        quote!(response.#field = answer.#method(#wire_name);)
    });
    let before = quote! {
        #nothing
        let mut response = #made;
        #(#optional)*
    };
    (before, quote!(#name::#variant(response)))
}

/// The body of a response.
fn body(api: &Api, operation: &Operation, response: &Response) -> Option<TokenStream> {
    match response.contents.as_slice() {
        [] => None,
        [one] => Some(content(api, operation, response, one)),
        contents => {
            let name = ident(&response.body_name);
            let media_types = contents.iter().map(|content| &content.media_type);
            let last = contents.len() - 1;
            let arms = contents.iter().enumerate().map(|(index, one)| {
                let variant = ident(&one.variant);
                let read = content(api, operation, response, one);
                let pattern = if index == last {
                    quote!(_)
                } else {
                    let index = Literal::usize_unsuffixed(index);
                    quote!(#index)
                };
                quote!(#pattern => types::#name::#variant(#read),)
            });
            Some(quote! {
                match answer.content(&[#(#media_types),*])? {
                    #(#arms)*
                }
            })
        }
    }
}

fn content(
    api: &Api,
    operation: &Operation,
    response: &Response,
    content: &Content,
) -> TokenStream {
    let media_type = &content.media_type;
    match &content.codec {
        Codec::Text(_) => quote!(answer.text(#media_type)?),
        Codec::Events(_) => quote!(answer.events(#media_type)?),
        Codec::Lines(_) => quote!(answer.lines(#media_type)?),
        Codec::Stream => quote!(answer.bytes(#media_type)?),
        // Lowering answers with JSON, text or bytes only.
        Codec::Json(_) | Codec::Form(_) | Codec::Multipart(_) => {
            if response.outcome == Outcome::Failure {
                return quote!(answer.json()?);
            }
            match (api.enveloped(operation, content), &content.result) {
                (Some(_), _) => quote!(answer.enveloped(|envelope| envelope)?),
                (None, Some(_)) => quote!(answer.successful_json()?),
                (None, None) => quote!(answer.json()?),
            }
        }
    }
}
