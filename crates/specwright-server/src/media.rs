//! Media types as headers spell them (RFC 9110, sections 8.3 and 12.5.1) into two judgements:
//! whether a request's body is of the expected type, and which of the produced types its sender
//! accepts.

mod parameters;

use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
pub(crate) use parameters::{Parameters, Value, cut, is_token, trim};

use parameters::Pieces;

/// Whether the body of a request is of the expected media type, which may be a range: `*/*`,
/// `text/*` or `application/*+json`.
///
/// There must be exactly one `Content-Type`. Its parameters do not matter, except that the
/// `charset` of JSON, text and forms is UTF-8 where it is given. A `Content-Encoding` other than
/// `identity` is no match: nobody would undo it.
pub fn matches(headers: &HeaderMap, expected: &'static str) -> bool {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let (Some(Ok(text)), None) = (values.next().map(|value| value.to_str()), values.next()) else {
        return false;
    };
    // What nearly all callers send needs no look at its parts.
    if text == expected && text == "application/json" {
        return is_plain(headers);
    }
    let (Some(media), Some(range)) = (MediaType::parse(text), MediaType::parse(expected)) else {
        return false;
    };
    !media.is_range() && media.is_within(&range) && media.is_utf8() && is_plain(headers)
}

/// Whether the sender of a request accepts at least one of the produced media types.
///
/// Without an `Accept` header, or with one that is empty or malformed, everything is accepted: an
/// answer that was not asked for tells more than none. An operation that produces nothing is
/// accepted.
pub fn acceptable(headers: &HeaderMap, produced: &[&str]) -> bool {
    produced.is_empty() || preferred(headers, produced).is_some()
}

/// The produced media type that the sender of a request likes best; among equals the first. `None`
/// where it accepts none of them, or nothing is produced.
pub fn preferred<'p>(headers: &HeaderMap, produced: &[&'p str]) -> Option<&'p str> {
    let first = produced.first().copied();
    let mut values = headers.get_all(ACCEPT).iter();
    match (values.next(), values.next()) {
        (None, _) => return first,
        (Some(value), None) if value.is_empty() || value == "*/*" => return first,
        (Some(value), None) => {
            if let Some(same) = produced.iter().find(|produced| value == **produced) {
                return Some(same);
            }
        }
        (Some(_), Some(_)) => {}
    }
    if !ranges(headers).all(|range| range.is_some()) || ranges(headers).next().is_none() {
        return first;
    }
    let mut best = None;
    let mut best_quality = 0;
    for &text in produced {
        let quality = quality(headers, text);
        if quality > best_quality {
            (best, best_quality) = (Some(text), quality);
        }
    }
    best
}

/// How much the sender likes a produced media type, in thousandths: what the most specific range
/// that covers it says. A produced range may turn out to be any of its types, so its best one
/// counts.
fn quality(headers: &HeaderMap, produced: &str) -> u16 {
    let Some(media) = MediaType::parse(produced) else {
        return FULL_QUALITY;
    };
    let covering = ranges(headers).flatten().filter(|range| range.covers(&media));
    let best = if media.is_range() {
        covering.max_by_key(|range| range.quality)
    } else {
        covering.max_by_key(|range| (range.specificity, range.quality))
    };
    best.map_or(0, |range| range.quality)
}

const FULL_QUALITY: u16 = 1000;

/// The elements of all `Accept` headers, `None` for a malformed one.
fn ranges(headers: &HeaderMap) -> impl Iterator<Item = Option<Range<'_>>> {
    headers
        .get_all(ACCEPT)
        .iter()
        // A line that is not ASCII becomes an element that is malformed.
        .flat_map(|value| Pieces { rest: Some(value.to_str().unwrap_or("?")), separator: b',' })
        .map(Range::parse)
}

/// One element of an `Accept` header.
struct Range<'a> {
    media: MediaType<'a>,
    specificity: usize,
    quality: u16,
}

