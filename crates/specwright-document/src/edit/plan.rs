//! Decides which edits are made, and what each value becomes by all of them together.

use std::collections::{BTreeMap, HashSet};

use indexmap::IndexMap;
use saphyr_parser::ScalarStyle;

use super::tree::{Kind, Tree};
use super::value::NewValue;
use super::{Edit, EditError, Operation};
use crate::escaped;

/// What becomes of a value; nothing by default.
#[derive(Clone, Debug, Default)]
pub(super) struct Plan<'e> {
    /// The value that replaces it.
    pub set: Option<NewValue>,
    /// Whether it is removed.
    pub gone: bool,
    /// Its new key.
    pub key: Option<&'e str>,
    /// Entries that are added, each behind the child of an index.
    inserted: IndexMap<&'e str, (usize, Vec<&'e NewValue>)>,
    /// Items that are added.
    appended: Vec<&'e NewValue>,
    /// Words that are added at the end of its text.
    pub extended: Vec<&'e str>,
    /// Words of its text, each with its replacement.
    pub reworded: Vec<(&'e str, &'e str)>,
    /// Whether something within it is removed.
    reduced: bool,
    /// Whether something within it is changed in another way.
    changed: bool,
}

impl Plan<'_> {
    /// Whether words of a text change.
    pub(super) fn is_text(&self) -> bool {
        !self.extended.is_empty() || !self.reworded.is_empty()
    }

    fn has_more(&self) -> bool {
        !self.inserted.is_empty() || !self.appended.is_empty()
    }

    /// Returns the entries and items that are added, by the index of the child that they follow.
    pub(super) fn more(&self, children: usize) -> BTreeMap<usize, Vec<(Option<&str>, NewValue)>> {
        let mut more: BTreeMap<usize, Vec<_>> = BTreeMap::new();
        for (key, (behind, values)) in &self.inserted {
            let value = NewValue::merged(values).map(|value| (Some(*key), value));
            more.entry(*behind).or_default().extend(value);
        }
        if !self.appended.is_empty() {
            let items = self.appended.iter().map(|item| (None, (*item).clone()));
            more.entry(children.saturating_sub(1)).or_default().extend(items);
        }
        more
    }

    /// Returns the entries or items that are added, as a value of their own.
    fn only_more(&self) -> NewValue {
        let more = self.more(0).into_values().flatten();
        if self.inserted.is_empty() {
            return NewValue::List(more.map(|(_, item)| item).collect());
        }
        let entries = more.filter_map(|(key, value)| Some((key?.to_owned(), value)));
        NewValue::Map(entries.collect())
    }
}

/// The plan of each value that edits change, and of each that contains one.
#[derive(Debug, Default)]
pub(super) struct Plans<'e> {
    all: BTreeMap<usize, Plan<'e>>,
    /// The plan of any other value.
    none: Plan<'e>,
}

impl<'e> Plans<'e> {
    pub(super) fn of(&self, at: usize) -> &Plan<'e> {
        self.all.get(&at).unwrap_or(&self.none)
    }

    fn change(&mut self, at: usize) -> &mut Plan<'e> {
        self.all.entry(at).or_default()
    }

    /// Whether neither a value nor anything within it changes.
    pub(super) fn is_untouched(&self, at: usize) -> bool {
        !self.all.contains_key(&at)
    }
}

/// Decides what each value becomes. Of edits that contradict each other the first is made.
pub(super) fn plan<'e>(
    tree: &Tree,
    edits: impl IntoIterator<Item = &'e Edit>,
) -> Result<Plans<'e>, EditError> {
    let mut planner = Planner { tree, plans: Plans::default() };
    let mut seen = HashSet::new();
    for edit in edits {
        if seen.insert((&edit.pointer, &edit.operation)) {
            let pointer = edit.pointer.clone();
            planner.take(edit).map_err(|problem| EditError { pointer, problem })?;
        }
    }
    let touched: Vec<usize> = planner.plans.all.keys().copied().collect();
    for node in touched.into_iter().rev() {
        planner.check_keys(node)?;
        planner.settle(node);
    }
    Ok(planner.plans)
}

