//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::config::Level;
use crate::report::{Color, Format};

/// Generates Rust from OpenAPI documents, and checks documents, their changes, traffic and vendor pages.
///
/// Paths on the command line are relative to the current folder, those of `specwright.toml` to the folder of that file.
///
/// Exit status: 0 fine, warnings included; 1 a check found something; 2 the input is wrong.
#[derive(Debug, Parser)]
#[command(name = "specwright", version)]
pub(crate) struct Arguments {
    /// Folder to work in [default: the nearest one upwards that has a specwright.toml, else the current one]
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// How results are written
    #[arg(long, global = true, value_enum, default_value_t)]
    pub format: Format,
    /// When text is coloured
    #[arg(long, global = true, value_enum, default_value_t)]
    pub color: Color,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Generate the modules that specwright.toml names, or a crate of its own from any spec
    #[cfg(feature = "generate")]
    Generate(Generate),
    /// Check specs, every example in them and how they are written
    #[cfg(feature = "lint")]
    Lint(Lint),
    /// Show what changed between two versions of a spec, and what that means on the wire and in Rust
    #[cfg(feature = "diff")]
    Diff {
        /// Revision to compare the specs of specwright.toml with [default: where this branch left main]
        #[arg(long, value_name = "REV", conflicts_with_all = ["old", "new"])]
        base: Option<String>,
        /// The older version: an OpenAPI 3.0 file in YAML or JSON
        #[arg(requires = "new")]
        old: Option<PathBuf>,
        /// The newer version
        new: Option<PathBuf>,
    },
    /// Compare recorded traffic with specs
    #[cfg(feature = "verify")]
    Verify {
        /// OpenAPI 3.0 file in YAML or JSON; may be given several times [default: the specs of specwright.toml]
        #[arg(long = "spec", value_name = "FILE")]
        specs: Vec<PathBuf>,
        /// HAR files (.har), requests and answers as text (.http, .rest, .txt), logs of curl -v or
        /// curl --trace-ascii (.log, .trace, .txt), or folders of them
        #[arg(required = true, value_name = "TRAFFIC")]
        traffic: Vec<PathBuf>,
        /// Exit with 1 also if a body was not recorded, and so was not compared
        #[arg(long)]
        strict: bool,
    },
    /// Read saved pages of a vendor, and compare what they state with specs
    #[cfg(feature = "docs")]
    Docs {
        #[command(subcommand)]
        command: Docs,
    },
    /// Write a spec in several files as one file
    #[cfg(feature = "bundle")]
    Bundle {
        /// The file that begins the spec
        spec: PathBuf,
        /// File to write, as JSON if it ends in .json [default: YAML on standard output]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Write a specwright.toml for the specs below the current folder, or below --root
    #[cfg(feature = "init")]
    Init,
    /// Explain diagnostic codes, each with an example
    #[cfg(feature = "explain")]
    Explain {
        /// Codes such as `example-missing` [default: a list of all]
        #[arg(value_name = "CODE")]
        codes: Vec<String>,
    },
    /// Print a script that completes the command line in a shell
    #[cfg(feature = "completions")]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Write the manual pages
    #[cfg(feature = "man")]
    Man {
        /// Folder to write to [default: the first page on standard output]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Generate {
    /// OpenAPI 3.0 file in YAML or JSON, to be made a crate of its own
    #[arg(requires = "out")]
    pub spec: Option<PathBuf>,
    /// Folder of that crate: a new one, or one generated before
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub out: Option<PathBuf>,
    /// Checkout of the toolkit that the crate depends on by path [default: the version of this command]
    #[arg(long, value_name = "DIR", requires = "spec")]
    pub path: Option<PathBuf>,
    /// Generate neither client nor server
    #[arg(long, requires = "spec")]
    pub types_only: bool,
    /// Generate no client
    #[arg(long, requires = "spec")]
    pub no_client: bool,
    /// Generate no server
    #[arg(long, requires = "spec")]
    pub no_server: bool,
    /// Write nothing; show what is stale and exit with 1
    #[arg(long)]
    pub check: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Lint {
    /// OpenAPI 3.0 files in YAML or JSON [default: the specs of specwright.toml]
    pub files: Vec<PathBuf>,
    /// Check these lints only, and deny them: names separated by commas, or `all`
    #[arg(long, value_name = "LINT", value_delimiter = ',')]
    pub rules: Vec<String>,
    /// Do not check a lint or group (`all`, `common`, `style`, `pages`)
    #[arg(long, value_name = "LINT", value_delimiter = ',')]
    pub allow: Vec<String>,
    /// Show a lint or group as a warning
    #[arg(long, value_name = "LINT", value_delimiter = ',')]
    pub warn: Vec<String>,
    /// Exit with 1 where a lint or group finds something; `warnings` is all that would be a warning
    #[arg(long, value_name = "LINT", value_delimiter = ',')]
    pub deny: Vec<String>,
}

impl Lint {
    /// Lints and groups with their levels, the stricter ones above the others.
    pub(crate) fn levels(&self) -> Vec<(String, Level)> {
        let sets =
            [(&self.allow, Level::Allow), (&self.warn, Level::Warn), (&self.deny, Level::Deny)];
        let all = sets
            .into_iter()
            .flat_map(|(names, level)| names.iter().map(move |n| (n.clone(), level)));
        all.collect()
    }
}

#[cfg(feature = "docs")]
#[derive(Debug, Subcommand)]
pub(crate) enum Docs {
    /// Record what saved pages state; show every line that cannot be read, and exit with 1
    Import {
        /// Pages saved as text, Markdown (.md) or HTML (.html)
        #[arg(required = true, value_name = "PAGE")]
        pages: Vec<PathBuf>,
        /// Folder to write to [default: that of specwright.toml, or spec/pages]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Write facts also where lines cannot be read and recorded facts would be lost
        #[arg(long)]
        force: bool,
    },
    /// Show what two editions of a page, or of a folder of pages, state differently, and what that means
    Diff {
        /// The older edition: a saved page, recorded facts (.yaml), or a folder of them
        old: PathBuf,
        /// The newer edition
        new: PathBuf,
    },
    /// Compare what the pages state with the specs, both ways
    Check {
        /// Saved pages to be read in place of what is recorded of their operations
        #[arg(value_name = "PAGE")]
        pages: Vec<PathBuf>,
        /// Make all edits of the specs that are certain, and show what is left
        #[arg(long)]
        apply: bool,
    },
}
