//! `specwright completions`: a script that completes the command line in a shell.

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use crate::cli::Arguments;
use crate::{Failure, report};

/// Prints the script.
pub(crate) fn run(shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    generate(shell, &mut Arguments::command(), "specwright", &mut script);
    report::print(&String::from_utf8_lossy(&script))
}
