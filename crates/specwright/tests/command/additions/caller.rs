//! A program that calls the API of `spec.yaml`. It uses all that the generated crate offers for the operations.

// An arm for what comes later is reachable, because the enumerations are `#[non_exhaustive]`.
#![deny(unreachable_patterns)]

use std::error::Error as StdError;

use api::client::Client;
use api::specwright_client::Error;
use api::types::*;

pub async fn lists(client: &Client) -> Result<(), Box<dyn StdError + Send + Sync>> {
    let goods: Vec<Good> = match client.list_goods("lamp".to_owned(), 5).await {
        Ok(goods) => goods,
        Err(Error::Refused(refused)) => match refused.failure() {
            ListGoodsFailure::NotFound => Vec::new(),
            _ => return Err("a failure that was not documented".into()),
        },
        Err(error) => return Err(error.into()),
    };
    for good in &goods {
        reads(good);
    }
    let request = ListGoodsRequest::new("lamp".to_owned(), 5).word("red".to_owned()).limit(9);
    match client.list_goods_with(request).await? {
        ListGoodsSuccess::Ok(answer) => {
            let total: Option<i64> = answer.x_total;
            println!("{total:?} {:?}", answer.body);
        }
        _ => return Err("a success that was not documented".into()),
    }
    Ok(())
}

fn reads(good: &Good) {
    let Good { id, state, label, origin, place, .. } = good;
    let label: &Option<String> = label;
    let state = match state {
        State::New => "new",
        State::Used => "used",
        _ => "something else",
    };
    let origin = match origin {
        Some(Origin::Country(country)) => country.clone(),
        Some(Origin::Shelf(shelf)) => shelf.to_string(),
        Some(_) => "elsewhere".to_owned(),
        None => String::new(),
    };
    let hall = place.as_ref().and_then(|place| place.hall.clone());
    println!("{id} {state} {label:?} {origin} {hall:?}");
}

pub async fn writes(client: &Client) -> Result<(), Box<dyn StdError + Send + Sync>> {
    let color = NewColor::Red;
    let added: Good = client.add_good("Lamp".to_owned(), color).await?;
    reads(&added);
    let good = NewGood::new("Lamp".to_owned(), color)
        .remark("Bright.".to_owned())
        .size(NewSize::Number(3));
    match client.add_good_with(AddGoodRequest::new(good.clone())).await? {
        AddGoodSuccess::Created(added) => reads(&added),
        _ => return Err("a success that was not documented".into()),
    }

    let count: i64 = client.count_goods().await?;
    let request = CountGoodsRequest::new();
    let CountGoodsSuccess::Ok(same) = client.count_goods_with(request.clone()).await? else {
        return Err("a success that was not documented".into());
    };
    println!("{count} {same}");

    let nothing: () = client.set_good("7".to_owned()).await?;
    let request = SetGoodRequest::new("7".to_owned()).body(SetGoodContent::Json(good));
    match client.set_good_with(request).await? {
        SetGoodSuccess::NoContent => Ok(nothing),
        _ => Err("a success that was not documented".into()),
    }
}

pub async fn sets(client: &Client) -> Result<Settings, Error<SetSettingsFailure>> {
    let settings: Settings = client.set_settings("quiet".to_owned()).await?;
    let hint: Option<String> = settings.hint.clone();
    println!("{} {hint:?}", settings.mode);
    let settings = Settings::new("loud".to_owned()).hint("Mind the lamp.".to_owned());
    client.set_settings_with(SetSettingsRequest::new(settings)).await.map(|done| done.into_value())
}

pub async fn waits(client: &Client) -> Result<(), Error<WaitFailure>> {
    let (): () = client.wait().await?;
    client.wait_with(WaitRequest::new().body(WaitBody::default().seconds(3))).await.map(drop)
}
