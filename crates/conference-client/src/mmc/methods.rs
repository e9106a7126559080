// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

//! The calls of the API "Cloud meeting service, meeting control".

use super::{Client, Error};
use ::conference_types::mmc as types;

/// The header that carries the credential.
pub(super) const CREDENTIAL_HEADER: &str = "x-conference-authorization";

/// The operations that get no credential, as progenitor calls them.
pub(super) const OPEN_OPERATIONS: &[&str] = &["create_conf_token"];

/// The media type of request bodies.
pub(super) const MEDIA_TYPE: &str = "application/json";

/// The property of a reply or an error body that holds the code.
pub(super) const CODE: &str = "error_code";

/// The property of a reply or an error body that holds the message.
pub(super) const MESSAGE: &str = "error_msg";

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
    pub async fn prolong_meeting(
        &self,
        conference_id: &types::ConferenceId,
        body: &types::ProlongMeetingBody,
    ) -> Result<(), Error> {
        self.nothing(
                &super::Operation::guarded("prolongMeeting"),
                |operations| operations.prolong_meeting(conference_id, body),
            )
            .await
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
    pub async fn create_conf_token(
        &self,
        conference_id: &types::ConferenceId,
        x_conference_authorization: Option<&types::ControlToken>,
        x_password: &types::HostPassword,
        x_login_type: types::LoginType,
        x_nonce: Option<&str>,
    ) -> Result<types::CreateConfTokenReply, Error> {
        let mut report = specwright_runtime::Violations::default();
        if let Some(x_conference_authorization) = x_conference_authorization {
            report
                .note(
                    specwright_runtime::check_parameter(
                        specwright_runtime::Place::Header,
                        "X-Conference-Authorization",
                        x_conference_authorization,
                    ),
                );
        }
        if let Some(x_conference_authorization) = x_conference_authorization {
            report
                .note(
                    specwright_runtime::check_header(
                        "X-Conference-Authorization",
                        x_conference_authorization.as_str(),
                    ),
                );
        }
        report.note(specwright_runtime::check_header("X-Password", x_password.as_str()));
        if let Some(x_nonce) = x_nonce {
            report.note(specwright_runtime::check_header("X-Nonce", x_nonce));
        }
        report.into_result()?;
        self.result::<
                types::CreateConfTokenReply,
                _,
            >(
                &super::Operation::open("createConfToken").repeatable().secret(),
                |operations| {
                    operations
                        .create_conf_token(
                            conference_id,
                            x_conference_authorization,
                            &x_login_type,
                            x_nonce,
                            x_password,
                        )
                },
            )
            .await
    }
}
