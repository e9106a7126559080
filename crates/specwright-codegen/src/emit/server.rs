//! `server.rs`: the trait of an API, its requests and responses, and the way from one to the other.

mod callers;
mod requests;
mod responses;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{docs, ident, imports, sentence};
use crate::model::{
    Api, CredentialKind, Method, Operation, OperationDocs, Place, Repeatable, Security, Segment,
    UnknownQuery,
};

/// The documentation of the module with the server.
pub(super) fn heading(api: &Api) -> String {
    format!("The server of the API \"{}\".", api.title)
}

pub(super) fn emit(api: &Api) -> TokenStream {
    let shared = responses::shared_media_type(api);
    let media_type = shared.map(|media_type| {
        quote! {
            /// The media type of all answers that have a body.
            pub(super) const MEDIA_TYPE: &str = #media_type;
        }
    });
    let api_trait = api_trait(api);
    let router = router(api, shared);
    let callers = callers::emit(api);
    let operations = api.operations.iter().map(|operation| {
        let request = requests::request_type(operation);
        let response = responses::response_type(operation, shared);
        let serve = requests::serve(api, operation);
        quote!(#request #response #serve)
    });
    let imports = imports(api, &[]);
    quote! {
        use http::Method;
        use specwright_server::{
            self as server, Call, Context, Input, Rejection, RequestBody, Response,
        };

        #imports

        #media_type
        #api_trait
        #router
        #callers
        #(#operations)*
    }
}

fn api_trait(api: &Api) -> TokenStream {
    let docs_of_api = docs(&[
        &format!("What a server of the API \"{}\" does.", api.title),
        &api.description,
        "Requests reach a method only if they keep every rule of the spec.",
    ]);
    let used = |index: usize| {
        let requirements =
            api.requirements.iter().flat_map(|one| one.alternatives.iter().flatten());
        requirements.into_iter().any(|scheme| scheme.credential == index)
    };
    let hooks = api.credentials.iter().enumerate().filter(|(index, _)| used(*index));
    let hooks = hooks.map(|(_, credential)| {
        let ty = ident(&credential.type_name);
        let hook = ident(&credential.hook);
        let ty_docs = docs(&["Who calls, as the credential tells.", &sentence(&credential.docs)]);
        let place = match &credential.kind {
            CredentialKind::Header(name) => format!("the header `{name}`"),
            CredentialKind::Query(name) => format!("the query parameter `{name}`"),
            CredentialKind::Cookie(name) => format!("the cookie `{name}`"),
            CredentialKind::Basic => "a name and a password".to_owned(),
            CredentialKind::Bearer => "a bearer token".to_owned(),
            CredentialKind::Scoped => "a bearer token, which must have the scopes".to_owned(),
        };
        let line = format!("Finds out who calls by {place}, before the body is read.");
        let hook_docs = docs(&[&line]);
        let credential_type = match credential.kind {
            CredentialKind::Basic => quote!(server::Basic),
            _ => quote!(server::Secret<'_>),
        };
        let scopes = (credential.kind == CredentialKind::Scoped)
            .then(|| quote!(scopes: &'static [&'static str],));
        quote! {
            #ty_docs
            type #ty: Send;

            #hook_docs
            fn #hook(
                &self,
                credential: #credential_type,
                #scopes
            ) -> impl Future<Output = Result<Self::#ty, server::Denied>> + Send;
        }
    });
    let methods = api.operations.iter().map(|operation| {
        let name = ident(&operation.name);
        let request = ident(&operation.request);
        let response = ident(&operation.response);
        let docs = operation_docs(operation);
        let caller = requirement(operation).map(|index| {
            let ty = callers::caller_type(api, index, &quote!(Self));
            quote!(caller: #ty,)
        });
        let deprecated = operation.docs.deprecated.then(|| quote!(#[deprecated]));
        quote! {
            #docs
            #deprecated
            fn #name(
                &self,
                context: Context,
                #caller
                request: #request,
            ) -> impl Future<Output = #response> + Send;
        }
    });
    let unusual = |name: &str| {
        let begins =
            ["as_", "from_", "into_", "is_", "to_"].iter().any(|word| name.starts_with(word));
        begins || name == "new"
    };
    let convention = api.operations.iter().any(|one| unusual(&one.name)).then(|| {
        quote! {
            #[allow(
                clippy::new_ret_no_self,
                clippy::wrong_self_convention,
                reason = "operations are called what the spec calls them"
            )]
        }
    });
    quote! {
        #docs_of_api
        #convention
        pub trait Api: Send + Sync + 'static {
            #(#hooks)*
            #(#methods)*
        }
    }
}

