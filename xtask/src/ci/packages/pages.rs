//! Whether the links of READMEs to docs.rs lead to something: rustdoc checks its own links only.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::ci::Ending;
use crate::packages::Packages;
use crate::shell::Shell;

const HOST: &str = "https://docs.rs/";

/// Looks for the pages among those that rustdoc has just made.
pub(in crate::ci) fn reached(shell: &Shell) -> Result<Ending> {
    let packages = Packages::read(shell)?;
    let pages = packages.target.join("doc");
    let mut findings = Vec::new();
    for package in packages.published() {
        let path = shell.root().join(&package.folder).join("README.md");
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        let lost = links(&text).filter(|link| !leads_somewhere(&pages, link));
        findings.extend(lost.map(|link| format!("{}/README.md: {HOST}{link}", package.folder.display())));
    }
    if findings.is_empty() {
        return Ok(Ending::Passed);
    }
    bail!("links that lead nowhere:\n{}", findings.join("\n"));
}

/// The links to pages of docs.rs, from the name of the package on.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split(HOST)
        .skip(1)
        .filter_map(|rest| rest.split([')', ' ', '\n', '>']).next())
        .filter(|link| link.contains('/'))
}

/// `koodrive/latest/koodrive/struct.Client.html#method.with`
fn leads_somewhere(pages: &Path, link: &str) -> bool {
    let Some((_, page)) = link.split_once("/latest/") else { return false };
    let (page, place) = page.split_once('#').unwrap_or((page, ""));
    let Ok(text) = std::fs::read_to_string(pages.join(page)) else { return false };
    place.is_empty() || text.contains(&format!("id=\"{place}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_needs_a_page_and_a_place_on_it() {
        let pages = tempfile::tempdir().unwrap();
        std::fs::create_dir(pages.path().join("a")).unwrap();
        std::fs::write(pages.path().join("a/struct.A.html"), "<h1 id=\"method.new\">").unwrap();
        let text = "[a](https://docs.rs/a) [b](https://docs.rs/a/latest/a/struct.A.html)\n\
            [c]: https://docs.rs/a/latest/a/struct.A.html#method.new\n[d]: https://docs.rs/a/latest/a/struct.B.html\n\
            [e]: https://docs.rs/a/latest/a/struct.A.html#method.old\n[f]: https://docs.rs/a/1.0.0/a/struct.A.html\n";
        let found: Vec<_> = links(text).map(|link| leads_somewhere(pages.path(), link)).collect();
        assert_eq!(found, [true, true, false, false, false]);
    }
}
