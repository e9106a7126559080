//! Each rule of a schema against values that keep it, just keep it, and break it.

use std::collections::BTreeMap;

use specwright_runtime::{Binary, Decimal, Format, Json, Pattern};

use crate::check;

macro_rules! integers {
    ($($name:ident($repr:ident $($rules:tt)*))*) => {$(
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(crate) struct $name($repr);
        specwright_runtime::strict_integer!($name, $repr $($rules)*);
    )*};
}

macro_rules! numbers {
    ($($name:ident($repr:ident $($rules:tt)*))*) => {$(
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(crate) struct $name($repr);
        specwright_runtime::strict_number!($name, $repr $($rules)*);
    )*};
}

macro_rules! strings {
    ($($name:ident($($rules:tt)*))*) => {$(
        #[derive(Clone, Debug, PartialEq)]
        pub(crate) struct $name(String);
        specwright_runtime::strict_string!($name $($rules)*);
    )*};
}

integers! {
    Percent(i32, minimum = 0, maximum = 100)
    Fives(i32, minimum = 1, maximum = 99, multiple_of = 5)
    Sevens(i64, multiple_of = 7)
    Below(i64, minimum = -9, maximum = -1, multiple_of = 5)
}

numbers! {
    Closed(f64, minimum = -0.5, maximum = 1.5)
    Open(f64, exclusive_minimum = 0.0, exclusive_maximum = 1.0)
    Cents(f64, multiple_of = Decimal::new(1, -2))
    Tenths(f32, maximum = 0.7, multiple_of = Decimal::new(1, -1))
}

/// Digits are class 1, all else is class 0. State 2 waits for a digit, state 3 had one at least.
static DIGITS: Pattern =
    Pattern::new("^[0-9]+$", &[('\0', 0), ('0', 1), (':', 0)], &[0, 3, 0, 3], 2, 3);

