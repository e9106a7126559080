//! Bodies: what each media type holds.

use super::OperationAt;
use crate::lower::http::{essence, is_json, is_token, items_of};
use crate::lower::schemas::Use;
use crate::lower::{Lowering, text};
use crate::model::{Body, BodyContent, Codec, Method, Nullable, Presence, Shape, Type};
use crate::names::{Scope, type_name};
use specwright_document::{Location, Node};

impl<'d> Lowering<'d> {
    pub(super) fn body(&mut self, at: &OperationAt<'d>, operation: &str) -> Option<Body> {
        let node = at.node.get("requestBody")?;
        let body = self.resolve(node)?;
        // HTTP forbids a body of a TRACE, and gives one of a GET, HEAD or DELETE no meaning; services have them all the same.
        if at.method == Method::Trace {
            let message = "a TRACE must not have a body in HTTP; drop it";
            self.report(at.node.location_of("requestBody"), message);
            return None;
        }
        let hint = type_name(&format!("{operation}Body"));
        let content = body.get("content")?;
        let contents = self.contents(content, &hint, Direction::In);
        if contents.is_empty() {
            return None;
        }
        let name = type_name(&format!("{operation}Content"));
        if contents.len() > 1 {
            self.claim_type(&name, operation, content.location());
        }
        let presence = if body.flag("required") { Presence::Required } else { Presence::Optional };
        let docs = text(Some(body), "description");
        Some(Body { name, presence, contents, docs })
    }

    /// What each media type of a body holds.
    pub(super) fn contents(
        &mut self,
        content: Node<'d>,
        hint: &str,
        direction: Direction,
    ) -> Vec<BodyContent> {
        if content.entries().next().is_none() {
            self.report(content.location(), "`content` is empty; name a media type");
        }
        let several = content.entries().count() > 1;
        let mut scope = Scope::default();
        let mut contents: Vec<BodyContent> = Vec::new();
        let mut first: Option<(String, String)> = None;
        for (media_type, entry) in content.entries() {
            if !is_media_type(media_type) {
                let message = format!("`{media_type}` is no media type; correct it");
                self.report(entry.key_location(), message);
                continue;
            }
            let variant = variant_name(media_type);
            scope.claim(&variant, media_type, entry.key_location(), self.diagnostics);
            // The same schema in several media types is one type.
            let schema = entry.get("schema").map(|schema| schema.to_json().to_string());
            let hint = match (&first, &schema) {
                (Some((known, hint)), Some(schema)) if known == schema => hint.clone(),
                _ if several => format!("{hint}{variant}"),
                _ => hint.to_owned(),
            };
            let shared = first.as_ref().is_some_and(|(_, known)| *known == hint);
            let same = contents.first().and_then(|content| content.codec.ty()).cloned();
            let media = MediaAt { media_type, location: entry.key_location(), node: entry };
            let reused = same.filter(|_| shared);
            if let Some(codec) = self.codec(&media, &hint, direction, reused) {
                let media_type = media_type.to_owned();
                let part_types = part_types(entry);
                contents.push(BodyContent { media_type, variant, codec, part_types });
            }
            if let (None, Some(schema)) = (&first, schema) {
                first = Some((schema, hint));
            }
        }
        contents
    }

    fn codec(
        &mut self,
        media: &MediaAt<'d>,
        hint: &str,
        direction: Direction,
        reused: Option<Type>,
    ) -> Option<Codec> {
        let essence = essence(media.media_type);
        let schema = media.node.get("schema");
        self.encoding(media, &essence);
        let is_form = essence == "application/x-www-form-urlencoded";
        let is_multipart = essence == "multipart/form-data";
        let is_text = essence.starts_with("text/");
        let range = essence.contains('*');
        if range && direction == Direction::Out {
            let what = format!("the media type range `{}` of an answer", media.media_type);
            self.unsupported(media.location, &what, "name the media type that is sent");
            return None;
        }
        let Some(schema) = schema else {
            if is_form || is_multipart {
                self.report(media.node.location(), "this form has no `schema`; add one");
                return None;
            }
            return Some(if is_json(&essence) { Codec::Json(Type::Any) } else { Codec::Stream });
        };
        let used = match reused {
            Some(ty) => Use { ty, nullable: Nullable::No, default: None },
            None => self.use_of(schema, hint)?,
        };
        let at = schema.location();
        if is_json(&essence) {
            return Some(Codec::Json(used.full()));
        }
        if let Some(items) = items_of(&essence)
            && used.ty != Type::Binary
        {
            return Some(items(used.full()));
        }
        if used.nullable == Nullable::Yes {
            self.unsupported(at, "a nullable body that is no JSON", "drop `nullable`");
            return None;
        }
        if used.ty == Type::Binary {
            return Some(Codec::Stream);
        }
        if is_form || is_multipart {
            if !self.is_object(&used.ty) {
                self.report(at, "a form is an object; make this schema one");
                return None;
            }
            if is_multipart && self.is_union(&used.ty) {
                self.unsupported(at, "a choice of multipart forms", "make it one object");
                return None;
            }
            if direction == Direction::Out {
                let what = format!("an answer of media type `{}`", media.media_type);
                self.unsupported(media.location, &what, "answer with JSON");
                return None;
            }
            return Some(if is_form { Codec::Form(used.ty) } else { Codec::Multipart(used.ty) });
        }
        if self.is_text(&used.ty) && (is_text || !range) {
            return Some(Codec::Text(used.ty));
        }
        let what = format!("a schema of this type in media type `{}`", media.media_type);
        let instead = "use JSON, a string, or a string of `format: binary`";
        self.unsupported(media.location, &what, instead);
        None
    }

