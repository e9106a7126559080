//! Visitors: registered, photographed, let in, and what they write into the guestbook.

use crate::state::{PAGES, State};
use crate::types::{
    self, BASE_PATH, CheckInRequest, Entry, KeepPhotoRequest, PhotoReceipt, RegisterVisitorContent,
    Stay, Tag, Visitor, VisitorForm, VisitorInRequest,
};

use super::not_found;
use specwright_server::Failure;

pub(super) fn find<'s>(state: &'s State, id: &str) -> Option<&'s Visitor> {
    state.visitors.get(&id.to_ascii_lowercase())
}

/// Nobody comes back with the password, so that it is not kept.
pub(super) fn register(
    state: &mut State,
    content: RegisterVisitorContent,
) -> Result<types::RegisterVisitorSuccess, Failure<types::RegisterVisitorFailure>> {
    let id = state.next_visitor();
    let visitor = match content {
        RegisterVisitorContent::Json(VisitorInRequest { name, email, age, interests, .. }) => {
            Visitor {
                id: id.clone().into(),
                name: String::from(name).into(),
                email: String::from(email).into(),
                age: age.map(|age| age.map(|age| age.get().into())),
                interests: interests.map(|tags| Vec::from(tags).into()),
            }
        }
        RegisterVisitorContent::Form(VisitorForm { name, email, age, interests, .. }) => Visitor {
            id: id.clone().into(),
            name: String::from(name).into(),
            email: String::from(email).into(),
            age: age.map(|age| Some(age.get().into())),
            interests: interests.map(|kinds| {
                let tags: Vec<Tag> = kinds.iter().map(|kind| kind.as_str().into()).collect();
                tags.into()
            }),
        },
    };
    let location = format!("{BASE_PATH}/visitors/{id}");
    state.visitors.insert(id, visitor.clone());
    Ok(types::RegisterVisitorSuccess::Created(types::RegisterVisitorCreated::new(
        visitor, location,
    )))
}

pub(super) fn keep_photo(
    state: &State,
    asked: KeepPhotoRequest,
) -> Result<types::KeepPhotoSuccess, Failure<types::KeepPhotoFailure>> {
    if find(state, asked.visitor_id.as_str()).is_none() {
        return Err(types::KeepPhotoFailure::NotFound(not_found("visitor")).into());
    }
    let form = asked.body;
    let photo = form.photo.bytes().unwrap_or_default();
    Ok(types::KeepPhotoSuccess::Ok(PhotoReceipt {
        bytes: i64::try_from(photo.len()).unwrap_or(i64::MAX).into(),
        copies: form.copies_or_default().get(),
        title: form.title.map(String::from),
        frame: form.frame,
    }))
}

pub(super) fn check_in(
    state: &State,
    asked: CheckInRequest,
) -> Result<types::CheckInSuccess, Failure<types::CheckInFailure>> {
    if find(state, asked.visitor_id.as_str()).is_none() {
        return Err(types::CheckInFailure::NotFound(not_found("visitor")).into());
    }
    let stay = asked.body.unwrap_or(Stay { minutes: None, groups: None });
    let minutes = Some(stay.minutes_or_default());
    let groups = Some(stay.groups_or_default());
    Ok(types::CheckInSuccess::Ok(Stay { minutes, groups }))
}

pub(super) fn write(
    state: &mut State,
    entry: Entry,
) -> Result<types::WriteGuestbookSuccess, Failure<types::WriteGuestbookFailure>> {
    state.guestbook.push_front(entry.clone());
    state.guestbook.truncate(PAGES);
    Ok(types::WriteGuestbookSuccess::Created(entry))
}
