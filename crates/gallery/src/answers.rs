//! How the museum answers: the trait of the server over the museum's state.

mod desk;
mod notes;
mod visitors;
mod works;

use std::collections::BTreeMap;

use http::StatusCode;
use specwright_server::{Basic, Context, Denied, Failure, Secret};

use crate::server::{self as api, Api};
use crate::state::{Gallery, credentials};
use crate::types::{self, Problem, WhoAmI200Body, WhoAmI200BodyBy};

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

    async fn list_notes(
        &self,
        _: Context,
        asked: types::ListNotesRequest,
    ) -> Result<types::ListNotesSuccess, Failure<types::ListNotesFailure>> {
        notes::list(&self.state(), &asked)
    }

    async fn add_note(
        &self,
        _: Context,
        asked: types::AddNoteRequest,
    ) -> Result<types::AddNoteSuccess, Failure<types::AddNoteFailure>> {
        notes::add(&mut self.state(), asked.body)
    }

    async fn get_note(
        &self,
        _: Context,
        asked: types::GetNoteRequest,
    ) -> Result<types::GetNoteSuccess, Failure<types::GetNoteFailure>> {
        match self.state().notes.get(&asked.note_id.get()) {
            Some(note) => Ok(types::GetNoteSuccess::Ok(note.clone())),
            None => Err(types::GetNoteFailure::NotFound(not_found("note")).into()),
        }
    }

    async fn change_note(
        &self,
        _: Context,
        asked: types::ChangeNoteRequest,
    ) -> Result<types::ChangeNoteSuccess, Failure<types::ChangeNoteFailure>> {
        notes::change(&mut self.state(), asked)
    }

    async fn remove_note(
        &self,
        _: Context,
        asked: types::RemoveNoteRequest,
    ) -> Result<types::RemoveNoteSuccess, Failure<types::RemoveNoteFailure>> {
        match self.state().notes.remove(&asked.note_id.get()) {
            Some(_) => Ok(types::RemoveNoteSuccess::NoContent),
            None => Err(types::RemoveNoteFailure::NotFound(not_found("note")).into()),
        }
    }

    async fn list_works(
        &self,
        _: Context,
        caller: Option<()>,
        asked: types::ListWorksRequest,
    ) -> Result<types::ListWorksSuccess, Failure<types::ListWorksFailure>> {
        works::list(&self.state(), caller, &asked)
    }

    async fn add_work(
        &self,
        _: Context,
        (): (),
        asked: types::AddWorkRequest,
    ) -> Result<types::AddWorkSuccess, Failure<types::AddWorkFailure>> {
        works::add(&mut self.state(), asked.body)
    }

    async fn get_work(
        &self,
        context: Context,
        asked: types::GetWorkRequest,
    ) -> Result<types::GetWorkSuccess, Failure<types::GetWorkFailure>> {
        works::get(&self.state(), &context, &asked)
    }

    async fn sell_work(
        &self,
        _: Context,
        (): (),
        asked: types::SellWorkRequest,
    ) -> Result<types::SellWorkSuccess, Failure<types::SellWorkFailure>> {
        match self.state().works.remove(asked.work_id.as_str()) {
            Some(_) => Ok(types::SellWorkSuccess::NoContent),
            None => Err(types::SellWorkFailure::NotFound(not_found("work")).into()),
        }
    }

    async fn download_image(
        &self,
        _: Context,
        asked: types::DownloadImageRequest,
    ) -> Result<types::DownloadImageSuccess, Failure<types::DownloadImageFailure>> {
        works::download(&self.state(), &asked.work_id)
    }

    async fn measure_image(
        &self,
        _: Context,
        asked: types::MeasureImageRequest,
    ) -> Result<types::MeasureImageSuccess, Failure<types::MeasureImageFailure>> {
        works::measure(&self.state(), &asked.work_id)
    }

    async fn upload_image(
        &self,
        _: Context,
        (): (),
        asked: types::UploadImageRequest,
    ) -> Result<types::UploadImageSuccess, Failure<types::UploadImageFailure>> {
        works::upload(self, asked).await
    }

    async fn register_visitor(
        &self,
        _: Context,
        (): (),
        asked: types::RegisterVisitorRequest,
    ) -> Result<types::RegisterVisitorSuccess, Failure<types::RegisterVisitorFailure>> {
        visitors::register(&mut self.state(), asked.body)
    }

    async fn get_visitor(
        &self,
        _: Context,
        _: api::PassOrDesk<Self>,
        asked: types::GetVisitorRequest,
    ) -> Result<types::GetVisitorSuccess, Failure<types::GetVisitorFailure>> {
        match visitors::find(&self.state(), asked.visitor_id.as_str()) {
            Some(visitor) => Ok(types::GetVisitorSuccess::Ok(visitor.clone())),
            None => Err(types::GetVisitorFailure::NotFound(not_found("visitor")).into()),
        }
    }

    async fn keep_photo(
        &self,
        _: Context,
        (): (),
        asked: types::KeepPhotoRequest,
    ) -> Result<types::KeepPhotoSuccess, Failure<types::KeepPhotoFailure>> {
        visitors::keep_photo(&self.state(), asked)
    }

    async fn check_in(
        &self,
        _: Context,
        _: ((), ()),
        asked: types::CheckInRequest,
    ) -> Result<types::CheckInSuccess, Failure<types::CheckInFailure>> {
        visitors::check_in(&self.state(), asked)
    }

    async fn who_am_i(
        &self,
        _: Context,
        caller: api::VisitOrTicketOrSso<Self>,
        _: types::WhoAmIRequest,
    ) -> Result<types::WhoAmISuccess, Failure<types::WhoAmIFailure>> {
        let by = match caller {
            api::VisitOrTicketOrSso::Visit(()) => WhoAmI200BodyBy::Visit,
            api::VisitOrTicketOrSso::Ticket(()) => WhoAmI200BodyBy::Ticket,
            api::VisitOrTicketOrSso::Sso(()) => WhoAmI200BodyBy::Sso,
        };
        Ok(types::WhoAmISuccess::Ok(WhoAmI200Body { by }))
    }

    async fn read_guestbook(
        &self,
        _: Context,
        _: types::ReadGuestbookRequest,
    ) -> Result<types::ReadGuestbookSuccess, Failure<types::ReadGuestbookFailure>> {
        Ok(types::ReadGuestbookSuccess::Ok(self.state().guestbook.iter().cloned().collect()))
    }

    async fn write_guestbook(
        &self,
        _: Context,
        asked: types::WriteGuestbookRequest,
    ) -> Result<types::WriteGuestbookSuccess, Failure<types::WriteGuestbookFailure>> {
        visitors::write(&mut self.state(), asked.body)
    }

    async fn echo_scalars(
        &self,
        _: Context,
        asked: types::EchoScalarsRequest,
    ) -> Result<types::EchoScalarsSuccess, Failure<types::EchoScalarsFailure>> {
        Ok(types::EchoScalarsSuccess::Ok(desk::scalars(asked)))
    }

    async fn echo_lists(
        &self,
        _: Context,
        asked: types::EchoListsRequest,
    ) -> Result<types::EchoListsSuccess, Failure<types::EchoListsFailure>> {
        Ok(types::EchoListsSuccess::Ok(desk::lists(asked)))
    }

    async fn echo_specimen(
        &self,
        _: Context,
        (): (),
        asked: types::EchoSpecimenRequest,
    ) -> Result<types::EchoSpecimenSuccess, Failure<types::EchoSpecimenFailure>> {
        Ok(types::EchoSpecimenSuccess::Ok(asked.body))
    }

    async fn echo_composition(
        &self,
        _: Context,
        (): (),
        asked: types::EchoCompositionRequest,
    ) -> Result<types::EchoCompositionSuccess, Failure<types::EchoCompositionFailure>> {
        Ok(types::EchoCompositionSuccess::Ok(asked.body))
    }

    async fn set_label(
        &self,
        _: Context,
        asked: types::SetLabelRequest,
    ) -> Result<types::SetLabelSuccess, Failure<types::SetLabelFailure>> {
        Ok(types::SetLabelSuccess::Ok(asked.body.into()))
    }

    async fn opening_hours(
        &self,
        _: Context,
        _: types::OpeningHoursRequest,
    ) -> Result<types::OpeningHoursSuccess, Failure<types::OpeningHoursFailure>> {
        let hours = [("saturday", "10-18"), ("sunday", "10-16")];
        let hours = hours.map(|(day, hours)| (day.to_owned(), hours.into()));
        Ok(types::OpeningHoursSuccess::Ok(BTreeMap::from(hours)))
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
