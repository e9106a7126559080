//! The generated client: of the museum on a socket, and of servers that break off.

use std::time::Duration;

use gallery::client::Client;
use scripted_server::Server;
use specwright_client::{Builder, Retries, Transport};

mod attacks;
mod layers;
mod museum;
mod renewals;

/// An entry of the guestbook.
const ENTRY: &str = r#"{"mood":"Praise","text":"Lovely","stars":5}"#;

/// The settings of a client that soon repeats what may be repeated.
fn builder(server: &Server) -> Builder<Client> {
    let pauses = (Duration::from_millis(1), Duration::from_millis(2));
    Client::builder(format!("{}/gallery", server.url()))
        .transport(Transport::builder().no_proxy().build().unwrap())
        .retries(Retries::at_most(2).pauses(pauses.0, pauses.1))
}
