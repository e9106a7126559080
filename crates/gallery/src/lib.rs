//! A made-up museum in memory, behind the server that is generated from `spec/gallery.yaml`.
//!
//! The spec uses every construct that the generator honours; this crate shows that a server of it
//! compiles, and lets tools that know OpenAPI and not us judge how it behaves.
//!
//! ```
//! let service = gallery::service(gallery::Gallery::default());
//! ```
//!
//! The clock stands still. Whoever comes with a credential of [`credentials`] is let in.

mod answers;
mod pieces;
mod serve;
mod state;

specwright_runtime::include_api!("gallery");

pub use serve::serve;
pub use state::{Gallery, credentials};

use specwright_server::{Rejection, Service};

/// Makes a service of a museum, below the path `/gallery`.
pub fn service(gallery: Gallery) -> Service<server::Operations<Gallery>> {
    server::service(gallery, Rejection::into_problem)
}
