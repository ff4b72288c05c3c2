//! The operations of sessions, on the drive: see [`crate::generated::Sessions`].
//!
//! A session has one good token at a time. The documents say that `refreshSession` takes the token and the session's id,
//! and no more. What the emulator does beyond that is *unconfirmed*:
//!
//! - A session ends with `logout`, or 24 hours after it was last used
//!   ([`Builder::session_life`](crate::Builder::session_life)). Then all its tokens are void.
//! - While the session lives, a token that has expired can still be refreshed, and is good for nothing else
//!   ([`Builder::refresh_after_expiry`](crate::Builder::refresh_after_expiry)).
//! - A token that was refreshed is void at once. But its refresh can be repeated for five minutes, and the answer is the
//!   session's present token: who has lost the first answer, or refreshes from two threads, does not lose the session.
//! - A disabled user can do none of it.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::get;
use http::header::LOCATION;
use http::{HeaderValue, StatusCode};
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
use tokio::task::spawn_blocking;

use crate::accounts::{ORGANIZATION_ID, ORGANIZATION_NAME, TENANT_ID};
use crate::clock::later;
use crate::generated::Sessions;
use crate::serve::{Call, Refusal, TOKEN_LIFE, decoded, pairs};
use crate::service::Service;
use crate::store::accounts::{self, UserRow};
use crate::store::sessions::{self, TokenRow};
use crate::{EmulatorError, enterprise, random};

const SIGN_IN: &str = "/oauth2/authorize";
/// How long the refresh of a token can be repeated.
const REPEATABLE: SignedDuration = SignedDuration::from_mins(5);

/// What the documents leave open about sessions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SessionRules {
    /// How long a session lives after it was last used.
    pub(crate) life: SignedDuration,
    pub(crate) refresh_after_expiry: bool,
}

impl Default for SessionRules {
    fn default() -> Self {
        Self { life: SignedDuration::from_hours(24), refresh_after_expiry: true }
    }
}

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
            user.dept_id = Some(enterprise::caller(rows, call)?.dept_id.into());
            let mut response = AuthSessionResponse::default();
            response.data = Some(user);
            Ok(response)
        })
    }

    /// The page is the emulator's own: it signs in the first user without a question.
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

    /// Answers in both known shapes at once, so that it does for clients of either edition.
    fn create_session(&self, call: &Call, request: CreateSessionRequest) -> Result<CreateSessionResponse, Refusal> {
        self.store.within(|rows| {
            let message = "the authorization code is unknown or used up";
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

/// The token that takes the place of one, or has taken it a moment ago.
fn refresh(rows: &Connection, rules: SessionRules, now: Timestamp, token: &TokenRow) -> Result<String, Refusal> {
    if token.expires <= now && !rules.refresh_after_expiry {
        return Err(refused("the token has expired"));
    }
    if token.replaced.is_some_and(|replaced| later(replaced, REPEATABLE) <= now) {
        return Err(refused("the token was refreshed long ago"));
    }
    let expires = later(now, TOKEN_LIFE);
    sessions::extend_session(rows, &token.session_id, later(now, rules.life))?;
    let present = if token.replaced.is_some() { sessions::present_token(rows, &token.session_id)? } else { None };
    if let Some(present) = present {
        sessions::extend_token(rows, &present, expires)?;
        return Ok(present);
    }
    sessions::replace_token(rows, &token.token, now)?;
    let fresh = new_token()?;
    sessions::add_token(rows, &fresh, &token.session_id, expires)?;
    Ok(fresh)
}

fn user(rows: &Connection, user_id: &str) -> Result<UserRow, Refusal> {
    enterprise::check_enabled(rows, user_id)?;
    let message = "the user does not exist any more";
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
    Ok(format!("Bearer+{}", random::hex(24)?))
}

/// A new authorization code for a user.
pub(crate) fn new_code(rows: &Connection, user_id: &str) -> Result<String, EmulatorError> {
    let code = random::hex(48)?;
    sessions::add_code(rows, &code, user_id)?;
    Ok(code)
}

/// The sign-in page that `getAuthCodeUrl` names.
pub(crate) fn router(service: &Arc<Service>) -> Router {
    let service = Arc::clone(service);
    Router::new().route(SIGN_IN, get(move |request: Request| sign_in(Arc::clone(&service), request)))
}

/// Sends the browser back with a code, as OrgID does once the user has signed in.
async fn sign_in(service: Arc<Service>, request: Request) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let page = pairs(query).find(|(name, _)| *name == "redirect_uri").and_then(|(_, value)| decoded(value));
    let code = spawn_blocking(move || service.store.within(|rows| new_code(rows, &service.signs_in))).await;
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::BAD_REQUEST;
    if let (Some(page), Ok(Ok(code))) = (page, code)
        && let Ok(location) = HeaderValue::from_str(&format!("{page}?code={code}"))
    {
        *response.status_mut() = StatusCode::FOUND;
        response.headers_mut().insert(LOCATION, location);
    }
    response
}
