// @generated from spec/agentconf.yaml by `specwright generate`. Do not edit.

const _: () = ::specwright_runtime::__generated_for("0.1");

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "/agentgateway/resource";

/// The base URL of a server, from the first entry of `#/servers`.
///
/// - `host`: Host name or IP address of the gateway or its load balancer. Default:
///   `192.0.2.1`.
/// - `port`: HTTPS port, 8043 unless the installation changed it. Default: `8043`.
pub fn server_url(host: &str, port: &str) -> String {
    ["https://", host, ":", port, "/agentgateway/resource"].concat()
}

/// Number of an agent.
///
/// From 101 to 999999.
///
/// Spec: `#/components/schemas/AgentId`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgentId(i32);

::specwright_runtime::strict_integer!(AgentId, i32, minimum = 101, maximum = 999999);

/// Number of a conference.
///
/// Spec: `#/components/schemas/ConfId`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConfId(i64);

::specwright_runtime::open_integer!(ConfId, i64);

/// Minutes by which a conference shall be extended.
///
/// From 1 to 1440.
///
/// Spec: `#/components/schemas/ExtensionMinutes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtensionMinutes(i32);

::specwright_runtime::strict_integer!(
    ExtensionMinutes,
    i32,
    minimum = 1,
    maximum = 1440,
);

/// Minutes by which a conference was extended.
///
/// From 1 to 1440. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/GrantedMinutes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GrantedMinutes(i32);

::specwright_runtime::open_integer!(GrantedMinutes, i32, minimum = 1, maximum = 1440);

/// A length of time in minutes.
///
/// Spec: `#/components/schemas/Minutes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(i32);

::specwright_runtime::open_integer!(Minutes, i32);

/// A moment, in milliseconds since the Unix epoch.
///
/// Spec: `#/components/schemas/TimestampMillis`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimestampMillis(i64);

::specwright_runtime::open_integer!(TimestampMillis, i64);

