//! Descriptions that are gone or no sentences.

use expect_test::expect;

use super::check;

#[test]
fn a_mutated_description_has_exactly_its_finding() {
    check(
        "agentconf",
        "operationId: queryAllConfIds",
        "      description: An inspector asks for the ids of all conferences which are going on in its VDN.\n",
        "",
        expect![[r#"
            operation-description: `queryAllConfIds` has no `description`
        "#]],
    );
    check(
        "agentconf",
        "      host:",
        "        description: Host name or IP address of the gateway or its load balancer.\n",
        "",
        expect![[r#"
            description-missing: the server's variable `host` has no `description`
        "#]],
    );
    check(
        "agentconf",
        "  - name: query\n",
        "    description: What is known of ongoing conferences.\n",
        "",
        expect![[r#"
            description-missing: the tag `query` has no `description`
        "#]],
    );
    check(
        "agentconf",
        "    AgentId:\n      name: agentid",
        "      description: The agent on whose behalf the call is made.\n",
        "",
        expect![[r#"
            description-missing: the parameter `agentid` has no `description`
        "#]],
    );
    check(
        "agentconf",
        "    ConfId:\n",
        "      description: Number of a conference.\n",
        "",
        expect![[r#"
            description-missing: the schema `ConfId` has no `description`
        "#]],
    );
    check(
        "agentconf",
        "        autoanswer:",
        "          description: Whether calls are answered without the agent.\n",
        "",
        expect![[r#"
            description-missing: the property `autoanswer` has no `description`
        "#]],
    );
    check(
        "agentconf",
        "    Participant:",
        "          description: Phone number or agent number, as `addressType` says.\n",
        "",
        expect![[r#"
            description-missing: the property `address` has no `description`
        "#]],
    );
    check(
        "agentconf",
        "            Set-GUID:",
        "              description: The GUID of the new session. Where the value has a `=`, the GUID is what follows it.\n",
        "",
        expect![[r#"
            description-missing: the header `Set-GUID` has no `description`
        "#]],
    );
    check(
        "agentconf",
        "    Minutes:\n",
        "      description: A length of time in minutes.",
        "      description: A length of time in minutes",
        expect![[r#"
            sentence: this text of `description` does not end with a full stop
        "#]],
    );
    check(
        "agentconf",
        "    Minutes:\n",
        "      description: A length of time in minutes.",
        "      description: a length of time in minutes.",
        expect![[r#"
            sentence: this text of `description` begins with a small letter
        "#]],
    );
    check(
        "mmc",
        "        - name: X-Password",
        "          description: Password of the host.\n",
        "",
        expect![[r#"
            description-missing: the parameter `X-Password` has no `description`
        "#]],
    );
    check(
        "mmc",
        "    controlToken:",
        "      description: Token for the control of one meeting, handed out by the operation which obtains it.\n",
        "",
        expect![[r#"
            description-missing: the security scheme `controlToken` has no `description`
        "#]],
    );
    check(
        "mmc",
        "        wsURL:",
        "          description: Where to connect over WebSocket.\n",
        "",
        expect![[r#"
            description-missing: the property `wsURL` has no `description`
        "#]],
    );
    check(
        "mmc",
        "    NotPermitted:\n",
        "The token does not allow this.",
        "The token does not  allow this.",
        expect![[r#"
            text-unfinished: this text of `description` has two blanks in a row
        "#]],
    );
    check(
        "gallery",
        "    staff:",
        "A member of the staff.",
        "a member of the staff",
        expect![[r#"
            sentence: this text of `description` begins with a small letter
        "#]],
    );
}
