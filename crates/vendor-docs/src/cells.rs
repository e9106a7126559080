//! The description of a parameter or field into its values and sentences; the numbers of prose.

use super::facts::{Choice, Fact, Field, Unread};
use super::page::{self, Text};
use super::{sentence, tables, words};

/// Adds to a field what its description states.
pub(crate) fn describe(field: &mut Field, paragraphs: &[Text], unread: &mut Vec<Unread>) {
    // After "the options are as follows", a line may begin with a value that is a word.
    let mut listing = false;
    for Text { line, text } in paragraphs {
        let starts = starts(text, listing);
        let prose = &text[..starts.first().map_or(text.len(), |start| start.at)];
        let mut found = false;
        for sentence in sentences(prose) {
            found |= sentence::read(field, *line, sentence, unread);
        }
        listing |= text.to_lowercase().contains("options");
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).map_or(text.len(), |next| next.at);
            choice(field, start, &text[start.meaning..end], *line);
        }
        if !found && starts.is_empty() && titled(text).is_some() {
            unread.push(Unread::new(
                *line,
                text,
                "a word and a colon, but nothing announces options",
            ));
        }
        if starts.is_empty() && lone(text) {
            unread.push(Unread::new(*line, text, "a word of its own that no rule reads"));
        }
    }
}

/// Whether a paragraph is a single word without full stop or number, such as a cell that strayed here.
pub(crate) fn lone(text: &str) -> bool {
    let prose = text == "Options:" || text.contains(' ') || text.ends_with('.') || !text.is_ascii();
    !prose && !text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The word that a paragraph begins with, if a colon follows it and it is none that announces a remark.
fn titled(text: &str) -> Option<&str> {
    let (word, rest) = text.split_once(':')?;
    let remark = ["Note", "NOTE", "Example", "CAUTION"].contains(&word);
    (rest.starts_with(' ') && tables::name_like(word) && !remark).then_some(word)
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
    let kept = kept.join(" ");
    // A script without blanks has words of a sign or two.
    let most = if kept.is_ascii() { 40 } else { 8 };
    let kept: String = kept.trim_end_matches(['.', ',', ';']).chars().take(most).collect();
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
        let stop = text.match_indices(". ").find(|(at, _)| {
            !["e.g", "i.e", "Max", "max", "Min", "min"]
                .iter()
                .any(|short| text[..*at].ends_with(short))
        });
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
    let spaced = page::spaced(text);
    let words: Vec<&str> = words_of(&spaced).collect();
    let mut mentions = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if word.bytes().any(|byte| byte.is_ascii_digit()) {
            mentions.push(Fact::new(mention(&words, at), line));
        }
    }
    mentions
}

pub(crate) fn mention(words: &[&str], at: usize) -> String {
    let word = words[at];
    match (&words[..at], words.get(at + 1)) {
        ([.., name, "is", "set", "to"], _) => format!("{name}={word}"),
        ([.., "Table"], _) => format!("Table {word}"),
        (_, Some(unit)) if words::unit(unit).is_some() => format!("{word} {unit}"),
        _ => word.to_owned(),
    }
}

/// Words without the punctuation around them.
pub(crate) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let trimmed = |word: &'_ str| -> bool { !word.is_empty() };
    let words = text.split_whitespace().map(|word| {
        word.trim_start_matches(['(', '[', '"', '\''])
            .trim_end_matches([')', ']', '.', ',', ';', ':', '"', '\''])
    });
    words.filter(move |word| trimmed(word))
}
