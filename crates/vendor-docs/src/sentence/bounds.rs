//! The bounds that a sentence states: ranges, and comparisons with one number.

use super::{Sentence, Side, Subject};
use crate::facts::Unread;

/// How a number bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compare {
    Least,
    Most,
    Above,
    Below,
}
use Compare::{Above, Below, Least, Most};

/// Words before a number; of two that end alike, the longer one comes first.
const BEFORE: [(&str, Compare); 39] = [
    ("greater than or equal to", Least),
    ("more than or equal to", Least),
    ("equal to or greater than", Least),
    ("less than or equal to", Most),
    ("equal to or less than", Most),
    ("no less than", Least),
    ("not less than", Least),
    ("no fewer than", Least),
    ("not fewer than", Least),
    ("no lower than", Least),
    ("no more than", Most),
    ("not more than", Most),
    ("no greater than", Most),
    ("not greater than", Most),
    ("no longer than", Most),
    ("not longer than", Most),
    ("at least", Least),
    ("at most", Most),
    ("up to", Most),
    ("limited to", Most),
    ("greater than", Above),
    ("more than", Above),
    ("larger than", Above),
    ("higher than", Above),
    ("longer than", Above),
    ("less than", Below),
    ("fewer than", Below),
    ("smaller than", Below),
    ("lower than", Below),
    ("shorter than", Below),
    ("minimum", Least),
    ("maximum", Most),
    ("min", Least),
    ("max", Most),
    (">=", Least),
    ("<=", Most),
    ("exceed", Above),
    ("above", Above),
    ("below", Below),
];

/// Words behind a number.
const BEHIND: [(&str, Compare); 8] = [
    ("or more", Least),
    ("or greater", Least),
    ("or above", Least),
    ("or higher", Least),
    ("or less", Most),
    ("or fewer", Most),
    ("or below", Most),
    ("or lower", Most),
];

/// How a text without blanks ends before a number; of two that end alike, the longer one comes first.
const CHINESE: [(&str, Compare); 30] = [
    ("大于等于", Least),
    ("大于或等于", Least),
    ("小于等于", Most),
    ("小于或等于", Most),
    ("不能大于", Most),
    ("不大于", Most),
    ("不能小于", Least),
    ("不小于", Least),
    ("不少于", Least),
    ("不低于", Least),
    ("不超过", Most),
    ("不能超过", Most),
    ("不得超过", Most),
    ("最大值为", Most),
    ("最大值", Most),
    ("最大长度为", Most),
    ("最大长度", Most),
    ("最大为", Most),
    ("最大", Most),
    ("最小值为", Least),
    ("最小值", Least),
    ("最小长度为", Least),
    ("最小长度", Least),
    ("最小为", Least),
    ("最小", Least),
    ("至少", Least),
    ("最少", Least),
    ("至多", Most),
    ("最多", Most),
    ("大于", Above),
];

/// What turns a comparison round.
const NEGATIONS: [&str; 6] = ["no", "not", "never", "cannot", "can't", "mustn't"];

/// What a number may count that is neither value, length nor items.
const UNCOUNTED: [&str; 8] =
    ["digit", "digits", "decimal", "decimals", "places", "words", "lines", "times"];

/// How a sentence begins that is about the value of its field.
const STARTS: [&str; 14] = [
    "must", "cannot", "should", "shall", "at", "up", "no", "not", "minimum", "maximum", "min",
    "max", "an", "from",
];

/// How many words may stand between a comparison and its number.
const FAR: usize = 5;

