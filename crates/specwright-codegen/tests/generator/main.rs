//! The generator's own tests: whether what it prints compiles and works, and what it refuses.

mod blocking;
mod client;
mod keywords;
mod mock;
mod refusals;
mod repeatable;
mod store;
