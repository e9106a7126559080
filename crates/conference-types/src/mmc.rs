// @generated from spec/mmc.yaml by `cargo xtask generate`. Do not edit.

//! Values of the API "Cloud meeting service, meeting control".

use serde::Serialize;

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

openapi_runtime::open_string!(ConferenceId);

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

openapi_runtime::closed_integer_enum!(ExtensionMode, i32, [(0, ByDuration), (1, Automatic)]);

/// Minutes by which a meeting is extended.
///
/// Spec: `#/components/schemas/ExtensionMinutes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtensionMinutes(i32);

openapi_runtime::open_integer!(ExtensionMinutes, i32);

/// How a meeting shall be extended.
///
/// Spec: `#/components/schemas/ProlongMeetingBody`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProlongMeetingBody {
    /// See [`ExtensionMode`].
    pub auto: ExtensionMode,
    /// See [`ExtensionMinutes`]. Where it is absent, 15 counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<ExtensionMinutes>,
}

impl ProlongMeetingBody {
    /// [`duration`](Self::duration), or its default of 15.
    pub fn duration_or_default(&self) -> ExtensionMinutes {
        self.duration.unwrap_or(ExtensionMinutes(15))
    }
}

openapi_runtime::object!(
    ProlongMeetingBody,
    strict,
    Ignored,
    [(auto, "auto", required, ExtensionMode), (duration, "duration", optional, ExtensionMinutes)]
);

/// Why a call failed.
///
/// Spec: `#/components/schemas/ErrorBody`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ErrorBody {
    /// Code of the error. Codes of this API begin with MMC or USG.
    pub error_code: String,
    /// Text on the error.
    pub error_msg: String,
}

openapi_runtime::object!(
    ErrorBody,
    lenient,
    Ignored,
    [(error_code, "error_code", required, String), (error_msg, "error_msg", required, String)]
);