/// A text whose ranges and signs of comparison stand apart: `1-1440` is `1 ~ 1440`.
pub(super) fn apart(text: &str) -> String {
    let text = text.replace('~', " ~ ").replace(';', " and ");
    let text = text.replace('≤', " <= ").replace('≥', " >= ").replace("<=", " <= ");
    let text = text.replace(">=", " >= ");
    let lower = text.to_lowercase();
    let about = [
        "range",
        "between",
        "length",
        "character",
        "byte",
        "integer",
        "value",
        "取值",
        "范围",
        "长度",
        "字符",
        "字节",
    ];
    let whole = lower.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let is_range = whole || about.iter().any(|word| lower.contains(word));
    let words = text.split(' ').map(|word| match dashed(word).filter(|_| is_range) {
        Some((before, after)) => format!("{before} ~ {after}"),
        // `[1,9]`
        None if word.contains(['[', '(']) => word.replace(',', ", "),
        None => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The parts of `1-1440`, with what stands before and behind. A code such as `100-007` has none.
fn dashed(word: &str) -> Option<(&str, &str)> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (before, after) = ['-', '–', '—'].iter().find_map(|dash| word.split_once(*dash))?;
    let from = before.trim_start_matches(|c: char| !c.is_ascii_digit());
    let to = after.trim_end_matches(|c: char| !c.is_ascii_digit());
    let plain = |text: &str| digits(text) && (text == "0" || !text.starts_with('0'));
    let rises = from.parse::<i64>().ok()? < to.parse::<i64>().ok()?;
    (plain(from) && plain(to) && rises).then_some((before, after))
}

impl Sentence<'_> {
    /// Ranges, and bounds on one side.
    pub(super) fn bounds(&mut self, lower: &[String], numbers: &mut [Option<i64>]) {
        if numbers.iter().all(Option::is_none) {
            return;
        }
        let has = |words: &[&str]| lower.iter().any(|word| words.contains(&word.as_str()));
        let holds =
            |parts: &[&str]| lower.iter().any(|word| parts.iter().any(|p| word.contains(p)));
        let items = has(&["array", "items", "elements", "entries", "list"]);
        let length = has(&["length", "characters", "bytes", "character", "byte"])
            || holds(&["长度", "字符", "字节"]);
        let own = self.field.name.is.to_lowercase();
        let ranges = has(&["range", "ranges", "ranging"]) || holds(&["取值", "范围"]);
        let starts = lower.first().is_some_and(|first| STARTS.contains(&first.as_str()));
        let about = ranges || starts || has(&["value", "between", "~", "<=", ">=", own.as_str()]);
        let foreign = lower.iter().any(|word| !word.is_ascii());
        if !items && !length && !about && !foreign && lower.len() > 4 {
            return;
        }
        let subject = match (items, length) {
            (true, _) => Subject::Items,
            (false, true) => Subject::Length,
            (false, false) => Subject::Value,
        };
        let tells = has(&["because", "sum", "total", "if", "when", "may"]);
        self.ranges(subject, lower, numbers);
        if ranges {
            self.intervals(subject, lower, numbers);
        }
        for at in 0..lower.len() {
            let Some(number) = numbers[at] else { continue };
            let Some((compare, phrase)) = compared(lower, numbers, at) else { continue };
            // A reason or a case of something is no rule.
            if tells && matches!(compare, Above | Below) {
                continue;
            }
            if lower.get(at + 1).is_some_and(|word| UNCOUNTED.contains(&word.as_str())) {
                let why = format!("`{phrase}` bounds something that no rule counts");
                self.unread.push(Unread::new(self.line, self.text, why));
                continue;
            }
            numbers[at] = None;
            self.one_side(subject, compare, number);
            self.counted(subject, lower.get(at + 1));
        }
    }

    /// `1 to 9`, `1 ~ 9`, `between 1 and 9`, `1 <= size <= 9`.
    fn ranges(&mut self, subject: Subject, lower: &[String], numbers: &mut [Option<i64>]) {
        for at in 0..lower.len().saturating_sub(2) {
            let word = |skipped: usize| lower.get(at + skipped).map_or("", String::as_str);
            let joins = ["to", "~", "through", "-", "–", "到", "至"].contains(&word(1))
                || word(1) == "and" && at > 0 && lower[at - 1] == "between";
            let chain = word(1) == "<=" && word(3) == "<=";
            let end = if chain { at + 4 } else { at + 2 };
            let to = numbers.get(end).copied().flatten();
            if let (Some(from), true, Some(to)) = (numbers[at], joins || chain, to) {
                (numbers[at], numbers[end]) = (None, None);
                self.bound(subject, Side::Lower, from);
                self.bound(subject, Side::Upper, to);
                self.counted(subject, lower.get(end + 1));
            }
        }
    }

    /// `[1, 9]` and `(0, 9]`: the words have lost their brackets, the text has not.
    fn intervals(&mut self, subject: Subject, lower: &[String], numbers: &mut [Option<i64>]) {
        let text: String = self.text.chars().filter(|c| *c != ' ').collect();
        for at in 0..lower.len().saturating_sub(1) {
            let (Some(from), Some(to)) = (numbers[at], numbers[at + 1]) else { continue };
            let stands =
                |open: char, close: char| text.contains(&format!("{open}{from},{to}{close}"));
            let sides = [('[', ']'), ('[', ')'), ('(', ']'), ('(', ')')];
            let Some((open, close)) = sides.into_iter().find(|(open, close)| stands(*open, *close))
            else {
                continue;
            };
            (numbers[at], numbers[at + 1]) = (None, None);
            self.one_side(subject, if open == '[' { Least } else { Above }, from);
            self.one_side(subject, if close == ']' { Most } else { Below }, to);
        }
    }

    fn one_side(&mut self, subject: Subject, compare: Compare, number: i64) {
        let r#type = self.field.r#type.as_ref().map(|fact| fact.is.as_str());
        let counts = subject != Subject::Value || matches!(r#type, Some("integer" | "long"));
        match compare {
            Least => self.bound(subject, Side::Lower, number),
            Most => self.bound(subject, Side::Upper, number),
            Above | Below if !counts => {
                let why = "a bound that is excluded, of what may be no integer";
                self.unread.push(Unread::new(self.line, self.text, why));
            }
            Above => self.bound(subject, Side::Lower, number.saturating_add(1)),
            Below => self.bound(subject, Side::Upper, number.saturating_sub(1)),
        }
    }
}

/// How the number at an index bounds, and the words that say so.
fn compared(
    lower: &[String],
    numbers: &[Option<i64>],
    at: usize,
) -> Option<(Compare, &'static str)> {
    let behind = lower[at + 1..].join(" ");
    if let Some((phrase, compare)) = BEHIND.iter().find(|(phrase, _)| behind.starts_with(phrase)) {
        return Some((*compare, phrase));
    }
    let before = at.checked_sub(1).map(|before| lower[before].as_str())?;
    if !before.is_ascii() {
        let found = CHINESE.iter().find(|(end, _)| before.ends_with(end));
        return found.map(|(phrase, compare)| (*compare, *phrase));
    }
    // Another number between belongs to the phrase, and this one does not.
    let first = (0..at).rev().find(|other| numbers[*other].is_some()).map_or(0, |other| other + 1);
    for end in (first.max(at.saturating_sub(FAR))..=at).rev() {
        for (phrase, compare) in &BEFORE {
            let words: Vec<&str> = phrase.split(' ').collect();
            let Some(start) = end.checked_sub(words.len()).filter(|start| *start >= first) else {
                continue;
            };
            if lower[start..end].iter().zip(&words).any(|(own, word)| own != word) {
                continue;
            }
            let clause =
                lower[..start].iter().rposition(|word| ["and", "but"].contains(&word.as_str()));
            let clause = &lower[clause.map_or(0, |at| at + 1)..start];
            let negated = clause.iter().any(|word| NEGATIONS.contains(&word.as_str()));
            return match (compare, negated) {
                (Above, true) => Some((Most, phrase)),
                (Below, true) => Some((Least, phrase)),
                // To exceed something may be allowed.
                (Above, false) if *phrase == "exceed" => None,
                (Least | Most, true) => None,
                (compare, false) => Some((*compare, phrase)),
            };
        }
    }
    None
}
