//! `conference-sim`: the simulator as a program.

use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Parser;
use conference_server::agentconf::types::BASE_PATH;
use conference_sim::{Simulator, serve};
use tokio::net::TcpListener;

/// Who is simulated; the library's documentation says more.
const CAST: &str = "\
Agents (their GUID is 00000000-0000-4000-8000-<12 digits of the agent>.AgentGateway1):
  150  inspector of VDN 2
  151  inspector of VDN 1
  152  in no conference
  153  chairperson of conference 1029888, in VDN 1
  154  not signed in, and without that GUID
  160  chairperson of conference 355840, in VDN 2, which may last 50 minutes more
  161  participant of conference 355840
Every agent's password is not-a-real-password; who signs in with it gets a new GUID in the header Set-GUID.
Meeting 914083136 is controlled with the token stbaf8fa2ea8a1b0e3ab2e007a85a75f88c55d5f6d5c1912dfb, or with one
that its host gets with the password 314159 and that is good for half an hour.
The clock of the conferences stands still, and what calls change stays changed until the end.";

/// An in-memory conference gateway and meeting service on plain HTTP, for tests and trials.
#[derive(Parser)]
#[command(name = "conference-sim", version, after_help = CAST)]
struct Arguments {
    /// IP address and port to listen on, such as 127.0.0.1:8043; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8043")]
    listen: SocketAddr,
}

#[tokio::main]
async fn main() -> ExitCode {
    let Arguments { listen } = Arguments::parse();
    let bound = match TcpListener::bind(listen).await {
        Ok(listener) => listener.local_addr().map(|address| (listener, address)),
        Err(error) => Err(error),
    };
    match bound {
        Ok((listener, address)) => {
            let simulator = Simulator::documented();
            print!("{}", greeting(address, &simulator));
            match serve(listener, simulator).await {}
        }
        Err(error) => {
            eprintln!("error: cannot listen on {listen}: {error}; choose another --listen");
            ExitCode::from(2)
        }
    }
}

/// Where the simulator listens, and two calls to try.
fn greeting(address: SocketAddr, simulator: &Simulator) -> String {
    let call = |agent: i32, operation: &str, body: &str| {
        let guid = simulator.guid(agent).unwrap_or_default();
        format!(
            "curl -s -H 'Content-Type: application/json; charset=UTF-8' -H 'Guid: {guid}' \
             -d '{body}' http://{address}{BASE_PATH}/agentconf/{agent}/{operation}\n"
        )
    };
    let prolong = call(160, "prolongtime", r#"{"prolongTime": 100}"#);
    let query = call(153, "queryconfinfos", r#"{"confIds": [1029888, 1029889]}"#);
    format!("conference-sim listens on http://{address}\n\n{prolong}\n{query}\n")
}
