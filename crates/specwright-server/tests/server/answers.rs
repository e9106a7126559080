//! Refusals and other answers as what they are sent, and the operations that a request may ask for.

use http::{Method, Request};
use http_body_util::BodyExt;
use serde_json::Value;
use specwright_runtime::{Constraint, Place, Violation};
use specwright_server::{
    Operation, Rejection, empty, operation_id, with_header, with_header_lines, with_header_list,
};

async fn check_problem(rejection: Rejection, status: u16, expected: &str) {
    let response = rejection.into_problem();
    assert_eq!(response.status(), status);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let body = response.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(body, expected);
    assert!(serde_json::from_slice::<Value>(&body).is_ok());
}

#[tokio::test]
async fn a_refusal_is_a_problem() {
    check_problem(
        Rejection::NotFound,
        404,
        r#"{"title":"Not Found","status":404,"detail":"no operation has this path"}"#,
    )
    .await;
    check_problem(
        Rejection::UnsupportedMediaType { expected: &["a/b", "c/d"] },
        415,
        r#"{"title":"Unsupported Media Type","status":415,"detail":"the body must be a/b or c/d"}"#,
    )
    .await;
    let violation = |pointer: &str, constraint| Violation {
        place: Place::Body,
        pointer: pointer.to_owned(),
        constraint,
    };
    let violations =
        vec![violation("/a\"b", Constraint::Minimum(5.into())), violation("", Constraint::Utf8)];
    check_problem(
        Rejection::Invalid(violations),
        400,
        concat!(
            r#"{"title":"Bad Request","status":400,"#,
            r#""detail":"body /a\"b must be at least 5; body must be UTF-8","#,
            r#""errors":[{"in":"body","pointer":"/a\"b","code":"minimum","#,
            r#""message":"must be at least 5"},"#,
            r#"{"in":"body","pointer":"","code":"utf8","message":"must be UTF-8"}]}"#,
        ),
    )
    .await;
}

#[test]
fn a_rejection_has_a_status_and_a_message() {
    for (rejection, status, message) in [
        (Rejection::MethodNotAllowed { allow: "GET" }, 405, "this path allows GET"),
        (Rejection::NotAcceptable { produced: &["a/b", "c/d"] }, 406, "the answer is a/b or c/d"),
        (Rejection::BodyTooLarge { limit: 7 }, 413, "the body must have at most 7 bytes"),
        (Rejection::BodyInterrupted, 400, "the body ended early"),
        (Rejection::Fault, 500, "the server failed to answer"),
        (Rejection::Forbidden, 403, "the credential does not allow this operation"),
    ] {
        assert_eq!(rejection.status(), status);
        assert_eq!(rejection.message(), message);
        assert_eq!(rejection.to_string(), message);
    }
}

#[test]
fn an_operation_has_its_requests() {
    static OPERATIONS: [Operation; 4] = [
        Operation::new("mine", "GET", "/pets/mine", &[]),
        Operation::new("pet", "GET", "/pets/{id}", &[]),
        Operation::new("create", "POST", "/pets", &[]),
        Operation::new("root", "GET", "/", &[]),
    ];
    for (method, path, expected) in [
        (Method::GET, "/base/pets/mine", Some("mine")),
        (Method::GET, "/base/pets/7", Some("pet")),
        (Method::HEAD, "/base/pets/a%2Fb", Some("pet")),
        (Method::POST, "/base/pets", Some("create")),
        (Method::GET, "/base/", Some("root")),
        (Method::PUT, "/base/pets/7", None),
        (Method::GET, "/base/pets", None),
        (Method::GET, "/base/pets/", None),
        (Method::GET, "/base/pets/7/", None),
        (Method::GET, "/base/pets/7/8", None),
        (Method::HEAD, "/base/pets", None),
        (Method::GET, "/pets/7", None),
    ] {
        let request = Request::builder().method(&method).uri(path).body(()).unwrap();
        assert_eq!(operation_id(&OPERATIONS, "/base", &request), expected, "{method} {path}");
        let below = path.strip_prefix("/base").unwrap_or(path);
        let found = OPERATIONS.iter().find(|one| one.is_of(&method, below)).map(|one| one.id);
        assert!(found == expected || path == "/pets/7", "{method} {path}");
    }
}

#[test]
fn no_value_ends_a_header() {
    let response = with_header(empty(200), "x-a", &"a\r\nset-cookie: ü");
    assert_eq!(response.headers()["x-a"], "a%0D%0Aset-cookie: %C3%BC");
    let response = with_header_list(response, "x-b", &[1, 2]);
    assert_eq!(response.headers()["x-b"], "1,2");
    for length in [63, 64, 65, 200] {
        let text = "x".repeat(length) + "ü";
        let long = with_header(empty(200), "x-a", &text);
        assert_eq!(long.headers()["x-a"], text.replace('ü', "%C3%BC"));
    }
    let again = with_header(response, "x-b", &3);
    assert_eq!(again.headers().get_all("x-b").iter().count(), 2);
}

#[test]
fn a_header_of_lines_has_one_for_each_item() {
    for items in [&[][..], &["a=1"], &["a=1; Path=/", "b=\"2,3\""]] {
        let response = with_header_lines(empty(200), "set-cookie", items);
        let lines: Vec<_> = response.headers().get_all("set-cookie").iter().collect();
        assert_eq!(lines, items);
    }
}
