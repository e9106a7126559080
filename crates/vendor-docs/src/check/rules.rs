//! The kinds of what `docs check` finds.

use crate::departures::FORM;
use crate::import::UNREAD;
use crate::inputs::INPUT;
use specwright_document::Rule;

/// All of them.
pub(super) const ALL: [&Rule; 11] = [
    &CONTRADICTED,
    &MISSING,
    &NOT_STATED,
    &NO_PAGE,
    &PAGE_CHANGED,
    &UNREAD,
    &UNCOMPARED,
    &STALE,
    &MISPLACED,
    &INPUT,
    &FORM,
];

pub(super) const CONTRADICTED: Rule = Rule {
    name: "fact-contradicted",
    explanation: "Page and spec state different values of the same fact. Mend the spec, or write a departure that \
                  says why it keeps its value.",
};
pub(super) const MISSING: Rule = Rule {
    name: "fact-missing",
    explanation: "The page states what the spec does not say. Add it to the spec, or write a departure.",
};
pub(super) const NOT_STATED: Rule = Rule {
    name: "not-stated",
    explanation: "The spec says what the page does not state. Take it out of the spec, or write a departure with \
                  its pointer below `unstated`.",
};
pub(super) const NO_PAGE: Rule = Rule {
    name: "no-page",
    explanation: "No facts of the operation's page are recorded, so nothing holds the spec to them. Import the \
                  page, or write a departure that says why there is none.",
};
pub(super) const PAGE_CHANGED: Rule = Rule {
    name: "page-changed",
    explanation: "The page does not state what is recorded of it, and nothing in the spec contradicts it. Look at \
                  the place in the spec, then import the page.",
};
pub(super) const UNCOMPARED: Rule = Rule {
    name: "fact-uncompared",
    explanation: "The check knows no counterpart of a fact. Teach it the counterpart, or the reason why there is \
                  none.",
};
pub(super) const STALE: Rule = Rule {
    name: "departure-stale",
    explanation: "A departure excuses what no longer differs. Remove the line, or the entry that is left without \
                  any.",
};
pub(super) const MISPLACED: Rule = Rule {
    name: "departure-misplaced",
    explanation: "`where` of a departure points at what it is about; there is nothing. Point it at its new place, or \
                  remove the entry.",
};
