//! `client.rs` of a crate of its own: the client around `methods.rs`, its credential and its errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::{Layer, client, file, ident, module_docs};
use crate::File;
use crate::model::{Api, Success};

/// Prints the module; its calls and requests are files beside it.
pub(in crate::emit) fn emit(api: &Api) -> File {
    let tokens = module(api, quote!(;), quote!(;));
    file("src/client.rs", tokens)
}

/// Prints the module with its calls and requests inside.
pub(in crate::emit) fn inline(api: &Api) -> TokenStream {
    let methods = client::emit(api, Layer::Once);
    let operations = client::operations::emit(api);
    module(api, quote!({ #methods }), quote!({ #operations }))
}

/// Prints the module, in which the modules of its calls and its requests end in a semicolon or a block.
fn module(api: &Api, methods: TokenStream, operations: TokenStream) -> TokenStream {
    let heading = module_docs(&format!("A client of the API \"{}\".", api.title));
    let key = api.key_header().is_some();
    let uses = uses(api);
    let client = client_type(key);
    let ways = ways(api);
    let hooks = hooks(api, key);
    let credential = credential(key);
    let refusal = refusal(api);
    let answer = answer();
    let error = error(api);
    let build_error = build_error();
    quote! {
        #heading

        #[allow(dead_code, reason = "some of its constants serve other kinds of clients")]
        #[allow(unused_imports, reason = "not every call has types")]
        mod methods #methods
        #[allow(unused_imports, reason = "not every call has types")]
        mod operations #operations

        #uses
        #client
        #ways
        #hooks
        #credential
        #refusal
        #answer
        #error
        #build_error
    }
}

fn uses(api: &Api) -> TokenStream {
    let sends_headers = api.key_header().is_some()
        || api.operations.iter().any(|operation| operation.body.is_some());
    let header_value = sends_headers.then(|| quote!(, HeaderValue));
    let hook_info = sends_headers.then(|| quote!(, OperationInfo));
    let json_value = api.envelope.as_ref().map(|_| quote!(Json,));
    let code = match &api.success {
        Some(Success::Variant { ty, .. }) => {
            let ty = ident(ty);
            Some(quote!(types::#ty))
        }
        Some(Success::Text(_)) => Some(quote!(String)),
        None => None,
    };
    let code = code.map(|code| {
        quote! {
            /// What tells in a reply whether all went well.
            type Code = #code;
        }
    });
    quote! {
        use std::fmt;
        use std::time::Duration;

        use specwright_runtime::{
            Constraint, DecodeOwned, #json_value Place, Violations, Violation, json,
        };
        use progenitor_client::{ClientHooks #hook_info};
        use reqwest::header::{CONTENT_TYPE #header_value};
        use reqwest::{Url, redirect};

        use super::types;

        /// The longest body of an answer that is read, in bytes.
        const BODY_LIMIT: usize = 16 << 20;

        /// Time for a connection.
        const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

        /// Time for a whole call.
        const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);

        /// What an operation hands on: the answer as it comes.
        type Raw = Result<reqwest::Response, progenitor_client::Error<()>>;

        /// What every operation carries.
        type Inner = Credential;

        #code
    }
}

fn client_type(key: bool) -> TokenStream {
    let parameter = key.then(|| quote!(credential: Credential,));
    let passed = key.then(|| quote!(credential,));
    let held = if key { quote!(credential) } else { quote!(Credential) };
    quote! {
        /// A client of one server. Clones share their connections.
        #[derive(Clone, Debug)]
        pub struct Client {
            operations: operations::Client,
        }

        impl Client {
            /// A client with a transport of its own, which follows no redirects and waits 30 seconds
            /// for a call.
            ///
            /// `base_url` is the URL of the server with the path that all operations share:
            /// [`types::BASE_PATH`].
            ///
            /// # Errors
            /// The base URL is of no use, or there is no TLS.
            pub fn new(base_url: &str, #parameter) -> Result<Client, BuildError> {
                let http = reqwest::Client::builder()
                    .connect_timeout(CONNECT_TIMEOUT)
                    .timeout(TOTAL_TIMEOUT)
                    .redirect(redirect::Policy::none())
                    .build();
                Self::with_http(base_url, #passed http.map_err(BuildError::Http)?)
            }

            /// A client over a ready transport. It should follow no redirects: a redirected call is
            /// sent again.
            ///
            /// # Errors
            /// The base URL is of no use.
            pub fn with_http(
                base_url: &str,
                #parameter
                http: reqwest::Client,
            ) -> Result<Client, BuildError> {
                let url = Url::parse(base_url).map_err(|_| BuildError::BaseUrl)?;
                let fit = matches!(url.scheme(), "http" | "https")
                    && url.username().is_empty()
                    && url.password().is_none()
                    && url.query().is_none()
                    && url.fragment().is_none();
                if !fit {
                    return Err(BuildError::BaseUrl);
                }
                let base_url = url.as_str().trim_end_matches('/');
                let operations = operations::Client::new_with_client(base_url, http, #held);
                Ok(Client { operations })
            }
        }
    }
}

/// The ways from an answer to what a call returns; only those that some operation needs.
fn ways(api: &Api) -> TokenStream {
    let with_value = |one: &crate::model::Operation| {
        let success = one.responses.iter().find(|response| response.status.succeeds());
        success.is_some_and(|response| !response.contents.is_empty())
    };
    let result = api.operations.iter().any(with_value).then(|| way_to_result(api));
    let nothing = (!api.operations.iter().all(with_value)).then(|| way_to_nothing(api));
    quote! {
        impl Client {
            #result
            #nothing
        }
    }
}

fn way_to_result(api: &Api) -> TokenStream {
    if success(api).is_some() {
        return quote! {
            /// The result inside an envelope, or the refusal that it carries.
            async fn result<R: Reply>(&self, raw: Raw) -> Result<R::Result, Error> {
                let answer = read(raw).await?;
                let Parts { code, message, result } = match answer.json::<R>() {
                    Ok(reply) => reply.into_parts(),
                    Err(reason) => return Err(without_result(answer, reason)),
                };
                if code != methods::SUCCESS {
                    let code = code.as_str().to_owned();
                    return Err(Error::Refused { code, message, answer });
                }
                if !answer.succeeded() {
                    return Err(Error::Status(answer));
                }
                // A result without required fields may be left out.
                result.or_else(|| json::read("{}").ok()).ok_or_else(|| Error::Decode {
                    reason: "it reports success without a result".to_owned(),
                    answer,
                })
            }
        };
    }
    let refused = failed(api);
    quote! {
        /// The value in the body of a success.
        async fn result<T: DecodeOwned>(&self, raw: Raw) -> Result<T, Error> {
            let answer = read(raw).await?;
            if !answer.succeeded() {
                return Err(#refused);
            }
            answer.json().map_err(|reason| Error::Decode { reason, answer })
        }
    }
}

fn way_to_nothing(api: &Api) -> TokenStream {
    if let Some(code) = success(api) {
        return quote! {
            /// The success that a status tells, or the refusal in a body.
            async fn nothing(&self, raw: Raw) -> Result<(), Error> {
                let answer = read(raw).await?;
                match code_and_message(&answer) {
                    Some((code, message)) if code != #code => {
                        Err(Error::Refused { code, message, answer })
                    }
                    _ if answer.succeeded() => Ok(()),
                    _ => Err(Error::Status(answer)),
                }
            }
        };
    }
    let refused = failed(api);
    quote! {
        /// The success that a status tells, whatever body comes with it.
        async fn nothing(&self, raw: Raw) -> Result<(), Error> {
            let answer = read(raw).await?;
            if answer.succeeded() { Ok(()) } else { Err(#refused) }
        }
    }
}

/// The envelope's code of success, where answers carry their results in one.
fn success(api: &Api) -> Option<&str> {
    Some(&api.envelope.as_ref()?.result.as_ref()?.success)
}

/// The error of an answer whose status is none of success.
fn failed(api: &Api) -> TokenStream {
    match &api.envelope {
        Some(_) => quote!(refusal(answer)),
        None => quote!(Error::Status(answer)),
    }
}

fn hooks(api: &Api, key: bool) -> TokenStream {
    let body = api.operations.iter().any(|operation| operation.body.is_some());
    let body = body.then(|| {
        quote! {
            if request.body().is_some() {
                let media_type = HeaderValue::from_static(methods::MEDIA_TYPE);
                request.headers_mut().insert(CONTENT_TYPE, media_type);
            }
        }
    });
    let credential = key.then(|| {
        quote! {
            if !methods::OPEN_OPERATIONS.contains(&operation.operation_id) {
                let credential = self.inner.0.clone();
                request.headers_mut().insert(methods::CREDENTIAL_HEADER, credential);
            }
        }
    });
    if body.is_none() && credential.is_none() {
        return quote!(impl ClientHooks<Inner> for operations::Client {});
    }
    let operation = if key { quote!(operation) } else { quote!(_) };
    quote! {
        impl ClientHooks<Inner> for operations::Client {
            /// Gives a request the headers that the spec has.
            async fn pre<E>(
                &self,
                request: &mut reqwest::Request,
                #operation: &OperationInfo,
            ) -> Result<(), progenitor_client::Error<E>> {
                #body
                #credential
                Ok(())
            }
        }
    }
}

fn credential(key: bool) -> TokenStream {
    if !key {
        return quote! {
            /// No operation asks for a credential.
            #[derive(Clone, Debug)]
            struct Credential;
        };
    }
    quote! {
        /// What a caller shows to the server. Its `Debug` text does not hold it.
        #[derive(Clone)]
        pub struct Credential(HeaderValue);

        impl std::str::FromStr for Credential {
            type Err = CredentialError;

            fn from_str(text: &str) -> Result<Credential, CredentialError> {
                let visible = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
                let value = HeaderValue::from_str(text).ok().filter(|_| visible);
                let mut value = value.ok_or(CredentialError)?;
                value.set_sensitive(true);
                Ok(Credential(value))
            }
        }

        impl fmt::Debug for Credential {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("Credential(…)")
            }
        }

        /// A text that is no credential: it is empty or holds something other than visible ASCII.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct CredentialError;

        impl fmt::Display for CredentialError {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a credential is visible ASCII text without blanks, and not empty")
            }
        }

        impl std::error::Error for CredentialError {}
    }
}

/// How a refusal is found in a body, and what a reply consists of.
fn refusal(api: &Api) -> TokenStream {
    let Some(envelope) = &api.envelope else {
        return quote!();
    };
    let code_and_message = quote! {
        /// Code and message where they can be read, whatever stands beside them.
        fn code_and_message(answer: &Answer) -> Option<(String, String)> {
            let Ok(Json::Object(body)) = answer.json::<Json>() else {
                return None;
            };
            let text = |name: &str| match body.get(name) {
                Some(Json::String(text)) => Some(text.clone()),
                _ => None,
            };
            Some((text(methods::CODE)?, text(methods::MESSAGE).unwrap_or_default()))
        }
    };
    if envelope.result.is_none() {
        return quote! {
            /// An answer that tells by its status that the call failed.
            fn refusal(answer: Answer) -> Error {
                match code_and_message(&answer) {
                    Some((code, message)) => Error::Refused { code, message, answer },
                    None => Error::Status(answer),
                }
            }

            #code_and_message
        };
    }
    let code = success(api);
    quote! {
        /// An answer whose result cannot be read. What else it holds must not hide its code.
        fn without_result(answer: Answer, reason: String) -> Error {
            match code_and_message(&answer) {
                Some((code, message)) if code != #code => Error::Refused { code, message, answer },
                _ if answer.succeeded() => Error::Decode { reason, answer },
                _ => Error::Status(answer),
            }
        }

        #code_and_message

        /// What every reply consists of.
        struct Parts<T> {
            code: Code,
            message: String,
            result: Option<T>,
        }

        /// An envelope with a result inside.
        trait Reply: DecodeOwned {
            type Result: DecodeOwned;

            fn into_parts(self) -> Parts<Self::Result>;
        }
    }
}

fn answer() -> TokenStream {
    quote! {
        /// Reads an answer, whatever its status.
        async fn read(raw: Raw) -> Result<Answer, Error> {
            use progenitor_client::Error as Progenitor;
            let mut response = match raw {
                Ok(response) => response,
                Err(Progenitor::CommunicationError(error)) => return Err(Error::Transport(error)),
                // A header parameter is the one thing that the types let through and HTTP does not.
                Err(_) => {
                    let (pointer, constraint) = (String::new(), Constraint::HeaderText);
                    let violation = Violation { place: Place::Header, pointer, constraint };
                    return Err(Error::InvalidRequest(vec![violation]));
                }
            };
            let status = response.status().as_u16();
            let content_type = response.headers().get(CONTENT_TYPE);
            let content_type = content_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
            let mut answer = Answer { status, content_type, body: Vec::new(), cut: None };
            while answer.cut.is_none() {
                match response.chunk().await {
                    Ok(Some(chunk)) if answer.body.len() + chunk.len() <= BODY_LIMIT => {
                        answer.body.extend_from_slice(&chunk);
                    }
                    Ok(Some(_)) => answer.cut = Some("it is too long to be read"),
                    Err(_) => answer.cut = Some("it broke off"),
                    Ok(None) => break,
                }
            }
            Ok(answer)
        }

        /// An answer as it came, with as much of its body as arrived. Its `Debug` text does not hold
        /// the body.
        #[derive(Clone, PartialEq, Eq)]
        pub struct Answer {
            status: u16,
            content_type: Option<String>,
            body: Vec<u8>,
            cut: Option<&'static str>,
        }

        impl Answer {
            /// The HTTP status.
            pub fn status(&self) -> u16 {
                self.status
            }

            /// The header `Content-Type`, where it is text.
            pub fn content_type(&self) -> Option<&str> {
                self.content_type.as_deref()
            }

            /// The body, as far as it arrived.
            pub fn body(&self) -> &[u8] {
                &self.body
            }

            /// The body as a value of a type of the API, such as that of an error.
            ///
            /// # Errors
            /// What is wrong with the body, in words.
            pub fn json<T: DecodeOwned>(&self) -> Result<T, String> {
                if let Some(cut) = self.cut {
                    return Err(cut.to_owned());
                }
                let text = str::from_utf8(&self.body).map_err(|error| error.to_string())?;
                json::read(text).map_err(|error| error.to_string())
            }

            fn succeeded(&self) -> bool {
                (200..300).contains(&self.status)
            }
        }

        impl fmt::Debug for Answer {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct("Answer")
                    .field("status", &self.status)
                    .field("content_type", &self.content_type)
                    .field("body_length", &self.body.len())
                    .finish()
            }
        }
    }
}

fn error(api: &Api) -> TokenStream {
    let (variant, display) = match &api.envelope {
        None => (quote!(), quote!()),
        Some(_) => (
            quote! {
                /// The server answered and said no.
                Refused {
                    /// What was wrong.
                    code: String,
                    /// The server's own words.
                    message: String,
                    /// The whole answer.
                    answer: Answer,
                },
            },
            quote! {
                Error::Refused { code, message, .. } => {
                    write!(f, "the server refused: {}: {message:?}", code.escape_debug())
                }
            },
        ),
    };
    let others = match &api.envelope {
        None => quote!(Error::InvalidRequest(_) | Error::Status(_) | Error::Decode { .. }),
        Some(_) => quote! {
            Error::InvalidRequest(_)
            | Error::Refused { .. }
            | Error::Status(_)
            | Error::Decode { .. }
        },
    };
    quote! {
        /// Why a call has no result.
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum Error {
            /// The request breaks rules of the spec; nothing was sent.
            InvalidRequest(Vec<Violation>),
            /// No answer came: the connection failed, was lost, or took too long.
            Transport(reqwest::Error),
            #variant
            /// The status tells that the call failed; [`Answer::json`] reads what the spec says of
            /// the body.
            Status(Answer),
            /// A status of success with a body that cannot be read as what it should be.
            Decode {
                /// What is wrong with the body.
                reason: String,
                /// The whole answer.
                answer: Answer,
            },
        }

        impl fmt::Display for Error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Error::InvalidRequest(violations) => {
                        let lines: Vec<String> =
                            violations.iter().map(Violation::to_string).collect();
                        write!(f, "the request was not sent: {}", lines.join("; "))
                    }
                    Error::Transport(_) => f.write_str("no answer"),
                    #display
                    Error::Status(answer) => write!(f, "an answer with status {}", answer.status),
                    Error::Decode { reason, answer } => {
                        write!(f, "unreadable answer with status {}: {reason}", answer.status)
                    }
                }
            }
        }

        impl std::error::Error for Error {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                match self {
                    Error::Transport(error) => Some(error),
                    #others => None,
                }
            }
        }

        impl From<Violations> for Error {
            fn from(report: Violations) -> Error {
                Error::InvalidRequest(report.into_violations())
            }
        }
    }
}

fn build_error() -> TokenStream {
    quote! {
        /// Why a client cannot be built.
        #[derive(Debug)]
        #[non_exhaustive]
        pub enum BuildError {
            /// The base URL is no absolute `http` or `https` URL, or it holds a user name, a password,
            /// a query or a fragment.
            BaseUrl,
            /// The transport cannot be set up, for instance for lack of TLS roots.
            Http(reqwest::Error),
        }

        impl fmt::Display for BuildError {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    BuildError::BaseUrl => {
                        "a base URL is absolute, and without user, query and fragment"
                    }
                    BuildError::Http(_) => "the transport cannot be set up",
                })
            }
        }

        impl std::error::Error for BuildError {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                match self {
                    BuildError::BaseUrl => None,
                    BuildError::Http(error) => Some(error),
                }
            }
        }
    }
}
