//! Edits of a text, for what a document as data cannot express.

use document_changes::base::reference;
use document_changes::render::{Form, render};

use crate::case::{Case, Expected};

/// A change of the text of one form. The edit must change something.
pub(crate) fn edited(
    name: &'static str,
    form: Form,
    edit: impl Fn(&str) -> String,
    diff: &[Expected],
    check: &[Expected],
) -> Case {
    let old = render(&reference(), form);
    let new = edit(&old);
    assert_ne!(old, new, "{name} ({form:?}) changes nothing");
    Case { diff: diff.to_vec(), check: check.to_vec(), ..Case::of_texts(name, form, old, new) }
}

/// Cells that follow each other, as a form writes them inside a row.
pub(crate) fn cells(form: Form, cells: &[&str]) -> String {
    let separator = match form {
        Form::Tabs => "\t",
        Form::Lines => "\n\n",
        Form::Pipes => " | ",
        Form::Cells => " |\n",
        Form::Html => "</p></td><td><p>",
    };
    cells.join(separator)
}

/// The cells of a header row that follow each other.
pub(crate) fn heads(form: Form, heads: &[&str]) -> String {
    if form == Form::Html { heads.join("</p></th><th><p>") } else { cells(form, heads) }
}

/// One of two words, by the language of the form.
pub(crate) fn word<'a>(form: Form, zh: &'a str, en: &'a str) -> &'a str {
    if matches!(form, Form::Lines | Form::Cells) { en } else { zh }
}

/// Replaces a text once, behind another one.
pub(crate) fn replaced_after(text: &str, start: &str, old: &str, new: &str) -> String {
    match text.split_once(start) {
        Some((before, after)) => format!("{before}{start}{}", after.replacen(old, new, 1)),
        None => text.to_owned(),
    }
}

/// The text of the first lines, up to a share of the whole in percent.
pub(crate) fn cut(text: &str, percent: usize) -> String {
    let at = text.len() * percent / 100;
    let at = (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    text[..at].to_owned()
}
