//! Patterns by what they match and what they say when refused.

use std::time::{Duration, Instant};

use specwright_runtime::Pattern;

use super::{Dfa, compile};

/// The runtime's pattern; its tables live as long as the test.
fn pattern(text: &str) -> Pattern {
    let dfa = compile(text).unwrap_or_else(|message| panic!("{text}: {message}"));
    Pattern::new(
        text.to_owned().leak(),
        dfa.classes.leak(),
        dfa.transitions.leak(),
        dfa.start,
        dfa.accepting,
    )
}

fn check(text: &str, good: &[&str], bad: &[&str]) {
    let pattern = pattern(text);
    for text in good {
        assert!(pattern.matches(text), "{pattern:?} matches {text:?}");
    }
    for text in bad {
        assert!(!pattern.matches(text), "{pattern:?} does not match {text:?}");
    }
}

#[test]
fn tables_are_small_and_readable() {
    let dfa = compile("^[0-9]{2}(?:[a-f]|é)?$").unwrap();
    let expected = Dfa {
        classes: vec![('\0', 0), ('0', 1), (':', 0), ('a', 2), ('g', 0), ('é', 2), ('ê', 0)],
        transitions: vec![
            0, 3, 0, // 2: nothing yet
            0, 4, 0, // 3: one digit
            0, 0, 5, // 4: both
            0, 0, 0, // 5: all
        ],
        start: 2,
        accepting: 4,
    };
    assert_eq!(dfa, expected);
    assert_eq!(compile("^(?<a>\\d)\\d((a|[b-f])|\\u00e9){0,1}$"), Ok(expected));
    let everything = Dfa { classes: vec![('\0', 0)], transitions: vec![], start: 1, accepting: 2 };
    for text in ["", "a*", "|a", "^", "(?:)", "[^]?", "a{0}"] {
        assert_eq!(compile(text), Ok(everything.clone()), "{text}");
    }
    let nothing = Dfa { start: 0, ..everything };
    for text in ["[]", "a[]", "$a", "a^", "\\b\\B", "(?:a[]|[])b"] {
        assert_eq!(compile(text), Ok(nothing.clone()), "{text}");
    }
    // One state for each length, and the next: no bytes of characters, no classes to spare.
    let lengths = compile("^.{1,255}$").unwrap();
    assert_eq!(lengths.transitions.len(), 2 * 256);
    assert!(compile("^\\p{L}{1,500}$").is_ok());
}

#[test]
fn texts_are_searched_and_anchored() {
    check("b", &["b", "abc", "éb"], &["", "a", "B"]);
    check("^b", &["b", "bc"], &["ab", "a\nb", ""]);
    check("b$", &["b", "ab"], &["ba", "b\n", "b\na"]);
    check("^b$", &["b"], &["", "bb", "b\n", "\nb"]);
    check("^$", &[""], &["\n", "a"]);
    check("^a|b$", &["ab", "ac", "cb", "b"], &["ca", "bc", ""]);
    check("^(a|b)$", &["a", "b"], &["ab", ""]);
    check("(^|,)a(,|$)", &["a", "b,a", "a,b", "b,a,b"], &["ba", "ab", "b,ab", ""]);
    check("a.*b", &["ab", "a123b", "xaxbx"], &["ba", "a\nb", "a\u{2028}b"]);
}

