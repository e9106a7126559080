//! Parameters of an operation, in pairs, into what their order means.

use super::Given;
use crate::change::{Rust, Wire};
use crate::kinds;
use crate::pair::{Pair, SpecValue};
use crate::walk::Walk;

impl<'s> Walk<'s> {
    /// Arguments of the client's methods stand in the order of the spec.
    pub(super) fn parameters_order(
        &mut self,
        operation: &Pair<'s>,
        old: &[Given<'s>],
        new: &[Given<'s>],
        pairs: &[(Given<'s>, Given<'s>)],
    ) {
        let partner = |given: &Given<'s>| {
            let found = pairs.iter().find(|(a, _)| a.spot.pointer == given.spot.pointer);
            found.map(|(_, b)| b.spot.pointer.clone())
        };
        let kept =
            |given: &&Given<'s>| pairs.iter().any(|(_, b)| b.spot.pointer == given.spot.pointer);
        let from: Vec<String> = old.iter().filter_map(partner).collect();
        let to: Vec<&Given<'s>> = new.iter().filter(kept).collect();
        let list = |from: &[Given<'s>], spot: &Option<SpecValue<'s>>| {
            let list = from.first().map(|given| given.list.clone()).unwrap_or_default();
            spot.as_ref().map(|spot| SpecValue { pointer: list, ..spot.clone() })
        };
        // A variable of the path that stands where another stood: old requests say one in the place of
        // the other.
        let swapped = pairs
            .iter()
            .any(|(a, b)| a.position.is_some() && b.position.is_some() && a.position != b.position);
        if swapped {
            let pair = operation.with(list(old, &operation.old), list(new, &operation.new));
            let message = "the variables of the path stand in another order";
            let wire = [Wire::RequestsRefused];
            let change = self.tell(&kinds::PARAMETERS_REORDERED, &pair, message, Rust::BOTH, wire);
            change.old_value = None;
            change.new_value = None;
        }
        if from.iter().eq(to.iter().map(|given| &given.spot.pointer)) {
            return;
        }
        // Each place has its own order; that of the path is the path's.
        let reordered = ["query", "header", "cookie"].iter().any(|place| {
            let of_place: Vec<&str> = to
                .iter()
                .filter(|given| given.place() == *place)
                .map(|given| given.spot.pointer.as_str())
                .collect();
            let before: Vec<&str> = from
                .iter()
                .map(String::as_str)
                .filter(|pointer| of_place.contains(pointer))
                .collect();
            before != of_place
        });
        let pair = operation.with(list(old, &operation.old), list(new, &operation.new));
        let (kind, message, rust) = match reordered {
            true => {
                (&kinds::PARAMETERS_REORDERED, "the parameters have another order", Rust::CALLERS)
            }
            false => (
                &kinds::SAME_MEANING,
                "the parameters have another order; that means the same",
                Rust::DocumentationOnly,
            ),
        };
        let change = self.tell(kind, &pair, message, rust, []);
        change.old_value = None;
        change.new_value = None;
    }
}
