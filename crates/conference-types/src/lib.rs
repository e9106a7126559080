//! Values of two conference APIs, shared by client and server: [`agentconf`], the conferences of a
//! contact-centre gateway, and [`mmc`], the control of cloud meetings.
//!
//! What only goes into requests is strict: a value that the spec forbids cannot be built.
//!
//! ```
//! use conference_types::agentconf::ExtensionMinutes;
//!
//! assert_eq!(ExtensionMinutes::try_from(100).unwrap().get(), 100);
//! assert_eq!(ExtensionMinutes::try_from(1441).unwrap_err().to_string(), "must be at most 1440");
//! ```
//!
//! A value that skips its check does not compile, nor does a body without a required property:
//!
//! ```compile_fail
//! let minutes = conference_types::agentconf::ExtensionMinutes(2000);
//! ```
//!
//! ```compile_fail
//! let body = conference_types::agentconf::ProlongTimeBody {};
//! ```
//!
//! ```compile_fail
//! let body = conference_types::agentconf::ProlongTimeBody::new(100);
//! ```
//!
//! Enumerated values and bounded numbers in replies are kept as they came, also where the spec does
//! not know them yet. Properties that the spec does not list are passed over.
//!
//! ```
//! use conference_types::agentconf::Retcode;
//!
//! assert_eq!(Retcode::from("101-002"), Retcode::NotChairperson);
//! assert_eq!(Retcode::from("999-001").as_str(), "999-001");
//! ```
//!
//! With the feature `schemars`, every type has the JSON Schema of the spec: what is documented, which
//! for replies is less than what a type can hold.

#![cfg_attr(docsrs, feature(doc_cfg))]

/// Values of the conferences of a contact-centre gateway.
#[rustfmt::skip]
pub mod agentconf;
/// Values of the control of cloud meetings.
#[rustfmt::skip]
pub mod mmc;

pub use specwright_runtime::Constraint;
