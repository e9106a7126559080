//! `types.rs`: a Rust type for every named schema.

mod objects;
mod rules;
mod unions;

use proc_macro2::TokenStream;
use quote::quote;

use super::{code, docs, followed_by, ident, module_docs, precision, sentence, width};
use crate::model::{
    Api, IntegerRules, NumberRules, Secrecy, Shape, Strictness, StringRules, TypeDef, UrlPart,
    Variant,
};

pub(super) fn emit(api: &Api) -> TokenStream {
    let heading = module_docs(&format!("Values of the API \"{}\".", api.title));
    let types = api.types.iter().map(|def| type_def(api, def));
    let uses = uses(api);
    let base_path = base_path(api);
    let server_url = server_url(api);
    // Boxing an alternative for its size alone would make every use of it longer.
    let unions = api.types.iter().any(|def| matches!(def.shape, Shape::Union(_)));
    let allow = unions.then(|| {
        quote! {
            #![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]
        }
    });
    quote! {
        #heading
        #allow

        #uses

        #base_path
        #server_url
        #(#types)*
    }
}

fn uses(api: &Api) -> TokenStream {
    if api.types.iter().any(|def| matches!(def.shape, Shape::Object(_))) {
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
    let growing = growing(def);
    let (facts, item) = match &def.shape {
        Shape::Any => (Facts::default(), scalar(def, quote!(specwright_runtime::Json))),
        Shape::Boolean => (Facts::default(), scalar(def, quote!(bool))),
        Shape::Integer { width: bits, rules } => {
            let derives = quote!(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash);
            let facts = Facts::of_integer(rules);
            (facts, rules::number(def, "integer", &width(*bits), &derives, rules::integer(rules)))
        }
        Shape::Number { precision: bits, rules } => {
            let derives = quote!(Clone, Copy, Debug, PartialEq, PartialOrd);
            let bits = precision(*bits);
            (
                Facts::of_number(rules),
                rules::number(def, "number", &bits, &derives, rules::of_number(rules)),
            )
        }
        Shape::String(rules) => (Facts::of_string(rules), rules::string(def, rules)),
        Shape::Array { item, rules } => {
            let (low, high) = (rules.min_items, rules.max_items);
            let mut facts = Facts::range(low, high, " items");
            if rules.unique_items {
                facts.add("No item twice.");
            }
            (facts, rules::array(def, item, rules))
        }
        Shape::Map { value, rules } => {
            let (low, high) = (rules.min_properties, rules.max_properties);
            (Facts::range(low, high, " properties"), rules::map(def, value, rules))
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
                #growing
                pub enum #name {
                    #(#items,)*
                    #unknown
                }

                specwright_runtime::#macro_name!(#name, #bits, [#(#pairs),*]);
            };
            (Facts::default(), item)
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
                #growing
                pub enum #name {
                    #(#items,)*
                    #unknown
                }

                specwright_runtime::#macro_name!(#name, [#(#pairs),*]);
            };
            (Facts::default(), item)
        }
        Shape::ValueEnum { variants } => {
            let macro_name = ident(if open { "open_value_enum" } else { "closed_value_enum" });
            let pairs = variants.iter().map(|variant| {
                let (name, value) = (ident(&variant.name), json(&variant.value));
                quote!((#value, #name))
            });
            let items = variant_items(variants, |value| value.to_string());
            let unknown = unknown(open, quote!(specwright_runtime::Json));
            let copy = if open { quote!() } else { quote!(Copy,) };
            let item = quote! {
                #[derive(Clone, #copy Debug, PartialEq)]
                #growing
                pub enum #name {
                    #(#items,)*
                    #unknown
                }

                specwright_runtime::#macro_name!(#name, [#(#pairs),*]);
            };
            (Facts::default(), item)
        }
        Shape::Object(object) => {
            let (low, high) = (object.rules.min_properties, object.rules.max_properties);
            (Facts::range(low, high, " properties"), objects::object(api, def, object))
        }
        Shape::Union(union) => (Facts::default(), unions::union(def, union)),
        Shape::Excluding { base, not } => (Facts::default(), unions::excluding(def, base, not)),
    };
    let docs =
        docs(&[&sentence(&def.docs), &facts.text(open), &format!("Spec: `{}`.", def.pointer)]);
    quote! {
        #docs
        #item
    }
}

