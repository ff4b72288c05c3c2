// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Folders that the users of a carrier share with their families.
//!
//! A shared folder is a folder in its owner's personal space, with a group of members. It has three
//! ids: its own, `id`, which most of these operations take; that of the folder, with which the file
//! operations reach it; and that of the group, to which its owner invites members.
//!
//! Only in the carrier edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    CreateSharedFolderRequest, DeleteSharedFoldersRequest, GetSharedFolderRequest,
    ListSharedFoldersRequest, RemoveSharedFolderMemberRequest, RenameSharedFolderRequest,
};
pub use types::{
    CreateSharedFolderResponse, CreatedSharedFolder, GetSharedFolderResponse,
    ListSharedFoldersResponse, RenameSharedFolderResponse, SharedFolder, SharedFolderId,
    SharedFolderKind, SharedFolderSelection, SharedFolderStatus,
};

/// Creates a shared folder.
///
/// Creates a shared folder in the personal space of its owner, with a group of members.
/// [`invite_to_shared_folder`](crate::carrier_invitations::invite_to_shared_folder) invites others
/// to the group.
///
/// Each call presumably creates another folder. If a response was lost, first check with
/// [`list_shared_folders`](crate::carrier_shared_folders::list_shared_folders) whether the folder
/// exists.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/sharefolder/create` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/CreateShareFolder.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_shared_folders::{
///     self, CreateSharedFolderRequest, SharedFolderKind,
/// };
/// use koodrive::common::ContainerId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = CreateSharedFolderRequest::new()
///     .container_id(
///         ContainerId::from("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
///     )
///     .kind(SharedFolderKind::Family)
///     .name("Family");
/// let response = carrier_shared_folders::create_shared_folder(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_shared_folder(
    client: &Client,
    request: CreateSharedFolderRequest,
) -> impl Future<Output = Result<CreateSharedFolderResponse>> + Send {
    client.call(request)
}

/// Deletes shared folders.
///
/// Only the owner of a shared folder may delete it. The documents do not say what happens to the
/// files in it.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/sharefolder/delete` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/DeleteShareFolder.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_shared_folders::{self, DeleteSharedFoldersRequest, SharedFolderId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = DeleteSharedFoldersRequest::new()
///     .ids([SharedFolderId::from("1757156480072657793")]);
/// carrier_shared_folders::delete_shared_folders(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_shared_folders(
    client: &Client,
    request: DeleteSharedFoldersRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Lists the shared folders that the caller created or joined.
///
/// Returns one page of shared folders: all of the caller's, only those that the caller owns, or
/// only those that the caller has joined.
///
/// To get the next page, increase `offset` by the number of folders that came, until a page is
/// empty. The response does not contain the total number of folders.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/sharefolder/list` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ListShareFolder.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_shared_folders::{self, ListSharedFoldersRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListSharedFoldersRequest::new(0, 100);
/// let mut items = carrier_shared_folders::list_shared_folders_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_shared_folders(
    client: &Client,
    request: ListSharedFoldersRequest,
) -> impl Future<Output = Result<ListSharedFoldersResponse>> + Send {
    client.call(request)
}

/// Lists the shared folders that the caller created or joined, page by page.
///
/// Returns a stream of
/// [`ListSharedFoldersResponse`](crate::carrier_shared_folders::ListSharedFoldersResponse). Each
/// page is fetched on demand, starting with the one that the request names. The service does not
/// state how many items there are, so the list ends at an empty page, which costs one more call.
/// See [`list_shared_folders`](crate::carrier_shared_folders::list_shared_folders) for the
/// operation itself, and [`list_shared_folders_items`] for a stream of the items.
#[inline]
pub fn list_shared_folders_pages(
    client: &Client,
    request: ListSharedFoldersRequest,
) -> Pages<ListSharedFoldersRequest> {
    Pages::new(client, request)
}

/// Lists the shared folders that the caller created or joined, one by one.
///
/// Returns a stream of [`SharedFolder`](crate::carrier_shared_folders::SharedFolder). Pages are
/// fetched on demand, each when the items of the one before it are used up. The service does not
/// state how many items there are, so the list ends at an empty page, which costs one more call.
/// See [`list_shared_folders`](crate::carrier_shared_folders::list_shared_folders) for the
/// operation itself, and [`list_shared_folders_pages`] for a stream of the pages.
#[inline]
pub fn list_shared_folders_items(
    client: &Client,
    request: ListSharedFoldersRequest,
) -> Items<ListSharedFoldersRequest> {
    Items::new(client, request)
}

/// Gets a shared folder.
///
/// Returns a shared folder: its owner, its space, and the group of its members.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/sharefolder/metadata/{shareFolderId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetShareFolderMetadata.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_shared_folders::{self, GetSharedFolderRequest, SharedFolderId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_folder_id = SharedFolderId::from("1757156480072657793");
/// let request = GetSharedFolderRequest::new(share_folder_id);
/// let response = carrier_shared_folders::get_shared_folder(client, request).await?;
/// if let Some(shared_folder) = &response.shared_folder {
///     println!("{:?}", shared_folder.tenant_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_shared_folder(
    client: &Client,
    request: GetSharedFolderRequest,
) -> impl Future<Output = Result<GetSharedFolderResponse>> + Send {
    client.call(request)
}

/// Renames a shared folder.
///
/// Gives a shared folder another name and returns its id. The documents do not say whether members
/// other than the owner may do so.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/sharefolder/rename` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/RenameShareFolder.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_shared_folders::{self, RenameSharedFolderRequest, SharedFolderId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = RenameSharedFolderRequest::new()
///     .id(SharedFolderId::from("1757156480072657793"))
///     .file_name("Holidays");
/// let response = carrier_shared_folders::rename_shared_folder(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn rename_shared_folder(
    client: &Client,
    request: RenameSharedFolderRequest,
) -> impl Future<Output = Result<RenameSharedFolderResponse>> + Send {
    client.call(request)
}

/// Removes a member from a shared folder.
///
/// The owner of a shared folder removes a member, or a member leaves it: the documents tell the two
/// apart by whether `owner_id` and `deleteUserId` are equal.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/usergroupsInvite/deleteMember` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ShareFolderDeleteMember.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_shared_folders::{self, RemoveSharedFolderMemberRequest};
/// use koodrive::common::{GroupId, UserId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let member_id = UserId::from("369528171409614001");
/// let request = RemoveSharedFolderMemberRequest::new(group_id, member_id);
/// carrier_shared_folders::remove_shared_folder_member(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn remove_shared_folder_member(
    client: &Client,
    request: RemoveSharedFolderMemberRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
