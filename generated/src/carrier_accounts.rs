// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The accounts of a carrier's subscribers: registration, one by one or many at once, their data,
//! and their passwords.
//!
//! Registering, and setting a new password without the old one, require a mobile number that a
//! verification code has confirmed: see [`validate_code`](crate::carrier_accounts::validate_code).

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    ChangePasswordRequest, DeleteAccountRequest, GetAccountRequest,
    ListAccountRegistrationsRequest, RegisterAccountRequest, RegisterAccountRequired,
    RegisterAccountsRequest, ResetPasswordRequest, UpdateAccountRequest,
    ValidateCodeRequest,
};
pub use types::{
    Account, AccountRegistration, AccountRegistrationEntry, AccountRegistrationPage,
    AccountRegistrationTask, AccountRegistrationTaskId, CodeRequestId, CodeVerification,
    GetAccountResponse, ListAccountRegistrationsResponse, RegisterAccountResponse,
    RegisterAccountsResponse, RegisteredAccount, ValidateCodeResponse,
    VerificationPurpose,
};

/// Registers an account and signs it in.
///
/// Creates an account for a mobile number that a verification code has confirmed, and begins a
/// session.
///
/// When the response was lost, do not repeat the call: sign in with
/// [`create_carrier_session`](crate::carrier_sessions::create_carrier_session), which succeeds if
/// the account was created.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/user/register` · no authentication ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/RegisterUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{self, RegisterAccountRequest, RegisterAccountRequired};
///
/// # async fn example(client: &koodrive::Client, captcha_token: koodrive::Secret, password: koodrive::Secret) -> koodrive::Result<()> {
/// let required = RegisterAccountRequired {
///     first_name: "Ada".to_owned(),
///     phone: "0027188460901".to_owned(),
///     captcha_token,
///     password,
/// };
/// let request = RegisterAccountRequest::new(required)
///     .surname("Lovelace")
///     .email("ada@example.com");
/// let response = carrier_accounts::register_account(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.user_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn register_account(
    client: &Client,
    request: RegisterAccountRequest,
) -> impl Future<Output = Result<RegisterAccountResponse>> + Send {
    client.call(request)
}

/// Gets an account.
///
/// Returns the names, the mobile number and the email address of an account, found by its id or by
/// its mobile number. With a `user_id`, `phone` is ignored.
///
/// Both are optional. The documents do not say what the service returns when both are missing.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `GET /koodrive/ose/v1/user/info` · token ([`ACCOUNT_TOKEN`](crate::ACCOUNT_TOKEN)) ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetUserInfo.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{self, GetAccountRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetAccountRequest::new();
/// let response = carrier_accounts::get_account(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.user_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_account(
    client: &Client,
    request: GetAccountRequest,
) -> impl Future<Output = Result<GetAccountResponse>> + Send {
    client.call(request)
}

/// Changes the names or the email address of an account.
///
/// Changes the first name, the surname or the email address of an account. All three are optional;
/// presumably, omitted fields stay unchanged.
///
/// The mobile number cannot be changed here. No operation that changes it is documented.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `PUT /koodrive/ose/v1/user/info` · token ([`ACCOUNT_TOKEN`](crate::ACCOUNT_TOKEN)) ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ModifyUserInfo.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{self, UpdateAccountRequest};
/// use koodrive::common::UserId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let user_id = UserId::from("369528171409614001");
/// let request = UpdateAccountRequest::new(user_id).surname("Lovelace");
/// carrier_accounts::update_account(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_account(
    client: &Client,
    request: UpdateAccountRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Closes an account.
///
/// Deregisters an account. The documents do not say what becomes of its files.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `DELETE /koodrive/ose/v1/user/delete` · token ([`ACCOUNT_TOKEN`](crate::ACCOUNT_TOKEN)) ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/DeregisterUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{self, DeleteAccountRequest};
/// use koodrive::common::UserId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let user_id = UserId::from("369528171409614001");
/// let request = DeleteAccountRequest::new(user_id);
/// carrier_accounts::delete_account(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_account(
    client: &Client,
    request: DeleteAccountRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Changes the password of an account.
///
/// Replaces the password of an account. The call requires the present password;
/// [`reset_password`](crate::carrier_accounts::reset_password) sets a new one without it.
///
/// The documents state no rules for passwords, nor whether the sessions of the account end.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/password/modify` · token ([`ACCOUNT_TOKEN`](crate::ACCOUNT_TOKEN)) ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ModifyPassword.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{self, ChangePasswordRequest};
/// use koodrive::common::UserId;
///
/// # async fn example(client: &koodrive::Client, old_password: koodrive::Secret, new_password: koodrive::Secret) -> koodrive::Result<()> {
/// let user_id = UserId::from("369528171409614001");
/// let request = ChangePasswordRequest::new(user_id, old_password, new_password);
/// carrier_accounts::change_password(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn change_password(
    client: &Client,
    request: ChangePasswordRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Sets a new password for an account whose password is lost.
