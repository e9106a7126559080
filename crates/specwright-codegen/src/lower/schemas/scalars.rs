//! Numbers and strings with their rules.

use super::{patterns, whole};
use crate::lower::Lowering;
use crate::model::{
    Decimal, IntegerRules, NumberRules, Pattern, Precision, Secrecy, Shape, StringRules, Width,
};
use specwright_document::Node;
use specwright_document::keywords::JsonType;

/// Formats of strings, and the variants of the runtime's `Format` that decide them.
pub(crate) const FORMATS: [(&str, &str); 10] = [
    ("date", "Date"),
    ("date-time", "DateTime"),
    ("uuid", "Uuid"),
    ("byte", "Byte"),
    ("email", "Email"),
    ("hostname", "Hostname"),
    ("uri", "Uri"),
    ("uri-reference", "UriReference"),
    ("ipv4", "Ipv4"),
    ("ipv6", "Ipv6"),
];

impl<'d> Lowering<'d> {
    pub(super) fn precision(&mut self, node: Node<'d>) -> Option<Precision> {
        match node.get("format").map(|format| (format, format.as_str())) {
            None | Some((_, Some("double"))) => Some(Precision::Double),
            Some((_, Some("float"))) => Some(Precision::Single),
            Some((format, _)) => {
                self.unknown_format(format, "number", "`float` or `double`");
                None
            }
        }
    }

    pub(super) fn width(&mut self, node: Node<'d>) -> Option<Width> {
        match node.get("format").map(|format| (format, format.as_str())) {
            None | Some((_, Some("int64"))) => Some(Width::I64),
            Some((_, Some("int32"))) => Some(Width::I32),
            Some((format, _)) => {
                self.unknown_format(format, "integer", "`int32` or `int64`");
                None
            }
        }
    }

    fn unknown_format(&mut self, format: Node<'d>, ty: &str, known: &str) {
        // The grammar has reported what is no string.
        if let Some(text) = format.as_str() {
            let what = format!("`format: {text}` of type {ty}");
            let instead = format!("write {known}, or `x-format` if it only describes");
            self.unsupported(format.location(), &what, &instead);
        }
    }

    pub(super) fn integer(&mut self, node: Node<'d>) -> Option<Shape> {
        let width = self.width(node)?;
        let minimum = self.integer_bound(node, "minimum", "exclusiveMinimum", 1, width);
        let maximum = self.integer_bound(node, "maximum", "exclusiveMaximum", -1, width);
        let multiple_of = self.multiple_of(node).and_then(|step| self.whole_step(node, step));
        if let (Some(low), Some(high)) = (minimum, maximum) {
            let step = multiple_of.unwrap_or(1);
            let first = low.checked_add((step - low.rem_euclid(step)) % step);
            if first.is_none_or(|first| first > high) {
                let message = format!(
                    "no integer lies between `minimum` {low} and `maximum` {high}; correct one"
                );
                self.report(node.location_of("minimum"), message);
            }
        }
        let rules = IntegerRules { minimum, maximum, multiple_of };
        Some(Shape::Integer { width, rules })
    }

    /// An inclusive bound of an integer.
    fn integer_bound(
        &mut self,
        node: Node<'d>,
        keyword: &str,
        exclusive: &str,
        inwards: i64,
        width: Width,
    ) -> Option<i64> {
        let Some(bound) = node.get(keyword) else {
            self.exclusive_alone(node, keyword, exclusive);
            return None;
        };
        let number = bound.as_number()?;
        let inclusive = number
            .as_i64()
            .or_else(|| whole(number))
            .and_then(|value| value.checked_add(if node.flag(exclusive) { inwards } else { 0 }));
        let (low, high) = width.range();
        match inclusive {
            Some(value) if (low..=high).contains(&value) => Some(value),
            _ => {
                let message = format!(
                    "`{keyword}` is {number}; for an integer of this format it must be a whole number from {low} to {high}"
                );
                self.report(bound.location(), message);
                None
            }
        }
    }

    fn exclusive_alone(&mut self, node: Node<'d>, keyword: &str, exclusive: &str) {
        if node.get(exclusive).is_some() {
            let message = format!("`{exclusive}` means nothing without `{keyword}`; add it");
            self.report(node.location_of(exclusive), message);
        }
    }

