//! A changed fact into what it means: edits of the spec, and what those mean on the wire and in Rust.

use std::collections::{BTreeMap, BTreeSet};

use specwright_diff::{self as diff, Bump, Rust};
use specwright_document::edit::{Editor, LineEdit};
use specwright_document::{Document, Edit, Label, Operation};
use vendor_docs::{
    Api, Change, Departures, Difference, DifferenceKey, Facts, SpecIndex, compare, without_parts,
};

use super::editions::Pair;

/// What one changed fact calls for.
#[derive(Debug)]
pub(super) struct Meaning {
    /// Whether the spec may stay as it is.
    pub settled: bool,
    pub edits: Vec<Edit>,
    /// What else bears on it: the spec's own value, a departure.
    pub labels: Vec<Label>,
    pub rust: Rust,
    /// What the edits mean on the wire, in words.
    pub wire: Vec<&'static str>,
    /// All of it for people.
    pub words: String,
}

/// What was found out about all pages so far.
#[derive(Debug)]
pub(super) struct Meanings<'a> {
    apis: &'a [Api],
    places: Vec<SpecIndex<'a>>,
    /// Of each API; `None` for a spec that cannot be edited.
    editors: Vec<Option<Editor>>,
    departures: &'a Departures,
    /// Edits by API, those of all facts.
    edits: BTreeMap<usize, Vec<Edit>>,
    /// What edits mean that are alike but for what they add, by how they read without it.
    known: BTreeMap<(usize, EditPattern), Option<Vec<diff::Change>>>,
    /// How many facts mean what.
    pub effects: BTreeMap<Rust, usize>,
}

impl<'a> Meanings<'a> {
    pub(super) fn new(apis: &'a [Api], departures: &'a Departures) -> Meanings<'a> {
        let places = apis.iter().map(|api| SpecIndex::new(&api.spec)).collect();
        let editors = apis.iter().map(|api| Editor::new(api.spec.text()).ok()).collect();
        Meanings {
            apis,
            places,
            editors,
            departures,
            edits: BTreeMap::new(),
            known: BTreeMap::new(),
            effects: BTreeMap::new(),
        }
    }

    /// Where the spec has the operation of a page.
    pub(super) fn operation(&self, pair: &Pair) -> Option<Label> {
        let (api, operation) = self.find(pair)?;
        Some(self.apis[api].spec.label_at(operation.key, "the operation"))
    }

    fn find(&self, pair: &Pair) -> Option<(usize, Operation<'a>)> {
        let (api, name) = pair.operation.as_ref()?;
        let operations = self.apis[*api].spec.operations();
        Some((*api, operations.into_iter().find(|operation| operation.name() == *name)?))
    }

    /// Each change with its meaning.
    pub(super) fn of(
        &mut self,
        pair: &Pair,
        new: &Facts,
        changes: Vec<Change>,
    ) -> Vec<(Change, Meaning)> {
        let Some((api, operation)) = self.find(pair) else {
            let unknown =
                |change| (change, settled(Rust::DocumentationOnly, "no spec has this operation"));
            return changes.into_iter().map(unknown).collect();
        };
        let differences = compare(new, operation).differences;
        let mut open: BTreeMap<(String, Option<String>), Vec<Difference>> = BTreeMap::new();
        for difference in differences {
            let page = difference.page.as_ref().map(|(value, _)| value.clone());
            open.entry((difference.key.clone(), page)).or_default().push(difference);
        }
        let mut meanings = Vec::new();
        for change in without_parts(changes) {
            let mut own = Vec::new();
            let now = change.new.as_ref().map(|new| Some(new.value.clone()));
            for page in now.into_iter().chain([None]) {
                let Some(all) = open.get_mut(&(change.key.clone(), page)) else { continue };
                own.extend(all.extract_if(.., |one| concerns(one, &change)));
            }
            let meaning = self.meaning(api, &operation, &change, own);
            *self.effects.entry(meaning.rust).or_default() += 1;
            meanings.push((change, meaning));
        }
        meanings
    }

    fn meaning(
        &mut self,
        api: usize,
        operation: &Operation,
        change: &Change,
        differences: Vec<Difference>,
    ) -> Meaning {
        let spec = &self.apis[api].spec;
        let name = operation.name();
        let asked = DifferenceKey {
            api: &self.apis[api].name,
            operation: &name,
            key: &change.key,
            page: change.new.as_ref().map(|new| new.value.as_str()),
            pointer: differences.first().map_or("", |difference| &difference.pointer),
        };
        let values =
            [&change.old, &change.new].map(|fact| fact.as_ref().map(|fact| fact.value.as_str()));
        let departure =
            self.departures.other(asked).filter(|(_, _, value)| values.contains(&Some(*value)));
        let mark = departure.map(|(entry, excuse, value)| {
            let said = format!("`{}` excuses {value}", entry.id);
            Label::at(&self.departures.file, excuse.place.line, excuse.place.column, said)
        });
        let Some(difference) = differences.first() else {
            let words = match (&departure, &change.new) {
                (Some((entry, ..)), _) => {
                    format!(
                        "documentation only: the spec agrees; the departure `{}` may go",
                        entry.id
                    )
                }
                (None, _) => "documentation only: no spec changes by it".to_owned(),
            };
            let labels = mark.into_iter().collect();
            return Meaning { labels, ..settled(Rust::DocumentationOnly, &words) };
        };
        let said = difference
            .spec
            .as_ref()
            .map_or("it belongs here".to_owned(), |own| format!("the spec says {own}"));
        let mut labels = vec![spec.label_at(difference.place, said)];
        labels.extend(mark);
        if let Some((entry, _, value)) = departure.filter(|(_, _, value)| asked.page == Some(value))
        {
            let words = format!(
                "documentation only: the departure `{}` lets the spec differ from {value}",
                entry.id
            );
            return Meaning { labels, ..settled(Rust::DocumentationOnly, &words) };
        }
        let edits: Vec<Edit> =
            differences.iter().flat_map(|one| one.edits.iter().cloned()).collect();
        let lines = self.editors[api].as_ref().and_then(|editor| editor.lines(&edits).ok());
        let effects = lines.and_then(|lines| {
            let known = self.known.entry((api, shape(change, lines)));
            known.or_insert_with(|| effects(spec, self.editors[api].as_ref()?, &edits)).clone()
        });
        self.edits.entry(api).or_default().extend(edits.iter().cloned());
        let Some(effects) = effects else {
            let words = "how to change the spec is not told by the page alone; \
                         `specwright diff` says what the change means once it is made";
            return Meaning { settled: false, edits, labels, ..settled(Rust::BOTH, words) };
        };
        let rust = effects.iter().map(|change| change.rust).reduce(Rust::and);
        let rust = rust.unwrap_or(Rust::DocumentationOnly);
        let wire: BTreeSet<_> =
            effects.iter().flat_map(|change| change.wire.iter().copied()).collect();
        let wire: Vec<&'static str> = wire.into_iter().map(|effect| effect.words()).collect();
        let mut words = vec![rust.words()];
        words.extend(&wire);
        let mut words = words.join("; ");
        if let Some((entry, _, value)) = departure {
            words.push_str(&format!(
                "; or write the new value in the departure `{}`, which excuses {value}",
                entry.id
            ));
        }
        let shared = self.places[api].shared(&difference.pointer, operation);
        if !shared.is_empty() {
            words.push_str(&format!("; what stands there is also that of {}", shared.join(", ")));
        }
        Meaning { settled: false, edits, labels, rust, wire, words }
    }

    /// The step that the version of each API has to take when all edits are made.
    pub(super) fn steps(&self) -> Vec<(&'a Document, Bump)> {
        let mut steps = Vec::new();
        for (api, edits) in &self.edits {
            let spec = &self.apis[*api].spec;
            let editor = self.editors[*api].as_ref();
            let changes = editor.and_then(|editor| effects(spec, editor, edits));
            let bump = changes.map_or(Bump::Breaking, |changes| Bump::of(&changes));
            steps.push((spec, bump));
        }
        steps
    }
}

