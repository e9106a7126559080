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

/// Elements around what a page is about, which a browser saves with it.
const FRAME: [&str; 2] = ["nav", "footer"];

/// Elements without an end.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// Roles of such elements.
const ROLES: [&str; 4] = ["navigation", "banner", "contentinfo", "search"];

/// What their class, name or label contains.
const NAMED: [&str; 4] = ["breadcrumb", "feedback", "cookie", "navbar"];

/// Cuts a page into blocks, and counts the elements around it that are left out.
pub(crate) fn blocks(page: &str) -> (Vec<Block>, usize) {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    let newlines: Vec<usize> = page.match_indices('\n').map(|(at, _)| at).collect();
    let line_of = |at: usize| newlines.partition_point(|newline| *newline < at) + 1;
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let has_main = ["<main", "<article", "role=\"main\""].iter().any(|tag| page.contains(tag));
    let mut reader = Reader { has_main, ..Reader::default() };
    for token in Tokenizer::new_with_emitter(page, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attributes = tag.attributes.iter().map(|(name, value)| {
                    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase();
                    (text(name), text(value))
                });
                let frame = reader.is_frame(&name, attributes);
                reader.open(&name, tag.self_closing, line_of(tag.span.start), frame);
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
    (reader.blocks, reader.left_out)
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
    /// Whether some element is said to be what the page is about.
    has_main: bool,
    /// How many such elements are open.
    mains: usize,
    /// How many elements around the page were left out.
    left_out: usize,
    silent: Option<Silent>,
    paragraph: Option<Text>,
    /// How the next paragraph begins.
    mark: Option<LineMark>,
    row: Option<Row>,
    in_cell: bool,
    code: Option<Vec<Text>>,
}

impl Reader {
    /// Whether an element stands around what the page is about.
    fn is_frame(&self, name: &str, mut attributes: impl Iterator<Item = (String, String)>) -> bool {
        let head = name == "header" && self.has_main && self.mains == 0;
        let named = |(name, value): (String, String)| match name.as_str() {
            "role" => ROLES.contains(&value.as_str()),
            "class" | "id" | "aria-label" => NAMED.iter().any(|word| value.contains(word)),
            _ => false,
        };
        FRAME.contains(&name) || head || name != "body" && attributes.any(named)
    }

    fn open(&mut self, name: &str, self_closing: bool, line: usize, frame: bool) {
        // The end tag of the head may be left out.
        let body = !SILENT.contains(&name) && !["meta", "link", "base"].contains(&name);
        if self.silent.as_ref().is_some_and(|silent| silent.name == "head" && body) {
            self.silent = None;
        }
        if let Some(silent) = &mut self.silent {
            silent.depth += usize::from(silent.name == name && !self_closing);
            return;
        }
        self.mains += usize::from(["main", "article"].contains(&name));
        if frame && !self_closing && !VOID.contains(&name) {
            self.paragraph();
            self.left_out += 1;
            self.silent = Some(Silent { name: name.to_owned(), depth: 1, line });
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
        if ["main", "article"].contains(&name) {
            self.mains = self.mains.saturating_sub(1);
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
