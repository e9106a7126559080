//! `spec/departures.yaml`: each entry is complete and points at something that is there.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use crate::spec::{APIS, Spec};

#[test]
fn every_departure_is_complete_and_in_place() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/departures.yaml");
    let entries: Value = serde_saphyr::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut ids = BTreeSet::new();
    for entry in entries.as_array().unwrap() {
        let text = |key: &str| {
            let text = entry[key].as_str().map(str::trim).unwrap_or_default();
            assert!(!text.is_empty(), "{entry} has no `{key}`");
            text
        };
        assert!(ids.insert(text("id")), "`{}` stands twice", text("id"));
        assert!(!entry["pages"].as_array().unwrap().is_empty());
        for key in ["page_says", "spec_says", "why"] {
            text(key);
        }
        let (file, pointer) = text("where").split_once('#').unwrap();
        let api = APIS.into_iter().find(|api| file == format!("{api}.yaml")).unwrap();
        let place = Spec::load(api).root.pointer(pointer).cloned();
        assert!(place.is_some(), "{} points at nothing: {pointer}", text("id"));
    }
    assert!(ids.len() > 20);
}
