// @generated from spec/gallery.yaml by `specwright generate`. Do not edit.

//! The server of the API "Gallery".

#![allow(clippy::large_enum_variant, reason = "an answer is made once and sent at once")]

use http::Method;
use specwright_server::{
    self as server, Call, Context, Input, Rejection, RequestBody, Response,
};

use super::types;

/// What a server of the API "Gallery" does.
///
/// The collection, the visitors and the notes of a small museum that does not exist.
///
/// Requests reach a method only if they keep every rule of the spec.
pub trait Api: Send + Sync + 'static {
    /// Who calls, as the credential tells.
    ///
    /// A member of the staff.
    type Staff: Send;

    /// Finds out who calls by a bearer token, before the body is read.
    fn authenticate_staff(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Staff, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    ///
    /// The desk at the entrance.
    type Desk: Send;

    /// Finds out who calls by a name and a password, before the body is read.
    fn authenticate_desk(
        &self,
        credential: server::Basic,
    ) -> impl Future<Output = Result<Self::Desk, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    ///
    /// A visitor with a pass.
    type Pass: Send;

    /// Finds out who calls by the header `X-Pass`, before the body is read.
    fn authenticate_pass(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Pass, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    ///
    /// A visitor with a ticket.
    type Ticket: Send;

    /// Finds out who calls by the query parameter `ticket`, before the body is read.
    fn authenticate_ticket(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Ticket, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    ///
    /// A visitor who was here before.
    type Visit: Send;

    /// Finds out who calls by the cookie `visit`, before the body is read.
    fn authenticate_visit(
        &self,
        credential: server::Secret<'_>,
    ) -> impl Future<Output = Result<Self::Visit, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    ///
    /// Who decides what the museum owns.
    type Curator: Send;

    /// Finds out who calls by a bearer token, which must have the scopes, before the body is
    /// read.
    fn authenticate_curator(
        &self,
        credential: server::Secret<'_>,
        scopes: &'static [&'static str],
    ) -> impl Future<Output = Result<Self::Curator, server::Denied>> + Send;

    /// Who calls, as the credential tells.
    ///
    /// Somebody whom another museum knows.
    type Sso: Send;

    /// Finds out who calls by a bearer token, which must have the scopes, before the body is
    /// read.
    fn authenticate_sso(
        &self,
        credential: server::Secret<'_>,
        scopes: &'static [&'static str],
    ) -> impl Future<Output = Result<Self::Sso, server::Denied>> + Send;

    /// Read the board.
    ///
    /// `GET /notes`, operation `listNotes`. Safe to repeat.
    fn list_notes(
        &self,
        context: Context,
        request: ListNotesRequest,
    ) -> impl Future<Output = ListNotesResponse> + Send;

    /// Pin a note to the board.
    ///
    /// `POST /notes`, operation `addNote`. Not safe to repeat.
    fn add_note(
        &self,
        context: Context,
        request: AddNoteRequest,
    ) -> impl Future<Output = AddNoteResponse> + Send;

    /// Read a note.
    ///
    /// `GET /notes/{noteId}`, operation `getNote`. Safe to repeat.
    fn get_note(
        &self,
        context: Context,
        request: GetNoteRequest,
    ) -> impl Future<Output = GetNoteResponse> + Send;

    /// Take a note from the board.
    ///
    /// `DELETE /notes/{noteId}`, operation `removeNote`. Not safe to repeat.
    fn remove_note(
        &self,
        context: Context,
        request: RemoveNoteRequest,
    ) -> impl Future<Output = RemoveNoteResponse> + Send;

    /// Change parts of a note.
    ///
    /// What is `null` is taken away; what is absent stays.
    ///
    /// `PATCH /notes/{noteId}`, operation `changeNote`. Safe to repeat.
    fn change_note(
        &self,
        context: Context,
        request: ChangeNoteRequest,
    ) -> impl Future<Output = ChangeNoteResponse> + Send;

    /// Search the collection.
    ///
    /// `GET /works`, operation `listWorks`. Safe to repeat.
    fn list_works(
        &self,
        context: Context,
        caller: Option<Self::Staff>,
        request: ListWorksRequest,
    ) -> impl Future<Output = ListWorksResponse> + Send;

    /// Add a work to the collection.
    ///
    /// `POST /works`, operation `addWork`. Not safe to repeat.
    fn add_work(
        &self,
        context: Context,
        caller: Self::Curator,
        request: AddWorkRequest,
    ) -> impl Future<Output = AddWorkResponse> + Send;

    /// Look at a work.
    ///
    /// As data, or as the text on the wall beside it.
    ///
    /// `GET /works/{workId}`, operation `getWork`. Safe to repeat.
    fn get_work(
        &self,
        context: Context,
        request: GetWorkRequest,
    ) -> impl Future<Output = GetWorkResponse> + Send;

    /// Sell a work.
    ///
    /// `DELETE /works/{workId}`, operation `sellWork`. Not safe to repeat.
    fn sell_work(
        &self,
        context: Context,
        caller: Self::Curator,
        request: SellWorkRequest,
    ) -> impl Future<Output = SellWorkResponse> + Send;

    /// Download the image of a work.
    ///
    /// Until one is uploaded, it is empty.
    ///
    /// `GET /works/{workId}/image`, operation `downloadImage`. Safe to repeat.
    fn download_image(
        &self,
        context: Context,
        request: DownloadImageRequest,
    ) -> impl Future<Output = DownloadImageResponse> + Send;

    /// Upload the image of a work.
    ///
    /// `PUT /works/{workId}/image`, operation `uploadImage`. Not safe to repeat.
    fn upload_image(
        &self,
        context: Context,
        caller: Self::Staff,
        request: UploadImageRequest,
    ) -> impl Future<Output = UploadImageResponse> + Send;

    /// Ask how large the image of a work is.
    ///
    /// `HEAD /works/{workId}/image`, operation `measureImage`. Safe to repeat.
    fn measure_image(
        &self,
        context: Context,
        request: MeasureImageRequest,
    ) -> impl Future<Output = MeasureImageResponse> + Send;

    /// Register a visitor.
    ///
    /// `POST /visitors`, operation `registerVisitor`. Not safe to repeat.
    fn register_visitor(
        &self,
        context: Context,
        caller: Self::Desk,
        request: RegisterVisitorRequest,
    ) -> impl Future<Output = RegisterVisitorResponse> + Send;

    /// Look a visitor up.
    ///
    /// `GET /visitors/{visitorId}`, operation `getVisitor`. Safe to repeat.
    fn get_visitor(
        &self,
        context: Context,
        caller: PassOrDesk<Self>,
        request: GetVisitorRequest,
    ) -> impl Future<Output = GetVisitorResponse> + Send;

    /// Keep a visitor's photo.
    ///
    /// `PUT /visitors/{visitorId}/photo`, operation `keepPhoto`. Not safe to repeat.
    fn keep_photo(
        &self,
        context: Context,
        caller: Self::Desk,
        request: KeepPhotoRequest,
    ) -> impl Future<Output = KeepPhotoResponse> + Send;

    /// Let a visitor in.
    ///
    /// Without a body, for the whole day.
    ///
    /// `POST /visitors/{visitorId}/check-in`, operation `checkIn`. Not safe to repeat.
    fn check_in(
        &self,
        context: Context,
        caller: (Self::Ticket, Self::Pass),
        request: CheckInRequest,
    ) -> impl Future<Output = CheckInResponse> + Send;

    /// Tell which credential was accepted.
    ///
    /// `GET /me`, operation `whoAmI`. Safe to repeat.
    fn who_am_i(
        &self,
        context: Context,
        caller: VisitOrTicketOrSso<Self>,
        request: WhoAmIRequest,
    ) -> impl Future<Output = WhoAmIResponse> + Send;

    /// Read what guests have written.
    ///
    /// `GET /guestbook`, operation `readGuestbook`. Safe to repeat.
    fn read_guestbook(
        &self,
        context: Context,
        request: ReadGuestbookRequest,
    ) -> impl Future<Output = ReadGuestbookResponse> + Send;

    /// Write into the guestbook.
    ///
    /// `POST /guestbook`, operation `writeGuestbook`. Not safe to repeat.
    fn write_guestbook(
        &self,
        context: Context,
        request: WriteGuestbookRequest,
    ) -> impl Future<Output = WriteGuestbookResponse> + Send;

    /// Give back scalars from every place.
    ///
    /// `GET /desk/scalars/{count}/{share}/{flag}/{day}/{name}`, operation `echoScalars`. Safe to
    /// repeat.
    fn echo_scalars(
        &self,
        context: Context,
        request: EchoScalarsRequest,
    ) -> impl Future<Output = EchoScalarsResponse> + Send;

    /// Give back lists and objects from paths, headers and cookies.
    ///
    /// `GET /desk/lists/{rooms}/{span}/{corner}`, operation `echoLists`. Safe to repeat.
    fn echo_lists(
        &self,
        context: Context,
        request: EchoListsRequest,
    ) -> impl Future<Output = EchoListsResponse> + Send;

    /// Give back one of everything.
    ///
    /// `POST /desk/specimens`, operation `echoSpecimen`. Not safe to repeat.
    fn echo_specimen(
        &self,
        context: Context,
        caller: Self::Staff,
        request: EchoSpecimenRequest,
    ) -> impl Future<Output = EchoSpecimenResponse> + Send;

    /// Give back choices, trees and open objects.
    ///
    /// `POST /desk/compositions`, operation `echoComposition`. Not safe to repeat.
    fn echo_composition(
        &self,
        context: Context,
        caller: Self::Staff,
        request: EchoCompositionRequest,
    ) -> impl Future<Output = EchoCompositionResponse> + Send;

    /// Give back a text.
    ///
    /// `POST /desk/label`, operation `setLabel`. Not safe to repeat.
    fn set_label(
        &self,
        context: Context,
        request: SetLabelRequest,
    ) -> impl Future<Output = SetLabelResponse> + Send;

    /// Tell when the museum is open.
    ///
    /// `GET /desk/hours`, operation `openingHours`. Safe to repeat.
    #[deprecated]
    fn opening_hours(
        &self,
        context: Context,
        request: OpeningHoursRequest,
    ) -> impl Future<Output = OpeningHoursResponse> + Send;
}

