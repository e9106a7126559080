//! Works of the collection: searched, bought, looked at, and their images.

use std::collections::{BTreeSet, VecDeque};

use http::StatusCode;
use specwright_server::{Body, Context, Failure, StreamError};

use crate::pieces::Pieces;
use crate::state::{Gallery, Held, State};
use crate::types::{
    self, BASE_PATH, GetWork200Content, GetWorkRequest, ListWorksOrderBy, ListWorksRequest,
    NewWork, UploadImageContent, UploadImageRequest, Work, WorkId,
};

use super::{not_found, problem};

/// What is asked for beyond kind, title, room, year and price narrows nothing: the museum does not
/// keep it.
pub(super) fn list(
    state: &State,
    caller: Option<()>,
    asked: &ListWorksRequest,
) -> Result<types::ListWorksSuccess, Failure<types::ListWorksFailure>> {
    let found = state.works.values().map(|held| &held.work).filter(|work| fits(work, asked));
    let mut found: Vec<&Work> = found.collect();
    if let Some(order) = &asked.order {
        match order.by {
            ListWorksOrderBy::Title => found.sort_by_key(|work| facts(&work.work).title),
            ListWorksOrderBy::Year => found.sort_by_key(|work| facts(&work.work).year),
            ListWorksOrderBy::Price => {
                let price = |work: &Work| facts(&work.work).price.unwrap_or_default();
                found.sort_by(|one, other| price(one).total_cmp(&price(other)));
            }
        }
        if order.descending_or_default() {
            found.reverse();
        }
    }
    let limit = usize::try_from(asked.limit_or_default().get()).unwrap_or(0);
    let is_complete = found.len() <= limit;
    let shown = found.into_iter().take(limit);
    let body: Vec<Work> = match caller {
        Some(()) => shown.cloned().collect(),
        None => shown.cloned().map(without_price).collect(),
    };
    let rooms: BTreeSet<i32> = body.iter().map(|work| work.room.get()).collect();
    let x_rooms = Some(rooms.into_iter().collect()).filter(|_| !body.is_empty());
    let mut response = types::ListWorksOk::new(body, is_complete);
    response.x_rooms = x_rooms;
    Ok(types::ListWorksSuccess::Ok(response))
}

/// What all kinds of works have.
struct Facts<'a> {
    kind: &'static str,
    title: &'a str,
    year: Option<i32>,
    price: Option<f64>,
}

fn facts(work: &NewWork) -> Facts<'_> {
    macro_rules! of {
        ($kind:literal, $work:expr) => {
            Facts {
                kind: $kind,
                title: $work.title.as_str(),
                year: $work.year.map(|year| year.get()),
                price: $work.price.map(|price| price.get()),
            }
        };
    }
    match work {
        NewWork::NewPainting(work) => of!("painting", work),
        NewWork::NewSculpture(work) => of!("sculpture", work),
        NewWork::NewPrint(work) => of!("print", work),
        NewWork::Unknown(_) => Facts { kind: "", title: "", year: None, price: None },
    }
}

fn fits(work: &Work, asked: &ListWorksRequest) -> bool {
    let Facts { kind, title, year, price } = facts(&work.work);
    let room = work.room.get();
    asked.kind.as_ref().is_none_or(|kinds| kinds.iter().any(|wanted| wanted.as_str() == kind))
        && asked.words.as_ref().is_none_or(|words| title.contains(words.as_str()))
        && asked.rooms.as_ref().is_none_or(|rooms| rooms.iter().any(|wanted| wanted.get() == room))
        && asked
            .years
            .as_ref()
            .is_none_or(|years| years.iter().any(|wanted| Some(wanted.get()) == year))
        && asked.price.is_none_or(|most| price.is_some_and(|price| price <= most.get()))
        && (!asked.on_view_or_default() || room > 0)
}

/// Prices are for the staff.
fn without_price(mut work: Work) -> Work {
    match &mut work.work {
        NewWork::NewPainting(work) => work.price = None,
        NewWork::NewSculpture(work) => work.price = None,
        NewWork::NewPrint(work) => work.price = None,
        NewWork::Unknown(_) => {}
    }
    work
}

