//! Parameters of each style in path, header and cookie: what they are read as, and what is wrong.

mod queries;

use std::sync::Arc;

use std::fmt::Debug;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request};
use http_body_util::{BodyExt, Full};
use serde_json::Value;
use specwright_runtime::Json;
use specwright_server::{
    Call, Dispatch, Input, Operation, Rejection, RequestBody, Service, Serving, Style, text,
};
use tower_service::Service as _;

/// Reads one parameter; one in the path is its only segment.
struct Reads(fn(&mut Input) -> Option<String>);

static ONLY: Operation =
    Operation::new("only", "GET", "/{segment}", &["text/plain"]).only_query(&["a", "f"]);

impl Dispatch for Reads {
    fn dispatch<B: RequestBody>(self: Arc<Self>, call: Call<B>) -> Serving {
        Serving::work(async move {
            let path = call.path();
            let segments = path.segments::<1>().ok_or(Rejection::NotFound)?;
            let [segment] = *segments.as_slice() else {
                return Err(Rejection::NotFound);
            };
            let call = if segment == "only" { call.at(&ONLY) } else { call };
            let mut input = Input::new(call).await?;
            let read = (self.0)(&mut input);
            assert_eq!(read.is_some(), input.is_right(), "what is not read is reported");
            match read {
                Some(found) => Ok(text(200, "text/plain", &found)),
                None => Err(input.rejection()),
            }
        })
    }
}

fn shown<T: Debug>(value: Option<T>) -> Option<String> {
    value.map(|value| format!("{value:?}"))
}

