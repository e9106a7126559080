//! The struct of an object: its fields, what stands for absent ones, and its description.

use proc_macro2::TokenStream;
use quote::quote;

use super::integer;
use crate::emit::{code, docs, followed_by, ident, optional, type_of};
use crate::model::{
    Api, Field, Indirection, Literal, Nullable, Presence, Strictness, Type, TypeDef, UnknownFields,
};

pub(super) fn object(
    api: &Api,
    def: &TypeDef,
    fields: &[Field],
    unknown: UnknownFields,
) -> TokenStream {
    let name = ident(&def.name);
    let strict = def.strictness == Strictness::Strict;
    let members = fields.iter().map(member);
    let properties = fields.iter().map(|field| {
        let kind = ident(match (field.presence, field.nullable) {
            (Presence::Required, Nullable::No) => "required",
            (Presence::Required, Nullable::Yes) => "required_nullable",
            (Presence::Optional, Nullable::No) => "optional",
            (Presence::Optional, Nullable::Yes) => "optional_nullable",
        });
        let (member, wire_name, ty) = (ident(&field.name), &field.wire_name, turbofish(field));
        quote!((#member, #wire_name, #kind, #ty))
    });
    let all_optional = fields.iter().all(|field| field.presence == Presence::Optional);
    let default = if all_optional { quote!(Default,) } else { quote!() };
    let mode = ident(if strict { "strict" } else { "lenient" });
    let unknown = ident(match unknown {
        UnknownFields::Ignored => "Ignored",
        UnknownFields::Refused => "Refused",
    });
    let defaults = defaults(api, &name, fields);
    quote! {
        #[derive(Clone, Debug, #default PartialEq, Serialize)]
        pub struct #name {
            #(#members,)*
        }

        #defaults
        openapi_runtime::object!(#name, #mode, #unknown, [#(#properties),*]);
    }
}

/// The same type in the form that also reads as an expression: `Vec::<Item>`.
fn turbofish(field: &Field) -> TokenStream {
    fn spelled(ty: &Type) -> TokenStream {
        match ty {
            Type::Array(item) => {
                let item = spelled(item);
                quote!(Vec::<#item>)
            }
            _ => type_of(ty, &quote!()),
        }
    }
    let ty = spelled(&field.ty);
    match field.indirection {
        Indirection::None => ty,
        Indirection::Boxed => quote!(Box::<#ty>),
    }
}

/// The type of a field's value where it is there.
fn held(field: &Field) -> TokenStream {
    let ty = type_of(&field.ty, &quote!());
    match field.indirection {
        Indirection::None => ty,
        Indirection::Boxed => quote!(Box<#ty>),
    }
}

fn member(field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let ty = optional(held(field), field.presence, field.nullable);
    let plain = field.name.trim_start_matches("r#");
    let rename = (plain != field.wire_name).then(|| {
        let wire_name = &field.wire_name;
        quote!(rename = #wire_name,)
    });
    let skip = match field.presence {
        Presence::Required => quote!(),
        Presence::Optional => quote!(skip_serializing_if = "Option::is_none",),
    };
    let attribute = if rename.is_none() && skip.is_empty() {
        quote!()
    } else {
        quote!(#[serde(#rename #skip)])
    };
    let meaning = match (field.docs.as_str(), &field.ty) {
        ("", Type::Named(name)) => format!("See [`{name}`]."),
        ("", _) => format!("{}.", code(&field.wire_name)),
        (text, _) => text.to_owned(),
    };
    let default = match &field.default {
        Some(literal) => format!("Where it is absent, {} counts.", literal_words(literal)),
        None => String::new(),
    };
    let docs = docs(&[&followed_by(&meaning, &default)]);
    quote! {
        #docs
        #attribute
        pub #name: #ty
    }
}

/// For each field with a default, a method that puts it in the place of an absent value.
fn defaults(api: &Api, name: &proc_macro2::Ident, fields: &[Field]) -> TokenStream {
    let methods = fields.iter().filter_map(|field| {
        let default = field.default.as_ref()?;
        let value = literal(default, &field.ty);
        let method = ident(&format!("{}_or_default", field.name.trim_start_matches("r#")));
        let member = ident(&field.name);
        let bare = held(field);
        let ty = optional(bare, Presence::Required, field.nullable);
        let value = match field.nullable {
            Nullable::Yes => quote!(Some(#value)),
            Nullable::No => value,
        };
        let present_or = match api.is_copy(&field.ty) {
            true => quote!(unwrap_or(#value)),
            false => quote!(clone().unwrap_or_else(|| #value)),
        };
        let line = format!(
            "[`{0}`](Self::{0}), or its default of {1}.",
            field.name.trim_start_matches("r#"),
            literal_words(default)
        );
        let docs = docs(&[&line]);
        Some(quote! {
            #docs
            pub fn #method(&self) -> #ty {
                self.#member.#present_or
            }
        })
    });
    let methods: Vec<_> = methods.collect();
    if methods.is_empty() {
        return quote!();
    }
    quote! {
        impl #name {
            #(#methods)*
        }
    }
}

fn literal(literal: &Literal, ty: &Type) -> TokenStream {
    let plain = match literal {
        Literal::Boolean(value) => quote!(#value),
        Literal::Integer(value) => match ty {
            Type::Number => {
                let value = *value as f64;
                quote!(#value)
            }
            _ => integer(*value),
        },
        Literal::Number(value) => quote!(#value),
        Literal::String(text) => quote!(#text.to_owned()),
        Literal::Variant(variant) => {
            let variant = ident(variant);
            let ty = type_of(ty, &quote!());
            return quote!(#ty::#variant);
        }
    };
    match ty {
        Type::Named(name) => {
            let name = ident(name);
            quote!(#name(#plain))
        }
        Type::Boolean | Type::Integer(_) | Type::Number | Type::String | Type::Array(_) => plain,
    }
}

fn literal_words(literal: &Literal) -> String {
    match literal {
        Literal::Boolean(value) => format!("`{value}`"),
        Literal::Integer(value) => value.to_string(),
        Literal::Number(value) => value.to_string(),
        Literal::String(text) => code(text),
        Literal::Variant(name) => format!("`{name}`"),
    }
}
