//! Recorded facts and those of a page into what changed, a renamed field being one change.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::facts::{Choice, Facts, Field, Named};
use super::stated::{self, Stated};

/// A fact that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The key of the fact.
    pub key: String,
    /// What was recorded; `None` where nothing was.
    pub old: Option<Stated>,
    /// What the page says now; `None` where it says it no more.
    pub new: Option<Stated>,
}

/// All changes, in the order of the page, behind them what is gone.
pub fn changes(recorded: &Facts, page: &Facts) -> Vec<Change> {
    let mut old = recorded.clone();
    let mut changes = Vec::new();
    fields("parameters.", &mut old.parameters, &page.parameters, &mut changes);
    fields("response.", &mut old.response, &page.response, &mut changes);
    let labels = stated::samples(&page.examples);
    let pairs = old.examples.iter_mut().zip(&page.examples).zip(&labels);
    for ((old, new), label) in pairs.filter(|((old, new), _)| old.of.is == new.of.is) {
        let path = format!("examples.{label}");
        named(&format!("{path}.headers"), &mut old.headers, &new.headers, &mut changes);
        named(&format!("{path}.query"), &mut old.query, &new.query, &mut changes);
    }
    let (gone, now) = (stated::stated(&old), stated::stated(page));
    let mut open: BTreeMap<(&str, &str), VecDeque<usize>> = BTreeMap::new();
    for (at, old) in gone.iter().enumerate() {
        open.entry((&old.key, &old.value)).or_default().push_back(at);
    }
    let mut left = vec![true; gone.len()];
    let mut come = Vec::new();
    for new in &now {
        let same = open.get_mut(&(new.key.as_str(), new.value.as_str()));
        match same.and_then(VecDeque::pop_front) {
            Some(at) => left[at] = false,
            None => come.push(new.clone()),
        }
    }
    let mut by_key: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for at in (0..gone.len()).filter(|at| left[*at]) {
        by_key.entry(&gone[at].key).or_default().push_back(at);
    }
    for new in come {
        let key = new.key.clone();
        // A renamed thing is a change already, under this very key.
        let old = by_key.get_mut(key.as_str()).and_then(VecDeque::pop_front);
        let old = old.map(|at| {
            left[at] = false;
            gone[at].clone()
        });
        changes.push(Change { key, old, new: Some(new) });
    }
    let lost = gone.into_iter().zip(left).filter(|(_, left)| *left).map(|(old, _)| old);
    changes.extend(lost.map(|old| Change { key: old.key.clone(), old: Some(old), new: None }));
    changes
}

/// Changes less those of what came or went with its field or value, which are told with that.
pub fn without_parts(changes: Vec<Change>) -> Vec<Change> {
    let wholes: BTreeSet<String> = changes.iter().filter_map(whole).collect();
    let is_part = |change: &Change| {
        let one_sided = change.old.is_none() || change.new.is_none();
        one_sided && below(&change.key, &wholes)
    };
    changes.into_iter().filter(|change| !is_part(change)).collect()
}

/// Where a change is that of a field or value as a whole: the key that its parts begin with.
fn whole(change: &Change) -> Option<String> {
    let (value, key) = match (&change.old, &change.new) {
        (Some(only), None) | (None, Some(only)) => (&only.value, &change.key),
        // A header of a sample loses its value with its name, which says whether it may be shown.
        (Some(_), Some(new)) if change.key.contains(".headers.") => (&new.value, &change.key),
        (_, _) => return None,
    };
    let field = key.strip_suffix(".name").map(str::to_owned);
    field.or_else(|| key.ends_with(".values").then(|| format!("{key}.{value}")))
}

/// Whether a key is that of a part of one of these.
fn below(key: &str, wholes: &BTreeSet<String>) -> bool {
    let mut ends = key.match_indices(['.', '/']).map(|(end, _)| end);
    ends.any(|end| &key[end..] != ".name" && wholes.contains(&key[..end]))
}

