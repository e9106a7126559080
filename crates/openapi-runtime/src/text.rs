//! Values of parameters: text from a path, a query or a header.

use crate::Constraint;

/// A type that a parameter can have.
pub trait FromText: Sized {
    /// Reads the decoded text of a parameter.
    ///
    /// # Errors
    /// The rule that the text breaks.
    fn from_text(text: &str) -> Result<Self, Constraint>;
}

/// Decimal digits as JSON writes them: no plus, no leading zeros.
fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let canonical = digits == "0" || (!digits.starts_with('0') && !digits.is_empty());
    canonical && digits.bytes().all(|byte| byte.is_ascii_digit())
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
        let digits = text.strip_prefix('-').unwrap_or(text);
        let whole = digits.split(['.', 'e', 'E']).next().unwrap_or_default();
        // Rust also reads `inf`, `nan`, `.5` and `5.`, which JSON has not.
        let like_json = is_integer(whole) && !digits.ends_with('.') && !digits.contains(".e");
        let number = like_json.then(|| text.parse::<f64>().ok()).flatten();
        number.filter(|number| number.is_finite()).ok_or(Constraint::Type("a number"))
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
