//! `server.rs`: the trait of an API, its requests and responses, and the way from one to the other.

use proc_macro2::TokenStream;
use quote::quote;

use super::{code, docs, followed_by, ident, module_docs, optional, sentence, type_of};
use crate::model::{
    Api, Body, Method, Nullable, Operation, OperationDocs, Parameter, Place, Presence, Repeatable,
    Response, Security, Segment,
};

pub(super) fn emit(api: &Api) -> TokenStream {
    let heading = module_docs(&format!("The server of the API \"{}\".", api.title));
    let uses = uses(api);
    let shared = shared_media_type(api);
    let media_type = shared.map(|media_type| {
        quote! {
            /// The media type of all answers that have a body.
            pub(super) const MEDIA_TYPE: &str = #media_type;
        }
    });
    let api_trait = api_trait(api);
    let router = router(api);
    let operations = api.operations.iter().map(|operation| operation_items(api, operation, shared));
    quote! {
        #heading

        #uses

        #media_type
        #api_trait
        #router
        #(#operations)*
    }
}

fn uses(api: &Api) -> TokenStream {
    let api_key = api.credential.is_some().then(|| quote!(ApiKey,));
    let with_input = api.operations.iter().any(|op| !op.parameters.is_empty() || op.body.is_some());
    let input = with_input.then(|| quote!(Input,));
    quote! {
        use http::Method;
        use openapi_runtime::server::{
            self, #api_key Call, Dispatch, #input Refuse, Rejection, RequestBody, Response, Service,
        };

        use super::types;
    }
}

