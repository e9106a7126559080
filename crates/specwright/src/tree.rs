//! Files of the tree: where they are, and how they are written or compared.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use specwright_document::Spec;

use crate::{Failure, validate};

/// Whether a command changes the tree or compares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Write,
    Check,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Unchanged,
    Written,
    Removed,
    /// `Mode::Check` found another text; this is the difference.
    Stale(String),
}

/// A workspace on disk.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    root: PathBuf,
}

impl Tree {
    /// The workspace below `root`, or the one that this program was built in.
    pub(crate) fn new(root: Option<PathBuf>) -> Tree {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
        let own = || own.expect("the crate is in a workspace").to_owned();
        Tree { root: root.unwrap_or_else(own) }
    }

    /// A file by its path from the top.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A path as people read it: from the top of the workspace.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}

pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::io("read", path, &error))
}

/// Reads the file of a spec.
pub(crate) fn read_spec(tree: &Tree, path: &Path) -> Result<Spec, Failure> {
    let file = tree.shown(path);
    let text = read(path)?;
    Spec::parse(&file, text).map_err(|problems| Failure::Input(validate::placed(&file, &problems)))
}

/// The text of a file that should not be there.
pub(crate) const NO_FILE: String = String::new();

/// Brings a file to `text`, or tells how it differs. Nothing half-written is ever seen: the text goes
/// to a file beside it, which then takes its name.
pub(crate) fn settle(tree: &Tree, path: &Path, text: &str, mode: Mode) -> Result<Outcome, Failure> {
    let current = match fs::read_to_string(path) {
        Ok(current) => current,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Failure::io("read", path, &error)),
    };
    if current == text {
        return Ok(Outcome::Unchanged);
    }
    match mode {
        Mode::Write if text == NO_FILE => match fs::remove_file(path) {
            Ok(()) => Ok(Outcome::Removed),
            Err(error) => Err(Failure::io("remove", path, &error)),
        },
        Mode::Check => Ok(Outcome::Stale(difference(&tree.shown(path), &current, text))),
        Mode::Write => {
            let folder = path.parent().expect("a generated file stands in a folder");
            let beside = path.with_extension(format!("{}.tmp", std::process::id()));
            let written = fs::create_dir_all(folder)
                .and_then(|()| fs::write(&beside, text))
                .and_then(|()| fs::rename(&beside, path));
            written.map_err(|error| {
                // The rename did not happen; the error says why, the leftover would only confuse.
                let _ = fs::remove_file(&beside);
                Failure::io("write", path, &error)
            })?;
            Ok(Outcome::Written)
        }
    }
}

fn difference(name: &str, current: &str, text: &str) -> String {
    similar::TextDiff::from_lines(current, text)
        .unified_diff()
        .context_radius(2)
        .header(&format!("{name} (on disk)"), &format!("{name} (generated)"))
        .to_string()
}