impl<'a> Range<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let media = MediaType::parse(text)?;
        let weight = media.parameters().find(|(name, _)| is_weight(name));
        let quality = match weight {
            None => FULL_QUALITY,
            Some((_, value)) => parse_quality(value.0)?,
        };
        let specificity = match (media.main, media.subtype) {
            ("*", "*") => 0,
            ("*", _) => return None,
            (_, "*") => 1,
            (_, _) => 2 + range_parameters(&media).count(),
        };
        Some(Range { media, specificity, quality })
    }

    fn covers(&self, produced: &MediaType<'_>) -> bool {
        let either_way = self.media.is_within(produced) || produced.is_within(&self.media);
        either_way
            && range_parameters(&self.media).all(|(name, value)| {
                // All text that is sent is UTF-8, whether or not the produced type says so.
                (name.eq_ignore_ascii_case("charset") && value.is("utf-8"))
                    || produced.parameters().any(|(produced_name, produced_value)| {
                        produced_name.eq_ignore_ascii_case(name)
                            && value.chars().eq(produced_value.chars())
                    })
            })
    }
}

/// The parameters of an accepted range that belong to its media type: those before the weight.
fn range_parameters<'a>(media: &MediaType<'a>) -> impl Iterator<Item = (&'a str, Value<'a>)> {
    media.parameters().take_while(|(name, _)| !is_weight(name))
}

fn is_weight(name: &str) -> bool {
    name.eq_ignore_ascii_case("q")
}

/// A weight with up to three decimals, in thousandths.
fn parse_quality(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = decimals.bytes().chain(std::iter::repeat(b'0')).take(3);
    let thousandths = digits.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(FULL_QUALITY),
        _ => None,
    }
}

/// A media type or range, as text; its names in any case.
pub(crate) struct MediaType<'a> {
    main: &'a str,
    subtype: &'a str,
    parameters: Parameters<'a>,
}

impl<'a> MediaType<'a> {
    /// Takes `type/subtype; name=value` apart. `None` where a part is malformed.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (essence, parameters) = cut(text, b';');
        let (main, subtype) = trim(essence).split_once('/')?;
        let parameters = Parameters::parse(parameters)?;
        let named = is_token(main) && is_token(subtype);
        named.then_some(MediaType { main, subtype, parameters })
    }

    /// Whether the type is `main/subtype`.
    pub(crate) fn is(&self, main: &str, subtype: &str) -> bool {
        self.main.eq_ignore_ascii_case(main) && self.subtype.eq_ignore_ascii_case(subtype)
    }

    /// The parameters in their order; a name may come twice.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = (&'a str, Value<'a>)> + use<'a> {
        self.parameters.iter()
    }

    fn is_range(&self) -> bool {
        self.main.contains('*') || self.subtype.contains('*')
    }

    /// Whether this type is of that range, parameters aside.
    fn is_within(&self, range: &MediaType<'_>) -> bool {
        let main = range.main == "*" || range.main.eq_ignore_ascii_case(self.main);
        main && match range.subtype.strip_prefix('*') {
            Some("") => true,
            Some(suffix) => has_suffix(self.subtype, suffix),
            None => range.subtype.eq_ignore_ascii_case(self.subtype),
        }
    }

    /// Whether it is JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.is("application", "json") || has_suffix(self.subtype, "+json")
    }

    /// Whether text of this type is UTF-8, as far as its parameters tell.
    pub(crate) fn is_utf8(&self) -> bool {
        let has_charset = self.main.eq_ignore_ascii_case("text")
            || self.subtype.eq_ignore_ascii_case("json")
            || self.is_json()
            || self.is("application", "x-www-form-urlencoded")
            || self.is("multipart", "form-data");
        let mut charsets =
            self.parameters().filter(|(name, _)| name.eq_ignore_ascii_case("charset"));
        !has_charset || charsets.all(|(_, charset)| charset.is("utf-8"))
    }
}

fn has_suffix(subtype: &str, suffix: &str) -> bool {
    let start = subtype.len().checked_sub(suffix.len()).filter(|start| *start > 0);
    start.is_some_and(|start| subtype.as_bytes()[start..].eq_ignore_ascii_case(suffix.as_bytes()))
}

fn is_plain(headers: &HeaderMap) -> bool {
    headers.get_all(CONTENT_ENCODING).iter().all(|value| {
        let mut codings = value.as_bytes().split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
        codings.all(|coding| coding.is_empty() || coding.eq_ignore_ascii_case(b"identity"))
    })
}
