//! Extends a conference without an async runtime.
//!
//! ```sh
//! cargo run --package conference-sim -- --listen 127.0.0.1:8043 &
//! AGENT_PASSWORD=not-a-real-password \
//!     cargo run --package conference-client --features blocking --example blocking -- \
//!     http://127.0.0.1:8043/agentgateway/resource 154 70154
//! ```

use std::env;
use std::error::Error as StdError;

use conference_client::agentconf::blocking::Client;
use conference_client::agentconf::types::{AgentId, LoginBody, Retcode};
use conference_client::agentconf::{Error, Session};

fn main() -> Result<(), Box<dyn StdError>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [url, agent, phone] = arguments.as_slice() else {
        return Err("usage: blocking URL AGENT PHONE".into());
    };
    let agent = AgentId::try_from(agent.parse::<i32>()?)?;
    let password = env::var("AGENT_PASSWORD")?;
    let body = LoginBody::new(password.as_str().try_into()?, phone.as_str().try_into()?);
    // The client signs in when the first call is made.
    let client = Client::builder(url).credential(Session::sign_in(agent, body)).build()?;

    match client.prolong_time(agent, 15.try_into()?) {
        Ok(extended) => println!("{} minutes more", extended.applied_time),
        Err(Error::Refused(refused)) if refused.code == Retcode::NoConference => {
            println!("there is nothing to extend");
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
