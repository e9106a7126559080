//! Unions, and types without some of their values.

use proc_macro2::TokenStream;
use quote::quote;

use super::structs;
use crate::emit::{code, description_of_type, docs, ident, turbofish, type_of};
use crate::model::{Alternative, Api, Choice, Indirection, Strictness, TypeDef, Union};
use crate::names::value_name;

pub(super) fn union(api: &Api, def: &TypeDef, union: &Union) -> TokenStream {
    match &union.choice {
        Choice::One => choice(api, def, union, &quote!(One)),
        Choice::Any => choice(api, def, union, &quote!(Any)),
        Choice::Tag(property) => choice(api, def, union, &quote!(Tag(#property))),
        Choice::Together => together(api, def, union),
    }
}

/// An enumeration of the alternatives.
fn choice(api: &Api, def: &TypeDef, union: &Union, choice: &TokenStream) -> TokenStream {
    let name = ident(&def.name);
    let open = def.strictness != Strictness::Strict;
    let macro_name = ident(if open { "open_union" } else { "strict_union" });
    let variants = union.alternatives.iter().map(|one| variant(api, one, &union.choice));
    let unknown = open.then(|| {
        quote! {
            /// A value of no alternative, as it came.
            Unknown(::specwright_runtime::Json),
        }
    });
    let alternatives = union.alternatives.iter().map(|one| {
        let variant = ident(&one.name);
        let tags = &one.tags;
        let ty = held_turbofish(one);
        quote!((#variant, #ty, [#(#tags),*]))
    });
    quote! {
        // Boxing an alternative for its size alone would make every use of it longer.
        #[allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #unknown
        }

        ::specwright_runtime::#macro_name!(#name, #choice, [#(#alternatives),*]);
    }
}

fn variant(api: &Api, one: &Alternative, choice: &Choice) -> TokenStream {
    let name = ident(&one.name);
    let ty = held(one);
    let line = match choice {
        Choice::Tag(property) => {
            let tags: Vec<String> = one.tags.iter().map(|tag| code(tag)).collect();
            format!("Where {} is {}.", code(property), tags.join(" or "))
        }
        Choice::One | Choice::Any | Choice::Together => description(api, one),
    };
    let docs = docs(&[&line]);
    quote! {
        #docs
        #name(#ty)
    }
}

/// A struct of the alternatives that a value is of.
fn together(api: &Api, def: &TypeDef, union: &Union) -> TokenStream {
    let name = ident(&def.name);
    let open = def.strictness != Strictness::Strict;
    let macro_name = ident(if open { "open_any_of" } else { "strict_any_of" });
    let members = union.alternatives.iter().map(|one| {
        let docs = docs(&[&description(api, one)]);
        let field = ident(&value_name(&one.name));
        let ty = held(one);
        quote! {
            #docs
            pub #field: Option<#ty>,
        }
    });
    let unknown = open.then(|| {
        quote! {
            /// A value of no alternative, as it came.
            pub unknown: Option<::specwright_runtime::Json>,
        }
    });
    let setters =
        union.alternatives.iter().map(|one| structs::setter(&value_name(&one.name), &held(one)));
    let conversions = union.alternatives.iter().enumerate().map(|(index, one)| {
        // Of alternatives of one type, the first is made of it.
        let is_first = union.alternatives[..index].iter().all(|other| other.ty != one.ty);
        is_first.then(|| conversion(def, union, one, open))
    });
    let alternatives = union.alternatives.iter().map(|one| {
        let field = ident(&value_name(&one.name));
        let ty = held_turbofish(one);
        quote!((#field, #ty))
    });
    quote! {
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#members)*
            #unknown
        }

        impl #name { #(#setters)* }

        #(#conversions)*

        ::specwright_runtime::#macro_name!(#name, [#(#alternatives),*]);
    }
}

/// Makes a value of one alternative.
fn conversion(def: &TypeDef, union: &Union, one: &Alternative, open: bool) -> TokenStream {
    let name = ident(&def.name);
    let ty = type_of(&one.ty, &quote!());
    let fields = union.alternatives.iter().map(|other| {
        let field = ident(&value_name(&other.name));
        match (other.name == one.name, one.indirection) {
            (false, _) => quote!(#field: None),
            (true, Indirection::None) => quote!(#field: Some(value)),
            (true, Indirection::Boxed) => quote!(#field: Some(Box::new(value))),
        }
    });
    let unknown = open.then(|| quote!(unknown: None,));
    quote! {
        impl From<#ty> for #name {
            fn from(value: #ty) -> Self {
                Self { #(#fields,)* #unknown }
            }
        }
    }
}

/// The type of an alternative where it is held.
fn held(one: &Alternative) -> TokenStream {
    let ty = type_of(&one.ty, &quote!());
    match one.indirection {
        Indirection::None => ty,
        Indirection::Boxed => quote!(Box<#ty>),
    }
}

/// The same as an expression names it.
fn held_turbofish(one: &Alternative) -> TokenStream {
    let ty = turbofish(&one.ty, &quote!());
    match one.indirection {
        Indirection::None => ty,
        Indirection::Boxed => quote!(Box::<#ty>),
    }
}

fn description(api: &Api, one: &Alternative) -> String {
    description_of_type(api, &one.ty).unwrap_or_else(|| "An alternative.".to_owned())
}

pub(super) fn excluding(def: &TypeDef, base: &str, not: &str) -> TokenStream {
    let name = ident(&def.name);
    let base = ident(base);
    let not = ident(not);
    let mode = ident(if def.strictness == Strictness::Strict { "strict" } else { "lenient" });
    quote! {
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name(#base);

        ::specwright_runtime::excluding!(#name, #base, #mode, #not);
    }
}
