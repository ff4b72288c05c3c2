//! `koodrive emulator`: the program `koodrive-emulator`, and a way to sign in to it.
//!
//! It is a program of its own: with it this one would be too large to be handed about. It runs in a group of processes of its
//! own, so that a signal of the terminal reaches it once, through this one.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches, value_parser};
use koodrive::Secret;
use koodrive::runtime::{Endpoint, SavedSession};
use serde::Deserialize;
use serde_json::Value;
use tokio::process::Child;

use crate::context::Context;
use crate::error::{Exit, Failure, Result};
use crate::profile::{Credentials, Profile};
use crate::signals::Signals;

/// The program, without what the platform adds to names.
const PROGRAM: &str = "koodrive-emulator";
const READY_FILE: &str = "--ready-file";
/// How long a look for the ready file may be late.
const LOOK: Duration = Duration::from_millis(10);
const FLAGS: &str = "flags";

const DETAILS: &str = "\
Starts an emulator: a KooDrive on this machine, for tests, which needs no account. It takes the flags of the program \
koodrive-emulator, which it runs (see `koodrive-emulator --help`), prints what that prints, and how to sign in to it. With \
--profile it stores that as a profile instead.";

const EXAMPLES: &str = "\
Examples:
  koodrive emulator
  koodrive emulator --profile test --folder drive --address 127.0.0.1:8080
  koodrive --profile test ls :/                   in another terminal
  koodrive emulator --user 101=Ann --user 102=Bob --quota 102=0
  koodrive emulator --faults faults.toml --clock-speed 60";

/// The flags of the emulator, and where its account is stored.
#[derive(Debug)]
pub(crate) struct Emulator {
    flags: Vec<OsString>,
    /// The profile that the command line names; that of the environment is not meant to be replaced.
    profile: Option<String>,
}

/// What the emulator writes into its ready file.
#[derive(Debug, Deserialize)]
struct Ready {
    url: String,
    app_id: String,
    users: Vec<User>,
}

#[derive(Debug, Deserialize)]
struct User {
    #[serde(rename = "user_id")]
    id: String,
    #[serde(rename = "user_name")]
    name: String,
    token: Secret,
    session_id: Secret,
    #[serde(rename = "container_id")]
    space: String,
}

impl Emulator {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        let (profile, flags) = self.split()?;
        if let Some(name) = &profile {
            check_replaceable(context, name)?;
        }
        let own = tempfile::tempdir().map_err(|error| Failure::io("the temporary folder", "cannot be used", &error))?;
        let ready_file = named(&flags).unwrap_or_else(|| own.path().join("ready.json"));
        let mut signals = Signals::listen().map_err(|error| Failure::io("signals", "cannot be received", &error))?;
        let mut child = start(&flags, named(&flags).is_none().then_some(&ready_file))?;
        let mut waiting = true;
        loop {
            tokio::select! {
                ended = child.wait() => return ended.map(exit).map_err(|error| Failure::io(PROGRAM, "cannot be waited for", &error)),
                signal = signals.next() => signal.pass_on(child.id()),
                () = tokio::time::sleep(LOOK), if waiting => {
                    if let Some(ready) = read(&ready_file, &child) {
                        waiting = false;
                        if let Err(failure) = welcome(context, profile.as_deref(), ready).await {
                            context.output.error(&failure);
                        }
                    }
                }
            }
        }
    }

    /// The profile, and the flags of the emulator: clap hands over all that follows the first one that it does not know.
    fn split(self) -> Result<(Option<String>, Vec<OsString>)> {
        let (mut profile, mut flags) = (self.profile, Vec::new());
        let mut words = self.flags.into_iter();
        while let Some(word) = words.next() {
            let text = word.to_str().unwrap_or_default();
            if let Some(name) = text.strip_prefix("--profile=") {
                profile = Some(name.to_owned());
            } else if text == "--profile" {
                let name = words.next().and_then(|name| name.into_string().ok());
                profile = Some(name.ok_or_else(|| Failure::usage("--profile needs the name of a profile"))?);
            } else {
                flags.push(word);
            }
        }
        Ok((profile, flags))
    }
}

/// A profile with credentials of the real service is not overwritten.
fn check_replaceable(context: &Context, name: &str) -> Result<()> {
    let Some(Profile { endpoint, .. }) = context.store.load(name)? else { return Ok(()) };
    if Endpoint::parse(&endpoint).is_ok_and(|endpoint| endpoint.is_loopback() && !endpoint.is_https()) {
        return Ok(());
    }
    let text = format!(
        "the profile {name:?} is of {endpoint}: choose another name, or sign out first with `koodrive logout --profile {name}`"
    );
    Err(Failure::new(Exit::Conflict, text))
}

/// The ready file that the flags name.
fn named(flags: &[OsString]) -> Option<PathBuf> {
    let mut words = flags.iter();
    while let Some(word) = words.next() {
        if word == READY_FILE {
            return words.next().map(PathBuf::from);
        }
        if let Some(path) = word.to_str().and_then(|word| word.strip_prefix(READY_FILE)?.strip_prefix('=')) {
            return Some(PathBuf::from(path));
        }
    }
    None
}

