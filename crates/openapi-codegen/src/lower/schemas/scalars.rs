//! Numbers and strings with their bounds.

use super::whole;
use crate::document::{Node, Value};
use crate::lower::Lowering;
use crate::model::{Shape, Width};

impl<'d> Lowering<'d> {
    pub(super) fn number(&mut self, node: &'d Node) -> bool {
        let supported = self.supported(node, "number");
        match node.get("format") {
            Some(format) if !matches!(format.as_str(), Some("float" | "double")) => {
                let what =
                    format!("this format of a number, `{}`,", format.as_str().unwrap_or("?"));
                self.unsupported(format.location, &what, "write `float` or `double`");
                false
            }
            _ => supported,
        }
    }

    pub(super) fn width(&mut self, node: &'d Node) -> Option<Width> {
        let Some(format) = node.get("format") else {
            return Some(Width::I64);
        };
        match format.as_str()? {
            "int32" => Some(Width::I32),
            "int64" => Some(Width::I64),
            other => {
                let what = format!("this format of an integer, `{other}`,");
                self.unsupported(format.location, &what, "write `int32` or `int64`");
                None
            }
        }
    }

    pub(super) fn integer(&mut self, node: &'d Node) -> Option<Shape> {
        let width = self.width(node)?;
        let minimum = self.bound(node, "minimum", "exclusiveMinimum", 1, width);
        let maximum = self.bound(node, "maximum", "exclusiveMaximum", -1, width);
        if let (Some(low), Some(high)) = (minimum, maximum)
            && low > high
        {
            let message = format!(
                "no integer lies between `minimum` {low} and `maximum` {high}; correct one"
            );
            self.report(node.key_location("minimum"), message);
        }
        Some(Shape::Integer { width, minimum, maximum })
    }

    /// An inclusive bound of an integer.
    fn bound(
        &mut self,
        node: &'d Node,
        keyword: &str,
        exclusive: &str,
        inwards: i64,
        width: Width,
    ) -> Option<i64> {
        let Some(bound) = node.get(keyword) else {
            if node.get(exclusive).is_some() {
                let message = format!("`{exclusive}` means nothing without `{keyword}`; add it");
                self.report(node.key_location(exclusive), message);
            }
            return None;
        };
        let Value::Number(number) = &bound.value else {
            return None;
        };
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
                self.report(bound.location, message);
                None
            }
        }
    }

    pub(super) fn string(&mut self, node: &'d Node) -> Option<Shape> {
        let (min_length, max_length) = self.size(node, "minLength", "maxLength");
        Some(Shape::String { min_length, max_length })
    }
}
