//! What keeps a credential, by itself: who waits for what, and what is asked how often.

use std::sync::atomic::{AtomicU32, Ordering};

use futures_util::future::{join_all, poll_immediate};
use tokio::sync::Semaphore;

use super::*;

/// A source that counts how often it is asked, and answers when it is let.
struct Desk {
    asked: AtomicU32,
    opened: Semaphore,
}

impl Desk {
    fn open() -> Arc<Desk> {
        let desk = Desk::closed();
        desk.opened.add_permits(1000);
        desk
    }

    fn closed() -> Arc<Desk> {
        Arc::new(Desk { asked: AtomicU32::new(0), opened: Semaphore::new(0) })
    }

    /// Hands out `1`, `2`, … for so long.
    fn keeper(self: &Arc<Self>, lifetime: Option<Duration>) -> Arc<Keeper> {
        self.keeper_of(move |count| Ok(Issued { credential: secret(&count.to_string()), lifetime }))
    }

    fn keeper_of(
        self: &Arc<Self>,
        answer: impl Fn(u32) -> Result<Issued, RenewalError> + Clone + Send + Sync + 'static,
    ) -> Arc<Keeper> {
        let desk = Arc::clone(self);
        Keeper::renewed_by(move |_| {
            let (desk, answer) = (Arc::clone(&desk), answer.clone());
            async move {
                let count = desk.asked.fetch_add(1, Ordering::SeqCst) + 1;
                desk.opened.acquire().await.unwrap().forget();
                answer(count)
            }
        })
    }

    fn asked(&self) -> u32 {
        self.asked.load(Ordering::SeqCst)
    }
}

fn secret(text: &str) -> Credential {
    text.parse().unwrap()
}

fn refused(retriable: Retriable) -> Result<Issued, RenewalError> {
    Err(RenewalError::new(std::fmt::Error, retriable))
}

async fn ready(keeper: &Keeper) -> Generation {
    keeper.ready(None).await.unwrap_or_else(|_| panic!("there is a credential"))
}

fn held(keeper: &Keeper) -> String {
    keeper.credential().unwrap().expose().to_owned()
}

#[tokio::test]
async fn however_many_wait_it_is_asked_once() {
    let desk = Desk::closed();
    let keeper = desk.keeper(None);
    let waiters = join_all((0..50).map(|_| keeper.ready(None)));
    let opener = async { desk.opened.add_permits(1) };
    let (waited, ()) = tokio::join!(waiters, opener);
    assert!(waited.iter().all(Result::is_ok));
    assert_eq!((desk.asked(), held(&keeper)), (1, "1".to_owned()));
    let old = ready(&keeper).await;
    desk.opened.add_permits(10);
    let waited = join_all((0..50).map(|_| keeper.lapsed(old, Lapse::Certain, None))).await;
    assert!(waited.iter().all(Result::is_ok));
    // Whoever hears of the lapse when all is over does not start again.
    assert!(keeper.lapsed(old, Lapse::Certain, None).await.is_ok());
    assert_eq!((desk.asked(), held(&keeper)), (2, "2".to_owned()));
}

#[tokio::test]
async fn a_failure_is_shared_too() {
    for retriable in [Retriable::Yes, Retriable::No] {
        let desk = Desk::open();
        let keeper = desk.keeper_of(move |count| match count {
            1 => Ok(Issued { credential: secret("1"), lifetime: None }),
            _ => refused(retriable),
        });
        let old = ready(&keeper).await;
        let waited = join_all((0..20).map(|_| keeper.lapsed(old, Lapse::Certain, None))).await;
        assert!(waited.iter().all(|one| matches!(one, Err(Missing::Failed(_)))));
        assert!(keeper.lapsed(old, Lapse::Certain, None).await.is_err());
        assert_eq!(desk.asked(), 2);
        // A later call asks again, unless the answer was final.
        assert!(keeper.ready(None).await.is_err());
        assert_eq!(desk.asked(), if retriable == Retriable::Yes { 3 } else { 2 });
    }
}

