//! `servers` into a base path and a URL template.

use super::{Lowering, text};
use crate::model::{Server, ServerVariable};
use crate::names::value_name;

/// What the first entry of `servers` says.
#[derive(Default)]
pub(super) struct FirstServer {
    pub base_path: String,
    pub template: Option<Server>,
}

impl Lowering<'_> {
    pub(super) fn server(&mut self) -> FirstServer {
        let Some(server) = self.document.root.get("servers").and_then(|list| list.items().first())
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
        if path.contains(['{', '?', '#']) {
            let what = format!("a variable, query or fragment in a server's path, as in `{path}`,");
            self.unsupported(url.location, &what, "write the path out");
            return FirstServer::default();
        }
        if !path.is_empty() && !path.starts_with('/') {
            let message = format!(
                "`url: {template}` must begin with a scheme such as `https://` or with `/`"
            );
            self.report(url.location, message);
            return FirstServer::default();
        }
        let mut variables = Vec::new();
        let mut rest = template;
        while let Some((_, after)) = rest.split_once('{') {
            let Some((wire_name, after)) = after.split_once('}') else {
                self.report(
                    url.location,
                    format!("`url: {template}` opens a `{{` that it does not close"),
                );
                break;
            };
            rest = after;
            let Some(variable) = server.get("variables").and_then(|v| v.get(wire_name)) else {
                let message =
                    format!("`url` names `{wire_name}`, which `variables` does not have; add it");
                self.report(url.location, message);
                continue;
            };
            variables.push(ServerVariable {
                wire_name: wire_name.to_owned(),
                name: value_name(wire_name),
                default: text(Some(variable), "default"),
                docs: text(Some(variable), "description"),
            });
        }
        FirstServer {
            base_path: path.to_owned(),
            template: template
                .contains("://")
                .then(|| Server { url: template.to_owned(), variables }),
        }
    }
}
