//! One call of each kind.

use std::path::Path;

use specwright_client::Error;
use specwright_runtime::Binary;

use crate::archive::client::Client;
use crate::archive::types;

/// A client with a Bearer token. Calls that may have arrived are never repeated, unless that is safe.
pub fn client(url: String, token: &str) -> Result<Client, Box<dyn std::error::Error>> {
    Ok(Client::builder(url).credential(token).build()?)
}

/// Optional inputs, here a list in the query, are set on the request of the method `…_with`.
pub async fn about(
    client: &Client,
    tags: &[&str],
) -> Result<Vec<types::Document>, Error<types::ListDocumentsFailure>> {
    let tags = tags.iter().map(|tag| tag.to_string()).collect();
    let request = types::ListDocumentsRequest::new().tag(tags);
    client.list_documents_with(request).await.map(types::ListDocumentsSuccess::into_value)
}

/// A form with a file, which is read while it is sent. There are two successes.
pub async fn add(client: &Client, file: &Path) -> Result<String, Error<types::AddDocumentFailure>> {
    Ok(match client.add_document(Binary::from_file(file)).await? {
        types::AddDocumentSuccess::Ok(known) => format!("{} is known already", known.name),
        types::AddDocumentSuccess::Created(added) => {
            format!("{} is at {}", added.body.name, added.location)
        }
    })
}

/// Bytes come in pieces: `body.chunk()` returns the next one.
pub async fn size(client: &Client, id: i64) -> Result<usize, Box<dyn std::error::Error>> {
    let mut body = client.download_document(id).await?;
    let mut size = 0;
    while let Some(piece) = body.chunk().await {
        size += piece?.len();
    }
    Ok(size)
}

/// An optional body is absent or set. A failure is typed, by its status; what breaks a rule of the spec is never sent.
pub async fn share(client: &Client, id: i64, days: Option<i32>) -> String {
    let shared = match days {
        None => client.share_document(id).await,
        Some(days) => {
            let terms = types::Terms::default().days(days.into());
            let request = types::ShareDocumentRequest::new(id).body(terms);
            client.share_document_with(request).await.map(types::ShareDocumentSuccess::into_value)
        }
    };
    match shared {
        Ok(terms) => format!("for {} days", terms.days_or_default()),
        Err(Error::Refused(refused)) => {
            let types::ShareDocumentFailure::NotFound(problem) = refused.into_failure();
            problem.detail
        }
        Err(error) => error.to_string(),
    }
}

/// Events are a stream of values. If the connection is lost, it goes on where that is safe.
pub async fn added(client: &Client, count: usize) -> Result<Vec<i64>, Box<dyn std::error::Error>> {
    let mut events = client.watch().await?;
    let mut ids = Vec::new();
    while ids.len() < count {
        match events.next().await {
            Some(event) => ids.push(event?.document),
            None => break,
        }
    }
    Ok(ids)
}
