//! Values of the API "Bytes".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";
