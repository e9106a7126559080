//! The parameters of a page against those of an operation, its body and its credentials.

use super::super::changes::pairs;
use super::super::facts::{Field, Part, Place};
use super::super::stated;
use super::edits;
use super::fields::Home;
use super::slots::Slot;
use super::{Comparer, said};
use specwright_document::Property;
use specwright_document::edit::NewValue;

impl<'a> Comparer<'a> {
    pub(super) fn parameters(&mut self) {
        let fields: &'a [Field] = &self.facts.parameters;
        let labels = stated::labels(fields);
        let mut slots: Vec<Option<Slot<'a>>> = self.slots().into_iter().map(Some).collect();
        let place = |field: &Field| field.place.as_ref().map(|place| place.is);
        let mut found: Vec<Option<Slot>> = vec![None; fields.len()];
        // By name and place first, then by name alone.
        for strict in [true, false] {
            for (field, found) in fields.iter().zip(&mut found).filter(|(_, found)| found.is_none())
            {
                let fits = |slot: &Slot| {
                    slot.is(&field.name.is)
                        && (!strict || place(field).is_none() || slot.place() == place(field))
                };
                *found = slots.iter_mut().find_map(|slot| slot.take_if(|slot| fits(slot)));
            }
        }
        // The only one that is left in one place on both sides has another name.
        for at in [Place::Path, Place::Query, Place::Header, Place::Body] {
            let open: Vec<usize> = (0..fields.len())
                .filter(|index| found[*index].is_none() && place(&fields[*index]) == Some(at))
                .collect();
            let left: Vec<usize> = (0..slots.len())
                .filter(|index| slots[*index].is_some_and(|slot| slot.place() == Some(at)))
                .collect();
            if let ([open], [left]) = (open.as_slice(), left.as_slice())
                && slots[*left].as_ref().is_some_and(|slot| slot.may_be(&fields[*open]))
            {
                found[*open] = slots[*left].take();
            }
        }
        for ((field, label), slot) in fields.iter().zip(&labels).zip(found) {
            let key = format!("parameters.{label}");
            match slot {
                Some(slot) => self.parameter(&key, field, slot),
                None => self.no_parameter(&key, field),
            }
        }
        for slot in slots.into_iter().flatten() {
            self.unstated(slot);
        }
        self.security();
        self.body_required();
    }

    /// A body with a mandatory field is mandatory itself.
    fn body_required(&mut self) {
        let facts = self.facts;
        let mut fields = facts.parameters.iter();
        let must = fields.find_map(|field| {
            let body = field.place.as_ref().is_some_and(|place| place.is == Place::Body);
            field.mandatory.as_ref().filter(|mandatory| body && mandatory.is)
        });
        let (Some(must), Some(body)) = (must, self.operation.body()) else { return };
        let flag = body.get("required");
        self.look(flag.unwrap_or(body));
        if flag.and_then(|flag| flag.as_bool()) == Some(true) {
            return;
        }
        let edits = match flag {
            Some(flag) => edits::set(flag, true),
            None => edits::insert(body, &["description"], "required", true),
        };
        let page = Some(("true".to_owned(), must.line));
        let at = flag.unwrap_or(body);
        self.differ("requestBody.required", page, Some("false".to_owned()), at, edits);
    }

