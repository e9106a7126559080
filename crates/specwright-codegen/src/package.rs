//! A crate of its own: how it depends on the toolkit, and which parts it has.

/// How a generated crate depends on `specwright-runtime` and `specwright-server`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toolkit<'t> {
    /// By a version of the registry.
    Version(&'t str),
    /// By the path of the folder that contains both.
    Path(&'t str),
}

/// The parts of a generated crate. Types are always among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    /// Types, server and client.
    #[default]
    All,
    /// Types and client.
    WithoutServer,
    /// Types and server.
    WithoutClient,
    /// Types only.
    TypesOnly,
}

impl Parts {
    /// Whether there is a server.
    pub fn has_server(self) -> bool {
        matches!(self, Parts::All | Parts::WithoutClient)
    }

    /// Whether there is a client.
    pub fn has_client(self) -> bool {
        matches!(self, Parts::All | Parts::WithoutServer)
    }

    /// The same parts without the client.
    #[must_use]
    pub fn without_client(self) -> Parts {
        match self {
            Parts::All | Parts::WithoutClient => Parts::WithoutClient,
            Parts::WithoutServer | Parts::TypesOnly => Parts::TypesOnly,
        }
    }
}

/// Whether a generated server comes with one that answers with the documented examples: the trait `Partial` and the
/// struct `Examples`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Examples {
    /// There is none.
    #[default]
    Nowhere,
    /// There is one if the crate has its feature `examples`.
    BehindFeature,
    /// There is one.
    Always,
}

/// The modules of a file that a build script writes. Types are always among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    /// Whether there is a module `server`.
    pub server: bool,
    /// Whether the server comes with one that answers with the documented examples.
    pub examples: Examples,
    /// Whether there is a module `client`.
    pub client: bool,
    /// Whether there is a module `blocking` beside the module `client`.
    pub blocking: bool,
    /// Whether there is a module `mock` beside the module `client`.
    pub mock: bool,
    /// Whether there is a module `callbacks`, if the document has some.
    pub callbacks: bool,
}
