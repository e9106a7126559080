//! A `Document` into an `Api`: what the spec means, or why it is refused.

mod callbacks;
mod compose;
mod envelopes;
mod examples;
mod extensions;
mod http;
mod operations;
mod recursion;
mod rust_names;
mod schemas;
mod security;
mod servers;
mod strictness;

use std::collections::BTreeSet;
use std::sync::Arc;

use callbacks::{LoweredCallback, OperationCallbacks};
use compose::PlainDocument;

use crate::model::{Api, Callback, Credential, Requirement, Type, UrlSource};
use crate::names::Scope;
use specwright_document::{Diagnostics, Document, Location, Node, NodeId};

/// Gives every part of a spec its meaning. What cannot be honoured is reported with its place; the
/// result is of use only if nothing was.
pub(crate) fn lower(document: &Document, diagnostics: &mut Diagnostics) -> Api {
    let Meaning { mut api, .. } = meaning(document, diagnostics);
    api.examples = examples::check(document, diagnostics);
    api
}

/// What a document means, and how that was found.
pub(crate) struct Meaning {
    pub api: Api,
    /// The document with plain schemas.
    pub plain: PlainDocument,
    /// The type of each schema of the plain document.
    pub uses: Vec<(NodeId, Type)>,
}

/// The same without a look at the examples.
pub(crate) fn meaning(document: &Document, diagnostics: &mut Diagnostics) -> Meaning {
    extensions::check(document.root(), diagnostics);
    let plain = compose::compose(document, diagnostics);
    let mut lowering = Lowering {
        original: document,
        document: &plain.document,
        plain: &plain,
        diagnostics,
        types: schemas::Types::new(),
        direction: schemas::Direction::Response,
        split: BTreeSet::new(),
        excluding: false,
        credentials: Vec::new(),
        requirements: Vec::new(),
        server_scope: Scope::of_server(),
        credential_scope: Scope::default(),
        operation_scope: Scope::default(),
        callback_scope: Scope::default(),
        callbacks: Vec::new(),
        known_codes: Vec::new(),
        envelope_code: None,
        uses: Vec::new(),
    };
    let root = plain.document.root();
    lowering.components();
    lowering.other_components();
    let server = lowering.server();
    lowering.credentials();
    lowering.credential_scope = lowering.server_scope.clone();
    let envelope = lowering.envelope();
    let operations = lowering.operations(envelope.as_ref());
    let callbacks = lowering.callbacks();
    let success = lowering.success(envelope.as_ref());
    for def in recursion::endless(&lowering.types.defs) {
        let node = document.root().pointer(def.pointer.trim_start_matches('#'));
        let message = format!(
            "`{}` is a choice of itself or excludes itself, so no value can be judged; break the circle",
            def.name
        );
        lowering.diagnostics.report(node.unwrap_or(root).location(), message);
    }
    let credentials = lowering.credentials;
    let requirements = lowering.requirements;
    let uses = lowering.uses;
    let code = lowering.envelope_code;
    let free_name = envelopes::NAMES.into_iter().find(|name| lowering.types.is_free(name));
    let of_callbacks = callbacks.iter().flat_map(|callback| &callback.operations);
    let all: Vec<_> = operations.iter().chain(of_callbacks).collect();
    let mut types = strictness::settle(lowering.types, &all);
    recursion::settle(&mut types);
    recursion::keep_one(&mut types);
    let envelope_type = envelopes::envelope_type(
        &types,
        envelope.as_ref(),
        code.as_ref(),
        success.as_ref(),
        free_name,
    );
    let index = types.iter().enumerate().map(|(index, def)| (def.name.clone(), index)).collect();
    let mut api = Api {
        title: text(root.get("info"), "title"),
        description: text(root.get("info"), "description"),
        url: UrlSource::Servers,
        base_path: server.base_path,
        server: server.template,
        types: Arc::new(types),
        operations,
        callbacks: Vec::new(),
        credentials,
        requirements,
        envelope,
        envelope_type,
        success,
        examples: 0,
        index: Arc::new(index),
        examples_of_server: Default::default(),
        types_module: None,
        policy: None,
    };
    api.callbacks = callbacks.into_iter().map(|callback| api_of_callback(&api, callback)).collect();
    Meaning { api, plain, uses }
}

