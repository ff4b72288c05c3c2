//! Results on standard output, messages on standard error, and a progress bar where somebody sees it.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{BinaryBytes, ProgressBar, ProgressDrawTarget, ProgressStyle};
use koodrive_transfer::View;
use serde_json::Value;

use crate::caller::Caller;
use crate::error::{Exit, Failure, Result};
use crate::options::{Format, Options};

/// How often the bar is drawn.
const FRAME: Duration = Duration::from_millis(100);

/// Where results and messages go.
#[derive(Debug)]
pub(crate) struct Output {
    format: Format,
    quiet: bool,
    verbose: bool,
    bar: ProgressBar,
    /// Whoever read the results has gone.
    closed: AtomicBool,
    /// Whose calls are made, for what to do if one fails.
    caller: OnceLock<Caller>,
}

impl Output {
    pub(crate) fn new(options: &Options) -> Self {
        let visible = io::stderr().is_terminal() && !options.quiet;
        let target = if visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        Self {
            format: options.output,
            quiet: options.quiet,
            verbose: options.verbose > 0,
            bar,
            closed: AtomicBool::new(false),
            caller: OnceLock::new(),
        }
    }

    pub(crate) fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    pub(crate) fn is_verbose(&self) -> bool {
        self.verbose
    }

    /// Something that was asked for.
    pub(crate) fn entry(&self, json: &Value, text: &str) -> Result<()> {
        if self.is_json() {
            return self.write(&json.to_string());
        }
        self.write(&text.split('\n').map(printable).collect::<Vec<_>>().join("\n"))
    }

    /// Something that was done: a script reads it in JSON, and a person wants to see it unless told otherwise. A reader that
    /// has gone does not stop what is being done.
    pub(crate) fn done(&self, json: &Value, text: &str) -> Result<()> {
        if (self.quiet && !self.is_json()) || self.closed.load(Ordering::Relaxed) {
            return Ok(());
        }
        match self.entry(json, text) {
            Err(failure) if failure.text.is_empty() => {
                self.closed.store(true, Ordering::Relaxed);
                Ok(())
            }
            outcome => outcome,
        }
    }

    fn write(&self, line: &str) -> Result<()> {
        let written = self.bar.suspend(|| {
            let mut out = io::stdout().lock();
            writeln!(out, "{line}").and_then(|()| out.flush())
        });
        written.map_err(|error| unwritten(&error))
    }

    /// A message that can be left out.
    pub(crate) fn note(&self, text: &str) {
        if !self.quiet {
            self.say(text);
        }
    }

    /// Something is odd.
    pub(crate) fn warn(&self, text: &str) {
        self.say(&format!("warning: {text}"));
    }

    pub(crate) fn error(&self, failure: &Failure) {
        if !failure.text.is_empty() {
            self.say(&format!("error: {}", failure.advised(self.caller.get())));
        }
    }

    /// Notes whose calls are made from now on; a program has one caller.
    pub(crate) fn calls_are_of(&self, caller: &Caller) {
        self.caller.get_or_init(|| caller.clone());
    }

    /// Writes a message, which may quote what the service said.
    fn say(&self, text: &str) {
        let text = printable(text);
        // There is nobody left to tell that there is nobody.
        let _ = self.bar.suspend(|| writeln!(io::stderr().lock(), "{text}"));
    }

    /// Does some work, and draws how far it is.
    pub(crate) async fn watch<T>(&self, view: &View, work: impl Future<Output = T>) -> T {
        if self.bar.is_hidden() {
            return work.await;
        }
        let style = ProgressStyle::with_template("{wide_bar} {msg}");
        self.bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let mut work = std::pin::pin!(work);
        let mut frames = tokio::time::interval(FRAME);
        loop {
            tokio::select! {
                outcome = &mut work => {
                    self.clear();
                    return outcome;
                }
                _ = frames.tick() => self.draw(view),
            }
        }
    }

    /// Takes the bar from the screen.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn draw(&self, view: &View) {
        let progress = view.progress();
        let done = progress.moved.saturating_add(progress.saved);
        self.bar.set_length(progress.total.unwrap_or(0));
        self.bar.set_position(done);
        let mut text = BinaryBytes(done).to_string();
        if let Some(total) = progress.total {
            text = format!("{text} of {}", BinaryBytes(total));
        }
        if let Some(speed) = progress.speed.filter(|speed| *speed > 0) {
            text = format!("{text}, {}/s", BinaryBytes(speed));
        }
        if let Some(rest) = progress.remaining {
            text = format!("{text}, {} left", indicatif::HumanDuration(rest));
        }
        self.bar.set_message(text);
    }
}

/// Writes a text for a shell, which may have gone.
pub(crate) fn write(text: &str) -> Result<Exit> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| unwritten(&error))?;
    Ok(Exit::Done)
}

/// Why results cannot be written.
pub(crate) fn unwritten(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        Failure::closed()
    } else {
        Failure::io("standard output", "cannot be written", error)
    }
}

/// A text without what would change the terminal.
pub(crate) fn printable(text: &str) -> String {
    let shown = |character: char| if character.is_control() { char::REPLACEMENT_CHARACTER } else { character };
    text.chars().map(shown).collect()
}

/// A number of bytes for a person.
pub(crate) fn bytes(size: u64) -> String {
    BinaryBytes(size).to_string()
}
