//! Serves an alarm clock on a free port and sets an alarm, both by code that the build script generated.

/// The modules `types`, `server` and `client` of `clock.yaml`.
mod clock {
    specwright_runtime::include_api!("clock");
}

use clock::client::Client;
use clock::server::Api;
use clock::types::{BASE_PATH, Hour, SetAlarmFailure, SetAlarmRequest, SetAlarmSuccess};
use specwright_server::{Context, Failure, Rejection};

/// A clock that accepts each alarm.
struct Clock;

impl Api for Clock {
    async fn set_alarm(
        &self,
        _: Context,
        request: SetAlarmRequest,
    ) -> Result<SetAlarmSuccess, Failure<SetAlarmFailure>> {
        Ok(SetAlarmSuccess::Ok(request.body))
    }
}

/// Serves a clock; returns the URL of its API.
async fn serve() -> std::io::Result<String> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}{BASE_PATH}", listener.local_addr()?);
    let service = clock::server::service(Clock, Rejection::into_problem);
    let router = axum::Router::new().fallback_service(service);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(url)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new(serve().await?)?;
    let set = client.set_alarm(Hour::try_from(7)?, "dawn".into()).await?;
    println!("at 7: {}", set.tune);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn client_and_server_understand_each_other() {
        let client = Client::new(serve().await.unwrap()).unwrap();
        let mut alarm = clock::types::Alarm::new("dawn".into());
        alarm.snoozes = Some(3.into());
        let request = SetAlarmRequest::new(23.try_into().unwrap(), alarm.clone());
        let set = client.set_alarm_with(request).await.unwrap();
        assert_eq!(set, SetAlarmSuccess::Ok(alarm));
    }

    #[test]
    fn hours_end_at_23() {
        assert_eq!(Hour::try_from(24).unwrap_err().to_string(), "must be at most 23");
    }
}
