//! Headers of a page that are no parameters of the spec: credentials, and the media type of the body.

use specwright_document::Node;

use super::super::facts::Field;
use super::edits;
use super::fields::Home;
use super::heading::words_of;
use super::{Comparer, PageValue, said};

impl<'a> Comparer<'a> {
    /// The keys in headers and queries that the operation asks for.
    pub(super) fn credentials(&self) -> Vec<Node<'a>> {
        let mut keys: Vec<Node<'a>> = Vec::new();
        for scheme in self.alternatives().into_iter().flat_map(|one| self.schemes(one)) {
            let twice = keys.iter().any(|key| key.id() == scheme.id());
            if scheme.get_str("type") == Some("apiKey") && !twice {
                keys.push(scheme);
            }
        }
        keys
    }

    /// What lets a call in: any one of these, by the operation's own list or that of all.
    fn alternatives(&self) -> Vec<Node<'a>> {
        let own = self.operation.node.get("security");
        let security = own.or_else(|| self.document.root().get("security"));
        security.into_iter().flat_map(Node::items).collect()
    }

    /// The schemes that one alternative asks for, all together.
    fn schemes(&self, alternative: Node<'a>) -> Vec<Node<'a>> {
        let all = self.document.root().pointer("/components/securitySchemes");
        let named = alternative.entries().filter_map(|(name, _)| all?.get(name));
        named.map(Node::resolved).collect()
    }

    /// The alternatives that do without a key.
    pub(super) fn without_key(&self, scheme: Node<'a>) -> Vec<Node<'a>> {
        let is_asked = |one: Node<'a>| self.schemes(one).iter().any(|own| own.id() == scheme.id());
        self.alternatives().into_iter().filter(|one| !is_asked(*one)).collect()
    }

    /// Alternatives that no header of the page stands for: each lets in whom the page does not.
    pub(super) fn security(&mut self) {
        let all = self.alternatives();
        let stated = self.credentials().into_iter().any(|key| {
            let name = key.get_str("name").unwrap_or_default();
            self.facts.parameters.iter().any(|field| field.name.is.eq_ignore_ascii_case(name))
        });
        for alternative in all.iter().copied() {
            // A mandatory header that it does without is told already.
            if self.differences.iter().any(|difference| difference.at == alternative.id()) {
                continue;
            }
            let schemes = self.schemes(alternative);
            let other = schemes.iter().any(|scheme| scheme.get_str("type") != Some("apiKey"));
            if !other && (stated || !schemes.is_empty()) {
                continue;
            }
            let names: Vec<&str> = alternative.entries().map(|(name, _)| name).collect();
            let own = if other { names.join(" and ") } else { "no credential".to_owned() };
            self.look(alternative);
            let edits = if all.len() > 1 { edits::remove(alternative) } else { Vec::new() };
            self.differ("security", None, Some(own), alternative, edits);
        }
    }

    /// A key that the operation asks for: what OpenAPI cannot say of one stands in its description.
    pub(super) fn credential(&mut self, key: &str, field: &'a Field, scheme: Node<'a>) {
        let text = Some(("string".to_owned(), scheme));
        self.hold(&format!("{key}.type"), said(&field.r#type), text, scheme, |_| Vec::new());
        let without = self.without_key(scheme);
        let own = (without.is_empty().to_string(), without.first().copied().unwrap_or(scheme));
        self.hold(&format!("{key}.mandatory"), said(&field.mandatory), Some(own), scheme, |_| {
            without.iter().flat_map(|alternative| edits::remove(*alternative)).collect()
        });
        let described = scheme.get_str("description").unwrap_or_default();
        let numbers: Vec<(&str, PageValue)> = vec![
            ("minimum", said(&field.minimum)),
            ("maximum", said(&field.maximum)),
            ("min_length", said(&field.min_length)),
            ("max_length", said(&field.max_length)),
        ];
        for (name, page) in numbers {
            let Some((number, line)) = page else { continue };
            let key = format!("{key}.{name}");
            if words_of(described).any(|word| word == number) {
                self.agree(&key, &number);
            } else {
                let words = format!("The {} is {number}.", name.replace('_', " "));
                let edits = edits::say(scheme, &words);
                self.differ(&key, Some((number, line)), None, scheme, edits);
            }
        }
        let home = Home::of_parameter(scheme, self.operation.node);
        self.in_words(key, field, scheme, &home);
        self.cover_unheld(key, scheme);
    }

    /// Facts of a kind that a credential cannot have.
    pub(super) fn cover_unheld(&mut self, key: &str, scheme: Node<'a>) {
        for fact in self.open(key) {
            let page = Some((fact.value.clone(), fact.line));
            let words =
                format!("{}: {}.", fact.key.rsplit('.').next().unwrap_or_default(), fact.value);
            let edits = edits::say(scheme, &words);
            self.differ(&fact.key, page, None, scheme, edits);
        }
    }

    /// The header that says what the body is.
    pub(super) fn media_type(&mut self, key: &str, field: &'a Field, media: Node<'a>) {
        let own = media.key().unwrap_or_default().to_owned();
        let default = said(&field.default);
        if default.is_some() {
            self.hold(&format!("{key}.default"), default, Some((own, media)), media, |new| {
                new.map_or(Vec::new(), |new| edits::rename(media, new))
            });
        }
        // A media type is text, and stands above every body.
        for (name, page, own) in
            [("type", said(&field.r#type), "string"), ("mandatory", said(&field.mandatory), "true")]
        {
            if page.is_some() {
                self.hold(
                    &format!("{key}.{name}"),
                    page,
                    Some((own.to_owned(), media)),
                    media,
                    |_| Vec::new(),
                );
            }
        }
        self.in_words(key, field, media, &Home::of_parameter(media, self.operation.node));
        self.cover_unheld(key, media);
    }
}
