//! Accounts of a carrier's subscribers, their verification codes, and their sessions.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::{millis, time};

pub(super) const SCHEMA: &str = "
-- The account of a user. `password` is salt and digest, and missing where none was set.
CREATE TABLE carrier_accounts (
    user_id    TEXT PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    phone      TEXT NOT NULL UNIQUE,
    first_name TEXT NOT NULL,
    surname    TEXT NOT NULL,
    email      TEXT NOT NULL,
    password   TEXT
) STRICT, WITHOUT ROWID;

-- Verification codes that were sent. One that was right is gone.
CREATE TABLE carrier_codes (
    request_id TEXT PRIMARY KEY,
    phone      TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    code       TEXT NOT NULL,
    expires    INTEGER NOT NULL,
    failures   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Tokens that stand for codes that were right. Each is valid once.
CREATE TABLE carrier_captchas (
    token   TEXT PRIMARY KEY,
    phone   TEXT NOT NULL,
    purpose TEXT NOT NULL,
    expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A session has one pair of tokens, which a refresh replaces. `expires` is the access token's, `ends` the refresh token's.
CREATE TABLE carrier_sessions (
    access_token  TEXT PRIMARY KEY,
    refresh_token TEXT NOT NULL UNIQUE,
    user_id       TEXT NOT NULL REFERENCES carrier_accounts ON DELETE CASCADE,
    expires       INTEGER NOT NULL,
    ends          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX carrier_sessions_by_user ON carrier_sessions (user_id);
";

/// An account's row.
#[derive(Clone, Debug)]
pub(crate) struct AccountRow {
    pub(crate) user_id: String,
    pub(crate) phone: String,
    pub(crate) first_name: String,
    pub(crate) surname: String,
    pub(crate) email: String,
    pub(crate) password: Option<String>,
}

/// A verification code's row.
#[derive(Clone, Debug)]
pub(crate) struct CodeRow {
    pub(crate) request_id: String,
    pub(crate) phone: String,
    /// What it is for: the vendor's number.
    pub(crate) purpose: String,
    pub(crate) code: String,
    pub(crate) expires: Timestamp,
    /// How often it was guessed wrong.
    pub(crate) failures: u32,
}

/// The row of the token of a verification code.
#[derive(Clone, Debug)]
pub(crate) struct CaptchaRow {
    pub(crate) token: String,
    pub(crate) phone: String,
    pub(crate) purpose: String,
    pub(crate) expires: Timestamp,
}

/// A session's row.
#[derive(Clone, Debug)]
pub(crate) struct SessionRow {
    /// The whole `Authorization` value.
    pub(crate) access_token: String,
    pub(crate) refresh_token: String,
    pub(crate) user_id: String,
    /// When the access token expires.
    pub(crate) expires: Timestamp,
    /// When the session ends, unless it is refreshed before.
    pub(crate) ends: Timestamp,
}

pub(crate) fn insert(rows: &Connection, account: &AccountRow) -> Result<()> {
    let AccountRow { user_id, phone, first_name, surname, email, password } = account;
    rows.execute(
        "INSERT INTO carrier_accounts (user_id, phone, first_name, surname, email, password)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![user_id, phone, first_name, surname, email, password],
    )?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, user_id: &str) -> Result<Option<AccountRow>> {
    rows.query_row("SELECT * FROM carrier_accounts WHERE user_id = ?1", [user_id], read).optional()
}

pub(crate) fn by_phone(rows: &Connection, phone: &str) -> Result<Option<AccountRow>> {
    rows.query_row("SELECT * FROM carrier_accounts WHERE phone = ?1", [phone], read).optional()
}

/// Updates the names, the email address and the password of an account.
pub(crate) fn update(rows: &Connection, account: &AccountRow) -> Result<()> {
    let AccountRow { user_id, first_name, surname, email, password, .. } = account;
    rows.execute(
        "UPDATE carrier_accounts SET first_name = ?2, surname = ?3, email = ?4, password = ?5 WHERE user_id = ?1",
        params![user_id, first_name, surname, email, password],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<AccountRow> {
    Ok(AccountRow {
        user_id: row.get("user_id")?,
        phone: row.get("phone")?,
        first_name: row.get("first_name")?,
        surname: row.get("surname")?,
        email: row.get("email")?,
        password: row.get("password")?,
    })
}

pub(crate) fn add_code(rows: &Connection, code: &CodeRow) -> Result<()> {
    let CodeRow { request_id, phone, purpose, code, expires, failures } = code;
    rows.execute(
        "INSERT INTO carrier_codes (request_id, phone, purpose, code, expires, failures) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![request_id, phone, purpose, code, millis(*expires), failures],
    )?;
    Ok(())
}

pub(crate) fn code(rows: &Connection, request_id: &str) -> Result<Option<CodeRow>> {
    let read = |row: &Row<'_>| {
        Ok(CodeRow {
            request_id: row.get("request_id")?,
            phone: row.get("phone")?,
            purpose: row.get("purpose")?,
            code: row.get("code")?,
            expires: time(row, "expires")?,
            failures: row.get("failures")?,
        })
    };
    rows.query_row("SELECT * FROM carrier_codes WHERE request_id = ?1", [request_id], read).optional()
}

pub(crate) fn count_failure(rows: &Connection, request_id: &str) -> Result<()> {
    rows.execute("UPDATE carrier_codes SET failures = failures + 1 WHERE request_id = ?1", [request_id])?;
    Ok(())
}

pub(crate) fn remove_code(rows: &Connection, request_id: &str) -> Result<()> {
    rows.execute("DELETE FROM carrier_codes WHERE request_id = ?1", [request_id])?;
    Ok(())
}

pub(crate) fn add_captcha(rows: &Connection, captcha: &CaptchaRow) -> Result<()> {
    let CaptchaRow { token, phone, purpose, expires } = captcha;
    let sql = "INSERT INTO carrier_captchas (token, phone, purpose, expires) VALUES (?1, ?2, ?3, ?4)";
    rows.execute(sql, params![token, phone, purpose, millis(*expires)])?;
    Ok(())
}

/// Takes the token of a code, which is valid once.
pub(crate) fn take_captcha(rows: &Connection, token: &str) -> Result<Option<CaptchaRow>> {
    let read = |row: &Row<'_>| {
        Ok(CaptchaRow {
            token: row.get("token")?,
            phone: row.get("phone")?,
            purpose: row.get("purpose")?,
            expires: time(row, "expires")?,
        })
    };
    rows.query_row("DELETE FROM carrier_captchas WHERE token = ?1 RETURNING *", [token], read).optional()
}

pub(crate) fn add_session(rows: &Connection, session: &SessionRow) -> Result<()> {
    let SessionRow { access_token, refresh_token, user_id, expires, ends } = session;
    rows.execute(
        "INSERT INTO carrier_sessions (access_token, refresh_token, user_id, expires, ends) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![access_token, refresh_token, user_id, millis(*expires), millis(*ends)],
    )?;
    Ok(())
}

/// The session of an access token.
pub(crate) fn session(rows: &Connection, access_token: &str) -> Result<Option<SessionRow>> {
    let read = |row: &Row<'_>| {
        Ok(SessionRow {
            access_token: row.get("access_token")?,
            refresh_token: row.get("refresh_token")?,
            user_id: row.get("user_id")?,
            expires: time(row, "expires")?,
            ends: time(row, "ends")?,
        })
    };
    rows.query_row("SELECT * FROM carrier_sessions WHERE access_token = ?1", [access_token], read).optional()
}

/// Lets an access token expire at a time.
pub(crate) fn expire_token(rows: &Connection, access_token: &str, at: Timestamp) -> Result<()> {
    let sql = "UPDATE carrier_sessions SET expires = ?2 WHERE access_token = ?1";
    rows.execute(sql, params![access_token, millis(at)])?;
    Ok(())
}

/// Ends a session: neither of its tokens is accepted any more.
pub(crate) fn end_session(rows: &Connection, access_token: &str) -> Result<()> {
    rows.execute("DELETE FROM carrier_sessions WHERE access_token = ?1", [access_token])?;
    Ok(())
}

/// Ends the sessions of an account, except that of one token.
pub(crate) fn end_sessions(rows: &Connection, user_id: &str, except: Option<&str>) -> Result<()> {
    let sql = "DELETE FROM carrier_sessions WHERE user_id = ?1 AND access_token IS NOT ?2";
    rows.execute(sql, params![user_id, except])?;
    Ok(())
}
