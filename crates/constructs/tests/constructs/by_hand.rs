//! The handlers of the constructs that answer in their own ways.

use std::fmt::Write;

use specwright_runtime::{Refusal, Status};
use specwright_server::{Basic, Body, Context, Denied, Failure, Rejection, Secret};

use super::{bytes, cases, defaults, envelope, methods, read_write, responses, security};

/// Answers with the value or the default of each property.
impl defaults::server::Api for defaults::Handler {
    async fn order(
        &self,
        _: Context,
        request: defaults::types::OrderRequest,
    ) -> Result<defaults::types::OrderSuccess, Failure<defaults::types::OrderFailure>> {
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
        Ok(defaults::types::OrderSuccess::Ok(text))
    }
}

/// Answers with what it got, under an id; what is only written stays here.
impl read_write::server::Api for read_write::Handler {
    async fn add(
        &self,
        _: Context,
        request: read_write::types::AddRequest,
    ) -> Result<read_write::types::AddSuccess, Failure<read_write::types::AddFailure>> {
        Ok(read_write::types::AddSuccess::Created(kept(request.body)))
    }

    async fn pack(
        &self,
        _: Context,
        request: read_write::types::PackRequest,
    ) -> Result<read_write::types::PackSuccess, Failure<read_write::types::PackFailure>> {
        let items: Vec<_> = request.body.items.iter().cloned().map(kept).collect();
        let items = items.into();
        Ok(read_write::types::PackSuccess::Created(read_write::types::Crate::new(items)))
    }
}

fn kept(item: read_write::types::ItemInRequest) -> read_write::types::Item {
    let id = item.secret.as_str().len() as i64;
    read_write::types::Item::new(id, item.name.as_str().to_owned().into())
}

/// Sends back what comes, or how much it was.
impl bytes::server::Api for bytes::Handler {
    async fn copy(
        &self,
        _: Context,
        request: bytes::types::CopyRequest,
    ) -> Result<bytes::types::CopySuccess, Failure<bytes::types::CopyFailure>> {
        let bytes = request.body.bytes().await.expect("no case is cut off");
        Ok(bytes::types::CopySuccess::Ok(Body::from(bytes)))
    }

    async fn copy_any(
        &self,
        _: Context,
        request: bytes::types::CopyAnyRequest,
    ) -> Result<bytes::types::CopyAnySuccess, Failure<bytes::types::CopyAnyFailure>> {
        let bytes = match request.body {
            Some(body) => match body.bytes().await {
                Ok(bytes) => Body::from(bytes),
                Err(error) => Body::from(error.to_string()),
            },
            None => Body::from("nothing"),
        };
        Ok(bytes::types::CopyAnySuccess::Ok(bytes))
    }

    async fn judged(
        &self,
        _: Context,
        request: bytes::types::JudgedRequest,
    ) -> Result<bytes::types::JudgedSuccess, Failure<bytes::types::JudgedFailure>> {
        request.body.bytes().await.expect("no case is cut off");
        Ok(bytes::types::JudgedSuccess::NoContent)
    }
}

macro_rules! methods {
    ($($operation:ident $request:ident $success:ident $failure:ident)*) => {
        /// Each says who it is, what it was asked, and by which method.
        impl methods::server::Api for methods::Handler {
            $(
                async fn $operation(
                    &self,
                    context: Context,
                    request: methods::types::$request,
                ) -> Result<methods::types::$success, Failure<methods::types::$failure>> {
                    let operation = context.operation().expect("a handler has an operation");
                    let (id, method) = (operation.id, context.method());
                    let text = format!("{id} {method} {}", cases::shown(&request));
                    Ok(methods::types::$success::Ok(text))
                }
            )*

            async fn own_head(
                &self,
                _: Context,
                _: methods::types::OwnHeadRequest,
            ) -> Result<methods::types::OwnHeadSuccess, Failure<methods::types::OwnHeadFailure>> {
                Ok(methods::types::OwnHeadSuccess::NoContent)
            }
        }
    };
}

