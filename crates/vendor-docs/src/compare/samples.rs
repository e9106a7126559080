//! The samples of a page against the examples that the spec calls documented.

use specwright_document::Node;
use specwright_document::edit::NewValue;

use super::super::facts::{Named, Sample, SampleOf};
use super::super::stated;
use super::Comparer;
use super::bodies::documented;
use super::{edits, fields, without};

impl<'a> Comparer<'a> {
    pub(super) fn samples(&mut self) {
        let samples: &'a [Sample] = &self.facts.examples;
        for (sample, label) in samples.iter().zip(stated::samples(samples)) {
            let key = format!("examples.{label}");
            let reply = match sample.of.is {
                SampleOf::Response => self.reply_of(sample),
                SampleOf::Request | SampleOf::Curl => None,
            };
            self.sent(&key, sample);
            if let Some(status) = &sample.status {
                let own = reply.map(|(own, _)| own.to_owned());
                self.sample_status(&format!("{key}.status"), status.is, status.line, own, reply);
            }
            let media = match sample.of.is {
                SampleOf::Response => reply.and_then(|(_, node)| node.contents().next()),
                SampleOf::Request | SampleOf::Curl => self.body(),
            };
            self.headers(&key, sample, media);
            self.sample_body(&key, sample, media);
        }
        self.documents();
    }

