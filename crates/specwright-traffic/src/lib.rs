//! Compares recorded traffic with OpenAPI documents, with everything secret masked.

mod address;
mod edits;
#[cfg(test)]
#[path = "../../../tests/frozen/frozen.rs"]
mod frozen;
mod judge;
mod lints;
mod recording;
mod route;
mod schema;
mod secrets;
mod shape;
mod shown;
mod summary;
mod tally;

use std::collections::BTreeMap;

use judge::Verifier;
use lints::{NOTHING_MATCHED, RECORDING};
use recording::RecordingFormat;
use secrets::Mask;
use specwright_document::edit::{Editor, LineEdit};
use specwright_document::{Diagnostic, Document, Label, Level, Report};
use tally::{Counted, RecordedLocation};

pub use lints::lints;

/// A file that recorded traffic.
#[derive(Clone, Debug)]
pub struct Input {
    /// Its name, as it is shown.
    pub name: String,
    /// What it contains.
    pub bytes: Vec<u8>,
    /// The file beside it that has the answers to its requests, where there is one.
    pub answers: Option<Vec<u8>>,
}

/// Compares recordings with specs.
pub fn verify(specs: &[Document], inputs: Vec<Input>) -> Report {
    let mut judge = Verifier::new(specs);
    let mut report = Report::new("verify");
    let mut recordings = Recordings::default();
    let mut broken = Vec::new();
    for Input { name, bytes, answers } in inputs {
        match recording::read(&name, &bytes, answers.as_deref()) {
            Ok((form, exchanges)) => {
                let place = recordings.add(name, form, exchanges.len());
                for exchange in &exchanges {
                    let place = RecordedLocation {
                        recording: place,
                        line: exchange.line,
                        column: exchange.column,
                    };
                    judge.exchange(exchange, form, place);
                }
            }
            Err(wrong) => broken.push((name, wrong)),
        }
    }
    let mask = judge.secrets.mask();
    // The name of a file may have what is secret in another.
    recordings.names.iter_mut().for_each(|name| *name = mask.apply(name));
    for (name, wrong) in broken {
        let mark = Label::at(&mask.apply(&name), wrong.line, wrong.column, "");
        report.push(Diagnostic::new(&RECORDING, Level::Invalid, wrong.message).label(mark));
    }
    nothing_matched(&judge, &recordings, &mask)
        .into_iter()
        .for_each(|diagnostic| report.push(diagnostic));
    let mut editors = BTreeMap::new();
    for (file, text) in specs.iter().flat_map(Document::files) {
        // A documented example may be a real password.
        let lines: Vec<String> = text.lines().map(|line| mask.apply(line)).collect();
        report.masked_source(file, text, lines.join("\n"));
        editors.extend(Editor::new(text).map(|editor| (file, editor)));
    }
    for (key, counted) in &judge.tally.differences {
        report.push(diagnostic(&judge, &recordings, &mask, &editors, key.0, counted));
    }
    summary::tell(&mut judge, &recordings, &mask, &mut report);
    report
}

/// How many addresses are named where none of them is one of the specs.
const SEEN: usize = 5;

/// The files that were read, in the order of the command line.
#[derive(Debug, Default)]
struct Recordings {
    names: Vec<String>,
    exchanges: usize,
    forms: BTreeMap<&'static str, usize>,
}

impl Recordings {
    fn add(&mut self, name: String, form: RecordingFormat, exchanges: usize) -> usize {
        let form = match form {
            RecordingFormat::Har => "HAR",
            RecordingFormat::Text => "text",
            RecordingFormat::Curl => "curl -v",
            RecordingFormat::Trace => "curl --trace-ascii",
        };
        *self.forms.entry(form).or_default() += 1;
        self.exchanges += exchanges;
        self.names.push(name);
        self.names.len() - 1
    }
}

/// What to say where no call was held against anything: most likely the spec is another.
fn nothing_matched(
    judge: &Verifier<'_>,
    recordings: &Recordings,
    mask: &Mask,
) -> Option<Diagnostic> {
    if !judge.tally.operations.is_empty() || recordings.exchanges == 0 {
        return None;
    }
    let called = judge.tally.unmatched.keys().take(SEEN);
    let called: Vec<String> =
        called.map(|(host, _, path)| mask.apply(&format!("{host}{path}"))).collect();
    let bases = judge.specs.iter().map(|spec| {
        let base = Some(spec.base_path()).filter(|base| !base.is_empty()).unwrap_or("/");
        format!("`{base}` ({})", spec.name())
    });
    let called =
        if called.is_empty() { "nothing but preflights".to_owned() } else { called.join(", ") };
    let help = format!(
        "called: {called}; the specs have paths below {}; name the spec of what was recorded by `--spec`",
        bases.collect::<Vec<_>>().join(", "),
    );
    let message = "no exchange calls an operation of the specs, so nothing was checked";
    let mut diagnostic = Diagnostic::new(&NOTHING_MATCHED, Level::Error, message);
    diagnostic.labels.extend(recordings.names.first().map(|name| Label::at(name, 1, 1, "")));
    diagnostic.help = Some(help);
    Some(diagnostic)
}

/// A difference as the report has it; nothing in it is secret.
fn diagnostic(
    judge: &Verifier<'_>,
    recordings: &Recordings,
    mask: &Mask,
    editors: &BTreeMap<&str, Editor>,
    route: usize,
    counted: &Counted,
) -> Diagnostic {
    let Counted { difference, count, places, values, more } = counted;
    let route = &judge.routes.routes[route];
    let spec = &judge.specs[route.spec];
    let name = route.operation.name();
    let values: Vec<String> = values.iter().map(|value| mask.apply(value)).collect();
    let pointer = mask.apply(&difference.pointer);
    let part = mask.apply(&difference.part);
    let place = if pointer.is_empty() { part.clone() } else { format!("{part} `{pointer}`") };
    let mut notes = Vec::new();
    if *count > 1 {
        notes.push(format!("{count} times"));
    }
    if !values.is_empty() {
        let open = if *more { ", …" } else { "" };
        notes.push(format!("seen: {}{open}", values.join(", ")));
    }
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
    let message = format!("{name}: {place} {}{notes}", mask.apply(&difference.message));
    let mut diagnostic = Diagnostic::new(difference.lint, difference.level, message)
        .data("operation", name.as_str())
        .data("part", part)
        .data("pointer", pointer)
        .data("count", *count)
        .data("values", values);
    if difference.part.starts_with("response") && difference.level < Level::Note {
        diagnostic = diagnostic.data("kept", lints::is_kept(difference.lint));
    }
    let mut marks = places.iter().map(|place| {
        Label::at(&recordings.names[place.recording], place.line, place.column, "recorded here")
    });
    diagnostic.labels.extend(marks.next());
    diagnostic.labels.extend(difference.location.map(|place| spec.label_at(place, "the spec")));
    diagnostic.labels.extend(marks);
    diagnostic.help = difference.help.map(str::to_owned);
    if diagnostic.help.is_none() {
        diagnostic.help = edits::help(counted).map(str::to_owned);
    }
    // An edit that would show a masked text is not offered.
    let is_shown = |edit: &LineEdit| edit.insert.iter().all(|line| mask.apply(line) == *line);
    let edits = edits::of(spec, counted);
    let editor = edits.first().and_then(|edit| editors.get(edit.file.as_str()));
    let lines = editor.and_then(|editor| editor.lines(&edits).ok());
    if lines.is_some_and(|lines| lines.iter().all(is_shown)) {
        diagnostic.edits = edits;
    }
    diagnostic
}

#[cfg(test)]
mod tests;
