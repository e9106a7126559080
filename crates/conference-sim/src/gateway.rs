//! How the gateway answers: the trait of `agentconf` over the simulator's state.

use conference_server::agentconf::types::{
    AgentId, ConferenceInfo, GrantedMinutes, LoginReply, LoginResult, ProlongTimeReply,
    ProlongTimeResult, QueryAllConfIdsReply, QueryAllConfIdsResult, QueryConfInfosReply,
    QueryConfInfosResult, ReleaseAgentConfReply, ReservedResult, Retcode, Role,
};
use conference_server::agentconf::{
    Api, LoginRequest, LoginResponse, ProlongTimeRequest, ProlongTimeResponse,
    QueryAllConfIdsRequest, QueryAllConfIdsResponse, QueryConfInfosRequest, QueryConfInfosResponse,
    ReleaseAgentConfRequest, ReleaseAgentConfResponse,
};
use conference_server::{Context, Denied, Secret};

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

    async fn login(&self, _: Context, request: LoginRequest) -> LoginResponse {
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
            LoginResult { workno: agent.to_string(), mediatype: MEDIA.into() }
        });
        let (retcode, message, result) = parts(result, "success");
        let body = LoginReply { message, retcode, result };
        LoginResponse::Ok { body, set_guid, guid }
    }

    async fn prolong_time(
        &self,
        _: Context,
        caller: Session,
        request: ProlongTimeRequest,
    ) -> ProlongTimeResponse {
        let minutes = request.body.prolong_time.get();
        let granted = self.answer(caller, request.agentid, |state| {
            let conference = chaired(state, request.agentid)?;
            let granted = minutes.min(LONGEST - conference.minutes);
            if granted == 0 {
                // No page says how a gateway refuses this; an extension of nothing is none.
                return Err(Retcode::OperationFailed);
            }
            conference.minutes += granted;
            Ok(ProlongTimeResult { applyed_time: GrantedMinutes::new(granted) })
        });
        let (retcode, message, result) = parts(granted, "success");
        ProlongTimeResponse::Ok(ProlongTimeReply { message, retcode, result })
    }

    async fn query_conf_infos(
        &self,
        _: Context,
        caller: Session,
        request: QueryConfInfosRequest,
    ) -> QueryConfInfosResponse {
        let found = self.answer(caller, request.agentid, |state| {
            let confs = request.body.conf_ids.iter().filter_map(|id| {
                let conference = state.conferences.get(&id.get())?;
                sees(state, request.agentid, conference).then(|| ConferenceInfo {
                    conf_id: *id,
                    conf_state: conference.state,
                    start_time: conference.start.into(),
                    apply_conf_time: conference.minutes.into(),
                    conf_have_been_time: state.elapsed(conference).into(),
                    addresses: conference.participants.clone(),
                })
            });
            Ok(QueryConfInfosResult { confs: confs.collect() })
        });
        // The documented reply has no words for this success.
        let (retcode, message, result) = parts(found, "");
        QueryConfInfosResponse::Ok(QueryConfInfosReply { message, retcode, result })
    }

    async fn release_agent_conf(
        &self,
        _: Context,
        caller: Session,
        request: ReleaseAgentConfRequest,
    ) -> ReleaseAgentConfResponse {
        let released = self.answer(caller, request.agentid, |state| {
            chaired(state, request.agentid)?;
            let id = state.conference_of(request.agentid).ok_or(Retcode::NoConference)?;
            state.conferences.remove(&id);
            Ok(ReservedResult {})
        });
        let (retcode, message, result) = parts(released, "success");
        ReleaseAgentConfResponse::Ok(ReleaseAgentConfReply { message, retcode, result })
    }

    async fn query_all_conf_ids(
        &self,
        _: Context,
        caller: Session,
        request: QueryAllConfIdsRequest,
    ) -> QueryAllConfIdsResponse {
        let listed = self.answer(caller, request.agentid, |state| {
            let agent = state.agents.get(&request.agentid.get());
            let agent = agent.filter(|agent| agent.inspector).ok_or(Retcode::NotInspector)?;
            let of_vdn = state.conferences.iter().filter(|(_, conf)| conf.vdn == agent.vdn);
            Ok(QueryAllConfIdsResult { conf_ids: of_vdn.map(|(id, _)| (*id).into()).collect() })
        });
        let (retcode, message, result) = parts(listed, "success");
        QueryAllConfIdsResponse::Ok(QueryAllConfIdsReply { message, retcode, result })
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

/// The fields of an envelope.
fn parts<T>(outcome: Result<T, Retcode>, success: &str) -> (Retcode, String, Option<T>) {
    match outcome {
        Ok(result) => (Retcode::Success, success.to_owned(), Some(result)),
        Err(code) => {
            let message = format!("refused: {code:?}");
            (code, message, None)
        }
    }
}
