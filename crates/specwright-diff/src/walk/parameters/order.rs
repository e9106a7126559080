//! Parameters of an operation, in pairs, into what their order means.

use specwright_document::NodeId;

use super::Given;
use crate::change::{Rust, Wire};
use crate::kinds;
use crate::pair::Pair;
use crate::walk::Walk;

impl<'s> Walk<'s> {
    /// Arguments of the client's methods, and of `new` of a request, have the order of the spec.
    pub(super) fn parameters_order(
        &mut self,
        operation: &Pair<'s>,
        old: &[Given<'s>],
        new: &[Given<'s>],
        pairs: &[(Given<'s>, Given<'s>)],
    ) {
        let partner = |given: &Given<'s>| {
            let found = pairs.iter().find(|(a, _)| a.item.id() == given.item.id());
            found.map(|(_, b)| b.item.id())
        };
        let kept = |given: &&Given<'s>| pairs.iter().any(|(_, b)| b.item.id() == given.item.id());
        let from: Vec<NodeId> = old.iter().filter_map(partner).collect();
        let to: Vec<&Given<'s>> = new.iter().filter(kept).collect();
        let list = |given: &[Given<'s>]| given.first().and_then(|first| first.item.parent());
        let lists = operation.with(list(old), list(new));
        // A variable of the path that stands where another stood: old requests say one in the place of
        // the other.
        let swapped = pairs
            .iter()
            .any(|(a, b)| a.position.is_some() && b.position.is_some() && a.position != b.position);
        if swapped {
            let message = "the variables of the path stand in another order";
            let wire = [Wire::RequestsRefused];
            let change = self.tell(&kinds::PARAMETERS_REORDERED, &lists, message, Rust::BOTH, wire);
            change.old_value = None;
            change.new_value = None;
        }
        if from.iter().copied().eq(to.iter().map(|given| given.item.id())) {
            return;
        }
        // Only required ones are arguments. Each place has its own order; that of the path is the path's.
        let reordered = ["query", "header", "cookie"].iter().any(|place| {
            let required = to.iter().filter(|given| given.node.flag("required"));
            let of_place = required.filter(|given| given.place() == *place);
            let of_place: Vec<NodeId> = of_place.map(|given| given.item.id()).collect();
            let before = from.iter().copied().filter(|id| of_place.contains(id));
            !before.eq(of_place.iter().copied())
        });
        let (kind, message, rust) = if reordered {
            (
                &kinds::PARAMETERS_REORDERED,
                "the required parameters have another order",
                Rust::CALLERS,
            )
        } else {
            let message = "the parameters have another order; that means the same";
            (&kinds::SAME_MEANING, message, Rust::DocumentationOnly)
        };
        let change = self.tell(kind, &lists, message, rust, []);
        change.old_value = None;
        change.new_value = None;
    }
}
