//! `specwright docs`: what saved pages of a vendor state, and where specs say something else.

pub(crate) mod diff;
pub(crate) mod import;
mod inputs;

use std::path::PathBuf;

use crate::Failure;
use crate::report::{self, Style};
use crate::tree::Tree;

/// Compares what the pages state with what the specs say.
pub(crate) fn check(tree: &Tree, pages: &[PathBuf], style: Style) -> Result<(), Failure> {
    report::finish(&vendor_docs::check(&inputs::read(tree, pages)?), style)
}
