//! What an operation is asked: the struct, and the function that makes it of a request.

use proc_macro2::TokenStream;
use quote::quote;

use super::{local, requirement, serving, variables};
use crate::emit::{code, docs, followed_by, ident, sentence, type_of};
use crate::model::{
    Api, Body, BodyContent, Codec, EmptyValue, Operation, Parameter, ParameterStyle, Place,
    Presence, UnknownQuery,
};

pub(super) fn request_type(operation: &Operation) -> TokenStream {
    let name = ident(&operation.request);
    let line = format!("What [`Api::{}`] is asked.", operation.name.trim_start_matches("r#"));
    let docs = docs(&[&line]);
    let parameters = operation.parameters.iter().map(parameter_field);
    let body = operation.body.iter().map(body_field);
    let contents = operation.body.as_ref().filter(|body| body.contents.len() > 1).map(contents);
    let derives = match &operation.body {
        Some(body) => derives(body),
        None => quote!(Clone, Debug, PartialEq),
    };
    quote! {
        #docs
        #[derive(#derives)]
        pub struct #name {
            #(#parameters,)*
            #(#body,)*
        }

        #contents
    }
}

/// A stream can be read once only.
fn derives(body: &Body) -> TokenStream {
    if body.contents.iter().any(|content| content.codec == Codec::Stream) {
        quote!(Debug)
    } else {
        quote!(Clone, Debug, PartialEq)
    }
}

/// The enumeration of the media types of a body.
fn contents(body: &Body) -> TokenStream {
    let name = ident(&body.name);
    let derives = derives(body);
    let variants = body.contents.iter().map(|content| {
        let variant = ident(&content.variant);
        let ty = content_type(&content.codec);
        let docs = docs(&[&format!("As {}.", code(&content.media_type))]);
        quote!(#docs #variant(#ty))
    });
    quote! {
        /// A body, by its media type.
        #[derive(#derives)]
        pub enum #name {
            #(#variants,)*
        }
    }
}

fn content_type(codec: &Codec) -> TokenStream {
    match codec.ty() {
        Some(ty) => type_of(ty, &quote!(types::)),
        None => quote!(server::Incoming),
    }
}

