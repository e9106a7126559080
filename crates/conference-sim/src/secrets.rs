//! Random numbers into GUIDs and tokens that nobody has seen before.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many were made; no two have the same number in them.
static MADE: AtomicU64 = AtomicU64::new(0);

/// A GUID in the form that the gateway gives it.
pub(crate) fn guid() -> String {
    let (one, other, number) = numbers();
    format!(
        "{:08x}-{:04x}-4{:03x}-8{:03x}-{number:012x}.AgentGateway1",
        one >> 32,
        one >> 16 & 0xffff,
        one & 0xfff,
        other & 0xfff
    )
}

/// A token of the meeting service: its kind and 48 digits.
pub(crate) fn token(kind: &str) -> String {
    let (one, other, number) = numbers();
    format!("{kind}{one:016x}{other:016x}{number:016x}")
}

/// Two random numbers, and one that is not repeated.
fn numbers() -> (u64, u64, u64) {
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    // Each state has keys of its own, which begin with what the system calls random.
    let random = || RandomState::new().hash_one(number);
    (random(), random(), number)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn no_two_are_the_same() {
        let guids: BTreeSet<_> = (0..1000).map(|_| super::guid()).collect();
        let tokens: BTreeSet<_> = (0..1000).map(|_| super::token("stb")).collect();
        assert_eq!((guids.len(), tokens.len()), (1000, 1000));
        assert!(guids.iter().all(|guid| guid.len() == 36 + ".AgentGateway1".len()));
        assert!(tokens.iter().all(|token| token.len() == 51));
        // The numbers count up; what else is in them does not.
        let random: BTreeSet<_> = guids.iter().map(|guid| &guid[..8]).collect();
        assert!(random.len() > 990, "only {} differ", random.len());
    }
}
