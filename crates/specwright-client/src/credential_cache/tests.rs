//! The cache by itself: who waits for what, and what is asked how often.

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
    fn cache(self: &Arc<Self>, lifetime: Option<Duration>) -> Arc<CredentialCache> {
        self.cache_of(move |count| Ok(Issued { credential: secret(&count.to_string()), lifetime }))
    }

    fn cache_of(
        self: &Arc<Self>,
        answer: impl Fn(u32) -> Result<Issued, RenewalError> + Clone + Send + Sync + 'static,
    ) -> Arc<CredentialCache> {
        let desk = Arc::clone(self);
        CredentialCache::renewed_by(move |_| {
            let desk = Arc::clone(&desk);
            let answer = answer.clone();
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

async fn ready(cache: &CredentialCache) -> Generation {
    cache.ready(None).await.unwrap_or_else(|_| panic!("there is a credential"))
}

fn held(cache: &CredentialCache) -> String {
    cache.credential().unwrap().expose().to_owned()
}

#[tokio::test]
async fn concurrent_waiters_share_one_renewal() {
    let desk = Desk::closed();
    let cache = desk.cache(None);
    let waiters = join_all((0..50).map(|_| cache.ready(None)));
    let opener = async { desk.opened.add_permits(1) };
    let (waited, ()) = tokio::join!(waiters, opener);
    assert!(waited.iter().all(Result::is_ok));
    assert_eq!((desk.asked(), held(&cache)), (1, "1".to_owned()));
    let old = ready(&cache).await;
    desk.opened.add_permits(10);
    let waited = join_all((0..50).map(|_| cache.lapsed(old, Lapse::Certain, None))).await;
    assert!(waited.iter().all(Result::is_ok));
    // Whoever hears of the lapse when all is over does not start again.
    assert!(cache.lapsed(old, Lapse::Certain, None).await.is_ok());
    assert_eq!((desk.asked(), held(&cache)), (2, "2".to_owned()));
}

#[tokio::test]
async fn a_failure_is_shared_too() {
    for retriable in [Retriable::Yes, Retriable::No] {
        let desk = Desk::open();
        let cache = desk.cache_of(move |count| match count {
            1 => Ok(Issued { credential: secret("1"), lifetime: None }),
            _ => refused(retriable),
        });
        let old = ready(&cache).await;
        let waited = join_all((0..20).map(|_| cache.lapsed(old, Lapse::Certain, None))).await;
        assert!(waited.iter().all(|one| matches!(one, Err(Missing::Failed(_)))));
        assert!(cache.lapsed(old, Lapse::Certain, None).await.is_err());
        assert_eq!(desk.asked(), 2);
        // A later call asks again, unless the answer was final.
        assert!(cache.ready(None).await.is_err());
        assert_eq!(desk.asked(), if retriable == Retriable::Yes { 3 } else { 2 });
    }
}

/// A service that may have meant something else has not ended the session.
#[tokio::test]
async fn a_lapse_that_is_only_possible_leaves_the_credential() {
    let desk = Desk::open();
    let cache = desk.cache_of(move |count| match count {
        1 => Ok(Issued { credential: secret("1"), lifetime: None }),
        2 => refused(Retriable::Yes),
        _ => Ok(Issued { credential: secret("3"), lifetime: None }),
    });
    let old = ready(&cache).await;
    let waited = join_all((0..20).map(|_| cache.lapsed(old, Lapse::Possible, None))).await;
    assert!(waited.iter().all(|one| matches!(one, Err(Missing::Failed(_)))));
    let still = ready(&cache).await;
    assert_eq!((desk.asked(), held(&cache)), (2, "1".to_owned()));
    assert!(cache.lapsed(old, Lapse::Possible, None).await.is_err());
    assert!(cache.lapsed(still, Lapse::Possible, None).await.is_ok());
    assert_eq!((desk.asked(), held(&cache)), (3, "3".to_owned()));
}

#[tokio::test]
async fn a_waiter_that_gives_up_takes_nothing_along() {
    let desk = Desk::closed();
    let cache = desk.cache(None);
    assert!(poll_immediate(Box::pin(cache.ready(None))).await.is_none());
    let soon = Some(Instant::now() + Duration::from_millis(1));
    assert!(matches!(cache.ready(soon).await, Err(Missing::TooLate)));
    desk.opened.add_permits(1);
    ready(&cache).await;
    assert_eq!(desk.asked(), 1);
}

#[tokio::test]
async fn answers_refresh_the_session_they_belong_to() {
    let desk = Desk::open();
    let cache = desk.cache(None);
    let first = ready(&cache).await;
    cache.refresh(secret("1b"), Some(first));
    assert_eq!(held(&cache), "1b");
    // The service refused what an answer has replaced since: the session goes on.
    assert!(cache.lapsed(first, Lapse::Certain, None).await.is_ok());
    assert_eq!((desk.asked(), held(&cache)), (1, "1b".to_owned()));
    let fresh = ready(&cache).await;
    assert!(cache.lapsed(fresh, Lapse::Certain, None).await.is_ok());
    cache.refresh(secret("1c"), Some(fresh));
    assert_eq!(held(&cache), "2", "a late answer of a session that is over changes nothing");
    cache.refresh(secret("other"), None);
    assert_eq!(held(&cache), "other", "somebody has signed in");
}

#[tokio::test(start_paused = true)]
async fn it_is_renewed_before_it_lapses() {
    let desk = Desk::open();
    let cache = desk.cache(Some(Duration::from_secs(100)));
    ready(&cache).await;
    assert_eq!(desk.asked(), 1);
    for (wait, asked) in [(79, 1), (2, 2), (79, 2), (2, 3), (500, 4)] {
        tokio::time::advance(Duration::from_secs(wait)).await;
        ready(&cache).await;
        assert_eq!(desk.asked(), asked, "{wait} seconds later");
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_good_still_serves_when_it_cannot_be_renewed() {
    for retriable in [Retriable::Yes, Retriable::No] {
        let desk = Desk::open();
        let lifetime = Some(Duration::from_secs(100));
        let cache = desk.cache_of(move |count| match count {
            1 => Ok(Issued { credential: secret("1"), lifetime }),
            _ => refused(retriable),
        });
        ready(&cache).await;
        tokio::time::advance(Duration::from_secs(90)).await;
        ready(&cache).await;
        tokio::time::advance(Duration::from_secs(20)).await;
        assert!(matches!(cache.ready(None).await, Err(Missing::Failed(_))));
    }
}

#[tokio::test]
async fn a_lifetime_without_end_is_no_trouble() {
    let desk = Desk::open();
    let cache = desk.cache(Some(Duration::MAX));
    ready(&cache).await;
    ready(&cache).await;
    assert_eq!(desk.asked(), 1);
}

#[tokio::test]
async fn without_a_source_nothing_is_renewed() {
    let fixed = CredentialCache::fixed(secret("fixed"));
    let generation = ready(&fixed).await;
    assert!(matches!(fixed.lapsed(generation, Lapse::Certain, None).await, Err(Missing::NoSource)));
    assert_eq!(held(&fixed), "fixed");
    assert!(matches!(CredentialCache::empty().ready(None).await, Err(Missing::NoSource)));
}

#[tokio::test]
async fn texts_lose_the_credential_in_use_and_the_one_before() {
    let cache = CredentialCache::fixed(secret("first-token"));
    let asked = ready(&cache).await;
    cache.refresh(secret("second-token"), Some(asked));
    for (text, shown) in [
        ("first-token, second-token and none", Some("…, … and none")),
        ("it breaks off in second-to", Some("it breaks off in …")),
        ("se", None),
    ] {
        assert_eq!(cache.redacted(text).as_deref(), shown);
    }
    let cache = CredentialCache::fixed(secret("a/b+c"));
    let redacted = cache.redacted(r#"{"a":"a\/b+c","b":"a/b+c"}"#);
    assert_eq!(redacted.as_deref(), Some(r#"{"a":"…","b":"…"}"#));
    assert_eq!(format!("{cache:?}"), "CredentialCache(…)");
}

#[tokio::test]
async fn a_source_that_panics_is_called_again() {
    let desk = Desk::open();
    let cache = desk.cache_of(|count| match count {
        1 => panic!("out of order"),
        _ => Ok(Issued { credential: secret("2"), lifetime: None }),
    });
    let Err(Missing::Failed(error)) = cache.ready(None).await else {
        panic!("there is a credential")
    };
    assert_eq!(error.to_string(), "asking for it panicked");
    ready(&cache).await;
    assert_eq!(held(&cache), "2");
}

/// A renewal that does not come to an end costs a call a second once, and later calls nothing.
#[tokio::test(start_paused = true)]
async fn what_is_good_does_not_wait_long_for_what_is_better() {
    let desk = Desk::closed();
    let cache = desk.cache(Some(Duration::from_secs(100)));
    desk.opened.add_permits(1);
    ready(&cache).await;
    tokio::time::advance(Duration::from_secs(90)).await;
    for waits in [PATIENCE, Duration::ZERO, Duration::ZERO] {
        let begin = Instant::now();
        ready(&cache).await;
        let waited = begin.elapsed();
        assert!(waited >= waits && waited <= waits + Duration::from_millis(5), "{waited:?}");
    }
    assert_eq!((desk.asked(), held(&cache)), (2, "1".to_owned()));
    desk.opened.add_permits(1);
    ready(&cache).await;
    assert_eq!(held(&cache), "2");
}

/// Whoever finds one that nobody waits for any more, and that fails, asks for himself.
#[tokio::test]
async fn an_abandoned_renewal_that_fails_is_begun_once_more() {
    let desk = Desk::closed();
    let cache = desk.cache_of(|count| match count {
        1 => refused(Retriable::Yes),
        _ => Ok(Issued { credential: secret("2"), lifetime: None }),
    });
    assert!(poll_immediate(Box::pin(cache.ready(None))).await.is_none());
    desk.opened.add_permits(2);
    ready(&cache).await;
    assert_eq!((desk.asked(), held(&cache)), (2, "2".to_owned()));
}

#[tokio::test]
async fn a_credential_that_comes_again_or_late_changes_nothing() {
    let desk = Desk::open();
    let cache = desk.cache(None);
    let first = ready(&cache).await;
    cache.refresh(secret("1"), Some(first));
    assert_eq!(ready(&cache).await, first);
    cache.refresh(secret("1b"), Some(first));
    cache.refresh(secret("1"), Some(first));
    assert_eq!(held(&cache), "1b");
    // Nobody has seen to a new one: the lapse counts.
    let refused = ready(&cache).await;
    assert!(cache.lapsed(refused, Lapse::Certain, None).await.is_ok());
    assert_eq!((desk.asked(), held(&cache)), (2, "2".to_owned()));
}
