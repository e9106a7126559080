//! `bundle`: a spec in several files as one file that every command reads.

use specwright_document::Document;

use crate::commands::specwright;
use crate::scratch::Scratch;

/// A spec in three files.
fn folder(name: &str) -> Scratch {
    let folder = Scratch::new(name);
    folder.put(
        "api/main.yaml",
        "openapi: 3.0.3\ninfo: { title: Shop, version: '1.0' }\npaths:\n  /pets: { $ref: pets.yaml#/paths/all }\n",
    );
    folder.put(
        "api/pets.yaml",
        "paths:\n  all:\n    get:\n      operationId: listPets\n      responses:\n        '200':\n          description: All.\n          content:\n            application/json:\n              schema: { $ref: schemas/pet.yaml }\n",
    );
    folder.put(
        "api/schemas/pet.yaml",
        "type: object\nproperties:\n  name: { type: string, enum: ['yes', 'null', '1'] }\n  parent: { $ref: pet.yaml }\n",
    );
    folder
}

#[test]
fn a_spec_in_three_files_becomes_one_that_is_legal() {
    let folder = folder("bundle-three");
    let read = |file: &str| Document::parse("", folder.text(file)).unwrap().root().to_json();
    for file in ["whole.yaml", "whole.json"] {
        let (from, to) = (folder.path("api/main.yaml"), folder.path(file));
        let (status, stdout, stderr) = specwright(&["bundle", &from, "--out", &to]);
        assert_eq!((status, stdout.as_str(), stderr.as_str()), (0, "", ""));
        let (status, stdout, stderr) = specwright(&["lint", &to]);
        assert_eq!(status, 0, "{stdout}{stderr}");
    }
    assert_eq!(read("whole.yaml"), read("whole.json"));
    let whole = read("whole.yaml");
    assert_eq!(
        whole.pointer("/components/schemas/pet/properties/parent/$ref").unwrap(),
        "#/components/schemas/pet"
    );
    assert_eq!(whole.pointer("/components/schemas/pet/properties/name/enum/1").unwrap(), "null");
    let (status, stdout, _) = specwright(&["bundle", &folder.path("api/main.yaml")]);
    assert_eq!((status, stdout), (0, folder.text("whole.yaml")));
}

#[test]
fn what_is_missing_is_named_and_nothing_is_written() {
    let folder = folder("bundle-missing");
    folder.edit("api/pets.yaml", "schemas/pet.yaml", "schemas/dog.yaml");
    let (from, to) = (folder.path("api/main.yaml"), folder.path("whole.yaml"));
    let (status, _, stderr) = specwright(&["bundle", &from, "--out", &to]);
    assert_eq!(status, 2);
    assert!(stderr.contains("api/pets.yaml:10:31: error: cannot read "), "{stderr}");
    assert!(stderr.contains("api/schemas/dog.yaml: No such file"), "{stderr}");
    assert!(!folder.files().contains(&"whole.yaml".to_owned()));
}

#[test]
fn a_joined_file_is_never_overwritten() {
    let folder = folder("bundle-input");
    let (from, to) = (folder.path("api/main.yaml"), folder.path("api/../api/schemas/pet.yaml"));
    let before = folder.text("api/schemas/pet.yaml");
    let (status, _, stderr) = specwright(&["bundle", &from, "--out", &to]);
    assert_eq!(status, 2);
    assert!(stderr.contains("is one of the files that are joined; name another"), "{stderr}");
    assert_eq!(folder.text("api/schemas/pet.yaml"), before);
}

#[test]
fn what_is_no_spec_is_not_bundled() {
    let folder = folder("bundle-list");
    folder.put("list.yaml", "- 1\n");
    let (status, stdout, stderr) = specwright(&["bundle", &folder.path("list.yaml")]);
    assert_eq!((status, stdout.as_str()), (2, ""));
    assert!(stderr.contains("this is no OpenAPI document"), "{stderr}");
}
