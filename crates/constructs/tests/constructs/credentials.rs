//! The client of `security`: which credentials a call carries, and what happens without them.

use constructs::security::client::{Client, schemes};
use constructs::security::server::service;
use specwright_client::{Credentials, Error, Scheme};
use specwright_server::Rejection;

use super::security::Handler;

/// A client with some credentials.
fn client(credentials: &[(Scheme, &str)]) -> Client {
    let mut builder = Client::in_process(service(Handler, Rejection::into_problem));
    for (scheme, secret) in credentials {
        let credentials = match *scheme {
            schemes::BASIC => Credentials::basic("me", secret),
            _ => Credentials::from(*secret),
        };
        builder = builder.credential_for(*scheme, credentials);
    }
    builder.build().unwrap()
}

/// What becomes of a call.
macro_rules! outcome {
    ($call:expr) => {
        match $call.await {
            Ok(_) => "ok".to_owned(),
            Err(Error::NoCredential(error)) => error.to_string(),
            Err(error) if error.is_unauthenticated() => "unauthenticated".to_owned(),
            Err(error) => error.status().map_or(error.to_string(), |status| status.to_string()),
        }
    };
}

#[tokio::test]
async fn each_scheme_is_sent_where_it_belongs() {
    use schemes::{BASIC, BEARER, COOKIE, HEADER, OAUTH, QUERY, SSO};
    let all = [HEADER, QUERY, COOKIE, BASIC, BEARER, OAUTH, SSO];
    for (secret, expected) in [("good", "ok"), ("bad", "unauthenticated"), ("mere", "403")] {
        let client = client(&all.map(|scheme| (scheme, secret)));
        for found in [
            outcome!(client.by_default()),
            outcome!(client.by_query()),
            outcome!(client.by_cookie()),
            outcome!(client.by_basic()),
            outcome!(client.by_bearer(7)),
            outcome!(client.write()),
            outcome!(client.by_sso()),
            outcome!(client.both()),
        ] {
            assert_eq!(found, expected, "{secret}");
        }
        assert_eq!(outcome!(client.open()), "ok");
    }
}

#[tokio::test]
async fn a_call_carries_the_first_alternative_that_the_client_has() {
    use schemes::{BASIC, BEARER, HEADER, QUERY};
    for (credentials, either, optional, mixed) in [
        (vec![], None, "nobody", "nobody"),
        (vec![(HEADER, "good")], Some("header"), "header", "nobody"),
        (vec![(BEARER, "good")], Some("bearer"), "nobody", "nobody"),
        (vec![(HEADER, "good"), (BASIC, "good")], Some("header"), "header", "header and basic"),
        (vec![(QUERY, "good"), (BASIC, "good")], None, "nobody", "query"),
    ] {
        let client = client(&credentials);
        assert_eq!(client.either().await.ok().as_deref(), either, "{credentials:?}");
        assert_eq!(client.optional().await.unwrap(), optional, "{credentials:?}");
        assert_eq!(client.mixed().await.unwrap(), mixed, "{credentials:?}");
    }
}

#[tokio::test]
async fn a_call_without_its_credential_is_not_sent() {
    let client = client(&[(schemes::COOKIE, "good")]);
    for (found, expected) in [
        (outcome!(client.by_default()), "the client was built without `header`"),
        (outcome!(client.both()), "the client was built without `header` and `cookie`"),
        (outcome!(client.either()), "the client was built without `header`, or `bearer`"),
    ] {
        assert_eq!(found, expected);
    }
    assert!(!client.by_default().await.unwrap_err().was_sent());
}

#[test]
fn a_credential_names_its_scheme_where_there_are_several() {
    let builder = || Client::in_process(service(Handler, Rejection::into_problem));
    let error = builder().credential("good").build().unwrap_err();
    assert!(error.to_string().contains("use `credential_for`"), "{error}");
    let other = Scheme::bearer("other");
    assert!(builder().credential_for(other, "good").build().is_err());
    let unchecked = Client::builder("http://user:pa55word@localhost");
    assert!(!format!("{unchecked:?}").contains("pa55word"));
    for text in ["a;b=c", "a b", "a,b"] {
        assert!(builder().credential_for(schemes::COOKIE, text).build().is_err(), "{text}");
        assert!(builder().credential_for(schemes::HEADER, text).build().is_ok(), "{text}");
    }
    let error = builder().credential_for(schemes::HEADER, "two\nlines").build().unwrap_err();
    assert_eq!(error.to_string(), "the credential is invalid");
}
