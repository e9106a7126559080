//! Checks the crates against each other, against the specs and against the documented examples.
//!
//! What is checked is read from the specs; nothing of them is repeated here.

#![cfg(any(test, doctest))]

/// The examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod client;
mod constraints;
mod examples;
mod json_schemas;
mod judges;
mod progenitor;
mod random;
mod server;
mod sessions;
mod sign_in;
mod simulator;
mod spec;
mod tokens;
mod types;
