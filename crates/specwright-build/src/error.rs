//! What keeps a build script from generating code.

use std::path::Path;
use std::{fmt, io};

use specwright_codegen::Diagnostics;

/// Why nothing was generated: a line `file:line:column: …` for each problem of the document, or what is wrong
/// with a file.
///
/// `Debug` prints the same text, because that is what cargo shows of the error of a build script.
pub struct Error {
    text: String,
}

impl Error {
    pub(crate) fn document(spec: &Path, problems: &Diagnostics) -> Self {
        let lines = problems.iter().map(|problem| {
            format!("{}:{}: error: {}", spec.display(), problem.location(), problem.message)
        });
        Error { text: lines.collect::<Vec<_>>().join("\n") }
    }

    pub(crate) fn read(spec: &Path, error: io::Error) -> Self {
        Error::of_file("read", spec, error)
    }

    pub(crate) fn write(out: &Path, error: io::Error) -> Self {
        Error::of_file("write", out, error)
    }

    pub(crate) fn no_out_dir() -> Self {
        let text = "the variable OUT_DIR is missing; call this in a build script, or name a file with `Builder::out`";
        Error { text: text.to_owned() }
    }

    fn of_file(verb: &str, path: &Path, error: io::Error) -> Self {
        Error { text: format!("cannot {verb} {}: {error}", path.display()) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Error {}
