//! What `--help` of every command says.

use expect_test::expect_file;

use crate::commands::specwright;

/// Compares the help of a command with its committed text.
fn check(command: &[&str]) {
    let (status, stdout, stderr) = specwright(&[command, &["--help"]].concat());
    assert_eq!((status, stderr.as_str()), (0, ""));
    let name = if command.is_empty() { "specwright".to_owned() } else { command.join("-") };
    let path = format!("{}/tests/command/help/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    expect_file![path].assert_eq(&stdout);
}

#[test]
fn every_command_says_what_it_does() {
    let commands: [&[&str]; 14] = [
        &[],
        &["bundle"],
        &["completions"],
        &["diff"],
        &["docs"],
        &["docs", "check"],
        &["docs", "diff"],
        &["docs", "import"],
        &["explain"],
        &["generate"],
        &["init"],
        &["lint"],
        &["man"],
        &["verify"],
    ];
    commands.into_iter().for_each(check);
}

#[test]
fn completions_and_manual_pages_name_every_command() {
    for arguments in [&["completions", "bash"][..], &["completions", "fish"], &["man"]] {
        let (status, stdout, _) = specwright(arguments);
        assert_eq!(status, 0);
        for command in ["generate", "lint", "diff", "verify", "docs", "bundle", "explain"] {
            assert!(stdout.contains(command), "{arguments:?} lacks {command}");
        }
    }
    assert_eq!(specwright(&["completions", "nosuch"]).0, 2);
}
