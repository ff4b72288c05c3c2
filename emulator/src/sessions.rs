//! The operations of sessions, on the drive: see [`crate::generated::Sessions`].

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::get;
use http::header::LOCATION;
use http::{HeaderValue, StatusCode};
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
            let token = new_token(rows, call.now, &user_id, None)?;
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
            let message = "x-session-id is not the session of the token";
            let token = token.ok_or_else(|| Refusal::new(errors::AUTHENTICATION_FAILED, message))?;
            sessions::remove_token(rows, &token.token)?;
            let fresh = new_token(rows, call.now, &token.user_id, Some(token.session_id))?;
            let mut response = RefreshSessionResponse::default();
            response.access_token = Some(fresh.token.into());
            Ok(response)
        })
    }

    fn logout(&self, call: &Call, _request: LogoutRequest) -> Result<(), Refusal> {
        self.store.within(|rows| Ok(sessions::remove_token(rows, &call.caller()?.origin)?))
    }
}

fn user(rows: &Connection, user_id: &str) -> Result<UserRow, Refusal> {
    enterprise::check_enabled(rows, user_id)?;
    let message = "the user does not exist any more";
    accounts::user(rows, user_id)?.ok_or_else(|| Refusal::new(errors::AUTHENTICATION_FAILED, message))
}

/// A token for a session, or for a new one.
pub(crate) fn new_token(
    rows: &Connection,
    now: jiff::Timestamp,
    user_id: &str,
    session_id: Option<String>,
) -> Result<TokenRow, EmulatorError> {
    let token = TokenRow {
        token: format!("Bearer+{}", random::hex(24)?),
        session_id: session_id.map_or_else(|| random::hex(16), Ok)?,
        user_id: user_id.to_owned(),
        expires: later(now, TOKEN_LIFE),
    };
    sessions::add_token(rows, &token)?;
    Ok(token)
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
