//! The kinds of what `docs check` finds.

use crate::departures::FORM;
use crate::import::{UNKNOWN, UNREAD};
use specwright_document::{Example, INPUT, Lint};

/// The rules of `docs check`.
pub const CHECK_RULES: [&Lint; 12] = [
    &CONTRADICTED,
    &MISSING,
    &NOT_STATED,
    &NO_PAGE,
    &PAGE_CHANGED,
    &UNREAD,
    &UNKNOWN,
    &UNCOMPARED,
    &STALE,
    &MISPLACED,
    &INPUT,
    &FORM,
];

pub(super) const CONTRADICTED: Lint = Lint {
    name: "fact-contradicted",
    explanation: "Page and spec state different values of the same fact. Mend the spec, or write a departure that \
                  says why it keeps its value.",
    example: Example::Piece {
        bad: concat!("# page: The value ranges from 1 to 28.\n", "minimum: 1\n", "maximum: 21\n"),
        good: concat!("# page: The value ranges from 1 to 28.\n", "minimum: 1\n", "maximum: 28\n"),
    },
};
pub(super) const MISSING: Lint = Lint {
    name: "fact-missing",
    explanation: "The page states what the spec does not say. Add it to the spec, or write a departure.",
    example: Example::Piece {
        bad: concat!("# page: The value ranges from 1 to 28.\n", "minimum: 1\n"),
        good: concat!("# page: The value ranges from 1 to 28.\n", "minimum: 1\n", "maximum: 28\n"),
    },
};
pub(super) const NOT_STATED: Lint = Lint {
    name: "not-stated",
    explanation: "The spec says what the page does not state. Take it out of the spec, or write a departure with \
                  its pointer below `unstated`.",
    example: Example::Piece {
        bad: concat!("# page: The value ranges from 1 to 28.\n", "maximum: 28\n", "default: 7\n"),
        good: concat!("# page: The value ranges from 1 to 28.\n", "maximum: 28\n"),
    },
};
pub(super) const NO_PAGE: Lint = Lint {
    name: "no-page",
    explanation: "No facts of the operation's page are recorded, so nothing holds the spec to them. Import the \
                  page, or write a departure that says why there is none.",
    example: Example::Piece {
        bad: concat!(
            "# There is a page of `put` only.\n",
            "/loans/{loan}:\n",
            "  get:\n",
            "    operationId: showLoan\n",
            "    responses: { '204': { description: Nobody has the book. } }\n"
        ),
        good: concat!("# There is a page of `put` only.\n", "/loans/{loan}:\n"),
    },
};
pub(super) const PAGE_CHANGED: Lint = Lint {
    name: "page-changed",
    explanation: "The page does not state what is recorded of it, and nothing in the spec contradicts it. Look at \
                  the place in the spec, then import the page.",
    example: Example::Piece {
        bad: concat!("# page: The value ranges from 1 to 28.\n", "maximum: {is: 21, line: 31}\n"),
        good: concat!("# page: The value ranges from 1 to 28.\n", "maximum: {is: 28, line: 31}\n"),
    },
};
pub(crate) const UNCOMPARED: Lint = Lint {
    name: "fact-uncompared",
    explanation: "The check knows no counterpart of a fact. Teach it the counterpart, or the reason why there is \
                  none.",
    example: Example::Piece {
        bad: concat!("# No rule compares `color` with the spec.\n", "color: {is: red, line: 31}\n"),
        good: concat!(
            "# A rule compares `maximum` with the spec.\n",
            "maximum: {is: 28, line: 31}\n"
        ),
    },
};
pub(super) const STALE: Lint = Lint {
    name: "departure-stale",
    explanation: "A departure excuses what no longer differs. Remove the line, or the entry that is left without \
                  any.",
    example: Example::Piece {
        bad: concat!(
            "# page: The value ranges from 1 to 28.\n",
            "# spec: maximum: 28\n",
            "facts:\n",
            "  - renewLoan: parameters.loan.type = string\n",
            "  - renewLoan: parameters.days.maximum = 28\n"
        ),
        good: concat!(
            "# page: The value ranges from 1 to 28.\n",
            "# spec: maximum: 28\n",
            "facts:\n",
            "  - renewLoan: parameters.loan.type = string\n"
        ),
    },
};
pub(super) const MISPLACED: Lint = Lint {
    name: "departure-misplaced",
    explanation: "`where` of a departure points at what it is about; there is nothing. Point it at its new place, or \
                  remove the entry.",
    example: Example::Piece {
        bad: concat!(
            "# spec: put:\n",
            "where: library.yaml#/paths/~1loans~1{loan}/post/responses\n"
        ),
        good: concat!(
            "# spec: put:\n",
            "where: library.yaml#/paths/~1loans~1{loan}/put/responses\n"
        ),
    },
};
