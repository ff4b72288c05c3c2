//! A shared folder in responses.

use koodrive::carrier_shared_folders::{CreatedSharedFolder, SharedFolder, SharedFolderStatus};

use super::MEMBERS;
use crate::api::Call;
use crate::enterprise::tenant::TENANT_ID;
use crate::store::shared_folders::SharedFolderRow;

/// As its members see it.
pub(super) fn full(row: SharedFolderRow) -> SharedFolder {
    let mut folder = SharedFolder::default();
    folder.tenant_id = Some(TENANT_ID.into());
    folder.create_time = Some(time(&row));
    folder.status = Some(if row.recycled.is_none() { SharedFolderStatus::Normal } else { SharedFolderStatus::Deleted });
    folder.creator = Some(row.creator.into());
    folder.owner_id = Some(row.owner.into());
    folder.id = Some(row.shared_folder_id.into());
    folder.container_id = Some(row.container_id.into());
    folder.folder_id = Some(row.file_id.into());
    folder.name = Some(row.name);
    folder.group_id = Some(row.group_id.into());
    folder.max_member = u32::try_from(MEMBERS).ok();
    folder
}

/// As its creator sees it at first.
pub(super) fn new(row: SharedFolderRow) -> CreatedSharedFolder {
    let mut folder = CreatedSharedFolder::default();
    folder.tenant_id = Some(TENANT_ID.into());
    folder.create_time = Some(time(&row));
    folder.creator = Some(row.creator.into());
    folder.group_id = Some(row.group_id.into());
    folder.id = Some(row.shared_folder_id.into());
    folder.folder_id = Some(row.file_id.into());
    folder
}

/// The documents state no format: that of most other times.
fn time(row: &SharedFolderRow) -> String {
    Call::time(row.created).as_str().to_owned()
}
