//! `client.rs`: a client with two methods for each operation, over the engine, and one for the items of all pages.

mod answers;
pub(super) mod blocking;
pub(super) mod mock;
mod pages;
mod requests;
mod signature;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::server::operation_docs;
use super::{base_path, docs, ident, imports};
use crate::model::{
    Api, Credential, CredentialKind, Operation, Repeatable, Secrecy, Security, Segment, UrlSource,
};
use signature::Signature;

/// The documentation of the module with the client.
pub(super) fn heading(api: &Api) -> String {
    format!("A client of the API \"{}\".", api.title)
}

pub(super) fn emit(api: &Api) -> TokenStream {
    let imports = imports(api);
    let engine = engine_items(api);
    let facts = facts(api);
    let schemes = schemes(api);
    let client = client(api);
    let methods = api.operations.iter().map(|operation| methods(api, operation));
    let pages = pages::emit(api);
    let convention = convention(api);
    quote! {
        use ::specwright_client::{#(#engine),*};
        #imports

        #facts
        #schemes
        #client
        #pages

        #convention
        impl Client {
            #(#methods)*
        }
    }
}

/// What the module uses of the engine.
fn engine_items(api: &Api) -> Vec<Ident> {
    let mut items = vec!["Api", "BuildError", "Builder", "Engine", "HttpService"];
    if !api.operations.is_empty() {
        items.extend(["Error", "Operation"]);
    }
    if api.operations.iter().any(answers::may_be_refused) {
        items.push("refused");
    }
    if api.operations.iter().any(|operation| answers::may_be_undeclared(api, operation)) {
        items.push("undeclared");
    }
    if pages::are_in(api) {
        items.extend(["PagedItems", "Paging"]);
    }
    if api.envelope.is_some() {
        items.push("Envelope");
    }
    if api.operations.iter().any(|operation| Signature::of(api, operation).is_enveloped()) {
        items.push("result_of");
    }
    items.sort_unstable();
    items.into_iter().map(ident).collect()
}

/// Allows names that Rust has conventions for.
fn convention(api: &Api) -> Option<TokenStream> {
    let unusual = |name: &str| {
        ["as_", "from_", "into_", "is_", "to_"].iter().any(|word| name.starts_with(word))
    };
    api.operations.iter().any(|one| unusual(&one.name)).then(|| {
        quote! {
            #[allow(
                clippy::wrong_self_convention,
                reason = "operations are called what the spec calls them"
            )]
        }
    })
}

