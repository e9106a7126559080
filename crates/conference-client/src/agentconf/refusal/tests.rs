//! Every code that the spec lists has its advice.

use super::{Retcode, listed};

/// The type of the codes may grow, so no compiler sees to this.
#[test]
fn every_listed_code_has_an_advice() {
    assert!(Retcode::ALL.len() > 40);
    for code in Retcode::ALL {
        assert!(listed(code).is_some(), "{code:?} has no advice");
    }
}