/// Makes a service of an implementation; `refuse` answers the requests that never reach it.
pub fn service<A: Api>(
    api: A,
    refuse: server::Refuse,
) -> server::Service<Operations<A>> {
    server::Service::new(Operations(api), types::BASE_PATH, refuse)
}

/// The operations, in the order in which their paths are tried.
pub static OPERATIONS: [server::Operation; 25] = [
    server::Operation::new(
        "echoComposition",
        "POST",
        "/desk/compositions",
        &["application/json"],
    ),
    server::Operation::new("openingHours", "GET", "/desk/hours", &["application/json"]),
    server::Operation::new("setLabel", "POST", "/desk/label", &["text/plain"]),
    server::Operation::new(
        "echoLists",
        "GET",
        "/desk/lists/{rooms}/{span}/{corner}",
        &["application/json"],
    ),
    server::Operation::new(
        "echoScalars",
        "GET",
        "/desk/scalars/{count}/{share}/{flag}/{day}/{name}",
        &["application/json"],
    ),
    server::Operation::new(
        "echoSpecimen",
        "POST",
        "/desk/specimens",
        &["application/json"],
    ),
    server::Operation::new("readGuestbook", "GET", "/guestbook", &["application/json"]),
    server::Operation::new(
        "writeGuestbook",
        "POST",
        "/guestbook",
        &["application/json"],
    ),
    server::Operation::new("whoAmI", "GET", "/me", &["application/json"]),
    server::Operation::new("listNotes", "GET", "/notes", &["application/json"])
        .only_query(&["limit", "after", "tag"]),
    server::Operation::new("addNote", "POST", "/notes", &["application/json"]),
    server::Operation::new("getNote", "GET", "/notes/{noteId}", &["application/json"]),
    server::Operation::new("removeNote", "DELETE", "/notes/{noteId}", &[]),
    server::Operation::new(
        "changeNote",
        "PATCH",
        "/notes/{noteId}",
        &["application/json"],
    ),
    server::Operation::new(
        "registerVisitor",
        "POST",
        "/visitors",
        &["application/json"],
    ),
    server::Operation::new(
        "getVisitor",
        "GET",
        "/visitors/{visitorId}",
        &["application/json"],
    ),
    server::Operation::new(
        "checkIn",
        "POST",
        "/visitors/{visitorId}/check-in",
        &["application/json"],
    ),
    server::Operation::new(
            "keepPhoto",
            "PUT",
            "/visitors/{visitorId}/photo",
            &["application/json"],
        )
        .body_limit(131072),
    server::Operation::new("listWorks", "GET", "/works", &["application/json"]),
    server::Operation::new("addWork", "POST", "/works", &["application/json"]),
    server::Operation::new(
        "getWork",
        "GET",
        "/works/{workId}",
        &["application/json", "text/plain"],
    ),
    server::Operation::new("sellWork", "DELETE", "/works/{workId}", &[]),
    server::Operation::new(
        "downloadImage",
        "GET",
        "/works/{workId}/image",
        &["application/octet-stream"],
    ),
    server::Operation::new("uploadImage", "PUT", "/works/{workId}/image", &[])
        .body_limit(65536),
    server::Operation::new("measureImage", "HEAD", "/works/{workId}/image", &[]),
];

