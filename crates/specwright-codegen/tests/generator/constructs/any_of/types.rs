//! Values of the API "Any of".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// A multiple of 3. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/numbers/anyOf/0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothNumbersInteger(i64);

::specwright_runtime::open_integer!(BothNumbersInteger, i64, multiple_of = 3);

/// A multiple of 5. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/numbers/anyOf/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothNumbersAlternative2(i64);

::specwright_runtime::open_integer!(BothNumbersAlternative2, i64, multiple_of = 5);

/// Spec: `#/components/schemas/Both/properties/numbers`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum BothNumbers {
    /// See [`BothNumbersInteger`].
    Integer(BothNumbersInteger),
    /// See [`BothNumbersAlternative2`].
    Alternative2(BothNumbersAlternative2),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothNumbers,
    Any,
    [(Integer, BothNumbersInteger, []), (Alternative2, BothNumbersAlternative2, [])],
);

/// Spec: `#/components/schemas/Both/properties/objects`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum BothObjects {
    /// See [`Mail`].
    Mail(Mail),
    /// See [`Phone`].
    Phone(Phone),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothObjects,
    Any,
    [(Mail, Mail, []), (Phone, Phone, [])],
);

/// Spec: `#/components/schemas/Both/properties/required/anyOf/0`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothRequiredObject {
    /// `a`.
    pub a: String,
    /// `b`.
    pub b: Option<String>,
}

impl BothRequiredObject {
    /// A value of what is required; the rest is absent.
    pub fn new(a: String) -> Self {
        Self { a, b: None }
    }
}

::specwright_runtime::object!(
    BothRequiredObject,
    lenient,
    Ignored,
    [required("a", a), optional("b", b)],
);

/// Spec: `#/components/schemas/Both/properties/required/anyOf/1`.
#[derive(Clone, Debug, PartialEq)]
pub struct BothRequiredAlternative2 {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: String,
}

impl BothRequiredAlternative2 {
    /// A value of what is required; the rest is absent.
    pub fn new(b: String) -> Self {
        Self { b, a: None }
    }
}

::specwright_runtime::object!(
    BothRequiredAlternative2,
    lenient,
    Ignored,
    [optional("a", a), required("b", b)],
);

/// Spec: `#/components/schemas/Both/properties/required`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum BothRequired {
    /// See [`BothRequiredObject`].
    Object(BothRequiredObject),
    /// See [`BothRequiredAlternative2`].
    Alternative2(BothRequiredAlternative2),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothRequired,
    Any,
    [(Object, BothRequiredObject, []), (Alternative2, BothRequiredAlternative2, [])],
);

/// Its format is [`Ipv4`](specwright_runtime::Format::Ipv4). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/text/anyOf/0`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTextIpv4(String);

::specwright_runtime::open_string!(
    BothTextIpv4,
    format = ::specwright_runtime::Format::Ipv4,
);

/// Its format is [`Ipv6`](specwright_runtime::Format::Ipv6). A reply that holds another value
/// is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/text/anyOf/1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTextIpv6(String);

::specwright_runtime::open_string!(
    BothTextIpv6,
    format = ::specwright_runtime::Format::Ipv6,
);

/// At most 2 characters. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Both/properties/text/anyOf/2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BothTextString(String);

::specwright_runtime::open_string!(BothTextString, max_length = 2);

/// Spec: `#/components/schemas/Both/properties/text`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum BothText {
    /// See [`BothTextIpv4`].
    Ipv4(BothTextIpv4),
    /// See [`BothTextIpv6`].
    Ipv6(BothTextIpv6),
    /// See [`BothTextString`].
    String(BothTextString),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    BothText,
    Any,
    [
        (Ipv4, BothTextIpv4, []),
        (Ipv6, BothTextIpv6, []),
        (String, BothTextString, []),
    ],
);

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`BothNumbers`].
    pub numbers: Option<BothNumbers>,
    /// See [`BothObjects`].
    pub objects: Option<BothObjects>,
    /// See [`BothRequired`].
    pub required: Option<BothRequired>,
    /// See [`BothText`].
    pub text: Option<BothText>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("numbers", numbers),
        optional("objects", objects),
        optional("required", required),
        optional("text", text),
    ],
);

/// Its format is [`Email`](specwright_runtime::Format::Email). A reply that holds another
/// value is kept as it came.
///
/// Spec: `#/components/schemas/Mail/properties/mail`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MailMail(String);

::specwright_runtime::open_string!(
    MailMail,
    format = ::specwright_runtime::Format::Email,
);

/// Spec: `#/components/schemas/Mail`.
#[derive(Clone, Debug, PartialEq)]
pub struct Mail {
    /// See [`MailMail`].
    pub mail: MailMail,
}

::specwright_runtime::object!(Mail, lenient, Ignored, [required("mail", mail)]);

