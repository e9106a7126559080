//! The way of every request through its operation: credential, inputs, handler, response.

use std::sync::Arc;

use super::{Call, Context, Head, Input, Rejection, RequestBody, Response, Serving};

/// How an operation of the API `A` is served: what of it differs from one operation to the next. Generated.
pub trait Serve<A>: 'static {
    /// The authenticated caller; `()` where no credential is needed.
    type Caller: Send;
    /// The request.
    type Request: Send;
    /// A success of the handler.
    type Success: Send;
    /// A failure of the handler.
    type Failure: Send;

    /// Finds the caller, before the body is read.
    fn authenticate(
        api: &A,
        head: Head<'_>,
    ) -> impl Future<Output = Result<Self::Caller, Rejection>> + Send;

    /// Decodes the request; `None` where something is wrong, which the input remembers.
    fn read(input: &mut Input) -> Option<Self::Request>;

    /// Calls the handler.
    fn call(
        api: &A,
        context: Context,
        caller: Self::Caller,
        request: Self::Request,
    ) -> impl Future<Output = Result<Self::Success, Failure<Self::Failure>>> + Send;

    /// Writes the response of a success.
    ///
    /// # Errors
    /// [`Rejection::Fault`] if the types of the API know a response that this server does not.
    fn succeed(success: Self::Success) -> Result<Response, Rejection>;

    /// Writes the response of a failure.
    ///
    /// # Errors
    /// [`Rejection::Fault`] if the types of the API know a response that this server does not.
    fn fail(failure: Self::Failure) -> Result<Response, Rejection>;
}

/// Serves a request by the operation `O`.
pub fn serve<O, A, D, B>(api: Arc<D>, call: Call<B>) -> Serving
where
    O: Serve<A>,
    A: Sync,
    D: AsRef<A> + Send + Sync + 'static,
    B: RequestBody,
{
    Serving::work(async move {
        let api = D::as_ref(&api);
        let caller = O::authenticate(api, call.head()).await?;
        let (mut input, body) = Input::begin(call)?;
        if let Some((payload, content)) = body {
            input.body = payload.receive(&input.parts.headers, content).await?;
        }
        let request = match O::read(&mut input) {
            Some(request) if input.is_right() => request,
            _ => return Err(input.rejection()),
        };
        match O::call(api, input.context(), caller, request).await {
            Ok(success) => O::succeed(success),
            Err(Failure(Cause::Documented(failure))) => O::fail(failure),
            Err(Failure(Cause::Rejected(rejection))) => Err(rejection),
        }
    })
}

/// Why a handler did not succeed: a failure that its operation documents, or a request that it rejects itself.
///
/// ```
/// use specwright_server::{Failure, Rejection};
///
/// fn check(length: usize) -> Result<(), Failure<String>> {
///     if length > 9 {
///         return Err(Failure::rejected(Rejection::BodyTooLarge { limit: 9 }));
///     }
///     Err("a documented failure".to_owned())?
/// }
/// # assert!(check(10).is_err());
/// ```
///
/// A body that the handler reads may turn out to be too long, or end early:
///
/// ```
/// # use specwright_server::{Body, Failure};
/// async fn length(body: Body) -> Result<usize, Failure<String>> {
///     Ok(body.bytes().await.map_err(Failure::rejected)?.len())
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Failure<E>(Cause<E>);

#[derive(Clone, Debug, PartialEq)]
enum Cause<E> {
    Documented(E),
    Rejected(Rejection),
}

impl<E> Failure<E> {
    /// Rejects the request, as it would have been rejected before the handler: a streamed body may turn out to be
    /// too long, or not to be what its media type says.
    pub fn rejected(rejection: impl Into<Rejection>) -> Self {
        Failure(Cause::Rejected(rejection.into()))
    }
}

/// A documented example as what a handler returns; 501 where there is none.
///
/// # Errors
/// [`Rejection::NotImplemented`] if there is no example.
pub fn example<S, E>(example: Option<S>) -> Result<S, Failure<E>> {
    example.ok_or_else(|| Failure::rejected(Rejection::NotImplemented))
}

impl<E> From<E> for Failure<E> {
    fn from(failure: E) -> Self {
        Failure(Cause::Documented(failure))
    }
}
