//! A long answer of the agent gateway, decoded and encoded as generated types and as plain ones.

pub mod plain;

use conference_types::agentconf::{
    AddressType, ChannelAttrib, ChannelState, ConfId, ConfState, ConferenceInfo, Minutes,
    Participant, QueryConfInfosReply, QueryConfInfosResult, Role, TimestampMillis,
};
use specwright_runtime::json;

use crate::allocations::{self, Allocations};
use crate::table::{judged, ratio, whole};
use crate::{instructions, table, timing};

/// Conferences of the answer, and participants of each: as many as the gateway allows.
const CONFERENCES: i64 = 20;
const PARTICIPANTS: i32 = 118;

/// What generated types may cost at most, beside those that serde derives.
const PLAIN: f64 = 1.05;

const ROUNDS: usize = 60;

/// A piece of work: what it is called in the tables, and how it is done.
type Work = (&'static str, fn(&Sample));

const WORKS: [[Work; 2]; 2] = [
    [
        ("decode", |sample| drop(std::hint::black_box(decode_generated(&sample.text)))),
        ("decode, plain", |sample| drop(std::hint::black_box(decode_plain(&sample.text)))),
    ],
    [
        ("encode", |sample| drop(std::hint::black_box(encode(&sample.generated)))),
        ("encode, plain", |sample| drop(std::hint::black_box(encode(&sample.plain)))),
    ],
];

struct Sample {
    text: String,
    generated: QueryConfInfosReply,
    plain: plain::QueryConfInfosReply,
}

/// Prints the table of decoding and encoding.
pub fn print() {
    let sample = sample();
    let head =
        ["", "ns", "plain", "ratio", "instructions", "plain", "ratio", "allocations", "plain"];
    let rows = WORKS.iter().enumerate().map(|(index, works)| {
        let [time, plain]: [f64; 2] = timing::medians(ROUNDS, |subject| {
            timing::each(vec![(); 3], |()| works[subject].1(&sample))
        });
        let mut row = vec![works[0].0.to_owned(), whole(time), whole(plain)];
        row.push(ratio(time, plain, PLAIN));
        let counted =
            [0, 1].map(|kind| instructions::count(&format!("decode:{index}:{kind}"), [2, 6]));
        row.extend(match counted {
            [Some(counted), Some(plain)] => {
                [whole(counted), whole(plain), judged(counted / plain, PLAIN, 3)]
            }
            _ => ["-", "-", "-"].map(str::to_owned),
        });
        for (_, work) in works {
            let Allocations { count, .. } = allocations::count(|| work(&sample));
            row.push(count.to_string());
        }
        row
    });
    let bytes = sample.text.len();
    let title = format!(
        "An answer to queryConfInfos, {CONFERENCES} conferences of {PARTICIPANTS} participants \
         ({bytes} bytes)"
    );
    table::print(&title, &head, &rows.collect::<Vec<_>>());
    println!("  Target: at most {PLAIN} of plain structs whose reading is derived.");
}

/// Decodes or encodes once, as `decode:work:kind` says by number.
pub fn work(subject: &str) -> Option<Box<dyn FnMut()>> {
    let (work, kind) = subject.strip_prefix("decode:")?.split_once(':')?;
    let (_, work) = WORKS.get(work.parse::<usize>().ok()?)?.get(kind.parse::<usize>().ok()?)?;
    let sample = sample();
    Some(Box::new(move || instructions::measured(work, &sample)))
}

fn sample() -> Sample {
    let generated = reply();
    let text = String::from_utf8(encode(&generated)).expect("JSON is text");
    let plain = decode_plain(&text);
    assert_eq!(decode_generated(&text), generated);
    assert_eq!(encode(&plain), text.as_bytes(), "the plain structs have the same shape");
    Sample { text, generated, plain }
}

fn decode_generated(text: &str) -> QueryConfInfosReply {
    json::read(text).expect("the sample is an answer")
}

fn decode_plain(text: &str) -> plain::QueryConfInfosReply {
    serde_json::from_str(text).expect("the sample is an answer")
}

fn encode<T: serde::Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("the sample is JSON")
}

fn reply() -> QueryConfInfosReply {
    let confs = (0..CONFERENCES).map(|conference| {
        ConferenceInfo::new(
            ConfId::new(1_700_000 + conference),
            ConfState::Normal,
            TimestampMillis::new(1_769_763_600_000 + conference * 1_000),
            Minutes::new(90),
            Minutes::new(17),
            (0..PARTICIPANTS).map(participant).collect(),
        )
    });
    let mut reply = QueryConfInfosReply::new(QueryConfInfosResult::new(confs.collect()));
    reply.message = "success".to_owned();
    reply
}

fn participant(number: i32) -> Participant {
    let is_agent = number % 3 == 0;
    Participant::new(
        if is_agent { AddressType::AgentId } else { AddressType::PhoneNumber },
        if is_agent { (1_000 + number).to_string() } else { format!("0285{number:07}") },
        number % 4,
        number % 7,
        ChannelAttrib::from(number % 3),
        ChannelState::from(number % 3),
        if number == 0 { Role::Chairperson } else { Role::Participant },
        TimestampMillis::new(1_769_763_600_000 + i64::from(number) * 1_371),
    )
}
