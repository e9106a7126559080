//! Sends the requests of every `specs/name.cases` to the server of `specs/name.yaml`, and compares its answers.
//!
//! A case is a value or a request, then `=>` and what becomes of it. Lines that begin with three
//! blanks go on with the answer, `#` begins a comment:
//!
//! ```text
//! {"size": 11} => body /size must be at most 10
//! {"size": 1.0} => as {"size":1}
//! {"size": 1} => same
//!
//! POST /items?limit=0
//! X-Trace: abc
//! | {"name": ""}
//! => 400 query /limit must be at least 1
//!    body /name must have at least 1 characters
//!
//! DELETE /items => 405
//!    Allow: GET, HEAD, OPTIONS, POST
//! ```
//!
//! All cases are sent a second time to a server that passes each request on by the generated client. A case below
//! `# (not through a client: …)` is left out then.
//!
//! A value is sent to the operations `strict`, whose schema only requests reach, and `both`, which
//! answers what it got. A request's body is JSON unless a header says otherwise; its lines are joined
//! by CR LF, `\xFF` is a byte, and `| <unread>` is a body that panics when it is read. The answer's
//! first line is the status and the body; below are its violations, or headers (`-` for none).

mod blocking;
mod by_hand;
mod callback_calls;
mod cases;
mod credentials;
mod items;
mod not_sent;
mod paged;

use specwright_server::Rejection;

