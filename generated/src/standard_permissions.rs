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
