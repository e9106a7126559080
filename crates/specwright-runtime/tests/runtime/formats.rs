//! Texts against each format.

use specwright_runtime::Format;

fn check(format: Format, good: &[&str], bad: &[&str]) {
    for text in good {
        assert!(format.matches(text), "{text:?} is {}", format.article());
    }
    for text in bad {
        assert!(!format.matches(text), "{text:?} is not {}", format.article());
    }
}

#[test]
fn keywords_are_those_of_json_schema() {
    let keywords = [
        (Format::Date, "date"),
        (Format::DateTime, "date-time"),
        (Format::Uuid, "uuid"),
        (Format::Byte, "byte"),
        (Format::Email, "email"),
        (Format::Hostname, "hostname"),
        (Format::Uri, "uri"),
        (Format::UriReference, "uri-reference"),
        (Format::Ipv4, "ipv4"),
        (Format::Ipv6, "ipv6"),
    ];
    for (format, keyword) in keywords {
        assert_eq!(format.keyword(), keyword);
    }
}

#[test]
fn date_matches_valid_dates_only() {
    check(
        Format::Date,
        &["1963-06-19", "2024-02-29", "2000-02-29", "2023-12-31", "0001-01-01", "9999-04-30"],
        &[
            "",
            "2023-02-29",
            "1900-02-29",
            "2024-02-30",
            "2024-04-31",
            "2024-00-10",
            "2024-13-01",
            "2024-01-00",
            "2024-01-32",
            "2024-1-01",
            "24-01-01",
            "20240101",
            "2024-01-01Z",
            " 2024-01-01",
            "2024-01-01\n",
            "+024-01-01",
            "2024/01/01",
            "1963-06-1৪",
            "2024-W01-1",
        ],
    );
}

#[test]
fn date_time_matches_valid_dates_with_times_only() {
    check(
        Format::DateTime,
        &[
            "1963-06-19T08:30:06.283185Z",
            "1963-06-19T08:30:06Z",
            "1963-06-19t08:30:06z",
            "1937-01-01T12:00:27.87+00:20",
            "1990-12-31T15:59:50.123-08:00",
            "1998-12-31T23:59:60Z",
            "1998-12-31T23:59:60.999Z",
            "1998-12-31T15:59:60.123-08:00",
            "1999-01-01T00:59:60+01:00",
            "1999-01-01T23:58:60+23:59",
            "2024-02-29T00:00:00-00:00",
            "2024-02-29T00:00:00+23:59",
        ],
        &[
            "",
            "2024-02-29",
            "2024-02-29T10:00:00",
            "2024-02-29 10:00:00Z",
            "2024-02-29T10:00Z",
            "2024-02-29T24:00:00Z",
            "2024-02-29T10:60:00Z",
            "2024-02-29T10:00:61Z",
            "2024-02-29T10:00:00.Z",
            "2024-02-29T10:00:00,5Z",
            "2024-02-29T10:00:00.5",
            "2024-02-29T10:00:00+24:00",
            "2024-02-29T10:00:00+23:60",
            "2024-02-29T10:00:00+0100",
            "2024-02-29T10:00:00+1:00",
            "2024-02-29T10:00:00+01",
            "2024-02-29T10:00:00ZZ",
            "2024-02-29T10:00:00Z+01:00",
            "2023-02-29T10:00:00Z",
            "1998-12-31T23:58:60Z",
            "1998-12-31T22:59:60Z",
            "1998-12-31T23:59:60-08:00",
            "1963-06-1৪T00:00:00Z",
            "2024-02-29T1৪:00:00Z",
            "2024-02-2é",
        ],
    );
}

#[test]
fn uuid_matches_valid_uuids_only() {
    check(
        Format::Uuid,
        &[
            "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
            "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
            "2eb8aa08-AA98-11ea-B4Aa-73B441D16380",
            "00000000-0000-0000-0000-000000000000",
        ],
        &[
            "",
            "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
            "2eb8aa08-aa98-11ea-b4aa-73b441d163800",
            "2eb8aa08aa9811eab4aa73b441d16380",
            "2eb8aa08aa98-11ea-b4aa73b441d16380--",
            "2eb8-aa08-aa98-11ea-b4aa73b44-1d16380",
            "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
            "{2eb8aa08-aa98-11ea-b4aa-73b441d1638",
        ],
    );
}

#[test]
fn byte_matches_valid_base64_only() {
    check(
        Format::Byte,
        &["", "AA==", "AAA=", "AAAA", "+/+/", "VGhpcyBpcyBhIHRlc3Q=", "zzzzAB=="],
        &[
            "A", "AA", "AAA", "A===", "====", "=", "AA=A", "AA==AAAA", "-_-_", "AAAA\n", "AA A",
            "é==",
        ],
    );
}

