//! Lines of an example into a request or reply: first line, headers, JSON.

use super::facts::{Fact, Json, Named, Sample, SampleOf, Unread};
use super::page::Text;
use super::{cells, json, tables};

/// The methods of HTTP that a page may name.
pub(crate) const METHODS: [&str; 7] = ["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/// Headers whose values tell a form; all others may hold a credential or are noise.
const TELLING: [&str; 3] = ["content-type", "content-length", "accept"];

/// Words in the name of a query parameter whose value is no business of ours.
const SECRETS: [&str; 5] = ["token", "password", "pwd", "secret", "guid"];

/// A sample of which nothing is known yet.
pub(crate) fn empty(of: Fact<SampleOf>) -> Sample {
    Sample {
        of,
        status: None,
        method: None,
        path: None,
        query: Vec::new(),
        headers: Vec::new(),
        body: None,
    }
}

/// Adds lines to the samples of a page; the first lines go on with the last sample.
pub(crate) fn read(
    lines: &[Text],
    samples: &mut Vec<Sample>,
    unread: &mut Vec<Unread>,
) -> Vec<Fact<String>> {
    let (mut mentions, mut at) = (Vec::new(), 0);
    while let Some(Text { line, text }) = lines.get(at) {
        let sample = samples.last_mut().expect("the caller began one");
        let trimmed = text.trim();
        at += 1;
        if trimmed.starts_with(['{', '[']) {
            let value = json::read(&lines[at - 1..]);
            match value {
                Ok(value) if sample.body.is_none() => {
                    sample.body = Some(verbatim(&lines[at - 1..at - 1 + value.end]));
                    at = at - 1 + value.end;
                }
                Ok(value) => {
                    unread.push(Unread::new(*line, trimmed, "a second JSON value"));
                    at = at - 1 + value.end;
                }
                Err(broken) => {
                    let wrong = &lines[at - 1 + broken.at];
                    unread.push(Unread::new(wrong.line, wrong.text.trim(), broken.why));
                    if broken.at > 0 {
                        let why = "JSON that is broken further down";
                        unread.push(Unread::new(*line, trimmed, why));
                    }
                    at += broken.at;
                }
            }
        } else if let Some(status) = tables::reply(trimmed) {
            let status = Some(Fact::new(status, *line));
            if sample.status.is_none() && sample.body.is_none() && sample.headers.is_empty() {
                sample.status = status;
            } else {
                let of = Fact::new(sample.of.is, *line);
                samples.push(Sample { status, ..empty(of) });
            }
        } else if let Some(status) = trimmed.strip_prefix("HTTP/") {
            let status = status.split_whitespace().nth(1).filter(|text| tables::status(text));
            match status.map(|status| status.parse().expect("three digits are a number")) {
                Some(status) => sample.status = Some(Fact::new(status, *line)),
                None => unread.push(Unread::new(*line, trimmed, "a status line without status")),
            }
        } else if let Some((method, target)) = request_line(trimmed) {
            sample.method = Some(Fact::new(method.to_owned(), *line));
            address(sample, target, *line);
        } else if let Some((name, value)) = header(trimmed) {
            sample.headers.push(named(name, value, *line));
        } else if prose(trimmed) {
            mentions.extend(cells::mentions(trimmed, *line));
        } else {
            let why = "neither first line, header nor JSON of an example";
            unread.push(Unread::new(*line, trimmed, why));
        }
    }
    mentions
}

/// Whether a line is a sentence or the beginning of a list.
pub(crate) fn prose(text: &str) -> bool {
    text.contains(|c: char| c == ' ' || !c.is_ascii())
        && text.ends_with(['.', ':', ';', '?', '!', ')', '。'])
}

/// Lines as they stand, less the indentation of the first.
fn verbatim(lines: &[Text]) -> Json {
    let blanks = |text: &str| text.len() - text.trim_start_matches(' ').len();
    let (first, indent) = (lines[0].line, blanks(&lines[0].text));
    let (mut json, mut next) = (String::new(), first);
    for Text { line, text } in lines {
        if next > first {
            // Blank lines were dropped, and each leaf is to stand where it stood.
            json.push_str(&"\n".repeat(1 + line.saturating_sub(next)));
        }
        json.push_str(text[indent.min(blanks(text))..].trim_end());
        next = line + 1;
    }
    Json { line: first, json }
}

fn request_line(text: &str) -> Option<(&str, &str)> {
    let (method, target) = text.split_once(' ')?;
    let target = target.trim();
    let target = target.split_once(" HTTP/").map_or(target, |(target, _)| target);
    let known = METHODS.contains(&method) && !target.contains(' ');
    (known && (target.starts_with('/') || target.contains("://"))).then_some((method, target))
}

fn header(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(':')?;
    let known = !name.is_empty()
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (known && !value.trim().is_empty()).then_some((name, value.trim()))
}

fn named(name: &str, value: &str, line: usize) -> Named {
    let telling = TELLING.contains(&name.to_ascii_lowercase().as_str());
    Named { name: name.to_owned(), is: telling.then(|| value.to_owned()), line }
}

/// The path of an address, and what follows its `?`.
pub(crate) fn path(address: &str) -> Option<(&str, Option<&str>)> {
    let path = match address.split_once("://") {
        Some((_, rest)) => &rest[rest.find('/')?..],
        None => address.starts_with('/').then_some(address)?,
    };
    Some(path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query))))
}

