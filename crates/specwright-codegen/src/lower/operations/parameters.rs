//! Parameters and the path that holds some of them.

mod style;

use super::OperationAt;
use crate::lower::http::{changes_path, is_token, is_wire_form};
use crate::lower::schemas::Use;
use crate::lower::{Lowering, examples, text};
use crate::model::{
    CredentialKind, EmptyValue, Nullable, Parameter, ParameterStyle, Place, Presence, Security,
    Segment, Type,
};
use crate::names::{Scope, type_name, value_name};
use specwright_document::{Location, Node};
use style::{Content, default_text};

impl<'d> Lowering<'d> {
    pub(super) fn parameters(
        &mut self,
        at: &OperationAt<'d>,
        wire_name: &str,
        security: Security,
    ) -> Vec<Parameter> {
        let own = at.node.get("parameters").map_or(0, |own| own.items().len());
        let mut nodes: Vec<(Node<'d>, Location)> = Vec::new();
        for (index, item) in at.parameters().enumerate() {
            let Some(node) = self.resolve(item) else {
                continue;
            };
            let same = |other: &Node<'_>| {
                other.get_str("name") == node.get_str("name")
                    && other.get_str("in") == node.get_str("in")
            };
            match nodes.iter().find(|(other, _)| same(other)) {
                // The operation's own parameter replaces the path's.
                Some(_) if index >= own => {}
                Some((_, place)) => {
                    let name = node.get_str("name").unwrap_or_default();
                    let message =
                        format!("parameter `{name}` stands here twice, first at {place}; keep one");
                    self.report(item.location(), message);
                }
                None => nodes.push((node, item.location())),
            }
        }
        let mut scope = Scope::default();
        scope.claim("body", "the request body", at.path_location, self.diagnostics);
        let mut parameters = Vec::new();
        for (node, _) in nodes {
            parameters.extend(self.parameter(node, at, wire_name, security, &mut scope));
        }
        parameters.sort_by_key(|parameter: &Parameter| match parameter.place {
            // In the order of the path.
            Place::Path => (0, at.path.find(&format!("{{{}}}", parameter.wire_name))),
            Place::Query => (1, None),
            Place::Header => (2, None),
            Place::Cookie => (3, None),
        });
        parameters
    }

    fn parameter(
        &mut self,
        node: Node<'d>,
        at: &OperationAt<'d>,
        operation: &str,
        security: Security,
        scope: &mut Scope,
    ) -> Option<Parameter> {
        let wire_name = node.get_str("name")?;
        let place = match node.get_str("in")? {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            "cookie" => Place::Cookie,
            // The grammar has reported it.
            _ => return None,
        };
        if let Some(message) = self.wrong_name(wire_name, place, security) {
            self.report(node.location(), message);
            return None;
        }
        if let (Place::Path, Some(expression)) = (place, at.expression) {
            let message = format!(
                "`{wire_name}` is a parameter of a path, and a callback has the URL that `{expression}` gives; remove it"
            );
            self.report(node.location(), message);
            return None;
        }
        self.check_path(node, at, place, wire_name);
        let given = self.rust_name(node);
        let hint = given.as_deref().unwrap_or(wire_name);
        let hint = type_name(&format!("{operation}_{hint}"));
        let name = given.unwrap_or_else(|| value_name(wire_name));
        scope.claim(&name, wire_name, node.location(), self.diagnostics);
        let (schema, content) = self.schema_of(node, wire_name)?;
        let used = self.use_of(schema, &hint)?;
        let default = used.default;
        let ty = self.parameter_type(schema, used, content);
        let style = self.style(node, place, &ty, content)?;
        if place == Place::Path && self.has_dot_value(&ty) {
            let message =
                "a value of this `enum` is empty, `.` or `..`, which changes the path; drop it";
            self.report(schema.location(), message);
        }
        let required = node.flag("required");
        let default = default.and_then(|default| {
            let of = self.resolve(schema)?;
            examples::check_value(default, of, "the default", self.diagnostics);
            // What is always there needs no default.
            (!required).then(|| default_text(default, style))
        });
        let empty = self.empty_value(node, place, style);
        if node.get("allowReserved").is_some() && place != Place::Query {
            let message = "`allowReserved` is for the query; remove it";
            self.report(node.location_of("allowReserved"), message);
        }
        Some(Parameter {
            wire_name: wire_name.to_owned(),
            name,
            place,
            presence: if required { Presence::Required } else { Presence::Optional },
            ty,
            style,
            default,
            empty,
            docs: text(Some(node), "description"),
        })
    }

    /// Why a parameter cannot have its name in its place.
    fn wrong_name(&self, name: &str, place: Place, security: Security) -> Option<String> {
        let is_header = place == Place::Header;
        let ignored = ["accept", "content-type", "authorization"];
        if is_header && ignored.contains(&name.to_ascii_lowercase().as_str()) {
            return Some(format!(
                "OpenAPI ignores a header parameter named `{name}`; use `content` or a security scheme"
            ));
        }
        if (is_header || place == Place::Cookie) && !is_token(name) {
            let what = if is_header { "an HTTP header" } else { "a cookie" };
            return Some(format!("`{name}` is no name of {what}; rename the parameter"));
        }
        (is_header && self.is_taken(name, security)).then(|| {
            format!("header `{name}` is set by HTTP or holds the credential; drop the parameter")
        })
    }

