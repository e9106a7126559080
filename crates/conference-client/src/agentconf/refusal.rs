//! A result code into what it means for a caller.

use std::fmt;

use specwright_client::{Advice, Lapse, Refuse};

use super::types::Retcode;

/// The gateway answered and said no.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal {
    /// What was wrong. Its `Debug` text is its name.
    pub code: Retcode,
    /// The gateway's own words.
    pub message: String,
}

impl Refusal {
    /// What a caller can do about it.
    pub fn advice(&self) -> Advice {
        advice(&self.code)
    }

    /// Whether the same call may be made again, and may succeed.
    pub fn is_retriable(&self) -> bool {
        self.advice().is_retriable()
    }

    /// Whether the session is over, or may be.
    pub(super) fn has_lapsed(&self) -> bool {
        self.advice() == Advice::SignIn
    }
}

fn advice(code: &Retcode) -> Advice {
    listed(code).unwrap_or(Advice::Unknown)
}

/// No page says which calls are worth repeating: this is how we read what the codes mean. A code that
/// the spec lists and this does not has no advice.
fn listed(code: &Retcode) -> Option<Advice> {
    let advice = match code {
        Retcode::NoPermission
        | Retcode::AgentNotSignedIn
        | Retcode::AgentSignedOut
        | Retcode::AgentNotCached
        | Retcode::RecoveryTimedOut
        | Retcode::RecoveryGuidMismatch
        | Retcode::RecoveryDisabled => Advice::SignIn,
        Retcode::AgentAlreadySignedIn => Advice::ForceSignIn,
        Retcode::RepeatedCall | Retcode::SignInUnderWay => Advice::Wait,
        Retcode::RecoveryDone => Advice::Repeat,
        Retcode::AgentSwitchingOver
        | Retcode::SignInResourceUnavailable
        | Retcode::RecoveryUnderWay
        | Retcode::RecoveryNotQueued => Advice::Later,
        Retcode::OperationFailed => Advice::Look,
        Retcode::UnknownError
        | Retcode::WrongEventMethod
        | Retcode::InvalidParameter
        | Retcode::InspectorInspectsItself
        | Retcode::InvalidMessageParameter
        | Retcode::InvalidSignInParameter
        | Retcode::WrongCredentials
        | Retcode::InvalidSignOutParameter
        | Retcode::InvalidStateSetting
        | Retcode::SignOutStateError
        | Retcode::WrongSignInParameter
        | Retcode::WrongAgentType
        | Retcode::WrongPhoneNumber
        | Retcode::PhoneNumberOutOfRange
        | Retcode::SignedInElsewhere
        | Retcode::InvalidSignInAddress
        | Retcode::PortalAuthenticationFailed
        | Retcode::AnnouncementVdnMismatch
        | Retcode::InvalidSkillQuery
        | Retcode::PasswordExpired
        | Retcode::AccountLocked
        | Retcode::NoConference
        | Retcode::NotChairperson
        | Retcode::AlreadyInConference
        | Retcode::NotInspector
        | Retcode::ChairTransferToSelf
        | Retcode::ChairRemovesItself
        | Retcode::ChairCannotLeave => Advice::Change,
        Retcode::Success | Retcode::Unknown(_) => Advice::Unknown,
        _ => return None,
    };
    Some(advice)
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.as_str().escape_debug();
        write!(f, "{code} ({:?}): {:?}; {}", self.code, self.message, self.advice())
    }
}

impl std::error::Error for Refusal {}

impl Refuse for Refusal {
    fn advice(&self) -> Advice {
        self.advice()
    }

    fn code(&self) -> &str {
        self.code.as_str()
    }

    fn lapse(&self) -> Lapse {
        match self.code {
            Retcode::NoPermission => Lapse::Possible,
            _ => Lapse::Certain,
        }
    }
}

#[cfg(test)]
mod tests;
