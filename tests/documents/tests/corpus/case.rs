//! A case: a changed document, and what must be said about it.

use document_changes::base::reference;
use document_changes::document::Document;
use document_changes::render::{Form, render};

/// A changed document and the findings that it must have.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    /// The text before and after.
    pub(crate) old: String,
    pub(crate) new: String,
    /// What `diff` of the two must say.
    pub(crate) diff: Vec<Expected>,
    /// What `check` of the new text must say.
    pub(crate) check: Vec<Expected>,
    /// The names of the files before and after, without what the form adds.
    pub(crate) files: [&'static str; 2],
    /// Whether `diff` knows the old text from a ledger only.
    pub(crate) ledger: bool,
    /// Other documents at hand, on both sides of `diff` too: their names and texts.
    pub(crate) beside: Vec<(&'static str, String)>,
}

/// A finding: `added request color`, and what it must state.
#[derive(Clone, Debug)]
pub(crate) struct Expected {
    /// Kind and location, as reports print them.
    pub(crate) what: String,
    /// Whether it breaks callers; only `diff` says so.
    pub(crate) breaks: Option<bool>,
    /// A text in the line of the new document, or of the old one where it is gone, that the finding points at.
    pub(crate) near: Option<String>,
}

/// A change that breaks callers.
pub(crate) fn breaking(what: &str) -> Expected {
    Expected { what: what.to_owned(), breaks: Some(true), near: None }
}

/// A change that callers do not notice.
pub(crate) fn compatible(what: &str) -> Expected {
    Expected { what: what.to_owned(), breaks: Some(false), near: None }
}

/// A finding that says nothing about callers.
pub(crate) fn finding(what: &str) -> Expected {
    Expected { what: what.to_owned(), breaks: None, near: None }
}

impl Expected {
    /// Names a text in the line that the finding must point at.
    pub(crate) fn near(self, text: &str) -> Self {
        Self { near: Some(text.to_owned()), ..self }
    }
}

impl Case {
    /// A change of the document in one form.
    pub(crate) fn new(name: &'static str, form: Form, edit: impl Fn(&mut Document)) -> Self {
        let (old, mut new) = (reference(), reference());
        edit(&mut new);
        Self::of_texts(name, form, render(&old, form), render(&new, form))
    }

    /// A change of a text.
    pub(crate) fn of_texts(name: &'static str, form: Form, old: String, new: String) -> Self {
        Self {
            name,
            form,
            old,
            new,
            diff: Vec::new(),
            check: Vec::new(),
            files: ["pond"; 2],
            ledger: false,
            beside: Vec::new(),
        }
    }

    /// The change in every form.
    pub(crate) fn all(
        name: &'static str,
        edit: impl Fn(&mut Document),
        diff: &[Expected],
        check: &[Expected],
    ) -> Vec<Self> {
        let case = |form| Self { diff: diff.to_vec(), check: check.to_vec(), ..Self::new(name, form, &edit) };
        Form::ALL.into_iter().map(case).collect()
    }
}
