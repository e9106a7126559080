//! Forms as they are written.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use serde_json::json;
use specwright_runtime::Binary;

use super::*;

/// The body, with a shorter boundary.
async fn written(form: &Form) -> String {
    let body: Body = form.payload().await.unwrap().into();
    let bytes = body.bytes().await.unwrap();
    String::from_utf8_lossy(&bytes).replace(&form.boundary, "B").replace("\r\n", "\n")
}

async fn check<T: Serialize>(body: T, expected: Expect) {
    let form = Form::of(&body, &[("picture", "image/png")])
        .unwrap_or_else(|NoParts| panic!("it has parts"));
    expected.assert_eq(&written(&form).await);
}

#[tokio::test]
async fn scalars_are_texts_and_objects_are_json() {
    check(
        json!({ "a": "tea", "b": 1.5, "c": true, "d": { "e": [1] }, "f": null, "g": ["x", 2] }),
        expect![[r#"
            --B
            Content-Disposition: form-data; name="a"

            tea
            --B
            Content-Disposition: form-data; name="b"

            1.5
            --B
            Content-Disposition: form-data; name="c"

            true
            --B
            Content-Disposition: form-data; name="d"
            Content-Type: application/json

            {"e":[1]}
            --B
            Content-Disposition: form-data; name="g"

            x
            --B
            Content-Disposition: form-data; name="g"

            2
            --B--
        "#]],
    )
    .await;
}

#[tokio::test]
async fn bytes_have_a_file_name_and_a_media_type() {
    let photo = Binary::from(b"\xff\xd8".to_vec());
    let named =
        photo.clone().with_file_name("a \"b\"\r\n.jpg").with_media_type("image/jpeg\r\nX: y");
    check(
        BTreeMap::from([("named", named), ("picture", photo.clone()), ("plain", photo)]),
        expect![[r#"
            --B
            Content-Disposition: form-data; name="named"; filename="a %22b%22%0D%0A.jpg"
            Content-Type: image/jpegX: y

            ��
            --B
            Content-Disposition: form-data; name="picture"
            Content-Type: image/png

            ��
            --B
            Content-Disposition: form-data; name="plain"
            Content-Type: application/octet-stream

            ��
            --B--
        "#]],
    )
    .await;
}

#[tokio::test]
async fn files_are_read_anew_for_each_attempt() {
    let path = std::env::temp_dir().join(format!("specwright-client-{}", std::process::id()));
    let form = Form::of(&BTreeMap::from([("file", Binary::from_file(&path))]), &[]);
    let form = form.unwrap_or_else(|NoParts| panic!("it has parts"));
    assert!(form.payload().await.is_err(), "there is no such file");
    for content in ["one", "another"] {
        std::fs::write(&path, content).unwrap();
        let payload: Body = form.payload().await.unwrap().into();
        let length = http_body::Body::size_hint(&payload).exact();
        let bytes = payload.bytes().await.unwrap();
        assert_eq!(length, Some(bytes.len() as u64));
        assert!(String::from_utf8_lossy(&bytes).contains(&format!("\r\n\r\n{content}\r\n--")));
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn what_is_no_object_has_no_parts() {
    for value in [json!(1), json!("a"), json!([1]), json!(null)] {
        assert!(Form::of(&value, &[]).is_err(), "{value}");
    }
}
