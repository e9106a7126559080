//! Security schemes, requirements and the envelope that carries a refusal.

use super::http::is_token;
use super::{Lowering, text};
use crate::model::{
    Credential, CredentialKind, Envelope, Property, Requirement, ResultProperty, SchemeUse,
    Security, Success, Type, Undocumented,
};
use crate::names::{type_name, value_name};
use specwright_document::{Location, Node};

impl<'d> Lowering<'d> {
    /// The security schemes of the API, each with the hook that asks who calls.
    pub(super) fn credentials(&mut self) {
        let schemes = self.document.root().get("components").and_then(|c| c.get("securitySchemes"));
        for (key, entry) in schemes.into_iter().flat_map(Node::entries) {
            let Some(scheme) = self.resolve(entry) else {
                continue;
            };
            let Some(kind) = self.credential_kind(scheme, entry.key_location()) else {
                continue;
            };
            let type_name = type_name(key);
            self.server_scope.claim(&type_name, key, entry.key_location(), self.diagnostics);
            let hook = format!("authenticate_{}", value_name(key).trim_start_matches("r#"));
            self.operation_scope.claim(&hook, key, entry.key_location(), self.diagnostics);
            let docs = text(Some(scheme), "description");
            self.credentials.push(Credential { key: key.to_owned(), type_name, hook, kind, docs });
        }
    }

    fn credential_kind(&mut self, scheme: Node<'d>, location: Location) -> Option<CredentialKind> {
        // Each type of scheme has keywords of its own; those of another say nothing.
        const OF_TYPES: [(&str, &[&str]); 4] = [
            ("apiKey", &["name", "in"]),
            ("http", &["scheme", "bearerFormat"]),
            ("oauth2", &["flows"]),
            ("openIdConnect", &["openIdConnectUrl"]),
        ];
        let ty = scheme.get_str("type")?;
        for (_, keywords) in OF_TYPES.iter().filter(|(other, _)| *other != ty) {
            for keyword in keywords.iter().filter(|keyword| scheme.get(keyword).is_some()) {
                let message = format!("`{keyword}` says nothing of type {ty}; remove it");
                self.report(scheme.location_of(keyword), message);
            }
        }
        let (_, keywords) = OF_TYPES.iter().find(|(other, _)| *other == ty)?;
        for keyword in keywords.iter().filter(|keyword| **keyword != "bearerFormat") {
            if scheme.get(keyword).is_none() {
                let message = format!("this security scheme has no `{keyword}`; add it");
                self.report(location, message);
                return None;
            }
        }
        let name = scheme.get_str("name").unwrap_or_default();
        match (
            ty,
            scheme.get_str("in"),
            scheme.get_str("scheme").map(str::to_ascii_lowercase).as_deref(),
        ) {
            ("apiKey", Some(place), _) => {
                if matches!(place, "header" | "cookie") && !is_token(name) {
                    let message = format!("`{name}` is no name of a {place} in HTTP; correct it");
                    self.report(scheme.location_of("name"), message);
                }
                match place {
                    "header" => Some(CredentialKind::Header(name.to_owned())),
                    "query" => Some(CredentialKind::Query(name.to_owned())),
                    "cookie" => Some(CredentialKind::Cookie(name.to_owned())),
                    // The grammar has reported it.
                    _ => None,
                }
            }
            ("http", _, Some("basic")) => Some(CredentialKind::Basic),
            ("http", _, Some("bearer")) => Some(CredentialKind::Bearer),
            ("http", _, Some(other)) => {
                let what = format!("`scheme: {other}`");
                let location = scheme.location_of("scheme");
                self.unsupported(location, &what, "use `basic` or `bearer`");
                None
            }
            ("oauth2", ..) => {
                let token_url = self.flows(scheme);
                Some(CredentialKind::Scoped { token_url })
            }
            ("openIdConnect", ..) => Some(CredentialKind::Scoped { token_url: None }),
            _ => None,
        }
    }

