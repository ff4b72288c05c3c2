// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_accounts`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, Secret, pagination,
};
use serde::Serialize;

use crate::{ACCOUNT_TOKEN, PROFILE};
use crate::carrier_accounts::{
    AccountRegistration, AccountRegistrationEntry, AccountRegistrationTaskId,
    CodeRequestId, GetAccountResponse, ListAccountRegistrationsResponse,
    RegisterAccountResponse, RegisterAccountsResponse, ValidateCodeResponse,
    VerificationPurpose,
};
use crate::common::UserId;
use crate::errors::ERRORS;

/// The request of [`register_account`](super::register_account). Its page has an
/// [example](super::register_account#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RegisterAccountRequest {
    /// The first name.
    #[serde(rename = "firstname")]
    pub first_name: String,
    /// The surname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// The mobile number, with the country code in the published example, such as `0027`.
    pub phone: String,
    /// The email address. The published request sends empty text for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The token of a verification code: presumably what
    /// [`validate_code`](crate::carrier_accounts::validate_code) returned for `Registration`.
    pub captcha_token: Secret,
    /// The password of the new account. The documents state no rules for it.
    pub password: Secret,
}

/// The required fields of [`RegisterAccountRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterAccountRequired {
    /// The first name.
    pub first_name: String,
    /// The mobile number, with the country code in the published example, such as `0027`.
    pub phone: String,
    /// The token of a verification code: presumably what
    /// [`validate_code`](crate::carrier_accounts::validate_code) returned for `Registration`.
    pub captcha_token: Secret,
    /// The password of the new account. The documents state no rules for it.
    pub password: Secret,
}

impl RegisterAccountRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: RegisterAccountRequired) -> Self {
        Self {
            first_name: required.first_name,
            surname: None,
            phone: required.phone,
            email: None,
            captcha_token: required.captcha_token,
            password: required.password,
        }
    }

    /// The surname.
    pub fn surname(mut self, surname: impl Into<String>) -> Self {
        self.surname = Some(surname.into());
        self
    }

    /// The email address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
}

impl Request for RegisterAccountRequest {
    type Response = RegisterAccountResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "registerAccount",
        method: Method::Post,
        path: "/koodrive/ose/v1/user/register",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Agent {
                required: true,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_account`](super::get_account). Its page has an
/// [example](super::get_account#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetAccountRequest {
    /// The account's mobile number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The account's id. It takes precedence over `phone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
}

impl GetAccountRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The account's mobile number.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The account's id.
    pub fn user_id(mut self, user_id: impl Into<UserId>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }
}

impl Request for GetAccountRequest {
    type Response = GetAccountResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getAccount",
        method: Method::Get,
        path: "/koodrive/ose/v1/user/info",
        params: &[Param::query("phone"), Param::query("userId")],
        auth: Auth::OtherToken(ACCOUNT_TOKEN),
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`update_account`](super::update_account). Its page has an
/// [example](super::update_account#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateAccountRequest {
    /// The new first name.
    #[serde(rename = "firstname", default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The new surname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// The new email address. The recovered pages lack the name of this field; it is that of the other
    /// operations.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The account to change.
    pub user_id: UserId,
}

impl UpdateAccountRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            first_name: None,
            surname: None,
            email: None,
            user_id: user_id.into(),
        }
    }

    /// The new first name.
    pub fn first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    /// The new surname.
    pub fn surname(mut self, surname: impl Into<String>) -> Self {
        self.surname = Some(surname.into());
        self
    }

    /// The new email address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
}

