//! Pages as browsers save them, with what the site puts around them.

use super::super::page::Format;
use super::{page, read};

/// The page of the fixture with some HTML at the beginning and at the end of its body.
fn framed(before: &str, after: &str) -> String {
    let page = page("page.html");
    let (head, body) = page.split_once("<body>").unwrap();
    let (body, end) = body.rsplit_once("</body>").unwrap();
    format!("{head}<body>{before}{body}{after}</body>{end}")
}

/// What stands around a page is left out, so many elements, and nothing of the page is.
fn check(before: &str, after: &str, left_out: usize) {
    let alone = read("page.html", &page("page.html"), Format::Html);
    let framed = read("page.html", &framed(before, after), Format::Html);
    assert_eq!(framed.unread, alone.unread, "{before} {after}");
    let [alone, own] = [alone.facts, framed.facts].map(|facts| super::super::yaml::flat(&facts));
    let values = |flat: Vec<super::super::yaml::Flat>| {
        Vec::from_iter(flat.into_iter().map(|fact| (fact.key, fact.value)))
    };
    assert_eq!(values(own), values(alone), "{before} {after}");
    assert_eq!(framed.left_out, left_out, "{before} {after}");
}

#[test]
fn what_a_site_puts_around_a_page_is_left_out() {
    let menu = "<ul><li>Products</li><li><a href='/'>Documentation</a></li></ul>";
    check("", "", 0);
    check(&format!("<nav>{menu}</nav>"), "", 1);
    check(&format!("<div role=\"navigation\"><div>{menu}</div></div>"), "", 1);
    check("<div class='doc-Breadcrumb-list'>Home &gt; API &gt; Lockers</div>", "", 1);
    check("", "<footer><p>Copyright. Was this page helpful?</p></footer>", 1);
    check("", "<div id='feedback-form'><p>Was this helpful? Yes No</p></div>", 1);
    check(
        &format!("<header><h2>Products</h2>{menu}</header><nav>{menu}</nav><main>"),
        "</main><footer>Contact</footer>",
        3,
    );
}

#[test]
fn a_frame_that_nothing_closes_is_shown() {
    let text = framed("<nav>", "");
    let reading = read("page.html", &text, Format::Html);
    assert!(!reading.unread.is_empty());
}
