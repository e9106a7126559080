//! The three servers into tables of time, instructions and allocations of each request.

use gallery::Gallery;

use crate::allocations::{self, Allocations};
use crate::notes::requests::{NEW, SAMPLES, Sample};
use crate::notes::{Answers, by_hand, framework};
use crate::table::{judged, ratio, whole};
use crate::{instructions, loopback, table, timing};

/// What a server is called in the tables, and how one is made.
type Server = (&'static str, fn() -> Box<dyn Answers>);

const SERVERS: [Server; 3] = [
    ("generated", || filled(gallery::service(Gallery::default()))),
    ("by hand", || filled(by_hand::ByHand::default())),
    ("axum", || filled(framework::server())),
];

/// A server with as many notes as the samples ask for.
fn filled(mut server: impl Answers + 'static) -> Box<dyn Answers> {
    (0..42).for_each(|_| server.swallow(NEW.request()));
    Box::new(server)
}

/// What the generated server may cost at most, beside the one by hand.
const BY_HAND: f64 = 1.15;

/// The same beside axum.
const AXUM: f64 = 0.6;

/// How many allocations it may have more than the one by hand.
const MORE_ALLOCATIONS: f64 = 2.0;

/// Requests of a batch, and batches.
const BATCH: usize = 200;
const ROUNDS: usize = 300;

/// Prints all tables of servers.
pub fn print() {
    answer_alike();
    print_costs("One request in process, in nanoseconds (median)", &SAMPLES.each_ref().map(times));
    instructions::explain();
    let counted: Option<Vec<[f64; 3]>> = (0..SAMPLES.len()).map(instructions_of).collect();
    if let Some(counted) = &counted {
        print_costs("One request in process, in instructions", counted);
    }
    print_allocations();
    print_round_trips();
}

/// Panics unless the servers answer every sample alike.
fn answer_alike() {
    for sample in &SAMPLES {
        let answers = SERVERS.map(|(_, server)| server().answer(sample.request()));
        for (answer, (name, _)) in answers.iter().zip(SERVERS) {
            assert_eq!(answer.status(), sample.status, "{name}: {}", sample.name);
            assert_eq!(*answer, answers[1], "{name}: {}", sample.name);
        }
    }
    println!("All servers give the same answers to the {} requests.", SAMPLES.len());
}

fn times(sample: &Sample) -> [f64; 3] {
    timing::medians(ROUNDS, |subject| {
        // A new one for each batch, so that none has a long board.
        let mut server = SERVERS[subject].1();
        let requests = (0..BATCH).map(|_| sample.request()).collect();
        timing::each(requests, |request| server.swallow(request))
    })
}

fn instructions_of(sample: usize) -> Option<[f64; 3]> {
    let counted: Option<Vec<f64>> = (0..SERVERS.len())
        .map(|server| instructions::count(&format!("serve:{server}:{sample}"), [200, 700]))
        .collect();
    counted?.try_into().ok()
}

/// Answers one request, as `serve:server:sample` says by number.
pub fn work(subject: &str) -> Option<Box<dyn FnMut()>> {
    let (server, sample) = subject.strip_prefix("serve:")?.split_once(':')?;
    let (_, server) = SERVERS.get(server.parse::<usize>().ok()?)?;
    let sample = SAMPLES.get(sample.parse::<usize>().ok()?)?;
    let mut server = server();
    Some(Box::new(move || {
        instructions::measured(|request| server.swallow(request), sample.request());
    }))
}

fn print_costs(title: &str, costs: &[[f64; 3]]) {
    let head = ["", "generated", "by hand", "axum", "/ by hand", "/ axum", "/ good one"];
    let rows = costs.iter().enumerate().map(|(index, [generated, by_hand, axum])| {
        // What is refused is held against the good request of its kind.
        let good = match SAMPLES[index].name {
            name if name.starts_with("GET, ") => ratio(*generated, costs[0][0], 1.0),
            name if name.starts_with("POST, ") => format!("{:.2}  ", generated / costs[1][0]),
            _ => String::new(),
        };
        vec![
            SAMPLES[index].name.to_owned(),
            whole(*generated),
            whole(*by_hand),
            whole(*axum),
            ratio(*generated, *by_hand, BY_HAND),
            ratio(*generated, *axum, AXUM),
            good,
        ]
    });
    table::print(title, &head, &rows.collect::<Vec<_>>());
    println!(
        "  Targets: at most {BY_HAND} by hand and {AXUM} axum; a refused GET at most a good one."
    );
}

fn print_allocations() {
    let head = ["", "generated", "bytes", "by hand", "bytes", "axum", "bytes", "more"];
    let rows = SAMPLES.each_ref().map(|sample| {
        let counts = SERVERS.map(|(_, server)| allocations_of(&mut *server(), sample));
        let mut row = vec![sample.name.to_owned()];
        for Allocations { count, bytes } in counts {
            row.extend([count.to_string(), bytes.to_string()]);
        }
        let more = counts[0].count as f64 - counts[1].count as f64;
        row.push(judged(more, MORE_ALLOCATIONS, 0));
        row
    });
    table::print("One request in process, in allocations", &head, &rows);
    println!("  Target: at most {MORE_ALLOCATIONS} more than by hand.");
}

fn allocations_of(server: &mut dyn Answers, sample: &Sample) -> Allocations {
    // The first request may fill what is kept for all.
    server.swallow(sample.request());
    let request = sample.request();
    allocations::count(|| server.swallow(request))
}

fn print_round_trips() {
    let mut connections = [
        loopback::Connection::to(gallery::service(Gallery::default())),
        loopback::Connection::to(by_hand::ByHand::default()),
        loopback::Connection::to(framework::server()),
    ];
    for connection in &mut connections {
        (0..42).for_each(|_| connection.exchange(&NEW.text(), NEW.status));
    }
    let head = ["", "generated", "by hand", "axum", "/ by hand", "/ axum"];
    let rows = SAMPLES.each_ref().map(|sample| {
        let text = sample.text();
        let times: [f64; 3] = timing::medians(ROUNDS, |subject| {
            timing::each(vec![(); 20], |()| connections[subject].exchange(&text, sample.status))
        });
        let [generated, by_hand, axum] = times;
        vec![
            sample.name.to_owned(),
            whole(generated),
            whole(by_hand),
            whole(axum),
            format!("{:.2}", generated / by_hand),
            format!("{:.2}", generated / axum),
        ]
    });
    let title = "One request over loopback, HTTP/1.1 on one connection, in nanoseconds (median)";
    table::print(title, &head, &rows);
}
