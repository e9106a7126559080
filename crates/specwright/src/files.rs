//! Files of a workspace: where they are, and how they are written or compared.

use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use specwright_document::Document;

use crate::Failure;
use crate::config::{self, Config};
use crate::report;

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
    /// `Mode::Check` found no file.
    Missing,
    /// `Mode::Check` found another text; this is the difference.
    Stale(String),
}

/// A folder with its settings.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    pub config: Config,
}

impl Workspace {
    /// The folder `root`; without one, the nearest folder upwards that has a `specwright.toml`, else the current
    /// one. Says on standard error which one it is, unless it is the current one.
    pub(crate) fn find(root: Option<PathBuf>) -> Result<Workspace, Failure> {
        let current = std::env::current_dir()
            .map_err(|error| Failure::io("use", Path::new("the current folder"), &error))?;
        let root = match root {
            Some(root) if root.is_file() => {
                let message = format!("error: {} is a file; name a folder", root.display());
                return Err(Failure::Input(message));
            }
            Some(root) => root,
            None => match current.ancestors().find(|folder| folder.join(config::FILE).is_file()) {
                Some(folder) if folder != current => folder.to_owned(),
                Some(_) | None => PathBuf::new(),
            },
        };
        if !root.as_os_str().is_empty() {
            let whole = root
                .canonicalize()
                .map_err(|error| Failure::io("use the folder", &root, &error))?;
            if Some(&whole) != current.canonicalize().ok().as_ref() {
                report::say(&format!("root: {}", root.display()));
            }
        }
        let config = Config::read(&root)?;
        Ok(Workspace { root, config })
    }

    /// The folder itself.
    pub(crate) fn root(&self) -> &Path {
        if self.root.as_os_str().is_empty() { Path::new(".") } else { &self.root }
    }

    /// A file by its path from the top.
    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// A path as people read it: from the top of the workspace.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(self.root()).unwrap_or(path).display().to_string()
    }

    /// The specs of the settings, each with its path.
    pub(crate) fn specs(&self) -> impl Iterator<Item = (&config::Spec, PathBuf)> {
        self.config.specs.iter().map(|spec| (spec, self.path(spec.file.as_ref())))
    }
}

/// A path from the root, without `.` and `..`, and through no link as far as it exists.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    let whole = std::path::absolute(path).map_err(|error| Failure::io("find", path, &error))?;
    let mut found = PathBuf::new();
    for component in whole.components() {
        match component {
            Component::ParentDir => {
                found.pop();
            }
            other => found.push(other),
        }
        if let Ok(real) = found.canonicalize() {
            found = real;
        }
    }
    Ok(found)
}

pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::io("read", path, &error))
}

/// Reads the file of a spec.
pub(crate) fn read_spec(workspace: &Workspace, path: &Path) -> Result<Document, Failure> {
    let file = workspace.shown(path);
    let text = read(path)?;
    Document::parse(&file, text)
        .map_err(|problems| Failure::Input(report::placed(&file, &problems)))
}

/// What the first line of every generated file contains.
pub(crate) const MARK: &str = "@generated from ";

/// Whether a file begins as generated ones do; `false` where there is none.
pub(crate) fn is_generated(path: &Path) -> Result<bool, Failure> {
    match fs::read(path) {
        Ok(bytes) => {
            let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
            Ok(String::from_utf8_lossy(first).contains(MARK))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Failure::io("read", path, &error)),
    }
}

/// Refuses to write where something is that was not generated.
pub(crate) fn refuse_foreign(path: &Path) -> Result<(), Failure> {
    let wrong = |what: &str| Err(Failure::Input(format!("error: {} {what}", path.display())));
    let parent = path.ancestors().skip(1).find(|parent| parent.exists());
    match parent {
        _ if path.is_dir() => {
            wrong("is a folder, and a file is to be generated there; name a file")
        }
        Some(parent) if !parent.is_dir() => Err(Failure::Input(format!(
            "error: {} is a file, and {} is to be generated below it; name another",
            parent.display(),
            path.display()
        ))),
        _ if path.exists() && !is_generated(path)? => {
            wrong("was not generated, and would be overwritten; move it")
        }
        _ => Ok(()),
    }
}

/// What a file is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Text(String),
    Absent,
}

/// Brings a file to what is wanted, or tells how it differs. Nothing half-written is ever seen: the text goes
/// to a file beside it, which then takes its name.
pub(crate) fn bring(
    path: &Path,
    shown: &str,
    wanted: &Wanted,
    mode: Mode,
) -> Result<Outcome, Failure> {
    match (wanted, mode) {
        (Wanted::Text(text), mode) => write(path, shown, text, mode),
        (Wanted::Absent, _) if !path.exists() => Ok(Outcome::Unchanged),
        (Wanted::Absent, Mode::Check) => Ok(Outcome::Stale(difference(shown, &read(path)?, ""))),
        (Wanted::Absent, Mode::Write) => match fs::remove_file(path) {
            Ok(()) => {
                // Its folder goes with the last file; one that has others stays.
                let _ = path.parent().map(fs::remove_dir);
                Ok(Outcome::Removed)
            }
            Err(error) => Err(Failure::io("remove", path, &error)),
        },
    }
}

/// The same for a file that is to be there.
pub(crate) fn write(path: &Path, shown: &str, text: &str, mode: Mode) -> Result<Outcome, Failure> {
    let current = match fs::read_to_string(path) {
        Ok(current) => current,
        Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Failure::io("read", path, &error)),
    };
    if current == text {
        return Ok(Outcome::Unchanged);
    }
    match mode {
        Mode::Check if !path.exists() => Ok(Outcome::Missing),
        Mode::Check => Ok(Outcome::Stale(difference(shown, &current, text))),
        Mode::Write => {
            let folder = path.parent().expect("a file has a folder");
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
