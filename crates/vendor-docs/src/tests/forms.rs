//! Sentences, types, preconditions and JSON in the forms that pages give them, and in those that are refused.

use expect_test::{Expect, expect};

use super::super::facts::{Fact, Facts, Field};
use super::super::page::{self, Format, Text};
use super::super::yaml::{self, Flat};
use super::super::{cells, json, words};
use super::read;

/// What a description states, one line for each paragraph set.
fn described(descriptions: &[&str]) -> String {
    let mut table = String::new();
    for description in descriptions {
        let mut field = Field::new(Fact::new("size".to_owned(), 0));
        let paragraphs = description.split('\n').enumerate();
        let paragraphs: Vec<Text> = paragraphs
            .map(|(at, text)| Text { line: at + 1, text: page::plain(text).trim().to_owned() })
            .collect();
        let mut unread = Vec::new();
        cells::describe(&mut field, &paragraphs, &mut unread);
        let facts = yaml::flat(&Facts { response: vec![field], ..Facts::default() });
        let facts = facts.into_iter().map(|Flat { key, value, .. }| {
            let key = key.trim_start_matches("response[0].").replace(".is", "");
            format!("{key} {value}")
        });
        let facts: Vec<String> = facts.filter(|fact| fact != "name size").collect();
        let facts = if facts.is_empty() { "nothing".to_owned() } else { facts.join(", ") };
        table.push_str(&format!("{description:?}\n    {facts}\n"));
        for gap in unread {
            table.push_str(&format!("    unread: `{}`: {}\n", gap.text, gap.why));
        }
    }
    table
}

fn check(descriptions: &[&str], table: Expect) {
    table.assert_eq(&described(descriptions));
}

