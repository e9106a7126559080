//! Extends the conference that an agent chairs.
//!
//! ```sh
//! cargo run --package conference-sim -- --listen 127.0.0.1:8043 &
//! AGENT_GUID=00000000-0000-4000-8000-000000000160.AgentGateway1 \
//!     cargo run --package conference-client --example extend_conference -- \
//!     http://127.0.0.1:8043/agentgateway/resource 160 100
//! ```

use std::env;
use std::error::Error as StdError;

use conference_client::agentconf::types::{AgentId, ExtensionMinutes};
use conference_client::agentconf::{Client, Error, advice};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn StdError>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [url, agent, minutes] = arguments.as_slice() else {
        return Err("usage: extend_conference URL AGENT MINUTES".into());
    };
    let agent = AgentId::try_from(agent.parse::<i32>()?)?;
    let minutes = ExtensionMinutes::try_from(minutes.parse::<i32>()?)?;
    let client = Client::builder(url).credential(env::var("AGENT_GUID")?).build()?;

    match client.prolong_time(agent, minutes).await {
        Ok(extended) => println!("{} minutes more", extended.applied_time),
        Err(Error::Refused(refused)) => println!("{:?}: {}", refused.code, advice(&refused.code)),
        // Nobody knows: look before asking for more minutes, which cost money.
        Err(error) if error.was_sent() => return Err(format!("look first: {error}").into()),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
