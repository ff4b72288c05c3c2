//! `cargo xtask clients`: the description in the generators of other languages, generated, compiled and run.
//!
//! Each folder of `clients/` is a client: `client.yaml` says what it is, and a script for each step does it. The scripts
//! know their languages; this module knows the order, the emulator, and the page about them.

mod client;
mod lanes;
mod page;
mod payloads;
#[cfg(test)]
mod tests;
mod trial;

use std::path::Path;

use anyhow::{Result, bail};

use self::client::Client;
use self::trial::Row;
use crate::shell::{Shell, run};
use crate::spec::{Spec, count};
use crate::tree::Target;

/// The page that the command writes.
const PAGE: &str = "LANGUAGES.md";

/// What became of the clients that were asked for.
struct Outcome {
    rows: Vec<Row>,
    /// The clients that need a program that this machine lacks, each with the first that is missing.
    left_out: Vec<String>,
}

/// Runs the named clients or all, prints the table, and writes the page if all were run. With `check` it writes nothing,
/// and fails where the page says otherwise. Returns what was left out, and why.
pub(crate) fn clients(root: &Path, names: &[String], check: bool) -> Result<Vec<String>> {
    let outcome = tried(root, names)?;
    say!("\n{}", page::table(&outcome.rows));
    for reason in &outcome.left_out {
        say!("{reason}");
    }
    let failed: Vec<&str> = outcome.rows.iter().filter(|row| row.failure.is_some()).map(Row::name).collect();
    if !failed.is_empty() {
        bail!("{} failed: {}", count(failed.len(), "client"), failed.join(", "));
    }
    let at = root.join("docs").join(PAGE);
    if check {
        let page = std::fs::read_to_string(&at).unwrap_or_default();
        let says = |row: &Row| page.contains(&page::line(row)) && page.contains(&page::section(&row.client));
        return match outcome.rows.iter().find(|row| !says(row)) {
            Some(row) => bail!("docs/{PAGE} says otherwise of {}; run `cargo xtask clients`", row.name()),
            None => Ok(outcome.left_out),
        };
    }
    if !names.is_empty() || !outcome.left_out.is_empty() {
        say!("docs/{PAGE} was left alone: it is written when all clients are run");
        return Ok(outcome.left_out);
    }
    let target = Target::shared(root.join("docs"), [(PAGE.to_owned(), page::page(&outcome.rows))].into());
    for (path, change) in target.changes()? {
        change.apply(&path)?;
        say!("docs/{PAGE} was written");
    }
    Ok(outcome.left_out)
}

/// Runs the clients that this machine can run.
fn tried(root: &Path, names: &[String]) -> Result<Outcome> {
    let shell = Shell::new(root);
    let mut left_out = Vec::new();
    let mut chosen = Vec::new();
    for client in chosen_of(client::all(root)?, names)? {
        match client.needs.iter().find(|program| !shell.has_on_path(program)) {
            Some(program) => left_out.push(format!("{program} is not installed: {} was left out", client.name)),
            None => chosen.push(client),
        }
    }
    let place = trial::Place::new(root)?;
    payloads::write(&Spec::read(root)?, root, &place.payloads())?;
    if chosen.iter().any(|client| !client.is_stub()) {
        run(&mut shell.command("cargo build --quiet -p koodrive-emulator --bins --locked"))?;
    }
    Ok(Outcome { rows: lanes::run(&place, &chosen), left_out })
}

fn chosen_of(all: Vec<Client>, names: &[String]) -> Result<Vec<Client>> {
    for name in names {
        if !all.iter().any(|client| client.name == *name) {
            let known: Vec<&str> = all.iter().map(|client| client.name.as_str()).collect();
            bail!("there is no client `{name}`; the clients are {}", known.join(", "));
        }
    }
    Ok(all.into_iter().filter(|client| names.is_empty() || names.contains(&client.name)).collect())
}
