//! The operations of [`crate::generated::CarrierSharedFolders`], and of [`crate::generated::CarrierInvitations`] in
//! `invitations.rs`: folders in a personal space that several users share.
//!
//! What the documents leave open, and what the emulator does:
//!
//! - A shared folder is a folder at the top of its creator's personal space, with a user group of its name. Whoever is in
//!   the group is a member; the group's owner owns the shared folder. The operations on user groups know the group: they
//!   list its members, and the shared folder ends with it.
//! - A call that names the folder in `x-hw-share-folder-id`, and the space that it is in, may do with the files in the
//!   folder whatever their owner may. The header takes the id of the folder, and also that of the shared folder: the
//!   documents do not say which. The rest of the space stays closed (13000410, or 13000304 for a folder to work in),
//!   `root` and the recycle bin included, and so does everything without the header. A header that names no folder of the
//!   caller is refused (13000410). Operations that do not list the header ignore it, among them jobs: only the owner
//!   deletes and moves.
//! - Files in the folder take room in the owner's space, and belong to the member who puts them there.
//! - A name that is taken in the space is refused: 13000405. Only the owner renames or deletes a shared folder. Deleting
//!   moves the folder to the recycle bin of the space, and removes the group; all or none of the named folders are
//!   deleted. A folder that its owner puts there otherwise is `Deleted` until it is restored, closed to its members and
//!   in no list.
//! - A shared folder has at most ten members, its owner included; those that `addUserGroupMembers` adds count, but are not
//!   held back. The owner removes a member, and a member leaves; the owner cannot leave. `ownerId` is checked if it is
//!   there: it is the owner, or the member who leaves.

mod invitations;
mod record;

use koodrive::carrier_shared_folders::{
    CreateSharedFolderRequest, CreateSharedFolderResponse, DeleteSharedFoldersRequest, GetSharedFolderRequest,
    GetSharedFolderResponse, ListSharedFoldersRequest, ListSharedFoldersResponse, RemoveSharedFolderMemberRequest,
    RenameSharedFolderRequest, RenameSharedFolderResponse, SharedFolderId, SharedFolderKind, SharedFolderSelection,
    SharedFolderStatus,
};
use koodrive::common::{ContainerId, GroupId};
use koodrive::errors;
use koodrive::user_groups::UserGroupKind;
use rusqlite::Connection;

use crate::api::{Call, Refusal, SharedPlace};
use crate::base::random;
use crate::drive::files::lookup::{self, Purpose};
use crate::drive::files::new_files;
use crate::drive::history;
use crate::enterprise::accounts::PERSONAL;
use crate::enterprise::{self, refused};
use crate::generated::CarrierSharedFolders;
use crate::rules::limits::{SHARED_FOLDER_KEY_WORD, SHARED_FOLDER_PAGE};
use crate::rules::page::Page;
use crate::rules::{lists, names};
use crate::service::Service;
use crate::store::activity::EDIT;
use crate::store::files::{self, FileRow};
use crate::store::groups::{self, GroupRow};
use crate::store::shared_folders::{self, SharedFolderRow};

/// The most members of a shared folder.
const MEMBERS: usize = 10;

impl CarrierSharedFolders for Service {
    fn create_shared_folder(
        &self,
        call: &Call,
        request: CreateSharedFolderRequest,
    ) -> Result<CreateSharedFolderResponse, Refusal> {
        check_kind(request.kind.as_ref())?;
        let container_id = request.container_id.ok_or_else(|| Refusal::parameter("containerId", "is missing"))?;
        let name = request.name.ok_or_else(|| Refusal::parameter("name", "is missing"))?;
        names::check_shared_folder(&name)?;
        self.store.within(|rows| {
            let folder = create(rows, call, &container_id, &name)?;
            let mut response = CreateSharedFolderResponse::default();
            response.id = Some(folder.shared_folder_id.clone());
            response.data = Some(record::new(folder));
            Ok(response)
        })
    }

