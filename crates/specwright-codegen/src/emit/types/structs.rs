//! What generated structs have in common: a constructor, and setters of what is optional.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::{docs, ident, setter_name};

/// Clippy accepts a function with so many arguments.
const ARGUMENTS: usize = 7;

/// `new`, whose arguments are the required fields; `others` are the other fields with their values. `requirer` is
/// what requires the fields, in words.
pub(super) fn constructor(
    description: &str,
    requirer: &str,
    required: &[(Ident, TokenStream)],
    others: &[TokenStream],
) -> TokenStream {
    let docs = docs(&[description]);
    let reason = format!("the {requirer} requires them");
    let many = (required.len() > ARGUMENTS)
        .then(|| quote!(#[allow(clippy::too_many_arguments, reason = #reason)]));
    let arguments = required.iter().map(|(name, ty)| quote!(#name: #ty));
    let given = required.iter().map(|(name, _)| name);
    quote! {
        #docs
        #many
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#given,)* #(#others,)* }
        }
    }
}

/// A method that sets an optional field.
pub(super) fn setter(field: &str, ty: &TokenStream) -> TokenStream {
    let method = setter_name(field);
    let docs = docs(&[&format!("Sets [`{0}`](Self::{0}).", field.trim_start_matches("r#"))]);
    let field = ident(field);
    quote! {
        #docs
        #[must_use]
        pub fn #method(mut self, value: #ty) -> Self {
            self.#field = Some(value);
            self
        }
    }
}
