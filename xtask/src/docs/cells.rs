//! The description of a parameter or field into its range, lengths, default, unit, values and references.

use super::facts::{Choice, Fact, Field, Unread};
use super::page::Text;
use super::words;

/// Words of a constraint; a sentence with one of them is not prose.
const CONSTRAINTS: [&str; 16] = [
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
];

/// Adds to a field what its description states.
pub(crate) fn describe(field: &mut Field, paragraphs: &[Text], unread: &mut Vec<Unread>) {
    // After "the options are as follows", a line may begin with a value that is a word.
    let mut listing = false;
    for (index, Text { line, text }) in paragraphs.iter().enumerate() {
        let starts = starts(text, listing);
        let prose = &text[..starts.first().map_or(text.len(), |start| start.at)];
        for sentence in sentences(prose) {
            Sentence { field, line: *line, text: sentence, found: false, unread }.read();
        }
        listing |= text.to_lowercase().contains("options");
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).map_or(text.len(), |next| next.at);
            choice(field, start, &text[start.meaning..end], *line);
        }
        let word = index > 0 && starts.is_empty() && !text.contains(' ') && text.is_ascii();
        if word && !text.ends_with('.') && !text.bytes().any(|byte| byte.is_ascii_digit()) {
            unread.push(Unread::new(*line, text, "a word of its own that no rule reads"));
        }
    }
}

/// Where a value of a list begins, and where its meaning.
struct Start {
    at: usize,
    value: Option<String>,
    meaning: usize,
}

/// The places where `0: …` or `Other values: …` begins.
fn starts(text: &str, listing: bool) -> Vec<Start> {
    let mut starts = Vec::new();
    let mut before = "";
    let mut at = 0;
    for word in text.split(' ') {
        if let Some((value, _)) = word.split_once(':') {
            let meaning = at + value.len() + 1;
            let number = value.strip_prefix('-').unwrap_or(value);
            let number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            let clock = number && text[meaning..].starts_with(|next: char| next.is_ascii_digit());
            let quoted = value.len() > 2 && value.starts_with('"') && value.ends_with('"');
            let worded =
                listing && at == 0 && word.ends_with(':') && super::tables::name_like(value);
            let known = worded && !["Note", "NOTE", "Example", "CAUTION"].contains(&value);
            if value.eq_ignore_ascii_case("values") && before.eq_ignore_ascii_case("other") {
                starts.push(Start { at: at - before.len() - 1, value: None, meaning });
            } else if number && !clock || quoted || ["true", "false"].contains(&value) || known {
                let value = Some(value.trim_matches('"').to_owned());
                starts.push(Start { at, value, meaning });
            }
        }
        at += word.len() + 1;
        before = word;
    }
    starts
}

/// Adds a value and the first words of what it means; numbers among the other words are mentions.
fn choice(field: &mut Field, start: &Start, meaning: &str, line: usize) {
    let meaning = meaning.trim();
    let end = meaning.find([';', '(', '。']).unwrap_or(meaning.len());
    let end = end.min(meaning.find(". ").unwrap_or(meaning.len()));
    let mut words = meaning[..end].split_whitespace().peekable();
    words.next_if(|word| ["The", "A", "An", "the", "a", "an"].contains(word));
    let kept: Vec<&str> = words.by_ref().take(3).collect();
    let kept: String = kept.join(" ").trim_end_matches(['.', ',', ';']).chars().take(40).collect();
    let dropped = words.chain(meaning[end..].split_whitespace()).collect::<Vec<_>>().join(" ");
    field.mentions.extend(mentions(&dropped, line));
    match &start.value {
        Some(value) => field.values.push(Choice { is: value.clone(), meaning: kept, line }),
        None => field.other_values = Some(Fact::new(kept, line)),
    }
}

/// The sentences of a paragraph, without their full stops.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text;
    let ends = |text: &str| {
        let stop = text
            .match_indices(". ")
            .find(|(at, _)| !text[..*at].ends_with("e.g") && !text[..*at].ends_with("i.e"));
        let chinese = text.find('。').map(|at| (at, '。'.len_utf8()));
        let stop = stop.map(|(at, _)| (at, 2));
        stop.into_iter().chain(chinese).min()
    };
    while let Some((at, length)) = ends(rest) {
        sentences.push(rest[..at].trim());
        rest = &rest[at + length..];
    }
    sentences.push(rest.trim().trim_end_matches('.'));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// The numbers of a text, each with its unit or the name that is set to it.
pub(crate) fn mentions(text: &str, line: usize) -> Vec<Fact<String>> {
    let words: Vec<&str> = words_of(text).collect();
    let mut mentions = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if word.bytes().any(|byte| byte.is_ascii_digit()) {
            mentions.push(Fact::new(mention(&words, at), line));
        }
    }
    mentions
}

fn mention(words: &[&str], at: usize) -> String {
    let word = words[at];
    match (&words[..at], words.get(at + 1)) {
        ([.., name, "is", "set", "to"], _) => format!("{name}={word}"),
        ([.., "Table"], _) => format!("Table {word}"),
        (_, Some(unit)) if words::unit(unit).is_some() => format!("{word} {unit}"),
        _ => word.to_owned(),
    }
}

/// Words without the punctuation around them.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let trimmed = |word: &'_ str| -> bool { !word.is_empty() };
    let words = text.split_whitespace().map(|word| {
        word.trim_start_matches(['(', '[', '"', '\''])
            .trim_end_matches([')', ']', '.', ',', ';', ':', '"', '\''])
    });
    words.filter(move |word| trimmed(word))
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
        let spaced = rest.replace('~', " ~ ");
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
        // A number that a rule took is `None` by now, as is a word that is no number.
        for (at, word) in words.iter().enumerate() {
            let taken = word.parse::<i64>().is_ok() && numbers[at].is_none();
            if word.bytes().any(|byte| byte.is_ascii_digit()) && !taken {
                self.field.mentions.push(Fact::new(mention(&words, at), self.line));
            }
        }
        let constraint = lower.iter().find(|word| CONSTRAINTS.contains(&word.as_str()));
        if let Some(word) = constraint
            && !self.found
            && self.unread.len() == reported
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
        let has = |words: &[&str]| lower.iter().any(|word| words.contains(&word.as_str()));
        let items = has(&["array", "items", "elements", "entries", "list"]);
        let length = has(&["length", "characters", "bytes", "character", "byte"]);
        let own = self.field.name.is.to_lowercase();
        let about = has(&["value", "range", "ranges", "ranging", "~", own.as_str()]);
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
        for (side, phrases) in PHRASES {
            for phrase in phrases {
                let Some(after) = find(lower, phrase) else { continue };
                let Some(at) = (after..lower.len()).find(|at| numbers[*at].is_some()) else {
                    continue;
                };
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