#[test]
fn quantifiers_match_the_given_number_of_times() {
    check("^a*$", &["", "a", "aaa"], &["b", "ab"]);
    check("^a+$", &["a", "aa"], &["", "b"]);
    check("^a?$", &["", "a"], &["aa"]);
    check("^a{2}$", &["aa"], &["", "a", "aaa"]);
    check("^a{2,}$", &["aa", "aaa"], &["a"]);
    check("^a{1,3}$", &["a", "aaa"], &["", "aaaa"]);
    check("^a{02}$", &["aa"], &["a"]);
    check("^a{0}b$", &["b"], &["ab"]);
    check("^(?:ab){2}$", &["abab"], &["ab", "aabb"]);
    check("^a*?b+?c??d{1,2}?$", &["bd", "aabbcdd"], &["ad"]);
    check("^(a{2}){2,3}$", &["aaaa", "aaaaaa"], &["aaa", "aaaaa", "aaaaaaaa"]);
    check("^(a?){3}$", &["", "aaa"], &["aaaa"]);
    check("^(^a|$)*$", &["", "a"], &["aa"]);
    check("^.{1,3}$", &["é", "日本語", "😀😀😀"], &["", "日本語だ", "a\r"]);
    // Braces that count nothing are characters.
    check("^{$", &["{"], &[""]);
    check("^a{$", &["a{"], &["a"]);
    check("^a{}$", &["a{}"], &["a"]);
    check("^a{,2}$", &["a{,2}"], &["a", "aa", ""]);
    check("^a{1,2$", &["a{1,2"], &["a"]);
    check("^a{b}$", &["a{b}"], &["ab"]);
    check("^{id}$", &["{id}"], &["id"]);
    check("^a{1 }$", &["a{1 }"], &["a"]);
    check("^x{+$", &["x{", "x{{"], &["x"]);
    check("^\\{{2}$", &["{{"], &["{"]);
    check("^a}]$", &["a}]"], &["a"]);
}

#[test]
fn classes_match_their_characters() {
    check("^[abc]$", &["a", "b", "c"], &["d", "", "A", "ab"]);
    check("^[a-c]$", &["a", "b", "c"], &["d", "-"]);
    check("^[^a-c]$", &["d", "\n", "é", "😀"], &["a", ""]);
    check("^[-a]$", &["-", "a"], &["b"]);
    check("^[a-]$", &["-", "a"], &["b"]);
    check("^[^-]$", &["a"], &["-"]);
    check("^[a\\-c]$", &["a", "-", "c"], &["b"]);
    check("^[a-c-e]$", &["a", "b", "c", "-", "e"], &["d"]);
    check("^[+--]$", &["+", ",", "-"], &["*", "."]);
    check("^[\\w-.]+$", &["a-b.c"], &["a,b", "/"]);
    check("^[+-\\d]$", &["+", "-", "7"], &[",", "a"]);
    check("^[a^]$", &["a", "^"], &["b"]);
    check("^[^^]$", &["a"], &["^"]);
    check("^[[]$", &["["], &["]"]);
    check("^[[a]]$", &["[]", "a]"], &["a", "["]);
    check("^[[:alpha:]]$", &["a]", ":]", "[]"], &["b", "a"]);
    check("^[a&&b]$", &["a", "b", "&"], &["c"]);
    check("^[a~~b]$", &["a", "b", "~"], &["c"]);
    check("^[!--~]$", &["!", "-", "~"], &[".", "a", " "]);
    check("^[\\]\\\\]$", &["]", "\\"], &["["]);
    check("^[.*+?(){}|$]$", &[".", "*", "+", "?", "(", ")", "{", "}", "|", "$"], &["a", "\\"]);
    check("^[# ]$", &["#", " "], &["a"]);
    check("^[^]$", &["a", "\n", "é"], &["", "ab"]);
    check("[^]a", &["ba", "\na"], &["a"]);
    check("^[\\b]$", &["\u{8}"], &["b"]);
    check("^[\\d\\s]$", &["1", " "], &["a"]);
    check("^[^\\d\\s]$", &["a", "é"], &["1", "\u{a0}"]);
    check("^[\\D\\d]$", &["1", "a", "\n"], &[""]);
    check("^[é-ü]$", &["é", "ü", "ö"], &["z", "ý"]);
    check("^[\u{1f600}-\u{1f64f}]$", &["😀", "🙏"], &["\u{1f5ff}", "a"]);
    check("^[\\u0000-\\uFFFF]$", &["a", "\0", "\u{ffff}"], &["😀"]);
    check("^[\\uD83D\\uDE00-\\u{1F64F}]$", &["😀", "🙏"], &["a"]);
    check("^[\\0-\\x1F]$", &["\0", "\n"], &[" ", "0"]);
}

