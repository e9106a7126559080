//! `specwright.toml`: which specs become which files, how much each lint counts, and where pages are.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use crate::Failure;
use crate::files;

/// The name of the file.
pub(crate) const FILE: &str = "specwright.toml";

/// The settings of a folder and everything below it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(crate) struct Config {
    /// The specs, by their names, in the order of the file.
    #[serde(rename = "spec")]
    pub specs: Vec<Spec>,
    pub docs: Docs,
}

/// A spec and what it becomes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Spec {
    pub file: Spanned<PathBuf>,
    /// The name of its folder of recorded facts; the file's name without its ending if absent.
    name: Option<String>,
    /// A Cargo manifest whose version moves with the spec: its crates are published.
    pub manifest: Option<PathBuf>,
    /// Whether recorded traffic is compared with it.
    #[serde(default = "yes")]
    pub traffic: bool,
    /// Levels of lints, by their names or those of groups.
    #[serde(default)]
    pub lints: BTreeMap<Spanned<String>, Level>,
    /// The modules that are generated from it.
    #[serde(default, rename = "module")]
    pub modules: Vec<Module>,
}

/// A module of some crate: the files that are generated for it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Module {
    /// The file of the types, or the path of the module that has them, such as `::my_types::shop`.
    pub types: Option<Spanned<String>>,
    /// The file of the server.
    pub server: Option<Spanned<PathBuf>>,
    /// Whether the server comes with one that answers with the documented examples, behind the feature `examples` of
    /// its crate.
    #[serde(default)]
    pub examples: bool,
    /// The file of the callbacks, if the spec has some.
    pub callbacks: Option<Spanned<PathBuf>>,
    /// The folder of the client's modules.
    pub client: Option<Spanned<PathBuf>>,
    /// The path of the client's policy, a value that implements `specwright_client::Policy`.
    pub policy: Option<String>,
}

/// Saved pages of a vendor.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(crate) struct Docs {
    /// The folder of recorded facts: a folder for each spec, of its name.
    pub pages: PathBuf,
    /// The file that excuses where specs and pages differ.
    pub departures: PathBuf,
}

/// How much a lint counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Level {
    /// It is not looked for.
    Allow,
    /// It is shown; the exit status stays 0.
    Warn,
    /// It is shown, and the exit status is 1.
    Deny,
}

fn yes() -> bool {
    true
}

impl Default for Docs {
    fn default() -> Docs {
        Docs { pages: "spec/pages".into(), departures: "spec/departures.yaml".into() }
    }
}

impl Config {
    /// Reads the file of a folder; a folder without one has the defaults.
    pub(crate) fn read(root: &Path) -> Result<Config, Failure> {
        let path = root.join(FILE);
        if !path.exists() {
            return Ok(Config::default());
        }
        let text = files::read(&path)?;
        let config: Config = toml::from_str(&text).map_err(|error| {
            let message = error.message().to_owned();
            wrong(&text, error.span().map_or(0, |span| span.start), &message)
        })?;
        config.check(&text)?;
        Ok(config)
    }

    /// Names are unique, every file is written once and is none of ours, and modules say what they are.
    fn check(&self, text: &str) -> Result<(), Failure> {
        let mut names: Vec<String> = Vec::new();
        let mut written: Vec<PathBuf> = vec![PathBuf::from(FILE)];
        for spec in &self.specs {
            let name = spec.name();
            if names.contains(&name) {
                let message = format!("two specs are called `{name}`; give one a `name`");
                return Err(wrong(text, spec.file.span().start, &message));
            }
            names.push(name);
            written.push(plain(spec.file.as_ref()));
        }
        for module in self.specs.iter().flat_map(|spec| &spec.modules) {
            module.check(text)?;
            for (file, at) in module.files() {
                let file = plain(&file);
                if written.contains(&file) {
                    let message =
                        format!("`{}` is written twice, or is read; name another", file.display());
                    return Err(wrong(text, at, &message));
                }
                written.push(file);
            }
        }
        Ok(())
    }
}

