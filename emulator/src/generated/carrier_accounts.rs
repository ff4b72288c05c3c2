// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The accounts of a carrier's subscribers: registration, one by one or many at once, their data,
//! and their passwords.
//!
//! Registering, and setting a new password without the old one, require a mobile number that a
//! verification code has confirmed: see
//! [`validate_code`](koodrive::carrier_accounts::validate_code).

use koodrive::carrier_accounts::{
    ChangePasswordRequest, DeleteAccountRequest, GetAccountRequest, GetAccountResponse,
    ListAccountRegistrationsRequest, ListAccountRegistrationsResponse,
    RegisterAccountRequest, RegisterAccountResponse, RegisterAccountsRequest,
    RegisterAccountsResponse, ResetPasswordRequest, UpdateAccountRequest,
    ValidateCodeRequest, ValidateCodeResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_accounts`].
pub trait CarrierAccounts: Send + Sync + 'static {
    /// Registers an account and signs it in: `POST /koodrive/ose/v1/user/register`.
    fn register_account(
        &self,
        call: &Call,
        request: RegisterAccountRequest,
    ) -> Result<RegisterAccountResponse, Refusal>;

    /// Gets an account: `GET /koodrive/ose/v1/user/info`.
    fn get_account(
        &self,
        call: &Call,
        request: GetAccountRequest,
    ) -> Result<GetAccountResponse, Refusal>;

    /// Changes the names or the email address of an account: `PUT /koodrive/ose/v1/user/info`.
    fn update_account(
        &self,
        call: &Call,
        request: UpdateAccountRequest,
    ) -> Result<(), Refusal>;

    /// Closes an account: `DELETE /koodrive/ose/v1/user/delete`.
    fn delete_account(
        &self,
        call: &Call,
        request: DeleteAccountRequest,
    ) -> Result<(), Refusal>;

    /// Changes the password of an account: `POST /koodrive/ose/v1/password/modify`.
    fn change_password(
        &self,
        call: &Call,
        request: ChangePasswordRequest,
    ) -> Result<(), Refusal>;

    /// Sets a new password for an account whose password is lost:
    /// `POST /koodrive/ose/v1/password/reset`.
    fn reset_password(
        &self,
        call: &Call,
        request: ResetPasswordRequest,
    ) -> Result<(), Refusal>;

    /// Exchanges a verification code for a token: `POST /koodrive/ose/v1/verify/code/validate`.
    fn validate_code(
        &self,
        call: &Call,
        request: ValidateCodeRequest,
    ) -> Result<ValidateCodeResponse, Refusal>;

    /// Starts a task that registers many accounts: `POST /koodrive/ose/v1/user/batchRegister/create`.
    fn register_accounts(
        &self,
        call: &Call,
        request: RegisterAccountsRequest,
    ) -> Result<RegisterAccountsResponse, Refusal>;

    /// Lists the outcomes of a task that registers many accounts:
    /// `GET /koodrive/ose/v1/user/batchRegister/get`.
    fn list_account_registrations(
        &self,
        call: &Call,
        request: ListAccountRegistrationsRequest,
    ) -> Result<ListAccountRegistrationsResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "getAccount",
        &[
            Parameter::optional("phone", Form::Text),
            Parameter::optional("userId", Form::Text),
        ],
    ),
    ("deleteAccount", &[Parameter::required("userId", Form::Text)]),
    (
        "listAccountRegistrations",
        &[
            Parameter::required("taskId", Form::Text),
            Parameter::optional("cursor", Form::Text),
            Parameter::optional("pageSize", Form::U32),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierAccounts>() -> Vec<Route<S>> {
    vec![
        Route::new(S::register_account, PARAMETERS), Route::new(S::get_account,
        PARAMETERS), Route::new(S::update_account, PARAMETERS),
        Route::new(S::delete_account, PARAMETERS), Route::new(S::change_password,
        PARAMETERS), Route::new(S::reset_password, PARAMETERS),
        Route::new(S::validate_code, PARAMETERS), Route::new(S::register_accounts,
        PARAMETERS), Route::new(S::list_account_registrations, PARAMETERS)
    ]
}
