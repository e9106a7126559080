//! The facts of one page and an operation of a spec into what they do not agree on, both ways.

mod beyond;
mod bodies;
mod credentials;
mod doubts;
pub(crate) mod edits;
mod envelope;
mod fields;
mod heading;
pub(crate) mod index;
mod parameters;
mod ports;
mod replies;
mod samples;
mod slots;
mod statuses;
mod stubs;
pub(super) mod types;
mod values;
mod without;
mod wording;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use specwright_document::{Document, Edit, Location, Node, NodeId, Operation};

use super::changes::Change;
use super::facts::{Fact, Facts};
use super::stated::{self, Stated};
use doubts::Doubts;

/// What facts and spec make of each other.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Where page and spec differ.
    pub differences: Vec<Difference>,
    /// Each fact, and what became of it.
    pub(crate) facts: Vec<(Stated, Outcome)>,
    /// What the spec says and was looked for on the page.
    pub(crate) constraints: BTreeSet<NodeId>,
    /// Where fields stand in the spec, by the beginning of their keys.
    pub(crate) spots: BTreeMap<String, Location>,
    /// Beginnings of keys, and what they would be under the name that the spec has.
    pub(crate) renamed: Vec<(String, String)>,
}

/// What became of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Agrees,
    /// A difference tells of it.
    Differs,
    /// It is about something that is a difference as a whole.
    Covered,
    /// No spec could say it, for this reason.
    WithoutCounterpart(&'static str),
    /// No rule here knows it.
    Unknown,
}

/// Something that only one of page and spec says, or both in different ways.
#[derive(Clone, Debug)]
pub struct Difference {
    /// Key of the fact, or the one that it would have.
    pub key: String,
    /// What the page says, with its line.
    pub page: Option<(String, usize)>,
    /// What the spec says.
    pub spec: Option<String>,
    /// Where the spec says it, or where it would.
    pub(crate) at: NodeId,
    /// The JSON pointer of that.
    pub pointer: String,
    /// Where that is, or where it belongs.
    pub place: Location,
    /// Edits of the spec after which they agree; none where `doubt` is a line.
    pub edits: Vec<Edit>,
    /// A line of the page that was not read, and in which what this is about may stand.
    pub doubt: Option<usize>,
}

impl Difference {
    /// Whether a change of the page is what made it.
    pub fn follows(&self, change: &Change) -> bool {
        let same = match (&change.new, &self.page) {
            (Some(new), Some((value, _))) => new.value == *value,
            // What the spec has alone is what the page no longer states.
            (None, None) => {
                change.old.as_ref().is_some_and(|old| Some(&old.value) == self.spec.as_ref())
                    || !["codes", "events", "statuses"].contains(&change.key.as_str())
            }
            (_, _) => false,
        };
        change.key == self.key && same
    }
}

/// What a page says of something, for a comparison.
pub(super) type PageValue = Option<(String, usize)>;

/// A fact as it is compared.
pub(super) fn said<T: ToString>(fact: &Option<Fact<T>>) -> PageValue {
    fact.as_ref().map(|fact| (fact.is.to_string(), fact.line))
}

/// Compares everything. Nothing is read or written.
pub fn compare(facts: &Facts, operation: Operation) -> Comparison {
    let stated = stated::stated(facts);
    let outcomes = vec![None; stated.len()];
    let mut comparer = Comparer {
        facts,
        document: operation.node.document(),
        operation,
        texts: index::texts(&operation),
        open: open(&stated),
        stated,
        outcomes,
        differences: Vec::new(),
        looked_for: BTreeSet::new(),
        spots: BTreeMap::new(),
        renamed: Vec::new(),
    };
    comparer.heading();
    comparer.address();
    comparer.lists();
    comparer.parameters();
    comparer.replies();
    comparer.nones();
    comparer.samples();
    comparer.mentions();
    comparer.envelope();
    comparer.beyond();
    let doubts = Doubts::of(facts);
    comparer.differences.iter_mut().for_each(|difference| doubts.apply(difference));
    let known = |outcome: Option<Outcome>| outcome.unwrap_or(Outcome::Unknown);
    let facts = comparer.stated.into_iter().zip(comparer.outcomes);
    Comparison {
        differences: comparer.differences,
        facts: facts.map(|(fact, outcome)| (fact, known(outcome))).collect(),
        constraints: comparer.looked_for,
        spots: comparer.spots,
        renamed: comparer.renamed,
    }
}

/// All facts by key.
fn open(stated: &[Stated]) -> BTreeMap<String, VecDeque<usize>> {
    let mut open: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for (at, fact) in stated.iter().enumerate() {
        open.entry(fact.key.clone()).or_default().push_back(at);
    }
    open
}

/// One comparison under way.
pub(super) struct Comparer<'a> {
    pub facts: &'a Facts,
    pub document: &'a Document,
    pub operation: Operation<'a>,
    /// What the spec says of the operation in words.
    pub texts: Vec<Node<'a>>,
    stated: Vec<Stated>,
    outcomes: Vec<Option<Outcome>>,
    /// Which facts are not settled yet, by key.
    open: BTreeMap<String, VecDeque<usize>>,
    differences: Vec<Difference>,
    looked_for: BTreeSet<NodeId>,
    spots: BTreeMap<String, Location>,
    renamed: Vec<(String, String)>,
}

