//! Pages: where the items of one are, and how the next one is found.

use super::{Field, Operation, Shape, Type, TypeDef};

/// `x-pagination`.
#[derive(Debug)]
pub(crate) struct Pagination {
    /// The properties that lead from the body of the success to the array of items, by their wire names.
    pub items: Vec<String>,
    pub next: NextPage,
}

/// How the next page is found.
#[derive(Debug)]
pub(crate) enum NextPage {
    /// The value at a JSON pointer into the body is a query parameter of the next call.
    Property { pointer: String, parameter: String },
    /// The header `Link` has the query of the next call.
    Link,
}

/// What properties lead to.
pub(crate) struct Followed<'a> {
    /// The fields, each within the one before.
    pub fields: Vec<&'a Field>,
    /// The type of the last one.
    pub ty: &'a Type,
}

impl<'a> Followed<'a> {
    /// Follows properties from one to the next, by their wire names; `None` if one of them is not declared.
    pub fn from(
        mut ty: &'a Type,
        wire_names: &[String],
        def: impl Fn(&str) -> Option<&'a TypeDef>,
    ) -> Option<Followed<'a>> {
        let mut fields = Vec::new();
        for wire_name in wire_names {
            let name = match ty.present() {
                Type::Named(name) => name,
                _ => return None,
            };
            let field = def(name)?.shape.fields().iter().find(|one| one.wire_name == *wire_name)?;
            fields.push(field);
            ty = &field.ty;
        }
        Some(Followed { fields, ty })
    }

    /// The type of the items, if an array is there.
    pub fn item(&self, def: impl Fn(&str) -> Option<&'a TypeDef>) -> Option<&'a Type> {
        match self.ty.present() {
            Type::Array(item) => Some(item),
            Type::Named(name) => match &def(name)?.shape {
                Shape::Array { item, .. } => Some(item),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Type {
    /// The type of a value that is not null.
    pub fn present(&self) -> &Type {
        match self {
            Type::Nullable(inner) => inner.present(),
            other => other,
        }
    }
}

impl Operation {
    /// The JSON body of the only success, by its type.
    pub fn json_success(&self) -> Option<&Type> {
        super::json_body(self.only_success()?)
    }
}
