//! Secrets into a mask, and texts through it into texts that show none of them.

use std::collections::{BTreeSet, HashMap, HashSet};

use base64::Engine;
use base64::engine::general_purpose::{GeneralPurpose, STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::super::address::decoded;

/// Shorter values say too little, and would blot out everything.
pub(super) const SHORTEST: usize = 4;

/// Characters of base64 that must be left when what surrounds a secret may have changed the others.
const SHORTEST_IN_BASE64: usize = 5;

/// What stands for a secret.
const MASKED: &str = "***";

/// Every spelling of every secret, found by how it begins. All is in small letters: a secret in other
/// letters is one still.
#[derive(Debug)]
pub(in super::super) struct Mask {
    spellings: HashSet<String>,
    /// The lengths of the spellings that begin with these bytes, the longest last.
    lengths: HashMap<[u8; 4], BTreeSet<usize>>,
}

impl Mask {
    pub(super) fn new(secrets: &BTreeSet<String>) -> Mask {
        let mut mask = Mask { spellings: HashSet::new(), lengths: HashMap::new() };
        for secret in secrets {
            for spelling in spellings(secret) {
                let spelling = spelling.to_ascii_lowercase();
                let bytes = spelling.as_bytes();
                if let Some(start) = bytes.first_chunk::<4>() {
                    mask.lengths.entry(*start).or_default().insert(bytes.len());
                    mask.spellings.insert(spelling);
                }
            }
        }
        mask
    }

    /// The text without secrets, and without what two of them make where they overlap.
    pub(in super::super) fn apply(&self, text: &str) -> String {
        let small = text.to_ascii_lowercase();
        let mut shown = String::with_capacity(text.len());
        let mut plain = 0;
        for (at, _) in text.char_indices() {
            let Some(length) = self.at(&small, at) else { continue };
            if plain <= at {
                shown.push_str(&text[plain..at]);
                if !shown.ends_with(MASKED) {
                    shown.push_str(MASKED);
                }
            }
            plain = plain.max(at + length);
        }
        shown.push_str(&text[plain..]);
        shown
    }

    /// How long the longest secret is that begins here.
    fn at(&self, text: &str, at: usize) -> Option<usize> {
        let start = text.as_bytes()[at..].first_chunk::<4>()?;
        let lengths = self.lengths.get(start)?.iter().rev();
        let mut fitting = lengths.filter(|length| {
            text.get(at..at + **length).is_some_and(|part| self.spellings.contains(part))
        });
        fitting.next().copied()
    }

    /// All texts of a JSON value without secrets, keys included.
    pub(in super::super) fn json(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => self.apply(text).into(),
            Value::Array(items) => items.iter().map(|item| self.json(item)).collect(),
            Value::Object(entries) => {
                entries.iter().map(|(name, value)| (self.apply(name), self.json(value))).collect()
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
        }
    }
}

/// The ways in which a secret may be written.
fn spellings(secret: &str) -> BTreeSet<String> {
    let plain = [secret.to_owned(), secret.to_lowercase(), STANDARD.encode(secret)];
    let mut spellings: BTreeSet<String> = plain.into();
    for engine in [&STANDARD_NO_PAD, &URL_SAFE_NO_PAD] {
        spellings.extend((0..3).filter_map(|before| inner_base64(engine, secret, before)));
    }
    if secret.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return spellings;
    }
    let percent = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
    if secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)) {
        spellings.extend([recased(&percent, "%", 2, str::to_lowercase), percent]);
        return spellings;
    }
    let unescaped = |text: &str, codes: &[&str]| {
        codes.iter().fold(text.to_owned(), |text, code| text.replace(code, &decoded(code)))
    };
    let url = unescaped(&percent, &["%2D", "%2E", "%5F", "%7E"]);
    let segment =
        unescaped(&url, &["%2B", "%3D", "%3A", "%40", "%21", "%24", "%26", "%2C", "%3B", "%2F"]);
    let json = Value::from(secret).to_string();
    let json = json[1..json.len() - 1].to_owned();
    let twice = Value::from(json.as_str()).to_string();
    spellings.extend([
        recased(&percent, "%", 2, str::to_lowercase),
        recased(&url, "%", 2, str::to_lowercase),
        recased(&segment, "%", 2, str::to_lowercase),
        percent.replace("%20", "+"),
        url.replace("%20", "+"),
        json.replace('/', "\\/"),
        twice[1..twice.len() - 1].to_owned(),
        recased(&ascii(&json), "\\u", 4, str::to_uppercase),
        ascii(&json),
        secret.escape_debug().to_string(),
        json,
        percent,
        url,
        segment,
    ]);
    spellings
}

/// What base64 always makes of a secret that stands behind so many bytes, whatever surrounds it.
fn inner_base64(engine: &GeneralPurpose, secret: &str, before: usize) -> Option<String> {
    let mut bytes = vec![0; before];
    bytes.extend_from_slice(secret.as_bytes());
    let whole = bytes.len() * 8 / 6;
    let text = engine.encode(&bytes);
    let inner = text.get((before * 8).div_ceil(6)..whole)?;
    (inner.len() >= SHORTEST_IN_BASE64).then(|| inner.to_owned())
}

/// The text that base64 was made of, in whatever alphabet.
pub(super) fn from_base64(text: &str) -> Option<String> {
    let text = text.trim_end_matches('=');
    let bytes = STANDARD_NO_PAD.decode(text).or_else(|_| URL_SAFE_NO_PAD.decode(text)).ok()?;
    // Older clients write Latin-1, in which every byte is a character.
    Some(
        String::from_utf8(bytes).unwrap_or_else(|error| {
            error.as_bytes().iter().map(|byte| char::from(*byte)).collect()
        }),
    )
}

/// JSON without a character beyond ASCII.
fn ascii(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_ascii() {
            text.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            text.push_str(&format!("\\u{unit:04x}"));
        }
    }
    text
}

/// Hexadecimal digits behind a mark in another case.
fn recased(text: &str, mark: &str, digits: usize, case: fn(&str) -> String) -> String {
    let mut parts = text.split(mark);
    let mut recased = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = digits.min(part.len());
        recased.push_str(mark);
        match part.get(..end) {
            Some(code) => recased.push_str(&(case(code) + &part[end..])),
            None => recased.push_str(part),
        }
    }
    recased
}
