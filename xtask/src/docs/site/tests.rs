#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::*;

fn repository() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The site of this repository, with and without the page that npm provides.
fn sites() -> &'static [BTreeMap<String, String>; 2] {
    static SITES: OnceLock<[BTreeMap<String, String>; 2]> = OnceLock::new();
    SITES.get_or_init(made)
}

fn made() -> [BTreeMap<String, String>; 2] {
    let root = repository();
    let model = Spec::read_model(&root).unwrap();
    let redoc = Redoc::stand_in();
    [Some(&redoc), None].map(|redoc| build(&root, &model, redoc).unwrap())
}

/// The pages among the files.
fn pages(site: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    site.iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "html"))
}

/// The values of an attribute in a page.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let key = format!(" {name}=\"");
    page.split(key.as_str()).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

/// Where a link of a page leads: the file, and what stands after `#`.
fn target(page: &str, link: &str) -> (String, String) {
    let (link, anchor) = link.split_once('#').unwrap_or((link, ""));
    let link = link.split('?').next().unwrap_or_default();
    if link.is_empty() {
        return (page.to_owned(), anchor.to_owned());
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        if part == ".." {
            assert!(parts.pop().is_some(), "{page} links out of the site");
        } else {
            parts.push(part);
        }
    }
    (parts.join("/"), anchor.to_owned())
}

#[test]
fn every_link_leads_somewhere() {
    for site in sites() {
        let anchors: BTreeMap<&str, BTreeSet<&str>> =
            site.iter().map(|(path, text)| (path.as_str(), attributes(text, "id").into_iter().collect())).collect();
        let operations = anchors["operations.html"].clone();
        let mut count = 0;
        for (path, text) in pages(site) {
            let links = ["href", "src", "action"].map(|name| attributes(text, name)).concat();
            for link in links.into_iter().filter(|link| !link.contains(':')) {
                count += 1;
                let (file, anchor) = target(path, link);
                let known = anchors.get(file.as_str()).unwrap_or_else(|| panic!("{path} links to {link}"));
                let is_known = match anchor.strip_prefix("operation/") {
                    Some(operation) => operations.contains(operation),
                    None => anchor.is_empty() || known.contains(anchor.as_str()),
                };
                assert!(is_known, "{path} links to {link}");
            }
        }
        assert!(count > 5_000, "{count} links");
    }
}

#[test]
fn ids_are_the_only_ones_of_their_pages() {
    let [site, _] = sites();
    for (path, text) in pages(site) {
        let ids = attributes(text, "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{path}");
    }
}

#[test]
fn every_operation_is_everywhere() {
    let model = Spec::read_model(&repository()).unwrap();
    assert_eq!(model.operations.len(), 176);
    let [site, without] = sites();
    for operation in &model.operations {
        let id = &operation.id;
        assert!(
            site["operations.html"].contains(&format!("<a href=\"reference.html#operation/{id}\">{id}</a>")),
            "{id}"
        );
        assert!(without["operations.html"].contains(&format!("<a href=\"operations.html#{id}\">{id}</a>")), "{id}");
        assert!(site["reference/description.js"].contains(&format!("\"operationId\":\"{id}\"")), "{id}");
        assert!(site["comparison.html"].contains(&format!("id=\"{id}\"")), "{id}");
        assert!(site[search::INDEX].contains(&format!("\"{id}\"")), "{id}");
        assert!(site.contains_key(&format!("evidence/{id}.html")), "{id}");
    }
    assert!(!without.contains_key("reference.html") && !without["index.html"].contains("reference.html"));
}

#[test]
fn the_guide_is_found() {
    let [site, _] = sites();
    let pages = ["guide/index.html", "guide/network.html", "guide/reliability.html", "guide/emulator.html"];
    for path in pages {
        assert!(site.contains_key(path), "{path}");
    }
    for path in ["index.html", "search.html"] {
        assert!(site[path].contains("<a href=\"guide/index.html\""), "{path}");
    }
    for section in ["guide/index.html#signing-in", "guide/index.html#resume", "guide/network.html#proxies"] {
        assert!(site[search::INDEX].contains(&format!("\"{section}\"")), "{section}");
    }
    // Every section of the table of contents is there: the test of links has its anchors.
    assert!(site["guide/index.html"].contains("<a href=\"#tests-with-the-emulator\">"));
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let [site, _] = sites();
    for (path, text) in pages(site) {
        let loaded = [attributes(text, "src"), attributes(text, "action")].concat();
        assert!(loaded.iter().all(|link| !link.contains(':')), "{path}: {loaded:?}");
        assert_eq!(text.matches("<link ").count(), 3, "{path}");
        assert!(text.contains("content=\"default-src 'none';"), "{path}");
        assert_eq!(text.contains("'unsafe-inline'"), path == "reference.html", "{path}");
        // The policy forbids both.
        assert!(!text.contains("<style") && !text.contains("<script>"), "{path}");
        assert!(attributes(text, "style").is_empty(), "{path}");
    }
    assert!(!site["reference/redoc.js"].contains("https://cdn."));
}

#[test]
fn the_same_repository_makes_the_same_site() {
    assert!(made() == *sites());
}

#[test]
fn markup_in_the_description_is_text() {
    let evil = "<script>alert(1)</script>";
    let mut model = Spec::read_model(&repository()).unwrap();
    model.frame.info.title = evil.to_owned();
    for tag in &mut model.frame.tags {
        tag.description = Some(evil.to_owned());
    }
    for operation in &mut model.operations {
        operation.summary = Some(evil.to_owned());
        operation.path = evil.to_owned();
    }
    for schema in model.schemas.values_mut() {
        schema.description = Some(format!("*a* {evil}"));
    }
    for error in &mut model.errors {
        error.value.name = evil.to_owned();
        error.value.meaning = evil.to_owned();
    }
    let site = build(&repository(), &model, None).unwrap();
    for (path, text) in pages(&site) {
        assert!(!text.contains("<script>"), "{path}");
    }
    for path in ["index.html", "operations.html", "schemas.html", "errors.html"] {
        assert!(site[path].contains("&lt;script&gt;"), "{path}");
    }
}
