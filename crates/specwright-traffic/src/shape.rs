//! Schemas into shapes: which fields a value may have, with their places in the spec.

use std::collections::{BTreeMap, HashMap};

use specwright_document::{Location, Node, NodeId, escaped};

use super::schema::Direction;

/// Deeper parts of a schema are not looked at; nobody writes them.
const DEPTH: usize = 50;

/// A schema with all its parts and alternatives as one.
#[derive(Debug, Default)]
pub(super) struct ObjectSchema<'s> {
    /// The schema, the parts of its `allOf` and its alternatives.
    pub parts: Vec<Node<'s>>,
    pub properties: BTreeMap<&'s str, Node<'s>>,
    /// What other properties are; `None` where the spec says nothing of others.
    pub others: Option<Others<'s>>,
    pub items: Option<Node<'s>>,
    /// The values that an `enum` lists.
    pub listed: Vec<serde_json::Value>,
    /// `format: password`.
    pub secret: bool,
}

/// What a property is that is not named.
#[derive(Clone, Copy, Debug)]
pub(super) enum Others<'s> {
    Any,
    Schema(Node<'s>),
}

/// The shapes of a spec, each made when it is asked for.
#[derive(Debug, Default)]
pub(super) struct ObjectSchemas<'s> {
    shapes: Vec<ObjectSchema<'s>>,
    known: HashMap<NodeId, usize>,
}

impl<'s> ObjectSchemas<'s> {
    pub(super) fn of(&mut self, node: Node<'s>) -> usize {
        let target = node.resolved();
        if let Some(known) = self.known.get(&target.id()) {
            return *known;
        }
        let index = self.shapes.len();
        self.shapes.push(ObjectSchema::of(target));
        self.known.insert(target.id(), index);
        index
    }

    pub(super) fn get(&self, index: usize) -> &ObjectSchema<'s> {
        &self.shapes[index]
    }

    /// The fields of a schema as pointers, deep down to where it repeats itself.
    pub(super) fn pointers(
        &mut self,
        node: Node<'s>,
        direction: Direction,
    ) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        let top = self.of(node);
        let mut open = vec![(String::new(), top, vec![top])];
        while let Some((pointer, index, path)) = open.pop() {
            found.push((pointer.clone(), index));
            let shape = self.get(index);
            let properties = shape.properties.iter().filter(|(_, node)| !direction.bars(**node));
            let mut next: Vec<(String, Node<'s>)> = properties
                .map(|(name, node)| (format!("{pointer}/{}", escaped(name)), *node))
                .collect();
            next.extend(shape.items.map(|items| (format!("{pointer}/*"), items)));
            if let Some(Others::Schema(node)) = shape.others {
                next.push((format!("{pointer}/*"), node));
            }
            for (pointer, node) in next.into_iter().rev() {
                let index = self.of(node);
                if !path.contains(&index) && found.len() + open.len() < 5000 {
                    open.push((pointer, index, [path.as_slice(), &[index]].concat()));
                }
            }
        }
        found
    }
}

impl<'s> ObjectSchema<'s> {
    fn of(node: Node<'s>) -> ObjectSchema<'s> {
        let mut shape = ObjectSchema::default();
        let mut open = vec![(node, 0)];
        while let Some((part, depth)) = open.pop() {
            let part = part.resolved();
            let seen = shape.parts.iter().any(|known| known.id() == part.id());
            if seen || depth > DEPTH {
                continue;
            }
            shape.add(part);
            for keyword in ["anyOf", "oneOf", "allOf"] {
                let inner = part.get(keyword).into_iter().flat_map(Node::items);
                open.extend(inner.rev().map(|inner| (inner, depth + 1)));
            }
        }
        // An object of which the spec says nothing may hold anything.
        let is_object = shape.parts.iter().any(|part| part.get_str("type") == Some("object"));
        let silent = !shape.parts.iter().any(|part| part.get("properties").is_some());
        if shape.others.is_none() && silent && (is_object || node.entries().len() == 0) {
            shape.others = Some(Others::Any);
        }
        shape
    }

    fn add(&mut self, part: Node<'s>) {
        self.parts.push(part);
        for (name, property) in part.get("properties").into_iter().flat_map(Node::entries) {
            self.properties.entry(name).or_insert(property);
        }
        match part.get("additionalProperties") {
            Some(node) if node.as_bool() == Some(true) => self.others = Some(Others::Any),
            Some(node) if node.as_bool().is_none() => self.others = Some(Others::Schema(node)),
            Some(_) | None => {}
        }
        self.items = self.items.or(part.get("items"));
        let listed = part.get("enum").into_iter().flat_map(Node::items);
        self.listed.extend(listed.map(Node::to_json));
        self.secret |= part.get_str("format") == Some("password");
    }

    /// Where a keyword of the schema stands, in the part that has it.
    pub(super) fn keyword(&self, keyword: &str) -> Option<Location> {
        let part = self.parts.iter().find(|part| part.get(keyword).is_some())?;
        Some(part.location_of(keyword))
    }

    /// The word of a type, of the first part that has one.
    pub(super) fn kind(&self) -> Option<&str> {
        self.parts.iter().find_map(|part| part.get_str("type"))
    }
}
