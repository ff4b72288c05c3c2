//! The operations of [`crate::generated::Versions`].
//!
//! What the documents leave open, and what the emulator does:
//!
//! - A new file has its first version. The id of a version is that of the file's asset and that of the asset's version,
//!   as `getFile` returns them, joined by a dot.
//! - The response of `createFileVersion` has the members of that of `createFile`. The parts go up in the same way, and
//!   `getUploadUrls` returns further URLs. A user has one upload of a version of a file: another one takes its place.
//! - Completing it makes its content the file's; the content before it becomes an earlier version, which takes room in the
//!   space. Restoring a version adds one with its content, for which there has to be room as well.
//! - An earlier version that is not kept forever is removed as soon as two newer ones exist. That is what `keepPolicy` of
//!   `getFile` means; the pages of versions speak of rules of the service.
//! - The latest version can be neither deleted nor restored: 13000102. A version that does not exist, or of another file,
//!   is 13000309.
//! - `createdTime` is that of the file, as in `createFile`; a version is created when it is completed. `createdBy` and
//!   `updatedBy` are ids of users in KooDrive. `name` is the file's present name.
//! - `downloadUrl` is text; a file in the recycle bin has none. There is one network, so both values of `urlType` lead to the same URL.

mod upload;

use koodrive::common::{ContainerId, FileId};
use koodrive::errors;
use koodrive::versions::{
    CompleteFileVersionRequest, CreateFileVersionRequest, CreateFileVersionResponse, DeleteFileVersionRequest,
    DownloadNetwork, FileVersion, FileVersionId, GetFileVersionRequest, GetFileVersionResponse,
    ListFileVersionsRequest, ListFileVersionsResponse, RestoreFileVersionRequest, UpdateFileVersionRequest,
    VersionCreateReason,
};
use rusqlite::Connection;
use serde_json::Value;

use crate::api::{Call, Refusal};
use crate::base::random;
use crate::drive::files::details::version_id;
use crate::drive::files::lookup;
use crate::drive::history;
use crate::enterprise::{Load, check_room};
use crate::generated::Versions;
use crate::rules::limits::NEWER_VERSIONS;
use crate::rules::names;
use crate::rules::page::Page;
use crate::rules::permissions::Permission;
use crate::service::Service;
use crate::store::activity::{EDIT, VIEW};
use crate::store::contents;
use crate::store::files::{self, FileRow};
use crate::store::versions::{self, VersionRow};

impl Versions for Service {
    fn list_file_versions(
        &self,
        call: &Call,
        request: ListFileVersionsRequest,
    ) -> Result<ListFileVersionsResponse, Refusal> {
        check_fields(request.fields.as_deref())?;
        let info = request.page_info.as_ref();
        let page = Page::by_info(info.map(|info| info.page_cursor.as_str()), info.map(|info| info.page_size))?;
        self.store.within(|rows| {
            let file = file(rows, call, (&request.container_id, &request.file_id), Permission::ListChildren)?;
            let page = page.cut(versions::all(rows, &file.file_id)?);
            let mut response = ListFileVersionsResponse::default();
            response.next_page_cursor = Some(page.next.unwrap_or_default());
            response.revision_list = page.items.into_iter().map(|version| record(&file, version)).collect();
            Ok(response)
        })
    }

    fn get_file_version(&self, call: &Call, request: GetFileVersionRequest) -> Result<GetFileVersionResponse, Refusal> {
        check_fields(request.fields.as_deref())?;
        if let Some(DownloadNetwork::Unknown(kind)) = request.url_type {
            return Err(Refusal::parameter("urlType", format!("{kind} is neither 1 nor 2")));
        }
        self.store.within(|rows| {
            let file = file(rows, call, (&request.container_id, &request.file_id), Permission::ListChildren)?;
            let version = version(rows, &file, &request.revision_id)?;
            history::record(rows, call, &file, VIEW)?;
            let url = self.signer.download_url(&version.object, &file.name, call.now);
            let mut response = details(record(&file, version));
            let may = lookup::access(rows, call, &file.container_id)?.on(rows, &file)?;
            let is_offered = file.recycled.is_none() && may.allow(Permission::Download);
            response.download_url = is_offered.then_some(Value::String(url));
            Ok(response)
        })
    }

    fn create_file_version(
        &self,
        call: &Call,
        request: CreateFileVersionRequest,
    ) -> Result<CreateFileVersionResponse, Refusal> {
        upload::create(self, call, &request)
    }

    fn complete_file_version(&self, call: &Call, request: CompleteFileVersionRequest) -> Result<(), Refusal> {
        upload::complete(self, call, &request)
    }

    fn restore_file_version(&self, call: &Call, request: RestoreFileVersionRequest) -> Result<(), Refusal> {
        let unused = self.store.within(|rows| {
            let file = editable(rows, call, (&request.container_id, &request.file_id), Permission::Upload)?;
            let version = version(rows, &file, &request.revision_id)?;
            check_earlier(&version)?;
            check_room(rows, &call.limits, &file.container_id, Load { bytes: version.length, items: 0 })?;
            let restored = FileRow {
                length: version.length,
                sha256: Some(version.sha256),
                object: Some(random::hex(18)?),
                mime_type: version.mime_type,
                ..file
            };
            supersede(rows, call, restored, (&VersionCreateReason::Restored, false))
        })?;
        Ok(self.store.discard(unused)?)
    }

