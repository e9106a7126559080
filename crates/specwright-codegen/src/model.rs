//! What a spec means: operations, types and credentials with their Rust names chosen.
//!
//! Only what the emitters can print can be said here.

mod callbacks;
mod operations;
mod pagination;
mod rules;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::package::Examples;
pub(crate) use callbacks::*;
pub(crate) use operations::*;
pub(crate) use pagination::*;
pub(crate) use rules::*;
pub(crate) use types::*;

/// An API as its generated crates offer it.
#[derive(Debug)]
pub(crate) struct Api {
    pub title: String,
    pub description: String,
    pub url: UrlSource,
    /// The path of the first server URL, without a slash at its end.
    pub base_path: String,
    /// The first server, where its URL is a template of host and port.
    pub server: Option<Server>,
    /// Shared with the callbacks.
    pub types: Arc<Vec<TypeDef>>,
    pub operations: Vec<Operation>,
    pub callbacks: Vec<Callback>,
    /// The security schemes that operations ask for.
    pub credentials: Vec<Credential>,
    /// Every choice of credentials that some operation asks for, save "none".
    pub requirements: Vec<Requirement>,
    pub envelope: Option<Envelope>,
    /// The generic type of the envelopes with a result.
    pub envelope_type: Option<EnvelopeType>,
    /// The code that says that all went well, where the envelope has one.
    pub success: Option<Success>,
    /// How many examples were held against their schemas.
    pub examples: usize,
    /// Where each named type stands among the types.
    pub index: Arc<BTreeMap<String, usize>>,
    /// Whether the server comes with one that answers with examples.
    pub examples_of_server: Examples,
    /// The absolute path of the module with the types; without one, it is `types` of the parent module.
    pub types_module: Option<String>,
    /// The path of the policy of clients, if they have one.
    pub policy: Option<String>,
}

/// `https://{host}:{port}/base`.
#[derive(Debug)]
pub(crate) struct Server {
    pub parts: Vec<UrlPart>,
    pub variables: Vec<ServerVariable>,
}

#[derive(Debug)]
pub(crate) enum UrlPart {
    Literal(String),
    /// The Rust name of a variable.
    Variable(String),
}

#[derive(Debug)]
pub(crate) struct ServerVariable {
    pub wire_name: String,
    pub name: String,
    pub default: String,
    pub docs: String,
}

/// A security scheme.
#[derive(Clone, Debug)]
pub(crate) struct Credential {
    /// The key of the scheme in the spec.
    pub key: String,
    /// The scheme in words for an associated type: `Session`.
    pub type_name: String,
    /// The hook's name: `authenticate_session`.
    pub hook: String,
    pub kind: CredentialKind,
    pub docs: String,
}

impl Credential {
    /// Whether it has scopes.
    pub fn has_scopes(&self) -> bool {
        matches!(self.kind, CredentialKind::Scoped { .. })
    }

    /// The scheme within a longer name.
    pub fn name(&self) -> &str {
        &self.type_name
    }
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CredentialKind {
    /// `apiKey` in a header, by its name as the spec writes it.
    Header(String),
    Query(String),
    Cookie(String),
    Basic,
    Bearer,
    /// `oauth2` or `openIdConnect`: a bearer token with scopes.
    Scoped {
        /// Where tokens are issued.
        token_url: Option<String>,
    },
}

/// Which credentials let a request pass: one of the alternatives, each of which is all of its schemes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Requirement {
    /// What the caller is called in Rust where that is no single scheme: `SessionOrToken`.
    pub type_name: String,
    /// The function that finds the caller: `find_session_or_token`.
    pub finder: String,
    pub alternatives: Vec<Vec<SchemeUse>>,
}

/// A scheme in a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SchemeUse {
    /// Index into the credentials of the API.
    pub credential: usize,
    pub scopes: Vec<String>,
}

/// Which fields of an answer carry code, message and result (`x-envelope`).
#[derive(Debug)]
pub(crate) struct Envelope {
    /// The type that holds the code alone, for every answer of the API.
    pub code: Property,
    pub message: Property,
    /// `None` where the HTTP status tells, and the envelope is only the error body.
    pub result: Option<ResultProperty>,
    /// The code in bodies that no operation documents.
    pub undocumented: Option<Undocumented>,
}

/// The code in a body that no operation documents.
#[derive(Debug)]
pub(crate) struct Undocumented {
    /// The property.
    pub code: String,
    /// The code of a success.
    pub success: String,
}

/// The type of all envelopes that consist of code, message and result.
#[derive(Debug)]
pub(crate) struct EnvelopeType {
    pub name: String,
    /// Code, message and result in the order of the spec.
    pub fields: Vec<Field>,
    /// The types that are this one, with what is their result.
    pub members: Vec<(String, Option<Type>)>,
}

impl EnvelopeType {
    /// What is the result of a type that is this one; the inner `None` says that it has none.
    pub fn result_of(&self, name: &str) -> Option<Option<&Type>> {
        let member = self.members.iter().find(|(member, _)| member == name);
        member.map(|(_, result)| result.as_ref())
    }
}

