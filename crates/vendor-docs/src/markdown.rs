//! A page in Markdown into blocks: headings, rows between pipes, fences, all else lines.

use super::page::{self, Block, Line, LineMark, Row, Text};

/// Cuts a page into blocks.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    let mut blocks = Vec::new();
    let mut lines = page.lines().enumerate().map(|(index, line)| (index + 1, line));
    while let Some((number, raw)) = lines.next() {
        let fence = raw.trim_start();
        if fence.starts_with("```") || fence.starts_with("~~~") {
            let mark = &fence[..3];
            let inside =
                lines.by_ref().take_while(|(_, line)| !line.trim_start().starts_with(mark));
            let code = inside.map(|(line, text)| Text { line, text: text.to_owned() });
            blocks.push(Block::Code(code.collect()));
            continue;
        }
        if page::separator(raw).is_some() {
            continue;
        }
        let text = page::plain(raw);
        if let Some(cells) = page::cells(&text) {
            let row: Row = cells.iter().map(|cell| paragraphs(number, cell)).collect();
            blocks.push(Block::Row(row));
            continue;
        }
        let mut line = page::line(number, &text);
        let heading = line.text.trim_start_matches('#');
        if heading.len() < line.text.len() && heading.starts_with(' ') {
            let text = inline(heading.trim().trim_end_matches('#').trim());
            line = Line { text, mark: LineMark::Heading, ..line };
        } else {
            line.text = inline(&line.text);
        }
        if !line.text.is_empty() {
            blocks.push(Block::Line(line));
        }
    }
    blocks
}

/// The paragraphs of a cell, which stands on one line.
fn paragraphs(line: usize, cell: &str) -> Vec<Text> {
    let broken = ["<br>", "<br/>", "<br />", "<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>"];
    let mut cell = cell.to_owned();
    for tag in broken {
        cell = cell.replace(tag, "\n");
    }
    let paragraphs = cell.lines().map(|part| page::line(line, &inline(part)).text);
    let paragraphs = paragraphs.filter(|text| !text.is_empty());
    paragraphs.map(|text| Text { line, text }).collect()
}

/// Text without emphasis, escapes, images, anchors and the targets of links.
fn inline(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        rest = match character {
            '\\' if after.starts_with(|next: char| next.is_ascii_punctuation()) => {
                plain.push_str(&after[..1]);
                &after[1..]
            }
            '*' if after.starts_with('*') => &after[1..],
            '`' => after,
            '!' if link(after).is_some() => link(after).map_or(after, |(_, end)| end),
            '[' => match link(rest) {
                Some((label, end)) => {
                    plain.push_str(label);
                    end
                }
                None => {
                    plain.push('[');
                    after
                }
            },
            '<' if tag(after).is_some() => tag(after).unwrap_or(after),
            other => {
                plain.push(other);
                after
            }
        };
    }
    plain.trim().replace('～', "~")
}

/// The label of the link that the text begins with, and what follows it.
fn link(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = bounded(text.strip_prefix('[')?).split_once("](")?;
    let end = rest.find(')')?;
    let taken = 1 + label.len() + 2 + end + 1;
    Some((label, &text[taken..]))
}

/// What follows an anchor or another inline tag.
fn tag(text: &str) -> Option<&str> {
    let name = text.strip_prefix('/').unwrap_or(text);
    let known = ["a>", "a ", "span", "b>", "strong>", "font", "sup>", "sub>", "div", "i>", "u>"];
    if !known.iter().any(|known| name.starts_with(known)) {
        return None;
    }
    let end = bounded(text).find('>')?;
    Some(&text[end + 1..])
}

/// As much of a text as a link or tag may take; keeps garbage from being read again and again.
fn bounded(text: &str) -> &str {
    let mut end = text.len().min(2000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
