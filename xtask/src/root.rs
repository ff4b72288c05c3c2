//! Which checkout a command works on: the one that it is run in, never the one that the program was built in.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// What every checkout has, and no other folder below one.
const MARKS: [&str; 3] = ["Cargo.toml", "spec", "xtask/Cargo.toml"];

/// The folder that was named, or the checkout around the current folder.
pub(crate) fn root(named: Option<&Path>) -> Result<PathBuf> {
    if let Some(named) = named {
        // Commands are run in it, and some of them are named by a path in it.
        let root = std::path::absolute(named).with_context(|| format!("--root {}", named.display()))?;
        if !root.is_dir() {
            bail!("--root {}: there is no such folder", named.display());
        }
        return Ok(root);
    }
    let here = std::env::current_dir().context("looking for the checkout around the current folder")?;
    match around(&here) {
        Some(root) => Ok(root.to_owned()),
        None => bail!("{} is in no checkout; go into one, or name it with --root DIR", here.display()),
    }
}

/// The innermost checkout that a folder is in.
fn around(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| MARKS.iter().all(|mark| folder.join(mark).exists()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_checkout_counts_and_a_part_of_one_is_none() {
        let outer = tempfile::tempdir().unwrap();
        let inner = outer.path().join("a/copy");
        for checkout in [outer.path(), &inner] {
            std::fs::create_dir_all(checkout.join("spec/paths")).unwrap();
            std::fs::create_dir_all(checkout.join("xtask")).unwrap();
            std::fs::write(checkout.join("Cargo.toml"), "").unwrap();
            std::fs::write(checkout.join("xtask/Cargo.toml"), "").unwrap();
        }
        // It has a spec, but is no checkout.
        let other = outer.path().join("a/other");
        std::fs::create_dir_all(other.join("spec")).unwrap();
        std::fs::write(other.join("Cargo.toml"), "").unwrap();
        for (folder, expected) in [
            (outer.path().join("a"), Some(outer.path())),
            (other.join("spec"), Some(outer.path())),
            (outer.path().to_owned(), Some(outer.path())),
            (inner.join("spec/paths"), Some(inner.as_path())),
            (std::env::temp_dir(), None),
        ] {
            assert_eq!(around(&folder), expected, "{}", folder.display());
        }
    }
}
