//! Turns plans into changes of bytes, and writes what has lines of its own.

use std::ops::Range;

use saphyr_parser::ScalarStyle;

use super::plan::Plans;
use super::tree::{Kind, Tree};
use super::value::{NewValue, Style, quoted, scalar};

/// Bytes of a text, and their replacement.
#[derive(Debug)]
pub(super) struct Splice {
    pub range: Range<usize>,
    pub text: String,
}

/// Returns all changes of a text, in its order.
pub(super) fn splices(tree: &Tree, plans: &Plans) -> Vec<Splice> {
    let end = match tree.text.split_once('\n') {
        Some((first, _)) if first.ends_with('\r') => "\r\n",
        _ => "\n",
    };
    let mut writer = Writer { tree, plans, end, splices: Vec::new() };
    writer.value(0);
    writer.splices.sort_by_key(|splice| splice.range.start);
    writer.splices
}

/// Returns some bytes of a text with the splices made that lie in them.
pub(super) fn spliced(text: &str, bytes: Range<usize>, splices: &[Splice]) -> String {
    let (mut new, mut at) = (String::new(), bytes.start);
    for splice in splices {
        if splice.range.start > at {
            new.push_str(&text[at..splice.range.start]);
        }
        new.push_str(&splice.text);
        at = at.max(splice.range.end);
    }
    new.push_str(&text[at..bytes.end]);
    new
}

pub(super) struct Writer<'t> {
    pub tree: &'t Tree,
    pub plans: &'t Plans<'t>,
    /// The line break of new lines.
    pub end: &'static str,
    pub splices: Vec<Splice>,
}

