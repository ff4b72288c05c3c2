//! What only the user knows: secrets, and whether it is meant.

use std::io::{self, BufRead, IsTerminal, Write};

use koodrive::Secret;

use crate::error::{Exit, Failure, Result};

/// The longest secret that is read; a file that was piped by mistake is not read to its end.
const LONGEST: u64 = 64 << 10;

/// A secret from the environment; an empty variable is none.
pub(crate) fn from_environment(variable: &str) -> Option<Secret> {
    std::env::var(variable).ok().filter(|text| !text.trim().is_empty()).map(|text| Secret::new(text.trim()))
}

/// A secret: from a prompt without echo if standard input is a terminal, otherwise the first line of it.
pub(crate) async fn secret(what: &'static str) -> Result<Secret> {
    let read = tokio::task::spawn_blocking(move || read_secret(what));
    read.await.map_err(|error| Failure::new(Exit::Other, format!("{what}: cannot be read: {error}")))?
}

fn read_secret(what: &str) -> Result<Secret> {
    let unread = |error: io::Error| Failure::io("standard input", &format!("cannot read the {what}"), &error);
    let stdin = io::stdin();
    let text = if stdin.is_terminal() {
        rpassword::prompt_password(format!("{what} (not shown): ")).map_err(unread)?
    } else {
        let mut line = String::new();
        let mut limited = io::Read::take(stdin.lock(), LONGEST);
        limited.read_line(&mut line).map_err(unread)?;
        line
    };
    let text = Secret::new(text);
    let trimmed = text.expose().trim();
    if trimmed.is_empty() {
        let text =
            format!("no {what} on standard input: pipe it in, or run the command in a terminal, which asks for it");
        return Err(Failure::usage(text));
    }
    if trimmed.chars().any(|character| character.is_control() || !character.is_ascii()) {
        let text = format!("the {what} has characters that none has: copy it again, without anything else");
        return Err(Failure::usage(text));
    }
    Ok(Secret::new(trimmed))
}

/// Asks whether something is meant. Without a terminal nobody can answer, so that it is refused.
pub(crate) async fn confirm(question: String, flag: &str) -> Result<()> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        let text = format!("{question} Nobody can be asked without a terminal: answer with `{flag}`");
        return Err(Failure::usage(text));
    }
    let answer = tokio::task::spawn_blocking(move || {
        write!(io::stderr().lock(), "{question} [y/N] ")?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        Ok::<_, io::Error>(answer)
    });
    let answer = answer.await.map_err(|error| Failure::new(Exit::Other, error.to_string()))?;
    let answer = answer.map_err(|error| Failure::io("terminal", "cannot be read", &error))?;
    if matches!(answer.trim().to_lowercase().as_str(), "y" | "yes") {
        Ok(())
    } else {
        Err(Failure::new(Exit::Other, "nothing was done"))
    }
}
