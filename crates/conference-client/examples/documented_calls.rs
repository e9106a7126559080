//! The calls that the pages document, made to the two base URLs on the command line; their answers are printed.
//!
//! ```sh
//! cargo run --package conference-sim &
//! cargo run --package conference-client --example documented_calls -- \
//!     http://127.0.0.1:8043/agentgateway/resource http://127.0.0.1:8043
//! ```

use std::error::Error;

use conference_client::{agentconf, mmc};

const MEETING: &str = "914083136";
const TOKEN: &str = "stbaf8fa2ea8a1b0e3ab2e007a85a75f88c55d5f6d5c1912dfb";
const TOKEN_OF_ANOTHER_MEETING: &str = "stb39b3f21898d4972fed86b3f22ac70914a77303def15e126a";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(gateway), Some(meetings)) = (arguments.next(), arguments.next()) else {
        return Err("name the base URLs of a gateway and of a meeting service".into());
    };
    conferences(&gateway).await?;
    control(&meetings).await
}

/// The documented calls to a gateway, and a refusal of each kind.
async fn conferences(url: &str) -> Result<(), Box<dyn Error>> {
    use agentconf::types::{ConfIdBatch, ExtensionMinutes};

    let client = |agent: i32| -> Result<_, Box<dyn Error>> {
        let guid = format!("00000000-0000-4000-8000-{agent:012}.AgentGateway1");
        let client = agentconf::Client::builder(url).credential(guid).build()?;
        Ok((client, agentconf::types::AgentId::try_from(agent)?))
    };
    let (inspector, number_of_inspector) = client(150)?;
    let (other, number_of_other) = client(153)?;
    let (chair, number_of_chair) = client(160)?;
    let (participant, number_of_participant) = client(161)?;

    let ids = inspector.query_all_conf_ids(number_of_inspector).await?;
    println!("conferences of the VDN: {:?}", ids.conf_ids);
    refused(other.query_all_conf_ids(number_of_other).await)?;

    let asked = ConfIdBatch::try_from(vec![1_029_888.into(), 1_029_889.into()])?;
    let found = other.query_conf_infos(number_of_other, asked).await?;
    println!("found: {:?}", found.confs);

    let minutes = ExtensionMinutes::try_from(100)?;
    let extended = chair.prolong_time(number_of_chair, minutes).await?;
    println!("more minutes: {}", extended.applied_time);
    refused(participant.prolong_time(number_of_participant, minutes).await)?;
    refused(chair.prolong_time(number_of_participant, minutes).await)?;

    refused(participant.release_agent_conf(number_of_participant).await)?;
    chair.release_agent_conf(number_of_chair).await?;
    println!("released");
    refused(chair.release_agent_conf(number_of_chair).await)
}

/// The documented call to the meeting service, and a refusal of each kind.
async fn control(url: &str) -> Result<(), Box<dyn Error>> {
    use mmc::types::{ExtensionMode, ProlongMeetingBody, ProlongMeetingRequest};

    let client = mmc::Client::builder(url).credential(TOKEN).build()?;
    let by_duration = ProlongMeetingBody::new(ExtensionMode::ByDuration).duration(40.into());
    let request = ProlongMeetingRequest::new(MEETING.into(), by_duration);
    client.prolong_meeting_with(request).await?;
    println!("extended");
    let automatic = ExtensionMode::Automatic;
    client.prolong_meeting(MEETING.into(), automatic).await?;
    println!("extended");
    refused(client.prolong_meeting("1".into(), automatic).await)?;
    for token in [TOKEN_OF_ANOTHER_MEETING, "unknown"] {
        let stranger = mmc::Client::builder(url).credential(token).build()?;
        refused(stranger.prolong_meeting(MEETING.into(), automatic).await)?;
    }
    Ok(())
}

/// Prints a refusal; anything else is an error.
fn refused<T, E: std::fmt::Debug>(
    answer: Result<T, conference_client::Error<E>>,
) -> Result<(), Box<dyn Error>> {
    match answer {
        Err(
            conference_client::Error::Refused(refused)
            | conference_client::Error::Unauthenticated(refused),
        ) => {
            println!("refused: {refused}");
            Ok(())
        }
        Err(error) => Err(format!("no refusal: {error}").into()),
        Ok(_) => Err("a call succeeded that should be refused".into()),
    }
}
