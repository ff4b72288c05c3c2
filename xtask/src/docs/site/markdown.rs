//! Markdown as markup: descriptions of the spec, and the pages below `docs/`.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use super::escape;
use super::guide::{self, Section};
use super::page::Page;

/// The pages of `docs/` that belong to the site, where they exist.
const DOCUMENTS: [&str; 3] = ["COVERAGE.md", "EXTENSIONS.md", "LANGUAGES.md"];

/// What files of the repository are called here. The site has no other files to link to.
const PLACES: [(&str, &str); 4] = [
    ("spec/deviations.yaml", "deviations.html"),
    ("spec/errors.yaml", "errors.html"),
    ("spec/evidence", "evidence.html"),
    ("spec/openapi.yaml", "operations.html"),
];

/// A text as blocks of markup.
pub(super) fn blocks(text: &str) -> String {
    markup(text, |_| None).main
}

/// A text of one paragraph as markup without the paragraph.
pub(super) fn line(text: &str) -> String {
    let blocks = blocks(text);
    let inner = blocks.trim().strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    inner.filter(|inner| !inner.contains("<p>")).map_or(blocks.clone(), str::to_owned)
}

/// The pages of `docs/`.
pub(super) fn documents(root: &Path) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for name in DOCUMENTS {
        let path = root.join("docs").join(name);
        if path.is_file() {
            pages.push(document(root, &format!("docs/{name}"), &name.to_lowercase().replace(".md", ".html"))?);
        }
    }
    Ok(pages)
}

/// A Markdown file of the repository as a page.
pub(super) fn document(root: &Path, file: &str, path: &str) -> Result<Page> {
    let text = std::fs::read_to_string(root.join(file)).with_context(|| format!("reading {file}"))?;
    let Marked { main, sections } = markup(&text, |link| place(file, path, link));
    let title = sections.first().map(|section| section.title.clone()).filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| file.to_owned());
    Ok(Page { path: path.to_owned(), title, main, class: "document", sections, ..Page::default() })
}

/// Where a link of a document leads in the site; `None` where the site has nothing for it.
fn place(file: &str, path: &str, link: &str) -> Option<String> {
    if link.starts_with('#') || link.contains("://") {
        return Some(link.to_owned());
    }
    let (target, anchor) = link.split_once('#').map_or((link, None), |(target, anchor)| (target, Some(anchor)));
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "" | "." => {}
            part => parts.push(part),
        }
    }
    let target = parts.join("/");
    let own = |name: &str| DOCUMENTS.contains(&name).then(|| name.to_lowercase().replace(".md", ".html"));
    let known = PLACES.iter().find(|(file, _)| *file == target).map(|(_, page)| (*page).to_owned());
    let found = known.or_else(|| own(target.strip_prefix("docs/")?)).or_else(|| guide::place(&target))?;
    let root = "../".repeat(path.matches('/').count());
    Some(format!("{root}{found}{}", anchor.map_or_else(String::new, |anchor| format!("#{anchor}"))))
}

/// A text as markup.
struct Marked {
    main: String,
    sections: Vec<Section>,
}

/// A text as markup. Markup inside the text is text. A link that leads nowhere is left out, and its
/// words stay; a link of the description itself, for which `place` knows nothing, stays if it leads to the web.
fn markup(text: &str, place: impl Fn(&str) -> Option<String>) -> Marked {
    let mut events = Vec::new();
    let mut anchors = BTreeMap::new();
    let mut links = Vec::new();
    let mut heading: Option<usize> = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => events.push(Event::Text(text)),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let found = place(&dest_url).or_else(|| dest_url.contains("://").then(|| dest_url.to_string()));
                links.push(found.is_some());
                let dest_url: Option<CowStr<'_>> = found.map(Into::into);
                events.extend(dest_url.map(|dest_url| Event::Start(Tag::Link { link_type, dest_url, title, id })));
            }
            Event::End(TagEnd::Link) => {
                if links.pop() == Some(true) {
                    events.push(Event::End(TagEnd::Link));
                }
            }
            Event::Start(Tag::Heading { .. }) => {
                heading = Some(events.len());
                events.push(event);
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some(start) = heading.take() {
                    name_heading(&mut events, start, &mut anchors);
                }
                events.push(event);
            }
            event => events.push(event),
        }
    }
    let sections = guide::sections(&events);
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    Marked { main: tables(&out), sections }
}

