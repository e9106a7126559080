// @generated from spec/mmc.yaml by `specwright generate`. Do not edit.

const _: () = ::specwright_runtime::__generated_for("0.1");

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// The base URL of a server, from the first entry of `#/servers`.
///
/// - `host`: Host name of the service. Default: `api.meeting.huaweicloud.com`.
pub fn server_url(host: &str) -> String {
    ["https://", host].concat()
}

/// Id of a meeting.
///
/// Spec: `#/components/schemas/ConferenceId`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConferenceId(String);

::specwright_runtime::open_string!(ConferenceId);

/// Who decides how long the extension is.
///
/// Spec: `#/components/schemas/ExtensionMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ExtensionMode {
    /// The caller, by the duration it gives. On the wire: `0`.
    ByDuration,
    /// The service, which adds 15 minutes at a time unless a duration is given. On the wire: `1`.
    Automatic,
}

::specwright_runtime::closed_integer_enum!(
    ExtensionMode,
    i32,
    [(0, ByDuration), (1, Automatic)],
);

/// Minutes by which a meeting is extended.
///
/// Spec: `#/components/schemas/ExtensionMinutes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtensionMinutes(i32);

::specwright_runtime::open_integer!(ExtensionMinutes, i32);

/// How a meeting shall be extended.
///
/// Spec: `#/components/schemas/ProlongMeetingBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProlongMeetingBody {
    /// Who decides how long the extension is.
    pub auto: ExtensionMode,
    /// Minutes by which a meeting is extended. Defaults to 15.
    pub duration: Option<ExtensionMinutes>,
}

impl ProlongMeetingBody {
    /// Creates a value with its required properties; the optional ones are `None`.
    pub fn new(auto: ExtensionMode) -> Self {
        Self { auto, duration: None }
    }

    /// Sets [`duration`](Self::duration).
    #[must_use]
    pub fn duration(mut self, value: ExtensionMinutes) -> Self {
        self.duration = Some(value);
        self
    }

    /// [`duration`](Self::duration), or its default of 15.
    pub fn duration_or_default(&self) -> ExtensionMinutes {
        self.duration.unwrap_or(ExtensionMinutes(15))
    }
}

::specwright_runtime::object!(
    ProlongMeetingBody,
    strict,
    Ignored,
    [required("auto", auto), optional("duration", duration)],
);

/// Token for the control of one meeting.
///
/// Its `Debug` text does not show it. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/ControlToken`.
#[derive(Clone, PartialEq, Eq)]
pub struct ControlToken(String);

::specwright_runtime::open_string!(ControlToken);

::specwright_runtime::secret!(ControlToken);

/// Password of a meeting's host.
///
/// Its `Debug` text does not show it.
///
/// Spec: `#/components/schemas/HostPassword`.
#[derive(Clone, PartialEq, Eq)]
pub struct HostPassword(String);

::specwright_runtime::open_string!(HostPassword);

::specwright_runtime::secret!(HostPassword);

/// How somebody signs in to a meeting.
///
/// Spec: `#/components/schemas/LoginType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LoginType {
    /// With the id and a password of the meeting. On the wire: `1`.
    Password,
}

::specwright_runtime::closed_integer_enum!(LoginType, i32, [(1, Password)]);

/// What somebody is in a meeting.
///
/// Spec: `#/components/schemas/MeetingRole`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MeetingRole {
    /// An ordinary participant. On the wire: `0`.
    Participant,
    /// The host. On the wire: `1`.
    Host,
    /// A value that the spec does not list, as it came.
    Unknown(i32),
}

::specwright_runtime::open_integer_enum!(
    MeetingRole,
    i32,
    [(0, Participant), (1, Host)],
);

/// A moment, in milliseconds since the Unix epoch.
///
/// Spec: `#/components/schemas/TimestampMillis`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimestampMillis(i64);

::specwright_runtime::open_integer!(TimestampMillis, i64);

/// A length of time in seconds.
///
/// Spec: `#/components/schemas/Seconds`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seconds(i32);

::specwright_runtime::open_integer!(Seconds, i32);

/// Token for a connection over WebSocket.
///
/// Its `Debug` text does not show it. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/WebSocketToken`.
#[derive(Clone, PartialEq, Eq)]
pub struct WebSocketToken(String);

::specwright_runtime::open_string!(WebSocketToken);

::specwright_runtime::secret!(WebSocketToken);

/// Token for addresses. No page at hand says more.
///
/// Its `Debug` text does not show it. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/AddressToken`.
#[derive(Clone, PartialEq, Eq)]
pub struct AddressToken(String);

::specwright_runtime::open_string!(AddressToken);

::specwright_runtime::secret!(AddressToken);

