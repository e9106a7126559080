//! Calls of the museum itself, over HTTP.

use std::{fs, io};

use bytes::Bytes;
use gallery::client::{Client, schemes};
use gallery::{Gallery, credentials, serve, types};
use http_body::Frame;
use http_body_util::StreamBody;
use serde::de::DeserializeOwned;
use specwright_client::{Body, Credentials, Error, Scheme};
use specwright_runtime::Binary;
use tokio::net::TcpListener;

/// A client of an empty museum, with the credentials of everybody.
async fn client() -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, Gallery::default()));
    let url = types::server_url("127.0.0.1", &address.port().to_string());
    let (name, password) = credentials::DESK;
    Client::builder(url)
        .credential_for(schemes::STAFF, credentials::STAFF)
        .credential_for(schemes::DESK, Credentials::basic(name, password))
        .credential_for(schemes::PASS, credentials::PASS)
        .credential_for(schemes::TICKET, credentials::TICKET)
        .credential_for(schemes::CURATOR, credentials::CURATOR)
        .build()
        .unwrap()
}

fn json<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap()
}

async fn note(client: &Client, title: &str, tags: &str) -> types::Note {
    let tags = json(tags);
    client
        .add_note(json(&format!("{title:?}")), json("\"It flickers.\""), json("2"), tags)
        .await
        .unwrap()
}

#[tokio::test]
async fn notes_are_added_listed_changed_and_removed() {
    let client = client().await;
    let lamp = note(&client, "Lamp in room 4", r#"["repair","room-4"]"#).await;
    note(&client, "Postcards", r#"["shop"]"#).await;

    let mut request = types::ListNotesRequest::new();
    request.tag = Some(json(r#"["repair","room-4"]"#));
    let types::ListNotesSuccess::Ok(listed) = client.list_notes_with(request).await.unwrap() else {
        panic!("there is one success");
    };
    assert_eq!(listed.x_total.get(), 2);
    assert_eq!(listed.body[..], *std::slice::from_ref(&lamp));

    let id = || json(&lamp.id.get().to_string());
    let patch = json(r#"{"pinned":true}"#);
    let changed =
        client.change_note_with(types::ChangeNoteRequest::new(json("1"), patch)).await.unwrap();
    assert_eq!(changed.into_value(), lamp.clone().pinned(true));

    let number: i64 = lamp.id.get();
    client.remove_note(number.try_into().unwrap()).await.unwrap();
    let error = client.get_note(id()).await.unwrap_err();
    let Error::Refused(refused) = error else { panic!("{error:?}") };
    assert_eq!(refused.status(), 404);
    let types::GetNoteFailure::NotFound(problem) = refused.failure() else { panic!("{refused:?}") };
    assert_eq!(problem.status.get(), 404);
}

async fn visitor(client: &Client) -> types::Visitor {
    let body = json(r#"{"name":"Ada","email":"ada@example.org","password":"open sesame"}"#);
    client.register_visitor(&types::RegisterVisitorContent::Json(body)).await.unwrap()
}

#[tokio::test]
async fn a_body_is_sent_in_each_of_its_media_types() {
    let client = client().await;
    assert_eq!(visitor(&client).await.name.as_str(), "Ada");
    let form = json(
        r#"{"name":"Grace","email":"g@example.org","password":"& + = % /?","age":36,"interests":["print","sculpture"]}"#,
    );
    let body = types::RegisterVisitorContent::Form(form);
    let found = client.register_visitor(&body).await.unwrap();
    let interests = found.interests.unwrap();
    assert_eq!(serde_json::to_string(&interests).unwrap(), r#"["print","sculpture"]"#);
}

#[tokio::test]
async fn an_optional_body_is_there_or_not() {
    let client = client().await;
    let visitor = visitor(&client).await;
    let id = visitor.id.as_str();
    let whole_day = client.check_in(json(&format!("{id:?}"))).await.unwrap();
    let stay: types::Stay = json(r#"{"minutes":30}"#);
    let request = types::CheckInRequest::new(json(&format!("{id:?}"))).body(stay.clone());
    let types::CheckInSuccess::Ok(half_an_hour) = client.check_in_with(request).await.unwrap()
    else {
        panic!("there is one success");
    };
    assert_eq!(half_an_hour.minutes, stay.minutes);
    assert_ne!(whole_day.minutes, stay.minutes);
}

#[tokio::test]
async fn a_part_of_a_form_is_a_file() {
    let client = client().await;
    let visitor = visitor(&client).await;
    let file = std::env::temp_dir().join(format!("gallery-photo-{}.png", std::process::id()));
    fs::write(&file, [7; 70_000]).unwrap();
    let photo = types::PhotoForm::new(Binary::from_file(&file)).title(json("\"By the sea\""));
    let id = json(&format!("{:?}", visitor.id.as_str()));
    let receipt = client.keep_photo_with(types::KeepPhotoRequest::new(id, photo)).await;
    fs::remove_file(&file).unwrap();
    let receipt = receipt.unwrap().into_value();
    assert_eq!((receipt.bytes.get(), receipt.title.as_deref()), (70_000, Some("By the sea")));
}

#[tokio::test]
async fn bytes_go_and_come_in_pieces() {
    let client = client().await;
    let work = json(r#"{"kind":"print","title":"Hare","year":1502,"copies":3}"#);
    let work = client.add_work(&work).await.unwrap();
    let pieces = [&b"ab"[..], &[0, 255], &[9; 3000]]
        .map(|piece| Ok::<_, io::Error>(Frame::data(Bytes::copy_from_slice(piece))));
    let body = Body::from_stream(StreamBody::new(futures_util::stream::iter(pieces)));
    let content = types::UploadImageContent::ImagePng(body);
    client.upload_image(work.id.clone(), content).await.unwrap();
    let expected = [&b"ab"[..], &[0, 255], &[9; 3000]].concat();
    let found = client.download_image(work.id.clone()).await.unwrap();
    assert_eq!(found.bytes().await.unwrap(), expected);
    let request = types::MeasureImageRequest::new(work.id.clone());
    let types::MeasureImageSuccess::Ok(measured) =
        client.measure_image_with(request).await.unwrap()
    else {
        panic!("there is one success");
    };
    assert_eq!(measured.x_length.get(), expected.len() as i64);
    let id = json(&format!("{:?}", work.id.as_str()));
    client.sell_work(id).await.unwrap();
}

#[tokio::test]
async fn one_of_several_credentials_lets_in() {
    for (scheme, secret, expected) in [
        (schemes::VISIT, credentials::VISIT, "visit"),
        (schemes::TICKET, credentials::TICKET, "ticket"),
        (schemes::SSO, credentials::SSO, "sso"),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(serve(listener, Gallery::default()));
        let with = |scheme: Scheme, secret: &str| {
            let builder = Client::builder(format!("http://{address}/gallery"));
            builder.credential_for(scheme, secret).build().unwrap()
        };
        let found = with(scheme, secret).who_am_i().await.unwrap();
        assert_eq!(serde_json::to_string(&found.by).unwrap(), format!("{expected:?}"));
        let error = with(scheme, "unknown").who_am_i().await.unwrap_err();
        assert!(error.is_unauthenticated(), "{error:?}");
        assert!(!format!("{error:?} {error}").contains("unknown"));
    }
}
