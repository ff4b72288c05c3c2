//! Whether a README can be read alone: on crates.io, and in an editor's view of a dependency.

use std::path::Path;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::packages::Package;

/// What a README has that works in the repository, or in rustdoc, and nowhere else, and what leads into the repository of
/// this checkout without being there.
pub(super) fn findings(package: &Package, text: &str, root: &Path) -> Vec<String> {
    let mut findings = outside(text, package.text("repository"), &|path| root.join(path).exists());
    let title = format!("# {}", package.name);
    // The program has another name than its package.
    let is_titled = text.lines().next().is_some_and(|line| title.starts_with(line) && line.starts_with("# "));
    if !is_titled {
        findings.push(format!("README.md does not begin with `{title}`"));
    }
    let oldest = format!("Rust {} or later", package.text("rust_version"));
    if !text.contains(&oldest) {
        findings.push(format!("README.md does not say `{oldest}`"));
    }
    findings
}

fn outside(text: &str, repository: &str, exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut findings = Vec::new();
    let mut is_rust = false;
    // Text like a link that leads nowhere: rustdoc would make one of it, and nobody else.
    let mut nowhere = |link: pulldown_cmark::BrokenLink<'_>| {
        Some((format!("nowhere:{}", link.reference).into(), String::new().into()))
    };
    let parser =
        Parser::new_with_broken_link_callback(text, pulldown_cmark::Options::ENABLE_TABLES, Some(&mut nowhere));
    for (event, range) in parser.into_offset_iter() {
        let line = text.get(..range.start).unwrap_or_default().matches('\n').count() + 1;
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                if let Some(name) = dest_url.strip_prefix("nowhere:") {
                    findings.push(format!("README.md:{line}: [{name}] is a link for rustdoc only: give it an address"));
                } else if !dest_url.starts_with("https://") && !dest_url.starts_with('#') {
                    findings.push(format!("README.md:{line}: {dest_url} leads nowhere on crates.io: write it whole"));
                } else if let Some(path) = within(&dest_url) {
                    if !dest_url.starts_with(&format!("{repository}/")) {
                        findings.push(format!("README.md:{line}: {dest_url} is not in {repository}"));
                    } else if !exists(path) {
                        findings.push(format!("README.md:{line}: {dest_url}: there is no {path} here"));
                    }
                }
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) => is_rust = kind.starts_with("rust"),
            Event::End(TagEnd::CodeBlock) => is_rust = false,
            Event::Text(code) if is_rust => {
                let hidden = code.lines().find(|line| line.trim() == "#" || line.trim_start().starts_with("# "));
                if let Some(hidden) = hidden {
                    findings.push(format!("README.md:{line}: `{hidden}` is hidden by rustdoc only: show it"));
                }
            }
            _ => {}
        }
    }
    findings
}

/// The path of a file or folder on a branch of a repository.
fn within(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("/blob/").or_else(|| address.split_once("/tree/"))?;
    let (_, path) = rest.split_once('/')?;
    path.split('#').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_readme_stands_alone() {
        const REPOSITORY: &str = "https://github.com/us/ours";
        let sound = "# a\n[b](https://docs.rs/b) [c](#c) [d]: [1] `[e]`\n\n```rust\n#[derive(Debug)]\nstruct A;\n```\n\n\
            ```sh\n# a comment\n```\n\n[d]: https://github.com/us/ours/blob/main/d.md#e\n[1]: https://github.com/them/x\n\
            [f](https://github.com/us/ours/tree/main/cli/f)";
        let exists = |path: &str| ["d.md", "cli/f"].contains(&path);
        assert_eq!(outside(sound, REPOSITORY, &exists), Vec::<String>::new());
        for (text, said) in [
            ("[b](../b)", "README.md:1: ../b leads nowhere"),
            ("\n![b](b.png)", "README.md:2: b.png leads nowhere"),
            ("[b](http://b.example)", "http://b.example leads nowhere"),
            ("see [`Client`]", "[`Client`] is a link for rustdoc only"),
            ("[b](https://github.com/old/ours/blob/main/b.md)", "is not in https://github.com/us/ours"),
            ("[b](https://github.com/old/ours/tree/main/b)", "is not in https://github.com/us/ours"),
            ("[b](https://github.com/us/ours/blob/main/b.md#c)", "there is no b.md here"),
            ("[b](https://github.com/us/ours/tree/main/cli/b)", "there is no cli/b here"),
            ("```rust,no_run\n# fn main() {\nf();\n# }\n```", "`# fn main() {` is hidden by rustdoc only"),
            ("```rust\nf();\n#\n```", "`#` is hidden by rustdoc only"),
        ] {
            let findings = outside(text, REPOSITORY, &exists);
            assert!(findings.len() == 1 && findings[0].contains(said), "{text}: {findings:?}");
        }
    }
}
