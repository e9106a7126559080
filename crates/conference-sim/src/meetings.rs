//! How the meeting service answers: the trait of `mmc` over the simulator's state.

use conference_server::mmc::types::ErrorBody;
use conference_server::mmc::{Api, ProlongMeetingRequest, ProlongMeetingResponse};
use conference_server::{Context, Denied, Secret};

use crate::Simulator;

/// The token that a call carries; it is good, but perhaps for another meeting.
pub struct ControlToken(String);

impl Api for Simulator {
    type ControlToken = ControlToken;

    async fn authenticate_control_token(
        &self,
        credential: Secret<'_>,
    ) -> Result<ControlToken, Denied> {
        let token = credential.expose();
        match self.state().tokens.contains(token) {
            true => Ok(ControlToken(token.to_owned())),
            false => Err(Denied::Unauthenticated),
        }
    }

    async fn prolong_meeting(
        &self,
        _: Context,
        caller: ControlToken,
        request: ProlongMeetingRequest,
    ) -> ProlongMeetingResponse {
        let mut state = self.state();
        if std::mem::take(&mut state.meeting_fault) {
            return ProlongMeetingResponse::InternalServerError(error("MMC.FAILED", "it failed"));
        }
        let Some(meeting) = state.meetings.get_mut(request.conference_id.as_str()) else {
            let body = error("MMC.111072065", "CONF_NOT_FOUND_OR_AUTH_FAILED");
            return ProlongMeetingResponse::BadRequest(body);
        };
        if meeting.token != caller.0 {
            let body = error("MMC.NOT_PERMITTED", "the token is for another meeting");
            return ProlongMeetingResponse::Forbidden(body);
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
}

fn error(code: &str, message: &str) -> ErrorBody {
    ErrorBody { error_code: code.to_owned(), error_msg: message.to_owned() }
}
