//! The program as a process.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// Longer than anything takes here.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A running program, killed on drop, and its output: a program whose output is closed ends.
pub(crate) struct Program {
    pub(crate) child: Child,
    output: BufReader<ChildStdout>,
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_koodrive-emulator"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Starts the program, and reads so many lines of `name value`.
pub(crate) fn started(arguments: &[&str], lines: usize) -> (Program, Vec<(String, String)>) {
    let mut child = command(arguments).spawn().unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let mut program = Program { child, output };
    let read = program.output.by_ref().lines().take(lines).map(|line| {
        let line = line.unwrap();
        let (name, value) = line.split_once(' ').unwrap();
        (name.to_owned(), value.trim().to_owned())
    });
    let read: Vec<_> = read.collect();
    assert_eq!(read.len(), lines, "{read:?}");
    (program, read)
}

/// Starts the program, and waits for its ready file.
pub(crate) fn ready(arguments: &[&str], file: &Path) -> (Program, Value) {
    let (mut program, _) = started(&[arguments, &["--ready-file", file.to_str().unwrap()]].concat(), 1);
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        // The file is whole from its first moment on, but one of an earlier run may still be there.
        let found = std::fs::read(file).ok().map(|text| serde_json::from_slice::<Value>(&text).unwrap());
        if let Some(facts) = found.filter(|facts| facts["pid"] == program.child.id()) {
            return (program, facts);
        }
        assert!(program.child.try_wait().unwrap().is_none(), "it ended");
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("no ready file")
}

impl Program {
    #[cfg(unix)]
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for its end: the status, and what it wrote to standard error.
    #[cfg(unix)]
    pub(crate) fn end(mut self) -> (ExitStatus, String) {
        let mut errors = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        (self.child.wait().unwrap(), errors)
    }
}

/// What a program that does not start writes to standard error.
pub(crate) fn refused(arguments: &[&str]) -> String {
    let output = command(arguments).output().unwrap();
    assert!(!output.status.success(), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}
