//! What the README shows of a page that changes, against what the commands print.

use std::fs;
use std::path::Path;
use std::process::Command;

use expect_test::expect_file;

use crate::commands::{frozen, workspace};
use crate::scratch::{Scratch, alone};

/// The README with each `console` block as a shell prints it in a copy of the tree.
fn replayed(readme: &str, root: &Path) -> String {
    let (mut text, mut block) = (String::new(), false);
    for line in readme.lines() {
        match (block, line) {
            (_, "```console") => block = true,
            (true, "```") => block = false,
            (true, output) if !output.starts_with("$ ") => continue,
            (_, _) => {}
        }
        text.push_str(line);
        text.push('\n');
        if let Some(command) = line.strip_prefix("$ ").filter(|_| block) {
            text.push_str(&shell(command, root));
        }
    }
    text
}

/// What a command prints.
fn shell(command: &str, root: &Path) -> String {
    let specwright = env!("CARGO_BIN_EXE_specwright");
    let script = format!("specwright() {{ '{specwright}' \"$@\"; }}\n{command}");
    let mut shell = Command::new("sh");
    let shell = shell.arg("-c").arg(script).current_dir(root);
    let output = alone(shell).output().unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(errors, "", "{command}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_changed_page_is_followed_as_the_readme_shows() {
    let copy = Scratch::new("readme");
    copy_folder(&frozen(""), &copy);
    let path = workspace().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    assert!(readme.contains("$ specwright docs check"), "the README shows the loop");
    expect_file![path].assert_eq(&replayed(&readme, copy.root()));
    // What the README leaves behind is in step, with itself and with its page.
    for check in [&["generate", "--check"][..], &["lint"], &["docs", "check"]] {
        let (status, stdout, stderr) = copy.run(check);
        assert_eq!((status, stderr.as_str()), (0, ""), "{check:?}: {stdout}");
    }
}

/// Copies every file below a folder.
fn copy_folder(folder: &Path, to: &Scratch) {
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let file = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                to.put(&file, fs::read(&path).unwrap());
            }
        }
    }
}
