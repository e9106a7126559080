//! What the museum holds: notes, works, visitors and a guestbook, behind one lock.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard};

use bytes::Bytes;

use crate::types::{Entry, Note, Visitor, Work};

/// The credentials that are accepted.
pub mod credentials {
    /// The token of a member of the staff.
    pub const STAFF: &str = "staff-token";
    /// The name and the password of the desk.
    pub const DESK: (&str, &str) = ("desk", "entrance");
    /// A visitor's pass.
    pub const PASS: &str = "pass-of-a-friend";
    /// A visitor's ticket.
    pub const TICKET: &str = "ticket-of-today";
    /// The cookie of a visitor who was here before.
    pub const VISIT: &str = "visit-of-yesterday";
    /// The token of a curator with all scopes.
    pub const CURATOR: &str = "curator-token";
    /// The token of a curator with the scope `works:read` only.
    pub const READER: &str = "reader-token";
    /// The token of somebody whom another museum knows.
    pub const SSO: &str = "sso-token";
}

/// When everything happens.
pub(crate) const NOW: &str = "2026-02-01T09:00:00Z";
/// How many entries the guestbook keeps.
pub(crate) const PAGES: usize = 20;

/// A museum in memory, empty at first. Clones are the same one.
#[derive(Clone, Default)]
pub struct Gallery(Arc<Mutex<State>>);

impl fmt::Debug for Gallery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gallery").finish_non_exhaustive()
    }
}

impl Gallery {
    /// The state. A handler that panicked has left it whole: none of them panics between two changes.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[derive(Default)]
pub(crate) struct State {
    pub notes: BTreeMap<i64, Note>,
    last_note: i64,
    pub works: BTreeMap<String, Held>,
    last_work: u32,
    pub visitors: BTreeMap<String, Visitor>,
    last_visitor: u64,
    pub guestbook: VecDeque<Entry>,
}

/// A work, and its image piece by piece as it was uploaded; none until then.
pub(crate) struct Held {
    pub work: Work,
    pub image: VecDeque<Bytes>,
}

impl State {
    /// A number that no note has had.
    pub fn next_note(&mut self) -> i64 {
        self.last_note += 1;
        self.last_note
    }

    /// A number in the inventory that no work has had: `AA-0001`, after `AA-9999` comes `AB-0000`.
    pub fn next_work(&mut self) -> String {
        self.last_work += 1;
        let (series, number) = (self.last_work / 10_000, self.last_work % 10_000);
        let letter = |index: u32| char::from(b'A' + u8::try_from(index % 26).unwrap_or(0));
        format!("{}{}-{number:04}", letter(series / 26), letter(series))
    }

    /// A number that no visitor has had.
    pub fn next_visitor(&mut self) -> String {
        self.last_visitor += 1;
        format!("00000000-0000-4000-8000-{:012}", self.last_visitor)
    }
}
