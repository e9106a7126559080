//! Serves an archive of documents on a free port and calls it, both by code that the build script generated.

/// The modules `types`, `server` and `client` of `archive.yaml`.
mod archive {
    specwright_runtime::include_api!("archive");
}
mod calls;
mod server;

use std::error::Error;
use std::path::Path;

use specwright_server::Rejection;

/// Serves an empty archive; returns the URL of its API.
async fn serve() -> std::io::Result<String> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}{}", listener.local_addr()?, archive::types::BASE_PATH);
    let service = archive::server::service(server::Archive::default(), Rejection::into_problem);
    let router = axum::Router::new().fallback_service(service);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(url)
}

/// Makes each call, and returns what came of it.
async fn journey(file: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let client = calls::client(serve().await?, server::TOKEN)?;
    Ok(vec![
        calls::add(&client, file).await?,
        calls::add(&client, file).await?,
        format!("{} about tea", calls::about(&client, &["tea", "milk"]).await?.len()),
        format!("{} bytes", calls::size(&client, 1).await?),
        calls::share(&client, 1, None).await,
        calls::share(&client, 1, Some(30)).await,
        calls::share(&client, 1, Some(366)).await,
        calls::share(&client, 2, None).await,
        format!("added: {:?}", calls::added(&client, 9).await?),
    ])
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::temp_dir().join(format!("contract-{}.pdf", std::process::id()));
    std::fs::write(&file, "%PDF-1.7 a contract")?;
    let came_of_it = journey(&file).await;
    std::fs::remove_file(&file)?;
    for line in came_of_it? {
        println!("{line}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_call_comes_to_what_it_should() {
        let file = std::env::temp_dir().join(format!("offer-{}.pdf", std::process::id()));
        std::fs::write(&file, "%PDF-1.7 an offer").unwrap();
        let lines = journey(&file).await;
        std::fs::remove_file(&file).unwrap();
        let name = file.file_name().unwrap().to_str().unwrap();
        let expected = [
            format!("{name} is at /archive/documents/1"),
            format!("{name} is known already"),
            "0 about tea".to_owned(),
            "17 bytes".to_owned(),
            "for 7 days".to_owned(),
            "for 30 days".to_owned(),
            "the request was not sent: body /days must be at most 365".to_owned(),
            "there is no document 2".to_owned(),
            "added: [1]".to_owned(),
        ];
        assert_eq!(lines.unwrap(), expected);
    }

    #[tokio::test]
    async fn a_wrong_token_is_not_let_in() {
        let client = calls::client(serve().await.unwrap(), "guess").unwrap();
        let error = calls::about(&client, &[]).await.unwrap_err();
        assert!(error.is_unauthenticated(), "{error:?}");
    }

    #[test]
    fn the_documentation_of_the_client_shows_these_calls() {
        let readme = include_str!("../../../crates/specwright-client/README.md");
        assert!(readme.contains(include_str!("calls.rs").trim_end()));
    }
}
