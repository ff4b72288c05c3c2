//! Shares, and the users who have left them.

pub(crate) mod links;

use jiff::Timestamp;
use koodrive::common::{DepartmentId, GroupId, UserId};
use koodrive::shares::SharePermission;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{millis, misfit, time};

pub(super) const SCHEMA: &str = include_str!("schema.sql");

/// A share's row.
#[derive(Clone, Debug)]
pub(crate) struct ShareRow {
    pub(crate) share_id: String,
    pub(crate) short_code: String,
    pub(crate) owner: String,
    pub(crate) container_id: String,
    /// The vendor's number.
    pub(crate) scope: i64,
    pub(crate) members: Members,
    pub(crate) file_ids: Vec<String>,
    pub(crate) display_name: String,
    pub(crate) permission: Option<SharePermission>,
    /// Empty if there is none.
    pub(crate) extract_code: String,
    pub(crate) comment: String,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) views: u64,
    pub(crate) downloads: u64,
    pub(crate) saves: u64,
}

/// The members of a share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Members {
    pub(crate) departments: Vec<DepartmentId>,
    pub(crate) groups: Vec<GroupId>,
    pub(crate) users: Vec<UserId>,
}

impl Members {
    pub(crate) fn is_empty(&self) -> bool {
        self.departments.is_empty() && self.groups.is_empty() && self.users.is_empty()
    }
}

/// The counters of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counter {
    Views,
    Downloads,
    Saves,
}

/// Adds a share; its counters begin at zero.
pub(crate) fn insert(rows: &Connection, share: &ShareRow) -> Result<()> {
    rows.execute(
        "INSERT INTO shares (share_id, short_code, owner, container_id, scope, members, file_ids, display_name,
            permission, extract_code, comment, created, updated, expires)
         VALUES (:share_id, :short_code, :owner, :container_id, :scope, :members, :file_ids, :display_name,
            :permission, :extract_code, :comment, :created, :updated, :expires)",
        named_params! {
            ":share_id": share.share_id,
            ":short_code": share.short_code,
            ":owner": share.owner,
            ":container_id": share.container_id,
            ":scope": share.scope,
            ":members": json(&share.members),
            ":file_ids": json(&share.file_ids),
            ":display_name": share.display_name,
            ":permission": json(&share.permission),
            ":extract_code": share.extract_code,
            ":comment": share.comment,
            ":created": millis(share.created),
            ":updated": millis(share.updated),
            ":expires": millis(share.expires),
        },
    )?;
    Ok(())
}

/// Updates what can change of a share.
pub(crate) fn update(rows: &Connection, share: &ShareRow) -> Result<()> {
    rows.execute(
        "UPDATE shares SET members = :members, permission = :permission, extract_code = :extract_code,
            comment = :comment, updated = :updated, expires = :expires
         WHERE share_id = :share_id",
        named_params! {
            ":share_id": share.share_id,
            ":members": json(&share.members),
            ":permission": json(&share.permission),
            ":extract_code": share.extract_code,
            ":comment": share.comment,
            ":updated": millis(share.updated),
            ":expires": millis(share.expires),
        },
    )?;
    Ok(())
}

/// Increments a counter.
pub(crate) fn count(rows: &Connection, share_id: &str, counter: Counter) -> Result<()> {
    let sql = match counter {
        Counter::Views => "UPDATE shares SET views = views + 1 WHERE share_id = ?1",
        Counter::Downloads => "UPDATE shares SET downloads = downloads + 1 WHERE share_id = ?1",
        Counter::Saves => "UPDATE shares SET saves = saves + 1 WHERE share_id = ?1",
    };
    rows.execute(sql, [share_id])?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, share_id: &str) -> Result<Option<ShareRow>> {
    rows.query_row("SELECT * FROM shares WHERE share_id = ?1", [share_id], read).optional()
}

/// The share of a link.
pub(crate) fn by_code(rows: &Connection, short_code: &str) -> Result<Option<ShareRow>> {
    rows.query_row("SELECT * FROM shares WHERE short_code = ?1", [short_code], read).optional()
}

/// The shares of a user, the earliest first.
pub(crate) fn of_owner(rows: &Connection, user_id: &str) -> Result<Vec<ShareRow>> {
    let sql = "SELECT * FROM shares WHERE owner = ?1 ORDER BY number";
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

/// The shares of everybody else, the earliest first.
pub(crate) fn of_others(rows: &Connection, user_id: &str) -> Result<Vec<ShareRow>> {
    let sql = "SELECT * FROM shares WHERE owner <> ?1 ORDER BY number";
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

/// Removes a share.
pub(crate) fn remove(rows: &Connection, share_id: &str) -> Result<()> {
    rows.execute("DELETE FROM shares WHERE share_id = ?1", [share_id])?;
    Ok(())
}

/// Records that a user has left a share.
pub(crate) fn leave(rows: &Connection, share_id: &str, user_id: &str) -> Result<()> {
    rows.execute("INSERT INTO share_leavers (share_id, user_id) VALUES (?1, ?2)", [share_id, user_id])?;
    Ok(())
}

pub(crate) fn has_left(rows: &Connection, share_id: &str, user_id: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM share_leavers WHERE share_id = ?1 AND user_id = ?2)";
    rows.query_row(sql, [share_id, user_id], |row| row.get(0))
}

/// Lets users back in who have left a share.
pub(crate) fn forget_leavers(rows: &Connection, share_id: &str) -> Result<()> {
    rows.execute("DELETE FROM share_leavers WHERE share_id = ?1", [share_id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<ShareRow> {
    Ok(ShareRow {
        share_id: row.get("share_id")?,
        short_code: row.get("short_code")?,
        owner: row.get("owner")?,
        container_id: row.get("container_id")?,
        scope: row.get("scope")?,
        members: from_json(row, "members")?,
        file_ids: from_json(row, "file_ids")?,
        display_name: row.get("display_name")?,
        permission: from_json(row, "permission")?,
        extract_code: row.get("extract_code")?,
        comment: row.get("comment")?,
        created: time(row, "created")?,
        updated: time(row, "updated")?,
        expires: time(row, "expires")?,
        views: row.get("views")?,
        downloads: row.get("downloads")?,
        saves: row.get("saves")?,
    })
}

/// A value as the tables hold it.
fn json<T: Serialize>(value: &T) -> String {
    // Text, numbers and lists: encoding them cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

fn from_json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T> {
    serde_json::from_str(&row.get::<_, String>(column)?).map_err(|error| misfit(row, column, error))
}