fn parameter_field(parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    let ty = type_of(&parameter.ty, &quote!(types::));
    let ty = match (parameter.presence, &parameter.default, parameter.empty) {
        (_, _, EmptyValue::Allowed) => quote!(Option<#ty>),
        (Presence::Optional, None, EmptyValue::Judged) => quote!(Option<#ty>),
        (Presence::Required, ..) | (Presence::Optional, Some(_), _) => ty,
    };
    let place = match parameter.place {
        Place::Path => "In the path",
        Place::Query => "In the query",
        Place::Header => "In a header",
        Place::Cookie => "In a cookie",
    };
    let default = match &parameter.default {
        Some(default) => format!("; {} where it is absent", code(default)),
        None => String::new(),
    };
    let place = format!("{place}: {}{default}.", code(&parameter.wire_name));
    let docs = docs(&[&followed_by(&parameter.docs, &place)]);
    quote! {
        #docs
        pub #name: #ty
    }
}

fn body_field(body: &Body) -> TokenStream {
    let ty = match body.contents.as_slice() {
        [one] => content_type(&one.codec),
        _ => {
            let name = ident(&body.name);
            quote!(#name)
        }
    };
    let ty = match body.presence {
        Presence::Required => ty,
        Presence::Optional => quote!(Option<#ty>),
    };
    let line = match body.docs.as_str() {
        "" => "The body.".to_owned(),
        text => sentence(text),
    };
    let docs = docs(&[&line]);
    quote! {
        #docs
        pub body: #ty
    }
}

/// The function that leads a request of one operation to its method.
pub(super) fn serve(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let request = ident(&operation.request);
    let serve = serving(operation);
    let segments = variables(&operation.path);
    let caller = requirement(operation).map(|index| {
        let finder = ident(&api.requirements[index].finder);
        quote!(let caller = #finder(api, call.head()).await?;)
    });
    let caller_argument = caller.as_ref().map(|_| quote!(caller,));
    let reads = operation.parameters.iter().map(read_parameter);
    let read_body = operation.body.as_ref().map(read_body);
    let fields = operation.parameters.iter().map(|parameter| parameter.name.as_str());
    let fields: Vec<&str> = fields.chain(operation.body.iter().map(|_| "body")).collect();
    let names: Vec<_> = fields.iter().map(|field| local(field)).collect();
    let values = fields.iter().zip(&names).map(|(field, name)| {
        let field = ident(field);
        if field == *name { quote!(#name) } else { quote!(#field: #name) }
    });
    let payload = if operation.body.is_some() { ident("payload") } else { ident("_") };
    let mutable = (!names.is_empty()).then(|| quote!(mut));
    let judge = (!names.is_empty()).then(|| {
        let (pattern, values) = match names.as_slice() {
            [one] => (quote!(Some(#one)), quote!(#one)),
            _ => (quote!((#(Some(#names)),*)), quote!((#(#names),*))),
        };
        quote! {
            let #pattern = #values else {
                return Err(input.rejection());
            };
        }
    });
    let only_query = (operation.unknown_query == UnknownQuery::Refused).then(|| {
        quote! {
            if !input.is_right() {
                return Err(input.rejection());
            }
        }
    });
    let deprecated = operation.docs.deprecated.then(|| quote!(#[expect(deprecated)]));
    quote! {
        #deprecated
        async fn #serve<A: Api, B: RequestBody>(
            api: &A,
            call: Call<B>,
            #(#segments: &str,)*
        ) -> Result<Response, Rejection> {
            #caller
            let (#mutable input, #payload) = Input::new(call)?;
            #(#reads)*
            #read_body
            #judge
            #only_query
            let request = #request { #(#values),* };
            Ok(Api::#name(api, input.context(), #caller_argument request).await.respond())
        }
    }
}

fn read_parameter(parameter: &Parameter) -> TokenStream {
    let name = local(&parameter.name);
    let ty = type_of(&parameter.ty, &quote!(types::));
    let wire_name = &parameter.wire_name;
    let place = match parameter.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => "cookie",
    };
    let optional = ident(&format!("optional_{place}"));
    let optional_as = ident(&format!("optional_{place}_as"));
    let plain = ident(place);
    let plain_as = ident(&format!("{place}_as"));
    let or = ident(&format!("{place}_or"));
    let read = match (parameter.place, parameter.style, parameter.presence, &parameter.default) {
        (Place::Path, ParameterStyle::Scalar, ..) => quote!(path::<#ty>(#wire_name, #name)),
        (Place::Path, ParameterStyle::Composed(style), ..) => {
            let style = ident(style);
            quote!(path_as::<#ty>(#wire_name, #name, server::Style::#style))
        }
        (_, ParameterStyle::Scalar, presence, _) if parameter.empty == EmptyValue::Allowed => {
            let presence = ident(match presence {
                Presence::Required => "Required",
                Presence::Optional => "Optional",
            });
            quote!(query_or_empty::<#ty>(#wire_name, specwright_runtime::Presence::#presence))
        }
        (_, ParameterStyle::Scalar, Presence::Required, _) => quote!(#plain::<#ty>(#wire_name)),
        (_, ParameterStyle::Scalar, Presence::Optional, None) => {
            quote!(#optional::<#ty>(#wire_name))
        }
        (_, ParameterStyle::Scalar, Presence::Optional, Some(default)) => {
            quote!(#or::<#ty>(#wire_name, #default))
        }
        (_, ParameterStyle::Composed(style), Presence::Required, _) => {
            let style = ident(style);
            quote!(#plain_as::<#ty>(#wire_name, server::Style::#style))
        }
        (_, ParameterStyle::Composed(style), Presence::Optional, default) => {
            let style = ident(style);
            let default = default
                .as_ref()
                .map(|default| quote!(.map(|found| server::or_default(found, #default))));
            quote!(#optional_as::<#ty>(#wire_name, server::Style::#style) #default)
        }
    };
    quote!(let #name = input.#read;)
}

fn read_body(body: &Body) -> TokenStream {
    let read = match body.contents.as_slice() {
        [one] => read_content(one),
        contents => {
            let name = ident(&body.name);
            let media_types = contents.iter().map(|content| &content.media_type);
            let last = contents.len() - 1;
            let arms = contents.iter().enumerate().map(|(index, content)| {
                let read = read_content(content);
                let variant = ident(&content.variant);
                let pattern = if index == last {
                    quote!(_)
                } else {
                    let index = proc_macro2::Literal::usize_unsuffixed(index);
                    quote!(#index)
                };
                quote!(#pattern => #read.map(#name::#variant),)
            });
            quote! {
                match input.media_type(&[#(#media_types),*])? {
                    #(#arms)*
                }
            }
        }
    };
    match (body.presence, body.contents.as_slice()) {
        (Presence::Required, _) => quote!(let body = #read;),
        (Presence::Optional, [_]) => quote! {
            let body = if input.has_body(&payload) { #read.map(Some) } else { Some(None) };
        },
        (Presence::Optional, _) => quote! {
            let body = if input.has_body(&payload) { (#read).map(Some) } else { Some(None) };
        },
    }
}

fn read_content(content: &BodyContent) -> TokenStream {
    let media_type = &content.media_type;
    let ty = content_type(&content.codec);
    match content.codec {
        Codec::Json(_) => quote!(input.json::<#ty, B>(payload, &[#media_type]).await?),
        Codec::Form(_) => quote!(input.form::<#ty, B>(payload, &[#media_type]).await?),
        Codec::Multipart(_) => quote!(input.multipart::<#ty, B>(payload, &[#media_type]).await?),
        Codec::Text(_) => quote!(input.text::<#ty, B>(payload, &[#media_type]).await?),
        Codec::Stream => quote!(input.stream(payload, &[#media_type])?),
    }
}