/// What is read of a request, or every violation.
async fn check(
    read: fn(&mut Input) -> Option<String>,
    target: &str,
    headers: &[(&'static str, &str)],
    expected: Result<&str, &str>,
) {
    let mut request = Request::get(target).body(Full::<Bytes>::default()).unwrap();
    for (name, value) in headers {
        let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
        request.headers_mut().append(HeaderName::from_static(name), value);
    }
    let mut service = Service::new(Reads(read), "", Rejection::into_problem);
    let response = service.call(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let found = match status.as_u16() {
        200 => Ok(String::from_utf8(body.into()).unwrap()),
        _ => {
            let problem: Value = serde_json::from_slice(&body).unwrap();
            Err(problem["detail"].as_str().unwrap().to_owned())
        }
    };
    let found = found.as_deref().map_err(String::as_str);
    assert_eq!(found, expected, "{target} {headers:?}");
}

#[derive(Debug, PartialEq)]
struct Point {
    x: Option<i32>,
    name: Option<String>,
    tags: Option<Vec<String>>,
}
specwright_runtime::object!(
    Point,
    strict,
    Refused,
    [optional("x", x), optional("name", name), optional("tags", tags)]
);

#[derive(Debug)]
enum Choice {
    Number(f64),
    Flag(bool),
    Text(Short),
}
specwright_runtime::strict_union!(
    Choice,
    One,
    [(Number, f64, []), (Flag, bool, []), (Text, Short, [])]
);

#[derive(Clone, Debug, PartialEq)]
struct Short(String);
specwright_runtime::strict_string!(Short, min_length = 1, max_length = 5);

#[derive(Clone, Copy, Debug, PartialEq)]
struct Size(i32);
specwright_runtime::open_integer!(Size, i32, minimum = 1, maximum = 9);

#[derive(Clone, Debug, PartialEq)]
enum Setting {
    Off,
    Two,
    Auto,
}
specwright_runtime::closed_value_enum!(
    Setting,
    [(Json::from(false), Off), (Json::from(2), Two), (Json::from("auto"), Auto)]
);

fn words(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    format!("{words:?}")
}

#[tokio::test]
async fn a_path_has_lists() {
    for style in [
        (|input| shown(input.path_as::<Vec<String>>("a", 0, Style::Simple))) as fn(&mut Input) -> _,
        |input| shown(input.path_as::<Vec<String>>("a", 0, Style::SimpleExploded)),
    ] {
        check(style, "/x", &[], Ok(&words("x"))).await;
        check(style, "/x,y", &[], Ok(&words("x y"))).await;
        // What is encoded separates nothing, and a plus is a plus.
        check(style, "/x%2Cy,%7C+", &[], Ok(&words("x,y |+"))).await;
        check(style, "/,x,", &[], Ok(r#"["", "x", ""]"#)).await;
        check(style, "/%ff", &[], Err("path /a must be percent-encoded UTF-8")).await;
    }
    let numbers = |input: &mut Input| shown(input.path_as::<Vec<i32>>("a", 0, Style::Simple));
    check(numbers, "/1,-2", &[], Ok("[1, -2]")).await;
    check(
        numbers,
        "/1,x,2.5",
        &[],
        Err("path /a/1 must be a 32-bit integer; path /a/2 must be a 32-bit integer"),
    )
    .await;
}

#[tokio::test]
async fn a_path_has_objects() {
    let simple = |input: &mut Input| shown(input.path_as::<Point>("p", 0, Style::Simple));
    let both = r#"Point { x: Some(1), name: Some("a,=b"), tags: None }"#;
    check(simple, "/x,1,name,a%2C%3Db", &[], Ok(both)).await;
    check(simple, "/x,1,name", &[], Err("path /p must be written as `key,value,key,value`")).await;
    check(simple, "/x,1,z,2", &[], Err("path /p/z is not a known property")).await;
    check(simple, "/x,1,x,2", &[], Err("path /p/x must be given once only")).await;
    let tags = r#"Point { x: None, name: None, tags: Some(["a", "b"]) }"#;
    check(simple, "/tags,a,tags,b", &[], Ok(tags)).await;
    let exploded = |input: &mut Input| shown(input.path_as::<Point>("p", 0, Style::SimpleExploded));
    check(exploded, "/x=1,name=a%2C%3Db", &[], Ok(both)).await;
    check(exploded, "/x=1,name=a%2C=b", &[], Ok(both)).await;
    check(exploded, "/x,1", &[], Err("path /p must be written as `key=value,key=value`")).await;
    check(exploded, "/x=y", &[], Err("path /p/x must be a 32-bit integer")).await;
}

#[tokio::test]
async fn a_path_has_scalars_and_choices() {
    let scalar = |input: &mut Input| shown(input.path::<Size>("a", 0));
    check(scalar, "/7", &[], Ok("Size(7)")).await;
    check(scalar, "/%37", &[], Ok("Size(7)")).await;
    check(scalar, "/10", &[], Err("path /a must be at most 9")).await;
    check(scalar, "/+7", &[], Err("path /a must be a 32-bit integer")).await;
    let union = |input: &mut Input| shown(input.path_as::<Choice>("a", 0, Style::Simple));
    check(union, "/1.5", &[], Ok("Number(1.5)")).await;
    check(union, "/true", &[], Ok("Flag(true)")).await;
    check(union, "/maybe", &[], Ok(r#"Text(Short("maybe"))"#)).await;
    check(union, "/perhaps", &[], Err("path /a must have at most 5 characters")).await;
    let listed = |input: &mut Input| shown(input.path_as::<Setting>("a", 0, Style::Simple));
    check(listed, "/false", &[], Ok("Off")).await;
    check(listed, "/2", &[], Ok("Two")).await;
    check(listed, "/auto", &[], Ok("Auto")).await;
    check(listed, "/off", &[], Err("path /a must be one of the listed values")).await;
}

#[tokio::test]
async fn headers_have_lists_and_objects() {
    let list = |input: &mut Input| shown(input.header_as::<Vec<String>>("x-a", Style::Simple));
    check(list, "/s", &[("x-a", "x, y ,z")], Ok(&words("x y z"))).await;
    check(list, "/s", &[("x-a", "x"), ("x-a", "y")], Ok(&words("x y"))).await;
    // Headers are not percent-encoded.
    check(list, "/s", &[("x-a", "x%2Cy,100%,a+b")], Ok(&words("x%2Cy 100% a+b"))).await;
    check(list, "/s", &[("x-a", "")], Ok("[]")).await;
    check(list, "/s", &[], Err("header /x-a is required")).await;
    check(list, "/s", &[("x-a", "ü")], Err("header /x-a must be visible ASCII text")).await;
    let both = r#"Point { x: Some(1), name: Some("a b"), tags: None }"#;
    let simple = |input: &mut Input| shown(input.header_as::<Point>("x-p", Style::Simple));
    check(simple, "/s", &[("x-p", "x, 1, name, a b")], Ok(both)).await;
    let exploded =
        |input: &mut Input| shown(input.header_as::<Point>("x-p", Style::SimpleExploded));
    check(exploded, "/s", &[("x-p", "x=1, name=a b")], Ok(both)).await;
    check(exploded, "/s", &[("x-p", "x=1"), ("x-p", "name=a b")], Ok(both)).await;
    let json = |input: &mut Input| shown(input.optional_header_as::<Point>("x-p", Style::Json));
    let point = r#"Some(Point { x: None, name: Some("a,  b%"), tags: None })"#;
    check(json, "/s", &[("x-p", r#"{"name": "a,  b%"}"#)], Ok(point)).await;
    check(json, "/s", &[], Ok("None")).await;
}

#[tokio::test]
async fn headers_have_scalars() {
    let plain = |input: &mut Input| shown(input.header::<Size>("x-a"));
    check(plain, "/s", &[("x-a", "7")], Ok("Size(7)")).await;
    check(plain, "/s", &[], Err("header /x-a is required")).await;
    check(plain, "/s", &[("x-a", "7"), ("x-a", "7")], Err("header /x-a must be given once only"))
        .await;
    check(plain, "/s", &[("x-a", "0")], Err("header /x-a must be at least 1")).await;
    let optional = |input: &mut Input| shown(input.optional_header::<Size>("x-a"));
    check(optional, "/s", &[], Ok("None")).await;
    check(optional, "/s", &[("x-a", "4")], Ok("Some(Size(4))")).await;
}

#[tokio::test]
async fn cookies_have_lists_and_objects() {
    let list = |input: &mut Input| shown(input.cookie_as::<Vec<String>>("a", Style::Form));
    check(list, "/s", &[("cookie", "b=1; a=x,y")], Ok(&words("x y"))).await;
    check(list, "/s", &[("cookie", "a=x%2Cy,z+")], Ok(&words("x,y z+"))).await;
    check(list, "/s", &[("cookie", "a=\"x,y\"")], Ok(&words("x y"))).await;
    check(list, "/s", &[("cookie", "a=x; a=y")], Err("cookie /a must be given once only")).await;
    check(list, "/s", &[("cookie", "a=ü")], Err("cookie /a must be visible ASCII text")).await;
    check(list, "/s", &[("cookie", "b=x")], Err("cookie /a is required")).await;
    let object = |input: &mut Input| shown(input.optional_cookie_as::<Point>("p", Style::Form));
    let both = r#"Some(Point { x: Some(1), name: Some("a;b"), tags: None })"#;
    check(object, "/s", &[("cookie", "p=x,1,name,a%3Bb")], Ok(both)).await;
    check(object, "/s", &[], Ok("None")).await;
    let json = |input: &mut Input| shown(input.cookie_as::<Vec<i32>>("a", Style::Json));
    check(json, "/s", &[("cookie", "a=%5B1%2C2%5D")], Ok("[1, 2]")).await;
    check(json, "/s", &[("cookie", "a=[1,2]")], Ok("[1, 2]")).await;
}

#[tokio::test]
async fn cookies_have_scalars() {
    let plain = |input: &mut Input| shown(input.cookie::<String>("a"));
    check(plain, "/s", &[("cookie", "b=ü; a=x%20y; c")], Ok("\"x y\"")).await;
    check(
        plain,
        "/s",
        &[("cookie", "a=1"), ("cookie", "a=2")],
        Err("cookie /a must be given once only"),
    )
    .await;
    check(plain, "/s", &[("cookie", "A=1")], Err("cookie /a is required")).await;
    let optional = |input: &mut Input| shown(input.optional_cookie::<Size>("a"));
    check(optional, "/s", &[], Ok("None")).await;
    check(optional, "/s", &[("cookie", "a=0")], Err("cookie /a must be at least 1")).await;
}
