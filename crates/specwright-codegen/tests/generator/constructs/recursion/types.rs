//! Values of the API "Recursion".

#![allow(clippy::large_enum_variant, reason = "alternatives are what the spec says")]

/// The path that all operations share, from the first entry of `#/servers`.
pub const BASE_PATH: &str = "";

/// Spec: `#/components/schemas/Both`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// See [`Chain`].
    pub chain: Option<Chain>,
    /// See [`Tree`].
    pub tree: Option<Tree>,
    /// See [`Map`].
    pub map: Option<Map>,
    /// See [`Either`].
    pub either: Option<Either>,
    /// See [`Left`].
    pub left: Option<Left>,
}

::specwright_runtime::object!(
    Both,
    lenient,
    Refused,
    [
        optional("chain", chain),
        optional("tree", tree),
        optional("map", map),
        optional("either", either),
        optional("left", left),
    ],
);

/// At least 0. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Chain/properties/value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChainValue(i64);

::specwright_runtime::open_integer!(ChainValue, i64, minimum = 0);

/// Spec: `#/components/schemas/Chain`.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// See [`ChainValue`].
    pub value: ChainValue,
    /// See [`Chain`].
    pub next: Option<Box<Chain>>,
}

impl Chain {
    /// A value of what is required; the rest is absent.
    pub fn new(value: ChainValue) -> Self {
        Self { value, next: None }
    }
}

::specwright_runtime::object!(
    Chain,
    lenient,
    Ignored,
    [required("value", value), optional("next", next)],
);

/// At most 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Tree/properties/children`.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeChildren(Vec<Tree>);

::specwright_runtime::open_array!(TreeChildren, Tree, max_items = 2);

/// Spec: `#/components/schemas/Tree`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// See [`TreeChildren`].
    pub children: Option<TreeChildren>,
}

::specwright_runtime::object!(
    Tree,
    lenient,
    Refused,
    [optional("children", children)],
);

/// Spec: `#/components/schemas/Map`.
#[derive(Clone, Debug, PartialEq)]
pub struct Map(::std::collections::BTreeMap<String, Map>);

::specwright_runtime::open_map!(Map, Map);

/// At most 2 items. A reply that holds another value is kept as it came.
///
/// Spec: `#/components/schemas/Either/oneOf/1`.
#[derive(Clone, Debug, PartialEq)]
pub struct EitherArray(Vec<Either>);

::specwright_runtime::open_array!(EitherArray, Either, max_items = 2);

/// Spec: `#/components/schemas/Either/oneOf/2`.
#[derive(Clone, Debug, PartialEq)]
pub struct EitherObject {
    /// See [`Either`].
    pub inner: Box<Either>,
}

::specwright_runtime::object!(
    EitherObject,
    lenient,
    Refused,
    [required("inner", inner)],
);

/// Spec: `#/components/schemas/Either`.
#[derive(Clone, Debug, PartialEq)]
pub enum Either {
    /// An alternative.
    Integer(i64),
    /// See [`EitherArray`].
    Array(EitherArray),
    /// See [`EitherObject`].
    Object(Box<EitherObject>),
    /// A value of no alternative, as it came.
    Unknown(::specwright_runtime::Json),
}

::specwright_runtime::open_union!(
    Either,
    One,
    [(Integer, i64, []), (Array, EitherArray, []), (Object, Box::<EitherObject>, [])],
);

/// Spec: `#/components/schemas/Left`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left {
    /// See [`Right`].
    pub right: Option<Box<Right>>,
}

::specwright_runtime::object!(Left, lenient, Ignored, [optional("right", right)]);

/// Spec: `#/components/schemas/Right`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Right {
    /// See [`Left`].
    pub left: Option<Box<Left>>,
    /// `stop`.
    pub stop: Option<bool>,
}

::specwright_runtime::object!(
    Right,
    lenient,
    Ignored,
    [optional("left", left), optional("stop", stop)],
);

/// Spec: `#/paths/~1strict/post/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StrictBody {
    /// See [`Chain`].
    pub chain: Option<Chain>,
    /// See [`Tree`].
    pub tree: Option<Tree>,
    /// See [`Map`].
    pub map: Option<Map>,
    /// See [`Either`].
    pub either: Option<Either>,
    /// See [`Left`].
    pub left: Option<Left>,
}

::specwright_runtime::object!(
    StrictBody,
    strict,
    Refused,
    [
        optional("chain", chain),
        optional("tree", tree),
        optional("map", map),
        optional("either", either),
        optional("left", left),
    ],
);