#[test]
fn email_matches_valid_addresses_only() {
    let local = "a".repeat(64);
    let label = "b".repeat(63);
    check(
        Format::Email,
        &[
            "joe.bloggs@example.com",
            "te~st@example.com",
            "~test@example.com",
            "o'brien+tag@example.co.uk",
            "a@b",
            "user@localhost",
            "\"joe bloggs\"@example.com",
            "\"joe..bloggs\"@example.com",
            "\"joe@bloggs\"@example.com",
            "\"joe\\\"bloggs\"@example.com",
            "\"\"@example.com",
            "joe.bloggs@[127.0.0.1]",
            "joe.bloggs@[IPv6:::1]",
            "joe.bloggs@[ipv6:2001:db8::1]",
            &format!("{local}@{label}.com"),
        ],
        &[
            "",
            "@",
            "2962",
            "joe@",
            "@example.com",
            ".test@example.com",
            "test.@example.com",
            "te..st@example.com",
            "te st@example.com",
            "\"joe\"bloggs\"@example.com",
            "\"joe\\\"@example.com",
            "\"joe@example.com",
            "\"@example.com",
            "\"joe\nbloggs\"@example.com",
            "joe@bloggs@example.com",
            "joe.bloggs@invalid=domain.com",
            "joe.bloggs@[127.0.0.300]",
            "joe.bloggs@[::1]",
            "joe.bloggs@[IPv6:127.0.0.1]",
            "joe.bloggs@[127.0.0.1",
            "joe@example..com",
            "joe@-example.com",
            "joe@example.com.",
            "joe@exam_ple.com",
            "jöe@example.com",
            "joe@exämple.com",
            "Joe <joe@example.com>",
            "joe@example.com\n",
            &format!("{local}a@example.com"),
            &format!("joe@b{label}.com"),
        ],
    );
}

#[test]
fn hostname_matches_valid_host_names_only() {
    let label = "a".repeat(63);
    let longest = format!("{label}.{label}.{label}.{}", "b".repeat(61));
    check(
        Format::Hostname,
        &[
            "www.example.com",
            "localhost",
            "xn--4gbwdl.xn--wgbh1c",
            "host-name",
            "1host",
            "3com.com",
            "EXAMPLE",
            &longest,
        ],
        &[
            "",
            ".",
            "example.com.",
            ".example.com",
            "example..com",
            "-host",
            "host-",
            "a.-host",
            "not_valid",
            "host name",
            "exämple.com",
            "example.com:80",
            &format!("{label}a.com"),
            &format!("{longest}b"),
        ],
    );
}

const URIS: [&str; 19] = [
    "http://foo.bar/?baz=qux#quux",
    "http://foo.bar?q=Test%20URL-encoded%20stuff",
    "http://xn--nw2a.xn--j6w193g/",
    "http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com",
    "http://user:password@example.com:8080/a;b=c/d?e/f?g#h/i?j",
    "http://223.255.255.254",
    "http://[2001:db8::7]:80/a",
    "http://[v1.fe:d]/",
    "ftp://ftp.is.co.za/rfc/rfc1808.txt",
    "ldap://[2001:db8::7]/c=GB?objectClass?one",
    "mailto:John.Doe@example.com",
    "news:comp.infosystems.www.servers.unix",
    "tel:+1-816-555-1212",
    "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
    "file:///etc/hosts",
    "a+b-c.1:",
    "http://example.com:/",
    "data:,a%00",
    "https://example.com//a//b",
];

const NO_URIS: [&str; 19] = [
    "\\\\WINDOWS\\fileshare",
    "http:// shouldfail.com",
    "http://foo.bar/a b",
    "http://example.com/%",
    "http://example.com/%2",
    "http://example.com/%2g",
    "http://example.com/<a>",
    "http://example.com/{id}",
    "http://example.com/a[1]",
    "http://example.com/a\"",
    "http://example.com/é",
    "http://example.com/#a#b",
    "http://example.com:80a/",
    "http://[::1",
    "http://[::1]80/",
    "http://[::1%25eth0]/",
    "http://a@b@c/",
    "://no.scheme",
    "1http://example.com",
];

/// References without a scheme.
const RELATIVE: [&str; 11] = [
    "",
    "/",
    "/abc",
    "abc",
    "a/b:c",
    "?a",
    "#fragment",
    "//foo.bar/?baz",
    "../a",
    "./a:b",
    "a%20b",
];

#[test]
fn uri_matches_valid_uris_only() {
    check(Format::Uri, &URIS, &[&NO_URIS[..], &RELATIVE[..], &[":", "a b:c", "é:a"]].concat());
}

#[test]
fn uri_reference_matches_uris_and_relative_references_only() {
    check(
        Format::UriReference,
        &[&URIS[..], &RELATIVE[..]].concat(),
        &[&NO_URIS[..], &["a b", "#a\\b", "1:a", "//[1]/", "%zz", "/é"]].concat(),
    );
}

#[test]
fn ipv4_and_ipv6_match_valid_addresses_only() {
    check(
        Format::Ipv4,
        &["192.168.0.1", "0.0.0.0", "255.255.255.255"],
        &[
            "",
            "127.0.0",
            "127.0.0.0.1",
            "256.0.0.1",
            "087.10.0.1",
            "0x7f.0.0.1",
            "1.2.3.4/24",
            " 1.2.3.4",
            "1২7.0.0.1",
            "2130706433",
        ],
    );
    check(
        Format::Ipv6,
        &["::", "::1", "1:2:3:4:5:6:7:8", "2001:DB8::a", "::ffff:192.168.0.1", "1:2:3:4:5:6:7::"],
        &[
            "",
            "12345::",
            "1:1:1:1:1:1:1:1:1",
            "1:2:3:4:5:6:7",
            "::1::",
            ":::",
            "::laptop",
            "fe80::1%eth0",
            "fe80::/64",
            " ::1",
            "1:2:3:4:5:6:7:8:",
            "::ffff:192.168.0.256",
            "[::1]",
        ],
    );
}
