//! Authorization codes and tokens.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, params};

use super::{millis, optional_time, time};

/// A token's row, with that of its session.
#[derive(Clone, Debug)]
pub(crate) struct TokenRow {
    /// The whole `Authorization` value.
    pub(crate) token: String,
    pub(crate) session_id: String,
    pub(crate) user_id: String,
    pub(crate) expires: Timestamp,
    /// When a refresh replaced it.
    pub(crate) replaced: Option<Timestamp>,
    /// When the session ends, unless it is used before.
    pub(crate) ends: Timestamp,
}

pub(crate) fn add_code(rows: &Connection, code: &str, user_id: &str) -> Result<()> {
    rows.execute("INSERT INTO codes (code, user_id) VALUES (?1, ?2)", [code, user_id])?;
    Ok(())
}

/// Takes a code, which is valid once, and returns its user.
pub(crate) fn take_code(rows: &Connection, code: &str) -> Result<Option<String>> {
    rows.query_row("DELETE FROM codes WHERE code = ?1 RETURNING user_id", [code], |row| row.get(0)).optional()
}

pub(crate) fn add_session(rows: &Connection, session_id: &str, user_id: &str, ends: Timestamp) -> Result<()> {
    let sql = "INSERT INTO sessions (session_id, user_id, ends) VALUES (?1, ?2, ?3)";
    rows.execute(sql, params![session_id, user_id, millis(ends)])?;
    Ok(())
}

pub(crate) fn add_token(rows: &Connection, token: &str, session_id: &str, expires: Timestamp) -> Result<()> {
    let sql = "INSERT INTO tokens (token, session_id, expires) VALUES (?1, ?2, ?3)";
    rows.execute(sql, params![token, session_id, millis(expires)])?;
    Ok(())
}

pub(crate) fn token(rows: &Connection, token: &str) -> Result<Option<TokenRow>> {
    let sql = "SELECT * FROM tokens JOIN sessions USING (session_id) WHERE token = ?1";
    rows.query_row(sql, [token], |row| {
        Ok(TokenRow {
            token: row.get("token")?,
            session_id: row.get("session_id")?,
            user_id: row.get("user_id")?,
            expires: time(row, "expires")?,
            replaced: optional_time(row, "replaced")?,
            ends: time(row, "ends")?,
        })
    })
    .optional()
}

/// The current token of a session.
pub(crate) fn current_token(rows: &Connection, session_id: &str) -> Result<Option<String>> {
    let sql = "SELECT token FROM tokens WHERE session_id = ?1 AND replaced IS NULL";
    rows.query_row(sql, [session_id], |row| row.get(0)).optional()
}

/// Prolongs a token.
pub(crate) fn extend_token(rows: &Connection, token: &str, expires: Timestamp) -> Result<()> {
    rows.execute("UPDATE tokens SET expires = ?2 WHERE token = ?1", params![token, millis(expires)])?;
    Ok(())
}

/// Prolongs a session.
pub(crate) fn extend_session(rows: &Connection, session_id: &str, ends: Timestamp) -> Result<()> {
    rows.execute("UPDATE sessions SET ends = ?2 WHERE session_id = ?1", params![session_id, millis(ends)])?;
    Ok(())
}

pub(crate) fn replace_token(rows: &Connection, token: &str, now: Timestamp) -> Result<()> {
    rows.execute("UPDATE tokens SET replaced = ?2 WHERE token = ?1", params![token, millis(now)])?;
    Ok(())
}

/// Ends a session with all its tokens.
pub(crate) fn end_session(rows: &Connection, session_id: &str) -> Result<()> {
    rows.execute("DELETE FROM sessions WHERE session_id = ?1", [session_id])?;
    Ok(())
}