/// Markup whose tables scroll by themselves, and have no styles in place, which the policy of the pages forbids.
fn tables(markup: &str) -> String {
    // In texts and attributes `<` is written in another way, so that these are tags.
    markup
        .replace("<table>", "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>")
        .replace("</table>", "</table></div>")
        .replace("<td style=\"text-align: right\">", "<td class=\"number\">")
        .replace("<th style=\"text-align: right\">", "<th class=\"number\">")
}

/// Gives the heading that begins at `start` its anchor.
fn name_heading(events: &mut [Event<'_>], start: usize, anchors: &mut BTreeMap<String, usize>) {
    let words: String = events
        .iter()
        .skip(start)
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
            _ => None,
        })
        .collect();
    if let Some(Event::Start(Tag::Heading { id, .. })) = events.get_mut(start) {
        let anchor = anchor(&words);
        let number = anchors.entry(anchor.clone()).or_default();
        *id = Some(if *number == 0 { anchor } else { format!("{anchor}-{number}") }.into());
        *number += 1;
    }
}

/// The anchor of a heading, as forges make it.
fn anchor(words: &str) -> String {
    let letters = words.to_lowercase();
    let kept = letters.chars().filter(|letter| letter.is_alphanumeric() || [' ', '-', '_'].contains(letter));
    kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

/// A text in the type of code.
pub(super) fn code(text: &str) -> String {
    format!("<code>{}</code>", escape(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_is_text() {
        assert_eq!(blocks("<b>a</b> *b* `<c>`"), "<p>&lt;b&gt;a&lt;/b&gt; <em>b</em> <code>&lt;c&gt;</code></p>\n");
        assert_eq!(blocks("<script>x</script>\n").trim(), "&lt;script&gt;x&lt;/script&gt;");
        assert_eq!(line("One `a`."), "One <code>a</code>.");
        assert!(line("One.\n\nTwo.").starts_with("<p>"));
    }

    #[test]
    fn links_lead_to_pages_of_the_site_or_to_the_web() {
        let markup = |text: &str| markup(text, |link| place("docs/COVERAGE.md", "coverage.html", link)).main;
        assert!(markup("[a](../spec/deviations.yaml)").contains("<a href=\"deviations.html\">a</a>"));
        assert!(markup("[a](EXTENSIONS.md#x)").contains("<a href=\"extensions.html#x\">a</a>"));
        assert!(markup("[a](https://example.com)").contains("<a href=\"https://example.com\">a</a>"));
        assert_eq!(markup("[a](ARCHITECTURE.md)"), "<p>a</p>\n");
        assert_eq!(blocks("[a](javascript:alert)"), "<p>a</p>\n");
    }

    #[test]
    fn links_between_pages_of_the_guide_lead_there() {
        let place = |link| place("docs/guide/upload.md", "guide/upload.html", link);
        assert_eq!(place("../GUIDE.md#a").as_deref(), Some("../guide/index.html#a"));
        assert_eq!(place("network.md").as_deref(), Some("../guide/network.html"));
        assert_eq!(place("../COVERAGE.md").as_deref(), Some("../coverage.html"));
        assert_eq!(place("../../runtime/src/lib.rs"), None);
    }

    #[test]
    fn headings_have_anchors_of_their_own() {
        let Marked { main: text, sections } = markup("# A `b` & c\n## Two\n## Two\n", |_| None);
        assert_eq!(sections[0].title, "A b & c");
        assert!(text.contains("<h1 id=\"a-b--c\">") && text.contains("<h2 id=\"two-1\">"), "{text}");
    }
}
