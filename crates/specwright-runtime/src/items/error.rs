//! What can be wrong with an item.

use std::fmt;

use crate::{StreamError, Violations};

/// Why an item could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ItemError {
    /// The body is longer than its limit, or ended early. No item follows.
    Body(StreamError),
    /// The item is longer than is read. The next one may follow.
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// The item is not what its schema says. The next one may follow.
    Invalid(Violations),
}

impl fmt::Display for ItemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ItemError::Body(error) => error.fmt(f),
            ItemError::TooLong { limit } => write!(f, "an item must have at most {limit} bytes"),
            ItemError::Invalid(report) => {
                f.write_str("an item is invalid")?;
                for (index, violation) in report.violations().iter().enumerate() {
                    f.write_str(if index == 0 { ": " } else { "; " })?;
                    violation.fmt(f)?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for ItemError {}