    fn delete_shared_folders(&self, call: &Call, request: DeleteSharedFoldersRequest) -> Result<(), Refusal> {
        let ids = request.ids.unwrap_or_default();
        if ids.is_empty() {
            return Err(Refusal::parameter("id", "needs at least one entry"));
        }
        let unused = self.store.within(|rows| {
            let mut unused = Vec::new();
            for id in &ids {
                let folder = own(rows, call, id)?;
                if folder.recycled.is_none() {
                    files::recycle(rows, &folder.file_id, call.now)?;
                }
                unused.extend(enterprise::remove_group(rows, &enterprise::group(rows, &folder.group_id)?)?);
            }
            Ok::<_, Refusal>(unused)
        })?;
        Ok(self.store.discard(unused)?)
    }

    fn list_shared_folders(
        &self,
        call: &Call,
        request: ListSharedFoldersRequest,
    ) -> Result<ListSharedFoldersResponse, Refusal> {
        let page = Page::by_offset_up_to(request.offset, request.limit, SHARED_FOLDER_PAGE)?;
        check_status(request.status.as_ref())?;
        let word = request.key_word.unwrap_or_default();
        if word.chars().count() > SHARED_FOLDER_KEY_WORD {
            return Err(Refusal::parameter("keyWord", format!("has more than {SHARED_FOLDER_KEY_WORD} characters")));
        }
        let selection = request.selection.unwrap_or(SharedFolderSelection::All);
        self.store.within(|rows| {
            let user_id = call.user_id()?;
            let mut found = shared_folders::of_member(rows, user_id)?;
            found.retain(|folder| {
                let wanted = match selection {
                    SharedFolderSelection::Created => folder.owner == user_id,
                    SharedFolderSelection::Joined => folder.owner != user_id,
                    _ => true,
                };
                wanted && folder.recycled.is_none() && lists::matches(Some(&word), &[&folder.name])
            });
            let mut response = ListSharedFoldersResponse::default();
            response.folders = page.cut(found).items.into_iter().map(record::full).collect();
            Ok(response)
        })
    }

    fn get_shared_folder(
        &self,
        call: &Call,
        request: GetSharedFolderRequest,
    ) -> Result<GetSharedFolderResponse, Refusal> {
        self.store.within(|rows| {
            let folder = find(rows, &request.share_folder_id)?;
            check_member(rows, call, &folder)?;
            let mut response = GetSharedFolderResponse::default();
            response.shared_folder = Some(record::full(folder));
            Ok(response)
        })
    }

    fn rename_shared_folder(
        &self,
        call: &Call,
        request: RenameSharedFolderRequest,
    ) -> Result<RenameSharedFolderResponse, Refusal> {
        let id = request.id.ok_or_else(|| Refusal::parameter("id", "is missing"))?;
        let name = request.file_name.ok_or_else(|| Refusal::parameter("fileName", "is missing"))?;
        names::check_shared_folder(&name)?;
        self.store.within(|rows| {
            let folder = own(rows, call, &id)?;
            rename(rows, call, &folder, name)?;
            let mut response = RenameSharedFolderResponse::default();
            response.id = Some(id);
            Ok(response)
        })
    }

    fn remove_shared_folder_member(
        &self,
        call: &Call,
        request: RemoveSharedFolderMemberRequest,
    ) -> Result<(), Refusal> {
        self.store.within(|rows| {
            let folder = of_group(rows, &request.group_id)?;
            check_member(rows, call, &folder)?;
            let (caller, leaver) = (call.user_id()?, request.member_id.as_str());
            if caller != folder.owner && caller != leaver {
                return Err(refused("only the owner of the shared folder removes others"));
            }
            if let Some(owner) = request.owner_id.filter(|id| id.as_str() != folder.owner && id.as_str() != leaver) {
                return Err(Refusal::parameter("ownerId", format!("{owner} does not own the shared folder")));
            }
            if leaver == folder.owner {
                return Err(Refusal::parameter("deleteUserId", "is the owner, who deletes the shared folder instead"));
            }
            let message = format!("the user {leaver} is not a member of the shared folder");
            groups::member(rows, &folder.group_id, leaver)?
                .ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
            Ok(groups::remove_member(rows, &folder.group_id, leaver)?)
        })
    }
}

/// The shared folder that a call names in its header. Refused if it is not one of the caller's: 13000410.
pub(crate) fn place(service: &Service, call: &Call, id: &str) -> Result<SharedPlace, Refusal> {
    service.store.within(|rows| {
        let folder = shared_folders::by_either_id(rows, id)?;
        let folder = folder.filter(|folder| folder.recycled.is_none());
        let folder = folder.ok_or_else(|| refused("no such folder is shared with the caller"))?;
        check_member(rows, call, &folder)?;
        Ok(SharedPlace { folder_id: folder.file_id, container_id: folder.container_id })
    })
}

