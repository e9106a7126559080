//! Edits of one text, each made for itself, into changes of its lines that can all be made.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Edit, merge};

/// Lines that go, and what comes in their place.
type Change = (Range<usize>, Vec<String>);

/// What is changed, from the first line to the last; what comes before a line stands before what comes in its
/// place.
pub(super) fn together<'e>(old: &[&str], edits: impl IntoIterator<Item = &'e Edit>) -> Vec<Change> {
    let mut chosen = Chosen::default();
    let mut seen = BTreeSet::new();
    for edit in edits {
        if seen.insert((edit.line, edit.remove, &edit.insert)) {
            chosen.take(edit, old.len());
        }
    }
    chosen.keep_filled(old);
    chosen.drop_emptied(old);
    let Chosen { replaced, inserted } = chosen;
    let inserted = inserted.into_iter().map(|(at, blocks)| (at..at, merge::merged(blocks)));
    let replaced = replaced.into_iter().map(|(start, (end, insert))| (start..end, insert));
    let mut changes: Vec<Change> = inserted.chain(replaced).collect();
    changes.sort_by_key(|(lines, _)| (lines.start, lines.end));
    changes
}

/// Edits that do not overlap.
#[derive(Default)]
struct Chosen {
    /// The first line that goes: the one behind the last, and what comes.
    replaced: BTreeMap<usize, (usize, Vec<String>)>,
    /// The line that blocks of lines come before.
    inserted: BTreeMap<usize, Vec<Vec<String>>>,
}

impl Chosen {
    fn take(&mut self, edit: &Edit, count: usize) {
        let start = edit.line.saturating_sub(1).min(count);
        let end = start.saturating_add(edit.remove).min(count);
        if start == end {
            let before = self.replaced.range(..start).next_back();
            if before.is_none_or(|(_, (last, _))| *last <= start) {
                self.inserted.entry(start).or_default().push(edit.insert.clone());
            }
            return;
        }
        if self.inserted.range(start + 1..end).next().is_some() {
            return;
        }
        let before = self.replaced.range(..start).next_back();
        let mut met = before.into_iter().filter(|(_, (last, _))| *last > start);
        if met.next().is_some() {
            return;
        }
        // What goes as a part goes with the whole as well.
        let parts: Vec<usize> = self.replaced.range(start..end).map(|(first, _)| *first).collect();
        let within = |first: &usize| {
            self.replaced.get(first).is_some_and(|(last, new)| *last <= end && new.is_empty())
        };
        if !edit.insert.is_empty() && !parts.is_empty() || !parts.iter().all(within) {
            return;
        }
        parts.iter().for_each(|first| drop(self.replaced.remove(first)));
        self.replaced.insert(start, (end, edit.insert.clone()));
    }

    /// A list or map whose last part goes stays where another edit brings a part.
    fn keep_filled(&mut self, old: &[&str]) {
        let mut moved = Vec::new();
        for (start, (end, new)) in &self.replaced {
            let empties = new.is_empty() || matches!(&new[..], [one] if one.ends_with(": {}"));
            let Some(come) = self.inserted.get(end).filter(|_| empties) else { continue };
            let lines = come.iter().filter_map(|block| block.first());
            let kept = lines
                .map(|line| old[*start..*end].iter().take_while(|head| holds(head, line)).count());
            if let Some(kept) = kept.max().filter(|kept| *kept > 0) {
                moved.push((*start, start + kept, *end));
            }
        }
        for (start, first, end) in moved {
            self.replaced.remove(&start);
            if first < end {
                self.replaced.insert(first, (end, Vec::new()));
            }
        }
    }

    /// A list or map of which each part goes by another edit goes too.
    fn drop_emptied(&mut self, old: &[&str]) {
        let mut gone = vec![false; old.len()];
        let removals = self.replaced.iter().filter(|(_, (_, new))| new.is_empty());
        let removals: Vec<Range<usize>> = removals.map(|(start, (end, _))| *start..*end).collect();
        for lines in &removals {
            gone[lines.clone()].fill(true);
        }
        for lines in removals {
            // Of removals that touch, the first tells of all.
            if lines.start > 0 && gone[lines.start - 1] {
                continue;
            }
            let mut part = lines.start;
            while let Some(head) = (0..part).rev().find(|at| kept(&gone, old, *at)) {
                let next = (part..old.len()).find(|at| kept(&gone, old, *at));
                let next = next.unwrap_or(old.len());
                let filled = next < old.len() && holds(old[head], old[next]);
                let mut come = self.inserted.range(head + 1..=next).flat_map(|(_, blocks)| blocks);
                let brought = come.any(|block| block.first().is_some_and(|l| holds(old[head], l)));
                let is_replaced = self.replaced.contains_key(&head);
                if is_replaced || filled || brought || !holds(old[head], old[part]) {
                    break;
                }
                let line = old[head].trim_end();
                // Where a schema may have no properties left, it says so.
                if line.trim_start() == "properties:" {
                    self.replaced.insert(head, (head + 1, vec![format!("{line} {{}}")]));
                    break;
                }
                self.replaced.insert(head, (head + 1, Vec::new()));
                gone[head] = true;
                part = head;
            }
        }
    }
}

fn kept(gone: &[bool], old: &[&str], at: usize) -> bool {
    !gone[at] && !old[at].trim().is_empty()
}

/// Whether a line is a key without a value of its own, and another may be a part of what it has.
fn holds(head: &str, line: &str) -> bool {
    let is_key = head.trim_end().ends_with(':') && !head.trim_start().starts_with(['#', '-']);
    let (outer, inner) = (merge::indent(head), merge::indent(line));
    is_key && (inner > outer || inner == outer && line.trim_start().starts_with("- "))
}
