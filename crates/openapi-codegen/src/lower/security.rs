//! Security schemes, requirements and the envelope that carries a refusal.

use super::http::is_token;
use super::{Lowering, text};
use crate::document::Node;
use crate::model::{Credential, Envelope, Property, ResultProperty, Security, Success, Type};
use crate::names::{type_name, value_name};

impl<'d> Lowering<'d> {
    /// The one credential of the API: an API key in a header.
    pub(super) fn credential(&mut self) -> Option<Credential> {
        let schemes =
            self.document.root.get("components").and_then(|c| c.get("securitySchemes"))?;
        let mut credential = None;
        for (key, entry) in schemes.entries() {
            let scheme = self.resolve(&entry.node)?;
            if credential.is_some() {
                self.unsupported(entry.key_location, "a second security scheme", "keep one");
                continue;
            }
            let (ty, place) = (scheme.str("type"), scheme.str("in"));
            let (Some("apiKey"), Some("header"), Some(name)) = (ty, place, scheme.str("name"))
            else {
                let what = format!("security scheme `{key}`");
                self.unsupported(
                    entry.key_location,
                    &what,
                    "use `type: apiKey`, `in: header` and a `name`",
                );
                continue;
            };
            if !is_token(name) {
                let message = format!("`{name}` is no name of an HTTP header; correct it");
                self.report(scheme.key_location("name"), message);
            }
            for keyword in ["scheme", "bearerFormat", "flows", "openIdConnectUrl"] {
                if scheme.get(keyword).is_some() {
                    let message = format!("`{keyword}` says nothing about an API key; remove it");
                    self.report(scheme.key_location(keyword), message);
                }
            }
            let type_name = type_name(key);
            self.server_scope.claim(&type_name, key, entry.key_location, self.diagnostics);
            let hook = format!("authenticate_{}", value_name(key).trim_start_matches("r#"));
            self.operation_scope.claim(&hook, key, entry.key_location, self.diagnostics);
            credential = Some(Credential {
                hook,
                type_name,
                header: name.to_owned(),
                docs: text(Some(scheme), "description"),
            });
        }
        credential
    }

    /// What an operation's callers must show.
    pub(super) fn security(&mut self, operation: &'d Node) -> Security {
        let root = &self.document.root;
        let Some(requirements) = operation.get("security").or_else(|| root.get("security")) else {
            return Security::Open;
        };
        let known = root.get("components").and_then(|c| c.get("securitySchemes"));
        for requirement in requirements.items() {
            for (key, entry) in requirement.entries() {
                if known.and_then(|schemes| schemes.get(key)).is_none() {
                    let message = format!(
                        "`{key}` is no security scheme; add it to `components/securitySchemes`"
                    );
                    self.report(entry.key_location, message);
                }
                if let Some(scope) = entry.node.items().first() {
                    self.report(scope.location, "an API key has no scopes; write `[]`");
                }
            }
        }
        match requirements.items() {
            [] => Security::Open,
            [one] if one.entries().count() == 1 => Security::Credential,
            [one] if one.entries().count() == 0 => Security::Open,
            _ => {
                self.unsupported(
                    requirements.location,
                    "a choice of credentials",
                    "require one scheme",
                );
                Security::Credential
            }
        }
    }

    /// `x-envelope`: which fields of an answer carry code, message and result.
    pub(super) fn envelope(&mut self) -> Option<Envelope> {
        let node = self.document.root.get("x-envelope")?;
        for (key, entry) in node.entries() {
            if !["code", "message", "result", "success"].contains(&key) {
                let message = format!(
                    "`{key}` is no keyword of x-envelope; it has `code`, `message`, `result` and `success`"
                );
                self.report(entry.key_location, message);
            }
        }
        let property = |key: &str| {
            node.str(key)
                .map(|name| Property { wire_name: name.to_owned(), name: value_name(name) })
        };
        let (Some(code), Some(message)) = (property("code"), property("message")) else {
            self.report(node.location, "x-envelope must name the fields of `code` and `message`");
            return None;
        };
        self.known_codes = self.listed_codes().unwrap_or_default();
        if let Some(success) = node.get("success")
            && !self.known_codes.is_empty()
            && !success
                .as_str()
                .is_some_and(|code| self.known_codes.iter().any(|known| known == code))
        {
            let message =
                "`success` is no value of the envelope's code; add it there or correct it";
            self.report(success.location, message);
        }
        let result = match (property("result"), node.str("success")) {
            (Some(property), Some(success)) => {
                Some(ResultProperty { property, success: success.to_owned() })
            }
            (None, None) => None,
            _ => {
                let message = "x-envelope must have both `result` and `success`, or neither";
                self.report(node.location, message);
                None
            }
        };
        Some(Envelope { code, message, result })
    }

    /// The code of success in the type that the envelopes' codes have.
    pub(super) fn success(&self, envelope: Option<&Envelope>) -> Option<Success> {
        let code = &envelope?.result.as_ref()?.success;
        let variants = self.envelope_code.as_ref().map(|ty| self.types.string_variants(ty));
        let variant = variants.into_iter().flatten().find(|variant| variant.value == *code);
        Some(match (&self.envelope_code, variant) {
            (Some(Type::Named(ty)), Some(variant)) => {
                Success::Variant { ty: ty.clone(), variant: variant.name.clone() }
            }
            _ => Success::Text(code.clone()),
        })
    }

    /// The values of the schema that holds the envelope's code, where it lists them.
    fn listed_codes(&mut self) -> Option<Vec<String>> {
        let root = &self.document.root;
        let envelope = root.get("x-envelope")?;
        let (code, message) = (envelope.str("code")?, envelope.str("message")?);
        let schemas = root.get("components")?.get("schemas")?;
        let parts = |schema: &'d Node| {
            let parts = schema.get("allOf").map(Node::items).unwrap_or_default();
            std::iter::once(schema).chain(parts)
        };
        let property = schemas
            .entries()
            .flat_map(|(_, entry)| parts(&entry.node))
            .filter_map(|schema| schema.get("properties"))
            .find(|properties| properties.get(message).is_some() && properties.get(code).is_some())?
            .get(code)?;
        let schema = self.resolve(property)?;
        let values = schema.get("enum")?.items();
        Some(values.iter().filter_map(Node::as_str).map(str::to_owned).collect())
    }
}
