//! What was compared, in numbers: a table for people, the same for scripts.

use serde_json::{Value, json};

use super::settle::Counts;
use crate::departures::Departures;
use specwright_document::Report;

const HEAD: [&str; 7] =
    ["operation", "facts", "agree", "excused", "no counterpart", "looked for", "unstated"];

/// Says the numbers of each operation and of all.
pub(super) fn say(report: &mut Report, rows: &[(&str, String, Counts)], departures: &Departures) {
    let mut total = Counts::default();
    let mut table = vec![HEAD.map(str::to_owned).to_vec()];
    let mut operations = Vec::new();
    for (api, name, counts) in rows {
        table.push(cells(format!("{api} {name}"), counts));
        let mut row = summary(counts);
        row["api"] = Value::from(*api);
        row["operation"] = Value::from(name.as_str());
        operations.push(row);
        total.facts += counts.facts;
        total.agree += counts.agree;
        total.excused += counts.excused;
        total.without_counterpart += counts.without_counterpart;
        total.diagnostics += counts.diagnostics;
        total.constraints += counts.constraints;
        total.unstated += counts.unstated;
    }
    table.push(cells("total".to_owned(), &total));
    let entries = &departures.entries;
    let decisions = entries.iter().filter(|entry| entry.decision.is_some()).count();
    let used = entries.iter().filter(|entry| !entry.excuses.is_empty()).count();
    let apart = entries.len() - decisions - used;
    report.summary("operations", operations);
    report.summary("total", summary(&total));
    report.summary(
        "departures",
        json!({ "excuse": used, "decisions": decisions, "without_recorded_page": apart }),
    );
    if !report.diagnostics().is_empty() {
        let count = report.diagnostics().len();
        let noun = if count == 1 { "finding" } else { "findings" };
        report.line(format!("{count} {noun}"));
        if report.diagnostics().iter().filter(|diagnostic| !diagnostic.edits.is_empty()).count() > 1
        {
            report.line(
                "edits count the lines as they are now; after those of one finding, check again",
            );
        }
        return;
    }
    let width = |column: usize| table.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..HEAD.len()).map(width).collect();
    for row in &table {
        let mut line = format!("{:<1$}", row[0], widths[0]);
        for (cell, width) in row.iter().zip(&widths).skip(1) {
            line.push_str(&format!("  {cell:>width$}"));
        }
        report.line(line);
    }
    report.line(format!(
        "{} departures: {used} excuse what differs, {decisions} tell of a decision, {apart} are about pages of \
         which no facts are recorded",
        entries.len()
    ));
}

fn cells(name: String, counts: &Counts) -> Vec<String> {
    let numbers = [
        counts.facts,
        counts.agree,
        counts.excused,
        counts.without_counterpart,
        counts.constraints,
        counts.unstated,
    ];
    std::iter::once(name).chain(numbers.map(|number| number.to_string())).collect()
}

fn summary(counts: &Counts) -> Value {
    json!({
        "facts": counts.facts,
        "agree": counts.agree,
        "excused": counts.excused,
        "without_counterpart": counts.without_counterpart,
        "findings": counts.diagnostics,
        "constraints": counts.constraints,
        "unstated": counts.unstated,
    })
}
