//! Pieces of work into the median time of each.

use std::time::Instant;

/// Times several subjects in turn, so that whatever else the machine does meets all of them alike.
/// `batch(subject)` does a batch of work, and returns how long a single piece of it took in
/// nanoseconds. The first tenth of the rounds is not counted.
pub fn medians<const N: usize>(rounds: usize, mut batch: impl FnMut(usize) -> f64) -> [f64; N] {
    let mut times: [Vec<f64>; N] = std::array::from_fn(|_| Vec::with_capacity(rounds));
    for round in 0..rounds + rounds / 10 {
        for (subject, times) in times.iter_mut().enumerate() {
            let nanoseconds = batch(subject);
            if round >= rounds / 10 {
                times.push(nanoseconds);
            }
        }
    }
    times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    })
}

/// Nanoseconds that a piece of `work` takes, done once for each item.
pub fn each<T>(items: Vec<T>, mut work: impl FnMut(T)) -> f64 {
    let count = items.len() as f64;
    let start = Instant::now();
    for item in items {
        work(item);
    }
    start.elapsed().as_nanos() as f64 / count
}
