//! Notes on the board: listed, pinned and changed.

use crate::server::{
    AddNoteResponse, ChangeNoteRequest, ChangeNoteResponse, ListNotesRequest, ListNotesResponse,
};
use crate::state::{NOW, State};
use crate::types::{BASE_PATH, ListNotes200Body, NewNote, Note, NotePatch};

use super::not_found;

pub(super) fn list(state: &State, asked: &ListNotesRequest) -> ListNotesResponse {
    let behind = state.notes.range(asked.after.get().saturating_add(1)..).map(|(_, note)| note);
    let tagged = behind.filter(|note| match &asked.tag {
        Some(tags) => note.tags.iter().any(|tag| tags.iter().any(|t| t.as_str() == tag.as_str())),
        None => true,
    });
    let limit = usize::try_from(asked.limit.get()).unwrap_or(0);
    let notes: Vec<Note> = tagged.take(limit).cloned().collect();
    let total = i32::try_from(state.notes.len()).unwrap_or(i32::MAX);
    ListNotesResponse::Ok { body: ListNotes200Body::from(notes), x_total: total.into() }
}

pub(super) fn add(state: &mut State, note: NewNote) -> AddNoteResponse {
    let id = state.next_note();
    let note = pinned(id, note);
    state.notes.insert(id, note.clone());
    AddNoteResponse::Created { body: note, location: format!("{BASE_PATH}/notes/{id}") }
}

fn pinned(id: i64, new: NewNote) -> Note {
    let tags = Vec::from(new.tags).into_iter().map(|tag| String::from(tag).into());
    let tags: Vec<_> = tags.collect();
    Note {
        title: String::from(new.title).into(),
        body: String::from(new.body).into(),
        priority: new.priority.get().into(),
        tags: tags.into(),
        pinned: new.pinned,
        due: new.due.map(|due| String::from(due).into()),
        id: id.into(),
        created_at: NOW.into(),
    }
}

pub(super) fn change(state: &mut State, asked: ChangeNoteRequest) -> ChangeNoteResponse {
    let Some(note) = state.notes.get_mut(&asked.note_id.get()) else {
        return ChangeNoteResponse::NotFound(not_found("note"));
    };
    let NotePatch { title, priority, pinned, due } = asked.body;
    if let Some(title) = title {
        note.title = String::from(title).into();
    }
    if let Some(priority) = priority {
        note.priority = priority.get().into();
    }
    if let Some(pinned) = pinned {
        note.pinned = pinned;
    }
    if let Some(due) = due {
        note.due = due.map(|due| String::from(due).into());
    }
    ChangeNoteResponse::Ok(note.clone())
}
