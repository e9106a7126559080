// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

use ::specwright_client::{BuildError, Builder, Engine, Error, HttpService, Runtime};
use ::conference_types::mmc as types;

/// A client of the API "Cloud meeting service, meeting control" that blocks. Clones share
/// their connections, credentials and budget of repeats.
///
/// A thread of the client keeps its connections between calls. It ends when the last clone is
/// dropped. Within an async runtime everything works, but a call blocks its thread.
#[derive(Clone, Debug)]
pub struct Client {
    client: super::client::Client,
    runtime: Runtime,
}

impl TryFrom<Engine> for Client {
    type Error = BuildError;

    fn try_from(engine: Engine) -> Result<Self, BuildError> {
        Ok(Client {
            client: engine.into(),
            runtime: Runtime::new()?,
        })
    }
}

impl Client {
    /// Creates a client with the default settings and without a credential. `base_url` is a server URL of the
    /// spec, with its path.
    ///
    /// # Errors
    ///
    /// Returns an error if the base URL is invalid, TLS cannot be set up, or no thread can be started.
    pub fn new(base_url: impl Into<String>) -> Result<Self, BuildError> {
        Self::builder(base_url).build()
    }

    /// Returns the settings of a client: credentials, time limits, retries, the transport.
    pub fn builder(base_url: impl Into<String>) -> Builder<Self> {
        super::client::Client::builder(base_url).for_client()
    }

    /// Returns the settings of a client of a service in the same process, such as the generated server.
    pub fn in_process(service: impl HttpService) -> Builder<Self> {
        super::client::Client::in_process(service).for_client()
    }

    /// Returns the async runtime of the client, which reads a stream of an answer that is returned whole.
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
    }
}

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
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn prolong_meeting(
        &self,
        conference_id: types::ConferenceId,
        auto: types::ExtensionMode,
    ) -> Result<(), Error<types::ProlongMeetingFailure>> {
        self.runtime.wait(self.client.prolong_meeting(conference_id, auto))
    }

    /// Makes the same call as [`prolong_meeting`](Self::prolong_meeting), with optional inputs
    /// too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn prolong_meeting_with(
        &self,
        request: types::ProlongMeetingRequest,
    ) -> Result<types::ProlongMeetingSuccess, Error<types::ProlongMeetingFailure>> {
        self.runtime.wait(self.client.prolong_meeting_with(request))
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
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn create_conf_token(
        &self,
        conference_id: types::ConferenceId,
        x_password: types::HostPassword,
        x_login_type: types::LoginType,
    ) -> Result<types::CreateConfTokenReply, Error<types::CreateConfTokenFailure>> {
        self.runtime
            .wait(self.client.create_conf_token(conference_id, x_password, x_login_type))
    }

    /// Makes the same call as [`create_conf_token`](Self::create_conf_token), with optional
    /// inputs too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub fn create_conf_token_with(
        &self,
        request: types::CreateConfTokenRequest,
    ) -> Result<types::CreateConfTokenSuccess, Error<types::CreateConfTokenFailure>> {
        self.runtime.wait(self.client.create_conf_token_with(request))
    }
}
