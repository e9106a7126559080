//! Describes an operation to the layers that make a call.

/// What a spec says of an operation, apart from its request and responses. Generated code creates it.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// The `operationId`.
    pub id: &'static str,
    /// Whether calls carry a credential.
    pub access: Access,
    /// Whether a call that may have arrived may be made again.
    pub repeat: Repeat,
    /// Whether requests and answers may be quoted in errors.
    pub secrecy: Secrecy,
}

impl Operation {
    /// Creates an operation that needs no credential, is not safe to repeat and deals with no secrets.
    pub const fn open(id: &'static str) -> Operation {
        Operation { id, access: Access::Open, repeat: Repeat::Unsafe, secrecy: Secrecy::Open }
    }

    /// Creates the same with a credential.
    pub const fn guarded(id: &'static str) -> Operation {
        Operation { access: Access::Credential, ..Operation::open(id) }
    }

    /// Makes the operation safe to repeat.
    pub const fn repeatable(self) -> Operation {
        Operation { repeat: Repeat::Safe, ..self }
    }

    /// Marks the operation as one with passwords or tokens in its requests or answers.
    pub const fn secret(self) -> Operation {
        Operation { secrecy: Secrecy::Secret, ..self }
    }
}

/// Whether calls carry a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// No credential is sent.
    Open,
    /// The client's credential is sent.
    Credential,
}

/// Whether a call that may have arrived may be made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// It does no harm.
    Safe,
    /// It might do twice what it asks for.
    Unsafe,
}

/// Whether requests and answers may be quoted in errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Yes, apart from the credential.
    Open,
    /// No: they contain passwords or tokens.
    Secret,
}
