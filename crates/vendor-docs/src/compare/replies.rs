//! Statuses and fields of the replies, and what a page says there is none of.

use specwright_document::edit::NewValue;
use specwright_document::{Edit, Node, NodeId, Property};

use super::super::facts::{Field, Part, SampleOf};
use super::super::stated;
use super::Comparer;
use super::edits::{self, TO_DESCRIBE};
use super::fields::Home;

impl<'a> Comparer<'a> {
    /// The reply of success: its status and the response.
    pub(super) fn success(&self) -> Option<(&'a str, Node<'a>)> {
        let responses = self.operation.responses();
        let good = responses.iter().find(|(status, ..)| status.starts_with('2'));
        good.or(responses.first()).map(|(status, _, node)| (*status, *node))
    }

    /// The reply with a status, or that of success.
    pub(super) fn reply(&self, status: Option<u16>) -> Option<(&'a str, Node<'a>)> {
        let Some(status) = status else { return self.success() };
        let found = self.operation.responses().into_iter();
        let mut found = found.filter(|(own, ..)| *own == status.to_string());
        found.next().map(|(status, _, node)| (status, node))
    }

    pub(super) fn replies(&mut self) {
        self.statuses();
        let fields: &'a [Field] = &self.facts.response;
        let labels = stated::labels(fields);
        let mut statuses: Vec<Option<u16>> = Vec::new();
        for field in fields {
            let status = field.status.as_ref().map(|status| status.is);
            if !statuses.contains(&status) {
                statuses.push(status);
            }
        }
        let mut told: Vec<NodeId> = Vec::new();
        for status in statuses {
            let all = fields.iter().zip(&labels);
            let of: Vec<(&'a Field, &String)> =
                all.filter(|(f, _)| f.status.as_ref().map(|s| s.is) == status).collect();
            let reply = self.reply(status);
            // A status that the page has changed: the one reply that nothing is said of.
            let reply = reply.or_else(|| self.only_untold(fields));
            told.extend(reply.map(|(_, node)| node.id()));
            self.fields_of_reply(status, &of, reply);
        }
        for (status, _, node) in self.operation.responses() {
            self.media_type_of_reply(status, node);
            let success = self.success().is_some_and(|(own, _)| own == status);
            // That there is no reply is a fact of its own.
            if told.contains(&node.id()) || success && self.none(Part::Response) {
                continue;
            }
            self.untold(status, node);
        }
    }

    fn only_untold(&self, fields: &[Field]) -> Option<(&'a str, Node<'a>)> {
        let told = |status: &str| {
            fields.iter().any(|f| f.status.as_ref().is_some_and(|s| s.is.to_string() == status))
        };
        let mut left = self
            .operation
            .responses()
            .into_iter()
            .filter(|(status, _, node)| !told(status) && node.contents().len() > 0);
        let first = left.next()?;
        left.next().is_none().then_some((first.0, first.2))
    }

    fn fields_of_reply(
        &mut self,
        status: Option<u16>,
        fields: &[(&'a Field, &String)],
        reply: Option<(&'a str, Node<'a>)>,
    ) {
        let media = reply.and_then(|(_, node)| node.contents().next());
        let schema = media.and_then(|(_, media)| media.get("schema"));
        let (Some(schema), Some((own, node))) = (schema, reply) else {
            let at = reply.map_or(self.operation.node, |(_, node)| node);
            for (field, label) in fields {
                let key = format!("response.{label}");
                let page = Some((field.name.is.clone(), field.name.line));
                let edits = self.new_reply(status, reply.map(|(_, node)| node), fields);
                self.differ(&format!("{key}.name"), page, None, at, edits);
                self.cover(&key);
            }
            return;
        };
        for (field, label) in fields {
            self.status(&format!("response.{label}"), field, own, node);
        }
        let home = Home { around: vec![self.operation.node], told: false };
        let schema = schema.resolved();
        let list: Vec<&'a Field> = fields.iter().map(|(field, _)| *field).collect();
        let labels: Vec<String> = fields.iter().map(|(_, label)| (*label).clone()).collect();
        self.fields("response.", &list, &labels, schema, &home);
    }

    /// The status of the table that a field stands in.
    fn status(&mut self, key: &str, field: &'a Field, own: &str, node: Node<'a>) {
        if let Some(status) = &field.status {
            let (key, page) = (format!("{key}.status"), status.is.to_string());
            if page == own {
                self.agree(&key, &page);
            } else {
                let entry = self.operation.node.get("responses").and_then(|all| all.get(own));
                let edits = entry.map_or(Vec::new(), |entry| edits::rename(entry, &page));
                self.differ(&key, Some((page, status.line)), Some(own.to_owned()), node, edits);
            }
        }
        for (inner, label) in field.fields.iter().zip(stated::labels(&field.fields)) {
            self.status(&format!("{key}/{label}"), inner, own, node);
        }
    }

    /// The fields of an object.
    fn fields(
        &mut self,
        path: &str,
        fields: &[&'a Field],
        labels: &[String],
        schema: Node<'a>,
        home: &Home<'a>,
    ) {
        let properties = schema.properties();
        let owned: Vec<Field> = fields.iter().map(|field| (*field).clone()).collect();
        for (at, own) in Comparer::matched(&owned, &properties) {
            match (at, own.map(|own| properties[own])) {
                (Some(at), Some(property)) => {
                    let key = format!("{path}{}", labels[at]);
                    let page = Some((fields[at].name.is.clone(), fields[at].name.line));
                    self.spot(&key, property.node);
                    self.property_name(&format!("{key}.name"), page, property);
                    let home = home.within(property.holder);
                    self.property(&key, fields[at], property, &home);
                }
                (Some(at), None) => {
                    let key = format!("{path}{}", labels[at]);
                    let page = Some((fields[at].name.is.clone(), fields[at].name.line));
                    let edits = self.stub(schema, fields[at]);
                    self.differ(&format!("{key}.name"), page, None, schema, edits);
                    self.cover(&key);
                }
                (None, Some(property)) => self.no_field(path, property),
                (None, None) => {}
            }
        }
    }

    fn no_field(&mut self, path: &str, property: Property<'a>) {
        self.look(property.node);
        let edits = self.without(property);
        let name = property.name.to_owned();
        self.differ(&format!("{path}{name}.name"), None, Some(name), property.node, edits);
    }

    /// The fields inside a field.
    pub(super) fn nested(
        &mut self,
        key: &str,
        field: &'a Field,
        schema: Node<'a>,
        home: &Home<'a>,
    ) {
        let inner = schema.get("items").map_or(schema, |items| items.resolved());
        let properties = inner.properties();
        if properties.is_empty() && field.fields.is_empty()
            || field.fields.is_empty() && schema.get("items").is_some()
        {
            return;
        }
        let labels = stated::labels(&field.fields);
        let fields: Vec<&'a Field> = field.fields.iter().collect();
        let path = format!("{key}/");
        // A list that the page has, inside an object that it does not know.
        if let [wrapper] = properties.as_slice()
            && !fields.iter().any(|field| field.name.is == wrapper.name)
            && field.r#type.as_ref().is_some_and(|fact| fact.is.starts_with("array"))
            && let Some(items) = wrapper.node.resolved().get("items")
        {
            self.no_field(&path, *wrapper);
            let home = home.within(inner);
            return self.fields(&path, &fields, &labels, items.resolved(), &home);
        }
        self.fields(&path, &fields, &labels, inner, &home.within(inner));
    }

    /// Only a sample of a reply can tell how its body is written.
    fn media_type_of_reply(&mut self, status: &str, node: Node<'a>) {
        let success = self.success().is_some_and(|(own, _)| own == status);
        let told = self.facts.examples.iter().any(|sample| {
            let own = sample.status.as_ref().map_or(success, |fact| fact.is.to_string() == status);
            let mut names = sample.headers.iter().map(|header| header.name.as_str());
            let named = names.any(|name| name.eq_ignore_ascii_case("Content-Type"));
            sample.of.is == SampleOf::Response && own && named
        });
        // That there is no reply is a fact of its own.
        let told = told || success && self.none(Part::Response);
        for (media_type, media) in node.contents().filter(|_| !told) {
            self.look(media);
            let key = format!("response@{status}.media_type");
            self.differ(&key, None, Some(media_type.to_owned()), media, Vec::new());
        }
    }

    /// A reply of which no table of the page tells the fields.
    fn untold(&mut self, status: &str, node: Node<'a>) {
        for (_, media) in node.contents() {
            if let Some(schema) = media.get("schema") {
                self.look(schema);
                let content = media.parent();
                let edits = content.map_or(Vec::new(), |content| edits::remove(content));
                let own =
                    schema.reference().map_or("a body", |r| r.rsplit('/').next().unwrap_or(r));
                self.differ(
                    &format!("response@{status}"),
                    None,
                    Some(own.to_owned()),
                    schema,
                    edits,
                );
            }
        }
    }

    /// The body of a reply that the spec does not have.
    fn new_reply(
        &self,
        status: Option<u16>,
        node: Option<Node<'a>>,
        fields: &[(&'a Field, &String)],
    ) -> Vec<Edit> {
        let properties = fields.iter().map(|(field, _)| {
            (field.name.is.as_str(), NewValue::map(super::types::schema_of(field)))
        });
        let properties = NewValue::map(properties);
        let schema = NewValue::map([("type", "object".into()), ("properties", properties)]);
        let media = NewValue::map([("schema", schema)]);
        let content = NewValue::map([("application/json", media)]);
        match (node, status) {
            (Some(node), _) => edits::insert(node, &["description"], "content", content),
            (None, Some(status)) => {
                let Some(list) = self.operation.node.get("responses") else { return Vec::new() };
                let described = ("description", format!("{TO_DESCRIBE}.").into());
                let reply = NewValue::map([described, ("content", content)]);
                edits::insert(list, &[], &status.to_string(), reply)
            }
            (None, None) => Vec::new(),
        }
    }
}