struct Planner<'t, 'e> {
    tree: &'t Tree,
    plans: Plans<'e>,
}

impl<'e> Planner<'_, 'e> {
    /// Adds an edit to the plans, unless it contradicts one that was added before.
    fn take(&mut self, edit: &'e Edit) -> Result<(), String> {
        let tree = self.tree;
        let at = tree.find(&edit.pointer).ok_or("there is no such value")?;
        let mut above = Vec::new();
        let mut top = at;
        while top > 0 {
            top = tree.nodes[top].parent;
            above.push(top);
        }
        let fixed = |node: &usize| tree.nodes[*node].fixed;
        if let Some(reason) = fixed(&at).or_else(|| above.iter().find_map(fixed)) {
            return Err(format!("it {reason}"));
        }
        self.check(at, &edit.operation)?;
        let lost = |node: &usize| {
            let plan = self.plans.of(*node);
            plan.gone || plan.set.is_some()
        };
        if above.iter().any(lost) || !self.is_free(at, &edit.operation) {
            return Ok(());
        }
        let own = self.plans.change(at);
        match &edit.operation {
            Operation::Set { value } => own.set = Some(value.clone()),
            Operation::Remove => own.gone = true,
            Operation::Rename { key } => own.key = Some(key),
            Operation::Insert { key, value, behind } => {
                let children = &tree.nodes[at].children;
                let named = |name: &String| {
                    children.iter().position(|child| tree.name(*child) == Some(name))
                };
                let behind = behind.iter().find_map(named);
                let behind = behind.unwrap_or(children.len().saturating_sub(1));
                own.inserted.entry(key).or_insert((behind, Vec::new())).1.push(value);
            }
            Operation::Append { value } => own.appended.push(value),
            Operation::Extend { words } => own.extended.push(words),
            Operation::Reword { old, new } => own.reworded.push((old, new)),
        }
        for node in above {
            match edit.operation {
                Operation::Remove => self.plans.change(node).reduced = true,
                _ => self.plans.change(node).changed = true,
            }
        }
        Ok(())
    }

    /// Fails if an operation does not fit a value, whatever other edits there are.
    fn check(&self, at: usize, operation: &Operation) -> Result<(), String> {
        let node = &self.tree.nodes[at];
        match operation {
            Operation::Remove if at == 0 => {
                Err("it is the whole document; remove the parts of it".to_owned())
            }
            Operation::Set { .. } | Operation::Remove => self.whole(at),
            Operation::Rename { .. } if node.key.is_none() => {
                Err("it is not the value of a key".to_owned())
            }
            Operation::Rename { .. } => Ok(()),
            Operation::Insert { .. } => match node.kind {
                Kind::Map => Ok(()),
                _ if self.is_null(at) => Ok(()),
                _ => Err("it is not a map".to_owned()),
            },
            Operation::Append { .. } => match node.kind {
                Kind::List => Ok(()),
                _ if self.is_null(at) => Ok(()),
                _ => Err("it is not a list".to_owned()),
            },
            Operation::Extend { .. } => self.text(at).map(|_| ()),
            Operation::Reword { old, .. } => match find_word(self.text(at)?, old) {
                Some(_) => Ok(()),
                None => Err(format!("its text does not contain the word `{old}`")),
            },
        }
    }

    /// Whether an operation fits those that were added before.
    fn is_free(&self, at: usize, operation: &Operation) -> bool {
        let (node, own) = (&self.tree.nodes[at], self.plans.of(at));
        let renamed = |child: &usize, key: &str| self.plans.of(*child).key == Some(key);
        match operation {
            Operation::Set { .. } => {
                let parts = own.changed || own.reduced || own.has_more();
                own.set.is_none() && !own.gone && !own.is_text() && !parts
            }
            Operation::Remove => {
                own.set.is_none() && own.key.is_none() && !own.is_text() && !own.changed
            }
            Operation::Rename { key } => {
                let siblings = &self.tree.nodes[node.parent].children;
                let taken = siblings.iter().any(|sibling| renamed(sibling, key))
                    || self.plans.of(node.parent).inserted.contains_key(key.as_str());
                !own.gone && own.key.is_none() && !taken && self.tree.name(at) != Some(key)
            }
            Operation::Insert { key, .. } => {
                let taken = node.children.iter().any(|child| renamed(child, key));
                own.set.is_none() && own.appended.is_empty() && !taken
            }
            Operation::Append { .. } => own.set.is_none() && own.inserted.is_empty(),
            Operation::Extend { .. } | Operation::Reword { .. } => own.set.is_none() && !own.gone,
        }
    }

    /// Whether a value is null.
    fn is_null(&self, at: usize) -> bool {
        let node = &self.tree.nodes[at];
        let Kind::Scalar(_, ScalarStyle::Plain) = &node.kind else { return false };
        matches!(&self.tree.text[node.span.clone()], "" | "~" | "null" | "Null" | "NULL")
    }

    fn text(&self, at: usize) -> Result<&str, String> {
        match &self.tree.nodes[at].kind {
            Kind::Scalar(text, _) => Ok(text),
            Kind::List | Kind::Map => Err("it is not a text".to_owned()),
        }
    }

    /// Fails if something outside may refer to a part of a value.
    fn whole(&self, at: usize) -> Result<(), String> {
        let node = &self.tree.nodes[at];
        if let Some(reason) = node.fixed {
            return Err(format!("a part of it {reason}"));
        }
        node.children.iter().try_for_each(|child| self.whole(*child))
    }

    /// Fails if a new key is that of an entry which is kept.
    fn check_keys(&self, at: usize) -> Result<(), EditError> {
        let node = &self.tree.nodes[at];
        let stays = |key: &str| {
            let mut all = node.children.iter().filter(|child| self.tree.name(**child) == Some(key));
            all.any(|child| !self.plans.of(*child).gone && self.plans.of(*child).key.is_none())
        };
        let own = self.plans.of(at);
        let renamed = node.children.iter().filter_map(|child| self.plans.of(*child).key);
        match own.inserted.keys().copied().chain(renamed).find(|key| stays(key)) {
            Some(key) if own.set.is_none() && !own.gone => {
                let problem = format!("it already has the key `{key}`");
                Err(EditError { pointer: self.pointer(at), problem })
            }
            _ => Ok(()),
        }
    }

    fn pointer(&self, at: usize) -> String {
        if at == 0 {
            return String::new();
        }
        let parent = self.tree.nodes[at].parent;
        let token = match self.tree.name(at) {
            Some(name) => escaped(name),
            None => {
                let siblings = &self.tree.nodes[parent].children;
                siblings.iter().position(|child| *child == at).unwrap_or(0).to_string().into()
            }
        };
        format!("{}/{token}", self.pointer(parent))
    }

    /// Removes a collection whose parts are all removed, or leaves it what is added.
    fn settle(&mut self, at: usize) {
        let node = &self.tree.nodes[at];
        let own = self.plans.of(at);
        if own.set.is_some() || own.gone && !own.has_more() {
            return;
        }
        let empty = own.gone || node.children.iter().all(|child| self.plans.of(*child).gone);
        if !empty || node.children.is_empty() && !own.has_more() {
            return;
        }
        let own = self.plans.change(at);
        if own.has_more() {
            own.gone = false;
            own.set = Some(own.only_more());
        } else if at == 0 || own.key.or(self.tree.name(at)) == Some("properties") {
            own.set = Some(match node.kind {
                Kind::List => NewValue::List(Vec::new()),
                Kind::Map | Kind::Scalar(..) => NewValue::Map(Vec::new()),
            });
        } else {
            own.gone = true;
        }
    }
}

/// Returns where a text contains a word, not as a part of another.
pub fn find_word(text: &str, word: &str) -> Option<usize> {
    let open = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let mut found = text.match_indices(word).map(|(at, _)| at).filter(|_| !word.is_empty());
    found.find(|at| {
        open(text[..*at].chars().next_back()) && open(text[at + word.len()..].chars().next())
    })
}