/// Declares the module of a construct with its handler, and the test of its cases.
macro_rules! constructs {
    ($($name:ident $how:ident $({ $($handlers:tt)* } $(nothing { $($heads:tt)* })?)?;)*) => {
        $(
            mod $name {
                #[allow(unused_imports, reason = "not every handler names types")]
                pub use ::constructs::$name::{server, types};

                handler!($how $({ $($handlers)* } { $($($heads)*)? })?);
            }

            #[tokio::test]
            async fn $name() {
                let service = $name::server::service($name::Handler, Rejection::into_problem);
                cases::check(stringify!($name), service).await;
            }
        )*

        /// What a server answers if it passes each request on by the generated client: both directions, over the wire.
        mod through_the_client {
            $(relayed!($name $how);)*
        }

        /// The names of all constructs.
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

/// The test of the cases of a construct through its client.
macro_rules! relayed {
    // Its callers are not those of the client.
    (security $how:ident) => {};
    ($name:ident $how:ident) => {
        #[tokio::test]
        async fn $name() {
            use crate::$name::server::service;
            let inner = service(crate::$name::Handler, specwright_server::Rejection::into_problem);
            let client = ::constructs::$name::client::Client::in_process(inner);
            let relay = ::constructs::$name::Relay(client.build().unwrap());
            let service = service(relay, specwright_server::Rejection::into_problem);
            crate::cases::check_relayed(stringify!($name), service).await;
        }
    };
}

/// How the handlers of a construct answer.
macro_rules! handler {
    // `strict` with nothing, `both` with what it got.
    (values) => {
        pub struct Handler;

        impl server::Api for Handler {
            async fn strict(
                &self,
                _: specwright_server::Context,
                _: types::StrictRequest,
            ) -> Result<types::StrictSuccess, specwright_server::Failure<types::StrictFailure>>
            {
                Ok(types::StrictSuccess::NoContent)
            }

            async fn both(
                &self,
                _: specwright_server::Context,
                request: types::BothRequest,
            ) -> Result<types::BothSuccess, specwright_server::Failure<types::BothFailure>> {
                Ok(types::BothSuccess::Ok(request.body))
            }
        }
    };
    // Each operation answers with the `Debug` text of its request, without absent inputs; a HEAD with nothing.
    (
        shown { $($operation:ident $request:ident $success:ident $failure:ident)* }
        { $($head:ident $head_request:ident $head_success:ident $head_failure:ident)* }
    ) => {
        pub struct Handler;

        impl server::Api for Handler {
            $(
                async fn $operation(
                    &self,
                    _: specwright_server::Context,
                    request: types::$request,
                ) -> Result<types::$success, specwright_server::Failure<types::$failure>> {
                    Ok(types::$success::Ok(crate::cases::shown(&request)))
                }
            )*
            $(
                async fn $head(
                    &self,
                    _: specwright_server::Context,
                    _: types::$head_request,
                ) -> Result<types::$head_success, specwright_server::Failure<types::$head_failure>>
                {
                    Ok(types::$head_success::Ok)
                }
            )*
        }
    };
    // In `by_hand.rs`.
    (by_hand) => {
        pub struct Handler;
    };
}

constructs! {
    integers values;
    numbers values;
    strings values;
    formats values;
    enums values;
    nullable values;
    nullable_body values;
    arrays values;
    objects values;
    all_of values;
    one_of values;
    any_of values;
    discriminator values;
    not values;
    recursion values;
    defaults by_hand;
    read_write by_hand;
    query shown { types TypesRequest TypesSuccess TypesFailure presence PresenceRequest PresenceSuccess PresenceFailure };
    places shown {
        path PathRequest PathSuccess PathFailure
        fixed FixedRequest FixedSuccess FixedFailure
        headers HeadersRequest HeadersSuccess HeadersFailure
        cookies CookiesRequest CookiesSuccess CookiesFailure
        content ContentRequest ContentSuccess ContentFailure
        place PlaceRequest PlaceSuccess PlaceFailure
    };
    lists shown {
        query QueryRequest QuerySuccess QueryFailure
        must MustRequest MustSuccess MustFailure
        path PathRequest PathSuccess PathFailure
        other OtherRequest OtherSuccess OtherFailure
        open OpenRequest OpenSuccess OpenFailure
    };
    objects_in_parameters shown {
        query QueryRequest QuerySuccess QueryFailure
        must MustRequest MustSuccess MustFailure
        path PathRequest PathSuccess PathFailure
        other OtherRequest OtherSuccess OtherFailure
    };
    unknown_query shown {
        strict StrictRequest StrictSuccess StrictFailure
        none NoneRequest NoneSuccess NoneFailure
        lenient LenientRequest LenientSuccess LenientFailure
    };
    forms shown {
        form FormRequest FormSuccess FormFailure
        any AnyRequest AnySuccess AnyFailure
        multipart MultipartRequest MultipartSuccess MultipartFailure
    };
    form_shapes shown {
        either EitherRequest EitherSuccess EitherFailure
        any AnyRequest AnySuccess AnyFailure
        excluding ExcludingRequest ExcludingSuccess ExcludingFailure
    };
    bodies shown {
        text TextRequest TextSuccess TextFailure
        number NumberRequest NumberSuccess NumberFailure
        suffix SuffixRequest SuffixSuccess SuffixFailure
        range RangeRequest RangeSuccess RangeFailure
        several SeveralRequest SeveralSuccess SeveralFailure
        optional OptionalRequest OptionalSuccess OptionalFailure
        optional_several OptionalSeveralRequest OptionalSeveralSuccess OptionalSeveralFailure
        anything AnythingRequest AnythingSuccess AnythingFailure
        limited LimitedRequest LimitedSuccess LimitedFailure
        get GetRequest GetSuccess GetFailure
        delete DeleteRequest DeleteSuccess DeleteFailure
    } nothing {
        head HeadRequest HeadSuccess HeadFailure
    };
    rust_names shown { store StoreRequest StoreSuccess StoreFailure };
    callbacks shown { subscribe SubscribeRequest SubscribeSuccess SubscribeFailure other OtherRequest OtherSuccess OtherFailure };
    envelope by_hand;
    bytes by_hand;
    streams by_hand;
    pages by_hand;
    methods by_hand;
    security by_hand;
    responses by_hand;
}

#[test]
fn every_construct_is_tested() {
    let mut names = NAMES.to_vec();
    names.sort_unstable();
    assert_eq!(cases::specs(), names);
}

#[test]
fn an_absent_parameter_has_its_default() {
    use ::constructs::{lists, places, query};

    let request = query::types::PresenceRequest::new(String::new(), 1);
    assert_eq!(request.limit_or_default().get(), 20);
    assert_eq!(request.word_or_default(), query::types::PresenceWord::B);
    assert_eq!(request.limit(7.try_into().unwrap()).limit_or_default().get(), 7);
    let request = places::types::HeadersRequest::new("ab".try_into().unwrap());
    assert_eq!(request.x_level_or_default(), places::types::HeadersXLevel::Low);
    let request = places::types::CookiesRequest::new("abc".try_into().unwrap());
    assert_eq!(request.theme_or_default(), places::types::CookiesTheme::Dark);
    assert_eq!(lists::types::QueryRequest::new().default_or_default(), [1, 2]);
}

#[test]
fn setters_hide_no_other_method() {
    use ::constructs::rust_names::types::Odd;

    let odd = Odd::default().with_clone("a".to_owned()).with_default(2).with_new(true);
    let odd = odd.n(3).with_n_or_default(4).value(None).clone();
    assert_eq!((odd.n_or_default(), odd.n_or_default, odd.value), (3, Some(4), Some(None)));
}

#[test]
fn a_value_of_several_alternatives_is_made_of_them() {
    use ::constructs::any_of::types::{
        BothClosed, BothClosedClone, BothClosedType, BothShared, NamedMail, NamedPhone,
    };

    let mail = || NamedMail::new("m".to_owned());
    let phone = || NamedPhone::new("p".to_owned());
    let shared = BothShared::from(mail().name("a".to_owned()));
    assert_eq!(serde_json::to_string(&shared).unwrap(), r#"{"name":"a","mail":"m"}"#);
    let shared = BothShared::from(phone()).named_mail(mail());
    assert_eq!(serde_json::to_string(&shared).unwrap(), r#"{"mail":"m","phone":"p"}"#);
    // Names that Rust has are set and read all the same.
    let closed = BothClosed::from(BothClosedType::new("x".to_owned()));
    assert_eq!(serde_json::to_string(&closed).unwrap(), r#"{"a":"x"}"#);
    let closed = closed.with_clone(BothClosedClone::new("y".to_owned()));
    assert!(closed.r#type.is_some() && closed.clone.is_some() && closed.unknown.is_none());
}

/// Each alternative would hold all levels below, and so 2^100 of them.
#[test]
fn alternatives_that_lead_back_do_not_multiply() {
    use ::constructs::any_of::types::Tree;

    let text = format!("{}{{\"leaf\":1}}{}", "{\"left\":".repeat(100), "}".repeat(100));
    let tree: Tree = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_string(&tree).unwrap(), text);
}