    /// `multipleOf` as the decimal that is written.
    fn multiple_of(&mut self, node: Node<'d>) -> Option<Decimal> {
        let step = node.get("multipleOf")?;
        let number = step.as_number()?;
        let decimal = decimal(&number.to_string()).filter(|step| step.coefficient > 0);
        if decimal.is_none() {
            let message =
                format!("`multipleOf` is {number}; it must be more than 0, with at most 18 digits");
            self.report(step.location(), message);
        }
        decimal
    }

    /// The whole number of which an integer is a multiple where it is one of a decimal: of 2.5 are just
    /// the multiples of 5 whole.
    fn whole_step(&mut self, node: Node<'d>, step: Decimal) -> Option<i64> {
        let ten_to = |exponent: u32| 10_i64.checked_pow(exponent);
        let whole = match u32::try_from(step.exponent) {
            Ok(exponent) => ten_to(exponent).and_then(|ten| step.coefficient.checked_mul(ten)),
            Err(_) => ten_to(step.exponent.unsigned_abs())
                .map(|ten| step.coefficient / greatest_common(step.coefficient, ten)),
        };
        if whole.is_none() {
            let message = "`multipleOf` leaves 64 bits; correct it";
            self.report(node.location_of("multipleOf"), message);
        }
        whole.filter(|whole| *whole != 1)
    }

    pub(super) fn number(&mut self, node: Node<'d>) -> Option<Shape> {
        let precision = self.precision(node)?;
        let minimum = self.number_bound(node, "minimum", "exclusiveMinimum");
        let maximum = self.number_bound(node, "maximum", "exclusiveMaximum");
        let excludes = |key: &str| node.flag(key);
        if let (Some(low), Some(high)) = (minimum, maximum) {
            let open = excludes("exclusiveMinimum") || excludes("exclusiveMaximum");
            if low > high || (low == high && open) {
                let message = format!(
                    "no number lies between `minimum` {low} and `maximum` {high}; correct one"
                );
                self.report(node.location_of("minimum"), message);
            }
        }
        let multiple_of = self.multiple_of(node);
        let rules = NumberRules {
            minimum: minimum.filter(|_| !excludes("exclusiveMinimum")),
            exclusive_minimum: minimum.filter(|_| excludes("exclusiveMinimum")),
            maximum: maximum.filter(|_| !excludes("exclusiveMaximum")),
            exclusive_maximum: maximum.filter(|_| excludes("exclusiveMaximum")),
            multiple_of,
        };
        Some(Shape::Number { precision, rules })
    }

    fn number_bound(&mut self, node: Node<'d>, keyword: &str, exclusive: &str) -> Option<f64> {
        let Some(bound) = node.get(keyword) else {
            self.exclusive_alone(node, keyword, exclusive);
            return None;
        };
        bound.as_f64()
    }

    pub(super) fn string(&mut self, node: Node<'d>) -> Option<Shape> {
        let sizes = self.sizes(node, JsonType::String);
        let mut rules = StringRules { sizes, ..StringRules::default() };
        if let Some(pattern) = node.get("pattern")
            && let Some(text) = pattern.as_str()
        {
            match patterns::compile(text) {
                Ok(dfa) => rules.pattern = Some(Pattern { text: text.to_owned(), dfa }),
                Err(problem) => {
                    self.report(pattern.location(), format!("`pattern: {text}`: {problem}"));
                }
            }
        }
        let format = node.get("format");
        match format.and_then(Node::as_str) {
            None => {}
            Some("password") => rules.secrecy = Secrecy::Secret,
            Some("binary") => {
                let location = node.location_of("format");
                self.unsupported(location, "`format: binary` beside other rules", "drop them");
            }
            Some(text) => match FORMATS.iter().find(|(format, _)| *format == text) {
                Some((_, variant)) => rules.format = Some(variant),
                None => {
                    let known: Vec<String> =
                        FORMATS.iter().map(|(format, _)| format!("`{format}`")).collect();
                    let known = format!("one of {}, `binary`, `password`", known.join(", "));
                    self.unknown_format(format?, "string", &known);
                }
            },
        }
        Some(Shape::String(rules))
    }
}

/// The decimal that a text of a number shows, with at most 18 digits.
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits = format!("{whole}{fraction}");
    let coefficient: i64 = digits.parse().ok().filter(|_| digits.len() <= 18)?;
    let exponent: i32 = exponent.parse().ok()?;
    let exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    Some(Decimal { coefficient, exponent })
}

fn greatest_common(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { greatest_common(b, a % b) }
}
