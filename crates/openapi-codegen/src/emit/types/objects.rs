//! The struct of an object: its fields, what stands for absent ones, and its description.

use proc_macro2::TokenStream;
use quote::quote;

use super::integer;
use crate::emit::{docs, ident, optional, sentence, type_of};
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
    let strict = def.strictness != Strictness::Lenient;
    let members = fields.iter().map(|field| member(field, strict));
    let properties = fields.iter().map(|field| {
        let constructor = ident(match field.presence {
            Presence::Required => "required",
            Presence::Optional => "optional",
        });
        let or_null = match field.nullable {
            Nullable::Yes => quote!(.or_null()),
            Nullable::No => quote!(),
        };
        let (ty, wire_name) = (type_of(&field.ty, &quote!()), &field.wire_name);
        quote!(Property::#constructor::<#ty>(#wire_name) #or_null)
    });
    let all_optional = fields.iter().all(|field| field.presence == Presence::Optional);
    let default = if all_optional { quote!(Default,) } else { quote!() };
    let deny = match unknown {
        UnknownFields::Refused if strict => quote!(#[serde(deny_unknown_fields)]),
        UnknownFields::Refused | UnknownFields::Ignored => quote!(),
    };
    let unknown = ident(match unknown {
        UnknownFields::Ignored => "Ignored",
        UnknownFields::Refused => "Refused",
    });
    let defaults = defaults(api, &name, fields);
    quote! {
        #[derive(Clone, Debug, #default PartialEq, Serialize, Deserialize)]
        #deny
        pub struct #name {
            #(#members,)*
        }

        #defaults
        openapi_runtime::object!(#name, #unknown, [#(#properties),*]);
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

fn member(field: &Field, strict: bool) -> TokenStream {
    let name = ident(&field.name);
    let ty = optional(held(field), field.presence, field.nullable);
    let plain = field.name.trim_start_matches("r#");
    let rename = (plain != field.wire_name).then(|| {
        let wire_name = &field.wire_name;
        quote!(rename = #wire_name,)
    });
    let present = quote!(deserialize_with = "openapi_runtime::field::present",);
    let behaviour = match (field.presence, field.nullable) {
        (Presence::Required, Nullable::No) => quote!(),
        (Presence::Required, Nullable::Yes) => {
            quote!(deserialize_with = "openapi_runtime::field::nullable",)
        }
        (Presence::Optional, Nullable::No) if !strict => {
            quote!(default, skip_serializing_if = "Option::is_none",)
        }
        (Presence::Optional, _) => {
            quote!(default, #present skip_serializing_if = "Option::is_none",)
        }
    };
    let attribute = if rename.is_none() && behaviour.is_empty() {
        quote!()
    } else {
        quote!(#[serde(#rename #behaviour)])
    };
    let meaning = match (field.docs.as_str(), &field.ty) {
        ("", Type::Named(name)) => format!("See [`{name}`]."),
        ("", _) => format!("`{}`.", field.wire_name),
        (text, _) => sentence(text),
    };
    let default = match &field.default {
        Some(literal) => format!("Where it is absent, {} counts.", literal_words(literal)),
        None => String::new(),
    };
    let docs = docs(&[format!("{meaning} {default}").trim()]);
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
        Literal::String(text) => format!("`{text}`"),
        Literal::Variant(name) => format!("`{name}`"),
    }
}
