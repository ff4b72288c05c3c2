//! Tasks that register many accounts.

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::agenda::Span;

pub(super) const SCHEMA: &str = "
CREATE TABLE registration_tasks (
    task_id TEXT PRIMARY KEY,
    ended   INTEGER NOT NULL,
    created INTEGER NOT NULL,
    begins  INTEGER NOT NULL,
    due     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The accounts of a task, in the order of the request. Until the task has ended, `outcome` is missing.
CREATE TABLE registrations (
    number  INTEGER PRIMARY KEY,
    task_id TEXT NOT NULL REFERENCES registration_tasks ON DELETE CASCADE,
    id      TEXT NOT NULL,
    phone   TEXT NOT NULL,
    outcome TEXT,
    user_id TEXT,
    code    INTEGER,
    reason  TEXT
) STRICT;

CREATE INDEX registrations_by_task ON registrations (task_id);
";

/// A task's row.
#[derive(Clone, Debug)]
pub(crate) struct RegistrationTaskRow {
    pub(crate) task_id: String,
    pub(crate) has_ended: bool,
    pub(crate) span: Span,
}

/// What became of one account of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RegistrationOutcome {
    Registered,
    Failed,
    Skipped,
}

/// The row of one account of a task.
#[derive(Clone, Debug)]
pub(crate) struct RegistrationRow {
    pub(crate) id: String,
    pub(crate) phone: String,
    pub(crate) outcome: Option<RegistrationOutcome>,
    pub(crate) user_id: Option<String>,
    pub(crate) code: Option<i64>,
    pub(crate) reason: Option<String>,
}

const OUTCOMES: [(RegistrationOutcome, &str); 3] = [
    (RegistrationOutcome::Registered, "registered"),
    (RegistrationOutcome::Failed, "failed"),
    (RegistrationOutcome::Skipped, "skipped"),
];

pub(crate) fn insert(rows: &Connection, task: &RegistrationTaskRow, accounts: &[RegistrationRow]) -> Result<()> {
    let [created, begins, due] = task.span.columns();
    let sql = "INSERT INTO registration_tasks (task_id, ended, created, begins, due) VALUES (?1, ?2, ?3, ?4, ?5)";
    rows.execute(sql, params![task.task_id, task.has_ended, created, begins, due])?;
    let mut statement = rows.prepare("INSERT INTO registrations (task_id, id, phone) VALUES (?1, ?2, ?3)")?;
    for account in accounts {
        statement.execute([&task.task_id, &account.id, &account.phone])?;
    }
    Ok(())
}

pub(crate) fn find(rows: &Connection, task_id: &str) -> Result<Option<RegistrationTaskRow>> {
    let read = |row: &Row<'_>| {
        Ok(RegistrationTaskRow { task_id: row.get("task_id")?, has_ended: row.get("ended")?, span: Span::read(row)? })
    };
    rows.query_row("SELECT * FROM registration_tasks WHERE task_id = ?1", [task_id], read).optional()
}

/// The accounts of a task, in the order of the request.
pub(crate) fn accounts(rows: &Connection, task_id: &str) -> Result<Vec<RegistrationRow>> {
    let sql = "SELECT * FROM registrations WHERE task_id = ?1 ORDER BY number";
    let read = |row: &Row<'_>| {
        let outcome: Option<String> = row.get("outcome")?;
        let outcome = outcome.and_then(|name| OUTCOMES.iter().find(|(_, known)| *known == name));
        Ok(RegistrationRow {
            id: row.get("id")?,
            phone: row.get("phone")?,
            outcome: outcome.map(|(outcome, _)| *outcome),
            user_id: row.get("user_id")?,
            code: row.get("code")?,
            reason: row.get("reason")?,
        })
    };
    rows.prepare_cached(sql)?.query_map([task_id], read)?.collect()
}

/// Writes what became of an account.
pub(crate) fn conclude(rows: &Connection, task_id: &str, account: &RegistrationRow) -> Result<()> {
    let RegistrationRow { id, outcome, user_id, code, reason, .. } = account;
    let outcome = outcome.and_then(|outcome| OUTCOMES.iter().find(|(known, _)| *known == outcome));
    rows.execute(
        "UPDATE registrations SET outcome = ?3, user_id = ?4, code = ?5, reason = ?6 WHERE task_id = ?1 AND id = ?2",
        params![task_id, id, outcome.map(|(_, name)| *name), user_id, code, reason],
    )?;
    Ok(())
}

pub(crate) fn end(rows: &Connection, task_id: &str) -> Result<()> {
    rows.execute("UPDATE registration_tasks SET ended = 1 WHERE task_id = ?1", [task_id])?;
    Ok(())
}
