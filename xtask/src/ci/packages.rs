//! Whether each published package is fit to be looked at alone: its manifest, its README, and what is in it.

pub(super) mod pages;
mod readme;

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::Ending;
use crate::packages::{Package, Packages};
use crate::shell::{Shell, output};

/// What every package must have.
const FILES: [&str; 4] = ["Cargo.toml", "README.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// What cargo adds.
const ADDED: [&str; 3] = [".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml.orig"];

pub(super) fn metadata(shell: &Shell) -> Result<Ending> {
    let packages = Packages::read(shell)?;
    let mut findings = addresses(&packages);
    for package in packages.all() {
        let read = |name: &str| {
            let path = shell.root().join(&package.folder).join(name);
            std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
        };
        let manifest = read("Cargo.toml")?;
        let mut found: Vec<String> = decided(package, &manifest).into_iter().collect();
        if package.is_published {
            found.extend(described(package, &manifest));
            found.extend(readme::findings(package, &read("README.md")?, shell.root()));
            let list = format!("cargo package --list --allow-dirty --locked -p {}", package.name);
            found.extend(contents(&output(&mut shell.command(&list))?));
        }
        findings.extend(found.into_iter().map(|finding| format!("{}: {finding}", package.folder.display())));
    }
    if findings.is_empty() {
        return Ok(Ending::Passed);
    }
    bail!("not ready to be published:\n{}", findings.join("\n"));
}

/// All packages must name one repository and one home page.
fn addresses(packages: &Packages) -> Vec<String> {
    let mut findings = Vec::new();
    if packages.published().next().is_none() {
        findings.push("no package is published".to_owned());
    }
    for name in ["repository", "homepage"] {
        let values: BTreeSet<&str> = packages.published().map(|package| package.text(name)).collect();
        if values.len() > 1 {
            findings.push(format!("Cargo.toml: `{name}` differs between packages: let each inherit the workspace's"));
        }
    }
    findings
}

/// Whether it is published is decided in the manifest: inherited, which is no, or stated with a reason.
fn decided(package: &Package, manifest: &str) -> Option<String> {
    if !package.is_published {
        let is_inherited = manifest.lines().any(|line| line == "publish.workspace = true");
        return (!is_inherited).then(|| "write `publish.workspace = true`".to_owned());
    }
    let before = manifest.split_once("\npublish = true\n").map(|(before, _)| before);
    let is_reasoned = before.and_then(|before| before.lines().next_back()).is_some_and(|line| line.starts_with("# "));
    (!is_reasoned).then(|| "write `publish = true`, with a comment above that says why".to_owned())
}

/// What crates.io and docs.rs show of it.
fn described(package: &Package, manifest: &str) -> Vec<String> {
    let mut findings = Vec::new();
    for name in ["description", "license", "repository", "homepage", "documentation", "readme", "rust_version"] {
        if package.text(name).is_empty() {
            findings.push(format!("`{name}` is missing in Cargo.toml"));
        }
    }
    for name in ["keywords", "categories"] {
        // crates.io takes no more of either.
        if !(1..=5).contains(&package.count(name)) {
            findings.push(format!("Cargo.toml has {} {name}: 1 to 5 are taken", package.count(name)));
        }
    }
    let page = format!("https://docs.rs/{}", package.name);
    if package.has_library() && package.text("documentation") != page {
        findings.push(format!("`documentation` is not {page}"));
    }
    if package.has_library() && !package.is_told_to_docs_rs() {
        findings.push("`[package.metadata.docs.rs]` lacks `all-features = true` or the argument `docsrs`".to_owned());
    }
    if !manifest.lines().any(|line| line.starts_with("include = [")) {
        findings.push("`include` is missing in Cargo.toml".to_owned());
    }
    findings
}

/// What `cargo package --list` printed must be sources, examples, schemas of what is printed, and the texts beside them.
fn contents(list: &str) -> Vec<String> {
    let files: Vec<&str> = list.lines().collect();
    let lacks = FILES.iter().filter(|file| !files.contains(file)).map(|file| format!("the package lacks {file}"));
    let mut findings: Vec<String> = lacks.collect();
    if !files.iter().any(|file| ["src/lib.rs", "src/main.rs"].contains(file)) {
        findings.push("the package has no source".to_owned());
    }
    for file in files {
        let is_known = FILES.contains(&file) || ADDED.contains(&file);
        let is_source = ["src/", "examples/", "schema/"].iter().any(|folder| file.starts_with(folder));
        let is_test = file.split('/').any(|part| ["tests", "tests.rs", "benches"].contains(&part));
        if !is_known && !is_source || is_test {
            findings.push(format!("the package has {file}, which is of no use to its users: see `include`"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_benches_and_strangers_have_no_place_in_a_package() {
        let sound = "Cargo.toml\nCargo.toml.orig\nREADME.md\nLICENSE-APACHE\nLICENSE-MIT\nsrc/lib.rs\nsrc/latest.rs\n\
                     schema/ls.json\n";
        assert_eq!(contents(sound), Vec::<String>::new());
        for (file, said) in [
            ("tests/call.rs", "has tests/call.rs"),
            ("benches/call.rs", "has benches/call.rs"),
            ("src/wire/tests.rs", "has src/wire/tests.rs"),
            ("src/wire/tests/nothing.rs", "has src/wire/tests/nothing.rs"),
            ("notes.txt", "has notes.txt"),
        ] {
            let findings = contents(&format!("{sound}{file}\n"));
            assert!(findings.len() == 1 && findings[0].contains(said), "{findings:?}");
        }
        let findings = contents("Cargo.toml\nREADME.md\nLICENSE-MIT\n");
        assert_eq!(findings, ["the package lacks LICENSE-APACHE", "the package has no source"]);
    }
}
