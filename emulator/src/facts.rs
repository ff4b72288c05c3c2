//! What a client needs to know of an emulator that has started.

use std::io::{self, Write};

use koodrive::common::UserId;
use koodrive_emulator::{Account, Emulator, EmulatorError};
use serde::Serialize;

/// The first user, the application, and then everybody: the same on standard output and in the ready file.
#[derive(Debug, Serialize)]
pub(crate) struct Facts {
    url: String,
    token: String,
    authorization_code: String,
    app_id: String,
    app_secret: String,
    user_id: String,
    container_id: String,
    users: Vec<User>,
    accounts: Vec<CarrierAccount>,
    pid: u32,
    version: &'static str,
}

/// A user, the first included.
#[derive(Debug, Serialize)]
struct User {
    #[serde(rename = "user_id")]
    id: String,
    #[serde(rename = "user_name")]
    name: String,
    token: String,
    /// What the token is refreshed with, so that a program that outlives it can be signed in.
    session_id: String,
    container_id: String,
}

/// An account of the carrier.
#[derive(Debug, Serialize)]
struct CarrierAccount {
    number: String,
    user_id: String,
}

impl Facts {
    /// Begins a session of each user.
    pub(crate) fn of(emulator: &Emulator, accounts: &[(String, UserId)]) -> Result<Self, EmulatorError> {
        let user = |Account { user_id, user_name, container_id, .. }: &Account| {
            let session = emulator.issue_session_for(user_id)?;
            Ok::<_, EmulatorError>(User {
                id: user_id.to_string(),
                name: user_name.clone(),
                token: session.token.expose().to_owned(),
                session_id: session.session_id.map(|id| id.expose().to_owned()).unwrap_or_default(),
                container_id: container_id.to_string(),
            })
        };
        let users: Vec<User> = emulator.accounts().iter().map(user).collect::<Result<_, _>>()?;
        let account = |(number, user_id): &(String, UserId)| CarrierAccount {
            number: number.clone(),
            user_id: user_id.to_string(),
        };
        Ok(Self {
            url: emulator.url().to_owned(),
            token: users.first().map(|user| user.token.clone()).unwrap_or_default(),
            authorization_code: emulator.authorization_code()?,
            app_id: emulator.app_id().to_owned(),
            app_secret: emulator.app_secret().to_owned(),
            user_id: emulator.user_id().to_string(),
            container_id: emulator.container_id().to_string(),
            users,
            accounts: accounts.iter().map(account).collect(),
            pid: std::process::id(),
            version: env!("CARGO_PKG_VERSION"),
        })
    }

    /// Prints one `name value` per line, so that scripts can read it. The lines of further users follow those of the first,
    /// and after them those of the carrier's accounts.
    pub(crate) fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let mut line = |name: &str, value: &str| writeln!(out, "{name:18} {value}");
        line("url", &self.url)?;
        line("token", &self.token)?;
        line("authorization-code", &self.authorization_code)?;
        line("app-id", &self.app_id)?;
        line("app-secret", &self.app_secret)?;
        line("user-id", &self.user_id)?;
        line("container-id", &self.container_id)?;
        for user in self.users.iter().skip(1) {
            line("user-id", &user.id)?;
            line("token", &user.token)?;
            line("container-id", &user.container_id)?;
        }
        for account in &self.accounts {
            line("account", &account.number)?;
            line("user-id", &account.user_id)?;
        }
        out.flush()
    }
}
