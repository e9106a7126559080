//! What HTTP makes of the texts in a spec: segments of paths, names of headers and media types.

use crate::model::{Codec, Type};

/// Whether a segment is taken out of a path on its way, and perhaps the one before it.
pub(super) fn changes_path(segment: &str) -> bool {
    matches!(segment, "" | "." | "..")
}

/// Whether clients send a literal segment just as it is written: characters of RFC 3986's `pchar`,
/// percent-encoded where they are not, and only there.
pub(super) fn is_wire_form(segment: &str) -> bool {
    let mut bytes = segment.bytes();
    while let Some(byte) = bytes.next() {
        let plain = match byte {
            b'%' => {
                let digit = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16));
                let (Some(high), Some(low)) = (digit(bytes.next()), digit(bytes.next())) else {
                    return false;
                };
                let encoded = char::from((high * 16 + low) as u8);
                !(encoded.is_ascii_alphanumeric() || "-._~".contains(encoded))
            }
            _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte),
        };
        if !plain {
            return false;
        }
    }
    true
}

/// Whether a text is a `token` of RFC 9110, as names of headers are.
pub(super) fn is_token(text: &str) -> bool {
    let is_tchar = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    !text.is_empty() && text.bytes().all(is_tchar)
}

/// A media type without its parameters.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// How a body of this media type is divided into items, if it is.
pub(super) fn items_of(essence: &str) -> Option<fn(Type) -> Codec> {
    match essence {
        "text/event-stream" => Some(Codec::Events),
        "application/x-ndjson" | "application/ndjson" | "application/jsonl" => Some(Codec::Lines),
        _ => None,
    }
}

/// Whether a media type is JSON: `application/json` or any `+json`.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence.ends_with("+json")
}
