//! A page in HTML into blocks: headings, list items, paragraphs, table rows, preformatted text.

use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::page::{self, Block, Line, LineMark, Row, Text};

/// Elements whose text is no part of the page.
const SILENT: [&str; 7] = ["head", "script", "style", "noscript", "template", "title", "svg"];

/// Elements that begin and end a paragraph.
const BREAKS: [&str; 16] = [
    "p", "div", "ul", "ol", "li", "table", "tbody", "thead", "caption", "section", "article", "br",
    "dl", "dt", "dd", "body",
];

/// Cuts a page into blocks.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    let newlines: Vec<usize> = page.match_indices('\n').map(|(at, _)| at).collect();
    let line_of = |at: usize| newlines.partition_point(|newline| *newline < at) + 1;
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut reader = Reader::default();
    for token in Tokenizer::new_with_emitter(page, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                reader.open(&name, tag.self_closing, line_of(tag.span.start));
            }
            Token::EndTag(tag) => reader.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => {
                reader.text(&String::from_utf8_lossy(&text.value), line_of(text.span.start));
            }
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.paragraph();
    reader.row();
    reader.code();
    if let Some(Silent { name, line, .. }) = reader.silent {
        // What it took to the end of the file is no page; as code outside an example it is reported.
        let text = format!("<{name}> that nothing closes");
        reader.blocks.push(Block::Code(vec![Text { line, text }]));
    }
    reader.blocks
}

/// An open element whose text is no part of the page.
struct Silent {
    name: String,
    /// How often it is open.
    depth: usize,
    line: usize,
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    silent: Option<Silent>,
    paragraph: Option<Text>,
    /// How the next paragraph begins.
    mark: Option<LineMark>,
    row: Option<Row>,
    in_cell: bool,
    code: Option<Vec<Text>>,
}

impl Reader {
    fn open(&mut self, name: &str, self_closing: bool, line: usize) {
        // The end tag of the head may be left out.
        let body = !SILENT.contains(&name) && !["meta", "link", "base"].contains(&name);
        if self.silent.as_ref().is_some_and(|silent| silent.name == "head" && body) {
            self.silent = None;
        }
        if let Some(silent) = &mut self.silent {
            silent.depth += usize::from(silent.name == name && !self_closing);
            return;
        }
        if SILENT.contains(&name) && !self_closing {
            self.silent = Some(Silent { name: name.to_owned(), depth: 1, line });
            return;
        }
        if let ("br", Some(code)) = (name, &mut self.code) {
            let line = code.last().map_or(0, |last| last.line);
            code.push(Text { line, text: String::new() });
            return;
        }
        if BREAKS.contains(&name) {
            self.paragraph();
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.paragraph();
                self.mark = Some(LineMark::Heading);
            }
            "li" => self.mark = Some(LineMark::Bullet),
            "tr" => {
                self.paragraph();
                self.row();
                self.row = Some(Row::new());
            }
            "td" | "th" => {
                self.paragraph();
                self.in_cell = self.row.is_some();
                if let Some(row) = &mut self.row {
                    row.push(Vec::new());
                }
            }
            "pre" => {
                self.paragraph();
                self.code = Some(Vec::new());
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(silent) = &mut self.silent {
            silent.depth -= usize::from(silent.name == name);
            if silent.depth == 0 {
                self.silent = None;
            }
            return;
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.paragraph();
                self.mark = None;
            }
            "td" | "th" => {
                self.paragraph();
                self.in_cell = false;
            }
            "tr" | "table" => {
                self.paragraph();
                self.row();
                self.in_cell = false;
            }
            "pre" => self.code(),
            _ if BREAKS.contains(&name) => self.paragraph(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, mut line: usize) {
        if self.silent.is_some() {
            return;
        }
        if let Some(code) = &mut self.code {
            for (index, part) in text.split('\n').enumerate() {
                match code.last_mut() {
                    Some(last) if index == 0 => last.text.push_str(part),
                    _ => code.push(Text { line: line + index, text: part.to_owned() }),
                }
            }
            return;
        }
        for (index, part) in text.split('\n').enumerate() {
            line += usize::from(index > 0);
            let part = page::plain(part);
            let words = part.split_whitespace().collect::<Vec<_>>().join(" ");
            let glue = index > 0 || part.starts_with(' ');
            match &mut self.paragraph {
                None if words.is_empty() => {}
                None => self.paragraph = Some(Text { line, text: words }),
                Some(paragraph) => {
                    if glue && !paragraph.text.ends_with(' ') {
                        paragraph.text.push(' ');
                    }
                    paragraph.text.push_str(&words);
                }
            }
            if let Some(paragraph) = &mut self.paragraph
                && part.ends_with(' ')
                && !paragraph.text.ends_with(' ')
            {
                paragraph.text.push(' ');
            }
        }
    }

    /// Ends the paragraph, if there is one.
    fn paragraph(&mut self) {
        let Some(Text { line, text }) = self.paragraph.take() else { return };
        let text = text.trim().to_owned();
        let mark = self.mark.take();
        match &mut self.row {
            Some(row) if self.in_cell => {
                let cell = row.last_mut().expect("a cell is open, so the row has one");
                cell.push(Text { line, text });
            }
            _ => {
                let line = match mark {
                    Some(mark) => Line { line, indent: 0, mark, text },
                    None => page::line(line, &text),
                };
                self.blocks.push(Block::Line(line));
            }
        }
    }

    /// Ends the row, if there is one with a cell.
    fn row(&mut self) {
        if let Some(row) = self.row.take().filter(|row| !row.is_empty()) {
            self.blocks.push(Block::Row(row));
        }
    }

    /// Ends the preformatted text, if there is one.
    fn code(&mut self) {
        if let Some(mut code) = self.code.take() {
            code.retain(|text| !text.text.trim().is_empty());
            self.blocks.push(Block::Code(code));
        }
    }
}
