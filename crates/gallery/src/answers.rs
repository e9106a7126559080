//! How the museum answers: the trait of the server over the museum's state.

mod desk;
mod notes;
mod visitors;
mod works;

use std::collections::BTreeMap;

use http::StatusCode;
use specwright_server::{Basic, Context, Denied, Secret, Status};

use crate::server::{self as api, Api};
use crate::state::{Gallery, credentials};
use crate::types::{Problem, WhoAmI200Body, WhoAmI200BodyBy};

impl Api for Gallery {
    type Staff = ();
    type Desk = ();
    type Pass = ();
    type Ticket = ();
    type Visit = ();
    type Curator = ();
    type Sso = ();

    async fn authenticate_staff(&self, credential: Secret<'_>) -> Result<(), Denied> {
        known(credential.is(credentials::STAFF))
    }

    async fn authenticate_desk(&self, credential: Basic) -> Result<(), Denied> {
        let (name, password) = credentials::DESK;
        known(credential.user() == name && credential.password().is(password))
    }

    async fn authenticate_pass(&self, credential: Secret<'_>) -> Result<(), Denied> {
        known(credential.is(credentials::PASS))
    }

    async fn authenticate_ticket(&self, credential: Secret<'_>) -> Result<(), Denied> {
        known(credential.is(credentials::TICKET))
    }

    async fn authenticate_visit(&self, credential: Secret<'_>) -> Result<(), Denied> {
        known(credential.is(credentials::VISIT))
    }