    fn update_file_version(&self, call: &Call, request: UpdateFileVersionRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            let file = editable(rows, call, (&request.container_id, &request.file_id), Permission::Upload)?;
            let before = version(rows, &file, &request.revision_id)?;
            let updater = call.user_id()?.to_owned();
            let after = VersionRow { keep: request.keep_forever, updated: call.now, updater, ..before };
            Ok(versions::update(rows, &after)?)
        })
    }

    fn delete_file_version(&self, call: &Call, request: DeleteFileVersionRequest) -> Result<(), Refusal> {
        let unused = self.store.within(|rows| {
            let file = editable(rows, call, (&request.container_id, &request.file_id), Permission::Delete)?;
            let version = version(rows, &file, &request.revision_id)?;
            check_earlier(&version)?;
            versions::remove(rows, &file.file_id, version.number)?;
            Ok::<_, Refusal>(contents::forget_unused(rows)?)
        })?;
        Ok(self.store.discard(unused)?)
    }
}

fn check_fields(fields: Option<&str>) -> Result<(), Refusal> {
    match fields {
        None | Some("" | "*") => Ok(()),
        Some(_) => Err(Refusal::parameter("fields", "must be \"*\"")),
    }
}

/// A file that has versions, in the recycle bin or not, and with which the caller may do this.
fn file(
    rows: &Connection,
    call: &Call,
    (space, id): (&ContainerId, &FileId),
    purpose: Permission,
) -> Result<FileRow, Refusal> {
    let space = lookup::space(rows, call, space)?;
    let file = lookup::file(rows, &space, id)?;
    if file.is_folder() {
        return Err(Refusal::new(errors::NOT_FOR_FOLDERS, "a folder has no versions"));
    }
    lookup::check(rows, call, &file, purpose)?;
    Ok(file)
}

/// A file whose versions may change.
fn editable(
    rows: &Connection,
    call: &Call,
    (space, id): (&ContainerId, &FileId),
    purpose: Permission,
) -> Result<FileRow, Refusal> {
    let file = file(rows, call, (space, id), purpose)?;
    if file.recycled.is_some() {
        return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
    }
    Ok(file)
}

/// A version of a file by id. Refused if the file has no such version: 13000309.
fn version(rows: &Connection, file: &FileRow, id: &FileVersionId) -> Result<VersionRow, Refusal> {
    let number = id.as_str().rsplit_once('-').and_then(|(_, number)| number.parse().ok());
    let found = number.map(|number| versions::find(rows, &file.file_id, number)).transpose()?.flatten();
    let found = found.filter(|version| revision_id(version) == *id);
    found.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, format!("the file has no version {id}")))
}

fn revision_id(version: &VersionRow) -> FileVersionId {
    let VersionRow { file_id, number, .. } = version;
    format!("{file_id}.{}", version_id(file_id, *number)).into()
}

fn check_earlier(version: &VersionRow) -> Result<(), Refusal> {
    if version.latest { Err(Refusal::parameter("revisionId", "is the latest version")) } else { Ok(()) }
}

/// Gives a file another content, which becomes its latest version. Returns the contents that are unused now.
fn supersede(
    rows: &Connection,
    call: &Call,
    file: FileRow,
    (reason, keep): (&VersionCreateReason, bool),
) -> Result<Vec<String>, Refusal> {
    let editor = call.user_id()?.to_owned();
    let file = FileRow { version: file.version + 1, edited: call.now, editor: editor.clone(), ..file };
    let content = file.sha256.clone().zip(file.object.clone());
    let (sha256, object) = content.ok_or_else(|| Refusal::internal(&"a version without a content"))?;
    files::set_content(rows, &file)?;
    let version = VersionRow {
        file_id: file.file_id.clone(),
        number: file.version,
        latest: true,
        sha256,
        object,
        length: file.length,
        mime_type: file.mime_type.clone(),
        reason: reason.value(),
        keep,
        created: call.now,
        creator: editor.clone(),
        updated: call.now,
        updater: editor,
    };
    versions::add(rows, &version)?;
    versions::trim(rows, &file.file_id, NEWER_VERSIONS)?;
    history::record(rows, call, &file, EDIT)?;
    Ok(contents::forget_unused(rows)?)
}

fn record(file: &FileRow, version: VersionRow) -> FileVersion {
    let mut shown = FileVersion::default();
    shown.container_id = Some(file.container_id.as_str().into());
    shown.file_id = Some(file.file_id.as_str().into());
    shown.revision_id = Some(revision_id(&version));
    shown.revision_version = i64::try_from(version.number).ok();
    shown.keep_forever = Some(version.keep);
    shown.latest_version = Some(version.latest);
    shown.create_reason = Some(VersionCreateReason::from(version.reason));
    shown.created_at = Some(version.created.as_millisecond());
    shown.created_by = Some(version.creator);
    shown.updated_at = Some(version.updated.as_millisecond());
    shown.updated_by = Some(version.updater);
    shown.name = Some(file.name.clone());
    shown.size = Some(version.length);
    shown.extension = Some(names::suffix(&file.name).to_owned());
    shown
}

/// A version with all its fields.
fn details(version: FileVersion) -> GetFileVersionResponse {
    let mut response = GetFileVersionResponse::default();
    response.container_id = version.container_id;
    response.file_id = version.file_id;
    response.revision_id = version.revision_id;
    response.revision_version = version.revision_version;
    response.keep_forever = version.keep_forever;
    response.latest_version = version.latest_version;
    response.create_reason = version.create_reason;
    response.created_at = version.created_at;
    response.created_by = version.created_by;
    response.updated_at = version.updated_at;
    response.updated_by = version.updated_by;
    response.name = version.name;
    response.size = version.size;
    response.extension = version.extension;
    response
}
