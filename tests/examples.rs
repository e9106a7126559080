//! Every example of the specs through its generated type and through an independent validator.

use serde_json::Value;

use crate::spec::{Example, Spec};
use crate::types;

/// The example keeps its schema, decodes, and encodes to the same value.
fn check(spec: &Spec, example: &Example) {
    let Example { place, schema, value, .. } = example;
    let errors: Vec<_> =
        spec.validator(schema).iter_errors(value).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{place}: {errors:?}");
    let ty = types::of_schema(spec, schema);
    let recoded = (ty.recode)(&value.to_string()).unwrap_or_else(|e| panic!("{place}: {e}"));
    assert_eq!(&recoded, value, "{place}");
    let report = (ty.violations)(&value.to_string());
    assert!(report.is_empty(), "{place}: {report:?}");
}

#[test]
fn every_example_round_trips() {
    let mut checked = 0;
    for spec in Spec::all() {
        for operation in spec.operations() {
            let examples = [operation.requests(&spec), operation.responses(&spec)].concat_all();
            checked += examples.len();
            examples.iter().for_each(|example| check(&spec, example));
        }
    }
    assert!(checked >= 12, "only {checked} examples were found");
}

#[test]
fn every_documented_body_is_an_example() {
    for spec in Spec::all() {
        for operation in spec.operations() {
            for place in operation.documents() {
                let examples = match place {
                    "request" => operation.requests(&spec),
                    "response" => operation.responses(&spec),
                    other => panic!("{}: `{other}` is neither request nor response", operation.id),
                };
                let documented = examples.iter().any(|example| example.name == "documented");
                assert!(documented, "{}: the documented {place} is missing", operation.id);
            }
        }
    }
}

/// A changed example must not pass, or the checks above prove nothing.
#[test]
#[should_panic(expected = "prolongTime")]
fn a_wrong_example_fails() {
    let spec = Spec::load("agentconf");
    let mut example = spec.operation("prolongTime").requests(&spec).remove(0);
    example.value["prolongTime"] = Value::from(1441);
    check(&spec, &example);
}

trait ConcatAll {
    fn concat_all(self) -> Vec<Example>;
}

impl ConcatAll for [Vec<Example>; 2] {
    fn concat_all(self) -> Vec<Example> {
        self.into_iter().flatten().collect()
    }
}