fn address(sample: &mut Sample, target: &str, line: usize) {
    let Some((path, query)) = path(target) else { return };
    sample.path = Some(Fact::new(path.to_owned(), line));
    for pair in query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let lower = name.to_lowercase();
        let open = !SECRETS.iter().any(|secret| lower.contains(secret));
        let is = open.then(|| value.to_owned());
        sample.query.push(Named { name: name.to_owned(), is, line });
    }
}

/// Reads a call of curl, on one line or on several.
pub(crate) fn curl(lines: &[Text], label: usize, unread: &mut Vec<Unread>) -> Option<Sample> {
    let first = lines.first()?;
    let mut words = arguments(lines, unread).into_iter();
    if words.next()?.text != "curl" {
        unread.push(Unread::new(first.line, first.text.trim(), "no call of curl"));
        return None;
    }
    let mut sample = empty(Fact::new(SampleOf::Curl, label));
    while let Some(Text { line, text }) = words.next() {
        match text.as_str() {
            "-k" | "-i" | "-s" | "-v" | "-L" | "--insecure" | "--include" | "--location" => {}
            "-X" | "--request" => {
                sample.method = words.next().map(|word| Fact::new(word.text, word.line));
            }
            "-H" | "--header" => match words.next() {
                Some(word) => match header(&word.text) {
                    Some((name, value)) => sample.headers.push(named(name, value, word.line)),
                    None => {
                        unread.push(Unread::new(word.line, &word.text, "a header without name"))
                    }
                },
                None => unread.push(Unread::new(line, &text, "an option without value")),
            },
            "-d" | "--data" | "--data-raw" => match words.next() {
                Some(word) => match json::leaves(&word.text, word.line) {
                    Ok(_) => sample.body = Some(Json { line: word.line, json: word.text }),
                    Err(broken) => unread.push(Unread::new(word.line, &word.text, broken.why)),
                },
                None => unread.push(Unread::new(line, &text, "an option without value")),
            },
            url if path(url).is_some() => address(&mut sample, url, line),
            other => {
                unread.push(Unread::new(line, other, "an argument of curl that no rule reads"))
            }
        }
    }
    Some(sample)
}

/// The words of a command line, as a shell would cut it; each with its first line.
fn arguments(lines: &[Text], unread: &mut Vec<Unread>) -> Vec<Text> {
    let (mut words, mut word): (Vec<Text>, Option<Text>) = (Vec::new(), None);
    let mut quote: Option<(char, usize)> = None;
    for Text { line, text } in lines {
        if let (Some(_), Some(word)) = (quote, &mut word) {
            word.text.push('\n');
        }
        let text = text.trim_end();
        for character in text.strip_suffix('\\').unwrap_or(text).chars() {
            let open = word.get_or_insert(Text { line: *line, text: String::new() });
            match (quote, character) {
                (Some((mark, _)), character) if mark == character => quote = None,
                (None, '\'' | '"') => quote = Some((character, *line)),
                (None, ' ') => {
                    let done = word.take().filter(|word| !word.text.is_empty());
                    words.extend(done);
                }
                (_, character) => open.text.push(character),
            }
        }
        if quote.is_none() {
            words.extend(word.take().filter(|word| !word.text.is_empty()));
        }
    }
    if let Some((_, line)) = quote {
        unread.push(Unread::new(line, "", "a quote that nothing closes"));
    }
    words.extend(word);
    words
}
