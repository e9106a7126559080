//! Schemas and components that say less.

use expect_test::expect;

use super::check;

#[test]
fn a_mutated_schema_or_component_has_exactly_its_finding() {
    check(
        "agentconf",
        "    Retcode:",
        "        - NotChairperson\n",
        "",
        expect![[r#"
        enum-names: `x-enum-varnames` of `Retcode` has 44, and the enum has 45
    "#]],
    );
    check(
        "agentconf",
        "    Retcode:",
        "        - NotChairperson\n",
        "        - NoConference\n",
        expect![[r#"
            enum-names: `NoConference` in `x-enum-varnames` of `Retcode` stands twice
        "#]],
    );
    check(
        "agentconf",
        "    Role:",
        "        - Chairperson\n",
        "        - chair\n",
        expect![[r#"
        enum-names: `chair` in `x-enum-varnames` of `Role` is not in PascalCase
    "#]],
    );
    check(
        "agentconf",
        "    Role:",
        "        - The chairperson.\n",
        "",
        expect![[r#"
        enum-names: `x-enum-descriptions` of `Role` has 1, and the enum has 2
    "#]],
    );
    check(
        "agentconf",
        "    ConfState:",
        "      x-enum-varnames:\n        - Normal\n        - AnnouncementPlaying\n",
        "",
        expect![[r#"
            enum-names: the enum `ConfState` has no `x-enum-varnames`
        "#]],
    );
    check(
        "agentconf",
        "    TimestampMillis:",
        "      format: int64\n",
        "",
        expect![[r#"
        integer-format: the integer `TimestampMillis` has no `format`
    "#]],
    );
    check(
        "agentconf",
        "    SessionGuid:",
        "      format: password\n",
        "",
        expect![[r#"
            secret-format: `SessionGuid` is a secret by its name, and shown in logs
        "#]],
    );
    check(
        "agentconf",
        "    ServiceToken:",
        "      format: password\n",
        "",
        expect![[r#"
            secret-format: `ServiceToken` is a secret by its name, and shown in logs
        "#]],
    );
    check(
        "agentconf",
        "  schemas:\n",
        "    AgentId:",
        "    Unused:\n      type: string\n      description: Nobody has it.\n    AgentId:",
        expect![[r#"
            component-unused: nothing refers to `Unused` of `components.schemas`
        "#]],
    );
    check(
        "agentconf",
        "    GrantedMinutes:",
        "Minutes by which a conference was extended.",
        "Minutes by which a conference shall be extended.",
        expect![[r#"
            component-twice: the schemas `ExtensionMinutes` and `GrantedMinutes` are equal
        "#]],
    );
    check(
        "agentconf",
        "    ProlongTimeReply:",
        "        - $ref: '#/components/schemas/Envelope'\n",
        "",
        expect![[r#"
            envelope-fields: this body has no required `retcode`, the envelope's
            envelope-fields: this body has no required `message`, the envelope's
        "#]],
    );
    check(
        "mmc",
        "operationId: prolongMeeting",
        "          x-unverified: >-\n            The page lists no response parameters, yet its sample reply announces a body of 39 bytes and does not\n            print it.\n",
        "",
        expect![[r#"
            response-body: the response `200` has neither body nor reason
        "#]],
    );
    check(
        "mmc",
        "        '200':\n          description: The token",
        "        '400':\n          $ref: '#/components/responses/InvalidParameters'\n",
        "        '404':\n          description: Nobody is there.\n",
        expect![[r#"
            response-body: the response `404` has neither body nor reason
        "#]],
    );
    check(
        "mmc",
        "    HostPassword:",
        "      format: password\n",
        "",
        expect![[r#"
            secret-format: `HostPassword` is a secret by its name, and shown in logs
        "#]],
    );
    check(
        "mmc",
        "    ExtensionMinutes:",
        "      format: int32\n",
        "",
        expect![[r#"
        integer-format: the integer `ExtensionMinutes` has no `format`
    "#]],
    );
    check(
        "mmc",
        "    LoginType:",
        "        - With the id and a password of the meeting.\n",
        "",
        expect![[r#"
            enum-names: `x-enum-descriptions` of `LoginType` has 0, and the enum has 1
        "#]],
    );
    check(
        "mmc",
        "    NotPermitted:\n",
        "    NotPermitted:\n",
        "    notPermitted:\n",
        expect![[r#"
            component-name: `notPermitted` of `components.responses` is not in PascalCase
            component-unused: nothing refers to `notPermitted` of `components.responses`
        "#]],
    );
    check(
        "gallery",
        "  headers:\n    Location:\n",
        "    Location:\n",
        "    location:\n",
        expect![[r#"
            component-name: `location` of `components.headers` is not in PascalCase
            component-unused: nothing refers to `location` of `components.headers`
        "#]],
    );
    check(
        "mmc",
        "    ErrorBody:\n",
        "        - error_code\n",
        "",
        expect![[r#"
        envelope-fields: this body has no required `error_code`, the envelope's
        example-minimal: every example of this response body has an optional property
        envelope-fields: this body has no required `error_code`, the envelope's
        example-minimal: every example of this response body has an optional property
        envelope-fields: this body has no required `error_code`, the envelope's
        example-minimal: every example of this response body has an optional property
        envelope-fields: this body has no required `error_code`, the envelope's
        example-minimal: every example of this response body has an optional property
    "#]],
    );
}
