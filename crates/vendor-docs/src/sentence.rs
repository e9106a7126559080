//! A sentence of a description into range, lengths, default, unit and references.

mod bounds;
mod remarks;

use super::cells::{mention, words_of};
use super::facts::{Fact, Field, Unread};
use super::{page, words};

/// Words of a constraint; a sentence with one of them is not prose.
const CONSTRAINTS: [&str; 46] = [
    "mandatory",
    "optional",
    "required",
    "must",
    "cannot",
    "default",
    "maximum",
    "minimum",
    "range",
    "ranges",
    "unit",
    "length",
    "deprecated",
    "unique",
    "only",
    "exceed",
    "exceeds",
    "exceeding",
    "above",
    "below",
    "greater",
    "fewer",
    "even",
    "odd",
    "multiple",
    "multiples",
    "divisible",
    "obsolete",
    "removed",
    "废弃",
    "弃用",
    "不再",
    "不超过",
    "不大于",
    "不小于",
    "至少",
    "至多",
    "可选",
    "最大",
    "最小",
    "默认",
    "范围",
    "长度",
    "单位",
    "必选",
    "必填",
];

/// Adds to a field what a sentence of its description states; gives whether it states anything.
pub(crate) fn read(field: &mut Field, line: usize, text: &str, unread: &mut Vec<Unread>) -> bool {
    let mut sentence = Sentence { field, line, text, found: false, unread };
    sentence.read();
    sentence.found
}

/// What a bound is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Value,
    Length,
    Items,
}

struct Sentence<'a> {
    field: &'a mut Field,
    line: usize,
    text: &'a str,
    /// Whether a rule has read something.
    found: bool,
    unread: &'a mut Vec<Unread>,
}

