//! Prints enumerations: a variant for each value that the spec lists.

use proc_macro2::TokenStream;
use quote::quote;

use super::integer;
use crate::emit::{code, docs, followed_by, ident, width};
use crate::model::{Strictness, TypeDef, Variant, Width};

/// What the enumerations of one kind of values have in common.
struct Kind {
    /// What the macros call it.
    word: &'static str,
    /// The type of the values.
    values: TokenStream,
    /// The arguments of the macro between the name and the variants.
    arguments: TokenStream,
    /// `Copy` if the values are, and so a variant for unknown ones.
    copy: TokenStream,
    /// The traits that compare.
    comparisons: TokenStream,
}

pub(super) fn of_integers(def: &TypeDef, bits: Width, variants: &[Variant<i64>]) -> TokenStream {
    let bits = width(bits);
    let kind = Kind {
        word: "integer",
        values: quote!(#bits),
        arguments: quote!(#bits,),
        copy: quote!(Copy,),
        comparisons: quote!(PartialEq, Eq, PartialOrd, Ord, Hash),
    };
    enumeration(def, &kind, variants, |value| integer(*value), i64::to_string)
}

pub(super) fn of_strings(def: &TypeDef, variants: &[Variant<String>]) -> TokenStream {
    let kind = Kind {
        word: "string",
        values: quote!(String),
        arguments: quote!(),
        copy: quote!(),
        comparisons: quote!(PartialEq, Eq, PartialOrd, Ord, Hash),
    };
    enumeration(def, &kind, variants, |text| quote!(#text), |text| format!("\"{text}\""))
}

pub(super) fn of_values(def: &TypeDef, variants: &[Variant<serde_json::Value>]) -> TokenStream {
    let kind = Kind {
        word: "value",
        values: quote!(::specwright_runtime::Json),
        arguments: quote!(),
        copy: quote!(),
        comparisons: quote!(PartialEq),
    };
    enumeration(def, &kind, variants, json, serde_json::Value::to_string)
}

/// Prints an enumeration. `expression` returns a value as Rust source, `on_wire` as its documentation
/// shows it.
fn enumeration<T>(
    def: &TypeDef,
    kind: &Kind,
    variants: &[Variant<T>],
    expression: impl Fn(&T) -> TokenStream,
    on_wire: impl Fn(&T) -> String,
) -> TokenStream {
    let Kind { word, values, arguments, copy, comparisons } = kind;
    let name = ident(&def.name);
    let declared = variants.iter().map(|variant| {
        let name = ident(&variant.name);
        let on_wire = format!("On the wire: {}.", code(&on_wire(&variant.value)));
        let docs = docs(&[&followed_by(&variant.docs, &on_wire)]);
        quote!(#docs #name)
    });
    let pairs = variants.iter().map(|variant| {
        let name = ident(&variant.name);
        let value = expression(&variant.value);
        quote!((#value, #name))
    });
    let (openness, copy, unknown) = match def.strictness {
        Strictness::Strict => ("closed", quote!(Copy,), quote!()),
        Strictness::Checked | Strictness::Lenient => {
            let unknown = quote! {
                /// A value that the spec does not list, as it came.
                Unknown(#values),
            };
            ("open", copy.clone(), unknown)
        }
    };
    let macro_name = ident(&format!("{openness}_{word}_enum"));
    quote! {
        #[derive(Clone, #copy Debug, #comparisons)]
        #[non_exhaustive]
        pub enum #name {
            #(#declared,)*
            #unknown
        }

        ::specwright_runtime::#macro_name!(#name, #arguments [#(#pairs),*]);
    }
}

/// An expression that makes a JSON value.
fn json(value: &serde_json::Value) -> TokenStream {
    match value {
        serde_json::Value::Null => quote!(::specwright_runtime::Json::Null),
        serde_json::Value::Bool(value) => quote!(::specwright_runtime::Json::Boolean(#value)),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(value) => {
                let value = integer(value);
                quote!(::specwright_runtime::Json::Integer(#value))
            }
            None => {
                let value = number.as_f64().unwrap_or_default();
                let value = proc_macro2::Literal::f64_unsuffixed(value);
                quote!(::specwright_runtime::Json::Number(#value))
            }
        },
        serde_json::Value::String(text) => quote!(::specwright_runtime::Json::from(#text)),
        serde_json::Value::Array(items) => {
            let items = items.iter().map(json);
            quote!(::specwright_runtime::Json::Array(vec![#(#items),*]))
        }
        serde_json::Value::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                let value = json(value);
                quote!((#key.to_owned(), #value))
            });
            quote!(::specwright_runtime::Json::Object([#(#entries),*].into_iter().collect()))
        }
    }
}
