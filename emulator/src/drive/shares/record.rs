//! A share in responses, as its owner, its members and visitors see it.

use jiff::SignedDuration;
use koodrive::common::FileType;
use koodrive::shares::{Share, ShareScope, SharedFile};
use rusqlite::Connection;

use super::access;
use crate::api::{Call, Refusal};
use crate::rules::names;
use crate::store::accounts;
use crate::store::files::FileRow;
use crate::store::shares::ShareRow;

const DAY: i64 = SignedDuration::from_hours(24).as_secs();

/// What all of them see.
fn any(rows: &Connection, call: &Call, share: &ShareRow) -> Result<Share, Refusal> {
    let mut shown = Share::default();
    shown.share_id = Some(share.share_id.as_str().into());
    shown.short_url = Some(share.short_code.as_str().into());
    shown.permission.clone_from(&share.permission);
    shown.share_time = Some(Call::time(share.created));
    shown.expire_time = Some(Call::time(share.expires));
    shown.status = Some(access::status(rows, call, share)?);
    Ok(shown)
}

/// What the owner and members see in addition.
fn known(call: &Call, share: &ShareRow, shown: &mut Share) {
    shown.link_url = Some(format!("{}/cloudfile/#/sharelink/i/{}", call.base_url, share.short_code));
    shown.display_name = Some(share.display_name.clone());
    shown.scope = Some(ShareScope::from(share.scope));
    shown.comment = Some(share.comment.clone());
}

/// What members and visitors see in addition.
fn owner(rows: &Connection, share: &ShareRow, shown: &mut Share) -> Result<(), Refusal> {
    shown.owner_id = Some(share.owner.as_str().into());
    shown.owner_name = accounts::user(rows, &share.owner)?.map(|user| user.user_name);
    Ok(())
}

/// As its owner sees it.
pub(super) fn owned(rows: &Connection, call: &Call, share: &ShareRow) -> Result<Share, Refusal> {
    let mut shown = any(rows, call, share)?;
    known(call, share, &mut shown);
    shown.extract_code = Some(share.extract_code.as_str().into());
    Ok(shown)
}

/// As a member sees it.
pub(super) fn received(rows: &Connection, call: &Call, share: &ShareRow) -> Result<Share, Refusal> {
    let mut shown = any(rows, call, share)?;
    known(call, share, &mut shown);
    owner(rows, share, &mut shown)?;
    Ok(shown)
}

/// As a visitor with its link sees it.
pub(super) fn visited(rows: &Connection, call: &Call, share: &ShareRow) -> Result<Share, Refusal> {
    let mut shown = any(rows, call, share)?;
    owner(rows, share, &mut shown)?;
    let seconds = share.expires.duration_since(share.created).as_secs();
    shown.expire_date = Some(((seconds + DAY - 1) / DAY).to_string());
    Ok(shown)
}

pub(super) fn counts(share: &ShareRow, shown: &mut Share) {
    shown.view_cnt = Some(share.views);
    shown.download_cnt = Some(share.downloads);
    shown.save_cnt = Some(share.saves);
}

/// Adds the files, as lists of shares show them.
pub(super) fn files(rows: &Connection, share: &ShareRow, shown: &mut Share) -> Result<(), Refusal> {
    shown.container_id = Some(share.container_id.as_str().into());
    for row in access::files(rows, share)? {
        let mut shared = file(&row);
        shared.mime_type = Some(row.mime_type);
        shared.recycled = Some(row.recycled.is_some());
        shown.files.push(shared);
    }
    Ok(())
}

/// A file of a share.
pub(super) fn file(file: &FileRow) -> SharedFile {
    let mut shared = SharedFile::default();
    shared.id = Some(file.file_id.as_str().into());
    shared.file_name = Some(file.name.clone());
    shared.file_type = Some(FileType::from(file.file_type.as_str()));
    shared.size = Some(file.length);
    shared.parent_folder = file.parent_id.iter().map(|id| id.as_str().into()).collect();
    shared.file_suffix = Some(if file.is_folder() { "" } else { names::suffix(&file.name) }.to_owned());
    shared.containers = vec![file.container_id.as_str().into()];
    shared
}
