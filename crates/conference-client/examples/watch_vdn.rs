//! Watches the conferences of a VDN as an inspector, and prints what changes.
//!
//! ```sh
//! cargo run --package conference-sim -- --listen 127.0.0.1:8043 &
//! AGENT_GUID=00000000-0000-4000-8000-000000000150.AgentGateway1 \
//!     cargo run --package conference-client --example watch_vdn -- \
//!     http://127.0.0.1:8043/agentgateway/resource 150 3
//! ```

use std::collections::BTreeMap;
use std::env;
use std::error::Error as StdError;
use std::time::Duration;

use conference_client::agentconf::types::{AgentId, ConfIdBatch};
use conference_client::agentconf::{Client, Error};

/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(500);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn StdError>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [url, inspector, looks] = arguments.as_slice() else {
        return Err("usage: watch_vdn URL AGENT LOOKS".into());
    };
    let inspector = AgentId::try_from(inspector.parse::<i32>()?)?;
    let client = Client::builder(url).credential(env::var("AGENT_GUID")?).build()?;

    let mut known = BTreeMap::new();
    for _ in 0..looks.parse::<u32>()? {
        let seen = look(&client, inspector).await?;
        for (conference, people) in &seen {
            match known.get(conference) {
                None => println!("{conference}: begun, {people} people"),
                Some(before) if before != people => println!("{conference}: {people} people"),
                Some(_) => {}
            }
        }
        for conference in known.keys().filter(|conference| !seen.contains_key(*conference)) {
            println!("{conference}: over");
        }
        if known.is_empty() && seen.is_empty() {
            println!("no conferences");
        }
        known = seen;
        tokio::time::sleep(PAUSE).await;
    }
    Ok(())
}

/// How many people are in each conference of the VDN.
async fn look(client: &Client, inspector: AgentId) -> Result<BTreeMap<i64, usize>, Error> {
    let mut seen = BTreeMap::new();
    let ids = client.query_all_conf_ids(inspector).await?.conf_ids;
    for batch in ids.chunks(ConfIdBatch::MAX_ITEMS) {
        let batch = ConfIdBatch::try_from(batch.to_vec()).expect("a chunk is no larger");
        let found = client.query_conf_infos(inspector, batch).await?;
        for conference in found.confs {
            seen.insert(conference.conf_id.get(), conference.addresses.len());
        }
    }
    Ok(seen)
}
