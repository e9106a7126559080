//! `servers` into a base path and a URL template.

use super::http::{changes_path, is_wire_form};
use super::{Lowering, text};
use crate::model::{Server, ServerVariable, UrlPart};
use crate::names::{Scope, value_name};
use specwright_document::{Location, Node};

/// What the first entry of `servers` says.
#[derive(Default)]
pub(super) struct FirstServer {
    pub base_path: String,
    pub template: Option<Server>,
}

impl<'d> Lowering<'d> {
    pub(super) fn server(&mut self) -> FirstServer {
        let Some(server) = self.document.root().get("servers").and_then(|list| list.items().next())
        else {
            return FirstServer::default();
        };
        let Some(url) = server.get("url") else {
            return FirstServer::default();
        };
        let template = url.as_str().unwrap_or_default().trim_end_matches('/');
        let path = match template.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("", |slash| &rest[slash..]),
            None => template,
        };
        if path.contains(['{', '}', '?', '#']) || template.contains(['?', '#']) {
            let what = format!("a variable, query or fragment in a server's path, as in `{path}`,");
            self.unsupported(url.location(), &what, "write the path out");
            return FirstServer::default();
        }
        let travels = |part: &str| !changes_path(part) && is_wire_form(part);
        if path.starts_with('/') && !path[1..].split('/').all(travels) {
            let message = format!(
                "`{path}` is not how a server's path travels; percent-encode it and leave empty and dotted segments out"
            );
            self.report(url.location(), message);
            return FirstServer::default();
        }
        if !path.is_empty() && !path.starts_with('/') {
            let message = format!(
                "`url: {template}` must begin with a scheme such as `https://` or with `/`"
            );
            self.report(url.location(), message);
            return FirstServer::default();
        }
        let has_host = template.contains("://");
        let template = self.template(server, template, url.location());
        FirstServer { base_path: path.to_owned(), template: template.filter(|_| has_host) }
    }

    /// The URL in literal parts and variables.
    fn template(&mut self, server: Node<'d>, url: &str, location: Location) -> Option<Server> {
        let known = server.get("variables");
        let mut scope = Scope::default();
        let mut template = Server { parts: Vec::new(), variables: Vec::new() };
        let mut rest = url;
        while !rest.is_empty() {
            let literal = rest.find(['{', '}']).map_or(rest, |end| &rest[..end]);
            if !literal.is_empty() {
                template.parts.push(UrlPart::Literal(literal.to_owned()));
                rest = &rest[literal.len()..];
                continue;
            }
            let variable = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
            let Some((wire_name, after)) = variable else {
                self.report(location, format!("the braces in `url: {url}` do not match"));
                return None;
            };
            rest = after;
            let Some(variable) = known.and_then(|variables| variables.get(wire_name)) else {
                let message =
                    format!("`url` names `{wire_name}`, which `variables` does not have; add it");
                self.report(location, message);
                continue;
            };
            let name = value_name(wire_name);
            template.parts.push(UrlPart::Variable(name.clone()));
            if template.variables.iter().any(|other| other.wire_name == wire_name) {
                continue;
            }
            scope.claim(&name, wire_name, variable.location(), self.diagnostics);
            template.variables.push(ServerVariable {
                wire_name: wire_name.to_owned(),
                name,
                default: text(Some(variable), "default"),
                docs: text(Some(variable), "description"),
            });
        }
        for (wire_name, entry) in known.into_iter().flat_map(Node::entries) {
            if let Some(values) = entry.get("enum") {
                self.unsupported(values.location(), "`enum` of a server variable", "remove it");
            }
            if !template.variables.iter().any(|variable| variable.wire_name == wire_name) {
                let message = format!("`url` does not name `{wire_name}`; remove the variable");
                self.report(entry.key_location(), message);
            }
        }
        Some(template)
    }
}
