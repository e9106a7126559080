//! Bodies that are forms, of fields or of parts: what they are read as, and what is wrong.

use std::sync::Arc;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use serde_json::Value;
use specwright_runtime::{Binary, DecodeOwned, Described, Json, Presence};
use specwright_server::multipart::PART_LIMIT;
use specwright_server::{
    Call, Dispatch, Input, Operation, Reading, Rejection, RequestBody, Service, Serving, text,
};
use tower_service::Service as _;

static FIELDS: Operation = Operation::new("fields", "POST", "/fields", &[])
    .body(&["application/x-www-form-urlencoded"], Presence::Required);
static PARTS: Operation = Operation::new("parts", "POST", "/parts", &[])
    .body(&["multipart/form-data"], Presence::Required)
    .read_as(&[Reading::Parts]);

/// Reads a form at `/fields` or `/parts`.
struct Reads<T>(PhantomData<T>);

impl<T> Dispatch for Reads<T>
where
    T: Described + DecodeOwned + Debug + Send + Sync + 'static,
{
    fn dispatch<B: RequestBody>(self: Arc<Self>, call: Call<B>) -> Serving {
        Serving::work(async move {
            let is_parts =
                call.path().segments::<1>().is_some_and(|path| path.as_slice() == ["parts"]);
            let mut input = Input::new(call.at(if is_parts { &PARTS } else { &FIELDS })).await?;
            let found = if is_parts { input.multipart::<T>() } else { input.form::<T>() };
            assert_eq!(found.is_some(), input.is_right(), "what is not read is reported");
            match found {
                Some(found) => Ok(text(200, "text/plain", &format!("{found:?}"))),
                None => Err(input.rejection()),
            }
        })
    }
}

async fn answer<T>(path: &str, content_type: &str, body: Vec<u8>) -> Result<String, String>
where
    T: Described + DecodeOwned + Debug + Send + Sync + 'static,
{
    let request = Request::post(path).header("content-type", content_type);
    let request = request.body(Full::<Bytes>::from(body)).unwrap();
    let mut service = Service::new(Reads::<T>(PhantomData), "", Rejection::into_problem);
    let response = service.call(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    match status.as_u16() {
        200 => Ok(String::from_utf8(body.into()).unwrap()),
        _ => {
            let problem: Value = serde_json::from_slice(&body).unwrap();
            Err(problem["detail"].as_str().unwrap().to_owned())
        }
    }
}

async fn check_fields<T>(fields: &str, expected: Result<&str, &str>)
where
    T: Described + DecodeOwned + Debug + Send + Sync + 'static,
{
    let media_type = "application/x-www-form-urlencoded";
    let found = answer::<T>("/fields", media_type, fields.into()).await;
    assert_eq!(found.as_deref().map_err(String::as_str), expected, "{fields}");
}

/// Name, media type and content of a part.
type Part<'a> = (&'a str, Option<&'a str>, &'a [u8]);

