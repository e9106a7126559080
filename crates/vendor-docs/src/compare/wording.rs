//! What pages say of a field in words, against what the spec says in its descriptions.

use specwright_document::Node;

use super::super::facts::{Fact, Field};
use super::super::words;
use super::edits::{self, TO_DESCRIBE};
use super::fields::Home;
use super::heading::words_of;
use super::{Comparer, said};

/// Words by which a description says that a number is a moment.
const MOMENT: [&str; 3] = ["timestamp", "moment", "epoch"];

const UNITS_OF_LENGTH: [&str; 2] = ["byte", "character"];

impl<'a> Comparer<'a> {
    /// Unit, form, reserved, references, and numbers in the text of a field.
    pub(super) fn in_words(
        &mut self,
        key: &str,
        field: &'a Field,
        holder: Node<'a>,
        home: &Home<'a>,
    ) {
        let texts = described(home);
        if let Some(fact) = &field.unit {
            self.unit(&format!("{key}.unit"), fact, holder, &texts);
        }
        self.length_unit(key, field, holder, &texts);
        self.moment(&format!("{key}.format"), field, holder, &texts);
        self.reserved(key, field, holder, &texts);
        self.deprecated(key, field, home);
        if let Some(fact) = &field.see {
            let key = format!("{key}.see");
            let (page, line) = (fact.is.to_string(), fact.line);
            if field.fields.is_empty()
                && holder.get("enum").is_none()
                && holder.get("properties").is_none()
            {
                let words = format!("Values: Table {page} of the page.");
                let edits = edits::say(holder, &words);
                self.differ(&key, Some((page, line)), None, holder, edits);
            } else {
                self.passed(&key, &page);
            }
        }
        for fact in &field.mentions {
            self.mention(&format!("{key}.mentions"), fact, holder, &texts);
        }
        if let Some(fact) = &field.other_values {
            self.other_values(key, fact, holder, &texts);
        }
    }

    /// Numbers in the prose of the page.
    pub(super) fn mentions(&mut self) {
        let facts = self.facts;
        let own: Vec<Node<'a>> = ["description", "summary"]
            .iter()
            .filter_map(|key| self.operation.node.get(key))
            .collect();
        for fact in &facts.mentions {
            match self.port(&fact.is) {
                Some(port) => {
                    let own = Some((port.as_str().unwrap_or_default().to_owned(), port));
                    let edits = self.move_port(port, &fact.is);
                    let page = Some((fact.is.clone(), fact.line));
                    self.hold("mentions", page, own, port, |_| edits);
                }
                None => self.mention("mentions", fact, self.operation.node, &own),
            }
        }
    }

