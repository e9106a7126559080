//! The method that returns the items of all pages of an operation: `x-pagination`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::signature::{self, Signature};
use super::{answers, facts_of, requests};
use crate::emit::{docs, ident, type_of};
use crate::model::{
    Api, Field, Followed, NextPage, Nullable, Operation, Pagination, Presence, Type,
};

/// Whether some operation has pages.
pub(super) fn are_in(api: &Api) -> bool {
    api.operations.iter().any(|operation| operation.pagination.is_some())
}

/// The methods of all operations with pages.
pub(super) fn emit(api: &Api) -> Option<TokenStream> {
    let methods = api.operations.iter().filter_map(|operation| {
        let pagination = operation.pagination.as_ref()?;
        method(api, operation, pagination)
    });
    let methods: Vec<TokenStream> = methods.collect();
    (!methods.is_empty()).then(|| {
        quote! {
            /// The items of all pages.
            impl Client {
                #(#methods)*
            }
        }
    })
}

/// What the asynchronous and the blocking method have in common.
pub(super) struct PagesSignature {
    pub docs: TokenStream,
    /// `list_items`.
    pub name: Ident,
    pub item: TokenStream,
    pub attributes: Option<TokenStream>,
}

impl PagesSignature {
    pub fn of(api: &Api, operation: &Operation) -> Option<PagesSignature> {
        let pagination = operation.pagination.as_ref()?;
        let Signature { with, attributes_of_with, .. } = Signature::of(api, operation);
        let line = format!(
            "Returns the items of all pages, from the one that [`{with}`](Self::{with}) returns. Each page is a call, which is made when its first item is needed."
        );
        Some(PagesSignature {
            docs: docs(&[&line]),
            name: signature::pages_name(api, operation),
            item: type_of(path(api, operation, pagination).item, &quote!(types::)),
            attributes: attributes_of_with,
        })
    }
}

fn method(api: &Api, operation: &Operation, pagination: &Pagination) -> Option<TokenStream> {
    let PagesSignature { docs, name, item, attributes } = PagesSignature::of(api, operation)?;
    let request = ident(&operation.request);
    let success = ident(&operation.success);
    let failure = ident(&operation.failure);
    let facts = facts_of(api, operation);
    let write = requests::write(api, operation);
    let read = answers::read(api, operation);
    let paging = match &pagination.next {
        NextPage::Property { pointer, parameter } => {
            quote!(Paging::property(#pointer, #parameter))
        }
        NextPage::Link => quote!(Paging::link()),
    };
    let items = path(api, operation, pagination).value;
    let (argument, mutable) = match write.is_empty() {
        true => (ident("_"), None),
        false => (ident("request"), Some(quote!(mut))),
    };
    Some(quote! {
        #docs
        #attributes
        pub fn #name(&self, #argument: types::#request) -> PagedItems<#item, types::#failure> {
            let operation = #facts;
            let #mutable call = self.engine.call(operation);
            #(#write)*
            call.paged(#paging, #read, |success: types::#success| Some(#items))
        }
    })
}

/// The way from a success to its items.
struct Path<'a> {
    /// The expression of the array; `?` follows what may be absent.
    value: TokenStream,
    item: &'a Type,
}

fn path<'a>(api: &'a Api, operation: &'a Operation, pagination: &Pagination) -> Path<'a> {
    let body = operation.json_success().expect("lowering finds a body with items");
    let content = operation.only_success().and_then(|success| success.contents.first());
    let result = content.and_then(|content| api.enveloped(operation, content));
    let mut value = quote!(success.into_value());
    let (start, names) = match result {
        // The value is the result already.
        Some(result) => {
            value = quote!(#value?);
            (result, &pagination.items[1..])
        }
        None => (body, pagination.items.as_slice()),
    };
    let def = |name: &str| Some(api.type_def(name));
    let followed = Followed::from(start, names, def).expect("lowering has followed it");
    let item = followed.item(def).expect("lowering has found an array");
    value = present(value, start);
    for field in followed.fields {
        value = member(&value, field);
    }
    Path { value, item }
}

/// The value of a field that is there.
fn member(value: &TokenStream, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let mut value = quote!(#value.#name);
    if field.presence == Presence::Optional {
        value = quote!(#value?);
    }
    if field.nullable == Nullable::Yes {
        value = quote!(#value?);
    }
    present(value, &field.ty)
}

/// A value that is not null.
fn present(value: TokenStream, ty: &Type) -> TokenStream {
    match ty {
        Type::Nullable(inner) => present(quote!(#value?), inner),
        _ => value,
    }
}
