//! Who controls a meeting, and until when.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::secrets;
use crate::state::{MILLIS_PER_MINUTE, Simulator, State};

/// The password of the host of the simulated meeting.
pub const HOST_PASSWORD: &str = "314159";

/// How long a token is good, in minutes.
pub(crate) const LIFETIME: i64 = 30;

/// What a control token is good for.
pub(crate) struct Token {
    pub meeting: String,
    /// Milliseconds since the Unix epoch; `None` for one of the documentation's examples, which does not
    /// lapse.
    lapses: Option<i64>,
}

impl Token {
    pub fn lasting(meeting: String) -> Token {
        Token { meeting, lapses: None }
    }

    fn is_good(&self, now: i64) -> bool {
        self.lapses.is_none_or(|lapses| now < lapses)
    }
}

/// What time it is for tokens.
pub(crate) struct Clock {
    source: Box<dyn Fn() -> SystemTime + Send>,
    /// How far it was moved, in milliseconds.
    pub moved: i64,
}

impl Clock {
    pub fn new(source: impl Fn() -> SystemTime + Send + 'static) -> Clock {
        Clock { source: Box::new(source), moved: 0 }
    }

    fn set(&mut self, source: impl Fn() -> SystemTime + Send + 'static) {
        self.source = Box::new(source);
    }

    /// Milliseconds since the Unix epoch.
    fn now(&self) -> i64 {
        let since = (self.source)().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX).saturating_add(self.moved)
    }
}

impl State {
    /// What a token is good for, unless it has lapsed.
    pub fn token(&self, token: &str) -> Option<&Token> {
        let now = self.clock.now();
        self.tokens.get(token).filter(|token| token.is_good(now))
    }

    /// Hands out a token for a meeting.
    pub fn issue(&mut self, meeting: &str) -> String {
        let now = self.clock.now();
        self.tokens.retain(|_, token| token.is_good(now));
        let lapses = Some(self.expiry());
        let token = secrets::token("stb");
        self.tokens.insert(token.clone(), Token { meeting: meeting.to_owned(), lapses });
        token
    }

    /// Keeps a token alive.
    pub fn extend(&mut self, token: &str) {
        let expiry = self.expiry();
        if let Some(lapses) = self.tokens.get_mut(token).and_then(|token| token.lapses.as_mut()) {
            *lapses = expiry;
        }
    }

    /// When a token of this moment lapses, in milliseconds since the Unix epoch.
    pub fn expiry(&self) -> i64 {
        self.clock.now().saturating_add(LIFETIME * MILLIS_PER_MINUTE)
    }
}

impl Simulator {
    /// A token that controls a meeting and does not lapse, if the meeting is held.
    pub fn control_token(&self, meeting: &str) -> Option<String> {
        self.state().meetings.get(meeting).map(|meeting| meeting.token.clone())
    }

    /// A token that is good, but for another meeting than the documented one.
    pub fn token_of_another_meeting(&self) -> Option<String> {
        let state = self.state();
        let other = state.tokens.iter().find(|(_, one)| !state.meetings.contains_key(&one.meeting));
        other.map(|(token, _)| token.clone())
    }

    /// Lets tokens lapse by this clock instead of the system's. What [`advance`](Self::advance) has
    /// moved stays moved.
    pub fn set_clock(&self, clock: impl Fn() -> SystemTime + Send + 'static) {
        self.state().clock.set(clock);
    }
}
