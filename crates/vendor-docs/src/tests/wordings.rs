//! The usual wordings of rules, in English and in Chinese: what each states, and that none leads to a false edit.

use super::super::cells;
use super::super::compare;
use super::super::facts::{Fact, Facts, Field};
use super::super::frozen;
use super::super::page::{self, Format, Text};
use super::super::yaml::{self, Flat};
use specwright_document::Document;
use specwright_document::edit::Operation;

/// The facts of a description, such as `maximum 9, minimum 1`; `unread` where a line is not read.
fn stated(description: &str, r#type: &str) -> String {
    let mut field = Field::new(Fact::new("size".to_owned(), 0));
    field.r#type = Some(Fact::new(r#type.to_owned(), 0));
    let paragraphs = [Text { line: 1, text: page::plain(description).trim().to_owned() }];
    let mut unread = Vec::new();
    cells::describe(&mut field, &paragraphs, &mut unread);
    let facts = yaml::flat(&Facts { response: vec![field], ..Facts::default() });
    let facts = facts.into_iter().map(|Flat { key, value, .. }| {
        format!("{} {value}", key.trim_start_matches("response[0].").replace(".is", ""))
    });
    let mut facts: Vec<String> =
        facts.filter(|fact| !fact.starts_with("name ") && !fact.starts_with("type ")).collect();
    facts.sort();
    facts.extend((!unread.is_empty()).then(|| "unread".to_owned()));
    facts.join(", ")
}