/// A service that may have meant something else has not ended the session.
#[tokio::test]
async fn a_lapse_that_is_only_possible_leaves_the_credential() {
    let desk = Desk::open();
    let keeper = desk.keeper_of(move |count| match count {
        1 => Ok(Issued { credential: secret("1"), lifetime: None }),
        2 => refused(Retriable::Yes),
        _ => Ok(Issued { credential: secret("3"), lifetime: None }),
    });
    let old = ready(&keeper).await;
    let waited = join_all((0..20).map(|_| keeper.lapsed(old, Lapse::Possible, None))).await;
    assert!(waited.iter().all(|one| matches!(one, Err(Missing::Failed(_)))));
    let still = ready(&keeper).await;
    assert_eq!((desk.asked(), held(&keeper)), (2, "1".to_owned()));
    assert!(keeper.lapsed(old, Lapse::Possible, None).await.is_err());
    assert!(keeper.lapsed(still, Lapse::Possible, None).await.is_ok());
    assert_eq!((desk.asked(), held(&keeper)), (3, "3".to_owned()));
}

#[tokio::test]
async fn a_waiter_that_gives_up_takes_nothing_along() {
    let desk = Desk::closed();
    let keeper = desk.keeper(None);
    assert!(poll_immediate(Box::pin(keeper.ready(None))).await.is_none());
    let soon = Some(Instant::now() + Duration::from_millis(1));
    assert!(matches!(keeper.ready(soon).await, Err(Missing::TooLate)));
    desk.opened.add_permits(1);
    ready(&keeper).await;
    assert_eq!(desk.asked(), 1);
}

#[tokio::test]
async fn answers_refresh_the_session_they_belong_to() {
    let desk = Desk::open();
    let keeper = desk.keeper(None);
    let first = ready(&keeper).await;
    keeper.refresh(secret("1b"), Some(first));
    assert_eq!(held(&keeper), "1b");
    // The gateway refused what an answer has replaced since: the session goes on.
    assert!(keeper.lapsed(first, Lapse::Certain, None).await.is_ok());
    assert_eq!((desk.asked(), held(&keeper)), (1, "1b".to_owned()));
    let fresh = ready(&keeper).await;
    assert!(keeper.lapsed(fresh, Lapse::Certain, None).await.is_ok());
    keeper.refresh(secret("1c"), Some(fresh));
    assert_eq!(held(&keeper), "2", "a late answer of a session that is over changes nothing");
    keeper.refresh(secret("other"), None);
    assert_eq!(held(&keeper), "other", "somebody has signed in");
}

