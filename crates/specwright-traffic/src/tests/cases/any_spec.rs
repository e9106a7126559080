//! Calls of a made-up API with what the two others do not use.

use super::{Case, case, check};
use specwright_document::Document;

#[test]
fn calls_of_any_spec_have_their_findings() {
    let specs = [Document::parse("cases.yaml", include_str!("../cases.yaml")).unwrap()];
    let put = "PUT /api/v2/books/7?api_key=k\nContent-Type: application/json\n\n{\"title\":\"A1\",\"hidden\":\"h\"}";
    check(
        &specs,
        &[
            case!("GET /api/v2/books/7?api_key=k\nCookie: x=y; shelf=a", ""),
            case!(
                "GET https://user@shelf.example/api/v2/books/7?api_key=k&fields=title,year&tag=1&tag=2&where[year]=5&exact=true#top\nCookie: shelf=b\nX-Page: 9",
                ""
            ),
            case!("GET /api/v2/books/7\nCookie: shelf=a", "", "missing-credential request"),
            case!(
                "GET /api/v2/books/7?api_key=k",
                "",
                "missing-parameter cookie parameter `shelf`"
            ),
            case!(
                "GET /api/v2/books/7?api_key=k\nCookie: shelf=c\nx-page: 10",
                "",
                "unknown-value cookie parameter `shelf`",
                "out-of-range header parameter `X-Page`"
            ),
            case!(
                "GET /api/v2/books/7?api_key=k&fields=title,year,title,size\nCookie: shelf=a",
                "",
                "out-of-range query parameter `fields`",
                "unknown-value query parameter `fields` /*"
            ),
            case!(
                "GET /api/v2/books/7?api_key=k&tag=1&tag=x\nCookie: shelf=a",
                "",
                "wrong-type query parameter `tag` /*"
            ),
            case!(
                "GET /api/v2/books/7?api_key=k&where[year]=x&exact=1\nCookie: shelf=a",
                "",
                "wrong-type query parameter `where` /year",
                "wrong-type query parameter `exact`"
            ),
            case!(
                "GET /api/v2/books/7?api_key=k&exact=true&exact=false\nCookie: shelf=a",
                "",
                "repeated-parameter query parameter `exact`"
            ),
            case!(
                "GET /api/v2/books/{{book}}?api_key=k\nCookie: shelf=a",
                "",
                "unset-variable path parameter `id`"
            ),
            case!("OPTIONS /api/v2/books/7\nAccess-Control-Request-Method: GET", ""),
            case!("GET /", "200 OK"),
            case!("GET /api/v2", "200 OK"),
            case!("GET /api/v2/books/latest", "204 None"),
            case!("GET /api/v2/books/latest", "418 Tea\nContent-Type: text/tea\n\nhot"),
            case!("GET /api/v2/covers/cat.png\nAuthorization: Basic eDp5", ""),
            case!("GET /api/v2/covers/cat.png\nAuthorization: bearer t", ""),
            case!(
                "GET /api/v2/covers/cats-and-dogs.png\nAuthorization: Digest t",
                "",
                "missing-credential request",
                "out-of-range path parameter `name`"
            ),
            case!("GET /api/v2/covers/cat.gif\nAuthorization: Basic eDp5", ""),
            case!(
                "GET /api/v2/books/7?api_key=k\nCookie: shelf=a",
                "404 No\nContent-Type: text/plain\n\ntoo long",
                "out-of-range response 404 body"
            ),
            case!(
                "GET /api/v2/books/7?api_key=k\nCookie: shelf=a",
                "200 OK\nContent-Type: application/json\n\n{\"id\":1,\"title\":\"A1\"}",
                "missing-header response 200 header `X-Left`"
            ),
            case!(
                "GET /api/v2/books/7?api_key=k\nCookie: shelf=a",
                "200 OK\nX-Left: -1\nContent-Type: application/json\n\n{\"id\":1,\"title\":\"A1\",\"hidden\":\"h\"}",
                "out-of-range response 200 header `X-Left`",
                "wrong-direction response 200 body /hidden"
            ),
            case!(put, "204 Done"),
            case!(
                "PUT /api/v2/books/7?api_key=k\nContent-Type: application/json\n\n{\"id\":1,\"title\":\"a\"}",
                "",
                "wrong-direction request body /id",
                "missing-field request body /hidden",
                "pattern request body /title",
                "out-of-range request body /title"
            ),
            case!(
                "PUT /api/v2/books/7?api_key=k\nContent-Type: application/json\n\n{\"title\":\"A1\",\"hidden\":\"h\",\"year\":null,\"price\":0,\"lent\":\"x\",\"tags\":[\"a\",\"a\"],\"counts\":{\"a\":\"b\"},\"open\":{\"a\":1},\"closed\":{\"b\":1},\"not\":1}",
                "",
                "out-of-range request body /price",
                "format request body /lent",
                "not-unique request body /tags",
                "wrong-type request body /counts/*",
                "unknown-field request body /closed",
                "unknown-field request body /closed/b",
                "forbidden request body /not"
            ),
            case!(
                "PUT /api/v2/books/7?api_key=k\nContent-Type: application/json\n\n{\"title\":\"A1\",\"hidden\":\"h\",\"year\":3000000000,\"price\":0.7,\"next\":{\"next\":{\"tags\":1}}}",
                "",
                "out-of-range request body /year",
                "out-of-range request body /price",
                "missing-field request body /next/title",
                "missing-field request body /next/hidden",
                "missing-field request body /next/next/title",
                "missing-field request body /next/next/hidden",
                "wrong-type request body /next/next/tags"
            ),
            case!(
                "PUT /api/v2/books/7?api_key=k\nContent-Type: application/json\n\n{\"title\":null,\"hidden\":\"h\"}",
                "",
                "wrong-type request body /title"
            ),
            case!(
                "PUT /api/v2/books/7?api_key=k\nContent-Type: application/x-www-form-urlencoded\n\npages=11&lines=2",
                "",
                "out-of-range request body /pages",
                "unknown-field request body /lines"
            ),
            case!(
                put,
                "200 OK\nContent-Type: application/json\n\n{\"kind\":\"disc\",\"tracks\":9}"
            ),
            case!(
                put,
                "200 OK\nContent-Type: application/json\n\n{\"kind\":\"Tape\",\"sides\":3}",
                "out-of-range response 200 body /sides"
            ),
            case!(
                put,
                "200 OK\nContent-Type: application/json\n\n{\"kind\":\"Disc\",\"tracks\":9}",
                "unknown-value response 200 body /kind"
            ),
            case!(
                put,
                "200 OK\nContent-Type: application/json\n\n{\"kind\":\"wax\",\"minutes\":2}"
            ),
            case!(
                put,
                "200 OK\nContent-Type: application/json\n\n{\"kind\":\"wax\",\"minutes\":5}",
                "out-of-range response 200 body /minutes"
            ),
        ],
    );
}