/// Each of these states the same of an integer.
fn check(expected: &str, r#type: &str, descriptions: &[&str]) {
    for description in descriptions {
        assert_eq!(stated(description, r#type), expected, "{description}");
    }
}

/// Wordings of 1 to 1440.
const RANGES: [&str; 36] = [
    "The value ranges from 1 to 1440.",
    "Value range: 1-1440.",
    "Value range: 1–1440",
    "Value range: 1~1440",
    "Value range: 1 ~ 1440.",
    "Value range: [1, 1440]",
    "Value range: [1,1440]",
    "Value range: (0, 1441)",
    "Value range: (0, 1440]",
    "Value range: 1 through 1440",
    "Range: 1 to 1440",
    "An integer from 1 to 1440.",
    "An integer between 1 and 1440",
    "1 to 1440",
    "1-1440",
    "1 <= size <= 1440",
    "1 ≤ size ≤ 1440",
    "The minimum value is 1 and the maximum value is 1440.",
    "Min 1, max 1440.",
    "At least 1 and at most 1440.",
    "The value must be greater than 0 and less than 1441.",
    "must be greater than 0 and cannot exceed 1440",
    "Up to 1440; not less than 1",
    "Must not be less than 1 or greater than 1440.",
    "The value is 1 or more, and 1440 or less.",
    "The value is >= 1 and <= 1440.",
    "取值范围为1～1440。",
    "取值范围：1~1440",
    "取值范围：[1, 1440]",
    "取值范围为1到1440。",
    "取值范围是1至1440。",
    "取值范围 1-1440",
    "最小值为1，最大值为1440。",
    "不小于1，不超过1440。",
    "大于等于1，小于等于1440。",
    "大于0，最大1440。",
];

/// Wordings of at most 1440.
const MOST: [&str; 8] = [
    "The value cannot exceed 1440.",
    "Do not enter a value above 1440",
    "The value must not be greater than 1440.",
    "The value is no more than 1440.",
    "Maximum: 1440",
    "Max. 1440",
    "不能超过1440。",
    "最多1440。",
];

#[test]
fn ranges_of_values_are_read() {
    check("maximum 1440, minimum 1", "integer", &RANGES);
    check("maximum 1440", "integer", &MOST);
    check(
        "minimum 3",
        "integer",
        &["At least 3.", "The value is 3 or more.", "不小于3。", "至少3。"],
    );
    // What lies between 0 and 1 is greater than 0 too.
    check("mentions[0] 0, unread", "number", &["The value must not be 0 and not odd"]);
    check("unread", "number", &["The value must be greater than 0."]);
}

#[test]
fn lengths_are_read() {
    check(
        "length_unit character, max_length 64",
        "string",
        &[
            "The maximum length is 64 characters.",
            "At most 64 characters",
            "Up to 64 characters.",
            "Not longer than 64 characters.",
            "The length cannot exceed 64 characters.",
            "最大长度为64个字符。",
            "长度不超过64字符",
            "最多64个字符。",
        ],
    );
    check(
        "length_unit byte, max_length 20, min_length 1",
        "string",
        &[
            "1 to 20 bytes",
            "The length ranges from 1 to 20 bytes.",
            "长度范围为1～20字节",
            "1-20 bytes",
        ],
    );
}

#[test]
fn defaults_units_and_remarks_are_read() {
    check(
        "default 60",
        "integer",
        &[
            "Default value: 60.",
            "The default value is 60.",
            "Defaults to 60",
            "默认值为60。",
            "默认值：60",
            "缺省值为60。",
        ],
    );
    check(
        "unit minute",
        "integer",
        &[
            "The unit is minute.",
            "Unit: minutes",
            "Length of the call, in minutes.",
            "单位：分钟",
            "单位为分钟。",
        ],
    );
    check(
        "mandatory false",
        "string",
        &[
            "This parameter is optional.",
            "Optional.",
            "The parameter is optional",
            "可选。",
            "选填",
        ],
    );
    check(
        "mandatory true",
        "string",
        &["This parameter is mandatory.", "Required.", "必选。", "必填"],
    );
    check(
        "deprecated true",
        "string",
        &[
            "Deprecated.",
            "This parameter is deprecated.",
            "It will be removed in a future version.",
            "This field is no longer supported.",
            "该参数已废弃。",
            "已弃用",
        ],
    );
}

#[test]
fn what_no_rule_reads_is_shown() {
    for description in [
        "An even number",
        "A multiple of 5",
        "Mandatory when beepTone is true.",
        "Deprecated if the gateway is a cluster.",
        "The maximum depends on the licence.",
        "不再小于其他值",
    ] {
        let found = stated(description, "integer");
        assert!(found.ends_with("unread"), "{description}: {found}");
    }
}

/// A wording of the range of `prolongTime` on its page leads to no edit but of that range.
fn check_edits(wording: &str, states_all: bool) {
    let page = frozen::text("prolongtime.txt");
    let page = page.replacen("Value range: 1 to 1440.", wording, 1);
    let facts = super::super::read("prolongtime.txt", &page, Format::Text).facts;
    let spec = Document::parse("agentconf.yaml", frozen::text("spec/agentconf.yaml")).unwrap();
    let operations = spec.operations();
    let operation = operations.iter().find(|operation| operation.name() == "prolongTime").unwrap();
    for difference in compare::compare(&facts, *operation).differences {
        let own = difference.key.starts_with("parameters.prolongTime.");
        let removes =
            difference.edits.iter().any(|edit| matches!(edit.operation, Operation::Remove));
        let elsewhere = difference.edits.iter().any(|edit| edit.pointer.starts_with("/servers"));
        assert!(!(elsewhere || own && removes), "{wording}: {difference:?}");
        let bounds = ["minimum", "maximum"].iter().any(|name| difference.key.ends_with(name));
        assert!(!(states_all && own && bounds), "{wording}: {difference:?}");
    }
}

#[test]
fn no_wording_leads_to_a_false_edit() {
    for wording in RANGES {
        check_edits(wording, true);
    }
    for wording in MOST {
        check_edits(&format!("{}. The minimum is 1.", wording.trim_end_matches('.')), false);
    }
    for wording in [
        "An even number.",
        "A multiple of 5.",
        "HTTPS port, 5 unless the gateway is a cluster.",
        "The least is one minute, the most is a day.",
        "One minute at the least; never beyond a day of 1440.",
        "See Table 5.",
        "详见表5。",
    ] {
        check_edits(&format!("{wording} The maximum depends on the licence."), false);
    }
}
