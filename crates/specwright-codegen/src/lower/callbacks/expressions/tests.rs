//! Which texts are URLs of callbacks.

use super::*;

#[test]
fn accepts_runtime_expressions() {
    let cases = [
        "$url",
        "$request.body#/url",
        "{$url}",
        "{$method}",
        "{$statusCode}",
        "{$request.body}",
        "{$request.body#}",
        "{$request.body#/a~1b/~0/0}",
        "{$request.query.call.back}",
        "{$request.path.id}",
        "{$response.header.Location}",
        "http://example.com?id={$request.body#/id}&mail={$request.body#/email}",
        "{$request.query.url}/data",
        "https://example.com/fixed",
    ];
    for text in cases {
        assert_eq!(check(text), Ok(()), "{text}");
    }
}

#[test]
fn rejects_other_texts() {
    let cases = [
        ("", "is empty"),
        ("$", "`$` is not a runtime expression"),
        ("$url/data", "`$url/data` is not a runtime expression"),
        ("{url}", "`url` is not a runtime expression"),
        ("{$request.bod#/url}", "`$request.bod#/url` is not a runtime expression"),
        ("{$request.bodyurl}", "`$request.bodyurl` is not a runtime expression"),
        ("{$request}", "`$request` is not a runtime expression"),
        ("{$request.body.url}", "`$request.body.url` is not a runtime expression"),
        ("{$answer.body#/url}", "`$answer.body#/url` is not a runtime expression"),
        ("{$request.body#url}", "`url` in `$request.body#url` is not a JSON pointer"),
        ("{$request.body#/a~2}", "is not a JSON pointer"),
        ("{$request.body#/a~}", "is not a JSON pointer"),
        ("{$request.header.}", "is not the name of a header"),
        ("{$request.header.a b}", "`a b` in"),
        ("{$request.query}", "names no parameter"),
        ("{$request.path.}", "names no parameter"),
        ("{$url", "the braces in `{$url` do not match"),
        ("a}b", "do not match"),
        ("{$url}}", "do not match"),
        ("{{$url}}", "`{$url` is not a runtime expression"),
    ];
    for (text, expected) in cases {
        let message = check(text).unwrap_err();
        assert!(message.contains(expected), "{text}: {message}");
    }
}
