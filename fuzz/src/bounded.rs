//! `bounded`: a fixed number of changed specs and requests, the same on every run, for a stable compiler.
//!
//! `bounded spec 17` and `bounded request 17` print the text with that number and judge it alone. Where the
//! stack overflows, the message names the thread, which is called by its numbers.

use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use std::{env, fs, thread};

use fuzz::mutator::{Random, mutant};
use fuzz::{request, spec};

/// How many of each kind are tried.
const SPECS: u64 = 20_000;
const REQUESTS: u64 = 400_000;

/// How many a thread judges.
const BLOCK: u64 = 50;

/// How many different failures are shown.
const SHOWN: usize = 20;

/// What specs are made of.
const SPEC_WORDS: &[&str] = &[
    "openapi",
    "info",
    "title",
    "version",
    "servers",
    "url",
    "variables",
    "paths",
    "components",
    "schemas",
    "parameters",
    "responses",
    "requestBody",
    "requestBodies",
    "headers",
    "content",
    "schema",
    "security",
    "securitySchemes",
    "operationId",
    "get",
    "put",
    "post",
    "delete",
    "head",
    "name",
    "in",
    "query",
    "path",
    "header",
    "cookie",
    "required",
    "style",
    "explode",
    "form",
    "simple",
    "label",
    "matrix",
    "deepObject",
    "spaceDelimited",
    "pipeDelimited",
    "allowReserved",
    "allowEmptyValue",
    "type",
    "object",
    "array",
    "string",
    "integer",
    "number",
    "boolean",
    "null",
    "format",
    "int32",
    "int64",
    "float",
    "double",
    "date",
    "date-time",
    "uuid",
    "binary",
    "byte",
    "password",
    "enum",
    "default",
    "nullable",
    "true",
    "false",
    "properties",
    "additionalProperties",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minProperties",
    "maxProperties",
    "readOnly",
    "writeOnly",
    "oneOf",
    "anyOf",
    "allOf",
    "not",
    "discriminator",
    "propertyName",
    "mapping",
    "$ref",
    "example",
    "examples",
    "description",
    "application/json",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "text/plain",
    "application/octet-stream",
    "*/*",
    "200",
    "204",
    "4XX",
    "default",
    "x-envelope",
    "x-enum-varnames",
    "x-idempotent",
    "x-pagination",
    "encoding",
    "callbacks",
    "links",
    "'^(a|b*)+$'",
    "'[\\p{L}&&\\d]'",
    "{}",
    "[]",
    "[{}]",
    "''",
    "\"\"",
    "~",
    "&a",
    "*a",
    "<<",
    "- -",
    "|",
    "&a [*a]",
    "#/components/schemas/Error",
    "#/components/schemas",
    "#",
    "#/",
    "Self",
    "self",
    "type",
    "r#fn",
    "日本",
    "a b",
    "_",
    "/",
    "/{a}/{a}",
    "{a}",
];

/// What requests are made of.
const REQUEST_WORDS: &[&str] = &[
    "GET",
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "OPTIONS",
    "TRACE",
    "get",
    "/gallery",
    "/gallery/notes",
    "//",
    "/./",
    "/../",
    "%2e%2e",
    "%2F",
    "%00",
    "%",
    "%zz",
    "%C3%28",
    "+",
    "&",
    "=",
    "?",
    ";",
    ",",
    "|",
    "[from]",
    "[]",
    "[",
    "Content-Type",
    "content-length",
    "Accept",
    "Cookie",
    "Authorization",
    "Transfer-Encoding",
    "chunked",
    "Content-Encoding",
    "gzip",
    "Expect",
    "application/json",
    "application/merge-patch+json",
    "multipart/form-data",
    "boundary=cut",
    "boundary=",
    "application/x-www-form-urlencoded",
    "text/plain",
    "charset=utf-16",
    "*/*",
    "image/png",
    "q=0",
    "Bearer",
    "Basic",
    "Digest",
    "staff-token",
    "curator-token",
    "reader-token",
    "sso-token",
    "ticket-of-today",
    "pass-of-a-friend",
    "visit-of-yesterday",
    "ZGVzazplbnRyYW5jZQ==",
    "ZGVzazplbnRyYW5jZQ",
    "Og==",
    "null",
    "true",
    "false",
    "{}",
    "[]",
    "[[[[",
    "{\"a\":",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "1.0",
    "-0",
    "1e5",
    "2024-02-30",
    "form-data",
    "--cut",
    "--cut--",
    "name=\"photo\"",
    "filename*=UTF-8''x",
    "Content-Disposition",
    "AA-0001",
    "00000000-0000-4000-8000-000000000001",
    "kind",
    "mood",
    "Praise",
    "print",
];

/// Texts of one kind.
struct Kind {
    name: &'static str,
    seeds: Vec<Vec<u8>>,
    words: &'static [&'static str],
    /// Whether a text is accepted, or what is wrong with the way it is taken.
    judge: fn(&[u8]) -> Result<bool, String>,
}

impl Kind {
    fn text(&self, number: u64) -> Vec<u8> {
        mutant(&mut Random::new(number), &self.seeds, self.words)
    }

