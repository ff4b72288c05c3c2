// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The users of an enterprise: their departments, roles and account status.
//!
//! A KooDrive user corresponds to an account in OrgID. [`create_user`](crate::users::create_user)
//! takes the id of the account; all other operations take the user's id inside KooDrive.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    CountUsersRequest, CreateUserRequest, DeleteUserRequest, GetUserMobileRequest,
    GetUserRequest, ListUsersRequest, UpdateUserRequest, VerifyUserImportRequest,
};
pub use types::{
    CountUsersResponse, CreateUserResponse, CreatedUser, GetUserMobileResponse,
    GetUserResponse, ListUsersResponse, UserAccount, UserImportEntry, UserImportVerdict,
    UserPlacement, VerifyUserImportResponse,
};

/// Lists the users of a department or of the organization.
///
/// Returns one page of up to 100 users: those of a department or, without `dept_id`, those of the
/// organization that the caller belongs to.
///
/// Begin with an `offset` of 0, and continue until `total` users have been returned.
///
/// `GET /koodrive/ose/v1/userList` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetUserList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::users::{self, ListUsersRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListUsersRequest::new(0, 100);
/// let mut items = users::list_users_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_users(
    client: &Client,
    request: ListUsersRequest,
) -> impl Future<Output = Result<ListUsersResponse>> + Send {
    client.call(request)
}

/// Lists the users of a department or of the organization, page by page.
///
/// Returns a stream of [`ListUsersResponse`](crate::users::ListUsersResponse). Each page is fetched
/// on demand, starting with the one that the request names. The list ends when `total` items have
/// been returned, or at an empty page. See [`list_users`](crate::users::list_users) for the
/// operation itself, and [`list_users_items`] for a stream of the items.
#[inline]
pub fn list_users_pages(
    client: &Client,
    request: ListUsersRequest,
) -> Pages<ListUsersRequest> {
    Pages::new(client, request)
}

/// Lists the users of a department or of the organization, one by one.
///
/// Returns a stream of [`UserAccount`](crate::users::UserAccount). Pages are fetched on demand,
/// each when the items of the one before it are used up. The list ends when `total` items have been
/// returned, or at an empty page. See [`list_users`](crate::users::list_users) for the operation
/// itself, and [`list_users_pages`] for a stream of the pages.
#[inline]
pub fn list_users_items(
    client: &Client,
    request: ListUsersRequest,
) -> Items<ListUsersRequest> {
    Items::new(client, request)
}

/// Gets a user.
///
/// Returns a user's name, ids, department, mobile number, role and account status.
///
/// `GET /koodrive/ose/v1/users/{user_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::UserId;
/// use koodrive::users::{self, GetUserRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let user_id = UserId::from("369528171409614001");
/// let request = GetUserRequest::new(user_id);
/// let response = users::get_user(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.user_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_user(
    client: &Client,
    request: GetUserRequest,
) -> impl Future<Output = Result<GetUserResponse>> + Send {
    client.call(request)
}

/// Changes a user's department, role or account status.
///
/// Moves a user to another department, changes the user's role, or enables or disables the account.
/// All fields are optional; presumably, omitted fields stay unchanged.
///
/// `PUT /koodrive/ose/v1/users/{user_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/UpdateUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{AccountRole, DepartmentId, UserId};
/// use koodrive::users::{self, UpdateUserRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let user_id = UserId::from("369528171409614001");
/// let request = UpdateUserRequest::new(user_id)
///     .dept_id(DepartmentId::from("1395496464656556464"))
///     .role(AccountRole::OrdinaryUser);
/// users::update_user(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_user(
    client: &Client,
    request: UpdateUserRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Deletes a user and the user's resources.
///
/// Removes the user from the enterprise and also deletes the user's resources. The documents do not
/// list these resources.
///
/// `DELETE /koodrive/ose/v1/users/{user_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/DeleteUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::UserId;
/// use koodrive::users::{self, DeleteUserRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let user_id = UserId::from("369528171409614001");
/// let request = DeleteUserRequest::new(user_id);
/// users::delete_user(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_user(
    client: &Client,
    request: DeleteUserRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Counts the users of a department or of the organization.
///
/// Returns the number of users in a department or, without `dept_id`, in the caller's organization.
///
/// `GET /koodrive/ose/v1/users/count` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/CountUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::users::{self, CountUsersRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = CountUsersRequest::new();
/// let response = users::count_users(client, request).await?;
/// println!("{:?}", response.total);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn count_users(
    client: &Client,
    request: CountUsersRequest,
) -> impl Future<Output = Result<CountUsersResponse>> + Send {
    client.call(request)
}

/// Creates a KooDrive user for an OrgID account.
///
/// Creates a user for an existing OrgID account, optionally in a department and with a role.
///
/// The documents do not say how the service responds to a second creation for the same account:
/// when the response was lost, check with [`list_users`](crate::users::list_users) whether the user
/// exists.
///
/// `POST /koodrive/ose/v1/users` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/CreateUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{AccountRole, DepartmentId, OrgUserId};
/// use koodrive::users::{self, CreateUserRequest, UserPlacement};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let user_id = OrgUserId::from("1008600000016806899");
/// let request = CreateUserRequest::new(user_id)
///     .placement(
///         UserPlacement::new()
///             .dept_id(DepartmentId::from("1395496464656556464"))
///             .role(AccountRole::OrdinaryUser),
///     );
/// let response = users::create_user(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_user(
    client: &Client,
    request: CreateUserRequest,
) -> impl Future<Output = Result<CreateUserResponse>> + Send {
    client.call(request)
}

/// Gets a user's mobile number.
///
/// Returns a user's mobile number. Other operations return it with some digits masked, at least in
/// the published examples; the documents do not say whether this one returns the full number.
///
/// `GET /koodrive/ose/v1/users/mobile/{user_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetUserMobile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::UserId;
/// use koodrive::users::{self, GetUserMobileRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let user_id = UserId::from("369528171409614001");
/// let request = GetUserMobileRequest::new(user_id);
/// let response = users::get_user_mobile(client, request).await?;
/// println!("{:?}", response.mobile);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_user_mobile(
    client: &Client,
    request: GetUserMobileRequest,
) -> impl Future<Output = Result<GetUserMobileResponse>> + Send {
    client.call(request)
}

/// Checks a batch of users before an import.
///
/// Returns, for each user of a batch, whether an import would succeed and, if not, why.
///
/// The documents say little more than that this is a check in advance: there is no example, and the
/// import itself is not among the operations of the reference.
///
/// `POST /koodrive/ose/v1/users/batchimport/preverify` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchImportUserPreVerify.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::DepartmentId;
/// use koodrive::users::{self, UserImportEntry, VerifyUserImportRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let cur_dept_id = DepartmentId::from("1395496464656556464");
/// let users = [UserImportEntry::new(1, true).target_dept_name("Research")];
/// let request = VerifyUserImportRequest::new(cur_dept_id, users);
/// let response = users::verify_user_import(client, request).await?;
/// for item in &response.data {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn verify_user_import(
    client: &Client,
    request: VerifyUserImportRequest,
) -> impl Future<Output = Result<VerifyUserImportResponse>> + Send {
    client.call(request)
}
