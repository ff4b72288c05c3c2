//! Shared folders, and the invitations to them.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Result, Row, named_params, params};

use super::{millis, optional_time, time};

const SELECT: &str = "SELECT shared_folders.*, files.container_id, files.name, files.recycled, groups.owner
    FROM shared_folders JOIN files USING (file_id) JOIN groups USING (group_id)";

/// A shared folder's row, with what the folder and its group tell of it.
#[derive(Clone, Debug)]
pub(crate) struct SharedFolderRow {
    pub(crate) shared_folder_id: String,
    pub(crate) file_id: String,
    pub(crate) group_id: String,
    pub(crate) creator: String,
    pub(crate) created: Timestamp,
    /// That of the group.
    pub(crate) owner: String,
    pub(crate) container_id: String,
    pub(crate) name: String,
    /// When the folder was moved to the recycle bin.
    pub(crate) recycled: Option<Timestamp>,
}

/// An invitation's row.
#[derive(Clone, Debug)]
pub(crate) struct InvitationRow {
    pub(crate) invitation_id: String,
    pub(crate) shared_folder_id: String,
    pub(crate) inviter: String,
    pub(crate) invitee: String,
    /// The vendor's number.
    pub(crate) status: i64,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
}

/// Shares a folder with the members of a group.
pub(crate) fn insert(
    rows: &Connection,
    id: &str,
    (file_id, group_id): (&str, &str),
    creator: &str,
    created: Timestamp,
) -> Result<()> {
    rows.execute(
        "INSERT INTO shared_folders (shared_folder_id, file_id, group_id, creator, created)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, file_id, group_id, creator, millis(created)],
    )?;
    Ok(())
}

pub(crate) fn find(rows: &Connection, id: &str) -> Result<Option<SharedFolderRow>> {
    rows.query_row(&format!("{SELECT} WHERE shared_folder_id = ?1"), [id], read).optional()
}

/// The shared folder that has an id: its own, or that of the folder.
pub(crate) fn by_either_id(rows: &Connection, id: &str) -> Result<Option<SharedFolderRow>> {
    rows.query_row(&format!("{SELECT} WHERE shared_folder_id = ?1 OR file_id = ?1"), [id], read).optional()
}

pub(crate) fn of_group(rows: &Connection, group_id: &str) -> Result<Option<SharedFolderRow>> {
    rows.query_row(&format!("{SELECT} WHERE group_id = ?1"), [group_id], read).optional()
}

/// The shared folders that a user owns or has joined, the oldest first.
pub(crate) fn of_member(rows: &Connection, user_id: &str) -> Result<Vec<SharedFolderRow>> {
    let sql =
        format!("{SELECT} WHERE group_id IN (SELECT group_id FROM group_members WHERE user_id = ?1) ORDER BY number");
    rows.prepare_cached(&sql)?.query_map([user_id], read)?.collect()
}

pub(crate) fn invite(rows: &Connection, invitation: &InvitationRow) -> Result<()> {
    rows.execute(
        "INSERT INTO invitations (invitation_id, shared_folder_id, inviter, invitee, status, created, expires)
         VALUES (:id, :folder, :inviter, :invitee, :status, :created, :expires)",
        named_params! {
            ":id": invitation.invitation_id,
            ":folder": invitation.shared_folder_id,
            ":inviter": invitation.inviter,
            ":invitee": invitation.invitee,
            ":status": invitation.status,
            ":created": millis(invitation.created),
            ":expires": millis(invitation.expires),
        },
    )?;
    Ok(())
}

pub(crate) fn invitation(rows: &Connection, id: &str) -> Result<Option<InvitationRow>> {
    rows.query_row("SELECT * FROM invitations WHERE invitation_id = ?1", [id], read_invitation).optional()
}

/// The invitations to a shared folder, the earliest first.
pub(crate) fn invitations_to(rows: &Connection, shared_folder_id: &str) -> Result<Vec<InvitationRow>> {
    let sql = "SELECT * FROM invitations WHERE shared_folder_id = ?1 ORDER BY number";
    rows.prepare_cached(sql)?.query_map([shared_folder_id], read_invitation)?.collect()
}

/// The invitations of a user, the earliest first.
pub(crate) fn invitations_for(rows: &Connection, user_id: &str) -> Result<Vec<InvitationRow>> {
    let sql = "SELECT * FROM invitations WHERE invitee = ?1 ORDER BY number";
    rows.prepare_cached(sql)?.query_map([user_id], read_invitation)?.collect()
}

/// Records the answer to an invitation.
pub(crate) fn answer(rows: &Connection, id: &str, status: i64) -> Result<()> {
    rows.execute("UPDATE invitations SET status = ?2 WHERE invitation_id = ?1", params![id, status])?;
    Ok(())
}

/// Removes the invitations of a user to a shared folder that have this status.
pub(crate) fn withdraw(rows: &Connection, shared_folder_id: &str, user_id: &str, status: i64) -> Result<()> {
    let sql = "DELETE FROM invitations WHERE shared_folder_id = ?1 AND invitee = ?2 AND status = ?3";
    rows.execute(sql, params![shared_folder_id, user_id, status])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<SharedFolderRow> {
    Ok(SharedFolderRow {
        shared_folder_id: row.get("shared_folder_id")?,
        file_id: row.get("file_id")?,
        group_id: row.get("group_id")?,
        creator: row.get("creator")?,
        created: time(row, "created")?,
        owner: row.get("owner")?,
        container_id: row.get("container_id")?,
        name: row.get("name")?,
        recycled: optional_time(row, "recycled")?,
    })
}

fn read_invitation(row: &Row<'_>) -> Result<InvitationRow> {
    Ok(InvitationRow {
        invitation_id: row.get("invitation_id")?,
        shared_folder_id: row.get("shared_folder_id")?,
        inviter: row.get("inviter")?,
        invitee: row.get("invitee")?,
        status: row.get("status")?,
        created: time(row, "created")?,
        expires: time(row, "expires")?,
    })
}
