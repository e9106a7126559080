//! Pages that are no pages: bounded time, no panic.

use std::thread;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::page::Format;
use super::{fixtures, format, page, read};

const FORMATS: [Format; 3] = [Format::Text, Format::Markdown, Format::Html];

/// What each piece of garbage is made of: words that mean something to the reader, and noise.
const PIECES: [&str; 60] = [
    "Description",
    "URI",
    "Example",
    "Request Description",
    "Response Description",
    "Error Code",
    "No.",
    "Parameter",
    "Value Type",
    "Mandatory (Yes/No)",
    "Type",
    "Location",
    "HTTP Status Code",
    "Table 1 Body fields",
    "Table 7 x",
    "  • Message header",
    "- Message body",
    "1",
    "2",
    "3.1",
    "3.6.1",
    "1.1.1.1.1.1.1.1.1.1",
    "name",
    "String",
    "int",
    "Yes",
    "Body",
    "0: success",
    "Other values: failure",
    "Its fields are in Table 7.",
    "ranges from 1 to 99",
    "{",
    "}",
    "[",
    "]",
    "{\"a\": [",
    "\"a\": 1,",
    "\"",
    "|",
    "---|---|---|",
    "|---|---|",
    "a |",
    "| a | b |",
    "```",
    "<table>",
    "<tr><td>",
    "</table>",
    "<pre>",
    "</pre>",
    "<script></script>",
    "<br>",
    "**",
    "\\~",
    "～",
    "curl -X",
    "'",
    "Example cURL Command",
    "POST /a?b=c",
    "HTTP/1.1 200",
    "Status code: 400",
];

/// A generator of numbers that gives the same ones on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

#[test]
fn what_an_open_element_swallows_is_reported() {
    let page = "<h1>Opening</h1>\n<p>one two.</p>\n<script>\n<h4>URI</h4>";
    let unread = read("page.html", page, Format::Html).unread;
    assert_eq!(unread.iter().map(|unread| unread.line).collect::<Vec<_>>(), [2, 3], "{unread:?}");
}

fn bounded(what: &str, page: &str, format: Format) {
    let start = Instant::now();
    let reading = read("garbage", page, format);
    let (spent, unread) = (start.elapsed(), reading.unread.len());
    println!("{what}, {format:?}: {} bytes, {spent:?}, {unread} unread", page.len());
    assert!(spent < Duration::from_secs(60), "{what}, {format:?}: {spent:?}");
}

/// Does something for each format, on all cores.
fn each_format(check: impl Fn(Format) + Sync) {
    let check = &check;
    thread::scope(|scope| {
        for format in FORMATS {
            scope.spawn(move || check(format));
        }
    });
}

#[test]
fn ten_megabytes_of_garbage_take_bounded_time() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut page = String::new();
    while page.len() < 10_000_000 {
        match numbers.below(20) {
            0 => page.push(' '),
            1 => page.push(char::from_u32(u32::try_from(numbers.below(0x3000)).unwrap()).unwrap()),
            _ => {
                page.push_str(PIECES[numbers.below(PIECES.len())]);
                page.push('\n');
            }
        }
    }
    each_format(|format| bounded("pieces", &page, format));
}

#[test]
fn one_thing_again_and_again_takes_bounded_time() {
    let heads = [
        "",
        "URI\n\nNo.\nParameter\nType\nDescription\n1\nname\nString\n",
        "Example\n- Request parameter\n",
        "Example cURL Command\ncurl '",
    ];
    each_format(|format| {
        let mut slowest = (Duration::ZERO, String::new());
        for (piece, head) in PIECES.iter().flat_map(|piece| heads.map(|head| (piece, head))) {
            for end in ["\n", ""] {
                let again = format!("{piece}{end}").repeat(20_000 / (piece.len() + end.len()));
                let page = format!("{head}{again}");
                let start = Instant::now();
                read("garbage", &page, format);
                let what = format!("{format:?}: {head:?}, then {piece:?} and {end:?}");
                slowest = slowest.max((start.elapsed(), what));
            }
        }
        println!("{slowest:?}");
        assert!(slowest.0 < Duration::from_secs(5), "{slowest:?}");
    });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn cut_and_shuffled_pages_are_read(
        name in proptest::sample::select(fixtures().collect::<Vec<_>>()),
        order in proptest::collection::vec(any::<proptest::sample::Index>(), 1..300),
        cut in any::<proptest::sample::Index>(),
    ) {
        let text = page(name);
        let lines: Vec<&str> = text.lines().collect();
        let shuffled: Vec<&str> = order.iter().map(|index| lines[index.index(lines.len())]).collect();
        read(name, &shuffled.join("\n"), format(name));
        let mut end = cut.index(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        read(name, &text[..end], format(name));
        read(name, &text[end..], format(name));
    }
}
