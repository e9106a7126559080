//! A change of a spec's values into a change of its lines; nothing where a value is written in one line with others.

use specwright_document::{Edit, Location, Node};

use super::index::SpecIndex;

/// A text as YAML writes it.
pub(super) fn text(text: &str) -> String {
    let first = text.chars().next();
    let plain = first.is_some_and(|c| c.is_ascii_alphabetic() || c == '/')
        && text.chars().all(|c| !c.is_control())
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
            .contains(&text.to_lowercase().as_str());
    if plain { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

/// A value of a fact as YAML writes it for a schema of this type.
pub(super) fn value(value: &str, r#type: &str) -> String {
    match r#type {
        "integer" | "number" if value.parse::<f64>().is_ok() => value.to_owned(),
        "boolean" if matches!(value, "true" | "false") => value.to_owned(),
        _ => text(value),
    }
}

/// Lines one step further in.
pub(super) fn indented(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().map(|line| format!("  {line}")).collect()
}

impl SpecIndex<'_> {
    fn file(&self) -> &str {
        self.document.name()
    }

    fn line(&self, line: usize) -> &str {
        self.lines.get(line - 1).copied().unwrap_or_default()
    }

    /// The line up to a column, and from there.
    fn cut(&self, place: Location) -> (String, String) {
        let line = self.line(place.line);
        let head: String = line.chars().take(place.column - 1).collect();
        let tail = line[head.len()..].to_owned();
        (head, tail)
    }

    /// Whether nothing but blanks and dashes stands before a place.
    fn leads(&self, place: Location) -> bool {
        let (head, tail) = self.cut(place);
        head.chars().all(|c| c == ' ' || c == '-') && !tail.starts_with(['{', '[', '"'])
    }

    /// The last line of a block that begins on a line at an indentation.
    fn end(&self, line: usize, indent: usize) -> usize {
        let dashed = self.line(line).trim_start().starts_with("- ");
        let mut end = line;
        for (at, text) in self.lines.iter().enumerate().skip(line) {
            let own = text.len() - text.trim_start().len();
            if text.trim().is_empty() {
                continue;
            }
            let item = own == indent && text.trim_start().starts_with("- ") && !dashed;
            if own <= indent && !item {
                break;
            }
            end = at + 1;
        }
        end
    }

    /// First and last line of an entry or item; `None` where others share its lines.
    pub(super) fn block(&self, node: Node<'_>) -> Option<(usize, usize)> {
        let key = node.key_location();
        let brackets = |parent: Node<'_>| self.cut(parent.location()).1.starts_with(['{', '[']);
        if node.parent().is_some_and(brackets) {
            return None;
        }
        if !self.leads(key) && !self.item(node) {
            return None;
        }
        let indent = if self.item(node) { self.dash(node)? } else { key.column - 1 };
        Some((key.line, self.end(key.line, indent)))
    }

    fn item(&self, node: Node<'_>) -> bool {
        node.parent().is_some_and(Node::is_array)
    }

    /// The bytes before the dash of an item.
    fn dash(&self, node: Node<'_>) -> Option<usize> {
        let (head, _) = self.cut(node.key_location());
        let blank = head.trim_end_matches([' ']).strip_suffix('-')?;
        blank.chars().all(|c| c == ' ').then_some(blank.len())
    }

    /// A scalar with another value; what follows is as YAML writes it.
    pub(crate) fn set(&self, node: Node<'_>, value: &str) -> Vec<Edit> {
        let Some((first, last)) = self.block(node) else { return Vec::new() };
        let (head, tail) = self.cut(node.location());
        // A folded text spans lines; its place may be the first of them.
        let whole = first == last && node.location().line == first && !tail.starts_with(['>', '|']);
        if whole {
            return vec![Edit::replace(self.file(), first, format!("{head}{value}"))];
        }
        let (head, _) = self.cut(node.key_location());
        let line = format!("{head}{}: {value}", text(node.key().unwrap_or_default()));
        let line = if self.item(node) { format!("{head}{value}") } else { line };
        vec![Edit {
            file: self.file().to_owned(),
            line: first,
            remove: last + 1 - first,
            insert: vec![line],
        }]
    }

    /// An entry under another key.
    pub(super) fn rename(&self, node: Node<'_>, name: &str) -> Vec<Edit> {
        let place = node.key_location();
        if self.item(node) || self.block(node).is_none() {
            return Vec::new();
        }
        let (head, tail) = self.cut(place);
        let length = match tail.chars().next() {
            Some('\'') => tail[1..].find('\'').map(|at| at + 2),
            _ => tail.find(": ").or_else(|| tail.trim_end().strip_suffix(':').map(str::len)),
        };
        let Some(length) = length else { return Vec::new() };
        vec![Edit::replace(
            self.file(),
            place.line,
            format!("{head}{}{}", text(name), &tail[length..]),
        )]
    }

    /// An entry or item goes; a list or map that would be left empty goes with it.
    pub(crate) fn remove(&self, node: Node<'_>) -> Vec<Edit> {
        let (Some((first, last)), Some(parent)) = (self.block(node), node.parent()) else {
            return Vec::new();
        };
        let count = parent.entries().count() + parent.items().len();
        if count == 1 {
            return match parent.key().unwrap_or_default() {
                "properties" => self.set(parent, "{}"),
                _ => self.remove(parent),
            };
        }
        let (head, _) = self.cut(node.key_location());
        if !self.item(node) && head.contains('-') {
            // The first entry of an item: the next one takes over the dash.
            let next = self.line(last + 1).trim_start();
            let insert = vec![format!("{head}{next}")];
            let remove = last + 2 - first;
            return vec![Edit { file: self.file().to_owned(), line: first, remove, insert }];
        }
        vec![Edit::remove(self.file(), first, last + 1 - first)]
    }

    /// Lines into an object, behind the first of some keys that it has, else at its end.
    pub(crate) fn insert(
        &self,
        holder: Node<'_>,
        behind: &[&str],
        lines: Vec<String>,
    ) -> Vec<Edit> {
        let known = behind.iter().find_map(|key| holder.get(key));
        let last = || holder.entries().last().map(|(_, last)| last);
        let Some(before) = known.or_else(last) else {
            // `{}` becomes a block.
            let (head, tail) = self.cut(holder.location());
            let key = holder.key_location();
            if tail.trim() != "{}" || key.line != holder.location().line {
                return Vec::new();
            }
            let indent = " ".repeat(key.column + 1);
            let lines = lines.into_iter().map(|line| format!("{indent}{line}"));
            let insert = std::iter::once(head.trim_end().to_owned()).chain(lines).collect();
            return vec![Edit { file: self.file().to_owned(), line: key.line, remove: 1, insert }];
        };
        let Some((_, last)) = self.block(before) else { return Vec::new() };
        let indent = " ".repeat(before.key_location().column - 1);
        let lines = lines.into_iter().map(|line| format!("{indent}{line}")).collect();
        vec![Edit::after(self.file(), last, lines)]
    }

    /// An item more at the end of a list; the first line comes behind the dash.
    pub(crate) fn append(&self, list: Node<'_>, lines: Vec<String>) -> Vec<Edit> {
        let last = list.items().last();
        let Some((before, indent)) = last.and_then(|last| Some((last, self.dash(last)?))) else {
            return Vec::new();
        };
        let Some((_, end)) = self.block(before) else { return Vec::new() };
        let dash = |(at, line): (usize, String)| {
            let mark = if at == 0 { "- " } else { "  " };
            format!("{}{mark}{line}", " ".repeat(indent))
        };
        let lines = lines.into_iter().enumerate().map(dash).collect();
        vec![Edit::after(self.file(), end, lines)]
    }

    /// An item more in a list of an object, or the list with it.
    pub(crate) fn add(
        &self,
        holder: Node<'_>,
        list: &str,
        behind: &[&str],
        item: &str,
    ) -> Vec<Edit> {
        match holder.get(list) {
            Some(list) => self.append(list, vec![item.to_owned()]),
            None => self.insert(holder, behind, vec![format!("{list}:"), format!("  - {item}")]),
        }
    }

    /// A description with words more at its end.
    pub(crate) fn say(&self, holder: Node<'_>, words: &str) -> Vec<Edit> {
        let Some(described) = holder.get("description") else {
            let lines = vec![format!("description: {}", text(words))];
            return self.insert(holder, &["type", "name"], lines);
        };
        self.extend(described, words)
    }

    /// A text with words more at its end.
    pub(super) fn extend(&self, described: Node<'_>, words: &str) -> Vec<Edit> {
        let Some((first, last)) = self.block(described) else { return Vec::new() };
        if first == last {
            let whole = format!("{} {words}", described.as_str().unwrap_or_default().trim());
            return self.set(described, &text(whole.trim()));
        }
        let line = self.line(last);
        let indent = " ".repeat(line.len() - line.trim_start().len());
        vec![Edit::after(self.file(), last, vec![format!("{indent}{words}")])]
    }

    /// A word of a text in place of another.
    pub(crate) fn reword(&self, described: Node<'_>, old: &str, new: &str) -> Vec<Edit> {
        let Some((first, last)) = self.block(described) else { return Vec::new() };
        let found = (first..=last).find_map(|line| {
            let text = self.line(line);
            let at = word(text, old)?;
            Some(Edit::replace(
                self.file(),
                line,
                format!("{}{new}{}", &text[..at], &text[at + old.len()..]),
            ))
        });
        found.into_iter().collect()
    }
}

/// Where a word stands in a text, not as a part of another.
fn word(text: &str, word: &str) -> Option<usize> {
    let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        open(text[..*at].chars().next_back()) && open(text[at + word.len()..].chars().next())
    })
}
