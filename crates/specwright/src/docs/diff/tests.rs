//! Editions that differ in one thing each: what is told of it, and what it means.

use expect_test::{Expect, expect};
use specwright_document::edit::Editor;

use vendor_docs::{Departures, Facts, Inputs, changes, operation, read_departures, read_facts};

use super::super::inputs;
use super::editions::Pair;
use super::meaning::Meanings;
use crate::files::Workspace;
use crate::frozen;

/// One line for each changed fact: what changed, what that means, what the spec has to become.
fn told(operation: &str, replacements: &[(&str, &str)]) -> String {
    let inputs = Workspace::find(Some(frozen::ROOT.into()))
        .and_then(|workspace| inputs::read(&workspace, &[]))
        .unwrap_or_else(|_| panic!("the frozen files can be read"));
    let departures = read_departures("departures.yaml", &inputs.departures.1).unwrap();
    let api = if operation == "prolongMeeting" { "mmc" } else { "agentconf" };
    let text = frozen::text(&format!("spec/pages/{api}/{operation}.yaml"));
    let mut edited = text.clone();
    for (from, to) in replacements {
        assert_eq!(edited.matches(from).count(), 1, "`{from}` stands once in {operation}");
        edited = edited.replace(from, to);
    }
    let (old, new) = (read_facts(&text).unwrap(), read_facts(&edited).unwrap());
    meant(&inputs, &departures, &old, &new)
}

fn meant(inputs: &Inputs, departures: &Departures, old: &Facts, new: &Facts) -> String {
    let operation = operation(&inputs.apis, old);
    let pair = Pair { old: None, new: None, operation };
    let mut meanings = Meanings::new(&inputs.apis, departures);
    let mut lines = String::new();
    for (change, meaning) in meanings.of(&pair, new, changes(old, new)) {
        let value = |fact: Option<vendor_docs::Stated>| {
            fact.map_or("nothing".to_owned(), |fact| fact.value)
        };
        let (key, old, new) = (change.key, value(change.old), value(change.new));
        lines.push_str(&format!("{key}: {old} -> {new}\n    {}\n", meaning.words));
        let Some(edit) = meaning.edits.first() else { continue };
        let api = inputs.apis.iter().find(|api| api.spec.name() == edit.file).unwrap();
        let editor = Editor::new(api.spec.text()).unwrap();
        for edit in editor.lines(&meaning.edits).unwrap() {
            lines.push_str(&format!("    line {}, {} go\n", edit.line, edit.remove));
            for line in edit.insert {
                lines.push_str(&format!("    + {}\n", line.trim()));
            }
        }
    }
    lines
}

fn check(operation: &str, replacements: &[(&str, &str)], expected: Expect) {
    expected.assert_eq(&told(operation, replacements));
}

#[test]
fn equal_facts_have_no_changes() {
    check("prolongTime", &[], expect![[""]]);
}

