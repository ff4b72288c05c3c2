//! Steps that are commands of this program.

use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::Ending;
use crate::changes::Format;
use crate::shell::{Shell, output, shown};
use crate::spec::Spec;
use crate::{api, bench, commands, docs};

pub(super) fn lint(shell: &Shell) -> Result<Ending> {
    say!("$ cargo xtask lint");
    commands::lint(shell.root()).map(passed)
}

pub(super) fn generate(shell: &Shell) -> Result<Ending> {
    say!("$ cargo xtask generate --check");
    commands::generate(shell.root(), &Spec::read(shell.root())?, true).map(passed)
}

pub(super) fn bundle(shell: &Shell) -> Result<Ending> {
    say!("$ cargo xtask bundle --check");
    commands::bundle(shell.root(), &Spec::read(shell.root())?, true).map(passed)
}

pub(super) fn api(shell: &Shell) -> Result<Ending> {
    say!("$ cargo xtask api --check");
    api::api(shell.root(), true).map(passed)
}

pub(super) fn ledger(shell: &Shell) -> Result<Ending> {
    say!("$ cargo xtask docs check");
    docs::check(shell.root(), Spec::read(shell.root())?.model(), &[], Format::Text).map(passed)
}

/// The documents may not be published again, so they stand beside the repository, where there are any.
pub(super) fn documents(shell: &Shell) -> Result<Ending> {
    const FOLDER: &str = "../shared/vendor";
    let folder = shell.root().join(FOLDER);
    if !folder.is_dir() {
        return Ok(Ending::Skipped(format!("{FOLDER} is missing, where the vendor's documents are looked for")));
    }
    say!("$ cargo xtask docs check {FOLDER}");
    docs::check(shell.root(), Spec::read(shell.root())?.model(), &[folder], Format::Text).map(passed)
}

/// A value, a misfit and a refusal, each with its exit code.
pub(super) fn decode(shell: &Shell) -> Result<Ending> {
    output(&mut shell.command("cargo xtask decode getFile spec/evidence/getFile/response-base.json"))?;
    for (payload, code) in [(r#"{"code": 0, "size": "much"}"#, 1), (r#"{"code": 13000405, "msg": "no"}"#, 2)] {
        let mut command = shell.command("cargo xtask decode getFile -");
        command.stdin(Stdio::piped());
        let line = format!("echo '{payload}' | {}", shown(&command));
        say!("$ {line}    # must exit with {code}");
        let mut decode = command.spawn().with_context(|| format!("starting `{line}`"))?;
        if let Some(mut input) = decode.stdin.take() {
            std::io::Write::write_all(&mut input, payload.as_bytes()).context("writing the payload")?;
        }
        let status = decode.wait()?;
        if status.code() != Some(code) {
            bail!("`{line}` must exit with {code} ({status})");
        }
    }
    Ok(Ending::Passed)
}

pub(super) fn bench(shell: &Shell) -> Result<Ending> {
    say!("$ cargo xtask bench --short");
    bench::run(shell.root(), &[], true).map(passed)
}

/// A run that must hold, and one that must not: whoever repeats what is not safe does it twice.
pub(super) fn soak(shell: &Shell) -> Result<Ending> {
    say!("$ cargo xtask soak 20");
    commands::soak(shell.root(), 20, None)?;
    let mut command = shell.command("cargo run --quiet --locked --package koodrive-soak -- 5 --reckless");
    let line = shown(&command);
    say!("$ {line}    # must exit with 1");
    let status = command.status().with_context(|| format!("starting `{line}`"))?;
    if status.code() != Some(1) {
        bail!("`{line}` must exit with 1 ({status})");
    }
    Ok(Ending::Passed)
}

fn passed((): ()) -> Ending {
    Ending::Passed
}
