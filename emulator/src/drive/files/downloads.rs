//! Download URLs.

use koodrive::common::FileId;
use koodrive::errors;
use koodrive::files::{DownloadBatchResult, DownloadInfo, GetDownloadUrlsRequest, GetDownloadUrlsResponse};
use rusqlite::Connection;

use super::lookup::{self, Space};
use crate::api::{Call, Refusal};
use crate::drive::history;
use crate::rules::limits::DOWNLOADS;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::activity::VIEW;
use crate::store::uploads;

pub(super) fn get_download_urls(
    service: &Service,
    call: &Call,
    request: &GetDownloadUrlsRequest,
) -> Result<GetDownloadUrlsResponse, Refusal> {
    let count = request.file_ids.len();
    if !(1..=DOWNLOADS).contains(&count) {
        return Err(Refusal::parameter("fileIds", format!("has {count} entries, and must have 1 to {DOWNLOADS}")));
    }
    service.store.within(|rows| {
        let space = lookup::space(rows, call, &request.container_id)?;
        let mut response = GetDownloadUrlsResponse::default();
        let mut failed = 0;
        for id in &request.file_ids {
            let mut info = DownloadInfo::default();
            info.file_id = Some(id.clone());
            match link(service, rows, call, &space, id) {
                Ok((name, url)) => {
                    info.file_name = Some(name);
                    info.url = Some(url.into());
                    info.code = Some("0".to_owned());
                    info.msg = Some("success".to_owned());
                }
                // A failure of the emulator is not the outcome of the file.
                Err(refusal) if refusal.is_internal() => return Err(refusal),
                Err(refusal) => {
                    failed += 1;
                    info.code = Some(refusal.code().to_string());
                    info.msg = Some(refusal.message().to_owned());
                }
            }
            response.downloads.push(info);
        }
        response.batch_code = Some(match failed {
            0 => DownloadBatchResult::Success,
            failed if failed == count => DownloadBatchResult::Failure,
            _ => DownloadBatchResult::PartialSuccess,
        });
        Ok(response)
    })
}

/// The name of a file and the URL of its content.
fn link(
    service: &Service,
    rows: &Connection,
    call: &Call,
    space: &Space,
    id: &FileId,
) -> Result<(String, String), Refusal> {
    if uploads::by_file(rows, id.as_str())?.is_some() {
        let message = "the upload of the file is not complete";
        return Err(Refusal::new(errors::DOWNLOAD_URL_NOT_FOUND, message));
    }
    let file = lookup::file(rows, space, id)?;
    lookup::check(rows, call, &file, Permission::Download)?;
    if file.recycled.is_some() {
        return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
    }
    let object = file.object.clone().ok_or_else(|| Refusal::new(errors::NOT_FOR_FOLDERS, "a folder has no content"))?;
    let url = service.signer.download_url(&object, &file.name, call.now);
    history::record(rows, call, &file, VIEW)?;
    Ok((file.name, url))
}