    /// Each flow has addresses of its own. Returns where a client gets its tokens.
    fn flows(&mut self, scheme: Node<'d>) -> Option<String> {
        const OF_FLOWS: [(&str, &[&str]); 4] = [
            ("implicit", &["authorizationUrl"]),
            ("password", &["tokenUrl"]),
            ("clientCredentials", &["tokenUrl"]),
            ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
        ];
        for (name, keywords) in OF_FLOWS {
            let Some(flow) = scheme.get("flows").and_then(|flows| flows.get(name)) else {
                continue;
            };
            for keyword in keywords.iter().filter(|keyword| flow.get(keyword).is_none()) {
                let message = format!("the flow `{name}` has no `{keyword}`; add it");
                self.report(flow.location(), message);
            }
        }
        let flows = scheme.get("flows")?;
        let url = |flow: &str| flows.get(flow)?.get_str("tokenUrl").map(str::to_owned);
        url("clientCredentials").or_else(|| url("authorizationCode")).or_else(|| url("password"))
    }

    /// What an operation's callers must show: by its own `security`, or by that of the document.
    pub(super) fn security(&mut self, operation: Node<'d>) -> Security {
        let root = self.document.root();
        self.required(operation, operation.get("security").or_else(|| root.get("security")))
    }

    /// What the callers of a callback's operation must show. The `security` of the document is about callers of the API,
    /// and a callback goes the other way.
    pub(super) fn security_of_callback(&mut self, operation: Node<'d>) -> Security {
        self.required(operation, operation.get("security"))
    }

    fn required(&mut self, operation: Node<'d>, requirements: Option<Node<'d>>) -> Security {
        let Some(requirements) = requirements else {
            return Security::Open;
        };
        let mut alternatives: Vec<Vec<SchemeUse>> = Vec::new();
        for requirement in requirements.items() {
            let mut schemes = Vec::new();
            for (key, entry) in requirement.entries() {
                schemes.extend(self.scheme_use(key, entry));
            }
            if !alternatives.contains(&schemes) {
                alternatives.push(schemes);
            }
        }
        // Whoever may come with nothing is asked for nothing where that is the only way.
        if alternatives.iter().all(Vec::is_empty) {
            return Security::Open;
        }
        // A caller with a credential is known by it, also where none is needed.
        alternatives.sort_by_key(|schemes| schemes.is_empty());
        let known = |requirement: &Requirement| requirement.alternatives == alternatives;
        if let Some(index) = self.requirements.iter().position(known) {
            return Security::Required(index);
        }
        let name = |schemes: &Vec<SchemeUse>| match schemes.as_slice() {
            [] => "Nobody".to_owned(),
            schemes => {
                let names = schemes.iter().map(|one| self.credentials[one.credential].name());
                names.collect::<Vec<_>>().join("And")
            }
        };
        let names: Vec<String> = alternatives.iter().map(name).collect();
        let base = names.join("Or");
        // The same schemes with other scopes have a number, and a name that ends in one is another's.
        let is_taken = |name: &str| self.requirements.iter().any(|other| other.type_name == name);
        let mut numbers = 2..;
        let mut type_name = base.clone();
        while is_taken(&type_name) {
            type_name = format!("{base}_{}", numbers.next().unwrap_or_default());
        }
        let finder = format!("find_{}", value_name(&type_name).trim_start_matches("r#"));
        let composed = alternatives.len() > 1 || alternatives.iter().any(|one| one.len() > 1);
        if composed {
            self.server_scope.claim(&type_name, &type_name, operation.location(), self.diagnostics);
        }
        self.requirements.push(Requirement { type_name, finder, alternatives });
        Security::Required(self.requirements.len() - 1)
    }

