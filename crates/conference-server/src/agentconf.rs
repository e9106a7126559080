//! Conferences of a contact-centre gateway.
//!
//! The gateway tells by the result code in its envelope whether a call worked, so requests that never
//! reach the implementation are refused there too: `100-006` without an accepted session, `000-002`
//! for everything else that a caller does wrong. Their HTTP status is 200, save 404 and 405 where
//! there is no operation, and 500 where the implementation panicked (`100-007`).

#[rustfmt::skip]
mod generated;

pub use conference_types::agentconf as types;
pub use generated::*;

use specwright_runtime::Refusal;
use specwright_server::{Rejection, Response, Service};
use types::{Envelope, Retcode};

/// Makes a service of an implementation, below the path `/agentgateway/resource`.
pub fn service<A: Api>(implementation: A) -> Service<Operations<A>> {
    generated::service(implementation, refuse)
}

fn refuse(rejection: Rejection) -> Response {
    let retcode = match rejection {
        Rejection::Unauthenticated { .. } => Retcode::AgentNotSignedIn,
        Rejection::Forbidden => Retcode::NoPermission,
        Rejection::Fault => Retcode::OperationFailed,
        _ => Retcode::InvalidParameter,
    };
    let status = match rejection {
        Rejection::NotFound | Rejection::MethodNotAllowed { .. } | Rejection::Fault => {
            rejection.status().as_u16()
        }
        _ => 200,
    };
    let envelope = Envelope::<()>::refused(Refusal::new(retcode, rejection.message()));
    rejection.with_headers(specwright_server::json(status, generated::MEDIA_TYPE, &envelope))
}