/// Outcome of a call.
///
/// Spec: `#/components/schemas/Retcode`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Retcode {
    /// The call worked. On the wire: `"0"`.
    Success,
    /// The gateway cannot say what went wrong. On the wire: `"000-000"`.
    UnknownError,
    /// Agent events were asked for with the wrong method. On the wire: `"000-001"`.
    WrongEventMethod,
    /// The address or a parameter of the call is not valid. On the wire: `"000-002"`.
    InvalidParameter,
    /// The agent lacks the permission, or its authentication has lapsed. On the wire:
    /// `"000-003"`.
    NoPermission,
    /// The agent is being switched over. On the wire: `"000-004"`.
    AgentSwitchingOver,
    /// The inspector named itself as the agent to inspect. On the wire: `"000-005"`.
    InspectorInspectsItself,
    /// A parameter of the message is wrong. On the wire: `"000-006"`.
    InvalidMessageParameter,
    /// The same interface was called again before it had answered. On the wire: `"000-007"`.
    RepeatedCall,
    /// A sign-in parameter is empty or not valid. On the wire: `"100-001"`.
    InvalidSignInParameter,
    /// The agent is signed in already. On the wire: `"100-002"`.
    AgentAlreadySignedIn,
    /// A resource or provider was not available at sign-in. On the wire: `"100-003"`.
    SignInResourceUnavailable,
    /// The user or the password is wrong. On the wire: `"100-004"`.
    WrongCredentials,
    /// A sign-out parameter is not valid. On the wire: `"100-005"`.
    InvalidSignOutParameter,
    /// The agent is not signed in. On the wire: `"100-006"`.
    AgentNotSignedIn,
    /// The agent's operation failed inside the gateway or on the way to a resource. On the wire:
    /// `"100-007"`.
    OperationFailed,
    /// The agent has signed out. On the wire: `"100-008"`.
    AgentSignedOut,
    /// The agent cannot be set to this state, perhaps for lack of permission. On the wire:
    /// `"100-009"`.
    InvalidStateSetting,
    /// The agent's state does not allow it to sign out. On the wire: `"100-010"`.
    SignOutStateError,
    /// A parameter given at sign-in is wrong. On the wire: `"100-011"`.
    WrongSignInParameter,
    /// The agent type given at sign-in is wrong. On the wire: `"100-012"`.
    WrongAgentType,
    /// The phone number given at sign-in is wrong. On the wire: `"100-013"`.
    WrongPhoneNumber,
    /// The phone number lies outside the configured range. On the wire: `"100-014"`.
    PhoneNumberOutOfRange,
    /// The agent is signed in elsewhere and cannot be forced out. On the wire: `"100-015"`.
    SignedInElsewhere,
    /// The IP address given at sign-in is not valid. On the wire: `"100-016"`.
    InvalidSignInAddress,
    /// The agent was not authenticated by uPortal. On the wire: `"100-017"`.
    PortalAuthenticationFailed,
    /// The announcement belongs to another VDN than the one signed in to. On the wire:
    /// `"100-018"`.
    AnnouncementVdnMismatch,
    /// The query for skills is not valid. On the wire: `"100-019"`.
    InvalidSkillQuery,
    /// The password has expired. On the wire: `"100-020"`.
    PasswordExpired,
    /// A sign-in of this agent is under way. On the wire: `"100-021"`.
    SignInUnderWay,
    /// The account is locked. On the wire: `"110-016"`.
    AccountLocked,
    /// The agent has no conference. On the wire: `"101-001"`.
    NoConference,
    /// The agent does not chair the current conference. On the wire: `"101-002"`.
    NotChairperson,
    /// The agent is in a conference already. On the wire: `"101-003"`.
    AlreadyInConference,
    /// Only an inspector may query the conferences of the VDN. On the wire: `"101-004"`.
    NotInspector,
    /// The chair cannot be passed to the agent who holds it. On the wire: `"101-005"`.
    ChairTransferToSelf,
    /// The chairperson cannot remove itself. On the wire: `"101-006"`.
    ChairRemovesItself,
    /// The chairperson cannot leave the conference. On the wire: `"101-007"`.
    ChairCannotLeave,
    /// The gateway's cache does not hold the agent. On the wire: `"105-001"`.
    AgentNotCached,
    /// Disaster recovery of the agent is under way. On the wire: `"105-002"`.
    RecoveryUnderWay,
    /// Disaster recovery of the agent is done; the call may be repeated. On the wire:
    /// `"105-003"`.
    RecoveryDone,
    /// The agent could not be queued for disaster recovery. On the wire: `"105-004"`.
    RecoveryNotQueued,
    /// Disaster recovery took too long; the agent must sign in again. On the wire: `"105-005"`.
    RecoveryTimedOut,
    /// The GUID does not match the recovered one; the agent must sign in again. On the wire:
    /// `"105-006"`.
    RecoveryGuidMismatch,
    /// Disaster recovery is switched off; the agent must sign in again. On the wire: `"105-007"`.
    RecoveryDisabled,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    Retcode,
    [
        ("0", Success),
        ("000-000", UnknownError),
        ("000-001", WrongEventMethod),
        ("000-002", InvalidParameter),
        ("000-003", NoPermission),
        ("000-004", AgentSwitchingOver),
        ("000-005", InspectorInspectsItself),
        ("000-006", InvalidMessageParameter),
        ("000-007", RepeatedCall),
        ("100-001", InvalidSignInParameter),
        ("100-002", AgentAlreadySignedIn),
        ("100-003", SignInResourceUnavailable),
        ("100-004", WrongCredentials),
        ("100-005", InvalidSignOutParameter),
        ("100-006", AgentNotSignedIn),
        ("100-007", OperationFailed),
        ("100-008", AgentSignedOut),
        ("100-009", InvalidStateSetting),
        ("100-010", SignOutStateError),
        ("100-011", WrongSignInParameter),
        ("100-012", WrongAgentType),
        ("100-013", WrongPhoneNumber),
        ("100-014", PhoneNumberOutOfRange),
        ("100-015", SignedInElsewhere),
        ("100-016", InvalidSignInAddress),
        ("100-017", PortalAuthenticationFailed),
        ("100-018", AnnouncementVdnMismatch),
        ("100-019", InvalidSkillQuery),
        ("100-020", PasswordExpired),
        ("100-021", SignInUnderWay),
        ("110-016", AccountLocked),
        ("101-001", NoConference),
        ("101-002", NotChairperson),
        ("101-003", AlreadyInConference),
        ("101-004", NotInspector),
        ("101-005", ChairTransferToSelf),
        ("101-006", ChairRemovesItself),
        ("101-007", ChairCannotLeave),
        ("105-001", AgentNotCached),
        ("105-002", RecoveryUnderWay),
        ("105-003", RecoveryDone),
        ("105-004", RecoveryNotQueued),
        ("105-005", RecoveryTimedOut),
        ("105-006", RecoveryGuidMismatch),
        ("105-007", RecoveryDisabled),
    ],
);