/// Whether a difference of page and spec follows from a change of the page: the spec lacks the new value, or
/// still has the old one.
fn concerns(difference: &Difference, change: &Change) -> bool {
    let gone = || match (&change.old, &change.new, &difference.page) {
        (Some(old), Some(_), None) => difference.spec.as_ref() == Some(&old.value),
        (_, _, _) => false,
    };
    difference.follows(change) || difference.key == change.key && gone()
}

fn settled(rust: Rust, words: &str) -> Meaning {
    let (edits, labels, wire) = (Vec::new(), Vec::new(), Vec::new());
    Meaning { settled: true, edits, labels, rust, wire, words: words.to_owned() }
}

/// The edits that a change calls for, a sign standing for what the page states now.
type EditPattern = Vec<(usize, usize, Vec<String>)>;

fn shape(change: &Change, lines: Vec<LineEdit>) -> EditPattern {
    let new = change.new.as_ref().filter(|_| change.old.is_none());
    let new = new.map_or("", |new| new.value.as_str());
    let letters: String = new.chars().filter(char::is_ascii_alphanumeric).collect();
    // A short value may stand in a line by chance.
    let known = [new, letters.as_str()].map(|text| Some(text).filter(|text| text.len() > 2));
    let plain = |line: &String| {
        let texts = known.into_iter().flatten();
        texts.fold(line.clone(), |line, text| line.replace(text, "\u{0}"))
    };
    let shape = |edit: LineEdit| (edit.line, edit.remove, edit.insert.iter().map(plain).collect());
    lines.into_iter().map(shape).collect()
}

/// What edits of a spec mean; `None` if there are none, they cannot be made, or they leave no spec behind.
fn effects(spec: &Document, editor: &Editor, edits: &[Edit]) -> Option<Vec<diff::Change>> {
    if edits.is_empty() {
        return None;
    }
    let edited = Document::parse(spec.name(), editor.apply(edits).ok()?).ok()?;
    Some(diff::changes(spec, &edited))
}
