//! `specwright docs import` as its users run it: exit status, what it prints, what it writes.

use std::fs;
use std::path::PathBuf;

use expect_test::{Expect, expect};

use crate::commands::{check, frozen, run, workspace};
use crate::scratch::Scratch;

/// Imports pages into a folder: exit status, standard output and standard error, without the paths of this
/// machine.
fn import(folder: &Scratch, pages: &[&str]) -> (i32, String, String) {
    let out = folder.root().to_str().unwrap();
    let (status, stdout, stderr) = run(&[&["docs", "import", "--out", out], pages].concat());
    let short = |text: String| {
        let root = format!("{}/", workspace().display());
        let text = text.replace(&root, "");
        text.replace(&format!("{}/", out.strip_prefix(&root).unwrap_or(out)), "")
    };
    (status, short(stdout), short(stderr))
}

/// Puts a page into the folder: its path.
fn page(folder: &Scratch, name: &str, text: impl AsRef<[u8]>) -> String {
    folder.put(name, text);
    folder.path(name)
}

fn fixture(name: &str) -> String {
    workspace().join("crates/vendor-docs/tests/pages").join(name).to_str().unwrap().to_owned()
}

fn facts(folder: &Scratch) -> PathBuf {
    folder.root().join("lockergate/reserveCompartment.yaml")
}

