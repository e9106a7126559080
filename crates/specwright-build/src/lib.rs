//! Generates Rust from an OpenAPI document in a build script.
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), specwright_build::Error> {
//!     specwright_build::Builder::new("petstore.yaml").client(true).server(true).generate()
//! }
//! ```
//!
//! The crate includes the generated file, which consists of the modules `types`, `server`, `client` and so on:
//!
//! ```text
//! specwright_runtime::include_api!("petstore");
//! ```
//!
//! | part | what the crate depends on |
//! |---|---|
//! | `types` | `specwright-runtime`, with its feature `json`, and `http` if a body consists of bytes |
//! | `server` | `specwright-server`, with its feature `multipart` if a body is `multipart/form-data` |
//! | `client` | `specwright-client` |
//! | `blocking` | `specwright-client`, with its feature `blocking` |
//! | `mock` | `specwright-client`, with its feature `httpmock` |
//! | `callbacks` | `specwright-server` and `specwright-client` |

mod error;

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use specwright_codegen::{Examples, Inline};

pub use error::Error;

/// Generates the code of one OpenAPI 3.0 document.
#[derive(Clone, Debug)]
pub struct Builder {
    spec: PathBuf,
    modules: Inline,
    out: Option<PathBuf>,
}

impl Builder {
    /// Creates a builder for a document in YAML or JSON, by its path below the package. It generates types only.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Builder { spec: spec.into(), modules: Inline::default(), out: None }
    }

    /// Sets whether the client is generated.
    #[must_use]
    pub fn client(mut self, client: bool) -> Self {
        self.modules.client = client;
        self
    }

    /// Sets whether the client comes with one that blocks. Without a client it has no effect.
    #[must_use]
    pub fn blocking(mut self, blocking: bool) -> Self {
        self.modules.blocking = blocking;
        self
    }

    /// Sets whether the client comes with typed expectations of a mock server, for tests. Without a client it has no
    /// effect.
    #[must_use]
    pub fn mock(mut self, mock: bool) -> Self {
        self.modules.mock = mock;
        self
    }

    /// Sets whether the server is generated.
    #[must_use]
    pub fn server(mut self, server: bool) -> Self {
        self.modules.server = server;
        self
    }

    /// Sets whether the server comes with a trait `Partial` and a struct `Examples`: a server that answers with the
    /// documented examples, for tests. Without a server it has no effect.
    #[must_use]
    pub fn examples(mut self, examples: bool) -> Self {
        self.modules.examples = if examples { Examples::Always } else { Examples::Nowhere };
        self
    }

    /// Sets whether the callbacks are generated: a module for each, with a server for programs that receive it and a
    /// client for programs that send it. Without callbacks in the document it has no effect.
    #[must_use]
    pub fn callbacks(mut self, callbacks: bool) -> Self {
        self.modules.callbacks = callbacks;
        self
    }

    /// Sets the file that is written. Defaults to the name of the document with the extension `rs`, in `OUT_DIR`.
    #[must_use]
    pub fn out(self, file: impl Into<PathBuf>) -> Self {
        Builder { out: Some(file.into()), ..self }
    }

    /// Writes the file if it changed, and tells cargo to run the build script again when the document changes.
    ///
    /// # Errors
    /// The document cannot be read or has problems, or the file cannot be written. Nothing is written then.
    pub fn generate(self) -> Result<(), Error> {
        let spec = self.spec.display();
        println!("cargo:rerun-if-changed={spec}");
        let text =
            fs::read_to_string(&self.spec).map_err(|error| Error::read(&self.spec, error))?;
        let generated = specwright_codegen::inline(&text, self.modules)
            .map_err(|problems| Error::document(&self.spec, &problems))?;
        let out = self.out_file()?;
        for file in generated.files {
            let text = format!(
                "// @generated from {spec} by specwright-build. Do not edit.\n{}",
                file.text
            );
            write(&out, &text).map_err(|error| Error::write(&out, error))?;
        }
        Ok(())
    }

    fn out_file(&self) -> Result<PathBuf, Error> {
        if let Some(file) = &self.out {
            return Ok(file.clone());
        }
        let folder = env::var_os("OUT_DIR").ok_or_else(Error::no_out_dir)?;
        let mut name = self.spec.file_stem().unwrap_or_default().to_owned();
        name.push(".rs");
        Ok(Path::new(&folder).join(name))
    }
}

/// Replaces a file by a whole new one, unless it has this text.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|current| current == text.as_bytes()) {
        return Ok(());
    }
    let beside = path.with_extension(format!("{}.tmp", process::id()));
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The error says why; the leftover would only confuse.
        let _ = fs::remove_file(&beside);
    }
    written
}