    /// Reports a parameter of the path that may be left out, or that the path does not have.
    fn check_path(&mut self, node: Node<'d>, at: &OperationAt<'d>, place: Place, name: &str) {
        if place != Place::Path {
            return;
        }
        if !node.flag("required") {
            let message = format!("path parameter `{name}` must have `required: true`; add it");
            self.report(node.location(), message);
        }
        if !at.path.contains(&format!("{{{name}}}")) {
            let message = format!(
                "`{name}` is no part of the path `{}`; add `{{{name}}}` or drop the parameter",
                at.path
            );
            self.report(node.location(), message);
        }
    }

    /// The type of a parameter's value; reports what no parameter can have.
    fn parameter_type(&mut self, schema: Node<'d>, used: Use<'d>, content: Content) -> Type {
        let ty = match (used.nullable, content) {
            (Nullable::Yes, Content::Json) => Type::Nullable(Box::new(used.ty)),
            (Nullable::Yes, Content::Schema) => {
                let instead = "make it optional instead";
                self.unsupported(schema.location(), "a nullable parameter", instead);
                used.ty
            }
            (Nullable::No, _) => used.ty,
        };
        if ty == Type::Binary {
            self.unsupported(schema.location(), "`format: binary` of a parameter", "use `byte`");
        }
        ty
    }

    fn empty_value(&mut self, node: Node<'d>, place: Place, style: ParameterStyle) -> EmptyValue {
        if !node.flag("allowEmptyValue") {
            return EmptyValue::Judged;
        }
        if place == Place::Query && style == ParameterStyle::Scalar {
            return EmptyValue::Allowed;
        }
        let message = "`allowEmptyValue` is for scalars in the query; remove it";
        self.report(node.location_of("allowEmptyValue"), message);
        EmptyValue::Judged
    }

    /// Whether a header is no matter of a parameter: HTTP's own, or that of the operation's credential.
    /// What is the credential of other operations is a parameter like any other here.
    fn is_taken(&self, name: &str, security: Security) -> bool {
        const OF_HTTP: [&str; 9] = [
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
        ];
        let credentials = match security {
            Security::Open => &[],
            Security::Required(index) => self.requirements[index].alternatives.as_slice(),
        };
        let kinds = credentials.iter().flatten().map(|one| &self.credentials[one.credential].kind);
        let mut headers = kinds.filter_map(|kind| match kind {
            CredentialKind::Header(header) => Some(header),
            _ => None,
        });
        OF_HTTP.contains(&name.to_ascii_lowercase().as_str())
            || headers.any(|header| header.eq_ignore_ascii_case(name))
    }

    /// Whether an enumeration has a value that changes a path instead of filling a segment.
    fn has_dot_value(&self, ty: &Type) -> bool {
        let variants = self.types.string_variants(ty);
        variants.iter().any(|variant| changes_path(&variant.value))
    }

    pub(super) fn path(&mut self, at: &OperationAt<'d>, parameters: &[Parameter]) -> Vec<Segment> {
        let Some(rest) = at.path.strip_prefix('/') else {
            self.report(at.path_location, format!("path `{}` must begin with `/`", at.path));
            return Vec::new();
        };
        if rest.is_empty() {
            return Vec::new();
        }
        let mut segments: Vec<Segment> = Vec::new();
        for part in rest.split('/') {
            let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
            match name {
                Some(wire_name) if !wire_name.contains(['{', '}']) => {
                    let parameter = parameters
                        .iter()
                        .find(|p| p.place == Place::Path && p.wire_name == wire_name);
                    // One that was refused has its own report.
                    let declared = at.parameters().any(|node| {
                        let node = node.target();
                        node.is_some_and(|node| {
                            node.get_str("name") == Some(wire_name)
                                && node.get_str("in") == Some("path")
                        })
                    });
                    if parameter.is_none() && !declared {
                        let message = format!(
                            "`{{{wire_name}}}` in the path has no parameter `in: path` that works; add one"
                        );
                        self.report(at.path_location, message);
                    }
                    let name =
                        parameter.map_or_else(|| value_name(wire_name), |one| one.name.clone());
                    let wire_name = wire_name.to_owned();
                    let again = |segment: &Segment| matches!(segment, Segment::Parameter { wire_name: other, .. } if *other == wire_name);
                    if segments.iter().any(again) {
                        let message =
                            format!("`{{{wire_name}}}` stands twice in the path; rename one");
                        self.report(at.path_location, message);
                    }
                    segments.push(Segment::Parameter { wire_name, name });
                }
                Some(_) | None if part.contains(['{', '}']) => {
                    let what = format!("`{part}`, a path segment that is only partly a parameter,");
                    self.unsupported(
                        at.path_location,
                        &what,
                        "make the parameter the whole segment",
                    );
                }
                Some(_) | None if changes_path(part) => {
                    let message = format!(
                        "path `{}` has an empty or dotted segment; clients change it on the way",
                        at.path
                    );
                    self.report(at.path_location, message);
                }
                Some(_) | None if !is_wire_form(part) => {
                    let message = format!(
                        "`{part}` is not how this path travels; percent-encode what RFC 3986 reserves, and nothing else"
                    );
                    self.report(at.path_location, message);
                }
                Some(_) | None => segments.push(Segment::Literal(part.to_owned())),
            }
        }
        segments
    }
}
