//! Values of the API "Unknown query".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";