/// The id of the operation that a request asks for; for layers around the service.
pub fn operation_id<B>(request: &http::Request<B>) -> Option<&'static str> {
    server::operation_id(&OPERATIONS, types::BASE_PATH, request)
}

/// The operations of an implementation behind their paths.
#[derive(Debug)]
pub struct Operations<A>(A);

impl<A: Api> server::Dispatch for Operations<A> {
    fn dispatch<B: RequestBody>(
        self: std::sync::Arc<Self>,
        call: Call<B>,
    ) -> server::Serving {
        let path = call.path();
        match path.segments::<7>().as_ref().map(server::Segments::as_slice) {
            Some(["desk", "compositions"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_echo_composition(&self.0, call.at(&OPERATIONS[0]))
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["desk", "hours"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_opening_hours(&self.0, call.at(&OPERATIONS[1])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["desk", "label"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_set_label(&self.0, call.at(&OPERATIONS[2])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["desk", "lists", _, _, _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_echo_lists(
                                    &self.0,
                                    call.at(&OPERATIONS[3]),
                                    path.segment(2),
                                    path.segment(3),
                                    path.segment(4),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["desk", "scalars", _, _, _, _, _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_echo_scalars(
                                    &self.0,
                                    call.at(&OPERATIONS[4]),
                                    path.segment(2),
                                    path.segment(3),
                                    path.segment(4),
                                    path.segment(5),
                                    path.segment(6),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["desk", "specimens"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_echo_specimen(&self.0, call.at(&OPERATIONS[5])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["guestbook"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_read_guestbook(&self.0, call.at(&OPERATIONS[6])).await
                        })
                    }
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_write_guestbook(&self.0, call.at(&OPERATIONS[7])).await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["me"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_who_am_i(&self.0, call.at(&OPERATIONS[8])).await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["notes"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_list_notes(&self.0, call.at(&OPERATIONS[9])).await
                        })
                    }
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_add_note(&self.0, call.at(&OPERATIONS[10])).await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["notes", _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_get_note(
                                    &self.0,
                                    call.at(&OPERATIONS[11]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    Method::DELETE => {
                        server::Serving::work(async move {
                            serve_remove_note(
                                    &self.0,
                                    call.at(&OPERATIONS[12]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    Method::PATCH => {
                        server::Serving::work(async move {
                            serve_change_note(
                                    &self.0,
                                    call.at(&OPERATIONS[13]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("DELETE, GET, HEAD, OPTIONS, PATCH"),
                        )
                    }
                }
            }
            Some(["visitors"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_register_visitor(&self.0, call.at(&OPERATIONS[14]))
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["visitors", _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_get_visitor(
                                    &self.0,
                                    call.at(&OPERATIONS[15]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("GET, HEAD, OPTIONS")),
                }
            }
            Some(["visitors", _, "check-in"]) => {
                match *call.method() {
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_check_in(
                                    &self.0,
                                    call.at(&OPERATIONS[16]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, POST")),
                }
            }
            Some(["visitors", _, "photo"]) => {
                match *call.method() {
                    Method::PUT => {
                        server::Serving::work(async move {
                            serve_keep_photo(
                                    &self.0,
                                    call.at(&OPERATIONS[17]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => server::Serving::answer(call.other_method("OPTIONS, PUT")),
                }
            }
            Some(["works"]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_list_works(&self.0, call.at(&OPERATIONS[18])).await
                        })
                    }
                    Method::POST => {
                        server::Serving::work(async move {
                            serve_add_work(&self.0, call.at(&OPERATIONS[19])).await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS, POST"),
                        )
                    }
                }
            }
            Some(["works", _]) => {
                match *call.method() {
                    Method::GET | Method::HEAD => {
                        server::Serving::work(async move {
                            serve_get_work(
                                    &self.0,
                                    call.at(&OPERATIONS[20]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    Method::DELETE => {
                        server::Serving::work(async move {
                            serve_sell_work(
                                    &self.0,
                                    call.at(&OPERATIONS[21]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("DELETE, GET, HEAD, OPTIONS"),
                        )
                    }
                }
            }
            Some(["works", _, "image"]) => {
                match *call.method() {
                    Method::GET => {
                        server::Serving::work(async move {
                            serve_download_image(
                                    &self.0,
                                    call.at(&OPERATIONS[22]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    Method::PUT => {
                        server::Serving::work(async move {
                            serve_upload_image(
                                    &self.0,
                                    call.at(&OPERATIONS[23]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    Method::HEAD => {
                        server::Serving::work(async move {
                            serve_measure_image(
                                    &self.0,
                                    call.at(&OPERATIONS[24]),
                                    path.segment(1),
                                )
                                .await
                        })
                    }
                    _ => {
                        server::Serving::answer(
                            call.other_method("GET, HEAD, OPTIONS, PUT"),
                        )
                    }
                }
            }
            _ => server::Serving::answer(Err(Rejection::NotFound)),
        }
    }
}

async fn find_staff_or_nobody<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<Option<A::Staff>, Rejection> {
    if let Some(caller) = head.bearer()
        && let Ok(caller) = api.authenticate_staff(caller).await
    {
        return Ok(Some(caller));
    }
    Ok(None)
}

async fn find_curator<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Curator, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.bearer() {
        match api.authenticate_curator(caller, &["works:write"]).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

async fn find_curator2<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Curator, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.bearer() {
        match api.authenticate_curator(caller, &["works:write", "works:read"]).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

async fn find_staff<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Staff, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.bearer() {
        match api.authenticate_staff(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

async fn find_desk<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<A::Desk, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.basic() {
        match api.authenticate_desk(caller).await {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Basic realm=\"api\", charset=\"UTF-8\"")))
}

/// Who calls, by one of several credentials.
pub enum PassOrDesk<A: Api + ?Sized> {
    /// Known by Pass.
    Pass(A::Pass),
    /// Known by Desk.
    Desk(A::Desk),
}

async fn find_pass_or_desk<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<PassOrDesk<A>, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_header("x-pass") {
        match api.authenticate_pass(caller).await {
            Ok(caller) => return Ok(PassOrDesk::Pass(caller)),
            Err(reason) => denied = denied.max(reason),
        }
    }
    if let Some(caller) = head.basic() {
        match api.authenticate_desk(caller).await {
            Ok(caller) => return Ok(PassOrDesk::Desk(caller)),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Basic realm=\"api\", charset=\"UTF-8\"")))
}

async fn find_ticket_and_pass<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<(A::Ticket, A::Pass), Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let (Some(caller_1), Some(caller_2)) = (
        head.key_in_query("ticket"),
        head.key_in_header("x-pass"),
    ) {
        match (
            api.authenticate_ticket(caller_1.secret()).await,
            api.authenticate_pass(caller_2).await,
        ) {
            (Ok(caller_1), Ok(caller_2)) => return Ok((caller_1, caller_2)),
            (caller_1, caller_2) => {
                denied = denied.worst([caller_1.err(), caller_2.err()]);
            }
        }
    }
    Err(denied.into_rejection(None))
}

/// Who calls, by one of several credentials.
pub enum VisitOrTicketOrSso<A: Api + ?Sized> {
    /// Known by Visit.
    Visit(A::Visit),
    /// Known by Ticket.
    Ticket(A::Ticket),
    /// Known by Sso.
    Sso(A::Sso),
}

async fn find_visit_or_ticket_or_sso<A: Api>(
    api: &A,
    head: server::Head<'_>,
) -> Result<VisitOrTicketOrSso<A>, Rejection> {
    let mut denied = server::Denied::Unauthenticated;
    if let Some(caller) = head.key_in_cookie("visit") {
        match api.authenticate_visit(caller).await {
            Ok(caller) => return Ok(VisitOrTicketOrSso::Visit(caller)),
            Err(reason) => denied = denied.max(reason),
        }
    }
    if let Some(caller) = head.key_in_query("ticket") {
        match api.authenticate_ticket(caller.secret()).await {
            Ok(caller) => return Ok(VisitOrTicketOrSso::Ticket(caller)),
            Err(reason) => denied = denied.max(reason),
        }
    }
    if let Some(caller) = head.bearer() {
        match api.authenticate_sso(caller, &[]).await {
            Ok(caller) => return Ok(VisitOrTicketOrSso::Sso(caller)),
            Err(reason) => denied = denied.max(reason),
        }
    }
    Err(denied.into_rejection(Some("Bearer")))
}

/// What [`Api::list_notes`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ListNotesRequest {
    /// How many at most. In the query: `limit`; `20` where it is absent.
    pub limit: types::ListNotesLimit,
    /// The notes behind this one. In the query: `after`; `0` where it is absent.
    pub after: types::ListNotesAfter,
    /// Only notes with one of these tags. In the query: `tag`.
    pub tag: Option<types::ListNotesTag>,
}

/// What [`Api::list_notes`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ListNotesResponse {
    /// The notes, oldest first. Status 200.
    Ok {
        /// The body.
        body: types::ListNotes200Body,
        /// How many notes there are. In the header `x-total`.
        x_total: types::ListNotes200XTotal,
    },
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl ListNotesResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok { body, x_total } => {
                let response = server::json(200, "application/json", &body);
                server::with_header(response, "x-total", &x_total)
            }
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_list_notes<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let limit = input.query_or::<types::ListNotesLimit>("limit", "20");
    let after = input.query_or::<types::ListNotesAfter>("after", "0");
    let tag = input
        .optional_query_as::<types::ListNotesTag>("tag", server::Style::FormExploded);
    let (Some(limit), Some(after), Some(tag)) = (limit, after, tag) else {
        return Err(input.rejection());
    };
    if !input.is_right() {
        return Err(input.rejection());
    }
    let request = ListNotesRequest {
        limit,
        after,
        tag,
    };
    Ok(Api::list_notes(api, input.context(), request).await.respond())
}

/// What [`Api::add_note`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AddNoteRequest {
    /// The body.
    pub body: types::NewNote,
}

/// What [`Api::add_note`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum AddNoteResponse {
    /// The note hangs on the board. Status 201.
    Created {
        /// The body.
        body: types::Note,
        /// Where the note can be read. In the header `location`.
        location: String,
    },
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
    /// The request was refused; RFC 9457. Any status from 200 to 599.
    Default {
        /// The status.
        status: server::Status<200, 599>,
        /// The body.
        body: types::Problem,
    },
}

impl AddNoteResponse {
    fn respond(self) -> Response {
        match self {
            Self::Created { body, location } => {
                let response = server::json(201, "application/json", &body);
                server::with_header(response, "location", &location)
            }
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
            Self::Default { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_add_note<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<types::NewNote, B>(payload, &["application/json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = AddNoteRequest { body };
    Ok(Api::add_note(api, input.context(), request).await.respond())
}

/// What [`Api::get_note`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct GetNoteRequest {
    /// In the path: `noteId`.
    pub note_id: types::GetNoteNoteId,
    /// The language that the reader prefers. In the query: `lang`.
    pub lang: Option<types::GetNoteLang>,
    /// How many characters fit on a line. In the query: `width`.
    pub width: Option<types::GetNoteWidth>,
    /// What the caller's log calls this request. In a header: `X-Trace`.
    pub x_trace: Option<types::GetNoteXTrace>,
}

/// What [`Api::get_note`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum GetNoteResponse {
    /// The note. Status 200.
    Ok(types::Note),
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 200 to 599.
    Default {
        /// The status.
        status: server::Status<200, 599>,
        /// The body.
        body: types::Problem,
    },
}

impl GetNoteResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::Default { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_get_note<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    note_id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let note_id = input.path::<types::GetNoteNoteId>("noteId", note_id);
    let lang = input.optional_query::<types::GetNoteLang>("lang");
    let width = input.optional_query::<types::GetNoteWidth>("width");
    let x_trace = input.optional_header::<types::GetNoteXTrace>("X-Trace");
    let (Some(note_id), Some(lang), Some(width), Some(x_trace)) = (
        note_id,
        lang,
        width,
        x_trace,
    ) else {
        return Err(input.rejection());
    };
    let request = GetNoteRequest {
        note_id,
        lang,
        width,
        x_trace,
    };
    Ok(Api::get_note(api, input.context(), request).await.respond())
}

/// What [`Api::remove_note`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveNoteRequest {
    /// The number of the note. In the path: `noteId`.
    pub note_id: types::RemoveNoteNoteId,
}

/// What [`Api::remove_note`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum RemoveNoteResponse {
    /// It is gone. Status 204.
    NoContent,
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl RemoveNoteResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_remove_note<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    note_id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let note_id = input.path::<types::RemoveNoteNoteId>("noteId", note_id);
    let Some(note_id) = note_id else {
        return Err(input.rejection());
    };
    let request = RemoveNoteRequest { note_id };
    Ok(Api::remove_note(api, input.context(), request).await.respond())
}

/// What [`Api::change_note`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeNoteRequest {
    /// The number of the note. In the path: `noteId`.
    pub note_id: types::ChangeNoteNoteId,
    /// The body.
    pub body: types::NotePatch,
}

/// What [`Api::change_note`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeNoteResponse {
    /// The note as it is now. Status 200.
    Ok(types::Note),
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl ChangeNoteResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_change_note<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    note_id: &str,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let note_id = input.path::<types::ChangeNoteNoteId>("noteId", note_id);
    let body = input
        .json::<types::NotePatch, B>(payload, &["application/merge-patch+json"])
        .await?;
    let (Some(note_id), Some(body)) = (note_id, body) else {
        return Err(input.rejection());
    };
    let request = ChangeNoteRequest { note_id, body };
    Ok(Api::change_note(api, input.context(), request).await.respond())
}

/// What [`Api::list_works`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ListWorksRequest {
    /// How many at most. In the query: `limit`; `20` where it is absent.
    pub limit: types::ListWorksLimit,
    /// A part of the title; without a text, any title. In the query: `words`.
    pub words: Option<types::ListWorksWords>,
    /// Only works of these kinds; form, exploded. In the query: `kind`.
    pub kind: Option<types::ListWorksKind>,
    /// Only works in these rooms; form, not exploded. In the query: `rooms`.
    pub rooms: Option<types::ListWorksRooms>,
    /// Only works of these shades; separated by blanks. In the query: `shades`.
    pub shades: Option<types::ListWorksShades>,
    /// Only works of these years; separated by bars. In the query: `years`.
    pub years: Option<types::ListWorksYears>,
    /// From and to, in centimetres; a deep object. In the query: `size`.
    pub size: Option<types::ListWorksSize>,
    /// A place in the building; form, not exploded. In the query: `near`.
    pub near: Option<types::ListWorksNear>,
    /// By which property, and which way; form, exploded. In the query: `order`.
    pub order: Option<types::ListWorksOrder>,
    /// Anything else that a work must have, as JSON. In the query: `filter`.
    pub filter: Option<types::Filter>,
    /// At most this dear. In the query: `price`.
    pub price: Option<types::ListWorksPrice>,
    /// Only works that hang. In the query: `onView`; `false` where it is absent.
    pub on_view: bool,
    /// Only works that were bought since. In the query: `since`.
    pub since: Option<types::ListWorksSince>,
}

/// What [`Api::list_works`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ListWorksResponse {
    /// The works. Status 200.
    Ok {
        /// The body.
        body: Vec<types::Work>,
        /// The rooms that hold some of them. In the header `x-rooms`.
        x_rooms: Option<Vec<i32>>,
        /// Whether these are all. In the header `x-complete`.
        x_complete: bool,
    },
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
    /// The request was refused; RFC 9457. Any status from 500 to 599.
    ServerError {
        /// The status.
        status: server::Status<500, 599>,
        /// The body.
        body: types::Problem,
    },
}

impl ListWorksResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok { body, x_rooms, x_complete } => {
                let response = server::json(200, "application/json", &body);
                let response = match &x_rooms {
                    Some(value) => server::with_header_list(response, "x-rooms", value),
                    None => response,
                };
                server::with_header(response, "x-complete", &x_complete)
            }
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
            Self::ServerError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_list_works<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_staff_or_nobody(api, call.head()).await?;
    let (mut input, _) = Input::new(call)?;
    let limit = input.query_or::<types::ListWorksLimit>("limit", "20");
    let words = input
        .query_or_empty::<
            types::ListWorksWords,
        >("words", specwright_runtime::Presence::Optional);
    let kind = input
        .optional_query_as::<types::ListWorksKind>("kind", server::Style::FormExploded);
    let rooms = input
        .optional_query_as::<types::ListWorksRooms>("rooms", server::Style::Form);
    let shades = input
        .optional_query_as::<
            types::ListWorksShades,
        >("shades", server::Style::SpaceDelimited);
    let years = input
        .optional_query_as::<
            types::ListWorksYears,
        >("years", server::Style::PipeDelimited);
    let size = input
        .optional_query_as::<types::ListWorksSize>("size", server::Style::DeepObject);
    let near = input
        .optional_query_as::<types::ListWorksNear>("near", server::Style::Form);
    let order = input
        .optional_query_as::<
            types::ListWorksOrder,
        >("order", server::Style::FormExploded);
    let filter = input.optional_query_as::<types::Filter>("filter", server::Style::Json);
    let price = input.optional_query::<types::ListWorksPrice>("price");
    let on_view = input.query_or::<bool>("onView", "false");
    let since = input.optional_query::<types::ListWorksSince>("since");
    let (
        Some(limit),
        Some(words),
        Some(kind),
        Some(rooms),
        Some(shades),
        Some(years),
        Some(size),
        Some(near),
        Some(order),
        Some(filter),
        Some(price),
        Some(on_view),
        Some(since),
    ) = (
        limit,
        words,
        kind,
        rooms,
        shades,
        years,
        size,
        near,
        order,
        filter,
        price,
        on_view,
        since,
    ) else {
        return Err(input.rejection());
    };
    let request = ListWorksRequest {
        limit,
        words,
        kind,
        rooms,
        shades,
        years,
        size,
        near,
        order,
        filter,
        price,
        on_view,
        since,
    };
    Ok(Api::list_works(api, input.context(), caller, request).await.respond())
}

/// What [`Api::add_work`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AddWorkRequest {
    /// The work, without its number.
    pub body: types::NewWork,
}

/// What [`Api::add_work`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum AddWorkResponse {
    /// It is in the collection. Status 201.
    Created {
        /// The body.
        body: types::Work,
        /// Where it can be read. In the header `location`.
        location: String,
    },
    /// The request was refused; RFC 9457. Status 409.
    Conflict(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl AddWorkResponse {
    fn respond(self) -> Response {
        match self {
            Self::Created { body, location } => {
                let response = server::json(201, "application/json", &body);
                server::with_header(response, "location", &location)
            }
            Self::Conflict(body) => server::json(409, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_add_work<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_curator(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<types::NewWork, B>(payload, &["application/json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = AddWorkRequest { body };
    Ok(Api::add_work(api, input.context(), caller, request).await.respond())
}

/// What [`Api::get_work`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct GetWorkRequest {
    /// The number in the inventory. In the path: `workId`.
    pub work_id: types::GetWorkWorkId,
    /// The tag of the answer that the caller has. In a header: `If-None-Match`.
    pub if_none_match: Option<types::GetWorkIfNoneMatch>,
}

/// What [`Api::get_work`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum GetWorkResponse {
    /// The work. Status 200.
    Ok {
        /// The body.
        body: GetWork200Content,
        /// It changes when the work does. In the header `etag`.
        e_tag: String,
    },
    /// It is as the caller has it. Status 304.
    NotModified,
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl GetWorkResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok { body, e_tag } => {
                let response = body.respond(200);
                server::with_header(response, "etag", &e_tag)
            }
            Self::NotModified => server::empty(304),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

/// A body, by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum GetWork200Content {
    /// As `application/json`.
    Json(types::Work),
    /// As `text/plain`.
    Text(String),
}

impl GetWork200Content {
    fn respond(self, status: u16) -> Response {
        match self {
            Self::Json(body) => server::json(status, "application/json", &body),
            Self::Text(body) => server::text(status, "text/plain", &body),
        }
    }
}

async fn serve_get_work<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    work_id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let work_id = input.path::<types::GetWorkWorkId>("workId", work_id);
    let if_none_match = input
        .optional_header::<types::GetWorkIfNoneMatch>("If-None-Match");
    let (Some(work_id), Some(if_none_match)) = (work_id, if_none_match) else {
        return Err(input.rejection());
    };
    let request = GetWorkRequest {
        work_id,
        if_none_match,
    };
    Ok(Api::get_work(api, input.context(), request).await.respond())
}

/// What [`Api::sell_work`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SellWorkRequest {
    /// The number in the inventory. In the path: `workId`.
    pub work_id: types::SellWorkWorkId,
}

/// What [`Api::sell_work`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum SellWorkResponse {
    /// It is sold. Status 204.
    NoContent,
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl SellWorkResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_sell_work<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    work_id: &str,
) -> Result<Response, Rejection> {
    let caller = find_curator2(api, call.head()).await?;
    let (mut input, _) = Input::new(call)?;
    let work_id = input.path::<types::SellWorkWorkId>("workId", work_id);
    let Some(work_id) = work_id else {
        return Err(input.rejection());
    };
    let request = SellWorkRequest { work_id };
    Ok(Api::sell_work(api, input.context(), caller, request).await.respond())
}

/// What [`Api::download_image`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct DownloadImageRequest {
    /// The number in the inventory. In the path: `workId`.
    pub work_id: types::WorkId,
}

/// What [`Api::download_image`] answers: one variant for each documented status.
#[derive(Debug)]
pub enum DownloadImageResponse {
    /// The image, piece by piece. Status 200.
    Ok(server::Body),
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl DownloadImageResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::bytes_of(200, "application/octet-stream", body),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_download_image<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    work_id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let work_id = input.path::<types::WorkId>("workId", work_id);
    let Some(work_id) = work_id else {
        return Err(input.rejection());
    };
    let request = DownloadImageRequest { work_id };
    Ok(Api::download_image(api, input.context(), request).await.respond())
}

/// What [`Api::upload_image`] is asked.
#[derive(Debug)]
pub struct UploadImageRequest {
    /// The number in the inventory. In the path: `workId`.
    pub work_id: types::WorkId,
    /// The body.
    pub body: UploadImageContent,
}

/// A body, by its media type.
#[derive(Debug)]
pub enum UploadImageContent {
    /// As `application/octet-stream`.
    Bytes(server::Incoming),
    /// As `image/png`.
    ImagePng(server::Incoming),
}

/// What [`Api::upload_image`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum UploadImageResponse {
    /// It is kept. Status 204.
    NoContent,
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl UploadImageResponse {
    fn respond(self) -> Response {
        match self {
            Self::NoContent => server::empty(204),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_upload_image<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    work_id: &str,
) -> Result<Response, Rejection> {
    let caller = find_staff(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let work_id = input.path::<types::WorkId>("workId", work_id);
    let body = match input.media_type(&["application/octet-stream", "image/png"])? {
        0 => {
            input
                .stream(payload, &["application/octet-stream"])?
                .map(UploadImageContent::Bytes)
        }
        _ => input.stream(payload, &["image/png"])?.map(UploadImageContent::ImagePng),
    };
    let (Some(work_id), Some(body)) = (work_id, body) else {
        return Err(input.rejection());
    };
    let request = UploadImageRequest {
        work_id,
        body,
    };
    Ok(Api::upload_image(api, input.context(), caller, request).await.respond())
}

/// What [`Api::measure_image`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureImageRequest {
    /// The number in the inventory. In the path: `workId`.
    pub work_id: types::WorkId,
}

/// What [`Api::measure_image`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureImageResponse {
    /// There is such a work. Status 200.
    Ok {
        /// How many bytes it has. In the header `x-length`.
        x_length: types::MeasureImage200XLength,
    },
    /// There is no such work. Status 404.
    NotFound,
    /// The request was refused. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
    },
}

impl MeasureImageResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok { x_length } => {
                let response = server::empty(200);
                server::with_header(response, "x-length", &x_length)
            }
            Self::NotFound => server::empty(404),
            Self::ClientError { status } => server::empty(status.get()),
        }
    }
}

async fn serve_measure_image<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    work_id: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let work_id = input.path::<types::WorkId>("workId", work_id);
    let Some(work_id) = work_id else {
        return Err(input.rejection());
    };
    let request = MeasureImageRequest { work_id };
    Ok(Api::measure_image(api, input.context(), request).await.respond())
}

/// What [`Api::register_visitor`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterVisitorRequest {
    /// The body.
    pub body: RegisterVisitorContent,
}

/// A body, by its media type.
#[derive(Clone, Debug, PartialEq)]
pub enum RegisterVisitorContent {
    /// As `application/json`.
    Json(types::VisitorInRequest),
    /// As `application/x-www-form-urlencoded`.
    Form(types::VisitorForm),
}

/// What [`Api::register_visitor`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum RegisterVisitorResponse {
    /// The visitor is known now. Status 201.
    Created {
        /// The body.
        body: types::Visitor,
        /// Where it can be read. In the header `location`.
        location: String,
    },
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl RegisterVisitorResponse {
    fn respond(self) -> Response {
        match self {
            Self::Created { body, location } => {
                let response = server::json(201, "application/json", &body);
                server::with_header(response, "location", &location)
            }
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_register_visitor<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_desk(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let body = match input
        .media_type(&["application/json", "application/x-www-form-urlencoded"])?
    {
        0 => {
            input
                .json::<types::VisitorInRequest, B>(payload, &["application/json"])
                .await?
                .map(RegisterVisitorContent::Json)
        }
        _ => {
            input
                .form::<
                    types::VisitorForm,
                    B,
                >(payload, &["application/x-www-form-urlencoded"])
                .await?
                .map(RegisterVisitorContent::Form)
        }
    };
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = RegisterVisitorRequest { body };
    Ok(Api::register_visitor(api, input.context(), caller, request).await.respond())
}

/// What [`Api::get_visitor`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct GetVisitorRequest {
    /// In the path: `visitorId`.
    pub visitor_id: types::GetVisitorVisitorId,
}

/// What [`Api::get_visitor`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum GetVisitorResponse {
    /// The visitor. Status 200.
    Ok(types::Visitor),
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl GetVisitorResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_get_visitor<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    visitor_id: &str,
) -> Result<Response, Rejection> {
    let caller = find_pass_or_desk(api, call.head()).await?;
    let (mut input, _) = Input::new(call)?;
    let visitor_id = input.path::<types::GetVisitorVisitorId>("visitorId", visitor_id);
    let Some(visitor_id) = visitor_id else {
        return Err(input.rejection());
    };
    let request = GetVisitorRequest { visitor_id };
    Ok(Api::get_visitor(api, input.context(), caller, request).await.respond())
}

/// What [`Api::keep_photo`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct KeepPhotoRequest {
    /// In the path: `visitorId`.
    pub visitor_id: types::KeepPhotoVisitorId,
    /// The body.
    pub body: types::PhotoForm,
}

/// What [`Api::keep_photo`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum KeepPhotoResponse {
    /// What was kept. Status 200.
    Ok(types::PhotoReceipt),
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl KeepPhotoResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_keep_photo<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    visitor_id: &str,
) -> Result<Response, Rejection> {
    let caller = find_desk(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let visitor_id = input.path::<types::KeepPhotoVisitorId>("visitorId", visitor_id);
    let body = input
        .multipart::<types::PhotoForm, B>(payload, &["multipart/form-data"])
        .await?;
    let (Some(visitor_id), Some(body)) = (visitor_id, body) else {
        return Err(input.rejection());
    };
    let request = KeepPhotoRequest {
        visitor_id,
        body,
    };
    Ok(Api::keep_photo(api, input.context(), caller, request).await.respond())
}

/// What [`Api::check_in`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckInRequest {
    /// In the path: `visitorId`.
    pub visitor_id: types::CheckInVisitorId,
    /// The body.
    pub body: Option<types::Stay>,
}

/// What [`Api::check_in`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum CheckInResponse {
    /// How long the visitor may stay. Status 200.
    Ok(types::Stay),
    /// The request was refused; RFC 9457. Status 404.
    NotFound(types::Problem),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl CheckInResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::NotFound(body) => server::json(404, "application/problem+json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_check_in<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    visitor_id: &str,
) -> Result<Response, Rejection> {
    let caller = find_ticket_and_pass(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let visitor_id = input.path::<types::CheckInVisitorId>("visitorId", visitor_id);
    let body = if input.has_body(&payload) {
        input.json::<types::Stay, B>(payload, &["application/json"]).await?.map(Some)
    } else {
        Some(None)
    };
    let (Some(visitor_id), Some(body)) = (visitor_id, body) else {
        return Err(input.rejection());
    };
    let request = CheckInRequest { visitor_id, body };
    Ok(Api::check_in(api, input.context(), caller, request).await.respond())
}

/// What [`Api::who_am_i`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct WhoAmIRequest {}

/// What [`Api::who_am_i`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum WhoAmIResponse {
    /// The kind of the credential. Status 200.
    Ok(types::WhoAmI200Body),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl WhoAmIResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_who_am_i<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_visit_or_ticket_or_sso(api, call.head()).await?;
    let (input, _) = Input::new(call)?;
    let request = WhoAmIRequest {};
    Ok(Api::who_am_i(api, input.context(), caller, request).await.respond())
}

/// What [`Api::read_guestbook`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadGuestbookRequest {}

/// What [`Api::read_guestbook`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadGuestbookResponse {
    /// The entries, newest first. Status 200.
    Ok(Vec<types::Entry>),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl ReadGuestbookResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_read_guestbook<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = ReadGuestbookRequest {};
    Ok(Api::read_guestbook(api, input.context(), request).await.respond())
}

/// What [`Api::write_guestbook`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct WriteGuestbookRequest {
    /// The body.
    pub body: types::Entry,
}

/// What [`Api::write_guestbook`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum WriteGuestbookResponse {
    /// The entry as it was written. Status 201.
    Created(types::Entry),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl WriteGuestbookResponse {
    fn respond(self) -> Response {
        match self {
            Self::Created(body) => server::json(201, "application/json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_write_guestbook<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<types::Entry, B>(payload, &["application/json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = WriteGuestbookRequest { body };
    Ok(Api::write_guestbook(api, input.context(), request).await.respond())
}

/// What [`Api::echo_scalars`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EchoScalarsRequest {
    /// In the path: `count`.
    pub count: types::EchoScalarsCount,
    /// In the path: `share`.
    pub share: types::EchoScalarsShare,
    /// In the path: `flag`.
    pub flag: bool,
    /// In the path: `day`.
    pub day: types::EchoScalarsDay,
    /// In the path: `name`.
    pub name: types::EchoScalarsName,
    /// In the query: `queryCount`.
    pub query_count: types::EchoScalarsQueryCount,
    /// In the query: `queryShare`.
    pub query_share: Option<types::EchoScalarsQueryShare>,
    /// In the query: `queryFlag`.
    pub query_flag: bool,
    /// In the query: `queryName`; `none` where it is absent.
    pub query_name: types::EchoScalarsQueryName,
    /// In the query: `queryLevel`.
    pub query_level: Option<types::Level>,
    /// In a header: `X-Count`.
    pub x_count: i32,
    /// In a header: `X-Share`.
    pub x_share: Option<types::EchoScalarsXShare>,
    /// In a header: `X-Flag`; `true` where it is absent.
    pub x_flag: bool,
    /// In a header: `X-Id`.
    pub x_id: Option<types::EchoScalarsXId>,
    /// In a cookie: `cookieCount`; `3` where it is absent.
    pub cookie_count: types::EchoScalarsCookieCount,
    /// In a cookie: `cookieShare`.
    pub cookie_share: Option<types::EchoScalarsCookieShare>,
    /// In a cookie: `cookieFlag`.
    pub cookie_flag: Option<bool>,
    /// In a cookie: `cookieName`.
    pub cookie_name: Option<types::EchoScalarsCookieName>,
}

/// What [`Api::echo_scalars`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum EchoScalarsResponse {
    /// What was read. Status 200.
    Ok(types::Scalars),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl EchoScalarsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_echo_scalars<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    count: &str,
    share: &str,
    flag: &str,
    day: &str,
    name: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let count = input.path::<types::EchoScalarsCount>("count", count);
    let share = input.path::<types::EchoScalarsShare>("share", share);
    let flag = input.path::<bool>("flag", flag);
    let day = input.path::<types::EchoScalarsDay>("day", day);
    let name = input.path::<types::EchoScalarsName>("name", name);
    let query_count = input.query::<types::EchoScalarsQueryCount>("queryCount");
    let query_share = input.optional_query::<types::EchoScalarsQueryShare>("queryShare");
    let query_flag = input.query::<bool>("queryFlag");
    let query_name = input.query_or::<types::EchoScalarsQueryName>("queryName", "none");
    let query_level = input.optional_query::<types::Level>("queryLevel");
    let x_count = input.header::<i32>("X-Count");
    let x_share = input.optional_header::<types::EchoScalarsXShare>("X-Share");
    let x_flag = input.header_or::<bool>("X-Flag", "true");
    let x_id = input.optional_header::<types::EchoScalarsXId>("X-Id");
    let cookie_count = input
        .cookie_or::<types::EchoScalarsCookieCount>("cookieCount", "3");
    let cookie_share = input
        .optional_cookie::<types::EchoScalarsCookieShare>("cookieShare");
    let cookie_flag = input.optional_cookie::<bool>("cookieFlag");
    let cookie_name = input
        .optional_cookie::<types::EchoScalarsCookieName>("cookieName");
    let (
        Some(count),
        Some(share),
        Some(flag),
        Some(day),
        Some(name),
        Some(query_count),
        Some(query_share),
        Some(query_flag),
        Some(query_name),
        Some(query_level),
        Some(x_count),
        Some(x_share),
        Some(x_flag),
        Some(x_id),
        Some(cookie_count),
        Some(cookie_share),
        Some(cookie_flag),
        Some(cookie_name),
    ) = (
        count,
        share,
        flag,
        day,
        name,
        query_count,
        query_share,
        query_flag,
        query_name,
        query_level,
        x_count,
        x_share,
        x_flag,
        x_id,
        cookie_count,
        cookie_share,
        cookie_flag,
        cookie_name,
    ) else {
        return Err(input.rejection());
    };
    let request = EchoScalarsRequest {
        count,
        share,
        flag,
        day,
        name,
        query_count,
        query_share,
        query_flag,
        query_name,
        query_level,
        x_count,
        x_share,
        x_flag,
        x_id,
        cookie_count,
        cookie_share,
        cookie_flag,
        cookie_name,
    };
    Ok(Api::echo_scalars(api, input.context(), request).await.respond())
}

/// What [`Api::echo_lists`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EchoListsRequest {
    /// Simple. In the path: `rooms`.
    pub rooms: types::EchoListsRooms,
    /// Simple, exploded. In the path: `span`.
    pub span: types::Span,
    /// Simple, not exploded. In the path: `corner`.
    pub corner: types::Corner,
    /// In a header: `X-Rooms`.
    pub x_rooms: Option<types::EchoListsXRooms>,
    /// In a header: `X-Span`.
    pub x_span: Option<types::Span>,
    /// In a header: `X-Corner`.
    pub x_corner: Option<types::Corner>,
    /// In a cookie: `seen`.
    pub seen: Option<types::EchoListsSeen>,
    /// In a cookie: `stand`.
    pub stand: Option<types::Corner>,
}

/// What [`Api::echo_lists`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum EchoListsResponse {
    /// What was read. Status 200.
    Ok(types::Lists),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl EchoListsResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_echo_lists<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
    rooms: &str,
    span: &str,
    corner: &str,
) -> Result<Response, Rejection> {
    let (mut input, _) = Input::new(call)?;
    let rooms = input
        .path_as::<types::EchoListsRooms>("rooms", rooms, server::Style::Simple);
    let span = input.path_as::<types::Span>("span", span, server::Style::SimpleExploded);
    let corner = input.path_as::<types::Corner>("corner", corner, server::Style::Simple);
    let x_rooms = input
        .optional_header_as::<types::EchoListsXRooms>("X-Rooms", server::Style::Simple);
    let x_span = input
        .optional_header_as::<types::Span>("X-Span", server::Style::SimpleExploded);
    let x_corner = input
        .optional_header_as::<types::Corner>("X-Corner", server::Style::Simple);
    let seen = input
        .optional_cookie_as::<types::EchoListsSeen>("seen", server::Style::Form);
    let stand = input.optional_cookie_as::<types::Corner>("stand", server::Style::Form);
    let (
        Some(rooms),
        Some(span),
        Some(corner),
        Some(x_rooms),
        Some(x_span),
        Some(x_corner),
        Some(seen),
        Some(stand),
    ) = (rooms, span, corner, x_rooms, x_span, x_corner, seen, stand) else {
        return Err(input.rejection());
    };
    let request = EchoListsRequest {
        rooms,
        span,
        corner,
        x_rooms,
        x_span,
        x_corner,
        seen,
        stand,
    };
    Ok(Api::echo_lists(api, input.context(), request).await.respond())
}

/// What [`Api::echo_specimen`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EchoSpecimenRequest {
    /// The body.
    pub body: types::Specimen,
}

/// What [`Api::echo_specimen`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum EchoSpecimenResponse {
    /// The same. Status 200.
    Ok(types::Specimen),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl EchoSpecimenResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_echo_specimen<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_staff(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let body = input.json::<types::Specimen, B>(payload, &["application/json"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = EchoSpecimenRequest { body };
    Ok(Api::echo_specimen(api, input.context(), caller, request).await.respond())
}

/// What [`Api::echo_composition`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct EchoCompositionRequest {
    /// The body.
    pub body: types::Composition,
}

/// What [`Api::echo_composition`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum EchoCompositionResponse {
    /// The same. Status 200.
    Ok(types::Composition),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl EchoCompositionResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_echo_composition<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let caller = find_staff(api, call.head()).await?;
    let (mut input, payload) = Input::new(call)?;
    let body = input
        .json::<types::Composition, B>(payload, &["application/json"])
        .await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = EchoCompositionRequest { body };
    Ok(Api::echo_composition(api, input.context(), caller, request).await.respond())
}

/// What [`Api::set_label`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SetLabelRequest {
    /// The body.
    pub body: types::SetLabelBody,
}

/// What [`Api::set_label`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum SetLabelResponse {
    /// The same. Status 200.
    Ok(String),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl SetLabelResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::text(200, "text/plain", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

async fn serve_set_label<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (mut input, payload) = Input::new(call)?;
    let body = input.text::<types::SetLabelBody, B>(payload, &["text/plain"]).await?;
    let Some(body) = body else {
        return Err(input.rejection());
    };
    let request = SetLabelRequest { body };
    Ok(Api::set_label(api, input.context(), request).await.respond())
}

/// What [`Api::opening_hours`] is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct OpeningHoursRequest {}

/// What [`Api::opening_hours`] answers: one variant for each documented status.
#[derive(Clone, Debug, PartialEq)]
pub enum OpeningHoursResponse {
    /// The hours of each day of the week. Status 200.
    Ok(::std::collections::BTreeMap<String, types::OpeningHours200BodyValue>),
    /// The request was refused; RFC 9457. Any status from 400 to 499.
    ClientError {
        /// The status.
        status: server::Status<400, 499>,
        /// The body.
        body: types::Problem,
    },
}

impl OpeningHoursResponse {
    fn respond(self) -> Response {
        match self {
            Self::Ok(body) => server::json(200, "application/json", &body),
            Self::ClientError { status, body } => {
                server::json(status.get(), "application/problem+json", &body)
            }
        }
    }
}

#[expect(deprecated)]
async fn serve_opening_hours<A: Api, B: RequestBody>(
    api: &A,
    call: Call<B>,
) -> Result<Response, Rejection> {
    let (input, _) = Input::new(call)?;
    let request = OpeningHoursRequest {};
    Ok(Api::opening_hours(api, input.context(), request).await.respond())
}
