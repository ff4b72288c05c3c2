//! The first page.

use super::markdown::blocks;
use super::page::{Page, table};
use super::{Content, concat, escape};

pub(super) fn page(content: &Content<'_>, documents: &[Page], guide: &[Page]) -> Page {
    let info = &content.model.frame.info;
    let description = blocks(info.description.as_deref().unwrap_or_default());
    let main = format!(
        "<h1>{title}</h1>\n<p class=\"lead\">Version {version}: {operations} operations, {schemas} schemas, {errors} error codes. \
         All pages work without a network.</p>\n<ul class=\"cards\">\n{cards}</ul>\n\
         <h2 id=\"downloads\">The description as files</h2>\n{downloads}\
         <section class=\"document\">\n{description}</section>\n",
        title = escape(&info.title),
        version = escape(&info.version),
        operations = content.model.operations.len(),
        schemas = content.model.schemas.len(),
        errors = content.model.errors.len(),
        cards = cards(content, documents, guide),
        downloads = downloads(content),
    );
    Page { path: "index.html".to_owned(), title: info.title.clone(), main, class: "home", ..Page::default() }
}

/// The pages, and what they are for.
fn cards(content: &Content<'_>, documents: &[Page], guide: &[Page]) -> String {
    let payloads: usize = content.evidence.values().map(|evidence| evidence.payloads.len()).sum();
    let mut cards = Vec::new();
    cards.extend(
        guide.first().map(|page| card(&page.path, "Guide", "From the first call to the last part of an upload.")),
    );
    if content.has_reference {
        cards.push(card("reference.html", "Reference", "Every operation with its fields, responses and examples."));
    }
    let departures = content.deviations.len();
    let fixed = [
        (
            "operations.html",
            "Operations",
            "All operations by group, and where each is described, compared and proven.".into(),
        ),
        ("schemas.html", "Schemas", "All types, field by field, and what uses them.".into()),
        ("errors.html", "Errors", "Every error code: what it means, and what to do about it.".into()),
        (
            "deviations.html",
            "Deviations",
            format!("{departures} departures from the vendor's documents, each with its reason."),
        ),
        (
            "evidence.html",
            "Evidence",
            format!("{payloads} payloads that the vendor published, and what was mended in them."),
        ),
        (
            "comparison.html",
            "Side by side",
            "Each row of the vendor's tables beside what the description says.".to_owned(),
        ),
    ];
    cards.extend(fixed.iter().map(|(path, name, text)| card(path, name, text)));
    cards.extend(documents.iter().map(|page| card(&page.path, &page.title, about(&page.path))));
    concat(cards)
}

/// What a page of `docs/` is for.
fn about(path: &str) -> &'static str {
    match path {
        "coverage.html" => "How much of the API is described, and how it is proven, group by group.",
        "extensions.html" => "What the x- fields of the description mean.",
        "languages.html" => "What the generators of other languages make of the description.",
        _ => "",
    }
}

fn card(path: &str, name: &str, text: &str) -> String {
    format!("<li><a href=\"{path}\"><b>{}</b> <span>{}</span></a></li>\n", escape(name), escape(text))
}

/// The files for other tools.
fn downloads(content: &Content<'_>) -> String {
    let row = |(name, text): (&String, &String)| {
        let name = escape(name);
        let size = text.len().div_ceil(1024);
        format!(
            "<tr><td><a href=\"description/{name}\" download>{name}</a></td><td class=\"number\">{size} KiB</td></tr>\n"
        )
    };
    table("Files", &["file", "size"], content.descriptions.iter().map(row))
}