impl Sentence<'_> {
    fn read(&mut self) {
        let reported = self.unread.len();
        let rest = self.default();
        let spaced = page::spaced(&bounds::apart(&rest));
        let words: Vec<&str> = words_of(&spaced).collect();
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let mut numbers: Vec<Option<i64>> = words.iter().map(|word| word.parse().ok()).collect();
        self.references(&lower, &mut numbers);
        self.bounds(&lower, &mut numbers);
        self.unit(&lower);
        self.remark(&lower);
        if lower.iter().any(|word| word == "timestamp") {
            self.found = true;
            self.field.format = Some(Fact::new("timestamp".to_owned(), self.line));
        }
        if lower.iter().any(|word| word == "reserved") {
            self.found = true;
            self.field.reserved = Some(Fact::new(true, self.line));
        }
        let mut left = false;
        // A number that a rule took is `None` by now, as is a word that is no number.
        for (at, word) in words.iter().enumerate() {
            let taken = word.parse::<i64>().is_ok() && numbers[at].is_none();
            if word.bytes().any(|byte| byte.is_ascii_digit()) && !taken {
                left = true;
                self.field.mentions.push(Fact::new(mention(&words, at), self.line));
            }
        }
        let constraint = || {
            CONSTRAINTS.iter().find(|name| {
                let foreign = !name.is_ascii();
                foreign && rest.contains(*name) || lower.iter().any(|word| word == *name)
            })
        };
        let listed = lower.iter().any(|word| word == "options") && left;
        if listed && !self.found {
            let why = "options in a form that no rule reads";
            self.unread.push(Unread::new(self.line, self.text, why));
        } else if !self.found
            && self.unread.len() == reported
            && let Some(word) = constraint()
        {
            let why = format!("`{word}` announces a constraint that no rule reads");
            self.unread.push(Unread::new(self.line, self.text, why));
        }
    }

    /// Takes the default off the sentence; gives what stands before it.
    fn default(&mut self) -> String {
        let lower = self.text.to_ascii_lowercase();
        let spellings = [
            "default value is ",
            "default value: ",
            "default is ",
            "default: ",
            "defaults to ",
            "默认值为",
            "默认值是",
            "默认值: ",
            "默认为",
            "缺省值为",
        ];
        let found = spellings.iter().find_map(|spelling| Some((lower.find(spelling)?, spelling)));
        let Some((at, spelling)) = found else { return self.text.to_owned() };
        let value = self.text[at + spelling.len()..].trim().trim_end_matches([')', '.']);
        let words: Vec<&str> = value.split_whitespace().collect();
        let media_type = value.contains('/') && value.contains(';');
        let value = match words.as_slice() {
            [value] => *value,
            [value, unit] if words::unit(unit).is_some() => {
                self.set_unit(unit);
                value
            }
            _ if media_type => value,
            _ => {
                let why = "a default of several words";
                self.unread.push(Unread::new(self.line, self.text, why));
                return self.text[..at].to_owned();
            }
        };
        let value = value.trim_matches('"').to_owned();
        self.found = true;
        set(&mut self.field.default, value, self.line, "default", self.unread);
        self.text[..at].to_owned()
    }

    /// References to tables.
    fn references(&mut self, lower: &[String], numbers: &mut [Option<i64>]) {
        for at in 1..lower.len() {
            if lower[at - 1] == "table"
                && let Some(number) = numbers[at].and_then(|number| u32::try_from(number).ok())
            {
                numbers[at] = None;
                self.found = true;
                set(&mut self.field.see, number, self.line, "table", self.unread);
            }
        }
    }

    fn bound(&mut self, subject: Subject, side: Side, number: i64) {
        self.found = true;
        let field = &mut *self.field;
        let (slot, name) = match (subject, side) {
            (Subject::Value, Side::Lower) => (&mut field.minimum, "minimum"),
            (Subject::Value, Side::Upper) => (&mut field.maximum, "maximum"),
            (Subject::Length, Side::Lower) => (&mut field.min_length, "shortest length"),
            (Subject::Length, Side::Upper) => (&mut field.max_length, "longest length"),
            (Subject::Items, Side::Lower) => (&mut field.min_items, "least number of items"),
            (Subject::Items, Side::Upper) => (&mut field.max_items, "greatest number of items"),
        };
        set(slot, number, self.line, name, self.unread);
    }

    /// The unit that stands after a number.
    fn counted(&mut self, subject: Subject, word: Option<&String>) {
        let unit = word.and_then(|word| words::unit(word.trim_start_matches('个')));
        let Some(unit) = unit else { return };
        match subject {
            Subject::Value => self.set_unit(unit),
            Subject::Length => {
                let unit = unit.to_owned();
                set(&mut self.field.length_unit, unit, self.line, "unit of length", self.unread);
            }
            Subject::Items => {}
        }
    }

    /// A unit that is named by itself.
    fn unit(&mut self, lower: &[String]) {
        for at in 0..lower.len() {
            let after = |skipped: usize| lower.get(at + skipped).map_or("", String::as_str);
            let named = match lower[at].as_str() {
                "unit" if after(1) == "is" => after(2),
                "单位" => after(1),
                word if word.starts_with("单位为") => &word["单位为".len()..],
                "unit" | "in" => after(1),
                _ => continue,
            };
            if words::unit(named).is_some() {
                self.set_unit(named);
            } else if lower[at] == "unit" || lower[at].starts_with("单位") {
                let why = "a unit that no rule knows";
                self.unread.push(Unread::new(self.line, self.text, why));
            }
        }
    }

    fn set_unit(&mut self, word: &str) {
        let unit = words::unit(word).expect("the caller knows it").to_owned();
        self.found = true;
        set(&mut self.field.unit, unit, self.line, "unit", self.unread);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Lower,
    Upper,
}

/// Sets what is not yet known; a second statement that says something else is reported.
fn set<T: PartialEq + ToString>(
    slot: &mut Option<Fact<T>>,
    value: T,
    line: usize,
    name: &str,
    unread: &mut Vec<Unread>,
) {
    match slot {
        None => *slot = Some(Fact::new(value, line)),
        Some(fact) if fact.is == value => {}
        Some(fact) => {
            let why = format!("a second {name}; the first stands on line {}", fact.line);
            unread.push(Unread::new(line, &value.to_string(), why));
        }
    }
}
