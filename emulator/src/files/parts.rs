//! Where parts go.
//!
//! A call hands out at most 100 URLs, for the first 100 parts that it names; the others have to be asked for again. They
//! come in reverse, as a warning to clients that would match them by position: the documents promise no order.

use koodrive::errors;
use koodrive::files::{GetUploadUrlsRequest, GetUploadUrlsResponse, UploadPart};
use koodrive::limits::PARTS;
use koodrive_runtime::hash::HashContext;
use rusqlite::Connection;

use super::places;
use crate::rules::parts::{Announced, Place, Places, announced, check_together};
use crate::serve::{Call, Refusal};
use crate::service::Service;
use crate::storage::PartUrl;
use crate::store::uploads::{self, PartRow, UploadRow};

/// What comes of announcing parts.
#[derive(Debug, Default)]
pub(super) struct Handed {
    pub(super) urls: Vec<UploadPart>,
    /// Files with bytes that do not fit their part any more, because it was announced anew.
    stale: Vec<String>,
}

pub(super) fn get_upload_urls(
    service: &Service,
    call: &Call,
    request: &GetUploadUrlsRequest,
) -> Result<GetUploadUrlsResponse, Refusal> {
    if request.multi_parts.is_empty() {
        return Err(Refusal::parameter("multiParts", "needs one entry at least"));
    }
    let handed = service.store.within(|rows| {
        let upload = upload(rows, call, request.file_id.as_str())?;
        let parts = announced(&request.multi_parts, upload.length)?;
        announce(service, rows, call, &upload, &parts)
    })?;
    for name in &handed.stale {
        service.store.contents.remove_part(name);
    }
    let mut response = GetUploadUrlsResponse::default();
    response.multi_parts = handed.urls;
    Ok(response)
}

/// The caller's upload of a file: 13000401 when there is none.
pub(super) fn upload(rows: &Connection, call: &Call, file_id: &str) -> Result<UploadRow, Refusal> {
    let upload = uploads::by_file(rows, file_id)?;
    let message = format!("no upload of the file {file_id} is under way");
    let upload = upload.ok_or_else(|| Refusal::new(errors::UPLOAD_NOT_FOUND, message))?;
    places::check_owner(call, &upload.owner)?;
    Ok(upload)
}

/// Remembers parts and makes their URLs.
pub(super) fn announce(
    service: &Service,
    rows: &Connection,
    call: &Call,
    upload: &UploadRow,
    parts: &[Announced],
) -> Result<Handed, Refusal> {
    let parts: Vec<_> = parts.iter().take(PARTS.max_per_call as usize).collect();
    let mut places: Places = uploads::parts(rows, &upload.upload_id)?
        .into_iter()
        .map(|part| (part.number, Place { offset: part.offset, size: part.size }))
        .collect();
    places.extend(parts.iter().map(|part| (part.number, Place { offset: part.offset, size: part.size })));
    check_together(&places, upload.length)?;
    let mut handed = Handed::default();
    for part in parts.into_iter().rev() {
        let row = PartRow { number: part.number, offset: part.offset, size: part.size, stored: None };
        handed.stale.extend(uploads::announce(rows, &upload.upload_id, &row)?);
        handed.urls.push(with_url(service, call, upload, part)?);
    }
    Ok(handed)
}

fn with_url(service: &Service, call: &Call, upload: &UploadRow, part: &Announced) -> Result<UploadPart, Refusal> {
    let context = part.context.map(|midstate| HashContext::new(midstate, part.offset)).transpose();
    let url = PartUrl {
        object: &upload.object,
        upload_id: &upload.upload_id,
        number: part.number,
        size: part.size,
        context: context.map_err(|error| Refusal::internal(&error))?,
    };
    let answer = UploadPart::new(part.number, part.size)
        .part_offset(part.offset)
        .upload_url(service.signer.part_url(&url, call.now));
    Ok(match part.context {
        Some(midstate) => answer.hash_ctx(midstate.words()),
        None => answer,
    })
}
