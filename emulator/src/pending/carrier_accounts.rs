//! The operations of [`crate::generated::CarrierAccounts`] are not served yet.

use koodrive::carrier_accounts::{
    ChangePasswordRequest, DeleteAccountRequest, GetAccountRequest, GetAccountResponse,
    ListAccountRegistrationsRequest, ListAccountRegistrationsResponse, RegisterAccountRequest, RegisterAccountResponse,
    RegisterAccountsRequest, RegisterAccountsResponse, ResetPasswordRequest, UpdateAccountRequest, ValidateCodeRequest,
    ValidateCodeResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierAccounts;
use crate::service::Service;

impl CarrierAccounts for Service {
    fn register_account(&self, _: &Call, _: RegisterAccountRequest) -> Result<RegisterAccountResponse, Refusal> {
        Err(Refusal::unserved("registerAccount"))
    }

    fn get_account(&self, _: &Call, _: GetAccountRequest) -> Result<GetAccountResponse, Refusal> {
        Err(Refusal::unserved("getAccount"))
    }

    fn update_account(&self, _: &Call, _: UpdateAccountRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("updateAccount"))
    }

    fn delete_account(&self, _: &Call, _: DeleteAccountRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("deleteAccount"))
    }

    fn change_password(&self, _: &Call, _: ChangePasswordRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("changePassword"))
    }

    fn reset_password(&self, _: &Call, _: ResetPasswordRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("resetPassword"))
    }

    fn validate_code(&self, _: &Call, _: ValidateCodeRequest) -> Result<ValidateCodeResponse, Refusal> {
        Err(Refusal::unserved("validateCode"))
    }

    fn register_accounts(&self, _: &Call, _: RegisterAccountsRequest) -> Result<RegisterAccountsResponse, Refusal> {
        Err(Refusal::unserved("registerAccounts"))
    }

    fn list_account_registrations(
        &self,
        _: &Call,
        _: ListAccountRegistrationsRequest,
    ) -> Result<ListAccountRegistrationsResponse, Refusal> {
        Err(Refusal::unserved("listAccountRegistrations"))
    }
}
