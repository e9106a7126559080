//! The generated servers into lines for each operation and the seconds that checking them takes.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::table;
use crate::table::judged;

/// The generated servers, below `crates`.
const SERVERS: [&str; 3] = [
    "conference-server/src/agentconf/generated.rs",
    "conference-server/src/mmc/generated.rs",
    "gallery/src/server.rs",
];

/// Crates of generated code.
const CRATES: [&str; 3] = ["conference-types", "conference-server", "gallery"];

/// How many lines an operation may have, its types aside.
const LINES: f64 = 40.0;

/// Prints both tables.
pub fn print() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("it is below `crates`");
    let rows = SERVERS.map(|server| {
        let source = fs::read_to_string(crates.join(server)).expect("generated code is committed");
        let operations = source.lines().filter(|line| line.starts_with("async fn serve_")).count();
        let parts = lines(&source).map(|lines| lines as f64 / operations as f64);
        let mut row = vec![server.to_owned(), operations.to_string()];
        row.extend(parts.map(|lines| format!("{lines:.1}")));
        row.push(judged(parts.iter().sum(), LINES, 1));
        row
    });
    let head = ["", "operations", "method", "table", "arm", "serve", "in all"];
    table::print("Lines of a server for each operation, docs and types aside", &head, &rows);
    println!("  Target: at most {LINES}.");

    let rows = CRATES.map(|name| vec![name.to_owned(), format!("{:.2}", check(crates, name))]);
    table::print("`cargo check` with all dependencies checked", &["", "seconds"], &rows);
}

/// Lines that grow with each operation and say something: methods of the trait, entries of the
/// table, arms that find an operation, and functions that serve one.
fn lines(source: &str) -> [usize; 4] {
    let mut lines = [0; 4];
    // Where the line is: an item of the file, and what begins in it one step in.
    let (mut item, mut part) = ("", "");
    for line in source.lines() {
        let text = line.trim_start();
        let depth = line.len() - text.len();
        if text.is_empty() || text.starts_with("//") {
            continue;
        }
        let begins = !text.starts_with(['}', ']', ')']);
        match depth {
            0 if begins => item = text,
            4 if begins => part = text,
            _ => {}
        }
        if item.starts_with("pub trait ") {
            let method = part.starts_with("fn ") && !part.starts_with("fn authenticate_");
            lines[0] += usize::from(depth > 0 && method);
        } else if item.starts_with("pub static OPERATIONS") {
            lines[1] += usize::from(depth > 0);
        } else if item.contains(" server::Dispatch for ") {
            // Deeper than the `match` on the path are its arms.
            lines[2] += usize::from(depth > 8);
        } else if item.starts_with("async fn serve_") {
            lines[3] += 1;
        }
    }
    lines
}

/// Seconds to check a crate whose dependencies are checked.
fn check(crates: &Path, name: &str) -> f64 {
    let target = crates.join("../target/benchmarks");
    let cargo = |word: &str| {
        let mut command = Command::new(env!("CARGO"));
        command.args([word, "--package", name, "--offline", "--target-dir"]).arg(&target);
        command.current_dir(crates);
        let status = command.stderr(Stdio::null()).status().expect("cargo runs");
        assert!(status.success(), "cargo {word} {name}");
    };
    cargo("check");
    cargo("clean");
    let start = Instant::now();
    cargo("check");
    start.elapsed().as_secs_f64()
}
