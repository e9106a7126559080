//! Facts into one list in which each has a key made of names, so that a key outlives a change of order.

use std::collections::BTreeMap;

use super::facts::{Facts, Field, Sample, SampleOf};
use super::yaml::{self, Flat};

/// One fact under its key of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Such as `parameters.agentid.maximum` or `response.result/confIds.type`. Elements of a list of plain
    /// values share one key.
    pub key: String,
    /// Its value.
    pub value: String,
    /// Its line.
    pub line: usize,
}

/// All facts of a page, each once.
pub(crate) fn stated(facts: &Facts) -> Vec<Stated> {
    let names = Names::new(facts);
    let named = |Flat { key, value, line }| Stated { key: names.name(&key), value, line };
    yaml::flat(facts).into_iter().map(named).collect()
}

/// What the fields and samples of a page are called in keys.
pub(super) struct Names<'f> {
    facts: &'f Facts,
    parameters: Labels,
    response: Labels,
    samples: Vec<String>,
}

/// The labels of the fields of one list, and of those inside each.
struct Labels(Vec<(String, Labels)>);

impl Labels {
    fn new(fields: &[Field]) -> Labels {
        let inner = fields.iter().map(|field| Labels::new(&field.fields));
        Labels(labels(fields).into_iter().zip(inner).collect())
    }
}

impl<'f> Names<'f> {
    pub(super) fn new(facts: &'f Facts) -> Names<'f> {
        Names {
            facts,
            parameters: Labels::new(&facts.parameters),
            response: Labels::new(&facts.response),
            samples: samples(&facts.examples),
        }
    }

    /// A key of indexes as a key of names.
    pub(super) fn name(&self, key: &str) -> String {
        let facts = self.facts;
        let (key, pointer) = match key.split_once(".json") {
            Some((key, pointer)) => (key, Some(pointer)),
            None => (key, None),
        };
        let mut parts = key.split('.').map(part);
        let (list, index) = parts.next().expect("a text has a first part");
        let rest: Vec<(&str, usize)> = parts.collect();
        let path = list.to_owned() + ".";
        match list {
            "parameters" => field(path, &facts.parameters, &self.parameters, index, &rest),
            "response" => field(path, &facts.response, &self.response, index, &rest),
            "examples" => {
                let (label, sample) = (&self.samples[index], &facts.examples[index]);
                example(format!("examples.{label}"), sample, &rest, pointer)
            }
            scalar_or_list => scalar_or_list.to_owned(),
        }
    }
}

/// `values[2]` as a name and an index.
fn part(text: &str) -> (&str, usize) {
    let indexed = text.strip_suffix(']').and_then(|text| text.split_once('['));
    let (name, index) = indexed.unwrap_or((text, "0"));
    (name, index.parse().expect("an index is a number"))
}

fn field(
    path: String,
    list: &[Field],
    labels: &Labels,
    index: usize,
    rest: &[(&str, usize)],
) -> String {
    let (label, inner) = &labels.0[index];
    let path = format!("{path}{label}");
    let field_of = &list[index];
    match rest {
        [("fields", index), rest @ ..] => {
            field(format!("{path}/"), &field_of.fields, inner, *index, rest)
        }
        [("values", index), ("meaning", _)] => meaning(&path, &field_of.values[*index].is),
        [(attribute, _), ..] => format!("{path}.{attribute}"),
        [] => path,
    }
}

fn example(path: String, of: &Sample, rest: &[(&str, usize)], pointer: Option<&str>) -> String {
    let (list, index, leaf) = match rest {
        [("headers", index), (leaf, _)] => ("headers", *index, *leaf),
        [("query", index), (leaf, _)] => ("query", *index, *leaf),
        [("body", _), ..] | [] => return format!("{path}.body{}", pointer.unwrap_or_default()),
        [(attribute, _), ..] => return format!("{path}.{attribute}"),
    };
    let named = if list == "headers" { &of.headers } else { &of.query };
    let leaf = if leaf == "is" { "value" } else { leaf };
    format!("{path}.{list}.{}.{leaf}", named[index].name)
}

/// The key of what a value means.
pub(super) fn meaning(field: &str, value: &str) -> String {
    format!("{field}.values.{value}.meaning")
}

/// What the fields of one list are called in keys: by name, and by place or status where names are alike.
pub(super) fn labels(fields: &[Field]) -> Vec<String> {
    let mut alike: BTreeMap<&str, usize> = BTreeMap::new();
    for field in fields {
        *alike.entry(&field.name.is).or_default() += 1;
    }
    let own = |field: &Field| {
        let name = &field.name.is;
        match (&field.place, &field.status) {
            (Some(place), _) if alike[name.as_str()] > 1 => {
                format!("{name}@{:?}", place.is).to_lowercase()
            }
            (None, Some(status)) if alike[name.as_str()] > 1 => format!("{name}@{}", status.is),
            (_, _) => name.clone(),
        }
    };
    // Numbers count among fields of one name.
    let mut seen: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut labels = Vec::new();
    for field in fields {
        let label = own(field);
        let count = seen.entry((&field.name.is, label.clone())).or_default();
        *count += 1;
        labels.push(if *count == 1 { label } else { format!("{label}-{count}") });
    }
    labels
}

/// What samples are called in keys.
pub(super) fn samples(samples: &[Sample]) -> Vec<String> {
    let word = |sample: &Sample| match sample.of.is {
        SampleOf::Request => "request".to_owned(),
        SampleOf::Response => "response".to_owned(),
        SampleOf::Curl => "curl".to_owned(),
    };
    counted(samples.iter().map(word))
}

/// The second and later ones of a label get a number.
fn counted(labels: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let number = |label: String| {
        let count = seen.entry(label.clone()).or_default();
        *count += 1;
        if *count == 1 { label } else { format!("{label}-{count}") }
    };
    labels.map(number).collect()
}
