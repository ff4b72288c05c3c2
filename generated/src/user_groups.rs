// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Groups of users across departments, and their members.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    AddUserGroupMembersRequest, CreateUserGroupRequest, DeleteUserGroupRequest,
    ListUserGroupMembersRequest, ListUserGroupsRequest, RemoveUserGroupMembersRequest,
    UpdateUserGroupRequest,
};
pub use types::{
    CreateUserGroupResponse, ListUserGroupMembersResponse, ListUserGroupsResponse,
    MemberGrant, UserGroup, UserGroupKind, UserGroupMember, UserGroupMembersResponse,
};

/// Lists the groups that the caller is in.
///
/// Returns one page of up to 100 groups that the caller has joined.
///
/// Begin with an empty `page_cursor`, then pass the `next_cursor` of each response until a response
/// has none. Pages before the last one may be short or even empty.
///
/// `GET /koodrive/ose/v1/usergroups` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetUserGroupList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::user_groups::{self, ListUserGroupsRequest, UserGroupKind};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListUserGroupsRequest::new(UserGroupKind::Group);
/// let mut items = user_groups::list_user_groups_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_user_groups(
    client: &Client,
    request: ListUserGroupsRequest,
) -> impl Future<Output = Result<ListUserGroupsResponse>> + Send {
    client.call(request)
}

/// Lists the groups that the caller is in, page by page.
///
/// Returns a stream of [`ListUserGroupsResponse`](crate::user_groups::ListUserGroupsResponse). Each
/// page is fetched on demand, starting with the one that the request names. The list ends with the
/// first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_user_groups`](crate::user_groups::list_user_groups) for the operation itself, and
/// [`list_user_groups_items`] for a stream of the items.
#[inline]
pub fn list_user_groups_pages(
    client: &Client,
    request: ListUserGroupsRequest,
) -> Pages<ListUserGroupsRequest> {
    Pages::new(client, request)
}

/// Lists the groups that the caller is in, one by one.
///
/// Returns a stream of [`UserGroup`](crate::user_groups::UserGroup). Pages are fetched on demand,
/// each when the items of the one before it are used up. The list ends with the first page that has
/// no `next_cursor`; empty pages may come before it. See
/// [`list_user_groups`](crate::user_groups::list_user_groups) for the operation itself, and
/// [`list_user_groups_pages`] for a stream of the pages.
#[inline]
pub fn list_user_groups_items(
    client: &Client,
    request: ListUserGroupsRequest,
) -> Items<ListUserGroupsRequest> {
    Items::new(client, request)
}

/// Creates a group of users.
///
/// The caller becomes the owner of the group.
///
/// Each call creates a new group, so do not blindly repeat a call whose response was lost: first
/// check with [`list_user_groups`](crate::user_groups::list_user_groups) whether the group exists.
///
/// `POST /koodrive/ose/v1/usergroups` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/CreateUserGroup.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::user_groups::{self, CreateUserGroupRequest, UserGroupKind};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = CreateUserGroupRequest::new("Reports", UserGroupKind::UserGroup);
/// let response = user_groups::create_user_group(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_user_group(
    client: &Client,
    request: CreateUserGroupRequest,
) -> impl Future<Output = Result<CreateUserGroupResponse>> + Send {
    client.call(request)
}

/// Changes a group, or the role of a member.
///
/// Changes the name and the icon of a group. With `user_id` and `role` it presumably changes the
/// role of that member, and with `top` the position of the group in the caller's list.
///
/// The name and the kind are required: send the current values if they do not change.
///
/// `PUT /koodrive/ose/v1/usergroups/{group_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/UpdateUserGroup.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::GroupId;
/// use koodrive::user_groups::{self, UpdateUserGroupRequest, UserGroupKind};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let request = UpdateUserGroupRequest::new(
///     group_id,
///     "Reports",
///     UserGroupKind::UserGroup,
/// );
/// user_groups::update_user_group(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_user_group(
    client: &Client,
    request: UpdateUserGroupRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Deletes a group.
