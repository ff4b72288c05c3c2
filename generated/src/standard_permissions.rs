// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! What the members of department and group spaces may do: the permissions that new members start
//! with, and those of each member in a space or on a file.
//!
//! Only in the standard edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    GetInitialMemberPermissionRequest, ListUserPermissionsRequest,
    SetInitialMemberPermissionRequest, UpdatePermissionsRequest,
};
pub use types::{
    GetInitialMemberPermissionResponse, InitialMemberPermission,
    ListUserPermissionsResponse, PermissionGrant, TeamKind, UpdatePermissionsResponse,
    UserPermission,
};

/// Gets the permissions that new members of a space start with.
///
/// Returns the initial permissions of the members of a department or group space, as
/// [`set_initial_member_permission`](crate::standard_permissions::set_initial_member_permission)
/// set them: a template, or permissions of their own.
///
/// Only in the standard edition.
///
/// Documented since 2025-03.
///
/// `GET /koodrive/ose/v1/permission/member/initial/{spaceId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/InitialMemberPermission.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::TeamId;
/// use koodrive::standard_permissions::{self, GetInitialMemberPermissionRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let team_id = TeamId::from("1410172329509745795");
/// let request = GetInitialMemberPermissionRequest::new(team_id);
/// let response = standard_permissions::get_initial_member_permission(client, request)
///     .await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.user_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_initial_member_permission(
    client: &Client,
    request: GetInitialMemberPermissionRequest,
) -> impl Future<Output = Result<GetInitialMemberPermissionResponse>> + Send {
    client.call(request)
}

/// Sets the permissions that new members of a space start with.
///
/// Sets the initial permissions of the members of a department or group space, or replaces those
/// that were set before. A named template brings its permissions; with `-1` in `template_id`, they
/// are in `capabilities`.
///
/// Only in the standard edition.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/permission/member/initial` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/addMemberInitialPermission.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{PermissionTemplateId, TeamId};
/// use koodrive::standard_permissions::{self, SetInitialMemberPermissionRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let team_id = TeamId::from("1410172329509745795");
/// let template_id = PermissionTemplateId::from("1590626552448551681");
/// let request = SetInitialMemberPermissionRequest::new(team_id, template_id);
/// standard_permissions::set_initial_member_permission(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn set_initial_member_permission(
    client: &Client,
    request: SetInitialMemberPermissionRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Sets the permissions of members of a space.
///
/// Gives each listed member of a department or group space a permission template, or permissions of
/// their own. With `file_id` they apply to that file or folder, otherwise to the whole space.
///
/// **Not documented:** The response's table and both examples are not known. Whether the response
/// says for which members the change failed is open.
///
/// Only in the standard edition.
///
/// Documented since 2025.
///
/// `PUT /koodrive/ose/v1/permission/batchupdate` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/PermissionBatchUpdate.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, PermissionTemplateId, UserId};
/// use koodrive::standard_permissions::{
///     self, PermissionGrant, TeamKind, UpdatePermissionsRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container = ContainerId::from("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4");
/// let amend_mod_roles = [
///     PermissionGrant::new(
///         UserId::from("369528171409614001"),
///         PermissionTemplateId::from("1590626552448551681"),
///     ),
/// ];
/// let request = UpdatePermissionsRequest::new(
///     container,
///     amend_mod_roles,
///     TeamKind::Group,
/// );
/// let response = standard_permissions::update_permissions(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_permissions(
    client: &Client,
    request: UpdatePermissionsRequest,
) -> impl Future<Output = Result<UpdatePermissionsResponse>> + Send {
    client.call(request)
}

/// Lists the members of a space with their permissions.
///
/// Returns one page of the members of a department or group space with their permissions: all
/// members, or only those with one template or name. With `file_id`, the permissions are presumably
/// those on that file or folder.
///
/// Begin without `cursor`, then pass the `next_cursor` of each response until it is empty.
///
/// Only in the standard edition.
///
/// Documented since 2025-03.
///
/// `GET /koodrive/ose/v1/permission/userList` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getUserPermissionList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::ContainerId;
/// use koodrive::standard_permissions::{self, ListUserPermissionsRequest, TeamKind};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let request = ListUserPermissionsRequest::new(container_id, TeamKind::Department);
/// let mut items = standard_permissions::list_user_permissions_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_user_permissions(
    client: &Client,
    request: ListUserPermissionsRequest,
) -> impl Future<Output = Result<ListUserPermissionsResponse>> + Send {
    client.call(request)
}

/// Lists the members of a space with their permissions, page by page.
///
/// Returns a stream of
/// [`ListUserPermissionsResponse`](crate::standard_permissions::ListUserPermissionsResponse). Each
/// page is fetched on demand, starting with the one that the request names. The list ends with the
/// first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_user_permissions`](crate::standard_permissions::list_user_permissions) for the operation
/// itself, and [`list_user_permissions_items`] for a stream of the items.
#[inline]
pub fn list_user_permissions_pages(
    client: &Client,
    request: ListUserPermissionsRequest,
) -> Pages<ListUserPermissionsRequest> {
    Pages::new(client, request)
}

/// Lists the members of a space with their permissions, one by one.
///
/// Returns a stream of [`UserPermission`](crate::standard_permissions::UserPermission). Pages are
/// fetched on demand, each when the items of the one before it are used up. The list ends with the
/// first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_user_permissions`](crate::standard_permissions::list_user_permissions) for the operation
/// itself, and [`list_user_permissions_pages`] for a stream of the pages.
#[inline]
pub fn list_user_permissions_items(
    client: &Client,
    request: ListUserPermissionsRequest,
) -> Items<ListUserPermissionsRequest> {
    Items::new(client, request)
}