strings! {
    Short(, min_length = 2, max_length = 3)
    Number(, pattern = &DIGITS)
    Both(, max_length = 2, pattern = &DIGITS, format = Format::Date)
    Date(, format = Format::Date)
    DateTime(, format = Format::DateTime)
    Uuid(, format = Format::Uuid)
    Byte(, format = Format::Byte)
    Email(, format = Format::Email)
    Hostname(, format = Format::Hostname)
    Uri(, format = Format::Uri)
    UriReference(, format = Format::UriReference)
    Ipv4(, format = Format::Ipv4)
    Ipv6(, format = Format::Ipv6)
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Few(Vec<i32>);
specwright_runtime::strict_array!(Few, i32, min_items = 1, max_items = 2);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unique(Vec<Json>);
specwright_runtime::strict_array!(Unique, Json, unique_items = true);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct UniqueFew(Vec<Percent>);
specwright_runtime::strict_array!(UniqueFew, Percent, max_items = 2, unique_items = true);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entries(BTreeMap<String, i32>);
specwright_runtime::strict_map!(Entries, i32, min_properties = 1, max_properties = 2);

const BAD_I32: &[&str] = &["body must be a 32-bit integer"];
const BAD_I64: &[&str] = &["body must be a 64-bit integer"];
const BAD_F32: &[&str] = &["body must be a 32-bit number"];
const BAD_F64: &[&str] = &["body must be a number"];
const BAD_STRING: &[&str] = &["body must be a string"];
const NO_JSON: &[&str] = &["body must be JSON; line 1, column 5 is not"];

#[test]
fn integers_have_a_width() {
    check::<i32>("2147483647", &[]);
    check::<i32>("2147483648", BAD_I32);
    check::<i32>("-2147483648", &[]);
    check::<i32>("-2147483649", BAD_I32);
    check::<i32>("2147483648.0", BAD_I32);
    check::<i64>("9223372036854775807", &[]);
    check::<i64>("9223372036854775808", BAD_I64);
    check::<i64>("-9223372036854775808", &[]);
    check::<i64>("-9223372036854775809", BAD_I64);
    check::<i64>("9007199254740993", &[]);
}

#[test]
fn a_whole_number_is_an_integer_however_it_is_written() {
    for text in ["1", "1.0", "1e0", "10e-1", "-0", "-0.0", "0e9", "9007199254740991.0"] {
        check::<i64>(text, &[]);
    }
    // Above 2^53 a float is not exact, so nobody knows which integer was meant.
    for text in ["1.5", "9007199254740993.0", "1e300", "5e-324", "\"1\"", "true", "null", "[1]"] {
        check::<i64>(text, BAD_I64);
    }
    check::<i64>("1e400", NO_JSON);
}

#[test]
fn numbers_have_a_width() {
    for text in ["1", "-0", "1.5", "1e308", "18446744073709551616", "5e-324", "1e-400"] {
        check::<f64>(text, &[]);
    }
    check::<f64>("\"1\"", BAD_F64);
    check::<f64>("null", BAD_F64);
    check::<f64>("1e400", NO_JSON);
    check::<f32>("3.4028234e38", &[]);
    check::<f32>("1e39", BAD_F32);
    check::<f32>("18446744073709551615", &[]);
}

#[test]
fn integers_have_bounds_and_steps() {
    check::<Percent>("0", &[]);
    check::<Percent>("100", &[]);
    check::<Percent>("-1", &["body must be at least 0"]);
    check::<Percent>("101", &["body must be at most 100"]);
    check::<Percent>("1e2", &[]);
    check::<Fives>("95", &[]);
    check::<Fives>("7", &["body must be a multiple of 5"]);
    check::<Fives>("0", &["body must be at least 1"]);
    check::<Sevens>("-14", &[]);
    check::<Sevens>("0", &[]);
    check::<Sevens>("9007199254740993", &["body must be a multiple of 7"]);
    check::<Sevens>("9007199254740995", &[]);
    check::<Sevens>("9007199254740994", &["body must be a multiple of 7"]);
    check::<Sevens>("9223372036854775807", &[]);
}

#[test]
fn the_ends_of_a_range_keep_its_rules() {
    assert_eq!((Percent::MIN.get(), Percent::MAX.get()), (0, 100));
    assert_eq!((Fives::MIN.get(), Fives::MAX.get()), (5, 95));
    assert_eq!((Below::MIN.get(), Below::MAX.get()), (-5, -5));
    assert_eq!((Sevens::MIN.get() % 7, Sevens::MAX.get() % 7), (0, 0));
    assert!(Sevens::MIN.get() < i64::MIN + 7 && Sevens::MAX.get() > i64::MAX - 7);
    assert_eq!((Fives::new(5).map(Fives::get), Fives::new(6)), (Some(5), None));
}

#[test]
fn numbers_have_bounds() {
    check::<Closed>("-0.5", &[]);
    check::<Closed>("1.5", &[]);
    check::<Closed>("-0.5000001", &["body must be at least -0.5"]);
    check::<Closed>("2", &["body must be at most 1.5"]);
    check::<Open>("5e-324", &[]);
    check::<Open>("0.9999999", &[]);
    check::<Open>("0", &["body must be more than 0"]);
    check::<Open>("-0.0", &["body must be more than 0"]);
    check::<Open>("1.0", &["body must be less than 1"]);
}

/// In binary, 0.1 + 0.2 and 19.99 / 0.01 are no tenths and no cents.
#[test]
fn steps_are_decimal() {
    for text in ["0", "0.3", "19.99", "1.1", "123456789.01", "1e300", "-4.35", "0.010"] {
        check::<Cents>(text, &[]);
    }
    for text in ["0.001", "0.30000000000000004", "19.995", "1e-300"] {
        check::<Cents>(text, &["body must be a multiple of 0.01"]);
    }
    assert!(Cents::try_from(0.1 + 0.2).is_err());
    assert!(Cents::try_from(f64::NAN).is_err());
}

/// The bound 0.7 is more than its neighbour of 32 bits.
#[test]
fn a_number_of_32_bits_is_the_decimal_that_it_shows() {
    check::<Tenths>("0.7", &[]);
    check::<Tenths>("0.1", &[]);
    check::<Tenths>("0.15", &["body must be a multiple of 0.1"]);
    check::<Tenths>("0.8", &["body must be at most 0.7"]);
    check::<Tenths>("1e39", BAD_F32);
    assert_eq!(Tenths::try_from(0.7).map(Tenths::get), Ok(0.7));
    assert!(Tenths::try_from(0.75).is_err());
    assert!("0.3".parse::<Tenths>().is_ok());
}

#[test]
fn strings_have_lengths_in_code_points() {
    check::<Short>("\"ab\"", &[]);
    check::<Short>("\"üüü\"", &[]);
    check::<Short>("\"ü\"", &["body must have at least 2 characters"]);
    check::<Short>("\"\u{1f600}\"", &["body must have at least 2 characters"]);
    check::<Short>("\"üüüü\"", &["body must have at most 3 characters"]);
    check::<Short>("7", BAD_STRING);
    check::<Short>("\"\\ud83d\\ude00a\"", &[]);
    check::<String>("\"\"", &[]);
}

#[test]
fn strings_have_patterns() {
    check::<Number>("\"0123\"", &[]);
    check::<Number>("\"\"", &["body must match the pattern `^[0-9]+$`"]);
    check::<Number>("\"12x\"", &["body must match the pattern `^[0-9]+$`"]);
    check::<Both>("\"123\"", &["body must have at most 2 characters"]);
    check::<Both>("\"x\"", &["body must match the pattern `^[0-9]+$`"]);
    check::<Both>("\"1\"", &["body must be a date (RFC 3339)"]);
}

fn check_format<T>(right: &[&str], wrong: &[&str], message: &str)
where
    T: specwright_runtime::Described + specwright_runtime::DecodeOwned,
{
    for text in right {
        check::<T>(&format!("\"{text}\""), &[]);
    }
    for text in wrong {
        check::<T>(&format!("\"{text}\""), &[&format!("body must be {message}")]);
    }
}

#[test]
fn strings_have_formats() {
    check_format::<Date>(
        &["2024-02-29", "2000-02-29", "0000-12-31"],
        &["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-1-1", "2024-02-29Z", ""],
        "a date (RFC 3339)",
    );
    check_format::<DateTime>(
        &["2024-02-29T23:59:59Z", "2024-02-29t00:00:00.123+05:30", "2016-12-31T23:59:60Z"],
        &["2024-02-29", "2024-02-29T24:00:00Z", "2024-02-29T12:00:00", "2024-02-29 12:00:00Z"],
        "a date and time with an offset (RFC 3339)",
    );
    check_format::<Uuid>(
        &["123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000"],
        &["123e4567e89b12d3a456426614174000", "{123e4567-e89b-12d3-a456-426614174000}"],
        "a UUID (RFC 4122)",
    );
    check_format::<Byte>(
        &["", "YQ==", "YWI=", "YWJj"],
        &["YQ", "YQ=", "Y===", "YW-_", "YQ==\\n"],
        "base64 with padding (RFC 4648)",
    );
    check_format::<Email>(
        &["a@b", "a.b+c@example.org", "\\\"a b\\\"@[127.0.0.1]"],
        &["a", "@b", "a@", "a..b@c", "a b@c", "a@b c"],
        "an email address (RFC 5321)",
    );
    check_format::<Hostname>(
        &["a", "example.org", "1.a-b"],
        &["", "-a", "a-", "a..b", "a_b", "a."],
        "a host name (RFC 1123)",
    );
    check_format::<Uri>(
        &["urn:a", "https://u@h:1/p?q#f", "http://[::1]/"],
        &["", "a", "/a", "1:a", "http://a b", "http://a/%zz"],
        "a URI with a scheme (RFC 3986)",
    );
    check_format::<UriReference>(
        &["", "a", "/a?b#c", "//h/p", "urn:a"],
        &["a b", "1:a", "%z"],
        "a URI or a relative reference (RFC 3986)",
    );
    check_format::<Ipv4>(
        &["127.0.0.1"],
        &["127.1", "256.0.0.1", "01.0.0.1", "::1"],
        "an IPv4 address",
    );
    check_format::<Ipv6>(
        &["::1", "2001:db8::8:800:200c:417a"],
        &["1", "::1%eth0", "[::1]"],
        "an IPv6 address",
    );
}

#[test]
fn arrays_have_sizes() {
    check::<Few>("[1]", &[]);
    check::<Few>("[1, 2]", &[]);
    check::<Few>("[]", &["body must have at least 1 items"]);
    check::<Few>("[1, 2, 3]", &["body must have at most 2 items"]);
    check::<Few>("[true]", &["body /0 must be a 32-bit integer"]);
    check::<Few>("{}", &["body must be an array"]);
}

#[test]
fn items_may_have_to_differ() {
    for text in ["[]", "[1, \"1\", true, null]", "[[1], [2]]", "[{\"a\": 1}, {\"a\": 2}]"] {
        check::<Unique>(text, &[]);
    }
    for (text, again) in [
        ("[1, 2, 1]", 2),
        ("[1, 1.0]", 1),
        ("[0, -0.0]", 1),
        ("[{\"a\": 1, \"b\": 2}, {\"b\": 2.0, \"a\": 1}]", 1),
        ("[null, null]", 1),
    ] {
        check::<Unique>(text, &[&format!("body /{again} must stand in its list once only")]);
    }
    check::<UniqueFew>(
        "[1, 1.0, 101]",
        &[
            "body /2 must be at most 100",
            "body must have at most 2 items",
            "body /1 must stand in its list once only",
        ],
    );
    assert!(Unique::try_from(vec![Json::from(1), Json::from(1.0)]).is_err());
    assert!(UniqueFew::try_from(vec![Percent::MIN, Percent::MAX]).is_ok());
}

#[test]
fn maps_have_sizes() {
    check::<Entries>(r#"{"a": 1}"#, &[]);
    check::<Entries>("{}", &["body must have at least 1 properties"]);
    check::<Entries>(r#"{"a": 1, "b": 2, "c": 3}"#, &["body must have at most 2 properties"]);
    check::<Entries>(r#"{"a": 1, "a": 2}"#, &["body /a must be given once only"]);
    check::<Entries>(r#"{"a": "1"}"#, &["body /a must be a 32-bit integer"]);
    check::<BTreeMap<String, Vec<i32>>>(
        r#"{"a": [1, []]}"#,
        &["body /a/1 must be a 32-bit integer"],
    );
}

#[test]
fn bytes_are_a_string_in_json() {
    check::<Binary>("\"a\\u00ff\"", &[]);
    check::<Binary>("[97]", BAD_STRING);
    check::<Binary>("null", BAD_STRING);
    check::<Option<Binary>>("null", &[]);
    // Half of a surrogate pair is no text.
    check::<Binary>("\"\\ud800\"", &["body must be JSON; line 1, column 8 is not"]);
    let read: Binary = serde_json::from_str("\"ü\"").unwrap();
    assert_eq!(read.bytes(), Some("ü".as_bytes()));
    assert_eq!(serde_json::to_string(&read).unwrap(), "\"ü\"");
    assert_eq!(serde_json::to_string(&Binary::from(vec![0xff])).unwrap(), "[255]");
    assert_eq!(format!("{read:?}"), "Binary(2 bytes)");
    assert_eq!(read.into_bytes(), Some("ü".into()));
}
