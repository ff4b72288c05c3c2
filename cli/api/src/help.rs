//! The help of an operation and of its flags, from the spec.

use std::fmt::Write;

use koodrive::runtime::Method;
use serde_json::Value;

use crate::table::{Choice, Entry, Field, Form, Literal, Place};
use crate::value::{expected, literal, quoted};

/// The line below the description: where the call goes, by what, and where the vendor describes it.
pub(crate) fn facts(entry: &Entry) -> String {
    let facts = entry.facts();
    let repeat = if facts.idempotent { "safe to repeat" } else { "not repeated after a failure" };
    let mut text = format!("{} · {} {} · {} · {repeat}", facts.id, method(facts.method), facts.path, entry.auth());
    if let Some(page) = entry.page {
        text.push('\n');
        text.push_str(page);
    }
    text
}

/// What is above the list of flags.
pub(crate) fn about(entry: &Entry) -> String {
    let mut text = format!("{}.", entry.summary.trim_end_matches('.'));
    if !entry.description.is_empty() {
        text.push_str("\n\n");
        text.push_str(entry.description);
    }
    text.push_str("\n\n");
    text.push_str(&facts(entry));
    text
}

/// The examples at the end of an operation's help: the least that it needs, and how to look before it is sent.
pub(crate) fn examples(entry: &Entry) -> String {
    let mut line = format!("koodrive api {}", entry.command);
    let needed = entry.fields.iter().filter(|field| field.required && field.filled.is_none());
    for field in needed.filter(|field| field.path.len() == 1) {
        // A string's formatter does not fail.
        let _ = write!(line, " --{} {}", field.flag, quoted(field.example));
    }
    let mut text = format!("Examples:\n  {line}\n  koodrive api {} --json request.json --dry-run", entry.command);
    if entry.is_paged() {
        let _ = write!(text, "\n  {line} --all --lines");
    }
    text
}

/// What a flag takes, in a word.
pub(crate) fn placeholder(field: &Field) -> &'static str {
    let form = if let Form::List(item) = field.form { item } else { &field.form };
    match form {
        _ if field.secret => "@FILE",
        Form::Text => "TEXT",
        Form::Time => "TIME",
        Form::Integer { .. } => "N",
        Form::Number => "NUMBER",
        Form::Boolean => "BOOL",
        Form::OneOf(_) => "VALUE",
        Form::List(_) | Form::Json(_) => "JSON",
    }
}

/// The line of a flag in the short help.
pub(crate) fn brief(field: &Field) -> String {
    let first = field.about.split('\n').next().unwrap_or_default();
    let first = first.split_inclusive(". ").next().unwrap_or_default().trim_end();
    format!("{first}{}", notes(field))
}

/// All that there is to know about a flag.
pub(crate) fn full(field: &Field) -> String {
    let form = if let Form::List(item) = field.form { item } else { &field.form };
    let mut text = format!("{}{}", field.about, notes(field));
    if let Form::OneOf(choices) = form {
        text.push_str("\n\nValues:");
        for choice in *choices {
            let _ = write!(text, "\n- {}", value(choice));
        }
    }
    if !field.secret {
        let _ = write!(text, "\n\nExample: --{} {}", field.flag, quoted(field.example));
    }
    text
}

fn value(choice: &Choice) -> String {
    let wire = match choice.value {
        Literal::Text(text) if text == choice.name => String::new(),
        Literal::Text(text) => format!(" ({text})"),
        Literal::Integer(number) => format!(" ({number})"),
    };
    format!("{}{wire}: {}", choice.name, choice.about)
}

/// What is not in the description: ` [required] [a whole number from 1 to 200] [default: 10]`.
fn notes(field: &Field) -> String {
    let mut notes = Vec::new();
    if field.required && field.filled.is_none() {
        let owner = field.path.first().copied().unwrap_or_default();
        notes.push(if field.path.len() > 1 { format!("required in {owner}") } else { "required".to_owned() });
    }
    let form = if let Form::List(item) = field.form { item } else { &field.form };
    if !matches!(form, Form::Text | Form::Time | Form::Boolean) {
        notes.push(expected(form));
    }
    if field.is_list() {
        notes.push("repeat for more".to_owned());
    }
    if field.secret {
        notes.push("secret: @FILE, @- or env:NAME".to_owned());
    }
    if let Some(default) = field.filled.or(field.presumed).filter(|default| *default != "\"\"") {
        notes.push(format!("default: {}", named(form, default)));
    }
    match field.place {
        Place::Body => {}
        Place::Path => notes.push("in the path".to_owned()),
        Place::Query => notes.push("in the query".to_owned()),
        Place::Header => notes.push("as a header".to_owned()),
    }
    notes.iter().fold(String::new(), |text, note| text + " [" + note + "]")
}

/// A value of an enumeration by its name, text without quotes.
fn named(form: &Form, json: &str) -> String {
    let value = serde_json::from_str::<Value>(json).ok();
    let choices = if let Form::OneOf(choices) = form { choices } else { &[][..] };
    let choice = choices.iter().find(|choice| Some(literal(choice.value)) == value);
    choice.map_or_else(|| json.trim_matches('"').to_owned(), |choice| choice.name.to_owned())
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Patch => "PATCH",
        Method::Delete => "DELETE",
    }
}
