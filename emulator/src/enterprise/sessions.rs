//! The operations of [`crate::generated::Sessions`].
//!
//! A session has one valid token at a time. The documents state that `refreshSession` takes the token and the session's
//! id, and nothing more. What the emulator does beyond that is *unconfirmed*:
//!
//! - A session ends with `logout`, or 24 hours after its last use
//!   ([`Builder::session_life`](crate::Builder::session_life)). Then all its tokens are invalid.
//! - While the session lives, a token that has expired can still be refreshed, and is accepted nowhere else
//!   ([`Builder::refresh_after_expiry`](crate::Builder::refresh_after_expiry)).
//! - A refreshed token is invalid at once. For five minutes its refresh can be repeated and returns the session's current
//!   token, so a client that loses the first response, or refreshes from two threads, keeps its session.
//! - A disabled user is refused everywhere.

use jiff::{SignedDuration, Timestamp};
use koodrive::errors;
use koodrive::sessions::{
    AuthSessionRequest, AuthSessionResponse, CreateSessionRequest, CreateSessionResponse, GetAuthCodeUrlRequest,
    GetAuthCodeUrlResponse, LogoutRequest, RefreshSessionRequest, RefreshSessionResponse, SessionData, SessionUser,
};
use koodrive_runtime::Secret;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rusqlite::Connection;
use serde_json::{Map, json};

use super::rights::{self, check_enabled};
use super::tenant::{ORGANIZATION_ID, ORGANIZATION_NAME, TENANT_ID};
use crate::api::{Call, Refusal};
use crate::base::time::later;
use crate::base::{EmulatorError, random};
use crate::generated::Sessions;
use crate::rules::limits::{TOKEN_LIFE, TOKEN_PREFIX};
use crate::service::{Service, SessionRules};
use crate::store::accounts::{self, UserRow};
use crate::store::sessions::{self, TokenRow};

/// The path of the sign-in page that `getAuthCodeUrl` returns.
pub(crate) const SIGN_IN: &str = "/oauth2/authorize";
/// How long the refresh of a token can be repeated.
const REPEATABLE: SignedDuration = SignedDuration::from_mins(5);

/// A session that has just begun.
#[derive(Clone, Debug)]
pub(crate) struct Begun {
    pub(crate) token: String,
    pub(crate) session_id: String,
}

impl Sessions for Service {
    fn auth_session(&self, call: &Call, _request: AuthSessionRequest) -> Result<AuthSessionResponse, Refusal> {
        self.store.within(|rows| {
            let known = user(rows, call.user_id()?)?;
            let mut user = SessionUser::default();
            user.role = Some(known.role.into());
            user.inner_user_id = Some(known.user_id.into());
            user.user_id = Some(known.org_user_id.into());
            user.user_name = Some(known.user_name);
            user.org_id = Some(ORGANIZATION_ID.into());
            user.org_name = Some(ORGANIZATION_NAME.to_owned());
            user.tenant_id = Some(TENANT_ID.into());
            user.user_count = Some(accounts::count_users(rows)?);
            user.dept_id = Some(rights::caller(rows, call)?.dept_id.into());
            let mut response = AuthSessionResponse::default();
            response.data = Some(user);
            Ok(response)
        })
    }

    /// The page is the emulator's own: it signs in the first user without asking.
    fn get_auth_code_url(
        &self,
        call: &Call,
        request: GetAuthCodeUrlRequest,
    ) -> Result<GetAuthCodeUrlResponse, Refusal> {
        if request.domain.is_empty() || request.domain.contains('/') {
            return Err(Refusal::parameter("domain", "must be a domain, without scheme and path"));
        }
        let page = format!("https://{}/cloudfile/index.html", request.domain);
        let page = utf8_percent_encode(&page, NON_ALPHANUMERIC);
        let host = &call.base_url;
        let mut response = GetAuthCodeUrlResponse::default();
        response.uri = Some(format!(
            "{host}{SIGN_IN}?response_type=code&client_id=koodrive-emulator&scope=phone+profile+email&redirect_uri={page}"
        ));
        response.org_id_host = Some(host.clone());
        Ok(response)
    }

