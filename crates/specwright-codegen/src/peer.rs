//! Compares `operations.rs` with what progenitor, an independent generator, prints for the same `Api`.
//!
//! progenitor knows less than OpenAPI and panics on some of the rest, so it reads a smaller document:
//! named types only (replaced by ours), one media type, and responses without a type. From what it
//! prints, its own types and its decoding of responses are removed.

use std::{fs, path::Path};

use indexmap::IndexMap;
use openapiv3::{Components, Info, OpenAPI, Paths, ReferenceOr};
use proc_macro2::{Group, TokenStream, TokenTree};
use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use quote::quote;
use serde_json::{Map, Value, from_value, json};

use crate::emit;
use crate::model::{Api, Operation, Parameter, Place, Precision, Presence, Type, Width};

/// Whether a spec has a client, whose operations were compared.
#[derive(Debug, PartialEq, Eq)]
enum Client {
    Compared,
    None,
}

/// Compares what we print for a spec with what progenitor prints, if the spec has a client.
fn check(name: &str, spec: &str) -> Client {
    let (document, api) =
        crate::read(spec).unwrap_or_else(|problems| panic!("{name}:\n{problems}"));
    if !crate::client::check(&document, &api).is_empty() {
        return Client::None;
    }
    let ours = emit::operations(&api).text;
    let theirs = emit::printed("operations.rs", operations(&api)).text;
    let differing = ours.lines().zip(theirs.lines()).find(|(ours, theirs)| ours != theirs);
    assert_eq!(differing, None, "ours and progenitor's for {name}");
    assert_eq!(ours, theirs, "{name}");
    Client::Compared
}

/// What the other specs lack: names that are invalid in Rust or change there, bodies that are arrays or
/// scalars, the path `/`.
const REQUESTS: &str = r#"
openapi: 3.0.3
info: { title: T, version: '1' }
paths:
  /:
    patch:
      operationId: patchRoot
      parameters:
        - { name: self, in: query, schema: { type: string } }
        - { name: größe, in: query, schema: { type: integer, format: int32 } }
        - { name: it's, in: query, schema: { type: number, format: float } }
        - { name: '+1', in: query, schema: { type: boolean } }
        - { name: 2nd m², in: query, required: true, schema: { type: string } }
        - { name: url, in: header, schema: { type: string } }
        - { name: result, in: header, required: true, schema: { type: integer } }
        - { name: info, in: header, schema: { $ref: '#/components/schemas/Colour' } }
      requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }
      responses: { '204': { description: x } }
    get: { operationId: getRoot, responses: { '204': { description: x } } }
  /{type}/of/{request}:
    parameters:
      - { name: request, in: path, required: true, schema: { type: string } }
      - { name: type, in: path, required: true, schema: { $ref: '#/components/schemas/Colour' } }
    put:
      operationId: colours
      requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: array, items: { $ref: '#/components/schemas/Colour' } } } } } }
      responses: { '204': { description: x } }
    post:
      operationId: text
      requestBody: { required: true, content: { application/json: { schema: { type: string } } } }
      responses: { '204': { description: x } }
    delete: { operationId: removeColour, responses: { '204': { description: x } } }
  /number:
    post:
      operationId: number
      requestBody: { required: true, content: { application/json: { schema: { type: number } } } }
      responses: { '204': { description: x } }
components: { schemas: { Colour: { type: string, enum: [ red, green ] } } }
"#;

#[test]
fn operations_are_printed_as_progenitor_prints_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/generator");
    let mut compared = Vec::new();
    let mut compare = |name: &str, spec: &str| match check(name, spec) {
        Client::Compared => compared.push(name.to_owned()),
        Client::None => {}
    };
    compare("requests", REQUESTS);
    compare("store", include_str!("../tests/generator/good/store.yaml"));
    let files = fs::read_dir(folder.join("../../../constructs/specs")).unwrap();
    let mut paths: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|end| end == "yaml")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        compare(name, &fs::read_to_string(path).unwrap());
    }
    // A spec for each kind of keyword, without the lines that others replace.
    let keywords = include_str!("../tests/generator/keywords.yaml");
    let marked = |line: &str| [" #+ ", " #= ", " #! "].iter().any(|mark| line.contains(mark));
    let kept: Vec<&str> = keywords.lines().filter(|line| !marked(line)).collect();
    for spec in kept.join("\n").split("\n---\n") {
        compare("keywords", spec);
    }
    assert!(compared.len() > 20, "specs with a client were not found: {compared:?}");
}

