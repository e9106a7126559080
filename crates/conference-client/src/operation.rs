//! What a spec says of an operation, for the layers that make a call.

/// An operation, as generated code describes it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    /// `operationId`.
    pub id: &'static str,
    pub access: Access,
    pub repeat: Repeat,
    pub secrecy: Secrecy,
}

/// Who may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everybody; no credential is sent.
    Open,
    /// Who has a session or token.
    Credential,
}

/// Whether a call that may have arrived may be made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeat {
    Safe,
    Unsafe,
}

/// Whether what is asked and answered may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Secrecy {
    Open,
    /// A password or token is among it.
    Secret,
}
