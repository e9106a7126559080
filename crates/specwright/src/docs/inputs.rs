//! Reads specs, recorded facts, saved pages and departures from the tree.

use std::path::{Path, PathBuf};

use vendor_docs::{Api, Inputs};

use super::import;
use crate::Failure;
use crate::generate::APIS;
use crate::tree::{self, Tree};

/// Reads everything that pages are compared with, and the given pages.
pub(super) fn read(tree: &Tree, pages: &[PathBuf]) -> Result<Inputs, Failure> {
    let path = tree.path("spec/departures.yaml");
    let text = if path.exists() { tree::read(&path)? } else { "[]\n".to_owned() };
    let departures = (tree.shown(&path), text);
    let mut inputs = Inputs::new(departures);
    for api in APIS {
        let folder = tree.path(&format!("spec/pages/{}", api.name));
        // An API that no page tells of is not held against any.
        if !api.spec(tree).exists() || !folder.is_dir() && pages.is_empty() {
            continue;
        }
        let spec = tree::read_spec(tree, &api.spec(tree))?;
        let mut own = Api { name: api.name.to_owned(), spec, facts: Vec::new() };
        if folder.is_dir() {
            recorded(&mut inputs, tree, &folder, &mut own)?;
        }
        inputs.apis.push(own);
    }
    folders(&mut inputs, tree);
    for page in pages {
        inputs.add_page(tree.shown(page), import::edition(tree, page));
    }
    inputs.apis.retain(|api| !api.facts.is_empty());
    Ok(inputs)
}

fn recorded(inputs: &mut Inputs, tree: &Tree, folder: &Path, api: &mut Api) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::io("read", folder, &error))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    for file in files {
        let operation = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        inputs.add_recorded(api, operation, tree.shown(&file), tree::read(&file)?);
    }
    Ok(())
}

/// Adds the folders below `spec/pages`.
fn folders(inputs: &mut Inputs, tree: &Tree) {
    let Ok(entries) = std::fs::read_dir(tree.path("spec/pages")) else { return };
    let mut folders: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        inputs.add_folder(&tree.shown(&folder), &name);
    }
}
