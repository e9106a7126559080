//! What was read of a request into an answer that tells it.

use crate::types::{EchoListsRequest, EchoScalarsRequest, Lists, Scalars};

pub(super) fn scalars(asked: EchoScalarsRequest) -> Scalars {
    let cookie_count = asked.cookie_count_or_default();
    let query_name = asked.query_name_or_default();
    let header_flag = asked.x_flag_or_default();
    Scalars {
        count: asked.count.get(),
        share: asked.share.get(),
        flag: asked.flag,
        day: String::from(asked.day).into(),
        name: asked.name.into(),
        query_count: asked.query_count.get(),
        query_share: asked.query_share.map(|share| share.get()),
        query_flag: asked.query_flag,
        query_name: query_name.into(),
        query_level: asked.query_level,
        header_count: asked.x_count,
        header_share: asked.x_share.map(|share| share.get()),
        header_flag,
        header_id: asked.x_id.map(|id| String::from(id).into()),
        cookie_count: cookie_count.get(),
        cookie_share: asked.cookie_share.map(|share| share.get()),
        cookie_flag: asked.cookie_flag,
        cookie_name: asked.cookie_name.map(String::from),
    }
}

pub(super) fn lists(asked: EchoListsRequest) -> Lists {
    Lists {
        rooms: asked.rooms.iter().map(|room| room.get()).collect(),
        span: asked.span,
        corner: asked.corner,
        header_rooms: asked.x_rooms.map(|rooms| rooms.iter().map(|room| room.get()).collect()),
        header_span: asked.x_span,
        header_corner: asked.x_corner,
        seen: asked.seen.map(|rooms| rooms.iter().map(|room| room.get()).collect()),
        stand: asked.stand,
    }
}
