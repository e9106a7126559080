//! Ties generated code to the version of this crate, and includes what a build script generated.

/// Includes the modules that `specwright-build` generated from a document: `include_api!("petstore")` for
/// `petstore.yaml`.
#[macro_export]
macro_rules! include_api {
    ($name:literal) => {
        include!(concat!(env!("OUT_DIR"), "/", $name, ".rs"));
    };
}

/// The versions of this crate that the same generated code compiles with.
const COMPATIBLE: &str =
    concat!(env!("CARGO_PKG_VERSION_MAJOR"), ".", env!("CARGO_PKG_VERSION_MINOR"));

/// Fails to compile if code was generated for another version of this crate.
#[doc(hidden)]
pub const fn __generated_for(version: &str) {
    assert!(
        is(version, COMPATIBLE),
        "this code was generated for another version of specwright-runtime; generate it again with the \
         version of specwright that Cargo.toml names for specwright-runtime"
    );
}

const fn is(text: &str, other: &str) -> bool {
    let (text, other) = (text.as_bytes(), other.as_bytes());
    let mut index = 0;
    while index < text.len() && index < other.len() && text[index] == other[index] {
        index += 1;
    }
    index == text.len() && index == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_version_is_accepted() {
        assert!(is(COMPATIBLE, COMPATIBLE));
        for other in ["", "0", "0.", "0.1.0", "1.0", "0.10", "0.2"] {
            assert!(!is(other, "0.1"), "{other}");
        }
    }
}
