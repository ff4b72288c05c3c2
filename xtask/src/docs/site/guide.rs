//! The guide: how to use the bindings and the tools, as pages, and its sections for the search.

use std::path::Path;

use anyhow::Result;
use pulldown_cmark::{Event, Tag, TagEnd};

use super::markdown::document;
use super::page::Page;

/// Its first page, and what it leads to, by their files and their places in the site.
const PAGES: [(&str, &str); 3] = [
    ("docs/GUIDE.md", "guide/index.html"),
    ("docs/RELIABILITY.md", "guide/reliability.html"),
    ("docs/EMULATOR.md", "guide/emulator.html"),
];

/// The folder of its further pages.
const FOLDER: &str = "docs/guide/";

/// A piece of a page below one heading: what a search finds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) anchor: String,
    pub(super) title: String,
    pub(super) text: String,
}

/// The pages of the guide that exist, the first one first.
pub(super) fn pages(root: &Path) -> Result<Vec<Page>> {
    let mut files: Vec<String> = PAGES.iter().map(|(file, _)| (*file).to_owned()).collect();
    let mut further = Vec::new();
    for entry in std::fs::read_dir(root.join(FOLDER)).into_iter().flatten() {
        let name = entry?.file_name().to_string_lossy().into_owned();
        further.extend(name.strip_suffix(".md").map(|name| format!("{FOLDER}{name}.md")));
    }
    further.sort();
    files.splice(1..1, further);
    let files = files.iter().filter(|file| root.join(file).is_file());
    files.filter_map(|file| Some((file, place(file)?))).map(|(file, place)| document(root, file, &place)).collect()
}

/// Where a file of the guide stands in the site.
pub(super) fn place(file: &str) -> Option<String> {
    let fixed = PAGES.iter().find(|(known, _)| *known == file).map(|(_, place)| (*place).to_owned());
    fixed.or_else(|| Some(format!("guide/{}.html", file.strip_prefix(FOLDER)?.strip_suffix(".md")?)))
}

/// The sections of a page whose headings have their anchors. What stands before the first heading belongs to none.
pub(super) fn sections(events: &[Event<'_>]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut in_heading = false;
    for event in events {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                let anchor = id.as_deref().unwrap_or_default().to_owned();
                sections.push(Section { anchor, title: String::new(), text: String::new() });
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(words) | Event::Code(words) => {
                let Some(section) = sections.last_mut() else { continue };
                let part = if in_heading { &mut section.title } else { &mut section.text };
                part.push_str(words);
            }
            // Words of two paragraphs or cells must not grow together.
            Event::End(_) | Event::SoftBreak | Event::HardBreak => {
                if let Some(section) = sections.last_mut().filter(|_| !in_heading) {
                    section.text.push(' ');
                }
            }
            _ => {}
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_is_read_as_soon_as_there_is_one() {
        let root = tempfile::tempdir().unwrap();
        assert!(pages(root.path()).unwrap().is_empty());
        let write = |file: &str, text: &str| {
            let path = root.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("docs/guide/a.md", "# A\n[back](../GUIDE.md#more)");
        write("docs/EMULATOR.md", "# E\n");
        write("docs/GUIDE.md", "# Guide\n[a](guide/a.md) [e](EMULATOR.md) [none](ELSE.md)\n## More\n");
        let pages = pages(root.path()).unwrap();
        let paths: Vec<_> = pages.iter().map(|page| page.path.as_str()).collect();
        assert_eq!(paths, ["guide/index.html", "guide/a.html", "guide/emulator.html"]);
        let first = &pages[0].main;
        assert!(
            first.contains("href=\"../guide/a.html\"") && first.contains("href=\"../guide/emulator.html\""),
            "{first}"
        );
        assert!(first.contains("</a> none<"), "{first}");
        assert!(pages[1].main.contains("href=\"../guide/index.html#more\""), "{}", pages[1].main);
    }

    #[test]
    fn sections_are_what_stands_below_their_headings() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("docs")).unwrap();
        let text =
            "before\n# A `b`\none\ntwo\n\nthree\n## A b\n| c | d |\n|---|---|\n| e | f |\n```rust\nlet g;\n```\n";
        std::fs::write(root.path().join("docs/GUIDE.md"), text).unwrap();
        let found = pages(root.path()).unwrap().remove(0).sections;
        let words = |section: &Section| section.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let found: Vec<_> = found.iter().map(|it| (it.anchor.as_str(), it.title.as_str(), words(it))).collect();
        assert_eq!(found, [("a-b", "A b", "one two three".into()), ("a-b-1", "A b", "c d e f let g;".to_owned())]);
    }
}
