//! `server.rs`: the trait of an API, its requests and responses, and the way from one to the other.

mod callers;
mod examples;
mod hooks;
mod requests;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::callbacks::url_docs;
use super::responses::{Writer, shared_media_type};
use super::{base_path, code, docs, ident, imports, sentence};
use crate::model::{
    Api, Body, Codec, Method, Operation, OperationDocs, Place, Presence, Repeatable, Security,
    Segment, UnknownQuery, UrlSource,
};
use crate::package::Examples;

/// The documentation of the module with the server.
pub(super) fn heading(api: &Api) -> String {
    format!("The server of the API \"{}\".", api.title)
}

pub(super) fn emit(api: &Api) -> TokenStream {
    let media_type = shared_media_type(api).map(|media_type| {
        quote! {
            /// The media type of all answers that have a body.
            pub const MEDIA_TYPE: &str = #media_type;
        }
    });
    let api_trait = api_trait(api);
    let router = router(api);
    let callers = callers::emit(api);
    let writer = Writer::server(api);
    let operations = api.operations.iter().map(|operation| serve(api, operation, &writer));
    let imports = imports(api);
    let examples = match api.examples_of_server {
        Examples::Nowhere => None,
        Examples::BehindFeature => Some(examples::emit(api, &quote!(#[cfg(feature = "examples")]))),
        Examples::Always => Some(examples::emit(api, &quote!())),
    };
    quote! {
        #imports

        #media_type
        #api_trait
        #router
        #callers
        #(#operations)*
        #examples
    }
}

fn api_trait(api: &Api) -> TokenStream {
    let docs_of_api = docs(&[
        &format!("What a server of the API \"{}\" does.", api.title),
        &api.description,
        &url_docs(api),
        "Requests reach a method only if they keep every rule of the spec.",
    ]);
    let hooks = hooks::hooks(api).map(|hook| hook.declared());
    let methods = api.operations.iter().map(|operation| {
        let name = ident(&operation.name);
        let request = ident(&operation.request);
        let answer = answer(operation);
        let docs = operation_docs(api, operation);
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
                context: ::specwright_server::Context,
                #caller
                request: types::#request,
            ) -> #answer;
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

/// What a handler returns, once it is awaited.
fn answer(operation: &Operation) -> TokenStream {
    let success = ident(&operation.success);
    let failure = ident(&operation.failure);
    quote! {
        impl Future<
            Output = Result<types::#success, ::specwright_server::Failure<types::#failure>>,
        > + Send
    }
}

/// Which of the API's requirements an operation has.
fn requirement(operation: &Operation) -> Option<usize> {
    match operation.security {
        Security::Open => None,
        Security::Required(index) => Some(index),
    }
}

pub(super) fn operation_docs(api: &Api, operation: &Operation) -> TokenStream {
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
    let called = code(&format!("{} {path}", operation.method.constant()));
    let call = format!("{called}, operation `{}`.", operation.wire_name);
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
        &codes(api, error_codes),
        &joined("Events that follow", events),
        format!("{logged} {page}").trim(),
    ])
}

/// The codes that an operation may answer, each a link to what it means.
fn codes(api: &Api, codes: &[String]) -> String {
    if codes.is_empty() {
        return String::new();
    }
    let linked = codes.iter().map(|code| match api.variant_of_code(code) {
        Some((ty, variant)) => format!("[`{code}`](types::{ty}::{variant})"),
        None => format!("`{code}`"),
    });
    format!("Error codes: {}.", linked.collect::<Vec<_>>().join(", "))
}

/// The operations in the order in which paths are tried: the more concrete first.
fn in_order(api: &Api) -> Vec<&Operation> {
    let mut operations: Vec<&Operation> = api.operations.iter().collect();
    operations.sort_by(|a, b| (&a.path, a.method).cmp(&(&b.path, b.method)));
    operations
}

fn router(api: &Api) -> TokenStream {
    let operations = in_order(api);
    let count = proc_macro2::Literal::usize_unsuffixed(operations.len());
    let shared = shared_media_type(api);
    let table = operations.iter().map(|operation| table_entry(operation, shared));
    let base_path = base_path(api);
    let (where_it_answers, dispatch) = match api.url {
        UrlSource::Servers => (None, by_path(&operations)),
        UrlSource::Callback { .. } => {
            let line = "It answers at every path: mount it where the URL of the callback leads.";
            (Some(docs(&["", line])), by_method(&operations, 0))
        }
    };
    quote! {
        /// Makes a service of an implementation; `refuse` answers the requests that never reach it.
        #where_it_answers
        pub fn service<A: Api>(api: A, refuse: ::specwright_server::Refuse) -> ::specwright_server::Service<Operations<A>> {
            ::specwright_server::Service::new(Operations(api), #base_path, refuse)
        }

        /// The operations, in the order in which their paths are tried.
        pub static OPERATIONS: [::specwright_server::Operation; #count] = [#(#table),*];

        /// The id of the operation that a request asks for; for layers around the service.
        pub fn operation_id<B>(request: &::specwright_server::http::Request<B>) -> Option<&'static str> {
            ::specwright_server::operation_id(&OPERATIONS, #base_path, request)
        }

        /// The operations of an implementation behind their paths.
        #[derive(Debug)]
        pub struct Operations<A>(A);

        impl<A> AsRef<A> for Operations<A> {
            fn as_ref(&self) -> &A {
                &self.0
            }
        }

        impl<A: Api> ::specwright_server::Dispatch for Operations<A> {
            fn dispatch<B: ::specwright_server::RequestBody>(
                self: ::std::sync::Arc<Self>,
                call: ::specwright_server::Call<B>,
            ) -> ::specwright_server::Serving {
                #dispatch
            }
        }
    }
}

/// Finds the operation by its path and then by its method.
fn by_path(operations: &[&Operation]) -> TokenStream {
    let longest = operations.iter().map(|operation| operation.path.len()).max();
    let longest = proc_macro2::Literal::usize_unsuffixed(longest.unwrap_or_default());
    let mut arms = Vec::new();
    let mut rest = operations;
    let mut first = 0;
    while let Some(operation) = rest.first() {
        let same = rest.iter().take_while(|other| other.path == operation.path).count();
        arms.push(path_arm(&rest[..same], first));
        (first, rest) = (first + same, &rest[same..]);
    }
    quote! {
        let path = call.path();
        match path.segments::<#longest>().as_ref().map(::specwright_server::Segments::as_slice) {
            #(#arms)*
            _ => ::specwright_server::Serving::answer(Err(::specwright_server::Rejection::NotFound)),
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
    let body = operation.body.as_ref().map(body_entry);
    let anywhere = operation.expression.is_some().then(|| quote!(.at_any_path()));
    quote! {
        ::specwright_server::Operation::new(#id, #method, #path, #produces) #anywhere #body #limit #only
    }
}

/// What a request body may be.
fn body_entry(body: &Body) -> TokenStream {
    let media_types = body.contents.iter().map(|content| &content.media_type);
    let presence = ident(match body.presence {
        Presence::Required => "Required",
        Presence::Optional => "Optional",
    });
    let readings: Vec<_> = body.contents.iter().map(|content| reading(&content.codec)).collect();
    let read_as = readings.iter().any(|reading| *reading != "Whole").then(|| {
        let readings = readings.iter().map(|reading| ident(reading));
        quote!(.read_as(&[#(::specwright_server::Reading::#readings),*]))
    });
    quote!(.body(&[#(#media_types),*], ::specwright_runtime::Presence::#presence) #read_as)
}

/// How a body is read, by the name of its variant there.
fn reading(codec: &Codec) -> &'static str {
    match codec {
        Codec::Json(_) | Codec::Form(_) | Codec::Text(_) => "Whole",
        Codec::Multipart(_) => "Parts",
        Codec::Stream | Codec::Events(_) | Codec::Lines(_) => "Stream",
    }
}

/// The operations of one path; `first` is the index of the first of them in the table.
fn path_arm(operations: &[&Operation], first: usize) -> TokenStream {
    let path = &operations[0].path;
    let pattern = path.iter().map(|segment| match segment {
        Segment::Literal(text) => quote!(#text),
        Segment::Parameter { .. } => quote!(_),
    });
    let by_method = by_method(operations, first);
    quote!(Some([#(#pattern),*]) => #by_method,)
}

/// Finds the operation by its method, among those of one path; `first` is the index of the first of them in the table.
fn by_method(operations: &[&Operation], first: usize) -> TokenStream {
    let has = |method: Method| operations.iter().any(|operation| operation.method == method);
    let methods = operations.iter().enumerate().map(|(offset, operation)| {
        let marker = ident(&operation.marker);
        let index = proc_macro2::Literal::usize_unsuffixed(first + offset);
        let method = operation.method.constant();
        let head =
            (operation.method == Method::Get && !has(Method::Head)).then(|| quote!(| "HEAD"));
        quote! {
            #method #head => ::specwright_server::serve::<#marker, A, _, _>(
                self,
                call.at(&OPERATIONS[#index]),
            ),
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
        match call.method().as_str() {
            #(#methods)*
            _ => ::specwright_server::Serving::answer(call.other_method(#allow)),
        }
    }
}

/// How an operation is served.
fn serve(api: &Api, operation: &Operation, writer: &Writer<'_>) -> TokenStream {
    let marker = ident(&operation.marker);
    let name = ident(&operation.name);
    let request = ident(&operation.request);
    let success = ident(&operation.success);
    let failure = ident(&operation.failure);
    let answer = answer(operation);
    let requirement = requirement(operation);
    let caller = match requirement {
        Some(index) => callers::caller_type(api, index, &quote!(A)),
        None => quote!(()),
    };
    let (head, found) = match requirement {
        Some(index) => {
            let finder = ident(&api.requirements[index].finder);
            (quote!(head), quote!(#finder(api, head)))
        }
        None => (quote!(_), quote!(::std::future::ready(Ok(())))),
    };
    let api_argument = if requirement.is_some() { ident("api") } else { ident("_") };
    let (caller_argument, caller_passed) = match requirement {
        Some(_) => (quote!(caller: #caller), quote!(caller,)),
        None => (quote!((): ()), quote!()),
    };
    let read = requests::read(operation);
    let write = writer.write(operation);
    let deprecated = operation.docs.deprecated.then(|| quote!(#[expect(deprecated)]));
    quote! {
        struct #marker;

        impl<A: Api> ::specwright_server::Serve<A> for #marker {
            type Caller = #caller;
            type Request = types::#request;
            type Success = types::#success;
            type Failure = types::#failure;

            fn authenticate(
                #api_argument: &A,
                #head: ::specwright_server::Head<'_>,
            ) -> impl Future<Output = Result<#caller, ::specwright_server::Rejection>> + Send {
                #found
            }

            #read

            #deprecated
            fn call(
                api: &A,
                context: ::specwright_server::Context,
                #caller_argument,
                request: types::#request,
            ) -> #answer {
                Api::#name(api, context, #caller_passed request)
            }

            #write
        }
    }
}

/// The variable that holds a parameter on its way to the handler: not one of ours, nor that of another parameter.
fn local(operation: &Operation, name: &str) -> Ident {
    let mut variable = name.to_owned();
    while ["input", "request"].contains(&variable.as_str())
        || (variable != name && operation.parameters.iter().any(|other| other.name == variable))
    {
        variable.push('_');
    }
    ident(&variable)
}
