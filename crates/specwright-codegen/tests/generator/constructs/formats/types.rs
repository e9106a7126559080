//! Values of the API "Formats".

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Its format is [`Date`](specwright_runtime::Format::Date). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/date`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothDate(String);

::specwright_runtime::open_string!(
    BothDate,
    format = ::specwright_runtime::Format::Date,
);

/// Its format is [`DateTime`](specwright_runtime::Format::DateTime). A reply that holds
/// another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/dateTime`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothDateTime(String);

::specwright_runtime::open_string!(
    BothDateTime,
    format = ::specwright_runtime::Format::DateTime,
);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/uuid`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothUuid(String);

::specwright_runtime::open_string!(
    BothUuid,
    format = ::specwright_runtime::Format::Uuid,
);

/// Its format is [`Byte`](specwright_runtime::Format::Byte). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/byte`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothByte(String);

::specwright_runtime::open_string!(
    BothByte,
    format = ::specwright_runtime::Format::Byte,
);

/// Its format is [`Email`](specwright_runtime::Format::Email). A reply that holds another
/// value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/email`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothEmail(String);

::specwright_runtime::open_string!(
    BothEmail,
    format = ::specwright_runtime::Format::Email,
);

/// Its format is [`Hostname`](specwright_runtime::Format::Hostname). A reply that holds
/// another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/hostname`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothHostname(String);

::specwright_runtime::open_string!(
    BothHostname,
    format = ::specwright_runtime::Format::Hostname,
);

/// Its format is [`Uri`](specwright_runtime::Format::Uri). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/uri`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothUri(String);

::specwright_runtime::open_string!(
    BothUri,
    format = ::specwright_runtime::Format::Uri,
);

/// Its format is [`UriReference`](specwright_runtime::Format::UriReference). A reply that
/// holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/uriReference`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothUriReference(String);

::specwright_runtime::open_string!(
    BothUriReference,
    format = ::specwright_runtime::Format::UriReference,
);

/// Its format is [`Ipv4`](specwright_runtime::Format::Ipv4). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/ipv4`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothIpv4(String);

::specwright_runtime::open_string!(
    BothIpv4,
    format = ::specwright_runtime::Format::Ipv4,
);

/// Its format is [`Ipv6`](specwright_runtime::Format::Ipv6). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/ipv6`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothIpv6(String);

::specwright_runtime::open_string!(
    BothIpv6,
    format = ::specwright_runtime::Format::Ipv6,
);

/// At most 4 characters. Its format is [`Byte`](specwright_runtime::Format::Byte). A reply
/// that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/short`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothShort(String);

::specwright_runtime::open_string!(
    BothShort,
    max_length = 4,
    format = ::specwright_runtime::Format::Byte,
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`BothDate`].
    pub date: Option<BothDate>,
    /// See [`BothDateTime`].
    pub date_time: Option<BothDateTime>,
    /// See [`BothUuid`].
    pub uuid: Option<BothUuid>,
    /// See [`BothByte`].
    pub byte: Option<BothByte>,
    /// See [`BothEmail`].
    pub email: Option<BothEmail>,
    /// See [`BothHostname`].
    pub hostname: Option<BothHostname>,
    /// See [`BothUri`].
    pub uri: Option<BothUri>,
    /// See [`BothUriReference`].
    pub uri_reference: Option<BothUriReference>,
    /// See [`BothIpv4`].
    pub ipv4: Option<BothIpv4>,
    /// See [`BothIpv6`].
    pub ipv6: Option<BothIpv6>,
    /// See [`BothShort`].
    pub short: Option<BothShort>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("date", date),
        optional("dateTime", date_time),
        optional("uuid", uuid),
        optional("byte", byte),
        optional("email", email),
        optional("hostname", hostname),
        optional("uri", uri),
        optional("uriReference", uri_reference),
        optional("ipv4", ipv4),
        optional("ipv6", ipv6),
        optional("short", short),
    ],
);

/// Its format is [`Date`](specwright_runtime::Format::Date).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/date`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyDate(String);

