//! Servers of two conference APIs: implement the trait of [`agentconf`] or [`mmc`], and `service` makes
//! a [`tower_service::Service`](https://docs.rs/tower-service) of it that axum, hyper or a test calls.
//!
//! Requests that break a rule of the spec, or come without a credential that the implementation
//! accepts, are answered without it.

#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod agentconf;
pub mod mmc;

pub use specwright_runtime::{Constraint, Place, Refusal, Violation};
pub use specwright_server::{
    Body, Context, Denied, Failure, Rejection, RequestBody, Response, Secret, Service,
};