/// What the spec says of the API as a whole.
fn facts(api: &Api) -> TokenStream {
    let used = used_schemes(api);
    let schemes = (!used.is_empty()).then(|| {
        let names = used.iter().map(|credential| scheme_name(credential));
        quote!(.schemes(&[#(schemes::#names),*]))
    });
    let envelope = api.envelope.as_ref().map(|envelope| {
        let code = &envelope.code.wire_name;
        let message = &envelope.message.wire_name;
        let result = envelope.result.as_ref().map(|result| {
            let (name, success) = (&result.property.wire_name, &result.success);
            quote!(.result(#name, #success))
        });
        let undocumented = envelope.undocumented.as_ref().map(|undocumented| {
            let (code, success) = (&undocumented.code, &undocumented.success);
            quote!(.undocumented(#code, #success))
        });
        quote!(.envelope(Envelope::new(#code, #message) #result #undocumented))
    });
    let accept = usual(api.operations.iter().filter_map(answers::accept));
    let accept = accept.map(|accept| quote!(.accept(#accept)));
    let security = usual(api.operations.iter().map(|operation| operation.security));
    let security = security.and_then(|usual| requirement(api, usual));
    let base_path = base_path(api);
    let whole_url = (api.url != UrlSource::Servers).then(|| quote!(.whole_url()));
    quote! {
        pub(super) static API: Api = Api::new(module_path!(), #base_path) #whole_url #schemes #accept #security #envelope;
    }
}

/// What most operations have.
fn usual<T: PartialEq>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counted: Vec<(T, usize)> = Vec::new();
    for value in values {
        match counted.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => counted.push((value, 1)),
        }
    }
    // The first of those that are as frequent.
    let most = counted.iter().map(|(_, count)| *count).max()?;
    counted.into_iter().find(|(_, count)| *count == most).map(|(value, _)| value)
}

/// The credentials that an operation asks for; none if it is open.
fn requirement(api: &Api, security: Security) -> Option<TokenStream> {
    let Security::Required(index) = security else {
        return None;
    };
    let alternatives = api.requirements[index].alternatives.iter().map(|schemes| {
        let names = schemes.iter().map(|one| scheme_name(&api.credentials[one.credential]));
        quote!(&[#(schemes::#names),*])
    });
    Some(quote!(.security(&[#(#alternatives),*])))
}

/// Whether the short method of an operation has no arguments.
pub(super) fn has_no_arguments(api: &Api, operation: &Operation) -> bool {
    Signature::of(api, operation).arguments.is_empty()
}

/// The short method of an operation.
pub(super) fn method_name(api: &Api, operation: &Operation) -> Ident {
    signature::method_names(api, operation).0
}

pub(super) fn scheme_name(credential: &Credential) -> Ident {
    format_ident!("{}", heck::AsShoutySnakeCase(credential.name()).to_string())
}

/// The security schemes that some operation asks for.
pub(super) fn used_schemes(api: &Api) -> Vec<&Credential> {
    let mut schemes = Vec::new();
    for (index, credential) in api.credentials.iter().enumerate() {
        let alternatives = api.requirements.iter().flat_map(|one| &one.alternatives);
        if alternatives.flatten().any(|used| used.credential == index) {
            schemes.push(credential);
        }
    }
    schemes
}

/// The security schemes as constants, for callers who have a credential for one of several.
fn schemes(api: &Api) -> Option<TokenStream> {
    let used = used_schemes(api);
    if used.is_empty() {
        return None;
    }
    let constants = used.into_iter().map(|credential| {
        let name = scheme_name(credential);
        let key = &credential.key;
        let (scheme, how) = match &credential.kind {
            CredentialKind::Header(header) => {
                let lower = header.to_ascii_lowercase();
                (quote!(header(#key, #lower)), format!("An API key in the header `{header}`"))
            }
            CredentialKind::Query(name) => {
                (quote!(query(#key, #name)), format!("An API key in the query: `{name}`"))
            }
            CredentialKind::Cookie(name) => {
                (quote!(cookie(#key, #name)), format!("An API key in the cookie `{name}`"))
            }
            CredentialKind::Basic => {
                (quote!(basic(#key)), "A user and a password: `Authorization: Basic`".to_owned())
            }
            CredentialKind::Bearer => {
                (quote!(bearer(#key)), "A token: `Authorization: Bearer`".to_owned())
            }
            CredentialKind::Scoped { token_url } => {
                let url = match token_url {
                    Some(url) => quote!(Some(#url)),
                    None => quote!(None),
                };
                (quote!(oauth2(#key, #url)), "A token: `Authorization: Bearer`".to_owned())
            }
        };
        let line = format!("Scheme `{key}`. {how}.");
        let docs = docs(&[&super::sentence(&credential.docs), &line]);
        quote! {
            #docs
            pub const #name: Scheme = Scheme::#scheme;
        }
    });
    Some(quote! {
        /// The security schemes of the API, for [`Builder::credential_for`](::specwright_client::Builder::credential_for).
        pub mod schemes {
            use ::specwright_client::Scheme;

            #(#constants)*
        }
    })
}

fn client(api: &Api) -> TokenStream {
    let line = format!(
        "A client of the API \"{}\". Clones share their connections, credentials and budget of repeats.",
        api.title
    );
    let docs = docs(&[&line]);
    let policy = api.policy.as_ref().map(|path| {
        let path: syn::Path = syn::parse_str(path).expect("options are checked");
        quote!(.policy(#path))
    });
    let (argument, docs_of_new) = match api.url {
        UrlSource::Servers => (
            ident("base_url"),
            quote! {
                /// Creates a client with the default settings and without a credential. `base_url` is a server URL of the
                /// spec, with its path.
                ///
                /// # Errors
                ///
                /// Returns an error if the base URL is invalid, or TLS cannot be set up.
            },
        ),
        UrlSource::Callback { .. } => (
            ident("url"),
            quote! {
                /// Creates a client with the default settings and without a credential. `url` is the whole URL that the
                /// expression gave, with its query. Another program chose it: check where it leads.
                ///
                /// # Errors
                ///
                /// Returns an error if the URL is invalid, or TLS cannot be set up.
            },
        ),
    };
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct Client {
            engine: Engine,
        }

        impl From<Engine> for Client {
            fn from(engine: Engine) -> Self {
                Client { engine }
            }
        }

        impl Client {
            #docs_of_new
            pub fn new(#argument: impl Into<String>) -> Result<Self, BuildError> {
                Self::builder(#argument).build()
            }

            /// Returns the settings of a client: credentials, time limits, retries, the transport.
            pub fn builder(#argument: impl Into<String>) -> Builder<Self> {
                Builder::new(&API, #argument) #policy
            }

            /// Returns the settings of a client of a service in the same process, such as the generated server.
            pub fn in_process(service: impl HttpService) -> Builder<Self> {
                Builder::in_process(&API, service) #policy
            }
        }
    }
}

/// The two methods of an operation.
fn methods(api: &Api, operation: &Operation) -> TokenStream {
    let signature = Signature::of(api, operation);
    let short = short(operation, &signature);
    let whole = whole(api, operation, &signature);
    quote!(#short #whole)
}

/// The method with the required inputs.
fn short(operation: &Operation, signature: &Signature) -> TokenStream {
    let Signature { docs, name, with, arguments, result, attributes, .. } = signature;
    let request = ident(&operation.request);
    let (inputs, made) = (&signature.inputs, &signature.body);
    let body = signature.value_of(&quote!(self.#with(request)));
    let failure = ident(&operation.failure);
    let arguments = arguments.iter().map(|(name, ty)| quote!(#name: #ty));
    quote! {
        #docs
        #attributes
        pub async fn #name(&self, #(#arguments),*) -> Result<#result, Error<types::#failure>> {
            #made
            let request = types::#request::new(#(#inputs),*);
            #body
        }
    }
}

/// The method with the whole request and the whole answer.
fn whole(api: &Api, operation: &Operation, signature: &Signature) -> TokenStream {
    let Signature { with, attributes_of_with, .. } = signature;
    let request = ident(&operation.request);
    let success = ident(&operation.success);
    let failure = ident(&operation.failure);
    let docs = signature.docs_of_with();
    let facts = facts_of(api, operation);
    let write = requests::write(api, operation);
    let is_used = !write.is_empty();
    let read = answers::read(api, operation);
    let argument = ident(if is_used { "request" } else { "_" });
    let mutable = is_used.then(|| quote!(mut));
    quote! {
        #docs
        #attributes_of_with
        pub async fn #with(&self, #argument: types::#request) -> Result<types::#success, Error<types::#failure>> {
            let operation = #facts;
            let #mutable call = self.engine.call(operation);
            #(#write)*
            call.send(#read).await
        }
    }
}

/// The section about errors of every method.
const ERRORS: &str = "Returns an error if the request is invalid, cannot be sent, or is refused.";

/// The documentation of an operation's method.
fn method_docs(api: &Api, operation: &Operation) -> TokenStream {
    let operation = operation_docs(api, operation);
    let errors = docs(&["# Errors", ERRORS]);
    quote!(#operation #[doc = ""] #errors)
}

/// What the spec says of an operation, apart from its inputs and responses.
fn facts_of(api: &Api, operation: &Operation) -> TokenStream {
    let id = &operation.wire_name;
    let method = operation.method.constant();
    let segments = operation.path.iter().map(|segment| match segment {
        Segment::Literal(text) => format!("/{text}"),
        Segment::Parameter { .. } => "/{}".to_owned(),
    });
    let path: String = segments.collect();
    let path = match (path.as_str(), &operation.expression) {
        ("", None) => "/",
        (path, _) => path,
    };
    let accept = answers::accept(operation);
    let is_usual =
        accept.is_none() || accept == usual(api.operations.iter().filter_map(answers::accept));
    let accept = accept.filter(|_| !is_usual).map(|accept| quote!(.accept(#accept)));
    let streamed = answers::streamed(operation);
    let streamed = (!streamed.is_empty()).then(|| quote!(.streamed(&[#(#streamed),*])));
    let usual_security = usual(api.operations.iter().map(|operation| operation.security));
    let security = match operation.security {
        same if usual_security == Some(same) => None,
        Security::Open => Some(quote!(.security(&[]))),
        required => requirement(api, required),
    };
    let repeat = match operation.repeatable {
        Repeatable::Yes => Some(quote!(.repeatable())),
        Repeatable::No => None,
    };
    let secrecy = match api.secrecy_of(operation) {
        Secrecy::Secret => Some(quote!(.secret())),
        Secrecy::Open => None,
    };
    quote! {
        Operation::new(#id, #method, #path) #accept #streamed #security #repeat #secrecy
    }
}
