//! Values of a page and their meanings against an enumeration, its names and its descriptions.

use std::collections::{BTreeMap, BTreeSet};

use specwright_document::edit::NewValue;
use specwright_document::{Edit, Node};

use super::super::changes::{equals, pairs};
use super::super::facts::{Choice, Field};
use super::super::stated;
use super::edits::{self, TO_DESCRIBE};
use super::fields::{Home, plain};
use super::heading::words_of;
use super::wording::described;
use super::{Comparer, Outcome};

impl<'a> Comparer<'a> {
    /// Values with their meanings against an enumeration with its names and descriptions.
    pub(super) fn values(
        &mut self,
        key: &str,
        field: &'a Field,
        schema: Node<'a>,
        home: &Home<'a>,
    ) {
        let list = schema.get("enum");
        let items: Vec<Node<'a>> = list.into_iter().flat_map(Node::items).collect();
        items.iter().for_each(|item| self.look(*item));
        if field.values.is_empty() {
            if let Some(list) = list {
                let own: Vec<String> = items.iter().map(|item| plain(*item)).collect();
                let edits = self.without_values(schema);
                self.look(list);
                self.differ(&format!("{key}.values"), None, Some(own.join(", ")), list, edits);
            }
            return;
        }
        let own: Vec<String> = items.iter().map(|item| plain(*item)).collect();
        let page: Vec<&str> = field.values.iter().map(|value| value.is.as_str()).collect();
        let own_values: Vec<&str> = own.iter().map(String::as_str).collect();
        let of = |pairs: Vec<(usize, usize)>| -> BTreeMap<usize, usize> {
            pairs.into_iter().map(|(own, page)| (page, own)).collect()
        };
        // A code that another page lists is not the other spelling of one of this page.
        let stated: BTreeSet<&str> = page.iter().copied().collect();
        let open: Vec<usize> = (0..own.len())
            .filter(|at| stated.contains(own_values[*at]) || !self.listed_code(schema, &own[*at]))
            .collect();
        let names: Vec<&str> = open.iter().map(|at| own_values[*at]).collect();
        let renamed =
            of(pairs(&names, &page).into_iter().map(|(from, to)| (open[from], to)).collect());
        let equal = of(equals(&own_values, &page));
        let mut left: BTreeSet<usize> = (0..own.len()).collect();
        let values_key = format!("{key}.values");
        let context = described(home);
        for (at, value) in field.values.iter().enumerate() {
            let meaning_key = stated::meaning(key, &value.is);
            let said = Some((value.is.clone(), value.line));
            let by_name = equal.get(&at);
            let Some(index) = by_name.or_else(|| renamed.get(&at)).copied() else {
                let edits = self.more_values(schema, field, &value.is, &value.meaning);
                self.differ(&values_key, said, None, list.unwrap_or(schema), edits);
                self.cover(&meaning_key);
                continue;
            };
            left.remove(&index);
            if by_name.is_some() {
                self.agree(&values_key, &value.is);
            } else {
                let r#type = schema.get_str("type").unwrap_or_default();
                let new = edits::value(&value.is, r#type);
                let edits = edits::set(items[index], new);
                self.differ(&values_key, said, Some(own[index].clone()), items[index], edits);
            }
            self.means(&meaning_key, value, schema, index, &context);
        }
        for index in left {
            if self.listed_code(schema, &own[index]) {
                continue;
            }
            let mut edits = edits::remove(items[index]);
            for beside in ["x-enum-varnames", "x-enum-descriptions"] {
                let item = schema.get(beside).and_then(|list| list.items().nth(index));
                edits.extend(item.map_or(Vec::new(), |item| edits::remove(item)));
            }
            self.differ(&values_key, None, Some(own[index].clone()), items[index], edits);
        }
    }

    /// Whether a value is a code that an operation lists, where it is held against the page of that operation.
    fn listed_code(&self, schema: Node<'a>, value: &str) -> bool {
        let lists = self.document.operations().into_iter();
        let mut lists = lists.filter_map(|operation| operation.node.get("x-error-codes"));
        self.code().is_some_and(|code| code.id() == schema.id())
            && lists.any(|list| list.items().any(|code| code.as_str() == Some(value)))
    }

    /// Whether each word of a meaning stands in the name of the value or in a description near it.
    pub(super) fn means(
        &mut self,
        key: &str,
        value: &Choice,
        schema: Node<'a>,
        index: usize,
        context: &[Node<'a>],
    ) {
        let item = |list: &str| schema.get(list).and_then(|list| list.items().nth(index));
        let name = item("x-enum-varnames").and_then(Node::as_str).unwrap_or_default();
        let described = item("x-enum-descriptions");
        let page = Some((value.meaning.clone(), value.line));
        // The words of this meaning stand beside another value.
        for list in ["x-enum-varnames", "x-enum-descriptions"] {
            if let Some((own, other)) = misplaced(schema, list, index, &value.meaning) {
                let text = |node: Node<'a>| node.as_str().unwrap_or_default();
                let mut edits = edits::set(own, text(other));
                edits.extend(edits::set(other, text(own)));
                let said = own.as_str().map(str::to_owned);
                self.settle(key, &value.meaning, Outcome::Differs);
                // A departure about the words is none about the value that they stand beside.
                return self.differ(&format!("{key}_at"), page, said, own, edits);
            }
        }
        let texts = context.iter().copied().chain(described);
        let mut own: Vec<String> =
            texts.flat_map(|text| stems(text.as_str().unwrap_or_default())).collect();
        own.extend(stems(&split(name)));
        let missing = stems(&value.meaning).into_iter().find(|stem| !own.contains(stem));
        if missing.is_none() {
            return self.agree(key, &value.meaning);
        }
        let mut text = value.meaning.clone();
        text.push('.');
        if let Some(first) = text.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        let edits = match described {
            Some(described) => edits::extend(described, &text),
            None => {
                let count = schema.get("enum").map_or(0, |list| list.items().len());
                let told =
                    |at: usize| if at == index { text.clone() } else { format!("{TO_DESCRIBE}.") };
                let told = NewValue::list((0..count).map(told));
                let behind = ["x-enum-varnames", "enum"];
                edits::insert(schema, &behind, "x-enum-descriptions", told)
            }
        };
        let own = described.and_then(Node::as_str).map(str::to_owned);
        let at = described.or(item("enum")).unwrap_or(schema);
        self.differ(key, page, own, at, edits);
    }

    pub(super) fn without_values(&self, schema: Node<'a>) -> Vec<Edit> {
        let lists = ["enum", "x-enum-varnames", "x-enum-descriptions"];
        lists
            .iter()
            .filter_map(|list| schema.get(list))
            .flat_map(|list| edits::remove(list))
            .collect()
    }

    /// A value more with a name made of the words of its meaning; or the whole enumeration.
    pub(super) fn more_values(
        &self,
        schema: Node<'a>,
        field: &Field,
        value: &str,
        meaning: &str,
    ) -> Vec<Edit> {
        let r#type = schema.get_str("type").unwrap_or_default();
        let alike = |of: fn(&str, &str) -> String, value: &str, meaning: &str| {
            let own = of(meaning, value);
            field.values.iter().filter(|other| of(&other.meaning, &other.is) == own).count() > 1
        };
        // Two values have two names and two descriptions.
        let told = |meaning: &str, value: &str| match alike(plainly, value, meaning) {
            true => format!("{TO_DESCRIBE}, {value}, {meaning}."),
            false => plainly(meaning, value),
        };
        let name = |meaning: &str, value: &str| match alike(variant, value, meaning) {
            true => format!("{}{}", variant(meaning, value), digits(value)),
            false => variant(meaning, value),
        };
        let Some(list) = schema.get("enum") else {
            let all = || field.values.iter();
            let lists = [
                ("enum", NewValue::list(all().map(|v| edits::value(&v.is, r#type)))),
                ("x-enum-varnames", NewValue::list(all().map(|v| name(&v.meaning, &v.is)))),
                ("x-enum-descriptions", NewValue::list(all().map(|v| told(&v.meaning, &v.is)))),
            ];
            let behind = ["description", "format", "type"];
            let lists = lists.into_iter();
            return lists
                .flat_map(|(key, list)| edits::insert(schema, &behind, key, list))
                .collect();
        };
        let mut edits = edits::append(list, edits::value(value, r#type));
        if let Some(names) = schema.get("x-enum-varnames") {
            let taken = |name: &str| names.items().any(|item| item.as_str() == Some(name));
            let mut name = name(meaning, value);
            if taken(&name) {
                name.push_str(&digits(value));
            }
            edits.extend(edits::append(names, name));
        }
        if let Some(described) = schema.get("x-enum-descriptions") {
            edits.extend(edits::append(described, told(meaning, value)));
        }
        edits
    }
}

/// The name or description of a value, and that of another value which has more of the words of its meaning.
fn misplaced<'a>(
    schema: Node<'a>,
    list: &str,
    index: usize,
    meaning: &str,
) -> Option<(Node<'a>, Node<'a>)> {
    let items: Vec<Node<'a>> = schema.get(list).into_iter().flat_map(Node::items).collect();
    let wanted: BTreeSet<String> = stems(meaning).into_iter().collect();
    let told: Vec<BTreeSet<String>> = items
        .iter()
        .map(|item| stems(&split(item.as_str().unwrap_or_default())).into_iter().collect())
        .collect();
    // A word that stands beside every value tells none from another.
    let tells = |word: &&String| told.iter().any(|words| !words.contains(*word));
    let shared = |words: &BTreeSet<String>| wanted.intersection(words).filter(tells).count();
    let own = shared(told.get(index)?);
    let (at, most) = told.iter().map(shared).enumerate().max_by_key(|(_, count)| *count)?;
    (most > own).then(|| (items[index], items[at]))
}

/// A name as words; other texts stay as they are.
fn split(name: &str) -> String {
    if name.contains(' ') {
        return name.to_owned();
    }
    name.chars()
        .flat_map(|c| [if c.is_uppercase() { " " } else { "" }.to_owned(), c.to_string()])
        .collect()
}

/// A name of a value, out of the words of its meaning.
pub(super) fn variant(meaning: &str, value: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        first + letters.as_str()
    };
    let name: String = words_of(meaning).filter(|word| word.is_ascii()).map(capital).collect();
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return name;
    }
    format!("Value{}", digits(value))
}

/// The letters and digits of a value, a sign before them as a word.
fn digits(value: &str) -> String {
    let sign = if value.starts_with('-') { "Minus" } else { "" };
    sign.chars().chain(value.chars().filter(char::is_ascii_alphanumeric)).collect()
}

fn plainly(meaning: &str, _: &str) -> String {
    format!("{TO_DESCRIBE}, {meaning}.")
}

/// Words that say something, without their endings.
pub(super) fn stems(text: &str) -> Vec<String> {
    const EMPTY: [&str; 14] =
        ["a", "an", "the", "is", "are", "be", "of", "in", "on", "to", "and", "or", "it", "by"];
    let stem = |word: &str| {
        let word = word.to_lowercase();
        let ends = ["ally", "ing", "ed", "es", "s"];
        let cut = ends.iter().find_map(|end| word.strip_suffix(end)).filter(|cut| cut.len() > 2);
        cut.unwrap_or(&word).to_owned()
    };
    words_of(text).filter(|word| !EMPTY.contains(&word.to_lowercase().as_str())).map(stem).collect()
}
