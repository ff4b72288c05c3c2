//! Messages of the service to its users.

use jiff::Timestamp;
use rusqlite::{Connection, Result, Row, params};

use super::{millis, time};

pub(super) const SCHEMA: &str = "
-- `category` and `state` (0 unread, 1 read) are the vendor's.
CREATE TABLE messages (
    message_id TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    category   TEXT NOT NULL,
    context    TEXT NOT NULL,
    state      INTEGER NOT NULL,
    created    INTEGER NOT NULL
) STRICT;

CREATE INDEX messages_by_user ON messages (user_id);
";

/// A message's row.
#[derive(Clone, Debug)]
pub(crate) struct MessageRow {
    pub(crate) message_id: String,
    pub(crate) user_id: String,
    pub(crate) category: String,
    pub(crate) context: String,
    pub(crate) state: i64,
    pub(crate) created: Timestamp,
}

pub(crate) fn insert(rows: &Connection, message: &MessageRow) -> Result<()> {
    let MessageRow { message_id, user_id, category, context, state, created } = message;
    rows.execute(
        "INSERT INTO messages (message_id, user_id, category, context, state, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![message_id, user_id, category, context, state, millis(*created)],
    )?;
    Ok(())
}

/// The messages of a user, the latest first.
pub(crate) fn all(rows: &Connection, user_id: &str) -> Result<Vec<MessageRow>> {
    let sql = "SELECT * FROM messages WHERE user_id = ?1 ORDER BY created DESC, rowid DESC";
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

pub(crate) fn count_unread(rows: &Connection, user_id: &str) -> Result<u64> {
    let sql = "SELECT count(*) FROM messages WHERE user_id = ?1 AND state = 0";
    rows.query_row(sql, [user_id], |row| row.get(0))
}

/// Marks a user's message as read, or all of them; returns how many were unread.
pub(crate) fn mark_read(rows: &Connection, user_id: &str, message_id: Option<&str>) -> Result<usize> {
    let sql = "UPDATE messages SET state = 1
               WHERE user_id = ?1 AND state = 0 AND message_id = coalesce(?2, message_id)";
    rows.execute(sql, params![user_id, message_id])
}

/// Deletes a user's message, or all of them; returns how many there were.
pub(crate) fn remove(rows: &Connection, user_id: &str, message_id: Option<&str>) -> Result<usize> {
    let sql = "DELETE FROM messages WHERE user_id = ?1 AND message_id = coalesce(?2, message_id)";
    rows.execute(sql, params![user_id, message_id])
}

fn read(row: &Row<'_>) -> Result<MessageRow> {
    Ok(MessageRow {
        message_id: row.get("message_id")?,
        user_id: row.get("user_id")?,
        category: row.get("category")?,
        context: row.get("context")?,
        state: row.get("state")?,
        created: time(row, "created")?,
    })
}
