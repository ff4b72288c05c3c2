//! Batch jobs, and the packages that some of them made.

use jiff::Timestamp;
use koodrive::common::{ArchiveEntry, JobItem};
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::agenda::Span;
use super::{millis, misfit, optional_time, time};

pub(super) const SCHEMA: &str = "
-- `kind`, `action` and `result` are the vendor's numbers; `items` and `entries` are JSON, as responses have them. A job
-- that has ended without a result was cancelled.
CREATE TABLE jobs (
    job_id       TEXT PRIMARY KEY,
    user_id      TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    kind         INTEGER NOT NULL,
    action       INTEGER,
    result       INTEGER,
    count        INTEGER NOT NULL,
    container_id TEXT NOT NULL,
    object       TEXT,
    items        TEXT NOT NULL,
    entries      TEXT NOT NULL,
    created      INTEGER NOT NULL,
    begins       INTEGER NOT NULL,
    due          INTEGER NOT NULL,
    ended        INTEGER
) STRICT;

CREATE INDEX jobs_by_user ON jobs (user_id);

-- Archives to download, under their names in the object storage. They are in no space.
CREATE TABLE packages (
    object  TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    sha256  TEXT NOT NULL REFERENCES contents,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX packages_by_content ON packages (sha256);
";

/// A job's row.
#[derive(Clone, Debug)]
pub(crate) struct JobRow {
    pub(crate) job_id: String,
    pub(crate) user_id: String,
    pub(crate) kind: i64,
    pub(crate) action: Option<i64>,
    pub(crate) result: Option<i64>,
    /// How many files the request names.
    pub(crate) count: u64,
    /// The target space.
    pub(crate) container_id: String,
    /// The package that it made.
    pub(crate) object: Option<String>,
    pub(crate) items: Vec<JobItem>,
    pub(crate) entries: Vec<ArchiveEntry>,
    pub(crate) span: Span,
    pub(crate) ended: Option<Timestamp>,
}

/// A package's row.
#[derive(Clone, Debug)]
pub(crate) struct PackageRow {
    pub(crate) object: String,
    pub(crate) name: String,
    pub(crate) sha256: String,
    pub(crate) expires: Timestamp,
}

pub(crate) fn insert(rows: &Connection, job: &JobRow) -> Result<()> {
    let [created, begins, due] = job.span.columns();
    rows.execute(
        "INSERT INTO jobs (job_id, user_id, kind, action, result, count, container_id, object, items, entries, created,
            begins, due, ended)
         VALUES (:job_id, :user_id, :kind, :action, :result, :count, :container_id, :object, :items, :entries,
            :created, :begins, :due, :ended)",
        named_params! {
            ":job_id": job.job_id,
            ":user_id": job.user_id,
            ":kind": job.kind,
            ":action": job.action,
            ":result": job.result,
            ":count": job.count,
            ":container_id": job.container_id,
            ":object": job.object,
            ":items": text(&job.items)?,
            ":entries": text(&job.entries)?,
            ":created": created,
            ":begins": begins,
            ":due": due,
            ":ended": job.ended.map(millis),
        },
    )?;
    Ok(())
}

/// Records the outcome of a job.
pub(crate) fn end(rows: &Connection, job: &JobRow) -> Result<()> {
    rows.execute(
        "UPDATE jobs SET result = ?2, object = ?3, items = ?4, entries = ?5, ended = ?6 WHERE job_id = ?1",
        params![job.job_id, job.result, job.object, text(&job.items)?, text(&job.entries)?, job.ended.map(millis)],
    )?;
    Ok(())
}

/// A user's job.
pub(crate) fn find(rows: &Connection, user_id: &str, job_id: &str) -> Result<Option<JobRow>> {
    let sql = "SELECT * FROM jobs WHERE user_id = ?1 AND job_id = ?2";
    rows.query_row(sql, [user_id, job_id], read).optional()
}

/// The jobs of a user, the latest first.
pub(crate) fn all(rows: &Connection, user_id: &str) -> Result<Vec<JobRow>> {
    let sql = "SELECT * FROM jobs WHERE user_id = ?1 ORDER BY created DESC, rowid DESC";
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

pub(crate) fn count(rows: &Connection, user_id: &str) -> Result<u64> {
    rows.query_row("SELECT count(*) FROM jobs WHERE user_id = ?1", [user_id], |row| row.get(0))
}

/// Removes a user's oldest job that has ended, and returns whether there was one.
pub(crate) fn forget_oldest(rows: &Connection, user_id: &str) -> Result<bool> {
    let sql = "DELETE FROM jobs WHERE rowid = (
                   SELECT rowid FROM jobs WHERE user_id = ?1 AND ended IS NOT NULL ORDER BY rowid LIMIT 1
               )";
    Ok(rows.execute(sql, [user_id])? > 0)
}

pub(crate) fn add_package(rows: &Connection, package: &PackageRow) -> Result<()> {
    let PackageRow { object, name, sha256, expires } = package;
    let sql = "INSERT INTO packages (object, name, sha256, expires) VALUES (?1, ?2, ?3, ?4)";
    rows.execute(sql, params![object, name, sha256, millis(*expires)])?;
    Ok(())
}

pub(crate) fn package(rows: &Connection, object: &str) -> Result<Option<PackageRow>> {
    rows.query_row("SELECT * FROM packages WHERE object = ?1", [object], |row| {
        Ok(PackageRow {
            object: row.get("object")?,
            name: row.get("name")?,
            sha256: row.get("sha256")?,
            expires: time(row, "expires")?,
        })
    })
    .optional()
}

/// Removes expired packages.
pub(crate) fn expire_packages(rows: &Connection, now: Timestamp) -> Result<()> {
    rows.execute("DELETE FROM packages WHERE expires <= ?1", [millis(now)])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<JobRow> {
    Ok(JobRow {
        job_id: row.get("job_id")?,
        user_id: row.get("user_id")?,
        kind: row.get("kind")?,
        action: row.get("action")?,
        result: row.get("result")?,
        count: row.get("count")?,
        container_id: row.get("container_id")?,
        object: row.get("object")?,
        items: list(row, "items")?,
        entries: list(row, "entries")?,
        span: Span::read(row)?,
        ended: optional_time(row, "ended")?,
    })
}

/// A list as the tables hold it.
fn text<T: Serialize>(list: &[T]) -> Result<String> {
    serde_json::to_string(list).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

fn list<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<Vec<T>> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| misfit(row, column, error))
}