#[test]
fn a_page_that_is_read_whole_has_status_0_and_is_written_once() {
    let folder = Scratch::new("docs-whole");
    let (status, stdout, stderr) = import(&folder, &[&fixture("l1-bullets.txt")]);
    assert_eq!((status, stderr.as_str()), (0, ""));
    expect![[r#"
        warning[unknown-operation]: no spec has `POST /lockergate/resource/locker/{lockerid}/reservecompartment`
          --> crates/vendor-docs/tests/pages/l1-bullets.txt:20:1
           |
        20 | https://ip:port/lockergate/resource/locker/{lockerid}/reservecompartment
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: add the operation to a spec, or remove the file of its facts

        crates/vendor-docs/tests/pages/l1-bullets.txt: 124 facts (codes 2, date 1, events 2, examples 16, log_name 1, mentions 1, method 1, parameters 60, path 1, preconditions 2, response 32, statuses 3, title 1, transport 1)
          lockergate/reserveCompartment.yaml: written
    "#]]
    .assert_eq(&stdout);
    let written = fs::metadata(facts(&folder)).unwrap().modified().unwrap();
    let (status, stdout, _) = import(&folder, &[&fixture("l1-bullets.txt")]);
    assert_eq!(status, 0);
    assert!(stdout.contains("reserveCompartment.yaml: unchanged"), "{stdout}");
    assert_eq!(fs::metadata(facts(&folder)).unwrap().modified().unwrap(), written);
    let entries = fs::read_dir(folder.root().join("lockergate")).unwrap();
    assert_eq!(entries.count(), 1, "something was left beside the facts");
}

#[test]
fn what_is_not_read_is_shown_with_its_line_and_has_status_1() {
    let folder = Scratch::new("docs-part");
    let (status, stdout, stderr) = import(&folder, &[&fixture("l7-dropped.txt")]);
    assert_eq!((status, stderr.as_str()), (1, ""));
    let said = |line: &&str| {
        line.starts_with("error[") || line.contains("--> ") || line.contains("not read")
    };
    let shown: Vec<&str> = stdout.lines().filter(said).collect();
    expect![[r#"
          --> crates/vendor-docs/tests/pages/l7-dropped.txt:28:1
        error[unread]: `lockerid`: the cell of its column mandatory is missing
          --> crates/vendor-docs/tests/pages/l7-dropped.txt:52:1
        error[unread]: `Content-Type`: the cell of its column mandatory is missing
          --> crates/vendor-docs/tests/pages/l7-dropped.txt:70:1
        error[unread]: `Courier-Key`: the cell of its column mandatory is missing
          --> crates/vendor-docs/tests/pages/l7-dropped.txt:78:1
        error[unread]: `parcels`: the cell of its column mandatory is missing
          --> crates/vendor-docs/tests/pages/l7-dropped.txt:86:1
        error[unread]: `size`: the cell of its column mandatory is missing
           --> crates/vendor-docs/tests/pages/l7-dropped.txt:112:1
        5 places were not read; mend the saved page, or teach the reader the form"#]]
    .assert_eq(&shown.join("\n"));
    assert!(facts(&folder).exists(), "what was read is written all the same");
}

fn refused(folder: &Scratch, page: &str, errors: Expect) {
    let (status, stdout, stderr) = import(folder, &[page]);
    errors.assert_eq(&stderr);
    assert_eq!((status, stdout.as_str()), (2, ""));
}

#[test]
fn what_is_no_page_has_status_2_and_says_how_to_mend_it() {
    let folder = Scratch::new("docs-wrong");
    let prose = page(&folder, "prose.txt", "A letter\n\nDescription\n\nNothing of interest.\n");
    refused(
        &folder,
        &prose,
        expect![[r#"
        error: prose.txt: is no page of an operation: it states neither an HTTP method nor an address; save the whole page of one operation, with its headings
    "#]],
    );
    let half = page(&folder, "half.md", "# A\n## Interface Method\nGET\n");
    refused(
        &folder,
        &half,
        expect![[r#"
        error: half.md: is no page of an operation: it states no address; save the whole page of one operation, with its headings
    "#]],
    );
    let nameless = page(&folder, "nameless.txt", "A\nURI\nGET https://host/v1/\n");
    refused(
        &folder,
        &nameless,
        expect![[r#"
        error: nameless.txt:3: `/v1/` ends in nothing that could name a file; give the page a method name in logs
    "#]],
    );
    let latin = page(&folder, "latin.txt", b"Caf\xe9\n");
    refused(
        &folder,
        &latin,
        expect![[r#"
        error: latin.txt: is not in UTF-8; save the page in that encoding
    "#]],
    );
    let pdf = page(&folder, "page.pdf", "%PDF");
    refused(
        &folder,
        &pdf,
        expect![[r#"
        error: page.pdf: `.pdf` is no form of a page that can be read; save it as .txt, .md or .html
    "#]],
    );
    refused(
        &folder,
        "nosuch.txt",
        expect![[r#"
        error: cannot read nosuch.txt: No such file or directory (os error 2)
    "#]],
    );
    check(
        &["docs", "import"],
        2,
        expect![[r#"
        error: the following required arguments were not provided:
          <PAGE>...

        Usage: specwright docs import <PAGE>...

        For more information, try '--help'.
    "#]],
    );
}

#[test]
fn nothing_is_written_when_one_page_is_wrong() {
    let folder = Scratch::new("docs-one-wrong");
    let (status, _, _) = import(&folder, &[&fixture("l1-bullets.txt"), "nosuch.txt"]);
    assert_eq!(status, 2);
    assert!(!facts(&folder).exists());
    let (status, _, stderr) =
        import(&folder, &[&fixture("l1-bullets.txt"), &fixture("l2-prototype.txt")]);
    assert_eq!(status, 2);
    expect![[r#"
        error: crates/vendor-docs/tests/pages/l1-bullets.txt and crates/vendor-docs/tests/pages/l2-prototype.txt state facts of the same operation; import one of them
    "#]].assert_eq(&stderr);
    assert!(!facts(&folder).exists());
}

#[test]
fn an_operation_of_a_spec_is_named_by_it() {
    let folder = Scratch::new("docs-named");
    let text = |method: &str, path: &str| {
        format!("A\nURI\n{method} https://host/{path}\nMethod Name in Logs\nbyLog\n")
    };
    for (method, path, file) in [
        ("PUT", "v1/mmc/control/conferences/duration", "mmc/prolongMeeting"),
        ("POST", "v1/mmc/control/conferences/duration", "mmc/byLog"),
        (
            "GET",
            "agentgateway/resource/agentconf/{agentid}/queryvdnconfid",
            "agentconf/queryAllConfIds",
        ),
        ("POST", "agentgateway/resource/agentconf/{agentid}/another", "agentconf/byLog"),
        ("POST", "v2/elsewhere/things", "elsewhere/byLog"),
    ] {
        let page = page(&folder, "page.txt", text(method, path));
        let (status, stdout, stderr) = import(&folder, &[&page]);
        assert_eq!((status, stderr.as_str()), (0, ""), "{stdout}");
        assert!(stdout.contains(&format!("  {file}.yaml: written\n")), "{stdout}");
    }
}

#[test]
fn nothing_is_written_if_a_folder_has_the_name_of_a_file() {
    let folder = Scratch::new("docs-folder");
    fs::create_dir_all(folder.root().join("lockergate/reserveCompartment.yaml")).unwrap();
    let pages = [fixture("l1-none.txt"), fixture("l1-bullets.txt")];
    let (status, stdout, stderr) = import(&folder, &pages.each_ref().map(String::as_str));
    assert_eq!((status, stdout.as_str()), (2, ""));
    expect![[r#"
        error: lockergate/reserveCompartment.yaml: is a folder, and facts go into a file of that name; move the folder away
    "#]].assert_eq(&stderr);
    let entries = fs::read_dir(folder.root().join("lockergate")).unwrap();
    assert_eq!(entries.count(), 1, "another file was written");
}

#[test]
fn a_reading_that_lacks_recorded_facts_is_not_written_unless_forced() {
    let folder = Scratch::new("docs-poor");
    let page = |rule: &str| {
        let text = fs::read_to_string(frozen("prolongtime.txt")).unwrap();
        page(&folder, "prolongtime.txt", text.replacen("Value range: 1 to 1440.", rule, 1))
    };
    let (status, _, _) = import(&folder, &[&page("Value range: 1 to 1440.")]);
    assert_eq!(status, 0);
    let file = folder.root().join("agentconf/prolongTime.yaml");
    let recorded = fs::read_to_string(&file).unwrap();
    let poor = page("The value depends on the maximum of the licence.");
    let (status, stdout, _) = import(&folder, &[&poor]);
    assert_eq!(status, 1);
    let said = "recorded facts would be lost: parameters.prolongTime.maximum, parameters.prolongTime.minimum; `--force` writes it";
    assert!(stdout.contains(said), "{stdout}");
    assert_eq!(fs::read_to_string(&file).unwrap(), recorded);
    // A rule that is read and is less loses nothing that the page states.
    let (status, _, _) = import(&folder, &[&page("The maximum is 1440.")]);
    assert_eq!(status, 0);
    assert_ne!(fs::read_to_string(&file).unwrap(), recorded);
    let poor = page("The value depends on the maximum of the licence.");
    let (status, stdout, _) = import(&folder, &["--force", &poor]);
    assert!(status == 1 && stdout.contains(": written\n"), "{stdout}");
}