/// Schemas by which nothing can be judged are told of, and nothing hangs.
#[test]
fn unusable_schemas_are_reported_without_hanging() {
    let spec = |schema: &str| {
        let text = format!(
            "openapi: 3.0.3\npaths:\n  /a:\n    post:\n      requestBody:\n        content:\n          \
             application/json: {{ schema: {{ $ref: '#/components/schemas/A' }} }}\n      \
             responses: {{ '204': {{ description: '' }} }}\ncomponents:\n  schemas:\n    A: {schema}\n"
        );
        [Document::parse("a.yaml", text).unwrap()]
    };
    let post = "POST /a\nContent-Type: application/json\n\n{\"a\":[{\"a\":[]}]}";
    let turning = "{ allOf: [{ $ref: '#/components/schemas/A' }] }";
    check(&spec(turning), &[case!(post, "", "unusable-schema spec")]);
    let pattern = "{ type: object, properties: { a: { type: string, pattern: '(' } } }";
    check(&spec(pattern), &[case!(post, "", "unusable-schema spec")]);
    let itself = "{ type: object, properties: { a: { type: array, items: { $ref: '#/components/schemas/A' } } } }";
    check(&spec(itself), &[case!(post, "")]);
    check(&spec("{ $ref: 'other.yaml#/B' }"), &[case!(post, "")]);
    check(&spec("{ $ref: '#/components/schemas/A' }"), &[case!(post, "")]);
}