impl Writer<'_> {
    pub(super) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        let text = text.into();
        if !range.is_empty() || !text.is_empty() {
            self.splices.push(Splice { range, text });
        }
    }

    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    pub(super) fn remove(&mut self, range: Range<usize>) {
        self.replace(range, "");
    }

    fn lines(&self, lines: &[String]) -> String {
        lines.iter().map(|line| format!("{line}{}", self.end)).collect()
    }

    /// Returns how a value is written in the place of another.
    pub(super) fn style(&self, at: usize) -> Style {
        let holder = if at == 0 { 0 } else { self.tree.nodes[at].parent };
        match (self.tree.nodes[0].flow, self.tree.nodes[holder].flow) {
            (true, _) => Style::Json,
            (false, true) => Style::Flow,
            (false, false) => Style::Block,
        }
    }

    /// Changes a value that is kept.
    pub(super) fn value(&mut self, at: usize) {
        if self.plans.is_untouched(at) {
            return;
        }
        let (node, plan) = (&self.tree.nodes[at], self.plans.of(at));
        if let (Some(key), Some((_, span))) = (plan.key, &node.key) {
            let written = &self.tree.text[span.clone()];
            // If the value follows its colon directly, the key needs quotes.
            let tight = self.tree.text[node.mark..].starts_with(|c: char| !c.is_whitespace());
            let text = match self.style(at) {
                _ if written.starts_with('"') || tight => quoted(key),
                style => scalar(key, style),
            };
            self.replace(span.clone(), text);
        }
        match (&plan.set, &node.kind) {
            (Some(value), _) => self.set(at, value),
            (None, Kind::Scalar(text, style)) if plan.is_text() => self.text(at, text, *style),
            (None, Kind::Scalar(..)) => {}
            (None, _) if node.flow => self.flow(at),
            (None, _) => self.block(at),
        }
    }

    /// Changes entries or items on lines of their own; one of them is kept.
    fn block(&mut self, at: usize) {
        let (tree, plan) = (self.tree, self.plans.of(at));
        let children = &tree.nodes[at].children;
        let mut more = plan.more(children.len());
        // The byte behind a dash whose first entries are removed; the next entry is moved there.
        let mut open: Option<usize> = None;
        // Whether blank lines would become a part of the text before them.
        let mut keeps = false;
        for (index, child) in children.iter().copied().enumerate() {
            let (start, end) = (tree.nodes[child].start, tree.end(child));
            // Behind a comment it may keep its own line.
            open = open.filter(|open| tree.text[*open..start].trim().is_empty());
            if self.plans.of(child).gone {
                let rest = tree.text[end..].split_inclusive('\n');
                let blank = rest.take_while(|line| keeps && line.trim().is_empty());
                let end = end + blank.map(str::len).sum::<usize>();
                let leads = tree.leads(child);
                let first = if leads { tree.line_start(start) } else { start };
                self.remove(open.unwrap_or(first)..end);
                open = (open.is_some() || !leads).then_some(end);
            } else {
                if let Some(open) = open.take() {
                    self.remove(open..start);
                }
                self.value(child);
                keeps = self.keeps(child);
            }
            for (key, value) in more.remove(&index).unwrap_or_default() {
                let column = tree.column(child);
                let lines = match key {
                    Some(key) => value.entry_lines(key, column),
                    None => value.item_lines(column),
                };
                let text = self.lines(&lines);
                let skipped = if open.take().is_some() { column } else { 0 };
                self.insert(end, &text[skipped..]);
            }
        }
    }

    /// Whether a value may end with a text that includes the blank lines behind it.
    fn keeps(&self, at: usize) -> bool {
        let header = self.header(at).is_some_and(|header| self.tree.text[header].contains('+'));
        header || self.tree.nodes[at].children.iter().any(|child| self.keeps(*child))
    }

    /// Replaces a value.
    pub(super) fn set(&mut self, at: usize, value: &NewValue) {
        let tree = self.tree;
        let node = &tree.nodes[at];
        let (style, span, mark) = (self.style(at), self.written(at), node.mark);
        let inner = span.start - tree.line_start(span.start);
        if style == Style::Block && value.is_block() && (at > 0 || inner == 0) {
            return self.set_lines(at, value);
        }
        let mut text = match (&node.kind, value) {
            (Kind::Scalar(_, ScalarStyle::DoubleQuoted), NewValue::Text(text)) => quoted(text),
            _ if style == Style::Block && value.is_block() => value.line(Style::Flow),
            _ => value.line(style),
        };
        if style != Style::Block {
            let gap = if span.is_empty() && node.key.is_some() { " " } else { "" };
            return self.replace(span, format!("{gap}{text}"));
        }
        let (first, end) = (tree.line_end(mark), tree.end(at));
        if tree.text[mark..span.start].contains('\n') {
            self.replace(mark..end, format!(" {text}{}", &tree.text[mark..first]));
        } else if let Some(header) = self.header(at) {
            self.replace(header.start..end, text + &tree.text[header.end..first]);
        } else {
            if span.is_empty() {
                text.insert(0, ' ');
            }
            self.replace(span, text);
        }
    }

    /// Replaces a value by a list or map on lines of its own.
    fn set_lines(&mut self, at: usize, value: &NewValue) {
        let tree = self.tree;
        let node = &tree.nodes[at];
        let (span, mark) = (self.written(at), node.mark);
        let (first, end) = (tree.line_end(mark), tree.end(at));
        let lines = |indent: usize| self.lines(&value.lines(indent));
        let indent = tree.column(at) + 2;
        if at > 0 && tree.text[mark..span.start].contains('\n') {
            let text = lines(indent);
            self.replace(first..end, text);
        } else if let Some(header) = self.header(at) {
            let text = format!("{}{}", &tree.text[header.end..first], lines(indent));
            self.replace(mark..end, text);
        } else if at == 0 && span.is_empty() {
            let text = lines(0);
            self.insert(mark, text);
        } else if node.key.is_none() {
            let inner =
                if span.is_empty() { indent } else { span.start - tree.line_start(span.start) };
            let text = lines(inner);
            let gap = if span.is_empty() { " " } else { "" };
            self.replace(span, format!("{gap}{}", text.trim()));
        } else {
            let text = format!("{}{}", &tree.text[span.end..end], lines(indent));
            self.replace(mark..end, text);
        }
    }

    /// Returns the bytes of a value without blank lines at its end.
    fn written(&self, at: usize) -> Range<usize> {
        let span = &self.tree.nodes[at].span;
        span.start..span.start + self.tree.text[span.clone()].trim_end().len()
    }

    /// Returns the bytes of `>-` or the like before the lines of a block scalar.
    pub(super) fn header(&self, at: usize) -> Option<Range<usize>> {
        let node = &self.tree.nodes[at];
        let Kind::Scalar(_, ScalarStyle::Literal | ScalarStyle::Folded) = node.kind else {
            return None;
        };
        let length = self.tree.text[node.span.start..].find(char::is_whitespace)?;
        Some(node.span.start..node.span.start + length)
    }
}
