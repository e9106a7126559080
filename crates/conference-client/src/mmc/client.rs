// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

use ::specwright_client::{
    Api, BuildError, Builder, Engine, Envelope, Error, HttpService, Operation, refused,
    undeclared,
};

use ::conference_types::mmc as types;

pub(super) static API: Api = Api::new(module_path!(), types::BASE_PATH)
    .schemes(&[schemes::CONTROL_TOKEN])
    .accept("application/json;charset=UTF-8")
    .security(&[&[schemes::CONTROL_TOKEN]])
    .envelope(Envelope::new("error_code", "error_msg").undocumented("returnCode", "0"));

/// The security schemes of the API, for [`Builder::credential_for`](::specwright_client::Builder::credential_for).
pub mod schemes {
    use ::specwright_client::Scheme;
    /// Token for the control of one meeting, handed out by the operation which obtains it.
    ///
    /// Scheme `controlToken`. An API key in the header `X-Conference-Authorization`.
    pub const CONTROL_TOKEN: Scheme = Scheme::header(
        "controlToken",
        "x-conference-authorization",
    );
}

/// A client of the API "Cloud meeting service, meeting control". Clones share their
/// connections, credentials and budget of repeats.
#[derive(Clone, Debug)]
pub struct Client {
    engine: Engine,
}

impl From<Engine> for Client {
    fn from(engine: Engine) -> Self {
        Client { engine }
    }
}

impl Client {
    /// Creates a client with the default settings and without a credential. `base_url` is a server URL of the
    /// spec, with its path.
    ///
    /// # Errors
    ///
    /// Returns an error if the base URL is invalid, or TLS cannot be set up.
    pub fn new(base_url: impl Into<String>) -> Result<Self, BuildError> {
        Self::builder(base_url).build()
    }

    /// Returns the settings of a client: credentials, time limits, retries, the transport.
    pub fn builder(base_url: impl Into<String>) -> Builder<Self> {
        Builder::new(&API, base_url).policy(super::media_type::AlwaysJson)
    }

    /// Returns the settings of a client of a service in the same process, such as the generated server.
    pub fn in_process(service: impl HttpService) -> Builder<Self> {
        Builder::in_process(&API, service).policy(super::media_type::AlwaysJson)
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
    pub async fn prolong_meeting(
        &self,
        conference_id: types::ConferenceId,
        auto: types::ExtensionMode,
    ) -> Result<(), Error<types::ProlongMeetingFailure>> {
        let body = types::ProlongMeetingBody::new(auto);
        let request = types::ProlongMeetingRequest::new(conference_id, body);
        self.prolong_meeting_with(request).await.map(drop)
    }

    /// Makes the same call as [`prolong_meeting`](Self::prolong_meeting), with optional inputs
    /// too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn prolong_meeting_with(
        &self,
        request: types::ProlongMeetingRequest,
    ) -> Result<types::ProlongMeetingSuccess, Error<types::ProlongMeetingFailure>> {
        let operation = Operation::new(
            "prolongMeeting",
            "PUT",
            "/v1/mmc/control/conferences/duration",
        );
        let mut call = self.engine.call(operation);
        call.query("conferenceID", Some(&request.conference_id));
        call.json("application/json", &request.body);
        call.send(|answer| match answer.status() {
                200 => {
                    answer.nothing()?;
                    Ok(types::ProlongMeetingSuccess::Ok)
                }
                400 => refused(types::ProlongMeetingFailure::BadRequest(answer.json()?)),
                401 => {
                    refused(types::ProlongMeetingFailure::Unauthorized(answer.json()?))
                }
                403 => refused(types::ProlongMeetingFailure::Forbidden(answer.json()?)),
                500 => {
                    refused(
                        types::ProlongMeetingFailure::InternalServerError(answer.json()?),
                    )
                }
                _ => undeclared(),
            })
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
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn create_conf_token(
        &self,
        conference_id: types::ConferenceId,
        x_password: types::HostPassword,
        x_login_type: types::LoginType,
    ) -> Result<types::CreateConfTokenReply, Error<types::CreateConfTokenFailure>> {
        let request = types::CreateConfTokenRequest::new(
            conference_id,
            x_password,
            x_login_type,
        );
        self.create_conf_token_with(request)
            .await
            .map(types::CreateConfTokenSuccess::into_value)
    }

    /// Makes the same call as [`create_conf_token`](Self::create_conf_token), with optional
    /// inputs too, and returns the whole answer.
    ///
    /// # Errors
    ///
    /// Returns an error if the request is invalid, cannot be sent, or is refused.
    pub async fn create_conf_token_with(
        &self,
        request: types::CreateConfTokenRequest,
    ) -> Result<types::CreateConfTokenSuccess, Error<types::CreateConfTokenFailure>> {
        let operation = Operation::new(
                "createConfToken",
                "GET",
                "/v1/mmc/control/conferences/token",
            )
            .security(&[])
            .repeatable()
            .secret();
        let mut call = self.engine.call(operation);
        call.query("conferenceID", Some(&request.conference_id));
        call.check(
            ::specwright_runtime::Place::Header,
            "X-Conference-Authorization",
            request.x_conference_authorization.as_ref(),
        );
        call.header(
            "X-Conference-Authorization",
            request.x_conference_authorization.as_ref(),
        );
        call.header("X-Password", Some(&request.x_password));
        call.header("X-Login-Type", Some(&request.x_login_type));
        call.header("X-Nonce", request.x_nonce.as_ref());
        call.send(|answer| match answer.status() {
                200 => Ok(types::CreateConfTokenSuccess::Ok(answer.json()?)),
                400 => refused(types::CreateConfTokenFailure::BadRequest(answer.json()?)),
                401 => {
                    refused(types::CreateConfTokenFailure::Unauthorized(answer.json()?))
                }
                403 => refused(types::CreateConfTokenFailure::Forbidden(answer.json()?)),
                500 => {
                    refused(
                        types::CreateConfTokenFailure::InternalServerError(
                            answer.json()?,
                        ),
                    )
                }
                _ => undeclared(),
            })
            .await
    }
}