#[test]
fn bounds_in_descriptions_are_read() {
    check(
        &[
            "The value ranges from 1 to 99.",
            "Value range: 101～59999",
            "Value range: [1, 9]",
            "An integer between 2 and 118",
            "1 to 9",
            "It takes from 3 to 9 trips to carry all of it.",
            "The value ranges from -5 to 5 seconds.",
            "The value is at least 3.",
            "The minimum value is 2 and the maximum value is 8.",
            "The maximum length is 24 bytes.",
            "1 to 127 characters",
            "The maximum length of the array is 12.",
            "The array has at most 30 elements.",
            "The maximum value is 0.5.",
            "The maximum depends on the licence.",
            "The value ranges from 1 to 5. The value ranges from 1 to 6.",
            "The total cannot exceed 1440 minutes.",
            "取值范围为101～59999。",
            "最大长度为20。",
        ],
        expect![[r#"
            "The value ranges from 1 to 99."
                maximum 99, minimum 1
            "Value range: 101～59999"
                maximum 59999, minimum 101
            "Value range: [1, 9]"
                maximum 9, minimum 1
            "An integer between 2 and 118"
                maximum 118, minimum 2
            "1 to 9"
                maximum 9, minimum 1
            "It takes from 3 to 9 trips to carry all of it."
                mentions[0] 3, mentions[1] 9
            "The value ranges from -5 to 5 seconds."
                maximum 5, minimum -5, unit second
            "The value is at least 3."
                minimum 3
            "The minimum value is 2 and the maximum value is 8."
                maximum 8, minimum 2
            "The maximum length is 24 bytes."
                length_unit byte, max_length 24
            "1 to 127 characters"
                length_unit character, max_length 127, min_length 1
            "The maximum length of the array is 12."
                max_items 12
            "The array has at most 30 elements."
                max_items 30
            "The maximum value is 0.5."
                mentions[0] 0.5
                unread: `The maximum value is 0.5`: `maximum` announces a constraint that no rule reads
            "The maximum depends on the licence."
                nothing
                unread: `The maximum depends on the licence`: `maximum` announces a constraint that no rule reads
            "The value ranges from 1 to 5. The value ranges from 1 to 6."
                maximum 5, minimum 1
                unread: `6`: a second maximum; the first stands on line 1
            "The total cannot exceed 1440 minutes."
                mentions[0] 1440 minutes
                unread: `The total cannot exceed 1440 minutes`: `cannot` announces a constraint that no rule reads
            "取值范围为101～59999。"
                maximum 59999, minimum 101
            "最大长度为20。"
                max_length 20
        "#]],
    );
}

#[test]
fn defaults_and_units_in_descriptions_are_read() {
    check(
        &[
            "Default value: 15.",
            "The default value is false.",
            "The default value is 60 minutes.",
            "Default value: application/json; charset=UTF-8.",
            "The default value is the number of the caller.",
            "Defaults to \"en\"",
            "The unit is hour.",
            "Unit: second",
            "The unit is furlong.",
            "Applied duration, in minutes.",
            "A timestamp in milliseconds.",
            "In minutes. The unit is second.",
        ],
        expect![[r#"
            "Default value: 15."
                default 15
            "The default value is false."
                default false
            "The default value is 60 minutes."
                default 60, unit minute
            "Default value: application/json; charset=UTF-8."
                default application/json; charset=UTF-8
            "The default value is the number of the caller."
                nothing
                unread: `The default value is the number of the caller`: a default of several words
            "Defaults to \"en\""
                default en
            "The unit is hour."
                unit hour
            "Unit: second"
                unit second
            "The unit is furlong."
                nothing
                unread: `The unit is furlong`: a unit that no rule knows
            "Applied duration, in minutes."
                unit minute
            "A timestamp in milliseconds."
                format timestamp, unit millisecond
            "In minutes. The unit is second."
                unit minute
                unread: `second`: a second unit; the first stands on line 1
        "#]],
    );
}

#[test]
fn listed_values_in_descriptions_are_read() {
    check(
        &[
            "0: success\nOther values: failure",
            "Options: 0: good Other values: bad",
            "0：成功",
            "1:one\n2:two",
            "LEFT: to the left",
            "Options:\nLEFT: to the left\nNote: see Table 3.",
            "true: The door is open (for 20 seconds).",
            "\"6\": telephone",
            "At 10:30 on 3 days",
            "The options are 0 and 1.",
        ],
        expect![[r#"
            "0: success\nOther values: failure"
                other_values failure, values[0] 0, values[0].meaning success
            "Options: 0: good Other values: bad"
                other_values bad, values[0] 0, values[0].meaning good
            "0：成功"
                values[0] 0, values[0].meaning 成功
            "1:one\n2:two"
                values[0] 1, values[0].meaning one, values[1] 2, values[1].meaning two
            "LEFT: to the left"
                nothing
                unread: `LEFT: to the left`: a word and a colon, but nothing announces options
            "Options:\nLEFT: to the left\nNote: see Table 3."
                see 3, values[0] LEFT, values[0].meaning to the left
            "true: The door is open (for 20 seconds)."
                mentions[0] 20 seconds, values[0] true, values[0].meaning door is open
            "\"6\": telephone"
                values[0] 6, values[0].meaning telephone
            "At 10:30 on 3 days"
                mentions[0] 10:30, mentions[1] 3 days
            "The options are 0 and 1."
                mentions[0] 0, mentions[1] 1
                unread: `The options are 0 and 1`: options in a form that no rule reads
        "#]],
    );
}

#[test]
fn references_are_read_and_unknown_constraints_reported() {
    check(
        &[
            "Its fields are in Table 5.",
            "See Table 5 and Table 6.",
            "Reserved field.",
            "Key, where KEYMODE is set to 1.",
            "This field must not be empty.",
            "This parameter is mandatory when the mode is 2.",
            "Name of the door",
            "Name\nString",
            "Mode\nof 2 doors",
        ],
        expect![[r#"
            "Its fields are in Table 5."
                see 5
            "See Table 5 and Table 6."
                see 5
                unread: `6`: a second table; the first stands on line 1
            "Reserved field."
                reserved true
            "Key, where KEYMODE is set to 1."
                mentions[0] KEYMODE=1
            "This field must not be empty."
                nothing
                unread: `This field must not be empty`: `must` announces a constraint that no rule reads
            "This parameter is mandatory when the mode is 2."
                mentions[0] 2
                unread: `This parameter is mandatory when the mode is 2`: `mandatory` announces a constraint that no rule reads
            "Name of the door"
                nothing
            "Name\nString"
                nothing
                unread: `Name`: a word of its own that no rule reads
                unread: `String`: a word of its own that no rule reads
            "Mode\nof 2 doors"
                mentions[0] 2
                unread: `Mode`: a word of its own that no rule reads
        "#]],
    );
}

#[test]
fn spellings_of_types_are_normalized() {
    let spelled = [
        "String",
        "int",
        "Integer",
        "Long",
        "boolean",
        "Map",
        "object",
        "array",
        "Array of strings",
        "List<String>",
        "integer[]",
        "Array of DoorState objects",
        "DoorState object",
        "voicePath",
        "String or Integer",
        "",
    ];
    let folded: Vec<String> = spelled
        .iter()
        .map(|spelled| format!("{spelled} = {}", words::r#type(spelled).unwrap_or("?".to_owned())))
        .collect();
    expect![[r#"
        String = string
        int = integer
        Integer = integer
        Long = long
        boolean = boolean
        Map = object
        object = object
        array = array
        Array of strings = array of string
        List<String> = array of string
        integer[] = array of integer
        Array of DoorState objects = array of object
        DoorState object = object
        voicePath = ?
        String or Integer = ?
         = ?"#]]
    .assert_eq(&folded.join("\n"));
}

#[test]
fn preconditions_are_known_whole_or_not_at_all() {
    let sentences = [
        "The courier has signed in.",
        "The courier has not signed in.",
        "The courier has signed in or is the chairperson.",
        "This courier is the chairperson.",
        "Only the courier is the chairperson.",
        "The courier is an inspector",
        "The locker has been applied for.",
        "The courier talks.",
    ];
    let known: Vec<String> = sentences
        .iter()
        .map(|text| format!("{text} = {}", words::precondition(text).unwrap_or("?")))
        .collect();
    expect![[r#"
        The courier has signed in. = signed-in
        The courier has not signed in. = ?
        The courier has signed in or is the chairperson. = ?
        This courier is the chairperson. = chairs
        Only the courier is the chairperson. = ?
        The courier is an inspector = inspector
        The locker has been applied for. = applied
        The courier talks. = ?"#]]
    .assert_eq(&known.join("\n"));
}

#[test]
fn json_is_read_by_leaf_or_refused_by_line() {
    let texts = [
        r#"{"a": [1, {"b/c": null}], "d": {}, "e": []}"#,
        "{\n  \"a\": \"x\\\"y\",\n\n  \"b\": -1.5e3\n}",
        "{\"a\": 1\n \"b\": 2}",
        "{\"a\": 1,\n \"a\": 2}",
        "{\"a\": 1,}",
        "{a: 1}",
        "{\"a\": 01}",
        "{\"a\": 1",
        "{\"a\": 1} x",
        "{\"a\": 1}\nx",
        "\"open",
    ];
    let mut table = String::new();
    for text in texts {
        let read = match json::leaves(text, 1) {
            Ok(leaves) => leaves
                .iter()
                .map(|leaf| format!("{} = {} ({})", leaf.pointer, leaf.value, leaf.line))
                .collect::<Vec<_>>()
                .join(", "),
            Err(broken) => format!("line {}: {}", broken.at + 1, broken.why),
        };
        table.push_str(&format!("{text:?}\n    {read}\n"));
    }
    expect![[r#"
        "{\"a\": [1, {\"b/c\": null}], \"d\": {}, \"e\": []}"
            /a/0 = 1 (1), /a/1/b~1c = null (1), /d = {} (1), /e = [] (1)
        "{\n  \"a\": \"x\\\"y\",\n\n  \"b\": -1.5e3\n}"
            /a = "x\"y" (2), /b = -1.5e3 (4)
        "{\"a\": 1\n \"b\": 2}"
            line 2: no JSON: neither `,` nor `}` after a member
        "{\"a\": 1,\n \"a\": 2}"
            line 2: JSON with two members `a`
        "{\"a\": 1,}"
            line 1: no JSON: a name in quotes is missing
        "{a: 1}"
            line 1: no JSON: a name in quotes is missing
        "{\"a\": 01}"
            line 1: no JSON: neither a value nor a bracket
        "{\"a\": 1"
            line 1: no JSON: neither `,` nor `}` after a member
        "{\"a\": 1} x"
            line 1: text after the end of the JSON value
        "{\"a\": 1}\nx"
            line 2: text after the JSON value
        "\"open"
            line 1: no JSON: neither a value nor a bracket
    "#]]
    .assert_eq(&table);
}

#[test]
fn contradictions_within_a_page_are_reported() {
    let pages = [
        "A\nInterface Method\nPOST it. Do not PUT it.",
        "A\nInterface Method\nPOST\nURI\nGET https://host/a/b",
        "A\nURI\nhttps://host/a/b\nhttps://host/a/c",
        "A\nURI\nhttps://host/a/b\nNo.\nParameter\nType\nDescription\n1\ndoor\nString\nA door.",
        "A\nURI\nhttps://host/a/b?door={door}",
        "Updated on May 1\nA\nMethod Name in Logs\na\nb",
        "Menu\nA\nTriggered Event\nA sentence of words.",
        "A\nRequest Description\n- Message body\nNo.\nParameter\nType\nDescription\n1\na\nString\nAn a.\n3\nb\nString\nA b.\n2.1\nc\nint\nA c.",
        "A\nResponse Description\nNo.\nParameter\nType\nDescription\n1\na\nMap\nIts fields are in Table 4.\nTable 5 x\nNo.\nParameter\nType\nDescription\n1.1\nb\nString\nA b.",
        "A\nRequest Parameters\nParameter\nMandatory\nType\nLocation\nDescription\na\nYes\nwordy\nBody\nAn a.\nb\nSometimes\nString\nBody\nA b.",
        "A\nExample\n- Response parameter\n{\n\"a\": 1\n\"b\": 2\n}",
        "A\nExample cURL Command\ncurl -X PUT --compressed 'https://host/a",
        "# A\n## Rate Limits\nTen a day.",
    ];
    let mut table = String::new();
    for page in pages {
        let format = if page.starts_with('#') { Format::Markdown } else { Format::Text };
        table.push_str(&format!("{page:?}\n"));
        for gap in read("page", page, format).unread {
            table.push_str(&format!("    {}: `{}`: {}\n", gap.line, gap.text, gap.why));
        }
    }
    expect![[r##"
        "A\nInterface Method\nPOST it. Do not PUT it."
            3: `POST it. Do not PUT it.`: more than one method
        "A\nInterface Method\nPOST\nURI\nGET https://host/a/b"
            5: `GET`: a second method
        "A\nURI\nhttps://host/a/b\nhttps://host/a/c"
            4: `/a/c`: a second address
        "A\nURI\nhttps://host/a/b\nNo.\nParameter\nType\nDescription\n1\ndoor\nString\nA door."
            9: `door`: a parameter of the path that the path does not have
        "A\nURI\nhttps://host/a/b?door={door}"
            3: `door={door}`: a query in the address; its parameters are in no table
        "Updated on May 1\nA\nMethod Name in Logs\na\nb"
            1: `Updated on May 1`: no date of the form 2025-12-31
            5: `b`: no name of a method in logs, or a second one
        "Menu\nA\nTriggered Event\nA sentence of words."
            1: `Menu`: a line above the title
            4: `A sentence of words.`: no name of an event
        "A\nRequest Description\n- Message body\nNo.\nParameter\nType\nDescription\n1\na\nString\nAn a.\n3\nb\nString\nA b.\n2.1\nc\nint\nA c."
            12: `3`: a row whose number does not follow the one above it
            16: `2.1`: a row whose number does not follow the one above it
            16: `c`: a nested row, and no row that it is nested in
        "A\nResponse Description\nNo.\nParameter\nType\nDescription\n1\na\nMap\nIts fields are in Table 4.\nTable 5 x\nNo.\nParameter\nType\nDescription\n1.1\nb\nString\nA b."
            16: `a`: a row in table 5, but line 10 refers to another
        "A\nRequest Parameters\nParameter\nMandatory\nType\nLocation\nDescription\na\nYes\nwordy\nBody\nAn a.\nb\nSometimes\nString\nBody\nA b."
            10: `wordy`: a type that no rule knows
            13: `b`: a word of its own that no rule reads
            14: `Sometimes`: the cell of its column mandatory is missing
        "A\nExample\n- Response parameter\n{\n\"a\": 1\n\"b\": 2\n}"
            4: `{`: JSON that is broken further down
            6: `"b": 2`: no JSON: neither `,` nor `}` after a member
            7: `}`: neither first line, header nor JSON of an example
        "A\nExample cURL Command\ncurl -X PUT --compressed 'https://host/a"
            3: ``: a quote that nothing closes
            3: `--compressed`: an argument of curl that no rule reads
        "# A\n## Rate Limits\nTen a day."
            2: `Rate Limits`: a heading that no rule knows
    "##]].assert_eq(&table);
}
