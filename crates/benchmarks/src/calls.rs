//! Our clients and one by hand into tables of instructions and allocations of the same calls.

pub mod answers;
mod by_hand;
mod generated;

use std::fmt::Display;
use std::hint::black_box;

use serde::Serialize;
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};

use crate::notes::now;
use crate::table::{judged, whole};
use crate::{allocations, instructions, table};
use answers::{ASKED, Answers, Mood, Server};

/// What our client may cost at most, beside the one by hand.
const BY_HAND: f64 = 1.05;

/// How many allocations it may have more.
const MORE_ALLOCATIONS: f64 = 5.0;

/// How many calls are made before allocations are counted, and while.
const WARM_UP: u32 = 200;
const COUNTED: u32 = 200;

#[derive(Clone, Copy, Debug)]
enum Call {
    ProlongTime,
    QueryConfInfos,
    ProlongMeeting,
}

const CALLS: [(&str, Call); 3] = [
    ("prolongTime", Call::ProlongTime),
    ("queryConfInfos", Call::QueryConfInfos),
    ("prolongMeeting", Call::ProlongMeeting),
];

/// What is asked of both clients.
const AGENT: i32 = 160;
const MINUTES: i32 = 100;
const CONFERENCES: [i64; 2] = [1_029_888, 1_029_889];
const MEETING: &str = "914083136";
const CREDENTIAL: &str = "0c1f8e7d6b5a49382716fedcba987654";

/// The base URL of a service in this process.
const IN_PROCESS: &str = "http://localhost";

/// How the answers come.
#[derive(Clone, Copy, Debug)]
enum Way {
    Loopback,
    InProcess,
}

const WAYS: [(&str, Way); 2] = [("loopback", Way::Loopback), ("in process", Way::InProcess)];

/// A client that makes any of the calls.
trait Client {
    /// Makes a call and drops what it came to. This is what is measured.
    async fn swallow(&self, call: Call);

    /// Makes a call, and shows what it came to.
    async fn show(&self, call: Call) -> Result<Value, String>;
}

impl Client for generated::Clients {
    async fn swallow(&self, call: Call) {
        match call {
            Call::ProlongTime => drop(black_box(self.prolong_time().await)),
            Call::QueryConfInfos => drop(black_box(self.query_conf_infos().await)),
            Call::ProlongMeeting => drop(black_box(self.prolong_meeting().await)),
        }
    }

    async fn show(&self, call: Call) -> Result<Value, String> {
        match call {
            Call::ProlongTime => shown(self.prolong_time().await),
            Call::QueryConfInfos => shown(self.query_conf_infos().await),
            Call::ProlongMeeting => shown(self.prolong_meeting().await),
        }
    }
}

impl Client for by_hand::Client {
    async fn swallow(&self, call: Call) {
        match call {
            Call::ProlongTime => drop(black_box(self.prolong_time(AGENT, MINUTES).await)),
            Call::QueryConfInfos => {
                drop(black_box(self.query_conf_infos(AGENT, &CONFERENCES).await));
            }
            Call::ProlongMeeting => drop(black_box(self.prolong_meeting(MEETING, MINUTES).await)),
        }
    }

    async fn show(&self, call: Call) -> Result<Value, String> {
        match call {
            Call::ProlongTime => shown(self.prolong_time(AGENT, MINUTES).await),
            Call::QueryConfInfos => shown(self.query_conf_infos(AGENT, &CONFERENCES).await),
            Call::ProlongMeeting => shown(self.prolong_meeting(MEETING, MINUTES).await),
        }
    }
}

fn shown<T: Serialize, E: Display>(result: Result<T, E>) -> Result<Value, String> {
    match result {
        Ok(value) => Ok(serde_json::to_value(value).expect("results are JSON")),
        Err(error) => Err(error.to_string()),
    }
}

