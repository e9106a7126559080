//! Values of parameters: text from a path, a query or a header.

use std::fmt::Display;

use crate::{Constraint, Json, Place, Violations};

/// A type that a parameter can have.
pub trait FromText: Sized {
    /// Reads the decoded text of a parameter.
    ///
    /// # Errors
    /// The rule that the text breaks.
    fn from_text(text: &str) -> Result<Self, Constraint>;
}

/// Holds a parameter of an open type against its rules before it is sent.
///
/// # Errors
/// The rule that the value breaks, in place of the parameter.
pub fn check_parameter<T: Display + FromText>(
    place: Place,
    name: &str,
    value: &T,
) -> Result<(), Violations> {
    T::from_text(&value.to_string()).map(drop).map_err(|rule| Violations::of(place, name, rule))
}

/// Refuses what would change a path instead of filling a segment of it, however it is encoded.
///
/// # Errors
/// [`Constraint::Segment`] for an empty segment and for a dot or two.
///
/// ```
/// assert!(specwright_runtime::check_segment("id", "a/b").is_ok());
/// assert!(specwright_runtime::check_segment("id", "..").is_err());
/// ```
pub fn check_segment(name: &str, segment: &str) -> Result<(), Violations> {
    match segment {
        "" | "." | ".." => Err(Violations::of(Place::Path, name, Constraint::Segment)),
        _ => Ok(()),
    }
}

/// Refuses what a header cannot carry.
///
/// # Errors
/// [`Constraint::HeaderText`] for what is no visible ASCII, blank or tab, and [`Constraint::Style`] for blanks at the ends,
/// which would not arrive.
///
/// ```
/// assert!(specwright_runtime::check_header("X-Password", "1 2\t3").is_ok());
/// assert!(specwright_runtime::check_header("X-Password", "ü").is_err());
/// assert!(specwright_runtime::check_header("X-Password", "1 ").is_err());
/// assert!(specwright_runtime::check_header("X-Password", "1\r\nX-Other: 2").is_err());
/// ```
pub fn check_header(name: &str, text: &str) -> Result<(), Violations> {
    let mut report = Violations::default();
    if !text.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~')) {
        report.extend(Violations::of(Place::Header, name, Constraint::HeaderText));
    }
    if text.starts_with([' ', '\t']) || text.ends_with([' ', '\t']) {
        let rule = Constraint::Style("a text without blanks at its ends");
        report.extend(Violations::of(Place::Header, name, rule));
    }
    report.into_result()
}

/// Decimal digits as JSON writes them: no plus, no leading zeros.
fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let canonical = digits == "0" || (!digits.starts_with('0') && !digits.is_empty());
    canonical && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number as JSON writes it; Rust also reads `inf`, `nan`, `.5` and `5.`.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut parts = text.splitn(2, ['e', 'E']);
    let mantissa = parts.next().unwrap_or_default();
    let exponent = parts.next();
    let mut parts = mantissa.splitn(2, '.');
    let whole = parts.next().unwrap_or_default();
    let fraction = parts.next();
    is_integer(whole)
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)))
}

impl FromText for i32 {
    fn from_text(text: &str) -> Result<Self, Constraint> {
        let number = is_integer(text).then(|| text.parse().ok()).flatten();
        number.ok_or(Constraint::Type("a 32-bit integer"))
    }
}

impl FromText for i64 {
    fn from_text(text: &str) -> Result<Self, Constraint> {
        let number = is_integer(text).then(|| text.parse().ok()).flatten();
        number.ok_or(Constraint::Type("a 64-bit integer"))
    }
}

impl FromText for f64 {
    fn from_text(text: &str) -> Result<Self, Constraint> {
        let number = is_number(text).then(|| text.parse::<f64>().ok()).flatten();
        number.filter(|number| number.is_finite()).ok_or(Constraint::Type("a number"))
    }
}

impl FromText for f32 {
    fn from_text(text: &str) -> Result<Self, Constraint> {
        let number = f64::from_text(text).ok().and_then(crate::decode::single);
        number.ok_or(Constraint::Type("a 32-bit number"))
    }
}

impl FromText for Json {
    fn from_text(text: &str) -> Result<Self, Constraint> {
        Ok(Json::String(text.to_owned()))
    }
}

impl FromText for bool {
    fn from_text(text: &str) -> Result<Self, Constraint> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(Constraint::Type("`true` or `false`")),
        }
    }
}

impl FromText for String {
    fn from_text(text: &str) -> Result<Self, Constraint> {
        Ok(text.to_owned())
    }
}

/// The value of a parameter's default.
#[doc(hidden)]
pub fn __default_of_text<T: FromText>(text: &str) -> T {
    T::from_text(text).expect("the generator checked the default against its schema")
}
