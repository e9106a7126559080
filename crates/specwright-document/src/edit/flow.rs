//! Writes what changes within braces and brackets.

use super::value::{Style, scalar};
use super::write::Writer;

impl Writer<'_> {
    /// Changes entries or items in braces or brackets; one of them is kept.
    pub(super) fn flow(&mut self, at: usize) {
        let (tree, plans) = (self.tree, self.plans);
        let children = &tree.nodes[at].children;
        let mut more = plans.of(at).more(children.len());
        let is_kept = |child: &usize| !plans.of(*child).gone;
        let last = children.iter().rposition(is_kept);
        // What is added before the first part that is kept.
        let mut first = Vec::new();
        let mut kept: Option<(usize, Vec<String>)> = None;
        for (index, child) in children.iter().copied().enumerate() {
            if is_kept(&child) {
                if let Some((before, new)) = kept.replace((child, Vec::new())) {
                    self.add_behind(before, &new, false);
                }
                if !first.is_empty() {
                    self.insert(tree.nodes[child].start, first.join(", ") + ", ");
                    first.clear();
                }
                self.value(child);
            } else {
                self.remove_part(child, last.is_some_and(|last| index < last));
            }
            let new = kept.as_mut().map_or(&mut first, |(_, new)| new);
            for (key, value) in more.remove(&index).unwrap_or_default() {
                let style = if tree.nodes[0].flow { Style::Json } else { Style::Flow };
                new.push(match key {
                    Some(key) => format!("{}: {}", scalar(key, style), value.line(style)),
                    None => value.line(style),
                });
            }
        }
        if let Some((before, new)) = kept {
            self.add_behind(before, &new, last.is_some_and(|last| last + 1 < children.len()));
        }
    }

    /// Adds parts behind one that is kept. It is `alone` if all that followed it are removed; then its comma is too.
    fn add_behind(&mut self, child: usize, new: &[String], alone: bool) {
        let tree = self.tree;
        let (end, comma) = (self.part_end(child), self.comma(child));
        let behind = self.line_behind(comma.map_or(end, |comma| comma + 1));
        if let Some(behind) = behind.filter(|_| !new.is_empty() && tree.leads(child)) {
            // It has a line of its own, and so has each new part.
            let start = tree.nodes[child].start;
            let lead = format!("{}{}", self.end, &tree.text[tree.line_start(start)..start]);
            let mut text = lead.clone() + &new.join(&format!(",{lead}"));
            match comma {
                None => self.insert(end, ","),
                Some(_) if alone => {}
                Some(_) => text.push(','),
            }
            return self.insert(behind, text);
        }
        self.insert(end, new.iter().map(|part| format!(", {part}")).collect::<String>());
        if let Some(comma) = comma.filter(|_| alone) {
            self.remove(comma..comma + 1);
        }
    }

    /// Removes a part with the comma behind it.
    fn remove_part(&mut self, at: usize, followed: bool) {
        let tree = self.tree;
        let start = tree.nodes[at].start;
        let end = self.comma(at).map_or(self.part_end(at), |comma| comma + 1);
        let behind = self.line_behind(end);
        if let Some(behind) = behind.filter(|_| tree.leads(at)) {
            self.remove(tree.line_start(start)..tree.line_end(behind));
        } else if followed && behind.is_none() {
            let rest = &tree.text[end..];
            let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
            self.remove(start..end + blanks);
        } else {
            let before = tree.text[..start].trim_end_matches([' ', '\t']);
            self.remove(before.len()..end);
        }
    }

    /// Returns where a part ends.
    fn part_end(&self, at: usize) -> usize {
        let node = &self.tree.nodes[at];
        node.span.end.max(node.mark)
    }

    /// Returns the comma behind a part.
    fn comma(&self, at: usize) -> Option<usize> {
        let at = self.tree.skip(self.part_end(at));
        self.tree.text[at..].starts_with(',').then_some(at)
    }

    /// Returns where the line of a byte breaks, if nothing but a comment precedes that.
    fn line_behind(&self, at: usize) -> Option<usize> {
        let (line, _) = self.tree.text[at..].split_once('\n')?;
        let blank = line.trim().is_empty() || line.trim_start().starts_with('#');
        blank.then(|| at + line.trim_end_matches('\r').len())
    }
}
