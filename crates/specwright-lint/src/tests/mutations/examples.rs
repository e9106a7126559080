//! Examples that are gone or show less.

use expect_test::expect;

use super::check;

#[test]
fn a_mutated_example_has_exactly_its_finding() {
    check(
        "agentconf",
        "operationId: login",
        "              minimal:\n                summary: Only what must be given\n                value:\n                  password: not-a-real-password\n                  phonenum: '70154'\n",
        "",
        expect![[r#"
            example-minimal: every example of this request body has an optional property
        "#]],
    );
    check(
        "agentconf",
        "operationId: login",
        "                  callBackUri: https://agents.example.net/events\n",
        "",
        expect![[r#"
            example-complete: no example of this request body shows `callBackUri`
        "#]],
    );
    check(
        "agentconf",
        "operationId: login",
        "                refused:\n                  summary: The password is wrong, or nobody has this number\n",
        "                wrong_password:\n                  summary: The password is wrong, or nobody has this number\n",
        expect![[r#"
            example-name: the example `wrong_password` is not named in camelCase
        "#]],
    );
    check(
        "agentconf",
        "operationId: prolongTime",
        "              documented:",
        "              asked:",
        expect![[r#"
            example-documented: the documented request of `prolongTime` is missing
        "#]],
    );
    check(
        "agentconf",
        "operationId: prolongTime",
        "              shortest:\n                summary: Ask for a single minute\n                value:\n                  prolongTime: 1\n",
        "",
        expect![[r#"
            example-boundary: no example reaches `minimum: 1` of `ExtensionMinutes`
        "#]],
    );
    check(
        "agentconf",
        "operationId: prolongTime",
        "prolongTime: 1440",
        "prolongTime: 1439",
        expect![[r#"
            example-boundary: no example reaches `maximum: 1440` of `ExtensionMinutes`
        "#]],
    );
    check(
        "agentconf",
        "operationId: prolongTime",
        "applyedTime: 1440",
        "applyedTime: 1439",
        expect![[r#"
            example-boundary: no example reaches `maximum: 1440` of `GrantedMinutes`
        "#]],
    );
    check(
        "agentconf",
        "operationId: prolongTime",
        "                refused:\n                  summary: The agent takes part but does not chair\n                  value:\n                    message: not the chairperson\n                    retcode: '101-002'\n",
        "",
        expect![[r#"
            example-minimal: every example of this response body has an optional property
            example-outcomes: no example of this reply shows a refusal
        "#]],
    );
    check(
        "agentconf",
        "operationId: queryConfInfos",
        "                    - 1029907\n",
        "",
        expect![[r#"
            example-boundary: no example reaches `maxItems: 20` of `ConfIdBatch`
        "#]],
    );
    check(
        "agentconf",
        "operationId: queryConfInfos",
        "                          confHaveBeenTime: 29\n",
        "",
        expect![[r#"
            example-complete: no example of this response body shows `result.confs[].confHaveBeenTime`
        "#]],
    );
    check(
        "agentconf",
        "operationId: queryAllConfIds",
        "                  summary: One conference is going on\n",
        "",
        expect![[r#"
            example-name: the example `documented` has no `summary`
        "#]],
    );
    check(
        "agentconf",
        "        smallest:",
        "          value: 101\n",
        "          value: 102\n",
        expect![[r#"
            example-boundary: no example reaches `minimum: 101` of `AgentId`
        "#]],
    );
    check(
        "agentconf",
        "        largest:\n          summary: The largest number",
        "          value: 999999\n",
        "          value: 999998\n",
        expect![[r#"
            example-boundary: no example reaches `maximum: 999999` of `AgentId`
        "#]],
    );
    check(
        "agentconf",
        "operationId: login",
        "not-a-real-password-0123456789ab",
        "not-a-real-password-0123456789a",
        expect![[r#"
            example-boundary: no example reaches `maxLength: 32` of `AgentPassword`
        "#]],
    );
    check(
        "mmc",
        "operationId: prolongMeeting",
        "                value:\n                  auto: 1\n",
        "                value:\n                  auto: 1\n                  duration: 15\n",
        expect![[r#"
            example-minimal: every example of this request body has an optional property
        "#]],
    );
    check(
        "mmc",
        "operationId: prolongMeeting",
        "                  duration: 40\n",
        "",
        expect![[r#"
            example-complete: no example of this request body shows `duration`
        "#]],
    );
    check(
        "mmc",
        "        - name: X-Nonce",
        "          examples:\n            nonce:\n              summary: Letters and digits drawn at random\n              value: 6b9f0c2e41d87a53\n",
        "",
        expect![[r#"
            example-missing: the parameter `X-Nonce` has no example
        "#]],
    );
    check(
        "mmc",
        "                handedOut:",
        "                      wsURL: wss://meeting.example.net/websocket\n",
        "",
        expect![[r#"
            example-complete: no example of this response body shows `data.wsURL`
        "#]],
    );
    check(
        "mmc",
        "    ServerFailure:",
        "          examples:\n            refused:\n              summary: The service cannot say more\n              value:\n                error_code: MMC.FAILED\n                error_msg: it failed\n",
        "",
        expect![[r#"
            example-missing: the response body of `application/json;charset=UTF-8` has no example
        "#]],
    );
    check(
        "gallery",
        "              summary: An old print",
        "              summary: An old print\n",
        "",
        expect![[r#"
            example-name: the example `print` has no `summary`
        "#]],
    );
}
