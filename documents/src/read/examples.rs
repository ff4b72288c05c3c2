//! Extracts the example requests and responses from an operation's description.

use super::token::query_names;
use crate::facts::{Call, Example};

/// Collects one part of an operation: its example requests or its example responses.
///
/// JSON starts at the first line that begins with a brace or a bracket and runs to the end of the part. A page break
/// cuts it into several blocks of preformatted text, which are joined again; text between two blocks ends it.
#[derive(Debug, Default)]
pub(super) struct Examples {
    pub(super) calls: Vec<Call>,
    pub(super) found: Vec<Example>,
    open: Option<Example>,
    status: Option<u16>,
    /// Whether the open example is preformatted text.
    in_block: bool,
    /// Whether the last line was a call whose query continues in the next.
    unfinished: bool,
}

impl Examples {
    pub(super) fn call(&mut self, call: Call, open: bool) {
        self.close();
        self.calls.push(call);
        self.unfinished = open;
    }

    pub(super) fn status(&mut self, status: u16) {
        self.close();
        self.status = Some(status);
    }

    pub(super) fn text(&mut self, line: usize, raw: &str, fenced: bool) {
        if self.open.as_ref().is_some_and(|_| self.in_block && !fenced) {
            self.close();
        }
        let trimmed = raw.trim();
        if let Some(open) = &mut self.open {
            open.text.push('\n');
            open.text.push_str(raw.trim_end());
            open.end = line;
        } else if trimmed.starts_with(['{', '[']) {
            let text = raw.trim_end().to_owned();
            self.open = Some(Example { status: self.status, line, end: line, text });
            self.in_block = fenced;
        } else if self.unfinished && !trimmed.contains(':') {
            if let Some(call) = self.calls.last_mut() {
                call.query.extend(query_names(trimmed));
            }
            self.unfinished = trimmed.ends_with('&');
        }
    }

    pub(super) fn close(&mut self) {
        self.unfinished = false;
        if let Some(mut example) = self.open.take() {
            // Blank lines at the end are not part of the example.
            let kept = example.text.trim_end().to_owned();
            let blank = example.text.lines().count() - kept.lines().count();
            example.end = example.end.saturating_sub(blank);
            example.text = kept;
            self.found.push(example);
        }
    }
}
