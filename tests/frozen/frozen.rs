//! A workspace for tests: our specs, the facts of their pages and the departures as they once were. An edit of
//! ours changes none of them, so a test may name their lines and count what is in them.

/// Its top folder, seen from any crate in `crates`.
pub(crate) const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/frozen");

/// The text of a file by its path from the top.
pub(crate) fn text(file: &str) -> String {
    std::fs::read_to_string(format!("{ROOT}/{file}")).unwrap()
}
