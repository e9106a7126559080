//! What was counted into tables for people and values for scripts.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Recordings;
use super::judge::Verifier;
use super::lints;
use super::secrets::Mask;
use super::shape::ObjectSchemas;
use super::tally::{Part, Seen, Statistics};
use specwright_document::{Level, Report, unescaped};

/// Longer lists are cut for people; scripts get all.
const SHOWN: usize = 20;

pub(super) fn tell(
    judge: &mut Verifier<'_>,
    recordings: &Recordings,
    mask: &Mask,
    report: &mut Report,
) {
    let mut lines = Vec::new();
    let mut operations = Vec::new();
    let mut table = vec![
        ["operation", "calls", "differ", "status", "code", "ms min/median/max"].map(str::to_owned),
    ];
    let mut unseen = Vec::new();
    let mut fields = Vec::new();
    for (index, route) in judge.routes.routes.iter().enumerate() {
        let name = route.operation.name();
        let Some(statistics) = judge.tally.operations.get(&index) else {
            unseen.push(name);
            continue;
        };
        let (row, mut told) = operation(&name, statistics);
        table.push(row);
        let (values, missing) =
            parts(&mut judge.shapes[route.spec], &name, statistics, &mut fields);
        told["values"] = values.into();
        told["fieldsNeverSeen"] = missing.into();
        operations.push(told);
    }
    let matched: usize =
        judge.tally.operations.values().map(|statistics| statistics.exchanges).sum();
    let forms: Vec<String> =
        recordings.forms.iter().map(|(form, count)| format!("{count} {form}")).collect();
    lines.push(format!(
        "{} in {} ({}); {matched} of them call an operation",
        counted(recordings.exchanges, "exchange"),
        counted(recordings.names.len(), "recording"),
        forms.join(", "),
    ));
    if judge.tally.preflights > 0 {
        lines.push(format!(
            "{} of browsers beside them",
            counted(judge.tally.preflights, "preflight")
        ));
    }
    if table.len() > 1 {
        lines.push(String::new());
        lines.extend(aligned(&table));
    }
    lines.extend(fields);
    if !unseen.is_empty() {
        lines.push(String::new());
        lines.push(format!("operations never called: {}", unseen.join(", ")));
    }
    let mut unmatched = Vec::new();
    if !judge.tally.unmatched.is_empty() {
        lines.push(String::new());
        lines.push("called, and no operation of the specs:".to_owned());
    }
    for (at, ((host, method, path), count)) in judge.tally.unmatched.iter().enumerate() {
        if at < SHOWN {
            lines.push(format!("  {count} × {method} {host} {path}"));
        }
        unmatched.push(json!({ "host": host, "method": method, "path": path, "count": count }));
    }
    if judge.tally.unmatched.len() > SHOWN {
        lines.push(format!("  … and {} more", judge.tally.unmatched.len() - SHOWN));
    }
    lines.push(String::new());
    lines.push(verdict(judge, report));
    for line in lines {
        report.line(mask.apply(&line));
    }
    report.summary("recordings", recordings.names.len());
    report.summary("exchanges", recordings.exchanges);
    report.summary("matched", matched);
    report.summary("preflights", judge.tally.preflights);
    report.summary("operations", mask.json(&operations.into()));
    report.summary("operationsNeverCalled", unseen);
    report.summary("unmatched", mask.json(&unmatched.into()));
}

/// How many differences there are, and how many of them a lenient reader lives with.
fn verdict(judge: &Verifier<'_>, report: &Report) -> String {
    let count =
        |level| report.diagnostics().iter().filter(|diagnostic| diagnostic.level == level).count();
    let kept = judge.tally.differences.values().filter(|counted| {
        let difference = &counted.difference;
        let error = difference.level == Level::Error && difference.part.starts_with("response");
        error && lints::is_kept(difference.lint)
    });
    format!(
        "{} ({} of them in answers that a lenient reader keeps), {}",
        counted(count(Level::Error), "difference"),
        kept.count(),
        counted(count(Level::Warning), "warning"),
    )
}

fn operation(name: &str, statistics: &Statistics<'_>) -> ([String; 6], Value) {
    let statuses: Map<String, Value> = statistics
        .statuses
        .iter()
        .map(|(status, count)| (status.to_string(), (*count).into()))
        .collect();
    let status = |status: u16| if status == 0 { "none".to_owned() } else { status.to_string() };
    let status: Vec<String> =
        statistics.statuses.iter().map(|(code, count)| times(&status(*code), *count)).collect();
    let codes: Vec<String> =
        statistics.codes.iter().map(|(code, count)| times(code, *count)).collect();
    let mut millis = statistics.millis.clone();
    millis.sort_by(f64::total_cmp);
    let figures = [millis.first(), millis.get(millis.len().saturating_sub(1) / 2), millis.last()]
        .map(Option::<&f64>::copied);
    let time = match figures {
        [Some(least), Some(median), Some(most)] => format!("{least:.0}/{median:.0}/{most:.0}"),
        _ => "-".to_owned(),
    };
    let [least, median, most] = figures;
    let row = [
        name.to_owned(),
        statistics.exchanges.to_string(),
        statistics.differing.to_string(),
        status.join(" "),
        if codes.is_empty() { "-".to_owned() } else { codes.join(" ") },
        time,
    ];
    let told = json!({
        "operation": name,
        "exchanges": statistics.exchanges,
        "differing": statistics.differing,
        "statuses": statuses,
        "codes": statistics.codes,
        "milliseconds": { "min": least, "median": median, "max": most },
    });
    (row, told)
}