///
/// Sets the password of the account with a mobile number that a verification code has confirmed.
/// The call requires neither the present password nor a session.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/password/reset` · no authentication ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ResetPassword.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{self, ResetPasswordRequest};
///
/// # async fn example(client: &koodrive::Client, captcha_token: koodrive::Secret, new_password: koodrive::Secret) -> koodrive::Result<()> {
/// let request = ResetPasswordRequest::new(
///     "0027188460911",
///     captcha_token,
///     new_password,
/// );
/// carrier_accounts::reset_password(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn reset_password(
    client: &Client,
    request: ResetPasswordRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Exchanges a verification code for a token.
///
/// Checks a verification code that was sent to a mobile number. If the code is right, the response
/// contains a token, which presumably is the `captcha_token` that the operation for the same
/// purpose takes.
///
/// The operation that sends a code and returns its `request_id` is not documented.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/verify/code/validate` · no authentication ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/ValidateCode.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{
///     self, CodeRequestId, ValidateCodeRequest, VerificationPurpose,
/// };
///
/// # async fn example(client: &koodrive::Client, code: koodrive::Secret) -> koodrive::Result<()> {
/// let request_id = CodeRequestId::from("1893584627570952064");
/// let request = ValidateCodeRequest::new(
///     request_id,
///     code,
///     VerificationPurpose::Registration,
/// );
/// let response = carrier_accounts::validate_code(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.verified);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn validate_code(
    client: &Client,
    request: ValidateCodeRequest,
) -> impl Future<Output = Result<ValidateCodeResponse>> + Send {
    client.call(request)
}

/// Starts a task that registers many accounts.
///
/// Starts the registration of up to 1000 accounts and returns the id of the task immediately.
/// [`list_account_registrations`](crate::carrier_accounts::list_account_registrations) returns the
/// progress of the task and the outcome for each account.
///
/// Only an application can call it, with its signature; the numbers need no verification codes.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/user/batchRegister/create` · app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/BatchRegisterUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{
///     self, AccountRegistrationEntry, RegisterAccountsRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let accounts = [
///     AccountRegistrationEntry::new("Ada", "1884609076404")
///         .surname("Lovelace")
///         .email("ada@example.com"),
/// ];
/// let request = RegisterAccountsRequest::new(accounts);
/// let response = carrier_accounts::register_accounts(client, request).await?;
/// println!("{:?}", response.task_id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn register_accounts(
    client: &Client,
    request: RegisterAccountsRequest,
) -> impl Future<Output = Result<RegisterAccountsResponse>> + Send {
    client.call(request)
}

/// Lists the outcomes of a task that registers many accounts.
///
/// Returns the progress of a task that
/// [`register_accounts`](crate::carrier_accounts::register_accounts) started, and one page of up to
/// 1000 of its registrations, each with the new account or the reason why there is none.
///
/// Begin without a `cursor`, then pass the `next_page_cursor` of each response until a response has
/// none.
///
/// **Not documented:** The values of the task's status are not known; judge by its counts whether
/// the task has ended.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `GET /koodrive/ose/v1/user/batchRegister/get` · app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetBatchRegisterUserResult.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_accounts::{
///     self, AccountRegistrationTaskId, ListAccountRegistrationsRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let task_id = AccountRegistrationTaskId::from("1893596414966089600");
/// let request = ListAccountRegistrationsRequest::new(task_id);
/// let mut items = carrier_accounts::list_account_registrations_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_account_registrations(
    client: &Client,
    request: ListAccountRegistrationsRequest,
) -> impl Future<Output = Result<ListAccountRegistrationsResponse>> + Send {
    client.call(request)
}

/// Lists the outcomes of a task that registers many accounts, page by page.
///
/// Returns a stream of
/// [`ListAccountRegistrationsResponse`](crate::carrier_accounts::ListAccountRegistrationsResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends with
/// the first page that has no `next_page_cursor`; empty pages may come before it. See
/// [`list_account_registrations`](crate::carrier_accounts::list_account_registrations) for the
/// operation itself, and [`list_account_registrations_items`] for a stream of the items.
#[inline]
pub fn list_account_registrations_pages(
    client: &Client,
    request: ListAccountRegistrationsRequest,
) -> Pages<ListAccountRegistrationsRequest> {
    Pages::new(client, request)
}

/// Lists the outcomes of a task that registers many accounts, one by one.
///
/// Returns a stream of [`AccountRegistration`](crate::carrier_accounts::AccountRegistration). Pages
/// are fetched on demand, each when the items of the one before it are used up. The list ends with
/// the first page that has no `next_page_cursor`; empty pages may come before it. See
/// [`list_account_registrations`](crate::carrier_accounts::list_account_registrations) for the
/// operation itself, and [`list_account_registrations_pages`] for a stream of the pages.
#[inline]
pub fn list_account_registrations_items(
    client: &Client,
    request: ListAccountRegistrationsRequest,
) -> Items<ListAccountRegistrationsRequest> {
    Items::new(client, request)
}