impl<'a> Comparer<'a> {
    fn settle(&mut self, key: &str, value: &str, outcome: Outcome) {
        let Some(open) = self.open.get_mut(key) else { return };
        // As a rule, facts of one key are settled in their order.
        if let Some(place) = open.iter().position(|at| self.stated[*at].value == value)
            && let Some(at) = open.remove(place)
        {
            self.outcomes[at] = Some(outcome);
        }
    }

    pub(super) fn agree(&mut self, key: &str, value: &str) {
        self.settle(key, value, Outcome::Agrees);
    }

    /// No spec could say it, which has to be written down in the table of such facts.
    pub(super) fn passed(&mut self, key: &str, value: &str) {
        if let Some(reason) = without::reason(key) {
            self.settle(key, value, Outcome::WithoutCounterpart(reason));
        }
    }

    /// All facts below a key are told by the difference that was just found.
    pub(super) fn cover(&mut self, prefix: &str) {
        let below = |key: &str| {
            key.strip_prefix(prefix)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
        };
        let from = self.open.range_mut(prefix.to_owned()..);
        for (_, open) in
            from.take_while(|(key, _)| key.starts_with(prefix)).filter(|(key, _)| below(key))
        {
            for at in open.drain(..) {
                self.outcomes[at] = Some(Outcome::Covered);
            }
        }
    }

    /// Notes that the spec calls by another name what the page's key, which ends in `.name`, is of.
    pub(super) fn rename(&mut self, key: &str, own: &str) {
        let field = key.strip_suffix(".name").unwrap_or(key);
        let at = field.rfind(['/', '.']).map_or(0, |at| at + 1);
        self.renamed.push((format!("{field}."), format!("{}{own}.", &field[..at])));
    }

    /// Facts whose keys begin so and that nothing was held against, in their order.
    pub(super) fn unsettled_below(&self, prefix: &str) -> Vec<Stated> {
        let from = self.open.range(prefix.to_owned()..);
        let below = from.take_while(|(key, _)| key.starts_with(prefix));
        let mut open: Vec<usize> = below.flat_map(|(_, open)| open.iter().copied()).collect();
        open.sort_unstable();
        open.into_iter().map(|at| self.stated[at].clone()).collect()
    }

    /// Notes where the spec has what facts below a key are about.
    pub(super) fn spot(&mut self, key: &str, node: Node<'_>) {
        self.spots.insert(key.to_owned(), node.key_location());
    }

    /// Notes that a thing of the spec was looked for on the page.
    pub(super) fn look(&mut self, node: Node<'_>) {
        self.looked_for.insert(node.id());
    }

    /// Notes a difference; `at` is the value of the spec, or the nearest that holds its place.
    pub(super) fn differ(
        &mut self,
        key: &str,
        page: PageValue,
        spec: Option<String>,
        at: Node<'_>,
        edits: Vec<Edit>,
    ) {
        if let Some((value, _)) = &page {
            self.settle(key, value, Outcome::Differs);
        }
        // An object begins with its key, a scalar is what has to change.
        let place = if is_leaf(at) { at.location() } else { at.key_location() };
        self.differences.push(Difference {
            key: key.to_owned(),
            page,
            spec,
            at: at.id(),
            pointer: at.path().into(),
            place,
            edits,
            doubt: None,
        });
    }

    /// Holds one value against the other; `edits` makes the spec say what the page does, or nothing.
    pub(super) fn hold(
        &mut self,
        key: &str,
        page: PageValue,
        spec: Option<(String, Node<'a>)>,
        home: Node<'a>,
        edits: impl FnOnce(Option<&str>) -> Vec<Edit>,
    ) {
        if let Some((_, node)) = spec {
            self.look(node);
        }
        let new = page.as_ref().map(|(value, _)| value.as_str());
        match (&page, &spec) {
            (None, None) => {}
            (Some((value, _)), Some((other, _))) if value == other => {
                let value = value.clone();
                self.agree(key, &value);
            }
            _ => {
                let edits = edits(new);
                let at = spec.as_ref().map_or(home, |(_, node)| *node);
                self.differ(key, page, spec.map(|(value, _)| value), at, edits);
            }
        }
    }

    /// Holds a scalar of an object against a fact; the key of the spec follows one of `behind`.
    pub(super) fn hold_text(
        &mut self,
        key: &str,
        page: PageValue,
        holder: Node<'a>,
        name: &str,
        behind: &[&str],
    ) {
        let node = holder.get(name);
        let spec = node.and_then(|node| Some((node.as_str()?.to_owned(), node)));
        self.hold(key, page, spec, holder, |new| match (node, new) {
            (Some(node), Some(new)) => edits::set(node, new),
            (Some(node), None) => edits::remove(node),
            (None, Some(new)) => edits::insert(holder, behind, name, new),
            (None, None) => Vec::new(),
        });
    }
}

/// Whether a value has no parts: a scalar, an empty object or an empty array.
fn is_leaf(node: Node<'_>) -> bool {
    node.entries().len() == 0 && node.items().len() == 0
}
