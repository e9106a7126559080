//! `types.rs`: a Rust type for every named schema.

mod enums;
mod envelopes;
mod facts;
mod groups;
mod objects;
mod operations;
mod rules;
mod structs;
mod unions;

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::{code, docs, followed_by, ident, precision, sentence, width};
use crate::model::{Api, Shape, Sizes, TypeDef, UrlPart};
use facts::facts;

/// The documentation of the module with the types.
pub(super) fn heading(api: &Api) -> String {
    format!("Values of the API \"{}\".", api.title)
}

pub(super) fn emit(api: &Api) -> TokenStream {
    let types = api.types.iter().map(|def| type_def(api, def));
    // An envelope without a schema of its own.
    let envelope = api.envelope_type.as_ref().filter(|one| one.result_of(&one.name).is_none());
    let envelope = envelope
        .map(|one| envelopes::envelope(api, one, "The envelope of every answer.", "#/x-envelope"));
    let operations = api.operations.iter().map(|one| operations::operation(api, one));
    let of_callbacks = api.callbacks.iter().flat_map(|callback| {
        let operations = callback.api.operations.iter();
        operations.map(|one| operations::operation(&callback.api, one))
    });
    let base_path = base_path(api);
    let server_url = server_url(api);
    let version = concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));
    let groups = groups::groups(api);
    quote! {
        const _: () = ::specwright_runtime::__generated_for(#version);

        #base_path
        #server_url
        #envelope
        #(#types)*
        #(#operations)*
        #(#of_callbacks)*
        #groups
    }
}

fn base_path(api: &Api) -> TokenStream {
    let path = &api.base_path;
    quote! {
        /// The path that all operations share, from the first entry of `#/servers`.
        pub const BASE_PATH: &str = #path;
    }
}

/// A function that fills in the server's URL; its variables are the arguments.
fn server_url(api: &Api) -> TokenStream {
    let Some(server) = &api.server else {
        return quote!();
    };
    let arguments = server.variables.iter().map(|variable| {
        let name = ident(&variable.name);
        quote!(#name: &str)
    });
    let lines: Vec<String> = server
        .variables
        .iter()
        .map(|variable| {
            let name = variable.name.trim_start_matches("r#");
            // A list item is one line.
            let meaning = variable.docs.split_whitespace().collect::<Vec<_>>().join(" ");
            let default = format!("Default: {}.", code(&variable.default));
            format!("- `{name}`: {}", followed_by(&meaning, &default))
        })
        .collect();
    let docs = docs(&[
        "The base URL of a server, from the first entry of `#/servers`.",
        &lines.join("\n"),
    ]);
    let parts = server.parts.iter().map(|part| match part {
        UrlPart::Literal(text) => quote!(#text),
        UrlPart::Variable(name) => {
            let name = ident(name);
            quote!(#name)
        }
    });
    quote! {
        #docs
        pub fn server_url(#(#arguments),*) -> String {
            [#(#parts),*].concat()
        }
    }
}

fn type_def(api: &Api, def: &TypeDef) -> TokenStream {
    if let Some(envelope) = &api.envelope_type
        && let Some(result) = envelope.result_of(&def.name)
    {
        return match def.name == envelope.name {
            true => envelopes::envelope(api, envelope, &def.docs, &def.pointer),
            false => envelopes::alias(envelope, def, result),
        };
    }
    let item = item(api, def);
    let facts = facts(def);
    let docs = docs(&[&sentence(&def.docs), &facts, &format!("Spec: `{}`.", def.pointer)]);
    quote! {
        #docs
        #item
    }
}

/// The type without its documentation, and what goes with it.
fn item(api: &Api, def: &TypeDef) -> TokenStream {
    match &def.shape {
        Shape::Any => any(def),
        Shape::Boolean => boolean(def),
        Shape::Integer { width: bits, rules } => {
            let derives = quote!(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash);
            rules::number(def, "integer", &width(*bits), &derives, rules::integer(rules))
        }
        Shape::Number { precision: bits, rules } => {
            let derives = quote!(Clone, Copy, Debug, PartialEq, PartialOrd);
            rules::number(def, "number", &precision(*bits), &derives, rules::of_number(rules))
        }
        Shape::String(rules) => rules::string(def, rules),
        Shape::Array { item, rules } => rules::array(def, item, rules),
        Shape::Map { value, rules } => rules::map(def, value, rules),
        Shape::IntegerEnum { width: bits, variants } => enums::of_integers(def, *bits, variants),
        Shape::StringEnum { variants } => enums::of_strings(def, variants),
        Shape::ValueEnum { variants } => enums::of_values(def, variants),
        Shape::Object(object) => objects::object(api, def, object),
        Shape::Union(union) => unions::union(api, def, union),
        Shape::Excluding { base, not } => unions::excluding(def, base, not),
    }
}

fn any(def: &TypeDef) -> TokenStream {
    let name = ident(&def.name);
    quote! {
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(::specwright_runtime::Json);

        ::specwright_runtime::open_any!(#name);
    }
}

fn boolean(def: &TypeDef) -> TokenStream {
    let name = ident(&def.name);
    quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct #name(bool);

        ::specwright_runtime::open_scalar!(#name, bool);
    }
}

fn integer(value: i64) -> TokenStream {
    let literal = proc_macro2::Literal::i64_unsuffixed(value);
    quote!(#literal)
}

/// Prints the limits of a size.
fn size_rules(sizes: &Sizes) -> Vec<TokenStream> {
    let rules = sizes.0.iter().map(|size| {
        let name = ident(&size.keyword.to_snake_case());
        let limit = proc_macro2::Literal::usize_unsuffixed(size.limit);
        quote!(#name = #limit)
    });
    rules.collect()
}