/// Gives fields that have but another name their new one.
fn fields(path: &str, old: &mut [Field], new: &[Field], changes: &mut Vec<Change>) {
    let names = |fields: &[Field]| fields.iter().map(|f| f.name.is.clone()).collect::<Vec<_>>();
    let labels = stated::labels(new);
    for (from, to) in pairs(&names(old), &names(new)) {
        let key = format!("{path}{}.name", labels[to]);
        changes.push(renamed(
            key,
            &old[from].name.is,
            old[from].name.line,
            &new[to].name.is,
            new[to].name.line,
        ));
        old[from].name.is.clone_from(&new[to].name.is);
    }
    let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, old) in old.iter().enumerate() {
        named.entry(old.name.is.clone()).or_default().push(at);
    }
    for (new, label) in new.iter().zip(&labels) {
        let same = |at: &&usize| {
            old[**at].place.as_ref().map(|p| p.is) == new.place.as_ref().map(|p| p.is)
                || *label == new.name.is
        };
        let found = named.get(&new.name.is).and_then(|all| all.iter().find(same));
        let Some(old) = found.copied().map(|at| &mut old[at]) else { continue };
        let path = format!("{path}{label}");
        choices(&path, &mut old.values, &new.values, changes);
        fields(&format!("{path}/"), &mut old.fields, &new.fields, changes);
    }
}

fn choices(path: &str, old: &mut [Choice], new: &[Choice], changes: &mut Vec<Change>) {
    let values = |choices: &[Choice]| choices.iter().map(|c| c.is.clone()).collect::<Vec<_>>();
    for (from, to) in pairs(&values(old), &values(new)) {
        let key = format!("{path}.values");
        changes.push(renamed(key, &old[from].is, old[from].line, &new[to].is, new[to].line));
        old[from].is.clone_from(&new[to].is);
    }
}

fn named(path: &str, old: &mut [Named], new: &[Named], changes: &mut Vec<Change>) {
    let names = |named: &[Named]| named.iter().map(|n| n.name.clone()).collect::<Vec<_>>();
    for (from, to) in pairs(&names(old), &names(new)) {
        let key = format!("{path}.{}.name", new[to].name);
        changes.push(renamed(key, &old[from].name, old[from].line, &new[to].name, new[to].line));
        old[from].name.clone_from(&new[to].name);
    }
}

fn renamed(key: String, old: &str, old_line: usize, new: &str, new_line: usize) -> Change {
    let stated = |value: &str, line| Stated { key: key.clone(), value: value.to_owned(), line };
    let (old, new) = (stated(old, old_line), stated(new, new_line));
    Change { key, old: Some(old), new: Some(new) }
}

/// Which of the one list is which of the other though it reads otherwise: what has no equal there stands for
/// each other when there is as much of it on both sides.
pub(super) fn pairs<T: AsRef<str>>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let equal = equals(old, new);
    let left = |count: usize, taken: Vec<usize>| -> Vec<usize> {
        let mut left = vec![true; count];
        taken.into_iter().for_each(|at| left[at] = false);
        (0..count).filter(|at| left[*at]).collect()
    };
    let (from, to): (Vec<usize>, Vec<usize>) = equal.into_iter().unzip();
    let (from, to) = (left(old.len(), from), left(new.len(), to));
    if from.len() == to.len() { from.into_iter().zip(to).collect() } else { Vec::new() }
}

/// Which of the one list is which of the other and reads the same: at the same index first.
pub(super) fn equals<T: AsRef<str>>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let here = |at: usize| {
        old.get(at).zip(new.get(at)).is_some_and(|(old, new)| old.as_ref() == new.as_ref())
    };
    let mut equal: Vec<(usize, usize)> =
        (0..old.len()).filter(|at| here(*at)).map(|at| (at, at)).collect();
    let mut left: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for from in (0..old.len()).filter(|at| !here(*at)) {
        left.entry(old[from].as_ref()).or_default().push_back(from);
    }
    for to in (0..new.len()).filter(|at| !here(*at)) {
        let from = left.get_mut(new[to].as_ref()).and_then(VecDeque::pop_front);
        equal.extend(from.map(|from| (from, to)));
    }
    equal
}
