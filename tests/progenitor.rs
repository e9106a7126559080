//! Our clients and progenitor's, generated from the same specs, send the same requests.

mod inputs;
mod peers;
mod recorder;

use conference_client::{agentconf, mmc};
use expect_test::expect_file;
use specwright_client::{Body, Credential};

use peers::Comparison;

/// Calls each operation through both clients, once for each input.
macro_rules! compare {
    ($comparison:ident, $input:ident; $($id:literal: $ours:expr, $theirs:expr;)*) => {
        $(for $input in $comparison.inputs($id) {
            let _ = &$input;
            let ours = $comparison.sent($ours.await);
            let theirs = $comparison.sent($theirs.await);
            $comparison.compare(ours, theirs);
        })*
        $comparison.finish();
    };
}

fn credential() -> Credential {
    "a-credential".parse().unwrap()
}

#[tokio::test]
async fn agentconf_requests_equal_those_of_progenitor() {
    use agentconf::types::*;
    let mut comparison = Comparison::start("agentconf").await;
    let url = comparison.url(BASE_PATH);
    let ours = agentconf::Client::builder(&url).credential(credential()).build().unwrap();
    let theirs = peers::agentconf::Client::new(&url);
    compare! { comparison, v;
        "login":
            ours.login_with(LoginRequest::new(v.ours("agentid"), v.ours("body"))),
            theirs.login(&v.theirs("agentid"), &v.theirs("body"));
        "prolongTime":
            ours.prolong_time_with(ProlongTimeRequest::new(v.ours("agentid"), v.ours("body"))),
            theirs.prolong_time(&v.theirs("agentid"), &v.theirs("body"));
        "queryConfInfos":
            ours.query_conf_infos_with(QueryConfInfosRequest::new(v.ours("agentid"), v.ours("body"))),
            theirs.query_conf_infos(&v.theirs("agentid"), &v.theirs("body"));
        "releaseAgentConf":
            ours.release_agent_conf_with(ReleaseAgentConfRequest::new(v.ours("agentid"))),
            theirs.release_agent_conf(&v.theirs("agentid"));
        "queryAllConfIds":
            ours.query_all_conf_ids_with(QueryAllConfIdsRequest::new(v.ours("agentid"))),
            theirs.query_all_conf_ids(&v.theirs("agentid"));
    }
}

#[tokio::test]
async fn mmc_requests_equal_those_of_progenitor() {
    use mmc::types::*;
    let mut comparison = Comparison::start("mmc").await;
    let url = comparison.url(BASE_PATH);
    let ours = mmc::Client::builder(&url).credential(credential()).build().unwrap();
    let theirs = peers::mmc::Client::new(&url);
    compare! { comparison, v;
        "prolongMeeting":
            ours.prolong_meeting_with(
                ProlongMeetingRequest::new(v.ours("conferenceID"), v.ours("body"))
            ),
            theirs.prolong_meeting(&v.theirs("conferenceID"), &v.theirs("body"));
        "createConfToken":
            ours.create_conf_token_with(
                CreateConfTokenRequest::new(
                    v.ours("conferenceID"),
                    v.ours("X-Password"),
                    v.ours("X-Login-Type"),
                )
                .x_conference_authorization(v.ours("X-Conference-Authorization"))
                .x_nonce(v.ours("X-Nonce"))
            ),
            theirs.create_conf_token(
                &v.theirs("conferenceID"),
                Some(&v.theirs("X-Conference-Authorization")),
                &v.theirs("X-Login-Type"),
                Some(&v.theirs::<String>("X-Nonce")),
                &v.theirs("X-Password"),
            );
    }
}

