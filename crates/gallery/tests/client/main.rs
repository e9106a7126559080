//! The generated client: of the museum on a socket, and of servers that break off.

mod attacks;
mod layers;
mod museum;
mod renewals;
