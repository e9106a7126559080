//! How the successes and failures of an operation are written, by a server and by a mock of one.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::ident;
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

/// Who writes the responses.
pub(super) struct Writer<'a> {
    api: &'a Api,
    /// The module with the functions that write.
    module: TokenStream,
    /// What `succeed` and `fail` return.
    result: TokenStream,
    /// The error of a response that the writer does not know.
    unknown: TokenStream,
    /// Whether the constant `MEDIA_TYPE` is the media type of every answer.
    has_constant: bool,
}

impl<'a> Writer<'a> {
    pub fn server(api: &'a Api) -> Self {
        let module = quote!(::specwright_server);
        Writer {
            api,
            result: quote!(Result<#module::Response, #module::Rejection>),
            unknown: quote!(#module::Rejection::Fault),
            module,
            has_constant: shared_media_type(api).is_some(),
        }
    }

    pub fn mock(api: &'a Api) -> Self {
        Writer {
            api,
            module: quote!(mock),
            result: quote!(Result<Reply, Unknown>),
            unknown: quote!(Unknown),
            has_constant: false,
        }
    }

    /// The functions `succeed` and `fail`.
    pub fn write(&self, operation: &Operation) -> TokenStream {
        let succeed = self.write_outcome(operation, Outcome::Success, None);
        let refusal = self.refusal(operation);
        let only_refuses = operation.responses.iter().all(|one| one.outcome == Outcome::Success);
        let fail = match refusal {
            Some(refusal) if only_refuses => {
                let failure = ident(&operation.failure);
                let result = &self.result;
                quote! {
                    fn fail(refusal: types::#failure) -> #result {
                        Ok(#refusal)
                    }
                }
            }
            refusal => self.write_outcome(operation, Outcome::Failure, refusal),
        };
        quote!(#succeed #fail)
    }

    /// Writes a refusal in the envelope of a success.
    fn refusal(&self, operation: &Operation) -> Option<TokenStream> {
        let (status, content) = self.api.refused_in(operation)?;
        let envelope = ident(&self.api.envelope_type.as_ref()?.name);
        let status = Literal::u16_unsuffixed(status);
        let refused = quote!(types::#envelope::<()>::refused(refusal));
        Some(self.write_content(content, &quote!(#status), &refused))
    }

    fn write_outcome(
        &self,
        operation: &Operation,
        outcome: Outcome,
        refusal: Option<TokenStream>,
    ) -> TokenStream {
        let Writer { result, unknown, .. } = self;
        let (function, argument, name) = match outcome {
            Outcome::Success => ("succeed", "success", &operation.success),
            Outcome::Failure => ("fail", "failure", &operation.failure),
        };
        let (function, argument, name) = (ident(function), ident(argument), ident(name));
        let responses = operation.responses.iter().filter(|response| response.outcome == outcome);
        let arms: Vec<_> = responses.map(|response| self.arm(&name, response)).collect();
        let refused =
            refusal.map(|refusal| quote!(types::#name::Refused(refusal) => Ok(#refusal),));
        if arms.is_empty() && refused.is_none() {
            return quote! {
                fn #function(_: types::#name) -> #result {
                    Err(#unknown)
                }
            };
        }
        quote! {
            fn #function(#argument: types::#name) -> #result {
                match #argument {
                    #refused
                    #(#arms)*
                    #[allow(unreachable_patterns, reason = "the types may be of another crate")]
                    _ => Err(#unknown),
                }
            }
        }
    }

    fn arm(&self, name: &Ident, response: &Response) -> TokenStream {
        let Writer { module, unknown, .. } = self;
        let variant = ident(&response.name);
        let status = match response.status {
            StatusRange::Exactly(status) => {
                let status = Literal::u16_unsuffixed(status);
                quote!(#status)
            }
            StatusRange::Between(..) => quote!(response.status.get()),
        };
        let body = if response.has_fields() { quote!(response.body) } else { quote!(body) };
        let written = match response.contents.as_slice() {
            [] => quote!(#module::empty(#status)),
            [one] => self.write_content(one, &status, &body),
            contents => {
                let body_name = ident(&response.body_name);
                let arms = contents.iter().map(|content| {
                    let variant = ident(&content.variant);
                    let write = self.write_content(content, &status, &quote!(body));
                    quote!(types::#body_name::#variant(body) => #write,)
                });
                quote! {
                    match #body {
                        #(#arms)*
                        #[allow(unreachable_patterns, reason = "the types may be of another crate")]
                        _ => return Err(#unknown),
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
        let headers = response.headers.iter().map(|header| self.header(header));
        quote! {
            types::#name::#variant(response) => {
                let written = #written;
                #(#headers)*
                Ok(written)
            }
        }
    }

    /// The response with one more header.
    fn header(&self, header: &ResponseHeader) -> TokenStream {
        let module = &self.module;
        let name = ident(&header.name);
        let wire_name = &header.wire_name;
        let with = match header.ty {
            // A cookie contains commas, so that several are not joined by them.
            Type::Array(_) if wire_name == "set-cookie" => {
                quote!(#module::with_header_lines)
            }
            Type::Array(_) => quote!(#module::with_header_list),
            _ => quote!(#module::with_header),
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
        &self,
        content: &Content,
        status: &TokenStream,
        body: &TokenStream,
    ) -> TokenStream {
        let module = &self.module;
        let own = &content.media_type;
        let media_type = if self.has_constant { quote!(MEDIA_TYPE) } else { quote!(#own) };
        match content.codec {
            Codec::Text(_) => {
                quote!(#module::text(#status, #media_type, &#body))
            }
            Codec::Events(_) => {
                quote!(#module::events(#status, #media_type, #body))
            }
            Codec::Lines(_) => {
                quote!(#module::lines(#status, #media_type, #body))
            }
            Codec::Stream => quote!(#module::bytes_of(#status, #media_type, #body)),
            // Lowering answers with JSON, text or bytes only.
            Codec::Json(_) | Codec::Form(_) | Codec::Multipart(_) => {
                quote!(#module::json(#status, #media_type, &#body))
            }
        }
    }
}
