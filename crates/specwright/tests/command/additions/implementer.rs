//! A program that implements the trait `Api` of `spec.yaml`.

// An arm for what comes later is reachable, because the enumerations are `#[non_exhaustive]`.
#![deny(unreachable_patterns)]

use api::server::Api;
use api::specwright_server::{Context, Failure};
use api::types::*;

pub struct Shop;

impl Api for Shop {
    async fn list_goods(
        &self,
        _: Context,
        request: ListGoodsRequest,
    ) -> Result<ListGoodsSuccess, Failure<ListGoodsFailure>> {
        let after: String = request.after;
        let below: i64 = request.below;
        let word: Option<String> = request.word;
        let limit: Option<i64> = request.limit;
        if after.is_empty() || word.is_none() {
            return Err(ListGoodsFailure::NotFound.into());
        }
        let goods = vec![good(below)];
        Ok(ListGoodsSuccess::Ok(ListGoodsOk::new(goods).x_total(limit.unwrap_or(1))))
    }

    async fn add_good(
        &self,
        _: Context,
        request: AddGoodRequest,
    ) -> Result<AddGoodSuccess, Failure<AddGoodFailure>> {
        println!("{}", describes(&request.body));
        Ok(AddGoodSuccess::Created(good(1)))
    }

    async fn count_goods(
        &self,
        _: Context,
        request: CountGoodsRequest,
    ) -> Result<CountGoodsSuccess, Failure<CountGoodsFailure>> {
        println!("{:?}", request.clone());
        Ok(CountGoodsSuccess::Ok(5))
    }

    async fn set_good(
        &self,
        _: Context,
        request: SetGoodRequest,
    ) -> Result<SetGoodSuccess, Failure<SetGoodFailure>> {
        let body = match &request.body {
            Some(SetGoodContent::Json(good)) => describes(good),
            Some(SetGoodContent::Text(text)) => text.clone(),
            Some(_) => "of another media type".to_owned(),
            None => String::new(),
        };
        println!("{} {body}", request.id);
        Ok(SetGoodSuccess::NoContent)
    }

    async fn set_settings(
        &self,
        _: Context,
        request: SetSettingsRequest,
    ) -> Result<SetSettingsSuccess, Failure<SetSettingsFailure>> {
        let Settings { mode, hint, .. } = request.body;
        let hint: Option<String> = hint;
        Ok(SetSettingsSuccess::Ok(Settings::new(mode).hint(hint.unwrap_or_default())))
    }

    async fn wait(
        &self,
        _: Context,
        request: WaitRequest,
    ) -> Result<WaitSuccess, Failure<WaitFailure>> {
        let body: Option<WaitBody> = request.body;
        let seconds: Option<i64> = body.and_then(|body| body.seconds);
        println!("{seconds:?}");
        Ok(WaitSuccess::NoContent)
    }
}

fn good(id: i64) -> Good {
    let hall = Hall::new("North".to_owned());
    Good::new(id, State::New).label("Lamp".to_owned()).origin(Origin::Shelf(3)).place(hall.into())
}

fn describes(good: &NewGood) -> String {
    let NewGood { name, color, remark, size, .. } = good;
    let remark: &Option<String> = remark;
    let color: NewColor = *color;
    let color = match color {
        NewColor::Red => "red",
        NewColor::Blue => "blue",
        _ => "of another color",
    };
    let size = match size {
        Some(NewSize::Number(number)) => number.to_string(),
        Some(NewSize::Name(name)) => name.clone(),
        Some(_) => "of another size".to_owned(),
        None => String::new(),
    };
    format!("{name} {color} {remark:?} {size}")
}
