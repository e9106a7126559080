//! The envelope of an API, and the types that are it around a result.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::{code, description_of_type, docs, ident, sentence, type_of};
use crate::model::{Api, EnvelopeType, Presence, Success, Type, TypeDef};

/// The generic type; `pointer` leads to its place in the spec.
pub(super) fn envelope(
    api: &Api,
    envelope: &EnvelopeType,
    description: &str,
    pointer: &str,
) -> TokenStream {
    let (Some(keys), Some(success)) = (&api.envelope, &api.success) else {
        return quote!();
    };
    let result_key = keys.result.as_ref().map(|result| &result.property.wire_name);
    let name = ident(&envelope.name);
    let is_taken = |name: &&str| api.types.iter().any(|def| def.name == **name);
    let parameter = ["T", "R", "Inner"].into_iter().find(|name| !is_taken(name)).unwrap_or("__T");
    let parameter = ident(parameter);
    let docs_of_envelope = docs(&[&sentence(description), &format!("Spec: {}.", code(pointer))]);
    let fields = envelope.fields.iter().map(|field| {
        let name = ident(&field.name);
        let is_result = Some(&field.wire_name) == result_key;
        let line = match field.docs.as_str() {
            _ if is_result => "The result; a refusal has none.".to_owned(),
            "" => description_of_type(api, &field.ty)
                .unwrap_or_else(|| format!("{}.", code(&field.wire_name))),
            text => sentence(text),
        };
        let docs = docs(&[&line]);
        let ty = if is_result { quote!(Option<#parameter>) } else { type_of(&field.ty, &quote!()) };
        quote!(#docs pub #name: #ty,)
    });
    let rows = envelope.fields.iter().map(|field| {
        let presence = ident(match field.presence {
            Presence::Required => "required",
            Presence::Optional => "optional",
        });
        let (wire_name, name) = (&field.wire_name, ident(&field.name));
        quote!(#presence(#wire_name, #name))
    });
    let of = |wire_name: &str| {
        let mut fields = envelope.fields.iter();
        fields.find(|field| field.wire_name == wire_name).expect("an envelope has its fields")
    };
    let code_field = of(&keys.code.wire_name);
    let code_type = type_of(&code_field.ty, &quote!());
    let code_name = ident(&code_field.name);
    let message = ident(&of(&keys.message.wire_name).name);
    let result = ident(&of(result_key.expect("there is a type for results only")).name);
    let success = match success {
        Success::Text(text) => quote!(String::from(#text)),
        Success::Variant { ty, variant } => {
            let (ty, variant) = (ident(ty), ident(variant));
            quote!(#ty::#variant)
        }
    };
    quote! {
        #docs_of_envelope
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name<#parameter = ()> {
            #(#fields)*
        }

        ::specwright_runtime::envelope!(
            #name,
            [#(#rows),*],
            code(#code_name, #code_type),
            message(#message),
            result(#result),
            success(#success)
        );
    }
}

/// A type that is the envelope around a result.
pub(super) fn alias(envelope: &EnvelopeType, def: &TypeDef, result: Option<&Type>) -> TokenStream {
    let docs = docs(&[&sentence(&def.docs), &format!("Spec: {}.", code(&def.pointer))]);
    let name = ident(&def.name);
    let envelope = ident(&envelope.name);
    let result = match result {
        Some(ty) => type_of(ty, &quote!()),
        None => quote!(()),
    };
    quote! {
        #docs
        pub type #name = #envelope<#result>;
    }
}