    /// `encoding` of a form says how its fields are written.
    fn encoding(&mut self, media: &MediaAt<'d>, essence: &str) {
        let Some(encoding) = media.node.get("encoding") else {
            return;
        };
        if !(essence == "application/x-www-form-urlencoded" || essence == "multipart/form-data") {
            let message = "`encoding` is for forms; remove it";
            return self.report(encoding.location(), message);
        }
        let known = media.node.get("schema").and_then(|schema| self.resolve(schema));
        for (name, entry) in encoding.entries() {
            if known.and_then(|schema| schema.get("properties")?.get(name)).is_none() {
                let message = format!("`{name}` is no property of this form; remove its encoding");
                self.report(entry.key_location(), message);
            }
            // A part tells its own media type, and each part is read by it.
            let honoured = ["contentType"];
            let usual = |key: &str, node: Node<'_>| match key {
                "style" => node.as_str() == Some("form"),
                "explode" => node.as_bool() == Some(true),
                "allowReserved" => true,
                _ => false,
            };
            for (key, entry) in entry.entries() {
                if !honoured.contains(&key) && !usual(key, entry) && !key.starts_with("x-") {
                    let what = format!("`{key}` of an encoding");
                    self.unsupported(entry.key_location(), &what, "remove it");
                }
            }
        }
    }

    fn is_object(&self, ty: &Type) -> bool {
        match ty {
            Type::Map(_) => true,
            Type::Named(name) => self.types.def(name).is_none_or(|def| match &def.shape {
                Shape::Object(_) | Shape::Map { .. } => true,
                Shape::Union(union) => union.alternatives.iter().all(|one| self.is_object(&one.ty)),
                Shape::Excluding { base, .. } => self.is_object(&Type::Named(base.clone())),
                _ => false,
            }),
            _ => false,
        }
    }

    fn is_union(&self, ty: &Type) -> bool {
        let def = ty.named().and_then(|name| self.types.def(name));
        def.is_some_and(|def| matches!(def.shape, Shape::Union(_)))
    }

    pub(super) fn is_text(&self, ty: &Type) -> bool {
        match ty {
            Type::String | Type::Boolean | Type::Integer(_) | Type::Number(_) => true,
            Type::Named(name) => self.types.def(name).is_none_or(|def| def.shape.is_scalar()),
            _ => false,
        }
    }
}

/// A media type of a body and where it stands.
struct MediaAt<'d> {
    media_type: &'d str,
    location: Location,
    node: Node<'d>,
}

/// Whether a body is asked or answered.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Direction {
    In,
    Out,
}

/// The bytes and files of a form whose `encoding` has one media type that is no range: theirs, unless they have their
/// own.
fn part_types(media: Node<'_>) -> Vec<(String, String)> {
    let properties = media.get("schema").and_then(|schema| schema.resolved().get("properties"));
    let is_binary = |name: &str| {
        let property = properties.and_then(|properties| properties.get(name)).map(Node::resolved);
        let items = property.and_then(|property| property.get("items")).map(Node::resolved);
        let mut schemas = [property, items].into_iter().flatten();
        schemas.any(|schema| schema.get_str("format") == Some("binary"))
    };
    let encoding = media.get("encoding").into_iter().flat_map(Node::entries);
    let named = encoding.filter_map(|(name, entry)| Some((name, entry.get_str("contentType")?)));
    let exact = named.filter(|(name, media_type)| {
        is_media_type(media_type) && !media_type.contains(['*', ',']) && is_binary(name)
    });
    exact.map(|(name, media_type)| (name.to_owned(), media_type.to_owned())).collect()
}

/// Whether a text is `type/subtype`, perhaps with parameters, or a range of them.
fn is_media_type(text: &str) -> bool {
    let visible = text.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    let essence = essence(text);
    let mut parts = essence.split('/');
    let tokens = parts.clone().all(is_token);
    visible && tokens && parts.by_ref().count() == 2
}

/// The variant of a media type among several.
fn variant_name(media_type: &str) -> String {
    match essence(media_type).as_str() {
        "application/json" => "Json".to_owned(),
        "application/x-www-form-urlencoded" => "Form".to_owned(),
        "multipart/form-data" => "Multipart".to_owned(),
        "text/plain" => "Text".to_owned(),
        "text/event-stream" => "Events".to_owned(),
        "application/octet-stream" => "Bytes".to_owned(),
        "*/*" => "Any".to_owned(),
        other => {
            let name = other.strip_prefix("application/").unwrap_or(other).replace('*', "any");
            type_name(&name)
        }
    }
}
