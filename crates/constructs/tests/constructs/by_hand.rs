//! The handlers of the constructs that answer in their own ways.

use std::fmt::Write;

use specwright_server::{Basic, Body, Context, Denied, Secret, Status};

use super::{bytes, cases, defaults, methods, read_write, responses, security};

/// Tells what stands for each property.
impl defaults::server::Api for defaults::Handler {
    async fn order(
        &self,
        _: Context,
        request: defaults::server::OrderRequest,
    ) -> defaults::server::OrderResponse {
        let order = &request.body;
        let mut text = String::new();
        let mut tell = |value: &dyn std::fmt::Debug| write!(text, "{value:?} ").unwrap();
        tell(&order.copies_or_default().get());
        tell(&order.plain_or_default());
        tell(&order.price_or_default().get());
        tell(&order.rate_or_default());
        tell(&order.gift_or_default());
        tell(&order.note_or_default().as_str());
        tell(&order.colour_or_default());
        tell(&order.size_or_default());
        tell(&&*order.tags_or_default());
        tell(&order.sizes_or_default());
        tell(&order.nullable_or_default());
        tell(&order.nothing);
        tell(&order.component_or_default());
        tell(&order.any_or_default());
        defaults::server::OrderResponse::Ok(text)
    }
}

/// Answers with what it got, under an id; what is only written stays here.
impl read_write::server::Api for read_write::Handler {
    async fn add(
        &self,
        _: Context,
        request: read_write::server::AddRequest,
    ) -> read_write::server::AddResponse {
        read_write::server::AddResponse::Created(kept(request.body))
    }

    async fn pack(
        &self,
        _: Context,
        request: read_write::server::PackRequest,
    ) -> read_write::server::PackResponse {
        let items: Vec<_> = request.body.items.iter().cloned().map(kept).collect();
        let items = items.into();
        read_write::server::PackResponse::Created(read_write::types::Crate { items })
    }
}

fn kept(item: read_write::types::ItemInRequest) -> read_write::types::Item {
    let id = item.secret.as_str().len() as i64;
    read_write::types::Item { id, name: item.name.as_str().to_owned().into() }
}

/// Sends back what comes, or how much it was.
impl bytes::server::Api for bytes::Handler {
    async fn copy(
        &self,
        _: Context,
        request: bytes::server::CopyRequest,
    ) -> bytes::server::CopyResponse {
        let bytes = request.body.collect().await.expect("no case is cut off");
        bytes::server::CopyResponse::Ok(Body::from(bytes))
    }

    async fn copy_any(
        &self,
        _: Context,
        request: bytes::server::CopyAnyRequest,
    ) -> bytes::server::CopyAnyResponse {
        let bytes = match request.body {
            Some(body) => match body.collect().await {
                Ok(bytes) => Body::from(bytes),
                Err(error) => Body::from(error.to_string()),
            },
            None => Body::from("nothing"),
        };
        bytes::server::CopyAnyResponse::Ok(bytes)
    }

    async fn judged(
        &self,
        _: Context,
        request: bytes::server::JudgedRequest,
    ) -> bytes::server::JudgedResponse {
        request.body.collect().await.expect("no case is cut off");
        bytes::server::JudgedResponse::NoContent
    }
}

macro_rules! methods {
    ($($operation:ident $request:ident $response:ident)*) => {
        /// Each says who it is, what it was asked, and by which method.
        impl methods::server::Api for methods::Handler {
            $(
                async fn $operation(
                    &self,
                    context: Context,
                    request: methods::server::$request,
                ) -> methods::server::$response {
                    let operation = context.operation().expect("a handler has an operation");
                    let (id, method) = (operation.id, context.method());
                    let text = format!("{id} {method} {}", cases::shown(&request));
                    methods::server::$response::Ok(text)
                }
            )*

            async fn own_head(
                &self,
                _: Context,
                _: methods::server::OwnHeadRequest,
            ) -> methods::server::OwnHeadResponse {
                methods::server::OwnHeadResponse::NoContent
            }
        }
    };
}

methods! {
    list ListRequest ListResponse
    add AddRequest AddResponse
    read ReadRequest ReadResponse
    replace ReplaceRequest ReplaceResponse
    remove RemoveRequest RemoveResponse
    first FirstRequest FirstResponse
    own_options OwnOptionsRequest OwnOptionsResponse
    trace TraceRequest TraceResponse
    own OwnRequest OwnResponse
    get GetRequest GetResponse
    encoded EncodedRequest EncodedResponse
}

