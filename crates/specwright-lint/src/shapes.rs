//! Which parts of a schema its examples show: properties, and the ends of ranges.

use std::collections::BTreeSet;

use specwright_document::keywords::{Change, JsonType, Keyword, SCHEMA, ValueKind};
use specwright_document::{Location, Node, NodeId, each};

/// Deeper objects than this show nothing new.
const DEEP: usize = 12;

/// No example shows more properties than this; objects within objects multiply.
const MANY: usize = 1000;

/// A property by the names that lead to it, such as `data.token` or `confs[].confId`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Path {
    pub text: String,
    /// Whether an object that holds it may lack it.
    pub optional: bool,
}

/// All properties below a schema.
pub(super) fn paths(schema: Node<'_>) -> Vec<Path> {
    let mut paths = Vec::new();
    grow(schema, "", &mut Vec::new(), &mut paths);
    paths
}

fn grow(schema: Node<'_>, prefix: &str, open: &mut Vec<NodeId>, paths: &mut Vec<Path>) {
    let schema = schema.resolved();
    if open.contains(&schema.id()) || open.len() > DEEP || paths.len() > MANY {
        return;
    }
    open.push(schema.id());
    for property in schema.properties() {
        if paths.len() > MANY {
            break;
        }
        let text = match prefix {
            "" => property.name.to_owned(),
            prefix => format!("{prefix}.{}", property.name),
        };
        paths.push(Path { text: text.clone(), optional: !property.required });
        grow(property.node, &text, open, paths);
    }
    if let Some(items) = schema.get("items") {
        grow(items, &format!("{prefix}[]"), open, paths);
    }
    open.pop();
}

/// The paths that a value shows.
pub(super) fn shown(value: Node<'_>, prefix: &str, paths: &mut BTreeSet<String>) {
    for (name, part) in value.entries() {
        let text = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
        shown(part, &text, paths);
        paths.insert(text);
    }
    for item in value.items() {
        shown(item, &format!("{prefix}[]"), paths);
    }
}

/// One end of a range.
#[derive(Clone, Copy, Debug)]
pub(super) struct End<'s> {
    /// `minimum`, `maxLength` and so on.
    pub keyword: &'static Keyword,
    /// Its value.
    pub limit: Node<'s>,
    exclusive: bool,
    /// What values are multiples of.
    step: Option<f64>,
}

/// The ends that a schema sets itself.
pub(super) fn ends(schema: Node<'_>) -> Vec<End<'_>> {
    let step = schema.get("multipleOf").and_then(Node::as_f64).filter(|step| *step > 0.0);
    let ends = SCHEMA.keywords.iter().filter_map(|keyword| {
        let exclusive = match (keyword.change, keyword.kind) {
            (Change::LowerBound, ValueKind::Number) => "exclusiveMinimum",
            (Change::UpperBound, ValueKind::Number) => "exclusiveMaximum",
            (Change::LowerSize | Change::UpperSize, _) => "",
            (_, _) => return None,
        };
        let limit = schema.get(keyword.name)?;
        Some(End { keyword, limit, exclusive: schema.flag(exclusive), step })
    });
    // An open end of fractions has no last value.
    let whole = schema.get_str("type") == Some("integer");
    ends.filter(|end| whole || !end.exclusive).collect()
}

/// Whether a value is the last that an end allows.
fn touches(end: &End<'_>, value: Node<'_>) -> bool {
    let Some(number) = value.as_number() else {
        let is_of = value.json_type().is_some_and(|ty| end.keyword.is_of(ty));
        return is_of && value.size().is_some() && value.size() == end.limit.as_usize();
    };
    let Some(limit) = end.limit.as_number().filter(|_| end.keyword.is_of(JsonType::Number)) else {
        return false;
    };
    if let (Some(step), Some(limit), Some(number)) = (end.step, limit.as_f64(), number.as_f64()) {
        return is_last_multiple(end, number / step, limit / step);
    }
    let inward = match (end.exclusive, end.keyword.change) {
        (true, Change::LowerBound) => 1.0,
        (true, _) => -1.0,
        (false, _) => 0.0,
    };
    match (number.as_i64(), limit.as_i64()) {
        (Some(number), Some(limit)) if !end.exclusive => number == limit,
        _ => number.as_f64() == limit.as_f64().map(|limit| limit + inward),
    }
}

/// Whether a value is the multiple nearest to an end and inside; both are counted in steps.
fn is_last_multiple(end: &End<'_>, value: f64, limit: f64) -> bool {
    // Fractions such as 0.3 and 0.1 divide to almost a whole number.
    let near = |one: f64, other: f64| (one - other).abs() <= 1e-9 * other.abs().max(1.0);
    let whole = near(limit, limit.round());
    let last = match (end.keyword.change, whole) {
        (Change::LowerBound, false) => limit.ceil(),
        (_, false) => limit.floor(),
        (Change::LowerBound, true) if end.exclusive => limit.round() + 1.0,
        (_, true) if end.exclusive => limit.round() - 1.0,
        (_, true) => limit.round(),
    };
    near(value, last)
}

/// Notes the ends, by the place of their keyword, that a value of a schema touches.
pub(super) fn touched(value: Node<'_>, schema: Node<'_>, found: &mut BTreeSet<Location>) {
    each(value, schema, &mut |value, schema| {
        let ends = ends(schema).into_iter().filter(|end| touches(end, value));
        found.extend(ends.map(|end| end.limit.key_location()));
    });
}
