//! A made-up museum in memory, behind the server that is generated from `spec/gallery.yaml`.
//!
//! The spec uses every construct that the generator honours; this crate shows that a server of it
//! compiles, and lets tools that know OpenAPI and not us judge how it behaves.

pub mod server;
pub mod types;