/// Which of the API's requirements an operation has.
fn requirement(operation: &Operation) -> Option<usize> {
    match operation.security {
        Security::Open => None,
        Security::Required(index) => Some(index),
    }
}

pub(super) fn operation_docs(operation: &Operation) -> TokenStream {
    let OperationDocs {
        summary,
        description,
        preconditions,
        error_codes,
        events,
        log_name,
        source,
        ..
    } = &operation.docs;
    let list = |heading: &str, items: &[String], mark: &str| match items {
        [] => String::new(),
        items => {
            let lines: Vec<String> =
                items.iter().map(|item| format!("- {mark}{item}{mark}")).collect();
            format!("{heading}\n\n{}", lines.join("\n"))
        }
    };
    let joined = |heading: &str, items: &[String]| match items {
        [] => String::new(),
        items => format!("{heading}: `{}`.", items.join("`, `")),
    };
    let path = operation.path_template();
    let call =
        format!("`{} {path}`, operation `{}`.", operation.method.constant(), operation.wire_name);
    let logged =
        log_name.as_ref().map_or(String::new(), |name| format!("In the vendor's logs: `{name}`."));
    let page = source.as_ref().map_or(String::new(), |title| format!("Page: {title}."));
    let repeat = match operation.repeatable {
        Repeatable::Yes => "Safe to repeat.",
        Repeatable::No => "Not safe to repeat.",
    };
    docs(&[
        &sentence(summary),
        &sentence(description),
        &format!("{call} {repeat}"),
        &list("Preconditions:", preconditions, ""),
        &joined("Error codes", error_codes),
        &joined("Events that follow", events),
        format!("{logged} {page}").trim(),
    ])
}

/// The operations in the order in which paths are tried: the more concrete first.
fn in_order(api: &Api) -> Vec<&Operation> {
    let mut operations: Vec<&Operation> = api.operations.iter().collect();
    operations.sort_by(|a, b| (&a.path, a.method).cmp(&(&b.path, b.method)));
    operations
}

fn router(api: &Api, shared: Option<&str>) -> TokenStream {
    let operations = in_order(api);
    let longest = operations.iter().map(|operation| operation.path.len()).max();
    let longest = proc_macro2::Literal::usize_unsuffixed(longest.unwrap_or_default());
    let count = proc_macro2::Literal::usize_unsuffixed(operations.len());
    let table = operations.iter().map(|operation| table_entry(operation, shared));
    let mut arms = Vec::new();
    let mut rest = operations.as_slice();
    let mut first = 0;
    while let Some(operation) = rest.first() {
        let same = rest.iter().take_while(|other| other.path == operation.path).count();
        arms.push(path_arm(&rest[..same], first));
        (first, rest) = (first + same, &rest[same..]);
    }
    quote! {
        /// Makes a service of an implementation; `refuse` answers the requests that never reach it.
        pub fn service<A: Api>(api: A, refuse: server::Refuse) -> server::Service<Operations<A>> {
            server::Service::new(Operations(api), types::BASE_PATH, refuse)
        }

        /// The operations, in the order in which their paths are tried.
        pub static OPERATIONS: [server::Operation; #count] = [#(#table),*];

        /// The id of the operation that a request asks for; for layers around the service.
        pub fn operation_id<B>(request: &http::Request<B>) -> Option<&'static str> {
            server::operation_id(&OPERATIONS, types::BASE_PATH, request)
        }

        /// The operations of an implementation behind their paths.
        #[derive(Debug)]
        pub struct Operations<A>(A);

        impl<A: Api> server::Dispatch for Operations<A> {
            fn dispatch<B: RequestBody>(
                self: std::sync::Arc<Self>,
                call: Call<B>,
            ) -> server::Serving {
                let path = call.path();
                match path.segments::<#longest>().as_ref().map(server::Segments::as_slice) {
                    #(#arms)*
                    _ => server::Serving::answer(Err(Rejection::NotFound)),
                }
            }
        }
    }
}

