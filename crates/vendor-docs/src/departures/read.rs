//! The text of `spec/departures.yaml` into entries, or into everything that is wrong with them.

use specwright_document::{Diagnostic, Document, Label, Level, Location, Node};

use super::{Departure, Departures, Excuse, FORM, Holds};

const KEYS: [&str; 9] =
    ["id", "pages", "page_says", "spec_says", "why", "where", "facts", "unstated", "decision"];

/// Reads all entries, or tells everything that is wrong with them.
pub fn read(file: &str, text: &str) -> Result<Departures, Vec<Diagnostic>> {
    let document = match Document::parse(file, text) {
        Ok(document) => document,
        Err(problems) => {
            return Err(problems.iter().map(|p| wrong(file, p.location(), &p.message)).collect());
        }
    };
    let mut reader = Reader { file, problems: Vec::new() };
    let root = document.root();
    if !root.is_array() {
        reader.wrong(root.location(), "no list of departures; begin each with `- id:`");
    }
    let mut entries: Vec<Departure> = Vec::new();
    for item in root.items() {
        let Some(entry) = reader.entry(item) else { continue };
        if entries.iter().any(|other| other.id == entry.id) {
            reader.wrong(
                entry.place,
                &format!("`{}` is the id of two entries; rename one", entry.id),
            );
        }
        entries.push(entry);
    }
    if reader.problems.is_empty() {
        Ok(Departures { file: file.to_owned(), entries })
    } else {
        Err(reader.problems)
    }
}

struct Reader<'t> {
    file: &'t str,
    problems: Vec<Diagnostic>,
}

fn wrong(file: &str, place: Location, message: &str) -> Diagnostic {
    Diagnostic::new(&FORM, Level::Invalid, message).label(Label::at(
        file,
        place.line,
        place.column,
        "",
    ))
}

impl Reader<'_> {
    fn wrong(&mut self, place: Location, message: &str) {
        self.problems.push(wrong(self.file, place, message));
    }

    fn entry(&mut self, item: Node<'_>) -> Option<Departure> {
        let before = self.problems.len();
        for (key, value) in item.entries() {
            if !KEYS.contains(&key) {
                let message =
                    format!("`{key}` is no key of a departure; they are {}", KEYS.join(", "));
                self.wrong(value.key_location(), &message);
            }
        }
        let id = self.said(item, "id").unwrap_or_default();
        for key in ["page_says", "spec_says", "why"] {
            self.said(item, key);
        }
        let place = self.said(item, "where").unwrap_or_default();
        let whereabouts = item.get("where").map_or(item.location(), |node| node.location());
        let split =
            place.split_once(".yaml#").map(|(api, pointer)| (api.to_owned(), pointer.to_owned()));
        if split.is_none() && !place.is_empty() {
            self.wrong(
                whereabouts,
                &format!("`{place}` is no place; write `agentconf.yaml#/paths/…`"),
            );
        }
        let pages = self.list(item, "pages").into_iter().map(|(text, _)| text).collect::<Vec<_>>();
        if pages.is_empty() && self.problems.len() == before {
            self.wrong(item.location(), &format!("`{id}` names no page; list one below `pages`"));
        }
        let mut excuses = self.facts(item);
        let unstated = self.list(item, "unstated");
        for (pointer, line) in unstated {
            let place = line.location();
            if !pointer.starts_with('/') {
                self.wrong(place, &format!("`{pointer}` is no JSON pointer; it begins with `/`"));
            }
            self.pattern(place, &pointer, pointer.trim_start_matches('/').split('/'));
            let holds = Holds::Unstated(pointer);
            excuses.push(Excuse { place, path: line.path(), holds, used: 0 });
        }
        let decision = item.get("decision");
        if let Some(node) = decision {
            if node.as_bool() != Some(true) {
                self.wrong(node.location(), "`decision` is `true` or not there at all");
            }
            if !excuses.is_empty() {
                let message = format!(
                    "`{id}` excuses something, so it is more than a decision; drop `decision`"
                );
                self.wrong(item.location_of("decision"), &message);
            }
        }
        (self.problems.len() == before).then(|| {
            let (api, pointer) = split.unwrap_or_default();
            let decision = decision.map(|node| node.location());
            let place = item.location();
            Departure {
                id,
                place,
                path: item.path(),
                pages,
                api,
                pointer,
                r#where: whereabouts,
                decision,
                excuses,
            }
        })
    }

    /// A `*` stands for one whole part, and never for the first: what begins with it could be about anything.
    fn pattern<'p>(
        &mut self,
        place: Location,
        pattern: &str,
        parts: impl Iterator<Item = &'p str>,
    ) {
        for (at, part) in parts.enumerate().filter(|(_, part)| part.contains('*')) {
            if at == 0 {
                let message = format!(
                    "`{pattern}` begins with `{part}`, which excuses anything; name the first part"
                );
                return self.wrong(place, &message);
            }
            if part != "*" && part != "**" {
                let message = format!(
                    "`{part}` of `{pattern}` has a `*` inside a word; it stands for a whole part"
                );
                return self.wrong(place, &message);
            }
        }
    }

    fn said(&mut self, item: Node<'_>, key: &str) -> Option<String> {
        let text = item.get_str(key).map(str::trim).filter(|text| !text.is_empty());
        if text.is_none() {
            let id = item.get_str("id").unwrap_or("an entry");
            self.wrong(item.location(), &format!("`{id}` has no text `{key}`; write one"));
        }
        text.map(str::to_owned)
    }

    fn list<'d>(&mut self, item: Node<'d>, key: &str) -> Vec<(String, Node<'d>)> {
        let Some(node) = item.get(key) else { return Vec::new() };
        if node.items().len() == 0 {
            self.wrong(node.location(), &format!("`{key}` is a list of texts"));
        }
        let mut list = Vec::new();
        for item in node.items() {
            match item.as_str() {
                Some(text) => list.push((text.to_owned(), item)),
                None => self.wrong(
                    item.location(),
                    &format!("{} stands below `{key}`; write a text", item.kind()),
                ),
            }
        }
        list
    }

    fn facts(&mut self, item: Node<'_>) -> Vec<Excuse> {
        const HOW: &str = "write `- operation: fact = value`, as in `- prolongTime: parameters.agentid.type = string`";
        let Some(node) = item.get("facts") else { return Vec::new() };
        if node.items().len() == 0 {
            self.wrong(node.location(), &format!("`facts` is a list; {HOW}"));
        }
        let mut excuses = Vec::new();
        for line in node.items() {
            let mut entries = line.entries();
            let first = entries.next().filter(|_| entries.next().is_none());
            let said = first.and_then(|(of, fact)| Some((of, fact.as_str()?)));
            let said = said.and_then(|(of, text)| Some((of, text.split_once(" = ")?)));
            let Some((of, (key, value))) = said else {
                self.wrong(line.location(), &format!("no fact of an operation; {HOW}"));
                continue;
            };
            let (of, key, value) = (of.to_owned(), key.trim().to_owned(), value.trim().to_owned());
            if value == "*" {
                self.wrong(
                    line.location(),
                    "a departure holds for the value it names; write that value in place of `*`",
                );
            }
            self.pattern(line.location(), &key, key.split(['.', '/']));
            excuses.push(Excuse {
                place: line.location(),
                path: line.path(),
                holds: Holds::Fact { of, key, value },
                used: 0,
            });
        }
        excuses
    }
}
