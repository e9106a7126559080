//! `cargo xtask` as its users run it, and the rules of the workspace that no compiler checks.

mod commands;
mod diff;
mod docs;
mod docs_check;
mod layers;
mod package;
mod promises;
mod validate;
mod verify;
