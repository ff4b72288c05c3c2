// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Signing in and out: exchanging an OrgID authorization code for an access token, and keeping the
//! token alive.
//!
//! A web application sends its user to the URL from
//! [`get_auth_code_url`](crate::sessions::get_auth_code_url), receives an authorization code, and
//! exchanges the code for an access token with [`create_session`](crate::sessions::create_session).

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{
    AuthSessionRequest, CreateSessionRequest, GetAuthCodeUrlRequest, LogoutRequest,
    RefreshSessionRequest,
};
pub use types::{
    AuthSessionResponse, CreateSessionResponse, GetAuthCodeUrlResponse,
    RefreshSessionResponse, SessionData, SessionUser, UserRole,
};

/// Checks whether a session is still valid.
///
/// Checks whether the access token still belongs to a session, and returns its user: role, ids,
/// organization and department.
///
/// Like every call with the token, this one restarts the token's 20 minutes.
///
/// `GET /koodrive/ose/v1/session/auth` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/authSession.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::sessions::{self, AuthSessionRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = AuthSessionRequest::new();
/// let response = sessions::auth_session(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.inner_user_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn auth_session(
    client: &Client,
    request: AuthSessionRequest,
) -> impl Future<Output = Result<AuthSessionResponse>> + Send {
    client.call(request)
}

/// Gets the URL of the sign-in page.
///
/// Returns the URL of the OrgID page on which a user signs in. OrgID then redirects the browser to
/// the application with an authorization code, which
/// [`create_session`](crate::sessions::create_session) exchanges for an access token.
///
/// `GET /koodrive/ose/v1/session/authCodeURL` · no authentication ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getAuthCodeURL.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::sessions::{self, GetAuthCodeUrlRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetAuthCodeUrlRequest::new("cn.myhuaweicloud-koodrive.com");
/// let response = sessions::get_auth_code_url(client, request).await?;
/// println!("{:?}", response.uri);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_auth_code_url(
    client: &Client,
    request: GetAuthCodeUrlRequest,
) -> impl Future<Output = Result<GetAuthCodeUrlResponse>> + Send {
    client.call(request)
}

/// Signs a user in.
///
/// Exchanges an authorization code for an access token, which begins a session.
///
/// An authorization code can be used once: when the response is lost, start again with
/// [`get_auth_code_url`](crate::sessions::get_auth_code_url).
///
/// `POST /koodrive/ose/v1/session/` · no authentication ·
/// [reference](https://support.huaweicloud.com/api-koodrive/createSession.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::sessions::{self, CreateSessionRequest};
///
/// # async fn example(client: &koodrive::Client, code: koodrive::Secret) -> koodrive::Result<()> {
/// let request = CreateSessionRequest::new(code);
/// let response = sessions::create_session(client, request).await?;
/// println!("{:?}", response.user_id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_session(
    client: &Client,
    request: CreateSessionRequest,
) -> impl Future<Output = Result<CreateSessionResponse>> + Send {
    client.call(request)
}

/// Exchanges a session's access token for a new one.
///
/// Returns a new access token for the session. Use only the new token afterwards.
///
/// The call requires the session's id, which only the later form of the
/// [`create_session`](crate::sessions::create_session) response contains. A client that calls the
/// service continually does not need to refresh: each call extends the life of its token.
///
/// `POST /koodrive/ose/v1/session/refresh` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/refreshSession.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::sessions::{self, RefreshSessionRequest};
///
/// # async fn example(client: &koodrive::Client, session_id: koodrive::Secret) -> koodrive::Result<()> {
/// let request = RefreshSessionRequest::new(session_id);
/// let response = sessions::refresh_session(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn refresh_session(
    client: &Client,
    request: RefreshSessionRequest,
) -> impl Future<Output = Result<RefreshSessionResponse>> + Send {
    client.call(request)
}

/// Signs the user out.
///
/// Ends the session that the token belongs to. The token is no longer valid afterwards.
///
/// According to the reference the token is optional here, but without one there is no session to
/// end.
///
/// `GET /koodrive/ose/v1/session/logoff` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/logout.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::sessions::{self, LogoutRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = LogoutRequest::new();
/// sessions::logout(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn logout(
    client: &Client,
    request: LogoutRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
