//! Steps for those who read the description, or use it in another language.

use anyhow::{Context, Result};

use super::Ending;
use crate::emulator::Emulator;
use crate::shell::{Shell, output, run};

/// Other languages. What this machine has no program for is left out, and said.
pub(super) fn clients(shell: &Shell) -> Result<Ending> {
    if !cfg!(unix) {
        return Ok(Ending::Skipped("the scripts of the clients are for a Unix shell".to_owned()));
    }
    say!("$ cargo xtask clients --check");
    let left_out = crate::clients::clients(shell.root(), &[], true)?;
    Ok(Ending::without(&left_out))
}

/// The site, as Chromium shows it. Without npm it has no reference, and nothing to open it with.
pub(super) fn site(shell: &Shell) -> Result<Ending> {
    run(&mut shell.command("cargo xtask docs site"))?;
    if !shell.has("npm") {
        return Ok(Ending::Skipped(
            "npm is not installed: the site was built without its reference, and not opened".to_owned(),
        ));
    }
    let said = output(&mut shell.command("xtask/site/test.sh"))?;
    say!("{}", said.trim_end());
    // The script ends well where it cannot open anything, and says so.
    Ok(match said.trim_end().strip_prefix("skipped: ") {
        Some(reason) => Ending::Skipped(format!("{reason}: the site was built, and not opened")),
        None => Ending::Passed,
    })
}

/// The emulator against the description, and a mock made of it, by programs that know nothing but the description.
pub(super) fn contract(shell: &Shell) -> Result<Ending> {
    let mut missing = Vec::new();
    if shell.has("python3") {
        run(&mut shell.command("cargo build -p koodrive-emulator --bins --locked"))?;
        schemathesis(shell, "default", &[])?;
        schemathesis(shell, "loose", &["--loose"])?;
    } else {
        missing.push("python3 is not installed: Schemathesis did not run".to_owned());
    }
    if shell.has("npm") {
        run(&mut script(shell, "clients/contract/prism.sh")?)?;
        if !shell.root().join("spec/tools/node_modules").is_dir() {
            run(&mut shell.command("npm ci --prefix spec/tools --ignore-scripts --no-audit --no-fund"))?;
        }
        run(&mut shell.command("cargo build -p koodrive-emulator --bins --locked"))?;
        let collection = "node spec/tools/send.mjs spec/dist/koodrive.postman_collection.json";
        for command in ["spec/tools/arazzo.sh", "spec/tools/arazzo.sh --wrong-digest", collection] {
            beside(shell, command)?;
        }
    } else {
        missing.push("npm is not installed: Prism, the workflow and the Postman collection did not run".to_owned());
    }
    Ok(Ending::without(&missing))
}

fn schemathesis(shell: &Shell, mode: &str, flags: &[&str]) -> Result<()> {
    // No id of an example, so that what a call does to another user is not done to the caller. Bob is there to have it done to him.
    const USERS: [&str; 4] = ["--user", "101=Ann", "--user", "102=Bob"];
    say!("the emulator's mode: {mode}");
    let emulator = Emulator::start(shell, &[&USERS[..], flags].concat())?;
    let mut command = script(shell, "clients/contract/schemathesis.sh")?;
    emulator.tell(&mut command);
    run(command.env("KOODRIVE_MODE", mode))?;
    emulator.stop()
}

/// Runs a command beside an emulator of its own: an authorization code is valid once.
fn beside(shell: &Shell, command: &str) -> Result<()> {
    let emulator = Emulator::start(shell, &[])?;
    let mut command = shell.command(command);
    emulator.tell(&mut command);
    run(&mut command)?;
    emulator.stop()
}

/// A script that finds the description and a folder of its own in the environment.
fn script(shell: &Shell, path: &str) -> Result<std::process::Command> {
    let root = std::path::absolute(shell.root())?;
    let out = root.join("target/contract");
    std::fs::create_dir_all(&out).with_context(|| format!("making {}", out.display()))?;
    let mut command = shell.command(path);
    command.env("DIST", root.join("spec/dist")).env("OUT", out);
    Ok(command)
}
