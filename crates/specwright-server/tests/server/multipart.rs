//! Multipart bodies into parts, and what is refused.

use bytes::Bytes;
use specwright_server::multipart::{MultipartError, PART_LIMIT, Part, parts};

const FORM: &str = "multipart/form-data; boundary=B";

/// A body of the parts given as headers and content.
fn body(parts: &[(&str, &str)]) -> String {
    let parts = parts.iter().map(|(head, data)| format!("--B\r\n{head}\r\n\r\n{data}\r\n"));
    parts.collect::<String>() + "--B--\r\n"
}

async fn check(content_type: &str, body: &str, expected: Result<&[&str], MultipartError>) {
    let found = parts(content_type, Bytes::from(body.to_owned())).await;
    let text = |part: &Part| {
        let data = std::str::from_utf8(&part.data).unwrap();
        let file_name = part.file_name.as_deref().unwrap_or("-");
        let content_type = part.content_type.as_deref().unwrap_or("-");
        format!("{} {file_name} {content_type} {data}", part.name)
    };
    let found = found.map(|parts| parts.iter().map(text).collect::<Vec<_>>());
    let expected = expected.map(|parts| parts.iter().map(|part| part.to_string()).collect());
    assert_eq!(found, expected, "{content_type}: {body}");
}

#[tokio::test]
async fn a_body_has_parts() {
    let named = "Content-Disposition: form-data; name=a";
    check(FORM, "--B--", Ok(&[])).await;
    check(FORM, &body(&[(named, "1")]), Ok(&["a - - 1"])).await;
    check(FORM, &body(&[(named, ""), (named, "2")]), Ok(&["a - - ", "a - - 2"])).await;
    check(FORM, &body(&[(named, "1\r\n--C\r\n-B-")]), Ok(&["a - - 1\r\n--C\r\n-B-"])).await;
    let file = "content-disposition: FORM-DATA; FileName=\"b \\\"c\\\"; name=d.txt\"; \
                Name=\"ü\"\r\nContent-Type: Text/Plain;charset=x";
    check(FORM, &body(&[(file, "1")]), Ok(&["ü b \"c\"; name=d.txt Text/Plain;charset=x 1"])).await;
}

#[tokio::test]
async fn the_media_type_has_one_boundary() {
    let one = body(&[("Content-Disposition: form-data; name=a", "1")]);
    check("Multipart/FORM-data; Boundary=\"B\"", &one, Ok(&["a - - 1"])).await;
    for (content_type, error) in [
        ("", MultipartError::MediaType),
        ("multipart/mixed; boundary=B", MultipartError::MediaType),
        ("multipart/form-data; boundary", MultipartError::MediaType),
        ("multipart/form-data", MultipartError::Boundary),
        ("multipart/form-data; boundary=\"\"", MultipartError::Boundary),
        ("multipart/form-data; boundary=\"B \"", MultipartError::Boundary),
        ("multipart/form-data; boundary=\"B\\\\\"", MultipartError::Boundary),
        ("multipart/form-data; boundary=B; boundary=C", MultipartError::Boundary),
        ("multipart/form-data; boundary=B; BOUNDARY=B", MultipartError::Boundary),
        ("multipart/form-data; boundary=C", MultipartError::Malformed),
    ] {
        check(content_type, &one, Err(error)).await;
    }
    let long = format!("multipart/form-data; boundary={}", "B".repeat(71));
    check(&long, &one, Err(MultipartError::Boundary)).await;
}

#[tokio::test]
async fn each_part_has_one_name() {
    for head in [
        "Content-Type: text/plain",
        "Content-Disposition: form-data",
        "Content-Disposition: form-data; filename=a",
        "Content-Disposition: form-data; filename=\"; name=a\"",
        "Content-Disposition: attachment; name=a",
        "Content-Disposition: form-data; name=a; NAME=b",
        "Content-Disposition: form-data; name=a; filename=b; filename=c",
        "Content-Disposition: form-data; name=\"a",
        "Content-Disposition: form-data; name",
    ] {
        check(FORM, &body(&[(head, "1")]), Err(MultipartError::Disposition)).await;
    }
}

#[tokio::test]
async fn a_body_that_breaks_off_has_no_parts() {
    let whole = body(&[("Content-Disposition: form-data; name=a", "1")]);
    let end = whole.len() - "\r\n".len();
    for length in 0..end {
        check(FORM, &whole[..length], Err(MultipartError::Malformed)).await;
    }
    check(FORM, &whole[..end], Ok(&["a - - 1"])).await;
    for text in ["--BB\r\n\r\n\r\n--B--", "--B\r\n: a\r\n\r\n--B--", "--B\n\n1\n--B--"] {
        check(FORM, text, Err(MultipartError::Malformed)).await;
    }
}

#[tokio::test]
async fn the_number_of_parts_has_a_limit() {
    let many = |count| body(&vec![("Content-Disposition: form-data; name=a", ""); count]);
    let found = parts(FORM, many(PART_LIMIT).into()).await.unwrap();
    assert_eq!(found.len(), PART_LIMIT);
    let error = MultipartError::TooManyParts { limit: PART_LIMIT };
    check(FORM, &many(PART_LIMIT + 1), Err(error)).await;
    check(FORM, &many(20_000), Err(error)).await;
}

#[tokio::test]
async fn debug_text_does_not_contain_the_content() {
    let head = "Content-Disposition: form-data; name=a; filename=secret";
    let found = parts(FORM, body(&[(head, "secret")]).into()).await.unwrap();
    assert_eq!(format!("{found:?}"), "[Part { name: \"a\", length: 6, .. }]");
}
