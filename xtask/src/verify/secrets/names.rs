//! A name into whether what it stands for is secret, by habit; and texts into names and what they stand for.

/// Parts of names whose values are secret, without what joins words.
const PARTS: [&str; 21] = [
    "password",
    "passwd",
    "passcode",
    "passphrase",
    "pwd",
    "token",
    "secret",
    "session",
    "apikey",
    "accesskey",
    "privatekey",
    "credential",
    "authorization",
    "cookie",
    "jwt",
    "bearer",
    "signature",
    "csrf",
    "xsrf",
    "authcode",
    "ticket",
];

/// The same for names as a whole.
const WHOLE: [&str; 12] = [
    "guid",
    "setguid",
    "xguid",
    "auth",
    "xauth",
    "basic",
    "sid",
    "pin",
    "otp",
    "key",
    "xkey",
    "code_verifier",
];

/// Words that stand behind such names in programs and prose, and that are nobody's secret.
const WORDS: [&str; 24] = [
    "null",
    "true",
    "false",
    "none",
    "undefined",
    "string",
    "number",
    "integer",
    "object",
    "array",
    "boolean",
    "text",
    "password",
    "token",
    "bearer",
    "basic",
    "digest",
    "secret",
    "session",
    "function",
    "value",
    "this",
    "void",
    "name",
];

/// Content types in which what looks like a value is part of a program or a picture.
const PROGRAMS: [&str; 8] = [
    "javascript",
    "ecmascript",
    "text/css",
    "image/",
    "font/",
    "video/",
    "audio/",
    "application/wasm",
];

pub(super) fn is_word(text: &str) -> bool {
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

pub(super) fn is_program(content_type: &str) -> bool {
    let content_type = content_type.to_lowercase();
    PROGRAMS.iter().any(|part| content_type.contains(part))
}

/// Whether a name is that of a secret.
pub(in super::super) fn is_secret(name: &str) -> bool {
    let plain: String = name
        .chars()
        .filter(|c| !['-', '_', '.', ' '].contains(c))
        .flat_map(char::to_lowercase)
        .collect();
    PARTS.iter().any(|part| plain.contains(part))
        || WHOLE.contains(&plain.as_str())
        || plain.ends_with("xauth")
}

/// Whether a text looks drawn at random: long, of letters and digits, without spaces.
pub(in super::super) fn is_token(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.~+/=|:".contains(c);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    let dates = text.len() <= 35 && text.contains('T') && text.matches(['-', ':']).count() >= 4;
    text.len() >= 16
        && digits >= 2
        && letters >= 2
        && text.chars().all(allowed)
        && !text.contains("://")
        && !dates
}

/// Longer values are not searched for others in them, so that the time stays in proportion.
const SEARCHED: usize = 64;

/// The values in a text that follow a name behind `=`, `:` or the end of a tag, where the name is wanted.
pub(super) fn assigned(text: &str, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some(start) = rest.find(is_name) {
        rest = &rest[start..];
        let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        let name = &rest[..end];
        rest = &rest[end..];
        let between = rest.find(|c| !"\"'\\ \t:=>[]{".contains(c)).unwrap_or(rest.len());
        let joint = &rest[..between];
        let joined = joint.contains([':', '=', '>']);
        let scheme = name.eq_ignore_ascii_case("bearer") || name.eq_ignore_ascii_case("basic");
        let follows = joined || scheme && joint.contains(' ');
        if !follows || !wanted(name) {
            continue;
        }
        let value = &rest[between..];
        let quoted = joint.ends_with(['"', '\'']);
        let stop = |c: char| match quoted {
            true => c == '"' || c == '\'' || c == '\\',
            false => "\"'<>&,;\\".contains(c) || c.is_whitespace(),
        };
        let end = value.find(stop).unwrap_or(value.len());
        if joined || end >= 8 {
            found.push(&value[..end]);
        }
        if end > SEARCHED {
            rest = &value[end..];
        }
    }
    found
}

/// What stands before `@` in the URLs of a text.
pub(super) fn users(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, mark) in text.match_indices("://") {
        let rest = &text[at + mark.len()..];
        let end = rest
            .find(|c: char| "/?#\"'<>\\".contains(c) || c.is_whitespace())
            .unwrap_or(rest.len());
        if let Some((user, _)) = rest[..end].rsplit_once('@') {
            found.push(user);
        }
    }
    found
}

/// Names and texts of the parts of a multipart body.
pub(super) fn parts(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, mark) in text.match_indices("name=\"") {
        let rest = &text[at + mark.len()..];
        let Some(end) = rest[..rest.floor_char_boundary(100)].find('"') else { continue };
        let (name, rest) = rest.split_at(end);
        let near = &rest[..rest.floor_char_boundary(400)];
        let Some(start) = near.find("\r\n\r\n") else { continue };
        let body = &rest[start + 4..];
        let body = &body[..body.floor_char_boundary(4096)];
        let end = body.find("\r\n--").unwrap_or(body.len());
        found.push((name, &body[..end]));
    }
    found
}
