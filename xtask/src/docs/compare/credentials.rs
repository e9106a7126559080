//! Headers of a page that are no parameters of the spec: credentials, and the media type of the body.

use openapi_codegen::Node;

use super::super::facts::Field;
use super::fields::Home;
use super::heading::words_of;
use super::{Comparer, Said, said};

impl<'a> Comparer<'a> {
    /// The keys in headers and queries that the operation asks for.
    pub(super) fn credentials(&self) -> Vec<&'a Node> {
        let root = &self.spec.document.root;
        let security = self.operation.node.get("security").or_else(|| root.get("security"));
        let schemes = security.map_or(&[][..], Node::items).iter().flat_map(Node::entries);
        let schemes = schemes
            .filter_map(|(name, _)| root.get("components")?.get("securitySchemes")?.get(name));
        schemes
            .map(|scheme| self.spec.target(scheme))
            .filter(|scheme| scheme.str("type") == Some("apiKey"))
            .collect()
    }

    /// A key that the operation asks for: what OpenAPI cannot say of one stands in its description.
    pub(super) fn credential(&mut self, key: &str, field: &'a Field, scheme: &'a Node) {
        let constant = [
            ("type", said(&field.r#type), "string"),
            ("mandatory", said(&field.mandatory), "true"),
        ];
        for (name, page, own) in constant {
            self.hold(
                &format!("{key}.{name}"),
                page,
                Some((own.to_owned(), scheme)),
                scheme,
                |_, _| Vec::new(),
            );
        }
        let described = scheme.str("description").unwrap_or_default();
        let numbers: Vec<(&str, Said)> = vec![
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
                let edits = self.places.say(scheme, &words);
                self.differ(&key, Some((number, line)), None, scheme, edits);
            }
        }
        let home = Home::of_parameter(scheme, self.operation.node);
        self.in_words(key, field, scheme, &home);
        self.cover_unheld(key, scheme);
    }

    /// Facts of a kind that a credential cannot have.
    pub(super) fn cover_unheld(&mut self, key: &str, scheme: &'a Node) {
        for fact in self.open(key) {
            let page = Some((fact.value.clone(), fact.line));
            let words =
                format!("{}: {}.", fact.key.rsplit('.').next().unwrap_or_default(), fact.value);
            let edits = self.places.say(scheme, &words);
            self.differ(&fact.key, page, None, scheme, edits);
        }
    }

    /// The header that says what the body is.
    pub(super) fn media_type(&mut self, key: &str, field: &'a Field, media: &'a Node) {
        let own = self.places.name(media).to_owned();
        let default = said(&field.default);
        if default.is_some() {
            self.hold(
                &format!("{key}.default"),
                default,
                Some((own, media)),
                media,
                |places, new| new.map_or(Vec::new(), |new| places.rename(media, new)),
            );
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
                    |_, _| Vec::new(),
                );
            }
        }
        self.in_words(key, field, media, &Home::of_parameter(media, self.operation.node));
        self.cover_unheld(key, media);
    }
}
