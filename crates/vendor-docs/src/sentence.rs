//! A sentence of a description into range, lengths, default, unit and references.

use super::cells::{mention, words_of};
use super::facts::{Fact, Field, Unread};
use super::{page, words};

/// Words of a constraint; a sentence with one of them is not prose.
const CONSTRAINTS: [&str; 23] = [
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
    "最大",
    "最小",
    "默认",
    "范围",
    "长度",
    "单位",
    "必选",
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
        let spaced = page::spaced(&rest.replace('~', " ~ "));
        let words: Vec<&str> = words_of(&spaced).collect();
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let mut numbers: Vec<Option<i64>> = words.iter().map(|word| word.parse().ok()).collect();
        self.references(&lower, &mut numbers);
        self.bounds(&lower, &mut numbers);
        self.unit(&lower);
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
        let spellings =
            ["default value is ", "default value: ", "default is ", "default: ", "defaults to "];
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

    /// Ranges, and bounds on one side.
    fn bounds(&mut self, lower: &[String], numbers: &mut [Option<i64>]) {
        if numbers.iter().all(Option::is_none) {
            return;
        }
        let has = |words: &[&str]| lower.iter().any(|word| words.contains(&word.as_str()));
        let items = has(&["array", "items", "elements", "entries", "list"]);
        let length = has(&["length", "characters", "bytes", "character", "byte"]);
        let own = self.field.name.is.to_lowercase();
        let ranges = has(&["range", "ranges", "ranging"]);
        let about = ranges || has(&["value", "between", "~", own.as_str()]);
        if !items && !length && !about && lower.len() > 4 {
            return;
        }
        let subject = match (items, length) {
            (true, _) => Subject::Items,
            (false, true) => Subject::Length,
            (false, false) => Subject::Value,
        };
        for at in 0..lower.len().saturating_sub(2) {
            let joins = ["to", "~", "through", "-", "–"].contains(&lower[at + 1].as_str())
                || lower[at + 1] == "and" && at > 0 && lower[at - 1] == "between";
            if let (Some(from), true, Some(to)) = (numbers[at], joins, numbers[at + 2]) {
                (numbers[at], numbers[at + 2]) = (None, None);
                self.bound(subject, Side::Lower, from);
                self.bound(subject, Side::Upper, to);
                self.counted(subject, lower.get(at + 3));
            }
        }
        // `[1, 9]`: the words have lost their brackets, the text has not.
        for at in 0..lower.len().saturating_sub(1) {
            let pair = format!("[{}, {}]", lower[at], lower[at + 1]);
            if let (Some(from), true, Some(to)) = (numbers[at], ranges, numbers[at + 1])
                && self.text.contains(&pair)
            {
                (numbers[at], numbers[at + 1]) = (None, None);
                self.bound(subject, Side::Lower, from);
                self.bound(subject, Side::Upper, to);
            }
        }
        for (side, phrases) in PHRASES {
            for phrase in phrases {
                let Some(after) = find(lower, phrase) else { continue };
                let Some(at) = (after..lower.len()).find(|at| numbers[*at].is_some()) else {
                    continue;
                };
                if lower.get(at + 1).is_some_and(|word| UNCOUNTED.contains(&word.as_str())) {
                    let why = format!("`{phrase}` bounds something that no rule counts");
                    self.unread.push(Unread::new(self.line, self.text, why));
                    continue;
                }
                let number = numbers[at].take().expect("it was just looked at");
                self.bound(subject, side, number);
                self.counted(subject, lower.get(at + 1));
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
        let Some(unit) = word.and_then(|word| words::unit(word)) else { return };
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
                "unit" | "in" => after(1),
                _ => continue,
            };
            if words::unit(named).is_some() {
                self.set_unit(named);
            } else if lower[at] == "unit" {
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

#[derive(Clone, Copy)]
enum Side {
    Lower,
    Upper,
}

/// What a number may count that is neither value, length nor items.
const UNCOUNTED: [&str; 8] =
    ["digit", "digits", "decimal", "decimals", "places", "words", "lines", "times"];

const PHRASES: [(Side, &[&str]); 2] = [
    (Side::Lower, &["minimum", "at least", "no less than", "not less than"]),
    (
        Side::Upper,
        &[
            "maximum",
            "max",
            "at most",
            "up to",
            "no more than",
            "not more than",
            "cannot exceed",
            "not exceed",
            "not longer than",
            "no longer than",
        ],
    ),
];

/// The index after the words of a phrase.
fn find(lower: &[String], phrase: &str) -> Option<usize> {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    let at = lower.windows(phrase.len()).position(|window| window == phrase.as_slice())?;
    Some(at + phrase.len())
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
