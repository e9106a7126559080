//! Single differences into one for each kind and place, with counts; and what else was seen.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::{Level, Lint, Location, Node};

use super::schema::Direction;

/// How many places and values are kept of each difference.
const PLACES: usize = 3;
const VALUES: usize = 5;

/// Where an exchange stands: which recording, line and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RecordedLocation {
    pub recording: usize,
    pub line: usize,
    pub column: usize,
}

/// What one exchange has that the spec does not allow.
#[derive(Clone, Debug)]
pub(super) struct Difference {
    pub lint: &'static Lint,
    pub level: Level,
    /// Such as `request body`, `query parameter` or `response 200 body`.
    pub part: String,
    /// The JSON pointer or the name within that part.
    pub pointer: String,
    /// What is wrong there, as the end of a sentence.
    pub message: String,
    /// The value found, ready to be shown but for secrets.
    pub value: Option<String>,
    /// Where the spec says otherwise.
    pub location: Option<Location>,
    pub help: Option<&'static str>,
}

impl Difference {
    pub(super) fn new(
        lint: &'static Lint,
        level: Level,
        part: impl Into<String>,
        pointer: impl Into<String>,
        message: impl Into<String>,
    ) -> Difference {
        Difference {
            lint,
            level,
            part: part.into(),
            pointer: pointer.into(),
            message: message.into(),
            value: None,
            location: None,
            help: None,
        }
    }

    pub(super) fn value(mut self, value: impl Into<String>) -> Difference {
        self.value = Some(value.into());
        self
    }

    pub(super) fn at(mut self, location: Option<Location>) -> Difference {
        self.location = location;
        self
    }
}

/// A difference and how often it was seen.
#[derive(Clone, Debug)]
pub(super) struct Counted {
    pub difference: Difference,
    pub count: usize,
    /// The first places.
    pub places: Vec<RecordedLocation>,
    /// Some of the values, as they came.
    pub values: Vec<String>,
    /// Whether there were more.
    pub more: bool,
}

/// What was seen of a body, parameter or header, and of all fields in it.
#[derive(Debug)]
pub(super) struct Part<'s> {
    pub schema: Node<'s>,
    pub direction: Direction,
    pub seen: Seen<'s>,
}

/// How often a value was there, and what of an `enum` it was.
#[derive(Debug, Default)]
pub(super) struct Seen<'s> {
    pub count: usize,
    pub values: BTreeMap<String, usize>,
    pub fields: BTreeMap<&'s str, Seen<'s>>,
    /// Items of a list, and properties without a name in the spec.
    pub items: Option<Box<Seen<'s>>>,
}

/// What was seen of an operation.
#[derive(Debug, Default)]
pub(super) struct Statistics<'s> {
    pub exchanges: usize,
    pub differing: usize,
    /// `0` for calls that were broken off.
    pub statuses: BTreeMap<u16, usize>,
    pub codes: BTreeMap<String, usize>,
    pub millis: Vec<f64>,
    pub parts: BTreeMap<String, Part<'s>>,
}

/// Everything that was counted. Operations are told by their index.
#[derive(Debug, Default)]
pub(super) struct Tally<'s> {
    pub differences: BTreeMap<Key, Counted>,
    pub operations: BTreeMap<usize, Statistics<'s>>,
    /// Host, method and path of what matched no operation.
    pub unmatched: BTreeMap<(String, String, String), usize>,
    /// What browsers ask by themselves before they call another host.
    pub preflights: usize,
    /// Keys of the exchange at hand, to be counted once each.
    current: BTreeSet<Key>,
}

/// Operation, part and pointer, rule.
type Key = (usize, String, String, &'static str);

impl Tally<'_> {
    /// Counts a difference.
    pub(super) fn add(
        &mut self,
        operation: usize,
        place: RecordedLocation,
        difference: Difference,
    ) {
        let key =
            (operation, difference.part.clone(), difference.pointer.clone(), difference.lint.name);
        if difference.level < Level::Note {
            self.current.insert(key.clone());
        }
        let counted = self.differences.entry(key).or_insert_with(|| Counted {
            difference: difference.clone(),
            count: 0,
            places: Vec::new(),
            values: Vec::new(),
            more: false,
        });
        counted.count += 1;
        if counted.places.len() < PLACES && counted.places.last() != Some(&place) {
            counted.places.push(place);
        }
        if let Some(value) = difference.value
            && !counted.values.contains(&value)
        {
            if counted.values.len() < VALUES {
                counted.values.push(value);
            } else {
                counted.more = true;
            }
        }
    }

    /// Ends an exchange that calls no operation.
    pub(super) fn drop_current(&mut self) {
        self.current.clear();
    }

    /// Ends an exchange of an operation.
    pub(super) fn close(&mut self, operation: usize) {
        let differing = usize::from(!self.current.is_empty());
        self.current.clear();
        self.operations.entry(operation).or_default().differing += differing;
    }
}
