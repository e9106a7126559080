//! A word on the command line into tables of what generated code costs, beside the targets.
//!
//! ```text
//! cargo run --release -p benchmarks [-- serve | decode | call | generate | size | client-size]
//! ```
//!
//! Without a word all of them are printed. The sizes check crates with cargo, which
//! takes some minutes.

mod allocations;
mod calls;
mod client_size;
mod conferences;
mod generation;
mod instructions;
mod loopback;
mod notes;
mod serving;
mod size;
mod table;
mod timing;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => {
            serving::print();
            conferences::print();
            calls::print();
            generation::print();
            size::print();
            client_size::print();
        }
        ["serve"] => serving::print(),
        ["decode"] => conferences::print(),
        ["call"] => calls::print(),
        ["generate"] => generation::print(),
        ["size"] => size::print(),
        ["client-size"] => client_size::print(),
        // What `instructions` runs under valgrind.
        ["repeat", subject, count] => instructions::repeat(subject, count),
        // What `calls` talks to.
        ["answer"] => calls::answers::serve(),
        _ => {
            eprintln!("usage: benchmarks [serve | decode | call | generate | size | client-size]");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
