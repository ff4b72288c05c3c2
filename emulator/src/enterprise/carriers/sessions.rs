//! Signing in and out.

use jiff::{SignedDuration, Timestamp};
use koodrive::carrier_accounts::VerificationPurpose;
use koodrive::carrier_sessions::{
    CreateCarrierSessionRequest, CreateCarrierSessionResponse, LogoutCarrierRequest, RefreshCarrierSessionRequest,
    RefreshCarrierSessionResponse, RefreshedAccountSession, SignInMethod, SignedInAccount,
};
use koodrive::common::AccountSession;
use koodrive::errors;
use rusqlite::Connection;

use super::super::rights::check_enabled;
use super::{accounts, codes, has_password};
use crate::api::{Call, Refusal};
use crate::base::time::later;
use crate::base::{EmulatorError, random};
use crate::generated::CarrierSessions;
use crate::rules::limits::{ACCOUNT_TOKEN_LIFE, ACCOUNT_TOKEN_PREFIX};
use crate::service::{Service, SessionRules};
use crate::store::carriers::{self, AccountRow, SessionRow};

/// Bytes of a token: it has twice as many digits.
const TOKEN: usize = 24;

impl CarrierSessions for Service {
    fn create_carrier_session(
        &self,
        call: &Call,
        request: CreateCarrierSessionRequest,
    ) -> Result<CreateCarrierSessionResponse, Refusal> {
        self.store.within(|rows| {
            let account = proven(rows, call, &request)?;
            check_enabled(rows, &account.user_id)?;
            let mut data = SignedInAccount::default();
            data.session_info = Some(begin(rows, self.sessions, call.now, &account.user_id)?);
            data.user_info = Some(accounts::record(account));
            let mut response = CreateCarrierSessionResponse::default();
            response.data = Some(data);
            Ok(response)
        })
    }

    fn refresh_carrier_session(
        &self,
        call: &Call,
        request: RefreshCarrierSessionRequest,
    ) -> Result<RefreshCarrierSessionResponse, Refusal> {
        self.store.within(|rows| {
            let session = carriers::session(rows, &call.caller()?.origin)?;
            let session = session.filter(|session| session.refresh_token == request.refresh_token.expose());
            let session = session.ok_or_else(|| refused("refreshToken is not that of the access token"))?;
            if session.expires <= call.now && !self.sessions.refresh_after_expiry {
                return Err(refused("the token has expired"));
            }
            carriers::end_session(rows, &session.access_token)?;
            let mut data = RefreshedAccountSession::default();
            data.session_info = Some(begin(rows, self.sessions, call.now, &session.user_id)?);
            let mut response = RefreshCarrierSessionResponse::default();
            response.data = Some(data);
            Ok(response)
        })
    }

    fn logout_carrier(&self, call: &Call, request: LogoutCarrierRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            super::own(rows, call, request.user_id.as_str())?;
            if request.access_token.expose() != call.caller()?.origin {
                return Err(Refusal::parameter("accessToken", "is not the token in the Authorization header"));
            }
            Ok(carriers::end_session(rows, request.access_token.expose())?)
        })
    }
}

fn refused(why: &str) -> Refusal {
    Refusal::new(errors::AUTHENTICATION_FAILED, why)
}

/// The account, if the request proves that the caller may use it. Which part is wrong is not said.
fn proven(rows: &Connection, call: &Call, request: &CreateCarrierSessionRequest) -> Result<AccountRow, Refusal> {
    let account = carriers::by_phone(rows, &request.account)?;
    let wrong = || refused("there is no such account, or the proof is wrong");
    match &request.auth_type {
        SignInMethod::Password => {
            let password = request.password.as_ref().ok_or_else(|| Refusal::parameter("password", "is missing"))?;
            account.filter(|account| has_password(account, password.expose())).ok_or_else(wrong)
        }
        SignInMethod::VerificationCode => {
            let token = request.captcha_token.as_ref();
            let token = token.ok_or_else(|| Refusal::parameter("captchaToken", "is missing"))?;
            codes::redeem(rows, call.now, token, &request.account, &VerificationPurpose::SignIn)?;
            account.ok_or_else(wrong)
        }
        other => Err(Refusal::parameter("authType", format!("{:?} is neither 1 nor 2", other.as_str()))),
    }
}

/// Begins a session, or goes on with one: with two new tokens.
pub(super) fn begin(
    rows: &Connection,
    rules: SessionRules,
    now: Timestamp,
    user_id: &str,
) -> Result<AccountSession, EmulatorError> {
    let session = SessionRow {
        access_token: format!("{ACCOUNT_TOKEN_PREFIX}{}", random::hex(TOKEN)?),
        refresh_token: random::hex(TOKEN)?,
        user_id: user_id.to_owned(),
        expires: later(now, ACCOUNT_TOKEN_LIFE),
        ends: later(now, rules.life.max(SignedDuration::ZERO)),
    };
    carriers::add_session(rows, &session)?;
    let mut tokens = AccountSession::default();
    tokens.access_token = Some(session.access_token.into());
    tokens.refresh_token = Some(session.refresh_token.into());
    tokens.expires_in = u64::try_from(ACCOUNT_TOKEN_LIFE.as_secs()).ok();
    tokens.issued_at = Some(now.as_millisecond().to_string());
    Ok(tokens)
}
