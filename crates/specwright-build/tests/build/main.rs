//! What a build script gets: a file of modules, or an error that says where a document is wrong.

use std::fs;
use std::path::PathBuf;

use specwright_build::Builder;

const CLOCK: &str = "openapi: 3.0.3
info: { title: Clock, version: '1' }
paths:
  /alarm:
    get:
      operationId: alarm
      responses: { '204': { description: There is an alarm. } }
";

/// A new folder with `clock.yaml` in it.
fn folder(name: &str, spec: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("clock.yaml"), spec).unwrap();
    folder
}

#[test]
fn writes_the_modules_that_are_wanted() {
    let folder = folder("parts", CLOCK);
    let cases = [
        (false, false, vec!["types"]),
        (false, true, vec!["types", "server"]),
        (true, false, vec!["types", "client"]),
        (true, true, vec!["types", "server", "client"]),
    ];
    for (client, server, modules) in cases {
        let out = folder.join("out.rs");
        let builder = Builder::new(folder.join("clock.yaml")).client(client).server(server);
        builder.out(&out).generate().unwrap();
        let text = fs::read_to_string(&out).unwrap();
        let found: Vec<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(" {"))
            .collect();
        assert_eq!(found, modules);
    }
}

#[test]
fn leaves_an_unchanged_file_alone() {
    let folder = folder("unchanged", CLOCK);
    let out = folder.join("out.rs");
    let generate = || Builder::new(folder.join("clock.yaml")).out(&out).generate().unwrap();
    generate();
    let before = fs::metadata(&out).unwrap().modified().unwrap();
    generate();
    assert_eq!(fs::metadata(&out).unwrap().modified().unwrap(), before);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "a temporary file is left");
}

#[test]
fn shows_every_problem_with_its_place_in_debug_too() {
    let spec =
        CLOCK.replace("operationId: alarm", "operationID: alarm").replace("title: Clock, ", "");
    let folder = folder("problems", &spec);
    let out = folder.join("out.rs");
    let path = folder.join("clock.yaml");
    let error = Builder::new(&path).out(&out).generate().unwrap_err();
    let shown = error.to_string().replace(&path.display().to_string(), "clock.yaml");
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines[0].starts_with("clock.yaml:2:7: error: "), "{shown}");
    assert!(lines[1].starts_with("clock.yaml:6:7: error: "), "{shown}");
    assert_eq!(format!("{error:?}"), error.to_string());
    assert!(!out.exists());
}

#[test]
fn names_a_file_that_is_missing() {
    let error = Builder::new("nowhere/clock.yaml").generate().unwrap_err();
    assert!(error.to_string().starts_with("cannot read nowhere/clock.yaml: "), "{error}");
}
