//! A piece of work into the number of processor instructions it takes, counted by valgrind.

use std::hint::black_box;
use std::process::Command;

use crate::{calls, conferences, generation, serving};

/// Instructions of one piece of the work that `subject` names; `None` where valgrind is missing.
/// `runs` says how often it is done in a shorter and in a longer run. What both do, start and
/// warming up, falls out of the difference.
///
/// # Panics
/// If valgrind counts nothing: the names have changed.
pub fn count(subject: &str, runs: [u32; 2]) -> Option<f64> {
    let [short, long] = runs.map(|count| run(subject, count));
    let difference = long? - short?;
    assert!(difference > 0, "valgrind does not meet `measured` in {subject}");
    Some(difference as f64 / f64::from(runs[1] - runs[0]))
}

/// Instructions of a piece of work that needs no warming up; `None` where valgrind is missing.
pub fn count_once(subject: &str) -> Option<f64> {
    run(subject, 1).map(|count| count as f64)
}

/// Says once that instructions are missing from the tables, and why.
pub fn explain() {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("\nNo instructions are counted: there is no `valgrind` on this machine.");
    }
}

fn run(subject: &str, count: u32) -> Option<i64> {
    let program = std::env::current_exe().expect("a running program has a file");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        // Neither making a request nor the loop around it is counted.
        .args(["--collect-atstart=no", "--toggle-collect=*measured*"])
        .arg(program)
        .args(["repeat", subject, &count.to_string()])
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stderr);
    let collected = text.lines().find_map(|line| line.split_once("Collected : "));
    let collected = collected.and_then(|(_, count)| count.trim().parse().ok());
    assert!(output.status.success() && collected.is_some(), "valgrind failed:\n{text}");
    collected
}

/// Does the work that `subject` names so many times; run under valgrind.
pub fn repeat(subject: &str, count: &str) {
    let count: usize = count.parse().expect("a number");
    let work = serving::work(subject)
        .or_else(|| conferences::work(subject))
        .or_else(|| calls::work(subject))
        .or_else(|| generation::work(subject));
    let mut work = work.expect("a subject");
    for _ in 0..count {
        work();
    }
}

/// Does one piece of work. It stands alone so that valgrind knows where to begin and where to end.
#[inline(never)]
pub fn measured<T, R>(work: impl FnOnce(T) -> R, input: T) {
    black_box(work(black_box(input)));
}
