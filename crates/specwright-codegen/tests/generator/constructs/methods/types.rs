//! Values of the API "Methods".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "/base/v1";

/// The base URL of a server, from the first entry of `#/servers`.
pub fn server_url() -> String {
    ["https://x.example/base/v1"].concat()
}
