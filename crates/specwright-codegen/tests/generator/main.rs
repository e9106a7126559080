//! The generator's own tests: whether what it prints compiles and works, and what it refuses.

mod clients;
mod keywords;
mod mock;
mod refusals;
mod repeatable;
mod store;
