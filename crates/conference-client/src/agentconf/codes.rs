//! What the result codes mean for a caller, and for the client.

use specwright_client::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use specwright_client::{Again, Credential, Lapse, Policy, Said};

use super::session;
use super::types::Retcode;
use crate::Advice;

/// What a caller can do about a refusal with this code.
pub fn advice(code: &Retcode) -> Advice {
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

/// What the gateway means by its answers: the result code says whether the session is over, and headers carry the next
/// GUID.
pub(super) struct ResultCodes;

impl Policy for ResultCodes {
    fn lapse(&self, said: Said<'_>) -> Option<Lapse> {
        let code = Retcode::from(said.code?);
        let is_over = advice(&code) == Advice::SignIn;
        is_over.then_some(match code {
            Retcode::NoPermission => Lapse::Possible,
            _ => Lapse::Certain,
        })
    }

    /// A refused call was not carried out.
    fn again(&self, said: Said<'_>) -> Again {
        match (said.code, said.status) {
            (Some(code), _) if advice(&code.into()).is_retriable() => Again::Yes,
            (None, 408 | 425 | 429 | 502..=504) => Again::IfSafe,
            (Some(_) | None, _) => Again::No,
        }
    }

    fn renewed(&self, headers: &HeaderMap) -> Option<Credential> {
        session::guid(headers)
    }

    /// The pages show the media type on calls without a body too.
    fn headers(&self) -> HeaderMap {
        let media_type = HeaderValue::from_static("application/json; charset=UTF-8");
        HeaderMap::from_iter([(CONTENT_TYPE, media_type)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The type of the codes may grow, so the compiler does not check this.
    #[test]
    fn every_listed_code_has_an_advice() {
        assert!(Retcode::ALL.len() > 40);
        for code in Retcode::ALL {
            assert!(listed(code).is_some(), "{code:?} has no advice");
        }
    }
}
