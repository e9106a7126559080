//! The generator's own tests: whether what it prints compiles and works, and what it refuses.

mod client;
mod constructs;
mod refusals;
mod repeatable;
mod store;
