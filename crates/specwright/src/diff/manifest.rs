//! The manifest of the workspace into the version of all published crates, and what asks for another one.

use specwright_diff::Version;

/// `version` below `[workspace.package]`; nothing if it is not there.
pub(super) fn version(manifest: &str) -> String {
    let value = section(manifest, "[workspace.package]").find_map(|(_, line)| {
        let (key, value) = line.split_once('=')?;
        (key.trim() == "version").then(|| value.trim().trim_matches('"').to_owned())
    });
    value.unwrap_or_default()
}

/// The dependencies on crates of the workspace that ask for another version than it has, with their lines.
pub(super) fn left_behind(manifest: &str) -> Vec<String> {
    let ours = version(manifest);
    let lines = section(manifest, "[workspace.dependencies]").filter_map(|(number, line)| {
        let (name, table) = line.split_once('=')?;
        if line.starts_with('#') {
            return None;
        }
        let asked = field(table, "path").and(field(table, "version"))?;
        let same =
            Version::parse(asked.trim_start_matches(['=', '^', '~', ' '])) == Version::parse(&ours);
        (!same).then(|| format!("`{}` (line {number}: {asked})", name.trim()))
    });
    lines.collect()
}

/// The lines of a section, with their numbers.
fn section<'m>(manifest: &'m str, name: &'static str) -> impl Iterator<Item = (usize, &'m str)> {
    let lines = manifest.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    let lines = lines.skip_while(move |(_, line)| *line != name).skip(1);
    lines.take_while(|(_, line)| !line.starts_with('['))
}

/// A text in a table of one line.
fn field<'m>(table: &'m str, key: &str) -> Option<&'m str> {
    let fields = table.trim().strip_prefix('{')?.split([',', '}']);
    let mut fields = fields.filter_map(|field| field.split_once('='));
    let (_, value) = fields.find(|(name, _)| name.trim() == key)?;
    Some(value.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use specwright_diff::{Bump, Step};

    use super::*;

    #[test]
    fn a_step_takes_the_crates_of_the_workspace_along() {
        let manifest = "[workspace.package]\nversion = \"0.2.0\"\n\n[workspace.dependencies]\n\
            one = { path = \"one\", version = \"0.1.0\" }\n\
            two = { version = \"0.2.0\", path = \"two\" }\n\
            three = { path = \"three\" }\n\
            # four = { path = \"four\", version = \"0.1.0\" }\n\
            other = { version = \"0.1.0\", default-features = false }\n\
            plain = \"0.1.0\"\n";
        let left_behind = left_behind(manifest);
        assert_eq!(left_behind, ["`one` (line 5: 0.1.0)"]);
        let (of, old, new) = ("It".to_owned(), "0.1.0".to_owned(), version(manifest));
        let step = Step { of, old, new, bump: Bump::Breaking, left_behind };
        assert!(!step.is_made());
        assert_eq!(
            step.words(),
            "It: 0.1.0 -> 0.2.0, 0.2.0 or later called for, and not made while it is behind in `one` (line 5: 0.1.0); \
             set `0.2.0` there"
        );
    }
}