/// A code as Rust writes it.
#[derive(Debug)]
pub(crate) enum Success {
    Text(String),
    /// A variant of a named enumeration.
    Variant {
        ty: String,
        variant: String,
    },
}

#[derive(Debug)]
pub(crate) struct Property {
    pub wire_name: String,
    pub name: String,
}

#[derive(Debug)]
pub(crate) struct ResultProperty {
    pub property: Property,
    /// The code that says that all went well.
    pub success: String,
}

impl Api {
    /// The type of the code in envelopes, if they have a type.
    pub fn refusal_code(&self) -> Option<&Type> {
        let (envelope, ty) = (self.envelope.as_ref()?, self.envelope_type.as_ref()?);
        let mut fields = ty.fields.iter();
        fields.find(|field| field.wire_name == envelope.code.wire_name).map(|field| &field.ty)
    }

    /// The named type of the envelope's code and its variant for a code, where the spec lists it.
    pub fn variant_of_code(&self, code: &str) -> Option<(&str, &str)> {
        let name = self.refusal_code()?.named()?;
        match &self.type_def(name).shape {
            Shape::StringEnum { variants } => {
                let variant = variants.iter().find(|variant| variant.value == code)?;
                Some((name, &variant.name))
            }
            _ => None,
        }
    }

    /// The response of an operation that has a refusal in place of its result, and how it is written.
    pub fn refused_in<'a>(&self, operation: &'a Operation) -> Option<(u16, &'a Content)> {
        let envelope = self.envelope_type.as_ref()?;
        operation.responses.iter().find_map(|response| {
            let (StatusRange::Exactly(status), [content], Outcome::Success) =
                (response.status, response.contents.as_slice(), response.outcome)
            else {
                return None;
            };
            // A refusal has no value for them.
            if response.headers.iter().any(|header| header.presence == Presence::Required) {
                return None;
            }
            match &content.codec {
                Codec::Json(Type::Named(name)) if envelope.result_of(name).flatten().is_some() => {
                    Some((status, content))
                }
                _ => None,
            }
        })
    }

    /// The type of the result in the body of a success, if the body is an envelope and a refusal is a failure.
    pub fn enveloped(&self, operation: &Operation, content: &Content) -> Option<&Type> {
        self.refused_in(operation)?;
        match &content.codec {
            Codec::Json(Type::Named(name)) => self.envelope_type.as_ref()?.result_of(name)?,
            _ => None,
        }
    }

    /// The definition of a named type.
    pub fn type_def(&self, name: &str) -> &TypeDef {
        &self.types[self.type_index(name)]
    }

    /// Where a named type stands among the types.
    pub fn type_index(&self, name: &str) -> usize {
        *self.index.get(name).expect("every named type that is used is defined")
    }

    /// Whether the Rust type is `Copy`.
    pub fn is_copy(&self, ty: &Type) -> bool {
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number(_) => true,
            Type::Any | Type::String | Type::Binary | Type::Array(_) | Type::Map(_) => false,
            Type::Nullable(inner) => self.is_copy(inner),
            Type::Named(name) => {
                let def = self.type_def(name);
                match def.shape {
                    Shape::Boolean
                    | Shape::Integer { .. }
                    | Shape::Number { .. }
                    | Shape::IntegerEnum { .. } => true,
                    // An open one may hold what is not listed.
                    Shape::StringEnum { .. } | Shape::ValueEnum { .. } => {
                        def.strictness == Strictness::Strict
                    }
                    Shape::Any
                    | Shape::String(_)
                    | Shape::Array { .. }
                    | Shape::Map { .. }
                    | Shape::Object(_)
                    | Shape::Union(_)
                    | Shape::Excluding { .. } => false,
                }
            }
        }
    }

    /// Whether a value of this type can break a constraint that a request must keep.
    pub fn needs_check(&self, ty: &Type) -> bool {
        self.reaches(ty, |def| def.strictness == Strictness::Checked && def.shape.constrained())
    }

    /// Whether some of what an operation asks or answers must not be shown.
    pub fn secrecy_of(&self, operation: &Operation) -> Secrecy {
        let asked = operation.parameters.iter().map(|parameter| &parameter.ty);
        let sent = operation.body.iter().flat_map(|body| &body.contents);
        let sent = sent.filter_map(|content| content.codec.ty());
        let answers = operation.responses.iter().flat_map(|response| &response.contents);
        let answered = answers.filter_map(|content| content.codec.ty());
        let secret = |def: &TypeDef| matches!(&def.shape, Shape::String(rules) if rules.secrecy == Secrecy::Secret);
        let is_secret = asked.chain(sent).chain(answered).any(|ty| self.reaches(ty, secret));
        if is_secret { Secrecy::Secret } else { Secrecy::Open }
    }

    /// Whether a type is or is built of a named one with this property.
    fn reaches(&self, ty: &Type, property: impl Fn(&TypeDef) -> bool) -> bool {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = ty.named().into_iter().collect();
        while let Some(name) = open.pop() {
            if seen.insert(name) {
                let def = self.type_def(name);
                if property(def) {
                    return true;
                }
                open.extend(def.shape.parts().into_iter().filter_map(Type::named));
                open.extend(def.shape.bases());
            }
        }
        false
    }
}
