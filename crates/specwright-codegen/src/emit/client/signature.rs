//! The signature of an operation's methods, whoever waits for the answer.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{ERRORS, method_docs};
use crate::emit::{content_type, docs, ident, type_of};
use crate::model::{
    Api, Body, Codec, EmptyValue, Field, Indirection, Nullable, Operation, Presence, Shape, Type,
};

/// More required properties than this, and a request body is one argument.
const PROPERTIES: usize = 4;

/// Clippy accepts a method with so many arguments beside `self`.
const ARGUMENTS: usize = 6;

/// Methods of a client or a mock that are no operations, and those that every type has or may have.
const TAKEN: [&str; 17] = [
    "base_url",
    "borrow",
    "borrow_mut",
    "builder",
    "clone",
    "clone_from",
    "clone_into",
    "fmt",
    "from",
    "in_process",
    "into",
    "new",
    "runtime",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
];

pub(super) struct Signature {
    /// The documentation of the method with the required inputs.
    pub docs: TokenStream,
    /// Its attributes.
    pub attributes: TokenStream,
    /// The attributes of the method with the whole request.
    pub attributes_of_with: Option<TokenStream>,
    /// The method with the required inputs: `login`.
    pub name: Ident,
    /// The method with the whole request: `login_with`.
    pub with: Ident,
    /// The required inputs, with their types.
    pub arguments: Vec<(Ident, TokenStream)>,
    /// What `OpRequest::new` is called with.
    pub inputs: Vec<TokenStream>,
    /// The statement that makes the body of its properties.
    pub body: Option<TokenStream>,
    /// What the short method returns.
    pub result: TokenStream,
    kind: Kind,
}

/// How the value of a success is made of `OpSuccess`.
enum Kind {
    /// There are several successes: `OpSuccess` itself.
    Several,
    Nothing,
    Value(Ident),
    Enveloped,
}

