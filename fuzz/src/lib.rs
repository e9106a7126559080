//! Bytes into a verdict: what the generator makes of a spec, and a generated server of a request.

#![forbid(unsafe_code)]

pub mod mutator;
pub mod request;
pub mod spec;
