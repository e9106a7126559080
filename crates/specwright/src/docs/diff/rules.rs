//! The kinds of what `docs diff` finds.

use specwright_document::Rule;
use vendor_docs::{INPUT, UNREAD};

/// All of them.
pub(super) const ALL: [&Rule; 7] =
    [&CHANGED, &ADDED, &REMOVED, &PAGE_ADDED, &PAGE_REMOVED, &UNREAD, &INPUT];

pub(super) const CHANGED: Rule =
    Rule { name: "fact-changed", explanation: "The newer edition of a page states another value." };
pub(super) const ADDED: Rule =
    Rule { name: "fact-added", explanation: "The newer edition states what the older did not." };
pub(super) const REMOVED: Rule = Rule {
    name: "fact-removed",
    explanation: "The newer edition no longer states it. A copy that lost a part proves nothing.",
};
pub(super) const PAGE_ADDED: Rule = Rule {
    name: "page-added",
    explanation: "The newer edition has the page of an operation that the older lacks.",
};
pub(super) const PAGE_REMOVED: Rule = Rule {
    name: "page-removed",
    explanation: "The newer edition lacks the page of an operation. A page that is gone proves nothing of \
                  the service.",
};
