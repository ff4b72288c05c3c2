// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Signing accounts of a carrier in and out, and refreshing their tokens.
//!
//! A carrier's subscribers do not sign in through OrgID: they state a mobile number, and a password
//! or a verification code.
//! [`create_carrier_session`](koodrive::carrier_sessions::create_carrier_session) and
//! [`register_account`](koodrive::carrier_accounts::register_account) return an access token, which
//! the operations on a single account take.
//!
//! By their pages, all other operations take the token of an ordinary session instead, in the form
//! `Bearer+<token>`. The documents do not say whether an account's token opens the drive too, or
//! how a subscriber gets the other one.
//!
//! Only in the carrier edition.

use koodrive::carrier_sessions::{
    CreateCarrierSessionRequest, CreateCarrierSessionResponse, LogoutCarrierRequest,
    RefreshCarrierSessionRequest, RefreshCarrierSessionResponse,
};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_sessions`].
pub trait CarrierSessions: Send + Sync + 'static {
    /// Signs a carrier's account in: `POST /koodrive/ose/v1/auth/login`.
    fn create_carrier_session(
        &self,
        call: &Call,
        request: CreateCarrierSessionRequest,
    ) -> Result<CreateCarrierSessionResponse, Refusal>;

    /// Exchanges a refresh token for new tokens: `POST /koodrive/ose/v1/auth/refreshToken`.
    fn refresh_carrier_session(
        &self,
        call: &Call,
        request: RefreshCarrierSessionRequest,
    ) -> Result<RefreshCarrierSessionResponse, Refusal>;

    /// Signs a carrier's account out: `POST /koodrive/ose/v1/auth/logout`.
    fn logout_carrier(
        &self,
        call: &Call,
        request: LogoutCarrierRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierSessions>() -> Vec<Route<S>> {
    vec![
        Route::new(S::create_carrier_session, PARAMETERS),
        Route::new(S::refresh_carrier_session, PARAMETERS), Route::new(S::logout_carrier,
        PARAMETERS)
    ]
}