macro_rules! security {
    ($($operation:ident($($caller:ty)?) $request:ident $response:ident)*) => {
        /// Knows `good` as a caller, and `mere` as one who may read only.
        impl security::server::Api for security::Handler {
            type Header = &'static str;
            type Query = &'static str;
            type Cookie = &'static str;
            type Basic = &'static str;
            type Bearer = &'static str;
            type Oauth = &'static str;
            type Sso = &'static str;

            async fn authenticate_header(&self, key: Secret<'_>) -> Result<&'static str, Denied> {
                known(key, "header")
            }

            async fn authenticate_query(&self, key: Secret<'_>) -> Result<&'static str, Denied> {
                known(key, "query")
            }

            async fn authenticate_cookie(&self, key: Secret<'_>) -> Result<&'static str, Denied> {
                known(key, "cookie")
            }

            async fn authenticate_basic(&self, credential: Basic) -> Result<&'static str, Denied> {
                assert_eq!(credential.user(), "me");
                known(credential.password(), "basic")
            }

            async fn authenticate_bearer(&self, key: Secret<'_>) -> Result<&'static str, Denied> {
                known(key, "bearer")
            }

            async fn authenticate_oauth(
                &self,
                key: Secret<'_>,
                scopes: &'static [&'static str],
            ) -> Result<&'static str, Denied> {
                match key.expose() {
                    "mere" if scopes == ["read"] => Ok("oauth"),
                    _ => known(key, "oauth"),
                }
            }

            async fn authenticate_sso(
                &self,
                key: Secret<'_>,
                scopes: &'static [&'static str],
            ) -> Result<&'static str, Denied> {
                assert_eq!(scopes, ["admin"]);
                known(key, "sso")
            }

            $(
                async fn $operation(
                    &self,
                    _: Context,
                    $(_: $caller,)?
                    _: security::server::$request,
                ) -> security::server::$response {
                    security::server::$response::NoContent
                }
            )*

            async fn either(
                &self,
                _: Context,
                caller: security::server::HeaderOrBearer<Self>,
                _: security::server::EitherRequest,
            ) -> security::server::EitherResponse {
                use security::server::HeaderOrBearer::{Bearer, Header};
                let (Header(caller) | Bearer(caller)) = caller;
                security::server::EitherResponse::Ok(caller.to_owned())
            }

            async fn optional(
                &self,
                _: Context,
                caller: Option<&'static str>,
                _: security::server::OptionalRequest,
            ) -> security::server::OptionalResponse {
                security::server::OptionalResponse::Ok(caller.unwrap_or("nobody").to_owned())
            }

            async fn mixed(
                &self,
                _: Context,
                caller: security::server::HeaderAndBasicOrQueryOrNobody<Self>,
                _: security::server::MixedRequest,
            ) -> security::server::MixedResponse {
                use security::server::HeaderAndBasicOrQueryOrNobody::{
                    HeaderAndBasic, Nobody, Query,
                };
                security::server::MixedResponse::Ok(match caller {
                    HeaderAndBasic(one, other) => format!("{one} and {other}"),
                    Query(caller) => caller.to_owned(),
                    Nobody => "nobody".to_owned(),
                })
            }
        }
    };
}

security! {
    open() OpenRequest OpenResponse
    by_default(&'static str) ByDefaultRequest ByDefaultResponse
    by_query(&'static str) ByQueryRequest ByQueryResponse
    by_cookie(&'static str) ByCookieRequest ByCookieResponse
    by_basic(&'static str) ByBasicRequest ByBasicResponse
    by_bearer(&'static str) ByBearerRequest ByBearerResponse
    read(&'static str) ReadRequest ReadResponse
    write(&'static str) WriteRequest WriteResponse
    by_sso(&'static str) BySsoRequest BySsoResponse
    both((&'static str, &'static str)) BothRequest BothResponse
    nobody() NobodyRequest NobodyResponse
}

fn known(key: Secret<'_>, caller: &'static str) -> Result<&'static str, Denied> {
    match key.expose() {
        "good" => Ok(caller),
        "mere" => Err(Denied::Forbidden),
        _ => Err(Denied::Unauthenticated),
    }
}

/// Answers as it is asked to.
impl responses::server::Api for responses::Handler {
    async fn answers(
        &self,
        _: Context,
        request: responses::server::AnswersRequest,
    ) -> responses::server::AnswersResponse {
        use responses::server::AnswersResponse as Answer;
        use responses::types::{Answers4xxBody, Answers200Body, Answers400Body};
        let title = || "no".to_owned();
        match request.which.as_str() {
            "json" => Answer::Ok(Answers200Body { a: 1 }),
            "headers" => Answer::Created {
                location: "/a b\r\nü%".to_owned(),
                x_count: Some(3),
                x_tags: Some(vec!["a".to_owned(), "b,c".to_owned()]),
                response: Some(true),
            },
            "no headers" => Answer::Created {
                location: "/".to_owned(),
                x_count: None,
                x_tags: None,
                response: None,
            },
            "text" => Answer::Accepted(-7),
            "nothing" => Answer::NoContent,
            "bytes" => Answer::PartialContent(Body::from("\0\u{7f}")),
            "no phrase" => Answer::Status299,
            "problem" => Answer::BadRequest(Answers400Body { title: title() }),
            "range" => Answer::ClientError {
                status: Status::new(418).expect("418 is of 4XX"),
                body: Answers4xxBody { title: title() },
            },
            _ => Answer::Default {
                status: Status::new(503).expect("503 is a status"),
                x_why: Some("because".to_owned()),
            },
        }
    }

    async fn formats(
        &self,
        context: Context,
        _: responses::server::FormatsRequest,
    ) -> responses::server::FormatsResponse {
        use responses::server::{Formats200Content, FormatsResponse};
        let operation = context.operation().expect("a handler has an operation");
        let word = responses::types::Word::from("wörd".to_owned());
        FormatsResponse::Ok(match context.preferred(operation.produces) {
            Some("text/plain") => Formats200Content::Text(word),
            _ => Formats200Content::Json(word),
        })
    }

    async fn null(
        &self,
        _: Context,
        _: responses::server::NullRequest,
    ) -> responses::server::NullResponse {
        responses::server::NullResponse::Ok(None)
    }

    async fn panic(
        &self,
        _: Context,
        _: responses::server::PanicRequest,
    ) -> responses::server::PanicResponse {
        panic!("this handler fails")
    }

    /// A circle whose own property says something else.
    async fn shape(
        &self,
        _: Context,
        _: responses::server::ShapeRequest,
    ) -> responses::server::ShapeResponse {
        let circle = responses::types::Circle { kind: "square".to_owned(), radius: 1.5 };
        responses::server::ShapeResponse::Ok(responses::types::Shape::Circle(circle))
    }
}
