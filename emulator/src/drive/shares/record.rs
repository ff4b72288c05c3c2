//! A share as each kind of reader sees it.

use jiff::SignedDuration;
use koodrive::common::FileType;
use koodrive::shares::{Share, ShareScope, SharedFile};
use rusqlite::Connection;

use super::reach;
use crate::api::{Call, Refusal};
use crate::rules::names;
use crate::store::accounts;
use crate::store::files::FileRow;
use crate::store::shares::ShareRow;

const DAY: i64 = SignedDuration::from_hours(24).as_secs();

/// What everybody sees.
fn any(rows: &Connection, call: &Call, share: &ShareRow) -> Result<Share, Refusal> {
    let mut answer = Share::default();
    answer.share_id = Some(share.share_id.as_str().into());
    answer.short_url = Some(share.short_code.as_str().into());
    answer.permission.clone_from(&share.permission);
    answer.share_time = Some(Call::time(share.created));
    answer.expire_time = Some(Call::time(share.expires));
    answer.status = Some(reach::status(rows, call, share)?);
    Ok(answer)
}

/// What owner and members see besides.
fn known(call: &Call, share: &ShareRow, answer: &mut Share) {
    answer.link_url = Some(format!("{}/cloudfile/#/sharelink/i/{}", call.base_url, share.short_code));
    answer.display_name = Some(share.display_name.clone());
    answer.scope = Some(ShareScope::from(share.scope));
    answer.comment = Some(share.comment.clone());
}

/// What members and visitors see besides.
fn owner(rows: &Connection, share: &ShareRow, answer: &mut Share) -> Result<(), Refusal> {
    answer.owner_id = Some(share.owner.as_str().into());
    answer.owner_name = accounts::user(rows, &share.owner)?.map(|user| user.user_name);
    Ok(())
}

/// To its owner.
pub(super) fn owned(rows: &Connection, call: &Call, share: &ShareRow) -> Result<Share, Refusal> {
    let mut answer = any(rows, call, share)?;
    known(call, share, &mut answer);
    answer.extract_code = Some(share.extract_code.as_str().into());
    Ok(answer)
}

/// To somebody whom it is for.
pub(super) fn received(rows: &Connection, call: &Call, share: &ShareRow) -> Result<Share, Refusal> {
    let mut answer = any(rows, call, share)?;
    known(call, share, &mut answer);
    owner(rows, share, &mut answer)?;
    Ok(answer)
}

/// To somebody who has its link.
pub(super) fn visited(rows: &Connection, call: &Call, share: &ShareRow) -> Result<Share, Refusal> {
    let mut answer = any(rows, call, share)?;
    owner(rows, share, &mut answer)?;
    let seconds = share.expires.duration_since(share.created).as_secs();
    answer.expire_date = Some(((seconds + DAY - 1) / DAY).to_string());
    Ok(answer)
}

pub(super) fn counts(share: &ShareRow, answer: &mut Share) {
    answer.view_cnt = Some(share.views);
    answer.download_cnt = Some(share.downloads);
    answer.save_cnt = Some(share.saves);
}

/// What lists of shares say of the files.
pub(super) fn files(rows: &Connection, share: &ShareRow, answer: &mut Share) -> Result<(), Refusal> {
    answer.container_id = Some(share.container_id.as_str().into());
    for row in reach::files(rows, share)? {
        let mut shared = file(&row);
        shared.mime_type = Some(row.mime_type);
        shared.recycled = Some(row.recycled.is_some());
        answer.files.push(shared);
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
