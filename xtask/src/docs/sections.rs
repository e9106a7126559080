//! The blocks of a page into its facts, section by section.

use super::facts::{Fact, Facts, Named, Place, Sample, SampleOf, Unread};
use super::fields::{Context, Fields, Side};
use super::page::{Block, Line, Mark, Row, Text};
use super::tables::{self, Table};
use super::words::{self, Column, Label, Section};
use super::{cells, samples};

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
    fields: Fields,
    facts: Facts,
    unread: Vec<Unread>,
}

impl<'a> Walk<'a> {
    fn block(&mut self) {
        match &self.blocks[self.at] {
            Block::Row(_) => self.rows(),
            Block::Code(code) => {
                self.at += 1;
                self.code(code);
            }
            Block::Line(line) => self.line(line),
        }
    }

    fn line(&mut self, line: &'a Line) {
        let Line { line: number, mark, text, .. } = line;
        if let Some((table, end)) =
            tables::flat(self.blocks, self.at, self.section, &mut self.unread)
        {
            self.at = end;
            self.table(&table, *number);
            return;
        }
        self.at += 1;
        let label = words::label(self.section, text);
        let section = words::section(text).filter(|_| *mark != Mark::Bullet && label.is_none());
        if let Some(section) = section {
            self.begin(section, *number);
        } else if let Some((found, words)) = tables::caption(text) {
            self.caption = Some(Fact::new((found, words), *number));
            self.facts.mentions.extend(cells::mentions(words, *number));
        } else if let Some(label) = label {
            self.labelled(label, *number);
        } else if let Some(status) = tables::reply(text)
            && self.section == Section::Response
        {
            self.status = Some(Fact::new(status, *number));
        } else if *mark == Mark::Heading && self.section != Section::Top {
            self.unread.push(Unread::new(*number, text, "a heading that no rule knows"));
            self.begin(Section::Prose, *number);
        } else {
            self.words(line);
        }
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
                }
            }
            Section::Prose | Section::Request | Section::Response | Section::Statuses => {
                if samples::prose(text) || *mark == Mark::Bullet && text.contains(' ') {
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

    /// Date and title.
    fn top(&mut self, line: &Line) {
        let date = ["Updated on ", "更新时间: ", "更新时间:"]
            .iter()
            .find_map(|begins| line.text.strip_prefix(begins))
            .map(|rest| rest.split_whitespace().next().unwrap_or_default());
        match date {
            Some(date) if day(date) => {
                self.facts.date = Some(Fact::new(date.to_owned(), line.line));
            }
            Some(_) => self.gap(line.line, &line.text, "no date of the form 2025-12-31"),
            None => {
                // The title is what stands last above the first heading, or is marked as one.
                let title = Fact::new(line.text.clone(), line.line);
                let marked = line.mark == Mark::Heading;
                let headed = matches!(&self.facts.title, Some(title) if title.line == self.heading);
                if headed && self.heading > 0 {
                    self.gap(line.line, &line.text, "a line below the title");
                } else if let Some(before) = self.facts.title.replace(title) {
                    self.gap(before.line, &before.is, "a line above the title");
                }
                if marked {
                    self.heading = line.line;
                }
            }
        }
    }

    fn method(&mut self, line: usize, text: &str) {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        let mut methods: Vec<&str> = words.filter(|word| samples::METHODS.contains(word)).collect();
        methods.dedup();
        match methods.as_slice() {
            [method] => self.set_method(method, line),
            [] if samples::prose(text) => {
                self.facts.mentions.extend(cells::mentions(text, line));
            }
            [] => self.gap(line, text, "no method"),
            _ => self.gap(line, text, "more than one method"),
        }
    }

    fn set_method(&mut self, method: &str, line: usize) {
        match &self.facts.method {
            None => self.facts.method = Some(Fact::new(method.to_owned(), line)),
            Some(fact) if fact.is == method => {}
            Some(_) => self.gap(line, method, "a second method"),
        }
    }

    /// A line of the section that tells where the operation is.
    fn address(&mut self, line: usize, text: &str) {
        let label = self.label.take().map(|label| label.is);
        let (method, target) = match text.split_once(' ') {
            Some((method, rest)) if samples::METHODS.contains(&method) => (Some(method), rest),
            _ => (None, text),
        };
        match label {
            Some(Label::Method) => self.method(line, text),
            Some(Label::Transport) => self.transport(line, text),
            Some(Label::Address | Label::Place(_) | Label::Sample(_)) | None => {
                match samples::path(target.trim()) {
                    Some((path, query)) if !path.contains(' ') => {
                        if let Some(method) = method {
                            self.set_method(method, line);
                        }
                        if let Some((scheme, _)) = target.split_once("://") {
                            self.transport(line, scheme);
                        }
                        self.set_path(path, line);
                        if let Some(query) = query {
                            self.gap(
                                line,
                                query,
                                "a query in the address; its parameters are in no table",
                            );
                        }
                    }
                    _ if samples::prose(text) => {
                        self.facts.mentions.extend(cells::mentions(text, line));
                    }
                    _ => self.gap(line, text, "neither an address nor a sentence"),
                }
            }
        }
    }

    fn set_path(&mut self, path: &str, line: usize) {
        match &self.facts.path {
            None => self.facts.path = Some(Fact::new(path.to_owned(), line)),
            Some(fact) if fact.is == path => {}
            Some(_) => self.gap(line, path, "a second address"),
        }
    }

    fn transport(&mut self, line: usize, text: &str) {
        let scheme = text.to_lowercase();
        match (scheme.as_str(), &self.facts.transport) {
            ("https" | "http", None) => self.facts.transport = Some(Fact::new(scheme, line)),
            ("https" | "http", Some(fact)) if fact.is == scheme => {}
            ("https" | "http", Some(_)) => self.gap(line, text, "a second transport protocol"),
            _ => self.gap(line, text, "a transport protocol that no rule knows"),
        }
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

    /// Consecutive rows with borders.
    fn rows(&mut self) {
        let rows: Vec<&'a Row> = self.blocks[self.at..]
            .iter()
            .map_while(|block| match block {
                Block::Row(row) => Some(row),
                Block::Line(_) | Block::Code(_) => None,
            })
            .collect();
        self.at += rows.len();
        if let Some(table) = tables::bordered(&rows, &mut self.unread) {
            let line = rows[0].iter().flatten().next().map_or(0, |text| text.line);
            self.table(&table, line);
            return;
        }
        for row in rows {
            let mut cells = row.iter().filter_map(|cell| cell.first());
            let (first, second) = (cells.next(), cells.next());
            match (first, second, words::label(self.section, &tables::joined(&row[0]))) {
                (Some(first), Some(second), Some(label)) if row.len() == 2 => {
                    self.label = Some(Fact::new(label, first.line));
                    self.address(second.line, &second.text);
                }
                (None, ..) => {}
                (Some(first), ..) => {
                    let text = row.iter().map(|cell| tables::joined(cell)).collect::<Vec<_>>();
                    self.gap(first.line, &text.join(" | "), "a row of no table that is known");
                }
            }
        }
    }

    fn table(&mut self, table: &Table, line: usize) {
        let caption = self.caption.take();
        if table.columns[0] == Column::Status {
            self.listed(table, Column::Status);
        } else if table.columns[0] == Column::Code {
            self.listed(table, Column::Code);
        } else if table.columns.contains(&Column::Name) {
            let (side, place) = match (self.section, &self.label) {
                (Section::Address, _) => {
                    (Side::Request, Some(Fact::new(Place::Path, self.heading)))
                }
                (Section::Request, Some(Fact { is: Label::Place(place), line })) => {
                    (Side::Request, Some(Fact::new(*place, *line)))
                }
                (Section::Request, _) => (Side::Request, None),
                (Section::Response, Some(Fact { is: Label::Place(place), line })) => {
                    (Side::Response, Some(Fact::new(*place, *line)))
                }
                (Section::Response, _) => (Side::Response, None),
                _ => {
                    self.gap(line, "", "a table of parameters in a section that has none");
                    return;
                }
            };
            let caption_place = caption
                .as_ref()
                .and_then(|caption| Some(Fact::new(words::place(caption.is.1)?, caption.line)));
            let context = Context {
                side,
                place,
                number: caption.map(|caption| caption.is.0),
                caption: caption_place,
                status: self.status.clone(),
            };
            self.fields.add(table, &context, &mut self.unread);
        } else {
            self.gap(line, "", "a table without a column of names");
        }
    }

    /// A table of statuses or codes; what they mean is prose.
    fn listed(&mut self, table: &Table, column: Column) {
        for row in &table.rows {
            let known = row.word(column).map(|word| (word, word.text.as_str()));
            match known {
                Some((word, text)) if column == Column::Status && tables::status(text) => {
                    let status = text.parse().expect("three digits are a number");
                    self.facts.statuses.push(Fact::new(status, word.line));
                }
                Some((word, text)) if column == Column::Code && tables::code(text) => {
                    self.facts.codes.push(Fact::new(text.to_owned(), word.line));
                }
                Some((word, text)) => self.gap(word.line, text, "neither status nor code"),
                None => self.gap(row.line, "", "a row without status or code"),
            }
            for text in row.cell(Column::Description).unwrap_or_default() {
                self.facts.mentions.extend(cells::mentions(&text.text, text.line));
            }
        }
    }

    /// Code that the format marks as such.
    fn code(&mut self, code: &[Text]) {
        match self.section {
            Section::Example
            | Section::ExampleRequest
            | Section::ExampleResponse
            | Section::Curl => self.example(code),
            Section::Address => {
                for text in code {
                    self.address(text.line, text.text.trim());
                }
            }
            _ => {
                for text in code {
                    self.gap(text.line, text.text.trim(), "code outside an example");
                }
            }
        }
    }

    /// The lines from here to the next heading or label.
    fn example_lines(&mut self) -> Vec<Text> {
        let mut lines = Vec::new();
        while let Some(Block::Line(line)) = self.blocks.get(self.at) {
            let Line { line: number, indent, text, .. } = line;
            let label = words::label(self.section, text).is_some();
            let ends = label || line.mark == Mark::Heading || words::section(text).is_some();
            if ends || !lines.is_empty() && words::none(text) {
                break;
            }
            let text = format!("{}{text}", " ".repeat((*indent).min(200)));
            lines.push(Text { line: *number, text });
            self.at += 1;
        }
        lines
    }

    fn example(&mut self, lines: &[Text]) {
        let Some(first) = lines.first() else { return };
        if self.section == Section::Curl {
            let sample = samples::curl(lines, self.heading, &mut self.unread);
            self.facts.examples.extend(sample);
            return;
        }
        if !self.began {
            match self.section {
                Section::ExampleRequest => self.sample(SampleOf::Request, self.heading),
                Section::ExampleResponse => self.sample(SampleOf::Response, self.heading),
                _ => {
                    for text in lines {
                        self.gap(
                            text.line,
                            text.text.trim(),
                            "an example of nothing that is known",
                        );
                    }
                    return;
                }
            }
        }
        debug_assert!(first.line > 0);
        let found = samples::read(lines, &mut self.facts.examples, &mut self.unread);
        self.facts.mentions.extend(found);
    }

    fn finish(self) -> (Facts, Vec<Unread>) {
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

/// Whether a text has the form of a day.
fn day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
