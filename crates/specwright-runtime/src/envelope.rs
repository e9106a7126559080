//! The envelope that an API puts around its results, and the refusal that it carries instead.

use std::fmt;

/// The answer of a service that did not do what it was asked: a code and words of its own.
///
/// ```
/// let refusal = specwright_runtime::Refusal::new("101-002", "not the chairperson");
/// assert_eq!(refusal.to_string(), "101-002: not the chairperson");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Refusal<C> {
    /// The code, as the service sends it.
    pub code: C,
    /// What the service says about it; may be empty.
    pub message: String,
}

impl<C> Refusal<C> {
    /// Creates a refusal.
    pub fn new(code: C, message: impl Into<String>) -> Self {
        Refusal { code, message: message.into() }
    }
}

impl<C: fmt::Display> fmt::Display for Refusal<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.message.as_str() {
            "" => self.code.fmt(f),
            message => write!(f, "{}: {message}", self.code),
        }
    }
}

impl<C: fmt::Debug + fmt::Display> std::error::Error for Refusal<C> {}

/// An envelope around a result, or around the code and the words of a refusal.
pub trait Enveloped: Sized {
    /// The code that says whether the call worked.
    type Code: PartialEq;
    /// What is in the envelope of a success.
    type Result;

    /// The code of a success.
    fn success() -> Self::Code;

    /// Takes the envelope apart: code, message, and the result if there is one.
    fn into_parts(self) -> (Self::Code, String, Option<Self::Result>);

    /// Creates an envelope of its parts.
    fn from_parts(code: Self::Code, message: String, result: Option<Self::Result>) -> Self;

    /// Returns the result, which a success may leave out.
    ///
    /// # Errors
    /// The code is not that of a success.
    fn into_result(self) -> Result<Option<Self::Result>, Refusal<Self::Code>> {
        let (code, message, result) = self.into_parts();
        if code == Self::success() { Ok(result) } else { Err(Refusal { code, message }) }
    }
}

/// A struct with one type parameter as the envelope of an API.
///
/// ```
/// #[derive(Clone, Debug, PartialEq)]
/// pub struct Envelope<T> {
///     pub code: i32,
///     pub words: String,
///     pub result: Option<T>,
/// }
///
/// specwright_runtime::envelope!(
///     Envelope,
///     [required("code", code), required("words", words), optional("result", result)],
///     code(code, i32),
///     message(words),
///     result(result),
///     success(0),
/// );
///
/// assert_eq!(Envelope::new("done").code, 0);
/// ```
///
/// The rows are those of [`object!`](crate::object).
#[macro_export]
macro_rules! envelope {
    (
        $name:ident,
        [$($kind:ident($wire:literal, $field:ident $(,)?)),* $(,)?],
        code($code:ident, $code_ty:ty),
        message($message:ident),
        result($result:ident),
        success($success:expr) $(,)?
    ) => {
        impl<__T> $name<__T> {
            /// Creates the envelope of a success, without words.
            pub fn new(result: __T) -> Self {
                Self {
                    $code: $success,
                    $message: String::new(),
                    $result: Some(result),
                }
            }

            /// Creates the envelope of a refusal.
            pub fn refused(refusal: $crate::Refusal<$code_ty>) -> Self {
                Self {
                    $code: refusal.code,
                    $message: refusal.message,
                    $result: None,
                }
            }
        }

        impl<__T> From<__T> for $name<__T> {
            fn from(result: __T) -> Self {
                Self::new(result)
            }
        }

        impl<__T> $crate::Enveloped for $name<__T> {
            type Code = $code_ty;
            type Result = __T;

            fn success() -> $code_ty {
                $success
            }

            fn into_parts(self) -> ($code_ty, String, Option<__T>) {
                (self.$code, self.$message, self.$result)
            }

            fn from_parts($code: $code_ty, $message: String, $result: Option<__T>) -> Self {
                Self { $code, $message, $result }
            }
        }

        $crate::__object!(
            $name [__T], lenient, Ignored, [$($kind($wire, $field)),*], [], []
        );
    };
}
