//! A method and a path into the operation that they call.

use super::address::Address;
use specwright_document::{Document, METHODS, Operation, edit_distance};

/// Names and values of the parameters in a path.
pub(super) type Parameters = Vec<(String, String)>;

/// All operations of some specs.
#[derive(Debug)]
pub(super) struct Routes<'s> {
    pub routes: Vec<Route<'s>>,
}

/// An operation and the paths that lead to it.
#[derive(Debug)]
pub(super) struct Route<'s> {
    /// Which of the specs.
    pub spec: usize,
    pub operation: Operation<'s>,
    base: Vec<String>,
    segments: Vec<Segment<'s>>,
}

/// A part of a path between slashes: texts and the parameters between them, such as `{id}.json`.
#[derive(Debug)]
struct Segment<'s> {
    pieces: Vec<Piece<'s>>,
}

#[derive(Debug, PartialEq, Eq)]
enum Piece<'s> {
    Text(&'s str),
    Parameter(&'s str),
}

/// Whether a path had the path of the spec's server before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Base {
    Whole,
    /// It was left out, as behind a proxy.
    Left,
    /// Something else came before it.
    Behind,
}

/// Where a path leads.
#[derive(Debug)]
pub(super) enum Found {
    Operation {
        route: usize,
        parameters: Parameters,
        base: Base,
    },
    /// The path is there, with other methods.
    OtherMethod {
        route: usize,
    },
    /// A path is there that differs in little.
    Almost {
        route: usize,
    },
    Nothing,
}

impl<'s> Routes<'s> {
    pub(super) fn new(specs: &'s [Document]) -> Routes<'s> {
        let mut routes = Vec::new();
        for (index, spec) in specs.iter().enumerate() {
            let base = split(spec.base_path());
            for operation in spec.operations() {
                let segments = split(operation.path).map(segment).collect();
                let base = base.clone().map(str::to_owned).collect();
                routes.push(Route { spec: index, operation, base, segments });
            }
        }
        Routes { routes }
    }

    /// Whether a path of the specs has this text between slashes.
    pub(super) fn has(&self, text: &str) -> bool {
        let mut segments = self.routes.iter().flat_map(|route| &route.segments);
        segments.any(|segment| segment.pieces == [Piece::Text(text)])
    }

    pub(super) fn find(&self, method: &str, address: &Address<'_>) -> Found {
        let path = address.segments();
        let mut fitting: Vec<(Base, usize, Parameters)> = Vec::new();
        for (index, route) in self.routes.iter().enumerate() {
            if let Some((base, parameters)) = route.fit(&path) {
                fitting.push((base, index, parameters));
            }
        }
        // The path of the server first, then literal segments before parameters.
        fitting.sort_by(|a, b| {
            let literal =
                |index: usize| self.routes[index].segments.iter().map(Segment::parameters);
            a.0.cmp(&b.0).then_with(|| literal(a.1).cmp(literal(b.1)))
        });
        let right = fitting.iter().position(|(_, index, _)| {
            self.routes[*index].operation.method.eq_ignore_ascii_case(method)
        });
        match right {
            Some(at) => {
                let (base, route, parameters) = fitting.swap_remove(at);
                Found::Operation { route, parameters, base }
            }
            None => match fitting.first() {
                Some((_, route, _)) => Found::OtherMethod { route: *route },
                None => self.almost(method, &path),
            },
        }
    }

    fn almost(&self, method: &str, path: &[String]) -> Found {
        let close = self.routes.iter().enumerate().filter_map(|(index, route)| {
            let other = !route.operation.method.eq_ignore_ascii_case(method);
            route.distance(path).map(|distance| (distance, other, index))
        });
        match close.min() {
            Some((_, _, route)) => Found::Almost { route },
            None => Found::Nothing,
        }
    }
}

impl Route<'_> {
    /// The methods that the spec has for this path.
    pub(super) fn methods(&self) -> String {
        let methods = self.operation.item.keys().filter(|key| METHODS.contains(key));
        methods.map(str::to_uppercase).collect::<Vec<_>>().join(", ")
    }