impl Request for UpdateAccountRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updateAccount",
        method: Method::Put,
        path: "/koodrive/ose/v1/user/info",
        params: &[],
        auth: Auth::OtherToken(ACCOUNT_TOKEN),
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_account`](super::delete_account). Its page has an
/// [example](super::delete_account#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DeleteAccountRequest {
    /// The account.
    pub user_id: UserId,
}

impl DeleteAccountRequest {
    /// Creates a request from all of its fields.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self { user_id: user_id.into() }
    }
}

impl Request for DeleteAccountRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteAccount",
        method: Method::Delete,
        path: "/koodrive/ose/v1/user/delete",
        params: &[Param::query("userId")],
        auth: Auth::OtherToken(ACCOUNT_TOKEN),
        idempotent: true,
        has_body: false,
        common: &[],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`change_password`](super::change_password). Its page has an
/// [example](super::change_password#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChangePasswordRequest {
    /// The present password.
    pub old_password: Secret,
    /// The new password.
    pub new_password: Secret,
    /// The account.
    pub user_id: UserId,
}

impl ChangePasswordRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        user_id: UserId,
        old_password: impl Into<Secret>,
        new_password: impl Into<Secret>,
    ) -> Self {
        Self {
            old_password: old_password.into(),
            new_password: new_password.into(),
            user_id,
        }
    }
}

impl Request for ChangePasswordRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "changePassword",
        method: Method::Post,
        path: "/koodrive/ose/v1/password/modify",
        params: &[],
        auth: Auth::OtherToken(ACCOUNT_TOKEN),
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`reset_password`](super::reset_password). Its page has an
/// [example](super::reset_password#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ResetPasswordRequest {
    /// The account's mobile number.
    pub phone_number: String,
    /// The token of a verification code: presumably what
    /// [`validate_code`](crate::carrier_accounts::validate_code) returned for `PasswordReset`.
    pub captcha_token: Secret,
    /// The new password. The documents state no rules for it.
    #[serde(rename = "newPwd")]
    pub new_password: Secret,
}

impl ResetPasswordRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        phone_number: impl Into<String>,
        captcha_token: impl Into<Secret>,
        new_password: impl Into<Secret>,
    ) -> Self {
        Self {
            phone_number: phone_number.into(),
            captcha_token: captcha_token.into(),
            new_password: new_password.into(),
        }
    }
}

impl Request for ResetPasswordRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "resetPassword",
        method: Method::Post,
        path: "/koodrive/ose/v1/password/reset",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Agent {
                required: true,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`validate_code`](super::validate_code). Its page has an
/// [example](super::validate_code#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ValidateCodeRequest {
    /// The request that had the code sent.
    pub request_id: CodeRequestId,
    /// The verification code as the user received it, four digits in the published example.
    pub code: Secret,
    /// What the code was requested for.
    pub code_type: VerificationPurpose,
}

impl ValidateCodeRequest {
    /// Creates a request from all of its fields.
    pub fn new(
        request_id: CodeRequestId,
        code: impl Into<Secret>,
        code_type: impl Into<VerificationPurpose>,
    ) -> Self {
        Self {
            request_id,
            code: code.into(),
            code_type: code_type.into(),
        }
    }
}

impl Request for ValidateCodeRequest {
    type Response = ValidateCodeResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "validateCode",
        method: Method::Post,
        path: "/koodrive/ose/v1/verify/code/validate",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Agent {
                required: true,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`register_accounts`](super::register_accounts). Its page has an
/// [example](super::register_accounts#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct RegisterAccountsRequest {
    /// The accounts to register, at most 1000.
    #[serde(rename = "userList")]
    pub accounts: Vec<AccountRegistrationEntry>,
}

impl RegisterAccountsRequest {
    /// Creates a request from all of its fields.
    pub fn new(accounts: impl IntoIterator<Item = AccountRegistrationEntry>) -> Self {
        Self {
            accounts: accounts.into_iter().collect(),
        }
    }
}

impl Request for RegisterAccountsRequest {
    type Response = RegisterAccountsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "registerAccounts",
        method: Method::Post,
        path: "/koodrive/ose/v1/user/batchRegister/create",
        params: &[],
        auth: Auth::Signature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_account_registrations`](super::list_account_registrations). Its page has
/// an [example](super::list_account_registrations#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListAccountRegistrationsRequest {
    /// The task, as [`register_accounts`](crate::carrier_accounts::register_accounts) returned it.
    pub task_id: AccountRegistrationTaskId,
    /// Where the page starts: the `next_page_cursor` from the response with the previous page. The
    /// published example sends `0` for what seems to be the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The maximum number of registrations to return, from 1 to 1000. The default is 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
}

impl ListAccountRegistrationsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(task_id: impl Into<AccountRegistrationTaskId>) -> Self {
        Self {
            task_id: task_id.into(),
            cursor: None,
            page_size: None,
        }
    }

    /// Where the page starts: the `next_page_cursor` from the response with the previous page.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// The maximum number of registrations to return, from 1 to 1000.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }
}

impl Request for ListAccountRegistrationsRequest {
    type Response = ListAccountRegistrationsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listAccountRegistrations",
        method: Method::Get,
        path: "/koodrive/ose/v1/user/batchRegister/get",
        params: &[
            Param::query("taskId"),
            Param::query("cursor"),
            Param::query("pageSize"),
        ],
        auth: Auth::Signature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListAccountRegistrationsRequest {
    type Item = AccountRegistration;

    type Style = pagination::Cursor;

    fn items(
        page: &mut ListAccountRegistrationsResponse,
    ) -> Option<&mut Vec<AccountRegistration>> {
        Some(&mut page.data.as_mut()?.registrations)
    }

    fn position(&self) -> Option<String> {
        self.cursor.clone()
    }

    fn rest(page: &ListAccountRegistrationsResponse) -> Option<String> {
        page.data.as_ref()?.next_page_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = Some(to);
    }
}
