//! Every example of a spec against its schema, with the place of each value that is wrong.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::http::{essence, items_of};
use super::schemas::{Direction, decimal, patterns, whole};
use specwright_document::keywords::{Change, SCHEMA};
use specwright_document::{Diagnostics, Document, Node, NodeId, Value, enum_of};

/// Checks every example and default; returns how many examples there are.
pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) -> usize {
    let mut walk = Walk { diagnostics, examples: 0 };
    walk.visit(document.root(), Position::Elsewhere, None);
    walk.examples
}

/// Checks one value that is not called an example.
pub(super) fn check_value(
    value: Node<'_>,
    schema: Node<'_>,
    what: &str,
    diagnostics: &mut Diagnostics,
) {
    judge(diagnostics, value, schema, what, None);
}

fn judge(
    diagnostics: &mut Diagnostics,
    value: Node<'_>,
    schema: Node<'_>,
    what: &str,
    way: Option<Direction>,
) {
    let budget = &Cell::new(BUDGET);
    ExampleChecker { diagnostics, what, way, budget }.value(value, schema, "", &mut Vec::new());
    if budget.get() == 0 {
        let message = format!("{what} has too many alternatives to be judged; make it simpler");
        diagnostics.report(value.location(), message);
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Position {
    /// The keys here are names that the author chose.
    Names,
    Elsewhere,
}

struct Walk<'r> {
    diagnostics: &'r mut Diagnostics,
    examples: usize,
}

impl Walk<'_> {
    fn visit(&mut self, node: Node<'_>, position: Position, way: Option<Direction>) {
        if position == Position::Elsewhere {
            self.examples_beside(node, way);
        }
        for (key, entry) in node.entries() {
            let data = matches!(key, "example" | "examples" | "default" | "enum");
            if position == Position::Elsewhere && (data || key.starts_with("x-")) {
                continue;
            }
            let names = position == Position::Elsewhere
                && matches!(
                    key,
                    "properties"
                        | "schemas"
                        | "responses"
                        | "parameters"
                        | "requestBodies"
                        | "headers"
                        | "paths"
                        | "content"
                        | "callbacks"
                );
            let way = match key {
                "requestBody" | "requestBodies" | "parameters" => Some(Direction::Request),
                "responses" => Some(Direction::Response),
                _ => way,
            };
            let position = if names { Position::Names } else { Position::Elsewhere };
            self.visit(entry, position, way);
        }
        node.items().for_each(|item| self.visit(item, Position::Elsewhere, way));
    }

    /// The examples of a media type, a parameter, a header or a schema.
    fn examples_beside(&mut self, node: Node<'_>, way: Option<Direction>) {
        let schema = match node.get("schema") {
            Some(schema) => schema,
            // A schema carries `example` itself.
            None if node.get("type").is_some() || node.get("allOf").is_some() => node,
            None => return,
        };
        if let Some(example) = node.get("example") {
            if !shows_items(node, example) {
                self.example(example, schema, "the example", way);
            }
            if node.get("examples").is_some() {
                let message = "`example` and `examples` exclude each other; keep one";
                self.diagnostics.report(node.location_of("example"), message);
            }
        }
        for (name, entry) in node.get("examples").into_iter().flat_map(Node::entries) {
            let example = entry.target();
            let value = example.and_then(|example| example.get("value"));
            if let Some(value) = value.filter(|value| !shows_items(node, *value)) {
                self.example(value, schema, &format!("example `{name}`"), way);
            }
        }
    }

    fn example(&mut self, value: Node<'_>, schema: Node<'_>, what: &str, way: Option<Direction>) {
        self.examples += 1;
        judge(self.diagnostics, value, schema, what, way);
    }
}

/// Whether an example of a media type is a text of several items; the schema is that of one.
pub(super) fn shows_items(media_type: Node<'_>, example: Node<'_>) -> bool {
    let is_stream = media_type.key().is_some_and(|key| items_of(&essence(key)).is_some());
    is_stream && example.as_str().is_some()
}