/// What a conference is doing.
///
/// Spec: `#/components/schemas/ConfState`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ConfState {
    /// The participants are talking as usual. On the wire: `0`.
    Normal,
    /// An announcement is being played to the conference. On the wire: `1`.
    AnnouncementPlaying,
    /// A value that the spec does not list, as it came.
    Unknown(i32),
}

::specwright_runtime::open_integer_enum!(
    ConfState,
    i32,
    [(0, Normal), (1, AnnouncementPlaying)],
);

/// What kind of address a participant is reached at.
///
/// Spec: `#/components/schemas/AddressType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AddressType {
    /// The address is a phone number. On the wire: `"6"`.
    PhoneNumber,
    /// The address is the number of an agent. On the wire: `"9"`.
    AgentId,
    /// A value that the spec does not list, as it came.
    Unknown(String),
}

::specwright_runtime::open_string_enum!(
    AddressType,
    [("6", PhoneNumber), ("9", AgentId)],
);

/// Which way a participant's voice channel is open.
///
/// Spec: `#/components/schemas/ChannelAttrib`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChannelAttrib {
    /// The participant hears and is not heard. On the wire: `1`.
    ListenOnly,
    /// The participant is heard and does not hear. On the wire: `2`.
    SpeakOnly,
    /// The participant hears and is heard. On the wire: `3`.
    ListenAndSpeak,
    /// A value that the spec does not list, as it came.
    Unknown(i32),
}

::specwright_runtime::open_integer_enum!(
    ChannelAttrib,
    i32,
    [(1, ListenOnly), (2, SpeakOnly), (3, ListenAndSpeak)],
);

/// What a participant's voice channel is doing.
///
/// Spec: `#/components/schemas/ChannelState`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChannelState {
    /// The channel is connected to the conference. On the wire: `0`.
    InConference,
    /// The channel is on hold. On the wire: `1`.
    Held,
    /// An announcement is being played on the channel. On the wire: `2`.
    AnnouncementPlaying,
    /// A value that the spec does not list, as it came.
    Unknown(i32),
}

::specwright_runtime::open_integer_enum!(
    ChannelState,
    i32,
    [(0, InConference), (1, Held), (2, AnnouncementPlaying)],
);

/// What somebody is in a conference.
///
/// Spec: `#/components/schemas/Role`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// An ordinary participant. On the wire: `0`.
    Participant,
    /// The chairperson. On the wire: `1`.
    Chairperson,
    /// A value that the spec does not list, as it came.
    Unknown(i32),
}

::specwright_runtime::open_integer_enum!(
    Role,
    i32,
    [(0, Participant), (1, Chairperson)],
);

/// Somebody in a conference, and since when (`enterTime`).
///
/// Spec: `#/components/schemas/Participant`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Participant {
    /// What kind of address a participant is reached at.
    pub address_type: AddressType,
    /// Phone number or agent number, as `addressType` says.
    pub address: String,
    /// Kind of call on the device. No page at hand lists the values.
    pub device_call_type: i32,
    /// Kind of device. No page at hand lists the values.
    pub device_type: i32,
    /// Which way a participant's voice channel is open.
    pub channel_attrib: ChannelAttrib,
    /// What a participant's voice channel is doing.
    pub channel_state: ChannelState,
    /// What somebody is in a conference.
    pub role: Role,
    /// A moment, in milliseconds since the Unix epoch.
    pub enter_time: TimestampMillis,
}