/// Prints the tables.
pub fn print() {
    answer_alike();
    instructions::explain();
    let mut rows = [Vec::new(), Vec::new()];
    for (way, (way_name, _)) in WAYS.iter().enumerate() {
        for (call, (call_name, _)) in CALLS.iter().enumerate() {
            let name = format!("{call_name}, {way_name}");
            let subject = |client| format!("call:{way}:{call}:{client}");
            if let [Some(ours), Some(by_hand)] =
                [0, 1].map(|client| instructions::count(&subject(client), [200, 700]))
            {
                let ratio = judged(ours / by_hand, BY_HAND, 3);
                rows[0].push(vec![name.clone(), whole(ours), whole(by_hand), ratio]);
            }
            let [ours, by_hand] = [0, 1].map(|client| allocations_of(&subject(client)));
            rows[1].push(vec![
                name,
                format!("{:.1}", ours[0]),
                format!("{:.0}", ours[1]),
                format!("{:.1}", by_hand[0]),
                format!("{:.0}", by_hand[1]),
                judged(ours[0] - by_hand[0], MORE_ALLOCATIONS, 1),
            ]);
        }
    }
    let head = ["", "our client", "by hand", "ratio"];
    if !rows[0].is_empty() {
        table::print("One call, in instructions of the client's process", &head, &rows[0]);
        println!("  Target: at most {BY_HAND} of `reqwest` and structs whose reading is derived.");
    }
    let head = ["", "our client", "bytes", "by hand", "bytes", "more"];
    table::print("One call, in allocations of the client's process", &head, &rows[1]);
    println!("  Target: at most {MORE_ALLOCATIONS} more than by hand.");
}

/// Panics unless both clients ask alike, find the same in an answer, and take no for an answer.
fn answer_alike() {
    let server = Server::start();
    let runtime = runtime();
    for (name, call) in CALLS {
        let both = |mood| {
            let ours = now(generated::Clients::in_process(Answers(mood)).show(call));
            let asked = std::mem::take(&mut *ASKED.lock().expect("nobody panics with it"));
            let by_hand = now(by_hand::Client::in_process(Answers(mood)).show(call));
            let asked_by_hand = std::mem::take(&mut *ASKED.lock().expect("nobody panics with it"));
            assert_eq!(asked, asked_by_hand, "{name}");
            (ours, by_hand)
        };
        let (ours, by_hand) = both(Mood::Granting);
        assert!(ours.is_ok(), "{name} is granted: {ours:?}");
        assert_eq!(ours, by_hand, "{name}");
        let refused = both(Mood::Refusing);
        assert!(matches!(refused, (Err(_), Err(_))), "{name} is refused: {refused:?}");
        let over = [
            runtime.block_on(generated::Clients::to(&server.origin).show(call)),
            runtime.block_on(by_hand::Client::to(&server.origin).show(call)),
        ];
        assert_eq!(over, [ours, by_hand], "{name}");
    }
    println!(
        "\nBoth clients ask alike in {} calls, and find the same in the answers.",
        CALLS.len()
    );
}

fn allocations_of(subject: &str) -> [f64; 2] {
    let mut work = work(subject).expect("a subject");
    (0..WARM_UP).for_each(|_| work());
    let counted = allocations::count(|| (0..COUNTED).for_each(|_| work()));
    [counted.count, counted.bytes].map(|number| number as f64 / f64::from(COUNTED))
}

/// Makes one call, as `call:way:call:client` says by number.
pub fn work(subject: &str) -> Option<Box<dyn FnMut()>> {
    let numbers = subject.strip_prefix("call:")?.split(':').map(|number| number.parse().ok());
    let numbers: Option<Vec<usize>> = numbers.collect();
    let [way, call, client] = numbers?[..] else { return None };
    let ((_, way), (_, call)) = (WAYS.get(way)?, CALLS.get(call)?);
    match client {
        0 => Some(repeated(*way, *call, generated::Clients::to, generated::Clients::in_process)),
        1 => Some(repeated(*way, *call, by_hand::Client::to, by_hand::Client::in_process)),
        _ => None,
    }
}

fn repeated<C: Client + 'static>(
    way: Way,
    call: Call,
    to: impl FnOnce(&str) -> C,
    in_process: impl FnOnce(Answers) -> C,
) -> Box<dyn FnMut()> {
    match way {
        Way::Loopback => {
            let (server, runtime) = (Server::start(), runtime());
            let client = to(&server.origin);
            Box::new(move || {
                // It is to run as long as it is called.
                let _ = &server;
                instructions::measured(|call| runtime.block_on(client.swallow(call)), call);
            })
        }
        Way::InProcess => {
            let client = in_process(Answers(Mood::Granting));
            Box::new(move || instructions::measured(|call| now(client.swallow(call)), call))
        }
    }
}

/// A runtime of one thread, so that all that a client does is done in the call.
fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}