    async fn authenticate_curator(
        &self,
        credential: Secret<'_>,
        scopes: &'static [&'static str],
    ) -> Result<(), Denied> {
        if credential.is(credentials::CURATOR) {
            return Ok(());
        }
        known(credential.is(credentials::READER))?;
        let may = scopes.iter().all(|scope| *scope == "works:read");
        if may { Ok(()) } else { Err(Denied::Forbidden) }
    }

    async fn authenticate_sso(
        &self,
        credential: Secret<'_>,
        _: &'static [&'static str],
    ) -> Result<(), Denied> {
        known(credential.is(credentials::SSO))
    }

    async fn list_notes(&self, _: Context, asked: api::ListNotesRequest) -> api::ListNotesResponse {
        notes::list(&self.state(), &asked)
    }

    async fn add_note(&self, _: Context, asked: api::AddNoteRequest) -> api::AddNoteResponse {
        notes::add(&mut self.state(), asked.body)
    }

    async fn get_note(&self, _: Context, asked: api::GetNoteRequest) -> api::GetNoteResponse {
        match self.state().notes.get(&asked.note_id.get()) {
            Some(note) => api::GetNoteResponse::Ok(note.clone()),
            None => api::GetNoteResponse::NotFound(not_found("note")),
        }
    }

    async fn change_note(
        &self,
        _: Context,
        asked: api::ChangeNoteRequest,
    ) -> api::ChangeNoteResponse {
        notes::change(&mut self.state(), asked)
    }

    async fn remove_note(
        &self,
        _: Context,
        asked: api::RemoveNoteRequest,
    ) -> api::RemoveNoteResponse {
        match self.state().notes.remove(&asked.note_id.get()) {
            Some(_) => api::RemoveNoteResponse::NoContent,
            None => api::RemoveNoteResponse::NotFound(not_found("note")),
        }
    }

    async fn list_works(
        &self,
        _: Context,
        caller: Option<()>,
        asked: api::ListWorksRequest,
    ) -> api::ListWorksResponse {
        works::list(&self.state(), caller, &asked)
    }

    async fn add_work(
        &self,
        _: Context,
        (): (),
        asked: api::AddWorkRequest,
    ) -> api::AddWorkResponse {
        works::add(&mut self.state(), asked.body)
    }

    async fn get_work(&self, context: Context, asked: api::GetWorkRequest) -> api::GetWorkResponse {
        works::get(&self.state(), &context, &asked)
    }

    async fn sell_work(
        &self,
        _: Context,
        (): (),
        asked: api::SellWorkRequest,
    ) -> api::SellWorkResponse {
        match self.state().works.remove(asked.work_id.as_str()) {
            Some(_) => api::SellWorkResponse::NoContent,
            None => api::SellWorkResponse::NotFound(not_found("work")),
        }
    }

    async fn download_image(
        &self,
        _: Context,
        asked: api::DownloadImageRequest,
    ) -> api::DownloadImageResponse {
        works::download(&self.state(), &asked.work_id)
    }

    async fn measure_image(
        &self,
        _: Context,
        asked: api::MeasureImageRequest,
    ) -> api::MeasureImageResponse {
        works::measure(&self.state(), &asked.work_id)
    }

    async fn upload_image(
        &self,
        _: Context,
        (): (),
        asked: api::UploadImageRequest,
    ) -> api::UploadImageResponse {
        works::upload(self, asked).await
    }

    async fn register_visitor(
        &self,
        _: Context,
        (): (),
        asked: api::RegisterVisitorRequest,
    ) -> api::RegisterVisitorResponse {
        visitors::register(&mut self.state(), asked.body)
    }

    async fn get_visitor(
        &self,
        _: Context,
        _: api::PassOrDesk<Self>,
        asked: api::GetVisitorRequest,
    ) -> api::GetVisitorResponse {
        match visitors::find(&self.state(), asked.visitor_id.as_str()) {
            Some(visitor) => api::GetVisitorResponse::Ok(visitor.clone()),
            None => api::GetVisitorResponse::NotFound(not_found("visitor")),
        }
    }

    async fn keep_photo(
        &self,
        _: Context,
        (): (),
        asked: api::KeepPhotoRequest,
    ) -> api::KeepPhotoResponse {
        visitors::keep_photo(&self.state(), asked)
    }

    async fn check_in(
        &self,
        _: Context,
        _: ((), ()),
        asked: api::CheckInRequest,
    ) -> api::CheckInResponse {
        visitors::check_in(&self.state(), asked)
    }

    async fn who_am_i(
        &self,
        _: Context,
        caller: api::VisitOrTicketOrSso<Self>,
        _: api::WhoAmIRequest,
    ) -> api::WhoAmIResponse {
        let by = match caller {
            api::VisitOrTicketOrSso::Visit(()) => WhoAmI200BodyBy::Visit,
            api::VisitOrTicketOrSso::Ticket(()) => WhoAmI200BodyBy::Ticket,
            api::VisitOrTicketOrSso::Sso(()) => WhoAmI200BodyBy::Sso,
        };
        api::WhoAmIResponse::Ok(WhoAmI200Body { by })
    }

    async fn read_guestbook(
        &self,
        _: Context,
        _: api::ReadGuestbookRequest,
    ) -> api::ReadGuestbookResponse {
        api::ReadGuestbookResponse::Ok(self.state().guestbook.iter().cloned().collect())
    }

    async fn write_guestbook(
        &self,
        _: Context,
        asked: api::WriteGuestbookRequest,
    ) -> api::WriteGuestbookResponse {
        visitors::write(&mut self.state(), asked.body)
    }

    async fn echo_scalars(
        &self,
        _: Context,
        asked: api::EchoScalarsRequest,
    ) -> api::EchoScalarsResponse {
        api::EchoScalarsResponse::Ok(desk::scalars(asked))
    }

    async fn echo_lists(&self, _: Context, asked: api::EchoListsRequest) -> api::EchoListsResponse {
        api::EchoListsResponse::Ok(desk::lists(asked))
    }

    async fn echo_specimen(
        &self,
        _: Context,
        (): (),
        asked: api::EchoSpecimenRequest,
    ) -> api::EchoSpecimenResponse {
        api::EchoSpecimenResponse::Ok(asked.body)
    }

    async fn echo_composition(
        &self,
        _: Context,
        (): (),
        asked: api::EchoCompositionRequest,
    ) -> api::EchoCompositionResponse {
        api::EchoCompositionResponse::Ok(asked.body)
    }

    async fn set_label(&self, _: Context, asked: api::SetLabelRequest) -> api::SetLabelResponse {
        api::SetLabelResponse::Ok(asked.body.into())
    }

    async fn opening_hours(
        &self,
        _: Context,
        _: api::OpeningHoursRequest,
    ) -> api::OpeningHoursResponse {
        let hours = [("saturday", "10-18"), ("sunday", "10-16")];
        let hours = hours.map(|(day, hours)| (day.to_owned(), hours.into()));
        api::OpeningHoursResponse::Ok(BTreeMap::from(hours))
    }
}

fn known(is_known: bool) -> Result<(), Denied> {
    if is_known { Ok(()) } else { Err(Denied::Unauthenticated) }
}

/// The refusal of a request that keeps the spec.
fn problem(status: StatusCode, detail: &str) -> Problem {
    Problem {
        title: status.canonical_reason().unwrap_or_default().to_owned(),
        status: i32::from(status.as_u16()).into(),
        detail: detail.to_owned(),
        errors: None,
    }
}

fn not_found(what: &str) -> Problem {
    problem(StatusCode::NOT_FOUND, &format!("there is no such {what}"))
}

/// A status of the range `4XX`, and the problem that says so.
fn client_error(status: StatusCode, detail: &str) -> (Status<400, 499>, Problem) {
    let number = Status::new(status.as_u16()).expect("callers name statuses from 400 to 499");
    (number, problem(status, detail))
}
