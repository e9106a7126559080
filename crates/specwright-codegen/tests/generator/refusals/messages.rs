//! Every message that the generator can report stands in some `.stderr`.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

/// What no spec here shows, and why.
const UNSEEN: &[(&str, &str)] = &[
    (
        "the pattern tells too many kinds of characters apart; write ranges instead of single \
         characters, or list the values by `enum`",
        "only a pattern of hundreds of characters does, as in `patterns/tests.rs`",
    ),
    ("the pattern is {} bytes long; {LONGEST} at most are supported, so shorten it", "the same"),
];

#[test]
fn every_message_is_shown_by_a_bad_spec() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests = root.join("tests/generator");
    let mut shown = String::new();
    for path in files(&tests.join("bad"), "stderr") {
        shown.push_str(&fs::read_to_string(path).unwrap());
    }
    let mut unseen = Vec::new();
    let mut known = Vec::new();
    let mut messages = 0;
    let sources = ["specwright-codegen", "specwright-document"];
    let crates = root.parent().expect("crates stand in a folder");
    for path in sources.iter().flat_map(|name| files(&crates.join(name).join("src"), "rs")) {
        let name = path.strip_prefix(crates).unwrap().display().to_string();
        let (of, name) = name.split_once('/').unwrap();
        let reports: &[&str] = match of {
            "specwright-codegen" => &["src/lower", "src/names.rs"],
            _ => &["src/grammar.rs", "src/parse.rs", "src/yaml.rs"],
        };
        if !reports.iter().any(|part| name.starts_with(part)) || name.ends_with("tests.rs") {
            continue;
        }
        let tokens: TokenStream = fs::read_to_string(&path).unwrap().parse().unwrap();
        let mut texts = Vec::new();
        literals(tokens, &mut texts);
        for text in texts {
            let parts = fixed_parts(&text);
            // Shorter ones are keywords and parts of messages.
            if parts.iter().map(|part| part.matches(' ').count()).sum::<usize>() < 2 {
                continue;
            }
            messages += 1;
            if shown.lines().any(|line| in_order(&parts, line)) {
                continue;
            }
            match UNSEEN.iter().find(|(known, _)| *known == text) {
                Some(entry) => known.push(entry),
                None => unseen.push(format!("{name}: {text}")),
            }
        }
    }
    assert!(messages > 100, "only {messages} messages were found");
    assert!(unseen.is_empty(), "no bad spec shows\n{}", unseen.join("\n"));
    assert_eq!(known.len(), UNSEEN.len(), "a message that is listed as unseen is shown, or gone");
}

fn files(folder: &Path, ending: &str) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The texts in a source, but those of attributes, of documentation and of what cannot happen.
fn literals(tokens: TokenStream, texts: &mut Vec<String>) {
    let mut before = String::new();
    for token in tokens {
        match &token {
            TokenTree::Group(group) if before != "#" && before != "expect" => {
                let inner = group.stream();
                let is_docs =
                    inner.clone().into_iter().next().is_some_and(|t| t.to_string() == "doc");
                if !is_docs {
                    literals(inner, texts);
                }
            }
            TokenTree::Literal(literal) => {
                texts
                    .extend(syn::parse_str::<syn::LitStr>(&literal.to_string()).map(|t| t.value()));
            }
            _ => {}
        }
        before = token.to_string();
    }
}

/// The parts of a format that are always there.
fn fixed_parts(text: &str) -> Vec<String> {
    let text = text.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let mut parts = vec![String::new()];
    let mut rest = text.as_str();
    while let Some((fixed, after)) = rest.split_once('{') {
        parts.last_mut().expect("there is one at least").push_str(fixed);
        parts.push(String::new());
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    parts.last_mut().expect("there is one at least").push_str(rest);
    parts.iter().map(|part| part.replace('\u{1}', "{").replace('\u{2}', "}")).collect()
}

fn in_order(parts: &[String], line: &str) -> bool {
    let mut rest = line;
    parts.iter().all(|part| match rest.split_once(part.as_str()) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}
