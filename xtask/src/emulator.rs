//! The emulator beside a command: started, read, and interrupted as a terminal does.

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::shell::{Shell, shown, succeeds};

/// The last line that it prints of its first user.
const LAST: &str = "container-id";

/// An emulator that runs.
pub(crate) struct Emulator {
    child: Child,
    /// Kept until the end: it has more to print.
    printed: Lines<BufReader<ChildStdout>>,
    facts: Vec<(String, String)>,
    shell: Shell,
}

impl Emulator {
    /// Starts one, on a free port, and waits until it says where it listens. It must have been built.
    pub(crate) fn start(shell: &Shell, flags: &[&str]) -> Result<Self> {
        let mut command = shell.command("cargo run --quiet -p koodrive-emulator --locked --");
        command.args(flags);
        let line = shown(&command);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("starting `{line}`"))?;
        let printed = BufReader::new(child.stdout.take().context("the emulator's output is not piped")?).lines();
        let mut emulator = Self { child, printed, facts: Vec::new(), shell: shell.clone() };
        while emulator.fact(LAST).is_none() {
            match emulator.printed.next() {
                Some(line) => emulator.facts.extend(fact(&line.context("reading what the emulator prints")?)),
                None => bail!("`{line}` ended before it printed {LAST} ({})", emulator.child.wait()?),
            }
        }
        Ok(emulator)
    }

    /// Tells a command where the emulator is, and who calls: `KOODRIVE_URL`, `KOODRIVE_APP_ID` …
    pub(crate) fn tell(&self, command: &mut Command) {
        // The lines of the first user come first.
        for (name, value) in self.facts.iter().rev() {
            command.env(format!("KOODRIVE_{}", name.replace('-', "_").to_uppercase()), value);
        }
    }

    /// One of them.
    pub(crate) fn fact(&self, name: &str) -> Option<&str> {
        self.facts.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Interrupts it, and waits until it has ended well.
    pub(crate) fn stop(mut self) -> Result<()> {
        let interrupted = succeeds(&mut self.shell.command(&format!("kill -INT {}", self.child.id())));
        if !interrupted {
            bail!("the emulator could not be interrupted");
        }
        let status = self.child.wait().context("waiting for the emulator")?;
        if status.success() { Ok(()) } else { bail!("the emulator failed ({status})") }
    }
}

impl Drop for Emulator {
    /// Where a command failed beside it.
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            // Nobody is left to tell.
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn fact(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(' ')?;
    Some((name.to_owned(), value.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_and_a_value() {
        let expected = ("app-id".to_owned(), "1 2".to_owned());
        assert_eq!(fact("app-id             1 2"), Some(expected));
        assert_eq!(fact(""), None);
    }
}
