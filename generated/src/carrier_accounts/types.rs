// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_accounts`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{Secret, string_enum, string_id, wire};
use serde::{Deserialize, Serialize};

use crate::common::{AccountSession, UserId};

/// The account of a carrier's subscriber.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Account {
    /// The account's id, which is the user's id inside KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The first name.
    #[serde(rename = "firstname", default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The surname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// The mobile number, with the country code in the published examples, such as `0027`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// The registration of one account by a task.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AccountRegistration {
    /// The id of this part of the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The new account's id. Present when the registration succeeded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The account's mobile number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// An error code. Present when the registration failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Why the registration failed. Present when it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// One of the accounts that a task registers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct AccountRegistrationEntry {
    /// The first name.
    #[serde(rename = "firstname")]
    pub first_name: String,
    /// The surname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// The mobile number. In the published example it has thirteen digits.
    pub phone: String,
    /// The email address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The initial password. The documents state no rules for it. Without one, the holder presumably
    /// signs in with a verification code, or sets a password with
    /// [`reset_password`](crate::carrier_accounts::reset_password).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
}

impl AccountRegistrationEntry {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(first_name: impl Into<String>, phone: impl Into<String>) -> Self {
        Self {
            first_name: first_name.into(),
            surname: None,
            phone: phone.into(),
            email: None,
            password: None,
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

    /// The initial password.
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

/// A task that registers accounts, and a page of its registrations.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AccountRegistrationPage {
    /// The `cursor` to send for the next page. Presumably absent or empty on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_page_cursor: Option<String>,
    /// The registrations of this page.
    #[serde(rename = "registerList", default, skip_serializing_if = "Vec::is_empty")]
    pub registrations: Vec<AccountRegistration>,
    /// The task and its progress.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_info: Option<AccountRegistrationTask>,
}

/// The progress of a task that registers many accounts.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AccountRegistrationTask {
    /// The id of a task that registers many accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<AccountRegistrationTaskId>,
    /// The state of the task. The documents do not list its values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// How many accounts the task registers. Presumably the task has ended when the other three counts
    /// add up to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_count: Option<u64>,
    /// How many accounts were registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success_count: Option<u64>,
    /// How many accounts could not be registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fail_count: Option<u64>,
    /// How many accounts were skipped. The documents do not say why an account is skipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip_count: Option<u64>,
}

/// The id of a task that registers many accounts.
///
/// It is not the id of a batch job or of an administrative task, although their fields are called
/// `task_id` too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountRegistrationTaskId(Cow<'static, str>);

string_id!(AccountRegistrationTaskId);

/// The id of a request for a verification code.
///
/// The operation that sends a code and returns this id is not documented.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CodeRequestId(Cow<'static, str>);

string_id!(CodeRequestId);

/// The outcome of checking a verification code.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CodeVerification {
    /// Whether the code is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// The token that stands for the confirmed code, 32 bytes in base64 in the published example.
    /// Present when the code is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<Secret>,
    /// When the token expires, as date and time with milliseconds and without a time zone; presumably
    /// UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_at: Option<String>,
    /// How many wrong codes there were within the period over which the service counts them. Present
    /// when the code is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fail_count: Option<String>,
}

/// The response of [`get_account`](crate::carrier_accounts::get_account).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetAccountResponse {
    /// The account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Account>,
}

/// The response of
/// [`list_account_registrations`](crate::carrier_accounts::list_account_registrations).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListAccountRegistrationsResponse {
    /// The task and a page of its registrations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<AccountRegistrationPage>,
}

/// The response of [`register_account`](crate::carrier_accounts::register_account).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RegisterAccountResponse {
    /// The new account and its session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<RegisteredAccount>,
}

/// The response of [`register_accounts`](crate::carrier_accounts::register_accounts).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RegisterAccountsResponse {
    /// The new task's id, which
    /// [`list_account_registrations`](crate::carrier_accounts::list_account_registrations) takes.
    #[serde(rename = "data", default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<AccountRegistrationTaskId>,
}

/// A new account and its session.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RegisteredAccount {
    /// The new account's id, which is the user's id inside KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The account's mobile number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The tokens of the session that the registration began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_info: Option<AccountSession>,
}

/// The response of [`validate_code`](crate::carrier_accounts::validate_code).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ValidateCodeResponse {
    /// The outcome of the check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<CodeVerification>,
}

/// What a verification code is for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerificationPurpose {
    /// Registering an account with [`register_account`](crate::carrier_accounts::register_account)
    /// (`1`).
    Registration,
    /// Signing in with [`create_carrier_session`](crate::carrier_sessions::create_carrier_session)
    /// (`2`).
    SignIn,
    /// Setting a new password with [`reset_password`](crate::carrier_accounts::reset_password) (`3`).
    PasswordReset,
    /// Changing the mobile number of an account (`4`). The operation for it is not documented.
    MobileNumberChange,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for VerificationPurpose {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("1", Self::Registration),
        ("2", Self::SignIn),
        ("3", Self::PasswordReset),
        ("4", Self::MobileNumberChange),
    ];
}

string_enum!(VerificationPurpose);
