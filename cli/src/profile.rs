//! Profiles: who signed in where, each in a file of its own that nobody else can read. The secrets are in it, or in the keyring.

mod secrets;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use koodrive::Secret;
use koodrive::runtime::SavedSession;
use serde::{Deserialize, Serialize};

use crate::caller::login;
use crate::error::{Exit, Failure, Result};
use crate::keyring::Keyring;

/// An account on an endpoint, as its file has it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Profile {
    pub(crate) endpoint: String,
    /// None after the session has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) credentials: Option<Kept>,
    /// The name of the user, for messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) user: Option<String>,
    /// The user's own space, so that it is looked up once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) space: Option<String>,
}

/// The credentials of a profile, or where they are.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Kept {
    Elsewhere(Elsewhere),
    Here(Credentials),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum Elsewhere {
    Keyring { entry: String },
}

impl Profile {
    /// The entry in the keyring that has the credentials.
    fn entry(&self) -> Option<&str> {
        match &self.credentials {
            Some(Kept::Elsewhere(Elsewhere::Keyring { entry })) => Some(entry),
            _ => None,
        }
    }
}

/// What signs the calls of a profile.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(crate) enum Credentials {
    Token { token: Secret },
    Session { session: SavedSession },
    App { app_id: String, app_secret: Secret, user_id: String },
}

impl Credentials {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Token { .. } => "token",
            Self::Session { .. } => "session",
            Self::App { .. } => "app",
        }
    }
}

/// The folders of the program.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    profiles: PathBuf,
    /// Where journals and locks are.
    pub(crate) state: PathBuf,
    keyring: Keyring,
}

impl Store {
    /// The folders that the platform has for this.
    pub(crate) fn open() -> Result<Self> {
        let base = etcetera::choose_base_strategy()
            .map_err(|_| Failure::new(Exit::Other, "there is no home folder to keep profiles in: set HOME to one"))?;
        let state = base.state_dir().unwrap_or_else(|| base.cache_dir());
        let profiles = base.config_dir().join("koodrive").join("profiles");
        Ok(Self { profiles, state: state.join("koodrive"), keyring: Keyring::new() })
    }

    pub(crate) fn path(&self, name: &str) -> Result<PathBuf> {
        let fits = |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
        if name.is_empty() || name.len() > 64 || name.starts_with('.') || !name.chars().all(fits) {
            let text =
                format!("{name:?} cannot be the name of a profile: use 1 to 64 letters, digits, `-`, `_` and `.`");
            return Err(Failure::usage(text));
        }
        Ok(self.profiles.join(format!("{name}.json")))
    }

    /// A profile; none if there is none of that name. The keyring is not asked.
    pub(crate) fn load(&self, name: &str) -> Result<Option<Profile>> {
        let path = self.path(name)?;
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                let text = format!(
                    "{}: cannot be read ({error}): see to its owner and mode, or choose another profile with --profile",
                    path.display()
                );
                return Err(Failure::new(Exit::SignedOut, text));
            }
        };
        check_private(&path)?;
        let read = serde_json::from_slice(&text).map(Some);
        read.map_err(|error| {
            // What serde says of the content could quote it.
            let (line, column) = (error.line(), error.column());
            let text = format!(
                "{}: not a profile (line {line}, column {column}): remove it, and sign in anew with `{}`",
                path.display(),
                login(name)
            );
            Failure::new(Exit::SignedOut, text)
        })
    }

    /// Stores the file of a profile: whole or not at all.
    fn save(&self, name: &str, profile: &Profile) -> Result<()> {
        let path = self.path(name)?;
        let failed = |error: &io::Error| Failure::io(path.display(), "the profile cannot be stored", error);
        create_private(&self.profiles).map_err(|error| failed(&error))?;
        let text = serde_json::to_vec_pretty(profile).map_err(|error| failed(&error.into()))?;
        // A temporary file is for its owner alone from the beginning.
        let store = || {
            let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(&self.profiles)?;
            file.write_all(&text)?;
            file.as_file().sync_all()?;
            file.persist(&path).map_err(io::Error::from)
        };
        store().map(drop).map_err(|error| failed(&error))
    }

    /// Removes the file of a profile, and says whether there was one.
    fn remove_file(&self, name: &str) -> Result<bool> {
        let path = self.path(name)?;
        match fs::remove_file(&path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Failure::io(path.display(), "the profile cannot be removed", &error)),
        }
    }

    /// The names of all profiles.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.profiles).into_iter().flatten().flatten();
        let name = |entry: fs::DirEntry| {
            let name = entry.file_name().into_string().ok()?;
            Some(name.strip_suffix(".json")?.to_owned()).filter(|name| !name.starts_with('.'))
        };
        let mut names: Vec<String> = entries.filter_map(name).collect();
        names.sort();
        names
    }
}

#[cfg(unix)]
fn check_private(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let found = fs::metadata(path).map_err(|error| Failure::io(path.display(), "cannot be looked at", &error))?;
    // The last six bits are those of the group and of others.
    let mode = found.permissions().mode() & 0o777;
    if mode.trailing_zeros() >= 6 {
        return Ok(());
    }
    let path = path.display();
    let text = format!(
        "{path}: others can read it (mode {mode:o}), and it has secrets: run `chmod 600 {path}`, and sign in anew if \
         somebody may have read them"
    );
    Err(Failure::new(Exit::SignedOut, text))
}

#[cfg(not(unix))]
fn check_private(_path: &Path) -> Result<()> {
    // The folder belongs to the user, and its access list is inherited.
    Ok(())
}

/// Creates a folder that only its owner can enter.
#[cfg(unix)]
fn create_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn create_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}
