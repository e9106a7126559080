//! `gallery`: the museum as a program.

use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Parser;
use gallery::types::BASE_PATH;
use gallery::{Gallery, serve};
use tokio::net::TcpListener;

/// A made-up museum in memory on plain HTTP/1.1 and HTTP/2, for tools that test servers.
#[derive(Parser)]
#[command(name = "gallery", version)]
struct Arguments {
    /// IP address and port to listen on, such as 127.0.0.1:8044; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:8044")]
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
            println!("gallery listens on http://{address}{BASE_PATH}");
            match serve(listener, Gallery::default()).await {}
        }
        Err(error) => {
            eprintln!("error: cannot listen on {listen}: {error}; choose another --listen");
            ExitCode::from(2)
        }
    }
}
