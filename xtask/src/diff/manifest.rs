//! The manifest of the workspace into the version of all published crates, and what asks for another one.

use super::version::Version;

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
