//! The agenda: work that is due later.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};

use super::{millis, misfit, time};

pub(super) const SCHEMA: &str = "
-- Pending jobs, tasks and deletions of backups. `request` is what they were started with, as JSON.
CREATE TABLE agenda (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    user_id TEXT NOT NULL,
    request TEXT NOT NULL,
    created INTEGER NOT NULL,
    begins  INTEGER NOT NULL,
    due     INTEGER NOT NULL
) STRICT;

CREATE INDEX agenda_by_due ON agenda (due);
";

/// The kind of work, which decides in which table it has its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WorkKind {
    BackupDeletion,
    Job,
    Registration,
    ShareTask,
    Task,
    /// The end of a retention period.
    Retention,
}

/// When work is started, begins and is done: the columns `created`, `begins` and `due`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) created: Timestamp,
    /// It is pending until then.
    pub(crate) begins: Timestamp,
    /// It is done then, all at once.
    pub(crate) due: Timestamp,
}

/// Pending work.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) kind: WorkKind,
    /// The id of the job or task.
    pub(crate) id: String,
    /// The user who started it.
    pub(crate) user_id: String,
    pub(crate) request: String,
    pub(crate) span: Span,
}

const KINDS: [(WorkKind, &str); 6] = [
    (WorkKind::BackupDeletion, "backup deletion"),
    (WorkKind::Job, "job"),
    (WorkKind::Registration, "registration"),
    (WorkKind::ShareTask, "share task"),
    (WorkKind::Task, "task"),
    (WorkKind::Retention, "retention"),
];

impl Span {
    pub(super) fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self { created: time(row, "created")?, begins: time(row, "begins")?, due: time(row, "due")? })
    }

    /// Its three columns.
    pub(super) fn columns(&self) -> [i64; 3] {
        [self.created, self.begins, self.due].map(millis)
    }
}

pub(crate) fn add(rows: &Connection, entry: &Entry) -> Result<()> {
    let kind = KINDS.iter().find(|(kind, _)| *kind == entry.kind).map(|(_, name)| *name);
    let [created, begins, due] = entry.span.columns();
    rows.execute(
        "INSERT INTO agenda (id, kind, user_id, request, created, begins, due)
         VALUES (:id, :kind, :user_id, :request, :created, :begins, :due)",
        named_params! {
            ":id": entry.id,
            ":kind": kind,
            ":user_id": entry.user_id,
            ":request": entry.request,
            ":created": created,
            ":begins": begins,
            ":due": due,
        },
    )?;
    Ok(())
}

/// The first work that is due.
pub(crate) fn due(rows: &Connection, now: Timestamp) -> Result<Option<Entry>> {
    let sql = "SELECT * FROM agenda WHERE due <= ?1 ORDER BY due, number LIMIT 1";
    rows.prepare_cached(sql)?.query_row(params![millis(now)], read).optional()
}

pub(crate) fn find(rows: &Connection, id: &str) -> Result<Option<Entry>> {
    rows.query_row("SELECT * FROM agenda WHERE id = ?1", [id], read).optional()
}

/// Removes work, done or not.
pub(crate) fn remove(rows: &Connection, id: &str) -> Result<()> {
    rows.execute("DELETE FROM agenda WHERE id = ?1", [id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Entry> {
    let name: String = row.get("kind")?;
    let kind = KINDS.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind);
    Ok(Entry {
        kind: kind.ok_or_else(|| misfit(row, "kind", format!("{name:?} is not a kind of work")))?,
        id: row.get("id")?,
        user_id: row.get("user_id")?,
        request: row.get("request")?,
        span: Span::read(row)?,
    })
}
