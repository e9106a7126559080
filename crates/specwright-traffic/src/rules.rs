//! The kinds of differences between recorded traffic and a spec, each with an example.

/// A constant for each rule, and the table of them. An example has the lines of a recording and, behind `# spec:`, what
/// the spec says; or the lines of a piece of a spec.
macro_rules! rules {
    ($(
        $constant:ident $name:literal $explanation:literal
        bad $($bad:literal)*
        good $($good:literal)*
    )*) => {
        $(pub(crate) static $constant: specwright_document::Rule = specwright_document::Rule {
            name: $name,
            explanation: $explanation,
            example: specwright_document::Example::Piece {
                bad: concat!($($bad, "\n"),*),
                good: concat!($($good, "\n"),*),
            },
        };)*

        pub(super) static RULES: &[&specwright_document::Rule] = &[$(&$constant),*];
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

use specwright_document::Rule;

/// All rules, in the order in which they are explained.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let groups = [calls::RULES, requests::RULES, bodies::RULES, responses::RULES, values::RULES];
    groups.into_iter().flatten().copied()
}

/// Whether a client that reads leniently keeps an answer all the same.
pub(super) fn is_kept(rule: &Rule) -> bool {
    [&UNKNOWN_FIELD, &UNKNOWN_VALUE, &OUT_OF_RANGE, &UNLISTED_CODE].contains(&rule)
}
