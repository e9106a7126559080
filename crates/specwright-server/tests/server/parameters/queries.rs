//! Parameters of the query, in each of its styles.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use specwright_runtime::Presence;
use specwright_server::{Input, Style};

use super::{Point, Size, check, shown, words};

#[tokio::test]
async fn a_query_has_lists() {
    let form = |input: &mut Input| shown(input.query_as::<Vec<String>>("a", Style::Form));
    check(form, "/s?a=x,y", &[], Ok(&words("x y"))).await;
    check(form, "/s?b=1&a=x%2Cy,z+w%2B&c", &[], Ok(r#"["x,y", "z w+"]"#)).await;
    check(form, "/s?%61=x", &[], Ok(&words("x"))).await;
    check(form, "/s?a=", &[], Ok("[]")).await;
    check(form, "/s", &[], Err("query /a is required")).await;
    check(form, "/s?a=x&a=y", &[], Err("query /a must be given once only")).await;
    let exploded =
        |input: &mut Input| shown(input.query_as::<Vec<String>>("a", Style::FormExploded));
    check(exploded, "/s?a=x,y&b=1&a=z", &[], Ok(&words("x,y z"))).await;
    check(exploded, "/s?a=", &[], Ok(r#"[""]"#)).await;
    check(exploded, "/s?b=1", &[], Err("query /a is required")).await;
    check(exploded, "/s?a=x&a=%ff", &[], Err("query /a must be percent-encoded UTF-8")).await;
    let spaces =
        |input: &mut Input| shown(input.query_as::<Vec<String>>("a", Style::SpaceDelimited));
    check(spaces, "/s?a=x%20y+z,w", &[], Ok(r#"["x", "y", "z,w"]"#)).await;
    check(spaces, "/s?a=x%2By", &[], Ok(&words("x+y"))).await;
    let pipes = |input: &mut Input| shown(input.query_as::<Vec<String>>("a", Style::PipeDelimited));
    check(pipes, "/s?a=x|y%7Cz%7cw", &[], Ok(&words("x y z w"))).await;
    check(pipes, "/s?a=x,y+z", &[], Ok(r#"["x,y z"]"#)).await;
    let numbers = |input: &mut Input| shown(input.query_as::<Vec<Size>>("a", Style::PipeDelimited));
    check(numbers, "/s?a=1|0", &[], Err("query /a/1 must be at least 1")).await;
}

#[tokio::test]
async fn a_query_has_objects() {
    let both = r#"Point { x: Some(1), name: Some("a,b"), tags: None }"#;
    let form = |input: &mut Input| shown(input.query_as::<Point>("p", Style::Form));
    check(form, "/s?p=x,1,name,a%2Cb", &[], Ok(both)).await;
    // A client that encodes all of its query.
    let plain = r#"Point { x: Some(1), name: Some("a"), tags: None }"#;
    check(form, "/s?p=x%2C1%2Cname%2Ca", &[], Ok(plain)).await;
    check(form, "/s?p=x", &[], Err("query /p must be written as `key,value,key,value`")).await;
    let exploded = |input: &mut Input| shown(input.query_as::<Point>("p", Style::FormExploded));
    check(exploded, "/s?x=1&other=2&name=a,b", &[], Ok(both)).await;
    let tags = r#"Point { x: None, name: None, tags: Some(["a", "b"]) }"#;
    check(exploded, "/s?tags=a&tags=b", &[], Ok(tags)).await;
    let nothing = "Point { x: None, name: None, tags: None }";
    check(exploded, "/s", &[], Ok(nothing)).await;
    check(exploded, "/s?x=1&x=2", &[], Err("query /p/x must be given once only")).await;
    let deep = |input: &mut Input| shown(input.query_as::<Point>("p", Style::DeepObject));
    check(deep, "/s?p[x]=1&p%5Bname%5D=a%2Cb&q[x]=2&x=3", &[], Ok(both)).await;
    check(deep, "/s?p[tags]=a&p[tags]=b", &[], Ok(tags)).await;
    check(deep, "/s", &[], Ok(nothing)).await;
    check(
        deep,
        "/s?p[x]=a&p[z]=1",
        &[],
        Err("query /p/x must be a 32-bit integer; query /p/z is not a known property"),
    )
    .await;
    let free =
        |input: &mut Input| shown(input.query_as::<BTreeMap<String, i32>>("p", Style::DeepObject));
    check(free, "/s?p[b]=2&p[a]=1", &[], Ok(r#"{"a": 1, "b": 2}"#)).await;
    let optional =
        |input: &mut Input| shown(input.optional_query_as::<Point>("p", Style::DeepObject));
    check(optional, "/s?x=1", &[], Ok("None")).await;
}

#[tokio::test]
async fn a_query_has_json() {
    let json = |input: &mut Input| shown(input.query_as::<Point>("p", Style::Json));
    let tags = r#"Point { x: Some(1), name: None, tags: Some(["a b"]) }"#;
    check(json, "/s?p=%7B%22x%22:1.0,%22tags%22:[%22a+b%22]}", &[], Ok(tags)).await;
    check(json, "/s?p=%7B%22x%22:1,%22x%22:1}", &[], Err("query /p/x must be given once only"))
        .await;
    check(json, "/s?p=x", &[], Err("query /p must be JSON; line 1, column 1 is not")).await;
    check(json, "/s?p=1", &[], Err("query /p must be an object")).await;
    check(json, "/s", &[], Err("query /p is required")).await;
    let deep = format!("/s?p={}", "[".repeat(1000));
    check(json, &deep, &[], Err("query /p must nest at most 127 deep")).await;
}

#[tokio::test]
async fn a_query_has_scalars() {
    let plain = |input: &mut Input| shown(input.query::<String>("a b"));
    check(plain, "/s?a+b=x+y%2B", &[], Ok("\"x y+\"")).await;
    check(plain, "/s?a%20b=&x=1", &[], Ok("\"\"")).await;
    check(plain, "/s?ab=1", &[], Err("query /a b is required")).await;
    check(plain, "/s?a+b=1&a%20b=1", &[], Err("query /a b must be given once only")).await;
    check(plain, "/s?a+b=%c3", &[], Err("query /a b must be percent-encoded UTF-8")).await;
    let optional = |input: &mut Input| shown(input.optional_query::<Size>("a"));
    check(optional, "/s", &[], Ok("None")).await;
    check(optional, "/s?a=9", &[], Ok("Some(Size(9))")).await;
    check(optional, "/s?a=", &[], Err("query /a must be a 32-bit integer")).await;
    let composed =
        |input: &mut Input| shown(input.optional_query_as::<Vec<Size>>("a", Style::Form));
    check(composed, "/s", &[], Ok("None")).await;
    check(composed, "/s?a=3", &[], Ok("Some([Size(3)])")).await;
    check(composed, "/s?a=0", &[], Err("query /a/0 must be at least 1")).await;
}

#[tokio::test]
async fn a_parameter_may_be_there_without_a_text() {
    let optional = |input: &mut Input| shown(input.query_or_empty::<Size>("a", Presence::Optional));
    for target in ["/s", "/s?a", "/s?a="] {
        check(optional, target, &[], Ok("None")).await;
    }
    check(optional, "/s?a=7", &[], Ok("Some(Size(7))")).await;
    check(optional, "/s?a=x", &[], Err("query /a must be a 32-bit integer")).await;
    check(optional, "/s?a&a", &[], Err("query /a must be given once only")).await;
    let required = |input: &mut Input| shown(input.query_or_empty::<Size>("a", Presence::Required));
    check(required, "/s?a", &[], Ok("None")).await;
    check(required, "/s", &[], Err("query /a is required")).await;
}

#[tokio::test]
async fn an_operation_may_refuse_other_parameters() {
    let optional = |input: &mut Input| {
        let found = shown(input.optional_query::<String>("a"));
        found.filter(|_| input.is_right())
    };
    check(optional, "/only?a=1&f[x]=2&%66%5By%5D=3", &[], Ok("Some(\"1\")")).await;
    check(optional, "/only?a=1&secret=2", &[], Err("query is not a parameter of this operation"))
        .await;
    check(optional, "/s?a=1&secret=2", &[], Ok("Some(\"1\")")).await;
}

/// Looking for each separator anew from each part takes a second here.
#[tokio::test]
async fn many_parts_are_quick() {
    let pipes = |input: &mut Input| {
        let found = input.query_as::<Vec<String>>("a", Style::SpaceDelimited);
        shown(found.map(|found| found.len()))
    };
    let start = Instant::now();
    check(pipes, &format!("/s?a={}", "+".repeat(60_000)), &[], Ok("60001")).await;
    assert!(start.elapsed() < Duration::from_secs(20));
}
