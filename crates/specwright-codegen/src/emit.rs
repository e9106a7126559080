//! An `Api` into Rust source. Nothing here can fail: what cannot be printed cannot be said in an `Api`.

mod callbacks;
mod client;
mod print;
mod responses;
mod server;
mod standalone;
mod types;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::File;
use crate::model::{Api, Codec, Nullable, Precision, Presence, Type, UrlSource, Width};
use crate::package::{Inline, Parts, Toolkit};

/// The files of an API: its types, and the other parts that are asked for.
pub(crate) fn emit(api: &Api, parts: Parts) -> Vec<File> {
    let mut files = vec![file("types.rs", types::emit(api))];
    if parts.has_server() {
        files.push(file("server.rs", server::emit(api)));
    }
    if parts.has_client() {
        files.push(file("client.rs", client::emit(api)));
        files.push(file("blocking.rs", client::blocking::emit(api)));
        files.push(file("mock.rs", client::mock::emit(api)));
    }
    if has_callbacks(api, parts) {
        files.push(file("callbacks.rs", callbacks::emit(api)));
    }
    files
}

/// Whether there is a module with the callbacks: who calls the API receives them, who serves it sends them.
fn has_callbacks(api: &Api, parts: Parts) -> bool {
    !api.callbacks.is_empty() && (parts.has_server() || parts.has_client())
}

/// What makes a crate of these files: the other files of the crate, whose name comes from its folder,
/// if that can be one.
pub(crate) fn package(api: &Api, folder: &str, toolkit: Toolkit<'_>, parts: Parts) -> Vec<File> {
    let name = standalone::crate_name(api, folder);
    let example = standalone::example(api, &name, parts);
    vec![
        standalone::manifest(api, &name, toolkit, parts),
        standalone::root(api, parts),
        standalone::readme(api, &name, toolkit, parts, &example),
        example,
    ]
}

/// All parts of an API as modules in one file, which nobody reads: a build script includes it.
pub(crate) fn inline(api: &Api, inline: Inline) -> File {
    let unused = quote! {
        #[allow(
            dead_code,
            unnameable_types,
            unreachable_pub,
            clippy::all,
            rustdoc::bare_urls,
            rustdoc::broken_intra_doc_links,
            rustdoc::invalid_html_tags,
            reason = "a program calls what it needs, and descriptions are those of the document"
        )]
    };
    let module = |name: &str, heading: String, items: TokenStream| {
        let (name, docs) = (ident(name), docs(&[&heading]));
        quote!(#docs #unused pub mod #name { #items })
    };
    let mut modules = vec![module("types", types::heading(api), types::emit(api))];
    if inline.server {
        modules.push(module("server", server::heading(api), server::emit(api)));
    }
    if inline.client {
        modules.push(module("client", client::heading(api), client::emit(api)));
    }
    if inline.client && inline.blocking {
        modules.push(module(
            "blocking",
            client::blocking::heading(api),
            client::blocking::emit(api),
        ));
    }
    if inline.client && inline.mock {
        modules.push(module("mock", client::mock::heading(api), client::mock::emit(api)));
    }
    if inline.callbacks && !api.callbacks.is_empty() {
        modules.push(module("callbacks", callbacks::heading(api), callbacks::emit(api)));
    }
    let tokens = quote!(#(#modules)*);
    let syntax = syn::parse2(tokens).expect("generated code is Rust");
    File { path: "api.rs".to_owned(), text: prettyplease::unparse(&syntax) }
}

/// A file of formatted source.
fn file(path: &str, tokens: TokenStream) -> File {
    let syntax = syn::parse2(tokens).expect("generated code is Rust");
    File { path: path.to_owned(), text: print::print(syntax) }
}

/// Imports the module with the types.
fn imports(api: &Api) -> TokenStream {
    match &api.types_module {
        None => match api.url {
            UrlSource::Servers => quote!(
                use super::types;
            ),
            // In a module of its own of the module of its callback.
            UrlSource::Callback { .. } => quote!(
                use super::super::super::types;
            ),
        },
        Some(path) => {
            let path: syn::Path = syn::parse_str(path).expect("options are checked");
            quote!(use #path as types;)
        }
    }
}

/// The path that all operations share.
fn base_path(api: &Api) -> TokenStream {
    match api.url {
        UrlSource::Servers => quote!(types::BASE_PATH),
        UrlSource::Callback { .. } => quote!(""),
    }
}

fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// Methods that every type has or may have, which a method of the same name would hide.
const METHODS: [&str; 36] = [
    "add",
    "as_ref",
    "bitand",
    "bitor",
    "bitxor",
    "borrow",
    "borrow_mut",
    "clone",
    "clone_from",
    "clone_into",
    "cmp",
    "decode",
    "default",
    "deref",
    "deserialize",
    "div",
    "drop",
    "eq",
    "fmt",
    "from",
    "hash",
    "index",
    "into",
    "mul",
    "neg",
    "new",
    "next",
    "not",
    "rem",
    "serialize",
    "shl",
    "shr",
    "sub",
    "to_owned",
    "try_from",
    "try_into",
];

/// The method that sets an optional field: called as the field is, unless another method is.
fn setter_name(field: &str) -> Ident {
    let bare = field.trim_start_matches("with_");
    if METHODS.contains(&bare) || field.ends_with("_or_default") {
        ident(&format!("with_{field}"))
    } else {
        ident(field)
    }
}

/// Doc comments of paragraphs, wrapped; empty paragraphs are left out. Code in a description is shown
/// and never run.
fn docs(paragraphs: &[&str]) -> TokenStream {
    let mut lines: Vec<String> = Vec::new();
    let paragraphs: Vec<String> = paragraphs.iter().map(|text| printable(text)).collect();
    for paragraph in paragraphs.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let mut fence = None;
        for line in paragraph.lines() {
            // A fence may stand in a quotation or a list.
            let bare = line.trim_start_matches(|c: char| c.is_whitespace() || ">-*+".contains(c));
            let marker = ["```", "~~~"].into_iter().find(|fence| bare.starts_with(fence));
            match (fence, marker) {
                (None, Some(opening)) => {
                    fence = marker;
                    lines.push(format!("{opening}text"));
                }
                (Some(opening), Some(closing)) if opening == closing => {
                    fence = None;
                    lines.push(closing.to_owned());
                }
                (Some(_), _) => lines.push(line.trim_end().to_owned()),
                (None, None) => wrap(line.trim(), &mut lines),
            }
        }
        lines.extend(fence.map(str::to_owned));
    }
    lines.dedup_by(|next, line| next.is_empty() && line.is_empty());
    let lines =
        lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// The comment of a whole module: one line.
fn module_docs(text: &str) -> TokenStream {
    let words: Vec<String> = text.split_whitespace().map(printable).collect();
    let line = format!(" {}", words.join(" "));
    quote!(#![doc = #line])
}

/// A text without what Rust refuses in a comment: lone carriage returns, other control characters
/// and those that change the direction of what follows.
fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let directs = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| *c == '\n' || !(c.is_control() || directs(*c))).collect()
}

/// A value of the spec as code in a comment.
fn code(text: &str) -> String {
    let shown = |c: char| {
        if c.is_control() { c.escape_default().to_string() } else { c.to_string() }
    };
    let text: String = text.chars().map(shown).collect();
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// Breaks a line at blanks so that it fits a comment inside an `impl`.
fn wrap(line: &str, lines: &mut Vec<String>) {
    const WIDTH: usize = 90;
    let item = if line.starts_with("- ") { "  " } else { "" };
    let mut current = String::new();
    // More than one blank behind a bullet would begin a block of code.
    for word in line.split_whitespace() {
        if !current.is_empty() && current.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::take(&mut current));
            current.push_str(item);
            current.push_str(word);
        } else {
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
    }
    lines.push(current);
}

/// A sentence of its own: the text with a full stop.
fn sentence(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        text if text.ends_with(['.', '!', '?', ':', '`', '~', '|', '>']) => text.to_owned(),
        text => format!("{text}."),
    }
}

