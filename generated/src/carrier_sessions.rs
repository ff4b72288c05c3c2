// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Signing accounts of a carrier in and out, and refreshing their tokens.
//!
//! A carrier's subscribers do not sign in through OrgID: they state a mobile number, and a password
//! or a verification code.
//! [`create_carrier_session`](crate::carrier_sessions::create_carrier_session) and
//! [`register_account`](crate::carrier_accounts::register_account) return an access token, which
//! the operations on a single account take.
//!
//! By their pages, all other operations take the token of an ordinary session instead, in the form
//! `Bearer+<token>`. The documents do not say whether an account's token opens the drive too, or
//! how a subscriber gets the other one.
//!
//! Only in the carrier edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{
    CreateCarrierSessionRequest, LogoutCarrierRequest, RefreshCarrierSessionRequest,
};
pub use types::{
    CreateCarrierSessionResponse, RefreshCarrierSessionResponse, RefreshedAccountSession,
    SignInMethod, SignedInAccount,
};

/// Signs a carrier's account in.
///
/// Begins a session: checks a password or the token of a verification code, and returns an access
/// token, a refresh token and the account.
///
/// The access token expires, after 30 minutes in the published example of
/// [`register_account`](crate::carrier_accounts::register_account).
/// [`refresh_carrier_session`](crate::carrier_sessions::refresh_carrier_session) exchanges the
/// refresh token for new tokens, and [`logout_carrier`](crate::carrier_sessions::logout_carrier)
/// ends the session.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/auth/login` · no authentication ·
/// [reference](https://support.huaweicloud.com/intl/th-th/api-koodrive-carrier/Login.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_sessions::{self, CreateCarrierSessionRequest, SignInMethod};
///
/// # async fn example(client: &koodrive::Client, password: koodrive::Secret) -> koodrive::Result<()> {
/// let request = CreateCarrierSessionRequest::new(
///         "0027188460911",
///         SignInMethod::Password,
///     )
///     .password(password);
/// let response = carrier_sessions::create_carrier_session(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.user_info);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_carrier_session(
    client: &Client,
    request: CreateCarrierSessionRequest,
) -> impl Future<Output = Result<CreateCarrierSessionResponse>> + Send {
    client.call(request)
}

/// Exchanges a refresh token for new tokens.
///
/// Returns a new access token and a new refresh token for the session. Use only the new ones
/// afterwards.
///
/// The call takes the access token in the header and the refresh token in the body. The documents
/// do not say whether the header may hold an access token that has expired, nor how long a refresh
/// token lives: refresh before the access token expires.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/auth/refreshToken` · token ([`ACCOUNT_TOKEN`](crate::ACCOUNT_TOKEN)) ·
/// [reference](https://support.huaweicloud.com/intl/id-id/api-koodrive-carrier/RefreshToken.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_sessions::{self, RefreshCarrierSessionRequest};
///
/// # async fn example(client: &koodrive::Client, refresh_token: koodrive::Secret) -> koodrive::Result<()> {
/// let request = RefreshCarrierSessionRequest::new(refresh_token);
/// let response = carrier_sessions::refresh_carrier_session(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.session_info);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn refresh_carrier_session(
    client: &Client,
    request: RefreshCarrierSessionRequest,
) -> impl Future<Output = Result<RefreshCarrierSessionResponse>> + Send {
    client.call(request)
}

/// Signs a carrier's account out.
///
/// Makes an access token invalid. The token is stated twice: in the header, as with every call, and
/// in the body, together with the account that it belongs to.
///
/// The documents do not say whether the refresh token of the session becomes invalid too.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/auth/logout` · token ([`ACCOUNT_TOKEN`](crate::ACCOUNT_TOKEN)) ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/Logout.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_sessions::{self, LogoutCarrierRequest};
/// use koodrive::common::UserId;
///
/// # async fn example(client: &koodrive::Client, access_token: koodrive::Secret) -> koodrive::Result<()> {
/// let user_id = UserId::from("369528171409614001");
/// let request = LogoutCarrierRequest::new(user_id, access_token);
/// carrier_sessions::logout_carrier(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn logout_carrier(
    client: &Client,
    request: LogoutCarrierRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