/// A token, the moment it lapses (`expireTime`) and how long that is from now
/// (`confTokenExpireTime`), and who its bearer is.
///
/// Spec: `#/components/schemas/TokenInfo`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TokenInfo {
    /// Token for the control of one meeting.
    pub token: ControlToken,
    /// Token for a connection over WebSocket.
    pub tmp_ws_token: Option<WebSocketToken>,
    /// Where to connect over WebSocket.
    pub ws_url: Option<String>,
    /// What somebody is in a meeting.
    pub role: Option<MeetingRole>,
    /// A moment, in milliseconds since the Unix epoch.
    pub expire_time: Option<TimestampMillis>,
    /// Id of the bearer.
    pub user_id: Option<String>,
    /// Id of the bearer's organisation.
    pub org_id: Option<String>,
    /// Id of the bearer among the participants.
    pub participant_id: Option<String>,
    /// A length of time in seconds.
    pub conf_token_expire_time: Option<Seconds>,
    /// Id of the meeting that is being held in the cloud meeting room.
    pub vmr_current_conf_id: Option<String>,
    /// The kinds of notices that the service can send.
    pub support_notify_type: Option<Vec<String>>,
}

impl TokenInfo {
    /// Creates a value with its required properties; the optional ones are `None`.
    pub fn new(token: ControlToken) -> Self {
        Self {
            token,
            tmp_ws_token: None,
            ws_url: None,
            role: None,
            expire_time: None,
            user_id: None,
            org_id: None,
            participant_id: None,
            conf_token_expire_time: None,
            vmr_current_conf_id: None,
            support_notify_type: None,
        }
    }

    /// Sets [`tmp_ws_token`](Self::tmp_ws_token).
    #[must_use]
    pub fn tmp_ws_token(mut self, value: WebSocketToken) -> Self {
        self.tmp_ws_token = Some(value);
        self
    }

    /// Sets [`ws_url`](Self::ws_url).
    #[must_use]
    pub fn ws_url(mut self, value: String) -> Self {
        self.ws_url = Some(value);
        self
    }

    /// Sets [`role`](Self::role).
    #[must_use]
    pub fn role(mut self, value: MeetingRole) -> Self {
        self.role = Some(value);
        self
    }

    /// Sets [`expire_time`](Self::expire_time).
    #[must_use]
    pub fn expire_time(mut self, value: TimestampMillis) -> Self {
        self.expire_time = Some(value);
        self
    }

    /// Sets [`user_id`](Self::user_id).
    #[must_use]
    pub fn user_id(mut self, value: String) -> Self {
        self.user_id = Some(value);
        self
    }

    /// Sets [`org_id`](Self::org_id).
    #[must_use]
    pub fn org_id(mut self, value: String) -> Self {
        self.org_id = Some(value);
        self
    }

    /// Sets [`participant_id`](Self::participant_id).
    #[must_use]
    pub fn participant_id(mut self, value: String) -> Self {
        self.participant_id = Some(value);
        self
    }

    /// Sets [`conf_token_expire_time`](Self::conf_token_expire_time).
    #[must_use]
    pub fn conf_token_expire_time(mut self, value: Seconds) -> Self {
        self.conf_token_expire_time = Some(value);
        self
    }

    /// Sets [`vmr_current_conf_id`](Self::vmr_current_conf_id).
    #[must_use]
    pub fn vmr_current_conf_id(mut self, value: String) -> Self {
        self.vmr_current_conf_id = Some(value);
        self
    }

    /// Sets [`support_notify_type`](Self::support_notify_type).
    #[must_use]
    pub fn support_notify_type(mut self, value: Vec<String>) -> Self {
        self.support_notify_type = Some(value);
        self
    }
}

::specwright_runtime::object!(
    TokenInfo,
    lenient,
    Ignored,
    [
        required("token", token),
        optional("tmpWsToken", tmp_ws_token),
        optional("wsURL", ws_url),
        optional("role", role),
        optional("expireTime", expire_time),
        optional("userID", user_id),
        optional("orgID", org_id),
        optional("participantID", participant_id),
        optional("confTokenExpireTime", conf_token_expire_time),
        optional("vmrCurrentConfID", vmr_current_conf_id),
        optional("supportNotifyType", support_notify_type),
    ],
);

/// What comes with a token.
///
/// Spec: `#/components/schemas/CreateConfTokenReply`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateConfTokenReply {
    /// A token, the moment it lapses (`expireTime`) and how long that is from now
    /// (`confTokenExpireTime`), and who its bearer is.
    pub data: TokenInfo,
    /// Token for addresses.
    pub address_token: Option<AddressToken>,
    /// Public IP address.
    pub gloabl_public_ip: Option<String>,
}

impl CreateConfTokenReply {
    /// Creates a value with its required properties; the optional ones are `None`.
    pub fn new(data: TokenInfo) -> Self {
        Self {
            data,
            address_token: None,
            gloabl_public_ip: None,
        }
    }

    /// Sets [`address_token`](Self::address_token).
    #[must_use]
    pub fn address_token(mut self, value: AddressToken) -> Self {
        self.address_token = Some(value);
        self
    }

    /// Sets [`gloabl_public_ip`](Self::gloabl_public_ip).
    #[must_use]
    pub fn gloabl_public_ip(mut self, value: String) -> Self {
        self.gloabl_public_ip = Some(value);
        self
    }
}

