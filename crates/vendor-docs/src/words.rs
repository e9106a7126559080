//! The words of headings, columns, labels and cells into what they mean.

use super::facts::{Part, Place, SampleOf};

/// A part of a page, by its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Before the first heading: title and date.
    Top,
    Preconditions,
    Prose,
    Method,
    /// Address of the operation, as a line or as a table of two columns.
    Address,
    LogName,
    Request,
    Response,
    Statuses,
    Events,
    Codes,
    Example,
    ExampleRequest,
    ExampleResponse,
    Curl,
    /// What the site puts below every page.
    Footer,
}

const SECTIONS: [(&str, Section); 61] = [
    ("Prerequisites", Section::Preconditions),
    ("Prerequisite", Section::Preconditions),
    ("前置条件", Section::Preconditions),
    ("Description", Section::Prose),
    ("Function", Section::Prose),
    ("Interface Description", Section::Prose),
    ("API Description", Section::Prose),
    ("Debugging", Section::Prose),
    ("Constraints", Section::Prose),
    ("描述", Section::Prose),
    ("接口描述", Section::Prose),
    ("接口功能", Section::Prose),
    ("调试", Section::Prose),
    ("Interface Method", Section::Method),
    ("接口方法", Section::Method),
    ("URI", Section::Address),
    ("URL", Section::Address),
    ("Prototype", Section::Address),
    ("接口URI", Section::Address),
    ("接口原型", Section::Address),
    ("Method Name in Logs", Section::LogName),
    ("日志中的方法名", Section::LogName),
    ("Request Description", Section::Request),
    ("Request Message", Section::Request),
    ("Request Parameters", Section::Request),
    ("请求说明", Section::Request),
    ("请求消息", Section::Request),
    ("请求参数", Section::Request),
    ("Response Description", Section::Response),
    ("Response Message", Section::Response),
    ("Response Parameters", Section::Response),
    ("响应说明", Section::Response),
    ("响应消息", Section::Response),
    ("响应参数", Section::Response),
    ("Status Codes", Section::Statuses),
    ("Status Code", Section::Statuses),
    ("状态码", Section::Statuses),
    ("返回码", Section::Statuses),
    ("Triggered Event", Section::Events),
    ("Triggered Events", Section::Events),
    ("触发事件", Section::Events),
    ("Error Code", Section::Codes),
    ("Error Codes", Section::Codes),
    ("错误码", Section::Codes),
    ("Example", Section::Example),
    ("Examples", Section::Example),
    ("示例", Section::Example),
    ("Example Request", Section::ExampleRequest),
    ("Example Requests", Section::ExampleRequest),
    ("请求示例", Section::ExampleRequest),
    ("请求消息示例", Section::ExampleRequest),
    ("Example Response", Section::ExampleResponse),
    ("Example Responses", Section::ExampleResponse),
    ("响应示例", Section::ExampleResponse),
    ("响应消息示例", Section::ExampleResponse),
    ("Example cURL Command", Section::Curl),
    ("cURL命令示例", Section::Curl),
    ("Feedback", Section::Footer),
    ("Parent topic", Section::Footer),
    ("Previous topic", Section::Footer),
    ("Next topic", Section::Footer),
];

/// The section that a heading begins.
pub(crate) fn section(text: &str) -> Option<Section> {
    // Every line of a page is asked, and most are longer than any heading.
    if text.len() > 40 {
        return None;
    }
    find(&SECTIONS, text)
}

/// A column of a table of parameters, fields, statuses or codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Serial,
    Name,
    Type,
    Mandatory,
    Place,
    Description,
    Status,
    Code,
}