    /// Whether the nearest description that names any unit names this one.
    fn unit(&mut self, key: &str, fact: &Fact<String>, holder: Node<'a>, texts: &[Node<'a>]) {
        // What is said of the operation as a whole is not said of this field.
        let own = self.operation.node.get("description").map(Node::id);
        let mut texts = texts.iter().copied().filter(|text| Some(text.id()) != own);
        let named = texts.find_map(|text| Some((text, units(text).next()?)));
        match named {
            Some((text, _)) if units(text).any(|(_, unit)| unit == fact.is) => {
                self.look(text);
                self.agree(key, &fact.is);
            }
            Some((text, (word, unit))) => {
                self.look(text);
                let many = if word.ends_with('s') { "s" } else { "" };
                let edits = edits::reword(text, word, &format!("{}{many}", fact.is));
                self.differ(
                    key,
                    Some((fact.is.clone(), fact.line)),
                    Some(unit.to_owned()),
                    text,
                    edits,
                );
            }
            None => self.spoken(key, fact, false, holder, &format!("In {}s.", fact.is)),
        }
    }

    /// OpenAPI counts characters; a length in bytes stands in the description.
    fn length_unit(&mut self, key: &str, field: &'a Field, holder: Node<'a>, texts: &[Node<'a>]) {
        let own = texts.iter().take(3).find_map(|text| {
            let mut all = units(*text).filter(|(_, unit)| UNITS_OF_LENGTH.contains(unit));
            all.next().map(|(word, unit)| (*text, word, unit))
        });
        let Some(fact) = &field.length_unit else { return };
        let key = format!("{key}.length_unit");
        match own {
            Some((text, _, unit)) if unit == fact.is => {
                self.look(text);
                self.agree(&key, &fact.is);
            }
            None if fact.is == "character" => self.agree(&key, &fact.is),
            Some((text, word, unit)) => {
                self.look(text);
                let many = if word.ends_with('s') { "s" } else { "" };
                let edits = edits::reword(text, word, &format!("{}{many}", fact.is));
                self.differ(
                    &key,
                    Some((fact.is.clone(), fact.line)),
                    Some(unit.to_owned()),
                    text,
                    edits,
                );
            }
            None => {
                self.spoken(&key, fact, false, holder, &format!("Its length counts {}s.", fact.is))
            }
        }
    }

    /// A number that is a moment is told by its description.
    fn moment(&mut self, key: &str, field: &'a Field, holder: Node<'a>, texts: &[Node<'a>]) {
        let told = texts.iter().copied().take(2).find(|text| has_any(*text, &MOMENT));
        match (&field.format, told) {
            (Some(fact), told) => {
                let agrees = told.is_some() && fact.is == "timestamp";
                self.spoken(key, fact, agrees, holder, &format!("A {}.", fact.is));
            }
            (None, Some(text)) => {
                self.look(text);
                let own = MOMENT.iter().find(|word| has_any(text, &[word]));
                let edits = own.map_or(Vec::new(), |word| edits::reword(text, word, "number"));
                self.differ(key, None, Some("timestamp".to_owned()), text, edits);
            }
            (None, None) => {}
        }
    }

    fn reserved(&mut self, key: &str, field: &'a Field, holder: Node<'a>, texts: &[Node<'a>]) {
        let key = format!("{key}.reserved");
        // Only what is said of the field itself.
        let own = texts.iter().copied().take(2).find(|text| says_reserved(*text));
        match (said(&field.reserved), own) {
            (Some((page, _)), Some(_)) => self.agree(&key, &page),
            (Some(page), None) => {
                let edits = edits::say(holder, "Reserved.");
                self.differ(&key, Some(page), None, holder, edits);
            }
            (None, Some(text)) => {
                self.look(text);
                let edits = edits::reword(text, "Reserved", "Of use");
                self.differ(&key, None, Some("true".to_owned()), text, edits);
            }
            (None, None) => {}
        }
    }

    /// A field that is deprecated is so in the spec, at the field or in its schema.
    fn deprecated(&mut self, key: &str, field: &'a Field, home: &Home<'a>) {
        let key = format!("{key}.deprecated");
        let operation = self.operation.node.id();
        let around = || home.around.iter().copied().filter(|node| node.id() != operation);
        let parameter = around().take(3).find(|node| node.get("in").is_some());
        let at = parameter.or(around().nth(1)).unwrap_or(self.operation.node);
        let mut flags = around().take(2).chain(parameter).filter_map(|node| node.get("deprecated"));
        let own = flags.find(|node| node.as_bool() == Some(true));
        let said = own.map(|node| ("true".to_owned(), node));
        self.hold(&key, super::said(&field.deprecated), said, at, |new| match (own, new) {
            (Some(node), None) => edits::remove(node),
            (None, Some(_)) if at.reference().is_none() => {
                edits::insert(at, &["description", "type", "in"], "deprecated", true)
            }
            _ => Vec::new(),
        });
    }

    /// Compares a number of the page, with its unit or name, with the descriptions of the operation. An edit changes only
    /// a description of the part that the number is about.
    fn mention(&mut self, key: &str, fact: &Fact<String>, holder: Node<'a>, parts: &[Node<'a>]) {
        let wanted = plain(&fact.is);
        let texts: Vec<Node<'a>> = self.texts.clone();
        if texts.iter().any(|text| follows(&plain(text.as_str().unwrap_or_default()), &wanted)) {
            return self.agree(key, &fact.is);
        }
        // The same words with another number.
        let is_number = |word: &String| word.parse::<i64>().is_ok();
        let number = wanted.iter().find(|word| is_number(word)).cloned().unwrap_or_default();
        let has_words = wanted.iter().any(|word| !is_number(word));
        let other = parts.iter().filter(|_| has_words).find_map(|text| {
            let words = plain(text.as_str().unwrap_or_default());
            let alike = words.windows(wanted.len()).find(|window| {
                window.iter().zip(&wanted).all(|(a, b)| a == b || is_number(a) && is_number(b))
            })?;
            Some((*text, alike.iter().find(|word| is_number(word))?.clone()))
        });
        let page = Some((fact.is.clone(), fact.line));
        match other {
            Some((text, old)) => {
                let edits = edits::reword(text, &old, &number);
                self.differ(key, page, Some(old), text, edits);
            }
            None => {
                let words = format!("{TO_DESCRIBE}: {}.", fact.is);
                let edits = edits::say(holder, &words);
                self.differ(key, page, None, holder, edits);
            }
        }
    }

    /// What every value but those listed means.
    fn other_values(
        &mut self,
        key: &str,
        fact: &Fact<String>,
        holder: Node<'a>,
        texts: &[Node<'a>],
    ) {
        // Every code but that of success is a refusal: the envelope says so.
        let success = self.document.root().get("x-envelope").and_then(|e| e.get("success"));
        let code = self.code().filter(|_| success.is_some());
        let refusal = fact.is == "failure" && code.is_some_and(|code| code.id() == holder.id());
        let own = refusal
            || words_of(&fact.is).all(|word| texts.iter().take(2).any(|text| has(*text, word)));
        let words = format!("Other values: {}.", fact.is);
        self.spoken(&format!("{key}.other_values"), fact, own, holder, &words);
    }

    fn spoken(
        &mut self,
        key: &str,
        fact: &Fact<String>,
        agrees: bool,
        holder: Node<'a>,
        words: &str,
    ) {
        if agrees {
            return self.agree(key, &fact.is);
        }
        let edits = edits::say(holder, words);
        self.differ(key, Some((fact.is.clone(), fact.line)), None, holder, edits);
    }
}

/// The descriptions of what surrounds a field, the nearest first.
pub(super) fn described<'a>(home: &Home<'a>) -> Vec<Node<'a>> {
    home.around.iter().filter_map(|node| node.get("description")).collect()
}

