//! `specwright docs`: what saved pages of a vendor state, and where specs say something else.

mod apply;
pub(crate) mod diff;
mod import;
mod inputs;

use std::path::PathBuf;

use crate::files::Workspace;
use crate::progress::Progress;
use crate::report::{self, OutputStyle};
use crate::{Failure, cli};
use import::Loss;

/// Runs one of its commands.
pub(crate) fn run(
    workspace: &Workspace,
    command: cli::Docs,
    style: OutputStyle,
) -> Result<(), Failure> {
    match command {
        cli::Docs::Import { pages, out, force } => {
            let loss = if force { Loss::Accepted } else { Loss::Refused };
            import::run(workspace, &pages, out.as_deref(), loss, style)
        }
        cli::Docs::Diff { old, new } => diff::run(workspace, &old, &new, style),
        cli::Docs::Check { pages, apply } => check(workspace, &pages, apply, style),
    }
}

/// Compares what the pages state with what the specs say.
fn check(
    workspace: &Workspace,
    pages: &[PathBuf],
    apply: bool,
    style: OutputStyle,
) -> Result<(), Failure> {
    let progress = Progress::start("comparing pages with specs".to_owned());
    let report = match apply {
        true => apply::run(workspace, pages)?,
        false => vendor_docs::check(&inputs::read(workspace, pages)?),
    };
    drop(progress);
    report::finish(&report, style)
}