impl Participant {
    /// Creates a value.
    #[allow(clippy::too_many_arguments, reason = "the schema requires them")]
    pub fn new(
        address_type: AddressType,
        address: String,
        device_call_type: i32,
        device_type: i32,
        channel_attrib: ChannelAttrib,
        channel_state: ChannelState,
        role: Role,
        enter_time: TimestampMillis,
    ) -> Self {
        Self {
            address_type,
            address,
            device_call_type,
            device_type,
            channel_attrib,
            channel_state,
            role,
            enter_time,
        }
    }
}

::specwright_runtime::object!(
    Participant,
    lenient,
    Ignored,
    [
        required("addressType", address_type),
        required("address", address),
        required("deviceCallType", device_call_type),
        required("deviceType", device_type),
        required("channelAttrib", channel_attrib),
        required("channelState", channel_state),
        required("role", role),
        required("enterTime", enter_time),
    ],
);

/// A conference: when it began (`startTime`), how long it may last (`applyConfTime`), how
/// long it has lasted (`confHaveBeenTime`) and who is in it.
///
/// Spec: `#/components/schemas/ConferenceInfo`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConferenceInfo {
    /// Number of a conference.
    pub conf_id: ConfId,
    /// What a conference is doing.
    pub conf_state: ConfState,
    /// A moment, in milliseconds since the Unix epoch.
    pub start_time: TimestampMillis,
    /// A length of time in minutes.
    pub apply_conf_time: Minutes,
    /// A length of time in minutes.
    pub conf_have_been_time: Minutes,
    /// The participants.
    pub addresses: Vec<Participant>,
}

impl ConferenceInfo {
    /// Creates a value.
    pub fn new(
        conf_id: ConfId,
        conf_state: ConfState,
        start_time: TimestampMillis,
        apply_conf_time: Minutes,
        conf_have_been_time: Minutes,
        addresses: Vec<Participant>,
    ) -> Self {
        Self {
            conf_id,
            conf_state,
            start_time,
            apply_conf_time,
            conf_have_been_time,
            addresses,
        }
    }
}

::specwright_runtime::object!(
    ConferenceInfo,
    lenient,
    Ignored,
    [
        required("confId", conf_id),
        required("confState", conf_state),
        required("startTime", start_time),
        required("applyConfTime", apply_conf_time),
        required("confHaveBeenTime", conf_have_been_time),
        required("addresses", addresses),
    ],
);

/// The conferences asked about in one call.
///
/// At most 20 items.
///
/// Spec: `#/components/schemas/ConfIdBatch`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfIdBatch(Vec<ConfId>);

::specwright_runtime::strict_array!(ConfIdBatch, ConfId, max_items = 20);

/// What every reply carries, whether the call worked or not.
///
/// Spec: `#/components/schemas/Envelope`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Envelope<T = ()> {
    /// Free text on the outcome; may be empty.
    pub message: String,
    /// Outcome of a call.
    pub retcode: Retcode,
    /// The result; a refusal has none.
    pub result: Option<T>,
}

::specwright_runtime::envelope!(
    Envelope,
    [
        required("message", message),
        required("retcode", retcode),
        optional("result", result),
    ],
    code(retcode, Retcode),
    message(message),
    result(result),
    success(Retcode::Success),
);

/// The GUID of a session, perhaps behind a name and `=`.
///
/// Its `Debug` text does not show it. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/SessionGuid`.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionGuid(String);

::specwright_runtime::open_string!(SessionGuid);

::specwright_runtime::secret!(SessionGuid);

/// Password of an agent.
///
/// At most 32 characters. Its `Debug` text does not show it.
///
/// Spec: `#/components/schemas/AgentPassword`.
#[derive(Clone, PartialEq, Eq)]
pub struct AgentPassword(String);

::specwright_runtime::strict_string!(AgentPassword, max_length = 32);

::specwright_runtime::secret!(AgentPassword);

/// Number of the softphone that an agent talks on.
///
/// At most 24 characters.
///
/// Spec: `#/components/schemas/PhoneNumber`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

::specwright_runtime::strict_string!(PhoneNumber, max_length = 24);