fn units(text: Node<'_>) -> impl Iterator<Item = (&str, &'static str)> {
    let words = words_of(text.as_str().unwrap_or_default());
    words.filter(|word| word.len() > 2).filter_map(|word| Some((word, words::unit(word)?)))
}

fn has(text: Node<'_>, word: &str) -> bool {
    words_of(text.as_str().unwrap_or_default()).any(|own| own.eq_ignore_ascii_case(word))
}

fn has_any(text: Node<'_>, words: &[&str]) -> bool {
    let text = text.as_str().unwrap_or_default().to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// Whether a text says that something has no use yet: a sentence begins with the word.
fn says_reserved(text: Node<'_>) -> bool {
    let text = text.as_str().unwrap_or_default().to_lowercase();
    text.contains("without meaning") || text.split(". ").any(|said| said.starts_with("reserved"))
}

/// Words without the end of the plural.
fn plain(text: &str) -> Vec<String> {
    let single = |word: &str| {
        let lower = word.to_lowercase();
        lower.strip_suffix('s').map_or(lower.clone(), str::to_owned)
    };
    words_of(text).map(single).collect()
}

fn follows(text: &[String], wanted: &[String]) -> bool {
    !wanted.is_empty() && text.windows(wanted.len()).any(|window| window == wanted)
}
