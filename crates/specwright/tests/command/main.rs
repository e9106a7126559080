//! `cargo xtask` as its users run it, and the rules of the workspace that no compiler checks.

mod commands;
mod diff;
mod docs;
mod docs_check;
mod docs_diff;
mod layers;
mod package;
mod promises;
mod readme;
mod scratch;
mod validate;
mod verify;
