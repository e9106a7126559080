//! How the meeting service answers: the trait of `mmc` over the simulator's state.

use conference_server::mmc::Api;
use conference_server::mmc::types::{
    self, AddressToken, CreateConfTokenReply, ErrorBody, MeetingRole, TokenInfo, WebSocketToken,
};
use conference_server::{Context, Denied, Failure, Secret};

use crate::Simulator;
use crate::secrets;
use crate::tokens::{HOST_PASSWORD, LIFETIME};

/// How long a token is good, in seconds.
const SECONDS: i32 = LIFETIME as i32 * 60;

/// The meeting that a call's token is for, which is perhaps not the one that it asks about.
pub struct ControlToken {
    meeting: String,
}

impl Api for Simulator {
    type ControlToken = ControlToken;

    async fn authenticate_control_token(
        &self,
        credential: Secret<'_>,
    ) -> Result<ControlToken, Denied> {
        let state = self.state();
        let token = state.token(credential.expose()).ok_or(Denied::Unauthenticated)?;
        Ok(ControlToken { meeting: token.meeting.clone() })
    }

    async fn prolong_meeting(
        &self,
        _: Context,
        caller: ControlToken,
        request: types::ProlongMeetingRequest,
    ) -> Result<types::ProlongMeetingSuccess, Failure<types::ProlongMeetingFailure>> {
        let mut state = self.state();
        if std::mem::take(&mut state.meeting_fault) {
            return Err(types::ProlongMeetingFailure::InternalServerError(failed()).into());
        }
        let Some(meeting) = state.meetings.get_mut(request.conference_id.as_str()) else {
            return Err(types::ProlongMeetingFailure::BadRequest(no_meeting()).into());
        };
        if request.conference_id.as_str() != caller.meeting {
            return Err(types::ProlongMeetingFailure::Forbidden(of_another_meeting()).into());
        }
        // Both modes add the duration, which is 15 where none is given.
        let minutes = request.body.duration_or_default().get();
        if minutes < 1 {
            let body = error("MMC.INVALID_PARAMETER", "an extension takes at least a minute");
            return Err(types::ProlongMeetingFailure::BadRequest(body).into());
        }
        meeting.minutes += i64::from(minutes);
        Ok(types::ProlongMeetingSuccess::Ok)
    }

    async fn create_conf_token(
        &self,
        _: Context,
        request: types::CreateConfTokenRequest,
    ) -> Result<types::CreateConfTokenSuccess, Failure<types::CreateConfTokenFailure>> {
        let mut state = self.state();
        if std::mem::take(&mut state.meeting_fault) {
            return Err(types::CreateConfTokenFailure::InternalServerError(failed()).into());
        }
        let meeting = request.conference_id.as_str();
        if !state.meetings.contains_key(meeting) {
            return Err(types::CreateConfTokenFailure::BadRequest(no_meeting()).into());
        }
        let token = match request.x_conference_authorization {
            None if request.x_password.as_str() == HOST_PASSWORD => state.issue(meeting).into(),
            None => {
                let body = error("MMC.UNAUTHENTICATED", "the password is wrong");
                return Err(types::CreateConfTokenFailure::Unauthorized(body).into());
            }
            // Whoever has a token needs no password.
            Some(token) => match state.token(token.as_str()) {
                None => {
                    let body = error("MMC.UNAUTHENTICATED", "the token is unknown or has lapsed");
                    return Err(types::CreateConfTokenFailure::Unauthorized(body).into());
                }
                Some(known) if known.meeting != meeting => {
                    return Err(
                        types::CreateConfTokenFailure::Forbidden(of_another_meeting()).into()
                    );
                }
                Some(_) => {
                    state.extend(token.as_str());
                    token
                }
            },
        };
        let mut data = TokenInfo::new(token);
        data.tmp_ws_token = Some(WebSocketToken::from(secrets::token("wst")));
        // Nobody listens for WebSockets here, so there is no URL.
        data.role = Some(MeetingRole::Host);
        data.expire_time = Some(state.expiry().into());
        data.user_id = Some("1001".to_owned());
        data.org_id = Some("1000".to_owned());
        data.participant_id = Some("2001".to_owned());
        data.conf_token_expire_time = Some(SECONDS.into());
        data.vmr_current_conf_id = Some(meeting.to_owned());
        data.support_notify_type = Some(Vec::new());
        let mut reply = CreateConfTokenReply::new(data);
        reply.address_token = Some(AddressToken::from(secrets::token("adt")));
        Ok(types::CreateConfTokenSuccess::Ok(reply))
    }
}

fn failed() -> ErrorBody {
    error("MMC.FAILED", "it failed")
}

fn no_meeting() -> ErrorBody {
    error("MMC.111072065", "CONF_NOT_FOUND_OR_AUTH_FAILED")
}

fn of_another_meeting() -> ErrorBody {
    error("MMC.NOT_PERMITTED", "the token is for another meeting")
}

fn error(code: &str, message: &str) -> ErrorBody {
    ErrorBody::new(code.to_owned(), message.to_owned())
}