struct ExampleChecker<'r> {
    diagnostics: &'r mut Diagnostics,
    what: &'r str,
    /// Which way the value travels; `None` where it may be either.
    way: Option<Direction>,
    /// How much more may be judged: alternatives within alternatives multiply.
    budget: &'r Cell<usize>,
}

/// How many values are held against schemas for one example.
const BUDGET: usize = 1_000_000;

impl ExampleChecker<'_> {
    /// `held` are the components that this very value was held against, so that one that leads back
    /// to itself ends.
    fn value(&mut self, value: Node<'_>, schema: Node<'_>, pointer: &str, held: &mut Vec<NodeId>) {
        self.budget.set(self.budget.get().saturating_sub(1));
        if self.budget.get() == 0 {
            return;
        }
        if schema.reference().is_some() {
            if let Some(target) = schema.target()
                && !held.contains(&target.id())
            {
                held.push(target.id());
                self.value(value, target, pointer, held);
            }
            return;
        }
        if value.is_null() && schema.flag("nullable") {
            return;
        }
        for part in schema.get("allOf").into_iter().flat_map(Node::items) {
            self.value(value, part, pointer, held);
        }
        self.choice(value, schema, pointer, held);
        if let Some(ty) = schema.get_str("type")
            && !has_type(value, ty)
        {
            let expected = match ty {
                "integer" => "a whole number".to_owned(),
                "array" => "a list".to_owned(),
                "object" | "string" => format!("{} {ty}", if ty == "object" { "an" } else { "a" }),
                _ => format!("a {ty}"),
            };
            return self.wrong(value, pointer, &format!("is {}, not {expected}", value.kind()));
        }
        if let Some(allowed) = schema.get("enum")
            && !allowed.items().any(|item| item.has_value_of(value))
        {
            self.wrong(value, pointer, "is not in `enum`");
        }
        self.size(value, schema, pointer);
        match value.value() {
            Value::Number(number) => self.number(value, number, schema, pointer),
            Value::String(text) => {
                if let Some(pattern) = schema.get_str("pattern")
                    && let Ok(dfa) = patterns::compile(pattern)
                    && !patterns::matches(&dfa, text)
                {
                    self.wrong(value, pointer, &format!("does not match `pattern: {pattern}`"));
                }
            }
            Value::Array => {
                let items = value.items();
                let texts: BTreeSet<String> =
                    items.clone().map(|item| item.to_json().to_string()).collect();
                if schema.flag("uniqueItems") && texts.len() < items.len() {
                    self.wrong(value, pointer, "holds an item twice, against `uniqueItems`");
                }
                if let Some(item_schema) = schema.get("items") {
                    for (index, item) in items.enumerate() {
                        self.value(
                            item,
                            item_schema,
                            &format!("{pointer}/{index}"),
                            &mut Vec::new(),
                        );
                    }
                }
            }
            Value::Object => self.object(value, schema, pointer),
            Value::Null | Value::Boolean(_) => {}
        }
    }

    /// `oneOf`, `anyOf` and `not`.
    fn choice(&mut self, value: Node<'_>, schema: Node<'_>, pointer: &str, held: &[NodeId]) {
        if let Some(property) =
            schema.get("discriminator").and_then(|one| one.get_str("propertyName"))
        {
            return self.tagged(value, schema, property, pointer, held);
        }
        let count = |judge: &Self, key: &str| {
            let alternatives = schema.get(key)?.items();
            Some(alternatives.filter(|one| judge.keeps(value, *one, held)).count())
        };
        if let Some(count) = count(self, "oneOf").filter(|count| *count != 1) {
            let what = format!("is of {count} alternatives of `oneOf`, not of one");
            self.wrong(value, pointer, &what);
        }
        if let Some(0) = count(self, "anyOf") {
            self.wrong(value, pointer, "is of no alternative of `anyOf`");
        }
        if schema.get("not").is_some_and(|not| self.keeps(value, not, held)) {
            self.wrong(value, pointer, "is what `not` excludes");
        }
    }

    /// A choice that a discriminator makes.
    fn tagged(
        &mut self,
        value: Node<'_>,
        schema: Node<'_>,
        property: &str,
        pointer: &str,
        held: &[NodeId],
    ) {
        let alternatives = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key));
        // A base of others is judged by its own properties.
        let Some(alternatives) = alternatives else {
            return;
        };
        let tag = value.get_str(property).unwrap_or_default();
        let mapping = schema.get("discriminator").and_then(|one| one.get("mapping"));
        let mapped = mapping.and_then(|mapping| mapping.get_str(tag)).unwrap_or(tag);
        let name = |reference: &str| reference.rsplit('/').next().map(str::to_owned);
        let by_name = alternatives.items().find(|one| {
            one.reference().and_then(name).is_some_and(|one| Some(one) == name(mapped))
        });
        let has_tag = |list: Node<'_>| list.items().any(|one| one.as_str() == Some(tag));
        let by_enum = || {
            let listed = |one: &Node<'_>| enum_of(*one, property).is_some_and(has_tag);
            let mut of_tag = alternatives.items().filter(listed);
            of_tag.next().filter(|_| of_tag.next().is_none())
        };
        let chosen = by_name.or_else(by_enum);
        match chosen {
            Some(chosen) => self.value(value, chosen, pointer, &mut held.to_vec()),
            None => {
                let what = format!("has no alternative's name in `{property}`");
                self.wrong(value, pointer, &what);
            }
        }
    }

    fn number(
        &mut self,
        value: Node<'_>,
        number: &serde_json::Number,
        schema: Node<'_>,
        pointer: &str,
    ) {
        let limit = |key: &str| schema.get(key)?.as_number();
        if let Some(low) = limit("minimum") {
            let exclusive = schema.flag("exclusiveMinimum");
            if less(number, low) || (exclusive && !less(low, number)) {
                let relation = if exclusive { "not above" } else { "below" };
                self.wrong(value, pointer, &format!("is {number}, {relation} `minimum` {low}"));
            }
        }
        if let Some(high) = limit("maximum") {
            let exclusive = schema.flag("exclusiveMaximum");
            if less(high, number) || (exclusive && !less(number, high)) {
                let relation = if exclusive { "not below" } else { "above" };
                self.wrong(value, pointer, &format!("is {number}, {relation} `maximum` {high}"));
            }
        }
        if let Some(step) = schema.get("multipleOf").and_then(Node::as_number)
            && !is_multiple(number, step)
        {
            self.wrong(value, pointer, &format!("is {number}, no multiple of {step}"));
        }
        if schema.get_str("type") == Some("integer") {
            let value_of = |number: &serde_json::Number| number.as_i64().or_else(|| whole(number));
            let bits = if schema.get_str("format") == Some("int32") { 32 } else { 64 };
            let fits = value_of(number).is_some_and(|v| bits == 64 || i32::try_from(v).is_ok());
            if !fits {
                self.wrong(value, pointer, &format!("is {number}, which is no int{bits}"));
            }
        }
    }

    fn size(&mut self, value: Node<'_>, schema: Node<'_>, pointer: &str) {
        let (Some(ty), Some(size)) = (value.json_type(), value.size()) else {
            return;
        };
        for keyword in SCHEMA.keywords.iter().filter(|keyword| keyword.is_of(ty)) {
            let Some(limit) = schema.get(keyword.name).and_then(Node::as_usize) else {
                continue;
            };
            let relation = match keyword.change {
                Change::LowerSize if size < limit => "fewer",
                Change::UpperSize if size > limit => "more",
                _ => continue,
            };
            let what = format!("has {size}, {relation} than `{}` {limit}", keyword.name);
            self.wrong(value, pointer, &what);
        }
    }

    fn object(&mut self, value: Node<'_>, schema: Node<'_>, pointer: &str) {
        let properties = schema.get("properties");
        for name in schema.get("required").into_iter().flat_map(Node::items) {
            let Some(name) = name.as_str().filter(|name| value.get(name).is_none()) else {
                continue;
            };
            let property = properties.and_then(|all| all.get(name));
            // What travels one way only is required that way only.
            let only = property.and_then(|property| self.only_way(property));
            if only.is_none() || only == self.way {
                self.wrong(value, pointer, &format!("has no `{name}`, which is required"));
            }
        }
        let additional = schema.get("additionalProperties");
        let closed = additional.and_then(Node::as_bool) == Some(false);
        let others = additional.filter(|one| one.is_object());
        for (key, entry) in value.entries() {
            match schema.get("properties").and_then(|properties| properties.get(key)) {
                Some(property) => {
                    let pointer = format!("{pointer}/{key}");
                    let only = self.only_way(property);
                    if only.is_some() && self.way.is_some() && only != self.way {
                        let what = "is `readOnly` in a request or `writeOnly` in an answer";
                        self.wrong(entry, &pointer, what);
                    }
                    self.value(entry, property, &pointer, &mut Vec::new());
                }
                None if closed => {
                    self.wrong(entry, &format!("{pointer}/{key}"), "is no property of its schema");
                }
                None => {
                    if let Some(schema) = others {
                        let pointer = format!("{pointer}/{key}");
                        self.value(entry, schema, &pointer, &mut Vec::new());
                    }
                }
            }
        }
    }

    /// The only way in which a property travels, if there is one.
    fn only_way(&self, property: Node<'_>) -> Option<Direction> {
        let target = property.target();
        let flag = |key: &str| target.is_some_and(|target| target.flag(key));
        match (flag("readOnly"), flag("writeOnly")) {
            (true, _) => Some(Direction::Response),
            (_, true) => Some(Direction::Request),
            (false, false) => None,
        }
    }

    /// Whether a value keeps a schema, in silence.
    fn keeps(&self, value: Node<'_>, schema: Node<'_>, held: &[NodeId]) -> bool {
        let mut diagnostics = Diagnostics::default();
        let mut judge = ExampleChecker { diagnostics: &mut diagnostics, what: "", ..*self };
        judge.value(value, schema, "", &mut held.to_vec());
        diagnostics.is_empty()
    }

    fn wrong(&mut self, value: Node<'_>, pointer: &str, what: &str) {
        let place = if pointer.is_empty() { String::new() } else { format!(" at {pointer}") };
        let message = format!("{}{place} {what}; correct the value or its schema", self.what);
        self.diagnostics.report(value.location(), message);
    }
}