///
/// Deletes the group and ends the membership of its users. The documents do not say what happens to
/// the group's space, if it has one.
///
/// `DELETE /koodrive/ose/v1/usergroups/{group_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/DeleteUserGroup.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::GroupId;
/// use koodrive::user_groups::{self, DeleteUserGroupRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let request = DeleteUserGroupRequest::new(group_id);
/// user_groups::delete_user_group(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_user_group(
    client: &Client,
    request: DeleteUserGroupRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Lists the members of a group.
///
/// Returns one page of up to 100 members of a group, each with the member's role.
///
/// Begin with an `offset` of 0, and continue until `total` members have been returned.
///
/// `GET /koodrive/ose/v1/usergroups/{group_id}/members` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetUserGroupMemberList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::GroupId;
/// use koodrive::user_groups::{self, ListUserGroupMembersRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let request = ListUserGroupMembersRequest::new(group_id, 0, 100);
/// let mut items = user_groups::list_user_group_members_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_user_group_members(
    client: &Client,
    request: ListUserGroupMembersRequest,
) -> impl Future<Output = Result<ListUserGroupMembersResponse>> + Send {
    client.call(request)
}

/// Lists the members of a group, page by page.
///
/// Returns a stream of
/// [`ListUserGroupMembersResponse`](crate::user_groups::ListUserGroupMembersResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends when `total`
/// items have been returned, or at an empty page. See
/// [`list_user_group_members`](crate::user_groups::list_user_group_members) for the operation
/// itself, and [`list_user_group_members_items`] for a stream of the items.
#[inline]
pub fn list_user_group_members_pages(
    client: &Client,
    request: ListUserGroupMembersRequest,
) -> Pages<ListUserGroupMembersRequest> {
    Pages::new(client, request)
}

/// Lists the members of a group, one by one.
///
/// Returns a stream of [`UserGroupMember`](crate::user_groups::UserGroupMember). Pages are fetched
/// on demand, each when the items of the one before it are used up. The list ends when `total`
/// items have been returned, or at an empty page. See
/// [`list_user_group_members`](crate::user_groups::list_user_group_members) for the operation
/// itself, and [`list_user_group_members_pages`] for a stream of the pages.
#[inline]
pub fn list_user_group_members_items(
    client: &Client,
    request: ListUserGroupMembersRequest,
) -> Items<ListUserGroupMembersRequest> {
    Items::new(client, request)
}

/// Adds users to a group.
///
/// The call may succeed for only some of the users: check `status` and `failed_list`.
///
/// `POST /koodrive/ose/v1/usergroups/{group_id}/members/batchAdd` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/BatchAddGroupMembers.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{GroupId, UserId};
/// use koodrive::user_groups::{self, AddUserGroupMembersRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let user_ids = [UserId::from("369528171409614001")];
/// let request = AddUserGroupMembersRequest::new(group_id, user_ids);
/// let response = user_groups::add_user_group_members(client, request).await?;
/// for item in &response.failed_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn add_user_group_members(
    client: &Client,
    request: AddUserGroupMembersRequest,
) -> impl Future<Output = Result<UserGroupMembersResponse>> + Send {
    client.call(request)
}

/// Removes users from a group.
///
/// The users leave the group but are not deleted.
///
/// The call may succeed for only some of the users: check `status` and `failed_list`.
///
/// `POST /koodrive/ose/v1/usergroups/{group_id}/members/batchDelete` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchDeleteGroupMembers.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{GroupId, UserId};
/// use koodrive::user_groups::{self, RemoveUserGroupMembersRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let group_id = GroupId::from("1407237551361847809");
/// let user_ids = [UserId::from("369528171409614001")];
/// let request = RemoveUserGroupMembersRequest::new(group_id, user_ids);
/// let response = user_groups::remove_user_group_members(client, request).await?;
/// for item in &response.failed_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn remove_user_group_members(
    client: &Client,
    request: RemoveUserGroupMembersRequest,
) -> impl Future<Output = Result<UserGroupMembersResponse>> + Send {
    client.call(request)
}