    /// What is wrong with the answer to a text; a panic is, wherever it was.
    fn verdict(&self, text: &[u8]) -> Result<bool, String> {
        let judged = panic::catch_unwind(AssertUnwindSafe(|| (self.judge)(text)));
        let panicked = PANIC.take();
        judged.unwrap_or_else(|_| Err(panicked.unwrap_or_default()))
    }
}

thread_local! {
    /// Where the last panic of this thread was, and its message.
    static PANIC: std::cell::Cell<Option<String>> = const { std::cell::Cell::new(None) };
}

fn main() -> ExitCode {
    // What is caught is shown by whoever caught it.
    panic::set_hook(Box::new(|info| PANIC.set(Some(info.to_string()))));
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    // What is right is worth more changes than what is wrong.
    let right = [
        "fuzz/seeds/specs",
        "spec",
        "crates/specwright/tests/command/specs",
        "crates/specwright-codegen/tests/generator/good",
        "crates/constructs/specs",
    ];
    let wrong = "crates/specwright-codegen/tests/generator/bad";
    let folders = std::iter::repeat_n(right, 10).flatten().chain([wrong]);
    let specs = Kind {
        name: "spec",
        seeds: folders.flat_map(|folder| texts(&top.join(folder), "yaml")).collect(),
        words: SPEC_WORDS,
        judge: spec::judge,
    };
    let requests = Kind {
        name: "request",
        seeds: texts(&top.join("fuzz/seeds/requests"), "http"),
        words: REQUEST_WORDS,
        judge: request::judge,
    };
    let arguments: Vec<String> = env::args().skip(1).collect();
    let fine = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => {
            let seeds = seeds_are_answered(&requests);
            let specs = run(&specs, SPECS);
            let requests = run(&requests, REQUESTS);
            seeds && specs && requests
        }
        ["spec", number] => one(&specs, number),
        ["request", number] => one(&requests, number),
        _ => {
            eprintln!("usage: bounded [spec NUMBER | request NUMBER]");
            return ExitCode::from(2);
        }
    };
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The files of a folder, in the order of their names.
fn texts(folder: &Path, extension: &str) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).expect("the seeds are in the tree");
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.expect("a folder can be read").path()).collect();
    files.retain(|path| path.extension().is_some_and(|found| found == extension));
    files.sort();
    let read = |path: PathBuf| fs::read(path).expect("a seed can be read");
    files.into_iter().map(read).collect()
}

/// A seed that is refused would have nothing but refusals around it.
fn seeds_are_answered(requests: &Kind) -> bool {
    let mut fine = true;
    for seed in &requests.seeds {
        let answer = request::answer(seed);
        // What is there already cannot be added again.
        let status = answer.as_ref().map(|answer| answer.as_ref().map(|answer| answer.status));
        if !matches!(status, Ok(Some(200..400 | 409))) {
            println!("a seed is not answered: {answer:?}\n{}", String::from_utf8_lossy(seed));
            fine = false;
        }
    }
    fine
}

/// Judges the text with a number.
fn one(kind: &Kind, number: &str) -> bool {
    let Ok(number) = number.parse() else {
        eprintln!("`{number}` is no number");
        return false;
    };
    let text = kind.text(number);
    println!("{}", String::from_utf8_lossy(&text));
    let verdict = kind.verdict(&text);
    println!("\n{verdict:?}");
    verdict.is_ok()
}

/// Judges many texts on all processors, and shows one of each kind of failure.
fn run(kind: &Kind, count: u64) -> bool {
    let (start, next, accepted) = (Instant::now(), AtomicU64::new(0), AtomicU64::new(0));
    let failures: Mutex<BTreeMap<String, u64>> = Mutex::new(BTreeMap::new());
    let judge = |number: u64| match kind.verdict(&kind.text(number)) {
        Ok(true) => drop(accepted.fetch_add(1, Ordering::Relaxed)),
        Ok(false) => {}
        Err(failure) => {
            let first = failure.lines().take(2).collect::<Vec<_>>().join(": ");
            let mut failures = failures.lock().expect("no thread panics here");
            let seen = failures.entry(first).or_insert(number);
            *seen = number.min(*seen);
        }
    };
    let work = || {
        loop {
            let first = next.fetch_add(BLOCK, Ordering::Relaxed);
            if first >= count {
                break;
            }
            let block = first..count.min(first + BLOCK);
            let name = format!("{} {block:?}", kind.name);
            thread::scope(|scope| {
                let block =
                    thread::Builder::new().name(name).spawn_scoped(scope, || block.for_each(judge));
                block.expect("a machine has threads").join().expect("panics are caught");
            });
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let failures = failures.into_inner().expect("no thread panics here");
    let (name, seconds) = (kind.name, start.elapsed().as_secs_f64());
    let (accepted, failed) = (accepted.into_inner(), failures.len());
    println!("{count} {name}s in {seconds:.1} s: {accepted} accepted, {failed} kinds of failures");
    for (failure, number) in failures.iter().take(SHOWN) {
        let failure: String = failure.chars().take(300).collect();
        println!("  `bounded {name} {number}`: {failure}");
    }
    // Whoever refuses nearly everything has shown little.
    let enough = accepted >= count / 40;
    if !enough {
        println!("  too few are accepted");
    }
    enough && failures.is_empty()
}
