//! Recorded facts and those of a page into what changed, a renamed field being one change.

use super::facts::{Choice, Facts, Field, Named};
use super::stated::{self, Stated};

/// A fact that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub key: String,
    /// What was recorded; `None` where nothing was.
    pub old: Option<Stated>,
    /// What the page says now; `None` where it says it no more.
    pub new: Option<Stated>,
}

/// All changes, in the order of the page, behind them what is gone.
pub(crate) fn changes(recorded: &Facts, page: &Facts) -> Vec<Change> {
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
    let mut gone = stated::stated(&old);
    let mut come = Vec::new();
    for new in stated::stated(page) {
        let same = |old: &Stated| old.key == new.key && old.value == new.value;
        match gone.iter().position(same) {
            Some(at) => drop(gone.remove(at)),
            None => come.push(new),
        }
    }
    for new in come {
        let key = new.key.clone();
        // A renamed thing is a change already, under this very key.
        let old = gone.iter().position(|old| old.key == key).map(|at| gone.remove(at));
        changes.push(Change { key, old, new: Some(new) });
    }
    let lost =
        gone.into_iter().map(|old| Change { key: old.key.clone(), old: Some(old), new: None });
    changes.extend(lost);
    changes
}

/// Changes less those of what came or went with its field or value, which are told with that.
pub(super) fn without_parts(changes: Vec<Change>) -> Vec<Change> {
    let wholes: Vec<String> = changes.iter().filter_map(whole).collect();
    let is_part = |change: &Change| {
        let one_sided = change.old.is_none() || change.new.is_none();
        one_sided && wholes.iter().any(|whole| below(&change.key, whole))
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

fn below(key: &str, whole: &str) -> bool {
    key != format!("{whole}.name")
        && key.strip_prefix(whole).is_some_and(|rest| rest.starts_with(['.', '/']))
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
    for (new, label) in new.iter().zip(&labels) {
        let same = |old: &&mut Field| {
            old.name.is == new.name.is
                && (old.place.as_ref().map(|p| p.is) == new.place.as_ref().map(|p| p.is)
                    || *label == new.name.is)
        };
        let Some(old) = old.iter_mut().find(same) else { continue };
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
    let left = |count: usize, taken: &[usize]| -> Vec<usize> {
        (0..count).filter(|at| !taken.contains(at)).collect()
    };
    let (from, to): (Vec<usize>, Vec<usize>) = equal.into_iter().unzip();
    let (from, to) = (left(old.len(), &from), left(new.len(), &to));
    if from.len() == to.len() { from.into_iter().zip(to).collect() } else { Vec::new() }
}

/// Which of the one list is which of the other and reads the same: at the same index first.
pub(super) fn equals<T: AsRef<str>>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let same = |from: usize, to: usize| old[from].as_ref() == new[to].as_ref();
    let mut equal: Vec<(usize, usize)> = Vec::new();
    for at in 0..old.len().min(new.len()) {
        if same(at, at) {
            equal.push((at, at));
        }
    }
    for to in 0..new.len() {
        let taken = |from: usize| equal.iter().any(|(other, _)| *other == from);
        if equal.iter().all(|(_, other)| *other != to)
            && let Some(from) = (0..old.len()).find(|from| same(*from, to) && !taken(*from))
        {
            equal.push((from, to));
        }
    }
    equal
}
