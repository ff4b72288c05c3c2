//! Administrative tasks, and the batches of users to import.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};

use super::agenda::Span;
use super::groups::{self, MemberRow};
use super::{millis, misfit, optional_time};

pub(super) const SCHEMA: &str = "
-- `kind` and `status` are the vendor's numbers; the status is the final one. The users named here may be gone.
CREATE TABLE tasks (
    task_id     TEXT PRIMARY KEY,
    kind        INTEGER NOT NULL,
    name        TEXT NOT NULL,
    creator     TEXT NOT NULL,
    status      INTEGER NOT NULL,
    result_code TEXT,
    params      TEXT NOT NULL,
    -- The users of a handover, and the name of the recipient.
    source      TEXT,
    recipient   TEXT,
    recipient_name TEXT,
    -- The outcome of an import, as responses have it.
    outcome     TEXT,
    created     INTEGER NOT NULL,
    begins      INTEGER NOT NULL,
    due         INTEGER NOT NULL,
    ended       INTEGER
) STRICT;

-- OrgID accounts to import, as JSON.
CREATE TABLE imports (
    result_id TEXT PRIMARY KEY,
    accounts  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

/// The role of a group's owner, as the vendor has it.
const OWNER: i64 = 0;

/// A task's row.
#[derive(Clone, Debug)]
pub(crate) struct TaskRow {
    pub(crate) task_id: String,
    pub(crate) kind: i64,
    pub(crate) name: String,
    pub(crate) creator: String,
    /// The final status, valid once it has ended.
    pub(crate) status: i64,
    pub(crate) result_code: Option<String>,
    /// The request that started it, as JSON.
    pub(crate) params: String,
    pub(crate) handover: Option<Handover>,
    /// The outcome of an import, as JSON.
    pub(crate) outcome: Option<String>,
    pub(crate) span: Span,
    pub(crate) ended: Option<Timestamp>,
}

/// The users of a handover.
#[derive(Clone, Debug)]
pub(crate) struct Handover {
    pub(crate) source: String,
    pub(crate) recipient: String,
    pub(crate) recipient_name: String,
}

pub(crate) fn insert(rows: &Connection, task: &TaskRow) -> Result<()> {
    let handover = task.handover.as_ref();
    let [created, begins, due] = task.span.columns();
    rows.execute(
        "INSERT INTO tasks (task_id, kind, name, creator, status, result_code, params, source, recipient,
            recipient_name, outcome, created, begins, due, ended)
         VALUES (:task_id, :kind, :name, :creator, :status, :result_code, :params, :source, :recipient,
            :recipient_name, :outcome, :created, :begins, :due, :ended)",
        named_params! {
            ":task_id": task.task_id,
            ":kind": task.kind,
            ":name": task.name,
            ":creator": task.creator,
            ":status": task.status,
            ":result_code": task.result_code,
            ":params": task.params,
            ":source": handover.map(|handover| &handover.source),
            ":recipient": handover.map(|handover| &handover.recipient),
            ":recipient_name": handover.map(|handover| &handover.recipient_name),
            ":outcome": task.outcome,
            ":created": created,
            ":begins": begins,
            ":due": due,
            ":ended": task.ended.map(millis),
        },
    )?;
    Ok(())
}

/// Records the outcome of a task.
pub(crate) fn end(rows: &Connection, task: &TaskRow) -> Result<()> {
    rows.execute(
        "UPDATE tasks SET status = ?2, result_code = ?3, outcome = ?4, ended = ?5 WHERE task_id = ?1",
        params![task.task_id, task.status, task.result_code, task.outcome, task.ended.map(millis)],
    )?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, task_id: &str) -> Result<Option<TaskRow>> {
    rows.query_row("SELECT * FROM tasks WHERE task_id = ?1", [task_id], read).optional()
}

/// All tasks, the oldest first.
pub(crate) fn all(rows: &Connection) -> Result<Vec<TaskRow>> {
    rows.prepare_cached("SELECT * FROM tasks ORDER BY created, rowid")?.query_map([], read)?.collect()
}

pub(crate) fn add_import(rows: &Connection, result_id: &str, accounts: &[String]) -> Result<()> {
    let accounts =
        serde_json::to_string(accounts).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    rows.execute("INSERT INTO imports (result_id, accounts) VALUES (?1, ?2)", [result_id, &accounts])?;
    Ok(())
}

/// The accounts of a batch.
pub(crate) fn import(rows: &Connection, result_id: &str) -> Result<Option<Vec<String>>> {
    let read = |row: &Row<'_>| {
        let accounts: String = row.get("accounts")?;
        serde_json::from_str(&accounts).map_err(|error| misfit(row, "accounts", error))
    };
    rows.query_row("SELECT accounts FROM imports WHERE result_id = ?1", [result_id], read).optional()
}

/// Gives a group to another owner, who need not be a member.
pub(crate) fn give_group(rows: &Connection, group_id: &str, heir: &str, now: Timestamp) -> Result<()> {
    let sql = "UPDATE groups SET owner = ?2, modified = ?3 WHERE group_id = ?1";
    rows.execute(sql, params![group_id, heir, millis(now)])?;
    let member = groups::member(rows, group_id, heir)?;
    let (top, created) = member.map_or((false, now), |member| (member.top, member.created));
    let (group_id, user_id) = (group_id.to_owned(), heir.to_owned());
    groups::put_member(rows, &MemberRow { group_id, user_id, role: OWNER, top, created, modified: now })
}

fn read(row: &Row<'_>) -> Result<TaskRow> {
    let source: Option<String> = row.get("source")?;
    let handover = source.map(|source| {
        Ok::<_, rusqlite::Error>(Handover {
            source,
            recipient: row.get("recipient")?,
            recipient_name: row.get("recipient_name")?,
        })
    });
    Ok(TaskRow {
        task_id: row.get("task_id")?,
        kind: row.get("kind")?,
        name: row.get("name")?,
        creator: row.get("creator")?,
        status: row.get("status")?,
        result_code: row.get("result_code")?,
        params: row.get("params")?,
        handover: handover.transpose()?,
        outcome: row.get("outcome")?,
        span: Span::read(row)?,
        ended: optional_time(row, "ended")?,
    })
}
