//! The blocks of a page into its facts, section by section.

mod address;
mod examples;
mod rows;

use super::facts::{Fact, Facts, Named, Place, Sample, SampleOf, Unread};
use super::fields::Fields;
use super::page::{Block, Line, LineMark};
use super::tables;
use super::words::{self, Label, Section};
use super::{cells, cutter, samples};

/// Reads the blocks of a page.
pub(crate) fn read(blocks: &[Block]) -> (Facts, Vec<Unread>) {
    let mut walk = Walk {
        blocks,
        at: 0,
        section: Section::Top,
        heading: 0,
        label: None,
        caption: None,
        status: None,
        began: false,
        pending: None,
        fields: Fields::default(),
        facts: Facts::default(),
        unread: Vec::new(),
    };
    while walk.at < blocks.len() {
        walk.block();
    }
    walk.finish()
}

struct Walk<'a> {
    blocks: &'a [Block],
    at: usize,
    section: Section,
    /// Line of the section's heading.
    heading: usize,
    /// What stands above the lines to come, inside the section.
    label: Option<Fact<Label>>,
    /// Number and words above the table to come.
    caption: Option<Fact<(u32, &'a str)>>,
    /// The status of the replies that the section is about.
    status: Option<Fact<u16>>,
    /// Whether the section has begun a sample.
    began: bool,
    /// What announced something that has not come yet.
    pending: Option<Pending<'a>>,
    fields: Fields,
    facts: Facts,
    unread: Vec<Unread>,
}

/// A heading, label or caption above nothing so far.
struct Pending<'a> {
    rank: Rank,
    line: usize,
    text: &'a str,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Heading,
    Label,
    Caption,
    /// The left cell of a row of two.
    Cell,
}

impl<'a> Walk<'a> {
    fn block(&mut self) {
        match &self.blocks[self.at] {
            Block::Row(_) => self.rows(),
            Block::Code(code) => {
                self.at += 1;
                self.pending = None;
                self.code(code);
            }
            Block::Line(line) => self.line(line),
        }
    }

    fn line(&mut self, line: &'a Line) {
        let Line { line: number, mark, text, .. } = line;
        if let Some((table, end)) =
            cutter::flat(self.blocks, self.at, self.section, &mut self.unread)
        {
            self.at = end;
            self.pending = None;
            self.table(&table, *number);
            return;
        }
        self.at += 1;
        let label = words::label(self.section, text);
        let section = words::section(text).filter(|_| *mark != LineMark::Bullet && label.is_none());
        if let Some(section) = section {
            self.announce((section != Section::Footer).then_some(Pending {
                rank: Rank::Heading,
                line: *number,
                text,
            }));
            self.begin(section, *number);
        } else if let Some((found, words)) = tables::caption(text) {
            self.announce(Some(Pending { rank: Rank::Caption, line: *number, text }));
            self.caption = Some(Fact::new((found, words), *number));
            self.facts.mentions.extend(cells::mentions(words, *number));
        } else if let Some(label) = label {
            let row = self.section == Section::Address;
            let rank = if row { Rank::Cell } else { Rank::Label };
            self.announce(Some(Pending { rank, line: *number, text }));
            self.labelled(label, *number);
        } else if let Some(status) = tables::reply(text)
            && self.section == Section::Response
        {
            self.announce(Some(Pending { rank: Rank::Label, line: *number, text }));
            self.status = Some(Fact::new(status, *number));
        } else if *mark == LineMark::Heading && (self.section != Section::Top || self.titled()) {
            self.unread.push(Unread::new(*number, text, "a heading that no rule knows"));
            self.begin(Section::Prose, *number);
        } else {
            self.words(line);
        }
    }

    /// Notes what announces something; reports what announced in vain. A copy of a page may have lost it.
    fn announce(&mut self, next: Option<Pending<'a>>) {
        let rank = next.as_ref().map_or(Rank::Heading, |next| next.rank);
        if let Some(pending) = self.pending.take().filter(|pending| pending.rank >= rank) {
            self.gap(pending.line, pending.text, "nothing stands below this");
        }
        self.pending = next;
    }

    fn begin(&mut self, section: Section, line: usize) {
        if self.section == Section::Top && self.facts.title.is_none() {
            self.gap(line, "", "no title stands above the first heading");
        }
        self.section = section;
        self.heading = line;
        self.label = None;
        self.caption = None;
        self.status = None;
        self.began = false;
    }

