//! Prints a file as formatted source with blank lines.
//!
//! prettyplease prints no blank lines. So items are printed one by one, with a blank line between two.
//! Inside an item a marker is printed where a blank line belongs, and replaced afterwards. prettyplease does not
//! format the arguments of a macro either, so a macro call is printed as the call of a function.

use syn::parse::{Parse, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, File, ImplItem, Item, Macro, Token, TraitItem, Visibility, parse_quote,
};

/// A blank line inside an item, as prettyplease prints it.
const MARKER: &str = "blank_line!();";

pub(super) fn print(file: File) -> String {
    let (docs, attributes): (Vec<Attribute>, Vec<Attribute>) =
        file.attrs.into_iter().partition(is_documentation);
    let mut paragraphs = Vec::new();
    if !docs.is_empty() {
        paragraphs.push(format(docs, Vec::new()));
    }
    for attribute in attributes {
        paragraphs.push(format(vec![attribute], Vec::new()));
    }
    let mut follows_short_import = false;
    for item in file.items {
        let is_import = is_plain_import(&item);
        let text = match &item {
            Item::Macro(item) if item.attrs.is_empty() => macro_call(&item.mac),
            _ => None,
        };
        let text = text.unwrap_or_else(|| format(Vec::new(), vec![with_markers(item)]));
        let is_short = text.lines().count() == 1;
        match paragraphs.last_mut() {
            Some(imports) if is_import && follows_short_import => imports.push_str(&text),
            _ => paragraphs.push(text),
        }
        follows_short_import = is_import && is_short;
    }
    paragraphs.join("\n")
}

/// Formats a part of a file.
fn format(attrs: Vec<Attribute>, items: Vec<Item>) -> String {
    let empty: File = parse_quote!();
    let text = prettyplease::unparse(&File { attrs, items, ..empty });
    let lines = text.lines().map(|line| if line.trim() == MARKER { "" } else { line });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Formats the call of a macro whose arguments are expressions.
fn macro_call(call: &Macro) -> Option<String> {
    let path = &call.path;
    let arguments =
        Punctuated::<Expr, Token![,]>::parse_terminated.parse2(call.tokens.clone()).ok()?;
    let function = format(Vec::new(), vec![parse_quote!(fn call() { #path(#arguments); })]);
    let lines: Vec<&str> = function.lines().collect();
    let body =
        lines[1..lines.len() - 1].iter().map(|line| line.strip_prefix("    ").unwrap_or(line));
    let body: String = body.flat_map(|line| [line, "\n"]).collect();
    Some(body.replacen('(', "!(", 1))
}

/// Returns whether an item is a private import without attributes. No blank line follows such an import
/// of one line if another one comes next.
fn is_plain_import(item: &Item) -> bool {
    match item {
        Item::Use(import) => import.attrs.is_empty() && matches!(import.vis, Visibility::Inherited),
        _ => false,
    }
}

/// Puts markers between the members of an item.
fn with_markers(mut item: Item) -> Item {
    match &mut item {
        Item::Impl(block) => {
            separate(&mut block.items, |member| match member {
                ImplItem::Const(constant) => is_apart(&constant.attrs, false),
                ImplItem::Fn(method) => is_apart(&method.attrs, true),
                ImplItem::Type(ty) => is_apart(&ty.attrs, false),
                _ => false,
            });
        }
        Item::Trait(definition) => {
            separate(&mut definition.items, |member| match member {
                TraitItem::Const(constant) => is_apart(&constant.attrs, false),
                TraitItem::Fn(method) => is_apart(&method.attrs, false),
                TraitItem::Type(ty) => is_apart(&ty.attrs, false),
                _ => false,
            });
        }
        _ => {}
    }
    item
}

/// Puts a marker before every member but the first that is to be apart from the one before it.
fn separate<T: Parse>(members: &mut Vec<T>, is_apart: impl Fn(&T) -> bool) {
    for (index, member) in std::mem::take(members).into_iter().enumerate() {
        if index > 0 && is_apart(&member) {
            members.push(parse_quote!(blank_line!();));
        }
        members.push(member);
    }
}

/// Returns whether a blank line precedes a member: if it is documented or has a body.
fn is_apart(attributes: &[Attribute], has_body: bool) -> bool {
    has_body || attributes.iter().any(is_documentation)
}

fn is_documentation(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc")
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::print;

    fn check(source: &str, expected: Expect) {
        expected.assert_eq(&print(syn::parse_str(source).unwrap()));
    }

    #[test]
    fn separates_items_but_not_short_imports() {
        check(
            "//! Docs.
            #![allow(a)] use a::b; use c::{self as d, E}; #[cfg(f)] use g::H; const I: u8 = 1; struct J;",
            expect![[r"
                //! Docs.

                #![allow(a)]

                use a::b;
                use c::{self as d, E};

                #[cfg(f)]
                use g::H;

                const I: u8 = 1;

                struct J;
            "]],
        );
    }

    #[test]
    fn separates_documented_members_and_functions() {
        check(
            "trait A {
                /// First.
                fn a();
                fn b();
                /// Third.
                type C;
            }
            impl A for B { type C = (); fn a() {} async fn b() {} }",
            expect![[r"
                trait A {
                    /// First.
                    fn a();
                    fn b();

                    /// Third.
                    type C;
                }

                impl A for B {
                    type C = ();

                    fn a() {}

                    async fn b() {}
                }
            "]],
        );
    }

    #[test]
    fn breaks_the_arguments_of_macros_as_those_of_functions() {
        check(
            "a::b!(C, minimum = -3, Vec::<D>);
            a::object!(Conference, lenient, [required(\"confId\", conf_id), optional(\"confHaveBeenTime\", time)]);",
            expect![[r#"
                a::b!(C, minimum = -3, Vec::<D>);

                a::object!(
                    Conference,
                    lenient,
                    [required("confId", conf_id), optional("confHaveBeenTime", time)],
                );
            "#]],
        );
    }

    #[test]
    fn adds_no_blank_lines_inside_a_signature() {
        let name = "a".repeat(90);
        let text = print(syn::parse_str(&format!("fn {name}<B: C, D: E>(f: G) {{}}")).unwrap());
        assert!(text.contains(">("));
        assert!(!text.contains("\n\n"), "{text}");
    }
}