/// Spec: `#/components/schemas/Phone`.
#[derive(Clone, Debug, PartialEq)]
pub struct Phone {
    /// `phone`.
    pub phone: String,
}

::specwright_runtime::object!(Phone, lenient, Ignored, [required("phone", phone)]);

/// A multiple of 3.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/numbers/anyOf/0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyNumbersInteger(i64);

::specwright_runtime::strict_integer!(StrictBodyNumbersInteger, i64, multiple_of = 3);

/// A multiple of 5.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/numbers/anyOf/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyNumbersAlternative2(i64);

::specwright_runtime::strict_integer!(
    StrictBodyNumbersAlternative2,
    i64,
    multiple_of = 5,
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/numbers`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyNumbers {
    /// See [`StrictBodyNumbersInteger`].
    Integer(StrictBodyNumbersInteger),
    /// See [`StrictBodyNumbersAlternative2`].
    Alternative2(StrictBodyNumbersAlternative2),
}

::specwright_runtime::strict_union!(
    StrictBodyNumbers,
    Any,
    [
        (Integer, StrictBodyNumbersInteger, []),
        (Alternative2, StrictBodyNumbersAlternative2, []),
    ],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/objects`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyObjects {
    /// See [`Mail`].
    Mail(Mail),
    /// See [`Phone`].
    Phone(Phone),
}

::specwright_runtime::strict_union!(
    StrictBodyObjects,
    Any,
    [(Mail, Mail, []), (Phone, Phone, [])],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/required/anyOf/0`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyRequiredObject {
    /// `a`.
    pub a: String,
    /// `b`.
    pub b: Option<String>,
}

impl StrictBodyRequiredObject {
    /// A value of what is required; the rest is absent.
    pub fn new(a: String) -> Self {
        Self { a, b: None }
    }
}

::specwright_runtime::object!(
    StrictBodyRequiredObject,
    strict,
    Ignored,
    [required("a", a), optional("b", b)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/required/anyOf/1`.
#[derive(Clone, Debug, PartialEq)]
pub struct StrictBodyRequiredAlternative2 {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: String,
}

impl StrictBodyRequiredAlternative2 {
    /// A value of what is required; the rest is absent.
    pub fn new(b: String) -> Self {
        Self { b, a: None }
    }
}

::specwright_runtime::object!(
    StrictBodyRequiredAlternative2,
    strict,
    Ignored,
    [optional("a", a), required("b", b)],
);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/required`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyRequired {
    /// See [`StrictBodyRequiredObject`].
    Object(StrictBodyRequiredObject),
    /// See [`StrictBodyRequiredAlternative2`].
    Alternative2(StrictBodyRequiredAlternative2),
}

::specwright_runtime::strict_union!(
    StrictBodyRequired,
    Any,
    [
        (Object, StrictBodyRequiredObject, []),
        (Alternative2, StrictBodyRequiredAlternative2, []),
    ],
);

/// Its format is [`Ipv4`](specwright_runtime::Format::Ipv4).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/text/anyOf/0`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTextIpv4(String);

::specwright_runtime::strict_string!(
    StrictBodyTextIpv4,
    format = ::specwright_runtime::Format::Ipv4,
);

/// Its format is [`Ipv6`](specwright_runtime::Format::Ipv6).
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/text/anyOf/1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTextIpv6(String);

::specwright_runtime::strict_string!(
    StrictBodyTextIpv6,
    format = ::specwright_runtime::Format::Ipv6,
);

/// At most 2 characters.
///
/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/text/anyOf/2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrictBodyTextString(String);

::specwright_runtime::strict_string!(StrictBodyTextString, max_length = 2);

/// Spec:
/// `#/paths/~1strict/post/requestBody/content/application~1json/schema/properties/text`.
/// A value of several alternatives is the one that keeps most of its properties; what only
/// the others know is dropped.
#[derive(Clone, Debug, PartialEq)]
pub enum StrictBodyText {
    /// See [`StrictBodyTextIpv4`].
    Ipv4(StrictBodyTextIpv4),
    /// See [`StrictBodyTextIpv6`].
    Ipv6(StrictBodyTextIpv6),
    /// See [`StrictBodyTextString`].
    String(StrictBodyTextString),
}

::specwright_runtime::strict_union!(
    StrictBodyText,
    Any,
    [
        (Ipv4, StrictBodyTextIpv4, []),
        (Ipv6, StrictBodyTextIpv6, []),
        (String, StrictBodyTextString, []),
    ],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`StrictBodyNumbers`].
    pub numbers: Option<StrictBodyNumbers>,
    /// See [`StrictBodyObjects`].
    pub objects: Option<StrictBodyObjects>,
    /// See [`StrictBodyRequired`].
    pub required: Option<StrictBodyRequired>,
    /// See [`StrictBodyText`].
    pub text: Option<StrictBodyText>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("numbers", numbers),
        optional("objects", objects),
        optional("required", required),
        optional("text", text),
    ],
);
