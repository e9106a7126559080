//! Newtypes with rules: the struct and the macro call that states its rules.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{integer as literal, size_rules};
use crate::emit::{ident, turbofish, type_of};
use crate::model::{
    ArrayRules, IntegerRules, NumberRules, ObjectRules, Pattern, Secrecy, Strictness, StringRules,
    Type, TypeDef,
};

/// A newtype around an integer or a number.
pub(super) fn number(
    def: &TypeDef,
    kind: &str,
    repr: &Ident,
    derives: &TokenStream,
    rules: Vec<TokenStream>,
) -> TokenStream {
    let name = ident(&def.name);
    let macro_name = macro_name(def, kind, !rules.is_empty());
    quote! {
        #[derive(#derives)]
        pub struct #name(#repr);

        ::specwright_runtime::#macro_name!(#name, #repr #(, #rules)*);
    }
}

pub(super) fn integer(rules: &IntegerRules) -> Vec<TokenStream> {
    let rules = [
        ("minimum", rules.minimum),
        ("maximum", rules.maximum),
        ("multiple_of", rules.multiple_of),
    ];
    let stated = rules.into_iter().filter_map(|(name, value)| {
        let name = ident(name);
        let value = literal(value?);
        Some(quote!(#name = #value))
    });
    stated.collect()
}

pub(super) fn of_number(rules: &NumberRules) -> Vec<TokenStream> {
    let bounds = [
        ("minimum", rules.minimum),
        ("exclusive_minimum", rules.exclusive_minimum),
        ("maximum", rules.maximum),
        ("exclusive_maximum", rules.exclusive_maximum),
    ];
    let mut stated: Vec<TokenStream> = bounds
        .into_iter()
        .filter_map(|(name, value)| {
            let name = ident(name);
            let value = proc_macro2::Literal::f64_unsuffixed(value?);
            Some(quote!(#name = #value))
        })
        .collect();
    if let Some(step) = rules.multiple_of {
        let coefficient = literal(step.coefficient);
        let exponent = proc_macro2::Literal::i32_unsuffixed(step.exponent);
        stated.push(
            quote!(multiple_of = ::specwright_runtime::Decimal::new(#coefficient, #exponent)),
        );
    }
    stated
}

pub(super) fn string(def: &TypeDef, rules: &StringRules) -> TokenStream {
    let name = ident(&def.name);
    let mut stated = size_rules(&rules.sizes);
    let pattern = rules.pattern.as_ref().map(|pattern| {
        let constant = ident(&format!("{}_PATTERN", heck::AsShoutySnakeCase(&def.name)));
        stated.push(quote!(pattern = &#constant));
        pattern_table(&constant, pattern)
    });
    if let Some(format) = rules.format {
        let format = ident(format);
        stated.push(quote!(format = ::specwright_runtime::Format::#format));
    }
    let macro_name = macro_name(def, "string", !stated.is_empty());
    let (derives, secret) = match rules.secrecy {
        Secrecy::Open => (quote!(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash), quote!()),
        Secrecy::Secret => {
            (quote!(Clone, PartialEq, Eq), quote!(::specwright_runtime::secret!(#name);))
        }
    };
    quote! {
        #[derive(#derives)]
        pub struct #name(String);

        ::specwright_runtime::#macro_name!(#name #(, #stated)*);
        #secret
        #pattern
    }
}

/// The table that decides a pattern.
fn pattern_table(constant: &Ident, pattern: &Pattern) -> TokenStream {
    let text = &pattern.text;
    let classes = pattern.dfa.classes.iter().map(|(first, class)| {
        let class = proc_macro2::Literal::u8_unsuffixed(*class);
        quote!((#first, #class))
    });
    let transitions = pattern.dfa.transitions.iter().map(|state| {
        let state = proc_macro2::Literal::u16_unsuffixed(*state);
        quote!(#state)
    });
    let start = proc_macro2::Literal::u16_unsuffixed(pattern.dfa.start);
    let accepting = proc_macro2::Literal::u16_unsuffixed(pattern.dfa.accepting);
    quote! {
        static #constant: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
            #text,
            &[#(#classes),*],
            &[#(#transitions),*],
            #start,
            #accepting,
        );
    }
}

pub(super) fn array(def: &TypeDef, item: &Type, rules: &ArrayRules) -> TokenStream {
    let name = ident(&def.name);
    let mut stated = size_rules(&rules.sizes);
    if rules.unique_items {
        stated.push(quote!(unique_items = true));
    }
    let macro_name = macro_name(def, "array", !stated.is_empty());
    let ty = type_of(item, &quote!());
    let spelled = turbofish(item, &quote!());
    quote! {
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(Vec<#ty>);

        ::specwright_runtime::#macro_name!(#name, #spelled #(, #stated)*);
    }
}

pub(super) fn map(def: &TypeDef, value: &Type, rules: &ObjectRules) -> TokenStream {
    let name = ident(&def.name);
    let stated = size_rules(&rules.sizes);
    let macro_name = macro_name(def, "map", !stated.is_empty());
    let ty = type_of(value, &quote!());
    let spelled = turbofish(value, &quote!());
    quote! {
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(::std::collections::BTreeMap<String, #ty>);

        ::specwright_runtime::#macro_name!(#name, #spelled #(, #stated)*);
    }
}

/// Strict where there is something to be strict about.
fn macro_name(def: &TypeDef, kind: &str, has_rules: bool) -> Ident {
    let strict = def.strictness == Strictness::Strict && has_rules;
    ident(&format!("{}_{kind}", if strict { "strict" } else { "open" }))
}