fn start(flags: &[OsString], ready_file: Option<&PathBuf>) -> Result<Child> {
    let mut command = tokio::process::Command::new(program());
    command.args(flags).stdin(Stdio::null());
    if let Some(path) = ready_file {
        command.arg(READY_FILE).arg(path);
    }
    #[cfg(unix)]
    command.process_group(0);
    command.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::new(
            Exit::NotFound,
            format!(
                "the program {PROGRAM} is neither beside this one nor on the PATH: install it with `cargo install \
                 {PROGRAM}`, or from a checkout with `cargo install --path emulator`"
            ),
        ),
        _ => Failure::io(PROGRAM, "cannot be started", &error),
    })
}

/// The emulator beside this program; otherwise the one on the PATH.
fn program() -> PathBuf {
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let beside = std::env::current_exe().ok().map(|own| own.with_file_name(&name));
    beside.filter(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(name))
}

/// The ready file, once this emulator has written it: an older one may still be there.
fn read(path: &PathBuf, child: &Child) -> Option<Result<Ready>> {
    let ready: Value = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
    if ready.get("pid")?.as_u64()? != u64::from(child.id()?) {
        return None;
    }
    let version = ready.get("version").and_then(Value::as_str).unwrap_or("of an unknown version").to_owned();
    Some(serde_json::from_value(ready).map_err(|_| stranger(&version)))
}

fn stranger(version: &str) -> Failure {
    let own = env!("CARGO_PKG_VERSION");
    let text = format!(
        "{PROGRAM} {version} runs, and koodrive {own} does not know how to sign in to it: install the {PROGRAM} of koodrive's version"
    );
    Failure::new(Exit::Other, text)
}

/// Stores the profile, with a session of the first user; or says how to sign in, as the application, whose secret is printed and
/// does not expire.
async fn welcome(context: &Context, profile: Option<&str>, ready: Result<Ready>) -> Result<()> {
    let ready = ready?;
    let Some(user) = ready.users.first() else { return Ok(()) };
    let Some(name) = profile else {
        context.output.note(&format!(
            "sign in with the app-secret: koodrive login --endpoint {} --app-id {} --user {} --profile emulator",
            ready.url, ready.app_id, user.id
        ));
        return Ok(());
    };
    let session = SavedSession::new(user.token.clone()).session_id(user.session_id.clone());
    let credentials = Credentials::Session { session };
    let stored = Profile {
        endpoint: ready.url.clone(),
        credentials: None,
        user: Some(user.name.clone()),
        space: Some(user.space.clone()),
    };
    context.store.sign_in(name, stored, credentials, false).await?;
    context.output.note(&format!("the profile {name} is signed in to it: koodrive --profile {name} ls :/"));
    Ok(())
}

/// The emulator's own exit code.
fn exit(status: ExitStatus) -> Exit {
    match status.code() {
        Some(0) => Exit::Done,
        Some(2) => Exit::Usage,
        Some(130) => Exit::Interrupted,
        #[cfg(unix)]
        Some(143) => Exit::Terminated,
        _ => Exit::Other,
    }
}

impl FromArgMatches for Emulator {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let named = matches.value_source("profile") == Some(ValueSource::CommandLine);
        let profile = matches.get_one::<String>("profile").filter(|_| named).cloned();
        let flags = matches.get_many::<OsString>(FLAGS).into_iter().flatten().cloned().collect();
        Ok(Self { flags, profile })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// By hand, because it matters who named the profile.
impl Args for Emulator {
    fn augment_args(command: Command) -> Command {
        let flags = Arg::new(FLAGS)
            .value_name("FLAG")
            .num_args(0..)
            .trailing_var_arg(true)
            .allow_hyphen_values(true)
            .value_parser(value_parser!(OsString))
            .help("The flags of koodrive-emulator");
        command
            .about("Start an emulator: a KooDrive on this machine, for tests")
            .long_about(DETAILS)
            .arg(flags)
            .after_help(EXAMPLES)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<OsString> {
        words.iter().map(OsString::from).collect()
    }

    #[test]
    fn a_profile_is_found_among_the_flags() {
        let split = |profile: Option<&str>, flags: &[&str]| {
            Emulator { flags: words(flags), profile: profile.map(str::to_owned) }.split()
        };
        assert_eq!(split(Some("a"), &["--loose"]).unwrap(), (Some("a".to_owned()), words(&["--loose"])));
        let expected = (Some("b".to_owned()), words(&["--loose", "--grace", "1"]));
        assert_eq!(split(None, &["--loose", "--profile", "b", "--grace", "1"]).unwrap(), expected);
        assert_eq!(split(None, &["--loose", "--grace", "1", "--profile=b"]).unwrap(), expected);
        assert_eq!(split(None, &["--loose", "--profile"]).unwrap_err().exit, Exit::Usage);
    }

    #[test]
    fn the_ready_file_is_found_among_the_flags() {
        assert_eq!(named(&words(&["--loose"])), None);
        assert_eq!(named(&words(&["--ready-file", "a b", "--loose"])), Some(PathBuf::from("a b")));
        assert_eq!(named(&words(&["--loose", "--ready-file=c"])), Some(PathBuf::from("c")));
    }
}
