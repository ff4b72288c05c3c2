//! What a pass reports about a spec: the node, what is wrong there, and how to fix it.

use std::fmt;

/// The rule that a finding comes from, as it is printed between brackets.
pub type Rule = &'static str;

/// One thing that is wrong in a spec.
///
/// Findings are collected, never thrown: a run reports all that it can see.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, relative to the spec's folder.
    pub file: String,
    /// The line in that file, counted from 1, where it is known.
    pub line: Option<usize>,
    /// The JSON pointer inside that file.
    pub pointer: String,
    /// The rule that was broken.
    pub rule: Rule,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    pub help: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        let pointer = if self.pointer.is_empty() { "(whole document)" } else { &self.pointer };
        write!(f, " {pointer}\n  [{}] {}\n  help: {}", self.rule, self.message, self.help)
    }
}

/// A finding that still has a pointer into the bundle; [`Model::locate`](crate::Model::locate) turns it into a
/// [`Finding`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The JSON pointer inside the bundle.
    pub at: String,
    /// The rule that was broken.
    pub rule: Rule,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    pub help: String,
}

impl Remark {
    /// A remark on the node at `at`.
    pub fn new(at: &str, rule: Rule, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { at: at.to_owned(), rule, message: message.into(), help: help.into() }
    }
}
