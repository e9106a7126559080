//! Checks an OpenAPI document by named rules: what a careful reviewer asks of it beyond what the generator does.
//!
//! Each rule is a row of a table, `RULES` of its module, with its explanation, a bad and a good piece of YAML, and the specs
//! that it holds for. The same pieces are its test and the answer of `specwright explain`.

mod allowances;
mod codes;
mod components;
mod examples;
#[cfg(test)]
#[path = "../../../tests/frozen/frozen.rs"]
mod frozen;
mod operations;
mod prose;
mod responses;
mod samples;
mod schemas;
mod shapes;

use specwright_document::{Document, Finding, Inventory, Level, Location, Node, Operation, Rule};

/// A rule of ours.
#[derive(Debug)]
pub struct LintRule {
    /// Its name, why it is looked for, and a piece of YAML that breaks it.
    pub rule: Rule,
    /// Which specs it holds for.
    pub scope: Scope,
    check: fn(&Subject<'_>) -> Vec<Fault>,
}

/// Which specs a rule holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Any OpenAPI document.
    Any,
    /// The specs of this tree.
    Own,
    /// Those of them that tell what a vendor's pages state: an operation has `x-source`.
    Vendor,
}

/// What rules look at.
pub(crate) struct Subject<'s> {
    document: &'s Document,
    operations: Vec<Operation<'s>>,
    inventory: Inventory<'s>,
    /// Titles of pages without a date, as the departures name them.
    undated: &'s [String],
}

/// A place that breaks a rule.
#[derive(Debug)]
struct Fault {
    place: Location,
    message: String,
    help: Option<String>,
    /// Another place that bears on it, and what is to be said of it there.
    also: Option<(Location, String)>,
}

impl Fault {
    fn new(place: Location, message: impl Into<String>) -> Fault {
        Fault { place, message: message.into(), help: None, also: None }
    }

    fn help(mut self, help: impl Into<String>) -> Fault {
        self.help = Some(help.into());
        self
    }

    fn also(mut self, place: Location, label: impl Into<String>) -> Fault {
        self.also = Some((place, label.into()));
        self
    }
}

/// Every rule, in the order in which it is explained.
pub fn rules() -> impl Iterator<Item = &'static LintRule> {
    let groups: [&[LintRule]; 8] = [
        &operations::RULES,
        &codes::RULES,
        &responses::RULES,
        &examples::RULES,
        &samples::RULES,
        &schemas::RULES,
        &components::RULES,
        &prose::RULES,
    ];
    groups.into_iter().flatten().chain([&allowances::ALLOWANCE])
}

/// What rules are held against a file.
#[derive(Clone, Debug)]
pub enum Selection {
    /// Those whose scope it is in: a spec of the tree or any document.
    Scope(Scope),
    /// Those that were asked for, whatever their scope.
    NamedNode(Vec<&'static str>),
}

/// The choice for a spec of one's own.
pub fn own(document: &Document) -> Selection {
    Selection::Scope(if tells_of_pages(document) { Scope::Vendor } else { Scope::Own })
}

/// Whether a spec tells what a vendor's pages state: an operation has `x-source`.
pub fn tells_of_pages(document: &Document) -> bool {
    document.operations().iter().any(|operation| operation.node.get("x-source").is_some())
}

/// All findings of the chosen rules, in the order of the file.
pub fn check(
    document: &Document,
    undated: &[String],
    choice: &Selection,
    level: Level,
) -> Vec<Finding> {
    check_by(document, undated, &|rule| holds(rule, choice).then_some(level))
}

/// All findings of the rules that have a level, in the order of the file.
pub fn check_by(
    document: &Document,
    undated: &[String],
    level: &dyn Fn(&LintRule) -> Option<Level>,
) -> Vec<Finding> {
    let operations = document.operations();
    let inventory = Inventory::of(document);
    let subject = Subject { document, operations, inventory, undated };
    let chosen: Vec<(&'static LintRule, Level)> =
        rules().filter_map(|rule| Some((rule, level(rule)?))).collect();
    let mut found: Vec<(&'static LintRule, Fault)> = Vec::new();
    for (rule, _) in &chosen {
        found.extend((rule.check)(&subject).into_iter().map(|fault| (*rule, fault)));
    }
    let names: Vec<&str> = chosen.iter().map(|(rule, _)| rule.rule.name).collect();
    allowances::settle(&subject, &names, &mut found);
    found.sort_by_key(|(rule, fault)| (fault.place, rule.rule.name));
    let finding = |(rule, fault): (&'static LintRule, Fault)| {
        let level = level(rule).unwrap_or(Level::Error);
        finding(document, &rule.rule, fault, level)
    };
    found.into_iter().map(finding).collect()
}

fn holds(rule: &LintRule, choice: &Selection) -> bool {
    match choice {
        Selection::NamedNode(names) => names.contains(&rule.rule.name),
        Selection::Scope(Scope::Vendor) => true,
        Selection::Scope(Scope::Own) => matches!(rule.scope, Scope::Any | Scope::Own),
        Selection::Scope(Scope::Any) => rule.scope == Scope::Any,
    }
}

fn finding(document: &Document, rule: &'static Rule, fault: Fault, level: Level) -> Finding {
    let mut finding =
        Finding::new(rule, level, fault.message).label(document.label_at(fault.place, ""));
    if let Some((place, label)) = fault.also {
        finding = finding.label(document.label_at(place, label));
    }
    match fault.help {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// A text that says something.
fn text<'s>(node: Node<'s>, key: &str) -> Option<&'s str> {
    node.get_str(key).filter(|text| !text.trim().is_empty())
}

/// Whether an earlier item of the same list has the same text.
fn stands_twice(item: Node<'_>) -> bool {
    let text = item.as_str().unwrap_or_default();
    let list = item.parent().into_iter().flat_map(Node::items);
    let mut before = list.take_while(|other| other.id() != item.id());
    before.any(|other| other.as_str() == Some(text))
}

/// Letters and digits, the first a small letter.
fn is_camel(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The same, the first a capital.
fn is_pascal(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests;
