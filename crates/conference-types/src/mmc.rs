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
pub struct ProlongMeetingBody {
    /// See [`ExtensionMode`].
    pub auto: ExtensionMode,
    /// See [`ExtensionMinutes`]. Where it is absent, 15 counts.
    pub duration: Option<ExtensionMinutes>,
}

impl ProlongMeetingBody {
    /// A value of what is required; the rest is absent.
    pub fn new(auto: ExtensionMode) -> Self {
        Self { auto, duration: None }
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
/// Its `Debug` text does not show it. A reply that holds another value is kept as it came.
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
/// Its `Debug` text does not show it. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/WebSocketToken`.
#[derive(Clone, PartialEq, Eq)]
pub struct WebSocketToken(String);

::specwright_runtime::open_string!(WebSocketToken);

::specwright_runtime::secret!(WebSocketToken);

/// Token for addresses. No page at hand says more.
///
/// Its `Debug` text does not show it. A reply that holds another value is kept as it came.
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
pub struct TokenInfo {
    /// See [`ControlToken`].
    pub token: ControlToken,
    /// See [`WebSocketToken`].
    pub tmp_ws_token: Option<WebSocketToken>,
    /// Where to connect over WebSocket.
    pub ws_url: Option<String>,
    /// See [`MeetingRole`].
    pub role: Option<MeetingRole>,
    /// See [`TimestampMillis`].
    pub expire_time: Option<TimestampMillis>,
    /// Id of the bearer.
    pub user_id: Option<String>,
    /// Id of the bearer's organisation.
    pub org_id: Option<String>,
    /// Id of the bearer among the participants.
    pub participant_id: Option<String>,
    /// See [`Seconds`].
    pub conf_token_expire_time: Option<Seconds>,
    /// Id of the meeting that is being held in the cloud meeting room.
    pub vmr_current_conf_id: Option<String>,
    /// The kinds of notices that the service can send.
    pub support_notify_type: Option<Vec<String>>,
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
pub struct CreateConfTokenReply {
    /// See [`TokenInfo`].
    pub data: TokenInfo,
    /// See [`AddressToken`].
    pub address_token: Option<AddressToken>,
    /// Public IP address.
    pub gloabl_public_ip: Option<String>,
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
pub struct ErrorBody {
    /// Code of the error. Codes of this API begin with MMC or USG.
    pub error_code: String,
    /// Text on the error.
    pub error_msg: String,
}

::specwright_runtime::object!(
    ErrorBody,
    lenient,
    Ignored,
    [required("error_code", error_code), required("error_msg", error_msg)],
);
