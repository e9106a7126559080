//! What the simulator holds: agents, conferences and meetings, behind one lock.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::SystemTime;

use conference_server::agentconf::types::{
    AddressType, AgentId, ChannelAttrib, ChannelState, ConfState, Participant, Retcode, Role,
};

use crate::sessions::{Authentication, GuidHeader, Session};
use crate::tokens::{Clock, Token};

/// No conference lasts longer than this, in minutes.
pub(crate) const LONGEST: i32 = 1440;
pub(crate) const MILLIS_PER_MINUTE: i64 = 60_000;

/// An in-memory gateway and meeting service. Clones are the same one.
#[derive(Clone)]
pub struct Simulator(Arc<Mutex<State>>);

impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The state holds sessions and tokens.
        f.debug_struct("Simulator").finish_non_exhaustive()
    }
}

pub(crate) struct State {
    /// Milliseconds since the Unix epoch.
    pub now: i64,
    pub agents: BTreeMap<i32, Agent>,
    pub conferences: BTreeMap<i64, Conference>,
    pub meetings: BTreeMap<String, Meeting>,
    /// Tokens that are known at all.
    pub tokens: BTreeMap<String, Token>,
    pub clock: Clock,
    pub authentication: Authentication,
    pub guid_header: GuidHeader,
    /// The answer to an agent's next call, instead of the usual one.
    pub faults: BTreeMap<i32, Retcode>,
    pub meeting_fault: bool,
}

pub(crate) struct Agent {
    pub session: Option<Session>,
    pub vdn: u32,
    pub inspector: bool,
}

/// A conference that is going on.
#[derive(Clone, Debug, PartialEq)]
pub struct Conference {
    pub(crate) vdn: u32,
    pub(crate) state: ConfState,
    /// Milliseconds since the Unix epoch.
    pub(crate) start: i64,
    /// How long it may last, in minutes.
    pub(crate) minutes: i32,
    pub(crate) participants: Vec<Participant>,
}

pub(crate) struct Meeting {
    pub token: String,
    /// How long it may last, in minutes.
    pub minutes: i64,
}

impl Conference {
    /// How long it may last, in minutes.
    pub fn minutes(&self) -> i32 {
        self.minutes
    }

    /// Who is in it.
    pub fn participants(&self) -> &[Participant] {
        &self.participants
    }

    pub(crate) fn role(&self, agent: AgentId) -> Option<Role> {
        let address = agent.to_string();
        let is_agent =
            |p: &&Participant| p.address_type == AddressType::AgentId && p.address == address;
        self.participants.iter().find(is_agent).map(|participant| participant.role)
    }
}

impl State {
    /// The id of the conference that an agent is in.
    pub(crate) fn conference_of(&self, agent: AgentId) -> Option<i64> {
        let within = self.conferences.iter().find(|(_, conf)| conf.role(agent).is_some());
        within.map(|(id, _)| *id)
    }

    /// Minutes since a conference began.
    pub(crate) fn elapsed(&self, conference: &Conference) -> i32 {
        let minutes = (self.now - conference.start) / MILLIS_PER_MINUTE;
        minutes.clamp(0, LONGEST.into()) as i32
    }
}

impl Simulator {
    /// The agents, conferences and meeting of the documentation's examples, 29 minutes after
    /// conference 1029888 began.
    pub fn documented() -> Simulator {
        let start = 1_475_745_454_000;
        let agent = |number: i32, vdn, inspector| {
            let guid = format!("00000000-0000-4000-8000-{number:012}.AgentGateway1");
            (number, Agent { session: Some(Session::new(guid)), vdn, inspector })
        };
        let agents = [
            agent(150, 2, true),
            agent(151, 1, true),
            agent(152, 1, false),
            agent(153, 1, false),
            (154, Agent { session: None, vdn: 1, inspector: false }),
            agent(160, 2, false),
            agent(161, 2, false),
        ];
        let first = Conference {
            vdn: 1,
            state: ConfState::Normal,
            start,
            minutes: 60,
            participants: vec![
                participant(
                    AddressType::PhoneNumber,
                    "70005",
                    0,
                    Role::Participant,
                    start + 10_000,
                ),
                participant(AddressType::AgentId, "153", 6, Role::Chairperson, start),
            ],
        };
        let second = Conference {
            vdn: 2,
            state: ConfState::Normal,
            start,
            minutes: 1390,
            participants: vec![
                participant(AddressType::AgentId, "160", 6, Role::Chairperson, start),
                participant(AddressType::AgentId, "161", 6, Role::Participant, start),
            ],
        };
        let token = "stbaf8fa2ea8a1b0e3ab2e007a85a75f88c55d5f6d5c1912dfb".to_owned();
        let other = "stb39b3f21898d4972fed86b3f22ac70914a77303def15e126a".to_owned();
        let meeting = Meeting { token: token.clone(), minutes: 60 };
        let meeting_id = "914083136".to_owned();
        let tokens = [
            (token, Token::lasting(meeting_id.clone())),
            (other, Token::lasting("914083137".to_owned())),
        ];
        Simulator(Arc::new(Mutex::new(State {
            now: start + 29 * MILLIS_PER_MINUTE,
            agents: BTreeMap::from(agents),
            conferences: BTreeMap::from([(1_029_888, first), (355_840, second)]),
            meetings: BTreeMap::from([(meeting_id, meeting)]),
            tokens: BTreeMap::from(tokens),
            clock: Clock::new(SystemTime::now),
            authentication: Authentication::default(),
            guid_header: GuidHeader::default(),
            faults: BTreeMap::new(),
            meeting_fault: false,
        })))
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // Nothing in this crate panics while it holds the lock halfway through a change.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// A conference that is going on.
    pub fn conference(&self, id: i64) -> Option<Conference> {
        self.state().conferences.get(&id).cloned()
    }

    /// How long a meeting may last, in minutes.
    pub fn meeting_minutes(&self, meeting: &str) -> Option<i64> {
        self.state().meetings.get(meeting).map(|meeting| meeting.minutes)
    }

    /// Moves the clock of the conferences, and with it that of the tokens.
    pub fn advance(&self, minutes: u32) {
        let mut state = self.state();
        let millis = i64::from(minutes) * MILLIS_PER_MINUTE;
        state.now += millis;
        state.clock.moved += millis;
    }

    /// Answers the next call of an agent with this code instead of doing it.
    pub fn refuse_next(&self, agent: i32, code: Retcode) {
        self.state().faults.insert(agent, code);
    }

    /// Answers the next call about a meeting with 500 instead of doing it.
    pub fn fail_next_meeting_call(&self) {
        self.state().meeting_fault = true;
    }
}

fn participant(
    address_type: AddressType,
    address: &str,
    device_type: i32,
    role: Role,
    enter: i64,
) -> Participant {
    Participant::new(
        address_type,
        address.to_owned(),
        0,
        device_type,
        ChannelAttrib::ListenAndSpeak,
        ChannelState::InConference,
        role,
        enter.into(),
    )
}
