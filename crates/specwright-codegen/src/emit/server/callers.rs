//! Who calls: the type of the caller for each requirement, and the function that finds it.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::{docs, ident};
use crate::model::{Api, CredentialKind, Requirement, SchemeUse};

pub(super) fn emit(api: &Api) -> TokenStream {
    let items = api.requirements.iter().enumerate().map(|(index, requirement)| {
        let choice = is_choice(requirement).then(|| choice(api, requirement));
        let finder = finder(api, index, requirement);
        quote!(#choice #finder)
    });
    quote!(#(#items)*)
}

/// The type of the caller, in terms of the implementation `of`.
pub(super) fn caller_type(api: &Api, index: usize, of: &TokenStream) -> TokenStream {
    let requirement = &api.requirements[index];
    match requirement.alternatives.as_slice() {
        [one] => all(api, one, of),
        [one, none] if none.is_empty() => {
            let one = all(api, one, of);
            quote!(Option<#one>)
        }
        _ => {
            let name = ident(&requirement.type_name);
            quote!(#name<#of>)
        }
    }
}

/// Whether the caller is one of several, so that it needs an enumeration.
fn is_choice(requirement: &Requirement) -> bool {
    match requirement.alternatives.as_slice() {
        [_] => false,
        [_, other] => !other.is_empty(),
        _ => true,
    }
}

/// The principals of all schemes that one alternative asks for.
fn all(api: &Api, schemes: &[SchemeUse], of: &TokenStream) -> TokenStream {
    let types: Vec<TokenStream> = schemes
        .iter()
        .map(|scheme| {
            let ty = ident(&api.credentials[scheme.credential].type_name);
            quote!(#of::#ty)
        })
        .collect();
    match types.as_slice() {
        [one] => one.clone(),
        types => quote!((#(#types),*)),
    }
}

fn variant_name(api: &Api, schemes: &[SchemeUse]) -> String {
    match schemes {
        [] => "Nobody".to_owned(),
        schemes => {
            let names = schemes.iter().map(|scheme| api.credentials[scheme.credential].name());
            names.collect::<Vec<_>>().join("And")
        }
    }
}

fn choice(api: &Api, requirement: &Requirement) -> TokenStream {
    let name = ident(&requirement.type_name);
    let mut names: Vec<String> = Vec::new();
    let variants = requirement.alternatives.iter().filter_map(|schemes| {
        let name = variant_name(api, schemes);
        // The same schemes with other scopes lead to the same caller.
        if names.contains(&name) {
            return None;
        }
        names.push(name.clone());
        let line = match schemes.as_slice() {
            [] => "Nobody in particular.".to_owned(),
            _ => format!("Known by {}.", name.replace("And", " and ")),
        };
        let docs = docs(&[&line]);
        let variant = ident(&name);
        let types = schemes.iter().map(|scheme| {
            let ty = ident(&api.credentials[scheme.credential].type_name);
            quote!(A::#ty)
        });
        let held = (!schemes.is_empty()).then(|| quote!((#(#types),*)));
        Some(quote!(#docs #variant #held))
    });
    let variants: Vec<TokenStream> = variants.collect();
    quote! {
        /// Who calls, by one of several credentials.
        pub enum #name<A: Api + ?Sized> {
            #(#variants,)*
        }
    }
}

fn finder(api: &Api, index: usize, requirement: &Requirement) -> TokenStream {
    let name = ident(&requirement.finder);
    let ty = caller_type(api, index, &quote!(A));
    let attempts = requirement
        .alternatives
        .iter()
        .filter(|schemes| !schemes.is_empty())
        .map(|schemes| attempt(api, requirement, schemes));
    let challenge = challenge(api, requirement);
    // Whoever may come with nothing is never denied.
    let open = requirement.alternatives.iter().any(Vec::is_empty);
    let denied =
        (!open).then(|| quote!(let mut denied = ::specwright_server::Denied::Unauthenticated;));
    let end = match (open, is_choice(requirement)) {
        (false, _) => quote!(Err(denied.into_rejection(#challenge))),
        (true, false) => quote!(Ok(None)),
        (true, true) => {
            let name = ident(&requirement.type_name);
            quote!(Ok(#name::Nobody))
        }
    };
    quote! {
        async fn #name<A: Api>(api: &A, head: ::specwright_server::Head<'_>) -> Result<#ty, ::specwright_server::Rejection> {
            #denied
            #(#attempts)*
            #end
        }
    }
}

/// Tries one alternative: all its credentials are there, and all are accepted.
fn attempt(api: &Api, requirement: &Requirement, schemes: &[SchemeUse]) -> TokenStream {
    let names: Vec<_> = match schemes.len() {
        1 => vec![ident("caller")],
        several => (1..=several).map(|number| ident(&format!("caller_{number}"))).collect(),
    };
    let reads = schemes.iter().map(|scheme| match &api.credentials[scheme.credential].kind {
        CredentialKind::Header(name) => {
            let name = name.to_ascii_lowercase();
            quote!(head.key_in_header(#name))
        }
        CredentialKind::Query(name) => quote!(head.key_in_query(#name)),
        CredentialKind::Cookie(name) => quote!(head.key_in_cookie(#name)),
        CredentialKind::Basic => quote!(head.basic()),
        CredentialKind::Bearer | CredentialKind::Scoped { .. } => quote!(head.bearer()),
    });
    let asks = schemes.iter().zip(&names).map(|(scheme, name)| {
        let credential = &api.credentials[scheme.credential];
        let hook = ident(&credential.hook);
        match &credential.kind {
            CredentialKind::Query(_) => quote!(api.#hook(#name.secret()).await),
            CredentialKind::Scoped { .. } => {
                let scopes = &scheme.scopes;
                quote!(api.#hook(#name, &[#(#scopes),*]).await)
            }
            _ => quote!(api.#hook(#name).await),
        }
    });
    let found = match names.as_slice() {
        [one] => quote!(#one),
        names if is_choice(requirement) => quote!(#(#names),*),
        names => quote!((#(#names),*)),
    };
    let found = if is_choice(requirement) {
        let name = ident(&requirement.type_name);
        let variant = ident(&variant_name(api, schemes));
        quote!(#name::#variant(#found))
    } else if requirement.alternatives.len() > 1 {
        quote!(Some(#found))
    } else {
        found
    };
    let (given, asked, accepted) = match names.as_slice() {
        [one] => {
            let (reads, asks): (TokenStream, TokenStream) = (reads.collect(), asks.collect());
            (quote!(Some(#one) = #reads), asks, quote!(Ok(#one)))
        }
        names => (
            quote!((#(Some(#names)),*) = (#(#reads),*)),
            quote!((#(#asks),*)),
            quote!((#(Ok(#names)),*)),
        ),
    };
    let open = requirement.alternatives.iter().any(Vec::is_empty);
    if open {
        return quote! {
            if let #given && let #accepted = #asked {
                return Ok(#found);
            }
        };
    }
    let refused = match names.as_slice() {
        [_] => quote!(Err(reason) => denied = denied.max(reason),),
        names => {
            let reasons = names.iter().map(|name| quote!(#name.err()));
            quote!((#(#names),*) => denied = denied.worst([#(#reasons),*]),)
        }
    };
    quote! {
        if let #given {
            match #asked {
                #accepted => return Ok(#found),
                #refused
            }
        }
    }
}

/// What HTTP has a 401 say, where one of the schemes is HTTP's own.
fn challenge(api: &Api, requirement: &Requirement) -> TokenStream {
    let schemes = requirement.alternatives.iter().flatten();
    let challenge =
        schemes.into_iter().find_map(|scheme| match api.credentials[scheme.credential].kind {
            CredentialKind::Basic => Some("Basic realm=\"api\", charset=\"UTF-8\""),
            CredentialKind::Bearer | CredentialKind::Scoped { .. } => Some("Bearer"),
            CredentialKind::Header(_) | CredentialKind::Query(_) | CredentialKind::Cookie(_) => {
                None
            }
        });
    match challenge {
        Some(challenge) => quote!(Some(#challenge)),
        None => quote!(None),
    }
}