/// Two works of one kind, title and year would be taken for each other.
pub(super) fn add(
    state: &mut State,
    work: NewWork,
) -> Result<types::AddWorkSuccess, Failure<types::AddWorkFailure>> {
    let new = facts(&work);
    let is_same = |held: &Held| {
        let known = facts(&held.work.work);
        (known.kind, known.title, known.year) == (new.kind, new.title, new.year)
    };
    if state.works.values().any(is_same) {
        let detail = "there is a work of this kind, title and year";
        return Err(types::AddWorkFailure::Conflict(problem(StatusCode::CONFLICT, detail)).into());
    }
    let id = state.next_work();
    let room = i32::try_from(state.works.len() % 41).unwrap_or(0);
    let work = Work { id: id.clone().into(), room: room.into(), work };
    let location = format!("{BASE_PATH}/works/{id}");
    state.works.insert(id, Held { work: work.clone(), image: VecDeque::new() });
    Ok(types::AddWorkSuccess::Created(types::AddWorkCreated::new(work, location)))
}

pub(super) fn get(
    state: &State,
    context: &Context,
    asked: &GetWorkRequest,
) -> Result<types::GetWorkSuccess, Failure<types::GetWorkFailure>> {
    let Some(Held { work, .. }) = state.works.get(asked.work_id.as_str()) else {
        return Err(types::GetWorkFailure::NotFound(not_found("work")).into());
    };
    // A work never changes.
    let e_tag = format!("\"{}\"", asked.work_id.as_str());
    if asked.if_none_match.as_ref().is_some_and(|tag| tag.as_str() == e_tag) {
        return Err(types::GetWorkFailure::NotModified.into());
    }
    let body = match context.preferred(&["application/json", "text/plain"]) {
        Some("text/plain") => GetWork200Content::Text(label(work)),
        _ => GetWork200Content::Json(work.clone()),
    };
    Ok(types::GetWorkSuccess::Ok(types::GetWorkOk::new(body, e_tag)))
}

/// What stands on the wall.
fn label(work: &Work) -> String {
    let Facts { kind, title, year, .. } = facts(&work.work);
    match year {
        Some(year) => format!("{title}, {kind}, {year}"),
        None => format!("{title}, {kind}"),
    }
}

pub(super) fn download(
    state: &State,
    id: &WorkId,
) -> Result<types::DownloadImageSuccess, Failure<types::DownloadImageFailure>> {
    match state.works.get(id.as_str()) {
        Some(held) => {
            Ok(types::DownloadImageSuccess::Ok(Body::from_stream(Pieces(held.image.clone()))))
        }
        None => Err(types::DownloadImageFailure::NotFound(not_found("work")).into()),
    }
}

pub(super) fn measure(
    state: &State,
    id: &WorkId,
) -> Result<types::MeasureImageSuccess, Failure<types::MeasureImageFailure>> {
    match state.works.get(id.as_str()) {
        Some(held) => {
            let length: usize = held.image.iter().map(bytes::Bytes::len).sum();
            Ok(types::MeasureImageSuccess::Ok(types::MeasureImageOk::new(
                i64::try_from(length).unwrap_or(i64::MAX).into(),
            )))
        }
        None => Err(types::MeasureImageFailure::NotFound.into()),
    }
}

pub(super) async fn upload(
    gallery: &Gallery,
    asked: UploadImageRequest,
) -> Result<types::UploadImageSuccess, Failure<types::UploadImageFailure>> {
    let (UploadImageContent::Bytes(body) | UploadImageContent::ImagePng(body)) = asked.body;
    let pieces = pieces(body).await.map_err(Failure::rejected)?;
    match gallery.state().works.get_mut(asked.work_id.as_str()) {
        Some(held) => {
            held.image = pieces;
            Ok(types::UploadImageSuccess::NoContent)
        }
        None => Err(types::UploadImageFailure::NotFound(not_found("work")).into()),
    }
}

async fn pieces(mut body: Body) -> Result<VecDeque<bytes::Bytes>, StreamError> {
    let mut pieces = VecDeque::new();
    while let Some(piece) = body.chunk().await {
        pieces.push_back(piece?);
    }
    Ok(pieces)
}