fn check_kind(kind: Option<&SharedFolderKind>) -> Result<(), Refusal> {
    match kind {
        Some(SharedFolderKind::Family) => Ok(()),
        Some(other) => Err(Refusal::parameter("shareType", format!("{other} is not 0"))),
        None => Err(Refusal::parameter("shareType", "is missing")),
    }
}

fn check_status(status: Option<&SharedFolderStatus>) -> Result<(), Refusal> {
    match status {
        None | Some(SharedFolderStatus::Normal) => Ok(()),
        Some(other) => Err(Refusal::parameter("status", format!("{other} is not 0"))),
    }
}

/// A shared folder by its own id. Refused if there is none: 13000309.
fn find(rows: &Connection, id: &SharedFolderId) -> Result<SharedFolderRow, Refusal> {
    let message = format!("there is no shared folder {id}");
    shared_folders::find(rows, id.as_str())?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

/// The shared folder of a group. Refused if there is none: 13000309.
fn of_group(rows: &Connection, id: &GroupId) -> Result<SharedFolderRow, Refusal> {
    let message = format!("no shared folder has the group {id}");
    shared_folders::of_group(rows, id.as_str())?.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))
}

/// A shared folder of the caller. Refused if another user owns it: 13000410.
fn own(rows: &Connection, call: &Call, id: &SharedFolderId) -> Result<SharedFolderRow, Refusal> {
    let folder = find(rows, id)?;
    check_owner(call, &folder)?;
    Ok(folder)
}

fn check_owner(call: &Call, folder: &SharedFolderRow) -> Result<(), Refusal> {
    if folder.owner == call.user_id()? { Ok(()) } else { Err(refused("the shared folder belongs to another user")) }
}

fn check_member(rows: &Connection, call: &Call, folder: &SharedFolderRow) -> Result<(), Refusal> {
    match groups::member(rows, &folder.group_id, call.user_id()?)? {
        Some(_) => Ok(()),
        None => Err(refused("the folder is not shared with the caller")),
    }
}

/// Creates a folder in the caller's personal space and a group of the same name.
fn create(rows: &Connection, call: &Call, id: &ContainerId, name: &str) -> Result<SharedFolderRow, Refusal> {
    let space = lookup::space(rows, call, id)?;
    if space.kind != PERSONAL {
        return Err(Refusal::new(errors::NOT_PERSONAL_SPACE, "the space is not a personal one"));
    }
    let top = lookup::folder(rows, &space, &[], Purpose::Folder)?;
    check_free(rows, &top.file_id, name)?;
    let folder = new_files::folder(rows, call, &top, name)?;
    let group = enterprise::create_group(rows, call, name, &UserGroupKind::UserGroup)?;
    let id = random::number()?;
    shared_folders::insert(rows, &id, (&folder.file_id, &group.group_id), &group.owner, call.now)?;
    find(rows, &id.into())
}

/// Refuses a name that a folder contains already: 13000405.
fn check_free(rows: &Connection, parent_id: &str, name: &str) -> Result<(), Refusal> {
    match files::named(rows, parent_id, name)? {
        Some(_) => Err(Refusal::new(errors::FILE_NAME_REPEATED, format!("the space already contains {name:?}"))),
        None => Ok(()),
    }
}

/// Gives a shared folder and its group another name.
fn rename(rows: &Connection, call: &Call, folder: &SharedFolderRow, name: String) -> Result<(), Refusal> {
    if folder.recycled.is_some() {
        return Err(Refusal::new(errors::FILE_IN_RECYCLE_BIN, "the shared folder is in the recycle bin"));
    }
    if folder.name == name {
        return Ok(());
    }
    let Some(file) = files::find(rows, &folder.file_id)? else { return Ok(()) };
    check_free(rows, file.parent_id.as_deref().unwrap_or_default(), &name)?;
    files::rename(rows, &file.file_id, &name, call.user_id()?, call.now)?;
    let group = enterprise::group(rows, &folder.group_id)?;
    groups::put(rows, &GroupRow { name: name.clone(), modified: call.now, ..group })?;
    history::record(rows, call, &FileRow { name, ..file }, EDIT)
}
