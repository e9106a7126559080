//! The client's operations, written by progenitor from a document that was lowered for it.
//!
//! progenitor knows less than OpenAPI and panics on some of the rest, so it sees a smaller document:
//! named types only (ours stand in for them), one media type, and answers without a type. Answers are
//! decoded by the client crate, because progenitor's own decoding loses the status of one that it
//! cannot read.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ::progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use indexmap::IndexMap;
use openapiv3::{
    Components, Info, MediaType, OpenAPI, ParameterSchemaOrContent, PathItem, ReferenceOr,
    RequestBody, Response as OpenApiResponse, Schema, SchemaData, SchemaKind, StringType,
    Type as OpenApiType,
};
use proc_macro2::{Group, TokenStream, TokenTree};
use quote::quote;

use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::model::{Api, Operation, Type};

/// Writes a client with one method for each operation.
pub(crate) fn operations(
    document: &Document,
    openapi: &OpenAPI,
    api: &Api,
) -> Result<TokenStream, Diagnostics> {
    let lowered = lower(openapi, api);
    generate(&lowered, api).map_err(|first| {
        // One operation at a time tells which one it was.
        let mut diagnostics = Diagnostics::default();
        for operation in &api.operations {
            let mut alone = lowered.clone();
            retain(&mut alone, &operation.name);
            if let Err(error) = generate(&alone, api) {
                let message = format!(
                    "progenitor cannot write a client for `{}`: {error}",
                    operation.wire_name
                );
                diagnostics.report(location(document, operation), message);
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

fn location(document: &Document, operation: &Operation) -> crate::diagnostic::Location {
    let path = operation.path_template();
    let item = document.root.get("paths").and_then(|paths| paths.get(&path));
    item.unwrap_or(&document.root).key_location(operation.method.keyword())
}

/// Runs progenitor; a panic of its becomes an error.
fn generate(openapi: &OpenAPI, api: &Api) -> Result<TokenStream, String> {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(super::Credential));
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
fn ours_instead_of_types(tokens: TokenStream) -> TokenStream {
    let mut file: syn::File = syn::parse2(line_by_line(tokens)).expect("progenitor writes Rust");
    file.items.retain(|item| !matches!(item, syn::Item::Mod(_)));
    for item in &mut file.items {
        if let syn::Item::Impl(block) = item {
            block
                .items
                .retain(|item| !matches!(item, syn::ImplItem::Fn(f) if f.sig.ident == "new"));
        }
    }
    let items = &file.items;
    quote! {
        //! The HTTP requests of each operation.
        use super::types;
        #(#items)*
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

/// The document that progenitor can read: the same operations with our types.
fn lower(openapi: &OpenAPI, api: &Api) -> OpenAPI {
    let mut lowered = openapi.clone();
    let schemas =
        api.types.iter().map(|def| (alias(api, &def.name), ReferenceOr::Item(any_text())));
    let schemas: IndexMap<String, ReferenceOr<Schema>> = schemas.collect();
    let parameters = openapi.components.as_ref().map(|c| c.parameters.clone()).unwrap_or_default();
    let bodies = openapi.components.as_ref().map(|c| c.request_bodies.clone()).unwrap_or_default();
    // What people read stands on our own methods. progenitor would put the version into a header,
    // which not every text can be, and descriptions into doctests.
    lowered.info = openapi_info();
    lowered.components = Some(Components { schemas, ..Components::default() });
    for item in lowered.paths.paths.values_mut() {
        let ReferenceOr::Item(item) = item else {
            continue;
        };
        for parameter in item.parameters.iter_mut() {
            inline(parameter, &parameters);
        }
        let shared = std::mem::take(&mut item.parameters);
        for operation in operations_mut(item) {
            let id = operation.operation_id.clone().unwrap_or_default();
            let Some(meaning) = api.operations.iter().find(|operation| operation.wire_name == id)
            else {
                continue;
            };
            operation.parameters.iter_mut().for_each(|parameter| inline(parameter, &parameters));
            for parameter in &shared {
                let overridden = operation.parameters.iter().any(|own| same(own, parameter));
                if !overridden {
                    operation.parameters.push(parameter.clone());
                }
            }
            for parameter in &mut operation.parameters {
                set_type(api, parameter, meaning);
            }
            if let Some(body) = &mut operation.request_body {
                set_body(api, body, &bodies, meaning);
            }
            // progenitor spells some names otherwise.
            operation.operation_id = Some(meaning.name.clone());
            operation.summary = None;
            operation.description = None;
            operation.responses.default = Some(raw());
            operation.responses.responses.clear();
        }
    }
    lowered
}

fn openapi_info() -> Info {
    Info { title: "the operations".to_owned(), version: "0".to_owned(), ..Info::default() }
}

fn retain(openapi: &mut OpenAPI, id: &str) {
    for item in openapi.paths.paths.values_mut() {
        let ReferenceOr::Item(item) = item else {
            continue;
        };
        let others =
            [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch];
        for operation in others {
            if operation.as_ref().is_some_and(|o| o.operation_id.as_deref() != Some(id)) {
                *operation = None;
            }
        }
    }
}

fn operations_mut(item: &mut PathItem) -> impl Iterator<Item = &mut openapiv3::Operation> {
    [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch]
        .into_iter()
        .flatten()
}

fn inline<T: Clone>(value: &mut ReferenceOr<T>, components: &IndexMap<String, ReferenceOr<T>>) {
    if let ReferenceOr::Reference { reference } = value {
        let name = reference.rsplit('/').next().unwrap_or_default();
        if let Some(target) = components.get(name) {
            *value = target.clone();
        }
    }
}

fn same(a: &ReferenceOr<openapiv3::Parameter>, b: &ReferenceOr<openapiv3::Parameter>) -> bool {
    match (a, b) {
        (ReferenceOr::Item(a), ReferenceOr::Item(b)) => {
            std::mem::discriminant(a) == std::mem::discriminant(b)
                && a.parameter_data_ref().name == b.parameter_data_ref().name
        }
        _ => false,
    }
}

fn set_type(api: &Api, parameter: &mut ReferenceOr<openapiv3::Parameter>, operation: &Operation) {
    use openapiv3::Parameter::{Cookie, Header, Path, Query};
    let ReferenceOr::Item(parameter) = parameter else {
        return;
    };
    let (Path { parameter_data: data, .. }
    | Query { parameter_data: data, .. }
    | Header { parameter_data: data, .. }
    | Cookie { parameter_data: data, .. }) = parameter;
    let known = operation.parameters.iter().find(|known| known.wire_name == data.name);
    if let Some(known) = known {
        data.description = None;
        data.format = ParameterSchemaOrContent::Schema(schema_of(api, &known.ty));
    }
}

fn set_body(
    api: &Api,
    body: &mut ReferenceOr<RequestBody>,
    components: &IndexMap<String, ReferenceOr<RequestBody>>,
    operation: &Operation,
) {
    inline(body, components);
    if let (ReferenceOr::Item(body), Some(meaning)) = (body, &operation.body) {
        body.description = None;
        let media = MediaType { schema: Some(schema_of(api, &meaning.ty)), ..MediaType::default() };
        body.content = IndexMap::from([("application/json".to_owned(), media)]);
    }
}

/// A name for a type that progenitor does not spell in another way.
fn alias(api: &Api, name: &str) -> String {
    let index = api.types.iter().position(|def| def.name == name);
    format!("Type{}", index.expect("every named type that is used is defined"))
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
        Type::String => plain(OpenApiType::String(StringType::default())),
        Type::Boolean => plain(OpenApiType::Boolean(openapiv3::BooleanType::default())),
        Type::Number => plain(OpenApiType::Number(openapiv3::NumberType::default())),
        Type::Integer(width) => {
            let format = match width {
                crate::model::Width::I32 => openapiv3::IntegerFormat::Int32,
                crate::model::Width::I64 => openapiv3::IntegerFormat::Int64,
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