/// What an agent works with.
///
/// Spec: `#/components/schemas/AgentType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AgentType {
    /// A PC and a phone. On the wire: `4`.
    Phone,
    /// A PC and a phone with video. On the wire: `11`.
    VideoPhone,
}

::specwright_runtime::closed_integer_enum!(
    AgentType,
    i32,
    [(4, Phone), (11, VideoPhone)],
);

/// State of an agent. The values are not known; clients send 4.
///
/// Spec: `#/components/schemas/AgentStatus`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgentStatus(i32);

::specwright_runtime::open_integer!(AgentStatus, i32);

/// What the gateway shows where it pushes events to.
///
/// Its `Debug` text does not show it.
///
/// Spec: `#/components/schemas/ServiceToken`.
#[derive(Clone, PartialEq, Eq)]
pub struct ServiceToken(String);

::specwright_runtime::open_string!(ServiceToken);

::specwright_runtime::secret!(ServiceToken);

/// Who signs in, and how. With both `callBackUri` and `serviceToken` events are pushed;
/// otherwise they are to be polled for.
///
/// Spec: `#/components/schemas/LoginBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginBody {
    /// Password of an agent.
    pub password: AgentPassword,
    /// Number of the softphone that an agent talks on.
    pub phonenum: PhoneNumber,
    /// Whether calls are answered without the agent. Defaults to `true`.
    pub autoanswer: Option<bool>,
    /// Whether the agent is idle again after a call without doing anything. Defaults to `true`.
    pub autoenteridle: Option<bool>,
    /// Whether the phone is hung up after a call. Defaults to `true`.
    pub releasephone: Option<bool>,
    /// What an agent works with. Defaults to `Phone`.
    pub agenttype: Option<AgentType>,
    /// State of an agent.
    pub status: Option<AgentStatus>,
    /// Where events are pushed to.
    pub call_back_uri: Option<String>,
    /// What the gateway shows where it pushes events to.
    pub service_token: Option<ServiceToken>,
}

impl LoginBody {
    /// Creates a value with its required properties; the optional ones are `None`.
    pub fn new(password: AgentPassword, phonenum: PhoneNumber) -> Self {
        Self {
            password,
            phonenum,
            autoanswer: None,
            autoenteridle: None,
            releasephone: None,
            agenttype: None,
            status: None,
            call_back_uri: None,
            service_token: None,
        }
    }

    /// Sets [`autoanswer`](Self::autoanswer).
    #[must_use]
    pub fn autoanswer(mut self, value: bool) -> Self {
        self.autoanswer = Some(value);
        self
    }

    /// Sets [`autoenteridle`](Self::autoenteridle).
    #[must_use]
    pub fn autoenteridle(mut self, value: bool) -> Self {
        self.autoenteridle = Some(value);
        self
    }

    /// Sets [`releasephone`](Self::releasephone).
    #[must_use]
    pub fn releasephone(mut self, value: bool) -> Self {
        self.releasephone = Some(value);
        self
    }