::specwright_runtime::object!(
    CreateConfTokenReply,
    lenient,
    Ignored,
    [
        required("data", data),
        optional("addressToken", address_token),
        optional("gloablPublicIP", gloabl_public_ip),
    ],
);

/// Why a call failed.
///
/// Spec: `#/components/schemas/ErrorBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ErrorBody {
    /// Code of the error. Codes of this API begin with MMC or USG.
    pub error_code: String,
    /// Text on the error.
    pub error_msg: String,
}

impl ErrorBody {
    /// Creates a value.
    pub fn new(error_code: String, error_msg: String) -> Self {
        Self { error_code, error_msg }
    }
}

::specwright_runtime::object!(
    ErrorBody,
    lenient,
    Ignored,
    [required("error_code", error_code), required("error_msg", error_msg)],
);

/// The request of `prolongMeeting`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProlongMeetingRequest {
    /// The meeting to extend. In the query: `conferenceID`.
    pub conference_id: ConferenceId,
    /// The body.
    pub body: ProlongMeetingBody,
}

impl ProlongMeetingRequest {
    /// Creates a request.
    pub fn new(conference_id: ConferenceId, body: ProlongMeetingBody) -> Self {
        Self { conference_id, body }
    }
}

/// A success of `prolongMeeting`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ProlongMeetingSuccess {
    /// The meeting is extended. A body may come along; it has no documented meaning. Status 200.
    Ok,
}

/// A failure of `prolongMeeting`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ProlongMeetingFailure {
    /// A parameter is not valid. Status 400.
    BadRequest(ErrorBody),
    /// The token, or the password to get one with, is missing or not accepted. Status 401.
    Unauthorized(ErrorBody),
    /// The token does not allow this. Status 403.
    Forbidden(ErrorBody),
    /// The service failed. Status 500.
    InternalServerError(ErrorBody),
}

/// The request of `createConfToken`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateConfTokenRequest {
    /// The meeting to control, by the id which its creation answered and not by that of the cloud
    /// meeting room. In the query: `conferenceID`.
    pub conference_id: ConferenceId,
    /// The token to keep alive; absent where there is none yet. In a header:
    /// `X-Conference-Authorization`.
    pub x_conference_authorization: Option<ControlToken>,
    /// Password of the host. In a header: `X-Password`.
    pub x_password: HostPassword,
    /// How the caller signs in. In a header: `X-Login-Type`.
    pub x_login_type: LoginType,
    /// A nonce of the caller's. In a header: `X-Nonce`.
    pub x_nonce: Option<String>,
}

impl CreateConfTokenRequest {
    /// Creates a request with its required inputs; the optional ones are absent.
    pub fn new(
        conference_id: ConferenceId,
        x_password: HostPassword,
        x_login_type: LoginType,
    ) -> Self {
        Self {
            conference_id,
            x_password,
            x_login_type,
            x_conference_authorization: None,
            x_nonce: None,
        }
    }

    /// Sets [`x_conference_authorization`](Self::x_conference_authorization).
    #[must_use]
    pub fn x_conference_authorization(mut self, value: ControlToken) -> Self {
        self.x_conference_authorization = Some(value);
        self
    }

    /// Sets [`x_nonce`](Self::x_nonce).
    #[must_use]
    pub fn x_nonce(mut self, value: String) -> Self {
        self.x_nonce = Some(value);
        self
    }
}

/// A success of `createConfToken`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateConfTokenSuccess {
    /// The token, and who its bearer is in the meeting. Status 200.
    Ok(CreateConfTokenReply),
}

impl CreateConfTokenSuccess {
    /// Returns the body.
    pub fn into_value(self) -> CreateConfTokenReply {
        let Self::Ok(response) = self;
        response
    }
}

/// A failure of `createConfToken`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateConfTokenFailure {
    /// A parameter is not valid. Status 400.
    BadRequest(ErrorBody),
    /// The token, or the password to get one with, is missing or not accepted. Status 401.
    Unauthorized(ErrorBody),
    /// The token does not allow this. Status 403.
    Forbidden(ErrorBody),
    /// The service failed. Status 500.
    InternalServerError(ErrorBody),
}

/// The requests of the operations, and what they consist of.
pub mod requests {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{ProlongMeetingRequest, CreateConfTokenRequest, ProlongMeetingBody};
}

/// What the operations answer, and what it consists of.
pub mod results {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{
        ProlongMeetingSuccess, ProlongMeetingFailure, CreateConfTokenSuccess,
        CreateConfTokenFailure, TokenInfo, CreateConfTokenReply, ErrorBody,
    };
}

/// Numbers, texts and enumerations.
pub mod scalars {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{
        ConferenceId, ExtensionMode, ExtensionMinutes, ControlToken, HostPassword,
        LoginType, MeetingRole, TimestampMillis, Seconds, WebSocketToken, AddressToken,
    };
}
