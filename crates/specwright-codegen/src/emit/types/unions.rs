//! Unions, and types without some of their values.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::{code, description_of_type, docs, ident, turbofish, type_of};
use crate::model::{Alternative, Api, Choice, Indirection, Strictness, TypeDef, Union};

pub(super) fn union(api: &Api, def: &TypeDef, union: &Union) -> TokenStream {
    let name = ident(&def.name);
    let open = def.strictness != Strictness::Strict;
    let macro_name = ident(if open { "open_union" } else { "strict_union" });
    let choice = match &union.choice {
        Choice::One => quote!(One),
        Choice::Any => quote!(Any),
        Choice::Tag(property) => quote!(Tag(#property)),
    };
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
        let ty = turbofish(&one.ty, &quote!());
        let ty = match one.indirection {
            Indirection::None => ty,
            Indirection::Boxed => quote!(Box::<#ty>),
        };
        quote!((#variant, #ty, [#(#tags),*]))
    });
    let several = docs(&[match union.choice {
        Choice::Any => {
            "A value of several alternatives is the one that keeps most of its properties; what only \
             the others know is dropped."
        }
        Choice::One | Choice::Tag(_) => "",
    }]);
    quote! {
        #several
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
    let ty = type_of(&one.ty, &quote!());
    let ty = match one.indirection {
        Indirection::None => ty,
        Indirection::Boxed => quote!(Box<#ty>),
    };
    let line = match choice {
        Choice::Tag(property) => {
            let tags: Vec<String> = one.tags.iter().map(|tag| code(tag)).collect();
            format!("Where {} is {}.", code(property), tags.join(" or "))
        }
        Choice::One | Choice::Any => {
            description_of_type(api, &one.ty).unwrap_or_else(|| "An alternative.".to_owned())
        }
    };
    let docs = docs(&[&line]);
    quote! {
        #docs
        #name(#ty)
    }
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
