//! Facts that have no counterpart in any spec, each with the reason.

use crate::departures::matches;

const OF_CONNECTION: &str = "it is between the two ends of one connection and no part of the API";
const OF_CACHES: &str = "it tells caches what to do and no part of the API depends on it";

/// Keys of such facts, in lower case; `*` stands for any part.
const WITHOUT: [(&str, &str); 14] = [
    ("*.see", "a table's number is the page's own; the fields of that table are compared"),
    ("examples.*.of", "a sample without a body has nothing but headers, which are compared"),
    ("examples.*.headers.connection.*", OF_CONNECTION),
    ("examples.*.headers.transfer-encoding.*", OF_CONNECTION),
    (
        "examples.*.headers.host.*",
        "it is the address of one installation; the spec has a server for it",
    ),
    ("examples.*.headers.user-agent.*", "it names the program that made the sample"),
    ("examples.*.headers.server.*", "it names the program that answered"),
    ("examples.*.headers.accept.*", "the replies of the spec have their media types"),
    ("examples.*.headers.date.*", "it is the moment at which the sample was made"),
    ("examples.*.headers.expires.*", OF_CACHES),
    ("examples.*.headers.pragma.*", OF_CACHES),
    ("examples.*.headers.cache-control.*", OF_CACHES),
    ("examples.*.headers.content-length.name", "every message with a body has it"),
    ("examples.*.headers.content-length.value", "it follows from the body, which is compared"),
];

/// Why a fact has no counterpart, where it has none.
pub(super) fn reason(key: &str) -> Option<&'static str> {
    let key = key.to_lowercase();
    WITHOUT.iter().find(|(pattern, _)| matches(pattern, &key)).map(|(_, reason)| *reason)
}
