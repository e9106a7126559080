//! A server that answers with the documented examples, unless it is told otherwise.

use proc_macro2::TokenStream;
use quote::quote;

use super::hooks::hooks;
use super::{answer, callers, requirement};
use crate::emit::{docs, ident, setter_name, type_of};
use crate::model::{
    Api, Codec, Content, Operation, Outcome, Presence, Response, ResponseHeader, StatusRange, Type,
};

pub(super) fn emit(api: &Api, attribute: &TokenStream) -> TokenStream {
    let heading = docs(&[
        &format!(
            "A server of the API \"{}\" that answers with the documented examples.",
            api.title
        ),
        "Each method may be written anew; an operation without an example answers 501. [`Examples`] makes an [`Api`] \
         of it, which accepts every credential unless a method says otherwise.",
    ]);
    let own_hooks = hooks(api).map(|hook| hook.partial());
    let their_hooks = hooks(api).map(|hook| hook.whole());
    let found: Vec<_> = api.operations.iter().map(|one| (one, example(one))).collect();
    let methods = found.iter().map(|(operation, example)| partial(operation, example.is_some()));
    let delegates = api.operations.iter().map(|operation| delegate(api, operation));
    let examples = found.iter().map(|(operation, example)| {
        let function = function(operation);
        let success = ident(&operation.success);
        let body = example.clone().unwrap_or_else(|| quote!(None));
        quote!(#attribute fn #function() -> Option<types::#success> { #body })
    });
    quote! {
        #heading
        #attribute
        pub trait Partial: Send + Sync + 'static {
            #(#own_hooks)*
            #(#methods)*
        }

        /// Answers each operation with its documented example.
        #attribute
        impl Partial for () {}

        /// An [`Api`] of a [`Partial`] server; `Examples(())` has nothing but examples.
        #attribute
        #[derive(Clone, Copy, Debug, Default)]
        pub struct Examples<P>(pub P);

        #attribute
        impl<P: Partial> Api for Examples<P> {
            #(#their_hooks)*
            #(#delegates)*
        }

        #(#examples)*
    }
}

fn function(operation: &Operation) -> syn::Ident {
    ident(&format!(
        "example_of_{}",
        operation.name.trim_start_matches("r#").trim_start_matches('_')
    ))
}

fn partial(operation: &Operation, has_example: bool) -> TokenStream {
    let name = ident(&operation.name);
    let function = function(operation);
    let request = ident(&operation.request);
    let answer = answer(operation);
    let line = match has_example {
        true => "Defaults to the documented example.",
        false => "Defaults to 501, because no example is documented.",
    };
    let docs = docs(&[&format!("Operation `{}`. {line}", operation.wire_name)]);
    let deprecated = operation.docs.deprecated.then(|| quote!(#[deprecated]));
    quote! {
        #docs
        #deprecated
        fn #name(
            &self,
            _context: ::specwright_server::Context,
            _request: types::#request,
        ) -> #answer {
            ::std::future::ready(::specwright_server::example(#function()))
        }
    }
}

fn delegate(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let request = ident(&operation.request);
    let answer = answer(operation);
    let caller = requirement(operation).map(|index| {
        let ty = callers::caller_type(api, index, &quote!(Self));
        quote!(_: #ty,)
    });
    let deprecated = operation.docs.deprecated.then(|| quote!(#[expect(deprecated)]));
    quote! {
        #deprecated
        fn #name(
            &self,
            context: ::specwright_server::Context,
            #caller
            request: types::#request,
        ) -> #answer {
            Partial::#name(&self.0, context, request)
        }
    }
}

/// The documented success as an expression of an option.
fn example(operation: &Operation) -> Option<TokenStream> {
    let successes = operation.responses.iter().filter(|one| one.outcome == Outcome::Success);
    successes.into_iter().find_map(|response| success(operation, response))
}

fn success(operation: &Operation, response: &Response) -> Option<TokenStream> {
    let name = ident(&operation.success);
    let variant = ident(&response.name);
    let mut read = None;
    let body = match response.contents.as_slice() {
        [] => None,
        contents => {
            let content = contents.iter().find(|content| content.example.is_some())?;
            let value = body(content)?;
            read = Some(quote!(let body = #value;));
            Some(match contents.len() {
                1 => quote!(body),
                _ => {
                    let (name, variant) = (ident(&response.body_name), ident(&content.variant));
                    quote!(types::#name::#variant(body))
                }
            })
        }
    };
    if !response.has_fields() {
        let held = body.map(|body| quote!((#body)));
        return Some(quote!(#read Some(types::#name::#variant #held)));
    }
    let fields = ident(&response.fields_name);
    let status = match response.status {
        StatusRange::Exactly(_) => None,
        StatusRange::Between(low, _) => {
            let low = proc_macro2::Literal::u16_unsuffixed(low);
            Some(quote!(::specwright_runtime::Status::new(#low)?))
        }
    };
    let mut required = Vec::new();
    let mut optional = Vec::new();
    for header in &response.headers {
        let value = header_value(header);
        match header.presence {
            Presence::Required => required.push(value?),
            Presence::Optional => optional.extend(value.map(|value| {
                let name = setter_name(&header.name);
                quote!(.#name(#value))
            })),
        }
    }
    let arguments = status.into_iter().chain(body).chain(required);
    Some(quote! {
        #read
        let response = types::#fields::new(#(#arguments),*) #(#optional)*;
        Some(types::#name::#variant(response))
    })
}

fn body(content: &Content) -> Option<TokenStream> {
    let text = content.example.as_ref()?;
    match &content.codec {
        // A text is a value of its type too, as JSON has it.
        Codec::Json(_) | Codec::Text(_) => {
            let text = raw(text);
            Some(quote!(::specwright_runtime::json::read(#text).ok()?))
        }
        Codec::Events(_) | Codec::Lines(_) => {
            let text = raw(text);
            let item = quote!(::specwright_runtime::json::read(#text).ok()?);
            Some(quote!(::specwright_runtime::Items::from_iterator([#item])))
        }
        Codec::Form(_) | Codec::Multipart(_) | Codec::Stream => None,
    }
}

fn header_value(header: &ResponseHeader) -> Option<TokenStream> {
    let text = header.example.as_ref()?;
    match &header.ty {
        Type::Array(_) => None,
        ty => {
            let ty = type_of(ty, &quote!(types::));
            Some(quote!(<#ty as ::specwright_runtime::FromText>::from_text(#text).ok()?))
        }
    }
}

/// A text as a literal in which quotes are not escaped.
fn raw(text: &str) -> syn::LitStr {
    // Nothing that a reader does not see.
    if text.chars().any(|c| !(c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ')) {
        return syn::LitStr::new(text, proc_macro2::Span::call_site());
    }
    let mut fence = "#".to_owned();
    while text.contains(&format!("\"{fence}")) {
        fence.push('#');
    }
    syn::parse_str(&format!("r{fence}\"{text}\"{fence}")).expect("the fence is not in the text")
}