fn scalar(def: &TypeDef, repr: TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let derives = match def.shape {
        Shape::Any => quote!(Clone, Debug, PartialEq),
        _ => quote!(Clone, Copy, Debug, PartialEq, Eq, Hash),
    };
    let repr_name = match def.shape {
        Shape::Any => quote!(Json),
        _ => repr.clone(),
    };
    let import = match def.shape {
        Shape::Any => quote!(specwright_runtime::open_any!(#name);),
        _ => quote!(specwright_runtime::open_scalar!(#name, #repr_name);),
    };
    quote! {
        #[derive(#derives)]
        pub struct #name(#repr);

        #import
    }
}

/// An expression that makes a JSON value.
fn json(value: &serde_json::Value) -> TokenStream {
    match value {
        serde_json::Value::Null => quote!(specwright_runtime::Json::Null),
        serde_json::Value::Bool(value) => quote!(specwright_runtime::Json::Boolean(#value)),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(value) => {
                let value = integer(value);
                quote!(specwright_runtime::Json::Integer(#value))
            }
            None => {
                let value = number.as_f64().unwrap_or_default();
                let value = proc_macro2::Literal::f64_unsuffixed(value);
                quote!(specwright_runtime::Json::Number(#value))
            }
        },
        serde_json::Value::String(text) => quote!(specwright_runtime::Json::from(#text)),
        serde_json::Value::Array(items) => {
            let items = items.iter().map(json);
            quote!(specwright_runtime::Json::Array(vec![#(#items),*]))
        }
        serde_json::Value::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                let value = json(value);
                quote!((#key.to_owned(), #value))
            });
            quote!(specwright_runtime::Json::Object([#(#entries),*].into_iter().collect()))
        }
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

/// What an answer may hold grows with the service: one more variant breaks nobody who reads answers.
fn growing(def: &TypeDef) -> TokenStream {
    match def.strictness {
        Strictness::Lenient => quote!(#[non_exhaustive]),
        Strictness::Strict | Strictness::Checked => quote!(),
    }
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

/// A rule of a size, where it is there.
fn size_rule((name, value): (&str, Option<usize>)) -> Option<TokenStream> {
    let (name, value) = (ident(name), proc_macro2::Literal::usize_unsuffixed(value?));
    Some(quote!(#name = #value))
}

/// What a type's documentation says of its rules.
#[derive(Default)]
struct Facts(Vec<String>);

impl Facts {
    fn add(&mut self, sentence: impl Into<String>) {
        self.0.push(sentence.into());
    }

    /// Inclusive bounds in words.
    fn range<T: std::fmt::Display>(low: Option<T>, high: Option<T>, unit: &str) -> Facts {
        let mut facts = Facts::default();
        match (low, high) {
            (Some(low), Some(high)) => facts.add(format!("From {low} to {high}{unit}.")),
            (Some(low), None) => facts.add(format!("At least {low}{unit}.")),
            (None, Some(high)) => facts.add(format!("At most {high}{unit}.")),
            (None, None) => {}
        }
        facts
    }

    fn of_integer(rules: &IntegerRules) -> Facts {
        let mut facts = Facts::range(rules.minimum, rules.maximum, "");
        if let Some(step) = rules.multiple_of {
            facts.add(format!("A multiple of {step}."));
        }
        facts
    }

    fn of_number(rules: &NumberRules) -> Facts {
        let mut facts = Facts::range(rules.minimum, rules.maximum, "");
        if let Some(limit) = rules.exclusive_minimum {
            facts.add(format!("More than {limit}."));
        }
        if let Some(limit) = rules.exclusive_maximum {
            facts.add(format!("Less than {limit}."));
        }
        if let Some(step) = rules.multiple_of {
            facts.add(format!("A multiple of {}e{}.", step.coefficient, step.exponent));
        }
        facts
    }

    fn of_string(rules: &StringRules) -> Facts {
        let mut facts = Facts::range(rules.min_length, rules.max_length, " characters");
        if let Some(pattern) = &rules.pattern {
            facts.add(format!("It matches {}.", code(&pattern.text)));
        }
        if let Some(format) = rules.format {
            facts.add(format!("Its format is [`{format}`](specwright_runtime::Format::{format})."));
        }
        if rules.secrecy == Secrecy::Secret {
            facts.add("Its `Debug` text does not show it.");
        }
        facts
    }

    fn text(mut self, open: bool) -> String {
        if open && !self.0.is_empty() {
            self.add("A reply that holds another value is kept as it came.");
        }
        self.0.join(" ")
    }
}
