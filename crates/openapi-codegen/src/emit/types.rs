//! `types.rs`: a Rust type for every named schema.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident, optional, sentence, type_of, width};
use crate::model::{
    Api, Field, Indirection, Literal, Nullable, Presence, Shape, Strictness, Type, TypeDef,
    UnknownFields, Variant,
};

pub(super) fn emit(api: &Api) -> TokenStream {
    let heading = format!(" Values of the API \"{}\".", api.title);
    let types = api.types.iter().map(|def| type_def(api, def));
    let uses = uses(api);
    let base_path = base_path(api);
    let server_url = server_url(api);
    quote! {
        #![doc = #heading]

        #uses

        #base_path
        #server_url
        #(#types)*
    }
}

fn uses(api: &Api) -> TokenStream {
    if api.types.iter().any(|def| matches!(def.shape, Shape::Object { .. })) {
        quote! {
            use openapi_runtime::Property;
            use serde::{Deserialize, Serialize};
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
    let mut template = server.url.clone();
    let mut arguments = Vec::new();
    let mut lines = Vec::new();
    for variable in &server.variables {
        let name = ident(&variable.name);
        let plain = variable.name.trim_start_matches("r#");
        let inline = if plain == variable.name { plain.to_owned() } else { format!("{plain}_") };
        let argument = if plain == variable.name { name } else { ident(&inline) };
        template =
            template.replace(&format!("{{{}}}", variable.wire_name), &format!("{{{inline}}}"));
        arguments.push(quote!(#argument: &str));
        lines.push(format!(
            "- `{inline}`: {} Default: `{}`.",
            sentence(&variable.docs),
            variable.default
        ));
    }
    let list = lines.join("\n");
    let docs = docs(&["The base URL of a server, from the first entry of `#/servers`.", &list]);
    let body = if arguments.is_empty() {
        quote!(#template.to_owned())
    } else {
        quote!(format!(#template))
    };
    quote! {
        #docs
        pub fn server_url(#(#arguments),*) -> String {
            #body
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
        Shape::Object { fields, unknown } => (String::new(), object(api, def, fields, *unknown)),
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
        let on_wire = format!("On the wire: `{}`.", wire(&variant.value));
        let text = format!("{} {on_wire}", sentence(&variant.docs));
        let docs = docs(&[text.trim()]);
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

fn object(api: &Api, def: &TypeDef, fields: &[Field], unknown: UnknownFields) -> TokenStream {
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
