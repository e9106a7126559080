//! How the text of a parameter is made up: its style, or JSON.

use crate::lower::Lowering;
use crate::lower::http::is_json;
use crate::model::{ParameterStyle, Place, Shape, Type, UnknownFields};
use specwright_document::{Node, Value};

impl<'d> Lowering<'d> {
    /// The schema of a parameter, or of the JSON that its text is.
    pub(super) fn schema_of(
        &mut self,
        node: Node<'d>,
        wire_name: &str,
    ) -> Option<(Node<'d>, Content)> {
        match (node.get("schema"), node.get("content")) {
            (Some(schema), None) => Some((schema, Content::Schema)),
            (Some(_), Some(content)) => {
                let message = "`schema` and `content` exclude each other; keep one";
                self.report(content.location(), message);
                None
            }
            (None, None) => {
                let message = format!("parameter `{wire_name}` has no `schema`; add one");
                self.report(node.location(), message);
                None
            }
            (None, Some(content)) => {
                let mut entries = content.entries();
                let (Some((media_type, entry)), None) = (entries.next(), entries.next()) else {
                    let message = "`content` of a parameter has just one media type; name one";
                    self.report(content.location(), message);
                    return None;
                };
                if !is_json(media_type) {
                    let what = format!("a parameter of media type `{media_type}`");
                    self.unsupported(entry.key_location(), &what, "use `application/json`");
                    return None;
                }
                for keyword in ["style", "explode", "allowReserved"] {
                    if node.get(keyword).is_some() {
                        let message =
                            format!("`{keyword}` says nothing beside `content`; remove it");
                        self.report(node.location_of(keyword), message);
                    }
                }
                match entry.get("schema") {
                    Some(schema) => Some((schema, Content::Json)),
                    None => {
                        let message = "this media type has no `schema`; add one";
                        self.report(entry.location(), message);
                        None
                    }
                }
            }
        }
    }

    /// How the parts of a parameter are written.
    pub(super) fn style(
        &mut self,
        node: Node<'d>,
        place: Place,
        ty: &Type,
        content: Content,
    ) -> Option<ParameterStyle> {
        if content == Content::Json {
            return Some(ParameterStyle::Composed("Json"));
        }
        let kind = self.kind(ty);
        let usual = if matches!(place, Place::Query | Place::Cookie) { "form" } else { "simple" };
        let style = node.get_str("style").unwrap_or(usual);
        let explode = node.get("explode").and_then(Node::as_bool).unwrap_or(style == "form");
        // What is one text is written the same in the usual styles.
        if kind == ParameterValue::Scalar && style == usual {
            return Some(ParameterStyle::Scalar);
        }
        if self.is_nested(ty) {
            let what = "a parameter with arrays or objects within its parts";
            self.unsupported(node.location(), what, "use `content: { application/json: … }`");
            return None;
        }
        let composed = match (style, explode, place, kind) {
            (_, _, Place::Cookie, ParameterValue::List | ParameterValue::Object) if explode => None,
            // Nobody could tell its keys from the names of other parameters.
            ("form", true, Place::Query, ParameterValue::Object) if self.has_free_keys(ty) => None,
            ("simple", false, Place::Path | Place::Header, _) => Some("Simple"),
            ("simple", true, Place::Path | Place::Header, _) => Some("SimpleExploded"),
            ("form", false, Place::Query | Place::Cookie, _) => Some("Form"),
            ("form", true, Place::Query, _) => Some("FormExploded"),
            ("form", true, Place::Cookie, _) => Some("Form"),
            ("spaceDelimited", false, Place::Query, ParameterValue::List) => Some("SpaceDelimited"),
            ("pipeDelimited", false, Place::Query, ParameterValue::List) => Some("PipeDelimited"),
            // With `explode` these are written as `form` is.
            ("spaceDelimited" | "pipeDelimited", true, Place::Query, ParameterValue::List) => {
                Some("FormExploded")
            }
            ("deepObject", _, Place::Query, ParameterValue::Object) => Some("DeepObject"),
            _ => None,
        };
        if composed.is_none() {
            let what = format!("`style: {style}` with `explode: {explode}` of this parameter");
            let instead = match place {
                Place::Cookie => "write `style: form` and `explode: false`",
                Place::Query => "write `style: form`, or `deepObject` for an object",
                Place::Path | Place::Header => "write `style: simple`",
            };
            let location = if node.get("style").is_some() {
                node.location_of("style")
            } else {
                node.location_of("explode")
            };
            self.unsupported(location, &what, instead);
        }
        composed.map(ParameterStyle::Composed)
    }

    /// Whether a part of a parameter has parts itself, for which no style has a spelling.
    fn is_nested(&self, ty: &Type) -> bool {
        let scalar =
            |ty: &Type| matches!(self.kind(ty), ParameterValue::Scalar) || *ty == Type::Any;
        let flat = |ty: &Type| scalar(ty) || matches!(self.kind(ty), ParameterValue::Choice);
        match ty {
            Type::Array(item) => !flat(item),
            Type::Named(name) => match self.types.def(name).map(|def| &def.shape) {
                Some(Shape::Array { item, .. }) => !flat(item),
                Some(Shape::Object(object)) => object
                    .fields
                    .iter()
                    .any(|field| matches!(self.kind(&field.ty), ParameterValue::Object)),
                Some(Shape::Union(union)) => union.alternatives.iter().any(|one| !flat(&one.ty)),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether an object may have keys that its schema does not name.
    fn has_free_keys(&self, ty: &Type) -> bool {
        match ty {
            Type::Map(_) => true,
            Type::Named(name) => match self.types.def(name).map(|def| &def.shape) {
                Some(Shape::Map { .. }) => true,
                Some(Shape::Object(object)) => {
                    matches!(object.unknown, UnknownFields::Kept { .. })
                }
                _ => false,
            },
            _ => false,
        }
    }

    fn kind(&self, ty: &Type) -> ParameterValue {
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number(_) | Type::String | Type::Binary => {
                ParameterValue::Scalar
            }
            Type::Array(_) => ParameterValue::List,
            Type::Map(_) => ParameterValue::Object,
            Type::Nullable(inner) => self.kind(inner),
            Type::Any => ParameterValue::Choice,
            Type::Named(name) => match self.types.def(name).map(|def| &def.shape) {
                Some(shape) if shape.is_scalar() => ParameterValue::Scalar,
                Some(Shape::Array { .. }) => ParameterValue::List,
                Some(Shape::Object(_) | Shape::Map { .. }) => ParameterValue::Object,
                Some(Shape::Excluding { base, .. }) => {
                    match self.kind(&Type::Named(base.clone())) {
                        // It reads itself as a whole.
                        ParameterValue::Scalar => ParameterValue::Choice,
                        other => other,
                    }
                }
                Some(_) => ParameterValue::Choice,
                // It was refused, with its own place.
                None => ParameterValue::Scalar,
            },
        }
    }
}

/// Where the schema of a parameter stands.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Content {
    /// In `schema`: the text is in a style.
    Schema,
    /// In `content`: the text is JSON.
    Json,
}

/// What a parameter is made of.
#[derive(Clone, Copy, PartialEq)]
enum ParameterValue {
    Scalar,
    List,
    Object,
    /// One of several; written as one text.
    Choice,
}

/// The text that an absent parameter stands for: plain for a scalar, else JSON.
pub(super) fn default_text(default: Node<'_>, style: ParameterStyle) -> String {
    match (default.value(), style) {
        (Value::String(text), ParameterStyle::Scalar) => text.to_owned(),
        _ => default.to_json().to_string(),
    }
}
