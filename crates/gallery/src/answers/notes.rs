//! Notes on the board: listed, pinned and changed.

use crate::state::{NOW, State};
use crate::types::{
    self, BASE_PATH, ChangeNoteRequest, ListNotes200Body, ListNotesRequest, NewNote, Note,
    NotePatch,
};
use specwright_server::Failure;

use super::not_found;

pub(super) fn list(
    state: &State,
    asked: &ListNotesRequest,
) -> Result<types::ListNotesSuccess, Failure<types::ListNotesFailure>> {
    let behind =
        state.notes.range(asked.after_or_default().get().saturating_add(1)..).map(|(_, note)| note);
    let tagged = behind.filter(|note| match &asked.tag {
        Some(tags) => note.tags.iter().any(|tag| tags.iter().any(|t| t.as_str() == tag.as_str())),
        None => true,
    });
    let limit = usize::try_from(asked.limit_or_default().get()).unwrap_or(0);
    let notes: Vec<Note> = tagged.take(limit).cloned().collect();
    let total = i32::try_from(state.notes.len()).unwrap_or(i32::MAX);
    Ok(types::ListNotesSuccess::Ok(types::ListNotesOk::new(
        ListNotes200Body::from(notes),
        total.into(),
    )))
}

pub(super) fn add(
    state: &mut State,
    note: NewNote,
) -> Result<types::AddNoteSuccess, Failure<types::AddNoteFailure>> {
    let id = state.next_note();
    let note = pinned(id, note);
    state.notes.insert(id, note.clone());
    Ok(types::AddNoteSuccess::Created(types::AddNoteCreated::new(
        note,
        format!("{BASE_PATH}/notes/{id}"),
    )))
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

pub(super) fn change(
    state: &mut State,
    asked: ChangeNoteRequest,
) -> Result<types::ChangeNoteSuccess, Failure<types::ChangeNoteFailure>> {
    let Some(note) = state.notes.get_mut(&asked.note_id.get()) else {
        return Err(types::ChangeNoteFailure::NotFound(not_found("note")).into());
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
    Ok(types::ChangeNoteSuccess::Ok(note.clone()))
}
