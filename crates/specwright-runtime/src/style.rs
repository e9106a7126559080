//! How parameters that are arrays or objects are written.

/// OpenAPI's `style` and `explode` of a parameter, or JSON for a parameter with `content`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `simple`: `a,b` and `key,value,key,value`.
    Simple,
    /// `simple` with `explode`: `a,b` and `key=value,key=value`.
    SimpleExploded,
    /// `form` without `explode`: `name=a,b` and `name=key,value`.
    Form,
    /// `form` with `explode`: `name=a&name=b` and `key=value&key=value`.
    FormExploded,
    /// `spaceDelimited`: `name=a%20b`.
    SpaceDelimited,
    /// `pipeDelimited`: `name=a|b`.
    PipeDelimited,
    /// `deepObject`: `name[key]=value`.
    DeepObject,
    /// `content`: one JSON text.
    Json,
}