/// The values of enumerated fields, and the fields that were never there, by part.
fn parts<'s>(
    shapes: &mut ObjectSchemas<'s>,
    name: &str,
    statistics: &Statistics<'s>,
    lines: &mut Vec<String>,
) -> (Vec<Value>, Vec<String>) {
    let mut values = Vec::new();
    let mut missing = Vec::new();
    let mut told = Vec::new();
    for (part, Part { schema, direction, seen }) in &statistics.parts {
        let mut absent: Vec<String> = Vec::new();
        for (pointer, shape) in shapes.pointers(*schema, *direction) {
            let found = find(seen, &pointer);
            let below_absent = absent.iter().any(|known| pointer.starts_with(&format!("{known}/")));
            if found.is_none() && !below_absent {
                absent.push(pointer.clone());
            }
            let Some(found) = found.filter(|found| !found.values.is_empty()) else { continue };
            let listed: Vec<String> =
                shapes.get(shape).listed.iter().map(Value::to_string).collect();
            let (known, unknown): (BTreeMap<_, _>, BTreeMap<_, _>) = found
                .values
                .iter()
                .partition::<Vec<_>, _>(|(value, _)| listed.contains(value))
                .into_maps();
            let never: Vec<&String> =
                listed.iter().filter(|value| !known.contains_key(*value)).collect();
            told.push(line(part, &pointer, &known, &unknown, never.len()));
            values.push(json!({
                "part": part, "pointer": pointer, "listed": known, "notListed": unknown, "neverSeen": never,
            }));
        }
        if !absent.is_empty() {
            let shown: Vec<&str> = absent.iter().take(SHOWN).map(String::as_str).collect();
            let more = if absent.len() > SHOWN { ", …" } else { "" };
            told.push(format!("  {part}, never seen: {}{more}", shown.join(", ")));
        }
        missing.extend(absent.iter().map(|pointer| format!("{part} {pointer}")));
    }
    if !told.is_empty() {
        lines.push(String::new());
        lines.push(format!("{name}:"));
        lines.extend(told);
    }
    (values, missing)
}

type Counts<'v> = BTreeMap<&'v String, &'v usize>;

/// Both halves of a partition as maps.
trait IntoMaps<'v> {
    fn into_maps(self) -> (Counts<'v>, Counts<'v>);
}

impl<'v> IntoMaps<'v> for (Vec<(&'v String, &'v usize)>, Vec<(&'v String, &'v usize)>) {
    fn into_maps(self) -> (Counts<'v>, Counts<'v>) {
        (self.0.into_iter().collect(), self.1.into_iter().collect())
    }
}

fn line(
    part: &str,
    pointer: &str,
    known: &Counts<'_>,
    unknown: &Counts<'_>,
    never: usize,
) -> String {
    let list = |counts: &Counts<'_>| {
        let all: Vec<String> =
            counts.iter().take(SHOWN).map(|(value, count)| times(value, **count)).collect();
        all.join(" ")
    };
    let mut pieces = Vec::new();
    if !known.is_empty() {
        pieces.push(list(known));
    }
    if !unknown.is_empty() {
        pieces.push(format!("not in the spec: {}", list(unknown)));
    }
    if never > 0 {
        pieces.push(format!("{never} listed and never seen"));
    }
    let place = format!("{part} {pointer}");
    format!("  {}: {}", place.trim_end(), pieces.join("; "))
}

/// What was seen at a pointer.
fn find<'a, 's>(seen: &'a Seen<'s>, pointer: &str) -> Option<&'a Seen<'s>> {
    pointer.split('/').skip(1).try_fold(seen, |seen, part| match part {
        "*" => seen.items.as_deref(),
        name => seen.fields.get(&*unescaped(name)),
    })
}

fn times(what: &str, count: usize) -> String {
    format!("{what}×{count}")
}

fn counted(count: usize, noun: &str) -> String {
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{end}")
}

/// Rows with columns below each other.
fn aligned(rows: &[[String; 6]]) -> Vec<String> {
    let width = |column: usize| {
        rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default()
    };
    let widths: [usize; 6] = std::array::from_fn(width);
    let row = |row: &[String; 6]| {
        let cells: Vec<String> =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(row).collect()
}
