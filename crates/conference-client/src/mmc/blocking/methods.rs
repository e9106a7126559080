// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

//! The calls of the API "Cloud meeting service, meeting control", each until it is answered.

use super::{Client, Error};
use ::conference_types::mmc as types;

impl Client {
    /// Extend a meeting.
    ///
    /// Lengthens a meeting, either once by a number of minutes or by leaving it to the service. A
    /// meeting for which nobody asks is extended by the service.
    ///
    /// `PUT /v1/mmc/control/conferences/duration`, operation `prolongMeeting`. Not safe to
    /// repeat.
    ///
    /// Page: Extending a Meeting (2023-12-22).
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn prolong_meeting(
        &self,
        conference_id: &types::ConferenceId,
        body: &types::ProlongMeetingBody,
    ) -> Result<(), Error> {
        self.runtime.wait(self.client.prolong_meeting(conference_id, body))
    }

    /// Obtain a meeting control token.
    ///
    /// Hands out the token which the calls about one meeting carry, for half an hour, to whoever
    /// knows the password of the host. Sent again with the token in its header, it keeps that
    /// token alive, and the password is not looked at.
    ///
    /// `GET /v1/mmc/control/conferences/token`, operation `createConfToken`. Safe to repeat.
    ///
    /// Page: Obtaining a Meeting Control Token (2024-01-19).
    ///
    /// # Errors
    ///
    /// Whatever kept the call from succeeding; the variants of [`Error`] tell what.
    pub fn create_conf_token(
        &self,
        conference_id: &types::ConferenceId,
        x_conference_authorization: Option<&types::ControlToken>,
        x_password: &types::HostPassword,
        x_login_type: types::LoginType,
        x_nonce: Option<&str>,
    ) -> Result<types::CreateConfTokenReply, Error> {
        self.runtime
            .wait(
                self
                    .client
                    .create_conf_token(
                        conference_id,
                        x_conference_authorization,
                        x_password,
                        x_login_type,
                        x_nonce,
                    ),
            )
    }
}
