//! `conference-sim`: the simulator as a program.

use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Parser;
use conference_server::agentconf::types::BASE_PATH;
use conference_sim::{Simulator, serve};
use tokio::net::TcpListener;

/// An in-memory conference gateway and meeting service on plain HTTP, for tests and trials.
#[derive(Parser)]
#[command(name = "conference-sim", version)]
struct Arguments {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8043")]
    listen: SocketAddr,
}

#[tokio::main]
async fn main() -> ExitCode {
    let Arguments { listen } = Arguments::parse();
    match run(listen).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: cannot listen on {listen}: {error}; choose another --listen");
            ExitCode::from(2)
        }
    }
}

async fn run(listen: SocketAddr) -> std::io::Result<()> {
    let listener = TcpListener::bind(listen).await?;
    let simulator = Simulator::documented();
    print!("{}", greeting(listener.local_addr()?, &simulator));
    serve(listener, simulator).await
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
