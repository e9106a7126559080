//! Finds the known name that a misspelt word is closest to.

/// Returns the name that a misspelt word was probably meant to be.
pub fn nearest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let word = word.to_lowercase();
    let distances =
        names.into_iter().map(|name| (edit_distance(&word, &name.to_lowercase()), name));
    let (distance, best) = distances.min_by_key(|(distance, _)| *distance)?;
    // Two changes make any short word of any other.
    (distance <= 2 && distance * 2 <= best.len()).then_some(best)
}

/// Returns how many letters have to be inserted, removed or replaced to turn one word into the other.
pub fn edit_distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_inserted_removed_and_replaced_letters() {
        for (from, to, distance) in [
            ("", "", 0),
            ("", "abc", 3),
            ("pattern", "pattern", 0),
            ("patern", "pattern", 1),
            ("maxlenght", "maxlength", 2),
            ("größe", "grösse", 2),
        ] {
            assert_eq!(edit_distance(from, to), distance, "{from} {to}");
            assert_eq!(edit_distance(to, from), distance, "{to} {from}");
        }
    }

    #[test]
    fn finds_the_nearest_name_and_none_that_is_far() {
        let names = ["status-added", "status-removed", "in"];
        for (word, expected) in [
            ("status-aded", Some("status-added")),
            ("Status-Removed", Some("status-removed")),
            ("status", None),
            ("an", Some("in")),
            ("on-time", None),
            ("ab", None),
        ] {
            assert_eq!(nearest(word, names), expected, "{word}");
        }
        assert_eq!(nearest("word", []), None);
    }
}
