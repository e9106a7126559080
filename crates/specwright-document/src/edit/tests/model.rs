//! A second way to make edits: on values that remember where they were.

use serde_json::Value;

use super::super::{Edit, NewValue, Operation};

fn json(value: &NewValue) -> Value {
    match value {
        NewValue::Text(text) => text.as_str().into(),
        NewValue::Json(value) => value.clone(),
        NewValue::List(items) => items.iter().map(json).collect(),
        NewValue::Map(entries) => {
            entries.iter().map(|(key, value)| (key.clone(), json(value))).collect()
        }
    }
}

/// A value that remembers where it was.
pub(super) struct Model {
    pointer: String,
    gone: bool,
    kind: Parts,
}

enum Parts {
    Scalar(Value),
    List(Vec<Model>),
    Map(Vec<(String, Model)>),
}

impl Model {
    pub(super) fn new(value: &Value, pointer: String) -> Model {
        let below = |token: String, value| {
            let token = token.replace('~', "~0").replace('/', "~1");
            Model::new(value, format!("{pointer}/{token}"))
        };
        let kind = match value {
            Value::Array(items) => Parts::List(
                items.iter().enumerate().map(|(at, item)| below(at.to_string(), item)).collect(),
            ),
            Value::Object(entries) => Parts::Map(
                entries
                    .iter()
                    .map(|(key, value)| (key.clone(), below(key.clone(), value)))
                    .collect(),
            ),
            other => Parts::Scalar(other.clone()),
        };
        Model { pointer, gone: false, kind }
    }

    fn find(&mut self, pointer: &str) -> Option<&mut Model> {
        if self.pointer == pointer {
            return Some(self);
        }
        match &mut self.kind {
            Parts::Scalar(_) => None,
            Parts::List(items) => items.iter_mut().find_map(|item| item.find(pointer)),
            Parts::Map(entries) => entries.iter_mut().find_map(|(_, value)| value.find(pointer)),
        }
    }

    pub(super) fn apply(&mut self, edit: &Edit) {
        let unknown = |value: &NewValue| Model::new(&json(value), "new".to_owned());
        if let Operation::Rename { key } = &edit.operation {
            let above = edit.pointer.rsplit_once('/').unwrap().0;
            let Parts::Map(entries) = &mut self.find(above).unwrap().kind else {
                panic!("it has keys")
            };
            return entries
                .iter_mut()
                .find(|(_, value)| value.pointer == edit.pointer)
                .unwrap()
                .0
                .clone_from(key);
        }
        let model = self.find(&edit.pointer).unwrap();
        match (&edit.operation, &mut model.kind) {
            (Operation::Set { value }, kind) => *kind = unknown(value).kind,
            (Operation::Remove, _) => model.gone = true,
            (Operation::Insert { key, value, .. }, Parts::Map(entries)) => {
                entries.push((key.clone(), unknown(value)));
            }
            (Operation::Append { value }, Parts::List(items)) => items.push(unknown(value)),
            (Operation::Reword { old, new }, Parts::Scalar(Value::String(text))) => {
                *text = text.replacen(old.as_str(), new, 1);
            }
            (Operation::Extend { words }, Parts::Scalar(Value::String(text))) => {
                *text = format!("{text} {words}");
            }
            (operation, _) => panic!("{operation:?}"),
        }
    }

    /// Its value, unless it is gone or has lost everything.
    pub(super) fn value(&self, key: &str) -> Option<Value> {
        let lost = |children: usize, left: bool| {
            children > 0 && !left && key != "properties" && !self.pointer.is_empty()
        };
        let value = match &self.kind {
            Parts::Scalar(value) => value.clone(),
            Parts::List(items) => {
                let left: Vec<Value> = items.iter().filter_map(|item| item.value("")).collect();
                if lost(items.len(), !left.is_empty()) {
                    return None;
                }
                Value::Array(left)
            }
            Parts::Map(entries) => {
                let left = entries
                    .iter()
                    .filter_map(|(key, value)| Some((key.clone(), value.value(key)?)));
                let left: serde_json::Map<String, Value> = left.collect();
                if lost(entries.len(), !left.is_empty()) {
                    return None;
                }
                Value::Object(left)
            }
        };
        (!self.gone).then_some(value)
    }
}
