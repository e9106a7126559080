//! The error of a service that answers in place of the network.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http_body::{Body, Frame};

use crate::error::Cause;

/// The error of a service that answers in place of the network. It is the source of a [`reqwest::Error`].
#[derive(Clone, Debug)]
pub(crate) struct ServiceError(pub Cause);

impl ServiceError {
    /// Finds one that was made into a `reqwest` error.
    pub fn of(error: &reqwest::Error) -> Option<&ServiceError> {
        std::error::Error::source(error)?.downcast_ref()
    }
}

impl From<ServiceError> for reqwest::Error {
    /// Only reqwest can make its errors. It makes one of an error of a body.
    fn from(error: ServiceError) -> reqwest::Error {
        let mut body = reqwest::Body::wrap(Failing(error));
        let mut context = Context::from_waker(Waker::noop());
        match Pin::new(&mut body).poll_frame(&mut context) {
            Poll::Ready(Some(Err(error))) => error,
            _ => unreachable!("the body fails whenever it is read"),
        }
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the service did not answer")
    }
}

impl std::error::Error for ServiceError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.0)
    }
}

/// A body that cannot be read.
struct Failing(ServiceError);

impl Body for Failing {
    type Data = Bytes;
    type Error = ServiceError;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ServiceError>>> {
        Poll::Ready(Some(Err(self.0.clone())))
    }
}
