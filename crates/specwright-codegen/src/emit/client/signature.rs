//! An operation into what its method of a client looks like from outside, whoever waits for the answer.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::server::operation_docs;
use crate::emit::{docs, ident, optional, type_of};
use crate::model::{
    Api, Field, Indirection, Nullable, Operation, Parameter, Presence, Shape, Type, UnknownFields,
};

/// More arguments than this, and a request body is one of them as a whole.
const ARGUMENTS: usize = 5;

pub(super) struct Signature {
    /// With the attributes.
    pub docs: TokenStream,
    pub name: Ident,
    /// The parameters in the order of the path, then those of query and headers, then the body.
    pub arguments: Vec<Argument>,
    pub result: TokenStream,
}

pub(super) struct Argument {
    pub name: Ident,
    pub ty: TokenStream,
}

impl Signature {
    pub fn of(api: &Api, operation: &Operation) -> Signature {
        let docs_of_operation = operation_docs(api, operation);
        let errors = docs(&[
            "# Errors",
            "Whatever kept the call from succeeding; the variants of [`Error`] tell what.",
        ]);
        let deprecated = operation.docs.deprecated.then(|| quote!(#[deprecated]));
        let parameters = operation.parameters.iter().map(|parameter| Argument {
            name: ident(&parameter.name),
            ty: parameter_type(api, parameter),
        });
        let arguments: Vec<Argument> = parameters.chain(body_arguments(api, operation)).collect();
        // With `self`, Clippy's limit is seven.
        let many = (arguments.len() > 6).then(|| quote!(#[allow(clippy::too_many_arguments)]));
        Signature {
            docs: quote! {
                #docs_of_operation
                #[doc = ""]
                #errors
                #deprecated
                #many
            },
            name: ident(&operation.name),
            arguments,
            result: match success(operation) {
                Some((ty, result)) => type_of(result.unwrap_or(ty), &quote!(types::)),
                None => quote!(()),
            },
        }
    }

    /// The arguments as a function declares them.
    pub fn declared(&self) -> impl Iterator<Item = TokenStream> {
        self.arguments.iter().map(|Argument { name, ty }| quote!(#name: #ty))
    }
}

/// What the answer of success holds, and the envelope's result in it.
pub(super) fn success(operation: &Operation) -> Option<(&Type, Option<&Type>)> {
    let success = operation.responses.iter().find(|response| response.status.succeeds())?;
    let content = success.contents.first()?;
    Some((content.codec.ty()?, content.result.as_ref()))
}

/// A name that none of the operation's parameters has: theirs do not end in an underscore.
pub(super) fn local(operation: &Operation, name: &str) -> Ident {
    unlike(operation.parameters.iter().map(|parameter| parameter.name.as_str()), name)
}

/// A name of ours that none of the spec's in the same scope has: those do not end in an underscore.
pub(super) fn unlike<'n>(mut others: impl Iterator<Item = &'n str>, name: &str) -> Ident {
    if others.any(|other| other == name) { ident(&format!("{name}_")) } else { ident(name) }
}

/// The arguments that make the request body: its properties where all are required, else the body
/// itself.
fn body_arguments(api: &Api, operation: &Operation) -> Vec<Argument> {
    let Some(body) = operation.body_type() else {
        return Vec::new();
    };
    match spread(api, operation) {
        Some(fields) => {
            let argument = |field: &Field| Argument {
                name: ident(&field.name),
                ty: type_of(&field.ty, &quote!(types::)),
            };
            fields.iter().map(argument).collect()
        }
        None => vec![Argument { name: local(operation, "body"), ty: body_type(body) }],
    }
}

/// A whole body as an argument.
pub(super) fn body_type(body: &Type) -> TokenStream {
    let ty = type_of(body, &quote!(types::));
    match body {
        Type::Boolean | Type::Integer(_) | Type::Number(_) => ty,
        Type::String => quote!(&str),
        _ => quote!(&#ty),
    }
}

/// The properties of a body that is an object of few, all of them required.
pub(super) fn spread<'a>(api: &'a Api, operation: &Operation) -> Option<&'a [Field]> {
    let Type::Named(name) = operation.body_type()? else {
        return None;
    };
    let Shape::Object(object) = &api.type_def(name).shape else {
        return None;
    };
    let plain = |field: &Field| {
        field.presence == Presence::Required
            && field.nullable == Nullable::No
            && field.indirection == Indirection::None
            && operation.parameters.iter().all(|parameter| parameter.name != field.name)
    };
    let closed = !matches!(object.unknown, UnknownFields::Kept { .. });
    let few = (1..=ARGUMENTS).contains(&object.fields.len())
        && object.fields.len() + operation.parameters.len() <= ARGUMENTS;
    (closed && few && object.fields.iter().all(plain)).then_some(object.fields.as_slice())
}

pub(super) fn parameter_type(api: &Api, parameter: &Parameter) -> TokenStream {
    let ty = type_of(&parameter.ty, &quote!(types::));
    let ty = match &parameter.ty {
        Type::String => quote!(&str),
        _ if api.is_copy(&parameter.ty) => ty,
        _ => quote!(&#ty),
    };
    optional(ty, parameter.presence, Nullable::No)
}
