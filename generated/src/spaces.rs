// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Spaces: the storage of departments, users and groups, with its capacity and usage.
//!
//! Every file belongs to one space, and the file operations take the space's id, `container_id`.
//! [`get_space`](crate::spaces::get_space) returns a signed-in user's own space, and
//! [`list_team_spaces`](crate::spaces::list_team_spaces) the spaces that the user shares with
//! others. The other operations are for administrators, and for applications that provide users
//! with spaces.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    CreateGroupSpaceRequest, CreateSpaceRequest, DeleteGroupSpaceRequest,
    DeleteSpaceRequest, GetSpaceByContainerIdRequest, GetSpaceRequest,
    ListDepartmentSpacesRequest, ListGroupSpacesRequest, ListSpacesByOwnerRequest,
    ListTeamSpacesRequest, ListUserSpacesRequest, UpdateSpaceRequest,
};
pub use types::{
    CreateGroupSpaceResponse, CreateSpaceResponse, DepartmentSpace,
    GetSpaceByContainerIdResponse, GetSpaceResponse, ListDepartmentSpacesResponse,
    ListGroupSpacesResponse, ListSpacesByOwnerResponse, ListTeamSpacesResponse,
    ListUserSpacesResponse, Space, SpaceOwnerId, SpaceStatus, TeamSpace, TeamSpaceFilter,
    UserSpace,
};

/// Lists departments with their spaces.
///
/// Returns one page of departments, each with its space.
///
/// A department without a space is listed too; its entry then only identifies the department.
///
/// `GET /koodrive/ose/v1/space/departmentList` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetDepartmentSpaceList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::spaces::{self, ListDepartmentSpacesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListDepartmentSpacesRequest::new(0, 100);
/// let mut items = spaces::list_department_spaces_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_department_spaces(
    client: &Client,
    request: ListDepartmentSpacesRequest,
) -> impl Future<Output = Result<ListDepartmentSpacesResponse>> + Send {
    client.call(request)
}

/// Lists departments with their spaces, page by page.
///
/// Returns a stream of
/// [`ListDepartmentSpacesResponse`](crate::spaces::ListDepartmentSpacesResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends when `total`
/// items have been returned, or at an empty page. See
/// [`list_department_spaces`](crate::spaces::list_department_spaces) for the operation itself, and
/// [`list_department_spaces_items`] for a stream of the items.
#[inline]
pub fn list_department_spaces_pages(
    client: &Client,
    request: ListDepartmentSpacesRequest,
) -> Pages<ListDepartmentSpacesRequest> {
    Pages::new(client, request)
}

/// Lists departments with their spaces, one by one.
///
/// Returns a stream of [`DepartmentSpace`](crate::spaces::DepartmentSpace). Pages are fetched on
/// demand, each when the items of the one before it are used up. The list ends when `total` items
/// have been returned, or at an empty page. See
/// [`list_department_spaces`](crate::spaces::list_department_spaces) for the operation itself, and
/// [`list_department_spaces_pages`] for a stream of the pages.
#[inline]
pub fn list_department_spaces_items(
    client: &Client,
    request: ListDepartmentSpacesRequest,
) -> Items<ListDepartmentSpacesRequest> {
    Items::new(client, request)
}

/// Gets the space of a department, a user or a group.
///
/// Returns the space of one owner: its id, root folders, capacity and usage.
///
/// A user can have several personal spaces;
/// [`list_spaces_by_owner`](crate::spaces::list_spaces_by_owner) returns all of them.
///
/// `GET /koodrive/ose/v1/space/{owner_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetSpace.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::SpaceKind;
/// use koodrive::spaces::{self, GetSpaceRequest, SpaceOwnerId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let owner_id = SpaceOwnerId::from("1289173668999530369");
/// let request = GetSpaceRequest::new(owner_id, SpaceKind::Department);
/// let response = spaces::get_space(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.owner_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_space(
    client: &Client,
    request: GetSpaceRequest,
) -> impl Future<Output = Result<GetSpaceResponse>> + Send {
    client.call(request)
}

/// Creates a space for a department or a user.
///
/// Creates a space of the requested size for a department or a user. The size counts towards the
/// tenant's quota.
///
/// The space of a group is created together with the group: see
/// [`create_group_space`](crate::spaces::create_group_space).
///
/// `POST /koodrive/ose/v1/space/{owner_id}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/CreateSpace.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::SpaceKind;
/// use koodrive::spaces::{self, CreateSpaceRequest, SpaceOwnerId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let owner_id = SpaceOwnerId::from("1289173668999530369");
/// let request = CreateSpaceRequest::new(owner_id, 1, SpaceKind::Personal);
/// let response = spaces::create_space(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.owner_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_space(
    client: &Client,
    request: CreateSpaceRequest,
) -> impl Future<Output = Result<CreateSpaceResponse>> + Send {
    client.call(request)
}

