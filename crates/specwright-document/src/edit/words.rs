//! Writes what changes within a text.

use std::ops::Range;

use saphyr_parser::ScalarStyle;

use super::plan::find_word;
use super::value::{NewValue, Style, is_plain, quoted};
use super::write::{Splice, Writer};

impl Writer<'_> {
    /// Replaces words of a text and adds others at its end; its spelling is kept if it can be.
    pub(super) fn text(&mut self, at: usize, value: &str, style: ScalarStyle) {
        let plan = self.plans.of(at);
        let mut whole = value.to_owned();
        for (old, new) in &plan.reworded {
            if let Some(at) = find_word(&whole, old) {
                whole.replace_range(at..at + old.len(), new);
            }
        }
        let whole = [&[whole.trim()], &plan.extended[..]].concat().join(" ");
        match self.in_place(at, style, &whole) {
            Some(splices) => self.splices.extend(splices),
            None => self.set(at, &NewValue::Text(whole.trim().to_owned())),
        }
    }

    fn in_place(&self, at: usize, style: ScalarStyle, whole: &str) -> Option<Vec<Splice>> {
        let (tree, plan) = (self.tree, self.plans.of(at));
        let span = tree.nodes[at].span.clone();
        let body = match style {
            ScalarStyle::Plain => span,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => span.start + 1..span.end - 1,
            ScalarStyle::Literal | ScalarStyle::Folded => {
                tree.line_end(self.header(at)?.end)..span.end
            }
        };
        let written = tree.text.get(body.clone()).filter(|body| !body.trim().is_empty())?;
        let spelling = Spelling { style, outer: self.style(at), whole };
        let mut splices: Vec<Splice> = Vec::new();
        for (old, new) in &plan.reworded {
            let at = body.start + find_word(written, old)?;
            let range = at..at + old.len();
            let apart = |other: &Range<usize>| other.end <= range.start || range.end <= other.start;
            if splices.iter().all(|splice| apart(&splice.range)) {
                splices.push(Splice { range, text: spelling.spell(new)? });
            }
        }
        let indent = written.len() - written.trim_start_matches(' ').len();
        for words in &plan.extended {
            let (at, text) = match style {
                ScalarStyle::Literal | ScalarStyle::Folded => {
                    let line = " ".repeat(indent) + &spelling.spell(words)? + self.end;
                    (tree.line_end(body.start + written.trim_end().len()), line)
                }
                _ => (body.end, spelling.spell(&format!(" {words}"))?),
            };
            splices.push(Splice { range: at..at, text });
        }
        Some(splices)
    }
}

/// The spelling of a text whose words change.
struct Spelling<'w> {
    style: ScalarStyle,
    outer: Style,
    /// All of it after the change.
    whole: &'w str,
}

impl Spelling<'_> {
    /// Spells words as a part of the text; `None` if all of it needs another spelling.
    fn spell(&self, words: &str) -> Option<String> {
        let one_line = !words.contains(char::is_control);
        match self.style {
            ScalarStyle::Plain => {
                // Several words are never a number.
                let several =
                    self.whole.contains(' ') && is_plain(&format!("x{words}"), self.outer);
                (several || is_plain(self.whole, self.outer)).then(|| words.to_owned())
            }
            ScalarStyle::SingleQuoted => one_line.then(|| words.replace('\'', "''")),
            ScalarStyle::DoubleQuoted => {
                let quoted = quoted(words);
                Some(quoted[1..quoted.len() - 1].to_owned())
            }
            ScalarStyle::Literal | ScalarStyle::Folded => one_line.then(|| words.to_owned()),
        }
    }
}
