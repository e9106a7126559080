//! An exchange against the operation that it calls, into differences and what was seen.

mod request;
mod response;
mod security;
mod text_values;
mod value;
mod walk;

use std::collections::HashMap;
use std::rc::Rc;

use jsonschema::Validator;
use specwright_document::{Document, Level, Node, NodeId, Operation};

use super::address::Address;
use super::lints::{ALMOST, BASE_PATH, SCHEMA, UNKNOWN_METHOD, UNRECORDED_BODY};
use super::recording::{Exchange, RecordingFormat};
use super::route::{Base, Found, Route, Routes};
use super::schema::{self, Direction};
use super::secrets::{Secrets, is_token};
use super::shape::ObjectSchemas;
use super::shown;
use super::tally::{Difference, RecordedLocation, Tally};

/// Judges one exchange after the other.
pub(super) struct Verifier<'s> {
    pub specs: &'s [Document],
    pub routes: Routes<'s>,
    pub shapes: Vec<ObjectSchemas<'s>>,
    pub tally: Tally<'s>,
    pub secrets: Secrets,
    /// By the index of the spec and the schema.
    validators: HashMap<(usize, NodeId, Direction), Option<Rc<Validator>>>,
}

/// An exchange and the operation that it calls.
struct Call<'s, 'e> {
    exchange: &'e Exchange,
    address: Address<'e>,
    form: RecordingFormat,
    place: RecordedLocation,
    /// Index of its route.
    route: usize,
    spec: usize,
    operation: Operation<'s>,
    /// Values of the parameters in the path.
    path: Vec<(String, String)>,
}

