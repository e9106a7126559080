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

/// Names in a text and the values that follow them behind `=`, `:` or the end of a tag.
pub(super) fn assigned(text: &str) -> Vec<(&str, &str)> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some(start) = rest.find(is_name) {
        rest = &rest[start..];
        let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        let name = &rest[..end];
        rest = &rest[end..];
        let between = rest.find(|c| !"\"'\\ \t:=>[]".contains(c)).unwrap_or(rest.len());
        let joined = rest[..between].contains([':', '=', '>']);
        let scheme = (name.eq_ignore_ascii_case("bearer") || name.eq_ignore_ascii_case("basic"))
            && rest[..between].contains(' ');
        if joined || scheme {
            let value = &rest[between..];
            let quoted = rest[..between].ends_with(['"', '\'']);
            let stop = |c: char| match quoted {
                true => c == '"' || c == '\'' || c == '\\',
                false => "\"'<>&,;\\".contains(c) || c.is_whitespace(),
            };
            let end = value.find(stop).unwrap_or(value.len());
            let long_enough = joined || value[..end].len() >= 8;
            if long_enough {
                found.push((name, &value[..end]));
            }
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
