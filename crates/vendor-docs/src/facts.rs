//! What a page states, as data: every fact with the line of the page it was read from.

use serde::{Deserialize, Serialize, Serializer};
use serde_saphyr::{FlowMap, LitStr};

/// One thing that a page states.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact<T> {
    pub is: T,
    pub line: usize,
}

impl<T> Fact<T> {
    pub(crate) fn new(is: T, line: usize) -> Fact<T> {
        Fact { is, line }
    }
}

impl<T: Serialize> Serialize for Fact<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a, T> {
            is: &'a T,
            line: usize,
        }
        FlowMap(Written { is: &self.is, line: self.line }).serialize(serializer)
    }
}

/// All that one page states about its operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Facts {
    /// File name of the page.
    pub(crate) page: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<Fact<String>>,
    /// Day of the page's edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<Fact<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) method: Option<Fact<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) transport: Option<Fact<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<Fact<String>>,
    /// Name of the operation in the vendor's logs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) log_name: Option<Fact<String>>,
    /// Keywords of what must be so before the call.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) preconditions: Vec<Fact<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) parameters: Vec<Field>,
    /// Fields of the reply, those of an object or of the elements of an array inside their field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) response: Vec<Field>,
    /// Parts of which the page says that there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) none: Vec<Fact<Part>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) statuses: Vec<Fact<u16>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) events: Vec<Fact<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) codes: Vec<Fact<String>>,
    /// How codes begin, where the page does not list them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) code_prefixes: Vec<Fact<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) examples: Vec<Sample>,
    /// Numbers in prose, with their unit or the name that is set to them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) mentions: Vec<Fact<String>>,
    /// Lines that could not be read when this was written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) unread: Vec<Gap>,
}

impl Facts {
    /// The HTTP method and the path, and the line of the path.
    pub fn address(&self) -> Option<(&str, &str, usize)> {
        let (method, path) = self.method.as_ref().zip(self.path.as_ref())?;
        Some((&method.is, &path.is, path.line))
    }

    /// The name of the operation in the vendor's logs, else the title of the page.
    pub fn name(&self) -> Option<&str> {
        let named = self.log_name.as_ref().or(self.title.as_ref())?;
        Some(&named.is)
    }

    /// Whether the page states an HTTP method or a path, as that of an operation does.
    pub fn is_of_operation(&self) -> bool {
        self.method.is_some() || self.path.is_some()
    }

    /// Whether two pages are of the same operation: by method and path, by the name in logs or by the title.
    pub fn is_like(&self, other: &Facts) -> bool {
        let is = |fact: &Option<Fact<String>>| fact.as_ref().map(|fact| fact.is.clone());
        let address = |facts: &Facts| is(&facts.method).zip(is(&facts.path));
        let same = |old: Option<String>, new: Option<String>| old.is_some() && old == new;
        address(self).is_some() && address(self) == address(other)
            || same(is(&self.log_name), is(&other.log_name))
            || same(is(&self.title), is(&other.title))
    }

    /// The facts as the text of a YAML file.
    pub fn to_yaml(&self) -> String {
        crate::yaml::write(self)
    }
}

/// A parameter or a field of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    pub name: Fact<String>,
    /// The status of the replies that have this field; all of them where a page does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Fact<u16>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Fact<Place>>,
    /// The place that the caption of the table gives, where it contradicts `place`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption_says: Option<Fact<Place>>,
    /// In lower case: string, integer, long, number, boolean, object, array, `array of string`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<Fact<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandatory: Option<Fact<bool>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Fact<i64>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<Fact<i64>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<Fact<i64>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<Fact<i64>>,
    /// What lengths count: `byte` or `character`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length_unit: Option<Fact<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_items: Option<Fact<i64>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_items: Option<Fact<i64>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Fact<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Fact<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Fact<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reserved: Option<Fact<bool>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Fact<bool>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Choice>,
    /// What every value not listed means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_values: Option<Fact<String>>,
    /// The table that the description refers to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub see: Option<Fact<u32>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Fact<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

impl Field {
    /// A field of which nothing but the name is known.
    pub(crate) fn new(name: Fact<String>) -> Field {
        Field {
            name,
            status: None,
            place: None,
            caption_says: None,
            r#type: None,
            mandatory: None,
            minimum: None,
            maximum: None,
            min_length: None,
            max_length: None,
            length_unit: None,
            min_items: None,
            max_items: None,
            default: None,
            unit: None,
            format: None,
            reserved: None,
            deprecated: None,
            values: Vec::new(),
            other_values: None,
            see: None,
            mentions: Vec::new(),
            fields: Vec::new(),
        }
    }
}

/// A value with a meaning of its own.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choice {
    pub is: String,
    /// The first words only.
    pub meaning: String,
    pub line: usize,
}

impl Serialize for Choice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            is: &'a str,
            meaning: &'a str,
            line: usize,
        }
        let Choice { is, meaning, line } = self;
        FlowMap(Written { is, meaning, line: *line }).serialize(serializer)
    }
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Body,
}

/// A part of a page that may say "none".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Part {
    Preconditions,
    Request,
    RequestHeader,
    RequestBody,
    Response,
    Events,
    Codes,
    RequestExample,
    ResponseExample,
}

/// A request or reply as the page prints it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sample {
    pub of: Fact<SampleOf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Fact<u16>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Fact<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Fact<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub query: Vec<Named>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<Named>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Json>,
}

/// What a sample shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SampleOf {
    Request,
    Response,
    Curl,
}

/// A header or query parameter of a sample. The value is kept where it tells a form, never a credential.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub name: String,
    #[serde(default)]
    pub is: Option<String>,
    pub line: usize,
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            name: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            is: Option<&'a str>,
            line: usize,
        }
        let Named { name, is, line } = self;
        FlowMap(Written { name, is: is.as_deref(), line: *line }).serialize(serializer)
    }
}

/// A JSON value as the page prints it, its first line standing on `line`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Json {
    pub line: usize,
    #[serde(serialize_with = "as_it_stands")]
    pub json: String,
}

fn as_it_stands<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    LitStr(json).serialize(serializer)
}

/// A place of the page that was not read, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Gap {
    pub line: usize,
    pub why: String,
}

impl Serialize for Gap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            line: usize,
            why: &'a str,
        }
        FlowMap(Written { line: self.line, why: &self.why }).serialize(serializer)
    }
}

/// A line that is neither a fact nor prose without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its number.
    pub line: usize,
    /// What stands there, shortened.
    pub text: String,
    /// Why it cannot be read.
    pub why: String,
}

impl Unread {
    pub(crate) fn new(line: usize, text: &str, why: impl Into<String>) -> Unread {
        let cut = if text.len() > 60 { text.char_indices().nth(60) } else { None };
        let short = match cut {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.to_owned(),
        };
        Unread { line, text: short, why: why.into() }
    }
}