#[test]
fn escapes_are_those_of_ecma_262() {
    check("^\\d$", &["0", "9"], &["a", "٣", ""]);
    check("^\\D$", &["a", "٣"], &["0"]);
    check("^\\w$", &["a", "Z", "0", "_"], &["-", "é", "\u{17f}", "\u{212a}"]);
    check("^\\W$", &["-", "é", "\n"], &["a", "_"]);
    let spaces = [
        "\t", "\n", "\u{b}", "\u{c}", "\r", " ", "\u{a0}", "\u{1680}", "\u{2000}", "\u{200a}",
        "\u{2028}", "\u{2029}", "\u{202f}", "\u{205f}", "\u{3000}", "\u{feff}",
    ];
    let others = ["a", "\u{85}", "\u{180e}", "\u{200b}", "\u{1c}", ""];
    check("^\\s$", &spaces, &others);
    check("^\\S$", &["a", "\u{85}", "\u{180e}", "\u{200b}"], &spaces);
    check("^.$", &["a", "\u{85}", "\u{b}", "😀"], &["\n", "\r", "\u{2028}", "\u{2029}", ""]);
    check("^\\t\\n\\v\\f\\r\\0$", &["\t\n\u{b}\u{c}\r\0"], &["tnvfr0"]);
    check("^\\cJ\\cj[\\cZ]$", &["\n\n\x1a"], &["JJZ"]);
    check("^\\x41\\xe9$", &["Aé"], &["x41"]);
    check("^\\u0041\\u00E9\\u65e5$", &["Aé日"], &["u0041"]);
    check("^\\u{41}\\u{1F600}\\u{00000000041}$", &["A😀A"], &["u"]);
    check("^\\uD83D\\uDE00$", &["😀"], &["\u{fffd}"]);
    check("^\\uD83D\\uDE00+$", &["😀😀"], &[""]);
    check(
        "^\\/\\-\\.\\^\\$\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\\\$",
        &["/-.^$*+?()[]{}|\\"],
        &["/-a^$*+?()[]{}|\\"],
    );
    check("^\\@\\\"\\'\\:\\ \\#\\&\\~\\_\\é$", &["@\"': #&~_é"], &[""]);
    check("^a/b-c#d e&f~g$", &["a/b-c#d e&f~g"], &["a/b-c"]);
    check("\\bcat\\b", &["cat", "a cat!", "écaté", "-cat-"], &["cats", "_cat", "cat1", "concat"]);
    check("\\Bcat", &["concat", "_cat"], &["cat", " cat", "écat"]);
    check("^\\B$", &[""], &["a"]);
    check("^(\\b|a)+$", &["a", "aa"], &["", "-"]);
    check("é\\b", &["éa"], &["é", "é-", "éé"]);
    check("(?<year>\\d{4})-(?<month>\\d\\d)", &["2024-02"], &["2024-2"]);
    check("(?<$_Ä1>a)", &["a"], &["b"]);
    check("A(?:b|(c))D", &["AbD", "AcD"], &["AD", "abd", "ABD"]);
}

#[test]
fn properties_are_those_of_unicode() {
    check("^\\p{L}+$", &["aéß日", "Ж"], &["1", "", "_", "a1"]);
    check("^\\P{L}+$", &["1", " "], &["a", "日"]);
    check("^[\\p{Lu}\\d]+$", &["A1Ä"], &["a", "٣"]);
    check("^[^\\p{Lu}]$", &["a", "1"], &["A", "Ä"]);
    check("^\\p{Uppercase_Letter}$", &["Ä"], &["ä"]);
    check("^\\p{General_Category=Nd}$", &["٣", "3"], &["Ⅷ"]);
    check("^\\p{gc=Zl}$", &["\u{2028}"], &["\n"]);
    check("^\\p{Script=Greek}$", &["α"], &["a"]);
    check("^\\p{sc=Cyrillic}$", &["Ж"], &["a"]);
    check("^\\p{scx=Hira}$", &["あ", "ー"], &["ア"]);
    check("^\\p{Alphabetic}$", &["a", "é"], &["1"]);
    check("^\\p{ASCII}$", &["a", "\0"], &["é"]);
    check("^\\p{Any}$", &["a", "😀", "\n"], &[""]);
}

