//! Saved pages as files of facts: what they state, and which file that belongs in.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use specwright_document::{Document, Example, Lint};

use crate::facts::Facts;
use crate::page::Format;
use crate::source::Edition;
use crate::{Reading, read, stated, yaml};

/// What a page says and no form of a fact fits.
pub const UNREAD: Lint = Lint {
    name: "unread",
    explanation: "A line of a page that announces a fact and cannot be read as one is shown, never guessed at. \
                  Mend the saved page where saving spoilt it, or teach the reader the form.",
    example: Example::Piece {
        bad: "Days to add. The maximum depends on the reader.\n",
        good: "Days to add. The value ranges from 1 to 28.\n",
    },
};

/// Facts that nothing can be held against.
pub const UNKNOWN: Lint = Lint {
    name: "unknown-operation",
    explanation: "No spec has the operation of the page. Its facts are written, and `docs check` holds them against \
                  nothing until a spec has it.",
    example: Example::Piece {
        bad: concat!("# spec: /loans/{loan}:\n", "https://ip:port/library/v1/renewals/{loan}\n"),
        good: concat!("# spec: /loans/{loan}:\n", "https://ip:port/library/v1/loans/{loan}\n"),
    },
};

/// The rules of `docs import`.
pub const IMPORT_RULES: [&Lint; 2] = [&UNREAD, &UNKNOWN];

/// What a saved page is, by the name of its file: its text and what it states.
///
/// # Errors
/// Why the file cannot be read as a page.
pub fn edition(shown: &str, page: &Path, text: Vec<u8>) -> Result<Edition, String> {
    let extension = page.extension().map(|extension| extension.to_ascii_lowercase());
    let format = match extension.as_ref().and_then(|extension| extension.to_str()) {
        None | Some("txt") => Format::Text,
        Some("md" | "markdown") => Format::Markdown,
        Some("html" | "htm") => Format::Html,
        Some(other) => {
            return Err(format!(
                "error: {shown}: `.{other}` is no form of a page that can be read; \
                 save it as .txt, .md or .html"
            ));
        }
    };
    let text = String::from_utf8(text)
        .map_err(|_| format!("error: {shown}: is not in UTF-8; save the page in that encoding"))?;
    let name =
        page.file_name().map_or_else(|| shown.to_owned(), |n| n.to_string_lossy().into_owned());
    let Reading { facts, unread, left_out } = read(&name, &text, format);
    Ok(Edition { left_out, ..Edition::page(shown.to_owned(), text, facts, unread) })
}

/// An operation of a spec.
#[derive(Debug)]
pub struct KnownOperation {
    api: String,
    id: String,
    method: String,
    /// With the path of the server before it.
    path: String,
}

impl KnownOperation {
    /// The operations of the spec of an API.
    pub fn of(api: &str, spec: &Document) -> Vec<KnownOperation> {
        let mut known = Vec::new();
        for operation in spec.operations() {
            if let Some(id) = operation.node.get_str("operationId") {
                let path = format!("{}{}", spec.base_path(), operation.path);
                let (id, method) = (id.to_owned(), operation.method.to_uppercase());
                known.push(KnownOperation { api: api.to_owned(), id, method, path });
            }
        }
        known
    }

    fn is(&self, method: &str, path: &str) -> bool {
        self.method == method && self.path == path
    }
}

/// Whether one of these operations is that of the page, by method and path.
pub fn is_known(facts: &Facts, known: &[KnownOperation]) -> bool {
    match (&facts.method, &facts.path) {
        (Some(method), Some(path)) => known.iter().any(|known| known.is(&method.is, &path.is)),
        _ => false,
    }
}

/// The path of the facts of a page, below the folder of facts.
///
/// # Errors
/// Why the page has no such path.
pub fn path_of(edition: &Edition, known: &[KnownOperation]) -> Result<PathBuf, String> {
    let shown = &edition.source.file;
    let facts = &edition.facts;
    let missing = match (&facts.method, &facts.path) {
        (Some(method), Some(path)) => {
            let name = file(&method.is, &path.is, facts, known).ok_or_else(|| {
                let line = path.line;
                format!(
                    "error: {shown}:{line}: `{}` ends in nothing that could name a file; \
                     give the page a method name in logs",
                    path.is
                )
            })?;
            return Ok(name);
        }
        (None, None) => "neither an HTTP method nor an address",
        (None, Some(_)) => "no HTTP method",
        (Some(_), None) => "no address",
    };
    Err(format!(
        "error: {shown}: is no page of an operation: it states {missing}; save the whole page of \
         one operation, with its headings"
    ))
}

/// `<api>/<operation>.yaml`: by the spec that has the operation, else by the page's own names.
fn file(method: &str, path: &str, facts: &Facts, known: &[KnownOperation]) -> Option<PathBuf> {
    let found = known.iter().find(|known| known.is(method, path));
    if let Some(KnownOperation { api, id, .. }) = found {
        return Some(PathBuf::from(format!("{api}/{id}.yaml")));
    }
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    // The API whose paths begin like this one, by two segments at least.
    let shared = |known: &KnownOperation| {
        let other = known.path.split('/').filter(|segment| !segment.is_empty());
        other.zip(&segments).take_while(|(other, segment)| other == *segment).count()
    };
    let nearest = known.iter().max_by_key(|known| shared(known)).filter(|known| shared(known) > 1);
    let version = |segment: &str| {
        segment.strip_prefix('v').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let api = match nearest {
        Some(known) => known.api.as_str(),
        None => segments.iter().copied().find(|segment| !version(segment))?,
    };
    let last = || Some(segments.last()?.trim_matches(['{', '}']).to_owned());
    let name = facts.log_name.as_ref().map(|name| name.is.clone()).or_else(last)?;
    let plain = |text: &str| {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        !text.is_empty() && text.bytes().all(known)
    };
    (plain(api) && plain(&name)).then(|| PathBuf::from(format!("{api}/{name}.yaml")))
}

/// The keys of recorded facts that a poorer reading does not have: one with more lines that could not be read. A reading
/// without such lines may state less.
pub fn lost(recorded: &Facts, read: &Facts) -> Vec<String> {
    if read.unread.len() <= recorded.unread.len() {
        return Vec::new();
    }
    let left: BTreeSet<String> = stated::stated(read).into_iter().map(|fact| fact.key).collect();
    let mut lost: Vec<String> = stated::stated(recorded).into_iter().map(|fact| fact.key).collect();
    lost.retain(|key| !left.contains(key));
    lost.dedup();
    lost
}

/// How many facts of each kind, in words.
pub fn counted(facts: &Facts) -> String {
    let flat = yaml::flat(facts);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for fact in &flat {
        let kind = fact.key.split(['.', '[']).next().expect("a text has a first part");
        *kinds.entry(kind).or_default() += 1;
    }
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
    format!("{} facts ({})", flat.len(), kinds.join(", "))
}
