//! The lines of a section of examples, for the reader of samples.

use super::super::facts::SampleOf;
use super::super::page::{Block, Line, LineMark, Text};
use super::super::samples;
use super::super::words::{self, Section};
use super::Walk;

impl<'a> Walk<'a> {
    /// Code that the format marks as such.
    pub(super) fn code(&mut self, code: &[Text]) {
        match self.section {
            Section::Example
            | Section::ExampleRequest
            | Section::ExampleResponse
            | Section::Curl => self.example(code),
            Section::Address => {
                for text in code {
                    self.address(text.line, text.text.trim());
                }
            }
            _ => {
                for text in code {
                    self.gap(text.line, text.text.trim(), "code outside an example");
                }
            }
        }
    }

    /// The lines from here to the next heading or label.
    pub(super) fn example_lines(&mut self) -> Vec<Text> {
        let mut lines = Vec::new();
        while let Some(Block::Line(line)) = self.blocks.get(self.at) {
            let Line { line: number, indent, text, .. } = line;
            let label = words::label(self.section, text).is_some();
            let ends = label || line.mark == LineMark::Heading || words::section(text).is_some();
            if ends || !lines.is_empty() && words::none(text) {
                break;
            }
            let text = format!("{}{text}", " ".repeat((*indent).min(200)));
            lines.push(Text { line: *number, text });
            self.at += 1;
        }
        lines
    }

    pub(super) fn example(&mut self, lines: &[Text]) {
        let Some(first) = lines.first() else { return };
        if self.section == Section::Curl {
            let sample = samples::curl(lines, self.heading, &mut self.unread);
            self.facts.examples.extend(sample);
            return;
        }
        if !self.began {
            match self.section {
                Section::ExampleRequest => self.sample(SampleOf::Request, self.heading),
                Section::ExampleResponse => self.sample(SampleOf::Response, self.heading),
                _ => {
                    for text in lines {
                        self.gap(
                            text.line,
                            text.text.trim(),
                            "an example of nothing that is known",
                        );
                    }
                    return;
                }
            }
        }
        debug_assert!(first.line > 0);
        let found = samples::read(lines, &mut self.facts.examples, &mut self.unread);
        self.facts.mentions.extend(found);
    }
}