    /// Sets [`agenttype`](Self::agenttype).
    #[must_use]
    pub fn agenttype(mut self, value: AgentType) -> Self {
        self.agenttype = Some(value);
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn status(mut self, value: AgentStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// Sets [`call_back_uri`](Self::call_back_uri).
    #[must_use]
    pub fn call_back_uri(mut self, value: String) -> Self {
        self.call_back_uri = Some(value);
        self
    }

    /// Sets [`service_token`](Self::service_token).
    #[must_use]
    pub fn service_token(mut self, value: ServiceToken) -> Self {
        self.service_token = Some(value);
        self
    }

    /// [`autoanswer`](Self::autoanswer), or its default of `true`.
    pub fn autoanswer_or_default(&self) -> bool {
        self.autoanswer.unwrap_or(true)
    }

    /// [`autoenteridle`](Self::autoenteridle), or its default of `true`.
    pub fn autoenteridle_or_default(&self) -> bool {
        self.autoenteridle.unwrap_or(true)
    }

    /// [`releasephone`](Self::releasephone), or its default of `true`.
    pub fn releasephone_or_default(&self) -> bool {
        self.releasephone.unwrap_or(true)
    }

    /// [`agenttype`](Self::agenttype), or its default of `Phone`.
    pub fn agenttype_or_default(&self) -> AgentType {
        self.agenttype.unwrap_or(AgentType::Phone)
    }
}

::specwright_runtime::object!(
    LoginBody,
    strict,
    Ignored,
    [
        required("password", password),
        required("phonenum", phonenum),
        optional("autoanswer", autoanswer),
        optional("autoenteridle", autoenteridle),
        optional("releasephone", releasephone),
        optional("agenttype", agenttype),
        optional("status", status),
        optional("callBackUri", call_back_uri),
        optional("serviceToken", service_token),
    ],
);

/// Which media an agent serves, each T or F; calls, web messages and e-mail, in this order.
///
/// It matches `^[TF]{3}$`. Undocumented values are preserved.
///
/// Spec: `#/components/schemas/MediaTypes`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MediaTypes(String);

::specwright_runtime::open_string!(MediaTypes, pattern = &MEDIA_TYPES_PATTERN);

static MEDIA_TYPES_PATTERN: ::specwright_runtime::Pattern = ::specwright_runtime::Pattern::new(
    "^[TF]{3}$",
    &[('\0', 0), ('F', 1), ('G', 0), ('T', 1), ('U', 0)],
    &[0, 3, 0, 4, 0, 5, 0, 0],
    2,
    5,
);

/// Who has signed in.
///
/// Spec: `#/components/schemas/LoginResult`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginResult {
    /// Number of the agent.
    pub workno: String,
    /// Which media an agent serves, each T or F; calls, web messages and e-mail, in this order.
    pub mediatype: MediaTypes,
}

impl LoginResult {
    /// Creates a value.
    pub fn new(workno: String, mediatype: MediaTypes) -> Self {
        Self { workno, mediatype }
    }
}

::specwright_runtime::object!(
    LoginResult,
    lenient,
    Ignored,
    [required("workno", workno), required("mediatype", mediatype)],
);

/// Envelope around who has signed in.
///
/// Spec: `#/components/schemas/LoginReply`.
pub type LoginReply = Envelope<LoginResult>;

/// How much longer the conference shall last.
///
/// Spec: `#/components/schemas/ProlongTimeBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProlongTimeBody {
    /// Minutes by which a conference shall be extended.
    pub prolong_time: ExtensionMinutes,
}

impl ProlongTimeBody {
    /// Creates a value.
    pub fn new(prolong_time: ExtensionMinutes) -> Self {
        Self { prolong_time }
    }
}

::specwright_runtime::object!(
    ProlongTimeBody,
    strict,
    Ignored,
    [required("prolongTime", prolong_time)],
);

/// How much longer the conference will last.
///
/// Spec: `#/components/schemas/ProlongTimeResult`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProlongTimeResult {
    /// Minutes by which the conference was extended.
    pub applied_time: GrantedMinutes,
}

impl ProlongTimeResult {
    /// Creates a value.
    pub fn new(applied_time: GrantedMinutes) -> Self {
        Self { applied_time }
    }
}

::specwright_runtime::object!(
    ProlongTimeResult,
    lenient,
    Ignored,
    [required("applyedTime", applied_time)],
);

/// Envelope around the minutes granted.
///
/// Spec: `#/components/schemas/ProlongTimeReply`.
pub type ProlongTimeReply = Envelope<ProlongTimeResult>;

/// Which conferences to describe.
///
/// Spec: `#/components/schemas/QueryConfInfosBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueryConfInfosBody {
    /// The conferences asked about in one call.
    pub conf_ids: ConfIdBatch,
}

impl QueryConfInfosBody {
    /// Creates a value.
    pub fn new(conf_ids: ConfIdBatch) -> Self {
        Self { conf_ids }
    }
}

::specwright_runtime::object!(
    QueryConfInfosBody,
    strict,
    Ignored,
    [required("confIds", conf_ids)],
);

/// The conferences which were found.
///
/// Spec: `#/components/schemas/QueryConfInfosResult`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueryConfInfosResult {
    /// One entry for each conference found.
    pub confs: Vec<ConferenceInfo>,
}

