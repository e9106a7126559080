//! A control token and how it is renewed.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use crate::error::RenewalError;
use crate::keeper::{Issued, Keeper};
use crate::transport::Transport;
use crate::{Credential, CredentialError};

/// The control token of a meeting, or what hands one out. Its `Debug` text holds no secret.
pub struct ControlToken(Kind);

enum Kind {
    Fixed(Credential),
    Renewed(Arc<Keeper>),
}

/// A token as it was handed out.
#[derive(Clone, Debug)]
pub struct Renewed {
    /// The token.
    pub token: Credential,
    /// How long it is good for from now on, where that is known. A token is renewed when four fifths
    /// of this are over.
    pub lifetime: Option<Duration>,
}

/// Hands out control tokens: before the first call, before a token lapses, and when the service says
/// that it has.
///
/// It is asked once at a time, however many calls wait. After an error with
/// [`Retriable::No`](crate::Retriable::No) it is not asked again.
pub trait RenewToken: Send + Sync + 'static {
    /// A token; `held` is the one in use, if there is one.
    fn renew(
        &self,
        held: Option<Credential>,
    ) -> impl Future<Output = Result<Renewed, RenewalError>> + Send;
}

impl ControlToken {
    /// Tokens from an implementation of your own.
    pub fn renewed_by(source: impl RenewToken) -> ControlToken {
        let source = Arc::new(source);
        ControlToken(Kind::Renewed(Keeper::renewed_by(move |held| {
            let source = Arc::clone(&source);
            async move {
                let Renewed { token, lifetime } = source.renew(held).await?;
                Ok(Issued { credential: token, lifetime })
            }
        })))
    }

    pub(super) fn keeper(self, _transport: &Transport) -> Arc<Keeper> {
        match self.0 {
            Kind::Fixed(token) => Keeper::fixed(token),
            Kind::Renewed(keeper) => keeper,
        }
    }
}

impl From<Credential> for ControlToken {
    fn from(token: Credential) -> ControlToken {
        ControlToken(Kind::Fixed(token))
    }
}

impl FromStr for ControlToken {
    type Err = CredentialError;

    fn from_str(token: &str) -> Result<ControlToken, CredentialError> {
        token.parse().map(|token| ControlToken(Kind::Fixed(token)))
    }
}

impl fmt::Debug for ControlToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ControlToken(…)")
    }
}
