//! What of a spec may be a parameter on a page.

use specwright_document::{Node, Property};

use super::super::facts::{Field, Place};
use super::Comparer;

/// What may be a parameter on a page.
#[derive(Clone, Copy)]
pub(super) enum Slot<'a> {
    Parameter(Node<'a>),
    Property(Property<'a>),
    /// A security scheme that the operation asks for.
    Credential(Node<'a>),
    /// The media type of the body: its key's node.
    MediaType(Node<'a>),
}

impl<'a> Slot<'a> {
    pub(super) fn name(&self) -> &'a str {
        match self {
            Slot::Parameter(node) | Slot::Credential(node) => {
                node.get_str("name").unwrap_or_default()
            }
            Slot::Property(property) => property.name,
            Slot::MediaType(_) => "Content-Type",
        }
    }

    pub(super) fn place(&self) -> Option<Place> {
        let place = match self {
            Slot::Parameter(node) | Slot::Credential(node) => node.get_str("in")?,
            Slot::Property(_) => "body",
            Slot::MediaType(_) => "header",
        };
        Some(match place {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            "body" => Place::Body,
            _ => return None,
        })
    }

    /// Whether a field under another name can be this.
    pub(super) fn may_be(&self, field: &Field) -> bool {
        match self {
            Slot::MediaType(_) => field.default.as_ref().is_some_and(|fact| fact.is.contains('/')),
            Slot::Parameter(_) | Slot::Property(_) | Slot::Credential(_) => true,
        }
    }

    pub(super) fn is(&self, name: &str) -> bool {
        match self.place() {
            // The letter case of headers means nothing.
            Some(Place::Header) => self.name().eq_ignore_ascii_case(name),
            _ => self.name() == name,
        }
    }
}

impl<'a> Comparer<'a> {
    /// Everything that could be a parameter on a page.
    pub(super) fn slots(&self) -> Vec<Slot<'a>> {
        let operation = self.operation;
        let mut slots: Vec<Slot> =
            operation.parameters().into_iter().map(Slot::Parameter).collect();
        slots.extend(self.credentials().into_iter().map(Slot::Credential));
        if let Some((_, media)) = self.body() {
            slots.push(Slot::MediaType(media));
            if let Some(schema) = media.get("schema") {
                slots.extend(schema.properties().into_iter().map(Slot::Property));
            }
        }
        slots
    }

    /// The first media type of the request body.
    pub(super) fn body(&self) -> Option<(&'a str, Node<'a>)> {
        self.operation.body()?.contents().next()
    }
}
