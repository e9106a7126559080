//! The struct of an object: its fields, what stands for absent ones, and its description.

use proc_macro2::TokenStream;
use quote::quote;

use super::{integer, size_rules, structs};
use crate::emit::{code, description_of_type, docs, followed_by, ident, optional, type_of};
use crate::model::{
    Api, Field, Indirection, Literal, Nullable, Object, Precision, Presence, Shape, Strictness,
    Type, TypeDef, UnknownFields,
};

pub(super) fn object(api: &Api, def: &TypeDef, object: &Object) -> TokenStream {
    let name = ident(&def.name);
    let fields = &object.fields;
    let members = fields.iter().map(|field| member(api, field));
    let properties = fields.iter().map(|field| {
        let presence = ident(match field.presence {
            Presence::Required => "required",
            Presence::Optional => "optional",
        });
        let member = ident(&field.name);
        let wire_name = &field.wire_name;
        quote!(#presence(#wire_name, #member))
    });
    let all_optional = fields.iter().all(|field| field.presence == Presence::Optional);
    let default = if all_optional { quote!(Default,) } else { quote!() };
    let mode = ident(if def.strictness == Strictness::Strict { "strict" } else { "lenient" });
    let (unknown, extra) = match &object.unknown {
        UnknownFields::Ignored => (quote!(Ignored), quote!()),
        UnknownFields::Refused => (quote!(Refused), quote!()),
        UnknownFields::Kept { name, ty } => {
            let name = ident(name);
            let ty = type_of(ty, &quote!());
            let extra = quote! {
                /// Properties that the schema does not name.
                pub #name: ::std::collections::BTreeMap<String, #ty>,
            };
            (quote!(Kept(#name)), extra)
        }
    };
    let forbidden = &object.forbidden;
    let forbidden = (!forbidden.is_empty()).then(|| quote!(, forbidden(#(#forbidden),*)));
    let rules = size_rules(&object.rules.sizes);
    let rules = (!rules.is_empty()).then(|| quote!(, rules(#(#rules),*)));
    let methods: Vec<TokenStream> = constructor(object)
        .into_iter()
        .chain(setters(fields))
        .chain(defaults(api, fields))
        .collect();
    let methods = (!methods.is_empty()).then(|| quote!(impl #name { #(#methods)* }));
    quote! {
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#members,)*
            #extra
        }

        #methods
        ::specwright_runtime::object!(#name, #mode, #unknown, [#(#properties),*] #forbidden #rules);
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

fn member(api: &Api, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let ty = optional(held(field), field.presence, field.nullable);
    let meaning = match field.docs.as_str() {
        "" => description_of_type(api, &field.ty)
            .unwrap_or_else(|| format!("{}.", code(&field.wire_name))),
        text => text.to_owned(),
    };
    let default = match &field.default {
        Some(literal) => format!("Defaults to {}.", literal_words(literal)),
        None => String::new(),
    };
    let docs = docs(&[&followed_by(&meaning, &default)]);
    quote! {
        #docs
        pub #name: #ty
    }
}

/// What makes a value of its required properties; without any, the type has a default.
fn constructor(object: &Object) -> Option<TokenStream> {
    let (required, optional): (Vec<&Field>, Vec<&Field>) =
        object.fields.iter().partition(|field| field.presence == Presence::Required);
    if required.is_empty() {
        return None;
    }
    let docs = match optional.as_slice() {
        [] => "Creates a value.",
        _ => "Creates a value with its required properties; the optional ones are `None`.",
    };
    let required = required.iter().map(|field| {
        let ty = crate::emit::optional(held(field), Presence::Required, field.nullable);
        (ident(&field.name), ty)
    });
    let absent = optional.iter().map(|field| {
        let name = ident(&field.name);
        quote!(#name: None)
    });
    let kept = match &object.unknown {
        UnknownFields::Kept { name, .. } => Some(ident(name)),
        UnknownFields::Ignored | UnknownFields::Refused => None,
    };
    let kept = kept.map(|name| quote!(#name: ::std::collections::BTreeMap::new()));
    let others: Vec<TokenStream> = absent.chain(kept).collect();
    Some(structs::constructor(docs, "schema", &required.collect::<Vec<_>>(), &others))
}

/// For each optional field, a method that sets it.
fn setters(fields: &[Field]) -> impl Iterator<Item = TokenStream> {
    let optional = fields.iter().filter(|field| field.presence == Presence::Optional);
    optional.map(|field| {
        let ty = crate::emit::optional(held(field), Presence::Required, field.nullable);
        structs::setter(&field.name, &ty)
    })
}

/// For each field with a default, a method that puts it in the place of an absent value.
fn defaults(api: &Api, fields: &[Field]) -> impl Iterator<Item = TokenStream> {
    fields.iter().filter_map(|field| {
        let default = field.default.as_ref()?;
        let value = literal(api, default, &field.ty);
        let method = ident(&format!("{}_or_default", field.name.trim_start_matches("r#")));
        let member = ident(&field.name);
        let bare = held(field);
        let ty = optional(bare, Presence::Required, field.nullable);
        let value = match field.nullable {
            Nullable::Yes => quote!(Some(#value)),
            Nullable::No => value,
        };
        let present_or = match (api.is_copy(&field.ty), default) {
            (true, _) => quote!(unwrap_or(#value)),
            (false, Literal::Variant(_)) => quote!(clone().unwrap_or(#value)),
            (false, _) => quote!(clone().unwrap_or_else(|| #value)),
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
    })
}

/// A default as an expression of its type. A strict one keeps its rules, which lowering has seen to.
fn literal(api: &Api, literal: &Literal, ty: &Type) -> TokenStream {
    if let Type::Nullable(inner) = ty {
        let value = self::literal(api, literal, inner);
        return quote!(Some(#value));
    }
    let plain = match literal {
        Literal::Boolean(value) => quote!(#value),
        Literal::Integer(value) => match number_of(api, ty) {
            Some(Precision::Double) => {
                let value = proc_macro2::Literal::f64_unsuffixed(*value as f64);
                quote!(#value)
            }
            Some(Precision::Single) => {
                let value = proc_macro2::Literal::f32_unsuffixed(*value as f32);
                quote!(#value)
            }
            None => integer(*value),
        },
        Literal::Number(value) => {
            let value = proc_macro2::Literal::f64_unsuffixed(*value);
            quote!(#value)
        }
        Literal::String(text) => quote!(#text.to_owned()),
        Literal::Variant(variant) => {
            let variant = ident(variant);
            let ty = type_of(ty, &quote!());
            return quote!(#ty::#variant);
        }
        Literal::Array(items) => {
            let item = item_of(api, ty);
            let items = items.iter().map(|value| self::literal(api, value, &item));
            quote!(vec![#(#items),*])
        }
    };
    match ty {
        Type::Named(name) => {
            let name = ident(name);
            quote!(#name(#plain))
        }
        Type::Any => quote!(::specwright_runtime::Json::from(#plain)),
        _ => plain,
    }
}

/// The precision of a type that is a number.
fn number_of(api: &Api, ty: &Type) -> Option<Precision> {
    match ty {
        Type::Number(precision) => Some(*precision),
        Type::Named(name) => match api.type_def(name).shape {
            Shape::Number { precision, .. } => Some(precision),
            _ => None,
        },
        _ => None,
    }
}

fn item_of(api: &Api, ty: &Type) -> Type {
    match ty {
        Type::Array(item) => (**item).clone(),
        Type::Named(name) => match &api.type_def(name).shape {
            Shape::Array { item, .. } => item.clone(),
            _ => Type::Any,
        },
        _ => Type::Any,
    }
}

/// A default in documentation, as code or as a number.
fn literal_words(literal: &Literal) -> String {
    match literal {
        Literal::Boolean(_) | Literal::Variant(_) | Literal::Array(_) => {
            code(&value_words(literal))
        }
        Literal::Integer(_) | Literal::Number(_) => value_words(literal),
        Literal::String(text) => code(text),
    }
}

fn value_words(literal: &Literal) -> String {
    match literal {
        Literal::Boolean(value) => value.to_string(),
        Literal::Integer(value) => value.to_string(),
        Literal::Number(value) => value.to_string(),
        Literal::String(text) => format!("\"{text}\""),
        Literal::Variant(name) => name.clone(),
        Literal::Array(items) => {
            let items: Vec<String> = items.iter().map(value_words).collect();
            format!("[{}]", items.join(", "))
        }
    }
}
