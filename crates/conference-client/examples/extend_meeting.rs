//! Extends a meeting as its host: the client gets the control token by itself.
//!
//! ```sh
//! cargo run --package conference-sim -- --listen 127.0.0.1:8043 &
//! HOST_PASSWORD=314159 cargo run --package conference-client --example extend_meeting -- \
//!     http://127.0.0.1:8043 914083136 40
//! ```

use std::env;
use std::error::Error as StdError;

use conference_client::Error;
use conference_client::mmc::types::{ExtensionMode, ProlongMeetingBody, ProlongMeetingRequest};
use conference_client::mmc::{Client, ControlToken};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn StdError>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [url, meeting, minutes] = arguments.as_slice() else {
        return Err("usage: extend_meeting URL MEETING MINUTES".into());
    };
    let password = env::var("HOST_PASSWORD")?;
    let token = ControlToken::of_host(meeting.as_str().into(), password.into());
    let client = Client::builder(url).credential(token).build()?;

    let minutes: i32 = minutes.parse()?;
    let body = ProlongMeetingBody::new(ExtensionMode::ByDuration).duration(minutes.into());
    let request = ProlongMeetingRequest::new(meeting.as_str().into(), body);
    match client.prolong_meeting_with(request).await {
        Ok(_) => println!("{minutes} minutes more"),
        Err(Error::Refused(refused)) => println!("refused: {refused}"),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
