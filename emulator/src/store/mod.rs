//! The emulator's data: rows in SQLite, contents in files.
//!
//! One connection behind a mutex is enough for a test server, and it makes every call one atomic transaction. Nothing
//! holds the mutex across an await, and no content passes through it.

pub(crate) mod accounts;
pub(crate) mod activity;
pub(crate) mod agenda;
pub(crate) mod audit;
pub(crate) mod audits;
pub(crate) mod backup_devices;
pub(crate) mod backups;
pub(crate) mod carrier_packages;
pub(crate) mod carriers;
pub(crate) mod contents;
pub(crate) mod departments;
pub(crate) mod favorites;
pub(crate) mod file_operations;
pub(crate) mod files;
pub(crate) mod folder;
pub(crate) mod groups;
pub(crate) mod jobs;
pub(crate) mod listings;
pub(crate) mod messages;
pub(crate) mod permissions;
pub(crate) mod quotas;
pub(crate) mod registrations;
pub(crate) mod sessions;
pub(crate) mod shared_folders;
pub(crate) mod shares;
pub(crate) mod spaces;
pub(crate) mod staff;
pub(crate) mod tags;
pub(crate) mod tasks;
pub(crate) mod trees;
pub(crate) mod uploads;
pub(crate) mod versions;
pub(crate) mod zip;

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use crate::base::EmulatorError;
use contents::Contents;
use folder::Folder;

const SCHEMA: &str = include_str!("schema.sql");
/// Format of the database; raise it with every change of the schema.
const FORMAT: i64 = 6;

/// The database, and the folder with the contents.
#[derive(Debug)]
pub(crate) struct Store {
    connection: Mutex<Connection>,
    pub(crate) contents: Contents,
}

impl Store {
    /// Opens the data of a kept folder, or creates it. With a temporary folder the rows are in memory.
    pub(crate) fn open(folder: Folder) -> Result<Self, EmulatorError> {
        let database = folder.database();
        let contents = Contents::open(folder)?;
        let connection = database.map_or_else(Connection::open_in_memory, |path| on_disk(&path))?;
        connection.pragma_update(None, "foreign_keys", true)?;
        listings::prepare(&connection)?;
        prepare(&connection)?;
        let store = Self { connection: Mutex::new(connection), contents };
        store.sweep()?;
        Ok(store)
    }

    /// Runs `work` in one transaction, which is rolled back if it returns an error.
    pub(crate) fn within<T, E>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<rusqlite::Error>,
    {
        // A panic during `work` rolls its transaction back, so the connection remains usable.
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }

    /// Removes the files of contents whose rows were removed, unless an upload has added one again meanwhile.
    pub(crate) fn discard(&self, unused: Vec<String>) -> rusqlite::Result<()> {
        self.within(|rows| {
            for sha256 in unused {
                if contents::content(rows, &sha256)?.is_none() {
                    self.contents.remove_whole(&sha256);
                }
            }
            Ok(())
        })
    }

    /// Releases the folder for the next emulator. Later calls find an empty database.
    pub(crate) fn close(&self) -> Result<(), EmulatorError> {
        *self.connection.lock().unwrap_or_else(PoisonError::into_inner) = Connection::open_in_memory()?;
        Ok(())
    }

    /// Removes what an earlier run left unfinished.
    fn sweep(&self) -> Result<(), EmulatorError> {
        self.within(|rows| self.contents.keep_only(&contents::digests(rows)?, &uploads::stored_names(rows)?))
    }
}

fn on_disk(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    // A second emulator on the same folder fails at once instead of mixing its rows with ours.
    connection.busy_timeout(Duration::ZERO)?;
    connection.pragma_update(None, "locking_mode", "exclusive")?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "normal")?;
    Ok(connection)
}

fn prepare(connection: &Connection) -> Result<(), EmulatorError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match found {
        FORMAT => Ok(()),
        0 => {
            let areas = [departments::SCHEMA, staff::SCHEMA, spaces::SCHEMA, groups::SCHEMA, shares::SCHEMA].concat();
            let more =
                [activity::SCHEMA, agenda::SCHEMA, favorites::SCHEMA, jobs::SCHEMA, messages::SCHEMA, tasks::SCHEMA]
                    .concat();
            let accounts = [carriers::SCHEMA, registrations::SCHEMA].concat();
            connection.execute_batch(&format!(
                "BEGIN; {SCHEMA} {areas} {more} {accounts} PRAGMA user_version = {FORMAT}; COMMIT;"
            ))?;
            Ok(())
        }
        found => Err(EmulatorError::Format { found, expected: FORMAT }),
    }
}

/// Runs `work` as part of a transaction. If it returns an error, only its own changes are rolled back.
pub(crate) fn attempt<T, E>(rows: &Connection, work: impl FnOnce() -> Result<T, E>) -> Result<T, E>
where
    E: From<rusqlite::Error>,
{
    rows.execute_batch("SAVEPOINT attempt")?;
    let done = work();
    rows.execute_batch(if done.is_ok() { "RELEASE attempt" } else { "ROLLBACK TO attempt; RELEASE attempt" })?;
    done
}

/// Runs `work` as part of a transaction for its result only: its changes are rolled back.
pub(crate) fn rehearse<T, E>(rows: &Connection, work: impl FnOnce() -> Result<T, E>) -> Result<T, E>
where
    E: From<rusqlite::Error>,
{
    rows.execute_batch("SAVEPOINT rehearsal")?;
    let done = work();
    rows.execute_batch("ROLLBACK TO rehearsal; RELEASE rehearsal")?;
    done
}

/// Reads a setting; makes and writes it first if it is missing. It is kept until it is [set](put_setting).
pub(crate) fn setting(
    rows: &Connection,
    name: &str,
    make: impl FnOnce() -> Result<String, EmulatorError>,
) -> Result<String, EmulatorError> {
    let found = rows.query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get(0)).optional()?;
    if let Some(value) = found {
        return Ok(value);
    }
    let value = make()?;
    rows.execute("INSERT INTO settings (name, value) VALUES (?1, ?2)", [name, &value])?;
    Ok(value)
}

/// Sets a setting.
pub(crate) fn put_setting(rows: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
    rows.execute(sql, [name, value])?;
    Ok(())
}

/// A time as the tables hold it.
fn millis(time: Timestamp) -> i64 {
    time.as_millisecond()
}

/// A time from a column.
fn time(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Timestamp> {
    Timestamp::from_millisecond(row.get(column)?).map_err(|error| misfit(row, column, error))
}

/// A time from a column that may be empty.
fn optional_time(row: &rusqlite::Row<'_>, column: &str) -> rusqlite::Result<Option<Timestamp>> {
    row.get::<_, Option<i64>>(column)?.map(|_| time(row, column)).transpose()
}

/// A column has a value that the emulator never wrote.
fn misfit(
    row: &rusqlite::Row<'_>,
    column: &str,
    error: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> rusqlite::Error {
    let index = row.as_ref().column_index(column).unwrap_or_default();
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, error.into())
}
