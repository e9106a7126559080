//! The runtime by itself: values and their texts, checks, bodies on their way in.

mod bodies;
mod checks;
mod values;