impl<'s> Verifier<'s> {
    pub(super) fn new(specs: &'s [Document]) -> Verifier<'s> {
        let shapes = specs.iter().map(|_| ObjectSchemas::default()).collect();
        let mut judge = Verifier {
            specs,
            routes: Routes::new(specs),
            shapes,
            tally: Tally::default(),
            secrets: Secrets::default(),
            validators: HashMap::new(),
        };
        judge.learn_secret_names();
        judge
    }

    /// Takes one exchange of a recording.
    pub(super) fn exchange(
        &mut self,
        exchange: &Exchange,
        form: RecordingFormat,
        place: RecordedLocation,
    ) {
        self.secrets.exchange(exchange);
        let address = Address::of(exchange);
        let preflight = is_preflight(exchange);
        let (route, lint, part, message) = match self.routes.find(&exchange.method, &address) {
            Found::Operation { route, parameters, base } => {
                let Route { spec, operation, .. } = self.routes.routes[route];
                let path = parameters;
                let call = Call { exchange, address, form, place, route, spec, operation, path };
                self.called(&call, base);
                return;
            }
            // A browser asks by itself before it calls another host.
            Found::OtherMethod { .. } | Found::Almost { .. } | Found::Nothing if preflight => {
                self.tally.preflights += 1;
                return;
            }
            Found::OtherMethod { route } => {
                let methods = self.routes.routes[route].methods();
                let message = format!("is not in the spec, which has {methods} for this path");
                (route, &UNKNOWN_METHOD, format!("method `{}`", method(exchange)), message)
            }
            Found::Almost { route } => {
                let part = format!("path `{} {}`", method(exchange), self.path(&address));
                let path = self.routes.routes[route].operation.path;
                (route, &ALMOST, part, format!("is almost `{path}`"))
            }
            Found::Nothing => {
                self.unmatched(exchange, &address);
                return;
            }
        };
        let key = self.routes.routes[route].operation.key;
        let difference = Difference::new(lint, Level::Warning, part, "", message).at(Some(key));
        self.tally.add(route, place, difference);
        self.unmatched(exchange, &address);
        self.tally.drop_current();
    }

    fn called(&mut self, call: &Call<'s, '_>, base: Base) {
        let base_path = self.specs[call.spec].base_path();
        let message = match base {
            Base::Whole => None,
            Base::Left => {
                Some(format!("is called without `{base_path}`, as behind a proxy that strips it"))
            }
            Base::Behind => {
                Some(format!("is called with something before `{base_path}`, as through a proxy"))
            }
        };
        if let Some(message) = message {
            let difference = Difference::new(&BASE_PATH, Level::Note, "path", "", message);
            self.tally.add(call.route, call.place, difference);
        }
        let statistics = self.tally.operations.entry(call.route).or_default();
        statistics.exchanges += 1;
        statistics.millis.extend(call.exchange.millis);
        let status = call.exchange.response.as_ref().map_or(0, |response| response.status);
        *statistics.statuses.entry(status).or_default() += 1;
        self.request(call);
        self.response(call);
        self.tally.close(call.route);
    }

    fn add(&mut self, call: &Call<'_, '_>, difference: Difference) {
        self.tally.add(call.route, call.place, difference);
    }

    /// A body that there was, and that the recording does not have.
    fn unrecorded(&mut self, call: &Call<'_, '_>, part: &str) {
        let text = "was not recorded, so it is not judged; `curl --trace-ascii` records it";
        self.add(call, Difference::new(&UNRECORDED_BODY, Level::Note, part, "", text));
    }

    /// The judge of a schema, made when it is first asked for.
    fn validator(
        &mut self,
        call: &Call<'s, '_>,
        node: Node<'s>,
        direction: Direction,
    ) -> Option<Rc<Validator>> {
        let key = (call.spec, node.id(), direction);
        if let Some(known) = self.validators.get(&key) {
            return known.clone();
        }
        let made = schema::validator(node, direction).map(Rc::new);
        if made.is_none() {
            let message = "a schema here cannot be compiled, so its values are not judged";
            let difference = Difference::new(&SCHEMA, Level::Warning, "spec", "", message);
            self.add(call, difference.at(Some(node.location())));
        }
        self.validators.insert(key, made.clone());
        made
    }

    fn unmatched(&mut self, exchange: &Exchange, address: &Address<'_>) {
        let host = host(address);
        let path = self.path(address);
        *self.tally.unmatched.entry((host, method(exchange), path)).or_default() += 1;
    }

    /// A path without what may be secret or tells single things apart.
    fn path(&self, address: &Address<'_>) -> String {
        let mut shown = String::new();
        let mut before = String::new();
        for segment in address.segments() {
            let secret =
                self.secrets.is_secret(&before) && !before.is_empty() && segment.len() >= 8;
            let plain = |c: char| c.is_alphanumeric() || "_-.~".contains(c);
            shown.push('/');
            if !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit()) {
                shown.push('#');
            } else if secret
                || is_token(&segment)
                || segment.chars().filter(|c| c.is_alphanumeric()).count() > 20
                    && !self.routes.has(&segment)
                || !segment.chars().all(plain)
            {
                shown.push_str("***");
            } else {
                shown.push_str(&segment);
            }
            before = segment;
        }
        if shown.len() > 200 { format!("a path of {} characters", shown.len()) } else { shown }
    }
}

/// A method as far as it is one.
fn method(exchange: &Exchange) -> String {
    let upper = exchange.method.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-');
    if upper && exchange.method.len() <= 20 {
        exchange.method.clone()
    } else {
        shown::name(&exchange.method)
    }
}

fn host(address: &Address<'_>) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-._:[]".contains(c);
    match address.host {
        "" => "(no host)".to_owned(),
        host if host.len() <= 253 && host.chars().all(plain) => {
            // A tunnel has its key in its name.
            let labels = host.split('.').map(|label| if is_token(label) { "***" } else { label });
            labels.collect::<Vec<_>>().join(".").to_lowercase()
        }
        host => format!("(a host of {} characters)", host.chars().count()),
    }
}

fn is_preflight(exchange: &Exchange) -> bool {
    exchange.method == "OPTIONS"
        && exchange.request.header("access-control-request-method").is_some()
}
