//! The items of all pages of an operation, with a call for each page.

mod links;
mod next;

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use futures_util::Stream;

use crate::answer::Answer;
use crate::call::{self, Request};
use crate::credential_cache::BoxFuture;
use crate::engine::Engine;
use crate::error::{Error, ReadError};

pub use next::NextPageError;

/// How an answer says which page is the next one: `x-pagination`. Generated code creates it.
#[derive(Clone, Copy, Debug)]
pub struct Paging(Next);

#[derive(Clone, Copy, Debug)]
enum Next {
    /// The value at a pointer into the body is the query parameter of the next call.
    Property { pointer: &'static str, parameter: &'static str },
    /// The header `Link` has the query of the next call.
    Link,
}

impl Paging {
    /// The value at a JSON pointer into the body is the query parameter `parameter` of the next call. There is no next
    /// page if the value is absent, null, `false` or an empty text. If it is a whole URL, the parameter in its query is.
    pub const fn property(pointer: &'static str, parameter: &'static str) -> Paging {
        Paging(Next::Property { pointer, parameter })
    }

    /// The header `Link` with `rel="next"` (RFC 8288) has the query of the next call.
    pub const fn link() -> Paging {
        Paging(Next::Link)
    }
}

/// The items of all pages of an operation, one after the other. A page is called when its first item is needed.
///
/// After an error there are no more items. The items before it are those of the pages that were read.
///
/// ```
/// use specwright_client::{Error, PagedItems};
///
/// # type Pet = String;
/// # type Failure = ();
/// async fn count(mut pets: PagedItems<Pet, Failure>) -> Result<usize, Error<Failure>> {
///     let mut count = 0;
///     while let Some(pet) = pets.next().await {
///         pet?;
///         count += 1;
///     }
///     Ok(count)
/// }
/// ```
#[must_use = "no page is called before its items are"]
pub struct PagedItems<T, E> {
    /// What is left of the last page.
    items: vec::IntoIter<T>,
    state: State<T, E>,
}

enum State<T, E> {
    Waiting(Box<Pages<T, E>>),
    Calling(BoxFuture<(Vec<T>, State<T, E>)>),
    Failed(Box<Error<E>>),
    Ended,
}

/// Reads the items of an answer.
type Read<T, E> = Box<dyn Fn(&mut Answer) -> Result<Vec<T>, ReadError<E>> + Send + Sync>;

/// The pages that were not called yet.
struct Pages<T, E> {
    engine: Engine,
    /// The call of the next one.
    request: Request,
    paging: Paging,
    read: Read<T, E>,
    /// Path and query of the calls that were made.
    called: HashSet<String>,
}

impl<T: Send + 'static, E: Send + 'static> PagedItems<T, E> {
    pub(crate) fn new(
        engine: Engine,
        request: Request,
        paging: Paging,
        read: Read<T, E>,
    ) -> PagedItems<T, E> {
        let pages = Pages { engine, request, paging, read, called: HashSet::new() };
        PagedItems { items: Vec::new().into_iter(), state: State::Waiting(Box::new(pages)) }
    }

    /// Items of which there are none, because the first page cannot be called.
    pub(crate) fn failed(error: Error<E>) -> PagedItems<T, E> {
        PagedItems { items: Vec::new().into_iter(), state: State::Failed(Box::new(error)) }
    }

    /// Returns the next item, or `None` at the end of the last page.
    ///
    /// # Errors
    /// Returns an error if a page cannot be called or is refused, or if it says of the next page what cannot be followed.
    pub async fn next(&mut self) -> Option<Result<T, Error<E>>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// Returns the next item of the page that was read last, if one is left.
    #[cfg(feature = "blocking")]
    pub(crate) fn read(&mut self) -> Option<T> {
        self.items.next()
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error<E>>>> {
        loop {
            if let Some(item) = self.items.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            self.state = match std::mem::replace(&mut self.state, State::Ended) {
                State::Waiting(pages) => State::Calling(Box::pin(pages.call())),
                State::Calling(mut call) => match call.as_mut().poll(context) {
                    Poll::Ready((items, state)) => {
                        self.items = items.into_iter();
                        state
                    }
                    Poll::Pending => {
                        self.state = State::Calling(call);
                        return Poll::Pending;
                    }
                },
                State::Failed(error) => return Poll::Ready(Some(Err(*error))),
                State::Ended => return Poll::Ready(None),
            };
        }
    }
}

impl<T: Send + 'static, E: Send + 'static> Pages<T, E> {
    /// Calls the next page. Returns its items, and how it goes on after them.
    async fn call(mut self: Box<Self>) -> (Vec<T>, State<T, E>) {
        let read = |answer: &mut Answer| {
            let items = (self.read)(answer)?;
            Ok((items, next::target(&self.engine, &self.request, self.paging.0, answer)))
        };
        let (items, next) = match call::send(&self.engine, &self.request, read).await {
            Ok(page) => page,
            Err(error) => return (Vec::new(), State::Failed(Box::new(error))),
        };
        self.called.insert(std::mem::take(&mut self.request.target));
        let state = match next {
            Ok(None) => State::Ended,
            Ok(Some(target)) if self.called.contains(&target) => failed(NextPageError::Repeated),
            Ok(Some(target)) => {
                self.request.has_query = target.contains('?');
                self.request.target = target;
                State::Waiting(self)
            }
            Err(error) => failed(error),
        };
        (items, state)
    }
}

fn failed<T, E>(error: NextPageError) -> State<T, E> {
    State::Failed(Box::new(Error::NextPage(error)))
}

impl<T: Send + Unpin + 'static, E: Send + 'static> Stream for PagedItems<T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<T, Error<E>>>> {
        self.get_mut().poll(context)
    }
}

impl<T, E> fmt::Debug for PagedItems<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PagedItems(…)")
    }
}

#[cfg(test)]
mod tests;
