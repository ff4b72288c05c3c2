//! One client, step by step.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use super::client::{Client, Kind};
use crate::emulator::Emulator;
use crate::shell::Shell;

/// The user of the emulator. As a number the id would need more digits than a 64-bit float has.
const USER: &str = "1505084218764547200=Ann";

/// What every program does, in this order: it prints `ok` and the name of each step that is done.
const PROGRAM: [&str; 11] = [
    "session",
    "space",
    "folder",
    "list",
    "upload",
    "download",
    "error",
    "unknown-enum",
    "big-id",
    "gateway",
    "signature",
];

/// What is run of a client, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Generate,
    Compile,
    Payloads,
    /// Against the emulator as it is.
    Run,
    /// Against one that deviates from the documents where the service was seen to.
    RunLoose,
}

impl Step {
    /// The steps of a client.
    pub(crate) fn of(client: &Client) -> &'static [Self] {
        match client.kind {
            Kind::Client => &[Self::Generate, Self::Compile, Self::Payloads, Self::Run, Self::RunLoose],
            Kind::Compiled | Kind::Stub => &[Self::Generate, Self::Compile],
        }
    }

    fn script(self) -> &'static str {
        match self {
            Self::Generate => "generate.sh",
            Self::Compile => "compile.sh",
            Self::Payloads => "payloads.sh",
            Self::Run | Self::RunLoose => "run.sh",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Generate => "generate",
            Self::Compile => "compile",
            Self::Payloads => "payloads",
            Self::Run => "run",
            Self::RunLoose => "run, loose",
        })
    }
}

/// What became of a client.
pub(crate) struct Row {
    pub(crate) client: Client,
    /// The steps that passed, each with its last line.
    pub(crate) passed: Vec<(Step, String)>,
    pub(crate) failure: Option<Step>,
}

impl Row {
    pub(crate) fn name(&self) -> &str {
        &self.client.name
    }

    /// The last line of a step, if it passed.
    pub(crate) fn of(&self, step: Step) -> Option<&str> {
        self.passed.iter().find(|(passed, _)| *passed == step).map(|(_, line)| line.as_str())
    }
}

/// Where everything stands.
pub(crate) struct Place {
    shell: Shell,
    root: PathBuf,
    /// What is made of the description, and what the tools are made of; kept from run to run.
    work: PathBuf,
}

impl Place {
    pub(crate) fn new(root: &Path) -> Result<Self> {
        let root = std::path::absolute(root)?;
        let work = root.join("target/clients");
        std::fs::create_dir_all(work.join("tools")).with_context(|| format!("making {}", work.display()))?;
        Ok(Self { shell: Shell::new(&root), root, work })
    }

    pub(crate) fn payloads(&self) -> PathBuf {
        self.work.join("payloads.json")
    }

    /// Runs the steps of a client up to the first that fails.
    pub(crate) fn tried(&self, client: &Client) -> Row {
        let mut row = Row { client: client.clone(), passed: Vec::new(), failure: None };
        for step in Step::of(client) {
            let start = Instant::now();
            let ended = self.step(client, *step);
            let time = start.elapsed().as_secs_f64();
            match ended {
                Ok(line) => {
                    say!("{:<28} {step:<10} {time:>6.1} s  {line}", client.name);
                    row.passed.push((*step, line));
                }
                Err(error) => {
                    say!("{:<28} {step:<10} {time:>6.1} s  FAILED\n{error:#}", client.name);
                    row.failure = Some(*step);
                    break;
                }
            }
        }
        row
    }

    /// Runs the script of a step; returns the last line that it prints.
    fn step(&self, client: &Client, step: Step) -> Result<String> {
        let mut command = self.shell.command("bash");
        let out = self.work.join(&client.name);
        std::fs::create_dir_all(&out).with_context(|| format!("making {}", out.display()))?;
        command.arg(step.script()).current_dir(&client.folder);
        command.env("DIST", self.root.join("spec/dist")).env("OUT", out).env("TOOLS", self.work.join("tools"));
        command.env("PAYLOADS", self.payloads());
        let emulator = match step {
            Step::Run => Some(("default", Emulator::start(&self.shell, &["--user", USER])?)),
            Step::RunLoose => Some(("loose", Emulator::start(&self.shell, &["--user", USER, "--loose"])?)),
            Step::Generate | Step::Compile | Step::Payloads => None,
        };
        if let Some((mode, emulator)) = &emulator {
            command.env("KOODRIVE_MODE", mode);
            emulator.tell(&mut command);
        }
        let printed = printed(&mut command)?;
        if let Some((_, emulator)) = emulator {
            emulator.stop()?;
            all_done(&printed)?;
        }
        Ok(printed.trim_end().lines().next_back().unwrap_or_default().to_owned())
    }
}

/// Fails unless a program has done all that it should: one that ends early, and well, must not count.
fn all_done(printed: &str) -> Result<()> {
    let done: Vec<&str> = printed.lines().filter_map(|line| line.strip_prefix("ok ")).collect();
    if done != PROGRAM {
        bail!("the program must do {}, in this order; it did {}", PROGRAM.join(", "), done.join(", "));
    }
    Ok(())
}

/// What a command prints. All of it is in the error if it fails.
fn printed(command: &mut Command) -> Result<String> {
    let output = command.stdin(std::process::Stdio::null()).output().context("starting bash")?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(printed);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    bail!("{}\n{}\n({})", printed.trim_end(), errors.trim_end(), output.status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_must_do_all_steps() {
        let lines = PROGRAM.map(|step| format!("ok {step}\n"));
        all_done(&format!("something else\n{}", lines.concat())).unwrap();
        for printed in
            [String::new(), lines[1..].concat(), lines[..10].concat(), [&lines[10..], &lines[..10]].concat().concat()]
        {
            let error = all_done(&printed).unwrap_err().to_string();
            assert!(error.starts_with("the program must do session, space"), "{error}");
        }
    }
}
