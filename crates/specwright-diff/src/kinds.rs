//! Every kind of change, with why it is told, what to do about it, and an example.

/// A constant for each kind, and the table of them. An example has the lines of two versions of a piece of a spec.
macro_rules! kinds {
    ($(
        $constant:ident $name:literal $explanation:literal
        before $($before:literal)*
        after $($after:literal)*
    )*) => {
        $(pub(crate) static $constant: specwright_document::Lint = specwright_document::Lint {
            name: $name,
            explanation: $explanation,
            example: specwright_document::Example::Change {
                before: concat!($($before, "\n"),*),
                after: concat!($($after, "\n"),*),
            },
        };)*

        pub(super) static KINDS: &[&specwright_document::Lint] = &[$(&$constant),*];
    };
}

mod api;
mod operations;
mod parameters;
mod responses;
mod schemas;
mod texts;

pub(crate) use api::*;
pub(crate) use operations::*;
pub(crate) use parameters::*;
pub(crate) use responses::*;
pub(crate) use schemas::*;
pub(crate) use texts::*;

use specwright_document::Lint;

/// All kinds of change, in the order in which they are explained.
pub fn lints() -> impl Iterator<Item = &'static Lint> {
    let groups = [
        api::KINDS,
        operations::KINDS,
        parameters::KINDS,
        responses::KINDS,
        schemas::KINDS,
        texts::KINDS,
    ];
    groups.into_iter().flatten().copied()
}
