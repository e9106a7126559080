//! Each row of the tables: what was sent, what was answered, and the differences that are found.

mod any_spec;
mod gateway;

use super::found;
use specwright_document::Document;

struct Case {
    /// Request line without the version, headers, and behind an empty line the body.
    request: &'static str,
    /// The same of the answer, from the status on; empty for none.
    answer: &'static str,
    found: &'static [&'static str],
}

fn check(specs: &[Document], cases: &[Case]) {
    for Case { request, answer, found: expected } in cases {
        let (line, rest) = request.split_once('\n').unwrap_or((request, ""));
        let mut text = format!("{line} HTTP/1.1\n{rest}\n\n");
        if !answer.is_empty() {
            text.push_str(&format!("HTTP/1.1 {answer}\n"));
        }
        let found: Vec<String> = found(specs, &text).into_iter().collect();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{text}");
    }
}

macro_rules! case {
    ($request:expr, $answer:expr $(, $found:literal)*) => {
        Case { request: $request, answer: $answer, found: &[$($found),*] }
    };
}

use case;
