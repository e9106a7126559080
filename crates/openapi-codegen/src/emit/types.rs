//! `types.rs`: a Rust type for every named schema.

mod objects;

use proc_macro2::TokenStream;
use quote::quote;

use super::{code, docs, followed_by, ident, module_docs, sentence, type_of, width};
use crate::model::{Api, Shape, Strictness, TypeDef, UrlPart, Variant};

pub(super) fn emit(api: &Api) -> TokenStream {
    let heading = module_docs(&format!("Values of the API \"{}\".", api.title));
    let types = api.types.iter().map(|def| type_def(api, def));
    let uses = uses(api);
    let base_path = base_path(api);
    let server_url = server_url(api);
    quote! {
        #heading

        #uses

        #base_path
        #server_url
        #(#types)*
    }
}

fn uses(api: &Api) -> TokenStream {
    if api.types.iter().any(|def| matches!(def.shape, Shape::Object { .. })) {
        quote! {
            use serde::Serialize;
        }
    } else {
        quote!()
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
    let name = ident(&def.name);
    let open = def.strictness != Strictness::Strict;
    let (facts, item) = match &def.shape {
        Shape::Boolean => (String::new(), scalar(def, quote!(bool))),
        Shape::Number => (String::new(), scalar(def, quote!(f64))),
        Shape::Integer { width: bits, minimum, maximum } => {
            let bits = width(*bits);
            let (low, high) = (bound(*minimum), bound(*maximum));
            let strict = !open && (minimum.is_some() || maximum.is_some());
            let macro_name = ident(if strict { "strict_integer" } else { "open_integer" });
            let item = quote! {
                #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
                pub struct #name(#bits);

                openapi_runtime::#macro_name!(#name, #bits, #low, #high);
            };
            (range(*minimum, *maximum, "", open), item)
        }
        Shape::String { min_length, max_length } => {
            let (low, high) = (size(*min_length), size(*max_length));
            let strict = !open && (min_length.is_some() || max_length.is_some());
            let macro_name = ident(if strict { "strict_string" } else { "open_string" });
            let item = quote! {
                #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
                pub struct #name(String);

                openapi_runtime::#macro_name!(#name, #low, #high);
            };
            (range(*min_length, *max_length, " characters", open), item)
        }
        Shape::Array { item, min_items, max_items } => {
            let (low, high) = (size(*min_items), size(*max_items));
            let strict = !open && (min_items.is_some() || max_items.is_some());
            let macro_name = ident(if strict { "strict_array" } else { "open_array" });
            let ty = type_of(item, &quote!());
            let item = quote! {
                #[derive(Clone, Debug, PartialEq)]
                pub struct #name(Vec<#ty>);

                openapi_runtime::#macro_name!(#name, #ty, #low, #high);
            };
            (range(*min_items, *max_items, " items", open), item)
        }
        Shape::IntegerEnum { width: bits, variants } => {
            let bits = width(*bits);
            let macro_name = ident(if open { "open_integer_enum" } else { "closed_integer_enum" });
            let pairs = variants.iter().map(|variant| {
                let (name, value) = (ident(&variant.name), integer(variant.value));
                quote!((#value, #name))
            });
            let items = variant_items(variants, |value| value.to_string());
            let unknown = unknown(open, quote!(#bits));
            let item = quote! {
                #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
                pub enum #name {
                    #(#items,)*
                    #unknown
                }

                openapi_runtime::#macro_name!(#name, #bits, [#(#pairs),*]);
            };
            (String::new(), item)
        }
        Shape::StringEnum { variants } => {
            let macro_name = ident(if open { "open_string_enum" } else { "closed_string_enum" });
            let pairs = variants.iter().map(|variant| {
                let (name, value) = (ident(&variant.name), &variant.value);
                quote!((#value, #name))
            });
            let items = variant_items(variants, |value| format!("\"{value}\""));
            let unknown = unknown(open, quote!(String));
            let copy = if open { quote!() } else { quote!(Copy,) };
            let item = quote! {
                #[derive(Clone, #copy Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
                pub enum #name {
                    #(#items,)*
                    #unknown
                }

                openapi_runtime::#macro_name!(#name, [#(#pairs),*]);
            };
            (String::new(), item)
        }
        Shape::Object { fields, unknown } => {
            (String::new(), objects::object(api, def, fields, *unknown))
        }
    };
    let docs = docs(&[&sentence(&def.docs), &facts, &format!("Spec: `{}`.", def.pointer)]);
    quote! {
        #docs
        #item
    }
}

fn scalar(def: &TypeDef, repr: TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let derives = match def.shape {
        Shape::Number => quote!(Clone, Copy, Debug, PartialEq, PartialOrd),
        _ => quote!(Clone, Copy, Debug, PartialEq, Eq, Hash),
    };
    quote! {
        #[derive(#derives)]
        pub struct #name(#repr);

        openapi_runtime::open_scalar!(#name, #repr);
    }
}

fn variant_items<'a, T>(
    variants: &'a [Variant<T>],
    wire: impl Fn(&T) -> String + 'a,
) -> impl Iterator<Item = TokenStream> + 'a {
    variants.iter().map(move |variant| {
        let name = ident(&variant.name);
        let on_wire = format!("On the wire: {}.", code(&wire(&variant.value)));
        let docs = docs(&[&followed_by(&variant.docs, &on_wire)]);
        quote! {
            #docs
            #name
        }
    })
}

fn unknown(open: bool, repr: TokenStream) -> TokenStream {
    if !open {
        return quote!();
    }
    quote! {
        /// A value that the spec does not list, as it came.
        Unknown(#repr),
    }
}

fn integer(value: i64) -> TokenStream {
    let literal = proc_macro2::Literal::i64_unsuffixed(value);
    quote!(#literal)
}

fn bound(value: Option<i64>) -> TokenStream {
    match value.map(integer) {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

fn size(value: Option<usize>) -> TokenStream {
    match value.map(proc_macro2::Literal::usize_unsuffixed) {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

/// The bounds in words.
fn range<T: std::fmt::Display>(low: Option<T>, high: Option<T>, unit: &str, open: bool) -> String {
    let range = match (low, high) {
        (Some(low), Some(high)) => format!("From {low} to {high}{unit}."),
        (Some(low), None) => format!("At least {low}{unit}."),
        (None, Some(high)) => format!("At most {high}{unit}."),
        (None, None) => return String::new(),
    };
    if open {
        format!("{range} A reply that holds another value is kept as it came.")
    } else {
        range
    }
}