impl QueryConfInfosResult {
    /// Creates a value.
    pub fn new(confs: Vec<ConferenceInfo>) -> Self {
        Self { confs }
    }
}

::specwright_runtime::object!(
    QueryConfInfosResult,
    lenient,
    Ignored,
    [required("confs", confs)],
);

/// Envelope around the conferences found.
///
/// Spec: `#/components/schemas/QueryConfInfosReply`.
pub type QueryConfInfosReply = Envelope<QueryConfInfosResult>;

/// The conferences which are going on.
///
/// Spec: `#/components/schemas/QueryAllConfIdsResult`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueryAllConfIdsResult {
    /// One id for each conference.
    pub conf_ids: Vec<ConfId>,
}

impl QueryAllConfIdsResult {
    /// Creates a value.
    pub fn new(conf_ids: Vec<ConfId>) -> Self {
        Self { conf_ids }
    }
}

::specwright_runtime::object!(
    QueryAllConfIdsResult,
    lenient,
    Ignored,
    [required("confIds", conf_ids)],
);

/// Envelope around the ids.
///
/// Spec: `#/components/schemas/QueryAllConfIdsReply`.
pub type QueryAllConfIdsReply = Envelope<QueryAllConfIdsResult>;

/// A result without meaning so far.
///
/// Spec: `#/components/schemas/ReservedResult`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ReservedResult {}

::specwright_runtime::object!(ReservedResult, lenient, Ignored, []);

/// Envelope around a result without meaning.
///
/// Spec: `#/components/schemas/ReleaseAgentConfReply`.
pub type ReleaseAgentConfReply = Envelope<ReservedResult>;

/// The request of `login`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: AgentId,
    /// The body.
    pub body: LoginBody,
}

impl LoginRequest {
    /// Creates a request.
    pub fn new(agentid: AgentId, body: LoginBody) -> Self {
        Self { agentid, body }
    }
}

/// A success of `login`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LoginSuccess {
    /// The agent is signed in, or a refusal. Status 200.
    Ok(LoginOk),
}

/// The response of `login`. Status 200.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginOk {
    /// The body.
    pub body: LoginReply,
    /// The GUID of the new session. Where the value has a `=`, the GUID is what follows it. In
    /// the header `set-guid`.
    pub set_guid: Option<SessionGuid>,
    /// The same under another name. In the header `guid`.
    pub guid: Option<SessionGuid>,
}

impl LoginOk {
    /// Creates a response; its optional headers are absent.
    pub fn new(body: LoginReply) -> Self {
        Self {
            body,
            set_guid: None,
            guid: None,
        }
    }

    /// Sets [`set_guid`](Self::set_guid).
    #[must_use]
    pub fn set_guid(mut self, value: SessionGuid) -> Self {
        self.set_guid = Some(value);
        self
    }

    /// Sets [`guid`](Self::guid).
    #[must_use]
    pub fn guid(mut self, value: SessionGuid) -> Self {
        self.guid = Some(value);
        self
    }
}

impl LoginSuccess {
    /// Returns the result in the envelope.
    pub fn into_value(self) -> Option<LoginResult> {
        let Self::Ok(response) = self;
        response.body.result
    }
}

/// A failure of `login`: a refusal.
pub type LoginFailure = ::specwright_runtime::Refusal<Retcode>;

/// The request of `prolongTime`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProlongTimeRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: AgentId,
    /// The body.
    pub body: ProlongTimeBody,
}

impl ProlongTimeRequest {
    /// Creates a request.
    pub fn new(agentid: AgentId, body: ProlongTimeBody) -> Self {
        Self { agentid, body }
    }
}

/// A success of `prolongTime`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ProlongTimeSuccess {
    /// The minutes granted, or a refusal. Status 200.
    Ok(ProlongTimeReply),
}

impl ProlongTimeSuccess {
    /// Returns the result in the envelope.
    pub fn into_value(self) -> Option<ProlongTimeResult> {
        let Self::Ok(response) = self;
        response.result
    }
}

/// A failure of `prolongTime`: a refusal.
pub type ProlongTimeFailure = ::specwright_runtime::Refusal<Retcode>;

