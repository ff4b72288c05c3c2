//! Access to shares: who may open them, and which files they give access to.

use koodrive::common::FileId;
use koodrive::errors;
use koodrive::shares::{ShareCode, ShareId, ShareScope, ShareStatus};
use koodrive_runtime::Secret;
use rusqlite::Connection;

use super::members;
use crate::api::{Call, Refusal};
use crate::enterprise::Access;
use crate::rules::permissions::Permission;
use crate::store::files::{self, FileRow};
use crate::store::shares::{self, ShareRow, links};

/// A share by its id, whoever owns it. Refused if there is none: 13000309.
pub(super) fn share(rows: &Connection, id: &ShareId) -> Result<ShareRow, Refusal> {
    let message = format!("there is no share {id}");
    shares::find(rows, id.as_str())?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

/// A share of the caller. Refused if another user owns it: 13000410.
pub(super) fn own(rows: &Connection, call: &Call, id: &ShareId) -> Result<ShareRow, Refusal> {
    let share = share(rows, id)?;
    if share.owner == call.user_id()? { Ok(share) } else { Err(forbidden("the share belongs to another user")) }
}

/// A share of another user for the caller. All others are refused: 13000410.
pub(super) fn received(rows: &Connection, call: &Call, id: &ShareId) -> Result<ShareRow, Refusal> {
    let share = share(rows, id)?;
    let user_id = call.user_id()?;
    if share.owner != user_id && members::include(rows, &share, user_id)? {
        return Ok(share);
    }
    Err(forbidden("the share was not made for the caller"))
}

/// The share of a link, whether it can still be opened or not. Refused if it is not for the caller: 13000410.
pub(super) fn linked(rows: &Connection, call: &Call, code: &ShareCode) -> Result<ShareRow, Refusal> {
    let share = by_code(rows, code)?;
    check_for(rows, call, &share)?;
    Ok(share)
}

fn by_code(rows: &Connection, code: &ShareCode) -> Result<ShareRow, Refusal> {
    let message = format!("no share has the code {code}");
    shares::by_code(rows, code.as_str())?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

/// The public share of a link, whether it can still be opened or not. Refused if the share is not public: 13000410.
pub(super) fn public(rows: &Connection, code: &ShareCode) -> Result<ShareRow, Refusal> {
    let share = by_code(rows, code)?;
    check_public(&share)?;
    Ok(share)
}

/// Refuses a share that only users can open.
pub(super) fn check_public(share: &ShareRow) -> Result<(), Refusal> {
    if is_public(share) { Ok(()) } else { Err(forbidden("the share is not public")) }
}

fn is_public(share: &ShareRow) -> bool {
    ShareScope::from(share.scope) == ShareScope::External
}

/// Refuses callers that a share is not for.
pub(super) fn check_for(rows: &Connection, call: &Call, share: &ShareRow) -> Result<(), Refusal> {
    let user_id = call.user_id()?;
    if is_public(share) || share.owner == user_id || members::include(rows, share, user_id)? {
        return Ok(());
    }
    Err(forbidden("the share is not for the caller"))
}

fn forbidden(why: &str) -> Refusal {
    Refusal::new(errors::SPACE_FORBIDDEN, why)
}

/// Refuses a share that can no longer be opened: 13000309.
pub(super) fn check_open(rows: &Connection, call: &Call, share: &ShareRow) -> Result<(), Refusal> {
    let why = match status(rows, call, share)? {
        ShareStatus::ByExpiry => return Ok(()),
        ShareStatus::Expired => "the share has expired",
        _ => "the files of the share have been deleted",
    };
    Err(Refusal::new(errors::RESOURCE_NOT_FOUND, why))
}

pub(super) fn status(rows: &Connection, call: &Call, share: &ShareRow) -> Result<ShareStatus, Refusal> {
    if share.expires <= call.now {
        return Ok(ShareStatus::Expired);
    }
    let left = files(rows, share)?.iter().any(|file| file.recycled.is_none());
    Ok(if left { ShareStatus::ByExpiry } else { ShareStatus::FileDeleted })
}

/// Checks the share token for a share with an access code. A visitor of a public share has no `user_id`.
pub(super) fn check_token(
    rows: &Connection,
    call: &Call,
    share: &ShareRow,
    user_id: Option<&str>,
    token: Option<&Secret>,
) -> Result<(), Refusal> {
    if share.extract_code.is_empty() {
        return Ok(());
    }
    let token = token.ok_or_else(|| Refusal::parameter("kdstoken", "is missing: the share has an access code"))?;
    if links::is_token(rows, token.expose(), &share.share_id, user_id, call.now)? {
        return Ok(());
    }
    Err(Refusal::parameter("kdstoken", "is unknown, expired, or for another share or user"))
}

/// Checks that a caller can access contents: the share is for the caller, open, allows downloads, and the token is valid.
pub(super) fn check_usable(
    rows: &Connection,
    call: &Call,
    share: &ShareRow,
    token: Option<&Secret>,
) -> Result<(), Refusal> {
    check_for(rows, call, share)?;
    check_contents(rows, call, share, Some(call.user_id()?), token)
}

/// Checks that the contents of a share are open to someone whom it is for.
pub(super) fn check_contents(
    rows: &Connection,
    call: &Call,
    share: &ShareRow,
    user_id: Option<&str>,
    token: Option<&Secret>,
) -> Result<(), Refusal> {
    check_open(rows, call, share)?;
    check_token(rows, call, share, user_id, token)?;
    match share.permission.as_ref().and_then(|permission| permission.download) {
        Some(false) => Err(forbidden("the share does not allow downloads")),
        _ => Ok(()),
    }
}

/// The files that a share names and that exist, in the recycle bin or not.
pub(crate) fn files(rows: &Connection, share: &ShareRow) -> Result<Vec<FileRow>, Refusal> {
    let found = share.file_ids.iter().filter_map(|id| files::find(rows, id).transpose());
    Ok(found.collect::<Result<_, _>>()?)
}

/// A file of a share that can be downloaded. Refused if the owner of the share may not download it: 13000410.
pub(super) fn downloadable(rows: &Connection, share: &ShareRow, id: &FileId) -> Result<FileRow, Refusal> {
    let file = file(rows, share, id)?;
    Access::of(rows, &share.owner, &file.container_id)?.check_tree(rows, &file, Permission::Download)?;
    Ok(file)
}

/// A file that a share names, or one in its folders. All others are refused: 13000309.
pub(super) fn file(rows: &Connection, share: &ShareRow, id: &FileId) -> Result<FileRow, Refusal> {
    let way = files::path(rows, id.as_str())?;
    let shared = way.iter().any(|file| share.file_ids.contains(&file.file_id));
    let message = format!("there is no file {id} in the share");
    let file = way.into_iter().next_back().filter(|_| shared);
    let file = file.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
    if file.recycled.is_some() {
        return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
    }
    Ok(file)
}
