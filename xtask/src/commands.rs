//! The commands that read the spec.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::shell::{Shell, run, shown};
use crate::spec::{Spec, count};
use crate::tree::{Change, Target};

/// Where what is generated comes from.
const MAKES: &str = "the spec makes";

/// `cargo xtask generate`
pub(crate) fn generate(root: &Path, spec: &Spec, check: bool) -> Result<()> {
    settle(root, &spec.generated()?, check, MAKES, "cargo xtask generate")?;
    say!("{}", spec.summary());
    Ok(())
}

/// `cargo xtask bundle`
pub(crate) fn bundle(root: &Path, spec: &Spec, check: bool) -> Result<()> {
    settle(root, &spec.bundled()?, check, MAKES, "cargo xtask bundle")
}

/// `cargo xtask lint`
pub(crate) fn lint(root: &Path) -> Result<()> {
    let spec = Spec::read(root)?;
    let editions = spec.editions()?;
    say!("no findings: {}", spec.summary());
    for (edition, own) in editions {
        say!("edition {edition}: {}", count(own.api.operations.len(), "operation"));
    }
    Ok(())
}

/// `cargo xtask decode` runs the bindings' own code. The program is a part of the tests, because xtask must build when
/// the bindings do not. Its exit code is ours.
pub(crate) fn decode(root: &Path, operation: &str, file: &Path) -> Result<u8> {
    let mut command = Shell::new(root).command("cargo run --quiet --package koodrive-tests --bin decode");
    // The file is relative to the caller's folder, not to the repository.
    command.arg("--").arg(operation).arg(if file == Path::new("-") {
        file.to_owned()
    } else {
        std::path::absolute(file)?
    });
    let line = shown(&command);
    let status = command.status().with_context(|| format!("starting `{line}`"))?;
    match status.code() {
        Some(code @ 0..=2) => Ok(u8::try_from(code)?),
        _ => bail!("`{line}` failed ({status})"),
    }
}

/// `cargo xtask soak`
pub(crate) fn soak(root: &Path, seconds: u64, seed: Option<u64>) -> Result<()> {
    let mut command = Shell::new(root).command("cargo run --quiet --locked --package koodrive-soak --");
    command.arg(seconds.to_string());
    if let Some(seed) = seed {
        command.arg(format!("--seed={seed}"));
    }
    run(&mut command)
}

/// Writes what differs, or with `check` prints what differs and fails.
pub(crate) fn settle(root: &Path, targets: &[Target], check: bool, from: &str, command: &str) -> Result<()> {
    let mut changes: Vec<(PathBuf, Change)> = Vec::new();
    for target in targets {
        changes.extend(target.changes()?);
    }
    for (path, change) in &changes {
        say!("{:>8} {}", change.word(check), path.strip_prefix(root).unwrap_or(path).display());
    }
    if check && !changes.is_empty() {
        let verb = if changes.len() == 1 { "differs" } else { "differ" };
        bail!("{} {verb} from what {from}; run `{command}`", count(changes.len(), "file"));
    }
    for (path, change) in &changes {
        change.apply(path)?;
    }
    let total: usize = targets.iter().map(Target::len).sum();
    say!("{}, {} changed", count(total, "file"), changes.len());
    Ok(())
}
