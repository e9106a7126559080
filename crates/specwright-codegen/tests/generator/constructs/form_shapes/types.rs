//! Values of the API "Shapes of forms".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Its format is [`Email`](specwright_runtime::Format::Email).
///
/// Spec:
/// `#/paths/~1either/post/requestBody/content/application~1x-www-form-urlencoded/schema/oneOf/0/properties/mail`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EitherBodyMailMail(String);

::specwright_runtime::strict_string!(
    EitherBodyMailMail,
    format = ::specwright_runtime::Format::Email,
);

/// Spec:
/// `#/paths/~1either/post/requestBody/content/application~1x-www-form-urlencoded/schema/oneOf/0`.
#[derive(Clone, Debug, PartialEq)]
pub struct EitherBodyMail {
    /// See [`EitherBodyMailMail`].
    pub mail: EitherBodyMailMail,
}

::specwright_runtime::object!(
    EitherBodyMail,
    strict,
    Refused,
    [required("mail", mail)],
);

/// Spec:
/// `#/paths/~1either/post/requestBody/content/application~1x-www-form-urlencoded/schema/oneOf/1`.
#[derive(Clone, Debug, PartialEq)]
pub struct EitherBodyPhone {
    /// `phone`.
    pub phone: i64,
}

::specwright_runtime::object!(
    EitherBodyPhone,
    strict,
    Refused,
    [required("phone", phone)],
);

/// Spec:
/// `#/paths/~1either/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq)]
pub enum EitherBody {
    /// See [`EitherBodyMail`].
    Mail(EitherBodyMail),
    /// See [`EitherBodyPhone`].
    Phone(EitherBodyPhone),
}

::specwright_runtime::strict_union!(
    EitherBody,
    One,
    [(Mail, EitherBodyMail, []), (Phone, EitherBodyPhone, [])],
);

/// Spec:
/// `#/paths/~1not/post/requestBody/content/application~1x-www-form-urlencoded/schema/not`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExcludingBodyNot {
    /// `a`.
    pub a: ::specwright_runtime::Json,
    /// `b`.
    pub b: ::specwright_runtime::Json,
}

::specwright_runtime::object!(
    ExcludingBodyNot,
    strict,
    Ignored,
    [required("a", a), required("b", b)],
);

/// Spec: `#/paths/~1not/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExcludingBodyBase {
    /// `a`.
    pub a: Option<String>,
    /// `b`.
    pub b: Option<String>,
}

::specwright_runtime::object!(
    ExcludingBodyBase,
    strict,
    Ignored,
    [optional("a", a), optional("b", b)],
);

/// Spec: `#/paths/~1not/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExcludingBody(ExcludingBodyBase);

::specwright_runtime::excluding!(
    ExcludingBody,
    ExcludingBodyBase,
    strict,
    ExcludingBodyNot,
);
