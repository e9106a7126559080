//! How the gateway answers: the trait of `agentconf` over the simulator's state.

use conference_server::agentconf::Api;
use conference_server::agentconf::types::{
    self, AgentId, ConferenceInfo, Envelope, GrantedMinutes, LoginOk, LoginResult,
    ProlongTimeResult, QueryAllConfIdsResult, QueryConfInfosResult, ReservedResult, Retcode, Role,
};
use conference_server::{Context, Denied, Failure, Refusal, Secret};

use crate::Simulator;
use crate::state::{Conference, LONGEST, State};

/// What every simulated agent serves: calls and web messages.
const MEDIA: &str = "TTF";

/// The signed-in agent whose GUID a call carries.
#[derive(Clone, Copy, Debug)]
pub struct Session(AgentId);

impl Api for Simulator {
    type Session = Session;

    async fn authenticate_session(&self, credential: Secret<'_>) -> Result<Session, Denied> {
        let signed_in = self.state().signed_in(|guid| credential.is(guid));
        let number = signed_in.ok_or(Denied::Unauthenticated)?;
        AgentId::try_from(number).map(Session).map_err(|_| Denied::Unauthenticated)
    }

    async fn login(
        &self,
        _: Context,
        request: types::LoginRequest,
    ) -> Result<types::LoginSuccess, Failure<types::LoginFailure>> {
        let mut state = self.state();
        let agent = request.agentid.get();
        let signed_in = match state.faults.remove(&agent) {
            Some(code) => Err(code),
            None => state.sign_in(agent, &request.body),
        };
        let mut set_guid = None;
        let mut guid = None;
        let result = signed_in.map(|fresh| {
            let (name, value) = state.guid_header.written(&fresh);
            let header = if name == "guid" { &mut guid } else { &mut set_guid };
            *header = Some(value.into());
            LoginResult::new(agent.to_string(), MEDIA.into())
        });
        let mut response = LoginOk::new(reply(result, "success")?);
        response.set_guid = set_guid;
        response.guid = guid;
        Ok(types::LoginSuccess::Ok(response))
    }

    async fn prolong_time(
        &self,
        _: Context,
        caller: Session,
        request: types::ProlongTimeRequest,
    ) -> Result<types::ProlongTimeSuccess, Failure<types::ProlongTimeFailure>> {
        let minutes = request.body.prolong_time.get();
        let granted = self.answer(caller, request.agentid, |state| {
            let conference = chaired(state, request.agentid)?;
            let granted = minutes.min(LONGEST - conference.minutes);
            if granted == 0 {
                // No page says how a gateway refuses this; an extension of nothing is none.
                return Err(Retcode::OperationFailed);
            }
            conference.minutes += granted;
            Ok(ProlongTimeResult::new(GrantedMinutes::new(granted)))
        });
        Ok(types::ProlongTimeSuccess::Ok(reply(granted, "success")?))
    }

    async fn query_conf_infos(
        &self,
        _: Context,
        caller: Session,
        request: types::QueryConfInfosRequest,
    ) -> Result<types::QueryConfInfosSuccess, Failure<types::QueryConfInfosFailure>> {
        let found = self.answer(caller, request.agentid, |state| {
            let confs = request.body.conf_ids.iter().filter_map(|id| {
                let conference = state.conferences.get(&id.get())?;
                sees(state, request.agentid, conference).then(|| {
                    ConferenceInfo::new(
                        *id,
                        conference.state,
                        conference.start.into(),
                        conference.minutes.into(),
                        state.elapsed(conference).into(),
                        conference.participants.clone(),
                    )
                })
            });
            Ok(QueryConfInfosResult::new(confs.collect()))
        });
        // The documented reply has no words for this success.
        Ok(types::QueryConfInfosSuccess::Ok(reply(found, "")?))
    }

    async fn release_agent_conf(
        &self,
        _: Context,
        caller: Session,
        request: types::ReleaseAgentConfRequest,
    ) -> Result<types::ReleaseAgentConfSuccess, Failure<types::ReleaseAgentConfFailure>> {
        let released = self.answer(caller, request.agentid, |state| {
            chaired(state, request.agentid)?;
            let id = state.conference_of(request.agentid).ok_or(Retcode::NoConference)?;
            state.conferences.remove(&id);
            Ok(ReservedResult::default())
        });
        Ok(types::ReleaseAgentConfSuccess::Ok(reply(released, "success")?))
    }

    async fn query_all_conf_ids(
        &self,
        _: Context,
        caller: Session,
        request: types::QueryAllConfIdsRequest,
    ) -> Result<types::QueryAllConfIdsSuccess, Failure<types::QueryAllConfIdsFailure>> {
        let listed = self.answer(caller, request.agentid, |state| {
            let agent = state.agents.get(&request.agentid.get());
            let agent = agent.filter(|agent| agent.inspector).ok_or(Retcode::NotInspector)?;
            let of_vdn = state.conferences.iter().filter(|(_, conf)| conf.vdn == agent.vdn);
            Ok(QueryAllConfIdsResult::new(of_vdn.map(|(id, _)| (*id).into()).collect()))
        });
        Ok(types::QueryAllConfIdsSuccess::Ok(reply(listed, "success")?))
    }
}

impl Simulator {
    /// Runs a call of an agent, unless its session is another's or a fault was asked for.
    fn answer<T>(
        &self,
        caller: Session,
        agent: AgentId,
        run: impl FnOnce(&mut State) -> Result<T, Retcode>,
    ) -> Result<T, Retcode> {
        let mut state = self.state();
        if caller.0 != agent {
            return Err(Retcode::AgentNotSignedIn);
        }
        match state.faults.remove(&agent.get()) {
            Some(code) => Err(code),
            None => run(&mut state),
        }
    }
}

/// The conference that an agent chairs.
fn chaired(state: &mut State, agent: AgentId) -> Result<&mut Conference, Retcode> {
    let id = state.conference_of(agent).ok_or(Retcode::NoConference)?;
    let conference = state.conferences.get_mut(&id).ok_or(Retcode::NoConference)?;
    match conference.role(agent) {
        Some(Role::Chairperson) => Ok(conference),
        _ => Err(Retcode::NotChairperson),
    }
}

/// An inspector sees the conferences of its VDN, everybody else the one it is in.
fn sees(state: &State, agent: AgentId, conference: &Conference) -> bool {
    let inspects = state
        .agents
        .get(&agent.get())
        .is_some_and(|agent| agent.inspector && agent.vdn == conference.vdn);
    inspects || conference.role(agent).is_some()
}

/// A result in its envelope, with these words, or the refusal.
fn reply<T>(outcome: Result<T, Retcode>, words: &str) -> Result<Envelope<T>, Refusal<Retcode>> {
    match outcome {
        Ok(result) => {
            let mut envelope = Envelope::new(result);
            envelope.message = words.to_owned();
            Ok(envelope)
        }
        Err(code) => {
            let message = format!("refused: {code:?}");
            Err(Refusal::new(code, message))
        }
    }
}
