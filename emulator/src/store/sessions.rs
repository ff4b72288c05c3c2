//! Authorization codes and tokens.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, params};

use super::{millis, time};

/// A token's row: one session has one token at a time.
#[derive(Clone, Debug)]
pub(crate) struct TokenRow {
    /// The whole `Authorization` value.
    pub(crate) token: String,
    pub(crate) session_id: String,
    pub(crate) user_id: String,
    pub(crate) expires: Timestamp,
}

pub(crate) fn add_code(rows: &Connection, code: &str, user_id: &str) -> Result<()> {
    rows.execute("INSERT INTO codes (code, user_id) VALUES (?1, ?2)", [code, user_id])?;
    Ok(())
}

/// The user that a code stands for; the code is used up by asking.
pub(crate) fn take_code(rows: &Connection, code: &str) -> Result<Option<String>> {
    rows.query_row("DELETE FROM codes WHERE code = ?1 RETURNING user_id", [code], |row| row.get(0)).optional()
}

pub(crate) fn add_token(rows: &Connection, token: &TokenRow) -> Result<()> {
    let TokenRow { token, session_id, user_id, expires } = token;
    rows.execute(
        "INSERT INTO tokens (token, session_id, user_id, expires) VALUES (?1, ?2, ?3, ?4)",
        params![token, session_id, user_id, millis(*expires)],
    )?;
    Ok(())
}

pub(crate) fn token(rows: &Connection, token: &str) -> Result<Option<TokenRow>> {
    rows.query_row("SELECT * FROM tokens WHERE token = ?1", [token], |row| {
        Ok(TokenRow {
            token: row.get("token")?,
            session_id: row.get("session_id")?,
            user_id: row.get("user_id")?,
            expires: time(row, "expires")?,
        })
    })
    .optional()
}

pub(crate) fn extend_token(rows: &Connection, token: &str, expires: Timestamp) -> Result<()> {
    rows.execute("UPDATE tokens SET expires = ?2 WHERE token = ?1", params![token, millis(expires)])?;
    Ok(())
}

pub(crate) fn remove_token(rows: &Connection, token: &str) -> Result<()> {
    rows.execute("DELETE FROM tokens WHERE token = ?1", [token])?;
    Ok(())
}