impl Module {
    /// The files of the client, below its folder.
    const CLIENT: [&str; 3] = ["client.rs", "blocking.rs", "mock.rs"];

    /// The path of the module with the types, where they are in another one.
    pub(crate) fn types_module(&self) -> Option<&str> {
        let types = self.types.as_ref()?.as_ref();
        types.starts_with("::").then_some(types)
    }

    /// The file of the types, where they are generated.
    pub(crate) fn types_file(&self) -> Option<PathBuf> {
        let types: &str = self.types.as_ref()?.as_ref();
        (!types.starts_with("::")).then(|| PathBuf::from(types))
    }

    /// Every file that is written, with the byte of the settings that names it.
    fn files(&self) -> Vec<(PathBuf, usize)> {
        let at = |span: std::ops::Range<usize>| span.start;
        let types = self.types.as_ref().zip(self.types_file());
        let mut files: Vec<(PathBuf, usize)> =
            types.map(|(types, file)| (file, at(types.span()))).into_iter().collect();
        let single = [&self.server, &self.callbacks].into_iter().flatten();
        files.extend(single.map(|file| (file.as_ref().clone(), at(file.span()))));
        if let Some(folder) = &self.client {
            let own = Self::CLIENT.iter().map(|file| folder.as_ref().join(file));
            files.extend(own.map(|file| (file, at(folder.span()))));
        }
        files
    }

    fn check(&self, text: &str) -> Result<(), Failure> {
        let types = self.types.as_ref();
        let paths = [&self.server, &self.client, &self.callbacks].into_iter().flatten();
        let paths = paths.map(|path| (path.as_ref().as_os_str().is_empty(), path.span()));
        let all =
            types.map(|types| (types.as_ref().is_empty(), types.span())).into_iter().chain(paths);
        for (is_empty, span) in all {
            if is_empty {
                return Err(wrong(text, span.start, "the path is empty; name a file"));
            }
        }
        if let (Some(types), Some(path)) = (types, self.types_module()) {
            let is_name = |part: &str| {
                part.starts_with(|c: char| c.is_alphabetic() || c == '_')
                    && part.chars().all(|c| c.is_alphanumeric() || c == '_')
            };
            if !path[2..].split("::").all(is_name) {
                let message = format!(
                    "`{path}` is not the path of a module; write one such as `::my_types::shop`"
                );
                return Err(wrong(text, types.span().start, &message));
            }
        }
        let first = [&self.server, &self.client, &self.callbacks].into_iter().flatten().next();
        match (types, first) {
            (None, Some(path)) => Err(wrong(
                text,
                path.span().start,
                "this module has no `types`; name their file, or the path of the module that has them",
            )),
            (None, None) => Err(Failure::Input(format!(
                "{FILE}: error: a module names no file; give it `types`, `server`, `client` or `callbacks`"
            ))),
            (Some(types), None) if self.types_module().is_some() => Err(wrong(
                text,
                types.span().start,
                "this module generates nothing; give it `server`, `client` or `callbacks` too",
            )),
            (Some(_), _) => Ok(()),
        }
    }
}

/// A path without `.`, and without `..` where that can be followed.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if plain.file_name().is_some() => drop(plain.pop()),
            other => plain.push(other),
        }
    }
    plain
}

impl Spec {
    /// What the spec is called: its `name`, else the name of its file without the ending.
    pub(crate) fn name(&self) -> String {
        let stem =
            || self.file.as_ref().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.name.clone().unwrap_or_else(stem)
    }
}

/// An error with its place in the file.
fn wrong(text: &str, at: usize, message: &str) -> Failure {
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let message = message.lines().collect::<Vec<_>>().join("; ");
    Failure::Input(format!("{FILE}:{line}:{column}: error: {message}"))
}
