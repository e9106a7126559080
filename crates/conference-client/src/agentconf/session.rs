//! An agent's session: a GUID that answers renew.

use std::str::FromStr;
use std::sync::Arc;

use reqwest::header::{HeaderMap, HeaderValue};

use crate::keeper::Keeper;
use crate::transport::Transport;
use crate::{Credential, CredentialError};

/// The session of one agent, which the client keeps fresh: every answer of success that carries a new
/// GUID replaces the old one.
#[derive(Debug)]
pub struct Session(Kind);

#[derive(Debug)]
enum Kind {
    Guid(Credential),
}

impl Session {
    pub(super) fn keeper(self, _transport: &Transport) -> Arc<Keeper> {
        match self.0 {
            Kind::Guid(guid) => Keeper::fixed(guid),
        }
    }
}

impl From<Credential> for Session {
    fn from(guid: Credential) -> Session {
        Session(Kind::Guid(guid))
    }
}

impl FromStr for Session {
    type Err = CredentialError;

    fn from_str(guid: &str) -> Result<Session, CredentialError> {
        guid.parse().map(|guid| Session(Kind::Guid(guid)))
    }
}

/// The GUID in the headers of an answer, in either of the spellings that are known: `Set-GUID` with a
/// name before it, and `Guid` without.
pub(super) fn fresh(headers: &HeaderMap) -> Option<Credential> {
    let header = headers.get("set-guid").or_else(|| headers.get("guid"))?;
    guid(header)
}

fn guid(header: &HeaderValue) -> Option<Credential> {
    let text = header.to_str().ok()?;
    let pair = text.split(';').next()?;
    let value = pair.split_once('=').map_or(pair, |(_, value)| value);
    value.trim().parse().ok()
}
