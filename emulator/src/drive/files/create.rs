//! Starting an upload, or completing it at once as a flash upload.
//!
//! What the documents leave open, and what the emulator does:
//!
//! - Under policy 2 the response states the final name, so an upload that is under way keeps its name from others of that
//!   policy, for as long as the URLs of its parts are valid. A client may call with `preHash` first and, if that matched,
//!   again with the whole digest, and never complete the first upload: the first gives its name to the second.
//! - Under policies 3 and 4 uploads of one name may be under way at the same time, because an upload that was given up
//!   must not keep its name forever. The first to complete gets the name; then the others are refused under policy 3 and
//!   renamed under policy 4.
//! - Policy 4 (`ReuseIdentical`) compares the announced `sha256`. Without one no file counts as identical, so a taken
//!   name leads to a renamed file, as under policy 2.
//! - A flash upload requires `sha256` and, unless the file is empty, `proofCode`. A wrong proof code for an existing
//!   content is refused with 13000102: to treat it as a miss would hide the client's mistake.

use jiff::{SignedDuration, Timestamp};
use koodrive::common::{FileId, FileType};
use koodrive::errors;
use koodrive::files::{CreateFileRequest, CreateFileResponse, DuplicatePolicy};
use rusqlite::Connection;

use super::lookup::{self, Purpose};
use super::offer::Offer;
use super::{flash, parts};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::base::time::later;
use crate::drive::{backups, history};
use crate::enterprise::{Load, check_room};
use crate::rules::DEFAULT_MEDIA_TYPE;
use crate::rules::limits::URL_LIFE_SECONDS;
use crate::rules::permissions::Permission;
use crate::rules::{self, names};
use crate::service::Service;
use crate::store::activity::EDIT;
use crate::store::contents;
use crate::store::files::{self, FileRow};
use crate::store::uploads::{self, Claims, UploadRow};

/// The result of requesting a name.
#[derive(Debug)]
pub(crate) enum Resolved {
    /// The file gets this name.
    Name(String),
    /// The file exists already.
    Exists(Box<FileRow>),
}

pub(super) fn create_file(
    service: &Service,
    call: &Call,
    request: &CreateFileRequest,
) -> Result<CreateFileResponse, Refusal> {
    check_request(request)?;
    let offer = Offer::of_file(request)?;
    service.store.within(|rows| {
        let space = lookup::space(rows, call, &request.container_id)?;
        let parent = lookup::folder(rows, &space, &request.parent_folder, Purpose::Upload)?;
        lookup::check(rows, call, &parent, Permission::Upload)?;
        let mut response = CreateFileResponse::default();
        response.container_id = Some(request.container_id.clone());
        response.parent_folder = vec![FileId::from(parent.file_id.as_str())];
        response.rapid_upload = Some(false);
        response.exist = Some(false);
        if let Some(pre_hash) = &offer.pre_hash {
            response.matched_pre_hash = Some(contents::has_pre_hash(rows, pre_hash)?);
        }
        let policy = request.auto_rename.value();
        let wanted = NameRequest {
            name: &request.file_name,
            folder: false,
            policy,
            same_as: offer.sha256.as_deref(),
            claims: (request.auto_rename == DuplicatePolicy::RenameWithTimestamp)
                .then(|| claims(&offer, call))
                .transpose()?,
        };
        match resolve_name(rows, &parent.file_id, &wanted, call.now)? {
            Resolved::Exists(file) => {
                response.exist = Some(true);
                response.file_name = Some(file.name);
                response.file_id = Some(file.file_id.into());
            }
            Resolved::Name(name) => {
                check_room(rows, &call.limits, &space.container_id, Load::one(request.length))?;
                response.file_name = Some(name.clone());
                let upload = upload((request, &offer), call, &parent, name)?;
                response.file_id = Some(FileId::from(upload.file_id.as_str()));
                if let Some(content) = flash::known(service, rows, call, &offer)? {
                    let file = complete_file(upload, &content.sha256, call.now);
                    files::insert(rows, &file)?;
                    backups::join(rows, call, &file)?;
                    history::record(rows, call, &file, EDIT)?;
                    response.rapid_upload = Some(true);
                } else {
                    uploads::insert(rows, &upload)?;
                    response.upload_id = Some(upload.upload_id.as_str().into());
                    response.multi_parts = parts::announce(service, rows, call, &upload, &offer.parts)?.urls;
                }
            }
        }
        Ok(response)
    })
}

fn check_request(request: &CreateFileRequest) -> Result<(), Refusal> {
    names::check(&request.file_name)?;
    if matches!(request.file_type, FileType::Folder | FileType::SmartFolder) {
        return Err(Refusal::parameter("fileType", "must not be a folder: use createDirectory"));
    }
    if matches!(request.auto_rename, DuplicatePolicy::Unknown(_)) {
        return Err(Refusal::parameter("autoRename", "must be 2, 3 or 4"));
    }
    if request.parent_folder.is_empty() {
        return Err(Refusal::parameter("parentFolder", "needs at least one entry"));
    }
    rules::not_allow_listed("hidden", request.hidden == Some(true))
}

