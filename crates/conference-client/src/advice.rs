//! What a caller can do about a refusal.

use std::fmt;

/// What a caller can do about a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Advice {
    /// Ask for something else, or change what stands in the way; the same call would be refused again.
    Change,
    /// Sign in again.
    SignIn,
    /// Sign in by force, or sign out where the user is signed in already.
    ForceSignIn,
    /// Wait until an earlier call has been answered.
    Wait,
    /// Make the same call again.
    Repeat,
    /// Make the same call again after a while.
    Later,
    /// Find out what has happened before calling again: the call may have had its effect.
    Look,
    /// The client does not know the code; the message may tell.
    Unknown,
}

impl Advice {
    /// Returns whether the same call may be made again, and may succeed.
    pub fn is_retriable(self) -> bool {
        match self {
            Advice::Repeat | Advice::Later => true,
            Advice::Change
            | Advice::SignIn
            | Advice::ForceSignIn
            | Advice::Wait
            | Advice::Look
            | Advice::Unknown => false,
        }
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Advice::Change => "change the call or what stands in its way",
            Advice::SignIn => "sign in again",
            Advice::ForceSignIn => "sign in by force, or sign out first",
            Advice::Wait => "wait for the answer to an earlier call",
            Advice::Repeat => "make the call again",
            Advice::Later => "make the call again later",
            Advice::Look => "find out what has happened before calling again",
            Advice::Unknown => "nothing is known of this code",
        })
    }
}