::specwright_runtime::strict_string!(
    StrictBodyDate,
    format = ::specwright_runtime::Format::Date,
);

/// Its format is [`DateTime`](specwright_runtime::Format::DateTime).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/dateTime`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyDateTime(String);

::specwright_runtime::strict_string!(
    StrictBodyDateTime,
    format = ::specwright_runtime::Format::DateTime,
);

/// Its format is [`Uuid`](specwright_runtime::Format::Uuid).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/uuid`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyUuid(String);

::specwright_runtime::strict_string!(
    StrictBodyUuid,
    format = ::specwright_runtime::Format::Uuid,
);

/// Its format is [`Byte`](specwright_runtime::Format::Byte).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/byte`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyByte(String);

::specwright_runtime::strict_string!(
    StrictBodyByte,
    format = ::specwright_runtime::Format::Byte,
);

/// Its format is [`Email`](specwright_runtime::Format::Email).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/email`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyEmail(String);

::specwright_runtime::strict_string!(
    StrictBodyEmail,
    format = ::specwright_runtime::Format::Email,
);

/// Its format is [`Hostname`](specwright_runtime::Format::Hostname).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/hostname`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyHostname(String);

::specwright_runtime::strict_string!(
    StrictBodyHostname,
    format = ::specwright_runtime::Format::Hostname,
);

/// Its format is [`Uri`](specwright_runtime::Format::Uri).
///
/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/uri`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyUri(String);

::specwright_runtime::strict_string!(
    StrictBodyUri,
    format = ::specwright_runtime::Format::Uri,
);

/// Its format is [`UriReference`](specwright_runtime::Format::UriReference).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/uriReference`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyUriReference(String);

::specwright_runtime::strict_string!(
    StrictBodyUriReference,
    format = ::specwright_runtime::Format::UriReference,
);

/// Its format is [`Ipv4`](specwright_runtime::Format::Ipv4).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/ipv4`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyIpv4(String);

::specwright_runtime::strict_string!(
    StrictBodyIpv4,
    format = ::specwright_runtime::Format::Ipv4,
);

/// Its format is [`Ipv6`](specwright_runtime::Format::Ipv6).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/ipv6`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyIpv6(String);

::specwright_runtime::strict_string!(
    StrictBodyIpv6,
    format = ::specwright_runtime::Format::Ipv6,
);

/// At most 4 characters. Its format is [`Byte`](specwright_runtime::Format::Byte).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/short`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyShort(String);

::specwright_runtime::strict_string!(
    StrictBodyShort,
    max_length = 4,
    format = ::specwright_runtime::Format::Byte,
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`StrictBodyDate`].
    pub date: Option<StrictBodyDate>,
    /// See [`StrictBodyDateTime`].
    pub date_time: Option<StrictBodyDateTime>,
    /// See [`StrictBodyUuid`].
    pub uuid: Option<StrictBodyUuid>,
    /// See [`StrictBodyByte`].
    pub byte: Option<StrictBodyByte>,
    /// See [`StrictBodyEmail`].
    pub email: Option<StrictBodyEmail>,
    /// See [`StrictBodyHostname`].
    pub hostname: Option<StrictBodyHostname>,
    /// See [`StrictBodyUri`].
    pub uri: Option<StrictBodyUri>,
    /// See [`StrictBodyUriReference`].
    pub uri_reference: Option<StrictBodyUriReference>,
    /// See [`StrictBodyIpv4`].
    pub ipv4: Option<StrictBodyIpv4>,
    /// See [`StrictBodyIpv6`].
    pub ipv6: Option<StrictBodyIpv6>,
    /// See [`StrictBodyShort`].
    pub short: Option<StrictBodyShort>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("date", date),
        optional("dateTime", date_time),
        optional("uuid", uuid),
        optional("byte", byte),
        optional("email", email),
        optional("hostname", hostname),
        optional("uri", uri),
        optional("uriReference", uri_reference),
        optional("ipv4", ipv4),
        optional("ipv6", ipv6),
        optional("short", short),
    ],
);