#[tokio::test(start_paused = true)]
async fn it_is_renewed_before_it_lapses() {
    let desk = Desk::open();
    let keeper = desk.keeper(Some(Duration::from_secs(100)));
    ready(&keeper).await;
    assert_eq!(desk.asked(), 1);
    for (wait, asked) in [(79, 1), (2, 2), (79, 2), (2, 3), (500, 4)] {
        tokio::time::advance(Duration::from_secs(wait)).await;
        ready(&keeper).await;
        assert_eq!(desk.asked(), asked, "{wait} seconds later");
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_good_still_serves_when_it_cannot_be_renewed() {
    for retriable in [Retriable::Yes, Retriable::No] {
        let desk = Desk::open();
        let lifetime = Some(Duration::from_secs(100));
        let keeper = desk.keeper_of(move |count| match count {
            1 => Ok(Issued { credential: secret("1"), lifetime }),
            _ => refused(retriable),
        });
        ready(&keeper).await;
        tokio::time::advance(Duration::from_secs(90)).await;
        ready(&keeper).await;
        tokio::time::advance(Duration::from_secs(20)).await;
        assert!(matches!(keeper.ready(None).await, Err(Missing::Failed(_))));
    }
}

#[tokio::test]
async fn a_lifetime_without_end_is_no_trouble() {
    let desk = Desk::open();
    let keeper = desk.keeper(Some(Duration::MAX));
    ready(&keeper).await;
    ready(&keeper).await;
    assert_eq!(desk.asked(), 1);
}

#[tokio::test]
async fn without_a_source_nothing_is_renewed() {
    let fixed = Keeper::fixed(secret("fixed"));
    let generation = ready(&fixed).await;
    assert!(matches!(fixed.lapsed(generation, Lapse::Certain, None).await, Err(Missing::NoSource)));
    assert_eq!(held(&fixed), "fixed");
    assert!(matches!(Keeper::empty().ready(None).await, Err(Missing::NoSource)));
}

#[tokio::test]
async fn texts_lose_the_credential_in_use_and_the_one_before() {
    let keeper = Keeper::fixed(secret("first-guid"));
    let asked = ready(&keeper).await;
    keeper.refresh(secret("second-guid"), Some(asked));
    for (text, shown) in [
        ("first-guid, second-guid and none", "…, … and none"),
        ("it breaks off in second-gu", "it breaks off in …"),
        ("se", "se"),
    ] {
        assert_eq!(keeper.redact(text), shown);
    }
    let keeper = Keeper::fixed(secret("a/b+c"));
    assert_eq!(keeper.redact(r#"{"a":"a\/b+c","b":"a/b+c"}"#), r#"{"a":"…","b":"…"}"#);
    assert_eq!(format!("{keeper:?}"), "Keeper(…)");
}

#[tokio::test]
async fn a_source_that_panics_is_asked_again() {
    let desk = Desk::open();
    let keeper = desk.keeper_of(|count| match count {
        1 => panic!("out of order"),
        _ => Ok(Issued { credential: secret("2"), lifetime: None }),
    });
    let Err(Missing::Failed(error)) = keeper.ready(None).await else {
        panic!("there is a credential")
    };
    assert_eq!(error.to_string(), "asking for it panicked");
    ready(&keeper).await;
    assert_eq!(held(&keeper), "2");
}

/// A renewal that does not come to an end costs a call a second once, and later calls nothing.
#[tokio::test(start_paused = true)]
async fn what_is_good_does_not_wait_long_for_what_is_better() {
    let desk = Desk::closed();
    let keeper = desk.keeper(Some(Duration::from_secs(100)));
    desk.opened.add_permits(1);
    ready(&keeper).await;
    tokio::time::advance(Duration::from_secs(90)).await;
    for waits in [PATIENCE, Duration::ZERO, Duration::ZERO] {
        let begin = Instant::now();
        ready(&keeper).await;
        let waited = begin.elapsed();
        assert!(waited >= waits && waited <= waits + Duration::from_millis(5), "{waited:?}");
    }
    assert_eq!((desk.asked(), held(&keeper)), (2, "1".to_owned()));
    desk.opened.add_permits(1);
    ready(&keeper).await;
    assert_eq!(held(&keeper), "2");
}

/// Whoever finds one that nobody waits for any more, and that fails, asks for himself.
#[tokio::test]
async fn an_abandoned_renewal_that_fails_is_begun_once_more() {
    let desk = Desk::closed();
    let keeper = desk.keeper_of(|count| match count {
        1 => refused(Retriable::Yes),
        _ => Ok(Issued { credential: secret("2"), lifetime: None }),
    });
    assert!(poll_immediate(Box::pin(keeper.ready(None))).await.is_none());
    desk.opened.add_permits(2);
    ready(&keeper).await;
    assert_eq!((desk.asked(), held(&keeper)), (2, "2".to_owned()));
}

#[tokio::test]
async fn a_guid_that_comes_again_or_late_changes_nothing() {
    let desk = Desk::open();
    let keeper = desk.keeper(None);
    let first = ready(&keeper).await;
    keeper.refresh(secret("1"), Some(first));
    assert_eq!(ready(&keeper).await, first);
    keeper.refresh(secret("1b"), Some(first));
    keeper.refresh(secret("1"), Some(first));
    assert_eq!(held(&keeper), "1b");
    // Nobody has seen to a new one: the lapse counts.
    let refused = ready(&keeper).await;
    assert!(keeper.lapsed(refused, Lapse::Certain, None).await.is_ok());
    assert_eq!((desk.asked(), held(&keeper)), (2, "2".to_owned()));
}
