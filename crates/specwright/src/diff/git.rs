//! Files of the tree as they stood in a revision, read through the program `git`.

use std::process::{Command, Output};

use crate::Failure;
use crate::files::Workspace;

/// A revision that exists.
#[derive(Debug)]
pub(super) struct Revision<'t> {
    workspace: &'t Workspace,
    /// The whole hash.
    hash: String,
    /// The same for people.
    pub short: String,
    /// The files below the folders that were asked for.
    files: Vec<String>,
}

impl<'t> Revision<'t> {
    /// Finds a revision, or the one that the work at hand began from.
    pub fn find(
        workspace: &'t Workspace,
        base: Option<&str>,
        paths: &[&str],
    ) -> Result<Revision<'t>, Failure> {
        let named = match base {
            Some(base) => base.to_owned(),
            None => began(workspace)?,
        };
        let hash =
            text(workspace, &["rev-parse", "--verify", "--quiet", &format!("{named}^{{commit}}")]);
        let hash = hash.map_err(|error| {
            let why = if error.is_empty() { String::new() } else { format!(" ({error})") };
            Failure::Input(format!(
                "error: `{named}` is no revision of this repository{why}; name another with `--base`"
            ))
        })?;
        let listing = [&["ls-tree", "-r", "--name-only", &hash, "--"], paths].concat();
        let files = text(workspace, &listing).map_err(|error| {
            Failure::Input(format!("error: cannot list the files of `{named}`: {error}"))
        })?;
        let short = hash.chars().take(SHORT).collect();
        let files = files.lines().map(str::to_owned).collect();
        Ok(Revision { workspace, hash, short, files })
    }

    /// The text of a file; nothing if there was none.
    pub fn text(&self, path: &str) -> Result<Option<String>, Failure> {
        if !self.files.iter().any(|file| file == path) {
            return Ok(None);
        }
        let object = format!("{}:./{path}", self.hash);
        let output = git(self.workspace, &["show", &object]).map_err(Failure::Input)?;
        match String::from_utf8(output.stdout) {
            Ok(text) if output.status.success() => Ok(Some(text)),
            Ok(_) => {
                let error = String::from_utf8_lossy(&output.stderr);
                Err(Failure::Input(format!("error: cannot read {path} at {}: {error}", self.short)))
            }
            Err(_) => Err(Failure::Input(format!("error: {path} at {} is no text", self.short))),
        }
    }
}

/// Where this branch left `main`, or the `main` that it was fetched from where there is none here.
fn began(workspace: &Workspace) -> Result<String, Failure> {
    let base = |main: &str| text(workspace, &["merge-base", "HEAD", main]);
    base("main").or_else(|error| base("origin/main").map_err(|_| error)).map_err(|error| {
        let why = format!("error: cannot find where this branch left `main`: {error}");
        Failure::Input(format!("{why}; name a revision with `--base`"))
    })
}

/// How much of a hash people read.
const SHORT: usize = 9;

/// What git prints, or why it does not.
fn text(workspace: &Workspace, arguments: &[&str]) -> Result<String, String> {
    let output = git(workspace, arguments)?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(said(&output.stdout)) } else { Err(said(&output.stderr)) }
}

fn git(workspace: &Workspace, arguments: &[&str]) -> Result<Output, String> {
    let mut command = Command::new("git");
    command.arg("-C").arg(workspace.root()).args(arguments);
    for variable in OF_ANOTHER {
        command.env_remove(variable);
    }
    command.output().map_err(|error| format!("cannot run `git`: {error}; install it"))
}

/// Set where git itself runs us, and then about another repository.
const OF_ANOTHER: [&str; 13] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_QUARANTINE_PATH",
];