/// What progenitor prints for the operations.
fn operations(api: &Api) -> syn::File {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(super::Inner));
    for def in &api.types {
        let ours = format!("types::{}", def.name);
        settings.with_replacement(alias(api, &def.name), ours, std::iter::empty());
    }
    let tokens = Generator::new(&settings).generate_tokens(&lowered(api));
    ours_instead_of_types(tokens.expect("progenitor takes what has a client"))
}

/// Removes progenitor's own types, of which none is used, and the constructor that can panic.
fn ours_instead_of_types(tokens: TokenStream) -> syn::File {
    let mut file: syn::File = syn::parse2(line_by_line(tokens)).expect("progenitor writes Rust");
    file.items.retain(|item| !matches!(item, syn::Item::Mod(_)));
    for item in &mut file.items {
        if let syn::Item::Impl(block) = item {
            block
                .items
                .retain(|item| !matches!(item, syn::ImplItem::Fn(f) if f.sig.ident == "new"));
            for item in &mut block.items {
                match item {
                    syn::ImplItem::Fn(call) if call.sig.asyncness.is_some() => hand_on(call),
                    _ => {}
                }
            }
        }
    }
    file.items.insert(
        0,
        syn::parse_quote!(
            use super::types;
        ),
    );
    file.attrs.insert(0, syn::parse_quote!(#![doc = " The HTTP requests of each operation."]));
    file
}

/// Lets a call return the answer itself, and send no header but the operation's own: progenitor would
/// copy the answer's headers and say in each request which version it was written for.
fn hand_on(call: &mut syn::ImplItemFn) {
    call.sig.output = syn::parse_quote!(-> Result<reqwest::Response, Error<()>>);
    let statements = &mut call.block.stmts;
    let text = |statement: &syn::Stmt| quote!(#statement).to_string();
    statements.retain(|statement| !text(statement).contains("Self :: api_version ()"));
    let others = statements.iter().any(|one| text(one).contains("header_map . append"));
    statements.retain_mut(|statement| match statement {
        syn::Stmt::Local(local) if !others => {
            if let Some(init) = &mut local.init {
                without_headers(&mut init.expr);
            }
            !quote!(#local).to_string().starts_with("let mut header_map")
        }
        _ => true,
    });
    // `let response = result?;`, where no parameter has that name, and a `match` over it.
    let answer = match statements.as_slice() {
        [.., syn::Stmt::Local(local), syn::Stmt::Expr(syn::Expr::Match(_), None)] => {
            local.init.as_ref().map(|init| init.expr.clone())
        }
        _ => None,
    };
    if let Some(answer) = answer {
        statements.truncate(statements.len() - 2);
        statements.push(syn::Stmt::Expr(syn::parse_quote!(Ok(#answer)), None));
    }
}

/// `….headers(header_map).build()?` without the headers.
fn without_headers(expression: &mut syn::Expr) {
    if let syn::Expr::Try(attempt) = expression
        && let syn::Expr::MethodCall(build) = &mut *attempt.expr
        && let syn::Expr::MethodCall(headers) = &mut *build.receiver
        && headers.method == "headers"
    {
        build.receiver = headers.receiver.clone();
    }
}

/// Turns each doc comment of many lines into one for each line, as people write them.
fn line_by_line(tokens: TokenStream) -> TokenStream {
    let mut lines = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let text = match (&token, tokens.peek()) {
            (TokenTree::Punct(mark), Some(TokenTree::Group(group))) if mark.as_char() == '#' => {
                doc_text(group.stream())
            }
            _ => None,
        };
        match (text, token) {
            (Some(text), _) => {
                tokens.next();
                let text = text.trim().lines().map(|line| match line.trim_end() {
                    "" => String::new(),
                    line => format!(" {line}"),
                });
                lines.push(quote!(#(#[doc = #text])*));
            }
            (None, TokenTree::Group(group)) => {
                let inner = Group::new(group.delimiter(), line_by_line(group.stream()));
                lines.push(TokenTree::Group(inner).into());
            }
            (None, token) => lines.push(token.into()),
        }
    }
    lines.into_iter().collect()
}

/// The text of `doc = "…"`.
fn doc_text(attribute: TokenStream) -> Option<String> {
    let pair: syn::MetaNameValue = syn::parse2(attribute).ok()?;
    match pair.value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. })
            if pair.path.is_ident("doc") =>
        {
            Some(text.value())
        }
        _ => None,
    }
}

/// A document that progenitor can read: the operations with our types, without descriptions.
fn lowered(api: &Api) -> OpenAPI {
    let schemas = api.types.iter().map(|def| {
        let text = from_value(json!({ "type": "string" })).expect("it is a schema");
        (alias(api, &def.name), ReferenceOr::Item(text))
    });
    // `json!` would sort them.
    let mut paths: IndexMap<String, Map<String, Value>> = IndexMap::new();
    for operation in &api.operations {
        let item = paths.entry(operation.path_template()).or_default();
        let method = operation.method.keyword().to_owned();
        item.insert(method, lowered_operation(api, operation));
    }
    let item = |item| from_value(Value::Object(item)).expect("it is a path item");
    let paths = paths.into_iter().map(|(path, methods)| (path, ReferenceOr::Item(item(methods))));
    OpenAPI {
        openapi: "3.0.3".to_owned(),
        info: Info {
            title: "the operations".to_owned(),
            version: "0".to_owned(),
            ..Info::default()
        },
        paths: Paths { paths: paths.collect(), ..Paths::default() },
        components: Some(Components { schemas: schemas.collect(), ..Components::default() }),
        ..OpenAPI::default()
    }
}

fn lowered_operation(api: &Api, operation: &Operation) -> Value {
    let parameters = operation.parameters.iter().map(|one| lowered_parameter(api, one));
    let mut lowered = json!({
        "operationId": operation.name,
        "parameters": parameters.collect::<Vec<_>>(),
        // A response whose body is not decoded.
        "responses": { "default": { "description": "", "content": { "*/*": {} } } },
    });
    if let Some(ty) = operation.body_type() {
        let content = json!({ "application/json": { "schema": schema_of(api, ty) } });
        lowered["requestBody"] = json!({ "required": true, "content": content });
    }
    lowered
}

fn lowered_parameter(api: &Api, parameter: &Parameter) -> Value {
    let place = match parameter.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => unreachable!("the client's operations have none in a cookie"),
    };
    json!({
        "name": parameter.wire_name,
        "in": place,
        "required": parameter.presence == Presence::Required,
        "schema": schema_of(api, &parameter.ty),
    })
}

/// A name for a type that progenitor does not spell in another way.
fn alias(api: &Api, name: &str) -> String {
    format!("Type{}", api.type_index(name))
}

/// A schema that progenitor turns into just this type.
fn schema_of(api: &Api, ty: &Type) -> Value {
    match ty {
        Type::Named(name) => {
            json!({ "$ref": format!("#/components/schemas/{}", alias(api, name)) })
        }
        Type::String => json!({ "type": "string" }),
        Type::Boolean => json!({ "type": "boolean" }),
        Type::Number(Precision::Single) => json!({ "type": "number", "format": "float" }),
        Type::Number(Precision::Double) => json!({ "type": "number", "format": "double" }),
        Type::Integer(Width::I32) => json!({ "type": "integer", "format": "int32" }),
        Type::Integer(Width::I64) => json!({ "type": "integer", "format": "int64" }),
        Type::Array(item) => json!({ "type": "array", "items": schema_of(api, item) }),
        Type::Any | Type::Binary | Type::Map(_) | Type::Nullable(_) => {
            unreachable!("progenitor has no such type of ours: {ty:?}")
        }
    }
}
