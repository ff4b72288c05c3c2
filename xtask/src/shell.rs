//! Running other programs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Runs programs in the repository. Each command is printed before it runs, and named when it fails.
#[derive(Clone, Debug)]
pub(crate) struct Shell {
    root: PathBuf,
}

impl Shell {
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A command as one types it, words separated by one space each. `cargo` is the one that runs this program.
    ///
    /// The variables that cargo sets for this program are left out: some build scripts run again when they change.
    pub(crate) fn command(&self, line: &str) -> Command {
        let mut words = line.split(' ');
        let mut command = Command::new(match words.next() {
            Some("cargo") => std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
            // A program of the repository is found there, wherever the caller stands.
            Some(path) if path.contains('/') => self.root.join(path).into(),
            name => name.unwrap_or_default().into(),
        });
        command.args(words).current_dir(&self.root);
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|prefix| name.starts_with(prefix)) {
                command.env_remove(name.as_ref());
            }
        }
        command
    }

    /// Whether a program is on the path. Not every program can be asked for its version.
    pub(crate) fn has_on_path(&self, program: &str) -> bool {
        let mut command = self.command("sh");
        command.args(["-c", "command -v \"$0\""]).arg(program);
        succeeds(&mut command)
    }

    /// Whether a program is there and works.
    pub(crate) fn has(&self, program: &str) -> bool {
        succeeds(&mut self.command(&format!("{program} --version")))
    }
}

/// Whether a command succeeds; it prints nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a command whose output goes where ours goes.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    say!("$ {line}");
    let status = command.status().with_context(|| format!("starting `{line}`"))?;
    if status.success() { Ok(()) } else { bail!("`{line}` failed ({status})") }
}

/// Whether a command that may need the network succeeds in time. One that does not is ended: a line that is dead does not say so.
pub(crate) fn within(command: &mut Command, limit: Duration) -> bool {
    say!("$ {}", shown(command));
    let Ok(mut child) = command.stdin(Stdio::null()).spawn() else { return false };
    let start = Instant::now();
    while start.elapsed() < limit {
        match child.try_wait() {
            Ok(None) => std::thread::sleep(Duration::from_millis(50)),
            ended => return ended.is_ok_and(|status| status.is_some_and(|status| status.success())),
        }
    }
    say!("no end after {} seconds", limit.as_secs());
    // Where it has just ended by itself, there is nothing to end.
    let _ = child.kill();
    let _ = child.wait();
    false
}

/// Runs a command and returns what it prints to standard output; errors go where ours go.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let line = shown(command);
    say!("$ {line}");
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("starting `{line}`"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    say!("{}", text.trim_end());
    bail!("`{line}` failed ({})", output.status)
}

/// Runs a command that prints more than anybody reads: its last line, and all of it when it fails.
pub(crate) fn summarized(command: &mut Command) -> Result<()> {
    let line = shown(command);
    say!("$ {line}");
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("starting `{line}`"))?;
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    if output.status.success() {
        say!("{}", text.trim_end().lines().next_back().unwrap_or_default());
        return Ok(());
    }
    say!("{}", text.trim_end());
    bail!("`{line}` failed ({})", output.status)
}

/// A command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = command.get_current_dir().and_then(|root| program.strip_prefix(root).ok()).unwrap_or(program);
    let mut words = vec![match program.file_stem() {
        Some(name) if name == "cargo" => "cargo".to_owned(),
        _ => program.to_string_lossy().into_owned(),
    }];
    for argument in command.get_args() {
        let argument = argument.to_string_lossy();
        let plain = !argument.is_empty()
            && !argument.contains(|letter: char| letter.is_whitespace() || "\"'$|&;<>".contains(letter));
        words.push(if plain { argument.into_owned() } else { format!("'{argument}'") });
    }
    let set = command.get_envs().filter_map(|(name, value)| Some((name.to_string_lossy(), value?.to_string_lossy())));
    set.map(|(name, value)| format!("{name}='{value}'")).chain(words).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_shown_as_typed() {
        let shell = Shell::new(Path::new("."));
        let mut command = shell.command("cargo clippy -- -D warnings");
        assert_eq!(shown(&command), "cargo clippy -- -D warnings");
        command.arg("two words").env("RUSTDOCFLAGS", "-D warnings");
        assert_eq!(shown(&command), "RUSTDOCFLAGS='-D warnings' cargo clippy -- -D warnings 'two words'");
        assert_eq!(shown(&shell.command("fuzz/run times 5")), "fuzz/run times 5");
        assert_eq!(shown(&shell.command("npm ci")), "npm ci");
    }

    #[test]
    fn a_failure_names_the_command() {
        let shell = Shell::new(Path::new("."));
        for (run, named) in [(run as fn(&mut Command) -> Result<()>, "run"), (summarized, "summarized")] {
            let mut failing = shell.command("cargo no-such-command");
            let error = run(&mut failing).unwrap_err().to_string();
            assert!(error.starts_with("`cargo no-such-command` failed"), "{named}: {error}");
            let missing = run(&mut shell.command("no-such-program")).unwrap_err().to_string();
            assert_eq!(missing, "starting `no-such-program`", "{named}");
        }
        assert!(output(&mut shell.command("cargo no-such-command")).is_err());
        assert!(!within(&mut shell.command("no-such-program"), Duration::from_secs(60)));
        assert!(!shell.has("no-such-program"));
    }
}
