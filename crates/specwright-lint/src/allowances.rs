//! `x-lint-allow`: single places that may break a rule, each with its reason.

use std::collections::BTreeSet;

use specwright_document::{Diagnostic, Example, Lint, Location, Node};

use super::{LintCheck, Scope, Subject, lints};

/// The extension's name.
const KEY: &str = "x-lint-allow";

pub(super) static ALLOWANCE: LintCheck = LintCheck {
    lint: Lint {
        name: "allowance",
        explanation: "Where a rule does not fit a place, `x-lint-allow` beside it names the rule and says why. It \
                      holds for its own object, not for the objects in it. One that allows nothing, has no reason or names no \
                      rule is to be removed.",
        example: Example::Piece {
            bad: "x-lint-allow:\n  integer-format: ''\n",
            good: "x-lint-allow:\n  integer-format: The page gives no range.\n",
        },
    },
    scope: Scope::Any,
    // What allowances allow is known only when all else is.
    check: |_| Vec::new(),
};

/// One entry of an `x-lint-allow`.
struct Allowance<'s> {
    name: &'s str,
    reason: Node<'s>,
    /// The object that it stands in: its name, its keys and its plain values.
    own: BTreeSet<Location>,
    used: bool,
}

/// Takes out what is allowed, and adds the allowances that are wrong; `chosen` are the rules that ran.
pub(super) fn settle(subject: &Subject<'_>, chosen: &[&str], found: &mut Vec<Diagnostic>) {
    let mut allowances = Vec::new();
    for object in &subject.inventory.objects {
        for (name, reason) in object.node.get(KEY).into_iter().flat_map(Node::entries) {
            let own = own(object.key, object.node);
            allowances.push(Allowance { name, reason, own, used: false });
        }
    }
    found.retain(|diagnostic| {
        let location = diagnostic.labels.first().map(|label| label.location);
        let mut allowed = false;
        for allowance in &mut allowances {
            let is_here = location.is_some_and(|location| allowance.own.contains(&location));
            if is_here && allowance.name == diagnostic.lint.name {
                (allowance.used, allowed) = (true, true);
            }
        }
        !allowed
    });
    if !chosen.contains(&ALLOWANCE.lint.name) {
        return;
    }
    for Allowance { name, reason, used, .. } in allowances {
        let is_known = lints().any(|lint| lint.lint.name == name);
        let (message, help) = if !is_known {
            (format!("`{KEY}` names no rule by `{name}`"), "`specwright explain` lists them")
        } else if reason.as_str().is_none_or(|reason| reason.trim().is_empty()) {
            (format!("`{KEY}` has no reason for `{name}`"), "say why this place may break the rule")
        } else if !used && chosen.contains(&name) {
            (format!("`{KEY}` allows nothing by `{name}`"), "remove it")
        } else {
            continue;
        };
        found.push(subject.diagnostic(reason.key_location(), message).help(help));
    }
}

/// The places of an object itself: where it begins, its keys, and values that are no objects.
fn own(key: Location, object: Node<'_>) -> BTreeSet<Location> {
    let mut own = BTreeSet::from([key, object.location()]);
    for (_, value) in object.entries() {
        own.insert(value.key_location());
        let values = std::iter::once(value).chain(value.items());
        let plain = values.filter(|value| value.entries().next().is_none());
        own.extend(plain.map(|value| value.location()));
    }
    own
}
