//! Bytes with a file name and a media type, and files that are not read.

use std::collections::HashSet;
use std::path::Path;

use serde::Serialize;
use specwright_runtime::{
    __private_binary as wire, Binary, DecodeOwned, Json, Lenient, Place, json,
};

/// What a serializer that knows the name of the newtype struct takes out of a value.
fn taken(value: &impl Serialize) -> Result<Option<Binary>, String> {
    wire::take(wire::NAME, value).map_err(|error| error.to_string())
}

/// Values that differ in one thing each.
fn values() -> Vec<Binary> {
    vec![
        Binary::default(),
        Binary::from(vec![0xff]),
        Binary::from(vec![0xff]).with_file_name("a"),
        Binary::from(vec![0xff]).with_file_name(""),
        Binary::from(vec![0xff]).with_media_type("a"),
        Binary::from(vec![0xff]).with_file_name("a").with_media_type("ü\n"),
        Binary::from_file("a"),
        Binary::from_file("a").with_file_name("b"),
        Binary::from_file("b/a").with_media_type("image/png"),
    ]
}

#[test]
fn values_are_equal_if_all_that_they_contain_is() {
    assert_eq!(values(), values());
    assert_eq!(values().into_iter().collect::<HashSet<_>>().len(), values().len());
}

#[test]
fn a_file_is_named_by_its_path() {
    for (path, name) in [("a/b.png", Some("b.png")), ("b", Some("b")), ("..", None), ("", None)] {
        let file = Binary::from_file(path);
        assert_eq!((file.path(), file.file_name()), (Some(Path::new(path)), name));
        assert_eq!(
            (file.bytes(), file.clone().into_bytes(), file.media_type()),
            (None, None, None)
        );
        assert_eq!(format!("{file:?}"), "Binary(a file)");
    }
    assert_eq!(Binary::from_file("a").with_file_name("b").file_name(), Some("b"));
    assert_eq!(Binary::from(vec![1]).path(), None);
}

#[test]
fn json_ignores_file_name_and_media_type_and_has_no_files() {
    let text = Binary::from(b"a".to_vec()).with_file_name("b").with_media_type("c");
    assert_eq!(serde_json::to_string(&text).unwrap(), "\"a\"");
    let error = serde_json::to_string(&[Binary::from_file("secret")]).unwrap_err().to_string();
    assert_eq!(
        error,
        "a file can be part of a multipart/form-data body only; read it and use its bytes"
    );
}

#[test]
fn every_value_is_what_its_schema_says() {
    assert!(values().iter().all(|value| json::validate(value, Place::Body).is_ok()));
    assert_eq!(json::validate(&values(), Place::Body), Ok(()));
}

#[test]
fn a_serializer_that_knows_the_name_gets_everything() {
    for value in values() {
        assert_eq!(taken(&value), Ok(Some(value)));
    }
    assert_eq!(wire::take("other", &Binary::default()).unwrap(), None);
    assert_eq!(taken(&1), Err("this is not a value of `format: binary`".to_owned()));
}

#[cfg(unix)]
#[test]
fn a_path_that_is_not_unicode_is_an_error() {
    use std::os::unix::ffi::OsStrExt;

    let path = std::ffi::OsStr::from_bytes(b"a\xff");
    let error = "the path of a file must be Unicode; rename the file";
    assert_eq!(taken(&Binary::from_file(path)), Err(error.to_owned()));
}

#[test]
fn a_received_object_is_not_a_binary() {
    fn check<T: DecodeOwned>(text: &str) -> bool {
        let value: Json = serde_json::from_str(text).unwrap();
        T::decode::<Lenient, _>(&value).is_ok()
    }
    assert!(check::<Binary>("\"a\""));
    for text in [r#"{"bytes": "a"}"#, r#"{"path": "/etc/passwd"}"#, "{}", "[97]"] {
        assert!(!check::<Binary>(text) && !check::<Option<Binary>>(text), "{text}");
        assert!(serde_json::from_str::<Binary>(text).is_err(), "{text}");
    }
}