pub(super) fn has_type(value: Node<'_>, ty: &str) -> bool {
    match (value.value(), ty) {
        (Value::Boolean(_), "boolean")
        | (Value::String(_), "string")
        | (Value::Array, "array")
        | (Value::Object, "object")
        | (Value::Number(_), "number") => true,
        (Value::Number(number), "integer") => {
            number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|v| v.fract() == 0.0)
        }
        _ => false,
    }
}

fn less(a: &serde_json::Number, b: &serde_json::Number) -> bool {
    match (a.as_i64(), b.as_i64()) {
        (Some(a), Some(b)) => a < b,
        _ => a.as_f64() < b.as_f64(),
    }
}

/// Whether one number is a whole number times another, as decimals.
fn is_multiple(number: &serde_json::Number, step: &serde_json::Number) -> bool {
    let scaled = |number: &serde_json::Number, exponent: i32| {
        let decimal = decimal(&number.to_string())?;
        let shift = u32::try_from(decimal.exponent.checked_sub(exponent)?).ok()?;
        10_i128.checked_pow(shift)?.checked_mul(decimal.coefficient.into())
    };
    let exponents = [number, step].map(|one| decimal(&one.to_string()).map(|one| one.exponent));
    let [Some(one), Some(other)] = exponents else {
        return true;
    };
    let exponent = one.min(other);
    match (scaled(number, exponent), scaled(step, exponent)) {
        (Some(number), Some(step)) if step != 0 => number % step == 0,
        // Beyond what people write; the generated code judges it.
        _ => true,
    }
}
