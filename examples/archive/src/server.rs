//! The archive, in memory.

use std::sync::Mutex;

use specwright_runtime::{Body, Items};
use specwright_server::{Context, Denied, Failure, Secret};

use crate::archive::server::Api;
use crate::archive::types::*;

/// The token that it accepts.
pub const TOKEN: &str = "dG9rZW4tb2YtdGhlLXN0YWZm";

/// Documents and their files.
#[derive(Default)]
pub struct Archive {
    documents: Mutex<Vec<(Document, Vec<u8>)>>,
}

impl Archive {
    fn find(&self, id: i64) -> Option<(Document, Vec<u8>)> {
        let documents = self.documents.lock().expect("no handler panics");
        documents.iter().find(|(document, _)| document.id == id).cloned()
    }
}

fn problem(title: &str, detail: String) -> Problem {
    Problem::new(title.to_owned(), detail)
}

impl Api for Archive {
    type Staff = ();

    async fn authenticate_staff(&self, token: Secret<'_>) -> Result<(), Denied> {
        if token.is(TOKEN) { Ok(()) } else { Err(Denied::Unauthenticated) }
    }

    async fn list_documents(
        &self,
        _: Context,
        (): (),
        request: ListDocumentsRequest,
    ) -> Result<ListDocumentsSuccess, Failure<ListDocumentsFailure>> {
        let tags = request.tag.unwrap_or_default();
        let documents = self.documents.lock().expect("no handler panics");
        let documents = documents.iter().map(|(document, _)| document);
        let found = documents.filter(|document| {
            document.id > request.after.unwrap_or(0)
                && (tags.is_empty() || tags.iter().any(|tag| document.tags.contains(tag)))
        });
        Ok(ListDocumentsSuccess::Ok(found.cloned().collect()))
    }

    async fn add_document(
        &self,
        _: Context,
        (): (),
        request: AddDocumentRequest,
    ) -> Result<AddDocumentSuccess, Failure<AddDocumentFailure>> {
        let name = request.body.file.file_name().unwrap_or("unnamed").to_owned();
        let file = request.body.file.into_bytes().unwrap_or_default();
        if !file.starts_with(b"%PDF") {
            let problem = problem("no document", format!("{name} is no PDF"));
            return Err(AddDocumentFailure::UnprocessableEntity(problem).into());
        }
        let mut documents = self.documents.lock().expect("no handler panics");
        if let Some((known, _)) = documents.iter().find(|(_, other)| *other == file) {
            return Ok(AddDocumentSuccess::Ok(known.clone()));
        }
        let id = documents.len() as i64 + 1;
        let document = Document::new(id, name, request.body.tags.unwrap_or_default());
        documents.push((document.clone(), file));
        let created = AddDocumentCreated::new(document, format!("{BASE_PATH}/documents/{id}"));
        Ok(AddDocumentSuccess::Created(created))
    }

    async fn download_document(
        &self,
        _: Context,
        (): (),
        request: DownloadDocumentRequest,
    ) -> Result<DownloadDocumentSuccess, Failure<DownloadDocumentFailure>> {
        match self.find(request.id) {
            Some((_, file)) => Ok(DownloadDocumentSuccess::Ok(Body::from(file))),
            None => {
                let problem = problem("not found", format!("there is no document {}", request.id));
                Err(DownloadDocumentFailure::NotFound(problem).into())
            }
        }
    }

    async fn share_document(
        &self,
        _: Context,
        (): (),
        request: ShareDocumentRequest,
    ) -> Result<ShareDocumentSuccess, Failure<ShareDocumentFailure>> {
        if self.find(request.id).is_none() {
            let problem = problem("not found", format!("there is no document {}", request.id));
            return Err(ShareDocumentFailure::NotFound(problem).into());
        }
        Ok(ShareDocumentSuccess::Ok(request.body.unwrap_or_default()))
    }

    async fn watch(
        &self,
        _: Context,
        (): (),
        _: WatchRequest,
    ) -> Result<WatchSuccess, Failure<WatchFailure>> {
        let documents = self.documents.lock().expect("no handler panics");
        let events: Vec<_> =
            documents.iter().map(|(document, _)| Event::new(document.id)).collect();
        Ok(WatchSuccess::Ok(Items::from_iterator(events)))
    }
}
