//! A port that the prose of a page names against the server's variable that has it.

use specwright_document::{Edit, Node};

use super::Comparer;
use super::edits;
use super::heading::words_of;

impl<'a> Comparer<'a> {
    /// The default of the server's variable that is a number: what a bare number in prose may be about, unless
    /// another text of the operation has it.
    pub(super) fn port(&self, number: &str) -> Option<Node<'a>> {
        let bare = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let variables = self.document.root().pointer("/servers/0/variables")?;
        let mut defaults = variables.entries().filter_map(|(_, variable)| variable.get("default"));
        let port = defaults.find(|node| node.as_str().is_some_and(bare))?;
        let elsewhere = self.texts.iter().any(|text| {
            let server = text.path().as_str().starts_with("/servers/");
            !server && words_of(text.as_str().unwrap_or_default()).any(|word| word == number)
        });
        // A port has two digits at least; a single one is that of a table or a rule.
        (bare(number) && number.len() > 1 && !elsewhere).then_some(port)
    }

    /// Another port, in the default and where its description tells it.
    pub(super) fn move_port(&self, port: Node<'a>, number: &str) -> Vec<Edit> {
        let mut edits = edits::set(port, number);
        let described = port.parent().and_then(|variable| variable.get("description"));
        let old = port.as_str().unwrap_or_default();
        let told =
            |text: &Node<'_>| words_of(text.as_str().unwrap_or_default()).any(|word| word == old);
        if let Some(text) = described.filter(told) {
            edits.extend(edits::reword(text, old, number));
        }
        edits
    }
}
