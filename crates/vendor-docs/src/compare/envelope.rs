//! What the spec says of the envelope, into differences where no reply has it.

use specwright_document::{Node, Property};

use super::Comparer;

impl<'a> Comparer<'a> {
    /// Whether the envelope names fields of the replies, which are held against the page, and the one that has
    /// a list of values for the code.
    pub(super) fn envelope(&mut self) {
        let Some(envelope) = self.document.root().get("x-envelope") else { return };
        let fields = self.fields_of_replies();
        let values = |name: &str| {
            let mut own = fields.iter().filter(|field| field.name == name);
            own.find_map(|field| field.node.resolved().get("enum"))
        };
        let named = ["code", "message", "result"].map(|part| envelope.get_str(part));
        let listed = named.into_iter().flatten().any(|name| values(name).is_some());
        let code = envelope.get_str("code").unwrap_or_default();
        let (mut taken, mut wrong) = (Vec::new(), Vec::new());
        for (part, node) in envelope.entries() {
            let Some(name) = node.as_str() else { continue };
            let right = match part {
                "success" => {
                    let in_spec = values(code)
                        .is_none_or(|list| list.items().any(|value| value.as_str() == Some(name)));
                    in_spec && self.may_succeed(code, name)
                }
                _ => {
                    let has = fields.iter().any(|field| field.name == name);
                    let fits = part != "code" || !listed || values(name).is_some();
                    has && fits && !taken.contains(&name)
                }
            };
            taken.push(name);
            if !right {
                wrong.push((part, name, node));
            }
        }
        for (part, name, node) in wrong {
            let key = format!("x-envelope.{part}");
            self.differ(&key, None, Some(name.to_owned()), node, Vec::new());
        }
    }

    /// Whether the page lists a value for the code, where it lists any and they are not a diagnostic already.
    fn may_succeed(&self, code: &str, value: &str) -> bool {
        let mut fields = self.facts.response.iter();
        let Some(field) = fields.find(|field| field.name.is == code) else { return true };
        let key = format!("response.{code}.values");
        field.values.is_empty()
            || field.values.iter().any(|stated| stated.is == value)
            || self.differences.iter().any(|found| found.key == key && found.page.is_some())
    }

    /// The outermost fields of all replies: one envelope is that of all operations.
    fn fields_of_replies(&self) -> Vec<Property<'a>> {
        let operations = self.document.operations().into_iter();
        let replies = operations.flat_map(|operation| operation.responses());
        let media = replies.flat_map(|(_, _, reply)| reply.contents());
        let schemas = media.filter_map(|(_, media)| media.get("schema"));
        schemas.flat_map(Node::properties).collect()
    }
}
