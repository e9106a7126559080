//! The text of a string against the form that `format` names.

mod uri;

use std::net::{Ipv4Addr, Ipv6Addr};

use uri::{is_relative_reference, is_uri};

/// A form of strings, by the keyword `format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// `date`: a day of the calendar.
    Date,
    /// `date-time`: a day, a time and its offset from UTC.
    DateTime,
    /// `uuid`: of any version, in either case.
    Uuid,
    /// `byte`: base64 with padding.
    Byte,
    /// `email`: a mailbox in ASCII.
    Email,
    /// `hostname`: labels with dots between them.
    Hostname,
    /// `uri`: with its scheme.
    Uri,
    /// `uri-reference`: with or without a scheme.
    UriReference,
    /// `ipv4`: four decimal numbers.
    Ipv4,
    /// `ipv6`: without a zone.
    Ipv6,
}

impl Format {
    /// Whether a text has the form.
    ///
    /// ```
    /// use specwright_runtime::Format;
    ///
    /// assert!(Format::Date.matches("2024-02-29"));
    /// assert!(!Format::Date.matches("2023-02-29"));
    /// ```
    pub fn matches(self, text: &str) -> bool {
        let bytes = text.as_bytes();
        match self {
            Format::Date => is_date(bytes),
            Format::DateTime => is_date_time(bytes),
            Format::Uuid => is_uuid(bytes),
            Format::Byte => is_base64(bytes),
            Format::Email => is_mailbox(text),
            Format::Hostname => bytes.len() <= 253 && is_domain(bytes),
            Format::Uri => is_uri(text),
            Format::UriReference => is_uri(text) || is_relative_reference(text),
            Format::Ipv4 => text.parse::<Ipv4Addr>().is_ok(),
            Format::Ipv6 => text.parse::<Ipv6Addr>().is_ok(),
        }
    }

    /// The word that `format` has for it.
    pub const fn keyword(self) -> &'static str {
        match self {
            Format::Date => "date",
            Format::DateTime => "date-time",
            Format::Uuid => "uuid",
            Format::Byte => "byte",
            Format::Email => "email",
            Format::Hostname => "hostname",
            Format::Uri => "uri",
            Format::UriReference => "uri-reference",
            Format::Ipv4 => "ipv4",
            Format::Ipv6 => "ipv6",
        }
    }

    /// What a text must be, with its article and the standard that says so.
    pub const fn article(self) -> &'static str {
        match self {
            Format::Date => "a date (RFC 3339)",
            Format::DateTime => "a date and time with an offset (RFC 3339)",
            Format::Uuid => "a UUID (RFC 4122)",
            Format::Byte => "base64 with padding (RFC 4648)",
            Format::Email => "an email address (RFC 5321)",
            Format::Hostname => "a host name (RFC 1123)",
            Format::Uri => "a URI with a scheme (RFC 3986)",
            Format::UriReference => "a URI or a relative reference (RFC 3986)",
            Format::Ipv4 => "an IPv4 address",
            Format::Ipv6 => "an IPv6 address",
        }
    }
}

/// `2024-02-29`.
fn is_date(text: &[u8]) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return false;
    };
    let (Some(century), Some(year)) = (two_digits(y1, y2), two_digits(y3, y4)) else {
        return false;
    };
    let year = century * 100 + year;
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match two_digits(m1, m2) {
        Some(2) if is_leap => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        Some(1..=12) => 31,
        _ => return false,
    };
    two_digits(d1, d2).is_some_and(|day| (1..=days).contains(&day))
}

/// `2024-02-29T23:59:60.5Z`.
fn is_date_time(text: &[u8]) -> bool {
    let Some((date, time)) = text.split_at_checked(10) else {
        return false;
    };
    let &[b'T' | b't', h1, h2, b':', m1, m2, b':', s1, s2, ref rest @ ..] = time else {
        return false;
    };
    let (Some(hour @ 0..=23), Some(minute @ 0..=59), Some(second @ 0..=60)) =
        (two_digits(h1, h2), two_digits(m1, m2), two_digits(s1, s2))
    else {
        return false;
    };
    let Some(offset) = without_fraction(rest).and_then(offset) else {
        return false;
    };
    // A leap second is the last one of a day in UTC, whatever the clock on the wall shows.
    let is_last_minute = (hour * 60 + minute - offset).rem_euclid(24 * 60) == 24 * 60 - 1;
    is_date(date) && (second < 60 || is_last_minute)
}

/// What follows the fraction of a second, which may be absent.
fn without_fraction(text: &[u8]) -> Option<&[u8]> {
    let Some(fraction) = text.strip_prefix(b".") else {
        return Some(text);
    };
    let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0).then(|| &fraction[digits..])
}

/// Minutes east of UTC.
fn offset(text: &[u8]) -> Option<i32> {
    let (sign, time) = match text {
        b"Z" | b"z" => return Some(0),
        [b'+', time @ ..] => (1, time),
        [b'-', time @ ..] => (-1, time),
        _ => return None,
    };
    let [h1, h2, b':', m1, m2] = time else {
        return None;
    };
    match (two_digits(*h1, *h2), two_digits(*m1, *m2)) {
        (Some(hours @ 0..=23), Some(minutes @ 0..=59)) => Some(sign * (hours * 60 + minutes)),
        _ => None,
    }
}

fn two_digits(tens: u8, ones: u8) -> Option<i32> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i32::from(byte - b'0'));
    Some(digit(tens)? * 10 + digit(ones)?)
}

/// `123e4567-e89b-12d3-a456-426614174000`.
fn is_uuid(text: &[u8]) -> bool {
    text.len() == 36
        && text.iter().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// Unused bits before the padding may be anything, as most decoders have it.
fn is_base64(text: &[u8]) -> bool {
    let digits = text.strip_suffix(b"==").or_else(|| text.strip_suffix(b"=")).unwrap_or(text);
    text.len().is_multiple_of(4)
        && digits.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/".contains(byte))
}

/// `local@domain`, `"any text"@domain`, `local@[127.0.0.1]`.
fn is_mailbox(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let is_local = match local.strip_prefix('"') {
        Some(rest) => is_quoted(rest.as_bytes()),
        None => local.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atext)),
    };
    let literal = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let is_domain = match literal {
        Some(literal) => is_address_literal(literal),
        None => domain.len() <= 255 && is_domain(domain.as_bytes()),
    };
    local.len() <= 64 && is_local && is_domain
}

fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

/// The rest of a quoted text, behind its first quote.
fn is_quoted(text: &[u8]) -> bool {
    let mut bytes = text.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => return bytes.as_slice().is_empty(),
            b'\\' if !matches!(bytes.next(), Some(b' '..=b'~')) => return false,
            b' '..=b'~' => {}
            _ => return false,
        }
    }
    false
}

fn is_address_literal(text: &str) -> bool {
    match text.split_at_checked(5) {
        Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => {
            address.parse::<Ipv6Addr>().is_ok()
        }
        _ => text.parse::<Ipv4Addr>().is_ok(),
    }
}

/// Labels of letters, digits and inner hyphens.
fn is_domain(text: &[u8]) -> bool {
    text.split(|byte| *byte == b'.').all(|label| {
        (1..=63).contains(&label.len())
            && label.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
            && !label.starts_with(b"-")
            && !label.ends_with(b"-")
    })
}
