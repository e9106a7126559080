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

impl Operation {
    /// An operation that everybody may call.
    pub const fn open(id: &'static str) -> Operation {
        let (access, repeat, secrecy) = (Access::Open, Repeat::Unsafe, Secrecy::Open);
        Operation { id, access, repeat, secrecy }
    }

    /// An operation that is called with a session or token.
    pub const fn guarded(id: &'static str) -> Operation {
        Operation { access: Access::Credential, ..Operation::open(id) }
    }

    /// The same, and safe to repeat.
    pub const fn repeatable(self) -> Operation {
        Operation { repeat: Repeat::Safe, ..self }
    }

    /// The same, with passwords or tokens among what is asked or answered.
    pub const fn secret(self) -> Operation {
        Operation { secrecy: Secrecy::Secret, ..self }
    }
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