    fn labelled(&mut self, label: Label, line: usize) {
        self.label = Some(Fact::new(label, line));
        self.caption = None;
        if let Label::Sample(of) = label {
            let goes_on = self.began && self.facts.examples.last().is_some_and(|s| s.of.is == of);
            if !goes_on {
                self.sample(of, line);
            }
        }
    }

    fn sample(&mut self, of: SampleOf, line: usize) {
        self.facts.examples.push(samples::empty(Fact::new(of, line)));
        self.began = true;
    }

    /// A line that is no heading, caption, label or cell.
    fn words(&mut self, line: &'a Line) {
        let Line { line: number, mark, text, .. } = line;
        self.pending = None;
        let said = self.label.as_ref().map(|label| label.is);
        if words::none(text)
            && let Some(part) = words::part(self.section, said)
        {
            self.facts.none.push(Fact::new(part, *number));
            return;
        }
        match self.section {
            Section::Top => self.top(line),
            Section::Preconditions => match words::precondition(text) {
                Some(keyword) => {
                    self.facts.preconditions.push(Fact::new(keyword.to_owned(), *number));
                }
                None => self.gap(*number, text, "a precondition that no rule knows"),
            },
            Section::Method => self.method(*number, text),
            Section::Address => self.address(*number, text),
            Section::LogName => match (&self.facts.log_name, tables::name_like(text)) {
                (None, true) => self.facts.log_name = Some(Fact::new(text.clone(), *number)),
                _ => self.gap(*number, text, "no name of a method in logs, or a second one"),
            },
            Section::Events if tables::name_like(text) && text.contains('_') => {
                self.facts.events.push(Fact::new(text.clone(), *number));
            }
            Section::Events => self.gap(*number, text, "no name of an event"),
            Section::Codes if tables::code(text) => {
                self.facts.codes.push(Fact::new(text.clone(), *number));
            }
            Section::Codes if samples::prose(text) => self.codes_in_words(*number, text),
            Section::Codes => self.gap(*number, text, "no result code"),
            Section::Example
            | Section::ExampleRequest
            | Section::ExampleResponse
            | Section::Curl => {
                self.at -= 1;
                let lines = self.example_lines();
                self.example(&lines);
            }
            Section::Footer => {
                if text.bytes().any(|byte| byte.is_ascii_digit()) {
                    self.gap(*number, text, "a number below the page");
                } else if cells::lone(text) && text != "Chatbot" {
                    self.gap(*number, text, "a word of its own below the page");
                }
            }
            Section::Prose | Section::Request | Section::Response | Section::Statuses => {
                if samples::prose(text) || *mark == LineMark::Bullet && text.contains(' ') {
                    self.facts.mentions.extend(cells::mentions(text, *number));
                } else {
                    self.gap(*number, text, "neither a heading that is known nor a sentence");
                }
            }
        }
    }

    fn gap(&mut self, line: usize, text: &str, why: &str) {
        self.unread.push(Unread::new(line, text, why));
    }

    /// How codes begin, or numbers.
    fn codes_in_words(&mut self, line: usize, text: &str) {
        let mut words = text.split_whitespace().skip_while(|word| *word != "starting").skip(1);
        if words.next() == Some("with") {
            let prefixes = words.take_while(|word| {
                *word == "or" || word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b',')
            });
            for prefix in prefixes.filter(|word| *word != "or") {
                let prefix = prefix.trim_end_matches(',').to_owned();
                self.facts.code_prefixes.push(Fact::new(prefix, line));
            }
        }
        self.facts.mentions.extend(cells::mentions(text, line));
    }

    fn finish(mut self) -> (Facts, Vec<Unread>) {
        self.announce(None);
        let Walk { mut facts, mut unread, fields, .. } = self;
        (facts.parameters, facts.response) = fields.finish();
        if let Some(path) = &facts.path {
            for field in &facts.parameters {
                let named = path.is.contains(&format!("{{{}}}", field.name.is));
                if field.place.as_ref().is_some_and(|place| place.is == Place::Path) && !named {
                    let why = "a parameter of the path that the path does not have";
                    unread.push(Unread::new(field.name.line, &field.name.is, why));
                }
            }
        }
        // A sample of which nothing was said after its label states nothing.
        facts.examples.retain(|sample| {
            let Sample { of: _, status, method, path, query, headers, body } = sample;
            let lists: [&[Named]; 2] = [query, headers];
            status.is_some()
                || method.is_some()
                || path.is_some()
                || body.is_some()
                || lists.iter().any(|list| !list.is_empty())
        });
        unread.sort_by_key(|unread| unread.line);
        (facts, unread)
    }
}
