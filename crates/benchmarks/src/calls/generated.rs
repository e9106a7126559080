//! The calls as our clients make them.

use conference_client::{Builder, Error, agentconf, mmc};

use super::answers::Answers;
use super::{AGENT, CONFERENCES, CREDENTIAL, MEETING, MINUTES};

/// A client of each API, and what they ask.
pub struct Clients {
    agentconf: agentconf::Client,
    mmc: mmc::Client,
    agent: agentconf::types::AgentId,
    minutes: agentconf::types::ExtensionMinutes,
    conferences: agentconf::types::ConfIdBatch,
    meeting: mmc::types::ConferenceId,
    extension: mmc::types::ProlongMeetingBody,
}

impl Clients {
    /// Clients of a server.
    pub fn to(origin: &str) -> Clients {
        let agentconf = format!("{origin}{}", agentconf::types::BASE_PATH);
        Clients::of(agentconf::Client::builder(agentconf), mmc::Client::builder(origin))
    }

    /// Clients of a service in this process.
    pub fn in_process(service: Answers) -> Clients {
        let agentconf = agentconf::Client::in_process(service);
        Clients::of(agentconf, mmc::Client::in_process(service))
    }

    fn of(agentconf: Builder<agentconf::Client>, mmc: Builder<mmc::Client>) -> Clients {
        let conferences: Vec<_> = CONFERENCES.map(Into::into).into();
        Clients {
            agentconf: agentconf.credential(CREDENTIAL).build().expect("a client"),
            mmc: mmc.credential(CREDENTIAL).build().expect("a client"),
            agent: AGENT.try_into().expect("an agent"),
            minutes: MINUTES.try_into().expect("a day at most"),
            conferences: conferences.try_into().expect("20 at most"),
            meeting: MEETING.into(),
            extension: mmc::types::ProlongMeetingBody::new(mmc::types::ExtensionMode::ByDuration)
                .duration(MINUTES.into()),
        }
    }

    pub async fn prolong_time(
        &self,
    ) -> Result<agentconf::types::ProlongTimeResult, agentconf::Error> {
        self.agentconf.prolong_time(self.agent, self.minutes).await
    }

    /// The batch is made for each call, as the call takes it.
    pub async fn query_conf_infos(
        &self,
    ) -> Result<agentconf::types::QueryConfInfosResult, agentconf::Error> {
        self.agentconf.query_conf_infos(self.agent, self.conferences.clone()).await
    }

    pub async fn prolong_meeting(&self) -> Result<(), Error<mmc::types::ProlongMeetingFailure>> {
        let extension = self.extension.clone();
        let request = mmc::types::ProlongMeetingRequest::new(self.meeting.clone(), extension);
        self.mmc.prolong_meeting_with(request).await.map(drop)
    }
}