#[test]
fn patterns_of_real_specs_match_as_intended() {
    check("^\\+[1-9]\\d{1,14}$", &["+4930123456"], &["+0123", "4930", "+1", "+1234567890123456"]);
    check(
        "^[\\w-\\.]+@([\\w-]+\\.)+[\\w-]{2,4}$",
        &["joe.bloggs@mail.example.com"],
        &["joe@example", "@example.com"],
    );
    check("^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$", &["#fff", "#A0b1C2"], &["#ffff", "fff"]);
    check(
        "^((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}$",
        &["1.2.3.4", "255.255.255.255"],
        &["256.1.1.1", "1.2.3", "1.2.3.4.5"],
    );
    let part = "(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
    check(
        &format!("^(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){{2}}(?:-({part}(?:\\.{part})*))?$"),
        &["1.0.0", "1.2.3-alpha.1", "1.2.3-0a"],
        &["01.0.0", "1.0", "1.2.3-01", "1.2.3-"],
    );
    check("^\\S(.*\\S)?$", &["a", "a b", "é"], &["", " a", "a ", "a\nb"]);
    check("^[^<>&]{0,1000}$", &["", "añb", &"é".repeat(1000)], &["<", &"é".repeat(1001)]);
    check("^https?://[^\\s/$.?#].[^\\s]*$", &["https://é.com/x"], &["ftp://a.b", "http:// a"]);
}

fn refused(text: &str, expected: &str) {
    assert_eq!(compile(text), Err(expected.to_owned()), "{text}");
}

