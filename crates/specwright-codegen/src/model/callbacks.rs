//! Callbacks: APIs of their own, which share the types of the API that has them.

use super::{Api, Operation};

/// Where the URLs of the operations come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum UrlSource {
    /// A server has the base URL, each operation its path.
    Servers,
    /// All operations have one URL, which an expression gives at run time.
    Callback { expression: String },
}

/// An expression of a callback, whose operations are an API of their own.
#[derive(Debug)]
pub(crate) struct Callback {
    /// Its module: `subscribe_on_event`.
    pub module: String,
    pub api: Api,
}

impl Api {
    /// The operations, and then those of the callbacks.
    pub fn all_operations(&self) -> impl Iterator<Item = &Operation> {
        let of_callbacks = self.callbacks.iter().flat_map(|callback| &callback.api.operations);
        self.operations.iter().chain(of_callbacks)
    }

    /// The title of a callback as an API of its own.
    pub fn title_of_callback(&self, callback: &str, operation: Option<&str>) -> String {
        let owner = operation.map_or(String::new(), |operation| format!(" of {operation}"));
        format!("{}, callback {callback}{owner}", self.title)
    }

    /// Sets the absolute path of the module with the types, here and in the callbacks.
    pub fn set_types_module(&mut self, path: Option<&str>) {
        self.types_module = path.map(str::to_owned);
        for callback in &mut self.callbacks {
            callback.api.set_types_module(path);
        }
    }
}
