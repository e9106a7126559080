//! Checks the crates against each other, against the specs and against the documented examples.
//!
//! What is checked is read from the specs; nothing of them is repeated here.

#![cfg(test)]

mod client;
mod constraints;
mod departures;
mod examples;
mod json_schemas;
mod random;
mod server;
mod simulator;
mod spec;
mod types;
