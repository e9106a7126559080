//! What other tools can read.

use specwright_document::{Diagnostic, Example, Lint};

use super::{LintCheck, Scope, Subject};

pub(super) static LINTS: [LintCheck; 1] = [LintCheck {
    lint: Lint {
        name: "openapiv3-cannot-read",
        explanation: "Most Rust tools, progenitor among them, read a document with the crate `openapiv3`. It does not \
                      read this one; the message is its own and names no place.",
        example: Example::Piece {
            bad: "again:\n  description: Rings once more.\n",
            good: "again:\n  operationId: ringBell\n",
        },
    },
    scope: Scope::Any,
    check: openapiv3,
}];

fn openapiv3(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let Err(error) = subject.document.to_openapiv3() else {
        return Vec::new();
    };
    let message = format!("the crate `openapiv3` cannot read this document: {error}");
    vec![subject.diagnostic(subject.document.root().location(), message)]
}
