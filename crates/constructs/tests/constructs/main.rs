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
//! A value is sent to the operations `strict`, whose schema only requests reach, and `both`, which
//! answers what it got. A request's body is JSON unless a header says otherwise; its lines are joined
//! by CR LF, `\xFF` is a byte, and `| <unread>` is a body that panics when it is read. The answer's
//! first line is the status and the body; below are its violations, or headers (`-` for none).

mod by_hand;
mod cases;

use specwright_server::Rejection;

/// Declares the module of a construct with its handler, and the test of its cases.
macro_rules! constructs {
    ($($name:ident $how:ident $({ $($operation:ident $request:ident $response:ident)* })?;)*) => {
        $(
            mod $name {
                #[allow(unused_imports, reason = "not every handler names types")]
                pub use ::constructs::$name::{server, types};

                handler!($how $({ $($operation $request $response)* })?);
            }

            #[tokio::test]
            async fn $name() {
                let service = $name::server::service($name::Handler, Rejection::into_problem);
                cases::check(stringify!($name), service).await;
            }
        )*

        /// The names of all constructs.
        const NAMES: &[&str] = &[$(stringify!($name)),*];
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
                _: server::StrictRequest,
            ) -> server::StrictResponse {
                server::StrictResponse::NoContent
            }

            async fn both(
                &self,
                _: specwright_server::Context,
                request: server::BothRequest,
            ) -> server::BothResponse {
                server::BothResponse::Ok(request.body)
            }
        }
    };
    // Each operation with the `Debug` text of what it is asked, without what is absent.
    (shown { $($operation:ident $request:ident $response:ident)* }) => {
        pub struct Handler;

        impl server::Api for Handler {
            $(
                async fn $operation(
                    &self,
                    _: specwright_server::Context,
                    request: server::$request,
                ) -> server::$response {
                    server::$response::Ok(crate::cases::shown(&request))
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
    query shown { types TypesRequest TypesResponse presence PresenceRequest PresenceResponse };
    places shown {
        path PathRequest PathResponse
        fixed FixedRequest FixedResponse
        headers HeadersRequest HeadersResponse
        cookies CookiesRequest CookiesResponse
        content ContentRequest ContentResponse
        place PlaceRequest PlaceResponse
    };
    lists shown {
        query QueryRequest QueryResponse
        must MustRequest MustResponse
        path PathRequest PathResponse
        other OtherRequest OtherResponse
    };
    objects_in_parameters shown {
        query QueryRequest QueryResponse
        must MustRequest MustResponse
        path PathRequest PathResponse
        other OtherRequest OtherResponse
    };
    unknown_query shown {
        strict StrictRequest StrictResponse
        none NoneRequest NoneResponse
        lenient LenientRequest LenientResponse
    };
    forms shown {
        form FormRequest FormResponse
        any AnyRequest AnyResponse
        multipart MultipartRequest MultipartResponse
    };
    form_shapes shown {
        either EitherRequest EitherResponse
        excluding ExcludingRequest ExcludingResponse
    };
    bodies shown {
        text TextRequest TextResponse
        number NumberRequest NumberResponse
        suffix SuffixRequest SuffixResponse
        range RangeRequest RangeResponse
        several SeveralRequest SeveralResponse
        optional OptionalRequest OptionalResponse
        optional_several OptionalSeveralRequest OptionalSeveralResponse
        anything AnythingRequest AnythingResponse
        limited LimitedRequest LimitedResponse
    };
    bytes by_hand;
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
