//! Changes and two versions into the step that is called for, and whether it was made.

use super::change::{Change, Rust};

/// How far a version has to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// No step.
    None,
    /// A step that breaks nobody.
    Additive,
    /// A step that may break users.
    Breaking,
}

/// `x.y.z`; what is not there is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    x: u64,
    y: u64,
    z: u64,
}

impl Bump {
    /// The step that all changes together call for.
    pub fn of<'c>(changes: impl IntoIterator<Item = &'c Change>) -> Bump {
        let step = |change: &Change| match change.rust {
            Rust::DocumentationOnly => Bump::None,
            Rust::Additive => Bump::Additive,
            Rust::Breaks(_) => Bump::Breaking,
        };
        changes.into_iter().map(step).max().unwrap_or(Bump::None)
    }

    /// The word for scripts.
    pub fn word(self) -> &'static str {
        match self {
            Bump::None => "none",
            Bump::Additive => "additive",
            Bump::Breaking => "breaking",
        }
    }
}

impl Version {
    /// Reads `1`, `1.2` or `1.2.3`; of `1.2.3-beta` nothing behind the numbers.
    pub fn parse(text: &str) -> Option<Version> {
        let numbers = text.split(['-', '+']).next()?;
        let parts: Option<Vec<u64>> = numbers.split('.').map(|part| part.parse().ok()).collect();
        match *parts?.as_slice() {
            [x] => Some(Version { x, y: 0, z: 0 }),
            [x, y] => Some(Version { x, y, z: 0 }),
            [x, y, z] => Some(Version { x, y, z }),
            _ => None,
        }
    }

    /// The least version that takes a step: before 1.0.0, breaking moves `y`.
    pub fn after(self, bump: Bump) -> Version {
        let Version { x, y, z } = self;
        match bump {
            Bump::None => self,
            Bump::Additive if x == 0 => Version { x, y, z: z + 1 },
            Bump::Additive => Version { x, y: y + 1, z: 0 },
            Bump::Breaking if x == 0 => Version { x, y: y + 1, z: 0 },
            Bump::Breaking => Version { x: x + 1, y: 0, z: 0 },
        }
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Version { x, y, z } = self;
        write!(f, "{x}.{y}.{z}")
    }
}

/// A version in the old and the new state, and the step that it has to take.
#[derive(Clone, Debug)]
pub struct Step {
    /// Whose version it is, and where it stands.
    pub of: String,
    /// The older version.
    pub old: String,
    /// The newer version.
    pub new: String,
    /// The step that is called for.
    pub bump: Bump,
    /// What still asks for another version than the new one, each with its place.
    pub left_behind: Vec<String>,
}

impl Step {
    /// Whether the step was made. What is no version cannot have made one.
    pub fn is_made(&self) -> bool {
        match (self.bump, Version::parse(&self.old), Version::parse(&self.new)) {
            (Bump::None, ..) => true,
            (_, Some(old), Some(new)) => new >= old.after(self.bump) && self.left_behind.is_empty(),
            (_, _, _) => false,
        }
    }

    /// The step in words, and whether it was made.
    pub fn words(&self) -> String {
        let Step { of, old, new, bump, left_behind } = self;
        let called_for = match (bump, Version::parse(old)) {
            (Bump::None, _) => "no step called for".to_owned(),
            (_, Some(version)) => format!("{} or later called for", version.after(*bump)),
            (_, None) => format!("`{old}` is no version such as 1.2.3; write one"),
        };
        let made = match (self.bump, self.is_made(), old == new) {
            (Bump::None, _, true) => "",
            (_, true, _) => ", and made",
            (_, false, _) => ", and not made",
        };
        let from = if old == new { new.clone() } else { format!("{old} -> {new}") };
        let moved = bump != &Bump::None && old != new;
        let left_behind = match left_behind.as_slice() {
            [_, ..] if moved => {
                format!(" while it is behind in {}; set `{new}` there", left_behind.join(", "))
            }
            _ => String::new(),
        };
        format!("{of}: {from}, {called_for}{made}{left_behind}")
    }
}
