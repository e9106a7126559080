//! The client's operations, written by progenitor from a document made for it.
//!
//! progenitor knows less than OpenAPI and panics on some of the rest, so it sees a smaller document:
//! named types only (ours stand in for them), one media type, and answers without a type. Answers are
//! handed on as they come and decoded by the client crate, because progenitor's own decoding loses the
//! status of one that it cannot read.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ::progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use indexmap::IndexMap;
use openapiv3::{
    Components, HeaderStyle, Info, MediaType, OpenAPI, ParameterData, ParameterSchemaOrContent,
    PathItem, PathStyle, Paths, QueryStyle, ReferenceOr, RequestBody, Response as OpenApiResponse,
    Responses, Schema, SchemaData, SchemaKind, StringType, Type as OpenApiType,
};
use proc_macro2::{Group, TokenStream, TokenTree};
use quote::quote;

use crate::model::{Api, Method, Operation, Parameter, Place, Precision, Presence, Type, Width};
use specwright_document::Diagnostics;
use specwright_document::Document;

/// Writes a client with one method for each operation.
pub(crate) fn operations(document: &Document, api: &Api) -> Result<syn::File, Diagnostics> {
    generate(&lowered(api, &api.operations), api).map_err(|first| {
        // One operation at a time tells which one it was.
        let mut diagnostics = Diagnostics::default();
        for operation in &api.operations {
            let alone = lowered(api, std::slice::from_ref(operation));
            if let Err(error) = generate(&alone, api) {
                let message = format!(
                    "progenitor cannot write a client for `{}`: {error}",
                    operation.wire_name
                );
                diagnostics.report(operation.location(document), message);
            }
        }
        if diagnostics.is_empty() {
            diagnostics.report(
                document.root.location,
                format!("progenitor cannot write a client: {first}"),
            );
        }
        diagnostics
    })
}

/// Runs progenitor; a panic of its becomes an error.
fn generate(openapi: &OpenAPI, api: &Api) -> Result<syn::File, String> {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(super::Inner));
    for def in &api.types {
        let ours = format!("types::{}", def.name);
        settings.with_replacement(alias(api, &def.name), ours, std::iter::empty());
    }
    let tokens =
        catch_unwind(AssertUnwindSafe(|| Generator::new(&settings).generate_tokens(openapi)));
    match tokens {
        Ok(Ok(tokens)) => Ok(ours_instead_of_types(tokens)),
        Ok(Err(error)) => Err(error.to_string()),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            Err(format!("it panicked: {}", text.unwrap_or("without a message")))
        }
    }
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

/// A document that progenitor can read: these operations with our types, and nothing for people to
/// read, which stands on our own methods. progenitor would put the version into a header, which not
/// every text can be, and descriptions into doctests.
fn lowered(api: &Api, operations: &[Operation]) -> OpenAPI {
    let schemas =
        api.types.iter().map(|def| (alias(api, &def.name), ReferenceOr::Item(any_text())));
    let mut paths: IndexMap<String, ReferenceOr<PathItem>> = IndexMap::new();
    for operation in operations {
        let item = paths
            .entry(operation.path_template())
            .or_insert_with(|| ReferenceOr::Item(PathItem::default()));
        if let ReferenceOr::Item(item) = item {
            *slot(item, operation.method) = Some(lowered_operation(api, operation));
        }
    }
    OpenAPI {
        openapi: "3.0.3".to_owned(),
        info: Info {
            title: "the operations".to_owned(),
            version: "0".to_owned(),
            ..Info::default()
        },
        paths: Paths { paths, ..Paths::default() },
        components: Some(Components { schemas: schemas.collect(), ..Components::default() }),
        ..OpenAPI::default()
    }
}

fn slot(item: &mut PathItem, method: Method) -> &mut Option<openapiv3::Operation> {
    match method {
        Method::Get => &mut item.get,
        Method::Put => &mut item.put,
        Method::Post => &mut item.post,
        Method::Delete => &mut item.delete,
        Method::Patch => &mut item.patch,
        Method::Head => &mut item.head,
        Method::Options => &mut item.options,
        Method::Trace => &mut item.trace,
    }
}