impl Signature {
    pub fn of(api: &Api, operation: &Operation) -> Signature {
        let (name, with) = method_names(api, operation);
        let parameters = operation.parameters.iter().filter(|parameter| {
            parameter.presence == Presence::Required && parameter.empty == EmptyValue::Judged
        });
        let mut arguments: Vec<(Ident, TokenStream)> = parameters
            .map(|parameter| (ident(&parameter.name), type_of(&parameter.ty, &quote!(types::))))
            .collect();
        let mut inputs: Vec<TokenStream> =
            arguments.iter().map(|(name, _)| quote!(#name)).collect();
        let mut made = None;
        if let Some(body) = operation.body.as_ref().filter(|one| one.presence == Presence::Required)
        {
            match spread(api, operation, body) {
                Some((ty, fields)) => {
                    made = Some(made_of(&ty, &fields, &mut arguments));
                    inputs.push(quote!(body));
                }
                None => inputs.push(body_input(api, body, &mut arguments)),
            }
        }
        let deprecated = operation.docs.deprecated.then(|| quote!(#[deprecated]));
        let allowed = operation.docs.deprecated.then(
            || quote!(#[expect(deprecated, reason = "it makes the same call as the other method")]),
        );
        let many = (arguments.len() > ARGUMENTS).then(
            || quote!(#[allow(clippy::too_many_arguments, reason = "the operation requires them")]),
        );
        let (kind, result) = result(api, operation);
        Signature {
            docs: method_docs(api, operation),
            attributes: quote!(#deprecated #allowed #many),
            attributes_of_with: deprecated,
            name,
            with,
            arguments,
            inputs,
            body: made,
            result,
            kind,
        }
    }

    /// The documentation of the method with the whole request.
    pub fn docs_of_with(&self) -> TokenStream {
        let line = format!(
            "Makes the same call as [`{0}`](Self::{0}), with optional inputs too, and returns the whole answer.",
            self.name
        );
        docs(&[&line, "# Errors", ERRORS])
    }

    /// The statement that returns the value of the call `with`.
    pub fn value_of(&self, call: &TokenStream) -> TokenStream {
        match &self.kind {
            Kind::Several => quote!(#call.await),
            Kind::Nothing => quote!(#call.await.map(drop)),
            Kind::Value(success) => quote!(#call.await.map(types::#success::into_value)),
            Kind::Enveloped => quote! {
                let success = #call.await?;
                Ok(result_of(success.into_value()))
            },
        }
    }

    /// Whether the value is the result in an envelope.
    pub fn is_enveloped(&self) -> bool {
        matches!(self.kind, Kind::Enveloped)
    }
}

/// The names of the methods with required inputs and with the whole request.
pub(super) fn method_names(api: &Api, operation: &Operation) -> (Ident, Ident) {
    let name = &operation.name;
    let short = match TAKEN.contains(&name.as_str()) {
        true => free(api, [format!("call_{name}"), format!("{name}_operation")]),
        false => name.clone(),
    };
    let bare = short.trim_start_matches("r#");
    let with = free(api, [format!("{bare}_with"), format!("{bare}_with_request")]);
    (format_ident!("{short}"), format_ident!("{with}"))
}

/// The name of the method with the items of all pages.
pub(super) fn pages_name(api: &Api, operation: &Operation) -> Ident {
    let (short, _) = method_names(api, operation);
    let short = short.to_string();
    let bare = short.trim_start_matches("r#");
    let name = free(api, [format!("{bare}_items"), format!("{bare}_items_of_pages")]);
    format_ident!("{name}")
}

/// The first of two names that no other method has.
fn free(api: &Api, [first, second]: [String; 2]) -> String {
    let is_operation = api.operations.iter().any(|other| other.name == first);
    if is_operation || TAKEN.contains(&first.as_str()) { second } else { first }
}

/// The statement that makes a body of its required properties, which are arguments.
fn made_of(
    ty: &TokenStream,
    fields: &[&Field],
    arguments: &mut Vec<(Ident, TokenStream)>,
) -> TokenStream {
    let names: Vec<Ident> = fields.iter().map(|field| ident(&field.name)).collect();
    for (name, field) in names.iter().zip(fields) {
        arguments.push((name.clone(), type_of(&field.ty, &quote!(types::))));
    }
    match names.is_empty() {
        true => quote!(let body = #ty::default();),
        false => quote!(let body = #ty::new(#(#names),*);),
    }
}

/// What the request is made with for a body that is one argument.
fn body_input(api: &Api, body: &Body, arguments: &mut Vec<(Ident, TokenStream)>) -> TokenStream {
    let name = ident("body");
    let ty = match body.contents.as_slice() {
        [one] => content_type(&one.codec, &quote!(types::)),
        _ => {
            let name = ident(&body.name);
            quote!(types::#name)
        }
    };
    let is_copy = matches!(body.contents.as_slice(), [one] if one.codec.ty().is_some_and(|ty| api.is_copy(ty)));
    // A stream is sent once, and a small value is copied.
    if body.has_stream() || is_copy {
        arguments.push((name.clone(), ty));
        return quote!(#name);
    }
    arguments.push((name.clone(), quote!(&#ty)));
    quote!(#name.clone())
}

/// The type of a body that is an object, and its required properties, if these are few.
pub(super) fn spread<'a>(
    api: &'a Api,
    operation: &Operation,
    body: &Body,
) -> Option<(TokenStream, Vec<&'a Field>)> {
    let [content] = body.contents.as_slice() else {
        return None;
    };
    let (Codec::Json(ty) | Codec::Form(ty) | Codec::Multipart(ty)) = &content.codec else {
        return None;
    };
    let Type::Named(name) = ty else {
        return None;
    };
    let Shape::Object(object) = &api.type_def(name).shape else {
        return None;
    };
    let required: Vec<&Field> =
        object.fields.iter().filter(|field| field.presence == Presence::Required).collect();
    let plain = |field: &&Field| {
        let is_argument = operation
            .parameters
            .iter()
            .any(|one| one.presence == Presence::Required && one.name == field.name);
        !is_argument && field.nullable == Nullable::No && field.indirection == Indirection::None
    };
    let is_few = required.len() <= PROPERTIES && required.iter().all(plain);
    is_few.then(|| (type_of(ty, &quote!(types::)), required))
}

/// What the short method returns.
fn result(api: &Api, operation: &Operation) -> (Kind, TokenStream) {
    let success = ident(&operation.success);
    let Some(response) = operation.only_success() else {
        return (Kind::Several, quote!(types::#success));
    };
    match response.contents.as_slice() {
        [] => (Kind::Nothing, quote!(())),
        [one] => match api.enveloped(operation, one) {
            Some(inner) => (Kind::Enveloped, type_of(inner, &quote!(types::))),
            None => (Kind::Value(success), content_type(&one.codec, &quote!(types::))),
        },
        _ => {
            let name = ident(&response.body_name);
            (Kind::Value(success), quote!(types::#name))
        }
    }
}