/// The description of a type in one sentence, where something that has the type says nothing itself.
fn description_of_type(api: &Api, ty: &Type) -> Option<String> {
    let docs = match ty {
        Type::Named(name) => &api.type_def(name).docs,
        _ => return None,
    };
    let line = docs.lines().next().unwrap_or_default().trim();
    let end = line.find(". ").map_or(line.len(), |end| end + 1);
    Some(sentence(&line[..end])).filter(|text| !text.is_empty())
}

/// A description and a sentence of ours after it: on the same line, unless it has several.
fn followed_by(text: &str, ours: &str) -> String {
    match sentence(text) {
        text if text.is_empty() => ours.to_owned(),
        text if ours.is_empty() => text,
        text if text.contains('\n') => format!("{text}\n\n{ours}"),
        text => format!("{text} {ours}"),
    }
}

fn width(width: Width) -> Ident {
    ident(match width {
        Width::I32 => "i32",
        Width::I64 => "i64",
    })
}

fn precision(precision: Precision) -> Ident {
    ident(match precision {
        Precision::Single => "f32",
        Precision::Double => "f64",
    })
}

/// A type as written in the module that `prefix` leads out of.
fn type_of(ty: &Type, prefix: &TokenStream) -> TokenStream {
    spelled(ty, prefix, &quote!())
}

/// The same type in the form that also reads as an expression: `Vec::<Item>`.
fn turbofish(ty: &Type, prefix: &TokenStream) -> TokenStream {
    spelled(ty, prefix, &quote!(::))
}

fn spelled(ty: &Type, prefix: &TokenStream, colons: &TokenStream) -> TokenStream {
    match ty {
        Type::Any => quote!(::specwright_runtime::Json),
        Type::Boolean => quote!(bool),
        Type::Integer(bits) => {
            let bits = width(*bits);
            quote!(#bits)
        }
        Type::Number(bits) => {
            let bits = precision(*bits);
            quote!(#bits)
        }
        Type::String => quote!(String),
        Type::Binary => quote!(::specwright_runtime::Binary),
        Type::Array(item) => {
            let item = spelled(item, prefix, colons);
            quote!(Vec #colons <#item>)
        }
        Type::Map(value) => {
            let value = spelled(value, prefix, colons);
            quote!(::std::collections::BTreeMap #colons <String, #value>)
        }
        Type::Nullable(inner) => {
            let inner = spelled(inner, prefix, colons);
            quote!(Option #colons <#inner>)
        }
        Type::Named(name) => {
            let name = ident(name);
            quote!(#prefix #name)
        }
    }
}

/// The type of a body in the module that `prefix` leads out of.
fn content_type(codec: &Codec, prefix: &TokenStream) -> TokenStream {
    let ty = codec.ty().map(|ty| type_of(ty, prefix));
    match (codec.is_stream(), ty) {
        (_, None) => quote!(::specwright_runtime::Body),
        (true, Some(item)) => quote!(::specwright_runtime::Items<#item>),
        (false, Some(ty)) => ty,
    }
}

/// The type of a field: what may be absent is an `Option`, and so is what may be null.
fn optional(ty: TokenStream, presence: Presence, nullable: Nullable) -> TokenStream {
    let ty = match nullable {
        Nullable::Yes => quote!(Option<#ty>),
        Nullable::No => ty,
    };
    match presence {
        Presence::Required => ty,
        Presence::Optional => quote!(Option<#ty>),
    }
}
