//! Groups of users.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::{millis, time};

pub(super) const SCHEMA: &str = "
-- `kind` is the vendor's: 0 group, 1 user group. Rows are in the order of creation.
CREATE TABLE groups (
    group_id TEXT PRIMARY KEY,
    kind     INTEGER NOT NULL,
    name     TEXT NOT NULL,
    owner    TEXT NOT NULL REFERENCES users,
    icon     TEXT,
    created  INTEGER NOT NULL,
    modified INTEGER NOT NULL
) STRICT;

-- `role` is the vendor's: 0 owner, 1 administrator, 2 member. `top` states whether the member pinned the group to
-- the top of lists.
CREATE TABLE group_members (
    group_id TEXT NOT NULL REFERENCES groups ON DELETE CASCADE,
    user_id  TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    role     INTEGER NOT NULL,
    top      INTEGER NOT NULL,
    created  INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    UNIQUE (group_id, user_id)
) STRICT;

CREATE INDEX group_members_by_user ON group_members (user_id);
";

/// A group's row.
#[derive(Clone, Debug)]
pub(crate) struct GroupRow {
    pub(crate) group_id: String,
    /// The vendor's number.
    pub(crate) kind: i64,
    pub(crate) name: String,
    pub(crate) owner: String,
    pub(crate) icon: Option<String>,
    pub(crate) created: Timestamp,
    pub(crate) modified: Timestamp,
}

/// A membership.
#[derive(Clone, Debug)]
pub(crate) struct MemberRow {
    pub(crate) group_id: String,
    pub(crate) user_id: String,
    /// The vendor's number.
    pub(crate) role: i64,
    pub(crate) top: bool,
    pub(crate) created: Timestamp,
    pub(crate) modified: Timestamp,
}

/// Adds a group, or updates what can change.
pub(crate) fn put(rows: &Connection, group: &GroupRow) -> Result<()> {
    let GroupRow { group_id, kind, name, owner, icon, created, modified } = group;
    rows.execute(
        "INSERT INTO groups (group_id, kind, name, owner, icon, created, modified)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (group_id) DO UPDATE SET kind = ?2, name = ?3, icon = ?5, modified = ?7",
        params![group_id, kind, name, owner, icon, millis(*created), millis(*modified)],
    )?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, group_id: &str) -> Result<Option<GroupRow>> {
    rows.query_row("SELECT * FROM groups WHERE group_id = ?1", [group_id], read).optional()
}

/// All groups, the oldest first.
pub(crate) fn all(rows: &Connection) -> Result<Vec<GroupRow>> {
    rows.prepare_cached("SELECT * FROM groups ORDER BY rowid")?.query_map([], read)?.collect()
}

/// The groups that a user is in: pinned ones first, then the oldest.
pub(crate) fn of_user(rows: &Connection, user_id: &str) -> Result<Vec<GroupRow>> {
    let sql = "SELECT groups.* FROM groups JOIN group_members USING (group_id)
               WHERE user_id = ?1 ORDER BY top DESC, groups.rowid";
    rows.prepare_cached(sql)?.query_map([user_id], read)?.collect()
}

/// Removes a group with its memberships.
pub(crate) fn remove(rows: &Connection, group_id: &str) -> Result<()> {
    rows.execute("DELETE FROM groups WHERE group_id = ?1", [group_id])?;
    Ok(())
}

/// Adds a member, or updates what can change.
pub(crate) fn put_member(rows: &Connection, member: &MemberRow) -> Result<()> {
    let MemberRow { group_id, user_id, role, top, created, modified } = member;
    rows.execute(
        "INSERT INTO group_members (group_id, user_id, role, top, created, modified) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (group_id, user_id) DO UPDATE SET role = ?3, top = ?4, modified = ?6",
        params![group_id, user_id, role, top, millis(*created), millis(*modified)],
    )?;
    Ok(())
}

pub(crate) fn member(rows: &Connection, group_id: &str, user_id: &str) -> Result<Option<MemberRow>> {
    let sql = "SELECT * FROM group_members WHERE group_id = ?1 AND user_id = ?2";
    rows.query_row(sql, [group_id, user_id], read_member).optional()
}

/// The members of a group: the owner, administrators, then the others, each the oldest first.
pub(crate) fn members(rows: &Connection, group_id: &str) -> Result<Vec<MemberRow>> {
    let sql = "SELECT * FROM group_members WHERE group_id = ?1 ORDER BY role, rowid";
    rows.prepare_cached(sql)?.query_map([group_id], read_member)?.collect()
}

pub(crate) fn remove_member(rows: &Connection, group_id: &str, user_id: &str) -> Result<()> {
    rows.execute("DELETE FROM group_members WHERE group_id = ?1 AND user_id = ?2", [group_id, user_id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<GroupRow> {
    Ok(GroupRow {
        group_id: row.get("group_id")?,
        kind: row.get("kind")?,
        name: row.get("name")?,
        owner: row.get("owner")?,
        icon: row.get("icon")?,
        created: time(row, "created")?,
        modified: time(row, "modified")?,
    })
}

fn read_member(row: &Row<'_>) -> Result<MemberRow> {
    Ok(MemberRow {
        group_id: row.get("group_id")?,
        user_id: row.get("user_id")?,
        role: row.get("role")?,
        top: row.get("top")?,
        created: time(row, "created")?,
        modified: time(row, "modified")?,
    })
}
