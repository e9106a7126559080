//! The credentials that an operation asks for against those that a call carries.

use specwright_document::{Document, Level, Node, Operation};

use super::text_values::schema;
use super::{Call, Verifier};
use crate::lints::MISSING_CREDENTIAL;
use crate::recording::RecordingFormat;
use crate::tally::Difference;

impl<'s> Verifier<'s> {
    /// Makes the names known that the specs give to credentials and to parameters with secrets.
    pub(super) fn learn_secret_names(&mut self) {
        for (index, document) in self.specs.iter().enumerate() {
            self.learn_api_keys(document);
            self.learn_codes(document);
            for operation in document.operations() {
                self.learn_secret_fields(index, &operation);
            }
        }
    }

    fn learn_api_keys(&mut self, document: &Document) {
        let schemes = schemes(document).into_iter().flat_map(Node::entries);
        let schemes = schemes.map(|(_, scheme)| scheme.resolved());
        let keys = schemes.filter(|scheme| scheme.get_str("type") == Some("apiKey"));
        for name in keys.filter_map(|scheme| scheme.get_str("name")) {
            self.secrets.name(name);
        }
    }

    fn learn_codes(&mut self, document: &Document) {
        let Some(envelope) = document.root().get("x-envelope") else { return };
        let Some(field) = envelope.get_str("code") else { return };
        let Some(success) = envelope.get_str("success") else { return };
        self.secrets.code(field, success);
        let operations = document.operations().into_iter();
        let listed = operations.filter_map(|operation| operation.node.get("x-error-codes"));
        for code in listed.flat_map(Node::items) {
            self.secrets.code(field, code.as_str().unwrap_or_default());
        }
    }

    /// Learns the names of parameters and headers whose schema is that of a password.
    fn learn_secret_fields(&mut self, spec: usize, operation: &Operation<'s>) {
        let parameters = operation.parameters().into_iter();
        let parameters = parameters.filter_map(|node| Some((node.get_str("name")?, node)));
        let responses = operation.responses().into_iter();
        let headers = responses.filter_map(|(_, _, response)| response.get("headers"));
        let headers = headers.flat_map(Node::entries).map(|(name, node)| (name, node.resolved()));
        for (name, node) in parameters.chain(headers) {
            let Some((schema, _)) = schema(node) else { continue };
            let shape = self.shapes[spec].of(schema);
            if self.shapes[spec].get(shape).secret {
                self.secrets.name(name);
            }
        }
    }

    pub(super) fn credentials(&mut self, call: &Call<'s, '_>) {
        let document = &self.specs[call.spec];
        let own = call.operation.node.get("security");
        let Some(security) = own.or(document.root().get("security")) else { return };
        let mut alternatives = security.items();
        let carries = |name: &str| carries(call, document, name);
        if alternatives.len() == 0 || alternatives.clone().any(|one| one.keys().all(carries)) {
            return;
        }
        let names: Vec<String> = alternatives.clone().map(|one| described(document, one)).collect();
        let message = format!("carries no credential; the spec asks for {}", names.join(" or "));
        // Browsers leave these out of what they save, unless told otherwise.
        let may_be_left_out = |name: &str| carries(name) || is_left_out(document, name);
        let is_left_out = call.form == RecordingFormat::Har
            && alternatives.any(|one| one.keys().all(may_be_left_out));
        let level = if is_left_out { Level::Warning } else { Level::Error };
        let mut difference = Difference::new(&MISSING_CREDENTIAL, level, "request", "", message);
        if is_left_out {
            difference.help = Some(
                "browsers leave out cookies and `Authorization` when they save a HAR; save it \
                 with sensitive data to have them judged",
            );
        }
        self.add(call, difference.at(Some(security.location())));
    }

    /// Names of query parameters that are credentials.
    pub(super) fn keys_in_query(&self, call: &Call<'s, '_>) -> Vec<&'s str> {
        let schemes = schemes(&self.specs[call.spec]).into_iter().flat_map(Node::entries);
        let schemes = schemes.map(|(_, scheme)| scheme.resolved());
        let keys = schemes.filter(|scheme| scheme.get_str("in") == Some("query"));
        keys.filter_map(|scheme| scheme.get_str("name")).collect()
    }
}

fn schemes(document: &Document) -> Option<Node<'_>> {
    document.root().pointer("/components/securitySchemes")
}

fn scheme<'s>(document: &'s Document, name: &str) -> Option<Node<'s>> {
    Some(schemes(document)?.get(name)?.resolved())
}

/// Whether a call has something where a scheme wants its credential.
fn carries(call: &Call<'_, '_>, document: &Document, name: &str) -> bool {
    let Some(scheme) = scheme(document, name) else { return true };
    let request = &call.exchange.request;
    let named = scheme.get_str("name").unwrap_or_default();
    let authorized = |word: &str| {
        request.header("authorization").is_some_and(|value| {
            value.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        })
    };
    match (type_of(scheme), place_of(scheme)) {
        ("apiKey", "header") => request.header(named).is_some_and(|value| !value.is_empty()),
        ("apiKey", "query") => call.address.query().iter().any(|(name, _)| name == named),
        ("apiKey", "cookie") => super::request::cookie(call, named).is_some(),
        ("http", _) => authorized(&format!("{} ", scheme.get_str("scheme").unwrap_or_default())),
        ("oauth2" | "openIdConnect", _) => authorized("Bearer "),
        _ => true,
    }
}

/// Whether a credential stands in a header that browsers do not save: `Authorization` or `Cookie`, and no
/// other whose name only sounds like them.
fn is_left_out(document: &Document, name: &str) -> bool {
    let Some(scheme) = scheme(document, name) else { return false };
    let named = scheme.get_str("name").unwrap_or_default();
    match (type_of(scheme), place_of(scheme)) {
        ("apiKey", "cookie") | ("http" | "oauth2" | "openIdConnect", _) => true,
        ("apiKey", "header") => {
            ["authorization", "cookie"].iter().any(|known| named.eq_ignore_ascii_case(known))
        }
        _ => false,
    }
}

/// The schemes of an alternative as people say them.
fn described(document: &Document, alternative: Node<'_>) -> String {
    let names = alternative.keys().map(|name| {
        let Some(scheme) = scheme(document, name) else { return format!("`{name}`") };
        match type_of(scheme) {
            "apiKey" => {
                let named = scheme.get_str("name").unwrap_or_default();
                format!("the {} `{named}`", place_of(scheme))
            }
            "http" => format!("`Authorization: {}`", scheme.get_str("scheme").unwrap_or_default()),
            _ => "`Authorization: Bearer`".to_owned(),
        }
    });
    names.collect::<Vec<_>>().join(" and ")
}

fn type_of(scheme: Node<'_>) -> &str {
    scheme.get_str("type").unwrap_or_default()
}

fn place_of(scheme: Node<'_>) -> &str {
    scheme.get_str("in").unwrap_or_default()
}
