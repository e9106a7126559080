//! Bytes as a spec: the generator returns, and what it says of a wrong one can be shown.

use std::time::{Duration, Instant};

use specwright_codegen::{Diagnostic, Diagnostics, Location, Parts, Toolkit};

/// How long the generator may take for one spec, however slow the machine is.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// Generates from bytes and tells whether that is a spec.
///
/// # Errors
/// What is wrong with the generator, in words.
pub fn judge(bytes: &[u8]) -> Result<bool, String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Ok(false);
    };
    let start = Instant::now();
    let generated = specwright_codegen::package(text, "fuzzed", Toolkit::Path(".."), Parts::All);
    let taken = start.elapsed();
    if taken > TIME_LIMIT {
        return Err(format!("the generator took {taken:?} for {} bytes", text.len()));
    }
    match generated {
        Ok(generated) => {
            if generated.files.iter().any(|file| file.text.is_empty()) {
                return Err("a generated file is empty".to_owned());
            }
            Ok(true)
        }
        Err(problems) if problems.is_empty() => Err("refused without a problem".to_owned()),
        Err(problems) => shown(text, &problems).map(|()| false),
    }
}

/// Every problem stands in the text, says something on one line, and comes after those before it.
fn shown(text: &str, problems: &Diagnostics) -> Result<(), String> {
    // YAML knows a third end of a line.
    let lines = text.replace("\r\n", "\n").split(['\n', '\r']).count();
    for problem in problems.iter() {
        let Location { line, column, .. } = problem.location();
        // What lacks at the end may stand behind the last line.
        if line == 0 || column == 0 || line > lines + 1 {
            return Err(format!("{problem}: there is no such place in {lines} lines"));
        }
        let message = &problem.message;
        if message.trim().is_empty() || message.chars().any(char::is_control) {
            return Err(format!("{:?} cannot be shown", problem.to_string()));
        }
    }
    match problems.iter().map(Diagnostic::location).is_sorted() {
        true => Ok(()),
        false => Err(format!("problems out of order:\n{problems}")),
    }
}
