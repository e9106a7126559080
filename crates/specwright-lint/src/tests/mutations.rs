//! The frozen specs with one thing taken out or turned; exactly that is found.

mod descriptions;
mod examples;
mod schemas;

use expect_test::{Expect, expect};

use super::super::{check as diagnostics, own};
use crate::frozen;
use specwright_document::{Diagnostic, Document, Level};

/// A frozen spec, with the first piece behind an anchor changed.
fn check(api: &str, anchor: &str, from: &str, to: &str, expected: Expect) {
    let text = frozen::text(&format!("spec/{api}.yaml"));
    let at = text.find(anchor).unwrap_or_else(|| panic!("{api} has no {anchor}"));
    let (before, behind) = text.split_at(at);
    assert!(behind.contains(from), "{api} has no {from} behind {anchor}");
    let text = format!("{before}{}", behind.replacen(from, to, 1));
    let spec = Document::parse(api, text).unwrap();
    let undated = ["Releasing an Agent Conference".to_owned()];
    let found = diagnostics(&spec, &undated, &own(&spec), Level::Error);
    let line = |one: &Diagnostic| format!("{}: {}\n", one.lint.name, one.message);
    expected.assert_eq(&found.iter().map(line).collect::<String>());
}

#[test]
fn a_mutated_operation_has_exactly_its_finding() {
    let check =
        |api: &str, anchor: &str, from: &str, expected| check(api, anchor, from, "", expected);
    check(
        "agentconf",
        "operationId: prolongTime",
        "      summary: Extend a conference\n",
        expect![[r#"
            operation-summary: `prolongTime` has no `summary`
        "#]],
    );
    check(
        "agentconf",
        "operationId: queryConfInfos",
        "        date: '2023-09-27'\n",
        expect![[r#"
            operation-source: `x-source` of `queryConfInfos` has no `date`
        "#]],
    );
    check(
        "agentconf",
        "operationId: queryConfInfos",
        "          - request\n",
        expect![[r#"
        example-documented: `queryConfInfos` has a documented request that its page does not show
    "#]],
    );
    check(
        "agentconf",
        "operationId: login",
        "      x-idempotent: false\n",
        expect![[r#"
        operation-idempotent: `login` does not say whether it may be repeated
    "#]],
    );
    check(
        "agentconf",
        "operationId: login",
        "        - session\n",
        expect![[r#"
            openapiv3-cannot-read: the crate `openapiv3` cannot read this document: invalid type: null, expected a sequence
            operation-tags: no operation has the tag `session`
            operation-tags: `login` has no tag
        "#]],
    );
    check(
        "agentconf",
        "- AgentOther_PhoneRelease",
        "AgentOther_",
        expect![[r#"
        event-name: `PhoneRelease` is not formed as events are: AgentFamily_Name
    "#]],
    );
    check(
        "mmc",
        "operationId: prolongMeeting",
        "        title: Extending a Meeting\n",
        expect![[r#"
            operation-source: `x-source` of `prolongMeeting` has no `title`
        "#]],
    );
    check(
        "mmc",
        "operationId: createConfToken",
        "      summary: Obtain a meeting control token\n",
        expect![[r#"
            operation-summary: `createConfToken` has no `summary`
        "#]],
    );
    check(
        "mmc",
        "operationId: createConfToken",
        "      x-idempotent: true\n",
        expect![[r#"
        operation-idempotent: `createConfToken` does not say whether it may be repeated
    "#]],
    );
    check(
        "gallery",
        "operationId: listNotes",
        "      summary: Read the board\n",
        expect![[r#"
        operation-summary: `listNotes` has no `summary`
    "#]],
    );
}
