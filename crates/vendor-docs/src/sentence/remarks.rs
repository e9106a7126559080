//! What a sentence says of a field as a whole: that it may be left out, or is deprecated.

use super::{Sentence, set};
use crate::facts::{Fact, Unread};

/// Sentences that say whether a field may be left out; `this parameter is` and the like before them do not count.
const OPTIONALITY: [(&str, bool); 9] = [
    ("optional", false),
    ("mandatory", true),
    ("required", true),
    ("可选", false),
    ("选填", false),
    ("非必选", false),
    ("非必填", false),
    ("必选", true),
    ("必填", true),
];

/// Words that say that a field is deprecated.
const DEPRECATED: [&str; 10] = [
    "deprecated",
    "obsolete",
    "no longer supported",
    "no longer used",
    "will be removed",
    "废弃",
    "弃用",
    "不再使用",
    "不再支持",
    "将被移除",
];

impl Sentence<'_> {
    /// Whether the field may be left out, and whether it is deprecated.
    pub(super) fn remark(&mut self, lower: &[String]) {
        let text = lower.join(" ");
        let own = self.field.name.is.to_lowercase();
        let mut said = text.as_str();
        for start in ["this parameter ", "this field ", "the parameter ", "it ", own.as_str()] {
            said = said.strip_prefix(start).unwrap_or(said).trim_start();
        }
        for start in ["is ", "an ", "该参数", "参数", "为"] {
            said = said.strip_prefix(start).unwrap_or(said);
        }
        let said = said.trim_end_matches(" parameter").trim_end_matches(" field");
        if let Some((_, mandatory)) = OPTIONALITY.iter().find(|(word, _)| *word == said) {
            self.found = true;
            set(
                &mut self.field.mandatory,
                *mandatory,
                self.line,
                "word on being mandatory",
                self.unread,
            );
        }
        if DEPRECATED.iter().any(|word| text.contains(word)) {
            if lower.iter().any(|word| ["not", "if", "when", "unless"].contains(&word.as_str())) {
                let why = "a deprecation with a condition";
                return self.unread.push(Unread::new(self.line, self.text, why));
            }
            self.found = true;
            self.field.deprecated = Some(Fact::new(true, self.line));
        }
    }
}