fn api_trait(api: &Api) -> TokenStream {
    let docs_of_api = docs(&[
        &format!("What a server of the API \"{}\" does.", api.title),
        &api.description,
        "Requests reach a method only if they keep every rule of the spec.",
    ]);
    let hook = api.credential.as_ref().map(|credential| {
        let (ty, hook) = (ident(&credential.type_name), ident(&credential.hook));
        let ty_docs = docs(&["Who calls, as the credential tells.", &sentence(&credential.docs)]);
        let line = format!(
            "Finds out who calls by the header `{}`, before the body is read. `None` refuses the call.",
            credential.header
        );
        let hook_docs = docs(&[&line]);
        quote! {
            #ty_docs
            type #ty: Send;

            #hook_docs
            fn #hook(
                &self,
                credential: ApiKey<'_>,
            ) -> impl Future<Output = Option<Self::#ty>> + Send;
        }
    });
    let methods = api.operations.iter().map(|operation| {
        let (name, request, response) =
            (ident(&operation.name), ident(&operation.request), ident(&operation.response));
        let docs = operation_docs(operation);
        let principal = principal(api, operation).map(|ty| quote!(caller: Self::#ty,));
        let deprecated = operation.docs.deprecated.then(|| quote!(#[deprecated]));
        quote! {
            #docs
            #deprecated
            fn #name(
                &self,
                #principal
                request: #request,
            ) -> impl Future<Output = #response> + Send;
        }
    });
    quote! {
        #docs_of_api
        pub trait Api: Send + Sync + 'static {
            #hook
            #(#methods)*
        }
    }
}

/// The associated type of the caller, where the operation asks for a credential.
fn principal(api: &Api, operation: &Operation) -> Option<proc_macro2::Ident> {
    match operation.security {
        Security::Open => None,
        Security::Credential => api.credential.as_ref().map(|c| ident(&c.type_name)),
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

fn router(api: &Api) -> TokenStream {
    // The more concrete path is tried first; operations of one path stand together.
    let mut paths: Vec<&[Segment]> = Vec::new();
    for operation in &api.operations {
        if !paths.contains(&operation.path.as_slice()) {
            paths.push(&operation.path);
        }
    }
    paths.sort();
    let longest = paths.iter().map(|path| path.len()).max().unwrap_or_default();
    let longest = proc_macro2::Literal::usize_unsuffixed(longest);
    let arms = paths.iter().map(|path| path_arm(api, path));
    quote! {
        /// Makes a service of an implementation; `refuse` answers the requests that never reach it.
        pub fn service<A: Api>(api: A, refuse: Refuse) -> Service<Operations<A>> {
            Service::new(Operations(api), types::BASE_PATH, refuse)
        }

        /// The operations of an implementation behind their paths.
        #[derive(Debug)]
        pub struct Operations<A>(A);

        impl<A: Api> Dispatch for Operations<A> {
            async fn dispatch<B: RequestBody>(&self, call: Call<B>) -> Result<Response, Rejection> {
                let api = &self.0;
                let path = call.path();
                let segments = path.segments::<#longest>().ok_or(Rejection::NotFound)?;
                match *segments.as_slice() {
                    #(#arms)*
                    _ => Err(Rejection::NotFound),
                }
            }
        }
    }
}

fn path_arm(api: &Api, path: &[Segment]) -> TokenStream {
    let mut operations: Vec<&Operation> =
        api.operations.iter().filter(|operation| operation.path == path).collect();
    operations.sort_by_key(|operation| operation.method);
    let pattern = path.iter().map(|segment| match segment {
        Segment::Literal(text) => quote!(#text),
        Segment::Parameter { name, .. } => {
            let name = local(name);
            quote!(#name)
        }
    });
    let methods = operations.iter().map(|operation| {
        let (method, name) = (ident(operation.method.constant()), handler(operation));
        let segments = variables(path);
        quote!(Method::#method => #name(api, call #(, #segments)*).await,)
    });
    let allowed: Vec<Method> = operations.iter().map(|operation| operation.method).collect();
    let allow = allowed.iter().map(|method| method.constant()).collect::<Vec<_>>().join(", ");
    quote! {
        [#(#pattern),*] => match *call.method() {
            #(#methods)*
            _ => Err(Rejection::MethodNotAllowed { allow: #allow }),
        },
    }
}

/// The variables that hold the segments of a path which are parameters.
fn variables(path: &[Segment]) -> impl Iterator<Item = proc_macro2::Ident> {
    path.iter().filter_map(|segment| match segment {
        Segment::Literal(_) => None,
        Segment::Parameter { name, .. } => Some(local(name)),
    })
}

fn operation_items(api: &Api, operation: &Operation, shared: Option<&str>) -> TokenStream {
    let request = request_type(operation);
    let response = response_type(operation, shared);
    let handle = handle(api, operation);
    quote! {
        #request
        #response
        #handle
    }
}

fn request_type(operation: &Operation) -> TokenStream {
    let name = ident(&operation.request);
    let line = format!("What [`Api::{}`] is asked.", operation.name.trim_start_matches("r#"));
    let docs = docs(&[&line]);
    let parameters = operation.parameters.iter().map(parameter_field);
    let body = operation.body.iter().map(body_field);
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        pub struct #name {
            #(#parameters,)*
            #(#body,)*
        }
    }
}

fn parameter_field(parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    let ty = type_of(&parameter.ty, &quote!(types::));
    let ty = optional(ty, parameter.presence, Nullable::No);
    let place = match parameter.place {
        Place::Path => "In the path",
        Place::Query => "In the query",
        Place::Header => "In a header",
    };
    let line = followed_by(&parameter.docs, &format!("{place}: {}.", code(&parameter.wire_name)));
    let docs = docs(&[&line]);
    quote! {
        #docs
        pub #name: #ty
    }
}

fn body_field(body: &Body) -> TokenStream {
    let ty = type_of(&body.ty, &quote!(types::));
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

fn response_type(operation: &Operation, shared: Option<&str>) -> TokenStream {
    let name = ident(&operation.response);
    let line = format!(
        "What [`Api::{}`] answers: one variant for each documented status.",
        operation.name.trim_start_matches("r#")
    );
    let enum_docs = docs(&[&line]);
    let variants = operation.responses.iter().map(|response| {
        let variant = ident(&response.name);
        let line = followed_by(&response.docs, &format!("Status {}.", response.status));
        let docs = docs(&[&line]);
        let body = response.content.iter().map(|content| type_of(&content.ty, &quote!(types::)));
        quote! {
            #docs
            #variant #((#body))*
        }
    });
    let arms = operation.responses.iter().map(|response| respond(response, shared));
    quote! {
        #enum_docs
        #[derive(Clone, Debug, PartialEq)]
        pub enum #name {
            #(#variants,)*
        }

        impl #name {
            fn respond(&self) -> Response {
                match self {
                    #(#arms)*
                }
            }
        }
    }
}

/// The media type of every answer, if they agree.
fn shared_media_type(api: &Api) -> Option<&str> {
    let responses = api.operations.iter().flat_map(|operation| &operation.responses);
    let contents = responses.filter_map(|response| response.content.as_ref());
    let mut media_types = contents.map(|content| content.media_type.as_str());
    let first = media_types.next()?;
    media_types.all(|other| other == first).then_some(first)
}

fn respond(response: &Response, shared: Option<&str>) -> TokenStream {
    let variant = ident(&response.name);
    let status = proc_macro2::Literal::u16_unsuffixed(response.status);
    match &response.content {
        Some(content) => {
            let media_type = match (shared, &content.media_type) {
                (Some(_), _) => quote!(MEDIA_TYPE),
                (None, own) => quote!(#own),
            };
            quote! {
                Self::#variant(body) => server::json(#status, #media_type, body),
            }
        }
        None => quote!(Self::#variant => server::empty(#status),),
    }
}

/// The function that leads a request of one operation to its method.
fn handle(api: &Api, operation: &Operation) -> TokenStream {
    let (name, request) = (ident(&operation.name), ident(&operation.request));
    let handler = handler(operation);
    let segments = variables(&operation.path);
    let caller = caller(api, operation);
    let caller_argument = caller.as_ref().map(|_| quote!(caller,));
    let reads = operation.parameters.iter().map(read_parameter);
    let read_body = operation.body.as_ref().map(|body| read_body(api, body));
    let fields = operation.parameters.iter().map(|parameter| parameter.name.as_str());
    let fields: Vec<&str> = fields.chain(operation.body.iter().map(|_| "body")).collect();
    let names: Vec<_> = fields.iter().map(|field| local(field)).collect();
    let values = fields.iter().zip(&names).map(|(field, name)| {
        let field = ident(field);
        if field == *name { quote!(#name) } else { quote!(#field: #name) }
    });
    let payload = if operation.body.is_some() { ident("payload") } else { ident("_") };
    let judge = (!names.is_empty()).then(|| {
        let (pattern, values) = match names.as_slice() {
            [one] => (quote!(Some(#one)), quote!(#one)),
            _ => (quote!((#(Some(#names)),*)), quote!((#(#names),*))),
        };
        quote! {
            let (mut input, #payload) = Input::new(call);
            #(#reads)*
            #read_body
            let #pattern = #values else {
                return Err(input.rejection());
            };
        }
    });
    let unused_call = judge.is_none().then(|| quote!(let _ = call;));
    let deprecated = operation.docs.deprecated.then(|| quote!(#[expect(deprecated)]));
    quote! {
        #deprecated
        async fn #handler<A: Api, B: RequestBody>(
            api: &A,
            call: Call<B>,
            #(#segments: &str,)*
        ) -> Result<Response, Rejection> {
            #caller
            #judge
            #unused_call
            let request = #request { #(#values),* };
            Ok(api.#name(#caller_argument request).await.respond())
        }
    }
}

/// The function that serves an operation.
fn handler(operation: &Operation) -> proc_macro2::Ident {
    ident(&format!("serve_{}", operation.name))
}

fn caller(api: &Api, operation: &Operation) -> Option<TokenStream> {
    principal(api, operation)?;
    let credential = api.credential.as_ref()?;
    let (header, hook) = (credential.header.to_ascii_lowercase(), ident(&credential.hook));
    Some(quote! {
        let caller = api.#hook(call.api_key(#header)?).await;
        let caller = caller.ok_or(Rejection::Unauthenticated)?;
    })
}

/// The variable that holds a parameter on its way to the handler.
fn local(name: &str) -> proc_macro2::Ident {
    const OURS: [&str; 8] =
        ["api", "call", "caller", "input", "path", "payload", "request", "segments"];
    // No name of the spec ends in an underscore.
    if OURS.contains(&name) || name.starts_with("serve_") {
        ident(&format!("{name}_"))
    } else {
        ident(name)
    }
}

fn read_parameter(parameter: &Parameter) -> TokenStream {
    let (name, wire_name) = (local(&parameter.name), &parameter.wire_name);
    let ty = type_of(&parameter.ty, &quote!(types::));
    let read = match (parameter.place, parameter.presence) {
        (Place::Path, _) => quote!(path::<#ty>(#wire_name, #name)),
        (Place::Query, Presence::Required) => quote!(query::<#ty>(#wire_name)),
        (Place::Query, Presence::Optional) => quote!(optional_query::<#ty>(#wire_name)),
        (Place::Header, Presence::Required) => quote!(header::<#ty>(#wire_name)),
        (Place::Header, Presence::Optional) => quote!(optional_header::<#ty>(#wire_name)),
    };
    quote!(let #name = input.#read;)
}

fn read_body(api: &Api, body: &Body) -> TokenStream {
    let ty = type_of(&body.ty, &quote!(types::));
    let read = ident(if api.needs_check(&body.ty) { "checked_json" } else { "json" });
    let media_type = &body.media_type;
    quote!(let body = input.#read::<#ty, B>(payload, #media_type).await?;)
}
