//! Reads specs, recorded facts, saved pages and departures from the workspace.

use std::path::{Path, PathBuf};

use vendor_docs::{Api, Inputs};

use super::import;
use crate::Failure;
use crate::files::{self, Workspace};

/// Reads everything that pages are compared with, and the given pages.
pub(super) fn read(workspace: &Workspace, pages: &[PathBuf]) -> Result<Inputs, Failure> {
    let docs = &workspace.config.docs;
    let path = workspace.path(&docs.departures);
    let text = if path.exists() { files::read(&path)? } else { "[]\n".to_owned() };
    let mut inputs = Inputs::new((workspace.shown(&path), text));
    for (spec, path) in workspace.specs() {
        let folder = workspace.path(&docs.pages).join(spec.name());
        // A spec that no page tells of is compared with none.
        if !path.exists() || !folder.is_dir() && pages.is_empty() {
            continue;
        }
        let spec_of_api = files::read_spec(workspace, &path)?;
        let mut own = Api { name: spec.name(), spec: spec_of_api, facts: Vec::new() };
        if folder.is_dir() {
            recorded(&mut inputs, workspace, &folder, &mut own)?;
        }
        inputs.apis.push(own);
    }
    folders(&mut inputs, workspace);
    for page in pages {
        inputs.add_page(workspace.shown(page), import::edition(workspace, page));
    }
    inputs.apis.retain(|api| !api.facts.is_empty());
    Ok(inputs)
}

fn recorded(
    inputs: &mut Inputs,
    workspace: &Workspace,
    folder: &Path,
    api: &mut Api,
) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::io("read", folder, &error))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    for file in files {
        let operation = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        inputs.add_recorded(api, operation, workspace.shown(&file), files::read(&file)?);
    }
    Ok(())
}

/// Adds the folders of recorded facts.
fn folders(inputs: &mut Inputs, workspace: &Workspace) {
    let Ok(entries) = std::fs::read_dir(workspace.path(&workspace.config.docs.pages)) else {
        return;
    };
    let mut folders: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        inputs.add_folder(&workspace.shown(&folder), &name);
    }
}
