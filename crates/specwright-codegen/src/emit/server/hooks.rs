//! The functions that authenticate callers, in each of the traits of a server.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::{docs, ident, sentence};
use crate::model::{Api, Credential, CredentialKind};

/// The function that authenticates callers by one security scheme.
pub(super) struct Hook<'a> {
    credential: &'a Credential,
}

/// The security schemes that some operation asks for.
pub(super) fn hooks(api: &Api) -> impl Iterator<Item = Hook<'_>> {
    let used = |index: usize| {
        let requirements =
            api.requirements.iter().flat_map(|one| one.alternatives.iter().flatten());
        requirements.into_iter().any(|scheme| scheme.credential == index)
    };
    let credentials = api.credentials.iter().enumerate().filter(move |(index, _)| used(*index));
    credentials.map(|(_, credential)| Hook { credential })
}

impl Hook<'_> {
    /// The type of the caller and the function, in [`Api`].
    pub fn declared(&self) -> TokenStream {
        let Hook { credential } = self;
        let ty = ident(&credential.type_name);
        let hook = ident(&credential.hook);
        let ty_docs = docs(&["The authenticated caller.", &sentence(&credential.docs)]);
        let hook_docs = docs(&[&format!(
            "Authenticates the caller by {}, before the body is read.",
            self.place()
        )]);
        let arguments = self.arguments();
        quote! {
            #ty_docs
            type #ty: Send;

            #hook_docs
            fn #hook(
                &self,
                #arguments
            ) -> impl Future<Output = Result<Self::#ty, ::specwright_server::Denied>> + Send;
        }
    }

    /// The same in a partial server, which knows no callers apart.
    pub fn partial(&self) -> TokenStream {
        let hook = ident(&self.credential.hook);
        let docs = docs(&[&format!(
            "Authenticates the caller by {}. Accepts all by default.",
            self.place()
        )]);
        let arguments = self.arguments();
        quote! {
            #docs
            #[allow(unused_variables)]
            fn #hook(
                &self,
                #arguments
            ) -> impl Future<Output = Result<(), ::specwright_server::Denied>> + Send {
                ::std::future::ready(Ok(()))
            }
        }
    }

    /// The same in the server that is made of a partial one.
    pub fn whole(&self) -> TokenStream {
        let ty = ident(&self.credential.type_name);
        let hook = ident(&self.credential.hook);
        let arguments = self.arguments();
        let scopes = (self.credential.has_scopes()).then(|| quote!(, scopes));
        quote! {
            type #ty = ();

            fn #hook(
                &self,
                #arguments
            ) -> impl Future<Output = Result<(), ::specwright_server::Denied>> + Send {
                self.0.#hook(credential #scopes)
            }
        }
    }

    fn arguments(&self) -> TokenStream {
        let ty = match self.credential.kind {
            CredentialKind::Basic => quote!(::specwright_server::Basic),
            _ => quote!(::specwright_server::Secret<'_>),
        };
        let scopes =
            (self.credential.has_scopes()).then(|| quote!(scopes: &'static [&'static str],));
        quote!(credential: #ty, #scopes)
    }

    /// Where the credential is.
    fn place(&self) -> String {
        match &self.credential.kind {
            CredentialKind::Header(name) => format!("the header `{name}`"),
            CredentialKind::Query(name) => format!("the query parameter `{name}`"),
            CredentialKind::Cookie(name) => format!("the cookie `{name}`"),
            CredentialKind::Basic => "a name and a password".to_owned(),
            CredentialKind::Bearer => "a bearer token".to_owned(),
            CredentialKind::Scoped { .. } => {
                "a bearer token, which must have the scopes".to_owned()
            }
        }
    }
}