methods! {
    list ListRequest ListSuccess ListFailure
    add AddRequest AddSuccess AddFailure
    read ReadRequest ReadSuccess ReadFailure
    replace ReplaceRequest ReplaceSuccess ReplaceFailure
    remove RemoveRequest RemoveSuccess RemoveFailure
    first FirstRequest FirstSuccess FirstFailure
    own_options OwnOptionsRequest OwnOptionsSuccess OwnOptionsFailure
    trace TraceRequest TraceSuccess TraceFailure
    own OwnRequest OwnSuccess OwnFailure
    get GetRequest GetSuccess GetFailure
    encoded EncodedRequest EncodedSuccess EncodedFailure
    r#type TypeRequest TypeSuccess TypeFailure
    new NewRequest NewSuccess NewFailure
    clone CloneRequest CloneSuccess CloneFailure
    _self SelfRequest SelfSuccess SelfFailure
    _3d _3dRequest _3dSuccess _3dFailure
    builder BuilderRequest BuilderSuccess BuilderFailure
    list_with ListWithRequest ListWithSuccess ListWithFailure
}

macro_rules! security {
    ($($operation:ident($($caller:ty)?) $request:ident $success:ident $failure:ident)*) => {
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
                    _: security::types::$request,
                ) -> Result<security::types::$success, Failure<security::types::$failure>> {
                    Ok(security::types::$success::NoContent)
                }
            )*

            async fn either(
                &self,
                _: Context,
                caller: security::server::HeaderOrBearer<Self>,
                _: security::types::EitherRequest,
            ) -> Result<security::types::EitherSuccess, Failure<security::types::EitherFailure>> {
                use security::server::HeaderOrBearer::{Bearer, Header};
                let (Header(caller) | Bearer(caller)) = caller;
                Ok(security::types::EitherSuccess::Ok(caller.to_owned()))
            }

            async fn optional(
                &self,
                _: Context,
                caller: Option<&'static str>,
                _: security::types::OptionalRequest,
            ) -> Result<security::types::OptionalSuccess, Failure<security::types::OptionalFailure>> {
                Ok(security::types::OptionalSuccess::Ok(caller.unwrap_or("nobody").to_owned()))
            }

            async fn mixed(
                &self,
                _: Context,
                caller: security::server::HeaderAndBasicOrQueryOrNobody<Self>,
                _: security::types::MixedRequest,
            ) -> Result<security::types::MixedSuccess, Failure<security::types::MixedFailure>> {
                use security::server::HeaderAndBasicOrQueryOrNobody::{
                    HeaderAndBasic, Nobody, Query,
                };
                Ok(security::types::MixedSuccess::Ok(match caller {
                    HeaderAndBasic(one, other) => format!("{one} and {other}"),
                    Query(caller) => caller.to_owned(),
                    Nobody => "nobody".to_owned(),
                }))
            }
        }
    };
}

