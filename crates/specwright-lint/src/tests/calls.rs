//! Operations, answers and examples with one thing changed.

use expect_test::expect;

use super::check;

#[test]
fn changed_operations_have_their_findings() {
    let source =
        "x-source:\n  title: Ringing a Bell\n  date: '2025-11-13'\n  documents: [request]\n";
    check(
        source,
        "",
        expect![[r#"
        14 operation-source: `ringBell` has no `x-source`
    "#]],
    );
    check(
        source,
        "x-source:\n  title: ''\n  documents: [request]\n",
        expect![[r#"
        19 operation-source: `x-source` of `ringBell` has no `title`
        19 operation-source: `x-source` of `ringBell` has no `date`
    "#]],
    );
    check(
        source,
        &source.replace("11-13", "13-11"),
        expect![[r#"
        21 operation-source: `date` of `ringBell` is no day such as '2025-11-13'
    "#]],
    );
    check(
        source,
        &source.replace("2025-", "25-"),
        expect![[r#"
        21 operation-source: `date` of `ringBell` is no day such as '2025-11-13'
    "#]],
    );
    check(
        source,
        &source.replace("  documents: [request]\n", ""),
        expect![[r#"
        19 operation-source: `x-source` of `ringBell` has no list `documents`
    "#]],
    );
    let summary = "summary: Ring the bell\n";
    check(
        summary,
        "",
        expect![[r#"
        14 operation-summary: `ringBell` has no `summary`
    "#]],
    );
    check(
        summary,
        "summary: ' Ring the bell'\n",
        expect![[r#"
        15 operation-summary: the summary of `ringBell` begins or ends with a blank
    "#]],
    );
    check(
        summary,
        "summary: \"Ring\\nthe bell\"\n",
        expect![[r#"
        15 operation-summary: the summary of `ringBell` has several lines
    "#]],
    );
    let long = "Ring the bell as long as it takes until everybody has come out";
    check(
        summary,
        &format!("summary: {long}\n"),
        expect![[r#"
        15 operation-summary: the summary of `ringBell` has 62 characters, more than 60
    "#]],
    );
    check(
        summary,
        "summary: ''\n",
        expect![[r#"
        15 operation-summary: the summary of `ringBell` is empty
    "#]],
    );
    let described = "description: Everybody in the tower hears it.\n";
    check(
        described,
        "",
        expect![[r#"
        14 operation-description: `ringBell` has no `description`
    "#]],
    );
    let tag = "- { name: bells, description: What hangs in the tower. }\n";
    check(
        tag,
        &format!("{tag}- {{ name: ropes, description: What is pulled. }}\n"),
        expect![[r#"
        11 operation-tags: no operation has the tag `ropes`
    "#]],
    );
    check(
        "operationId: ringBell\ntags: [bells]\n",
        "operationId: ringBell\n",
        expect![[r#"
        14 operation-tags: `ringBell` has no tag
    "#]],
    );
    check(
        "operationId: ringBell\n",
        "operationId: RingBell\n",
        expect![[r#"
        17 operation-id: `RingBell` is not in camelCase
    "#]],
    );
    let post = "post:\n  summary: Ring the bell\n";
    for (method, expected) in [
        (
            "get",
            expect![[r#"
                30 operation-body: `ringBell` is a GET with a body, which has no meaning in HTTP
            "#]],
        ),
        (
            "head",
            expect![[r#"
                30 operation-body: `ringBell` is a HEAD with a body, which has no meaning in HTTP
            "#]],
        ),
        (
            "delete",
            expect![[r#"
                30 operation-body: `ringBell` is a DELETE with a body, which has no meaning in HTTP
            "#]],
        ),
        ("patch", expect![[r#""#]]),
    ] {
        check(post, &post.replace("post", method), expected);
    }
    check(
        "x-error-codes: ['404-001']\n",
        "",
        expect![[r#"
        14 operation-error-codes: `ringBell` has no `x-error-codes`
    "#]],
    );
    check(
        "x-error-codes: ['404-001']\n",
        "x-error-codes: ['0']\n",
        expect![[r#"
            24 operation-error-codes: `0` is no error but the code of success in `x-error-codes` of `ringBell`
            69 example-code: `404-001` is no code that `ringBell` lists
        "#]],
    );
    check(
        "x-events: [AgentTower_BellRung]\n",
        "x-events: [AgentTower_Bell_Rung]\n",
        expect![[r#"
        25 event-name: `AgentTower_Bell_Rung` is not formed as events are: AgentFamily_Name
    "#]],
    );
    check(
        "x-events: [AgentTower_BellRung]\n",
        "x-events: [Tower_BellRung]\n",
        expect![[r#"
        25 event-name: `Tower_BellRung` is not formed as events are: AgentFamily_Name
    "#]],
    );
    check(
        "x-events: [AgentTower_BellRung]\n",
        "x-events: [AgentTower_bell]\n",
        expect![[r#"
        25 event-name: `AgentTower_bell` is not formed as events are: AgentFamily_Name
    "#]],
    );
}

#[test]
fn changed_responses_have_their_findings() {
    check(
        "x-events: [AgentTower_BellRung]\n",
        "x-events: [AgentTower_BellRung, AgentTower_BellRung]\n",
        expect![[r#"
            25 event-name: `AgentTower_BellRung` stands twice in `x-events`
        "#]],
    );
    check(
        "noBell:\n  summary: There is no such bell\n  value:\n    message: no such bell\n    code: '404-001'\n",
        "noBell:\n  summary: There is no such bell\n  x-unverified: No page lists this code here.\n  value:\n    message: no such bell\n    code: '404-002'\n",
        expect![[""]],
    );
    let torn =
        "'500':\n  description: The rope is torn.\n  x-unverified: No page shows a body of it.\n";
    check(
        torn,
        "'500':\n  description: The rope is torn.\n  x-unverified: ''\n",
        expect![[r#"
            73 response-body: the response `500` has neither body nor reason
            75 unverified-text: `x-unverified: ` does not tell what is not known
        "#]],
    );
    check(torn, "'304':\n  description: It rings already.\n", expect![[""]]);
    check(
        "x-envelope: { code: code, message: message, result: result, success: '0' }\n",
        "x-envelope: { code: code, message: message }\n",
        expect![[""]],
    );
    check(
        "message: ding dong\ncode: '0'\n",
        "message: ding dong\ncode: '404-001'\n",
        expect![[r#"
            58 example-outcomes: no example of this reply shows a success
        "#]],
    );
}

#[test]
fn changed_examples_have_their_findings() {
    check(
        "type: string\ndescription: What ringers call a tune.\n",
        "type: string\nminLength: 2\ndescription: What ringers call a tune.\n",
        expect![[r#"
            121 example-boundary: no example reaches `minLength: 2` of `TuneName`
        "#]],
    );
    let bell = "description: Which bell.\nschema:\n  $ref: '#/components/schemas/Bell'\nexamples:\n  smallest:\n    \
                summary: The smallest bell\n    value: 1\n  largest:\n    summary: The largest bell\n    value: 3\n";
    let unknown = "description: Which bell.\nx-unverified: Nobody knows the numbers of bells.\nschema:\n  $ref: '#/components/schemas/Bell'\n";
    check(
        bell,
        unknown,
        expect![[r#"
            106 example-boundary: no example reaches `minimum: 1` of `Bell`
            107 example-boundary: no example reaches `maximum: 3` of `Bell`
        "#]],
    );
    check(
        "    x-unverified: No page names this header.\n    schema: { type: string }\n",
        "    schema: { type: string }\n",
        expect![[r#"
            50 example-missing: the header `X-Echo` has no example
        "#]],
    );
    check(
        "value: { strength: 10 }\n",
        "value: { strength: 9 }\n",
        expect![[r#"
            140 example-boundary: no example reaches `maximum: 10` of `strength`
        "#]],
    );
    check(
        "value: { strength: 1, tune: abcdef, times: [1, 2, 3], softly: true }\n",
        "value: { strength: 2, tune: abcdef, times: [1, 2], softly: true }\n",
        expect![[r#"
            117 example-boundary: no example reaches `maxItems: 3` of `BellParts`
            140 example-boundary: no example reaches `minimum: 1` of `strength`
        "#]],
    );
    check(
        "result: { times: 3, tune: carol, note: a, token: not-a-real-token }\n",
        "result: { times: 3 }\n",
        expect![[r#"
            58 example-complete: no example of this response body shows `result.tune`, `result.note`, `result.token`
        "#]],
    );
    check(
        "result: { times: 3, tune: carol, note: a, token: not-a-real-token }\n",
        "",
        expect![[r#"
            58 example-complete: no example of this response body shows `result`
        "#]],
    );
    check(
        "minimum: 1\nmaximum: 3\n",
        "minimum: 0\nexclusiveMinimum: true\nmaximum: 4\nexclusiveMaximum: true\n",
        expect![[""]],
    );
    check(
        "minimum: 1\nmaximum: 3\n",
        "minimum: 1\nexclusiveMinimum: true\nmaximum: 3\nexclusiveMaximum: true\n",
        expect![[r#"
            112 example-boundary: no example reaches `minimum: 1` of `Bell`
            114 example-boundary: no example reaches `maximum: 3` of `Bell`
        "#]],
    );
    check(
        "type: string\ndescription: A letter for each note.\n",
        "type: string\nminLength: 0\nmaxLength: 1\ndescription: A letter for each note.\n",
        expect![[""]],
    );
    check(
        "type: string\ndescription: A letter for each note.\n",
        "type: string\nminLength: 1\nmaxLength: 2\ndescription: A letter for each note.\n",
        expect![[r#"
            125 example-boundary: no example reaches `maxLength: 2` of `Note`
        "#]],
    );
    check(
        "hard:\n  summary: As hard as it goes\n",
        "hard:\n",
        expect![[r#"
        40 example-name: the example `hard` has no `summary`
    "#]],
    );
    check(
        "hard:\n  summary: As hard as it goes\n",
        "hard:\n  summary: as hard as it goes\n",
        expect![[r#"
            41 example-name: the summary of example `hard` is no heading
        "#]],
    );
    check(
        "hard:\n  summary: As hard as it goes\n",
        "hard:\n  summary: As hard as it goes.\n",
        expect![[r#"
            41 example-name: the summary of example `hard` is no heading
        "#]],
    );
    check(
        "  date: '2025-11-13'\n  documents: [request]\n",
        "  date: '2025-11-13'\n  documents: []\n",
        expect![[r#"
            37 example-documented: `ringBell` has a documented request that its page does not show
        "#]],
    );
    check(
        "  date: '2025-11-13'\n  documents: [request]\n",
        "  date: '2025-11-13'\n  documents: [request, response, reply]\n",
        expect![[r#"
            22 example-documented: the documented response of `ringBell` is missing
            22 example-documented: `reply` is neither `request` nor `response`
        "#]],
    );
}
