//! Registering accounts, and what their holders do with them.

use koodrive::carrier_accounts::{
    Account, ChangePasswordRequest, DeleteAccountRequest, GetAccountRequest, GetAccountResponse,
    ListAccountRegistrationsRequest, ListAccountRegistrationsResponse, RegisterAccountRequest, RegisterAccountResponse,
    RegisterAccountsRequest, RegisterAccountsResponse, RegisteredAccount, ResetPasswordRequest, UpdateAccountRequest,
    ValidateCodeRequest, ValidateCodeResponse, VerificationPurpose,
};
use koodrive::common::UserId;
use koodrive::errors;
use koodrive_runtime::Secret;
use rusqlite::Connection;

use super::super::users::remove;
use super::{NewAccount, codes, create, digest, has_password, own, registrations, rename, sessions, user};
use crate::api::{Call, Refusal};
use crate::enterprise::refused;
use crate::generated::CarrierAccounts;
use crate::service::Service;
use crate::store::accounts::put_user;
use crate::store::carriers::{self, AccountRow};
use crate::store::staff;

impl CarrierAccounts for Service {
    fn register_account(
        &self,
        call: &Call,
        request: RegisterAccountRequest,
    ) -> Result<RegisterAccountResponse, Refusal> {
        self.store.within(|rows| {
            let purpose = VerificationPurpose::Registration;
            codes::redeem(rows, call.now, &request.captcha_token, &request.phone, &purpose)?;
            let new = NewAccount {
                first_name: &request.first_name,
                surname: request.surname.as_deref(),
                phone: &request.phone,
                email: request.email.as_deref(),
                password: Some(request.password.expose()),
            };
            let user_id = create(rows, call, &new)?;
            let mut data = RegisteredAccount::default();
            data.session_info = Some(sessions::begin(rows, self.sessions, call.now, &user_id)?);
            data.user_id = Some(user_id.into());
            data.phone = Some(request.phone);
            let mut response = RegisterAccountResponse::default();
            response.data = Some(data);
            Ok(response)
        })
    }

    /// Without a `userId` and a `phone`, the caller's own.
    fn get_account(&self, call: &Call, request: GetAccountRequest) -> Result<GetAccountResponse, Refusal> {
        self.store.within(|rows| {
            let id = request.user_id.as_ref().map(UserId::as_str).filter(|id| !id.is_empty());
            let account = own(rows, call, id.unwrap_or(call.user_id()?))?;
            let phone = request.phone.as_deref().filter(|phone| !phone.is_empty() && id.is_none());
            if phone.is_some_and(|phone| phone != account.phone) {
                return Err(refused("the account is another's, or does not exist"));
            }
            let mut response = GetAccountResponse::default();
            response.data = Some(record(account));
            Ok(response)
        })
    }

    fn update_account(&self, call: &Call, request: UpdateAccountRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            let mut account = own(rows, call, request.user_id.as_str())?;
            let UpdateAccountRequest { first_name, surname, email, .. } = &request;
            rename(&mut account, first_name.as_deref(), surname.as_deref(), email.as_deref())?;
            carriers::update(rows, &account)?;
            Ok(put_user(rows, &user(&account))?)
        })
    }

    fn delete_account(&self, call: &Call, request: DeleteAccountRequest) -> Result<(), Refusal> {
        let unused = self.store.within(|rows| {
            let account = own(rows, call, request.user_id.as_str())?;
            // The emulator starts with a user who has no account, so there is an heir unless that one was deleted.
            let heir = staff::all(rows)?.into_iter().find(|person| person.user_id != account.user_id);
            let heir = heir.ok_or_else(|| refused("the last user cannot leave"))?;
            remove(rows, &account.user_id, &heir.user_id)
        })?;
        Ok(self.store.discard(unused)?)
    }

    fn change_password(&self, call: &Call, request: ChangePasswordRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            let account = own(rows, call, request.user_id.as_str())?;
            if !has_password(&account, request.old_password.expose()) {
                return Err(Refusal::parameter("oldPassword", "is not the password of the account"));
            }
            set_password(rows, account, "newPassword", &request.new_password, Some(&call.caller()?.origin))
        })
    }

    fn reset_password(&self, call: &Call, request: ResetPasswordRequest) -> Result<(), Refusal> {
        self.store.within(|rows| {
            let (phone, purpose) = (&request.phone_number, VerificationPurpose::PasswordReset);
            codes::redeem(rows, call.now, &request.captcha_token, phone, &purpose)?;
            let account = carriers::by_phone(rows, phone)?;
            let unknown = || Refusal::new(errors::RESOURCE_NOT_FOUND, "there is no account with this number");
            set_password(rows, account.ok_or_else(unknown)?, "newPwd", &request.new_password, None)
        })
    }

    fn validate_code(&self, call: &Call, request: ValidateCodeRequest) -> Result<ValidateCodeResponse, Refusal> {
        self.store.within(|rows| codes::validate(rows, call, &request))
    }

    fn register_accounts(
        &self,
        call: &Call,
        request: RegisterAccountsRequest,
    ) -> Result<RegisterAccountsResponse, Refusal> {
        registrations::start(self, call, &request)
    }

    fn list_account_registrations(
        &self,
        call: &Call,
        request: ListAccountRegistrationsRequest,
    ) -> Result<ListAccountRegistrationsResponse, Refusal> {
        self.store.within(|rows| registrations::list(rows, call, &request))
    }
}

/// Sets a password, and ends the sessions of the account but the one of the caller.
fn set_password(
    rows: &Connection,
    mut account: AccountRow,
    field: &str,
    password: &Secret,
    caller: Option<&str>,
) -> Result<(), Refusal> {
    account.password = Some(digest(field, password.expose())?);
    carriers::update(rows, &account)?;
    Ok(carriers::end_sessions(rows, &account.user_id, caller)?)
}

/// An account as responses have it.
pub(super) fn record(row: AccountRow) -> Account {
    let mut account = Account::default();
    account.user_id = Some(row.user_id.into());
    account.first_name = Some(row.first_name);
    account.surname = Some(row.surname);
    account.phone = Some(row.phone);
    account.email = Some(row.email);
    account
}
