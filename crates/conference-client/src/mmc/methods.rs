// @generated from spec/mmc.yaml by `cargo xtask generate`. Do not edit.

//! The calls of the API "Cloud meeting service, meeting control".

use super::{Client, Error, types};

/// The header that carries the credential.
pub(super) const CREDENTIAL_HEADER: &str = "x-conference-authorization";

/// The operations that get no credential, as progenitor calls them.
pub(super) const OPEN_OPERATIONS: &[&str] = &[];

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
        let operation = super::Operation {
            id: "prolongMeeting",
            access: super::Access::Credential,
            repeat: super::Repeat::Unsafe,
            secrecy: super::Secrecy::Open,
        };
        self.nothing(&operation, |operations| operations.prolong_meeting(conference_id, body)).await
    }
}
