//! The kinds of what `docs diff` finds.

use specwright_document::{Example, INPUT, Lint};
use vendor_docs::UNREAD;

/// The rules of `docs diff`.
pub(crate) const LINTS: [&Lint; 7] =
    [&CHANGED, &ADDED, &REMOVED, &PAGE_ADDED, &PAGE_REMOVED, &UNREAD, &INPUT];

pub(super) const CHANGED: Lint = Lint {
    name: "fact-changed",
    explanation: "The newer edition of a page states another value.",
    example: Example::Change {
        before: "Days to add. The value ranges from 1 to 28.\n",
        after: "Days to add. The value ranges from 1 to 42.\n",
    },
};
pub(super) const ADDED: Lint = Lint {
    name: "fact-added",
    explanation: "The newer edition states what the older did not.",
    example: Example::Change {
        before: "Days to add. The value ranges from 1 to 28.\n",
        after: "Days to add. The value ranges from 1 to 28. The default value is 7.\n",
    },
};
pub(super) const REMOVED: Lint = Lint {
    name: "fact-removed",
    explanation: "The newer edition no longer states it. A copy that lost a part proves nothing.",
    example: Example::Change {
        before: "Days to add. The value ranges from 1 to 28.\n",
        after: "Days to add.\n",
    },
};
pub(super) const PAGE_ADDED: Lint = Lint {
    name: "page-added",
    explanation: "The newer edition has the page of an operation that the older lacks.",
    example: Example::Change {
        before: "pages/renewing-a-loan.md\n",
        after: "pages/renewing-a-loan.md\npages/ending-a-loan.md\n",
    },
};
pub(super) const PAGE_REMOVED: Lint = Lint {
    name: "page-removed",
    explanation: "The newer edition lacks the page of an operation. A page that is gone proves nothing of \
                  the service.",
    example: Example::Change {
        before: "pages/renewing-a-loan.md\npages/ending-a-loan.md\n",
        after: "pages/renewing-a-loan.md\n",
    },
};
