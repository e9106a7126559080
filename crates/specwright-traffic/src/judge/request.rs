//! The request of a call: parameters, credential, body.

use serde_json::Value;
use specwright_document::Level;

use super::text_values::{self, ParameterStyle, schema};
use super::{Call, Verifier};
use crate::address::decoded;
use crate::lints::{
    MISSING_BODY, MISSING_PARAMETER, REPEATED_PARAMETER, UNEXPECTED_BODY, UNKNOWN_PARAMETER,
};
use crate::recording::Body;
use crate::schema::Direction;
use crate::shown;
use crate::tally::Difference;

/// Headers that are no parameters in OpenAPI, whatever a spec says.
const NO_PARAMETERS: [&str; 3] = ["accept", "content-type", "authorization"];

impl<'s> Verifier<'s> {
    pub(super) fn request(&mut self, call: &Call<'s, '_>) {
        self.parameters(call);
        self.credentials(call);
        self.request_body(call);
    }

    fn parameters(&mut self, call: &Call<'s, '_>) {
        let query = call.address.query();
        let mut taken: Vec<String> =
            self.keys_in_query(call).into_iter().map(str::to_owned).collect();
        for parameter in call.operation.parameters() {
            let Some(name) = parameter.get_str("name") else { continue };
            let Some(place) = parameter.get_str("in") else { continue };
            if place == "header" && NO_PARAMETERS.contains(&name.to_lowercase().as_str()) {
                continue;
            }
            let Some((schema, as_json)) = schema(parameter) else {
                taken.push(name.to_owned());
                continue;
            };
            let style = ParameterStyle::of(parameter);
            let shapes = &mut self.shapes[call.spec];
            let found = match place {
                "query" if as_json => {
                    taken.push(name.to_owned());
                    query.iter().find(|(known, _)| known == name).map(|(_, text)| json(text))
                }
                "query" => {
                    let empty = query.iter().any(|(known, text)| known == name && text.is_empty());
                    if empty && parameter.flag("allowEmptyValue") {
                        taken.push(name.to_owned());
                        continue;
                    }
                    text_values::of_query(shapes, schema, style, &query, &mut taken)
                }
                _ if as_json => text(call, place, name).map(|text| json(&text)),
                _ => text(call, place, name)
                    .map(|text| text_values::single(shapes, schema, style, &text)),
            };
            let part = format!("{place} parameter `{name}`");
            let single = !["array", "object"].contains(&text_values::kind(shapes, schema));
            let given = query.iter().filter(|(known, _)| known == name).count();
            if place == "query" && (single || as_json) && given > 1 {
                let message = "is there more than once, and is no list";
                let difference =
                    Difference::new(&REPEATED_PARAMETER, Level::Error, part.as_str(), "", message);
                let difference = difference.value(format!("{given} values"));
                self.add(call, difference.at(Some(parameter.location_of("name"))));
            }
            match found {
                Some(value) => self.value(call, &part, schema, &value, Direction::Request),
                None if parameter.flag("required") => {
                    let message = "is missing";
                    let difference =
                        Difference::new(&MISSING_PARAMETER, Level::Error, part, "", message);
                    self.add(call, difference.at(Some(parameter.location_of("name"))));
                }
                None => {}
            }
        }
        for (name, value) in &query {
            if !taken.contains(name) {
                let secret = self.secrets.is_secret(name);
                let field = if secret { shown::Field::Secret } else { shown::Field::Unknown };
                let part = format!("query parameter `{}`", shown::name(name));
                let message = "is not in the spec";
                let difference =
                    Difference::new(&UNKNOWN_PARAMETER, Level::Error, part, "", message);
                let value = shown::value(&Value::from(value.as_str()), field);
                self.add(call, difference.value(value).at(Some(call.operation.key)));
            }
        }
    }

    fn request_body(&mut self, call: &Call<'s, '_>) {
        let message = &call.exchange.request;
        let part = "request body";
        let Some(body) = call.operation.body() else {
            if let Body::Bytes(bytes) = &message.body
                && !bytes.is_empty()
            {
                let text = "is there, and the spec has none";
                let difference = Difference::new(&UNEXPECTED_BODY, Level::Warning, part, "", text);
                self.add(call, difference.at(Some(call.operation.key)));
            }
            return;
        };
        match &message.body {
            Body::Bytes(bytes) => self.body(call, part, body, message, bytes, Direction::Request),
            Body::Unrecorded => self.unrecorded(call, part),
            Body::None if body.flag("required") => {
                let difference =
                    Difference::new(&MISSING_BODY, Level::Error, part, "", "is missing");
                self.add(call, difference.at(Some(body.location_of("required"))));
            }
            Body::None => {}
        }
    }
}

/// A parameter that is JSON, or a text where it is none.
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}

/// A parameter of the path, a header or a cookie as a call carries it.
fn text(call: &Call<'_, '_>, place: &str, name: &str) -> Option<String> {
    match place {
        "path" => {
            let found = call.path.iter().find(|(known, _)| known == name);
            found.map(|(_, text)| text.clone())
        }
        "header" => call.exchange.request.header(name).map(str::to_owned),
        _ => cookie(call, name),
    }
}

/// A cookie that a call carries.
pub(super) fn cookie(call: &Call<'_, '_>, name: &str) -> Option<String> {
    let headers = call.exchange.request.headers.iter();
    let cookies = headers.filter(|(known, _)| known.eq_ignore_ascii_case("cookie"));
    let mut pairs = cookies
        .flat_map(|(_, value)| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| decoded(value))
}