    fn parameter(&mut self, key: &str, field: &'a Field, slot: Slot<'a>) {
        self.named(key, field, slot);
        self.placed(key, field, slot);
        match slot {
            Slot::Property(property) => self.spot(key, property.node),
            Slot::Parameter(node) | Slot::Credential(node) | Slot::MediaType(node) => {
                self.spot(key, node);
            }
        }
        match slot {
            Slot::Parameter(node) => {
                let home = Home::of_parameter(node, self.operation.node);
                let flag = node.get("required").filter(|flag| flag.as_bool() == Some(true));
                let in_path = node.get_str("in") == Some("path");
                self.required(
                    &format!("{key}.mandatory"),
                    field,
                    flag.is_some(),
                    flag.unwrap_or(node),
                    || {
                        match (node.get("required"), in_path) {
                            // OpenAPI knows no optional part of a path.
                            (_, true) => Vec::new(),
                            (Some(flag), _) if flag.as_bool() == Some(true) => {
                                edits::set(flag, false)
                            }
                            (Some(flag), _) => edits::set(flag, true),
                            (None, _) => edits::insert(node, &["in"], "required", true),
                        }
                    },
                    in_path,
                );
                match node.get("schema") {
                    Some(schema) => self.field(key, field, schema, &home),
                    None => {
                        let schema = NewValue::map(super::types::schema_of(field));
                        let edits = edits::insert(node, &["in"], "schema", schema);
                        self.differ(&format!("{key}.type"), said(&field.r#type), None, node, edits);
                        self.cover(key);
                    }
                }
            }
            Slot::Property(property) => {
                let home = Home::of_body(self.operation.node, property.holder);
                self.property(key, field, property, &home);
            }
            Slot::Credential(scheme) => self.credential(key, field, scheme),
            Slot::MediaType(media) => self.media_type(key, field, media),
        }
    }

    fn named(&mut self, key: &str, field: &Field, slot: Slot<'a>) {
        let key = format!("{key}.name");
        let new = field.name.is.clone();
        let page = Some((new.clone(), field.name.line));
        match slot {
            Slot::Parameter(node) | Slot::Credential(node) if !slot.is(&new) => {
                if let Some(name) = node.get("name") {
                    self.look(name);
                    let mut edits = edits::set(name, new.as_str());
                    if slot.place() == Some(Place::Path) {
                        let (old, own) = (format!("{{{}}}", slot.name()), format!("{{{new}}}"));
                        let path = self.operation.path.replace(&old, &own);
                        edits.extend(edits::rename(self.operation.item, &path));
                    }
                    self.rename(&key, slot.name());
                    self.differ(&key, page, Some(slot.name().to_owned()), name, edits);
                }
            }
            Slot::Property(property) => self.property_name(&key, page, property),
            Slot::MediaType(media) if !slot.is(&new) => {
                self.rename(&key, "Content-Type");
                self.differ(&key, page, Some("Content-Type".to_owned()), media, Vec::new());
            }
            Slot::Parameter(node) | Slot::Credential(node) | Slot::MediaType(node) => {
                self.look(node);
                self.agree(&key, &new);
            }
        }
    }

    fn placed(&mut self, key: &str, field: &'a Field, slot: Slot<'a>) {
        let own = slot.place().map(|place| format!("{place:?}").to_lowercase());
        let home = match slot {
            Slot::Parameter(node) | Slot::Credential(node) => node.get("in").unwrap_or(node),
            Slot::Property(property) => property.node,
            Slot::MediaType(node) => node,
        };
        for (name, fact) in [("place", &field.place), ("caption_says", &field.caption_says)] {
            let Some(fact) = fact else { continue };
            let page = format!("{:?}", fact.is).to_lowercase();
            let key = format!("{key}.{name}");
            if slot.place() == Some(fact.is) {
                self.agree(&key, &page);
                continue;
            }
            let edits = match slot {
                Slot::Parameter(node) if fact.is != Place::Body => edits::set(home, page.as_str())
                    .into_iter()
                    .chain(self.must(node, fact.is))
                    .collect(),
                Slot::Credential(_) if fact.is != Place::Body && fact.is != Place::Path => {
                    edits::set(home, page.as_str())
                }
                Slot::Parameter(node) => {
                    let mut edits = edits::remove(self.listed(node));
                    edits.extend(self.stub_property(field));
                    edits
                }
                Slot::Property(property) => {
                    let mut edits = self.without(property);
                    edits.extend(self.stub_parameter(field, fact.is));
                    edits
                }
                Slot::Credential(_) | Slot::MediaType(_) => Vec::new(),
            };
            let line = fact.line;
            self.differ(&key, Some((page, line)), own.clone(), home, edits);
        }
    }

    /// A parameter or field that the page has and the spec has not.
    fn no_parameter(&mut self, key: &str, field: &'a Field) {
        let place = field.place.as_ref().map_or(Place::Body, |place| place.is);
        let edits = match place {
            Place::Body => self.stub_property(field),
            _ if field.name.is.eq_ignore_ascii_case("Content-Type") => Vec::new(),
            other => self.stub_parameter(field, other),
        };
        let (page, node) = (Some((field.name.is.clone(), field.name.line)), self.operation.node);
        self.differ(&format!("{key}.name"), page, None, node, edits);
        self.cover(key);
    }

    /// A parameter that the spec has and the page has not.
    fn unstated(&mut self, slot: Slot<'a>) {
        let no = |part| self.none(part) || self.none(Part::Request);
        let told = match slot.place() {
            Some(Place::Header) => no(Part::RequestHeader),
            Some(Place::Body) => no(Part::RequestBody),
            Some(Place::Path | Place::Query) | None => self.none(Part::Request),
        };
        // That there is none at all is a fact of its own.
        if told {
            return;
        }
        let key = format!("parameters.{}", slot.name());
        match slot {
            Slot::Parameter(node) => {
                self.look(node);
                let edits = edits::remove(self.listed(node));
                let spec =
                    Some(format!("{} in {}", slot.name(), node.get_str("in").unwrap_or_default()));
                self.differ(&format!("{key}.name"), None, spec, node, edits);
            }
            Slot::Property(property) => {
                self.look(property.node);
                let edits = self.without(property);
                let spec = Some(property.name.to_owned());
                self.differ(&format!("{key}.name"), None, spec, property.node, edits);
            }
            Slot::Credential(scheme) => {
                self.look(scheme);
                let node = self.operation.node;
                let others = self.without_key(scheme);
                let edits = match node.get("security") {
                    Some(own) if !others.is_empty() => {
                        let with = own.items();
                        let with =
                            with.filter(|one| !others.iter().any(|other| other.id() == one.id()));
                        with.flat_map(|one| edits::remove(one)).collect()
                    }
                    Some(own) => edits::set(own, NewValue::List(Vec::new())),
                    None => {
                        let behind = ["x-idempotent", "x-source", "operationId"];
                        edits::insert(node, &behind, "security", NewValue::List(Vec::new()))
                    }
                };
                let spec = Some(slot.name().to_owned());
                let at = node.get("security").unwrap_or(node);
                self.differ(&format!("{key}.name"), None, spec, at, edits);
            }
            // A sample may still name it.
            Slot::MediaType(media) => {
                let samples = self.facts.examples.iter().flat_map(|sample| &sample.headers);
                let told = samples.filter(|h| h.name.eq_ignore_ascii_case("Content-Type")).count();
                self.look(media);
                if told == 0 {
                    let spec = Some(media.key().unwrap_or_default().to_owned());
                    self.differ(&format!("{key}.default"), None, spec, media, Vec::new());
                }
            }
        }
    }

    /// Which of the properties of one side are those of the other.
    pub(super) fn matched(
        fields: &[Field],
        properties: &[Property],
    ) -> Vec<(Option<usize>, Option<usize>)> {
        let names: Vec<&str> = fields.iter().map(|field| field.name.is.as_str()).collect();
        let own: Vec<&str> = properties.iter().map(|property| property.name).collect();
        let renamed = pairs(&own, &names);
        // Of several, nobody can tell which is which.
        let renamed = if renamed.len() == 1 { renamed } else { Vec::new() };
        let mut left: Vec<usize> = (0..own.len()).collect();
        let mut matched = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let by_name = left.iter().position(|left| own[*left] == *name);
            let by_rest = || {
                let (from, _) = renamed.iter().find(|(_, to)| *to == at)?;
                left.iter().position(|left| left == from)
            };
            matched.push((Some(at), by_name.or_else(by_rest).map(|found| left.remove(found))));
        }
        matched.extend(left.into_iter().map(|left| (None, Some(left))));
        matched
    }
}
