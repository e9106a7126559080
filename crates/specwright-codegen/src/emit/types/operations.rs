//! The request, the successes and the failures of each operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::structs;
use crate::emit::{code, content_type, docs, followed_by, ident, optional, sentence, type_of};
use crate::model::{
    Api, Body, Codec, EmptyValue, Nullable, Operation, Outcome, Parameter, ParameterStyle, Place,
    Presence, Response, StatusRange, Type,
};

pub(super) fn operation(api: &Api, operation: &Operation) -> TokenStream {
    let request = request(api, operation);
    let success = outcome(operation, &operation.success, Outcome::Success, None);
    let value = value(api, operation);
    let refusal = api.refused_in(operation).and_then(|_| api.refusal_code());
    let failure = match refusal {
        Some(code) if has_no_failure(operation) => refusal_only(operation, code),
        refusal => outcome(operation, &operation.failure, Outcome::Failure, refusal),
    };
    quote!(#request #success #value #failure)
}

/// The function from the only success of an operation to its body, or to the result in its envelope.
fn value(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let response = operation.only_success()?;
    let body = body_of(response)?;
    let result = match response.contents.as_slice() {
        [one] => api.enveloped(operation, one),
        _ => None,
    };
    let taken = if response.has_fields() { quote!(response.body) } else { quote!(response) };
    let (line, ty, value) = match (result, &api.envelope) {
        (Some(result), Some(envelope)) => {
            let ty = type_of(result, &quote!());
            let field = ident(&envelope.result.as_ref()?.property.name);
            ("Returns the result in the envelope.", quote!(Option<#ty>), quote!(#taken.#field))
        }
        _ => ("Returns the body.", body, taken),
    };
    let docs = docs(&[line]);
    let success = ident(&operation.success);
    let variant = ident(&response.name);
    Some(quote! {
        impl #success {
            #docs
            pub fn into_value(self) -> #ty {
                let Self::#variant(response) = self;
                #value
            }
        }
    })
}

/// A field of a request or a response: a parameter, a header, the body.
struct Input {
    name: String,
    ty: TokenStream,
    presence: Presence,
    docs: TokenStream,
    default: Option<TokenStream>,
    copy: bool,
    /// The default in documentation.
    default_docs: String,
}

impl Input {
    /// An input without a default.
    fn new(name: &str, ty: TokenStream, presence: Presence, docs: TokenStream) -> Input {
        let (default, default_docs) = (None, String::new());
        Input { name: name.to_owned(), ty, presence, docs, default, copy: false, default_docs }
    }

    fn is_required(&self) -> bool {
        self.presence == Presence::Required
    }
}

fn request(api: &Api, operation: &Operation) -> TokenStream {
    let parameters = operation.parameters.iter().map(|one| parameter(api, one));
    let inputs: Vec<Input> = parameters.chain(operation.body.iter().map(body)).collect();
    let contents = operation.body.as_ref().filter(|body| body.contents.len() > 1).map(contents);
    let streams = operation.body.as_ref().is_some_and(Body::has_stream);
    let description = match inputs.iter().all(Input::is_required) {
        true => "Creates a request.",
        false => "Creates a request with its required inputs; the optional ones are absent.",
    };
    let docs = docs(&[&format!("The request of `{}`.", operation.wire_name)]);
    let constructor = constructor(description, "operation", &inputs);
    let request = structure(&operation.request, &docs, streams, &inputs, &constructor);
    quote!(#request #contents)
}

/// The struct of a request, or of a response that has more than a body.
fn structure(
    name: &str,
    docs: &TokenStream,
    streams: bool,
    inputs: &[Input],
    constructor: &TokenStream,
) -> TokenStream {
    let name = ident(name);
    let derives = derives(streams);
    let default = (!inputs.iter().any(Input::is_required)).then(|| quote!(Default,));
    let fields = inputs.iter().map(|input| {
        let Input { ty, docs, presence, .. } = input;
        let name = ident(&input.name);
        let ty = optional(ty.clone(), *presence, Nullable::No);
        quote!(#docs pub #name: #ty,)
    });
    let others = inputs.iter().filter(|input| !input.is_required());
    let setters = others.map(|input| structs::setter(&input.name, &input.ty));
    let defaults = inputs.iter().filter_map(default_of);
    quote! {
        #docs
        #[derive(#derives #default)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
        }

        impl #name {
            #constructor
            #(#setters)*
            #(#defaults)*
        }
    }
}

fn constructor(description: &str, requirer: &str, inputs: &[Input]) -> TokenStream {
    let (required, others): (Vec<&Input>, Vec<&Input>) =
        inputs.iter().partition(|input| input.is_required());
    let required = required.into_iter().map(|input| (ident(&input.name), input.ty.clone()));
    let absent = others.into_iter().map(|input| {
        let name = ident(&input.name);
        quote!(#name: None)
    });
    structs::constructor(
        description,
        requirer,
        &required.collect::<Vec<_>>(),
        &absent.collect::<Vec<_>>(),
    )
}

/// A method that returns an input, or its default.
fn default_of(input: &Input) -> Option<TokenStream> {
    let default = input.default.as_ref()?;
    let field = ident(&input.name);
    let plain = input.name.trim_start_matches("r#");
    let name = format!("{plain}_or_default");
    let method = ident(&name);
    let ty = &input.ty;
    let line =
        format!("Returns [`{plain}`](Self::{plain}), or its default of {}.", input.default_docs);
    let docs = docs(&[&line]);
    let clone = (!input.copy).then(|| quote!(.clone()));
    Some(quote! {
        #docs
        pub fn #method(&self) -> #ty {
            self.#field #clone.unwrap_or_else(|| #default)
        }
    })
}

fn parameter(api: &Api, parameter: &Parameter) -> Input {
    let ty = type_of(&parameter.ty, &quote!());
    let place = match parameter.place {
        Place::Path => "In the path",
        Place::Query => "In the query",
        Place::Header => "In a header",
        Place::Cookie => "In a cookie",
    };
    let default_docs = parameter.default.as_deref().map(code).unwrap_or_default();
    let default_line = match &parameter.default {
        Some(_) => format!(" Defaults to {default_docs}."),
        None => String::new(),
    };
    let place = format!("{place}: {}.{default_line}", code(&parameter.wire_name));
    let default = parameter.default.as_ref().map(|text| match parameter.style {
        ParameterStyle::Scalar => quote!(::specwright_runtime::__default_of_text(#text)),
        ParameterStyle::Composed(_) => quote!(::specwright_runtime::json::__default_of_json(#text)),
    });
    let presence = match parameter.empty {
        EmptyValue::Allowed => Presence::Optional,
        EmptyValue::Judged => parameter.presence,
    };
    Input {
        name: parameter.name.clone(),
        ty,
        presence,
        docs: docs(&[&followed_by(&parameter.docs, &place)]),
        default,
        copy: api.is_copy(&parameter.ty),
        default_docs,
    }
}

fn body(body: &Body) -> Input {
    let ty = match body.contents.as_slice() {
        [one] => content_type(&one.codec, &quote!()),
        _ => {
            let name = ident(&body.name);
            quote!(#name)
        }
    };
    let line = match body.docs.as_str() {
        "" => "The body.".to_owned(),
        text => sentence(text),
    };
    Input::new("body", ty, body.presence, docs(&[&line]))
}

/// What a value derives; a stream can be read once only.
fn derives(streams: bool) -> TokenStream {
    if streams { quote!(Debug,) } else { quote!(Clone, Debug, PartialEq,) }
}

/// The enumeration of the media types of a request body.
fn contents(body: &Body) -> TokenStream {
    let contents =
        body.contents.iter().map(|content| (&content.media_type, &content.variant, &content.codec));
    by_media_type(&body.name, contents, body.has_stream())
}

fn by_media_type<'c>(
    name: &str,
    contents: impl Iterator<Item = (&'c String, &'c String, &'c Codec)>,
    streams: bool,
) -> TokenStream {
    let name = ident(name);
    let derives = derives(streams);
    let variants = contents.map(|(media_type, variant, codec)| {
        let variant = ident(variant);
        let ty = content_type(codec, &quote!());
        let docs = docs(&[&format!("As {}.", code(media_type))]);
        quote!(#docs #variant(#ty))
    });
    quote! {
        /// A body, by its media type.
        #[allow(clippy::large_enum_variant, reason = "a body is made once and sent at once")]
        #[derive(#derives)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
        }
    }
}

fn has_no_failure(operation: &Operation) -> bool {
    operation.responses.iter().all(|response| response.outcome == Outcome::Success)
}

/// The failure of an operation that can only refuse.
fn refusal_only(operation: &Operation, code: &Type) -> TokenStream {
    let name = ident(&operation.failure);
    let code = type_of(code, &quote!());
    let docs = docs(&[&format!("A failure of `{}`: a refusal.", operation.wire_name)]);
    quote! {
        #docs
        pub type #name = ::specwright_runtime::Refusal<#code>;
    }
}

/// The enumeration of the successes or the failures of an operation, by their statuses. `refusal` is the code of
/// refusals in the envelope of a success.
fn outcome(
    operation: &Operation,
    name: &str,
    outcome: Outcome,
    refusal: Option<&Type>,
) -> TokenStream {
    let name = ident(name);
    let responses: Vec<&Response> =
        operation.responses.iter().filter(|response| response.outcome == outcome).collect();
    let what = match outcome {
        Outcome::Success => "A success of",
        Outcome::Failure => "A failure of",
    };
    let line = match responses.as_slice() {
        [] => format!("{what} `{}`; none is documented.", operation.wire_name),
        _ => format!("{what} `{}`, by its status.", operation.wire_name),
    };
    let docs = docs(&[&line]);
    let refused = refusal.map(|code| {
        let code = type_of(code, &quote!());
        quote! {
            /// A refusal, in the envelope of a success.
            Refused(::specwright_runtime::Refusal<#code>),
        }
    });
    let derives = derives(responses.iter().any(|response| response.has_stream()));
    let variants = responses.iter().map(|response| variant(response));
    let fields = responses.iter().filter(|response| response.has_fields());
    let fields = fields.map(|response| fields_of(operation, response));
    let bodies = responses.iter().filter(|response| response.contents.len() > 1).map(|response| {
        let contents = response
            .contents
            .iter()
            .map(|content| (&content.media_type, &content.variant, &content.codec));
        by_media_type(&response.body_name, contents, response.has_stream())
    });
    let from_refusal = refusal.map(|code| {
        let code = type_of(code, &quote!());
        quote! {
            impl From<::specwright_runtime::Refusal<#code>> for #name {
                fn from(refusal: ::specwright_runtime::Refusal<#code>) -> Self {
                    Self::Refused(refusal)
                }
            }
        }
    });
    quote! {
        #docs
        #[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
        #[derive(#derives)]
        #[non_exhaustive]
        pub enum #name {
            #refused
            #(#variants,)*
        }

        #from_refusal
        #(#fields)*
        #(#bodies)*
    }
}

fn variant(response: &Response) -> TokenStream {
    let variant = ident(&response.name);
    let docs = docs(&[&followed_by(&response.docs, &status_docs(response))]);
    let held = match (response.has_fields(), body_of(response)) {
        (true, _) => {
            let name = ident(&response.fields_name);
            quote!((#name))
        }
        (false, Some(body)) => quote!((#body)),
        (false, None) => quote!(),
    };
    quote!(#docs #variant #held)
}

fn status_docs(response: &Response) -> String {
    match response.status {
        StatusRange::Exactly(status) => format!("Status {status}."),
        StatusRange::Between(low, high) => format!("Any status from {low} to {high}."),
    }
}

fn body_of(response: &Response) -> Option<TokenStream> {
    match response.contents.as_slice() {
        [] => None,
        [one] => Some(content_type(&one.codec, &quote!())),
        _ => {
            let name = ident(&response.body_name);
            Some(quote!(#name))
        }
    }
}

/// The struct of a response that has more than a body: headers, or a status that the handler chooses.
fn fields_of(operation: &Operation, response: &Response) -> TokenStream {
    let status = match response.status {
        StatusRange::Exactly(_) => None,
        StatusRange::Between(low, high) => {
            let low = proc_macro2::Literal::u16_unsuffixed(low);
            let high = proc_macro2::Literal::u16_unsuffixed(high);
            Some(quote!(::specwright_runtime::Status<#low, #high>))
        }
    };
    let field = |name: &str, ty: TokenStream, line: &str| {
        Input::new(name, ty, Presence::Required, docs(&[line]))
    };
    let status = status.map(|ty| field("status", ty, "The status."));
    let body = body_of(response).map(|ty| field("body", ty, "The body."));
    let headers = response.headers.iter().map(|header| {
        let ty = type_of(&header.ty, &quote!());
        let line = format!("In the header {}.", code(&header.wire_name));
        let docs = docs(&[&followed_by(&header.docs, &line)]);
        Input::new(&header.name, ty, header.presence, docs)
    });
    let mut inputs: Vec<Input> = status.into_iter().chain(body).chain(headers).collect();
    inputs.sort_by_key(|input| !input.is_required());
    let description = match inputs.iter().all(Input::is_required) {
        true => "Creates a response.",
        false => "Creates a response; its optional headers are absent.",
    };
    let line = format!("The response of `{}`. {}", operation.wire_name, status_docs(response));
    let docs = docs(&[&line]);
    let constructor = constructor(description, "response", &inputs);
    structure(&response.fields_name, &docs, response.has_stream(), &inputs, &constructor)
}