    /// The response has both known shapes at once, so it suits clients of either edition.
    fn create_session(&self, call: &Call, request: CreateSessionRequest) -> Result<CreateSessionResponse, Refusal> {
        self.store.within(|rows| {
            let message = "the authorization code is unknown or was used before";
            let user_id = sessions::take_code(rows, request.code.expose())?;
            let user_id = user_id.ok_or_else(|| Refusal::new(errors::AUTHENTICATION_FAILED, message))?;
            let user = user(rows, &user_id)?;
            let token = begin(rows, self.sessions, call.now, &user_id)?;
            let mut info = Map::new();
            info.insert("userName".to_owned(), json!(user.user_name));
            info.insert("tenantId".to_owned(), json!(TENANT_ID));
            let mut data = SessionData::default();
            data.access_token = Some(token.token.as_str().into());
            data.session_id = Some(token.session_id.into());
            data.user_id = Some(user_id.as_str().into());
            data.user_info = Some(info);
            let mut response = CreateSessionResponse::default();
            response.access_token = Some(Secret::from(token.token));
            response.user_id = Some(user_id.into());
            response.user_name = Some(user.user_name);
            response.data = Some(data);
            Ok(response)
        })
    }

    fn refresh_session(&self, call: &Call, request: RefreshSessionRequest) -> Result<RefreshSessionResponse, Refusal> {
        self.store.within(|rows| {
            let token = sessions::token(rows, &call.caller()?.origin)?;
            let token = token.filter(|token| token.session_id == request.session_id.expose());
            let token = token.ok_or_else(|| refused("x-session-id is not the session of the token"))?;
            let mut response = RefreshSessionResponse::default();
            response.access_token = Some(refresh(rows, self.sessions, call.now, &token)?.into());
            Ok(response)
        })
    }

    fn logout(&self, call: &Call, _request: LogoutRequest) -> Result<(), Refusal> {
        self.store.within(|rows| match sessions::token(rows, &call.caller()?.origin)? {
            Some(token) => Ok(sessions::end_session(rows, &token.session_id)?),
            None => Ok(()),
        })
    }
}

fn refused(why: &str) -> Refusal {
    Refusal::new(errors::AUTHENTICATION_FAILED, why)
}

/// The token that replaces another, or has replaced it a moment ago.
fn refresh(rows: &Connection, rules: SessionRules, now: Timestamp, token: &TokenRow) -> Result<String, Refusal> {
    if token.expires <= now && !rules.refresh_after_expiry {
        return Err(refused("the token has expired"));
    }
    if token.replaced.is_some_and(|replaced| later(replaced, REPEATABLE) <= now) {
        return Err(refused("the token was refreshed long ago"));
    }
    let expires = later(now, TOKEN_LIFE);
    sessions::extend_session(rows, &token.session_id, later(now, rules.life))?;
    let current = if token.replaced.is_some() { sessions::current_token(rows, &token.session_id)? } else { None };
    if let Some(current) = current {
        sessions::extend_token(rows, &current, expires)?;
        return Ok(current);
    }
    sessions::replace_token(rows, &token.token, now)?;
    let fresh = new_token()?;
    sessions::add_token(rows, &fresh, &token.session_id, expires)?;
    Ok(fresh)
}

fn user(rows: &Connection, user_id: &str) -> Result<UserRow, Refusal> {
    check_enabled(rows, user_id)?;
    let message = "the user no longer exists";
    accounts::user(rows, user_id)?.ok_or_else(|| Refusal::new(errors::AUTHENTICATION_FAILED, message))
}

/// Begins a session.
pub(crate) fn begin(
    rows: &Connection,
    rules: SessionRules,
    now: Timestamp,
    user_id: &str,
) -> Result<Begun, EmulatorError> {
    let begun = Begun { token: new_token()?, session_id: random::hex(16)? };
    sessions::add_session(rows, &begun.session_id, user_id, later(now, rules.life))?;
    sessions::add_token(rows, &begun.token, &begun.session_id, later(now, TOKEN_LIFE))?;
    Ok(begun)
}

fn new_token() -> Result<String, EmulatorError> {
    Ok(format!("{TOKEN_PREFIX}{}", random::hex(24)?))
}

/// A new authorization code for a user.
pub(crate) fn new_code(rows: &Connection, user_id: &str) -> Result<String, EmulatorError> {
    let code = random::hex(48)?;
    sessions::add_code(rows, &code, user_id)?;
    Ok(code)
}