/// The requested name of a new or renamed file or folder.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameRequest<'a> {
    pub(crate) name: &'a str,
    pub(crate) folder: bool,
    /// The vendor's number: 2, 3 or 4.
    pub(crate) policy: i64,
    /// The digest by which policy 4 recognizes an identical file.
    pub(crate) same_as: Option<&'a str>,
    /// The uploads under way that take names as well.
    pub(crate) claims: Option<Claims<'a>>,
}

impl NameRequest<'_> {
    /// Whether a file or an upload has a name in a folder.
    fn is_taken(&self, rows: &Connection, parent_id: &str, name: &str) -> rusqlite::Result<bool> {
        let claimed = |claims: &Claims<'_>| uploads::claimed(rows, parent_id, name, claims);
        Ok(files::named(rows, parent_id, name)?.is_some() || self.claims.as_ref().map_or(Ok(false), claimed)?)
    }
}

/// The uploads whose names are taken for a new upload under policy 2.
fn claims<'a>(offer: &'a Offer, call: &'a Call) -> Result<Claims<'a>, Refusal> {
    let probed = offer.sha256.as_ref().and(offer.pre_hash.as_deref());
    let user_id = call.user_id()?;
    Ok(Claims {
        policy: DuplicatePolicy::RenameWithTimestamp.value(),
        since: later(call.now, SignedDuration::from_secs(-URL_LIFE_SECONDS.cast_signed())),
        except: probed.map(|pre_hash| (user_id, pre_hash, offer.length)),
    })
}

/// Applies the policy for taken names: 13000405 under policy 3.
pub(crate) fn resolve_name(
    rows: &Connection,
    parent_id: &str,
    wanted: &NameRequest<'_>,
    now: Timestamp,
) -> Result<Resolved, Refusal> {
    if let Some(taken_by) = files::named(rows, parent_id, wanted.name)?
        && let Some(resolved) = existing(wanted, taken_by)?
    {
        return Ok(resolved);
    }
    if !wanted.is_taken(rows, parent_id, wanted.name)? {
        return Ok(Resolved::Name(wanted.name.to_owned()));
    }
    for attempt in 0.. {
        let name = names::stamped(wanted.name, wanted.folder, now, attempt);
        if !wanted.is_taken(rows, parent_id, &name)? {
            return Ok(Resolved::Name(name));
        }
    }
    Err(Refusal::new(errors::FILE_NAME_REPEATED, "every name of this second is taken"))
}

/// What the policy makes of the file that has the name; `None` if the new one gets another name.
fn existing(wanted: &NameRequest<'_>, taken_by: FileRow) -> Result<Option<Resolved>, Refusal> {
    let policy = DuplicatePolicy::from(wanted.policy);
    if policy == DuplicatePolicy::Reject {
        let message = format!("the folder already contains {:?}", wanted.name);
        let refusal = Refusal::new(errors::FILE_NAME_REPEATED, message);
        return Err(if wanted.folder { refusal.with("existFileId", taken_by.file_id) } else { refusal });
    }
    let identical = wanted.same_as.is_some() && taken_by.sha256.as_deref() == wanted.same_as;
    let reused = policy == DuplicatePolicy::ReuseIdentical && identical;
    Ok(reused.then(|| Resolved::Exists(Box::new(taken_by))))
}

fn upload(
    (request, offer): (&CreateFileRequest, &Offer),
    call: &Call,
    parent: &FileRow,
    name: String,
) -> Result<UploadRow, Refusal> {
    Ok(UploadRow {
        upload_id: random::hex(16)?.to_ascii_uppercase(),
        file_id: random::file_id()?,
        container_id: parent.container_id.clone(),
        parent_id: parent.file_id.clone(),
        name,
        auto_rename: request.auto_rename.value(),
        file_type: request.file_type.as_str().to_owned(),
        mime_type: request.mime_type.clone().unwrap_or_else(|| DEFAULT_MEDIA_TYPE.to_owned()),
        description: request.description.clone().unwrap_or_default(),
        length: request.length,
        sha256: offer.sha256.clone(),
        pre_hash: offer.pre_hash.clone(),
        object: random::hex(18)?,
        created: offer.created.unwrap_or(call.now),
        begun: call.now,
        owner: call.user_id()?.to_owned(),
        keep: None,
    })
}

/// The file that results from an upload.
pub(super) fn complete_file(upload: UploadRow, sha256: &str, now: Timestamp) -> FileRow {
    FileRow {
        file_id: upload.file_id,
        container_id: upload.container_id,
        parent_id: Some(upload.parent_id),
        name: upload.name,
        file_type: upload.file_type,
        mime_type: upload.mime_type,
        description: upload.description,
        length: upload.length,
        sha256: Some(sha256.to_owned()),
        object: Some(upload.object),
        created: upload.created,
        edited: now,
        recycled: None,
        editor: upload.owner.clone(),
        owner: upload.owner,
        version: 1,
    }
}
