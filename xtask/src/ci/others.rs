//! Steps that need other tools, other languages, or a program that runs beside them.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::Ending;
use crate::shell::{Shell, run, shown, succeeds, summarized};

pub(super) fn typos(shell: &Shell) -> Result<Ending> {
    if !shell.has("typos", "--version") {
        install(shell, "typos-cli")?;
    }
    run(shell.program("typos").args(["--format", "brief"]))?;
    Ok(Ending::Passed)
}

pub(super) fn deny(shell: &Shell) -> Result<Ending> {
    if !succeeds(&mut shell.cargo(&["deny", "--version"])) {
        install(shell, "cargo-deny")?;
    }
    let check = ["deny", "--locked", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"];
    run(&mut shell.cargo(&check))?;
    Ok(Ending::Passed)
}

/// Builds a tool from the registry. It stays in cargo's home, so that the next run finds it.
fn install(shell: &Shell, tool: &str) -> Result<()> {
    say!("{tool} is not installed; building it takes some minutes, once");
    run(&mut shell.cargo(&["install", tool, "--locked", "--quiet"]))
}

pub(super) fn fuzz(shell: &Shell) -> Result<Ending> {
    let compiler = std::env::var("CXX").unwrap_or_else(|_| "c++".to_owned());
    if !shell.has(&compiler, "--version") {
        return Ok(Ending::Skipped(format!("{compiler} is not installed, and libFuzzer is built from C++")));
    }
    let targets = shell.root().join("fuzz/fuzz_targets");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&targets).with_context(|| format!("reading {}", targets.display()))? {
        names.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    for name in names {
        summarized(shell.program("fuzz/run").args([&name, "5"]))?;
    }
    Ok(Ending::Passed)
}

/// Starts the emulator, reads where it listens, and interrupts it as a terminal does.
pub(super) fn emulator(shell: &Shell) -> Result<Ending> {
    if !cfg!(unix) {
        return Ok(Ending::Skipped("interrupting a program needs `kill`, which only Unix has".to_owned()));
    }
    run(&mut shell.cargo(&["build", "--package", "koodrive-emulator", "--bins", "--locked"]))?;
    let mut command = shell.cargo(&["run", "--quiet", "--package", "koodrive-emulator", "--locked"]);
    let line = shown(&command);
    say!("$ {line}");
    let mut emulator = command.stdout(Stdio::piped()).spawn().with_context(|| format!("starting `{line}`"))?;
    // Kept until the end: the emulator has more to print.
    let mut printed = BufReader::new(emulator.stdout.take().context("the emulator's output is not piped")?);
    let mut first = String::new();
    printed.read_line(&mut first).context("reading what the emulator prints")?;
    say!("{}", first.trim_end());
    let interrupted = run(shell.program("kill").args(["-INT", &emulator.id().to_string()]));
    let status = emulator.wait()?;
    interrupted?;
    if !first.contains("http://127.0.0.1:") {
        bail!("`{line}` must print the address that it listens on ({status})");
    }
    Ok(Ending::Passed)
}

pub(super) fn bundle(shell: &Shell) -> Result<Ending> {
    if !shell.has("npm", "--version") {
        return Ok(Ending::Skipped(
            "npm is not installed: the bundle was not tried in Redocly, Spectral and openapi-typescript".to_owned(),
        ));
    }
    run(shell.program("npm").args("ci --prefix spec/tools --ignore-scripts --no-audit --no-fund".split(' ')))?;
    run(&mut shell.program("spec/tools/check.sh"))?;
    // Another language, as in the README.
    let mut typescript = shell.program("spec/tools/node_modules/.bin/openapi-typescript");
    run(typescript.args(["spec/dist/koodrive.yaml", "--output", "target/koodrive.d.ts"]))?;
    Ok(Ending::Passed)
}
