//! A fake of the API of `spec.yaml` for tests: some operations by the trait `Partial`, the others by their examples.

// An arm for what comes later is reachable, because the enumerations are `#[non_exhaustive]`.
#![deny(unreachable_patterns)]

use api::server::{Examples, Partial};
use api::specwright_server::{Context, Failure};
use api::types::*;

pub struct Fake;

impl Partial for Fake {
    async fn list_goods(
        &self,
        _: Context,
        request: ListGoodsRequest,
    ) -> Result<ListGoodsSuccess, Failure<ListGoodsFailure>> {
        let limit: Option<i64> = request.limit;
        let good = Good::new(request.below, State::Used).label(request.after);
        Ok(ListGoodsSuccess::Ok(ListGoodsOk::new(vec![good]).x_total(limit.unwrap_or(1))))
    }

    async fn set_good(
        &self,
        _: Context,
        request: SetGoodRequest,
    ) -> Result<SetGoodSuccess, Failure<SetGoodFailure>> {
        match request.body {
            Some(SetGoodContent::Json(good)) => {
                let color: NewColor = good.color;
                println!("{} {color:?} {good:?}", good.name);
            }
            Some(SetGoodContent::Text(text)) => println!("{text}"),
            Some(_) => println!("of another media type"),
            None => {}
        }
        Ok(SetGoodSuccess::NoContent)
    }

    async fn set_settings(
        &self,
        _: Context,
        request: SetSettingsRequest,
    ) -> Result<SetSettingsSuccess, Failure<SetSettingsFailure>> {
        let hint: Option<String> = request.body.hint;
        let settings = Settings::new(request.body.mode).hint(hint.unwrap_or_default());
        Ok(SetSettingsSuccess::Ok(settings))
    }

    async fn wait(
        &self,
        _: Context,
        request: WaitRequest,
    ) -> Result<WaitSuccess, Failure<WaitFailure>> {
        println!("{:?}", request.body.and_then(|body| body.seconds));
        Ok(WaitSuccess::NoContent)
    }

    async fn count_goods(
        &self,
        _: Context,
        request: CountGoodsRequest,
    ) -> Result<CountGoodsSuccess, Failure<CountGoodsFailure>> {
        println!("{:?}", request.clone());
        Ok(CountGoodsSuccess::Ok(5))
    }
}

pub fn fake() -> Examples<Fake> {
    Examples(Fake)
}
