//! The syntax of runtime expressions: which URL a callback has.

#[cfg(test)]
mod tests;

use crate::lower::http::is_token;

/// Checks the URL of a callback: an expression such as `$request.body#/url`, or a text with expressions in braces.
///
/// # Errors
/// Returns a message that names the mistake and the correction.
pub(super) fn check(text: &str) -> Result<(), String> {
    if text.is_empty() {
        return Err(
            "the URL of this callback is empty; write an expression such as `{$request.body#/url}`"
                .to_owned(),
        );
    }
    if text.starts_with('$') {
        return expression(text);
    }
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let inside = rest[at..].strip_prefix('{').and_then(|after| after.split_once('}'));
        let Some((inside, after)) = inside else {
            return Err(format!(
                "the braces in `{text}` do not match; write `{{` and `}}` around each expression"
            ));
        };
        expression(inside)?;
        rest = after;
    }
    Ok(())
}

fn expression(text: &str) -> Result<(), String> {
    if matches!(text, "$url" | "$method" | "$statusCode") {
        return Ok(());
    }
    let source = ["$request.", "$response."].iter().find_map(|start| text.strip_prefix(start));
    let Some(source) = source else {
        return Err(unknown(text));
    };
    let (kind, name) = source.split_once('.').unwrap_or((source, ""));
    match kind {
        "header" if is_token(name) => Ok(()),
        "header" => Err(format!("`{name}` in `{text}` is not the name of a header; correct it")),
        "query" | "path" if !name.is_empty() => Ok(()),
        "query" | "path" => Err(format!("`{text}` names no parameter; add its name")),
        _ => body(text, source),
    }
}

/// A body, or what a JSON pointer finds in it.
fn body(text: &str, source: &str) -> Result<(), String> {
    match source.strip_prefix("body") {
        Some("") => Ok(()),
        Some(fragment) if fragment.starts_with('#') => match is_pointer(&fragment[1..]) {
            true => Ok(()),
            false => Err(format!(
                "`{}` in `{text}` is not a JSON pointer; write one such as `/url`, with `~0` for `~` and `~1` for `/`",
                &fragment[1..]
            )),
        },
        _ => Err(unknown(text)),
    }
}

fn is_pointer(text: &str) -> bool {
    let is_escape = |part: &str| part.starts_with(['0', '1']);
    (text.is_empty() || text.starts_with('/')) && text.split('~').skip(1).all(is_escape)
}

fn unknown(text: &str) -> String {
    format!(
        "`{text}` is not a runtime expression; write `$url`, `$method`, `$statusCode`, or `$request.` or `$response.` with \
         `header.NAME`, `query.NAME`, `path.NAME`, `body` or `body#/POINTER`"
    )
}
