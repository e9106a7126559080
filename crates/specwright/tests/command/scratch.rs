//! A folder of a test's own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::commands::specwright;

/// A folder below the build's, empty at first and removed at the end. Each test has a name of its own for it.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Scratch {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(&root).unwrap();
        Scratch(root)
    }

    /// A folder that something else has made, within another one.
    pub fn at(root: PathBuf) -> Scratch {
        Scratch(root)
    }

    pub fn root(&self) -> &Path {
        &self.0
    }

    /// The path of a file, as an argument.
    pub fn path(&self, file: &str) -> String {
        self.0.join(file).to_str().unwrap().to_owned()
    }

    pub fn put(&self, file: &str, text: impl AsRef<[u8]>) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.text(file);
        assert!(text.contains(from), "{file} has no {from}");
        self.put(file, text.replacen(from, to, 1));
    }

    /// Every file below the folder, by its path from there.
    pub fn files(&self) -> Vec<String> {
        let (mut files, mut open) = (Vec::new(), vec![self.0.clone()]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.strip_prefix(&self.0) {
                    _ if path.is_dir() => open.push(path),
                    Ok(file) => files.push(file.to_str().unwrap().to_owned()),
                    Err(_) => unreachable!("every file stands below the folder"),
                }
            }
        }
        files.sort();
        files
    }

    /// Runs specwright on the folder as a tree: exit status, standard output, standard error.
    pub fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        specwright(&[&["--root", self.0.to_str().unwrap()], arguments].concat())
    }

    /// Makes the folder a repository with all its files in one commit on `main`.
    pub fn repository(&self) {
        self.git(&["init", "--quiet", "--initial-branch", "main"]);
        self.commit("First");
    }

    pub fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        let names = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"];
        self.git(&[&names[..], &["commit", "--quiet", "--message", message]].concat());
    }

    pub fn git(&self, arguments: &[&str]) {
        let output = alone(Command::new("git").arg("-C").arg(&self.0).args(arguments)).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Whatever the machine's git is told elsewhere.
pub fn alone(command: &mut Command) -> &mut Command {
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.env_remove("GIT_DIR").env_remove("GIT_WORK_TREE").env_remove("GIT_INDEX_FILE")
}