async fn check_parts<T>(parts: &[Part<'_>], expected: Result<&str, &str>)
where
    T: Described + DecodeOwned + Debug + Send + Sync + 'static,
{
    let mut body = Vec::new();
    for (name, media_type, data) in parts {
        body.extend(format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n").bytes());
        if let Some(media_type) = media_type {
            body.extend(format!("Content-Type: {media_type}\r\n").bytes());
        }
        body.extend([b"\r\n", *data, b"\r\n"].concat());
    }
    body.extend(b"--B--\r\n");
    let found = answer::<T>("/parts", "multipart/form-data; boundary=B", body).await;
    assert_eq!(found.as_deref().map_err(String::as_str), expected, "{parts:?}");
}

#[derive(Debug, PartialEq)]
struct Point {
    x: i32,
}
specwright_runtime::object!(Point, strict, Refused, [required("x", x)]);

#[derive(Debug, PartialEq)]
struct Upload {
    size: Option<i32>,
    note: Option<String>,
    file: Option<Binary>,
    files: Option<Vec<Binary>>,
    point: Option<Point>,
    points: Option<Vec<Point>>,
    flags: Option<Vec<bool>>,
    any: Option<Json>,
}
specwright_runtime::object!(
    Upload,
    strict,
    Ignored,
    [
        optional("size", size),
        optional("note", note),
        optional("file", file),
        optional("files", files),
        optional("point", point),
        optional("points", points),
        optional("flags", flags),
        optional("any", any)
    ],
    forbidden("id")
);

/// What an upload shows with these of its properties.
fn upload(properties: &[(&str, &str)]) -> String {
    let names = ["size", "note", "file", "files", "point", "points", "flags", "any"];
    let shown = names.map(|name| {
        let found = properties.iter().find(|(property, _)| *property == name);
        match found {
            Some((_, value)) => format!("{name}: Some({value})"),
            None => format!("{name}: None"),
        }
    });
    format!("Upload {{ {} }}", shown.join(", "))
}

#[tokio::test]
async fn fields_are_typed_by_the_schema() {
    check_fields::<Upload>("", Ok(&upload(&[]))).await;
    let all = upload(&[("size", "7"), ("note", "\"a b+\""), ("flags", "[true, false]")]);
    check_fields::<Upload>("flags=true&size=7&note=a+b%2B&x=1&flags=false", Ok(&all)).await;
    let composed = upload(&[("point", "Point { x: 1 }"), ("points", "[Point { x: 2 }]")]);
    check_fields::<Upload>("point=%7B%22x%22:1}&points={%22x%22:2}", Ok(&composed)).await;
    let any = upload(&[("note", "\"7\""), ("file", "Binary(2 bytes)"), ("any", "String(\"7\")")]);
    check_fields::<Upload>("note=7&any=7&file=%C3%BC", Ok(&any)).await;
    check_fields::<BTreeMap<String, i32>>("b=2&a=1", Ok(r#"{"a": 1, "b": 2}"#)).await;
}

#[tokio::test]
async fn fields_are_judged() {
    check_fields::<Upload>("size=a", Err("body /size must be a 32-bit integer")).await;
    check_fields::<Upload>("size=1&size=1", Err("body /size must be given once only")).await;
    // A property that nobody asks for may be a list.
    check_fields::<Upload>("x=1&x=2", Ok(&upload(&[]))).await;
    check_fields::<Upload>("id=1", Err("body /id is read-only; leave it out")).await;
    check_fields::<Upload>("note=%ff", Err("body must be percent-encoded UTF-8")).await;
    check_fields::<Upload>("note=\u{fc}", Ok(&upload(&[("note", "\"ü\"")]))).await;
    check_fields::<Upload>(
        "flags=true&flags=yes&point={}",
        Err("body /flags/1 must be a boolean; body /point/x is required"),
    )
    .await;
    let wrong = answer::<Upload>("/fields", "multipart/form-data; boundary=B", Vec::new()).await;
    assert_eq!(wrong, Err("the body must be application/x-www-form-urlencoded".to_owned()));
}

#[tokio::test]
async fn parts_are_properties() {
    check_parts::<Upload>(&[], Ok(&upload(&[]))).await;
    check_parts::<Upload>(
        &[
            ("flags", None, b"true"),
            ("size", Some("text/plain"), b"7"),
            ("note", None, "a+ü%41".as_bytes()),
            ("flags", Some("application/json"), b"false"),
        ],
        Ok(&upload(&[("size", "7"), ("note", "\"a+ü%41\""), ("flags", "[true, false]")])),
    )
    .await;
    // What is no text at all stays as it is, whatever it says it is.
    check_parts::<Upload>(
        &[
            ("file", Some("application/json"), b"\xff\x00{"),
            ("files", None, b"\xfe"),
            ("files", Some("text/plain; charset=latin1"), b""),
            ("ignored", None, b"\xff"),
        ],
        Ok(&upload(&[
            ("file", "Binary(3 bytes)"),
            ("files", "[Binary(1 bytes), Binary(0 bytes)]"),
        ])),
    )
    .await;
    check_parts::<BTreeMap<String, Binary>>(
        &[("b", None, b"\xff"), ("a", None, b"")],
        Ok(r#"{"a": Binary(0 bytes), "b": Binary(1 bytes)}"#),
    )
    .await;
}

#[tokio::test]
async fn parts_may_be_json() {
    check_parts::<Upload>(
        &[
            ("point", None, br#"{"x": 1.0}"#),
            ("points", None, br#"{"x": 2}"#),
            ("points", Some("application/vnd.point+json"), br#"[{"x": 3}, {"x": 4}]"#),
            ("note", Some("application/json; charset=UTF-8"), br#""a\nb""#),
            ("any", Some("application/json"), b"[1]"),
        ],
        Ok(&upload(&[
            ("note", r#""a\nb""#),
            ("point", "Point { x: 1 }"),
            ("points", "[Point { x: 2 }, Point { x: 3 }, Point { x: 4 }]"),
            ("any", "Array([Integer(1)])"),
        ])),
    )
    .await;
    check_parts::<Upload>(
        &[("any", None, b"[1]"), ("note", None, b"null")],
        Ok(&upload(&[("note", "\"null\""), ("any", "String(\"[1]\")")])),
    )
    .await;
}

#[tokio::test]
async fn parts_are_judged() {
    let check = check_parts::<Upload>;
    let once = "body /file must be given once only";
    check(&[("file", None, b"\xff"), ("file", None, b"")], Err(once)).await;
    check(&[("size", None, b"a")], Err("body /size must be a 32-bit integer")).await;
    check(
        &[("size", None, b"1"), ("id", None, b"\xff")],
        Err("body /id is read-only; leave it out"),
    )
    .await;
    check(
        &[("point", None, b"{\"x\": 1, \"x\": 1}")],
        Err("body /point/x must be given once only"),
    )
    .await;
    check(
        &[("points", None, b"{}"), ("flags", None, b"1")],
        Err("body /points/0/x is required; body /flags/0 must be a boolean"),
    )
    .await;
    check(
        &[
            ("note", None, b"\xff"),
            ("point", None, b"{\"x\":}"),
            ("any", Some("text/plain; charset=latin1"), b"a"),
            ("size", None, b"1"),
        ],
        Err("body /note must be UTF-8; \
             body /point must be JSON; line 1, column 6 is not; body /any must be UTF-8"),
    )
    .await;
    check_parts::<Point>(
        &[("x", None, b"1"), ("a/b", None, b"\xff")],
        Err("body /a~1b is not a known property"),
    )
    .await;
    check_parts::<BTreeMap<String, i32>>(
        &[("a/b", None, b"\xff")],
        Err("body /a~1b must be UTF-8"),
    )
    .await;
}

#[tokio::test]
async fn a_binary_part_keeps_its_file_name_and_media_type() {
    check_parts::<Files>(
        &[
            ("files\"; filename=\"a \\\"b\\\".png", Some("Image/PNG; q=\"1\""), b"\xff"),
            ("files\"; filename=\"../ü", None, b""),
            ("files\"; filename=\"%22a%0D%0A%22 %25.txt", Some("text/plain"), b"a"),
        ],
        Ok(r#"Some("a \"b\".png") Some("Image/PNG; q=\"1\"") Some([255])
Some("../ü") None Some([])
Some("\"a\r\n\" %25.txt") Some("text/plain") Some([97])
"#),
    )
    .await;
    check_fields::<Files>("files=a", Ok("None None Some([97])\n")).await;
    // A form has no file names, whatever it looks like.
    let object = "files=%7B%22bytes%22:%22a%22,%22file_name%22:%22b%22}";
    let text = r#"{"bytes":"a","file_name":"b"}"#.as_bytes();
    check_fields::<Files>(object, Ok(&format!("None None Some({text:?})\n"))).await;
}

/// Files whose `Debug` text has all that they contain.
struct Files {
    files: Vec<Binary>,
}
specwright_runtime::object!(Files, strict, Ignored, [required("files", files)]);

impl Debug for Files {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.files.iter().try_for_each(|file| {
            writeln!(f, "{:?} {:?} {:?}", file.file_name(), file.media_type(), file.bytes())
        })
    }
}

/// A union reads texts only.
#[tokio::test]
async fn parts_may_be_one_of_several_objects() {
    #[allow(clippy::large_enum_variant, reason = "it is made once")]
    #[derive(Debug, PartialEq)]
    enum Either {
        Point(Point),
        Upload(Upload),
    }
    specwright_runtime::strict_union!(Either, Any, [(Point, Point, []), (Upload, Upload, [])]);
    check_parts::<Either>(&[("x", None, b"1")], Ok("Point(Point { x: 1 })")).await;
    let file = upload(&[("file", "Binary(1 bytes)")]);
    check_parts::<Either>(&[("file", None, b"a")], Ok(&format!("Upload({file})"))).await;
    check_parts::<Either>(&[("file", None, b"\xff")], Err("body must be a value of its schema"))
        .await;
}

#[tokio::test]
async fn a_body_without_parts_is_refused() {
    for (content_type, body, expected) in [
        ("text/plain", "--B--", "the body must be multipart/form-data"),
        ("multipart/form-data", "--B--", "body must be multipart/form-data with one boundary"),
        ("multipart/form-data; boundary=B", "--C--", "body must be parts between boundaries"),
        (
            "multipart/form-data; boundary=B",
            "--B\r\nContent-Disposition: form-data\r\n\r\n\r\n--B--",
            "body must be parts that are form-data, each with one name",
        ),
        (
            "multipart/form-data; boundary=B",
            &("--B\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n".repeat(PART_LIMIT + 1)
                + "--B--"),
            "body must be multipart/form-data of fewer parts",
        ),
    ] {
        let found = answer::<Upload>("/parts", content_type, body.into()).await;
        assert_eq!(found.as_deref().map_err(String::as_str), Err(expected), "{content_type}");
    }
}

#[test]
fn the_json_schema_marks_binary_properties() {
    let schema = schemars::schema_for!(Upload).to_value();
    let binary = serde_json::json!({ "type": "string", "format": "binary" });
    assert_eq!(schema["properties"]["file"], binary);
    assert_eq!(schema["properties"]["files"]["items"], binary);
}