/// The request of `queryConfInfos`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueryConfInfosRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: AgentId,
    /// The body.
    pub body: QueryConfInfosBody,
}

impl QueryConfInfosRequest {
    /// Creates a request.
    pub fn new(agentid: AgentId, body: QueryConfInfosBody) -> Self {
        Self { agentid, body }
    }
}

/// A success of `queryConfInfos`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum QueryConfInfosSuccess {
    /// The conferences found, or a refusal. Status 200.
    Ok(QueryConfInfosReply),
}

impl QueryConfInfosSuccess {
    /// Returns the result in the envelope.
    pub fn into_value(self) -> Option<QueryConfInfosResult> {
        let Self::Ok(response) = self;
        response.result
    }
}

/// A failure of `queryConfInfos`: a refusal.
pub type QueryConfInfosFailure = ::specwright_runtime::Refusal<Retcode>;

/// The request of `releaseAgentConf`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReleaseAgentConfRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: AgentId,
}

impl ReleaseAgentConfRequest {
    /// Creates a request.
    pub fn new(agentid: AgentId) -> Self {
        Self { agentid }
    }
}

/// A success of `releaseAgentConf`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReleaseAgentConfSuccess {
    /// The conference is released, or a refusal. Status 200.
    Ok(ReleaseAgentConfReply),
}

impl ReleaseAgentConfSuccess {
    /// Returns the result in the envelope.
    pub fn into_value(self) -> Option<ReservedResult> {
        let Self::Ok(response) = self;
        response.result
    }
}

/// A failure of `releaseAgentConf`: a refusal.
pub type ReleaseAgentConfFailure = ::specwright_runtime::Refusal<Retcode>;

/// The request of `queryAllConfIds`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QueryAllConfIdsRequest {
    /// The agent on whose behalf the call is made. In the path: `agentid`.
    pub agentid: AgentId,
}

impl QueryAllConfIdsRequest {
    /// Creates a request.
    pub fn new(agentid: AgentId) -> Self {
        Self { agentid }
    }
}

/// A success of `queryAllConfIds`, by its status.
#[allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum QueryAllConfIdsSuccess {
    /// The ids, or a refusal. Status 200.
    Ok(QueryAllConfIdsReply),
}

impl QueryAllConfIdsSuccess {
    /// Returns the result in the envelope.
    pub fn into_value(self) -> Option<QueryAllConfIdsResult> {
        let Self::Ok(response) = self;
        response.result
    }
}

/// A failure of `queryAllConfIds`: a refusal.
pub type QueryAllConfIdsFailure = ::specwright_runtime::Refusal<Retcode>;

/// The requests of the operations, and what they consist of.
pub mod requests {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{
        LoginRequest, ProlongTimeRequest, QueryConfInfosRequest, ReleaseAgentConfRequest,
        QueryAllConfIdsRequest, ConfIdBatch, LoginBody, ProlongTimeBody,
        QueryConfInfosBody,
    };
}

/// What the operations answer, and what it consists of.
pub mod results {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{
        LoginSuccess, LoginFailure, ProlongTimeSuccess, ProlongTimeFailure,
        QueryConfInfosSuccess, QueryConfInfosFailure, ReleaseAgentConfSuccess,
        ReleaseAgentConfFailure, QueryAllConfIdsSuccess, QueryAllConfIdsFailure, LoginOk,
        Participant, ConferenceInfo, Envelope, LoginResult, LoginReply,
        ProlongTimeResult, ProlongTimeReply, QueryConfInfosResult, QueryConfInfosReply,
        QueryAllConfIdsResult, QueryAllConfIdsReply, ReservedResult,
        ReleaseAgentConfReply,
    };
}

/// Numbers, texts and enumerations.
pub mod scalars {
    #[allow(unused_imports, reason = "they are for whoever reads the documentation")]
    #[doc(inline)]
    pub use super::{
        AgentId, ConfId, ExtensionMinutes, GrantedMinutes, Minutes, TimestampMillis,
        Retcode, ConfState, AddressType, ChannelAttrib, ChannelState, Role, SessionGuid,
        AgentPassword, PhoneNumber, AgentType, AgentStatus, ServiceToken, MediaTypes,
    };
}