    /// The values of the path's parameters, where it fits.
    fn fit(&self, path: &[String]) -> Option<(Base, Parameters)> {
        if let Some(parameters) = path.strip_prefix(&self.base[..]).and_then(|rest| self.take(rest))
        {
            return Some((Base::Whole, parameters));
        }
        if let Some(parameters) = self.take(path) {
            return Some((Base::Left, parameters));
        }
        let behind = path.len().checked_sub(self.base.len() + self.segments.len())?;
        let rest = path[behind..].strip_prefix(&self.base[..])?;
        if self.base.is_empty() || behind == 0 {
            return None;
        }
        Some((Base::Behind, self.take(rest)?))
    }

    fn take(&self, path: &[String]) -> Option<Parameters> {
        if path.len() != self.segments.len() {
            return None;
        }
        let mut parameters = Vec::new();
        let pairs = self.segments.iter().zip(path);
        pairs
            .into_iter()
            .all(|(segment, text)| segment.take(text, &mut parameters))
            .then_some(parameters)
    }

    /// How far a path is from this one, where somebody may have meant it.
    fn distance(&self, path: &[String]) -> Option<usize> {
        let path: Vec<&String> = path.iter().filter(|segment| !segment.is_empty()).collect();
        let with_base = path.len().checked_sub(self.segments.len())?;
        let based =
            with_base == self.base.len() && path.iter().zip(&self.base).all(|(a, b)| *a == b);
        if with_base != 0 && !based {
            return None;
        }
        let mut distance = 0;
        let mut same = 0;
        for (segment, text) in self.segments.iter().zip(&path[with_base..]) {
            match segment.pieces.as_slice() {
                [Piece::Text(known)] if known == text => same += 1,
                [Piece::Text(known)] if known.eq_ignore_ascii_case(text) => distance += 1,
                [Piece::Text(known)] => {
                    let letters = edit_distance(known, text);
                    if letters > 2 || letters * 3 > known.len() {
                        return None;
                    }
                    distance += letters + 1;
                }
                _ if segment.take(text, &mut Vec::new()) => {}
                _ => return None,
            }
        }
        // A path of parameters only is close to everything.
        let literal = same > 0 || based && !self.base.is_empty() || distance == 1;
        (literal && distance <= 4).then_some(distance)
    }
}

impl Segment<'_> {
    fn parameters(&self) -> usize {
        match self.pieces.as_slice() {
            [Piece::Text(_)] => 0,
            [Piece::Parameter(_)] => 2,
            _ => 1,
        }
    }

    /// Puts the values of the parameters behind the others, where the text fits.
    fn take(&self, text: &str, parameters: &mut Parameters) -> bool {
        let mut rest = text;
        let mut pieces = self.pieces.iter().peekable();
        while let Some(piece) = pieces.next() {
            match piece {
                Piece::Text(known) => match rest.strip_prefix(known) {
                    Some(behind) => rest = behind,
                    None => return false,
                },
                Piece::Parameter(name) => {
                    let end = match pieces.peek() {
                        Some(Piece::Text(known)) => rest.rfind(known),
                        Some(Piece::Parameter(_)) | None => Some(rest.len()),
                    };
                    let Some(end) = end.filter(|end| *end > 0) else { return false };
                    parameters.push(((*name).to_owned(), rest[..end].to_owned()));
                    rest = &rest[end..];
                }
            }
        }
        rest.is_empty()
    }
}

fn split(path: &str) -> impl Iterator<Item = &str> + Clone {
    let path = path.strip_prefix('/').unwrap_or(path);
    path.split('/').filter(move |_| !path.is_empty())
}

fn segment(text: &str) -> Segment<'_> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        pieces.push(Piece::Parameter(name));
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    Segment { pieces }
}
