//! Whether the public API keeps what the version number says.

use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::Ending;
use super::others::install;
use crate::packages::Packages;
use crate::shell::{Shell, output, shown, succeeds};

/// What adds to the API beside the default features. The other features choose a TLS back end, which takes minutes to build.
const FEATURES: [&str; 5] = ["blocking", "reqwest", "server", "socks", "tracing"];

/// Compares each published library with its last release.
pub(super) fn semver(shell: &Shell) -> Result<Ending> {
    let tags = output(&mut shell.command("git tag --list v* --sort=-version:refname"))?;
    let Some(tag) = tags.lines().next() else {
        return Ok(Ending::Skipped("there is no tag v* yet: nothing was released to compare with".to_owned()));
    };
    let packages = Packages::read(shell)?;
    let has_new_version = packages.published().all(|package| format!("v{}", package.version) != tag);
    match compared(shell, tag, None) {
        // The version rises with the release, which asks again.
        Err(error) if !has_new_version => {
            Ok(Ending::Skipped(format!("callers of {tag} break, so the next version must say so: {error}")))
        }
        ended => ended.map(|()| Ending::Passed),
    }
}

/// Fails where a library breaks more than the release may: `minor` and `patch`, or what the numbers of the versions say.
///
/// Everything is printed to standard error: a release prints the text of its tag and nothing else to standard output.
pub(crate) fn compared(shell: &Shell, tag: &str, release: Option<&str>) -> Result<()> {
    if !succeeds(&mut shell.command("cargo semver-checks --version")) {
        install(shell, "cargo-semver-checks")?;
    }
    let packages = Packages::read(shell)?;
    for package in packages.published().filter(|package| package.has_library()) {
        let mut check = shell.command(&format!("cargo semver-checks --baseline-rev {tag} --default-features"));
        check.args(["--package", &package.name]);
        for feature in FEATURES.iter().filter(|feature| package.has_feature(feature)) {
            check.args(["--features", feature]);
        }
        if let Some(release) = release {
            check.args(["--release-type", release]);
        }
        let line = shown(&check);
        warn!("$ {line}");
        let status = check.stdout(Stdio::from(std::io::stderr())).status();
        if !status.with_context(|| format!("starting `{line}`"))?.success() {
            bail!("`{line}` failed");
        }
    }
    Ok(())
}
