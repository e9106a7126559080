//! The credentials that an operation asks for against those that a call carries.

use specwright_document::{Level, Node, Operation, Spec};

use super::text_values::schema;
use super::{Call, Verifier};
use crate::recording::RecordingFormat;
use crate::rules::MISSING_CREDENTIAL;
use crate::tally::Difference;

impl<'s> Verifier<'s> {
    /// Makes the names known that the specs give to credentials and to parameters with secrets.
    pub(super) fn learn_secret_names(&mut self) {
        for (index, spec) in self.specs.iter().enumerate() {
            for (_, scheme) in schemes(spec) {
                if let ("apiKey", Some(name)) =
                    (scheme.str("type").unwrap_or_default(), scheme.str("name"))
                {
                    self.secrets.name(name);
                }
            }
            if let Some(envelope) = spec.document.root.get("x-envelope")
                && let (Some(field), Some(success)) =
                    (envelope.str("code"), envelope.str("success"))
            {
                self.secrets.code(field, success);
                let listed = |operation: Operation<'s>| operation.node.get("x-error-codes");
                for code in spec.operations().into_iter().filter_map(listed).flat_map(Node::items) {
                    self.secrets.code(field, code.as_str().unwrap_or_default());
                }
            }
            for operation in spec.operations() {
                let headers = operation.responses(spec).into_iter().flat_map(|(_, _, response)| {
                    response.get("headers").into_iter().flat_map(Node::entries)
                });
                let headers = headers.map(|(name, entry)| (Some(name), spec.target(&entry.node)));
                let parameters =
                    operation.parameters(spec).into_iter().map(|node| (node.str("name"), node));
                for (name, node) in parameters.chain(headers) {
                    let (Some(name), Some((schema, _))) = (name, schema(spec, node)) else {
                        continue;
                    };
                    let shape = self.shapes[index].of(schema);
                    if self.shapes[index].get(shape).secret {
                        self.secrets.name(name);
                    }
                }
            }
        }
    }

    pub(super) fn credentials(&mut self, call: &Call<'s, '_>) {
        let spec = &self.specs[call.spec];
        let asked =
            call.operation.node.get("security").or_else(|| spec.document.root.get("security"));
        let Some(asked) = asked.filter(|asked| !asked.items().is_empty()) else { return };
        let satisfied = asked
            .items()
            .iter()
            .any(|alternative| alternative.entries().all(|(name, _)| carries(call, spec, name)));
        if satisfied {
            return;
        }
        let names: Vec<String> =
            asked.items().iter().map(|alternative| described(spec, alternative)).collect();
        let message = format!("carries no credential; the spec asks for {}", names.join(" or "));
        // Browsers leave these out of what they save, unless told otherwise.
        let left_out = call.form == RecordingFormat::Har
            && asked.items().iter().any(|alternative| {
                alternative
                    .entries()
                    .all(|(name, _)| carries(call, spec, name) || is_left_out(spec, name))
            });
        let level = if left_out { Level::Warning } else { Level::Error };
        let mut difference = Difference::new(&MISSING_CREDENTIAL, level, "request", "", message);
        if left_out {
            difference.help = Some(
                "browsers leave out cookies and `Authorization` when they save a HAR; save it \
                                    with sensitive data to have them judged",
            );
        }
        self.add(call, difference.at(Some(asked.location)));
    }

    /// Names of query parameters that are credentials.
    pub(super) fn keys_in_query(&self, call: &Call<'s, '_>) -> Vec<&'s str> {
        let all = schemes(&self.specs[call.spec]);
        let keys = all.into_iter().filter(|(_, scheme)| scheme.str("in") == Some("query"));
        keys.filter_map(|(_, scheme)| scheme.str("name")).collect()
    }
}

fn schemes(spec: &Spec) -> Vec<(&str, &Node)> {
    let all = spec.document.root.pointer("/components/securitySchemes");
    all.into_iter()
        .flat_map(Node::entries)
        .map(|(name, entry)| (name, spec.target(&entry.node)))
        .collect()
}

fn scheme<'s>(spec: &'s Spec, name: &str) -> Option<&'s Node> {
    schemes(spec).into_iter().find(|(known, _)| *known == name).map(|(_, scheme)| scheme)
}

/// Whether a call has something where a scheme wants its credential.
fn carries(call: &Call<'_, '_>, spec: &Spec, name: &str) -> bool {
    let Some(scheme) = scheme(spec, name) else { return true };
    let request = &call.exchange.request;
    let named = scheme.str("name").unwrap_or_default();
    let authorized = |word: &str| {
        request.header("authorization").is_some_and(|value| {
            value.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        })
    };
    match (scheme.str("type").unwrap_or_default(), scheme.str("in").unwrap_or_default()) {
        ("apiKey", "header") => request.header(named).is_some_and(|value| !value.is_empty()),
        ("apiKey", "query") => call.address.query().iter().any(|(name, _)| name == named),
        ("apiKey", "cookie") => super::request::cookie(call, named).is_some(),
        ("http", _) => authorized(&format!("{} ", scheme.str("scheme").unwrap_or_default())),
        ("oauth2" | "openIdConnect", _) => authorized("Bearer "),
        _ => true,
    }
}

/// Whether a credential stands in a header that browsers do not save: `Authorization` or `Cookie`, and no
/// other whose name only sounds like them.
fn is_left_out(spec: &Spec, name: &str) -> bool {
    let Some(scheme) = scheme(spec, name) else { return false };
    let named = scheme.str("name").unwrap_or_default();
    match (scheme.str("type").unwrap_or_default(), scheme.str("in").unwrap_or_default()) {
        ("apiKey", "cookie") | ("http" | "oauth2" | "openIdConnect", _) => true,
        ("apiKey", "header") => {
            ["authorization", "cookie"].iter().any(|known| named.eq_ignore_ascii_case(known))
        }
        _ => false,
    }
}

/// The schemes of an alternative as people say them.
fn described(spec: &Spec, alternative: &Node) -> String {
    let names = alternative.entries().map(|(name, _)| {
        let Some(scheme) = scheme(spec, name) else { return format!("`{name}`") };
        match scheme.str("type") {
            Some("apiKey") => {
                let place = scheme.str("in").unwrap_or_default();
                format!("the {place} `{}`", scheme.str("name").unwrap_or_default())
            }
            Some("http") => {
                format!("`Authorization: {}`", scheme.str("scheme").unwrap_or_default())
            }
            _ => "`Authorization: Bearer`".to_owned(),
        }
    });
    names.collect::<Vec<_>>().join(" and ")
}