/// Resizes, disables or enables a space.
///
/// Changes the size or the status of the space of a department or a user. Omitted fields stay
/// unchanged.
///
/// `PUT /koodrive/ose/v1/space/{owner_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/UpdateSpace.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::SpaceKind;
/// use koodrive::spaces::{self, SpaceOwnerId, UpdateSpaceRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let owner_id = SpaceOwnerId::from("1289173668999530369");
/// let request = UpdateSpaceRequest::new(owner_id, SpaceKind::Personal).capacity(20);
/// spaces::update_space(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_space(
    client: &Client,
    request: UpdateSpaceRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Deletes the space of a department or a user.
///
/// Deletes a space. The documents do not say what happens to the files in it: expect to lose them.
///
/// When a user has several spaces, select one with `container_id`. To delete the space of a group,
/// call [`delete_group_space`](crate::spaces::delete_group_space).
///
/// `DELETE /koodrive/ose/v1/space/{owner_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/DeleteSpace.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::SpaceKind;
/// use koodrive::spaces::{self, DeleteSpaceRequest, SpaceOwnerId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let owner_id = SpaceOwnerId::from("1289173668999530369");
/// let request = DeleteSpaceRequest::new(owner_id, SpaceKind::Department);
/// spaces::delete_space(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_space(
    client: &Client,
    request: DeleteSpaceRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Gets a space by its id.
///
/// Returns the space with a given id, whoever owns it.
///
/// The reference reserves this operation for programs that act on their own, without a user.
///
/// `GET /koodrive/ose/v1/space/container/{container_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetSpaceByContainerID.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::ContainerId;
/// use koodrive::spaces::{self, GetSpaceByContainerIdRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let request = GetSpaceByContainerIdRequest::new(container_id);
/// let response = spaces::get_space_by_container_id(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.owner_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_space_by_container_id(
    client: &Client,
    request: GetSpaceByContainerIdRequest,
) -> impl Future<Output = Result<GetSpaceByContainerIdResponse>> + Send {
    client.call(request)
}

/// Lists the caller's team spaces.
///
/// Returns one page of the caller's team spaces: those of departments, of the caller's own groups,
/// and of the groups that the caller has joined.
///
/// `GET /koodrive/ose/v1/space/teamList` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetTeamSpaceList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::spaces::{self, ListTeamSpacesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListTeamSpacesRequest::new(0, 100);
/// let mut items = spaces::list_team_spaces_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_team_spaces(
    client: &Client,
    request: ListTeamSpacesRequest,
) -> impl Future<Output = Result<ListTeamSpacesResponse>> + Send {
    client.call(request)
}

/// Lists the caller's team spaces, page by page.
///
/// Returns a stream of [`ListTeamSpacesResponse`](crate::spaces::ListTeamSpacesResponse). Each page
/// is fetched on demand, starting with the one that the request names. The list ends when `total`
/// items have been returned, or at an empty page. See
/// [`list_team_spaces`](crate::spaces::list_team_spaces) for the operation itself, and
/// [`list_team_spaces_items`] for a stream of the items.
#[inline]
pub fn list_team_spaces_pages(
    client: &Client,
    request: ListTeamSpacesRequest,
) -> Pages<ListTeamSpacesRequest> {
    Pages::new(client, request)
}

/// Lists the caller's team spaces, one by one.
///
/// Returns a stream of [`TeamSpace`](crate::spaces::TeamSpace). Pages are fetched on demand, each
/// when the items of the one before it are used up. The list ends when `total` items have been
/// returned, or at an empty page. See [`list_team_spaces`](crate::spaces::list_team_spaces) for the
/// operation itself, and [`list_team_spaces_pages`] for a stream of the pages.
#[inline]
pub fn list_team_spaces_items(
    client: &Client,
    request: ListTeamSpacesRequest,
) -> Items<ListTeamSpacesRequest> {
    Items::new(client, request)
}

/// Creates a group with a space.
///
/// Creates a group of users with a space that they share. The caller owns the group.
///
/// Check `failed_list` in the response: it lists the users who could not be added, even if the call
/// as a whole succeeded. Each call creates a new group, so do not blindly repeat a call whose
/// response was lost.
///
/// `POST /koodrive/ose/v1/space/group` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/CreateGroupSpace.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::UserId;
/// use koodrive::spaces::{self, CreateGroupSpaceRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = CreateGroupSpaceRequest::new("Reports")
///     .user_ids([UserId::from("369528171409614001")])
///     .capacity(20);
/// let response = spaces::create_group_space(client, request).await?;
/// for item in &response.failed_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_group_space(
    client: &Client,
    request: CreateGroupSpaceRequest,
) -> impl Future<Output = Result<CreateGroupSpaceResponse>> + Send {
    client.call(request)
}

/// Dissolves a group and deletes its space.
///
/// Dissolves a group together with its space. The documents do not say what happens to the files in
/// it: expect to lose them.
///
/// `DELETE /koodrive/ose/v1/space/group/{group_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/DeleteGroupSpace.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::GroupId;
/// use koodrive::spaces::{self, DeleteGroupSpaceRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let request = DeleteGroupSpaceRequest::new(group_id);
/// spaces::delete_group_space(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_group_space(
    client: &Client,
    request: DeleteGroupSpaceRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Lists the group spaces of the enterprise.
