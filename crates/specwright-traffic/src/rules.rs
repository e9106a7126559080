//! The kinds of differences between recorded traffic and a spec.

use specwright_document::Rule;

/// One constant for each rule: its name and why it is looked for.
macro_rules! rules {
    ($($constant:ident $name:literal $explanation:literal)*) => {
        $(pub(super) static $constant: Rule = Rule { name: $name, explanation: $explanation };)*
    };
}

rules! {
    RECORDING "recording" "A recording can be read: a HAR 1.2 file, requests and answers as text, or a log of curl."
    SCHEMA "unusable-schema" "Every schema of a spec can judge values."
    NOTHING_MATCHED "nothing-matched" "A recording has calls of an operation; else nothing was held against the specs."
    UNKNOWN_METHOD "unknown-method" "A path is called with the methods that the spec has for it."
    ALMOST "almost-a-path" "A path that is close to one of the spec is that one."
    BASE_PATH "base-path" "Calls go to the path of the spec's server; a proxy may leave it out."
    MISSING_CREDENTIAL "missing-credential" "A call carries a credential that the operation asks for."
    MISSING_PARAMETER "missing-parameter" "Required parameters are there."
    UNKNOWN_PARAMETER "unknown-parameter" "The spec knows every parameter of a query."
    REPEATED_PARAMETER "repeated-parameter" "A parameter that is no list is there once."
    UNSET_VARIABLE "unset-variable" "A text that editors know sets its variables; other values cannot be judged."
    MISSING_BODY "missing-body" "A required body is there."
    UNEXPECTED_BODY "unexpected-body" "The spec knows of every body."
    UNRECORDED_BODY "unrecorded-body" "Bodies are part of the recording; `curl -v` does not write down what it sends."
    CONTENT_TYPE "content-type" "A body has one of the media types that the spec lists."
    UNREADABLE_BODY "unreadable-body" "A body is what its media type says."
    UNDOCUMENTED_STATUS "undocumented-status" "The spec lists every status."
    MISSING_HEADER "missing-header" "Required headers of an answer are there."
    UNLISTED_CODE "unlisted-code" "`x-error-codes` lists the codes with which an operation refuses."
    MISSING_RESULT "missing-result" "An answer that tells of success has a result."
    MISSING_FIELD "missing-field" "Required properties are there."
    UNKNOWN_FIELD "unknown-field" "The spec knows every property."
    UNKNOWN_VALUE "unknown-value" "The `enum` of the spec lists every value."
    OUT_OF_RANGE "out-of-range" "Values keep the bounds that the spec sets."
    WRONG_TYPE "wrong-type" "Values have the type that the spec says."
    PATTERN "pattern" "Texts have the form that the spec says."
    FORMAT "format" "Texts have the format that the spec says."
    NOT_UNIQUE "not-unique" "Lists with `uniqueItems` have no item twice."
    NO_ALTERNATIVE "no-alternative" "A value is one of the alternatives of its schema."
    FORBIDDEN "forbidden" "A value is none that `not` excludes."
    WRONG_DIRECTION "wrong-direction" "`readOnly` properties are not sent, `writeOnly` properties are not answered."
    OTHER "schema" "Values keep their schema."
}

/// Whether a client that reads leniently keeps an answer all the same.
pub(super) fn is_kept(rule: &Rule) -> bool {
    [&UNKNOWN_FIELD, &UNKNOWN_VALUE, &OUT_OF_RANGE, &UNLISTED_CODE].contains(&rule)
}
