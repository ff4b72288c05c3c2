//! The curator's page: the vendor's rows beside the spec's.

use koodrive_documents::render;

use super::Content;
use super::page::Page;

pub(super) fn page(content: &Content<'_>) -> Page {
    let main = format!(
        "<h1>Side by side</h1>\n<p class=\"lead\">What each row of the vendor's tables states, beside what the description \
         says. A difference is either explained by a <a href=\"deviations.html\">deviation</a> or open.</p>\n{}",
        render::html_body(&content.report)
    );
    Page {
        path: "comparison.html".to_owned(),
        title: "Side by side".to_owned(),
        main,
        scripts: vec!["filter.js"],
        class: "comparison",
        ..Page::default()
    }
}
