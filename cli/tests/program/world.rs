//! An emulator, a home folder, and the program.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;

use koodrive_emulator::{Builder, Emulator};
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::schemas;

pub(crate) struct World {
    pub(crate) emulator: Emulator,
    home: tempfile::TempDir,
    pub(crate) token: String,
    /// What must be in no output.
    secrets: Mutex<Vec<String>>,
    // Dropped last: the emulator runs on it.
    _runtime: Runtime,
}

/// What a run of the program did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::of(Emulator::builder())
    }

    pub(crate) fn of(builder: Builder) -> Self {
        let runtime = Runtime::new().unwrap();
        let emulator = runtime.block_on(builder.start()).unwrap();
        let token = emulator.issue_token().unwrap();
        let world =
            Self { emulator, home: tempfile::tempdir().unwrap(), token, secrets: Mutex::default(), _runtime: runtime };
        world.hide(&world.token);
        world.hide(world.emulator.app_secret());
        world
    }

    /// A world with a profile that a token opens.
    pub(crate) fn signed_in() -> Self {
        Self::new().sign_in()
    }

    pub(crate) fn sign_in(self) -> Self {
        let ran = self.run_with(&["login", "--endpoint", self.emulator.url()], &self.token);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        self
    }

    /// Notes a text that no output may have.
    pub(crate) fn hide(&self, secret: &str) {
        let bare = secret.trim_start_matches("Bearer").trim_start_matches(['+', ' ']);
        assert!(bare.len() > 8, "too short to be told from other text: {bare}");
        self.secrets.lock().unwrap().push(bare.to_owned());
    }

    /// That a text has none of the secrets.
    pub(crate) fn assert_hidden(&self, text: &str) {
        for secret in &*self.secrets.lock().unwrap() {
            assert!(!text.contains(secret), "a secret is shown");
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(crate) fn profile(&self, name: &str) -> PathBuf {
        self.path(&format!("config/koodrive/profiles/{name}.json"))
    }

    pub(crate) fn write(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    /// The program, in the home folder, with nothing of the machine's environment.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_koodrive"));
        command.args(arguments).current_dir(self.home.path()).env_clear();
        command.env("HOME", self.home.path());
        command.env("XDG_CONFIG_HOME", self.path("config")).env("XDG_STATE_HOME", self.path("state"));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.finish(self.command(arguments).spawn().unwrap())
    }

    pub(crate) fn run_with(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Ran {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().unwrap();
        // The program may end without reading it.
        let _ = child.stdin.take().unwrap().write_all(input.as_ref());
        self.finish(child)
    }

    pub(crate) fn run_in(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Ran {
        self.finish(self.command(arguments).envs(environment.iter().copied()).spawn().unwrap())
    }

    pub(crate) fn finish(&self, child: Child) -> Ran {
        let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
        let ran = Ran {
            code: status.code(),
            out: String::from_utf8_lossy(&stdout).into_owned(),
            err: String::from_utf8_lossy(&stderr).into_owned(),
        };
        self.assert_hidden(&ran.out);
        self.assert_hidden(&ran.err);
        // Whoever has a pre-signed URL can use it.
        assert!(!ran.out.contains("X-Amz-Signature") && !ran.err.contains("X-Amz-Signature"), "{:?}", ran.err);
        // No terminal, so neither a bar nor a colour.
        assert!(!ran.err.contains('\u{1b}') && !ran.err.contains('\r'), "{:?}", ran.err);
        ran
    }

    /// Runs it, and expects it to do what it is told.
    pub(crate) fn ok(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, Some(0), "{arguments:?}: {ran:?}");
        ran.out
    }

    /// The lines of JSON that it writes, which its schema describes.
    pub(crate) fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let lines = lines(&self.ok(&[arguments, &["--output", "json"]].concat()));
        schemas::check(arguments, &lines);
        lines
    }

    /// Runs it, and expects it to fail with exactly this.
    pub(crate) fn fails(&self, arguments: &[&str], code: i32, error: &str) {
        let ran = self.run(arguments);
        assert_eq!((ran.code, &*ran.err), (Some(code), &*format!("error: {error}\n")), "{arguments:?}");
        assert_eq!(ran.out, "", "{arguments:?}");
    }

    pub(crate) fn calls(&self, operation: &str) -> usize {
        self.emulator.calls().iter().filter(|call| call.operation == operation).count()
    }
}

pub(crate) fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect()
}

/// Bytes without a pattern, so that a misplaced part is noticed.
pub(crate) fn content(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let words = std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    });
    words.flatten().take(length).collect()
}

/// The last bits of a file's mode.
#[cfg(unix)]
pub(crate) fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}