fn lowered_operation(api: &Api, operation: &Operation) -> openapiv3::Operation {
    let parameters = operation
        .parameters
        .iter()
        .map(|parameter| ReferenceOr::Item(lowered_parameter(api, parameter)));
    let body = operation.body_type().map(|ty| {
        let media = MediaType { schema: Some(schema_of(api, ty)), ..MediaType::default() };
        ReferenceOr::Item(RequestBody {
            content: IndexMap::from([("application/json".to_owned(), media)]),
            required: true,
            ..RequestBody::default()
        })
    });
    openapiv3::Operation {
        // progenitor spells some names otherwise.
        operation_id: Some(operation.name.clone()),
        parameters: parameters.collect(),
        request_body: body,
        responses: Responses { default: Some(raw()), ..Responses::default() },
        ..openapiv3::Operation::default()
    }
}

fn lowered_parameter(api: &Api, parameter: &Parameter) -> openapiv3::Parameter {
    let parameter_data = ParameterData {
        name: parameter.wire_name.clone(),
        description: None,
        required: parameter.presence == Presence::Required,
        deprecated: None,
        format: ParameterSchemaOrContent::Schema(schema_of(api, &parameter.ty)),
        example: None,
        examples: IndexMap::new(),
        explode: None,
        extensions: IndexMap::new(),
    };
    match parameter.place {
        Place::Path => openapiv3::Parameter::Path { parameter_data, style: PathStyle::default() },
        Place::Query => openapiv3::Parameter::Query {
            parameter_data,
            allow_reserved: false,
            style: QueryStyle::default(),
            allow_empty_value: None,
        },
        // The client's operations have none in a cookie.
        Place::Header | Place::Cookie => {
            openapiv3::Parameter::Header { parameter_data, style: HeaderStyle::default() }
        }
    }
}

/// A name for a type that progenitor does not spell in another way.
fn alias(api: &Api, name: &str) -> String {
    format!("Type{}", api.type_index(name))
}

/// A schema that progenitor turns into just this type.
fn schema_of(api: &Api, ty: &Type) -> ReferenceOr<Schema> {
    let plain = |kind| {
        ReferenceOr::Item(Schema {
            schema_data: SchemaData::default(),
            schema_kind: SchemaKind::Type(kind),
        })
    };
    match ty {
        Type::Named(name) => {
            ReferenceOr::ref_(&format!("#/components/schemas/{}", alias(api, name)))
        }
        // The client's operations have neither free values nor bytes; their text stands for them.
        Type::String | Type::Any | Type::Binary | Type::Map(_) => {
            plain(OpenApiType::String(StringType::default()))
        }
        Type::Nullable(inner) => schema_of(api, inner),
        Type::Boolean => plain(OpenApiType::Boolean(openapiv3::BooleanType::default())),
        Type::Number(precision) => {
            let format = match precision {
                Precision::Single => openapiv3::NumberFormat::Float,
                Precision::Double => openapiv3::NumberFormat::Double,
            };
            let format = openapiv3::VariantOrUnknownOrEmpty::Item(format);
            plain(OpenApiType::Number(openapiv3::NumberType { format, ..Default::default() }))
        }
        Type::Integer(width) => {
            let format = match width {
                Width::I32 => openapiv3::IntegerFormat::Int32,
                Width::I64 => openapiv3::IntegerFormat::Int64,
            };
            let format = openapiv3::VariantOrUnknownOrEmpty::Item(format);
            plain(OpenApiType::Integer(openapiv3::IntegerType { format, ..Default::default() }))
        }
        Type::Array(item) => {
            let items = match schema_of(api, item) {
                ReferenceOr::Item(schema) => ReferenceOr::Item(Box::new(schema)),
                ReferenceOr::Reference { reference } => ReferenceOr::Reference { reference },
            };
            plain(OpenApiType::Array(openapiv3::ArrayType {
                items: Some(items),
                min_items: None,
                max_items: None,
                unique_items: false,
            }))
        }
    }
}

fn any_text() -> Schema {
    Schema {
        schema_data: SchemaData::default(),
        schema_kind: SchemaKind::Type(OpenApiType::String(StringType::default())),
    }
}

/// An answer whose body is handed on as it comes.
fn raw() -> ReferenceOr<OpenApiResponse> {
    let content = IndexMap::from([("*/*".to_owned(), MediaType::default())]);
    ReferenceOr::Item(OpenApiResponse { content, ..OpenApiResponse::default() })
}
