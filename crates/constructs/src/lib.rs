//! Each construct of OpenAPI that the generator honours, as generated types and a generated server.
//!
//! `tests/constructs` sends the requests of `specs/name.cases` to the server of `specs/name.yaml`.

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
