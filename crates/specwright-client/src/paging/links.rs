//! Reads the header `Link` (RFC 8288).

/// Returns the reference of the link to the next page, if a line of the header has one. A link of another resource, with
/// `anchor`, is none.
pub(super) fn next(line: &str) -> Option<&str> {
    let mut rest = line;
    while let Some((_, link)) = rest.split_once('<') {
        let (reference, parameters) = link.split_once('>')?;
        let mut relation = None;
        let mut has_anchor = false;
        rest = parameters;
        while let Some(parameter) = rest.trim_start().strip_prefix(';') {
            let (name, value, after) = parameter_of(parameter);
            rest = after;
            match name.to_ascii_lowercase().as_str() {
                // The first one counts.
                "rel" => relation = relation.or(Some(value)),
                "anchor" => has_anchor = true,
                _ => {}
            }
        }
        let is_next = relation.is_some_and(|relation| {
            relation.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case("next"))
        });
        if is_next && !has_anchor {
            return Some(reference.trim());
        }
    }
    None
}

/// Splits a text into the name and the value of the parameter that it begins with, and the rest.
fn parameter_of(text: &str) -> (&str, &str, &str) {
    let end = text.find(['=', ';', ',']).unwrap_or(text.len());
    let name = text[..end].trim();
    let Some(value) = text[end..].strip_prefix('=') else {
        return (name, "", &text[end..]);
    };
    let value = value.trim_start();
    let Some(quoted) = value.strip_prefix('"') else {
        let end = value.find([';', ',']).unwrap_or(value.len());
        return (name, value[..end].trim(), &value[end..]);
    };
    let mut is_escaped = false;
    let end = quoted.find(|c| {
        let ends = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends
    });
    match end {
        Some(end) => (name, &quoted[..end], &quoted[end + 1..]),
        None => (name, quoted, ""),
    }
}
