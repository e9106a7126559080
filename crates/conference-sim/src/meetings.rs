//! How the meeting service answers: the trait of `mmc` over the simulator's state.

use conference_server::mmc::types::{
    AddressToken, CreateConfTokenReply, ErrorBody, MeetingRole, TokenInfo, WebSocketToken,
};
use conference_server::mmc::{
    Api, CreateConfTokenRequest, CreateConfTokenResponse, ProlongMeetingRequest,
    ProlongMeetingResponse,
};
use conference_server::{Context, Denied, Secret};

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
        request: ProlongMeetingRequest,
    ) -> ProlongMeetingResponse {
        let mut state = self.state();
        if std::mem::take(&mut state.meeting_fault) {
            return ProlongMeetingResponse::InternalServerError(failed());
        }
        let Some(meeting) = state.meetings.get_mut(request.conference_id.as_str()) else {
            return ProlongMeetingResponse::BadRequest(no_meeting());
        };
        if request.conference_id.as_str() != caller.meeting {
            return ProlongMeetingResponse::Forbidden(of_another_meeting());
        }
        // Both modes add the duration, which is 15 where none is given.
        let minutes = request.body.duration_or_default().get();
        if minutes < 1 {
            let body = error("MMC.INVALID_PARAMETER", "an extension takes at least a minute");
            return ProlongMeetingResponse::BadRequest(body);
        }
        meeting.minutes += i64::from(minutes);
        ProlongMeetingResponse::Ok
    }

    async fn create_conf_token(
        &self,
        _: Context,
        request: CreateConfTokenRequest,
    ) -> CreateConfTokenResponse {
        let mut state = self.state();
        if std::mem::take(&mut state.meeting_fault) {
            return CreateConfTokenResponse::InternalServerError(failed());
        }
        let meeting = request.conference_id.as_str();
        if !state.meetings.contains_key(meeting) {
            return CreateConfTokenResponse::BadRequest(no_meeting());
        }
        let token = match request.x_conference_authorization {
            None if request.x_password.as_str() == HOST_PASSWORD => state.issue(meeting).into(),
            None => {
                let body = error("MMC.UNAUTHENTICATED", "the password is wrong");
                return CreateConfTokenResponse::Unauthorized(body);
            }
            // Whoever has a token needs no password.
            Some(token) => match state.token(token.as_str()) {
                None => {
                    let body = error("MMC.UNAUTHENTICATED", "the token is unknown or has lapsed");
                    return CreateConfTokenResponse::Unauthorized(body);
                }
                Some(known) if known.meeting != meeting => {
                    return CreateConfTokenResponse::Forbidden(of_another_meeting());
                }
                Some(_) => {
                    state.extend(token.as_str());
                    token
                }
            },
        };
        CreateConfTokenResponse::Ok(CreateConfTokenReply {
            data: TokenInfo {
                token,
                tmp_ws_token: Some(WebSocketToken::from(secrets::token("wst"))),
                // Nobody listens for WebSockets here.
                ws_url: None,
                role: Some(MeetingRole::Host),
                expire_time: Some(state.expiry().into()),
                user_id: Some("1001".to_owned()),
                org_id: Some("1000".to_owned()),
                participant_id: Some("2001".to_owned()),
                conf_token_expire_time: Some(SECONDS.into()),
                vmr_current_conf_id: Some(meeting.to_owned()),
                support_notify_type: Some(Vec::new()),
            },
            address_token: Some(AddressToken::from(secrets::token("adt"))),
            gloabl_public_ip: None,
        })
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
    ErrorBody { error_code: code.to_owned(), error_msg: message.to_owned() }
}
