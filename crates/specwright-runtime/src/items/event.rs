//! What a server sends of an event beside its data.

use std::fmt::Write;
use std::time::Duration;

use crate::BoxError;

/// An item with what its event has beside the data, for [`Items::from_event_stream`](crate::Items::from_event_stream).
///
/// ```
/// use std::time::Duration;
/// use specwright_runtime::Event;
///
/// let event = Event::new(21.5).id("7").event("measured").retry(Duration::from_secs(2));
/// # let _ = event;
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Event<T> {
    pub(super) data: T,
    id: Option<String>,
    event: Option<String>,
    retry: Option<Duration>,
}

impl<T> Event<T> {
    /// Creates an event with these data alone.
    pub fn new(data: T) -> Self {
        Event { data, id: None, event: None, retry: None }
    }

    /// Sets the id. A client that has lost its connection sends it as `Last-Event-ID`, to go on behind it.
    #[must_use]
    pub fn id(self, id: impl Into<String>) -> Self {
        Event { id: Some(id.into()), ..self }
    }

    /// Sets the event type.
    #[must_use]
    pub fn event(self, event: impl Into<String>) -> Self {
        Event { event: Some(event.into()), ..self }
    }

    /// Sets how long a client waits before it connects again. It is sent in whole milliseconds.
    #[must_use]
    pub fn retry(self, retry: Duration) -> Self {
        Event { retry: Some(retry), ..self }
    }

    /// The lines before the data.
    pub(super) fn head(&self) -> Result<String, BoxError> {
        let mut head = String::new();
        for (name, text) in [("id", &self.id), ("event", &self.event)] {
            let Some(text) = text else {
                continue;
            };
            if text.contains(['\n', '\r', '\0']) {
                return Err(format!("the {name} of an event has a line break or NUL").into());
            }
            writeln!(head, "{name}: {text}")?;
        }
        if let Some(retry) = self.retry {
            writeln!(head, "retry: {}", retry.as_millis())?;
        }
        Ok(head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_line_is_not_sent() {
        let head =
            Event::new(()).id("7").event("measured").retry(Duration::from_millis(1500)).head();
        assert_eq!(head.unwrap(), "id: 7\nevent: measured\nretry: 1500\n");
        for text in ["a\nb", "a\rb", "a\0b"] {
            assert!(Event::new(()).id(text).head().is_err(), "{text:?}");
            assert!(Event::new(()).event(text).head().is_err(), "{text:?}");
        }
    }
}
