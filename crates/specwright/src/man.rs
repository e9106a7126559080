//! `specwright man`: the manual pages.

use std::path::Path;

use clap::CommandFactory;
use clap_mangen::Man;

use crate::cli::Arguments;
use crate::{Failure, report};

/// Prints the first page, or writes all of them to a folder.
pub(crate) fn run(out: Option<&Path>) -> Result<(), Failure> {
    let command = Arguments::command();
    match out {
        Some(folder) => std::fs::create_dir_all(folder)
            .and_then(|()| clap_mangen::generate_to(command, folder))
            .map_err(|error| Failure::io("write manual pages to", folder, &error)),
        None => {
            let mut page = Vec::new();
            Man::new(command).render(&mut page).map_err(|error| {
                Failure::Input(format!("error: cannot write the page: {error}"))
            })?;
            report::print(&String::from_utf8_lossy(&page))
        }
    }
}