    /// The reply that a sample is of: by its status, or the only one left that no sample names.
    fn reply_of(&self, sample: &Sample) -> Option<(&'a str, Node<'a>)> {
        let status = sample.status.as_ref().map(|status| status.is);
        self.reply(status).or_else(|| {
            let named = |own: &str| {
                let all = self.facts.examples.iter().filter_map(|sample| sample.status.as_ref());
                all.into_iter().any(|status| status.is.to_string() == own)
            };
            let documented = |node: Node<'_>| {
                node.contents().any(|(_, media)| example(media, "documented").is_some())
            };
            let all = self.operation.responses().into_iter();
            let mut left = all.filter(|(own, _, node)| !named(own) && documented(*node));
            left.next().map(|(own, _, node)| (own, node)).or_else(|| self.success())
        })
    }

    fn sample_status(
        &mut self,
        key: &str,
        page: u16,
        line: usize,
        own: Option<String>,
        reply: Option<(&'a str, Node<'a>)>,
    ) {
        let page = page.to_string();
        if own.as_deref() == Some(page.as_str()) {
            return self.agree(key, &page);
        }
        let list = self.operation.node.get("responses");
        let entry = own.as_deref().and_then(|own| list?.get(own));
        let edits = entry.map_or(Vec::new(), |entry| edits::rename(entry, &page));
        let at = reply.map_or(self.operation.node, |(_, node)| node);
        self.differ(key, Some((page, line)), own, at, edits);
    }

    /// Method, path and query of a sample.
    fn sent(&mut self, key: &str, sample: &'a Sample) {
        let operation = self.operation;
        if let Some(method) = &sample.method {
            let own = Some((operation.method.to_uppercase(), operation.node));
            let page = Some((method.is.clone(), method.line));
            self.hold(&format!("{key}.method"), page, own, operation.node, |new| {
                let new = new
                    .map(str::to_lowercase)
                    .filter(|n| specwright_document::METHODS.contains(&n.as_str()));
                new.map_or(Vec::new(), |new| edits::rename(operation.node, &new))
            });
        }
        if let Some(path) = &sample.path {
            self.sample_path(&format!("{key}.path"), &path.is, path.line);
        }
        for value in &sample.query {
            self.query(&format!("{key}.query.{}", value.name), sample, value);
        }
    }

    /// Whether a path is one of the operation's, with values in the place of its parameters.
    fn sample_path(&mut self, key: &str, page: &str, line: usize) {
        let own = format!("{}{}", self.document.base_path(), self.operation.path);
        let (ours, theirs): (Vec<&str>, Vec<&str>) =
            (own.split('/').collect(), page.split('/').collect());
        let mut other: Option<(Node<'a>, String, String)> = None;
        let mut same = ours.len() == theirs.len();
        for (own, page) in ours.iter().zip(&theirs) {
            let name = own.strip_prefix('{').and_then(|own| own.strip_suffix('}'));
            let Some(name) = name else {
                same &= own == page;
                continue;
            };
            let parameters = self.operation.parameters();
            let parameter = parameters.into_iter().find(|p| p.get_str("name") == Some(name));
            let documented = parameter.and_then(|parameter| example(parameter, "documented"));
            if let Some(documented) = documented.filter(|d| fields::plain(*d) != **page) {
                other = Some((documented, fields::plain(documented), (*page).to_owned()));
            }
            same &= !page.is_empty();
        }
        let node = self.operation.item;
        match (same, other) {
            (true, None) => self.agree(key, page),
            (true, Some((node, old, new))) => {
                let r#type = if old.parse::<i64>().is_ok() && node.as_str().is_none() {
                    "integer"
                } else {
                    "string"
                };
                let edits = edits::set(node, edits::value(&new, r#type));
                self.differ(key, Some((page.to_owned(), line)), Some(old), node, edits);
            }
            (false, _) => {
                // The template, with the segments that differ as the sample has them.
                let base = self.document.base_path();
                let new: Vec<&str> = ours
                    .iter()
                    .zip(&theirs)
                    .map(|(own, page)| if own.starts_with('{') { *own } else { *page })
                    .collect();
                let new = new.join("/");
                let edits = match new.strip_prefix(base) {
                    Some(rest) if ours.len() == theirs.len() => edits::rename(node, rest),
                    _ => Vec::new(),
                };
                self.differ(key, Some((page.to_owned(), line)), Some(own), node, edits);
            }
        }
    }

    fn query(&mut self, key: &str, sample: &Sample, query: &Named) {
        let parameters = self.operation.parameters();
        let is_named = |p: &Node<'a>| {
            p.get_str("in") == Some("query") && p.get_str("name") == Some(&query.name)
        };
        let Some(parameter) = parameters.iter().copied().find(is_named) else {
            let page = Some((query.name.clone(), query.line));
            // Renamed: the only parameter of the query that no value of the sample is for.
            let all = parameters.iter().filter(|p| p.get_str("in") == Some("query"));
            let mut left = all.filter(|p| {
                !sample.query.iter().any(|q| Some(q.name.as_str()) == p.get_str("name"))
            });
            let other = left.next().copied().filter(|_| left.next().is_none());
            let name = other.and_then(|other| other.get("name"));
            let edits = name.map_or(Vec::new(), |name| edits::set(name, query.name.as_str()));
            let own = name.and_then(Node::as_str).map(str::to_owned);
            self.differ(
                &format!("{key}.name"),
                page,
                own,
                name.unwrap_or(self.operation.node),
                edits,
            );
            return self.cover(key);
        };
        self.agree(&format!("{key}.name"), &query.name);
        let Some(value) = &query.is else { return };
        let label = if sample.of.is == SampleOf::Curl { "curl" } else { "documented" };
        let own = example(parameter, label).or_else(|| example(parameter, "documented"));
        let page = Some((value.clone(), query.line));
        let schema = parameter.get("schema").map(Node::resolved);
        let r#type = schema.and_then(|schema| schema.get_str("type")).unwrap_or("string");
        let spec = own.map(|node| (fields::plain(node), node));
        self.hold(&format!("{key}.value"), page, spec, parameter, |new| match (own, new) {
            (Some(node), Some(new)) => edits::set(node, edits::value(new, r#type)),
            (None, Some(new)) => {
                let documented = documented(edits::value(new, r#type));
                let examples = NewValue::map([("documented", documented)]);
                edits::insert(parameter, &["schema", "description", "in"], "examples", examples)
            }
            _ => Vec::new(),
        });
    }

    fn headers(&mut self, key: &str, sample: &'a Sample, media: Option<(&'a str, Node<'a>)>) {
        for header in &sample.headers {
            let key = format!("{key}.headers.{}", header.name);
            let lower = header.name.to_lowercase();
            let parameters = self.operation.parameters();
            let declared = parameters.iter().chain(&self.credentials()).any(|node| {
                node.get_str("in") == Some("header")
                    && node.get_str("name").is_some_and(|n| n.eq_ignore_ascii_case(&header.name))
            });
            let request = sample.of.is != SampleOf::Response;
            let empty = lower == "content-length" && sample.body.is_none();
            let known = without::reason(&format!("{key}.name")).filter(|_| !empty);
            if lower == "content-type" {
                self.agree(&format!("{key}.name"), &header.name);
                self.content_type(&format!("{key}.value"), header, media);
            } else if request && declared {
                self.agree(&format!("{key}.name"), &header.name);
            } else if known.is_some() {
                self.passed(&format!("{key}.name"), &header.name);
                if let Some(value) = &header.is {
                    self.passed(&format!("{key}.value"), value);
                }
            } else {
                let at = media.map_or(self.operation.node, |(_, media)| media);
                let page = Some((header.name.clone(), header.line));
                self.differ(&format!("{key}.name"), page, None, at, Vec::new());
                self.cover(&key);
            }
        }
    }

    /// A sample may leave out what its media type says of characters; what it does say must be so.
    fn content_type(&mut self, key: &str, header: &Named, media: Option<(&'a str, Node<'a>)>) {
        let Some(value) = &header.is else { return };
        let page = Some((value.clone(), header.line));
        let Some((own, node)) = media else {
            return self.differ(key, page, None, self.operation.node, Vec::new());
        };
        self.look(node);
        let parts = |text: &str| -> Vec<String> {
            text.split(';').map(|part| part.trim().to_lowercase()).collect()
        };
        let (ours, theirs) = (parts(own), parts(value));
        if ours[0] == theirs[0] && (ours.len() == 1 || theirs.len() == 1 || ours == theirs) {
            return self.agree(key, value);
        }
        let edits = edits::rename(node, value);
        self.differ(key, page, Some(own.to_owned()), node, edits);
    }
}

/// The value of an example with a name.
pub(super) fn example<'a>(holder: Node<'a>, name: &str) -> Option<Node<'a>> {
    holder.get("examples")?.get(name)?.get("value")
}