/// A callback as an API of its own, which shares the types of the API that has it.
fn api_of_callback(api: &Api, callback: LoweredCallback) -> Callback {
    let LoweredCallback { module, wire_name, operation, expression, docs, .. } = callback;
    let api = Api {
        title: api.title_of_callback(&wire_name, operation.as_deref()),
        description: docs,
        url: UrlSource::Callback { expression },
        base_path: String::new(),
        server: None,
        types: Arc::clone(&api.types),
        operations: callback.operations,
        callbacks: Vec::new(),
        credentials: api.credentials.clone(),
        requirements: callback.requirements,
        envelope: None,
        envelope_type: None,
        success: None,
        examples: 0,
        index: Arc::clone(&api.index),
        examples_of_server: Default::default(),
        types_module: None,
        policy: None,
    };
    Callback { module, api }
}

struct Lowering<'d> {
    /// The document as its author wrote it.
    original: &'d Document,
    /// The same with plain schemas.
    document: &'d Document,
    plain: &'d PlainDocument,
    diagnostics: &'d mut Diagnostics,
    types: schemas::Types,
    /// Which way the schemas travel that are being lowered.
    direction: schemas::Direction,
    /// The components that differ from requests to answers.
    split: BTreeSet<String>,
    /// Whether the schema being lowered stands within `not`.
    excluding: bool,
    credentials: Vec<Credential>,
    requirements: Vec<Requirement>,
    /// Names of types in the server's module.
    server_scope: Scope,
    /// The same when it has the names of security schemes only.
    credential_scope: Scope,
    /// Names of the operations' methods.
    operation_scope: Scope,
    /// Names of the modules of callbacks.
    callback_scope: Scope,
    /// The callbacks of the operations met so far.
    callbacks: Vec<OperationCallbacks<'d>>,
    /// The values that the envelope's code is known to have, where the spec lists them.
    known_codes: Vec<String>,
    /// The type of the code in the envelopes met so far.
    envelope_code: Option<Type>,
    /// The type of each schema of the plain document.
    uses: Vec<(NodeId, Type)>,
}

impl<'d> Lowering<'d> {
    fn report(&mut self, location: Location, message: impl Into<String>) {
        self.diagnostics.report(location, message);
    }

    /// A keyword that OpenAPI has and this generator does not honour.
    fn unsupported(&mut self, location: Location, what: &str, instead: &str) {
        self.report(location, format!("{what} is not supported yet; {instead}"));
    }

    /// What a `$ref` leads to, or the value itself.
    fn resolve(&mut self, node: Node<'d>) -> Option<Node<'d>> {
        let Some(reference) = node.reference() else {
            return Some(node);
        };
        let mut target = self.document.resolve(reference)?;
        // A component may itself be a reference; a circle of them was reported before.
        for _ in 0..8 {
            match target.reference() {
                Some(next) => target = self.document.resolve(next)?,
                None => return Some(target),
            }
        }
        let message = format!("`$ref: {reference}` leads through too many references; shorten it");
        self.report(node.location(), message);
        None
    }

    /// Reports components that nothing is generated from and that are not right. Others that nothing refers to are
    /// without effect.
    fn other_components(&mut self) {
        let Some(components) = self.document.root().get("components") else {
            return;
        };
        if let Some(links) = components.get("links") {
            self.links(links);
        }
    }
}

/// The text of a key, empty where there is none.
fn text(node: Option<Node<'_>>, key: &str) -> String {
    node.and_then(|node| node.get_str(key)).unwrap_or_default().trim().to_owned()
}