const COLUMNS: [(&str, Column); 33] = [
    ("No.", Column::Serial),
    ("序号", Column::Serial),
    ("Parameter", Column::Name),
    ("Name", Column::Name),
    ("参数名", Column::Name),
    ("参数", Column::Name),
    ("名称", Column::Name),
    ("Value Type", Column::Type),
    ("Data Type", Column::Type),
    ("Type", Column::Type),
    ("数据类型", Column::Type),
    ("参数类型", Column::Type),
    ("类型", Column::Type),
    ("Mandatory (Yes/No)", Column::Mandatory),
    ("Mandatory", Column::Mandatory),
    ("是否必选", Column::Mandatory),
    ("是否必须", Column::Mandatory),
    ("选取原则", Column::Mandatory),
    ("Location", Column::Place),
    ("IN", Column::Place),
    ("位置", Column::Place),
    ("Description", Column::Description),
    ("说明", Column::Description),
    ("描述", Column::Description),
    ("HTTP Status Code", Column::Status),
    ("Status Code", Column::Status),
    ("HTTP状态码", Column::Status),
    ("状态码", Column::Status),
    ("Error Code", Column::Code),
    ("Result Code", Column::Code),
    ("Error code", Column::Code),
    ("错误码", Column::Code),
    ("Status code", Column::Status),
];

/// The column that a cell of a table's head names.
pub(crate) fn column(text: &str) -> Option<Column> {
    if text.len() > 40 {
        return None;
    }
    find_exact(&COLUMNS, text)
}

/// What a line inside a section says of the lines below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    Place(Place),
    Sample(SampleOf),
    Method,
    Address,
    Transport,
}

const PLACES: [(&str, Label); 12] = [
    ("Path parameter", Label::Place(Place::Path)),
    ("Path parameters", Label::Place(Place::Path)),
    ("Query parameter", Label::Place(Place::Query)),
    ("Query parameters", Label::Place(Place::Query)),
    ("Message header", Label::Place(Place::Header)),
    ("Request header", Label::Place(Place::Header)),
    ("Response header", Label::Place(Place::Header)),
    ("Message body", Label::Place(Place::Body)),
    ("Request body", Label::Place(Place::Body)),
    ("Response body", Label::Place(Place::Body)),
    ("消息头", Label::Place(Place::Header)),
    ("消息体", Label::Place(Place::Body)),
];

const SAMPLES: [(&str, Label); 9] = [
    ("Message header", Label::Sample(SampleOf::Request)),
    ("Request header", Label::Sample(SampleOf::Request)),
    ("Request parameter", Label::Sample(SampleOf::Request)),
    ("Request parameters", Label::Sample(SampleOf::Request)),
    ("Response parameter", Label::Sample(SampleOf::Response)),
    ("Response parameters", Label::Sample(SampleOf::Response)),
    ("消息头", Label::Sample(SampleOf::Request)),
    ("请求参数", Label::Sample(SampleOf::Request)),
    ("响应参数", Label::Sample(SampleOf::Response)),
];

const ADDRESS: [(&str, Label); 6] = [
    ("Request Method", Label::Method),
    ("Request Address", Label::Address),
    ("Transport Protocol", Label::Transport),
    ("请求方法", Label::Method),
    ("请求地址", Label::Address),
    ("传输协议", Label::Transport),
];

/// The label that a line is, in this section.
pub(crate) fn label(section: Section, text: &str) -> Option<Label> {
    match section {
        Section::Request | Section::Response => find(&PLACES, text),
        Section::Example => find(&SAMPLES, text),
        Section::Address => find(&ADDRESS, text),
        _ => None,
    }
}

fn find<T: Copy>(table: &[(&str, T)], text: &str) -> Option<T> {
    find_exact(table, text.trim().trim_end_matches(':'))
}

fn find_exact<T: Copy>(table: &[(&str, T)], text: &str) -> Option<T> {
    for (word, meaning) in table {
        // Every line of a page is looked up, and few are as long as the word.
        if word.len() == text.len() && *word == text {
            return Some(*meaning);
        }
    }
    None
}

/// What is stated by "none" at this place.
pub(crate) fn part(section: Section, label: Option<Label>) -> Option<Part> {
    Some(match (section, label) {
        (Section::Preconditions, _) => Part::Preconditions,
        (Section::Request, Some(Label::Place(Place::Header))) => Part::RequestHeader,
        (Section::Request, Some(Label::Place(Place::Body))) => Part::RequestBody,
        (Section::Request, _) => Part::Request,
        (Section::Response, _) => Part::Response,
        (Section::Events, _) => Part::Events,
        (Section::Codes, _) => Part::Codes,
        (Section::Example, Some(Label::Sample(SampleOf::Request)))
        | (Section::ExampleRequest, _) => Part::RequestExample,
        (Section::Example, Some(Label::Sample(SampleOf::Response)))
        | (Section::ExampleResponse, _) => Part::ResponseExample,
        _ => return None,
    })
}

