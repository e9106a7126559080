//! `specwright.toml`: which specs become which files, how much each lint counts, and where pages are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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
    pub format: Format,
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
    /// The folder of the client's modules.
    pub client: Option<Spanned<PathBuf>>,
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

/// How generated Rust is formatted.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(crate) struct Format {
    /// A configuration of rustfmt; the usual one of the toolkit if absent.
    pub rustfmt: Option<PathBuf>,
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

    /// Names are unique, and paths of modules are paths.
    fn check(&self, text: &str) -> Result<(), Failure> {
        let mut names: Vec<String> = Vec::new();
        let mut written: Vec<PathBuf> = Vec::new();
        for spec in &self.specs {
            let name = spec.name();
            if names.contains(&name) {
                let message = format!("two specs are called `{name}`; give one a `name`");
                return Err(wrong(text, spec.file.span().start, &message));
            }
            names.push(name);
            for module in &spec.modules {
                let types = module.types.as_ref().filter(|types| !is_module_path(types.as_ref()));
                let files = types
                    .map(|types| (PathBuf::from(types.as_ref()), types.span()))
                    .into_iter()
                    .chain(
                        [&module.server, &module.client]
                            .into_iter()
                            .flatten()
                            .map(|file| (file.as_ref().clone(), file.span())),
                    );
                for (file, span) in files {
                    if written.contains(&file) {
                        let message =
                            format!("`{}` is written twice; name it once", file.display());
                        return Err(wrong(text, span.start, &message));
                    }
                    written.push(file);
                }
            }
        }
        Ok(())
    }
}

impl Spec {
    /// What the spec is called: its `name`, else the name of its file without the ending.
    pub(crate) fn name(&self) -> String {
        let stem =
            || self.file.as_ref().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.name.clone().unwrap_or_else(stem)
    }
}

/// Whether `types` is the path of a module and no file.
pub(crate) fn is_module_path(types: &str) -> bool {
    types.starts_with("::")
}

/// An error with its place in the file.
fn wrong(text: &str, at: usize, message: &str) -> Failure {
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let message = message.lines().collect::<Vec<_>>().join("; ");
    Failure::Input(format!("{FILE}:{line}:{column}: error: {message}"))
}
