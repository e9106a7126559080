//! `specwright completions`: a script that completes the command line in a shell.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use crate::Failure;
use crate::cli::Arguments;

/// Prints the script.
pub(crate) fn run(shell: Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    generate(shell, &mut Arguments::command(), "specwright", &mut script);
    // Who stops reading, such as `head`, has seen enough.
    let _ = std::io::stdout().write_all(&script);
    Ok(())
}
