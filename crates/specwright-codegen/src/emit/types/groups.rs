//! Modules that list the types in groups, so that the documentation of a large API can be read.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::ident;
use crate::model::{Api, Shape, Strictness, TypeDef};

pub(super) fn groups(api: &Api) -> TokenStream {
    let of_requests =
        api.types.iter().filter(|def| is_built(def) && def.strictness == Strictness::Strict);
    let mut requests: Vec<&str> = api.all_operations().map(|one| one.request.as_str()).collect();
    requests.extend(of_requests.map(|def| def.name.as_str()));
    let of_results =
        api.types.iter().filter(|def| is_built(def) && def.strictness != Strictness::Strict);
    let mut results: Vec<&str> =
        api.all_operations().flat_map(|one| [one.success.as_str(), one.failure.as_str()]).collect();
    let responses = api.all_operations().flat_map(|operation| &operation.responses);
    let fields = responses.filter(|response| response.has_fields());
    results.extend(fields.map(|response| response.fields_name.as_str()));
    results.extend(of_results.map(|def| def.name.as_str()));
    let scalars = api.types.iter().filter(|def| !is_built(def)).map(|def| def.name.as_str());
    let requests =
        group("requests", "The requests of the operations, and what they consist of.", requests);
    let results = group("results", "What the operations answer, and what it consists of.", results);
    let scalars = group("scalars", "Numbers, texts and enumerations.", scalars.collect());
    quote!(#requests #results #scalars)
}

/// Whether a type is built of others.
fn is_built(def: &TypeDef) -> bool {
    match def.shape {
        Shape::Array { .. } | Shape::Map { .. } | Shape::Object(_) | Shape::Union(_) => true,
        Shape::Any
        | Shape::Boolean
        | Shape::Integer { .. }
        | Shape::Number { .. }
        | Shape::String(_)
        | Shape::IntegerEnum { .. }
        | Shape::StringEnum { .. }
        | Shape::ValueEnum { .. }
        | Shape::Excluding { .. } => false,
    }
}

fn group(name: &str, docs: &str, types: Vec<&str>) -> TokenStream {
    if types.is_empty() {
        return quote!();
    }
    let name = ident(name);
    let docs = crate::emit::docs(&[docs]);
    let types = types.into_iter().map(ident);
    quote! {
        #docs
        pub mod #name {
            #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
            #[doc(inline)]
            pub use super::{#(#types),*};
        }
    }
}
