//! Whether the public API keeps what the version number says.

use anyhow::Result;

use super::Ending;
use super::others::install;
use crate::packages::Packages;
use crate::shell::{Shell, output, run, succeeds};

/// Compares each published library with its last release. Before 1.0 a new minor version may break callers, and a new patch
/// version may not.
pub(super) fn semver(shell: &Shell) -> Result<Ending> {
    let tags = output(&mut shell.command("git tag --list v* --sort=-version:refname"))?;
    let Some(tag) = tags.lines().next() else {
        return Ok(Ending::Skipped("there is no tag v* yet: nothing was released to compare with".to_owned()));
    };
    if !succeeds(&mut shell.command("cargo semver-checks --version")) {
        install(shell, "cargo-semver-checks")?;
    }
    let packages = Packages::read(shell)?;
    let mut check = shell.command(&format!("cargo semver-checks --baseline-rev {tag}"));
    for package in packages.published().filter(|package| package.has_library()) {
        check.args(["--package", &package.name]);
    }
    run(&mut check)?;
    Ok(Ending::Passed)
}
