//! What the simulator holds: agents, conferences and meetings, behind one lock.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard};

use conference_server::agentconf::types::{
    AddressType, AgentId, ChannelAttrib, ChannelState, ConfState, Participant, Retcode, Role,
};

/// No conference lasts longer than this, in minutes.
pub(crate) const LONGEST: i32 = 1440;
const MILLIS_PER_MINUTE: i64 = 60_000;

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
    pub tokens: BTreeSet<String>,
    /// The answer to an agent's next call, instead of the usual one.
    pub faults: BTreeMap<i32, Retcode>,
    pub meeting_fault: bool,
}

pub(crate) struct Agent {
    pub guid: String,
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
            (number, Agent { guid, vdn, inspector })
        };
        let agents = [
            agent(150, 2, true),
            agent(151, 1, true),
            agent(152, 1, false),
            agent(153, 1, false),
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
        Simulator(Arc::new(Mutex::new(State {
            now: start + 29 * MILLIS_PER_MINUTE,
            agents: BTreeMap::from(agents),
            conferences: BTreeMap::from([(1_029_888, first), (355_840, second)]),
            meetings: BTreeMap::from([("914083136".to_owned(), meeting)]),
            tokens: BTreeSet::from([token, other]),
            faults: BTreeMap::new(),
            meeting_fault: false,
        })))
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // Nothing in this crate panics while it holds the lock halfway through a change.
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// The GUID of an agent's session, if the agent is signed in.
    pub fn guid(&self, agent: i32) -> Option<String> {
        self.state().agents.get(&agent).map(|agent| agent.guid.clone())
    }

    /// The token that controls a meeting, if it is held.
    pub fn control_token(&self, meeting: &str) -> Option<String> {
        self.state().meetings.get(meeting).map(|meeting| meeting.token.clone())
    }

    /// A token that is good, but for another meeting than the documented one.
    pub fn token_of_another_meeting(&self) -> Option<String> {
        let state = self.state();
        let used = |token: &str| state.meetings.values().any(|meeting| meeting.token == token);
        state.tokens.iter().find(|token| !used(token)).cloned()
    }

    /// A conference that is going on.
    pub fn conference(&self, id: i64) -> Option<Conference> {
        self.state().conferences.get(&id).cloned()
    }

    /// How long a meeting may last, in minutes.
    pub fn meeting_minutes(&self, meeting: &str) -> Option<i64> {
        self.state().meetings.get(meeting).map(|meeting| meeting.minutes)
    }

    /// Moves the clock.
    pub fn advance(&self, minutes: u32) {
        self.state().now += i64::from(minutes) * MILLIS_PER_MINUTE;
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
    Participant {
        address_type,
        address: address.to_owned(),
        device_call_type: 0,
        device_type,
        channel_attrib: ChannelAttrib::ListenAndSpeak,
        channel_state: ChannelState::InConference,
        role,
        enter_time: enter.into(),
    }
}