/// Whether a line says "none".
pub(crate) fn none(text: &str) -> bool {
    let word = text.trim_end_matches('.');
    word.eq_ignore_ascii_case("none") || ["无", "Ninguno", "Ninguna"].contains(&word)
}

/// The place that a word, a caption or a cell names.
pub(crate) fn place(text: &str) -> Option<Place> {
    let text = text.to_lowercase();
    let words = [
        ("header", Place::Header),
        ("消息头", Place::Header),
        ("query", Place::Query),
        ("uri", Place::Path),
        ("path", Place::Path),
        ("body", Place::Body),
        ("消息体", Place::Body),
    ];
    let mut found = words.iter().filter(|(word, _)| text.contains(word));
    let (_, place) = found.next()?;
    // "header and body" names no place.
    found.all(|(_, other)| other == place).then_some(*place)
}

/// Whether a cell says that a parameter is mandatory.
pub(crate) fn mandatory(text: &str) -> Option<bool> {
    match text.trim().trim_end_matches('.').to_lowercase().as_str() {
        "yes" | "true" | "mandatory" | "required" | "是" | "必选" | "sí" => Some(true),
        "no" | "false" | "optional" | "否" | "可选" => Some(false),
        _ => None,
    }
}

/// A type under its one name.
pub(crate) fn r#type(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let simple = |text: &str| {
        Some(match text.trim() {
            "string" | "str" => "string",
            "int" | "integer" | "int32" | "short" => "integer",
            "long" | "int64" => "long",
            "number" | "float" | "double" | "decimal" => "number",
            "boolean" | "bool" => "boolean",
            "map" | "object" => "object",
            "array" | "list" => "array",
            _ => return None,
        })
    };
    let plural = |text: &str| simple(text).or_else(|| simple(text.trim().strip_suffix('s')?));
    if let Some(found) = simple(&text) {
        return Some(found.to_owned());
    }
    let inner = text.strip_prefix("list<").and_then(|rest| rest.strip_suffix('>'));
    let inner = inner.or_else(|| text.strip_prefix("array<").and_then(|r| r.strip_suffix('>')));
    let inner = inner.or_else(|| text.strip_prefix("array of "));
    let inner = inner.or_else(|| text.strip_suffix("[]"));
    if let Some(found) = inner.and_then(plural) {
        return Some(format!("array of {found}"));
    }
    // `Array of Something objects` and `Something object`: the name is the page's own.
    match inner {
        Some(inner) if inner.ends_with(" objects") => Some("array of object".to_owned()),
        None if text.ends_with(" object") && text.split(' ').count() == 2 => {
            Some("object".to_owned())
        }
        _ => None,
    }
}

/// A unit under its one name.
pub(crate) fn unit(word: &str) -> Option<&'static str> {
    Some(match word.to_lowercase().as_str() {
        "ms" | "millisecond" | "milliseconds" | "毫秒" => "millisecond",
        "s" | "second" | "seconds" | "秒" => "second",
        "min" | "minute" | "minutes" | "分钟" => "minute",
        "h" | "hour" | "hours" | "小时" => "hour",
        "day" | "days" | "天" => "day",
        "byte" | "bytes" | "字节" => "byte",
        "character" | "characters" | "字符" => "character",
        "kb" => "KB",
        "mb" => "MB",
        "gram" | "grams" => "gram",
        "percent" | "%" => "percent",
        "kbit/s" | "kbps" => "kbit/s",
        _ => return None,
    })
}

/// The keyword of a precondition; `None` where the sentence is not one that we know.
pub(crate) fn precondition(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_end_matches(['.', '。', ';']).to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    // What is said of exceptions and alternatives is not what the keyword says.
    let open = ["not", "no", "or", "and", "unless", "except", "if", "when", "only", "before"];
    if words.len() > 9 || words.iter().any(|word| open.contains(word)) {
        return None;
    }
    let ends = [
        ("signed in", "signed-in"),
        ("chairperson", "chairs"),
        ("is an inspector", "inspector"),
        ("applied for", "applied"),
        ("座席已签入", "signed-in"),
    ];
    ends.iter().find(|(end, _)| text.ends_with(end)).map(|(_, keyword)| *keyword)
}
