//! Recorded traffic into the secrets in it, and texts into the same texts without them.

mod mask;
mod names;

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value};

use super::address::{self, Address};
use super::recording::{Body, Exchange, Message};
pub(super) use mask::Mask;
pub(super) use names::{is_secret, is_token};

/// What was found that nobody may read.
#[derive(Debug, Default)]
pub(super) struct Secrets {
    /// Names that a spec calls secret, in lower case.
    names: BTreeSet<String>,
    /// Values that a spec tells everybody: the codes of its answers.
    public: BTreeSet<String>,
    /// Names of fields with such values.
    codes: BTreeSet<String>,
    found: BTreeSet<String>,
    /// Names that were judged before; a recording has the same ones again and again.
    judged: RefCell<HashMap<String, bool>>,
}

impl Secrets {
    /// Makes a header, parameter or property known as secret, whatever it is called.
    pub(super) fn name(&mut self, name: &str) {
        self.names.insert(name.to_lowercase());
        self.judged.borrow_mut().clear();
    }

    /// Makes known which field of an answer has its code, and a code that is no secret.
    pub(super) fn code(&mut self, field: &str, code: &str) {
        self.codes.insert(field.to_owned());
        self.public.insert(code.to_owned());
    }

    /// Whether a code is one of the specs, or is built like one.
    pub(super) fn is_code(&self, text: &str) -> bool {
        self.public.contains(text) || self.public.iter().any(|code| form(code) == form(text))
    }

    pub(super) fn mask(&self) -> Mask {
        Mask::new(&self.found)
    }

    pub(super) fn is_secret(&self, name: &str) -> bool {
        if let Some(known) = self.judged.borrow().get(name) {
            return *known;
        }
        let secret = self.names.contains(&name.to_lowercase())
            || is_secret(name) && !self.codes.contains(name);
        self.judged.borrow_mut().insert(name.to_owned(), secret);
        secret
    }

    /// Takes whatever is secret in an exchange, matched by an operation or not.
    pub(super) fn exchange(&mut self, exchange: &Exchange) {
        let address = Address::of(exchange);
        self.address(&address);
        self.loose(&exchange.target);
        self.message(&exchange.request);
        if let Some(response) = &exchange.response {
            self.message(&response.message);
        }
        exchange.aside.iter().for_each(|message| self.message(message));
    }

    fn address(&mut self, address: &Address<'_>) {
        if let Some(user) = address.user {
            self.user(user);
        }
        for (name, value) in address.query() {
            if self.is_secret(&name) {
                self.add(&value);
            }
        }
        let segments: Vec<String> = address.segments();
        for pair in segments.windows(2) {
            if is_secret(&pair[0]) && pair[1].len() >= 8 {
                self.add(&pair[1]);
            }
        }
        segments.iter().for_each(|segment| self.loose(segment));
    }

    /// The part of a URL before `@`.
    fn user(&mut self, user: &str) {
        self.add(&address::decoded(user));
        self.add(user);
        for part in user.splitn(2, ':') {
            self.add(&address::decoded(part));
        }
    }

    fn message(&mut self, message: &Message) {
        for (name, value) in &message.headers {
            let lower = name.to_lowercase();
            match lower.as_str() {
                "cookie" => self.cookies(value),
                // A HAR may have several in one, each on its line.
                "set-cookie" => value.lines().for_each(|cookie| {
                    self.cookies(cookie.split(';').next().unwrap_or_default());
                }),
                _ if self.is_secret(name) => self.credential(value),
                _ => {}
            }
            self.loose(value);
        }
        let Body::Bytes(bytes) = &message.body else { return };
        match message.json() {
            Some(value) => self.json(value, false),
            None if names::is_program(message.header("content-type").unwrap_or_default()) => {}
            None => self.text(&String::from_utf8_lossy(bytes)),
        }
    }

    fn cookies(&mut self, value: &str) {
        self.add(value);
        for pair in value.split(';') {
            let value = pair.split_once('=').map_or(pair, |(_, value)| value);
            self.add(value.trim().trim_matches('"'));
            self.add(&address::decoded(value.trim()));
        }
    }

    /// The value of a header that is a credential: as a whole, behind its scheme or name, and what Basic
    /// hides in base64.
    fn credential(&mut self, value: &str) {
        self.add(value);
        let (scheme, rest) = value.split_once(' ').unwrap_or(("", value));
        let rest = rest.trim();
        self.add(rest);
        if let Some((_, behind)) = rest.split_once('=') {
            self.add(behind);
        }
        for part in rest.split([',', ';', ' ', '=', '.', '"']) {
            if part.len() >= 16 {
                self.add(part);
            }
        }
        // `SharedKey account:signature`
        if let Some((_, behind)) = rest.rsplit_once(':').filter(|_| !rest.contains("://")) {
            self.add(behind.trim_matches('"'));
        }
        if scheme.eq_ignore_ascii_case("basic")
            && let Some(user) = mask::from_base64(rest)
        {
            self.user(&user);
        }
    }

    /// Takes what secret names lead to; `inherited` below such a name.
    fn json(&mut self, value: &Value, inherited: bool) {
        match value {
            Value::String(text) if inherited => self.add(text),
            Value::String(text) => self.text(text),
            Value::Number(number) if inherited => {
                let text = number.to_string();
                if text.len() >= 6 {
                    self.add(&text);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
            Value::Array(items) => items.iter().for_each(|item| self.json(item, inherited)),
            Value::Object(entries) => {
                let named = named(entries);
                for (name, value) in entries {
                    if is_token(name) {
                        self.add(name);
                    }
                    let secret = match named {
                        Some(named) if name == "value" => self.is_secret(named),
                        Some(_) if name == "key" => false,
                        Some(_) | None => self.is_secret(name),
                    };
                    let secret = inherited || secret;
                    self.json(value, secret);
                }
            }
        }
    }

    /// A value that is secret, with the spellings that lead to it.
    pub(super) fn add(&mut self, text: &str) {
        let text = text.trim();
        let told =
            text.len() >= mask::SHORTEST && !names::is_word(text) && !self.public.contains(text);
        if told && !self.found.contains(text) {
            self.found.insert(text.to_owned());
        }
    }

    /// Text that is no JSON, or a string within it: secrets are known by the names before them.
    fn text(&mut self, text: &str) {
        if text.contains(['=', ':', '>']) {
            self.loose(text);
            for (name, value) in names::elements(text) {
                if self.is_secret(name) {
                    self.add(value);
                }
            }
            if text.contains('%') {
                self.loose(&address::decoded(text));
            }
        }
    }

    fn loose(&mut self, text: &str) {
        for value in names::assigned(text, |name| self.is_secret(name)) {
            self.credential(value);
            self.add(&address::decoded(value));
            self.add(&address::decoded(&value.replace('+', " ")));
        }
        for (name, value) in names::parts(text) {
            if self.is_secret(name) {
                self.add(value);
            }
        }
        for user in names::users(text) {
            self.user(user);
        }
    }
}

/// The name in an object such as `{"name": "password", "value": …}`.
fn named(entries: &Map<String, Value>) -> Option<&str> {
    entries.get("value")?;
    entries.get("name").or_else(|| entries.get("key"))?.as_str()
}

/// A code with all digits and all letters alike; one that is long is like no other.
fn form(code: &str) -> String {
    let alike = |c: char| match c {
        '0'..='9' => '0',
        'a'..='z' => 'a',
        'A'..='Z' => 'A',
        other => other,
    };
    code.chars().map(alike).collect()
}
