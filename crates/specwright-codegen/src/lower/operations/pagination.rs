//! `x-pagination`: where the items of a page are, and how the next page is found.

use super::OperationAt;
use crate::lower::Lowering;
use crate::model::{
    Body, Followed, NextPage, Outcome, Pagination, Parameter, ParameterStyle, Place, Presence,
    Response, Shape, Type, json_body,
};
use specwright_document::Node;

const KEY: &str = "x-pagination";

/// What a query parameter or the value that names the next page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    /// `format: uri`, whose query has the parameter.
    Url,
    Number,
    /// It may be a text or a number.
    Any,
}

impl<'d> Lowering<'d> {
    pub(super) fn pagination(
        &mut self,
        at: &OperationAt<'d>,
        parameters: &[Parameter],
        body: Option<&Body>,
        responses: &[Response],
    ) -> Option<Pagination> {
        let node = at.node.get(KEY).filter(|node| node.is_object())?;
        for (key, value) in node.entries() {
            if !["items", "next", "parameter"].contains(&key) {
                let message = format!(
                    "unknown key `{key}` in `{KEY}`, which has `items`, `next` and `parameter`; remove it"
                );
                self.report(value.key_location(), message);
            }
        }
        let mut successes = responses.iter().filter(|one| one.outcome == Outcome::Success);
        let success = match (successes.next(), successes.next()) {
            (Some(success), None) => json_body(success).map(|ty| (success, ty)),
            _ => None,
        };
        let Some((success, ty)) = success else {
            let message = format!(
                "`{KEY}` needs an operation with one success, whose body is JSON; remove `{KEY}`"
            );
            self.report(node.key_location(), message);
            return None;
        };
        if body.is_some_and(Body::has_stream) {
            let message = format!(
                "`{KEY}` makes a call for each page, but the request body can be sent once only; remove `{KEY}`"
            );
            self.report(node.key_location(), message);
            return None;
        }
        let (pointer, items) = self.pointer(node, "items")?;
        let def = |name: &str| self.types.def(name);
        if Followed::from(ty, &items, def).and_then(|found| found.item(def)).is_none() {
            let message = format!(
                "`{pointer}` leads to no array in the body of the success; write a pointer to the array of items"
            );
            self.report(node.location_of("items"), message);
            return None;
        }
        let next = match node.get("next") {
            Some(_) => self.next_property(node, ty, parameters)?,
            None => self.next_link(node, success)?,
        };
        Some(Pagination { items, next })
    }

    /// The next page by a value in the body.
    fn next_property(
        &mut self,
        node: Node<'d>,
        body: &Type,
        parameters: &[Parameter],
    ) -> Option<NextPage> {
        let (pointer, names) = self.pointer(node, "next")?;
        let def = |name: &str| self.types.def(name);
        let next = Followed::from(body, &names, def).and_then(|found| self.page_value(found.ty));
        let Some(next) = next.filter(|_| !names.is_empty()) else {
            let message = format!(
                "`{pointer}` leads to no text or number in the body of the success; write a pointer to the value for the next call"
            );
            self.report(node.location_of("next"), message);
            return None;
        };
        let Some(name) = node.get_str("parameter") else {
            let message =
                format!("`{KEY}` has `next` and no `parameter`; name the query parameter for it");
            self.report(node.key_location(), message);
            return None;
        };
        let location = node.location_of("parameter");
        let parameter = parameters.iter().find(|one| {
            let is_query = one.place == Place::Query && one.presence == Presence::Optional;
            is_query && one.wire_name == name && one.style == ParameterStyle::Scalar
        });
        let kind = parameter.and_then(|parameter| self.page_value(&parameter.ty));
        let Some(kind) = kind else {
            let message = format!(
                "`{name}` is no optional query parameter of the operation that is a text or a number; add it"
            );
            self.report(location, message);
            return None;
        };
        if (next, kind) == (Kind::Text, Kind::Number) {
            let message = format!(
                "`{pointer}` is a string, and the parameter `{name}` a number; give both one type, or write `format: uri` where the value is a URL"
            );
            self.report(location, message);
            return None;
        }
        Some(NextPage::Property { pointer: pointer.to_owned(), parameter: name.to_owned() })
    }

    /// The next page by the header `Link`.
    fn next_link(&mut self, node: Node<'d>, success: &Response) -> Option<NextPage> {
        if node.get("parameter").is_some() {
            let message = "`parameter` has no effect without `next`: the header `Link` has the whole query; remove it";
            self.report(node.location_of("parameter"), message);
        }
        if success.headers.iter().any(|header| header.wire_name.eq_ignore_ascii_case("link")) {
            return Some(NextPage::Link);
        }
        let message = format!(
            "`{KEY}` has no `next`, and the success no header `Link`; add the one that names the next page"
        );
        self.report(node.key_location(), message);
        None
    }

    /// A JSON pointer and the properties that it leads through.
    fn pointer(&mut self, node: Node<'d>, key: &str) -> Option<(&'d str, Vec<String>)> {
        let pointer = node.get_str(key).filter(|text| text.is_empty() || text.starts_with('/'));
        let Some(pointer) = pointer else {
            let location = node.get(key).map_or(node.key_location(), |value| value.location());
            let message = format!(
                "`{key}` of `{KEY}` must be a JSON pointer into the body of the success, such as `/data`"
            );
            self.report(location, message);
            return None;
        };
        let names = pointer.split('/').skip(1);
        let names = names.map(|name| name.replace("~1", "/").replace("~0", "~"));
        Some((pointer, names.collect()))
    }

    fn page_value(&self, ty: &Type) -> Option<Kind> {
        match ty.present() {
            Type::Any => Some(Kind::Any),
            Type::String => Some(Kind::Text),
            Type::Integer(_) => Some(Kind::Number),
            Type::Named(name) => match &self.types.def(name)?.shape {
                Shape::Any => Some(Kind::Any),
                Shape::String(rules) if rules.format == Some("Uri") => Some(Kind::Url),
                Shape::String(_) => Some(Kind::Text),
                Shape::Integer { .. } => Some(Kind::Number),
                // `false` says that there is no next page.
                Shape::Union(union) => {
                    let is_scalar =
                        |ty: &Type| *ty == Type::Boolean || self.page_value(ty).is_some();
                    let all = union.alternatives.iter().all(|one| is_scalar(&one.ty));
                    all.then_some(Kind::Any)
                }
                _ => None,
            },
            _ => None,
        }
    }
}