#[test]
fn raising_a_maximum_is_additive() {
    check(
        "prolongTime",
        &[("{is: 1440, line: 114}", "{is: 1500, line: 114}")],
        expect![[r#"
            parameters.prolongTime.maximum: 1440 -> 1500
                additive; requests that were refused are accepted now
                line 190, 1 go
                + prolongTime: 1500
                line 466, 1 go
                + maximum: 1500
        "#]],
    );
}

#[test]
fn lowering_a_maximum_breaks_callers() {
    check(
        "prolongTime",
        &[("{is: 1440, line: 114}", "{is: 720, line: 114}")],
        expect![[r#"
            parameters.prolongTime.maximum: 1440 -> 720
                breaks callers; requests that were accepted are refused now
                line 190, 1 go
                + prolongTime: 720
                line 466, 1 go
                + maximum: 720
        "#]],
    );
}

#[test]
fn raising_a_minimum_breaks_callers() {
    check(
        "prolongTime",
        &[("{is: 1, line: 114}", "{is: 5, line: 114}")],
        expect![[r#"
            parameters.prolongTime.minimum: 1 -> 5
                breaks callers; requests that were accepted are refused now
                line 186, 1 go
                + prolongTime: 5
                line 465, 1 go
                + minimum: 5
        "#]],
    );
}

#[test]
fn removing_a_range_is_additive() {
    check(
        "prolongTime",
        &[("    minimum: {is: 1, line: 114}\n    maximum: {is: 1440, line: 114}\n", "")],
        expect![[r#"
            parameters.prolongTime.maximum: 1440 -> nothing
                additive; requests that were refused are accepted now
                line 466, 1 go
            parameters.prolongTime.minimum: 1 -> nothing
                additive; requests that were refused are accepted now
                line 465, 1 go
        "#]],
    );
}

#[test]
fn raising_a_response_maximum_is_additive() {
    check(
        "prolongTime",
        &[("{is: 1440, line: 176}", "{is: 2880, line: 176}")],
        expect![[r#"
            response.result/applyedTime.maximum: 1440 -> 2880
                additive; answers may hold what old readers do not know
                line 220, 1 go
                + applyedTime: 2880
                line 472, 1 go
                + maximum: 2880
        "#]],
    );
}

#[test]
fn adding_a_response_minimum_breaks_implementers() {
    check(
        "queryConfInfos",
        &[(
            "      - name: {is: startTime, line: 190}\n        type: {is: long, line: 192}\n",
            "      - name: {is: startTime, line: 190}\n        type: {is: long, line: 192}\n        minimum: {is: 0, line: 192}\n",
        )],
        expect![[r#"
            response.result/startTime.minimum: nothing -> 0
                breaks implementers; answers that were right are wrong now
                line 481, 0 go
                + minimum: 0
        "#]],
    );
}

#[test]
fn changing_a_maximum_to_that_of_the_spec_is_documentation_only() {
    check(
        "queryConfInfos",
        &[("{is: 59999, line: 46}", "{is: 999999, line: 46}")],
        expect![[r#"
        parameters.agentid.maximum: 59999 -> 999999
            documentation only: the spec agrees; the departure `agentid-range` may go
    "#]],
    );
}

#[test]
fn changing_an_excused_maximum_breaks_callers() {
    check(
        "queryConfInfos",
        &[("{is: 59999, line: 46}", "{is: 69999, line: 46}")],
        expect![[r#"
            parameters.agentid.maximum: 59999 -> 69999
                breaks callers; requests that were accepted are refused now; or write the new value in the departure `agentid-range`, which excuses 59999; what stands there is also that of login, prolongTime, queryAllConfIds, releaseAgentConf
                line 450, 1 go
                + value: 69999
                line 456, 1 go
                + maximum: 69999
        "#]],
    );
}

#[test]
fn changing_a_request_type_breaks_callers_and_implementers() {
    check(
        "prolongTime",
        &[("type: {is: integer, line: 106}", "type: {is: string, line: 106}")],
        expect![[r#"
            parameters.prolongTime.type: integer -> string
                breaks callers and implementers; requests that were accepted are refused now; requests that were refused are accepted now
                line 463, 1 go
                + type: string
                line 464, 1 go
                line 465, 1 go
                line 466, 1 go
        "#]],
    );
}

#[test]
fn widening_a_request_type_breaks_callers_and_implementers() {
    check(
        "prolongTime",
        &[("type: {is: integer, line: 106}", "type: {is: long, line: 106}")],
        expect![[r#"
            parameters.prolongTime.type: integer -> long
                breaks callers and implementers; requests that were refused are accepted now
                line 464, 0 go
                + format: int64
                line 464, 1 go
        "#]],
    );
}

#[test]
fn changing_a_response_type_breaks_callers_and_implementers() {
    check(
        "queryConfInfos",
        &[("type: {is: long, line: 172}", "type: {is: string, line: 172}")],
        expect![[r#"
            response.result/confId.type: long -> string
                breaks callers and implementers; requests that were accepted are refused now; requests that were refused are accepted now; answers may hold what old readers do not know; answers that were right are wrong now; what stands there is also that of queryAllConfIds
                line 459, 1 go
                + type: string
                line 460, 1 go
        "#]],
    );
}

#[test]
fn making_a_parameter_optional_breaks_callers_and_implementers() {
    check(
        "prolongMeeting",
        &[("mandatory: {is: true, line: 45}", "mandatory: {is: false, line: 45}")],
        expect![[r#"
            parameters.conferenceID.mandatory: true -> false
                breaks callers and implementers; requests that were refused are accepted now
                line 45, 1 go
                + required: false
        "#]],
    );
}

#[test]
fn making_a_field_mandatory_breaks_callers_and_implementers() {
    check(
        "prolongMeeting",
        &[("mandatory: {is: false, line: 76}", "mandatory: {is: true, line: 76}")],
        expect![[r#"
            parameters.duration.mandatory: false -> true
                breaks callers and implementers; requests that were accepted are refused now
                line 271, 0 go
                + - duration
        "#]],
    );
}

#[test]
fn making_a_field_optional_breaks_callers_and_implementers() {
    check(
        "prolongTime",
        &[("mandatory: {is: true, line: 108}", "mandatory: {is: false, line: 108}")],
        expect![[r#"
            parameters.prolongTime.mandatory: true -> false
                breaks callers and implementers; requests that were refused are accepted now
                line 871, 2 go
        "#]],
    );
}

#[test]
fn changing_a_default_breaks_callers() {
    check(
        "prolongMeeting",
        &[("default: {is: \"15\", line: 84}", "default: {is: \"30\", line: 84}")],
        expect![[r#"
            parameters.duration.default: 15 -> 30
                breaks callers; what is left out is read as something else
                line 264, 1 go
                + default: 30
        "#]],
    );
}

#[test]
fn removing_a_default_breaks_callers_and_implementers() {
    check(
        "prolongMeeting",
        &[("    default: {is: \"15\", line: 84}\n", "")],
        expect![[r#"
            parameters.duration.default: 15 -> nothing
                breaks callers and implementers; what is left out is read as something else
                line 264, 1 go
        "#]],
    );
}

#[test]
fn changing_a_unit_is_documentation_only() {
    check(
        "prolongTime",
        &[("unit: {is: minute, line: 112}", "unit: {is: second, line: 112}")],
        expect![[r#"
            parameters.prolongTime.unit: minute -> second
                documentation only
                line 467, 1 go
                + description: seconds by which a conference shall be extended.
        "#]],
    );
}

#[test]
fn raising_the_maximum_number_of_items_is_additive() {
    check(
        "queryConfInfos",
        &[("max_items: {is: 20, line: 116}", "max_items: {is: 50, line: 116}")],
        expect![[r#"
            parameters.confIds.max_items: 20 -> 50
                additive; requests that were refused are accepted now
                line 760, 1 go
                + maxItems: 50
        "#]],
    );
}

#[test]
fn adding_a_maximum_length_breaks_callers() {
    check(
        "prolongMeeting",
        &[(
            "    mandatory: {is: true, line: 45}\n",
            "    mandatory: {is: true, line: 45}\n    max_length: {is: 32, line: 45}\n",
        )],
        expect![[r#"
            parameters.conferenceID.max_length: nothing -> 32
                breaks callers; requests that were accepted are refused now; what stands there is also that of createConfToken
                line 247, 0 go
                + maxLength: 32
        "#]],
    );
}

#[test]
fn adding_a_request_value_is_additive() {
    check(
        "prolongMeeting",
        &[(
            "      - {is: \"1\", meaning: system automatically extends, line: 72}\n",
            "      - {is: \"1\", meaning: system automatically extends, line: 72}\n      - {is: \"2\", meaning: until released, line: 73}\n",
        )],
        expect![[r#"
            parameters.auto.values: nothing -> 2
                additive; requests that were refused are accepted now
                line 255, 0 go
                + - 2
                line 258, 0 go
                + - UntilReleased
                line 261, 0 go
                + - To be described, until released.
        "#]],
    );
}

#[test]
fn removing_a_request_value_breaks_callers_and_implementers() {
    check(
        "prolongMeeting",
        &[("      - {is: \"1\", meaning: system automatically extends, line: 72}\n", "")],
        expect![[r#"
            parameters.auto.values: 1 -> nothing
                breaks callers and implementers; requests that were accepted are refused now
                line 254, 1 go
                line 257, 1 go
                line 260, 1 go
        "#]],
    );
}

#[test]
fn adding_a_response_value_is_additive() {
    check(
        "queryConfInfos",
        &[(
            "          - {is: \"1\", meaning: conference announcement playing, line: 186}\n",
            "          - {is: \"1\", meaning: conference announcement playing, line: 186}\n          - {is: \"2\", meaning: recording, line: 187}\n",
        )],
        expect![[r#"
            response.result/confState.values: nothing -> 2
                additive; answers may hold what old readers do not know
                line 632, 0 go
                + - 2
                line 635, 0 go
                + - Recording
                line 638, 0 go
                + - To be described, recording.
        "#]],
    );
}

#[test]
fn removing_a_response_value_breaks_callers_and_implementers() {
    check(
        "queryConfInfos",
        &[("              - {is: \"1\", meaning: chairperson, line: 304}\n", "")],
        expect![[r#"
            response.result/addresses/role.values: 1 -> nothing
                breaks callers and implementers; answers that were right are wrong now
                line 688, 1 go
                line 691, 1 go
                line 694, 1 go
        "#]],
    );
}

#[test]
fn changing_the_meaning_of_a_value_is_documentation_only() {
    check(
        "queryConfInfos",
        &[(
            "{is: \"1\", meaning: chairperson, line: 304}",
            "{is: \"1\", meaning: deputy, line: 304}",
        )],
        expect![[r#"
            response.result/addresses/role.values.1.meaning: chairperson -> deputy
                documentation only
                line 694, 1 go
                + - The chairperson. Deputy.
        "#]],
    );
}

#[test]
fn replacing_a_response_value_breaks_callers_and_implementers() {
    check(
        "queryConfInfos",
        &[(
            "{is: \"9\", meaning: agent ID, line: 240}",
            "{is: \"8\", meaning: agent ID, line: 240}",
        )],
        expect![[r#"
            response.result/addresses/addressType.values: 9 -> 8
                breaks callers and implementers; answers may hold what old readers do not know; answers that were right are wrong now
                line 643, 1 go
                line 644, 0 go
                + - '8'
                line 646, 1 go
                line 647, 0 go
                + - AgentID
                line 649, 1 go
                line 650, 0 go
                + - To be described, agent ID.
        "#]],
    );
}

#[test]
fn adding_an_optional_request_field_is_additive() {
    check(
        "prolongMeeting",
        &[(
            "none:\n  - {is: response, line: 116}",
            "  - name: {is: reason, line: 90}\n    place: {is: body, line: 91}\n    type: {is: string, line: 92}\n    mandatory: {is: false, line: 93}\nnone:\n  - {is: response, line: 116}",
        )],
        expect![[r#"
            parameters.reason.name: nothing -> reason
                additive; requests that were refused are accepted now
                line 276, 0 go
                + reason:
                + type: string
        "#]],
    );
}

#[test]
fn adding_a_mandatory_request_field_breaks_callers() {
    check(
        "prolongTime",
        &[(
            "response:\n  - name: {is: message, line: 130}",
            "  - name: {is: reason, line: 120}\n    place: {is: body, line: 89}\n    type: {is: string, line: 122}\n    mandatory: {is: true, line: 124}\nresponse:\n  - name: {is: message, line: 130}",
        )],
        expect![[r#"
            parameters.reason.name: nothing -> reason
                breaks callers; requests that were accepted are refused now
                line 873, 0 go
                + - reason
                line 876, 0 go
                + reason:
                + type: string
        "#]],
    );
}

#[test]
fn adding_an_optional_query_parameter_is_additive() {
    check(
        "prolongMeeting",
        &[(
            "  - name: {is: auto, line: 63}",
            "  - name: {is: dryRun, line: 60}\n    place: {is: query, line: 61}\n    type: {is: boolean, line: 61}\n    mandatory: {is: false, line: 61}\n  - name: {is: auto, line: 63}",
        )],
        expect![[r#"
            parameters.dryRun.name: nothing -> dryRun
                additive; requests that were refused are accepted now
                line 53, 0 go
                + - name: dryRun
                + in: query
                + description: To be described, dryRun.
                + schema:
                + type: boolean
        "#]],
    );
}

#[test]
fn adding_an_optional_response_field_is_additive() {
    check(
        "queryAllConfIds",
        &[(
            "        type: {is: array, line: 143}\n",
            "        type: {is: array, line: 143}\n      - name: {is: total, line: 144}\n        type: {is: integer, line: 145}\n",
        )],
        expect![[r#"
            response.result/total.name: nothing -> total
                additive; answers may hold what old readers do not know
                line 930, 0 go
                + total:
                + type: integer
                + format: int32
        "#]],
    );
}

#[test]
fn removing_a_response_field_breaks_callers_and_implementers() {
    check(
        "queryConfInfos",
        &[(
            "      - name: {is: confHaveBeenTime, line: 206}\n        type: {is: integer, line: 208}\n        unit: {is: minute, line: 210}\n",
            "",
        )],
        expect![[r#"
            response.result/confHaveBeenTime.name: confHaveBeenTime -> nothing
                breaks callers and implementers; answers may lack what old readers look for
                line 308, 1 go
                line 739, 1 go
                line 750, 2 go
        "#]],
    );
}

#[test]
fn renaming_a_response_field_breaks_callers_and_implementers() {
    check(
        "prolongTime",
        &[("name: {is: applyedTime, line: 168}", "name: {is: appliedTime, line: 168}")],
        expect![[r#"
            response.result/appliedTime.name: applyedTime -> appliedTime
                breaks callers and implementers; answers may hold what old readers do not know; answers may lack what old readers look for
                line 204, 1 go
                + appliedTime: 50
                line 213, 1 go
                + appliedTime: 1
                line 220, 1 go
                + appliedTime: 1440
                line 880, 1 go
                + - appliedTime
                line 882, 1 go
                + appliedTime:
        "#]],
    );
}

#[test]
fn renaming_a_parameter_breaks_callers_and_implementers() {
    check(
        "prolongMeeting",
        &[("name: {is: conferenceID, line: 43}", "name: {is: confID, line: 43}")],
        expect![[r#"
            parameters.confID.name: conferenceID -> confID
                breaks callers and implementers; requests that were accepted are refused now
                line 43, 1 go
                + - name: confID
        "#]],
    );
}

#[test]
fn adding_a_code_of_the_spec_is_documentation_only() {
    check(
        "prolongTime",
        &[(
            "  - {is: 101-002, line: 190}\n",
            "  - {is: 101-002, line: 190}\n  - {is: 101-003, line: 191}\n",
        )],
        expect![[r#"
            codes: nothing -> 101-003
                documentation only; answers may hold what old readers do not know
                line 169, 0 go
                + - '101-003'
        "#]],
    );
}

#[test]
fn adding_a_code_unknown_to_the_spec_is_additive() {
    check(
        "prolongTime",
        &[(
            "  - {is: 101-002, line: 190}\n",
            "  - {is: 101-002, line: 190}\n  - {is: 101-099, line: 191}\n",
        )],
        expect![[r#"
            codes: nothing -> 101-099
                additive; answers may hold what old readers do not know
                line 169, 0 go
                + - '101-099'
                line 533, 0 go
                + - '101-099'
                line 579, 0 go
                + - Code101099
                line 625, 0 go
                + - To be described, 101-099.
        "#]],
    );
}

#[test]
fn removing_a_code_is_documentation_only() {
    check(
        "prolongTime",
        &[("  - {is: 100-006, line: 187}\n", "")],
        expect![[r#"
            codes: 100-006 -> nothing
                documentation only
                line 165, 1 go
        "#]],
    );
}

#[test]
fn adding_an_event_is_documentation_only() {
    check(
        "releaseAgentConf",
        &[(
            "  - {is: AgentState_Ready, line: 65}\n",
            "  - {is: AgentState_Ready, line: 65}\n  - {is: AgentState_Busy, line: 66}\n",
        )],
        expect![[r#"
            events: nothing -> AgentState_Busy
                documentation only; answers may hold what old readers do not know
                line 358, 0 go
                + - AgentState_Busy
        "#]],
    );
}

#[test]
fn removing_an_event_is_documentation_only() {
    check(
        "releaseAgentConf",
        &[("  - {is: AgentState_Ready, line: 65}\n", "")],
        expect![[r#"
            events: AgentState_Ready -> nothing
                documentation only
                line 357, 1 go
        "#]],
    );
}

#[test]
fn adding_the_first_event_is_documentation_only() {
    check(
        "prolongTime",
        &[(
            "none:\n  - {is: events, line: 182}\n",
            "events:\n  - {is: AgentConf_Prolonged, line: 182}\n",
        )],
        expect![[r#"
            events: nothing -> AgentConf_Prolonged
                documentation only; answers may hold what old readers do not know
                line 169, 0 go
                + x-events:
                + - AgentConf_Prolonged
            none: events -> nothing
                documentation only: no spec changes by it
        "#]],
    );
}

#[test]
fn adding_a_status_is_additive() {
    check(
        "prolongMeeting",
        &[("  - {is: 500, line: 110}\n", "  - {is: 404, line: 108}\n  - {is: 500, line: 110}\n")],
        expect![[r#"
            statuses: nothing -> 404
                additive; answers may hold what old readers do not know
                line 83, 0 go
                + '404':
                + description: To be described.
        "#]],
    );
}

#[test]
fn removing_a_status_breaks_callers_and_implementers() {
    check(
        "prolongMeeting",
        &[("  - {is: 403, line: 106}\n", "")],
        expect![[r#"
            statuses: 403 -> nothing
                breaks callers and implementers; answers that were right are wrong now
                line 79, 2 go
        "#]],
    );
}

#[test]
fn changing_the_title_and_date_is_documentation_only() {
    check(
        "prolongTime",
        &[
            ("Applying for Extending a Conference, line: 3", "Extending a Conference, line: 3"),
            ("\"2025-11-13\", line: 1", "\"2026-11-13\", line: 1"),
        ],
        expect![[r#"
            date: 2025-11-13 -> 2026-11-13
                documentation only
                line 155, 1 go
                + date: '2026-11-13'
            title: Applying for Extending a Conference -> Extending a Conference
                documentation only
                line 154, 1 go
                + title: Extending a Conference
        "#]],
    );
}

#[test]
fn changing_the_name_in_logs_is_documentation_only() {
    check(
        "prolongTime",
        &[("log_name: {is: prolongTime, line: 52}", "log_name: {is: extendTime, line: 52}")],
        expect![[r#"
            log_name: prolongTime -> extendTime
                documentation only
                line 159, 1 go
                + x-log-name: extendTime
        "#]],
    );
}

#[test]
fn changing_the_method_breaks_callers() {
    check(
        "prolongTime",
        &[("method: {is: POST, line: 16}", "method: {is: PUT, line: 16}")],
        expect![[r#"
            method: POST -> PUT
                breaks callers; requests of old clients no longer arrive
                line 145, 1 go
                + put:
        "#]],
    );
}

#[test]
fn changing_the_path_breaks_callers() {
    check(
        "prolongTime",
        &[("agentconf/{agentid}/prolongtime\"", "agentconf/{agentid}/extend\"")],
        expect![[r#"
            path: /agentgateway/resource/agentconf/{agentid}/prolongtime -> /agentgateway/resource/agentconf/{agentid}/extend
                breaks callers; requests of old clients no longer arrive
                line 144, 1 go
                + /agentconf/{agentid}/extend:
        "#]],
    );
}

#[test]
fn changing_the_transport_breaks_callers() {
    check(
        "prolongTime",
        &[("transport: {is: https, line: 20}", "transport: {is: http, line: 20}")],
        expect![[r#"
            transport: https -> http
                breaks callers; requests of old clients no longer arrive
                line 13, 1 go
                + - url: http://{host}:{port}/agentgateway/resource
        "#]],
    );
}

#[test]
fn adding_a_precondition_is_documentation_only() {
    check(
        "prolongTime",
        &[(
            "  - {is: chairs, line: 8}\n",
            "  - {is: chairs, line: 8}\n  - {is: inspector, line: 9}\n",
        )],
        expect![[r#"
            preconditions: nothing -> inspector
                documentation only
                line 163, 0 go
                + - The caller is an inspector.
        "#]],
    );
}

#[test]
fn removing_a_precondition_is_documentation_only() {
    check(
        "prolongTime",
        &[("  - {is: chairs, line: 8}\n", "")],
        expect![[r#"
            preconditions: chairs -> nothing
                documentation only
                line 162, 1 go
        "#]],
    );
}

#[test]
fn changing_a_number_in_prose_is_documentation_only() {
    check(
        "prolongTime",
        &[("  - {is: 1440 minutes, line: 12}\n", "  - {is: 2880 minutes, line: 12}\n")],
        expect![[r#"
            mentions: 1440 minutes -> 2880 minutes
                documentation only
                line 149, 1 go
                + The chairperson asks for more time. No conference may last longer than 2880 minutes in all, so fewer minutes
        "#]],
    );
}

#[test]
fn changing_a_value_in_an_example_is_documentation_only() {
    check(
        "prolongTime",
        &[("\"applyedTime\": 50", "\"applyedTime\": 60")],
        expect![[r#"
            examples.response.body/result/applyedTime: 50 -> 60
                documentation only
                line 204, 1 go
                + applyedTime: 60
        "#]],
    );
}

#[test]
fn adding_a_field_to_an_example_is_documentation_only() {
    check(
        "prolongTime",
        &[(
            "          \"prolongTime\": 100\n",
            "          \"prolongTime\": 100,\n            \"reason\": \"talk\"\n",
        )],
        expect![[r#"
            examples.request.body/reason: nothing -> "talk"
                documentation only
                line 183, 0 go
                + reason: talk
        "#]],
    );
}

#[test]
fn removing_an_example_does_not_change_the_spec() {
    check(
        "queryAllConfIds",
        &[(
            "    body:\n      line: 167\n      json: |-\n        {\n            \"result\": {\n                \"confIds\": [\n                    355840\n                ]\n            },\n            \"message\": \"success\",\n            \"retcode\": \"0\"\n        }\n",
            "",
        )],
        expect![[r#"
            examples.response.body/result/confIds/0: 355840 -> nothing
                documentation only: no spec changes by it
            examples.response.body/message: "success" -> nothing
                documentation only: no spec changes by it
            examples.response.body/retcode: "0" -> nothing
                documentation only: no spec changes by it
        "#]],
    );
}

#[test]
fn changing_a_content_type_suggests_no_edit() {
    check(
        "prolongMeeting",
        &[(
            "{name: Content-Type, is: application/json;charset=UTF-8, line: 137}",
            "{name: Content-Type, is: application/problem+json, line: 137}",
        )],
        expect![[r#"
            examples.response.headers.Content-Type.value: application/json;charset=UTF-8 -> application/problem+json
                how to change the spec is not told by the page alone; `specwright diff` says what the change means once it is made
        "#]],
    );
}

#[test]
fn renaming_a_credential_breaks_callers() {
    check(
        "prolongTime",
        &[
            ("name: {is: Guid, line: 81}", "name: {is: Session, line: 81}"),
            ("{name: Guid, line: 196}", "{name: Session, line: 196}"),
        ],
        expect![[r#"
            parameters.Session.name: Guid -> Session
                breaks callers; requests that were accepted are refused now
                line 432, 1 go
                + name: Session
            examples.request.headers.Session.name: Guid -> Session
                how to change the spec is not told by the page alone; `specwright diff` says what the change means once it is made
        "#]],
    );
}

#[test]
fn adding_a_request_body_breaks_callers() {
    check(
        "queryAllConfIds",
        &[
            ("  - {is: request-body, line: 87}\n", ""),
            (
                "response:\n  - name: {is: message, line: 103}",
                "  - name: {is: limit, line: 87}\n    place: {is: body, line: 87}\n    type: {is: integer, line: 88}\n    mandatory: {is: true, line: 89}\nresponse:\n  - name: {is: message, line: 103}",
            ),
        ],
        expect![[r#"
            parameters.limit.name: nothing -> limit
                breaks callers; requests that were accepted are refused now
                line 404, 0 go
                + requestBody:
                + required: true
                + content:
                + application/json:
                + schema:
                + type: object
                + required:
                + - limit
                + properties:
                + limit:
                + type: integer
                + format: int32
            none: request-body -> nothing
                documentation only: no spec changes by it
        "#]],
    );
}

#[test]
fn moving_a_parameter_breaks_callers() {
    check(
        "prolongMeeting",
        &[("place: {is: query, line: 49}", "place: {is: header, line: 49}")],
        expect![[r#"
            parameters.conferenceID.place: query -> header
                breaks callers; requests that were accepted are refused now
                line 44, 1 go
                + in: header
        "#]],
    );
}

#[test]
fn changing_a_table_reference_is_documentation_only() {
    check(
        "queryConfInfos",
        &[("see: {is: 3, line: 256}", "see: {is: 7, line: 256}")],
        expect![[r#"
            response.result/addresses/deviceCallType.see: 3 -> 7
                documentation only; or write the new value in the departure `device-tables-missing`, which excuses 3
                line 716, 1 go
                + description: 'Kind of call on the device. No page at hand lists the values. Values: Table 7 of the page.'
        "#]],
    );
}