#[test]
fn what_is_no_pattern_is_refused() {
    for (text, begin) in [("^(?=.*\\d)a", "(?="), ("^(?!a)", "(?!")] {
        let why = "is a lookahead, which is not supported; write the pattern without it";
        refused(text, &format!("`{begin}` {why}"));
    }
    for (text, begin) in [("(?<=a)b", "(?<="), ("(?<!a)b", "(?<!")] {
        let why = "is a lookbehind, which is not supported; write the pattern without it";
        refused(text, &format!("`{begin}` {why}"));
    }
    for (text, escape) in
        [("(a)\\1", "\\1"), ("\\9", "\\9"), ("(?<n>a)\\k<n>", "\\k"), ("[\\1]", "\\1")]
    {
        let why = "refers back to a group, which is not supported; write out what it repeats";
        refused(text, &format!("`{escape}` {why}"));
    }
    for (text, begin) in [
        ("(?i)a", "(?i"),
        ("(?i:a)", "(?i"),
        ("(?-s:a)", "(?-s"),
        ("(?x) a", "(?x"),
        ("(?", "(?"),
        ("(?|a)", "(?"),
    ] {
        let why = "sets flags, which is not supported; spell them out, as in `[Aa]`";
        refused(text, &format!("`{begin}` {why}"));
    }
    refused("(?P<n>a)", "`(?P` is no group of ECMA-262; write `(?<name>…)` or `(…)`");
    refused("(?>a)", "`(?>` is no group of ECMA-262; write `(?:…)`");
    refused("(?#a)", "`(?#` is no comment in ECMA-262; move it to the `description`");
    for text in ["(?<>a)", "(?<1a>b)", "(?<a", "(?<a b>c)"] {
        refused(text, "`(?<` begins no name; write `(?<name>…)` or `(…)`");
    }
    for text in ["(a", "(", "(?:a", "((a)", "(a|b", "(?<n>a"] {
        refused(text, "`(` is never closed; add `)`, or write `\\(` for the character");
    }
    for text in ["a)", ")", "(a))", "a|)b"] {
        refused(text, "`)` closes no group; write `\\)` for the character");
    }
    for text in ["[a", "[", "[^", "[a-", "[\\]"] {
        refused(text, "`[` is never closed; add `]`, or write `\\[` for the character");
    }
    let nothing = [
        ("*", "*"),
        ("a|+", "+"),
        ("(?:?)", "?"),
        ("a**", "*"),
        ("a++", "+"),
        ("a???", "?"),
        ("a{2}{3}", "{3}"),
        ("{1}", "{1}"),
        ("^*", "*"),
        ("\\b+", "+"),
        ("${2,3}", "{2,3}"),
    ];
    for (text, quantifier) in nothing {
        let why = format!("repeats nothing; write `\\{quantifier}` for the characters");
        refused(text, &format!("`{quantifier}` {why}"));
    }
    for quantifier in ["{3,2}", "{99999999999,1}"] {
        let why = "asks for more than it allows; swap the numbers";
        refused(&format!("a{quantifier}"), &format!("`{quantifier}` {why}"));
    }
    for (text, range) in [("[z-a]", "z-a"), ("[a--]", "a--"), ("[\\x20-\\x1f]", "\\x20-\\x1f")] {
        refused(
            text,
            &format!(
                "the range `{range}` runs backwards; swap its ends, or write `\\-` for a hyphen"
            ),
        );
    }
    refused("a\\", "the pattern ends with `\\`; write `\\\\` for the character");
    refused("[\\", "the pattern ends with `\\`; write `\\\\` for the character");
    refused("\\Aa", "`\\A` is no escape of ECMA-262; write `^`");
    refused("a\\Z", "`\\Z` is no escape of ECMA-262; write `$`");
    refused("a\\z", "`\\z` is no escape of ECMA-262; write `$`");
    refused("\\h", "`\\h` is no escape of ECMA-262; write `[ \\t]`");
    refused("\\Qa\\E", "`\\Q` is no escape of ECMA-262; drop the `\\`");
    refused("[\\B]", "`\\B` is no escape of ECMA-262; drop the `\\`");
    refused(
        "[\\k]",
        "`\\k` refers back to a group, which is not supported; write out what it repeats",
    );
    for text in ["\\x", "\\x4", "\\xg0", "\\x+1", "[\\x]", "\\x4é"] {
        refused(text, "`\\x` needs two hexadecimal digits, as in `\\x20`");
    }
    for text in ["\\u", "\\u12", "\\u12g4", "\\u+123"] {
        refused(text, "`\\u` needs four hexadecimal digits, as in `\\u00E9`");
    }
    for text in ["\\uD83D", "\\uD83D\\u1", "\\uD83D\\u0041", "[\\uD83D]", "\\u{D83D}\\uDE00"] {
        let why = "is half a character and matches none; write the whole one, as in `\\u{1F600}`";
        refused(text, &format!("`\\uD83D` {why}"));
    }
    for text in ["\\u{}", "\\u{g}", "\\u{41", "\\u{", "\\u{1111111111}"] {
        refused(text, "`\\u{` needs hexadecimal digits and `}`, as in `\\u{1F600}`");
    }
    refused("\\u{110000}", "`\\u{110000}` is beyond the last character, `\\u{10FFFF}`");
    refused("\\c1", "`\\c` needs a letter, as in `\\cJ`");
    refused("\\01", "`\\0` before a digit is octal; write `\\x` and two digits");
    refused("\\pL", "`\\p` needs a property in braces, as in `\\p{L}`");
    refused("\\P{L", "`\\P` needs a property in braces, as in `\\P{L}`");
    refused("\\p{Greek}", "`\\p{Greek}` is a script; write `\\p{Script=Greek}`");
    for name in ["", "Nonsense", "^L", "L|a", "Script=Nonsense", "Age=3.0", "Lu ", "gc!=L"] {
        let why =
            "names no property of Unicode; write one such as `\\p{Lu}` or `\\p{Script=Greek}`";
        refused(&format!("\\p{{{name}}}"), &format!("`\\p{{{name}}}` {why}"));
    }
}

/// How long a pattern may take here, where the program is not compiled to be fast.
const PATIENCE: Duration = Duration::from_secs(5);

/// Reads a pattern, and soon.
fn soon(text: &str) -> Result<Dfa, String> {
    let start = Instant::now();
    let dfa = compile(text);
    let (elapsed, bytes) = (start.elapsed(), text.len());
    assert!(elapsed < PATIENCE, "{elapsed:?} for {bytes} bytes, {text:.40}");
    dfa
}

