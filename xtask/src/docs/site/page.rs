//! The frame that all pages share.

use super::guide::Section;
use super::{Content, concat, escape};

/// The frame, with `{{names}}` where the parts of a page go.
const FRAME: &str = include_str!("../../../site/page.html");

/// A page: what goes into the frame.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The path in the site.
    pub(super) path: String,
    /// The title, as plain text.
    pub(super) title: String,
    /// The markup between header and footer.
    pub(super) main: String,
    /// The scripts, by their paths in the site.
    pub(super) scripts: Vec<&'static str>,
    /// A style sheet of its own, instead of the one that the other pages share.
    pub(super) style: Option<&'static str>,
    /// Whether its scripts write styles into the page.
    pub(super) writes_styles: bool,
    /// The class of its body, by which the style sheets know it.
    pub(super) class: &'static str,
    /// The sections by which a search finds it.
    pub(super) sections: Vec<Section>,
}

/// What all pages have around them.
pub(super) struct Layout {
    title: String,
    version: String,
    /// Where the navigation leads, and what it is called.
    navigation: Vec<(String, String)>,
}

impl Layout {
    pub(super) fn new(content: &Content<'_>, documents: &[Page], guide: &[Page]) -> Self {
        let fixed = [
            ("operations.html", "Operations"),
            ("schemas.html", "Schemas"),
            ("errors.html", "Errors"),
            ("deviations.html", "Deviations"),
            ("evidence.html", "Evidence"),
            ("comparison.html", "Side by side"),
        ];
        let entry = |(path, name): (&str, &str)| (path.to_owned(), name.to_owned());
        let guide = guide.first().map(|page| (page.path.clone(), "Guide".to_owned()));
        let reference = content.has_reference.then(|| entry(("reference.html", "Reference")));
        let documents = documents.iter().map(|page| (page.path.clone(), page.title.clone()));
        Self {
            title: content.title().to_owned(),
            version: content.model.frame.info.version.clone(),
            navigation: guide.into_iter().chain(reference).chain(fixed.map(entry)).chain(documents).collect(),
        }
    }

    /// The page as a whole document.
    pub(super) fn fill(&self, page: &Page) -> String {
        let root = "../".repeat(page.path.matches('/').count());
        let link = |(path, name): &(String, String)| {
            let current = if *path == page.path { " aria-current=\"page\"" } else { "" };
            format!("<li><a href=\"{root}{path}\"{current}>{}</a></li>", escape(name))
        };
        let script = |path: &&str| format!("<script src=\"{root}{path}\"></script>\n");
        let style = |path: &str| format!("<link rel=\"stylesheet\" href=\"{root}{path}\">\n");
        fill(FRAME, |name| match name {
            "root" => root.clone(),
            "title" if page.title == self.title => escape(&self.title),
            "title" => format!("{} – {}", escape(&page.title), escape(&self.title)),
            "site" => escape(&self.title),
            "version" => escape(&self.version),
            "styles" if page.writes_styles => " 'unsafe-inline'".to_owned(),
            "style" => style(page.style.unwrap_or("site.css")),
            "class" => page.class.to_owned(),
            "navigation" => concat(self.navigation.iter().map(link)),
            "main" => page.main.clone(),
            "scripts" => concat(page.scripts.iter().map(script)),
            _ => String::new(),
        })
    }
}

/// Puts values where a template names them. What is put in is not looked at again.
fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        filled.push_str(before);
        filled.push_str(&value(name));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// A table in a box that scrolls by itself, so that no page is wider than the screen.
pub(super) fn table(label: &str, head: &[&str], rows: impl IntoIterator<Item = String>) -> String {
    let head = concat(head.iter().map(|name| format!("<th scope=\"col\">{}</th>", escape(name))));
    format!(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n<thead><tr>{head}</tr></thead>\n\
         <tbody>\n{}</tbody>\n</table>\n</div>\n",
        escape(label),
        concat(rows)
    )
}

/// A number of things, as a small label.
pub(super) fn badge(class: &str, text: &str) -> String {
    format!("<span class=\"badge {class}\">{}</span>", escape(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_filled_again() {
        let value = |name: &str| format!("<{name} {{{{b}}}}>");
        assert_eq!(fill("1 {{a}} 2 {{b}}", value), "1 <a {{b}}> 2 <b {{b}}>");
        assert_eq!(fill("open {{a", value), "open <a {{b}}>");
    }

    #[test]
    fn titles_are_text() {
        let layout = Layout { title: "A & B".to_owned(), version: "<1>".to_owned(), navigation: Vec::new() };
        let page = Page { path: "a/b.html".to_owned(), title: "<script>".to_owned(), ..Page::default() };
        let text = layout.fill(&page);
        assert!(text.contains("<title>&lt;script&gt; – A &amp; B</title>"), "{text}");
        assert!(text.contains("href=\"../site.css\"") && text.contains("&lt;1&gt;"), "{text}");
        assert!(!text.contains("{{"), "{text}");
    }
}
