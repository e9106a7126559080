//! The server plumbing by itself: requests on their way in, answers on their way out.

mod answers;
mod bodies;
mod credentials;
mod faults;
mod forms;
mod limits;
mod media;
mod multipart;
mod parameters;
mod services;
mod shutdowns;
mod traces;
