//! Everything that a test's thread writes down, as text: events and spans of `tracing`, records of `log`.

use std::cell::RefCell;
use std::fmt::{self, Write};
use std::sync::{Arc, Mutex, Once};

use tokio::sync::Notify;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::{LookupSpan, Registry};

thread_local! {
    /// Where the records of `log` go, which knows no thread.
    static RECORDS: RefCell<Option<Captured>> = const { RefCell::new(None) };
}

/// What was written down so far.
#[derive(Clone, Default)]
pub struct Captured(Arc<Inner>);

#[derive(Default)]
struct Inner {
    text: Mutex<String>,
    more: Notify,
}

impl Captured {
    /// Captures what this thread writes down for as long as the guard is kept.
    pub fn start() -> (Captured, DefaultGuard) {
        Captured::start_with(|_| true)
    }

    /// The same of the spans and events that a filter lets through.
    pub fn start_with(filter: fn(&Metadata<'_>) -> bool) -> (Captured, DefaultGuard) {
        static LOG: Once = Once::new();
        LOG.call_once(|| {
            log::set_logger(&Log).unwrap();
            log::set_max_level(log::LevelFilter::Trace);
        });
        let captured = Captured::default();
        RECORDS.set(Some(captured.clone()));
        let layer = Writer { captured: captured.clone(), filter };
        (captured, tracing::subscriber::set_default(Registry::default().with(layer)))
    }

    pub fn text(&self) -> String {
        self.0.text.lock().unwrap().clone()
    }

    /// The values of a field, in the order in which they were recorded.
    pub fn values(&self, field: &str) -> Vec<String> {
        let text = self.text();
        let start = format!(" {field}=");
        let found = text.lines().filter_map(|line| line.split_once(&start));
        found.map(|(_, rest)| rest.split(' ').next().unwrap_or_default().to_owned()).collect()
    }

    /// Waits until something is written down.
    pub async fn until(&self, part: &str) {
        loop {
            let more = self.0.more.notified();
            if self.text().contains(part) {
                return;
            }
            more.await;
        }
    }

    fn line(&self, line: &str) {
        let mut text = self.0.text.lock().unwrap();
        text.push_str(line);
        text.push('\n');
        self.0.more.notify_waiters();
    }
}

struct Writer {
    captured: Captured,
    filter: fn(&Metadata<'_>) -> bool,
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Writer {
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        (self.filter)(metadata)
    }

    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        let mut line = Line::of("span", attributes.metadata());
        attributes.record(&mut line);
        self.captured.line(&line.0);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let mut line = Line::of("record", context.metadata(id).unwrap());
        values.record(&mut line);
        self.captured.line(&line.0);
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut line = Line::of("event", event.metadata());
        event.record(&mut line);
        self.captured.line(&line.0);
    }
}

struct Line(String);

impl Line {
    fn of(what: &str, metadata: &Metadata<'_>) -> Line {
        Line(format!("{what} {} {}", metadata.target(), metadata.name()))
    }
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        write!(self.0, " {field}={value}").unwrap();
    }
}

struct Log;

impl log::Log for Log {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        RECORDS.with_borrow(|captured| {
            if let Some(captured) = captured {
                captured.line(&format!("log {} {}", record.target(), record.args()));
            }
        });
    }

    fn flush(&self) {}
}