///
/// Returns one page of all group spaces of the enterprise, and the enterprise's limits on groups
/// and on their storage.
///
/// Only the tenant administrator may call it. For the caller's own groups, see
/// [`list_team_spaces`](crate::spaces::list_team_spaces).
///
/// `GET /koodrive/ose/v1/space/groupList` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetGroupSpaceList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::spaces::{self, ListGroupSpacesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListGroupSpacesRequest::new(0, 100);
/// let mut items = spaces::list_group_spaces_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_group_spaces(
    client: &Client,
    request: ListGroupSpacesRequest,
) -> impl Future<Output = Result<ListGroupSpacesResponse>> + Send {
    client.call(request)
}

/// Lists the group spaces of the enterprise, page by page.
///
/// Returns a stream of [`ListGroupSpacesResponse`](crate::spaces::ListGroupSpacesResponse). Each
/// page is fetched on demand, starting with the one that the request names. The list ends when
/// `total` items have been returned, or at an empty page. See
/// [`list_group_spaces`](crate::spaces::list_group_spaces) for the operation itself, and
/// [`list_group_spaces_items`] for a stream of the items.
#[inline]
pub fn list_group_spaces_pages(
    client: &Client,
    request: ListGroupSpacesRequest,
) -> Pages<ListGroupSpacesRequest> {
    Pages::new(client, request)
}

/// Lists the group spaces of the enterprise, one by one.
///
/// Returns a stream of [`TeamSpace`](crate::spaces::TeamSpace). Pages are fetched on demand, each
/// when the items of the one before it are used up. The list ends when `total` items have been
/// returned, or at an empty page. See [`list_group_spaces`](crate::spaces::list_group_spaces) for
/// the operation itself, and [`list_group_spaces_pages`] for a stream of the pages.
#[inline]
pub fn list_group_spaces_items(
    client: &Client,
    request: ListGroupSpacesRequest,
) -> Items<ListGroupSpacesRequest> {
    Items::new(client, request)
}

/// Lists users with their personal spaces.
///
/// Returns one page of users, each with the user's personal space.
///
/// Without `dept_id`, a system administrator sees the users of the whole organization, and a
/// department administrator those of that department.
///
/// The reference requires an application's token here (`Bearer <token>`, obtained with the
/// application's client id and secret), but its example sends a user's token, as everywhere else.
///
/// `GET /koodrive/ose/v1/space/userList` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetUserSpaceList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::spaces::{self, ListUserSpacesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListUserSpacesRequest::new(0, 100);
/// let mut items = spaces::list_user_spaces_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_user_spaces(
    client: &Client,
    request: ListUserSpacesRequest,
) -> impl Future<Output = Result<ListUserSpacesResponse>> + Send {
    client.call(request)
}

/// Lists users with their personal spaces, page by page.
///
/// Returns a stream of [`ListUserSpacesResponse`](crate::spaces::ListUserSpacesResponse). Each page
/// is fetched on demand, starting with the one that the request names. The list ends when `total`
/// items have been returned, or at an empty page. See
/// [`list_user_spaces`](crate::spaces::list_user_spaces) for the operation itself, and
/// [`list_user_spaces_items`] for a stream of the items.
#[inline]
pub fn list_user_spaces_pages(
    client: &Client,
    request: ListUserSpacesRequest,
) -> Pages<ListUserSpacesRequest> {
    Pages::new(client, request)
}

/// Lists users with their personal spaces, one by one.
///
/// Returns a stream of [`UserSpace`](crate::spaces::UserSpace). Pages are fetched on demand, each
/// when the items of the one before it are used up. The list ends when `total` items have been
/// returned, or at an empty page. See [`list_user_spaces`](crate::spaces::list_user_spaces) for the
/// operation itself, and [`list_user_spaces_pages`] for a stream of the pages.
#[inline]
pub fn list_user_spaces_items(
    client: &Client,
    request: ListUserSpacesRequest,
) -> Items<ListUserSpacesRequest> {
    Items::new(client, request)
}

/// Lists the spaces of one user.
///
/// Returns all spaces of a user. A user can have several, for instance when other products also
/// store files in KooDrive; [`get_space`](crate::spaces::get_space) returns only one of them.
///
/// `GET /koodrive/ose/v2/space/{owner_id}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetSpaceV2.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::UserId;
/// use koodrive::spaces::{self, ListSpacesByOwnerRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let owner_id = UserId::from("369528171409614001");
/// let request = ListSpacesByOwnerRequest::new(owner_id);
/// let response = spaces::list_spaces_by_owner(client, request).await?;
/// for item in &response.data {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_spaces_by_owner(
    client: &Client,
    request: ListSpacesByOwnerRequest,
) -> impl Future<Output = Result<ListSpacesByOwnerResponse>> + Send {
    client.call(request)
}
