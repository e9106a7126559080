//! `cargo xtask ci`: everything that must hold before a change is merged.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches};

use crate::succeed;

struct Step {
    name: &'static str,
    about: &'static str,
    commands: &'static [&'static str],
}

const fn step(name: &'static str, about: &'static str, commands: &'static [&'static str]) -> Step {
    Step { name, about, commands }
}

/// The steps, in the order of a whole run.
const STEPS: &[Step] = &[
    step("fmt", "formatting", &["cargo fmt --check"]),
    step("clippy", "lints", &["cargo clippy --all-targets -- -D warnings"]),
    step("test", "all tests: the README's command", &["cargo test --workspace"]),
    step("generated", "generated code is up to date", &["cargo xtask generate --check"]),
    step(
        "specs",
        "specs, pages and versions agree",
        &["cargo xtask validate", "cargo xtask docs check", "cargo xtask diff"],
    ),
    step("docs", "documentation builds without warnings", &["bash .ci/docs"]),
    step("features", "each feature builds alone", &["bash .ci/features"]),
    step("oldest-rust", "the oldest supported Rust builds everything", &["bash .ci/oldest-rust"]),
    step(
        "simulator",
        "the simulator's curl commands, and a recording",
        &["bash .ci/try-simulator"],
    ),
    step("examples", "the client's examples", &["bash .ci/try-examples"]),
    step("publish", "dry run of publishing every crate", &["bash .ci/publish"]),
    step("install", "an installed specwright runs anywhere", &["bash .ci/install"]),
    step("lint-specs", "two other OpenAPI linters", &["bash .ci/lint-specs"]),
    step("public-specs", "specs of other people", &["bash .ci/public-specs"]),
    step("fuzz", "changed specs and requests", &["bash .ci/fuzz-bounded"]),
    step("fuzz-servers", "servers called by schemathesis", &["bash .ci/fuzz-servers"]),
    step("prism", "our client through Prism", &["bash .ci/through-prism"]),
    step("deny", "licenses, bans and sources of dependencies", &["bash .ci/deny"]),
];

/// The command line.
pub fn arguments() -> clap::Command {
    let names = STEPS.iter().map(|step| PossibleValue::new(step.name).help(step.about));
    clap::Command::new("ci")
        .about("Run the checks of this workspace, all or by name")
        .arg(
            Arg::new("step")
                .value_name("STEP")
                .help("Steps to run, in this order [default: all]")
                .action(ArgAction::Append)
                .num_args(0..)
                .value_parser(PossibleValuesParser::new(names)),
        )
        .arg(Arg::new("list").long("list").help("List the steps").action(ArgAction::SetTrue))
}

/// Runs the named steps, or all of them.
pub fn run(arguments: &ArgMatches) -> ExitCode {
    if arguments.get_flag("list") {
        for step in STEPS {
            println!("{:14}{}", step.name, step.about);
        }
        return ExitCode::SUCCESS;
    }
    let steps: Vec<&Step> = match arguments.get_many::<String>("step") {
        Some(names) => names.filter_map(|n| STEPS.iter().find(|step| step.name == n)).collect(),
        None => STEPS.iter().collect(),
    };
    let mut times = Vec::new();
    for step in steps {
        println!("\n== {}: {}", step.name, step.about);
        let start = Instant::now();
        let result = step.commands.iter().try_for_each(|line| succeed(line));
        let time = start.elapsed();
        println!("== {}: {:.1} s", step.name, time.as_secs_f64());
        times.push((step.name, time));
        if let Err(error) = result {
            summarize(&times);
            eprintln!("error: step {}: {error}\nrun it alone with `cargo xtask ci {0}`", step.name);
            return ExitCode::from(1);
        }
    }
    summarize(&times);
    println!("all of these steps passed");
    ExitCode::SUCCESS
}

fn summarize(times: &[(&str, Duration)]) {
    println!();
    for (name, time) in times {
        println!("{name:14}{:8.1} s", time.as_secs_f64());
    }
    let total: Duration = times.iter().map(|(_, time)| *time).sum();
    println!("{:14}{:8.1} s", "total", total.as_secs_f64());
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::STEPS;

    #[test]
    fn each_script_is_one_step() {
        let folder = std::fs::read_dir(crate::root().join(".ci")).unwrap();
        let files = folder.map(Result::unwrap).filter(|entry| entry.file_type().unwrap().is_file());
        let found = files.map(|entry| entry.file_name().into_string().unwrap());
        let found: BTreeSet<String> = found.filter(|name| name != "run").collect();
        let lines = STEPS.iter().flat_map(|step| step.commands);
        let called = lines.filter_map(|line| line.strip_prefix("bash .ci/"));
        assert_eq!(called.map(str::to_owned).collect::<BTreeSet<_>>(), found);
    }
}