security! {
    open() OpenRequest OpenSuccess OpenFailure
    by_default(&'static str) ByDefaultRequest ByDefaultSuccess ByDefaultFailure
    by_query(&'static str) ByQueryRequest ByQuerySuccess ByQueryFailure
    by_cookie(&'static str) ByCookieRequest ByCookieSuccess ByCookieFailure
    by_basic(&'static str) ByBasicRequest ByBasicSuccess ByBasicFailure
    by_bearer(&'static str) ByBearerRequest ByBearerSuccess ByBearerFailure
    read(&'static str) ReadRequest ReadSuccess ReadFailure
    write(&'static str) WriteRequest WriteSuccess WriteFailure
    by_sso(&'static str) BySsoRequest BySsoSuccess BySsoFailure
    both((&'static str, &'static str)) BothRequest BothSuccess BothFailure
    nobody() NobodyRequest NobodySuccess NobodyFailure
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
        request: responses::types::AnswersRequest,
    ) -> Result<responses::types::AnswersSuccess, Failure<responses::types::AnswersFailure>> {
        use responses::types::{
            Answers4xxBody, Answers200Body, Answers400Body, AnswersClientError, AnswersCreated,
            AnswersDefault, AnswersFailure, AnswersSuccess,
        };
        let title = || "no".to_owned();
        match request.which.as_str() {
            "json" => Ok(AnswersSuccess::Ok(Answers200Body::new(1))),
            "headers" => {
                let mut created = AnswersCreated::new("/a b\r\nü%".to_owned());
                created.x_count = Some(3);
                created.x_tags = Some(vec!["a".to_owned(), "b,c".to_owned()]);
                created.response = Some(true);
                let expires = "a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT".to_owned();
                created.set_cookie = Some(vec![expires, "b=2".to_owned()]);
                Ok(AnswersSuccess::Created(created))
            }
            "no headers" => Ok(AnswersSuccess::Created(AnswersCreated::new("/".to_owned()))),
            "text" => Ok(AnswersSuccess::Accepted(-7)),
            "nothing" => Ok(AnswersSuccess::NoContent),
            "bytes" => Ok(AnswersSuccess::PartialContent(Body::from("\0\u{7f}"))),
            "no phrase" => Ok(AnswersSuccess::Status299),
            "problem" => Err(AnswersFailure::BadRequest(Answers400Body::new(title())))?,
            "range" => {
                let status = Status::new(418).expect("418 is of 4XX");
                let body = Answers4xxBody::new(title());
                Err(AnswersFailure::ClientError(AnswersClientError::new(status, body)))?
            }
            _ => {
                let mut other = AnswersDefault::new(Status::new(503).expect("503 is a status"));
                other.x_why = Some("because".to_owned());
                Err(AnswersFailure::Default(other))?
            }
        }
    }

    async fn formats(
        &self,
        context: Context,
        _: responses::types::FormatsRequest,
    ) -> Result<responses::types::FormatsSuccess, Failure<responses::types::FormatsFailure>> {
        use responses::types::{Formats200Content, FormatsSuccess};
        let operation = context.operation().expect("a handler has an operation");
        let word = responses::types::Word::from("wörd".to_owned());
        Ok(FormatsSuccess::Ok(match context.preferred(operation.produces) {
            Some("text/plain") => Formats200Content::Text(word),
            _ => Formats200Content::Json(word),
        }))
    }

    async fn null(
        &self,
        _: Context,
        _: responses::types::NullRequest,
    ) -> Result<responses::types::NullSuccess, Failure<responses::types::NullFailure>> {
        Ok(responses::types::NullSuccess::Ok(None))
    }

    async fn panic(
        &self,
        _: Context,
        _: responses::types::PanicRequest,
    ) -> Result<responses::types::PanicSuccess, Failure<responses::types::PanicFailure>> {
        panic!("this handler fails")
    }

    /// A circle whose own property says something else.
    async fn shape(
        &self,
        _: Context,
        _: responses::types::ShapeRequest,
    ) -> Result<responses::types::ShapeSuccess, Failure<responses::types::ShapeFailure>> {
        let circle = responses::types::Circle::new("square".to_owned(), 1.5);
        Ok(responses::types::ShapeSuccess::Ok(responses::types::Shape::Circle(circle)))
    }
}

/// Answers as it is asked to, in an envelope or not.
impl envelope::server::Api for envelope::Handler {
    async fn find(
        &self,
        _: Context,
        request: envelope::types::FindRequest,
    ) -> Result<envelope::types::FindSuccess, Failure<envelope::types::FindFailure>> {
        use envelope::types::{Bare, FindFailure, FindSuccess, T};
        let refusal = |words: &str| Refusal::new(T::Bad, words);
        match request.which.as_str() {
            "found" => Ok(FindSuccess::Ok(7.into())),
            "refused" => Err(FindFailure::Refused(refusal("not now")).into()),
            "nothing" => Err(FindFailure::NotFound(Bare::refused(refusal("nothing"))).into()),
            _ => Err(Failure::rejected(Rejection::BodyInterrupted)),
        }
    }

    async fn walk(
        &self,
        _: Context,
        _: envelope::types::WalkRequest,
    ) -> Result<envelope::types::WalkSuccess, Failure<envelope::types::WalkFailure>> {
        use envelope::types::{T, Walk, WalkSuccess};
        Ok(WalkSuccess::Ok(Walk::new("done".to_owned(), T::Ok).result(Vec::new())))
    }
}
