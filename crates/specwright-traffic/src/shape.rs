//! Schemas into shapes: which fields a value may have, with their places in the spec.

use std::collections::{BTreeMap, HashMap};

use specwright_document::{Location, Node, Spec, token};

use super::schema::Direction;

/// Deeper parts of a schema are not looked at; nobody writes them.
const DEPTH: usize = 50;

/// A schema with all its parts and alternatives as one.
#[derive(Debug, Default)]
pub(super) struct ObjectSchema<'s> {
    /// The schema, the parts of its `allOf` and its alternatives.
    pub parts: Vec<&'s Node>,
    pub properties: BTreeMap<&'s str, Field<'s>>,
    /// What other properties are; `None` where the spec says nothing of others.
    pub others: Option<Others<'s>>,
    pub items: Option<&'s Node>,
    /// The values that an `enum` lists.
    pub listed: Vec<serde_json::Value>,
    /// `format: password`.
    pub secret: bool,
}

/// A property of a shape.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field<'s> {
    pub key: Location,
    pub node: &'s Node,
    pub required: bool,
}

/// What a property is that is not named.
#[derive(Clone, Copy, Debug)]
pub(super) enum Others<'s> {
    Any,
    Schema(&'s Node),
}

/// The shapes of a spec, each made when it is asked for.
#[derive(Debug)]
pub(super) struct ObjectSchemas<'s> {
    pub spec: &'s Spec,
    shapes: Vec<ObjectSchema<'s>>,
    known: HashMap<*const Node, usize>,
}

impl<'s> ObjectSchemas<'s> {
    pub(super) fn new(spec: &'s Spec) -> ObjectSchemas<'s> {
        ObjectSchemas { spec, shapes: Vec::new(), known: HashMap::new() }
    }

    pub(super) fn of(&mut self, node: &'s Node) -> usize {
        let target = self.spec.target(node);
        if let Some(known) = self.known.get(&std::ptr::from_ref(target)) {
            return *known;
        }
        let shape = self.shape(target);
        self.shapes.push(shape);
        let index = self.shapes.len() - 1;
        self.known.insert(std::ptr::from_ref(target), index);
        index
    }

    pub(super) fn get(&self, index: usize) -> &ObjectSchema<'s> {
        &self.shapes[index]
    }

    fn shape(&self, node: &'s Node) -> ObjectSchema<'s> {
        let mut shape = ObjectSchema::default();
        let mut open = vec![(node, 0)];
        while let Some((part, depth)) = open.pop() {
            let part = self.spec.target(part);
            let seen = shape.parts.iter().any(|known| std::ptr::eq(*known, part));
            if seen || depth > DEPTH {
                continue;
            }
            shape.parts.push(part);
            self.add(&mut shape, part);
            for keyword in ["anyOf", "oneOf", "allOf"] {
                let inner = part.get(keyword).map_or(&[][..], Node::items);
                open.extend(inner.iter().rev().map(|inner| (inner, depth + 1)));
            }
        }
        let required: Vec<&str> = shape
            .parts
            .iter()
            .flat_map(|part| part.get("required").map_or(&[][..], Node::items))
            .filter_map(Node::as_str)
            .collect();
        for (name, field) in &mut shape.properties {
            field.required = required.contains(name);
        }
        // An object of which the spec says nothing may hold anything.
        let is_object = shape.parts.iter().any(|part| part.str("type") == Some("object"));
        let silent = !shape.parts.iter().any(|part| part.get("properties").is_some());
        if shape.others.is_none() && silent && (is_object || node.entries().count() == 0) {
            shape.others = Some(Others::Any);
        }
        shape
    }

    fn add(&self, shape: &mut ObjectSchema<'s>, part: &'s Node) {
        for (name, entry) in part.get("properties").into_iter().flat_map(Node::entries) {
            let field = Field { key: entry.key_location, node: &entry.node, required: false };
            shape.properties.entry(name).or_insert(field);
        }
        match part.get("additionalProperties") {
            Some(node) if node.as_bool() == Some(true) => shape.others = Some(Others::Any),
            Some(node) if node.as_bool().is_none() => shape.others = Some(Others::Schema(node)),
            Some(_) | None => {}
        }
        if shape.items.is_none() {
            shape.items = part.get("items");
        }
        shape
            .listed
            .extend(part.get("enum").map_or(&[][..], Node::items).iter().map(Node::to_json));
        shape.secret |= part.str("format") == Some("password");
    }

    /// Whether a property does not go this way.
    pub(super) fn is_barred(&self, field: &Field<'s>, direction: Direction) -> bool {
        self.spec.target(field.node).flag(direction.barred()) || field.node.flag(direction.barred())
    }

    /// The fields of a schema as pointers, deep down to where it repeats itself.
    pub(super) fn pointers(
        &mut self,
        node: &'s Node,
        direction: Direction,
    ) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        let top = self.of(node);
        let mut open = vec![(String::new(), top, vec![top])];
        while let Some((pointer, index, path)) = open.pop() {
            found.push((pointer.clone(), index));
            let shape = self.get(index);
            let fields =
                shape.properties.iter().filter(|(_, field)| !self.is_barred(field, direction));
            let mut next: Vec<(String, &'s Node)> = fields
                .map(|(name, field)| (format!("{pointer}/{}", token(name)), field.node))
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

impl ObjectSchema<'_> {
    /// Where a keyword of the schema stands, in the part that has it.
    pub(super) fn keyword(&self, keyword: &str) -> Option<Location> {
        let part = self.parts.iter().find(|part| part.get(keyword).is_some())?;
        Some(part.key_location(keyword))
    }

    /// The word of a type, of the first part that has one.
    pub(super) fn kind(&self) -> Option<&str> {
        self.parts.iter().find_map(|part| part.str("type"))
    }
}
