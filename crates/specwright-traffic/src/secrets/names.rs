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

/// The same for names as a whole, without what joins words.
const WHOLE: [&str; 5] = ["setguid", "xguid", "basic", "xkey", "codeverifier"];

/// Words of names whose values are secret: too short to be looked for within a word.
const NAME_WORDS: [&str; 31] = [
    "guid",
    "pin",
    "key",
    "keys",
    "otp",
    "totp",
    "mfa",
    "pass",
    "pw",
    "psw",
    "pswd",
    "sid",
    "ssid",
    "sess",
    "cred",
    "creds",
    "auth",
    "code",
    "nonce",
    "sig",
    "sign",
    "hmac",
    "assertion",
    "saml",
    "cvv",
    "salt",
    "hash",
    "passkey",
    "authentication",
    "authorisation",
    "dtmf",
];

/// Words before `code` that make it one of many known ones.
const CODES: [&str; 16] = [
    "error", "err", "return", "ret", "result", "status", "response", "reason", "http", "exit",
    "country", "language", "currency", "zip", "postal", "area",
];

/// Endings of names that are written in one case, so that their words cannot be told.
const ENDS: [&str; 12] = [
    "xauth",
    "guid",
    "accesscode",
    "smscode",
    "pincode",
    "otpcode",
    "verifycode",
    "invitecode",
    "authkey",
    "hostkey",
    "userpin",
    "sessid",
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
        || ENDS.iter().any(|end| plain.ends_with(end))
        || has_secret_word(name)
}

fn has_secret_word(name: &str) -> bool {
    let words = words(name);
    let before = |at: usize| at.checked_sub(1).map(|at| words[at].as_str()).unwrap_or_default();
    words.iter().enumerate().any(|(at, word)| match word.as_str() {
        "code" => !CODES.contains(&before(at)),
        word => NAME_WORDS.contains(&word),
    })
}

/// The words of a name such as `userPin`, `PIN_CODE` or `x-key2`, in lower case and without digits.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (at, letter) in letters.iter().enumerate() {
        let lower = |at: usize| letters.get(at).is_some_and(|c| c.is_lowercase());
        let begins = letter.is_uppercase() && at > 0 && (lower(at - 1) || lower(at + 1));
        if begins || !letter.is_alphabetic() {
            words.push(String::new());
        }
        if let (true, Some(word)) = (letter.is_alphabetic(), words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
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
    let mut found = Vec::new();
    let mut rest = text;
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
        let stop = |c: char| {
            if quoted {
                c == '"' || c == '\'' || c == '\\'
            } else {
                "\"'<>&,;\\".contains(c) || c.is_whitespace()
            }
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

/// Names and texts of the parts of a multipart body, whose lines may end in either way.
pub(super) fn parts(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, mark) in text.match_indices("ame=") {
        let rest = &text[at + mark.len()..];
        let rest = rest.strip_prefix('"').unwrap_or(rest);
        let Some(end) = rest[..rest.floor_char_boundary(100)].find(['"', '\r', '\n', ';']) else {
            continue;
        };
        let (name, rest) = rest.split_at(end);
        let near = &rest[..rest.floor_char_boundary(400)];
        let blank = ["\r\n\r\n", "\n\n"].iter();
        let Some(start) = blank.filter_map(|mark| Some(near.find(mark)? + mark.len())).min() else {
            continue;
        };
        let body = &rest[start..];
        let body = &body[..body.floor_char_boundary(4096)];
        let end = body.find("\n--").unwrap_or(body.len());
        found.push((name, body[..end].trim_end_matches('\r')));
    }
    found
}

/// Names and texts of XML elements, whatever stands in their tags.
pub(super) fn elements(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, mark) in text.match_indices('<') {
        let rest = &text[at + mark.len()..];
        let near = &rest[..rest.floor_char_boundary(400)];
        let Some(end) = near.find('>') else { continue };
        let tag = &near[..end];
        let name = tag.split(char::is_whitespace).next().unwrap_or_default();
        let name = name.rsplit(':').next().unwrap_or_default();
        if name.is_empty() || !name.starts_with(char::is_alphabetic) || tag.ends_with('/') {
            continue;
        }
        let value = &rest[end + 1..];
        let value = value[..value.floor_char_boundary(4096)].trim_start();
        let (value, stop) = match value.strip_prefix("<![CDATA[") {
            Some(inner) => (inner, "]]>"),
            None => (value, "<"),
        };
        found.push((name, value[..value.find(stop).unwrap_or(value.len())].trim()));
    }
    found
}
