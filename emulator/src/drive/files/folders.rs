//! Folders, names, and the recycle bin.

use koodrive::carrier_files::FileOperationKind;
use koodrive::common::{FileId, FileType};
use koodrive::errors;
use koodrive::files::{
    ClearRecycleBinRequest, CreateDirectoryRequest, CreateDirectoryResponse, DuplicatePolicy, RenameFileRequest,
};

use super::create::{NameRequest, Resolved, resolve_name};
use super::growth;
use super::lookup::{self, Purpose};
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::drive::history;
use crate::enterprise::{Load, check_room};
use crate::rules::FOLDER_MEDIA_TYPE;
use crate::rules::permissions::Permission;
use crate::rules::{self, names};
use crate::service::Service;
use crate::store::activity::EDIT;
use crate::store::contents;
use crate::store::files::{self, FOLDER, FileRow};

/// The documents state no default of `renameMode`. A taken name is refused then, which destroys nothing.
pub(super) fn create_directory(
    service: &Service,
    call: &Call,
    request: &CreateDirectoryRequest,
) -> Result<CreateDirectoryResponse, Refusal> {
    check_directory(request)?;
    let policy = request.rename_mode.clone().unwrap_or(DuplicatePolicy::Reject);
    check_rename_mode(&policy)?;
    let created = rules::time("createdTime", request.created_time.as_ref())?.unwrap_or(call.now);
    let edited = rules::time("editedTime", request.edited_time.as_ref())?.unwrap_or(call.now);
    service.store.within(|rows| {
        let space = lookup::space(rows, call, &request.container_id)?;
        let parents = request.parent_folder.as_deref().unwrap_or_default();
        let parent = lookup::folder(rows, &space, parents, Purpose::Folder)?;
        lookup::check(rows, call, &parent, Permission::AddChild)?;
        growth::check_depth(rows, call, &parent, 1)?;
        check_room(rows, &call.limits, &space.container_id, Load::one(0))?;
        let wanted =
            NameRequest { name: &request.file_name, folder: true, policy: policy.value(), same_as: None, claims: None };
        let name = match resolve_name(rows, &parent.file_id, &wanted, call.now)? {
            Resolved::Name(name) => name,
            Resolved::Exists(existing) => existing.name,
        };
        let folder = FileRow {
            file_id: random::file_id()?,
            container_id: space.container_id,
            parent_id: Some(parent.file_id),
            name,
            file_type: FOLDER.to_owned(),
            mime_type: request.mime_type.clone().unwrap_or_else(|| FOLDER_MEDIA_TYPE.to_owned()),
            description: request.description.clone().unwrap_or_default(),
            length: 0,
            sha256: None,
            object: None,
            created,
            edited,
            recycled: None,
            owner: call.user_id()?.to_owned(),
            editor: call.user_id()?.to_owned(),
            version: 1,
        };
        files::insert(rows, &folder)?;
        let mut response = CreateDirectoryResponse::default();
        response.id = Some(FileId::from(folder.file_id));
        response.file_name = Some(folder.name);
        response.mime_type = Some(folder.mime_type);
        Ok(response)
    })
}

fn check_directory(request: &CreateDirectoryRequest) -> Result<(), Refusal> {
    names::check(&request.file_name)?;
    rules::not_allow_listed("fileType", request.file_type == FileType::SmartFolder)?;
    rules::not_allow_listed("hidden", request.hidden == Some(true))?;
    let attributes = request.smart_folder_attr.as_deref().unwrap_or_default();
    rules::not_allow_listed("smartFolderAttr", !attributes.is_empty())?;
    if request.file_type != FileType::Folder {
        return Err(Refusal::parameter("fileType", "must be \"10\""));
    }
    names::check_description("description", request.description.as_deref().unwrap_or_default())
}

fn check_rename_mode(policy: &DuplicatePolicy) -> Result<(), Refusal> {
    match policy {
        DuplicatePolicy::RenameWithTimestamp | DuplicatePolicy::Reject => Ok(()),
        other => Err(Refusal::parameter("renameMode", format!("{other} is neither 2 nor 3"))),
    }
}

pub(super) fn rename_file(service: &Service, call: &Call, request: &RenameFileRequest) -> Result<(), Refusal> {
    names::check(&request.name)?;
    check_rename_mode(&request.rename_mode)?;
    service.store.within(|rows| {
        let space = lookup::space(rows, call, &request.container_id)?;
        let file = lookup::file(rows, &space, &request.file_id)?;
        lookup::check(rows, call, &file, Permission::Rename)?;
        if file.recycled.is_some() {
            return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the file is in the recycle bin"));
        }
        space.check_not_the_shared(&file)?;
        let message = "the top folder of a space cannot be renamed";
        let parent = file.parent_id.as_deref().ok_or_else(|| Refusal::new(errors::SPACE_FORBIDDEN, message))?;
        if file.name == request.name {
            return Ok(());
        }
        let policy = request.rename_mode.value();
        let wanted = NameRequest { name: &request.name, folder: file.is_folder(), policy, same_as: None, claims: None };
        if let Resolved::Name(name) = resolve_name(rows, parent, &wanted, call.now)? {
            files::rename(rows, &file.file_id, &name, call.user_id()?, call.now)?;
            let renamed = FileRow { name, ..file };
            history::record(rows, call, &renamed, EDIT)?;
            history::log(rows, call, &renamed, &FileOperationKind::Rename)?;
        }
        Ok(())
    })
}

/// The real service empties the bin in the background; the emulator has done so when it responds. Unused contents are
/// removed as well, so they no longer allow a flash upload.
pub(super) fn clear_recycle_bin(
    service: &Service,
    call: &Call,
    request: &ClearRecycleBinRequest,
) -> Result<(), Refusal> {
    let unused = service.store.within(|rows| {
        let space = lookup::space(rows, call, &request.container_id)?;
        lookup::access(rows, call, &space.container_id)?.check_emptied(rows)?;
        files::clear_recycled(rows, &space.container_id)?;
        Ok::<_, Refusal>(contents::forget_unused(rows)?)
    })?;
    Ok(service.store.discard(unused)?)
}
