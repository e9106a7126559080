//! The clients against servers on sockets: what keeps a call from its result, what is repeated, how
//! services are reached, and what is written down.

mod blocking;
mod bodies;
mod calls;
mod capture;
mod errors;
mod fail_over;
mod in_process;
mod mock;
mod pool;
mod proxies;
mod requests;
mod retries;
mod secrets;
mod sessions;
mod spans;
mod tls;
