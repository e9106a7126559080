//! The tree of a pattern into the smallest table that decides it.

use std::collections::{BTreeMap, VecDeque};

use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;
use regex_syntax::hir::{Class, Hir, Repetition};

use super::Dfa;
use super::alphabet::Alphabet;
use super::minimize::minimize;
use super::syntax::Tree;

/// The largest table, in bytes of the compiled program.
const LARGEST: usize = 64 * 1024;

/// Bounds on what is built on the way, in bytes, so that a hostile pattern takes neither much time
/// nor much memory.
const LARGEST_NFA: usize = 2 * 1024 * 1024;
const LARGEST_SUBSETS: usize = 1024 * 1024;
const LARGEST_DFA: usize = 2 * 1024 * 1024;

/// Makes the table of a pattern.
///
/// # Errors
/// What makes the table too large, and what to do about it.
pub(super) fn table(tree: &Tree) -> Result<Dfa, String> {
    let alphabet = Alphabet::of(tree)?;
    let graph = determinize(&hir(tree, &alphabet), &alphabet).ok_or_else(too_large)?;
    let dfa = number(&minimize(&graph), &alphabet).ok_or_else(too_large)?;
    match size_of_val(&dfa.classes[..]) + size_of_val(&dfa.transitions[..]) {
        ..=LARGEST => Ok(dfa),
        _ => Err(too_large()),
    }
}

fn too_large() -> String {
    "the pattern needs too large a table; make its repetitions smaller, \
     or state lengths by `minLength` and `maxLength`"
        .to_owned()
}

/// A complete automaton over the classes of an alphabet. Whatever follows, a text is refused in
/// state 0 and matched in state 1.
pub(super) struct Graph {
    /// How many classes there are.
    pub columns: usize,
    /// The next state, for each state and class.
    pub next: Vec<usize>,
    /// For each state, whether a text that ends there matches.
    pub accepting: Vec<bool>,
    pub start: usize,
}

/// The tree over the bytes that stand for classes.
fn hir(tree: &Tree, alphabet: &Alphabet) -> Hir {
    match tree {
        Tree::Class(set) => Hir::class(Class::Bytes(alphabet.bytes(set))),
        Tree::Assertion(look) => Hir::look(*look),
        Tree::Concatenation(parts) => {
            Hir::concat(parts.iter().map(|part| hir(part, alphabet)).collect())
        }
        Tree::Alternation(branches) => {
            Hir::alternation(branches.iter().map(|branch| hir(branch, alphabet)).collect())
        }
        Tree::Repetition { min, max, of } => Hir::repetition(Repetition {
            min: *min,
            max: *max,
            greedy: true,
            sub: Box::new(hir(of, alphabet)),
        }),
    }
}

/// An automaton that finds a match anywhere; `None` where it grows beyond the bounds.
fn determinize(hir: &Hir, alphabet: &Alphabet) -> Option<Graph> {
    let config = thompson::Config::new()
        .utf8(false)
        .which_captures(thompson::WhichCaptures::None)
        .nfa_size_limit(Some(LARGEST_NFA));
    let nfa = thompson::Compiler::new().configure(config).build_from_hir(hir).ok()?;
    let config = dense::Config::new()
        .start_kind(StartKind::Unanchored)
        .accelerate(false)
        .specialize_start_states(false)
        .determinize_size_limit(Some(LARGEST_SUBSETS))
        .dfa_size_limit(Some(LARGEST_DFA));
    let dfa = dense::Builder::new().configure(config).build_from_nfa(&nfa).ok()?;
    let start = dfa.start_state(&start::Config::new()).ok()?;

    let columns = alphabet.classes().len();
    let mut next = [vec![0; columns], vec![1; columns]].concat();
    let mut accepting = vec![false, true];
    let mut numbers = BTreeMap::from([(start, 2)]);
    let mut open = VecDeque::from([start]);
    while let Some(state) = open.pop_front() {
        // A match is reported one step late: here it is certain, whatever follows.
        let mut number = |state: StateID| {
            if dfa.is_match_state(state) {
                return 1;
            }
            if dfa.is_dead_state(state) {
                return 0;
            }
            let unused = numbers.len() + 2;
            *numbers.entry(state).or_insert_with(|| {
                open.push_back(state);
                unused
            })
        };
        for (_, byte) in alphabet.classes() {
            next.push(number(dfa.next_state(state, *byte)));
        }
        accepting.push(dfa.is_match_state(dfa.next_eoi_state(state)));
    }
    Some(Graph { columns, next, accepting, start: 2 })
}

/// Gives states and classes their final numbers: classes that no state tells apart become one, and
/// states are numbered as a text meets them. `None` where there are too many.
fn number(graph: &Graph, alphabet: &Alphabet) -> Option<Dfa> {
    let row = |state: usize| &graph.next[state * graph.columns..][..graph.columns];
    let (mut refusing, mut accepting) = (Vec::new(), Vec::new());
    let mut met = vec![false; graph.accepting.len()];
    let mut open = VecDeque::from([graph.start]);
    while let Some(state) = open.pop_front() {
        if state <= 1 || std::mem::replace(&mut met[state], true) {
            continue;
        }
        match graph.accepting[state] {
            true => accepting.push(state),
            false => refusing.push(state),
        }
        open.extend(row(state));
    }
    let first_accepting = u16::try_from(2 + refusing.len()).ok()?;
    let states = [refusing, accepting].concat();
    u16::try_from(2 + states.len()).ok()?;
    let mut numbers = vec![0, 1];
    numbers.resize(graph.accepting.len(), 0);
    for (number, state) in (2..).zip(&states) {
        numbers[*state] = number;
    }

    let mut columns: Vec<Vec<u16>> = Vec::new();
    let mut merged: Vec<u8> = Vec::new();
    for class in 0..graph.columns {
        let column: Vec<u16> = states.iter().map(|state| numbers[row(*state)[class]]).collect();
        let known = columns.iter().position(|known| *known == column);
        merged.push(u8::try_from(known.unwrap_or(columns.len())).ok()?);
        if known.is_none() {
            columns.push(column);
        }
    }
    let transitions =
        (0..states.len()).flat_map(|row| columns.iter().map(move |column| column[row])).collect();

    let mut classes: Vec<(char, u8)> = Vec::new();
    for (first, class) in alphabet.runs() {
        if classes.last().is_none_or(|(_, last)| *last != merged[*class]) {
            classes.push((*first, merged[*class]));
        }
    }
    Some(Dfa { classes, transitions, start: numbers[graph.start], accepting: first_accepting })
}