#[test]
fn hostile_patterns_are_refused_soon() {
    let distinct: Vec<String> = ('一'..).take(2000).map(String::from).collect();
    let table = "needs too large a table; make its repetitions smaller";
    let cases: [(&str, &str); 15] = [
        ("(a|b)*a(a|b){20}", table),
        ("(?:x{0,1000}){0,1000}", table),
        ("a{4294967295}", table),
        ("a{99999999999,}", table),
        ("(((((a{10}){10}){10}){10}){10}){10}", table),
        ("^(?:a{1,300}b){1,300}$", table),
        ("^.{1,30000}$", table),
        ("^(a|b)*a(a|b){15}$", table),
        ("^(?:.*[a-z]){30}(?:.*\\d){30}.*[A-Z].{12}", table),
        ("(\\w{1,60}\\.){1,60}[a-z]{1,60}@(\\w{1,60}\\.?){1,60}", table),
        ("[a-z]{0,200}[b-y]{0,200}[c-x]{0,200}1", table),
        (&distinct.concat(), "tells too many kinds of characters apart"),
        (&"a".repeat(8193), "is 8193 bytes long; 8192 at most are supported"),
        (&"(".repeat(5000), "groups nest more than 100 deep; flatten them"),
        (&format!("{}a{}", "(".repeat(101), ")".repeat(101)), "groups nest more than 100 deep"),
    ];
    for (text, expected) in cases {
        let message = soon(text).unwrap_err();
        assert!(message.contains(expected), "{text:.40}: {message}");
    }
}

#[test]
fn long_patterns_are_read_soon() {
    let numbers: Vec<String> = (1000..2000).map(|number| number.to_string()).collect();
    let classes: Vec<String> = ('à'..='ÿ').map(|letter| format!("[\\p{{Lu}}{letter}]")).collect();
    let cases = [
        "\\p{L}".repeat(500),
        numbers.join("|"),
        "a?".repeat(500),
        format!("^(?:{})$", classes.join("|")),
        format!("{}a{}", "(".repeat(100), ")".repeat(100)),
    ];
    for text in cases {
        assert_eq!(soon(&text).err(), None, "{text:.40}");
    }
}

/// Numbers that are the same on each run (a linear congruential generator).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// One of the words of a text.
    fn pick(&mut self, words: &'static str) -> &'static str {
        let words: Vec<&str> = words.split(' ').collect();
        words[self.below(words.len())]
    }

    fn pattern(&mut self, depth: usize) -> String {
        let mut text = String::new();
        for _ in 0..=self.below(3) {
            // Nested stars would take the other engine, which goes back and forth, too long.
            text += &match self.below(5) {
                0 if depth > 0 => format!("({})?", self.pattern(depth - 1)),
                1 if depth > 0 => {
                    format!("(?:{}|{})", self.pattern(depth - 1), self.pattern(depth - 1))
                }
                2 => self.pick("^ $ \\b \\B").to_owned(),
                _ => {
                    let atoms =
                        "a b é 1 - . \\d \\D \\w \\W \\s \\S [ab] [^a] [a-y1] [^\\wé] \\u{1F600}";
                    [self.pick(atoms), self.pick(" * + ? {2} {0,2} {1,} *?")].concat()
                }
            };
        }
        match self.below(2) {
            0 => text,
            _ => format!("^(?:{text})$"),
        }
    }

    fn text(&mut self) -> String {
        let characters: Vec<char> = "abé1- \ny😀\u{2028}".chars().collect();
        (0..self.below(7)).map(|_| characters[self.below(characters.len())]).collect()
    }
}

#[test]
fn an_engine_of_ecma_262_agrees() {
    let mut numbers = Numbers(1);
    let (mut matched, mut refused) = (0, 0);
    for _ in 0..400 {
        let text = numbers.pattern(3);
        let (ours, theirs) = (pattern(&text), regress::Regex::with_flags(&text, "u").unwrap());
        for _ in 0..60 {
            let text = numbers.text();
            let expected = theirs.find(&text).is_some();
            assert_eq!(ours.matches(&text), expected, "{ours:?} on {text:?}");
            *(if expected { &mut matched } else { &mut refused }) += 1;
        }
    }
    assert!(matched > 1000 && refused > 1000, "{matched} matched, {refused} refused");
}
