//! The URLs of parts.
//!
//! A call returns at most 100 URLs, for the first 100 parts that it names; the others need another call. The URLs are in
//! reverse order, to expose clients that match them by position: the documents promise no order.

use koodrive::errors;
use koodrive::files::{GetUploadUrlsRequest, GetUploadUrlsResponse, UploadPart};
use koodrive::limits::PARTS;
use koodrive_runtime::hash::HashContext;
use rusqlite::Connection;

use super::lookup;
use crate::api::{Call, Refusal};
use crate::rules::parts::{Announced, PartRanges, announced, arrange};
use crate::service::Service;
use crate::service::presigned::PartUrl;
use crate::store::uploads::{self, PartRange, PartRow, UploadRow};

/// The result of announcing parts.
#[derive(Debug, Default)]
pub(crate) struct Announcement {
    pub(crate) urls: Vec<UploadPart>,
    /// Files with bytes of parts that were announced again with another range.
    stale: Vec<String>,
}

pub(super) fn get_upload_urls(
    service: &Service,
    call: &Call,
    request: &GetUploadUrlsRequest,
) -> Result<GetUploadUrlsResponse, Refusal> {
    if request.multi_parts.is_empty() {
        return Err(Refusal::parameter("multiParts", "needs at least one entry"));
    }
    let announcement = service.store.within(|rows| {
        let upload = upload(rows, call, request.file_id.as_str())?;
        let parts = announced(&request.multi_parts, upload.length)?;
        announce(service, rows, call, &upload, &parts)
    })?;
    for name in &announcement.stale {
        service.store.contents.remove_part(name);
    }
    let mut response = GetUploadUrlsResponse::default();
    response.multi_parts = announcement.urls;
    Ok(response)
}

/// The caller's upload of a new file, or else of a version of an existing one. Refused if there is none: 13000401.
fn upload(rows: &Connection, call: &Call, file_id: &str) -> Result<UploadRow, Refusal> {
    let version = uploads::of_version(rows, file_id, call.user_id()?)?;
    version.map_or_else(|| own_upload(rows, call, file_id), Ok)
}

/// The caller's upload of a new file. Refused if there is none: 13000401.
pub(super) fn own_upload(rows: &Connection, call: &Call, file_id: &str) -> Result<UploadRow, Refusal> {
    let upload = uploads::by_file(rows, file_id)?;
    let message = format!("there is no upload of the file {file_id}");
    let upload = upload.ok_or_else(|| Refusal::new(errors::UPLOAD_NOT_FOUND, message))?;
    lookup::check_owner(call, &upload.owner)?;
    Ok(upload)
}

/// Records parts and makes their URLs.
pub(crate) fn announce(
    service: &Service,
    rows: &Connection,
    call: &Call,
    upload: &UploadRow,
    parts: &[Announced],
) -> Result<Announcement, Refusal> {
    let parts = parts.get(..PARTS.max_per_call as usize).unwrap_or(parts);
    let mut ranges: PartRanges =
        uploads::parts(rows, &upload.upload_id)?.into_iter().map(|part| (part.number, part.range)).collect();
    arrange(&mut ranges, parts, upload.length, call.limits.part_min)?;
    let mut announcement = Announcement::default();
    for part in parts.iter().rev() {
        let range = ranges.get(&part.number).copied().ok_or_else(|| Refusal::internal(&"a part without a range"))?;
        let row = PartRow { number: part.number, range, stored: None };
        announcement.stale.extend(uploads::announce(rows, &upload.upload_id, &row)?);
        announcement.urls.push(with_url(service, call, upload, (part, range))?);
    }
    Ok(announcement)
}

fn with_url(
    service: &Service,
    call: &Call,
    upload: &UploadRow,
    (part, range): (&Announced, PartRange),
) -> Result<UploadPart, Refusal> {
    let context = part.context.map(|midstate| HashContext::new(midstate, range.offset)).transpose();
    let url = PartUrl {
        object: &upload.object,
        upload_id: &upload.upload_id,
        number: part.number,
        size: range.size,
        context: context.map_err(|error| Refusal::internal(&error))?,
    };
    let part_with_url = UploadPart::new(part.number, range.size)
        .part_offset(range.offset)
        .upload_url(service.signer.part_url(&url, call.now));
    Ok(match part.context {
        Some(midstate) => part_with_url.hash_ctx(midstate.words()),
        None => part_with_url,
    })
}
