//! Where the version stands, outside of what is generated.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::number::Number;

/// A file as it will be.
#[derive(Debug)]
pub(super) struct Edit {
    /// From the root of the checkout.
    pub(super) path: String,
    pub(super) text: String,
}

const MANIFEST: &str = "Cargo.toml";

/// The texts with the description's version, each with what stands around it.
const DESCRIPTIONS: [(&str, &str, &str); 4] = [
    ("spec/openapi.yaml", "\n  version: ", "\n"),
    ("spec/arazzo/upload.arazzo.yaml", "\n  version: ", "\n"),
    // Node.js makes these two of the bundle, and CI compares.
    ("spec/dist/koodrive-3.1.yaml", "\n  version: ", "\n"),
    ("spec/dist/koodrive.postman_collection.json", "\n  \"version\": \"", "\""),
];

/// Packages outside of the workspace lock ours, or what is generated from the description.
const LOCKS: [&str; 4] = [
    "Cargo.lock",
    "fuzz/Cargo.lock",
    "clients/rust-openapi-generator/Cargo.lock",
    "clients/rust-progenitor/Cargo.lock",
];

/// The version in the workspace's manifest.
pub(super) fn current(root: &Path) -> Result<Number> {
    let manifest = read(root, MANIFEST)?;
    let (_, rest) = manifest.split_once("\nversion = \"").with_context(|| format!("{MANIFEST} has no version"))?;
    rest.split('"').next().unwrap_or_default().parse()
}

/// All edits from one version to another; none where they are the same.
pub(super) fn versions(root: &Path, from: Number, to: Number) -> Result<Vec<Edit>> {
    if from == to {
        return Ok(Vec::new());
    }
    let mut edits = Vec::new();
    let mut edit = |path: &str, change: &dyn Fn(&str) -> Result<String>| -> Result<()> {
        let text = change(&read(root, path)?).with_context(|| path.to_owned())?;
        edits.push(Edit { path: path.to_owned(), text });
        Ok(())
    };
    edit(MANIFEST, &|text| manifest(text, from, to))?;
    for (path, before, after) in DESCRIPTIONS {
        let (old, new) = (format!("{before}{from}{after}"), format!("{before}{to}{after}"));
        edit(path, &|text| once(text, &old, &new))?;
    }
    for path in LOCKS {
        let text = read(root, path)?;
        let locked = lock(&text, from, to);
        if locked != text {
            edit(path, &|_| Ok(locked.clone()))?;
        }
    }
    Ok(edits)
}

pub(super) fn read(root: &Path, path: &str) -> Result<String> {
    std::fs::read_to_string(root.join(path)).with_context(|| format!("reading {path}"))
}

fn once(text: &str, old: &str, new: &str) -> Result<String> {
    match text.matches(old).count() {
        1 => Ok(text.replace(old, new)),
        found => bail!("the version was expected once, as {:?}, and stands there {found} times", old.trim()),
    }
}

/// The version of all packages, and the one that they ask of each other.
fn manifest(text: &str, from: Number, to: Number) -> Result<String> {
    let text = once(text, &format!("\nversion = \"{from}\"\n"), &format!("\nversion = \"{to}\"\n"))?;
    let old = format!("version = \"={from}\"");
    let ours = |line: &&str| line.contains("{ path = ");
    if let Some(line) = text.lines().filter(ours).find(|line| !line.contains(&old)) {
        bail!("a package of ours is asked for in another version than {from}: {line}");
    }
    Ok(text.replace(&old, &format!("version = \"={to}\"")))
}

/// What comes from a folder has no source; it is ours, or made from the description.
fn lock(text: &str, from: Number, to: Number) -> String {
    let (old, new) = (format!("\nversion = \"{from}\"\n"), format!("\nversion = \"{to}\"\n"));
    let packages = text
        .split("\n[[package]]\n")
        .map(|package| if package.contains("\nsource = ") { package.to_owned() } else { package.replace(&old, &new) });
    packages.collect::<Vec<_>>().join("\n[[package]]\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers() -> (Number, Number) {
        ("0.1.0".parse().unwrap(), "0.2.0".parse().unwrap())
    }

    #[test]
    fn only_what_comes_from_a_folder_gets_the_version_in_a_lock_file() {
        let lock = |version: &str| {
            format!(
                "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"0.1.0\"\nsource = \"registry\"\n\n\
                 [[package]]\nname = \"ours\"\nversion = \"{version}\"\ndependencies = [\n \"a\",\n]\n\n\
                 [[package]]\nname = \"other\"\nversion = \"0.0.0\"\n"
            )
        };
        let (from, to) = numbers();
        assert_eq!(super::lock(&lock("0.1.0"), from, to), lock("0.2.0"));
    }

    #[test]
    fn packages_ask_for_each_other_in_the_new_version() {
        let text = |version: &str| {
            format!(
                "[workspace.package]\nversion = \"{version}\"\n\na = {{ path = \"a\", version = \"={version}\" }}\nb = \"0.1.0\"\n"
            )
        };
        let (from, to) = numbers();
        assert_eq!(manifest(&text("0.1.0"), from, to).unwrap(), text("0.2.0"));
        let error = manifest(&text("0.1.0").replace("=0.1.0", "=0.0.9"), from, to).unwrap_err().to_string();
        assert!(error.contains("asked for in another version"), "{error}");
        let error = manifest("[workspace.package]\n", from, to).unwrap_err().to_string();
        assert!(error.contains("stands there 0 times"), "{error}");
    }
}
