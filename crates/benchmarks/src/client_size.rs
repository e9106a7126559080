//! Our clients and what progenitor makes of the same specs, into lines and the seconds that checking
//! them takes.

mod crates;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::table;
use crate::table::ratio;
use crates::{Made, Part};

/// How many lines ours may have, beside progenitor's, and how long checking them may take.
const LINES: f64 = 0.5;
const SECONDS: f64 = 0.7;

/// How often each crate is checked.
const CHECKS: usize = 5;

/// The specs.
const APIS: [&str; 2] = ["agentconf", "mmc"];

/// Prints both tables.
pub fn print() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("it is below it");
    let folder = root.join("target/benchmarks/clients");
    let apis = APIS.map(|api| (api, crates::make(root, &folder, api)));

    let mut rows = Vec::new();
    for (api, made) in &apis {
        let theirs = made.last().expect("progenitor's is the last").lines(|_| true);
        for one in made {
            let generated = one.lines(|part| part == Part::Generated);
            let all = one.lines(|_| true);
            rows.push(vec![
                format!("{api}, {}", one.what),
                generated[0].to_string(),
                generated[1].to_string(),
                ratio(generated[0] as f64, theirs[0] as f64, LINES),
                ratio(generated[1] as f64, theirs[1] as f64, LINES),
                all[0].to_string(),
                all[1].to_string(),
                format!("{:.2}", all[1] as f64 / theirs[1] as f64),
            ]);
        }
    }
    let head = ["", "generated", "code", "ratio", "ratio", "and by hand", "code", "ratio"];
    table::print("Lines of a client and its types; `code` without comments", &head, &rows);
    println!("  Target: at most {LINES} of progenitor's.");

    let mut rows = Vec::new();
    for (api, made) in &apis {
        let seconds = seconds(&folder, made);
        for (one, time) in made.iter().zip(&seconds) {
            let theirs = seconds.last().expect("progenitor's is the last");
            rows.push(vec![
                format!("{api}, {}", one.what),
                format!("{time:.2}"),
                ratio(*time, *theirs, SECONDS),
            ]);
        }
    }
    let title =
        format!("`cargo check` of one such crate, its dependencies checked (median of {CHECKS})");
    table::print(&title, &["", "seconds", "ratio"], &rows);
    println!("  Target: at most {SECONDS} of progenitor's.");
}

/// The median time of checking each crate, all of them in turn.
fn seconds(folder: &Path, made: &[Made]) -> Vec<f64> {
    let mut times: Vec<Vec<f64>> = made.iter().map(|_| Vec::new()).collect();
    made.iter().for_each(|one| check(folder, one));
    for _ in 0..CHECKS {
        for (one, times) in made.iter().zip(&mut times) {
            one.touch(folder);
            let start = Instant::now();
            check(folder, one);
            times.push(start.elapsed().as_secs_f64());
        }
    }
    let median = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    times.into_iter().map(median).collect()
}

fn check(folder: &Path, made: &Made) {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--package", &made.name, "--target-dir"])
        .arg(folder.join("target"))
        .current_dir(folder)
        // All of the crate is checked, though nothing in it has changed.
        .env("CARGO_INCREMENTAL", "0")
        .stdout(Stdio::null())
        .output()
        .expect("cargo runs");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo check {}:\n{text}", made.name);
}
