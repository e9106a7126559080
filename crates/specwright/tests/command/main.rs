//! `specwright` as its users run it, and the rules of the workspace that no compiler checks.

mod additions;
mod bundle;
mod commands;
mod diff;
mod docs;
mod docs_check;
mod docs_diff;
mod explain;
mod help;
mod layers;
mod lint;
mod package;
mod promises;
mod publishing;
mod readme;
mod scratch;
mod settings;
mod verify;
