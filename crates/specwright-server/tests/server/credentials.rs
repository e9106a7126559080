//! Credentials in the head of a request: each is there once and well-formed, or it is not there.

use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE, HeaderName, HeaderValue};
use specwright_server::credentials::{
    Secret, api_key_in_cookie, api_key_in_header, api_key_in_query, basic, bearer, cookies,
};

fn headers(name: &HeaderName, lines: &[&str]) -> HeaderMap {
    let value = |text: &str| HeaderValue::from_bytes(text.as_bytes()).unwrap();
    lines.iter().map(|line| (name.clone(), value(line))).collect()
}

#[test]
fn reads_an_api_key_from_a_header() {
    let name = HeaderName::from_static("x-key");
    let check = |lines: &[&str], expected: Option<&str>| {
        let headers = headers(&name, lines);
        let found = api_key_in_header(&headers, "X-Key").map(Secret::expose);
        assert_eq!(found, expected, "{lines:?}");
    };
    check(&["a"], Some("a"));
    check(&["Token a"], Some("Token a"));
    check(&[], None);
    check(&[""], None);
    check(&["  "], None);
    check(&["ü"], None);
    check(&["a", "a"], None);
    check(&["a", ""], None);
    assert_eq!(api_key_in_header(&headers(&name, &["a"]), "no header name"), None);
}

#[test]
fn reads_an_api_key_from_a_query() {
    let check = |query: &str, expected: Option<&str>| {
        let found = api_key_in_query(query, "the key");
        assert_eq!(found.as_ref().map(|found| found.secret().expose()), expected, "{query}");
    };
    check("the+key=a", Some("a"));
    check("&x=y&the%20key=%C3%BC+%2B=%26&", Some("ü +=&"));
    check("the+key=100%", Some("100%"));
    check("", None);
    check("the+key", None);
    check("the+key=", None);
    check("The+key=a", None);
    check("the+key=%ff", None);
    check("the+key=a&the+key=b", None);
    check("the+key=a&%74he%20key", None);
    check("the+key=a&the+key=%ff", None);
    check("x=the+key=a", None);
}

#[test]
fn reads_an_api_key_from_a_cookie() {
    let check = |lines: &[&str], expected: Option<&str>| {
        let headers = headers(&COOKIE, lines);
        let found = api_key_in_cookie(&headers, "key").map(Secret::expose);
        assert_eq!(found, expected, "{lines:?}");
    };
    check(&["key=a"], Some("a"));
    check(&["x=y; key=a=b==; z"], Some("a=b=="));
    check(&["x=y;key=\"a\""], Some("a"));
    check(&["x=y", "key=a"], Some("a"));
    check(&["x=ü; key=a"], Some("a"));
    check(&["x=\"; key=a; y=\""], Some("a"));
    check(&[], None);
    check(&["key"], None);
    check(&["key="], None);
    check(&["key=\"\""], None);
    check(&["key=\""], None);
    check(&["key=\"a"], None);
    check(&["key=a b"], None);
    check(&["key=a,b"], None);
    check(&["key=a\\b"], None);
    check(&["key=ü"], None);
    check(&["KEY=a"], None);
    check(&["key=a; key=a"], None);
    check(&["key=a", "key=b"], None);
    check(&["key=a; key=b c"], None);
    check(&["key=a; key =ü"], None);
}

#[test]
fn cookies_come_in_their_order() {
    let headers = headers(&COOKIE, &["b=1; a=\"2\";; =3; c d=4; e=5 6; f=", "b=7;g=ü;h"]);
    let found: Vec<_> = cookies(&headers).collect();
    assert_eq!(found, [("b", "1"), ("a", "2"), ("f", ""), ("b", "7")]);
}

#[test]
fn reads_a_bearer_token() {
    let check = |lines: &[&str], expected: Option<&str>| {
        let headers = headers(&AUTHORIZATION, lines);
        assert_eq!(bearer(&headers).map(Secret::expose), expected, "{lines:?}");
    };
    check(&["Bearer aZ9-._~+/=="], Some("aZ9-._~+/=="));
    check(&["bEARER   a"], Some("a"));
    check(&[], None);
    check(&["Bearer"], None);
    check(&["Bearer "], None);
    check(&["Bearer\ta"], None);
    check(&["Bearer =="], None);
    check(&["Bearer a=b"], None);
    check(&["Bearer a b"], None);
    check(&["Bearer a,Bearer b"], None);
    check(&["Bearer \"a\""], None);
    check(&["Bearer ü"], None);
    check(&["Basic a"], None);
    check(&["Bearera"], None);
    check(&["Bearer a", "Bearer a"], None);
    check(&["Bearer a", "Basic YTpi"], None);
}

#[test]
fn reads_user_and_password_of_basic_credentials() {
    let check = |line: &str, expected: Option<(&str, &str)>| {
        let found = basic(&headers(&AUTHORIZATION, &[line]));
        let found = found.as_ref().map(|basic| (basic.user(), basic.password().expose()));
        assert_eq!(found, expected, "{line}");
    };
    check("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", Some(("Aladdin", "open sesame")));
    check("basic  YTpiOmM=", Some(("a", "b:c")));
    check("Basic Og==", Some(("", "")));
    check("Basic w7w6w7w=", Some(("ü", "ü")));
    // Without a colon, of bytes that are no UTF-8, with a line break, with NUL.
    check("Basic YQ==", None);
    check("Basic /zph", None);
    check("Basic YTpiCg==", None);
    check("Basic YTpiAA==", None);
    // Without padding, with too much, with bits that mean nothing, in the alphabet of URLs.
    check("Basic YTpiOmM", None);
    check("Basic YTpiOmM==", None);
    check("Basic Oh==", None);
    check("Basic _zph", None);
    check("Basic YTpi\u{a0}", None);
    check("Basic", None);
    check("Basic ", None);
    check("Bearer YTpi", None);
}

#[test]
fn debug_text_does_not_contain_the_secret() {
    let key = headers(&COOKIE, &["key=hunter2"]);
    let login = headers(&AUTHORIZATION, &["Basic aHVudGVyMjpodW50ZXIy"]);
    let texts = [
        format!("{:?}", api_key_in_cookie(&key, "key").unwrap()),
        format!("{:?}", api_key_in_query("key=hunter2", "key").unwrap()),
        format!("{:?}", basic(&login).unwrap()),
        format!("{:?}", basic(&login).unwrap().password()),
    ];
    assert_eq!(texts, ["Secret(…)", "DecodedSecret(…)", "Basic(…)", "Secret(…)"]);
}

#[test]
fn secrets_are_compared_to_their_end() {
    let headers = headers(&COOKIE, &["a=secret; b=secret; c=secreT"]);
    let secret = |name| api_key_in_cookie(&headers, name).unwrap();
    assert_eq!(secret("a"), secret("b"));
    assert_ne!(secret("a"), secret("c"));
    assert!(secret("a").is("secret"));
    for wrong in ["", "s", "secre", "secrets", "Secret"] {
        assert!(!secret("a").is(wrong), "{wrong}");
    }
}
