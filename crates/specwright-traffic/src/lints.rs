//! The kinds of differences between recorded traffic and a spec, each with an example.

/// A constant for each rule, and the table of them. An example has the lines of a recording and, behind `# spec:`, what
/// the spec says; or the lines of a piece of a spec.
macro_rules! lints {
    ($(
        $constant:ident $name:literal $explanation:literal
        bad $($bad:literal)*
        good $($good:literal)*
    )*) => {
        $(pub(crate) static $constant: specwright_document::Lint = specwright_document::Lint {
            name: $name,
            explanation: $explanation,
            example: specwright_document::Example::Piece {
                bad: concat!($($bad, "\n"),*),
                good: concat!($($good, "\n"),*),
            },
        };)*

        pub(super) static LINTS: &[&specwright_document::Lint] = &[$(&$constant),*];
    };
}

mod bodies;
mod calls;
mod requests;
mod responses;
mod values;

pub(super) use bodies::*;
pub(super) use calls::*;
pub(super) use requests::*;
pub(super) use responses::*;
pub(super) use values::*;

use specwright_document::Lint;

/// All rules, in the order in which they are explained.
pub fn lints() -> impl Iterator<Item = &'static Lint> {
    let groups = [calls::LINTS, requests::LINTS, bodies::LINTS, responses::LINTS, values::LINTS];
    groups.into_iter().flatten().copied()
}

/// Whether a client that reads leniently keeps an answer all the same.
pub(super) fn is_kept(lint: &Lint) -> bool {
    [&UNKNOWN_FIELD, &UNKNOWN_VALUE, &OUT_OF_RANGE, &UNLISTED_CODE].contains(&lint)
}