fn table_entry(operation: &Operation, shared: Option<&str>) -> TokenStream {
    let id = &operation.wire_name;
    let method = operation.method.constant();
    let path = operation.path_template();
    let mut produced: Vec<&str> = Vec::new();
    let succeeding = |response: &&crate::model::Response| response.status.succeeds();
    for content in operation.responses.iter().filter(succeeding).flat_map(|r| &r.contents) {
        if !produced.contains(&content.media_type.as_str()) {
            produced.push(&content.media_type);
        }
    }
    let produces = match (shared, produced.as_slice()) {
        (Some(_), [_]) => quote!(&[MEDIA_TYPE]),
        (_, produced) => quote!(&[#(#produced),*]),
    };
    let limit = operation.body_limit.map(|limit| {
        let limit = proc_macro2::Literal::usize_unsuffixed(limit);
        quote!(.body_limit(#limit))
    });
    let only = (operation.unknown_query == UnknownQuery::Refused).then(|| {
        let names = operation.parameters.iter().filter(|one| one.place == Place::Query);
        let names = names.map(|one| &one.wire_name);
        quote!(.only_query(&[#(#names),*]))
    });
    quote!(server::Operation::new(#id, #method, #path, #produces) #limit #only)
}

/// The operations of one path; `first` is the index of the first of them in the table.
fn path_arm(operations: &[&Operation], first: usize) -> TokenStream {
    let path = &operations[0].path;
    let pattern = path.iter().map(|segment| match segment {
        Segment::Literal(text) => quote!(#text),
        Segment::Parameter { .. } => quote!(_),
    });
    let positions: Vec<_> = positions(path).collect();
    let has = |method: Method| operations.iter().any(|operation| operation.method == method);
    let methods = operations.iter().enumerate().map(|(offset, operation)| {
        let serve = serving(operation);
        let index = proc_macro2::Literal::usize_unsuffixed(first + offset);
        let method = ident(operation.method.constant());
        let head =
            (operation.method == Method::Get && !has(Method::Head)).then(|| quote!(| Method::HEAD));
        quote! {
            Method::#method #head => {
                server::Serving::work(async move {
                    #serve(&self.0, call.at(&OPERATIONS[#index]) #(, path.segment(#positions))*)
                        .await
                })
            }
        }
    });
    let mut allowed: Vec<&str> = operations.iter().map(|one| one.method.constant()).collect();
    for (method, keyword) in [(Method::Head, "HEAD"), (Method::Options, "OPTIONS")] {
        if !has(method) && (method == Method::Options || has(Method::Get)) {
            allowed.push(keyword);
        }
    }
    allowed.sort_unstable();
    let allow = allowed.join(", ");
    quote! {
        Some([#(#pattern),*]) => match *call.method() {
            #(#methods)*
            _ => server::Serving::answer(call.other_method(#allow)),
        },
    }
}

/// Where the parameters of a path stand in it.
fn positions(path: &[Segment]) -> impl Iterator<Item = proc_macro2::Literal> {
    let segments = path.iter().enumerate();
    segments.filter_map(|(position, segment)| match segment {
        Segment::Literal(_) => None,
        Segment::Parameter { .. } => Some(proc_macro2::Literal::usize_unsuffixed(position)),
    })
}

/// The variables that hold the segments of a path which are parameters.
fn variables(path: &[Segment]) -> impl Iterator<Item = Ident> {
    path.iter().filter_map(|segment| match segment {
        Segment::Literal(_) => None,
        Segment::Parameter { name, .. } => Some(local(name)),
    })
}

/// The function that leads a request of one operation to its method.
fn serving(operation: &Operation) -> Ident {
    ident(&format!("serve_{}", operation.name))
}

/// The variable that holds a parameter on its way to the handler.
fn local(name: &str) -> Ident {
    const OURS: [&str; 9] =
        ["api", "call", "caller", "context", "input", "path", "payload", "request", "segments"];
    // No name of the spec ends in an underscore.
    if OURS.contains(&name) || name.starts_with("serve_") || name.starts_with("find_") {
        ident(&format!("{name}_"))
    } else {
        ident(name)
    }
}
