//! Share tokens, and tasks on the files of shares.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};
use serde::{Deserialize, Serialize};

use super::{from_json, json};
use crate::store::agenda::Span;
use crate::store::{millis, optional_time};

/// A task's row.
#[derive(Clone, Debug)]
pub(crate) struct TaskRow {
    pub(crate) task_id: String,
    pub(crate) share_id: String,
    /// The user who started it; `None` for a visitor of a public share.
    pub(crate) user_id: Option<String>,
    /// The vendor's number.
    pub(crate) kind: i64,
    /// One for each file, once it has ended.
    pub(crate) items: Vec<TaskItem>,
    /// The archive of a task that packs; `None` if every file failed.
    pub(crate) archive: Option<Archive>,
    pub(crate) span: Span,
    pub(crate) ended: Option<Timestamp>,
}

/// An archive's columns.
#[derive(Clone, Debug)]
pub(crate) struct Archive {
    /// The name under which the object storage knows the content.
    pub(crate) object: String,
    pub(crate) name: String,
    pub(crate) sha256: String,
}

/// The outcome of one file of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TaskItem {
    pub(crate) file_id: String,
    /// The saved file: its id, and its path by ids. `None` if it failed.
    pub(crate) became: Option<(String, String)>,
    /// 0, or the vendor's error code.
    pub(crate) code: i64,
    pub(crate) message: String,
}

/// Adds a token of a user, or of a visitor of a public share.
pub(crate) fn add_token(
    rows: &Connection,
    token: &str,
    share_id: &str,
    user_id: Option<&str>,
    expires: Timestamp,
) -> Result<()> {
    rows.execute(
        "INSERT INTO share_tokens (token, share_id, user_id, expires) VALUES (?1, ?2, ?3, ?4)",
        params![token, share_id, user_id, millis(expires)],
    )?;
    Ok(())
}

/// Whether a token is for this share and this user or visitor, and has not expired.
pub(crate) fn is_token(
    rows: &Connection,
    token: &str,
    share_id: &str,
    user_id: Option<&str>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM share_tokens
                              WHERE token = ?1 AND share_id = ?2 AND user_id IS ?3 AND expires > ?4)";
    rows.query_row(sql, params![token, share_id, user_id, millis(now)], |row| row.get(0))
}

/// Removes all tokens of a share.
pub(crate) fn forget_tokens(rows: &Connection, share_id: &str) -> Result<()> {
    rows.execute("DELETE FROM share_tokens WHERE share_id = ?1", [share_id])?;
    Ok(())
}

pub(crate) fn add_task(rows: &Connection, task: &TaskRow) -> Result<()> {
    let [created, begins, due] = task.span.columns();
    rows.execute(
        "INSERT INTO share_tasks (task_id, share_id, user_id, kind, items, created, begins, due)
         VALUES (:task_id, :share_id, :user_id, :kind, :items, :created, :begins, :due)",
        named_params! {
            ":task_id": task.task_id,
            ":share_id": task.share_id,
            ":user_id": task.user_id,
            ":kind": task.kind,
            ":items": json(&task.items),
            ":created": created,
            ":begins": begins,
            ":due": due,
        },
    )?;
    Ok(())
}

/// Records the outcome of a task.
pub(crate) fn end_task(
    rows: &Connection,
    task_id: &str,
    items: &[TaskItem],
    archive: Option<&Archive>,
    ended: Timestamp,
) -> Result<()> {
    rows.execute(
        "UPDATE share_tasks SET items = ?2, object = ?3, name = ?4, sha256 = ?5, ended = ?6 WHERE task_id = ?1",
        params![
            task_id,
            json(&items),
            archive.map(|archive| &archive.object),
            archive.map(|archive| &archive.name),
            archive.map(|archive| &archive.sha256),
            millis(ended),
        ],
    )?;
    Ok(())
}

pub(crate) fn task(rows: &Connection, task_id: &str) -> Result<Option<TaskRow>> {
    rows.query_row("SELECT * FROM share_tasks WHERE task_id = ?1", [task_id], read).optional()
}

/// The task that visitors of a public share started last.
pub(crate) fn last_public_task(rows: &Connection, share_id: &str) -> Result<Option<TaskRow>> {
    let sql = "SELECT * FROM share_tasks WHERE share_id = ?1 AND user_id IS NULL ORDER BY number DESC LIMIT 1";
    rows.query_row(sql, [share_id], read).optional()
}

fn read(row: &Row<'_>) -> Result<TaskRow> {
    let object: Option<String> = row.get("object")?;
    let archive =
        |object| Ok::<_, rusqlite::Error>(Archive { object, name: row.get("name")?, sha256: row.get("sha256")? });
    Ok(TaskRow {
        task_id: row.get("task_id")?,
        share_id: row.get("share_id")?,
        user_id: row.get("user_id")?,
        kind: row.get("kind")?,
        items: from_json(row, "items")?,
        archive: object.map(archive).transpose()?,
        span: Span::read(row)?,
        ended: optional_time(row, "ended")?,
    })
}
