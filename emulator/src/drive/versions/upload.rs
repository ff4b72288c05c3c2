//! Uploads of versions: as of new files, but into a file that exists.

use koodrive::errors;
use koodrive::files::CreateFileResponse;
use koodrive::versions::{
    CompleteFileVersionRequest, CreateFileVersionRequest, CreateFileVersionResponse, VersionCreateReason,
    VersionKeepPolicy,
};
use rusqlite::Connection;
use serde_json::Value;

use super::{editable, supersede};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::drive::files::complete::{self, Completion};
use crate::drive::files::content::NewContent;
use crate::drive::files::offer::Offer;
use crate::drive::files::{flash, parts};
use crate::enterprise::{Load, check_room};
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::contents;
use crate::store::files::{self, FileRow};
use crate::store::uploads::{self, UploadRow};

pub(super) fn create(
    service: &Service,
    call: &Call,
    request: &CreateFileVersionRequest,
) -> Result<CreateFileVersionResponse, Refusal> {
    let offer = Offer::of_version(request)?;
    if offer.sha256.is_some() && offer.proof_code.is_none() && offer.length > 0 {
        return Err(Refusal::parameter("proofCode", "is missing: sha256 requires it"));
    }
    let keep = match &request.keep_policy {
        None | Some(VersionKeepPolicy::Automatic) => false,
        Some(VersionKeepPolicy::Forever) => true,
        Some(other) => return Err(Refusal::parameter("keepPolicy", format!("{other} is neither 0 nor 1"))),
    };
    let (response, stale, unused) = service.store.within(|rows| {
        let file = editable(rows, call, (&request.container_id, &request.file_id), Permission::Upload)?;
        check_room(rows, &call.limits, &file.container_id, Load { bytes: offer.length, items: 0 })?;
        let mut response = CreateFileResponse::default();
        response.container_id = Some(request.container_id.clone());
        response.parent_folder = file.parent_id.iter().map(|id| id.as_str().into()).collect();
        response.file_name = Some(file.name.clone());
        response.file_id = Some(request.file_id.clone());
        response.rapid_upload = Some(false);
        response.exist = Some(false);
        if let Some(pre_hash) = &offer.pre_hash {
            response.matched_pre_hash = Some(contents::has_pre_hash(rows, pre_hash)?);
        }
        let stale = give_up(rows, call, &file)?;
        let upload = upload(call, &file, (request, &offer), keep)?;
        let mut unused = Vec::new();
        if let Some(content) = flash::known(service, rows, call, &offer)? {
            unused = put(rows, call, file, upload, &content.sha256)?;
            response.rapid_upload = Some(true);
        } else {
            uploads::insert(rows, &upload)?;
            response.upload_id = Some(upload.upload_id.as_str().into());
            response.multi_parts = parts::announce(service, rows, call, &upload, &offer.parts)?.urls;
        }
        Ok::<_, Refusal>((response, stale, unused))
    })?;
    for name in &stale {
        service.store.contents.remove_part(name);
    }
    service.store.discard(unused)?;
    match serde_json::to_value(response) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err(Refusal::internal(&"a response that is no object")),
        Err(error) => Err(Refusal::internal(&error)),
    }
}

pub(super) fn complete(service: &Service, call: &Call, request: &CompleteFileVersionRequest) -> Result<(), Refusal> {
    let (file_id, sha256) = (request.file_id.as_str(), request.sha256.as_deref());
    complete::complete(service, call, Completion { file_id, sha256, find, finish })
}

/// The caller's upload of a version of a file. Refused if there is none: 13000401.
fn find(rows: &Connection, call: &Call, file_id: &str) -> Result<UploadRow, Refusal> {
    let upload = uploads::of_version(rows, file_id, call.user_id()?)?;
    let message = format!("the caller uploads no version of the file {file_id}");
    upload.ok_or_else(|| Refusal::new(errors::UPLOAD_NOT_FOUND, message))
}

fn finish(
    service: &Service,
    rows: &Connection,
    call: &Call,
    upload: UploadRow,
    content: &NewContent,
) -> Result<Vec<String>, Refusal> {
    // The file may have moved to another space meanwhile.
    let moved =
        files::find(rows, &upload.file_id)?.map_or_else(|| upload.container_id.clone(), |file| file.container_id);
    let file = editable(rows, call, (&moved.into(), &upload.file_id.as_str().into()), Permission::Upload)?;
    check_room(rows, &call.limits, &file.container_id, Load { bytes: upload.length, items: 0 })?;
    content.keep(service, rows)?;
    uploads::remove(rows, &upload.upload_id)?;
    put(rows, call, file, upload, &content.sha256)
}

/// Makes the content of an upload the file's. Returns the contents that are unused now.
fn put(rows: &Connection, call: &Call, file: FileRow, upload: UploadRow, sha256: &str) -> Result<Vec<String>, Refusal> {
    let keep = upload.keep.unwrap_or_default();
    let changed = FileRow {
        length: upload.length,
        sha256: Some(sha256.to_owned()),
        object: Some(upload.object),
        mime_type: upload.mime_type,
        created: upload.created,
        ..file
    };
    supersede(rows, call, changed, (&VersionCreateReason::Created, keep))
}

/// Removes the caller's earlier upload of a version of a file. Returns the names of the files with its parts.
fn give_up(rows: &Connection, call: &Call, file: &FileRow) -> Result<Vec<String>, Refusal> {
    let Some(upload) = uploads::of_version(rows, &file.file_id, call.user_id()?)? else { return Ok(Vec::new()) };
    let parts = uploads::parts(rows, &upload.upload_id)?;
    uploads::remove(rows, &upload.upload_id)?;
    Ok(parts.into_iter().filter_map(|part| part.stored).map(|stored| stored.name).collect())
}

fn upload(
    call: &Call,
    file: &FileRow,
    (request, offer): (&CreateFileVersionRequest, &Offer),
    keep: bool,
) -> Result<UploadRow, Refusal> {
    Ok(UploadRow {
        upload_id: random::hex(16)?.to_ascii_uppercase(),
        file_id: file.file_id.clone(),
        container_id: file.container_id.clone(),
        parent_id: file.parent_id.clone().unwrap_or_default(),
        name: file.name.clone(),
        // It takes no name.
        auto_rename: 0,
        file_type: file.file_type.clone(),
        mime_type: request.mime_type.clone().unwrap_or_else(|| file.mime_type.clone()),
        description: file.description.clone(),
        length: offer.length,
        sha256: offer.sha256.clone(),
        pre_hash: offer.pre_hash.clone(),
        object: random::hex(18)?,
        created: offer.created.unwrap_or(file.created),
        begun: call.now,
        owner: call.user_id()?.to_owned(),
        keep: Some(keep),
    })
}