    fn scheme_use(&mut self, key: &str, entry: Node<'d>) -> Option<SchemeUse> {
        let Some(credential) = self.credentials.iter().position(|known| known.key == key) else {
            let schemes =
                self.document.root().get("components").and_then(|c| c.get("securitySchemes"));
            // One that was refused has its own report.
            if schemes.and_then(|schemes| schemes.get(key)).is_none() {
                let message = format!(
                    "`{key}` is no security scheme; add it to `components/securitySchemes`"
                );
                self.report(entry.key_location(), message);
            }
            return None;
        };
        let scopes: Vec<String> =
            entry.items().filter_map(Node::as_str).map(str::to_owned).collect();
        if let Some(scope) = entry.items().next()
            && !self.credentials[credential].has_scopes()
        {
            self.report(scope.location(), "this security scheme has no scopes; write `[]`");
        }
        self.check_scopes(key, entry);
        Some(SchemeUse { credential, scopes })
    }

    /// Reports scopes that no flow of the scheme offers.
    fn check_scopes(&mut self, key: &str, entry: Node<'d>) {
        let schemes = self.document.root().get("components").and_then(|c| c.get("securitySchemes"));
        let flows = schemes.and_then(|schemes| schemes.get(key)).and_then(|one| one.get("flows"));
        let Some(flows) = flows else {
            return;
        };
        for scope in entry.items() {
            let offered = flows.entries().any(|(_, flow)| {
                let scopes = flow.get("scopes");
                scopes.zip(scope.as_str()).is_some_and(|(all, one)| all.get(one).is_some())
            });
            if !offered {
                let message =
                    "no flow of this security scheme has this scope; add it or correct it";
                self.report(scope.location(), message);
            }
        }
    }

    /// `x-envelope`: which fields of an answer carry code, message and result.
    pub(super) fn envelope(&mut self) -> Option<Envelope> {
        let node = self.document.root().get("x-envelope")?;
        for (key, entry) in node.entries() {
            if !["code", "message", "result", "success", "undocumented"].contains(&key) {
                let message = format!(
                    "`{key}` is no keyword of x-envelope; it has `code`, `message`, `result`, `success` and `undocumented`"
                );
                self.report(entry.key_location(), message);
            }
        }
        let property = |key: &str| {
            node.get_str(key)
                .map(|name| Property { wire_name: name.to_owned(), name: value_name(name) })
        };
        let (Some(code), Some(message)) = (property("code"), property("message")) else {
            self.report(node.location(), "x-envelope must name the fields of `code` and `message`");
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
            self.report(success.location(), message);
        }
        let result = match (property("result"), node.get_str("success")) {
            (Some(property), Some(success)) => {
                Some(ResultProperty { property, success: success.to_owned() })
            }
            (None, None) => None,
            _ => {
                let message = "x-envelope must have both `result` and `success`, or neither";
                self.report(node.location(), message);
                None
            }
        };
        let undocumented = node.get("undocumented").and_then(|node| self.undocumented(node));
        Some(Envelope { code, message, result, undocumented })
    }

    /// `undocumented` of `x-envelope`: the code in bodies that no operation documents.
    fn undocumented(&mut self, node: Node<'d>) -> Option<Undocumented> {
        let (code, success) = (node.get_str("code"), node.get_str("success"));
        let (Some(code), Some(success)) = (code, success) else {
            let message = "`undocumented` of x-envelope must name the property of the `code` and the code of a `success`, both as texts";
            self.report(node.location(), message);
            return None;
        };
        Some(Undocumented { code: code.to_owned(), success: success.to_owned() })
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
        let root = self.document.root();
        let envelope = root.get("x-envelope")?;
        let (code, message) = (envelope.get_str("code")?, envelope.get_str("message")?);
        let schemas = root.get("components")?.get("schemas")?;
        let parts = |schema: Node<'d>| {
            let parts = schema.get("allOf").into_iter().flat_map(Node::items);
            std::iter::once(schema).chain(parts)
        };
        let property = schemas
            .entries()
            .flat_map(|(_, entry)| parts(entry))
            .filter_map(|schema| schema.get("properties"))
            .find(|properties| properties.get(message).is_some() && properties.get(code).is_some())?
            .get(code)?;
        let schema = self.resolve(property)?;
        let values = schema.get("enum")?.items();
        Some(values.filter_map(Node::as_str).map(str::to_owned).collect())
    }
}
