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
mod tools;

use specwright_document::{
    Diagnostic, Document, Inventory, Level, Lint, Location, Node, Operation,
};

/// A rule of ours.
#[derive(Debug)]
pub struct LintCheck {
    /// Its name, why it is looked for, and a piece of YAML that breaks it.
    pub lint: Lint,
    /// Which specs it holds for.
    pub scope: Scope,
    check: fn(&Subject<'_>) -> Vec<Diagnostic>,
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

/// What a lint looks at.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'s> {
    document: &'s Document,
    operations: &'s [Operation<'s>],
    inventory: &'s Inventory<'s>,
    /// Titles of pages without a date, as the departures name them.
    undated: &'s [String],
    /// The lint that is looked for.
    lint: &'static Lint,
    level: Level,
}

impl Subject<'_> {
    /// Creates a diagnostic of the lint that is looked for.
    fn diagnostic(&self, location: Location, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.lint, self.level, message).label(self.document.label_at(location, ""))
    }
}

/// Every rule, in the order in which it is explained.
pub fn lints() -> impl Iterator<Item = &'static LintCheck> {
    let groups: [&[LintCheck]; 9] = [
        &operations::LINTS,
        &codes::LINTS,
        &responses::LINTS,
        &examples::LINTS,
        &samples::LINTS,
        &schemas::LINTS,
        &components::LINTS,
        &prose::LINTS,
        &tools::LINTS,
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

/// All diagnostics of the chosen rules, in the order of the file.
pub fn check(
    document: &Document,
    undated: &[String],
    choice: &Selection,
    level: Level,
) -> Vec<Diagnostic> {
    check_by(document, undated, &|lint| holds(lint, choice).then_some(level))
}

/// All diagnostics of the rules that have a level, in the order of the file.
pub fn check_by(
    document: &Document,
    undated: &[String],
    level: &dyn Fn(&LintCheck) -> Option<Level>,
) -> Vec<Diagnostic> {
    let operations = &document.operations();
    let inventory = &Inventory::of(document);
    let subject = |lint: &'static Lint, level| Subject {
        document,
        operations,
        inventory,
        undated,
        lint,
        level,
    };
    let mut found = Vec::new();
    let mut names = Vec::new();
    for row in lints() {
        if let Some(level) = level(row) {
            names.push(row.lint.name);
            found.extend((row.check)(&subject(&row.lint, level)));
        }
    }
    let allowance = &allowances::ALLOWANCE;
    let allowance = subject(&allowance.lint, level(allowance).unwrap_or(Level::Error));
    allowances::settle(&allowance, &names, &mut found);
    found.sort_by_key(|one| (one.labels.first().map(|label| label.location), one.lint.name));
    found
}

fn holds(lint: &LintCheck, choice: &Selection) -> bool {
    match choice {
        Selection::NamedNode(names) => names.contains(&lint.lint.name),
        Selection::Scope(Scope::Vendor) => true,
        Selection::Scope(Scope::Own) => matches!(lint.scope, Scope::Any | Scope::Own),
        Selection::Scope(Scope::Any) => lint.scope == Scope::Any,
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
