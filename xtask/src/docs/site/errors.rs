//! The table of error codes.

use super::markdown::{code, line};
use super::page::{Page, badge, table};
use super::{Content, escape};

pub(super) fn page(content: &Content<'_>) -> Page {
    let rows = content.model.errors.iter().map(|row| &row.value).map(|row| {
        let again = if row.retryable { badge("again", "may succeed later") } else { String::new() };
        format!(
            "<tr id=\"{code}\"><td>{}</td><td class=\"number\">{}</td><td>{} {again}</td><td>{}</td><td>{}</td></tr>\n",
            super::markdown::code(&row.code.to_string()),
            row.status,
            escape(&row.name),
            line(&row.meaning),
            line(&row.action),
            code = row.code,
        )
    });
    let head = ["code", "HTTP status", "name", "meaning", "what to do"];
    let success = content.model.profile.as_ref().and_then(|profile| profile.value.envelope.as_ref());
    let success = success.map_or_else(String::new, |envelope| {
        format!(
            "<p>A response is a success when its {} is {}. Any other value is an error, <strong>even under the HTTP status 200\
             </strong>; an error of the gateway has a code that is text, such as {}.</p>\n",
            envelope.code.first().map(|name| code(name)).unwrap_or_default(),
            code(&envelope.success.to_string()),
            code("APIGW.0101"),
        )
    });
    let table = table("Error codes", &head, rows);
    let main =
        format!("<h1>Errors</h1>\n<p class=\"lead\">{} error codes.</p>\n{success}{table}", content.model.errors.len());
    Page { path: "errors.html".to_owned(), title: "Errors".to_owned(), main, class: "errors", ..Page::default() }
}