#[tokio::test]
#[allow(deprecated, reason = "it is an operation like any other")]
async fn gallery_requests_equal_those_of_progenitor() {
    use ::gallery::client::{Client, schemes};
    use ::gallery::types::*;
    let mut comparison = Comparison::start("gallery").await;
    let url = comparison.url(BASE_PATH);
    let basic = Credential::basic("desk", "a-password").unwrap();
    let ours = Client::builder(&url)
        .credential_for(schemes::STAFF, credential())
        .credential_for(schemes::DESK, basic)
        .credential_for(schemes::PASS, credential())
        .credential_for(schemes::TICKET, credential())
        .credential_for(schemes::VISIT, credential())
        .credential_for(schemes::CURATOR, credential())
        .credential_for(schemes::SSO, credential())
        .build()
        .unwrap();
    let theirs = peers::gallery::Client::new(&url);
    compare! { comparison, v;
        "listNotes":
            ours.list_notes_with(
                ListNotesRequest::new()
                    .limit(v.ours("limit"))
                    .after(v.ours("after"))
                    .tag(v.ours("tag"))
            ),
            theirs.list_notes(
                Some(v.theirs("after")),
                Some(v.theirs("limit")),
                Some(&v.theirs("tag")),
            );
        "addNote":
            ours.add_note_with(AddNoteRequest::new(v.ours("body"))),
            theirs.add_note(&v.theirs("body"));
        "getNote":
            ours.get_note_with(
                GetNoteRequest::new(v.ours("noteId"))
                    .lang(v.ours("lang"))
                    .width(v.ours("width"))
                    .x_trace(v.ours("X-Trace"))
            ),
            theirs.get_note(
                v.theirs("noteId"),
                Some(v.theirs("lang")),
                Some(v.theirs("width")),
                Some(&v.theirs("X-Trace")),
            );
        "removeNote":
            ours.remove_note_with(RemoveNoteRequest::new(v.ours("noteId"))),
            theirs.remove_note(v.theirs("noteId"));
        "listWorks":
            ours.list_works_with(
                ListWorksRequest::new()
                    .kind(v.ours("kind"))
                    .limit(v.ours("limit"))
                    .near(v.ours("near"))
                    .on_view(v.ours("onView"))
                    .order(v.ours("order"))
                    .price(v.ours("price"))
                    .rooms(v.ours("rooms"))
                    .since(v.ours("since"))
                    .words(v.ours("words"))
            ),
            theirs.list_works(
                Some(&v.theirs("kind")),
                Some(v.theirs("limit")),
                Some(&v.theirs("near")),
                Some(v.theirs("onView")),
                Some(&v.theirs("order")),
                Some(v.theirs("price")),
                Some(&v.theirs("rooms")),
                Some(&v.theirs::<String>("since")),
                Some(&v.theirs("words")),
            );
        "addWork":
            ours.add_work_with(AddWorkRequest::new(v.ours("body"))),
            theirs.add_work(&v.theirs("body"));
        "getWork":
            ours.get_work_with(
                GetWorkRequest::new(v.ours("workId")).if_none_match(v.ours("If-None-Match"))
            ),
            theirs.get_work(&v.theirs("workId"), Some(&v.theirs("If-None-Match")));
        "sellWork":
            ours.sell_work_with(SellWorkRequest::new(v.ours("workId"))),
            theirs.sell_work(&v.theirs("workId"));
        "downloadImage":
            ours.download_image_with(DownloadImageRequest::new(v.ours("workId"))),
            theirs.download_image(&v.theirs("workId"));
        "measureImage":
            ours.measure_image_with(MeasureImageRequest::new(v.ours("workId"))),
            theirs.measure_image(&v.theirs("workId"));
        "uploadImage":
            ours.upload_image_with(UploadImageRequest::new(
                v.ours("workId"),
                UploadImageContent::Bytes(Body::from("an image"))
            )),
            theirs.upload_image(&v.theirs("workId"), "an image");
        "registerVisitor":
            ours.register_visitor_with(RegisterVisitorRequest::new(
                RegisterVisitorContent::Form(v.ours("application/x-www-form-urlencoded"))
            )),
            theirs.register_visitor(&v.theirs("application/x-www-form-urlencoded"));
        "getVisitor":
            ours.get_visitor_with(GetVisitorRequest::new(v.ours("visitorId"))),
            theirs.get_visitor(&v.theirs::<String>("visitorId"));
        "checkIn":
            ours.check_in_with(CheckInRequest::new(v.ours("visitorId")).body(v.ours("body"))),
            theirs.check_in(&v.theirs::<String>("visitorId"), &v.theirs("body"));
        "whoAmI":
            ours.who_am_i_with(WhoAmIRequest::new()),
            theirs.who_am_i();
        "readGuestbook":
            ours.read_guestbook_with(ReadGuestbookRequest::new()),
            theirs.read_guestbook();
        "writeGuestbook":
            ours.write_guestbook_with(WriteGuestbookRequest::new(v.ours("body"))),
            theirs.write_guestbook(&v.theirs("body"));
        "echoScalars":
            ours.echo_scalars_with(
                EchoScalarsRequest::new(
                    v.ours("count"),
                    v.ours("share"),
                    v.ours("flag"),
                    v.ours("day"),
                    v.ours("name"),
                    v.ours("queryCount"),
                    v.ours("queryFlag"),
                    v.ours("X-Count"),
                )
                .query_share(v.ours("queryShare"))
                .query_name(v.ours("queryName"))
                .query_level(v.ours("queryLevel"))
                .x_share(v.ours("X-Share"))
                .x_flag(v.ours("X-Flag"))
                .x_id(v.ours("X-Id"))
            ),
            theirs.echo_scalars(
                v.theirs("count"),
                v.theirs("share"),
                v.theirs("flag"),
                &v.theirs::<String>("day"),
                &v.theirs("name"),
                v.theirs("queryCount"),
                v.theirs("queryFlag"),
                Some(&v.theirs("queryLevel")),
                Some(&v.theirs("queryName")),
                Some(v.theirs("queryShare")),
                v.theirs("X-Count"),
                Some(v.theirs("X-Flag")),
                Some(&v.theirs::<String>("X-Id")),
                Some(v.theirs("X-Share")),
            );
        "echoSpecimen":
            ours.echo_specimen_with(EchoSpecimenRequest::new(v.ours("body"))),
            theirs.echo_specimen(&v.theirs("body"));
        "setLabel":
            ours.set_label_with(SetLabelRequest::new(v.ours("body"))),
            theirs.set_label(v.theirs("body"));
        "echoComposition":
            ours.echo_composition_with(EchoCompositionRequest::new(v.ours("body"))),
            theirs.echo_composition(&v.theirs("body"));
        "openingHours":
            ours.opening_hours_with(OpeningHoursRequest::new()),
            theirs.opening_hours();
    }
}

#[test]
fn lists_what_progenitor_refuses() {
    expect_file!["progenitor.md"].assert_eq(&peers::report());
}
